//! Reading a WordPress export of any size: how long against a bare pass of the same parser over the
//! same file, and in how much memory.
//!
//! Deliberately absent: the desk. What keeping briefs costs is measured with the other archives.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
    path::Path,
};

use anyhow::Result;
use briefdesk_core::{
    brief::{Author, ItemKind, Media, Note, Settings, Source, Tag, Timestamp},
    error::Result as Taken,
    import::{Files, Format, IncomingBrief, PassedOver, ReadOptions, Sink},
    progress::Silent,
};
use chrono_tz::Tz;
use quick_xml::{Reader, events::Event};

use crate::{
    archive::Sequence,
    measure::{peak_memory, timed},
    table::Table,
};

/// Reads an export of so many posts and adds what it took.
pub fn bench(posts: usize, table: &mut Table) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("export.xml");
    write(&path, posts)?;
    let bytes = std::fs::metadata(&path)?.len();
    let mut row = |what: &str, figure: String| table.add(what, posts, figure);
    row(
        "WXR, size of the file",
        format!("{:.0} MB", bytes as f64 / 1e6),
    );
    let (events, bare) = timed(|| pass(&path));
    row(
        "WXR, bare pass of quick-xml",
        format!("{:.2} s, {} events", bare.as_secs_f64(), events?),
    );
    row("WXR, peak memory before reading", peak_memory());
    let (briefs, took) = timed(|| read(&path));
    let briefs = briefs?;
    assert_eq!(briefs, posts);
    let times = took.as_secs_f64() / bare.as_secs_f64();
    row(
        "WXR, read into briefs",
        format!("{:.2} s, {times:.1} × the bare pass", took.as_secs_f64()),
    );
    row("WXR, peak memory", peak_memory());
    Ok(())
}

/// Counts briefs and keeps none.
#[derive(Default)]
struct Counter(usize);

impl Sink for Counter {
    fn settings(&mut self, _: Settings) -> Taken<()> {
        Ok(())
    }
    fn author(&mut self, _: Author) -> Taken<()> {
        Ok(())
    }
    fn source(&mut self, _: Source) -> Taken<()> {
        Ok(())
    }
    fn tag(&mut self, _: Tag) -> Taken<()> {
        Ok(())
    }
    fn media(&mut self, _: Media, _: Vec<u8>) -> Taken<()> {
        Ok(())
    }
    fn brief(&mut self, _: IncomingBrief) -> Taken<()> {
        self.0 += 1;
        Ok(())
    }
    fn undated(&mut self) -> Option<Timestamp> {
        None
    }
    fn pass_over(&mut self, _: PassedOver) {}
    fn count(&mut self, _: ItemKind, _: usize, _: usize) {}
    fn site(&mut self, _: &str) {}
    fn note(&mut self, _: Note) {}
}

fn read(path: &Path) -> Result<usize> {
    let mut files = Files::open(path)?;
    let mut counter = Counter::default();
    let options = ReadOptions::in_zone(Tz::UTC);
    Format::of(&mut files)?.read(&mut files, &options, &mut counter, &Silent)?;
    Ok(counter.0)
}

fn pass(path: &Path) -> Result<usize> {
    let mut reader = Reader::from_reader(BufReader::new(File::open(path)?));
    let (mut buffer, mut events) = (Vec::new(), 0);
    while !matches!(reader.read_event_into(&mut buffer)?, Event::Eof) {
        buffer.clear();
        events += 1;
    }
    Ok(events)
}

/// Writes an export of so many posts of about 4.8 kB, with comments, fields and a picture for each
/// tenth, an hour apart.
fn write(path: &Path, posts: usize) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut sequence = Sequence(11);
    writeln!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>
<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"
  xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"
  xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">
<channel><title>Space desk</title><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://space.example</wp:base_blog_url>
<wp:author><wp:author_login>desk</wp:author_login>
<wp:author_display_name>Science Desk</wp:author_display_name></wp:author>"
    )?;
    for number in 1..=posts {
        let hours = 1_000_000 + number;
        let (day, hour) = (hours / 24, hours % 24);
        let date = format!(
            "{}-{:02}-{:02} {hour:02}:00:00",
            1900 + day / 336,
            day / 28 % 12 + 1,
            day % 28 + 1
        );
        let title = sequence.sentence(8);
        writeln!(
            out,
            "<item><title>{title}</title><link>https://space.example/{number}/</link>
<dc:creator><![CDATA[desk]]></dc:creator>
<guid isPermaLink=\"false\">https://space.example/?p={number}</guid><content:encoded><![CDATA["
        )?;
        for _ in 0..7 {
            let (one, two) = (sequence.sentence(40), sequence.sentence(30));
            writeln!(
                out,
                "<!-- wp:paragraph -->\n<p>{one} <em>{}</em> &amp; <a href=\"https://www.bbc.com/news/{number}\">{}</a>. {two}.</p>\n<!-- /wp:paragraph -->\n",
                sequence.sentence(2),
                sequence.sentence(3)
            )?;
        }
        writeln!(
            out,
            "<p>[BBC]</p>]]></content:encoded><excerpt:encoded><![CDATA[{title}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{date}</wp:post_date>
<wp:post_date_gmt>{date}</wp:post_date_gmt><wp:post_name>post-{number}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain=\"post_tag\" nicename=\"tag-{}\"><![CDATA[Tag {0}]]></category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_content><![CDATA[{}]]></wp:comment_content></wp:comment>
</item>",
            sequence.below(300),
            sequence.sentence(40)
        )?;
    }
    writeln!(out, "</channel></rss>")?;
    Ok(out.flush()?)
}
