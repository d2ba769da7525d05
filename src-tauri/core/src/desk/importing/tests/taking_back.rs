//! An import taken back: what goes, what is put back, and what stays.

use super::*;
use crate::brief::{RecordKind, UndoItem, UndoLedger};

#[test]
fn an_import_is_taken_back_whole() {
    let archive = Archive::new();
    archive.file("media/reef.jpg", "reef");
    archive.import(vec![brief("probe", "It landed.")]);
    let before = (
        archive.bundle(),
        archive.desk.counts().unwrap(),
        archive.desk.sources().unwrap(),
    );
    let mut newer = brief(
        "probe",
        &format!("It landed again: [reef]({SITE}/2010/05/reef/)"),
    );
    newer.contents.slug = "lander".parse().ok();
    newer.original = Some("<p>".into());
    let mut reef = brief("reef", &format!("![]({SITE}/media/reef.jpg) It grew."));
    reef.contents.credits = vec![IncomingCredit {
        source: "Reef Quarterly".into(),
        citation: Default::default(),
    }];
    let ledger = archive.import(vec![reef.clone(), newer.clone()]);
    assert_eq!((ledger.imported, ledger.updated), (1, 1));
    let id = ledger.id.unwrap();
    assert!(archive.desk.ledgers().unwrap()[0].can_undo);
    let imported = (archive.bundle(), archive.desk.ledgers().unwrap());
    let Itemised {
        ledger: told,
        items,
    } = archive.desk.undo_effect(id, &Silent).unwrap();
    let told_items: Vec<_> = items.map(Result::unwrap).collect();
    assert!(told.dry_run);
    let unchanged = (archive.bundle(), archive.desk.ledgers().unwrap());
    assert_eq!(unchanged, imported);
    let Itemised {
        ledger: undone,
        items,
    } = archive.desk.undo_import(id, &Silent).unwrap();
    let items: Vec<_> = items.map(Result::unwrap).collect();
    assert_eq!((items.len(), &items), (2, &told_items));
    assert_eq!(
        UndoLedger {
            dry_run: false,
            ..told
        },
        undone
    );
    let records: Vec<_> = undone
        .removed_records
        .iter()
        .map(|record| (record.kind, record.name.as_str()))
        .collect();
    assert_eq!(
        records,
        [
            (RecordKind::Source, "Reef Quarterly"),
            (RecordKind::Media, "reef.jpg")
        ]
    );
    assert_eq!(
        (undone.removed, undone.restored, undone.kept, undone.records),
        (1, 1, 0, 2)
    );
    assert_eq!(undone.notes, []);
    let after = (
        archive.bundle(),
        archive.desk.counts().unwrap(),
        archive.desk.sources().unwrap(),
    );
    assert_eq!(after, before);
    assert_eq!(
        (
            archive.found("grew"),
            archive.found("again"),
            archive.found("landed")
        ),
        (0, 0, 1)
    );
    let again = archive.desk.undo_import(id, &Silent).unwrap_err();
    assert!(again.to_string().contains("taken back already"), "{again}");
    // The item is known as it was, and the slug is free again.
    let ledger = archive.import(vec![brief("probe", "It landed.")]);
    assert_eq!(ledger.unchanged, 1);
    assert_eq!(archive.import(vec![reef, newer]).updated, 1);
}

#[test]
fn imports_are_taken_back_one_after_the_other() {
    let archive = Archive::new();
    let first = archive.import(vec![brief("probe", "One.")]).id.unwrap();
    let second = archive.import(vec![brief("probe", "Two.")]).id.unwrap();
    let early = archive.desk.undo_import(first, &Silent);
    // The later import has changed it, so the earlier one can't be taken back before it.
    assert_eq!(early.unwrap().ledger.kept, 1);
    let archive = Archive::new();
    let third = archive.import(vec![brief("probe", "One.")]).id.unwrap();
    let fourth = archive.import(vec![brief("probe", "Two.")]).id.unwrap();
    assert_ne!((first, third), (second, fourth));
    archive.desk.undo_import(fourth, &Silent).unwrap();
    assert_eq!(archive.body("probe"), "One.");
    let undone = archive.desk.undo_import(third, &Silent).unwrap().ledger;
    assert_eq!((undone.removed, undone.records), (1, 1));
    assert_eq!(archive.desk.counts().unwrap().all, 0);
}

#[test]
fn what_was_changed_since_stays_and_is_named() {
    let archive = Archive::new();
    let mut tagged = brief("reef", "It grew.");
    tagged.contents.tags = vec!["Sea".into()];
    let id = archive
        .import(vec![
            tagged,
            brief("probe", "It landed."),
            brief("sun", "It shines."),
        ])
        .id
        .unwrap();
    let reef = archive.desk.find_brief("reef").unwrap();
    archive
        .desk
        .save_brief(
            reef.id,
            reef.version,
            &Contents {
                body: Body::from("Mine."),
                ..reef.contents
            },
        )
        .unwrap();
    let probe = archive.desk.find_brief("probe").unwrap();
    archive.desk.name_version(probe.id, "As imported").unwrap();
    let Itemised {
        ledger: undone,
        items,
    } = archive.desk.undo_import(id, &Silent).unwrap();
    let items: Vec<UndoItem> = items
        .map(|item| match item.unwrap() {
            AccountItem::Undo(item) => item,
            AccountItem::Import(item) => panic!("{item:?}"),
        })
        .collect();
    let mut outcomes: Vec<_> = items
        .iter()
        .map(|item| {
            let code = item.notes.first().map_or("", |note| note.code.as_str());
            (item.slug.as_str(), item.outcome.as_str(), code)
        })
        .collect();
    outcomes.sort_unstable();
    assert_eq!(
        outcomes,
        [
            ("probe", "kept", "version_named"),
            ("reef", "kept", "changed_since"),
            ("sun", "removed", ""),
        ]
    );
    assert_eq!(archive.body("reef"), "Mine.");
    let stays: Vec<_> = undone
        .notes
        .iter()
        .map(|note| note.message.as_str())
        .collect();
    assert_eq!(
        stays,
        [
            "The author “Science Desk” stays: a brief's text, of now or of before, uses it",
            "The tag “Sea” stays: a brief's text, of now or of before, uses it"
        ]
    );
}

#[test]
fn records_that_were_worked_on_stay() {
    let archive = Archive::new();
    let mut credited = brief("reef", "It grew.");
    credited.contents.credits = vec![IncomingCredit {
        source: "Reef Quarterly".into(),
        citation: Default::default(),
    }];
    let id = archive.import(vec![credited]).id.unwrap();
    let source = archive.desk.find_source("Reef Quarterly").unwrap();
    let profile = crate::brief::SourceProfile {
        aliases: vec!["RQ".into()],
        ..source.profile
    };
    archive.desk.update_source(source.id, profile).unwrap();
    let undone = archive.desk.undo_import(id, &Silent).unwrap().ledger;
    assert_eq!(undone.notes.len(), 1);
    assert!(
        undone.notes[0]
            .message
            .ends_with("it was worked on after the import")
    );
    assert!(archive.desk.find_source("RQ").is_ok());
}

#[test]
fn pages_that_stand_in_an_export_are_told() {
    let archive = Archive::new();
    let id = archive.import(vec![brief("reef", "It grew.")]).id.unwrap();
    let to = archive.folder.path().join("site");
    let options = ExportOptions::new(Format::Html, &to);
    archive.desk.export(&options, &Silent).unwrap();
    assert!(to.join("2011/06/reef/index.html").exists());
    let undone = archive.desk.undo_import(id, &Silent).unwrap().ledger;
    assert_eq!(undone.notes[0].code, "exported");
    archive.desk.export(&options, &Silent).unwrap();
    assert!(!to.join("2011/06/reef").exists());
}

#[test]
fn only_while_it_is_taken_back_do_published_revisions_go() {
    let archive = Archive::new();
    archive.import(vec![brief("reef", "It grew.")]);
    let reef = archive.desk.find_brief("reef").unwrap();
    let removed = archive
        .desk
        .store
        .write("remove a brief", |writer| writer.remove_brief(reef.id));
    assert!(removed.is_err());
    assert_eq!(archive.desk.brief(reef.id).unwrap(), reef);
}
