//! Bundles made anew, in a folder or a zip, and places that are refused.

use std::fs;

use briefdesk_core::export::{Bundle, Output, Target};

use super::{FIRST, Place, bundle_files, code, export, of, tree};

#[test]
fn a_new_folder_is_made_whole() {
    let place = Place::new();
    let counts = place.export(FIRST).unwrap();
    assert_eq!(
        (counts.written, counts.unchanged, counts.removed),
        (4, 0, 0)
    );
    assert_eq!(place.site(), of(FIRST));
    let bytes: usize = tree(&place.path("site")).values().map(Vec::len).sum();
    assert_eq!(counts.bytes, bytes as u64);
    assert_eq!(place.beside(), ["site"]);
}

#[test]
fn a_new_folder_or_zip_that_is_cut_short_leaves_nothing() {
    for name in ["site", "site.zip"] {
        let place = Place::new();
        let mut bundle = Bundle::begin(Target::of(place.path(name)), "html", false).unwrap();
        bundle.put(bundle_files(FIRST)).unwrap();
        assert_eq!(place.beside().len(), 1);
        drop(bundle);
        assert_eq!(place.beside(), Vec::<String>::new());
    }
}

#[cfg(unix)]
#[test]
fn a_new_bundle_is_as_open_as_any_new_folder() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.export(FIRST).unwrap();
    export(&place.path("site.zip"), "html", FIRST, false).unwrap();
    fs::create_dir(place.path("other")).unwrap();
    place.write("other/file", "");
    let mode = |name: &str| place.path(name).metadata().unwrap().permissions().mode();
    assert_eq!(mode("site"), mode("other"));
    assert_eq!(mode("site/index.html"), mode("other/file"));
    assert_eq!(mode("site.zip"), mode("other/file"));
    place.export(&[("index.html", "new")]).unwrap();
    assert_eq!(mode("site/index.html"), mode("other/file"));
    assert_eq!(mode("site/manifest.json"), mode("other/file"));
}

#[test]
fn a_folder_of_other_things_is_refused() {
    let place = Place::new();
    place.write("site/letters.txt", "mine");
    assert_eq!(code(place.export(FIRST)), "bundle_occupied");
    assert_eq!(place.site(), of(&[("letters.txt", "mine")]));

    place.write("site/index.html", "mine too");
    export(&place.path("site"), "html", FIRST, true).unwrap();
    let mut all = of(FIRST);
    all.insert("letters.txt".into(), b"mine".to_vec());
    assert_eq!(place.site(), all);
    // From then on it is known, and what was there before is still nobody's to remove.
    place.export(&[]).unwrap();
    assert_eq!(place.site(), of(&[("letters.txt", "mine")]));
}

#[test]
fn a_bundle_of_another_format_is_refused() {
    let place = Place::new();
    for name in ["site", "site.zip"] {
        let path = place.path(name);
        export(&path, "html", FIRST, false).unwrap();
        assert_eq!(
            code(export(&path, "markdown", FIRST, false)),
            "bundle_occupied"
        );
        export(&path, "markdown", FIRST, true).unwrap();
        assert_eq!(code(export(&path, "html", FIRST, false)), "bundle_occupied");
    }
}

#[cfg(unix)]
#[cfg(unix)]
#[test]
fn a_link_to_a_folder_may_be_the_target() {
    let place = Place::new();
    fs::create_dir(place.path("disk")).unwrap();
    std::os::unix::fs::symlink(place.path("disk"), place.path("site")).unwrap();
    place.export(FIRST).unwrap();
    place.export(&FIRST[..2]).unwrap();
    assert!(place.path("site").is_symlink());
    assert_eq!(place.site(), of(&FIRST[..2]));
}

#[test]
fn a_path_out_of_the_bundle_is_refused() {
    let place = Place::new();
    for path in ["../x", "/x", "a//b", "a\\b", ""] {
        assert_eq!(code(place.export(&[(path, "x")])), "internal");
    }
    assert_eq!(place.beside(), Vec::<String>::new());
}

#[test]
fn two_exports_are_the_same_bytes() {
    let place = Place::new();
    for name in ["one", "two", "one.zip", "two.zip"] {
        let counts = export(&place.path(name), "html", FIRST, false).unwrap();
        assert_eq!(counts.written, FIRST.len() + 1);
    }
    assert_eq!(tree(&place.path("one")), tree(&place.path("two")));
    assert_eq!(
        fs::read(place.path("one.zip")).unwrap(),
        fs::read(place.path("two.zip")).unwrap()
    );
    // A folder that has been brought up to date is the same as a new one.
    place
        .export(&[("old.html", "old"), ("index.html", "old")])
        .unwrap();
    place.export(FIRST).unwrap();
    assert_eq!(tree(&place.path("site")), tree(&place.path("one")));
}

#[test]
fn a_zip_holds_the_files_and_the_manifest_last() {
    let place = Place::new();
    let path = place.path("site.zip");
    export(&path, "html", FIRST, false).unwrap();
    export(&path, "html", FIRST, false).unwrap();
    let mut zip = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    zip.extract(place.path("unpacked")).unwrap();
    export(&place.path("folder"), "html", FIRST, false).unwrap();
    assert_eq!(tree(&place.path("unpacked")), tree(&place.path("folder")));
    let last = zip.by_index(FIRST.len()).unwrap();
    assert_eq!(last.name().unwrap(), "manifest.json");
    assert_eq!(last.last_modified().unwrap().year(), 1980);
    assert_eq!(place.beside(), ["folder", "site.zip", "unpacked"]);
}

#[test]
fn a_file_that_is_no_bundle_of_ours_is_not_replaced_by_a_zip() {
    let place = Place::new();
    place.write("site.zip", "letters");
    let path = place.path("site.zip");
    assert_eq!(code(export(&path, "html", FIRST, false)), "bundle_occupied");
    assert_eq!(fs::read(&path).unwrap(), b"letters");
    export(&path, "html", FIRST, true).unwrap();
    place.write("file", "letters");
    assert_eq!(
        code(export(&place.path("file"), "html", FIRST, true)),
        "bundle_occupied"
    );
}
