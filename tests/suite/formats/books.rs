//! A book is one that reading devices open, and a page that prints.

use std::{fs, io::Read as _, path::Path, process::Command};

use super::{PICTURE, desk, export};

/// The files of an EPUB, in their order.
fn unpacked(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let count = zip.len();
    let read = |at| {
        let mut entry = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

#[test]
fn an_epub_is_put_together_as_its_standard_says() {
    let sandbox = desk();
    let to = export(&sandbox, "epub", &[]);
    let epub = sandbox.path(&format!("{to}/book.epub"));
    let bytes = fs::read(&epub).unwrap();
    // Reading devices look for these bytes at this place.
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    let files = unpacked(&epub);
    let text = |path: &str| {
        let (_, bytes) = files.iter().find(|(name, _)| name == path).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let saturn = text("EPUB/text/2017-09.xhtml");
    for part in [
        "id=\"brief.cassini-ends-its-mission\"",
        "href=\"2014-11.xhtml#brief.philae-lands-on-a-comet\"",
        "src=\"../media/saturn.png\"",
        "[<a href=\"https://www.nasa.gov/press-release/cassini?a=1&amp;b=2\">NASA</a>; via BBC]",
        "The mission lasted 13 years at Saturn, not &lt;12&gt;.",
    ] {
        assert!(saturn.contains(part), "{part} in {saturn}");
    }
    assert!(!text("EPUB/text/2019-05.xhtml").contains("alert"));
    assert_eq!(
        text("EPUB/nav.xhtml").matches("<a href=\"text/").count(),
        22 + 21
    );
    let picture = files
        .iter()
        .find(|(name, _)| name == "EPUB/media/saturn.png");
    assert_eq!(picture.unwrap().1, PICTURE);
    for (path, bytes) in &files {
        if path.ends_with(".xhtml") || path.ends_with(".opf") || path.ends_with(".xml") {
            let file = sandbox.write(&format!("unpacked/{path}"), bytes);
            let ran = Command::new("xmllint")
                .args(["--noout", "--nonet"])
                .arg(file)
                .output();
            let ran = ran.unwrap();
            assert!(ran.status.success(), "{path}: {ran:?}");
        }
    }
}

/// epubcheck, where it is installed: Debian's is a jar that not every system starts by itself.
fn epubcheck() -> Option<Command> {
    let jar = Path::new("/usr/share/java/epubcheck.jar");
    if jar.is_file() {
        let mut java = Command::new("java");
        java.arg("-jar").arg(jar);
        return Some(java);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&path).map(|folder| folder.join("epubcheck"));
    places.find(|program| program.is_file()).map(Command::new)
}

#[test]
fn epubcheck_finds_nothing_where_it_is_installed() {
    let sandbox = desk();
    for days in [&[][..], &["--from", "1900-01-01", "--until", "1900-01-02"]] {
        let to = export(&sandbox, "epub", days);
        let Some(mut epubcheck) = epubcheck() else {
            return;
        };
        let epub = sandbox.path(&format!("{to}/book.epub"));
        let ran = epubcheck.arg(&epub).output().unwrap();
        assert!(ran.status.success(), "{ran:?}");
        fs::remove_dir_all(sandbox.path(&to)).unwrap();
    }
}

#[test]
fn a_printed_book_holds_the_days_asked_for() {
    let sandbox = desk();
    let to = export(
        &sandbox,
        "book",
        &["--from", "2017-09-01", "--until", "2019-05-31"],
    );
    let page = sandbox.read(&format!("{to}/book.html"));
    for part in [
        "September 2017",
        "src=\"media/saturn.png\"",
        "href=\"https://brief.example/news/2014/11/philae-lands-on-a-comet/#more\"",
        "A lander’s log prints braces",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("Rosetta"), "{page}");
    assert!(sandbox.path(&format!("{to}/media/saturn.png")).is_file());
}
