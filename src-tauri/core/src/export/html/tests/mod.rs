//! What a site holds and what it must never hold.

mod sample;

use sample::{Bundle, Sample, brief, id, scheduled};

use crate::{
    brief::{Brief, Contents, Publication, Settings},
    error::Error,
    progress::Progress,
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
            headlines.extend(page.split("<h2 class=\"p-name\">").skip(1).map(|rest| {
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
        ["404.html", "feed.xml", "index.html", "style.css"]
    );
    assert!(
        bundle
            .text("index.html")
            .contains("Nothing has been published yet.")
    );
}

#[test]
fn what_was_not_published_does_not_leak() {
    let mut edited = brief(1, "Reef", "2019-04-13T10:00:00Z", "As published.");
    let published = edited.contents.clone();
    edited.contents = Contents {
        headline: "SECRET headline".to_owned(),
        standfirst: "SECRET standfirst".to_owned(),
        body: "SECRET body ![](media/unused.png)".into(),
        ..published.clone()
    };
    edited.published_apart = Some(published);
    let mut draft = brief(2, "SECRET draft", "2019-04-13T11:00:00Z", "SECRET");
    draft.contents.byline = vec![id(2)];
    draft.standing.publication = Publication::Unpublished;
    let waiting = scheduled(brief(
        3,
        "SECRET scheduled",
        "2030-01-01T10:00:00Z",
        "SECRET",
    ));
    let sample = Sample::of(vec![edited, draft, waiting]);
    let bundle = site(&sample);
    for path in bundle.paths() {
        let leaks = String::from_utf8_lossy(&bundle.0[path]).contains("SECRET");
        assert!(
            !leaks && !path.contains("secret") && !path.contains("desk-two"),
            "{path}"
        );
    }
    assert!(!bundle.0.contains_key("media/unused.png"));
    assert!(notes(&sample).contains(&"not_published".to_owned()));
}

#[test]
fn an_unpublished_brief_is_left_out_even_where_it_has_an_address() {
    let mut draft = brief(1, "SECRET", "2019-04-13T11:00:00Z", "Draft.");
    draft.standing.publication = Publication::Unpublished;
    let mut sample = Sample::of(vec![draft]);
    sample.entry(id(1)).address = Some("/2019/04/secret/".to_owned());
    assert!(!site(&sample).0.keys().any(|path| path.contains("secret")));
}

#[test]
fn a_retracted_brief_keeps_its_address_and_nothing_else() {
    let bundle = site(&Sample::usual().on_the_web());
    let address = "2018/12/probe-leaves-the-solar-system/";
    let page = bundle.text(&format!("{address}index.html"));
    assert!(page.contains("The signal came from a microwave oven.") && page.contains("noindex"));
    for path in bundle
        .paths()
        .into_iter()
        .filter(|path| !path.starts_with(address))
    {
        let text = String::from_utf8_lossy(&bundle.0[path]);
        assert!(
            !text.contains("Probe leaves") && !text.contains(address),
            "{path}"
        );
    }
    assert!(!page.contains("A secret claim."));
}

#[test]
fn a_former_address_leads_on() {
    let bundle = site(&Sample::usual());
    let page = bundle.text("2019/reef.html");
    let here = "../2019/04/reef-recovers-faster-than-expected/index.html";
    assert!(
        page.contains(&format!("content=\"0; url={here}\"")),
        "{page}"
    );
    assert!(page.contains(&format!("<a href=\"{here}\">")));
    assert!(notes(&Sample::usual()).contains(&"redirect_left_out".to_owned()));
}

#[test]
fn a_page_wins_over_a_redirect() {
    let mut moved = brief(1, "New", "2019-04-13T10:00:00Z", "Text.");
    moved.redirects = ["/2019/04/other/", "/authors/", "/2019/04/new/"]
        .map(str::to_owned)
        .into();
    let other = brief(2, "Other", "2019-04-13T09:00:00Z", "Text.");
    let sample = Sample::of(vec![moved, other]);
    assert!(
        site(&sample)
            .text("2019/04/other/index.html")
            .contains("<h1 class=\"p-name\">Other")
    );
    let left_out = notes(&sample)
        .into_iter()
        .filter(|code| code == "redirect_left_out");
    assert_eq!(left_out.count(), 2);
}

#[test]
fn two_pages_at_one_address_are_refused() {
    let with_pattern = |headline: &str| {
        let mut sample = Sample::of(vec![brief(1, headline, "2019-04-13T10:00:00Z", "Text.")]);
        sample.settings.address_pattern = "/{slug}/".parse().unwrap();
        sample.refresh();
        sample.write().map(|_| ())
    };
    assert!(with_pattern("Reef").is_ok());
    for (headline, other) in [
        ("Authors", "the list of authors"),
        ("2019", "the archive of a year"),
    ] {
        let Err(Error::BadInput { place, message, .. }) = with_pattern(headline) else {
            panic!("{headline} was let through");
        };
        assert_eq!(place, format!("/{}/", headline.to_lowercase()));
        assert!(
            message.contains(other) && message.contains(&format!("“{headline}”")),
            "{message}"
        );
    }
}

fn hostile() -> Brief {
    let nasty = "</script><script>alert(1)</script>&<>\"'";
    let mut brief = brief(
        1,
        nasty,
        "2019-04-13T10:00:00Z",
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>",
    );
    brief.contents.slug = "nasty".parse().unwrap();
    brief.contents.standfirst = format!("{nasty}\u{0}\u{b}\u{fdd0}");
    brief.contents.dateline = nasty.to_owned();
    brief.contents.credits[0].citation.wording = Some(nasty.to_owned());
    brief.contents.credits[0].citation.headline = Some(nasty.to_owned());
    brief.contents.credits[0].citation.url = "https://x.example/?\"><script>alert(1)</script>"
        .parse()
        .ok();
    brief
}

#[test]
fn nothing_in_a_text_becomes_markup() {
    let mut sample = Sample::of(vec![hostile()]).on_the_web();
    sample.settings = Settings {
        title: "<script>alert(1)</script>".to_owned(),
        tagline: "\"><script>alert(1)</script>".to_owned(),
        ..sample.settings
    };
    sample.authors[1].name = "<script>alert(1)</script>".to_owned();
    sample.sources[0].profile.name = "<script>alert(1)</script>".to_owned();
    let bundle = site(&sample);
    for path in bundle
        .paths()
        .into_iter()
        .filter(|path| !path.ends_with(".css"))
    {
        let text = bundle.text(path);
        assert!(!text.contains("<script>"), "{path}");
        assert!(!text.contains("<img src=x onerror"), "{path}");
        assert!(!text.contains(['\u{0}', '\u{b}', '\u{fdd0}']), "{path}");
    }
    let page = bundle.text("2019/04/nasty/index.html");
    assert_eq!(page.matches("</script>").count(), 1);
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
            .contains("lang=\"ar\" dir=\"rtl\">\n<h2")
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
    let called_off = super::write_site(&Sample::usual(), &mut Bundle::default(), &Never);
    assert!(matches!(called_off, Err(Error::Cancelled)));
}
