//! Folders of each generator, read whole.

mod loose;

use std::fs;

use chrono_tz::Tz;

use super::*;
use crate::{
    brief::{Publication, Stage},
    import::{
        Basket,
        samples::{at, codes, folder},
    },
    progress::Silent,
};

fn read_into(mut basket: Basket, files: &[(&str, &str)], options: &ReadOptions) -> Basket {
    let folder = folder(files);
    let format = basket.fill(folder.path(), options, &Silent).unwrap();
    assert_eq!(format.name, "Markdown folder");
    basket
}

fn read_with(files: &[(&str, &str)], options: &ReadOptions) -> Basket {
    read_into(Basket::default(), files, options)
}

fn read_all(files: &[(&str, &str)]) -> Basket {
    read_with(files, &ReadOptions::in_zone(Tz::Asia__Seoul))
}

#[test]
fn a_hugo_site_is_read() {
    let basket = read_all(&[
        (
            "hugo.toml",
            "baseURL = 'https://old.example/news/'\ntitle = 'Deep field'\nlanguageCode = 'en-gb'\n[params]\nauthor = 'Science Desk'\n",
        ),
        ("content/posts/_index.md", "---\ntitle: Posts\n---\n"),
        (
            "content/posts/rosetta/index.md",
            "+++\ntitle = 'Rosetta wakes'\ndate = 2014-01-20T18:00:00Z\nlastmod = 2014-01-21T00:00:00Z\ntags = ['Space', 'Comets']\n\
             categories = ['News']\naliases = ['/old/rosetta.html']\nsummary = 'After 31 months.'\nweight = 3\n+++\n\
             The probe sent a signal.\n\n{{< figure src=\"probe.png\" alt=\"The probe\" >}}\n\n\
             See [the landing]({{< ref \"philae.md\" >}}) and [a list](/img/list.png).\n\n[BBC]\n",
        ),
        ("content/posts/rosetta/probe.png", "x"),
        ("static/img/list.png", "x"),
        (
            "content/posts/philae.de.md",
            "{\"title\": \"Philae landet\", \"publishDate\": \"2014-11-12\", \"date\": \"2014-11-01\", \"slug\": \"Philae Landet\", \"weight\": 1}\n\nDer Lander.",
        ),
        (
            "content/posts/philae.md",
            "---\ntitle: Philae lands\ndate: 2014-11-12T17:00:00+01:00\nauthors: [A B, {name: C D}]\n---\n\nIt bounced.\n",
        ),
        (
            "content/posts/soon.md",
            "---\ntitle: Soon\ndraft: true\ndate: 2015-01-01\n---\nText.",
        ),
        ("content/posts/never.md", "---\ntitle: No date\n---\nText."),
        ("content/about.md", "---\ntitle: About\n---\nText."),
        ("themes/x/content/a.md", "---\ntitle: Of a theme\n---\n"),
        ("layouts/index.html", "<html>"),
        ("README.md", "# A site"),
    ]);
    assert_eq!(basket.sites, ["https://old.example/news"]);
    let headlines: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| brief.contents.headline.as_str())
        .collect();
    assert_eq!(
        headlines,
        [
            "No date",
            "Soon",
            "Philae lands",
            "Philae landet",
            "Rosetta wakes"
        ]
    );
    let [undated, draft, philae, german, rosetta] = basket.briefs.as_slice() else {
        panic!("{headlines:?}");
    };
    assert_eq!(
        (undated.stage, codes(&undated.notes)),
        (Stage::Ready, vec!["date_missing"])
    );
    assert_eq!(undated.publication, Publication::Unpublished);
    assert_eq!(
        (draft.stage, &draft.publication),
        (Stage::Draft, &Publication::Unpublished)
    );
    assert_eq!(draft.redirects, [""; 0]);
    assert_eq!(philae.contents.byline, ["A B", "C D"]);
    assert_eq!(at(philae), "2014-11-12T16:00:00Z");
    assert_eq!(at(german), "2014-11-11T15:00:00Z");
    assert_eq!(
        german.contents.slug.as_ref().unwrap().as_str(),
        "philae-landet"
    );
    assert_eq!(german.contents.language.as_ref().unwrap().as_str(), "de");
    assert_eq!(
        german.created_at.unwrap().to_string(),
        "2014-10-31T15:00:00Z"
    );
    assert_eq!(german.redirects, ["/de/posts/philae-landet/"]);
    assert_eq!(codes(&german.notes), ["slug_adapted"]);
    assert_eq!(rosetta.item, "markdown:posts/rosetta/index.md");
    assert_eq!(rosetta.place, "content/posts/rosetta/index.md");
    assert_eq!(at(rosetta), "2014-01-20T18:00:00Z");
    assert_eq!(
        rosetta.revised_at.unwrap().to_string(),
        "2014-01-21T00:00:00Z"
    );
    assert_eq!(rosetta.contents.byline, ["Science Desk"]);
    assert_eq!(rosetta.contents.tags, ["Space", "Comets", "News"]);
    assert_eq!(rosetta.contents.standfirst, "After 31 months.");
    assert_eq!(
        rosetta.imported_from.as_deref(),
        Some("https://old.example/news/posts/rosetta/")
    );
    assert_eq!(rosetta.redirects, ["/posts/rosetta/", "/old/rosetta.html"]);
    assert_eq!(
        rosetta.contents.body.as_str(),
        "The probe sent a signal.\n\n![The probe](content/posts/rosetta/probe.png)\n\n\
         See [the landing](https://old.example/news/posts/philae/) and [a list](static/img/list.png)."
    );
    assert_eq!(rosetta.contents.credits[0].source, "BBC");
    let passed: Vec<_> = basket
        .passed_over
        .iter()
        .map(|item| (item.place.as_str(), item.note.code.as_str()))
        .collect();
    assert_eq!(
        passed,
        [
            ("README.md", "not_copy"),
            ("content/about.md", "page_left_out"),
            ("content/posts/_index.md", "page_left_out"),
        ]
    );
    assert_eq!(
        codes(&basket.notes),
        [
            "site_settings",
            "site_settings",
            "site_settings",
            "folder_left_out",
            "folder_left_out",
            "unknown_key"
        ]
    );
    assert!(
        basket
            .notes
            .last()
            .unwrap()
            .message
            .contains("“weight” in 2 files"),
        "{:?}",
        basket.notes
    );
}

#[test]
fn a_jekyll_site_is_read() {
    let basket = read_all(&[
        (
            "_config.yml",
            "url: https://old.example\nbaseurl: /blog\ntimezone: Europe/Berlin\nauthor: {name: Science Desk}\n",
        ),
        ("_data/authors.yml", "gm:\n  name: Grant Montgomery\n"),
        (
            "_posts/2019-04-13-reef.md",
            "---\nlayout: post\nauthor: gm\ntags: coral deep-sea\ncategories: news\nsource: The Guardian\nsource_url: https://www.theguardian.com/a\n---\n\
             # Reef recovers\n\nThe reef gained coral.\n{: .lead}\n<!--more-->\n\n[Next]({% post_url 2019-04-14-tide %}) and ![x]({{ site.baseurl }}/img/x.png)\n\n\
             {% include map.html id=\"7\" %}\n",
        ),
        (
            "_posts/2019-04-14-tide.html",
            "---\ntitle: Tide\ndate: 2019-04-14 10:00:00\n---\n<p>The <b>tide</b> <a href=\"/blog/2019/04/13/reef.html\">x</a></p>\n",
        ),
        (
            "_posts/2019-04-15-gone.md",
            "---\ntitle: Gone\npublished: false\n---\nText.",
        ),
        ("_drafts/later.md", "---\ntitle: Later\n---\nText."),
        ("about.md", "---\ntitle: About\n---\nText."),
        ("img/x.png", "x"),
        ("index.html", "---\nlayout: home\n---\n{% for x in y %}"),
    ]);
    let headlines: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| brief.contents.headline.as_str())
        .collect();
    assert_eq!(headlines, ["Later", "Gone", "Tide", "Reef recovers"]);
    assert_eq!(basket.briefs[0].stage, Stage::Draft);
    assert_eq!(basket.briefs[1].publication, Publication::Unpublished);
    let tide = &basket.briefs[2];
    assert_eq!(at(tide), "2019-04-14T08:00:00Z");
    assert!(tide.contents.body.as_str().contains("**tide**"));
    assert!(tide.original.as_deref().unwrap().starts_with("<p>"));
    let reef = &basket.briefs[3];
    assert_eq!(at(reef), "2019-04-12T22:00:00Z");
    assert_eq!(reef.contents.byline, ["Grant Montgomery"]);
    assert_eq!(reef.contents.tags, ["coral", "deep-sea", "news"]);
    assert_eq!(
        reef.imported_from.as_deref(),
        Some("https://old.example/blog/news/2019/04/13/reef.html")
    );
    assert_eq!(
        reef.contents.body.as_str(),
        "The reef gained coral.\n\n[Next](https://old.example/blog/2019/04/14/tide.html) and ![x](img/x.png)\n\n\
         {% include map.html id=\"7\" %}"
    );
    assert_eq!(reef.contents.credits.len(), 1);
    let citation = &reef.contents.credits[0].citation;
    assert_eq!(
        citation.url.as_ref().unwrap().as_str(),
        "https://www.theguardian.com/a"
    );
    assert_eq!(codes(&reef.notes), ["shortcode_kept", "markup_dropped"]);
    assert_eq!(basket.passed_over.len(), 2, "{:?}", basket.passed_over);
    assert_eq!(
        codes(&basket.notes),
        [
            "site_settings",
            "site_settings",
            "unknown_key",
            "summary_mark_dropped"
        ]
    );
}

#[test]
fn a_pelican_site_is_read() {
    let basket = read_all(&[
        (
            "pelicanconf.py",
            "AUTHOR = 'Science Desk'\nSITEURL = ''\nTIMEZONE = \"Europe/Paris\"\nARTICLE_URL = 'posts/{date:%Y}/{slug}/'\n",
        ),
        ("publishconf.py", "SITEURL = 'https://old.example'\n"),
        (
            "content/reef.md",
            "Title: Reef recovers\nDate: 2019-04-13 10:20\nModified: 2019-04-14\nCategory: Deep sea\nTags: coral, the sea\nAuthors: B, A; D, C\n\
             Summary: One\n    more line\n\nText with [a link]({filename}/sub/tide.md) and ![x]({static}/images/x.png).\n",
        ),
        (
            "content/sub/tide.md",
            "Title: Tide\nDate: 2019-04-14\nStatus: draft\n\nText.\n",
        ),
        (
            "content/hidden.md",
            "Title: Hidden\nDate: 2019-04-15\nStatus: hidden\nSlug: behind\n\nText.\n",
        ),
        ("content/pages/about.md", "Title: About\n\nText.\n"),
        ("content/images/x.png", "x"),
        ("content/other.rst", "Title\n=====\n"),
    ]);
    let [hidden, tide, reef] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(codes(&hidden.notes), ["not_public"]);
    assert_eq!(tide.stage, Stage::Draft);
    assert_eq!(at(reef), "2019-04-13T08:20:00Z");
    assert_eq!(reef.contents.tags, ["coral", "the sea", "Deep sea"]);
    assert_eq!(reef.contents.byline, ["B, A", "D, C"]);
    assert_eq!(reef.contents.standfirst, "One\nmore line");
    assert_eq!(reef.contents.slug, None);
    assert_eq!(
        reef.imported_from.as_deref(),
        Some("https://old.example/posts/2019/reef-recovers/")
    );
    assert_eq!(
        reef.contents.body.as_str(),
        "Text with [a link](https://old.example/posts/2019/tide/) and ![x](content/images/x.png)."
    );
    let passed: Vec<_> = basket
        .passed_over
        .iter()
        .map(|item| item.note.code.as_str())
        .collect();
    assert_eq!(passed, ["not_read", "page_left_out"]);
}

#[test]
fn a_zola_site_is_read() {
    let basket = read_all(&[
        (
            "config.toml",
            "base_url = 'https://old.example'\ndefault_language = 'en'\n[extra]\nx = 1\n",
        ),
        ("content/news/_index.md", "+++\ntitle = 'News'\n+++\n"),
        (
            "content/news/2019-04-13-reef.md",
            "+++\ntitle = 'Reef recovers'\ndescription = 'In short'\nupdated = 2019-04-20\n[taxonomies]\ntags = ['coral']\nplaces = ['Queensland']\nauthors = ['A B']\n\
             [extra]\nsource = 'https://www.bbc.com/news/1'\ntoc = true\n+++\n{{ youtube(id=\"dQw4\") }} and [x](@/news/tide.md)\n",
        ),
        (
            "content/news/tide.md",
            "+++\ntitle = 'Tide'\ndate = 2019-04-14\npath = 'tides/one'\n+++\nText.\n",
        ),
        (
            "content/news/old.md",
            "+++\ntitle = 'Old'\ndate = 2018-01-01\ndraft = true\n+++\nText.\n",
        ),
    ]);
    let [tide, reef, _] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(tide.redirects, ["/tides/one"]);
    assert_eq!(at(reef), "2019-04-12T15:00:00Z");
    assert_eq!(reef.contents.slug.as_ref().unwrap().as_str(), "reef");
    assert_eq!(reef.contents.tags, ["Queensland", "coral"]);
    assert_eq!(reef.contents.byline, ["A B"]);
    assert_eq!(reef.contents.credits[0].source, "BBC");
    assert_eq!(
        reef.contents.body.as_str(),
        "[YouTube video](https://www.youtube.com/watch?v=dQw4) and [x](https://old.example/tides/one)"
    );
    assert!(
        basket.notes[2].message.contains("“extra.toc”"),
        "{:?}",
        basket.notes
    );
}

#[test]
fn an_eleventy_site_is_read() {
    let basket = read_all(&[
        (
            "package.json",
            "{\"devDependencies\": {\"@11ty/eleventy\": \"3.0.0\"}}",
        ),
        (
            "_data/metadata.json",
            "{\"title\": \"Deep field\", \"url\": \"https://old.example/\", \"author\": {\"name\": \"Science Desk\"}}",
        ),
        (
            "posts/2019-04-13-reef.md",
            "---\ntitle: Reef\ntags: [posts, coral reefs]\n---\n{% image \"./x.jpg\", \"Reef\" %}\n",
        ),
        ("posts/x.jpg", "x"),
        (
            "posts/tide.md",
            "---\ntitle: Tide\ndate: git Last Modified\npermalink: false\n---\n[reef](../2019-04-13-reef.md)\n",
        ),
        ("index.md", "---\nlayout: home.njk\n---\nText."),
    ]);
    let [tide, reef] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(
        (tide.stage, codes(&tide.notes)),
        (Stage::Draft, vec!["not_public"])
    );
    assert_eq!(reef.contents.tags, ["coral reefs"]);
    assert_eq!(
        reef.imported_from.as_deref(),
        Some("https://old.example/posts/reef/")
    );
    assert_eq!(reef.contents.body.as_str(), "![Reef](posts/x.jpg)");
}
