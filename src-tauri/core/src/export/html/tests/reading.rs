//! What a site offers its readers beside briefs and lists: feeds, corrections, what the archive says
//! of itself, words in their language, and former addresses.

use super::{
    many,
    sample::{self, Sample, brief},
    site,
};
use crate::brief::{Correction, CorrectionKind, RedirectFile};

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
fn corrections_are_paged_newest_first() {
    let mut sample = many(3);
    sample.archive.settings.page_size = 2.try_into().unwrap();
    for (number, brief) in sample.archive.briefs.iter_mut().enumerate() {
        brief.corrections.push(Correction {
            id: sample::id(number as u128),
            kind: CorrectionKind::Update,
            at: sample::at(&format!("2020-01-0{}T10:00:00Z", number + 1)),
            text: format!("Note {number}"),
        });
    }
    sample.archive.list();
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
    sample.archive.settings.about =
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
    sample.archive.settings.language = "de-AT".parse().unwrap();
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
    sample.archive.settings.language = "es".parse().unwrap();
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
