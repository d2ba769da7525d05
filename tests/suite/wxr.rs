//! WordPress exports that others wrote, where they are at hand: each gives the counts that
//! WordPress's own parsers give, or is refused as they refuse it.
//!
//! `BRIEFDESK_CORPUS` names the folder that holds them; without it there is nothing to compare.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use briefdesk_core::{
    brief::ItemKind,
    import::{Basket, ReadOptions},
    progress::Silent,
};
use chrono_tz::Tz;

/// What a parser says of a file: its counts, or that it refuses it.
type Said = Result<BTreeMap<String, usize>, String>;

/// WordPress's parsers of XML, the one that a site uses first. The fourth, by regular expressions,
/// takes what is no XML at all.
const PARSERS: [&str; 3] = ["SimpleXML", "XML", "XML_Processor"];

fn exports_in(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            exports_in(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "xml") {
            found.push(path);
        }
    }
}

/// What the parsers said, by file name and parser.
fn oracle(folder: &Path) -> BTreeMap<(String, String), Vec<Said>> {
    let table = fs::read_to_string(folder.join("ORACLE-wordpress-importer.tsv")).unwrap();
    let mut said: BTreeMap<_, Vec<Said>> = BTreeMap::new();
    for row in table.lines().skip(1) {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap();
        let (file, parser, result) = (column(), column(), column());
        let name = file.rsplit('/').next().unwrap().to_owned();
        let counts = match result.strip_prefix("ok ") {
            Some(counts) => Ok(counts
                .split(' ')
                .filter_map(|count| count.split_once('='))
                .filter(|(kind, _)| !matches!(*kind, "v" | "meta"))
                .map(|(kind, count)| (kind.to_owned(), count.parse().unwrap()))
                .collect()),
            None => Err(result.to_owned()),
        };
        said.entry((name, parser.to_owned()))
            .or_default()
            .push(counts);
    }
    said
}

fn counts_of(path: &Path) -> Said {
    let options = ReadOptions::in_zone(Tz::UTC);
    let (format, basket) =
        Basket::filled_from(path, &options, &Silent).map_err(|error| error.to_string())?;
    if format.name != "WXR" {
        return Err(format!("read as {}", format.name));
    }
    let counted = |kind: ItemKind| -> usize {
        let counts = basket.counts.iter().filter(|(of, ..)| *of == kind);
        counts.map(|(_, read, _)| read).sum()
    };
    let items = basket.briefs.len() + basket.passed_over.len() + counted(ItemKind::Attachment);
    let counts = [
        ("posts", items),
        ("comments", counted(ItemKind::Comment)),
        ("authors", counted(ItemKind::Author)),
        ("cats", counted(ItemKind::Category)),
        ("tags", counted(ItemKind::Tag)),
    ];
    Ok(counts.map(|(kind, count)| (kind.to_owned(), count)).into())
}

#[test]
fn exports_of_others_are_counted_as_wordpress_counts_them() {
    let Some(corpus) = env::var_os("BRIEFDESK_CORPUS") else {
        return;
    };
    let folder = Path::new(&corpus).join("wxr");
    let oracle = oracle(&folder);
    let mut exports = Vec::new();
    exports_in(&folder, &mut exports);
    let mut wrong = Vec::new();
    let mut compared = 0;
    for path in exports {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // Two files of one name may be told apart by nothing but their counts.
        let said: Vec<&Said> = PARSERS
            .iter()
            .filter_map(|parser| oracle.get(&(name.clone(), (*parser).to_owned())))
            .flatten()
            .collect();
        let simple_xml = oracle.get(&(name.clone(), "SimpleXML".to_owned()));
        let Some(is_refused) = simple_xml.map(|said| said.iter().all(Result::is_err)) else {
            continue;
        };
        compared += 1;
        let ours = counts_of(&path);
        let agrees = match &ours {
            Ok(_) => said.iter().any(|said| **said == ours),
            Err(_) => is_refused,
        };
        println!("{name}: {ours:?}");
        if !agrees || (is_refused && ours.is_ok()) {
            wrong.push(format!("{name}: {ours:?}, but WordPress: {said:?}"));
        }
    }
    assert!(compared > 0, "no file was compared");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
