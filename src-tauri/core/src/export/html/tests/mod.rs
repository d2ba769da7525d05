//! What a site holds.

mod safety;
pub(super) mod sample;

use sample::{Bundle, Sample, brief};

use super::{SiteOptions, SitePreview, ThemeFiles, redirects::RedirectFile};
use crate::{
    brief::{Correction, CorrectionKind, CreditWording},
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
    let is_disk = sample.settings.base_url.is_none();
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
fn a_source_and_an_author_have_feeds_of_their_own_and_their_pages_lead_there() {
    let bundle = site(&many(57).on_the_web());
    for (list, title) in [
        ("sources/bbc", "BBC"),
        ("authors/science-desk", "Science Desk"),
    ] {
        let page = bundle.text(&format!("{list}/index.html"));
        for (file, mime) in [
            ("feed.xml", "atom+xml"),
            ("rss.xml", "rss+xml"),
            ("feed.json", "feed+json"),
        ] {
            let feed = bundle.text(&format!("{list}/{file}"));
            assert_eq!(feed.matches("urn:uuid:0198").count(), 20, "{list}/{file}");
            assert!(feed.contains("Brief 56") && feed.contains("Brief 37"));
            assert!(feed.contains(&format!("{title} · The Northern Brief")));
            assert!(page.contains(&format!("type=\"application/{mime}\" title=\"{title} ·")));
            assert!(page.contains(&format!("href=\"../../{list}/{file}\"")));
        }
    }
    assert!(!bundle.0.contains_key("tags/space/feed.xml"));
}

#[test]
fn without_a_base_url_the_links_of_a_feed_begin_where_it_stands() {
    let mut linked = brief(1, "Reef", "2019-04-13T10:00:00Z", "[See](/2019/)");
    linked.contents.credits.truncate(1);
    let bundle = site(&Sample::of(vec![linked]));
    for (feed, link) in [
        ("feed.xml", "2019/index.html"),
        ("sources/bbc/feed.xml", "../../2019/index.html"),
    ] {
        let feed = bundle.text(feed);
        assert!(feed.contains(&format!("&quot;{link}&quot;")), "{feed}");
    }
}

#[test]
fn the_page_of_all_corrections() {
    insta::assert_snapshot!(site(&Sample::usual()).text("corrections/index.html"));
}

#[test]
fn corrections_are_paged_newest_first() {
    let mut sample = many(3);
    sample.settings.page_size = 2.try_into().unwrap();
    for (number, brief) in sample.briefs.iter_mut().enumerate() {
        brief.corrections.push(Correction {
            id: sample::id(number as u128),
            kind: CorrectionKind::Update,
            at: sample::at(&format!("2020-01-0{}T10:00:00Z", number + 1)),
            text: format!("Note {number}"),
        });
    }
    sample.refresh();
    let bundle = site(&sample);
    let first = bundle.text("corrections/index.html");
    assert!(first.find("Note 2").unwrap() < first.find("Note 1").unwrap());
    assert!(first.contains("href=\"../corrections/page/2/index.html\""));
    let second = bundle.text("corrections/page/2/index.html");
    assert!(second.contains("Note 0") && !second.contains("Note 1"));
    assert!(!bundle.0.contains_key("corrections/page/3/index.html"));
}

#[test]
fn a_desk_with_a_text_about_itself_has_a_page_of_it() {
    let mut sample = Sample::usual();
    assert!(!site(&sample).0.contains_key("about/index.html"));
    sample.settings.about =
        "We *retell* and credit: ![](media/unused.png)\n\n<script>x</script>".into();
    let bundle = site(&sample);
    let page = bundle.text("about/index.html");
    assert!(
        page.contains("We <em>retell</em>") && !page.contains("<script>"),
        "{page}"
    );
    assert!(bundle.0.contains_key("media/unused.png"));
    assert!(
        bundle
            .text("index.html")
            .contains("href=\"about/index.html\"")
    );
}

#[test]
fn a_page_speaks_the_desks_language() {
    let mut sample = Sample::usual();
    sample.settings.language = "de-AT".parse().unwrap();
    let bundle = site(&sample);
    let page = bundle.text("2019/05/ice-found-in-a-crater-of-the-moon/index.html");
    assert!(page.contains("<html lang=\"de-AT\" dir=\"ltr\">"));
    assert!(page.contains("Veröffentlicht am <a") && page.contains(">2. Mai 2019</time>"));
    assert!(!page.contains("lang=\"de\""), "{page}");
    assert!(
        bundle
            .text("sources/index.html")
            .contains("<h1>Quellen</h1>")
    );
}

#[test]
fn what_is_in_another_language_says_so() {
    let mut sample = Sample::usual();
    sample.settings.language = "es".parse().unwrap();
    let bundle = site(&sample);
    let page = bundle.text("2019/05/ice-found-in-a-crater-of-the-moon/index.html");
    // The site has no Spanish words, and writes days in Spanish.
    assert!(page.contains("<p class=\"byline\" lang=\"en\" dir=\"ltr\">Posted on <a"));
    assert!(page.contains(" lang=\"es\" dir=\"ltr\">2 de mayo de 2019</time>"));
    // A German brief within a page of another language.
    let german = "lang=\"de\" dir=\"ltr\"";
    let moved = bundle.text("2019/04/reef-recovers-faster-than-expected/index.html");
    assert!(
        moved.contains(&format!(
            "{german}><span lang=\"en\" dir=\"ltr\">Older:</span> Ein Komet"
        )),
        "{moved}"
    );
}

#[test]
fn web_servers_are_told_of_redirects_where_that_is_wanted() {
    let mut sample = Sample::usual().on_the_web();
    sample.options.redirects = vec![RedirectFile::Apache, RedirectFile::Netlify];
    let (bundle, counts) = sample.write().unwrap();
    let here = "/news/2019/04/reef-recovers-faster-than-expected/";
    let netlify = format!("/news/ p=12 {here} 301!\n/news/2019/reef.html {here} 301!\n");
    assert_eq!(bundle.text("_redirects").lines().count(), 2);
    assert!(
        netlify
            .lines()
            .all(|line| bundle.text("_redirects").contains(line))
    );
    assert!(bundle.text(".htaccess").contains("p=12"));
    // What a server answers for is not left out; the page is there as well.
    assert!(
        !counts
            .notes
            .iter()
            .any(|note| note.code == "redirect_left_out")
    );
    assert!(bundle.0.contains_key("2019/reef.html"));
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
    sample.settings.page_size = 10.try_into().unwrap();
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
    sample.settings.time_zone = chrono_tz::Asia::Seoul;
    sample.refresh();
    let bundle = site(&sample);
    let page = bundle.text("2019/01/reef/index.html");
    assert!(page.contains("datetime=\"2019-01-01T08:30:00+09:00\">1 January 2019</time>"));
    assert!(bundle.0.contains_key("2019/index.html") && !bundle.0.contains_key("2018/index.html"));
}

#[test]
fn the_credit_line_is_worded_as_the_desk_says() {
    let mut sample = Sample::usual();
    sample.settings.credit_wording = CreditWording::new("(Source: {credits})", " & ").unwrap();
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
        &Sample::usual(),
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
        sample.settings.page_size = 3.try_into().unwrap();
        let bundle = site(&sample);
        let preview = SitePreview::open(Box::new(sample), SiteOptions::default());
        let mut looked_at = 0;
        for (path, bytes) in &bundle.0 {
            let is_redirect = String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\"");
            let left_out = ["robots.txt", "sitemap.xml"].contains(&path.as_str())
                || path.starts_with("search/") && path != "search/index.html";
            let address = format!("/{}", path.trim_end_matches("index.html"));
            let page = preview.page(&address).unwrap();
            if is_redirect || left_out {
                assert_eq!(page, None, "{path}");
            } else {
                assert!(page.unwrap().bytes == *bytes, "{path}");
                looked_at += 1;
            }
        }
        assert!(looked_at > 3);
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
    let preview = SitePreview::open(Box::new(Sample::usual()), SiteOptions::default());
    let mime = |address: &str| preview.page(address).unwrap().unwrap().mime;
    assert_eq!(mime("/"), "text/html");
    assert_eq!(mime("/style.css"), "text/css");
    assert_eq!(mime("/media/reef.png"), "image/png");
}

#[test]
fn the_plain_theme_prints_an_author_archive() {
    let theme = ThemeFiles::named("plain").unwrap();
    let mut bundle = Bundle::default();
    let options = SiteOptions {
        theme,
        ..SiteOptions::default()
    };
    super::write_site(&Sample::usual(), &options, &mut bundle, &Silent).unwrap();
    insta::assert_snapshot!(bundle.text("2019/04/reef-recovers-faster-than-expected/index.html"));
    insta::assert_snapshot!(bundle.text("index.html"));
}
