//! Where a link or picture of one file leads: to another file's brief, to a file beside it, or to a
//! page of the old site.
//!
//! A brief is led to by the address it had there; the desk knows from that which brief it is now. A
//! picture gets its path within the folder. Whatever leads elsewhere stays as it is.

use std::collections::{HashMap, HashSet};

use url::Url;

use super::{address::tidied, name::Named, site::Site};

/// Folders from which an address that begins with a slash may be meant.
const ROOTS: [&str; 9] = [
    "",
    "content",
    "static",
    "src",
    "src/content",
    "assets",
    "source",
    "public",
    "src/static",
];

/// All that links may lead to.
pub(super) struct Links<'a> {
    pub(super) site: &'a Site,
    /// Every file's path, sorted.
    files: Vec<String>,
    /// A brief's path on the old site, by its file.
    by_file: HashMap<String, String>,
    /// The same by its file's name, with and without its ending and its day; none where two share it.
    by_name: HashMap<String, Option<String>>,
    paths: HashSet<String>,
}

/// Where a link stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The folder of its file, with a slash behind it, or nothing.
    pub(super) folder: &'a str,
    /// Its file's path on the old site.
    pub(super) path: Option<&'a str>,
}

impl<'a> Links<'a> {
    pub(super) fn new<'s>(
        site: &'a Site,
        files: &[String],
        sheets: impl Iterator<Item = (&'s str, &'s str)>,
    ) -> Self {
        let mut links = Self {
            site,
            files: files.to_vec(),
            by_file: HashMap::new(),
            by_name: HashMap::new(),
            paths: HashSet::new(),
        };
        for (file, path) in sheets {
            let Named { stem, slug, .. } = Named::of(file);
            let whole = file.rsplit('/').next().unwrap_or_default().to_owned();
            for name in HashSet::from([whole, stem, slug]) {
                let named = links.by_name.entry(name);
                let named = named.or_insert_with(|| Some(path.to_owned()));
                if named.as_deref() != Some(path) {
                    *named = None;
                }
            }
            links.by_file.insert(file.to_owned(), path.to_owned());
            links.paths.insert(path.to_owned());
        }
        links
    }

    /// What this address becomes; none where it stays as it is.
    pub(super) fn resolve(&self, written: &str, from: Place<'_>) -> Option<String> {
        let spaced = written.trim().replace("%20", " ");
        let (target, from) = match pelican(&spaced) {
            Some(target) => (target, from),
            None => (spaced.as_str(), from),
        };
        let end = target.find(['?', '#']).unwrap_or(target.len());
        let (bare, tail) = target.split_at(end);
        let within = self.site.base().and_then(|base| bare.strip_prefix(base));
        let within = within.filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let bare = match within {
            Some(rest) => rest,
            None if bare.is_empty() || bare.starts_with("//") || has_scheme(bare) => return None,
            None => bare,
        };
        if let Some(path) = self.sheet(bare, from.folder) {
            return Some(format!("{}{tail}", self.site.address(path)));
        }
        if let Some(file) = self.file(bare, from.folder) {
            return Some(file);
        }
        let path = match from.path {
            _ if bare.starts_with('/') => tidied(bare),
            Some(own) => {
                let own = Url::parse("https://site.invalid").ok()?.join(own).ok()?;
                own.join(bare).ok()?.path().to_owned()
            }
            None => return None,
        };
        let path = [
            path.clone(),
            format!("{path}/"),
            path.trim_end_matches('/').to_owned(),
        ]
        .into_iter()
        .find(|path| self.paths.contains(path))?;
        Some(format!("{}{tail}", self.site.address(&path)))
    }

    /// The address of the brief that a site's own call names: by its file, or by its file's name.
    pub(super) fn named(&self, name: &str, from: Place<'_>) -> Option<String> {
        let name = name.trim();
        let end = name.find(['?', '#']).unwrap_or(name.len());
        let (bare, tail) = name.split_at(end);
        let ends = ["", ".md", "/index.md", ".markdown", ".html"];
        let mut files = ends
            .iter()
            .filter_map(|end| self.sheet(&format!("{bare}{end}"), from.folder));
        let path = files.next().or_else(|| {
            let last = bare.trim_end_matches('/').rsplit('/').next()?;
            let stem = Named::of(last).stem;
            let mut names = [last, stem.as_str()].into_iter();
            names.find_map(|name| self.by_name.get(name)?.as_deref())
        })?;
        Some(format!("{}{tail}", self.site.address(path)))
    }

    fn sheet(&self, target: &str, folder: &str) -> Option<&str> {
        if let Some(rest) = target.strip_prefix("@/") {
            return self
                .by_file
                .get(&format!("content/{rest}"))
                .map(String::as_str);
        }
        let mut candidates = candidates(target, folder);
        candidates
            .find_map(|path| self.by_file.get(&path))
            .map(String::as_str)
    }

    /// The path of a file that is no brief's.
    fn file(&self, target: &str, folder: &str) -> Option<String> {
        let is_file = |path: &String| self.files.binary_search(path).is_ok();
        candidates(target, folder).find(is_file)
    }
}

/// Where a target may be, within the folder: beside the file, then from each root.
fn candidates(target: &str, folder: &str) -> impl Iterator<Item = String> {
    let beside = (!target.starts_with('/'))
        .then(|| normal(&format!("{folder}{target}")))
        .flatten();
    let bare = target.trim_start_matches('/').to_owned();
    let from_roots = ROOTS
        .iter()
        .filter_map(move |root| normal(&format!("{root}/{bare}")));
    beside.into_iter().chain(from_roots)
}

/// A path without `.` and `..`; none where it leads out of the folder.
fn normal(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// What stands behind `{filename}`, `{static}`, `{attach}` and the older `|filename|`.
fn pelican(target: &str) -> Option<&str> {
    const MARKS: [&str; 8] = [
        "{filename}",
        "{static}",
        "{attach}",
        "{photo}",
        "|filename|",
        "|static|",
        "|attach|",
        "{image}",
    ];
    MARKS.iter().find_map(|mark| target.strip_prefix(mark))
}

fn has_scheme(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| !scheme.contains(['/', '.']) && !scheme.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_old_addresses_and_pictures_to_files() {
        let mut site = Site::unknown();
        site.base_url = Url::parse("https://old.example/").ok();
        let files = [
            "content/posts/a.md",
            "content/posts/b/index.md",
            "content/posts/b/x y.png",
            "static/img/z.png",
        ];
        let files = files.map(str::to_owned);
        let sheets = [
            ("content/posts/a.md", "/posts/a/"),
            ("content/posts/b/index.md", "/posts/b/"),
        ];
        let links = Links::new(&site, &files, sheets.into_iter());
        let from = Place {
            folder: "content/posts/b/",
            path: Some("/posts/b/"),
        };
        for (written, leads_to) in [
            ("../a.md#top", Some("https://old.example/posts/a/#top")),
            ("@/posts/a.md", Some("https://old.example/posts/a/")),
            (
                "{filename}/posts/a.md",
                Some("https://old.example/posts/a/"),
            ),
            ("../a/", Some("https://old.example/posts/a/")),
            ("/posts/a", Some("https://old.example/posts/a/")),
            (
                "https://old.example/posts/a/?x",
                Some("https://old.example/posts/a/?x"),
            ),
            ("x%20y.png", Some("content/posts/b/x y.png")),
            ("/img/z.png?v=2", Some("static/img/z.png")),
            ("https://old.example/img/z.png", Some("static/img/z.png")),
            ("https://old.example.org/img/z.png", None),
            ("https://www.bbc.com/a.md", None),
            ("mailto:desk@example.org", None),
            ("../../../../a.md", None),
            ("#note", None),
            ("/nowhere/", None),
        ] {
            assert_eq!(
                links.resolve(written, from).as_deref(),
                leads_to,
                "{written}"
            );
        }
        let named = links.named("posts/a", from);
        assert_eq!(named.as_deref(), Some("https://old.example/posts/a/"));
        assert_eq!(
            links.named("b", from).as_deref(),
            Some("https://old.example/posts/b/")
        );
        assert_eq!(links.named("c", from), None);
    }
}
