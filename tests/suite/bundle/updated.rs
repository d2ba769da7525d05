//! Bundles brought up to date: what is touched, what is removed, and what a crash costs.

use std::{fs, time::SystemTime};

use super::{FIRST, Place, code, export, of, tree};

#[test]
fn what_is_right_is_not_touched() {
    let place = Place::new();
    place.export(FIRST).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH;
    for name in tree(&place.path("site")).keys() {
        let file = fs::File::options()
            .write(true)
            .open(place.path("site").join(name))
            .unwrap();
        file.set_modified(long_ago).unwrap();
    }
    let touched = |name: &str| {
        place
            .path("site")
            .join(name)
            .metadata()
            .unwrap()
            .modified()
            .unwrap()
            != long_ago
    };
    let counts = place.export(FIRST).unwrap();
    assert_eq!(
        (counts.written, counts.unchanged, counts.removed),
        (0, 4, 0)
    );
    assert!(!touched("index.html") && !touched("manifest.json"));

    let counts = place
        .export(&[FIRST[0], FIRST[1], (FIRST[2].0, "a comet")])
        .unwrap();
    assert_eq!(
        (counts.written, counts.unchanged, counts.removed),
        (2, 2, 0)
    );
    assert!(!touched("index.html") && touched(FIRST[2].0) && touched("manifest.json"));
}

#[test]
fn a_file_that_was_changed_on_disk_is_put_right() {
    let place = Place::new();
    place.export(FIRST).unwrap();
    place.write("site/index.html", "HOME");
    fs::remove_file(place.path("site/2019/05/comet/index.html")).unwrap();
    let counts = place.export(FIRST).unwrap();
    assert_eq!((counts.written, counts.unchanged), (2, 2));
    assert_eq!(place.site(), of(FIRST));
}

#[test]
fn what_is_no_longer_made_goes_and_what_is_somebodys_stays() {
    let place = Place::new();
    place.export(FIRST).unwrap();
    place.write("site/CNAME", "example.com");
    place.write("site/2019/04/reef/notes.txt", "mine");
    let counts = place.export(&[FIRST[0]]).unwrap();
    assert_eq!(
        (counts.written, counts.unchanged, counts.removed),
        (1, 1, 2)
    );
    let left = of(&[
        FIRST[0],
        ("CNAME", "example.com"),
        ("2019/04/reef/notes.txt", "mine"),
    ]);
    assert_eq!(place.site(), left);
    assert!(!place.path("site/2019/05").exists());
}

#[test]
fn a_crash_is_mended_by_the_next_export() {
    let place = Place::new();
    place.export(FIRST).unwrap();
    place.write("site/CNAME", "example.com");
    // One file changed, one new, and the end never came.
    place.crash(&[
        ("index.html", "new home"),
        ("2020/01/probe/index.html", "probe"),
    ]);
    place.crash(&[("2020/02/moon/index.html", "moon")]);
    let second = &[
        ("index.html", "newest home"),
        FIRST[1],
        ("2020/02/moon/index.html", "the moon"),
    ];
    let counts = place.export(second).unwrap();
    assert_eq!(
        (counts.written, counts.unchanged, counts.removed),
        (3, 1, 2)
    );
    let mut left = of(second);
    left.insert("CNAME".into(), b"example.com".to_vec());
    assert_eq!(place.site(), left);
    assert!(!place.path("site/.briefdesk-export").exists());
    assert_eq!(place.export(second).unwrap().written, 0);
}

#[test]
fn a_crash_after_the_last_file_leaves_nothing_behind_for_long() {
    let place = Place::new();
    place.export(FIRST).unwrap();
    place.crash(&[("index.html", "new home")]);
    place.export(FIRST).unwrap();
    place.write("site/.briefdesk-export/7", "half a fi");
    place.write("site/.briefdesk-export/journal", "format html\nfile CNA");
    place.write("site/CNA", "mine");
    place.export(FIRST).unwrap();
    let mut left = of(FIRST);
    left.insert("CNA".into(), b"mine".to_vec());
    assert_eq!(place.site(), left);
}

#[test]
fn a_file_that_is_not_ours_is_not_overwritten_in_our_folder() {
    let place = Place::new();
    place.export(&FIRST[..1]).unwrap();
    place.write("site/2019/04/reef/index.html", "mine");
    match place.export(FIRST) {
        Err(error @ briefdesk_core::Error::BundleOccupied { .. }) => {
            assert!(error.to_string().contains("reef"), "{error}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(place.site()["2019/04/reef/index.html"], b"mine");
    export(&place.path("site"), "html", FIRST, true).unwrap();
    assert_eq!(place.site(), of(FIRST));
}

#[test]
fn a_manifest_can_not_reach_outside() {
    let place = Place::new();
    place.write("letters.txt", "mine");
    let manifest = r#"{"format":"html","generator":"Briefdesk","files":[{"path":"../letters.txt","sha256":"","bytes":4}]}"#;
    place.write("site/manifest.json", manifest);
    assert_eq!(code(place.export(FIRST)), "bundle_occupied");
    export(&place.path("site"), "html", FIRST, true).unwrap();
    assert!(place.path("letters.txt").exists());
}

#[test]
fn nothing_is_written_or_removed_through_a_link() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.export(FIRST).unwrap();
    fs::rename(place.path("site/2019"), place.path("elsewhere")).unwrap();
    symlink(place.path("elsewhere"), place.path("site/2019")).unwrap();
    let changed = &[
        ("index.html", "home"),
        ("2019/04/reef/index.html", "changed"),
    ];
    for force in [false, true] {
        assert_eq!(
            code(export(&place.path("site"), "html", changed, force)),
            "bundle_occupied"
        );
    }
    place.export(&FIRST[..1]).unwrap();
    assert_eq!(tree(&place.path("elsewhere")).len(), 2);

    fs::remove_file(place.path("site/index.html")).unwrap();
    place.write("mine.html", "mine");
    symlink(place.path("mine.html"), place.path("site/index.html")).unwrap();
    assert_eq!(code(place.export(&FIRST[..1])), "bundle_occupied");
    export(&place.path("site"), "html", &FIRST[..1], true).unwrap();
    assert_eq!(fs::read(place.path("mine.html")).unwrap(), b"mine");
    assert_eq!(fs::read(place.path("site/index.html")).unwrap(), b"home");
}

#[test]
fn a_name_that_changes_its_capitals_stays_one_file() {
    let place = Place::new();
    place.export(&[("media/Reef.jpg", "picture")]).unwrap();
    place.export(&[("media/reef.jpg", "picture")]).unwrap();
    assert_eq!(place.site(), of(&[("media/reef.jpg", "picture")]));
    assert_eq!(
        code(place.export(&[("media/reef.jpg", "a"), ("media/Reef.jpg", "b")])),
        "bad_input"
    );
}
