//! Pictures and files that lie beside an export, and those that do not.

use super::*;

#[test]
fn pictures_beside_the_export_become_media() {
    let archive = Archive::new();
    archive.file("uploads/2010/05/Reef 1.JPG", "reef");
    archive.file("uploads/2010/06/again.jpg", "reef");
    archive.file("uploads/2010/05/report.pdf", "report");
    let at = |path: &str| format!("{SITE}/wp-content/uploads/2010/{path}");
    let body = format!(
        "![A reef]({}) ![]({}) [report]({}) ![]({}) ![](https://other.example/x.jpg)",
        at("05/Reef%201-300x200.JPG"),
        at("06/again.jpg"),
        at("05/report.pdf"),
        at("05/lost.png"),
    );
    let trial = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    let tried = archive.import_as(vec![brief("reef", &body)], &trial);
    assert!(archive.desk.media().unwrap().is_empty());
    let ledger = archive.import(vec![brief("reef", &body)]);
    assert_eq!(tried.items[0].notes, ledger.items[0].notes);
    assert_eq!(
        archive.body("reef"),
        format!(
            "![A reef](media/reef-1.jpg) ![](media/reef-1.jpg) [report](media/report.pdf) ![]({}) \
             ![](https://other.example/x.jpg)",
            at("05/lost.png")
        )
    );
    let media = archive.desk.media().unwrap();
    let names: Vec<_> = media
        .iter()
        .map(|file| (file.name.as_str(), file.alt.as_str()))
        .collect();
    assert_eq!(names, [("reef-1.jpg", "A reef"), ("report.pdf", "")]);
    assert_eq!(archive.desk.media_named("reef-1.jpg").unwrap().1, b"reef");
    assert_eq!(codes(&ledger, 0), ["media_full_size", "media_missing"]);
    let counted = ledger
        .kinds
        .iter()
        .find(|count| count.kind == ItemKind::Attachment)
        .unwrap();
    assert_eq!((counted.read, counted.taken), (4, 3));
}

#[test]
fn pictures_on_a_host_of_the_archives_own_are_missed_and_others_are_not() {
    let archive = Archive::new();
    let mut blog = brief(
        "reef",
        "![](https://images.old.example/a.jpg) ![](https://example/b.jpg)",
    );
    blog.contents.body = Body::from(format!(
        "{} ![](https://sea.files.wordpress.com/c.jpg) ![](https://sky.files.wordpress.com/d.jpg)",
        blog.contents.body.as_str()
    ));
    blog.also_at = vec!["https://sea.wordpress.com/reef/".into()];
    let ledger = archive.import(vec![blog]);
    let missing = ledger.items[0].notes.iter();
    let missing: Vec<_> = missing
        .filter_map(|note| note.message.split(' ').nth(3))
        .collect();
    assert_eq!(
        missing,
        [
            "https://images.old.example/a.jpg",
            "https://sea.files.wordpress.com/c.jpg"
        ]
    );
}

#[test]
fn attachments_that_the_archive_lists_are_not_counted_twice() {
    let archive = Archive::new();
    archive.file("media/reef.jpg", "reef");
    let count = |listed: usize| {
        let ledger = archive
            .desk
            .import_read(
                &[archive.export_path()],
                &ImportOptions {
                    dry_run: true,
                    ..ImportOptions::default()
                },
                &Silent,
                |importer| {
                    importer.readdresses = true;
                    importer.count(ItemKind::Attachment, listed, 0);
                    importer.brief(brief("reef", "![](media/reef.jpg) ![](lost.jpg)"))
                },
            )
            .unwrap();
        let mut kinds = ledger.ledger.kinds.iter();
        let count = kinds.find(|count| count.kind == ItemKind::Attachment);
        count.map(|count| (count.read, count.taken)).unwrap()
    };
    assert_eq!((count(0), count(1), count(9)), ((2, 1), (2, 1), (9, 1)));
}
