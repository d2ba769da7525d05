//! A desk that goes out as a Markdown bundle and comes in again is an equal desk.

use std::{collections::BTreeMap, fs, path::Path};

use briefdesk_core::{
    brief::{Author, Media, Settings, SourceProfile, Tag, Timestamp},
    desk::{BriefQuery, BriefView, Desk, ExportOptions, FixedClock, Format, ImportOptions, Scope},
    export::{
        Bundle, HeldArchive, Target,
        markdown::{self, write_markdown},
    },
    progress::Silent,
};
use briefdesk_tests::arbitrary::desk;
use proptest::{prelude::*, sample::select};

/// In the midst of the times that arbitrary briefs have, so that some lie ahead.
fn clock() -> FixedClock {
    let noon: Timestamp = "2019-04-13T12:00:00Z".parse().unwrap();
    FixedClock::at(noon)
}

fn new_desk(folder: &Path, name: &str, bundle: &Path) -> Desk {
    let path = folder.join(name);
    let desk = Desk::create(&path, &Settings::titled("New"), clock()).unwrap();
    let ledger = desk
        .import(&[bundle.to_owned()], &ImportOptions::default(), &Silent)
        .unwrap()
        .ledger;
    assert_eq!(ledger.read, ledger.imported);
    desk
}

fn export(desk: &Desk, to: &Path) {
    let options = ExportOptions {
        scope: Scope::All,
        ..ExportOptions::new(Format::Markdown, to)
    };
    desk.export(&options, &Silent).unwrap();
}

fn files(top: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

/// Everything of a desk that a bundle carries, as the desk's own users see it.
type Whole = (
    Settings,
    Vec<Author>,
    Vec<(SourceProfile, u64)>,
    Vec<Tag>,
    Vec<Media>,
    Vec<BriefView>,
);

fn whole(desk: &Desk) -> Whole {
    let sources = desk.sources().unwrap();
    let briefs = desk.list(&BriefQuery::default()).unwrap().rows;
    let view = |id| BriefView {
        version: 0,
        ..desk.view(id).unwrap()
    };
    (
        desk.settings().unwrap(),
        desk.authors().unwrap(),
        sources
            .into_iter()
            .map(|source| (source.profile, source.briefs))
            .collect(),
        desk.tags().unwrap(),
        desk.media().unwrap(),
        briefs.into_iter().map(|row| view(row.id)).collect(),
    )
}

fn assert_comes_back(arbitrary: &HeldArchive, through: &str) {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let mut bundle = Bundle::begin(Target::of(place("given")), markdown::FORMAT, false).unwrap();
    write_markdown(arbitrary, &mut bundle, &Silent).unwrap();
    bundle.finish().unwrap();

    let first = new_desk(folder.path(), "first.briefdesk", &place("given"));
    export(&first, &place("first"));
    export(&first, &place("first.zip"));
    let second = new_desk(folder.path(), "second.briefdesk", &place(through));
    assert_eq!(whole(&second), whole(&first));
    export(&second, &place("second"));
    export(&second, &place("second.zip"));
    assert_eq!(files(&place("second")), files(&place("first")));
    let zips = ["first.zip", "second.zip"].map(|name| fs::read(place(name)).unwrap());
    assert!(zips[0] == zips[1], "the zips differ");

    let again = second
        .import(&[place(through)], &ImportOptions::default(), &Silent)
        .unwrap()
        .ledger;
    assert_eq!((again.unchanged, again.notes), (again.read, Vec::new()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_desk_comes_back_equal(desk in desk(), through in select(vec!["first", "first.zip"])) {
        assert_comes_back(&desk, through);
    }
}
