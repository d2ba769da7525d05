//! What an archive becomes in a desk: its links, pictures and names, and the same a second time.

mod pictures;
mod taking_back;

use std::{fs, path::PathBuf};

use super::*;
use crate::{
    brief::{AccountItem, Body, NameKind, Outcome, Publication},
    desk::{BriefQuery, ExportOptions, FixedClock, Format, Scope},
    import::{IncomingCredit, Sink as _},
};

const SITE: &str = "https://www.old.example/blog";

struct Archive {
    folder: tempfile::TempDir,
    desk: Desk,
}

/// The ledger of an import with all its items.
struct Whole {
    ledger: ImportLedger,
    items: Vec<LedgerItem>,
}

impl std::ops::Deref for Whole {
    type Target = ImportLedger;

    fn deref(&self) -> &ImportLedger {
        &self.ledger
    }
}

impl Archive {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("north.briefdesk");
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let desk = Desk::create(&path, &Settings::titled("North"), clock).unwrap();
        Self { folder, desk }
    }

    fn file(&self, name: &str, content: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn export_path(&self) -> PathBuf {
        self.folder.path().join("blog.xml")
    }

    /// Imports these as an export of the site that lies beside the desk.
    fn import_as(&self, briefs: Vec<IncomingBrief>, options: &ImportOptions) -> Whole {
        self.file("blog.xml", "<rss/>");
        let told = self
            .desk
            .import_read(&[self.export_path()], options, &Silent, |importer| {
                importer.readdresses = true;
                importer.site(SITE);
                briefs
                    .into_iter()
                    .try_for_each(|brief| importer.brief(brief))
            })
            .unwrap();
        let items = told.items.map(|item| match item.unwrap() {
            AccountItem::Import(item) => item,
            AccountItem::Undo(item) => panic!("{item:?}"),
        });
        Whole {
            ledger: told.ledger,
            items: items.collect(),
        }
    }

    fn import(&self, briefs: Vec<IncomingBrief>) -> Whole {
        self.import_as(briefs, &ImportOptions::default())
    }

    fn body(&self, slug: &str) -> String {
        let brief = self.desk.find_brief(slug).unwrap();
        brief.contents.body.as_str().to_owned()
    }

    /// All that the desk holds, as a bundle would.
    fn bundle(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let to = tempfile::tempdir().unwrap();
        let place = to.path().join("bundle");
        let options = ExportOptions {
            scope: Scope::All,
            ..ExportOptions::new(Format::Markdown, &place)
        };
        // Written directly: an export of the desk would leave a ledger.
        let archive = crate::desk::desk_archive::whole(&self.desk, options.scope).unwrap();
        let target = crate::export::Target::of(options.to);
        let mut bundle = crate::export::Bundle::begin(target, "markdown", false).unwrap();
        crate::export::markdown::write_markdown(&archive, &mut bundle, &Silent).unwrap();
        bundle.finish().unwrap();
        let mut files = Vec::new();
        let mut folders = vec![options.to.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(options.to).unwrap().to_owned();
                    files.push((name, fs::read(path).unwrap()));
                }
            }
        }
        files.sort();
        files
    }

    fn found(&self, words: &str) -> u64 {
        let query = self.desk.narrowed(BriefQuery::default(), words).unwrap();
        self.desk.list(&query).unwrap().total
    }
}

/// A published brief that stood at `/2010/05/NAME/`.
fn brief(name: &str, body: &str) -> IncomingBrief {
    let contents = IncomingContents {
        headline: format!("The {name}"),
        slug: name.parse().ok(),
        body: Body::from(body),
        byline: vec!["Science Desk".into()],
        ..IncomingContents::default()
    };
    let mut brief = IncomingBrief::draft(format!("blog.xml, {name}"), name, contents);
    brief.publication = Publication::Published {
        at: "2011-06-01T00:00:00Z".parse().unwrap(),
        revision: (),
    };
    brief.imported_from = Some(format!("{SITE}/2010/05/{name}/"));
    brief.also_at = vec![format!("{SITE}/?p={}", name.len())];
    brief.redirects = vec![format!("/blog/2010/05/{name}/")];
    brief
}

fn codes(ledger: &Whole, item: usize) -> Vec<&str> {
    let notes = ledger.items[item].notes.iter();
    notes.map(|note| note.code.as_str()).collect()
}

#[test]
fn briefs_without_a_date_are_published_in_one_order_over_all_files() {
    let archive = Archive::new();
    archive.file("one.txt", "One\nPosted on by\na\n\nTwo\nPosted on by\nb\n");
    archive.file("two.txt", "Three\nPosted on by\nc\n");
    let paths = ["one.txt", "two.txt"].map(|name| archive.folder.path().join(name));
    let options = ImportOptions {
        published_at: "2019-04-13T09:00:00Z".parse().ok(),
        ..ImportOptions::default()
    };
    archive.desk.import(&paths, &options, &Silent).unwrap();
    let times = ["one", "two", "three"].map(|slug| {
        let brief = archive.desk.find_brief(slug).unwrap();
        brief.standing.publication.at().unwrap().to_string()
    });
    let expected = ["09:00", "08:59", "08:58"].map(|time| format!("2019-04-13T{time}:00Z"));
    assert_eq!(times, expected);
}

#[test]
fn an_item_that_comes_twice_is_found_by_what_it_says_in_the_end() {
    let archive = Archive::new();
    let first = brief(
        "reef",
        "Corals spawned. See [the probe](/blog/2010/05/probe/).",
    );
    archive.import(vec![first.clone(), brief("reef", "Corals recovered.")]);
    assert_eq!(
        (archive.found("spawned"), archive.found("recovered")),
        (0, 1)
    );
    // The same over what an earlier import had put into the index.
    archive.import(vec![first, brief("reef", "Corals bleached.")]);
    assert_eq!(
        (archive.found("recovered"), archive.found("bleached")),
        (0, 1)
    );
}

#[test]
fn links_between_briefs_lead_to_where_they_stand_now() {
    let archive = Archive::new();
    let mut draft = brief("draft-one", "Unfinished.");
    draft.publication = Publication::Unpublished;
    let ledger = archive.import(vec![
        brief(
            "reef",
            "[a](http://old.example/blog/2010/05/probe#more) [b](//www.old.example/blog/?p=5) \
             [c](/blog/2010/05/probe/) [d](https://old.example/blog/2010/05/probe/?from=feed) \
             [e](https://old.example/blog/2010/05/draft-one/) [f](https://old.example/blog/about/) \
             [g](https://other.example/2010/05/probe/) <https://old.example/blog/2010/05/probe/>",
        ),
        draft,
        brief(
            "probe",
            "Back to [the reef](https://www.old.example/blog/2010/05/reef/).",
        ),
    ]);
    assert_eq!(
        archive.body("reef"),
        "[a](/2011/06/probe/#more) [b](/2011/06/probe/) \
         [c](/2011/06/probe/) [d](/2011/06/probe/) \
         [e](https://old.example/blog/2010/05/draft-one/) [f](https://old.example/blog/about/) \
         [g](https://other.example/2010/05/probe/) [https://old.example/blog/2010/05/probe/](/2011/06/probe/)"
    );
    assert_eq!(archive.body("probe"), "Back to [the reef](/2011/06/reef/).");
    assert_eq!(codes(&ledger, 0), ["link_unpublished", "links_moved"]);
    assert_eq!(ledger.notes[0].code, "links_left");
    let reef = archive.desk.find_brief("reef").unwrap();
    assert_eq!(reef.redirects, ["/blog/2010/05/reef/"]);
    assert!(reef.published_apart.is_none());
    let revisions = archive.desk.history(reef.id).unwrap();
    assert_eq!(revisions.len(), 1);
    assert_eq!(revisions[0].kind.as_str(), "published");
    assert_eq!((archive.found("back"), archive.found("blog probe")), (1, 1));
}

#[test]
fn a_former_address_that_is_the_new_one_is_no_redirect() {
    let archive = Archive::new();
    let mut reef = brief("reef", "It grew.");
    reef.redirects = vec!["/2011/06/reef/".into(), "/?p=4".into()];
    archive.import(vec![reef]);
    let reef = archive.desk.find_brief("reef").unwrap();
    assert_eq!(reef.redirects, ["/?p=4"]);
}

#[test]
fn a_later_import_finds_the_briefs_of_an_earlier_one() {
    let archive = Archive::new();
    archive.import(vec![brief("probe", "It landed.")]);
    let link = "[x](https://old.example/blog/2010/05/probe/)";
    archive.import(vec![brief("reef", link)]);
    assert_eq!(archive.body("reef"), "[x](/2011/06/probe/)");
}

#[test]
fn the_same_again_changes_nothing_and_a_newer_one_only_what_it_changes() {
    let archive = Archive::new();
    archive.file("media/reef.jpg", "reef");
    let reef = || {
        brief(
            "reef",
            &format!("[probe]({SITE}/2010/05/probe/) ![]({SITE}/media/reef.jpg)"),
        )
    };
    let probe = || brief("probe", &format!("[reef]({SITE}/2010/05/reef/)"));
    archive.import(vec![reef(), probe()]);
    let before = archive.bundle();
    let again = archive.import(vec![reef(), probe()]);
    assert_eq!((again.unchanged, again.read), (2, 2));
    assert_eq!(archive.bundle(), before);
    // A newer export that says the same in another way.
    let mut same = reef();
    same.also_at.push(format!("{SITE}/?page_id=9"));
    assert_eq!(archive.import(vec![same]).unchanged, 1);
    // One that says something else, and links to what is new.
    let newer = brief(
        "reef",
        &format!("Grown. [sun]({SITE}/2010/05/sun/) ![]({SITE}/media/reef.jpg)"),
    );
    let ledger = archive.import(vec![newer.clone(), brief("sun", "It shines.")]);
    assert_eq!((ledger.updated, ledger.imported), (1, 1));
    assert_eq!(
        archive.body("reef"),
        "Grown. [sun](/2011/06/sun/) ![](media/reef.jpg)"
    );
    assert_eq!(archive.desk.media().unwrap().len(), 1);
    assert_eq!((archive.found("grown"), archive.found("probe")), (1, 1));
    // What an editor changed stays, and is reported.
    let brief_now = archive.desk.find_brief("reef").unwrap();
    let edited = Contents {
        body: Body::from("Mine."),
        ..brief_now.contents.clone()
    };
    archive
        .desk
        .save_brief(brief_now.id, brief_now.version, &edited)
        .unwrap();
    archive.file("media/new.jpg", "new");
    let newest = brief("reef", &format!("Newest. ![]({SITE}/media/new.jpg)"));
    let ledger = archive.import(vec![newest]);
    assert_eq!(codes(&ledger, 0), ["changed_by_editor"]);
    assert_eq!(
        (
            archive.body("reef").as_str(),
            archive.desk.media().unwrap().len()
        ),
        ("Mine.", 1)
    );
    assert_eq!(
        archive.import(vec![newer]).items[0].outcome,
        Outcome::Unchanged
    );
}

#[test]
fn an_item_that_comes_twice_is_settled_before_it_is_brought_up_to_date() {
    let archive = Archive::new();
    let link = format!("[probe]({SITE}/2010/05/probe/)");
    let ledger = archive.import(vec![
        brief("reef", &format!("First {link}")),
        brief("reef", &format!("Second {link}")),
        brief("probe", "It landed."),
    ]);
    assert_eq!((ledger.imported, ledger.updated), (2, 1));
    assert_eq!(archive.body("reef"), "Second [probe](/2011/06/probe/)");
    assert_eq!((archive.found("first"), archive.found("second")), (0, 1));
}

#[test]
fn originals_are_kept_and_replaced() {
    let archive = Archive::new();
    let with = |body: &str, html: &str| IncomingBrief {
        original: Some(html.into()),
        ..brief("reef", body)
    };
    archive.import(vec![with("One.", "<p>One.</p>")]);
    archive.import(vec![with("Two.", "<p>Two.</p>")]);
    let id = archive.desk.find_brief("reef").unwrap().id;
    assert_eq!(
        archive.desk.original(id).unwrap().as_deref(),
        Some("<p>Two.</p>")
    );
}

#[test]
fn names_are_counted_mapped_and_suggested() {
    let archive = Archive::new();
    let credited = |name: &str, source: &str| {
        let mut brief = brief(name, "It did.");
        brief.contents.tags = vec!["Space".into(), "Uncategorized".into()];
        brief.contents.credits = vec![IncomingCredit {
            source: source.into(),
            citation: Default::default(),
        }];
        brief
    };
    let briefs = || {
        vec![
            credited("a", "Reef Quarterly"),
            credited("b", "Reef Quarterly"),
            credited("c", "Reef Quaterly"),
            credited("d", "AP"),
            credited("e", "The Washinton Post"),
        ]
    };
    let trial = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    let ledger = archive.import_as(briefs(), &trial);
    let suggested: Vec<_> = ledger
        .suggestions
        .iter()
        .map(|it| (it.from.as_str(), it.to.as_str(), it.briefs))
        .collect();
    assert_eq!(
        suggested,
        [
            ("Reef Quaterly", "Reef Quarterly", 1),
            ("The Washinton Post", "The Washington Post", 1)
        ]
    );
    let first = &ledger.names[0];
    assert_eq!(
        (first.kind, first.name.as_str(), first.briefs),
        (NameKind::Author, "Science Desk", 5)
    );
    let mapping = |kind, from: &str, to: &str| Mapping {
        kind,
        from: from.into(),
        to: to.into(),
    };
    let mapped = ImportOptions {
        mappings: vec![
            mapping(NameKind::Source, "reef quaterly", "Reef Quarterly"),
            mapping(NameKind::Author, "Science Desk", "Grant Montgomery"),
            mapping(NameKind::Tag, "Uncategorized", ""),
        ],
        ..ImportOptions::default()
    };
    let ledger = archive.import_as(briefs(), &mapped);
    assert_eq!(ledger.suggestions.len(), 1);
    let dropped = ledger
        .names
        .iter()
        .find(|met| met.name == "Uncategorized")
        .unwrap();
    assert_eq!(dropped.becomes, None);
    let authors = archive.desk.authors().unwrap();
    assert_eq!(
        authors
            .iter()
            .map(|author| author.name.as_str())
            .collect::<Vec<_>>(),
        ["Grant Montgomery"]
    );
    assert_eq!(archive.desk.tags().unwrap().len(), 1);
    let reef = archive.desk.find_source("Reef Quarterly").unwrap();
    assert_eq!(archive.desk.source_count(reef.id).unwrap().briefs, 3);
    let nothing = ImportOptions {
        mappings: vec![mapping(NameKind::Source, "BBC", " ")],
        ..ImportOptions::default()
    };
    let refused = archive.desk.import(&[], &nothing, &Silent).unwrap_err();
    insta::assert_snapshot!(refused, @"source “BBC= ”: There is no name behind the equals sign");
}
