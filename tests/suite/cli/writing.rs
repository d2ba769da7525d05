//! Briefs from Markdown: `write`, by file and by standard input, new and again.

use briefdesk_tests::Sandbox;
use serde_json::{Value, json};

use super::markdown;

const DESK: &str = "north.briefdesk";

fn write(sandbox: &Sandbox, text: &str) -> Value {
    let ran = sandbox.run_with_input(&["write", DESK, "-", "--json"], text);
    ran.done().json()
}

fn show(sandbox: &Sandbox, brief: &str) -> Value {
    sandbox.json(&["show", DESK, brief])
}

fn with_desk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.desk();
    sandbox
}

#[test]
fn a_brief_is_written_with_everything_that_front_matter_holds() {
    let sandbox = with_desk();
    let text = markdown(
        "headline: \"Probe lands: at last\"
slug: probe
standfirst: It took ten years.
dateline: Darmstadt
language: de-AT
byline: [Science desk, Night desk]
tags: [Comets, Space]
credits:
- source: ESA
  url: https://www.esa.int/1
  headline: Touchdown
  reporter: Press office
  published_on: \"2014-11-12\"
  read_on: \"2014-11-13\"
  archive_url: https://web.archive.org/1
- source: BBC
  role: via
- source: Reuters
  wording: Reuters, from Darmstadt
stage: review",
        "It *landed*.\n\n- twice",
    );
    sandbox.write("probe.md", &text);
    let written = sandbox.json(&["write", DESK, "probe.md"]);
    assert_eq!(
        (&written["outcome"], &written["slug"]),
        (&json!("imported"), &json!("probe"))
    );
    let view = show(&sandbox, "probe");
    insta::assert_json_snapshot!(briefdesk_tests::settled(view));
    let text = sandbox.run(&["write", DESK, "probe.md"]).done().stdout;
    assert_eq!(text, "probe: Probe lands: at last (unchanged)\n");
}

#[test]
fn a_brief_is_written_again_by_slug_and_by_id() {
    let sandbox = with_desk();
    let first = write(&sandbox, &markdown("headline: One\nslug: one", "It did."));
    let again = write(
        &sandbox,
        &markdown("headline: One\nslug: one", "It did so."),
    );
    assert_eq!(
        (&again["outcome"], &again["brief"]),
        (&json!("updated"), &first["brief"])
    );
    let id = first["brief"].as_str().unwrap();
    let by_id = markdown(&format!("id: {id}\nheadline: Two\nslug: two"), "It did.");
    assert_eq!(write(&sandbox, &by_id)["brief"], first["brief"]);
    assert_eq!(show(&sandbox, id)["slug"], "two");
    assert_eq!(sandbox.json(&["list", DESK]).as_array().unwrap().len(), 1);
}

#[test]
fn a_brief_without_a_slug_gets_one_that_is_free() {
    let sandbox = with_desk();
    for slug in ["probe-lands", "probe-lands-2", "probe-lands-3"] {
        assert_eq!(write(&sandbox, "# Probe lands\n\nIt did.\n")["slug"], slug);
    }
    assert_eq!(
        write(&sandbox, "# 探测器着陆\n")["slug"],
        "tan-ce-qi-zhao-lu"
    );
    assert_eq!(write(&sandbox, "# …\n")["slug"], "brief");
}

#[test]
fn publishing_is_a_step_of_its_own() {
    let sandbox = with_desk();
    let published = "publication: published\npublished_at: \"2019-04-13T10:00:00Z\"";
    let text = markdown(
        &format!("headline: One\nslug: one\nbyline: [A B]\n{published}"),
        "It did.",
    );
    let written = write(&sandbox, &text);
    assert_eq!(written["notes"][0]["code"], "not_published");
    assert_eq!(show(&sandbox, "one")["publication"], "unpublished");

    sandbox
        .run(&["publish", DESK, "one", "--at", "2019-04-13"])
        .done();
    write(
        &sandbox,
        &markdown("headline: One\nslug: one\nbyline: [A B]", "It did not."),
    );
    let view = show(&sandbox, "one");
    assert_eq!(
        (&view["body"], &view["published"]["body"]),
        (&json!("It did not."), &json!("It did."))
    );
    sandbox.run(&["publish", DESK, "one"]).done();
    let view = show(&sandbox, "one");
    assert_eq!(
        (&view["published"], &view["published_at"]),
        (&Value::Null, &json!("2019-04-13T00:00:00Z"))
    );
}

#[test]
fn a_known_brief_keeps_its_standing_and_the_ledger_says_so() {
    let sandbox = with_desk();
    let text = |fields: &str| markdown(&format!("headline: One\nslug: one\n{fields}"), "It did.");
    let first = write(&sandbox, &text("stage: review"));
    assert_eq!(first["notes"], json!([]));
    for same in ["stage: review", ""] {
        assert_eq!(write(&sandbox, &text(same))["notes"], json!([]));
    }
    for (other, word) in [
        ("stage: ready", "stage"),
        ("embargo: 2031-01-01T00:00:00Z", "embargo"),
        ("redirects: [/old/]", "redirects"),
    ] {
        let again = write(&sandbox, &text(other));
        assert_eq!(again["notes"][0]["code"], "passed_over", "{again}");
        assert!(
            again["notes"][0]["message"]
                .as_str()
                .unwrap()
                .contains(word)
        );
    }
    let view = show(&sandbox, "one");
    assert_eq!(
        (&view["stage"], &view["embargo"], &view["redirects"]),
        (&json!("review"), &Value::Null, &json!([]))
    );
}

#[test]
fn what_the_text_says_beside_is_never_silent() {
    let sandbox = with_desk();
    let written = write(
        &sandbox,
        &markdown("headline: One\nslug: one\ncolour: red", "It did."),
    );
    assert!(written["notes"].to_string().contains("colour"), "{written}");
}
