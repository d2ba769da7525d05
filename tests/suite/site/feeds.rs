//! Feeds say of each brief what the desk says of it, in every format; the sitemap is sound and
//! leads to pages.

use std::collections::BTreeSet;

use briefdesk_tests::Sandbox;
use feed_rs::model::FeedType;
use serde_json::{Value, json};

use super::{ADDRESS, judges, sample};

const DESK: &str = "sample.briefdesk";

/// What the desk says of the newest briefs that `keep` picks, as feeds are to say it.
fn expected(sandbox: &Sandbox, keep: impl Fn(&Value) -> bool) -> Vec<Value> {
    let list = sandbox.json(&["list", DESK, "--publication", "published"]);
    let rows = list.as_array().unwrap().iter();
    let whole = |row: &Value| sandbox.json(&["show", DESK, row["id"].as_str().unwrap()]);
    let briefs: Vec<Value> = rows
        .map(whole)
        .filter(|brief| keep(brief))
        .take(20)
        .collect();
    briefs.iter().map(as_entry).collect()
}

fn as_entry(brief: &Value) -> Value {
    let text = |key: &str| brief[key].as_str().unwrap_or_default().to_owned();
    let credits = brief["credits"].as_array().unwrap().iter();
    let via = credits.filter_map(|credit| {
        let url = credit.get("url")?.as_str()?;
        Some(json!({ "url": url, "source": credit["source"] }))
    });
    let corrections = brief["corrections"].as_array().unwrap();
    let latest = corrections.iter().map(|c| c["at"].as_str().unwrap()).max();
    let standfirst = Some(text("standfirst")).filter(|text| !text.is_empty());
    json!({
        "id": format!("urn:uuid:{}", text("id")),
        "headline": text("headline"),
        "link": format!("{}{}", ADDRESS.trim_end_matches('/'), text("address")),
        "published": text("published_at"),
        "updated": latest.unwrap_or(&text("published_at")),
        "authors": brief["byline"],
        "tags": brief["tags"],
        "summary": standfirst,
        "via": via.collect::<Vec<_>>(),
    })
}

/// Takes the text off an entry, having looked for the credit line at its end.
fn without_text(mut entry: Value, brief: &Value) -> Value {
    let text = entry["texts"][0].as_str().unwrap().to_owned();
    assert!(text.starts_with("<p>") || text.starts_with("<h"), "{text}");
    for via in brief["via"].as_array().unwrap() {
        let link = via["url"].as_str().unwrap().replace('&', "&amp;");
        assert!(text.contains(&format!("href=\"{link}\"")), "{text}");
    }
    entry.as_object_mut().unwrap().remove("texts");
    entry
}

#[test]
fn a_news_reader_reads_every_field_of_atom_and_rss() {
    let sandbox = sample();
    let everything = expected(&sandbox, |_| true);
    let of_bbc = expected(&sandbox, |brief| {
        let credits = brief["credits"].as_array().unwrap();
        credits.iter().any(|credit| credit["source"] == "BBC")
    });
    let of_desk = expected(&sandbox, |brief| {
        brief["byline"]
            .as_array()
            .unwrap()
            .contains(&json!("Space desk"))
    });
    let lists = [
        ("", "The Northern Brief", &everything),
        ("sources/bbc/", "BBC · The Northern Brief", &of_bbc),
        (
            "authors/space-desk/",
            "Space desk · The Northern Brief",
            &of_desk,
        ),
    ];
    for (file, version) in [("feed.xml", "atom10"), ("rss.xml", "rss20")] {
        let files = lists.map(|(list, ..)| sandbox.path(&format!("sample/{list}{file}")));
        let read = judges::python("feeds.py", &files);
        for ((list, title, briefs), feed) in lists.iter().zip(read.as_array().unwrap()) {
            assert_eq!(feed["trouble"], Value::Null, "{list}{file}");
            assert_eq!(feed["version"], version);
            assert_eq!(feed["title"], *title);
            assert_eq!(feed["link"], format!("{ADDRESS}{list}"));
            let newest = briefs.iter().map(|brief| brief["updated"].as_str()).max();
            assert_eq!(feed["updated"].as_str(), newest.unwrap());
            let entries = feed["entries"].as_array().unwrap();
            assert!(entries.len() > 1, "{list}{file}");
            let found = entries.iter().zip(briefs.iter());
            let found: Vec<Value> = found
                .map(|(entry, brief)| without_text(entry.clone(), brief))
                .collect();
            assert_eq!(&found, *briefs, "{list}{file}");
        }
    }
}

#[test]
fn a_json_feed_says_the_same() {
    let sandbox = sample();
    let everything = expected(&sandbox, |_| true);
    let feed: Value = serde_json::from_str(&sandbox.read("sample/feed.json")).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["home_page_url"], ADDRESS);
    assert_eq!(feed["feed_url"], format!("{ADDRESS}feed.json"));
    let entry = |item: &Value| {
        let names = |value: &Value| -> Vec<Value> {
            let all = value.as_array().cloned().unwrap_or_default();
            all.iter().map(|one| one["name"].clone()).collect()
        };
        let credits = item["_credits"].as_array().cloned().unwrap_or_default();
        let via = credits.iter().filter(|credit| credit.get("url").is_some());
        let via = via.map(|credit| json!({ "url": credit["url"], "source": credit["source"] }));
        json!({
            "id": item["id"],
            "headline": item["title"],
            "link": item["url"],
            "published": item["date_published"],
            "updated": item["date_modified"],
            "authors": names(&item["authors"]),
            "tags": item.get("tags").unwrap_or(&json!([])),
            "summary": item.get("summary").unwrap_or(&Value::Null),
            "via": via.collect::<Vec<_>>(),
        })
    };
    let found: Vec<Value> = feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(entry)
        .collect();
    assert_eq!(found, everything);
}

#[test]
fn every_feed_is_one_and_holds_at_most_twenty() {
    let sandbox = sample();
    let mut kinds = BTreeSet::new();
    for (name, bytes) in sandbox.files("sample") {
        let expected = match name.rsplit('/').next().unwrap() {
            "feed.xml" => FeedType::Atom,
            "rss.xml" => FeedType::RSS2,
            "feed.json" => FeedType::JSON,
            _ => continue,
        };
        let feed = feed_rs::parser::parse(&bytes[..]);
        let feed = feed.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(feed.feed_type, expected, "{name}");
        assert!((1..=20).contains(&feed.entries.len()), "{name}");
        let ids: BTreeSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), feed.entries.len(), "{name}");
        let published = |entry: &feed_rs::model::Entry| std::cmp::Reverse(entry.published);
        assert!(feed.entries.is_sorted_by_key(published), "{name}");
        kinds.insert((name.split('/').next().unwrap().to_owned(), name));
    }
    for list in ["authors", "sources"] {
        assert!(kinds.iter().any(|(first, _)| first == list), "{list}");
    }
}

#[test]
fn the_sitemap_is_sound_and_leads_to_pages() {
    let sandbox = sample();
    judges::xmllint("sitemap.xsd", &sandbox.path("sample/sitemap.xml"));
    let sitemap = sandbox.read("sample/sitemap.xml");
    let mut addresses = BTreeSet::new();
    for part in sitemap.split("<loc>").skip(1) {
        let address = part.split("</loc>").next().unwrap();
        let path = address.strip_prefix(ADDRESS).unwrap();
        assert!(
            addresses.insert(path.to_owned()),
            "{address} stands there twice"
        );
        assert!(
            sandbox.path(&format!("sample/{path}index.html")).is_file(),
            "{path}"
        );
    }
    for path in ["corrections/", "about/", "sources/bbc/", "archive/"] {
        assert!(addresses.contains(path), "{path}");
    }
    assert!(
        sandbox
            .read("sample/robots.txt")
            .contains(&format!("{ADDRESS}sitemap.xml"))
    );
}
