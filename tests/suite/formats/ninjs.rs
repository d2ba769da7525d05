//! What is exported as ninjs is ninjs 3.1.
//!
//! The schema in the fixtures is our own and says of ninjs 3.1 what this export uses: the names of
//! its properties, their types and closed sets, and that there are no others. IPTC's own is at the
//! address that each file names.

use serde_json::Value;

use briefdesk_tests::fixture;

use super::{desk, export};

#[test]
fn every_file_is_valid() {
    let schema: Value = serde_json::from_str(&fixture("ninjs-3.1-used.schema.json")).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    // A schema that takes anything would prove nothing.
    for wrong in [
        serde_json::json!({ "headlines": [] }),
        serde_json::json!({ "uri": "urn:uuid:0", "headline": "x" }),
        serde_json::json!({ "uri": "urn:uuid:0", "pubStatus": "published" }),
        serde_json::json!({ "uri": "urn:uuid:0", "headlines": [{ "role": "main" }] }),
    ] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
    let sandbox = desk();
    sandbox
        .run(&[
            "retract",
            "d.briefdesk",
            "log-prints-braces",
            "--reason",
            "Nobody printed that.",
        ])
        .done();
    for more in [&[][..], &["--include", "all"]] {
        let to = export(&sandbox, "ninjs", more);
        let files = sandbox.files(&to);
        let items = files.iter().filter(|(path, _)| path.starts_with("briefs/"));
        assert!(items.clone().count() >= 23);
        for (path, bytes) in items {
            let item: Value = serde_json::from_slice(bytes).unwrap();
            let errors: Vec<String> = validator
                .iter_errors(&item)
                .map(|it| it.to_string())
                .collect();
            assert!(errors.is_empty(), "{path}: {errors:?}");
        }
    }
}

#[test]
fn a_brief_keeps_its_credits_and_its_picture() {
    let sandbox = desk();
    let to = export(&sandbox, "ninjs", &[]);
    let text = sandbox.read(&format!(
        "{to}/briefs/2017/09/cassini-ends-its-mission.json"
    ));
    let item: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(item["pubStatus"], "usable");
    assert_eq!(item["firstCreated"], "2017-09-15T14:00:00+02:00");
    assert_eq!(item["by"], "Space desk, Science Desk, Europe");
    assert_eq!(item["located"], "Pasadena");
    let sources = item["infoSources"].as_array().unwrap();
    assert_eq!(
        (&sources[0]["name"], &sources[1]["role"]),
        (&"NASA".into(), &"via".into())
    );
    let of_role = |role: &str| {
        let descriptions = item["descriptions"].as_array().unwrap().iter();
        let mut found = descriptions.filter(|it| it["role"] == role);
        found.next().unwrap()["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(of_role("credit"), "[NASA; via BBC]");
    assert!(of_role("correction").ends_with("The mission lasted 13 years at Saturn, not <12>."));
    let associations = item["associations"].as_array().unwrap();
    assert_eq!(
        associations[0]["uri"],
        "https://www.nasa.gov/press-release/cassini?a=1&b=2"
    );
    let picture = &associations[1]["renditions"][0];
    assert_eq!(
        picture["href"],
        "https://brief.example/news/media/saturn.png"
    );
    assert!(sandbox.path(&format!("{to}/media/saturn.png")).is_file());
}
