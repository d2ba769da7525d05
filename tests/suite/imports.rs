//! Importing as a user meets it: what is shown before, what is kept, what is called otherwise, and
//! taking an import back.

use std::{fs, path::Path};

use briefdesk_core::{
    brief::{Settings, Timestamp},
    desk::{BriefQuery, Counts, Desk, FixedClock, ImportOptions},
    export::{
        Bundle, HeldArchive, Target,
        markdown::{self, write_markdown},
    },
    progress::Silent,
};
use briefdesk_tests::{
    Sandbox,
    arbitrary::{desk, text},
};
use proptest::prelude::*;

const PAGE: &str = "\
Author Archives for Science Desk

Reef recovers
Posted on 13 April 2019 by Science Desk
Coral cover rose.

[Reef Quarterly]

Probe lands
Posted on 12 April 2019 by Science Desk
It did.

[Reef Quaterly]

Comet passes
Posted on 11 April 2019 by Science Desk
It glowed.

[Reef Quarterly]
";

fn with_page() -> (Sandbox, &'static str) {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("page.txt", PAGE);
    (sandbox, desk)
}

#[test]
fn a_dry_run_suggests_what_a_mapping_then_does() {
    let (sandbox, desk) = with_page();
    let trial = sandbox.json(&["import", desk, "page.txt", "--dry-run"]);
    let suggestion = &trial["suggestions"][0];
    assert_eq!(suggestion["kind"], "source");
    assert_eq!(suggestion["from"], "Reef Quaterly");
    assert_eq!(suggestion["to"], "Reef Quarterly");
    assert_eq!(trial.get("id"), None);
    let shown = sandbox
        .run(&["import", desk, "page.txt", "--dry-run"])
        .done();
    assert!(
        shown
            .stdout
            .contains("--source \"Reef Quaterly=Reef Quarterly\" (1 brief)"),
        "{shown:?}"
    );
    let mapped = sandbox.json(&[
        "import",
        desk,
        "page.txt",
        "--source",
        "Reef Quaterly=Reef Quarterly",
        "--author",
        "Science Desk=Grant Montgomery",
    ]);
    assert_eq!(mapped["imported"], 3);
    let sources = sandbox.json(&["source", "list", desk]);
    assert_eq!(sources.as_array().unwrap().len(), 1);
    assert_eq!(sources[0]["briefs"], 3);
    let view = sandbox.json(&["show", desk, "probe-lands"]);
    assert_eq!(view["byline"][0], "Grant Montgomery");
    for bad in [["--source", "BBC"], ["--ledger", "ledger.txt"]] {
        sandbox
            .run(&[&["import", desk, "page.txt"][..], &bad].concat())
            .ended_with(2);
    }
    sandbox
        .run(&["import", desk, "page.txt", "--source", "BBC="])
        .ended_with(3);
}

#[test]
fn a_ledger_is_kept_and_shown_in_every_form() {
    let (sandbox, desk) = with_page();
    let ledger = sandbox.json(&["import", desk, "page.txt", "--ledger", "ledger.csv"]);
    sandbox.json(&["export", desk, "--format", "html", "--to", "site"]);
    let id = ledger["id"].as_str().unwrap();
    let rows = sandbox.json(&["ledger", "list", desk]);
    let verbs: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["verb"].as_str().unwrap(), row["can_undo"].as_bool()))
        .collect();
    assert_eq!(verbs, [("export", Some(false)), ("import", Some(true))]);
    assert_eq!(rows[1]["id"], id);
    assert_eq!(rows[1]["place"], "page.txt");
    assert_eq!(rows[1]["counts"]["imported"], 3);
    let shown = sandbox
        .run(&["ledger", "show", desk, id, "--format", "json"])
        .done();
    assert_eq!(shown.json(), ledger);
    let csv = sandbox
        .run(&["ledger", "show", desk, id, "--format", "csv"])
        .done()
        .stdout;
    assert_eq!(csv, sandbox.read("ledger.csv"));
    assert!(
        csv.starts_with("where,kind,headline,outcome,slug,note,message\r\n"),
        "{csv}"
    );
    assert!(
        csv.contains("\"page.txt, line 3\",brief,Reef recovers,imported,reef-recovers,"),
        "{csv}"
    );
    let text = sandbox.run(&["ledger", "show", desk, id]).done().stdout;
    assert!(
        text.contains("3 items: 3 briefs.\n3 briefs imported,"),
        "{text}"
    );
    let list = sandbox.run(&["ledger", "list", desk]).done().stdout;
    assert!(
        list.contains("3 items, 3 imported, 0 updated  page.txt"),
        "{list}"
    );
    sandbox
        .run(&[
            "ledger",
            "show",
            desk,
            "01900000-0000-7000-8000-000000000006",
        ])
        .ended_with(3);
    sandbox
        .run(&[
            "import",
            desk,
            "page.txt",
            "--dry-run",
            "--ledger",
            "dry.json",
        ])
        .done();
    assert!(sandbox.read("dry.json").contains("\"unchanged\": 3"));
}

#[test]
fn an_import_is_taken_back_by_its_ledger() {
    let (sandbox, desk) = with_page();
    let id = sandbox.json(&["import", desk, "page.txt"])["id"].clone();
    let id = id.as_str().unwrap();
    let edit = "---\nheadline: Reef recovers\nslug: reef-recovers\n---\n\nMine.\n";
    sandbox.run_with_input(&["write", desk, "-"], edit).done();
    let told = sandbox.run(&["undo-import", desk, id, "--dry-run"]);
    let told = told.done().stdout;
    assert_eq!(sandbox.json(&["list", desk]).as_array().unwrap().len(), 3);
    let undone = sandbox.run(&["undo-import", desk, id]).done().stdout;
    assert_eq!(
        told.trim_end(),
        undone.trim_end().to_owned() + " Nothing was written: this was a dry run."
    );
    assert!(
        undone.contains("removed    Probe lands  (probe-lands)\n"),
        "{undone}"
    );
    assert!(
        undone.contains(
            "kept       Reef recovers  (reef-recovers)\n           It was changed after the import"
        ),
        "{undone}"
    );
    assert!(
        undone.ends_with("2 briefs removed, 0 restored, 1 kept; 1 record removed.\n"),
        "{undone}"
    );
    assert_eq!(sandbox.json(&["list", desk]).as_array().unwrap().len(), 1);
    assert_eq!(
        sandbox.json(&["search", desk, "glowed"]),
        serde_json::json!([])
    );
    let rows = sandbox.json(&["ledger", "list", desk]);
    assert_eq!(
        (&rows[0]["verb"], &rows[0]["counts"]["removed"]),
        (&"undo".into(), &2.into())
    );
    sandbox.run(&["undo-import", desk, id]).ended_with(3);
    sandbox
        .run(&["show", desk, "reef-recovers", "--original"])
        .ended_with(3);
}

fn new_desk(path: &Path) -> Desk {
    let noon: Timestamp = "2019-04-13T12:00:00Z".parse().unwrap();
    Desk::create(path, &Settings::titled("New"), FixedClock::at(noon)).unwrap()
}

fn bundled(desk: &HeldArchive, to: &Path) {
    let mut bundle = Bundle::begin(Target::of(to), markdown::FORMAT, false).unwrap();
    write_markdown(desk, &mut bundle, &Silent).unwrap();
    bundle.finish().unwrap();
}

/// Gives everything in a bundle other ids than those that arbitrary desks have.
fn with_other_ids(bundle: &Path) {
    for entry in fs::read_dir(bundle).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            with_other_ids(&path);
        } else if let Ok(text) = fs::read_to_string(&path)
            && !path.parent().unwrap().ends_with("media")
        {
            fs::write(&path, text.replace("-0000-7000-8", "-0000-7000-9")).unwrap();
        }
    }
}

/// Puts words behind every text of a bundle.
fn with_more(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            with_more(&path);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, format!("{text}\nZenith.\n")).unwrap();
        }
    }
}

/// All that a desk's users see of it but its settings, and what its search finds. What the import of
/// an update wrote stays in a brief's history.
fn whole(desk: &Desk, words: &[String], with_history: bool) -> (Counts, Vec<String>, Vec<u64>) {
    let rows = desk.list(&BriefQuery::default()).unwrap().rows;
    let mut seen: Vec<String> = rows
        .iter()
        .map(|row| {
            let mut view = desk.view(row.id).unwrap();
            view.version = 0;
            // Its address is made with the settings, which stay.
            view.address = None;
            let history = with_history.then(|| desk.history(row.id).unwrap());
            format!("{view:?} {history:?}")
        })
        .collect();
    seen.push(format!("{:?}", desk.authors().unwrap()));
    seen.push(format!("{:?}", desk.tags().unwrap()));
    seen.push(format!("{:?}", desk.sources().unwrap()));
    seen.push(format!("{:?}", desk.media().unwrap()));
    let found = words.iter().map(|words| {
        let query = desk.narrowed(BriefQuery::default(), words);
        query.map_or(0, |query| desk.list(&query).unwrap().total)
    });
    (desk.counts().unwrap(), seen, found.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_import_taken_back_leaves_the_desk_as_it_was(
        first in desk(),
        second in desk(),
        words in proptest::collection::vec(text(), 3),
        is_empty in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        bundled(&first, &place("first"));
        bundled(&second, &place("second"));
        with_other_ids(&place("second"));
        let desk = new_desk(&place("north.briefdesk"));
        let import = |name: &str| {
            let ledger = desk.import(&[place(name)], &ImportOptions::default(), &Silent);
            ledger.unwrap().ledger.id.unwrap()
        };
        if !is_empty {
            import("first");
        }
        let before = whole(&desk, &words, true);
        let undone = import("second");
        let undone = desk.undo_import(undone, &Silent).unwrap().ledger;
        prop_assert_eq!((undone.removed, undone.restored, undone.kept), (second.briefs.len(), 0, 0));
        prop_assert_eq!(whole(&desk, &words, true), before);
    }

    #[test]
    fn any_update_taken_back_leaves_the_desk_as_it_was(
        arbitrary in desk(),
        mut words in proptest::collection::vec(text(), 3),
    ) {
        words.push("zenith".to_owned());
        let folder = tempfile::tempdir().unwrap();
        let bundle = folder.path().join("bundle");
        bundled(&arbitrary, &bundle);
        let desk = new_desk(&folder.path().join("north.briefdesk"));
        let import = || {
            desk.import(std::slice::from_ref(&bundle), &ImportOptions::default(), &Silent)
                .unwrap()
                .ledger
        };
        let first = import().id.unwrap();
        let before = whole(&desk, &words, false);
        if !arbitrary.briefs.is_empty() {
            with_more(&bundle.join("briefs"));
        }
        let updated = import();
        prop_assert_eq!(updated.updated, arbitrary.briefs.len());
        let undone = desk.undo_import(updated.id.unwrap(), &Silent).unwrap().ledger;
        prop_assert_eq!((undone.restored, undone.kept), (arbitrary.briefs.len(), 0));
        prop_assert_eq!(whole(&desk, &words, false), before);
        // Then the first import can be taken back as well.
        let undone = desk.undo_import(first, &Silent).unwrap().ledger;
        prop_assert_eq!(undone.removed, arbitrary.briefs.len());
        prop_assert_eq!(desk.counts().unwrap().all, 0);
    }
}
