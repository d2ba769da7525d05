//! What a brief's page says to programs is what the desk says: read back by a program that knows
//! nothing of us.

use briefdesk_tests::Sandbox;
use serde_json::{Value, json};

use super::{ADDRESS, judges, sample};

const DESK: &str = "sample.briefdesk";

fn page(brief: &Value) -> String {
    let address = brief["address"].as_str().unwrap();
    format!("{}index.html", address.trim_start_matches('/'))
}

fn published(sandbox: &Sandbox) -> Vec<Value> {
    let list = sandbox.json(&["list", DESK, "--publication", "published"]);
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| sandbox.json(&["show", DESK, row["id"].as_str().unwrap()]))
        .collect()
}

/// A list, whether it was written as one or, with one member, as that.
fn listed(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(all) => all.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    }
}

/// A credit as JSON-LD is to have it.
fn as_cited(credit: &Value) -> Value {
    let keys = [
        ("url", "url"),
        ("headline", "headline"),
        ("datePublished", "published_on"),
        ("archivedAt", "archive_url"),
        ("creditText", "line"),
    ];
    let mut cited = json!({ "publisher": credit["source"] });
    for (key, ours) in keys {
        if let Some(value) = credit.get(ours).filter(|value| !value.is_null()) {
            cited[key] = value.clone();
        }
    }
    if let Some(reporter) = credit.get("reporter").filter(|value| !value.is_null()) {
        cited["author"] = json!([reporter]);
    }
    cited
}

/// A credit of JSON-LD with names for things.
fn with_names(work: &Value) -> Value {
    let mut work = work.clone();
    assert_eq!(work["@type"], "CreativeWork");
    let fields = work.as_object_mut().unwrap();
    fields.remove("@type");
    let publisher = fields["publisher"]["name"].clone();
    fields.insert("publisher".into(), publisher);
    if let Some(authors) = fields.get("author").map(listed) {
        let names: Vec<&Value> = authors.iter().map(|author| &author["name"]).collect();
        let names = json!(names);
        fields.insert("author".into(), names);
    }
    work
}

#[test]
fn every_brief_describes_itself_with_its_credits_intact() {
    let sandbox = sample();
    let briefs = published(&sandbox);
    let folder = sandbox.path("sample");
    let mut arguments = vec![ADDRESS.to_owned(), folder.to_str().unwrap().to_owned()];
    arguments.extend(briefs.iter().map(page));
    let read = judges::python("metadata.py", &arguments);
    let mut credits = 0;
    for (brief, found) in briefs.iter().zip(read.as_array().unwrap()) {
        let address = brief["address"].as_str().unwrap().trim_start_matches('/');
        let here = format!("{ADDRESS}{address}");
        let article = &found["json_ld"][0];
        assert_eq!(found["json_ld"].as_array().unwrap().len(), 1);
        assert_eq!(article["@type"], "NewsArticle", "{here}");
        assert_eq!(article["headline"], brief["headline"]);
        assert_eq!(article["url"], here);
        assert_eq!(article["datePublished"], brief["published_at"]);
        assert_eq!(article["publisher"]["name"], "The Northern Brief");
        let credit_text = article["creditText"].as_str().unwrap_or_default();
        assert_eq!(credit_text, brief["credit_line"]);
        let names = |key: &str| -> Vec<Value> {
            let things = listed(&article[key]).into_iter();
            things.map(|thing| thing["name"].clone()).collect()
        };
        assert_eq!(json!(names("author")), brief["byline"]);
        let ours = brief["credits"].as_array().unwrap();
        let ours: Vec<Value> = ours.iter().map(as_cited).collect();
        for key in ["citation", "isBasedOn"] {
            let found: Vec<Value> = listed(&article[key]).iter().map(with_names).collect();
            assert_eq!(found, ours, "{key} of {here}");
        }
        credits += ours.len();
        let notes = brief["corrections"].as_array().unwrap();
        let texts: Vec<&Value> = notes.iter().map(|note| &note["text"]).collect();
        let corrections = listed(&article["correction"]);
        let said: Vec<&Value> = corrections.iter().map(|note| &note["text"]).collect();
        assert_eq!(said, texts);
        let newest = notes.iter().map(|note| &note["at"]).next_back();
        assert_eq!(
            article["dateModified"],
            *newest.unwrap_or(&brief["published_at"])
        );
        check_open_graph(&found["open_graph"], brief, &here);
        check_microformats(&found["microformats"], brief, &here);
    }
    assert!(credits > briefs.len());
}

fn check_open_graph(found: &Value, brief: &Value, here: &str) {
    let graph = &found[0];
    assert_eq!(graph["og:title"], brief["headline"], "{graph:#}");
    assert_eq!(graph["og:url"], here);
    assert_eq!(graph["@type"], "article");
    assert_eq!(graph["article:published_time"], brief["published_at"]);
    assert_eq!(json!(listed(&graph["article:tag"])), brief["tags"]);
}

fn check_microformats(found: &Value, brief: &Value, here: &str) {
    let entry = found.as_array().unwrap().iter();
    let mut entry = entry.filter(|item| item["@type"] == json!(["h-entry"]));
    let properties = entry.next().unwrap_or_else(|| panic!("{found:#}"));
    assert_eq!(
        listed(&properties["name"])[0],
        brief["headline"],
        "{properties:#}"
    );
    assert_eq!(listed(&properties["url"])[0], here);
    assert_eq!(listed(&properties["published"])[0], brief["published_at"]);
    let tags = listed(&properties["category"]);
    assert_eq!(json!(tags), brief["tags"]);
    let authors = listed(&properties["author"]).len();
    assert_eq!(authors, brief["byline"].as_array().unwrap().len());
}
