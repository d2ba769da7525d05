//! A desk that goes out as a Markdown bundle comes back equal.

use std::{collections::BTreeMap, fs, path::Path};

use briefdesk_core::{
    Error, Result,
    brief::{Brief, Contents, Credit, Note},
    export::{
        Bundle, HeldArchive, Target,
        markdown::{self, MarkdownCounts, write_markdown},
    },
    import::{Basket, Files, IncomingBrief, IncomingContents, IncomingCredit, ReadOptions, bundle},
    progress::Silent,
};
use briefdesk_tests::arbitrary::desk;
use chrono_tz::Tz;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

fn export(desk: &HeldArchive, to: &Path) -> Result<MarkdownCounts> {
    let mut bundle = Bundle::begin(Target::of(to), markdown::FORMAT, false)?;
    let counts = write_markdown(desk, &mut bundle, &Silent)?;
    bundle.finish()?;
    Ok(counts)
}

fn is_bundle(path: &Path) -> bool {
    Files::open(path)
        .and_then(|mut files| bundle::recognises(&mut files))
        .is_ok_and(|it| it)
}

fn import(from: &Path) -> Result<Basket> {
    Ok(Basket::filled_from(from, &ReadOptions::in_zone(Tz::UTC), &Silent)?.1)
}

fn incoming(contents: &Contents, desk: &HeldArchive) -> IncomingContents {
    let author = |id| {
        desk.authors
            .iter()
            .find(|author| author.id == id)
            .unwrap()
            .name
            .clone()
    };
    let tag = |id| {
        desk.tags
            .iter()
            .find(|tag| tag.id == id)
            .unwrap()
            .name
            .clone()
    };
    let credit = |credit: &Credit| {
        let source = desk
            .sources
            .iter()
            .find(|source| source.id == credit.source)
            .unwrap();
        IncomingCredit {
            source: source.profile.name.clone(),
            citation: credit.citation.clone(),
        }
    };
    IncomingContents {
        headline: contents.headline.clone(),
        slug: Some(contents.slug.clone()),
        standfirst: contents.standfirst.clone(),
        body: contents.body.clone(),
        dateline: contents.dateline.clone(),
        language: contents.language.clone(),
        byline: contents.byline.iter().map(|id| author(*id)).collect(),
        tags: contents.tags.iter().map(|id| tag(*id)).collect(),
        credits: contents.credits.iter().map(credit).collect(),
    }
}

/// What an import of this brief must find, but for its place.
fn expected(brief: &Brief, desk: &HeldArchive) -> IncomingBrief {
    let shown = brief.published_contents().unwrap_or(&brief.contents);
    let changes = brief
        .published_apart
        .is_some()
        .then(|| incoming(&brief.contents, desk));
    IncomingBrief {
        id: Some(brief.id),
        changes,
        stage: brief.standing.stage,
        publication: brief.standing.publication.clone().showing(()),
        revised_at: brief.revised_at,
        embargo: brief.standing.embargo,
        created_at: Some(brief.created_at),
        updated_at: Some(brief.updated_at),
        imported_from: brief.imported_from.clone(),
        corrections: brief.corrections.clone(),
        redirects: brief.redirects.clone(),
        ..IncomingBrief::draft("", format!("bundle:{}", brief.id), incoming(shown, desk))
    }
}

fn assert_comes_back(desk: &HeldArchive, from: &Path) {
    let found = import(from).unwrap();
    assert_eq!(found.settings.as_ref(), Some(&desk.settings));
    assert_eq!(found.authors, desk.authors);
    assert_eq!(found.sources, desk.sources);
    assert_eq!(found.tags, desk.tags);
    let media: Vec<_> = desk
        .media
        .iter()
        .cloned()
        .zip(desk.media_bytes.iter().cloned())
        .collect();
    assert_eq!(found.media, media);
    assert_eq!(found.notes, []);
    let by_id = |briefs: Vec<IncomingBrief>| -> BTreeMap<_, _> {
        briefs.into_iter().map(|brief| (brief.id, brief)).collect()
    };
    let found = found.briefs.into_iter().map(|brief| IncomingBrief {
        place: String::new(),
        ..brief
    });
    let expected = desk
        .briefs
        .iter()
        .map(|brief| expected(brief, desk))
        .collect();
    assert_eq!(by_id(found.collect()), by_id(expected));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_desk_comes_back_equal(desk in desk()) {
        let place = tempfile::tempdir().unwrap();
        for name in ["desk", "desk.zip"] {
            let to = place.path().join(name);
            let counts = export(&desk, &to).unwrap();
            prop_assert_eq!(counts.briefs, desk.briefs.len());
            prop_assert!(is_bundle(&to));
            assert_comes_back(&desk, &to);
        }
    }
}

/// A desk with at least one brief and one picture.
fn some_desk() -> HeldArchive {
    let full = desk().prop_filter("full", |desk| {
        !desk.media.is_empty()
            && desk
                .briefs
                .iter()
                .any(|brief| brief.published_apart.is_some())
    });
    full.new_tree(&mut TestRunner::deterministic())
        .unwrap()
        .current()
}

fn in_folder(check: impl Fn(&HeldArchive, &Path)) {
    let place = tempfile::tempdir().unwrap();
    let desk = some_desk();
    let to = place.path().join("desk");
    export(&desk, &to).unwrap();
    check(&desk, &to);
}

fn codes(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.code.as_str()).collect()
}

#[test]
fn a_bundle_that_was_packed_by_hand_is_read() {
    in_folder(|desk, folder| {
        let path = folder.with_extension("zip");
        let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
        let options = zip::write::SimpleFileOptions::default();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder_now) = folders.pop() {
            for entry in fs::read_dir(folder_now).unwrap() {
                let on_disk = entry.unwrap().path();
                if on_disk.is_dir() {
                    folders.push(on_disk);
                } else {
                    let within = on_disk.strip_prefix(folder).unwrap().to_str().unwrap();
                    zip.start_file(format!("my desk/{within}"), options)
                        .unwrap();
                    std::io::Write::write_all(&mut zip, &fs::read(&on_disk).unwrap()).unwrap();
                }
            }
        }
        zip.start_file("my desk/briefs/../../outside.md", options)
            .unwrap();
        zip.start_file("../outside.md", options).unwrap();
        zip.finish().unwrap();
        let found = import(&path).unwrap();
        assert_eq!(found.briefs.len(), desk.briefs.len());
        assert_eq!(found.settings.as_ref(), Some(&desk.settings));
    });
}

#[test]
fn a_picture_that_is_not_the_one_listed_is_refused() {
    in_folder(|desk, folder| {
        let path = folder.join("media").join(&desk.media[0].name);
        for bytes in [vec![], vec![7; desk.media_bytes[0].len() + 1]] {
            if bytes != desk.media_bytes[0] {
                fs::write(&path, bytes).unwrap();
                assert_eq!(import(folder).err().unwrap().code(), "bad_input");
            }
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(import(folder).err().unwrap().code(), "bad_input");
    });
}

#[test]
fn what_is_not_read_is_told() {
    in_folder(|desk, folder| {
        fs::write(folder.join("media/other.jpg"), "x").unwrap();
        fs::write(folder.join("briefs/letter.txt"), "x").unwrap();
        fs::write(
            folder.join("briefs/gone.changes.md"),
            "---\nheadline: x\n---\n",
        )
        .unwrap();
        fs::write(
            folder.join("briefs/new.md"),
            "---\nheadline: Rosetta lands\n---\nText.",
        )
        .unwrap();
        fs::remove_file(folder.join("tags.yaml")).unwrap();
        let found = import(folder).unwrap();
        assert_eq!(
            codes(&found.notes),
            [
                "media_not_listed",
                "changes_without_brief",
                "unknown_file",
                "file_missing"
            ]
        );
        assert_eq!(found.briefs.len(), desk.briefs.len() + 1);
        let new = found
            .briefs
            .iter()
            .find(|brief| brief.id.is_none())
            .unwrap();
        assert_eq!(
            (new.place.as_str(), new.item.as_str()),
            ("briefs/new.md", "briefs/new.md")
        );
    });
}

#[test]
fn errors_name_the_file_and_the_line() {
    in_folder(|_, folder| {
        let place = || match import(folder) {
            Err(Error::BadInput { place, .. }) => place,
            other => panic!("{:?}", other.err()),
        };
        let path = folder.join("briefs/x.md");
        fs::write(&path, "---\nheadline: x\nstage: lost\n---\n").unwrap();
        assert_eq!(place(), "briefs/x.md, line 3");
        fs::write(&path, "No front matter.").unwrap();
        assert_eq!(place(), "briefs/x.md, line 1");
        fs::write(&path, b"---\nheadline: \xff\n---\n").unwrap();
        assert_eq!(place(), "briefs/x.md, line 2");
        fs::write(folder.join("authors.yaml"), "- name: Ann\n").unwrap();
        assert_eq!(place(), "authors.yaml, line 1");
    });
}

#[test]
fn one_id_is_one_brief() {
    in_folder(|_, folder| {
        let text = "---\nid: 01900000-0000-7000-8006-0000000000ff\nheadline: x\n---\n";
        fs::write(folder.join("briefs/x.md"), text).unwrap();
        fs::write(folder.join("briefs/y.md"), text).unwrap();
        assert_eq!(import(folder).err().unwrap().code(), "bad_input");
    });
}

#[test]
fn other_places_are_no_bundles() {
    let place = tempfile::tempdir().unwrap();
    let text = place.path().join("archive.txt");
    fs::write(&text, "PK not a zip").unwrap();
    for path in [place.path(), &text, &place.path().join("absent")] {
        assert!(!is_bundle(path));
    }
}
