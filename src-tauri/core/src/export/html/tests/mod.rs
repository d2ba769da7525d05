//! What a site holds.

mod reading;
mod safety;
pub(super) mod sample;

use sample::{Bundle, Sample, brief};

use super::{SiteOptions, SitePreview, ThemeFiles};
use crate::{
    brief::CreditWording,
    error::Error,
    progress::{Progress, Silent},
};

fn site(sample: &Sample) -> Bundle {
    sample.write().unwrap().0
}

fn notes(sample: &Sample) -> Vec<String> {
    let notes = sample.write().unwrap().1.notes;
    notes.into_iter().map(|note| note.code).collect()
}

/// The values of an attribute in a page, with references to characters resolved.
fn attribute<'a>(page: &'a str, name: &str) -> impl Iterator<Item = String> + use<'a> {
    let opening = format!(" {name}=\"");
    let starts: Vec<usize> = page
        .match_indices(&opening)
        .map(|(at, _)| at + opening.len())
        .collect();
    starts.into_iter().map(|start| {
        let value = &page[start..];
        value[..value.find('"').unwrap()].replace("&amp;", "&")
    })
}

/// The file that a link on a page leads to, as a web server or a disk finds it.
fn target(page: &str, link: &str, is_disk: bool) -> Option<String> {
    if link.contains("://") || link.starts_with("mailto:") || link.starts_with('#') {
        return None;
    }
    let base = url::Url::parse("https://x.example/news/")
        .unwrap()
        .join(page)
        .unwrap();
    let target = base.join(link).unwrap();
    let path = target
        .path()
        .strip_prefix("/news/")
        .unwrap_or_else(|| panic!("{link} on {page} leaves the site"));
    if path.is_empty() || path.ends_with('/') {
        assert!(!is_disk, "{link} on {page} needs a web server");
        return Some(format!("{path}index.html"));
    }
    Some(path.to_owned())
}

#[track_caller]
fn check_links(sample: &Sample) {
    let bundle = site(sample);
    let is_disk = sample.archive.settings.base_url.is_none();
    let mut checked = 0;
    for path in bundle
        .paths()
        .into_iter()
        .filter(|path| path.ends_with(".html"))
    {
        let page = bundle.text(path);
        for link in attribute(page, "href").chain(attribute(page, "src")) {
            if let Some(target) = target(path, &link, is_disk) {
                assert!(
                    bundle.0.contains_key(&target),
                    "{path} leads to {link}: no {target}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 100);
}

#[test]
fn a_briefs_page() {
    let bundle = site(&Sample::usual().on_the_web());
    insta::assert_snapshot!(bundle.text("2019/04/reef-recovers-faster-than-expected/index.html"));
}

#[test]
fn the_home_page() {
    insta::assert_snapshot!(site(&Sample::usual()).text("index.html"));
}

#[test]
fn a_sources_page() {
    insta::assert_snapshot!(site(&Sample::usual()).text("sources/bbc/index.html"));
}

#[test]
fn a_retracted_briefs_page() {
    let bundle = site(&Sample::usual());
    insta::assert_snapshot!(bundle.text("2018/12/probe-leaves-the-solar-system/index.html"));
}

#[test]
fn the_feed() {
    insta::assert_snapshot!(site(&Sample::usual().on_the_web()).text("feed.xml"));
}

#[test]
fn the_feed_as_rss_and_as_json() {
    let bundle = site(&Sample::usual().on_the_web());
    insta::assert_snapshot!(bundle.text("rss.xml"));
    insta::assert_snapshot!(bundle.text("feed.json"));
}

#[test]
fn the_page_of_all_corrections() {
    insta::assert_snapshot!(site(&Sample::usual()).text("corrections/index.html"));
}

#[test]
fn the_files_and_the_account() {
    let (bundle, counts) = Sample::usual().write().unwrap();
    insta::assert_snapshot!(format!("{}\n\n{counts:#?}", bundle.paths().join("\n")));
}

#[test]
fn every_link_within_the_site_leads_to_a_file() {
    check_links(&Sample::usual());
    check_links(&Sample::usual().on_the_web());
    check_links(&many(57));
}

/// Briefs of one day, one a minute.
fn many(count: u128) -> Sample {
    let brief = |number: u128| {
        let minute = format!("2019-04-13T{:02}:{:02}:00Z", number / 60, number % 60);
        brief(
            number + 1,
            &format!("Brief {number}"),
            &minute,
            "Some text.",
        )
    };
    Sample::of((0..count).map(brief).collect())
}

#[test]
fn lists_are_paged_newest_first_and_whole() {
    let mut sample = many(57);
    sample.archive.settings.page_size = 10.try_into().unwrap();
    let bundle = site(&sample);
    for list in [
        "",
        "sources/bbc/",
        "authors/science-desk/",
        "2019/",
        "2019/04/",
    ] {
        let mut headlines = Vec::new();
        for number in 1..=6 {
            let page = match number {
                1 => format!("{list}index.html"),
                number => format!("{list}page/{number}/index.html"),
            };
            let page = bundle.text(&page);
            headlines.extend(page.split("<h3 class=\"p-name\">").skip(1).map(|rest| {
                let text = &rest[rest.find('>').unwrap() + 1..];
                text[..text.find('<').unwrap()].to_owned()
            }));
            assert_eq!(page.contains("rel=\"prev\""), number > 1);
            assert_eq!(page.contains("rel=\"next\""), number < 6);
        }
        let expected: Vec<String> = (0..57)
            .rev()
            .map(|number| format!("Brief {number}"))
            .collect();
        assert_eq!(headlines, expected, "{list}");
    }
    assert!(!bundle.0.contains_key("page/7/index.html"));
}

#[test]
fn a_full_last_page_is_followed_by_none() {
    let bundle = site(&many(20));
    assert!(bundle.0.contains_key("page/2/index.html"));
    assert!(!bundle.0.contains_key("page/3/index.html"));
}

#[test]
fn more_briefs_than_a_batch_are_all_printed_and_the_feed_holds_the_newest() {
    let (bundle, counts) = many(600).write().unwrap();
    assert_eq!(counts.briefs, 600);
    let feed = bundle.text("feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 20);
    assert!(feed.contains("<title>Brief 599</title>") && feed.contains("<title>Brief 580</title>"));
}

#[test]
fn the_same_desk_gives_the_same_bytes() {
    assert_eq!(site(&Sample::usual()), site(&Sample::usual()));
    assert_eq!(site(&many(300)), site(&many(300)));
}

#[test]
fn an_empty_desk_gives_a_site() {
    let bundle = site(&Sample::of(Vec::new()));
    assert_eq!(
        bundle.paths(),
        [
            "404.html",
            "feed.json",
            "feed.xml",
            "index.html",
            "rss.xml",
            "style.css"
        ]
    );
    assert!(
        bundle
            .text("index.html")
            .contains("Nothing has been published yet.")
    );
}

#[test]
fn days_begin_in_the_desks_zone() {
    let mut sample = Sample::of(vec![brief(1, "Reef", "2018-12-31T23:30:00Z", "Text.")]);
    sample.archive.settings.time_zone = chrono_tz::Asia::Seoul;
    sample.archive.list();
    let bundle = site(&sample);
    let page = bundle.text("2019/01/reef/index.html");
    assert!(page.contains("datetime=\"2019-01-01T08:30:00+09:00\">1 January 2019</time>"));
    assert!(bundle.0.contains_key("2019/index.html") && !bundle.0.contains_key("2018/index.html"));
}

#[test]
fn the_credit_line_is_worded_as_the_desk_says() {
    let mut sample = Sample::usual();
    sample.archive.settings.credit_wording =
        CreditWording::new("(Source: {credits})", " & ").unwrap();
    let bundle = site(&sample);
    let page = bundle.text("2019/04/reef-recovers-faster-than-expected/index.html");
    let line = &page[page.find("class=\"credit-line\">").unwrap()..];
    assert!(
        line.contains(">(Source: <a ")
            && line.contains("</a> &amp; <a ")
            && line.contains("</a>)</p>")
    );
}

#[test]
fn a_picture_that_is_not_in_the_desk_is_reported() {
    let sample = Sample::of(vec![brief(
        1,
        "Reef",
        "2019-04-13T10:00:00Z",
        "![](media/gone.png)",
    )]);
    assert!(notes(&sample).contains(&"media_missing".to_owned()));
}

#[test]
fn a_brief_in_another_script_says_so() {
    let mut brief = brief(1, "Reef", "2019-04-13T10:00:00Z", "Text.");
    brief.contents.language = "ar".parse().ok();
    let bundle = site(&Sample::of(vec![brief]));
    let page = bundle.text("2019/04/reef/index.html");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        bundle
            .text("index.html")
            .contains("lang=\"ar\" dir=\"rtl\">\n<h3")
    );
}

#[test]
fn the_lost_readers_page_works_at_any_depth() {
    let page = site(&Sample::usual().on_the_web());
    assert!(page.text("404.html").contains("href=\"/news/style.css\""));
    assert!(
        page.text("robots.txt")
            .contains("Sitemap: https://brief.example/news/sitemap.xml")
    );
}

#[test]
fn the_work_can_be_called_off() {
    struct Never;
    impl Progress for Never {
        fn is_cancelled(&self) -> bool {
            true
        }
    }
    let called_off = super::write_site(
        &Sample::usual().archive,
        &SiteOptions::default(),
        &mut Bundle::default(),
        &Never,
    );
    assert!(matches!(called_off, Err(Error::Cancelled)));
}

#[test]
fn a_preview_has_the_very_pages_of_the_site() {
    for mut sample in [
        Sample::usual(),
        Sample::usual().on_the_web(),
        many(57),
        Sample::of(vec![]),
    ] {
        sample.archive.settings.page_size = 3.try_into().unwrap();
        let bundle = site(&sample);
        let preview = SitePreview::open(Box::new(sample.archive), SiteOptions::default());
        for (path, bytes) in &bundle.0 {
            let address = format!("/{}", path.trim_end_matches("index.html"));
            let page = preview.page(&address).unwrap();
            assert!(page.unwrap().bytes == *bytes, "{path}");
        }
        for lost in [
            "/page/1/",
            "/page/0/",
            "/page/99/",
            "/authors/nobody/",
            "/media/x.png",
            "/x",
        ] {
            assert_eq!(preview.page(lost).unwrap(), None, "{lost}");
        }
    }
}

#[test]
fn a_preview_names_the_kind_of_each_file() {
    let preview = SitePreview::open(Box::new(Sample::usual().archive), SiteOptions::default());
    let mime = |address: &str| preview.page(address).unwrap().unwrap().mime;
    assert_eq!(mime("/"), "text/html");
    assert_eq!(mime("/style.css"), "text/css");
    assert_eq!(mime("/media/reef.png"), "image/png");
    assert_eq!(mime("/search/search.js"), "text/javascript");
}

#[test]
fn a_preview_answers_for_whole_paths_on_the_web_server() {
    let sample = Sample::usual().on_the_web();
    let preview = SitePreview::open(Box::new(sample.archive), SiteOptions::default());
    let page = |address: &str| preview.page(address).unwrap();
    assert!(page("/news/style.css").is_some());
    assert_eq!(page("/news/"), page("/"));
    assert_eq!(page("/news/sources/bbc/"), page("/sources/bbc/"));
    assert_eq!(page("/other/style.css"), None);
}

#[test]
fn the_plain_theme_prints_an_author_archive() {
    let theme = ThemeFiles::named("plain").unwrap();
    let mut bundle = Bundle::default();
    let options = SiteOptions {
        theme,
        ..SiteOptions::default()
    };
    super::write_site(&Sample::usual().archive, &options, &mut bundle, &Silent).unwrap();
    insta::assert_snapshot!(bundle.text("2019/04/reef-recovers-faster-than-expected/index.html"));
    insta::assert_snapshot!(bundle.text("index.html"));
}
