//! Exports of one desk into one folder, step by step: whatever is done between two of them, to the
//! desk or to the folder, the folder is what a first export into a new one would be.

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use briefdesk_core::{
    brief::{
        AddressPattern, BriefId, CorrectionKind, LedgerId, Scope, Settings, SourceProfile, Stage,
        Timestamp,
    },
    desk::{
        BriefDraft, BriefQuery, CreditDraft, Desk, ExportOptions, FixedClock, Format,
        ImportOptions, MediaNotes,
    },
    progress::{Progress, Silent},
};
use proptest::{collection::vec, prelude::*};
use tempfile::TempDir;

/// What somebody does between two exports. Numbers choose among what is there.
#[derive(Debug, Clone)]
enum Step {
    Write(Text),
    Edit(usize, Text),
    Publish(usize, i64),
    Unpublish(usize),
    Retract(usize),
    Stage(usize, Stage),
    Correct(usize),
    Rename(usize, usize),
    Merge(usize, usize),
    Settings(usize),
    Picture(usize, u8),
    Import(usize),
    UndoImport,
    /// Somebody changes a file of the bundle: removes it, or writes as many other bytes into it.
    Tamper(usize, bool),
    /// Somebody puts a folder where a file was, or takes the manifest away.
    Forget(usize),
    /// Somebody copies the bundle over itself, as a restored backup is.
    Copy,
    /// The export stops after so many batches were asked for.
    Interrupt(u64),
    Export,
}

#[derive(Debug, Clone)]
struct Text {
    headline: usize,
    body: usize,
    people: usize,
}

fn text() -> impl Strategy<Value = Text> {
    (0..6usize, 0..5usize, 0..8usize).prop_map(|(headline, body, people)| Text {
        headline,
        body,
        people,
    })
}

fn step() -> impl Strategy<Value = Step> {
    let which = 0..12usize;
    prop_oneof![
        3 => text().prop_map(Step::Write),
        4 => (which.clone(), text()).prop_map(|(n, text)| Step::Edit(n, text)),
        6 => (which.clone(), -40..3i64).prop_map(|(n, days)| Step::Publish(n, days)),
        1 => which.clone().prop_map(Step::Unpublish),
        1 => which.clone().prop_map(Step::Retract),
        1 => (which.clone(), stage()).prop_map(|(n, stage)| Step::Stage(n, stage)),
        2 => which.clone().prop_map(Step::Correct),
        2 => (which.clone(), 0..4usize).prop_map(|(n, name)| Step::Rename(n, name)),
        1 => (which.clone(), which.clone()).prop_map(|(n, m)| Step::Merge(n, m)),
        2 => which.clone().prop_map(Step::Settings),
        1 => (0..2usize, any::<u8>()).prop_map(|(n, byte)| Step::Picture(n, byte)),
        1 => (0..3usize).prop_map(Step::Import),
        1 => Just(Step::UndoImport),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(n, gone)| Step::Tamper(n, gone)),
        1 => (0..3usize).prop_map(Step::Forget),
        1 => Just(Step::Copy),
        1 => (0..3u64).prop_map(Step::Interrupt),
        12 => Just(Step::Export),
    ]
}

fn stage() -> impl Strategy<Value = Stage> {
    prop_oneof![Just(Stage::Draft), Just(Stage::Review), Just(Stage::Ready)]
}

const HEADLINES: [&str; 6] = [
    "Reef recovers",
    "Probe wakes",
    "Telescope opens",
    "Ice core dated",
    "Lander lands",
    "Reef & <atoll>",
];
const BODIES: [&str; 5] = [
    "The reef off the coast grew by a tenth.",
    "A longer text.\n\nWith a [link](https://example.org/a) and more.",
    "![A reef](media/reef.jpg)\n\nSeen from above.",
    "> Quoted words.\n\n- one\n- two",
    "See ![both](media/reef.jpg) and [the other](media/probe.jpg).",
];
const NAMES: [&str; 4] = ["BBC", "Reuters", "Nature", "Space desk"];

/// A desk, the folder it is exported to, and everything beside.
struct Bench {
    folder: TempDir,
    desk: Desk,
    format: Format,
    scope: Scope,
    imports: Cell<usize>,
}

/// Ends an export when it has been asked so often whether to go on.
struct After(AtomicU64);

impl Progress for After {
    fn is_cancelled(&self) -> bool {
        let left = self.0.load(Ordering::Relaxed);
        self.0.store(left.saturating_sub(1), Ordering::Relaxed);
        left == 0
    }
}

impl Bench {
    fn new(format: Format, scope: Scope) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon: Timestamp = "2019-04-13T12:00:00Z".parse().unwrap();
        let settings = Settings {
            page_size: 2.try_into().unwrap(),
            ..Settings::titled("North")
        };
        let path = folder.path().join("north.briefdesk");
        let mut desk = Desk::create(&path, &settings, FixedClock::at(noon)).unwrap();
        desk.remember_exports_in(&folder.path().join("cache"));
        Self {
            folder,
            desk,
            format,
            scope,
            imports: Cell::new(0),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn brief(&self, number: usize) -> Option<BriefId> {
        let rows = self.desk.list(&BriefQuery::default()).unwrap().rows;
        let place = number.checked_rem(rows.len())?;
        Some(rows[place].id)
    }

    /// Does a step; what the desk refuses is no step.
    fn take(&self, step: &Step) {
        match step {
            Step::Write(text) => {
                let brief = self.desk.add_brief(None, |_| {}).unwrap();
                let _ = self.desk.save_draft(brief.id, brief.version, &draft(text));
                let _ = self.desk.publish(brief.id, None);
            }
            Step::Edit(number, text) => self.with_brief(*number, |id| {
                let seen = self.desk.brief(id).unwrap().version;
                let _ = self.desk.save_draft(id, seen, &draft(text));
            }),
            Step::Publish(number, days) => self.with_brief(*number, |id| {
                let noon: Timestamp = "2019-04-13T12:00:00Z".parse().unwrap();
                let _ = self
                    .desk
                    .publish(id, Some(noon.plus_seconds(days * 86_400)));
            }),
            Step::Unpublish(number) => self.with_brief(*number, |id| {
                let _ = self.desk.unpublish(id);
            }),
            Step::Retract(number) => self.with_brief(*number, |id| {
                let _ = self.desk.retract(id, "It was a microwave oven.");
            }),
            Step::Stage(number, stage) => self.with_brief(*number, |id| {
                let _ = self.desk.move_to(id, *stage);
            }),
            Step::Correct(number) => self.with_brief(*number, |id| {
                let _ = self.desk.correct(id, CorrectionKind::Correction, "Was 30.");
            }),
            Step::Rename(number, name) => {
                let sources = self.desk.sources().unwrap();
                if let Some(place) = number.checked_rem(sources.len()) {
                    let profile = SourceProfile {
                        home_page: "https://example.org/home".parse().ok(),
                        ..SourceProfile::named(format!("{} {number}", NAMES[*name]))
                    };
                    let _ = self.desk.update_source(sources[place].id, profile);
                }
            }
            Step::Merge(from, into) => {
                let sources = self.desk.sources().unwrap();
                if let Some(place) = from.checked_rem(sources.len()) {
                    let into = sources[into % sources.len()].id;
                    let _ = self.desk.merge_sources(&[sources[place].id], into);
                }
            }
            Step::Settings(number) => {
                let mut settings = self.desk.settings().unwrap();
                match number % 6 {
                    0 => settings.title = format!("North {number}"),
                    1 => settings.base_url = "https://brief.example/".parse().ok(),
                    2 => settings.page_size = (1 + *number as u16 % 4).try_into().unwrap(),
                    3 => settings.time_zone = chrono_tz::Asia::Seoul,
                    4 => settings.about = format!("About {number}: media/reef.jpg"),
                    _ => {
                        let patterns = ["/{year}/{slug}/", "/{year}/{month}/{slug}/"];
                        let pattern: Option<AddressPattern> = patterns[number % 2].parse().ok();
                        settings.address_pattern = pattern.unwrap();
                    }
                }
                self.desk.update_settings(&settings).unwrap();
            }
            Step::Picture(number, byte) => {
                let name = ["reef.jpg", "probe.jpg"][*number];
                let bytes = [&b"\xff\xd8\xff\xe0"[..], &[*byte; 20]].concat();
                let _ = self.desk.add_media(name, &bytes, MediaNotes::default());
            }
            Step::Import(number) => self.import(*number),
            Step::UndoImport => {
                let ledgers = self.desk.ledgers().unwrap();
                let ids: Vec<LedgerId> = ledgers.iter().map(|kept| kept.id).collect();
                for id in ids {
                    let _ = self.desk.undo_import(id, &Silent);
                }
            }
            Step::Tamper(number, gone) => self.tamper(*number, *gone),
            Step::Forget(number) => {
                let _ = match number {
                    0 => fs::remove_dir_all(self.path("cache")),
                    1 => fs::remove_file(self.path("out/404.html")),
                    _ => fs::write(self.path("cache/broken"), "no memory"),
                };
            }
            Step::Copy => {
                if self.path("out").exists() {
                    copy(&self.path("out"), &self.path("copy"));
                    fs::remove_dir_all(self.path("out")).unwrap();
                    fs::rename(self.path("copy"), self.path("out")).unwrap();
                }
            }
            Step::Interrupt(batches) => {
                let _ = self.export("out", &After(AtomicU64::new(*batches)));
            }
            Step::Export => {
                self.export("out", &Silent).unwrap();
            }
        }
    }

    fn with_brief(&self, number: usize, work: impl FnOnce(BriefId)) {
        if let Some(id) = self.brief(number) {
            work(id);
        }
    }

    fn import(&self, number: usize) {
        let round = self.imports.get();
        self.imports.set(round + 1);
        let file = self.path(&format!("import-{}.txt", number));
        let text = format!(
            "Comet {number} seen {round}\n\nPosted on April {}, 2019 by Space desk\n\nIt was bright.\n\n[Reuters]\n",
            number + 1
        );
        fs::write(&file, text).unwrap();
        let _ = self
            .desk
            .import(&[file], &ImportOptions::default(), &Silent);
    }

    /// Changes a file that an export wrote, the manifest left out.
    fn tamper(&self, number: usize, gone: bool) {
        let out = self.path("out");
        let paths: Vec<String> = match files(&out) {
            files if files.len() > 1 => files
                .into_keys()
                .filter(|path| path != "manifest.json")
                .collect(),
            _ => return,
        };
        let path = out.join(&paths[number % paths.len()]);
        if gone {
            fs::remove_file(path).unwrap();
        } else {
            let length = fs::metadata(&path).unwrap().len();
            let other = vec![b'x'; usize::try_from(length).unwrap()];
            fs::write(path, other).unwrap();
        }
    }

    fn export(&self, to: &str, progress: &dyn Progress) -> briefdesk_core::Result<()> {
        let to = self.path(to);
        let options = ExportOptions {
            scope: self.scope,
            ..ExportOptions::new(self.format, &to)
        };
        self.desk.export(&options, progress).map(drop)
    }
}

fn draft(text: &Text) -> BriefDraft {
    BriefDraft {
        headline: HEADLINES[text.headline].to_owned(),
        body: BODIES[text.body].to_owned(),
        byline: [&["G M"][..], &["Space desk", "A B"]][text.people % 2]
            .iter()
            .map(ToString::to_string)
            .collect(),
        tags: vec![["Space", "Sea"][text.people / 2 % 2].to_owned()],
        credits: vec![CreditDraft {
            source: NAMES[text.people / 2].to_owned(),
            ..CreditDraft::default()
        }],
        ..BriefDraft::default()
    }
}

fn files(top: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        for entry in entries {
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

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Takes the steps, and exports once more; and exports into a new folder.
fn one_by_one_and_at_once(
    format: Format,
    scope: Scope,
    steps: &[Step],
) -> Result<(), TestCaseError> {
    let bench = Bench::new(format, scope);
    for step in steps {
        bench.take(step);
    }
    bench.export("out", &Silent).unwrap();
    bench.export("fresh", &Silent).unwrap();
    let (out, fresh) = (files(&bench.path("out")), files(&bench.path("fresh")));
    prop_assert_eq!(
        out.keys().collect::<Vec<_>>(),
        fresh.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &fresh {
        prop_assert!(out[path] == *bytes, "{} differs", path);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_steps_exported_one_by_one_are_one_export(steps in vec(step(), 1..32)) {
        one_by_one_and_at_once(Format::Html, Scope::Published, &steps)?;
    }

    #[test]
    fn so_they_are_as_markdown(steps in vec(step(), 1..32)) {
        one_by_one_and_at_once(Format::Markdown, Scope::Published, &steps)?;
    }

    #[test]
    fn so_they_are_with_what_readers_do_not_see(steps in vec(step(), 1..32)) {
        one_by_one_and_at_once(Format::Markdown, Scope::All, &steps)?;
    }
}
