//! A WordPress export of any size, the same every time: the mixture that a news site of many years
//! has, with texts of the block editor and of the classic one.
//!
//! Deliberately absent: what is broken. The suite has that; here it is about size.

use std::{
    fs::File,
    io::{BufWriter, Result, Write},
    path::Path,
};

use crate::archive::Sequence;

const AUTHORS: &[(&str, &str)] = &[
    ("space", "Space Desk"),
    ("science", "Science Desk"),
    ("earth", "Earth Desk"),
    ("night", "Night Desk"),
];
/// Outlets by name, and where their articles stand.
const OUTLETS: &[(&str, &str)] = &[
    ("BBC", "https://www.bbc.com/news/science-environment-"),
    ("Reuters", "https://www.reuters.com/science/"),
    ("The Guardian", "https://www.theguardian.com/science/"),
    ("NASA", "https://www.nasa.gov/news-release/"),
    ("ESA", "https://www.esa.int/Science_Exploration/"),
    ("Nature", "https://www.nature.com/articles/"),
    ("AFP", "https://www.afp.com/en/"),
    ("NPR", "https://www.npr.org/"),
];
const CATEGORIES: &[(&str, &str)] = &[
    ("space", "Space"),
    ("oceans", "Oceans"),
    ("climate", "Climate &amp; weather"),
    ("life", "Life"),
    ("physics", "Physics"),
];
/// How many tags there are.
const TAGS: usize = 400;
const SITE: &str = "https://space.example";

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Space desk</title><link>https://space.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://space.example</wp:base_blog_url>"#;

/// Writes an export of so many posts, oldest first and three hours apart, about 4.8 kB each.
pub fn write(path: &Path, posts: usize) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut sequence = Sequence(11);
    writeln!(out, "{HEAD}")?;
    for (login, name) in AUTHORS {
        writeln!(
            out,
            "<wp:author><wp:author_login><![CDATA[{login}]]></wp:author_login><wp:author_display_name><![CDATA[{name}]]></wp:author_display_name></wp:author>"
        )?;
    }
    for (number, (nicename, name)) in CATEGORIES.iter().enumerate() {
        writeln!(
            out,
            "<wp:category><wp:term_id>{number}</wp:term_id><wp:category_nicename>{nicename}</wp:category_nicename><wp:cat_name><![CDATA[{name}]]></wp:cat_name></wp:category>"
        )?;
    }
    for number in 1..=posts {
        post(&mut out, number, &mut sequence)?;
    }
    writeln!(out, "</channel></rss>")?;
    out.flush()
}

/// When a post was published: its address below the site's, and its time.
fn moment(number: usize) -> (String, String) {
    let hours = number * 3;
    let (day, hour) = (hours / 24, hours % 24);
    let (year, month, day) = (2001 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    (
        format!("/{year}/{month:02}/post-{number}/"),
        format!("{year}-{month:02}-{day:02} {hour:02}:10:00"),
    )
}

fn post(out: &mut impl Write, number: usize, sequence: &mut Sequence) -> Result<()> {
    let (address, date) = moment(number);
    let words = 6 + sequence.below(5);
    let title = sequence.sentence(words);
    let (login, _) = AUTHORS[sequence.below(AUTHORS.len())];
    let (nicename, category) = CATEGORIES[sequence.below(CATEGORIES.len())];
    write!(
        out,
        "<item><title><![CDATA[{title}]]></title><link>{SITE}{address}</link>
<pubDate>{date}</pubDate><dc:creator><![CDATA[{login}]]></dc:creator>
<guid isPermaLink=\"false\">{SITE}/?p={number}</guid><description></description>
<content:encoded><![CDATA["
    )?;
    // One text in three is older than the block editor.
    let is_classic = sequence.below(3) == 0;
    Text {
        out,
        sequence,
        is_classic,
    }
    .write(number)?;
    writeln!(
        out,
        "]]></content:encoded><excerpt:encoded><![CDATA[{}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{date}</wp:post_date>
<wp:post_date_gmt>{date}</wp:post_date_gmt><wp:post_name>post-{number}</wp:post_name>
<wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
<wp:is_sticky>0</wp:is_sticky>
<category domain=\"category\" nicename=\"{nicename}\"><![CDATA[{category}]]></category>",
        sequence.sentence(16),
    )?;
    for _ in 0..1 + sequence.below(4) {
        let tag = sequence.below(TAGS);
        writeln!(
            out,
            "<category domain=\"post_tag\" nicename=\"tag-{tag}\"><![CDATA[Tag {tag}]]></category>"
        )?;
    }
    writeln!(
        out,
        "<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>"
    )?;
    for _ in 0..sequence.below(3) {
        writeln!(
            out,
            "<wp:comment><wp:comment_author><![CDATA[A reader]]></wp:comment_author><wp:comment_content><![CDATA[{}]]></wp:comment_content></wp:comment>",
            sequence.sentence(20)
        )?;
    }
    writeln!(out, "</item>")
}

/// A text that is being written.
struct Text<'o, W> {
    out: &'o mut W,
    sequence: &'o mut Sequence,
    is_classic: bool,
}

impl<W: Write> Text<'_, W> {
    fn write(&mut self, number: usize) -> Result<()> {
        for paragraph in 0..7 {
            self.paragraph(number, paragraph)?;
            if paragraph == 1 && number.is_multiple_of(3) {
                self.picture(number)?;
            }
            if paragraph == 3 && number.is_multiple_of(4) {
                self.list()?;
            }
            if paragraph == 4 && number.is_multiple_of(5) {
                let quoted = self.sequence.sentence(24);
                self.block(
                    "quote",
                    &format!("<blockquote class=\"wp-block-quote\"><p>{quoted}.</p></blockquote>"),
                )?;
            }
            if paragraph == 5 && number.is_multiple_of(6) {
                let heading = self.sequence.sentence(4);
                self.block("heading", &format!("<h2>{heading}</h2>"))?;
            }
        }
        if number.is_multiple_of(25) {
            let address = format!("https://www.youtube.com/watch?v=video{number}");
            if self.is_classic {
                write!(self.out, "[embed]{address}[/embed]\n\n")?;
            } else {
                self.block(
                    "embed",
                    &format!("<figure class=\"wp-block-embed\"><div>\n{address}\n</div></figure>"),
                )?;
            }
        }
        self.credit(number)
    }

    /// Two or three sentences with what stands in sentences: emphasis, typographic marks, links.
    fn paragraph(&mut self, number: usize, paragraph: usize) -> Result<()> {
        let (first, second) = (14 + self.sequence.below(12), 13 + self.sequence.below(12));
        let mut text = self.sequence.sentence(first);
        match (number + paragraph) % 5 {
            0 => text += &format!(", the <em>{}</em> said", self.sequence.sentence(2)),
            1 => text += &format!(" &#8212; \u{201c}{}\u{201d}", self.sequence.sentence(5)),
            2 => {
                // To an older post: what is read first links to what comes later.
                let (address, _) = moment(1 + self.sequence.below(number));
                let words = self.sequence.sentence(3);
                text += &format!(", as <a href=\"{SITE}{address}\">{words}</a> had it");
            }
            3 => text += " (about 4&nbsp;km &amp; 10<sup>9</sup> years; it\u{2019}s old)",
            _ => text += &format!(" in <strong>{}</strong>", self.sequence.sentence(2)),
        }
        text += ". ";
        text += &self.sequence.sentence(second);
        if paragraph % 3 == 1 {
            let (name, address) = OUTLETS[self.sequence.below(OUTLETS.len())];
            text += &format!(
                " <a href=\"{address}{number}\" target=\"_blank\" rel=\"noopener\">according to {name}</a>"
            );
        }
        self.block("paragraph", &format!("<p>{text}.</p>"))
    }

    fn picture(&mut self, number: usize) -> Result<()> {
        let (_, date) = moment(number);
        let (year, month) = (&date[..4], &date[5..7]);
        let alt = self.sequence.sentence(5);
        let picture = format!(
            "<img src=\"{SITE}/wp-content/uploads/{year}/{month}/picture-{number}-1024x683.jpg\" alt=\"{alt}\" class=\"wp-image-{number}\"/>"
        );
        let caption = self.sequence.sentence(8);
        if self.is_classic {
            return write!(
                self.out,
                "[caption id=\"attachment_{number}\" align=\"aligncenter\" width=\"1024\"]{picture} {caption}[/caption]\n\n"
            );
        }
        self.block(
            "image",
            &format!(
                "<figure class=\"wp-block-image size-large\">{picture}<figcaption>{caption}</figcaption></figure>"
            ),
        )
    }

    fn list(&mut self) -> Result<()> {
        let mut list = "<ul>".to_owned();
        for _ in 0..3 {
            list += &format!("<li>{}</li>", self.sequence.sentence(9));
        }
        self.block("list", &(list + "</ul>"))
    }

    /// The credit, in one of the ways in which sites give it.
    fn credit(&mut self, number: usize) -> Result<()> {
        let (name, address) = OUTLETS[self.sequence.below(OUTLETS.len())];
        let credit = match number % 3 {
            0 => format!("[{name}]"),
            1 => format!("[<a href=\"{address}{number}\">{name}</a>]"),
            _ => format!("Source: <a href=\"{address}{number}\">{name}</a>"),
        };
        self.block("paragraph", &format!("<p>{credit}</p>"))
    }

    /// A block's HTML as its editor keeps it: between comments, or with blank lines around it and
    /// paragraphs without elements.
    fn block(&mut self, name: &str, html: &str) -> Result<()> {
        if self.is_classic {
            let bare = html
                .strip_prefix("<p>")
                .and_then(|it| it.strip_suffix("</p>"));
            return write!(self.out, "{}\n\n", bare.unwrap_or(html));
        }
        write!(
            self.out,
            "<!-- wp:{name} -->\n{html}\n<!-- /wp:{name} -->\n\n"
        )
    }
}
