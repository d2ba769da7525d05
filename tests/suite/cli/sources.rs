//! Sources under all their spellings, and a search that keeps up with them.

use briefdesk_tests::Sandbox;
use serde_json::{Value, json};

use super::markdown;

const DESK: &str = "north.briefdesk";

fn with_desk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.desk();
    sandbox
}

fn write(sandbox: &Sandbox, slug: &str, source: &str, body: &str) {
    let text = markdown(
        &format!("headline: About {slug}\nslug: {slug}\ncredits: [{{source: \"{source}\"}}]"),
        body,
    );
    sandbox.run_with_input(&["write", DESK, "-"], &text).done();
}

/// The slugs that a search finds, sorted.
fn found(sandbox: &Sandbox, words: &str) -> Vec<String> {
    let rows = sandbox.json(&["search", DESK, words]);
    let slug = |row: &Value| row["slug"].as_str().unwrap().to_owned();
    let mut slugs: Vec<String> = rows.as_array().unwrap().iter().map(slug).collect();
    slugs.sort();
    slugs
}

fn source_names(sandbox: &Sandbox) -> Vec<Value> {
    let sources = sandbox.json(&["source", "list", DESK]);
    sources
        .as_array()
        .unwrap()
        .iter()
        .map(|source| source["name"].clone())
        .collect()
}

#[test]
fn one_outlet_is_one_source_however_it_is_spelled() {
    let sandbox = with_desk();
    sandbox.json(&[
        "source",
        "add",
        DESK,
        "Süddeutsche Zeitung",
        "--short-name",
        "SZ",
        "--home-page",
        "https://www.sueddeutsche.de/",
    ]);
    sandbox.json(&[
        "source",
        "add",
        DESK,
        "The Guardian",
        "--alias",
        "Guardian Unlimited",
    ]);
    let spellings = [
        "Süddeutsche Zeitung",
        "SUDDEUTSCHE ZEITUNG",
        "sz",
        "S.Z.",
        "Guardian",
        "the guardian",
        "THE GUARDIAN!",
        "guardian-unlimited",
    ];
    for (number, spelling) in spellings.iter().enumerate() {
        write(&sandbox, &format!("n{number}"), spelling, "Text.");
    }
    let sources = sandbox.json(&["source", "list", DESK]);
    let counts: Vec<(&Value, &Value)> = sources
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (&s["name"], &s["briefs"]))
        .collect();
    assert_eq!(
        counts,
        [
            (&json!("Süddeutsche Zeitung"), &json!(4)),
            (&json!("The Guardian"), &json!(4))
        ]
    );
    let text = sandbox.run(&["source", "list", DESK]).done().stdout;
    insta::assert_snapshot!("the_sources", text);
}

#[test]
fn an_outlet_that_everybody_knows_comes_with_its_names() {
    let sandbox = with_desk();
    for (slug, spelling) in [
        ("a", "SCMP"),
        ("b", "South China Morning Post"),
        ("c", "AP"),
        ("d", "Associated Press"),
        ("e", "agence france-presse"),
        ("f", "AFP"),
    ] {
        write(&sandbox, slug, spelling, "Text.");
    }
    let names = source_names(&sandbox);
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn a_spelling_belongs_to_one_source() {
    let sandbox = with_desk();
    sandbox.json(&["source", "add", DESK, "BBC"]);
    sandbox.json(&["source", "add", DESK, "Reuters"]);
    for refused in [
        &["add", DESK, "The B.B.C."][..],
        &["add", DESK, "Beeb", "--alias", "reuters"],
        &["add", DESK, "—"],
        &["add", DESK, ""],
        &["alias", DESK, "BBC", "REUTERS"],
        &["edit", DESK, "BBC", "--name", "Reuters"],
        &["edit", DESK, "BBC", "--short-name", "reuters"],
        &["edit", DESK, "BBC", "--name", " "],
        &["edit", DESK, "absent", "--name", "x"],
        &["merge", DESK, "BBC", "--into", "bbc"],
        &["merge", DESK, "BBC", "--into", "absent"],
    ] {
        let arguments: Vec<&str> = ["source"].iter().chain(refused).copied().collect();
        sandbox.run(&arguments).ended_with(3);
    }
    assert_eq!(source_names(&sandbox), ["BBC", "Reuters"]);
}

#[test]
fn merging_keeps_every_spelling_and_every_credit() {
    let sandbox = with_desk();
    for (slug, source) in [
        ("one", "Moon Daily"),
        ("two", "Moon Weekly"),
        ("three", "Lunar Gazette"),
    ] {
        write(&sandbox, slug, source, "Text.");
    }
    sandbox.json(&["source", "alias", DESK, "Moon Weekly", "MW"]);
    sandbox.json(&[
        "source",
        "merge",
        DESK,
        "moon weekly",
        "MOON DAILY",
        "MW",
        "--into",
        "the lunar gazette",
    ]);
    let sources = sandbox.json(&["source", "list", DESK]);
    assert_eq!(sources.as_array().unwrap().len(), 1);
    assert_eq!(
        (&sources[0]["name"], &sources[0]["briefs"]),
        (&json!("Lunar Gazette"), &json!(3))
    );
    let list = sandbox.json(&["list", DESK, "--source", "mw"]);
    let lines: Vec<&Value> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["credits"][0]["line"])
        .collect();
    assert_eq!(lines, ["Lunar Gazette"; 3]);
    write(&sandbox, "four", "Moon Daily", "Text.");
    assert_eq!(source_names(&sandbox), ["Lunar Gazette"]);
    // A source that was merged goes along when the one that took it over is merged.
    sandbox.json(&["source", "add", DESK, "BBC"]);
    sandbox.json(&["source", "merge", DESK, "Moon Weekly", "--into", "BBC"]);
    assert_eq!(source_names(&sandbox), ["BBC"]);
    assert_eq!(
        sandbox
            .json(&["list", DESK, "--source", "Moon Daily"])
            .as_array()
            .unwrap()
            .len(),
        4
    );
    sandbox
        .run(&["source", "edit", DESK, "moon daily", "--name", "BBC News"])
        .done();
    assert_eq!(
        sandbox.json(&["show", DESK, "one"])["credit_line"],
        "[BBC News]"
    );
}

#[test]
fn a_search_reads_everything_and_forgets_what_is_gone() {
    let sandbox = with_desk();
    let text = |headline: &str, body: &str| {
        markdown(
            &format!(
                "headline: {headline}\nslug: one\nstandfirst: A quiet landing\nbyline: [Science desk]\ntags: [Comets]\ncredits: [{{source: Moon Daily}}]"
            ),
            body,
        )
    };
    let write_one = |headline: &str, body: &str| {
        sandbox
            .run_with_input(&["write", DESK, "-"], &text(headline, body))
            .done();
    };
    write_one(
        "Probe lands",
        "Its *harpoons* did not fire at [Agilkia](https://example.com).",
    );
    for words in [
        "probe",
        "quiet",
        "harpoons",
        "HARPOON",
        "agilkia",
        "science",
        "comets",
        "moon daily",
        "\"did not fire\"",
    ] {
        assert_eq!(found(&sandbox, words), ["one"], "{words}");
    }
    for words in ["\"fire not did\"", "absent", "prob e"] {
        assert_eq!(found(&sandbox, words), Vec::<String>::new(), "{words}");
    }
    write_one("Lander touches down", "Its anchors held.");
    for gone in ["probe", "harpoons", "agilkia"] {
        assert_eq!(found(&sandbox, gone), Vec::<String>::new(), "{gone}");
    }
    assert_eq!(found(&sandbox, "\"anchors lander\""), Vec::<String>::new());
    assert_eq!(
        sandbox
            .json(&["search", DESK, "anchors", "lander"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_search_follows_a_source_under_its_new_name() {
    let sandbox = with_desk();
    write(&sandbox, "one", "Moon Daily", "Text.");
    write(&sandbox, "two", "Lunar Gazette", "Text.");
    sandbox.json(&[
        "source",
        "edit",
        DESK,
        "Moon Daily",
        "--name",
        "Selene Times",
    ]);
    assert_eq!(found(&sandbox, "selene"), ["one"]);
    assert_eq!(found(&sandbox, "moon"), Vec::<String>::new());
    sandbox.json(&[
        "source",
        "merge",
        DESK,
        "Selene Times",
        "--into",
        "Lunar Gazette",
    ]);
    assert_eq!(found(&sandbox, "gazette"), ["one", "two"]);
    assert_eq!(found(&sandbox, "selene"), Vec::<String>::new());
    sandbox.json(&["source", "edit", DESK, "Lunar Gazette", "--name", "Orbit"]);
    assert_eq!(found(&sandbox, "orbit"), ["one", "two"]);
    assert_eq!(found(&sandbox, "gazette"), Vec::<String>::new());
}
