//! The tables open in a spreadsheet and hold every brief and every credit.

use super::{desk, export};

#[test]
fn every_brief_and_every_credit_has_a_row() {
    let sandbox = desk();
    sandbox.write("formula.md", "---\nheadline: \"=1+1 is two\"\n---\nText.\n");
    sandbox.run(&["write", "d.briefdesk", "formula.md"]).done();
    let to = export(&sandbox, "csv", &["--include", "all"]);
    let briefs = sandbox.read(&format!("{to}/briefs.csv"));
    let rows = sandbox.json(&["list", "d.briefdesk"]);
    assert_eq!(briefs.lines().count(), rows.as_array().unwrap().len() + 1);
    assert!(briefs.contains(",'=1+1 is two,"), "{briefs}");
    let saturn = briefs
        .lines()
        .find(|line| line.contains("cassini-ends-its-mission,"))
        .unwrap();
    for part in [
        "\"Cassini ends its mission in Saturn’s air, “as planned” & on time\"",
        "\"Space desk; Science Desk, Europe\"",
        ",[NASA; via BBC],",
        ",published,2017-09-15T14:00:00+02:00,",
        ",https://brief.example/news/2017/09/cassini-ends-its-mission/,1,",
    ] {
        assert!(saturn.contains(part), "{part} in {saturn}");
    }
    let credits = sandbox.read(&format!("{to}/credits.csv"));
    let of_saturn: Vec<&str> = credits
        .lines()
        .filter(|line| line.contains(",cassini-ends-its-mission,"))
        .collect();
    assert_eq!(of_saturn.len(), 2);
    let first = ",1,NASA,reported_by,NASA,https://www.nasa.gov/press-release/cassini?a=1&b=2,\
                 Cassini’s <last> dive,,2017-09-15,2017-09-16";
    assert!(of_saturn[0].ends_with(first), "{}", of_saturn[0]);
}

#[test]
fn only_the_days_asked_for_go_in() {
    let sandbox = desk();
    let days = ["--from", "2017-09-15", "--until", "2017-09-15"];
    let to = export(&sandbox, "csv", &days);
    let briefs = sandbox.read(&format!("{to}/briefs.csv"));
    // The heading, and the two of that day.
    assert_eq!(briefs.lines().count(), 3, "{briefs}");
}
