//! What a site must never do: show what was not published, run what stands in a text, put one page
//! over another.

use super::{
    notes,
    sample::{Sample, brief, id, scheduled},
    site,
};
use crate::{
    brief::{Brief, Contents, Publication, Settings},
    error::Error,
};

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
fn a_scheduled_brief_stands_in_the_site_only_where_it_was_given_an_address() {
    let waiting = scheduled(brief(1, "Launch", "2030-01-01T10:00:00Z", "Text."));
    let mut sample = Sample::of(vec![waiting]);
    assert!(!site(&sample).0.keys().any(|path| path.contains("launch")));
    sample.entry(id(1)).address = Some("/2030/01/launch/".to_owned());
    assert!(site(&sample).0.contains_key("2030/01/launch/index.html"));
    assert!(notes(&sample).contains(&"scheduled_included".to_owned()));
}

#[test]
fn a_retracted_brief_keeps_its_address_and_nothing_else() {
    let bundle = site(&Sample::usual().on_the_web());
    let address = "2018/12/probe-leaves-the-solar-system/";
    let page = bundle.text(&format!("{address}index.html"));
    assert!(page.contains("The signal came from a microwave oven.") && page.contains("noindex"));
    let notices = "corrections/index.html";
    assert!(
        bundle
            .text(notices)
            .contains("The signal came from a microwave oven.")
    );
    for path in bundle
        .paths()
        .into_iter()
        .filter(|path| !path.starts_with(address) && *path != notices)
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
        sample.archive.settings.address_pattern = "/{slug}/".parse().unwrap();
        sample.archive.list();
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
    sample.archive.settings = Settings {
        title: "<script>alert(1)</script>".to_owned(),
        tagline: "\"><script>alert(1)</script>".to_owned(),
        ..sample.archive.settings
    };
    sample.archive.authors[1].name = "<script>alert(1)</script>".to_owned();
    sample.archive.sources[0].profile.name = "<script>alert(1)</script>".to_owned();
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
