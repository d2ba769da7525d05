//! The documentation's pictures: each that is shown is there and says in words what it shows, and each
//! that is there is shown.

use std::path::Path;

use super::{File, Finding};

/// Where they are.
const FOLDER: &str = "docs/screenshots/";

/// A picture that a document shows.
struct Shown {
    line: usize,
    /// From the checkout, with forward slashes.
    path: String,
    /// What it shows in words; none where the element beside it says so.
    alt: Option<String>,
}

/// The names of those that documents show, without the folder; each once, in order.
pub fn names(files: &[File]) -> Vec<String> {
    let shown = files.iter().flat_map(shown_in);
    let mut names: Vec<String> = shown
        .filter_map(|picture| Some(picture.path.strip_prefix(FOLDER)?.to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Looks through all files; `pictures` are the names of those that are in the folder.
pub fn findings(files: &[File], pictures: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for picture in shown_in(file) {
            let name = picture.path.strip_prefix(FOLDER).unwrap_or_default();
            if !pictures.iter().any(|it| it == name) {
                let advice = format!(
                    "{} is not there: take it, see xtask/src/screenshots.rs",
                    picture.path
                );
                findings.push(file.finding(picture.line, "pictures", advice));
            }
            if picture.alt.is_some_and(|alt| alt.trim().is_empty()) {
                let advice = "Say what the picture shows, for readers who can't see it";
                findings.push(file.finding(picture.line, "pictures", advice));
            }
        }
    }
    let names = names(files);
    findings.extend(
        pictures
            .iter()
            .filter(|it| !names.contains(it))
            .map(|it| Finding {
                path: format!("{FOLDER}{it}"),
                line: 1,
                rule: "pictures",
                advice: "No document shows it: show it, or remove it".into(),
            }),
    );
    findings
}

fn shown_in(file: &File) -> Vec<Shown> {
    if file.extension() != "md" || file.is_in("tests/") {
        return Vec::new();
    }
    let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
    let mut shown = Vec::new();
    for (line, text) in file.lines() {
        let mut found = |address: &str, alt: Option<String>| {
            let path = folder
                .join(address)
                .display()
                .to_string()
                .replace('\\', "/");
            if path.starts_with(FOLDER) {
                shown.push(Shown { line, path, alt });
            }
        };
        for part in text.split("![").skip(1) {
            if let Some((alt, rest)) = part.split_once("](")
                && let Some((address, _)) = rest.split_once(')')
            {
                found(address, Some(alt.to_owned()));
            }
        }
        for tag in text.split('<').skip(1) {
            let value = |name: &str| {
                let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
                Some(rest.split_once('"')?.0)
            };
            if let Some(address) = value("src") {
                found(address, Some(value("alt").unwrap_or_default().to_owned()));
            }
            if let Some(address) = value("srcset") {
                found(address, None);
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str, pictures: &[&str]) -> Vec<String> {
        let file = File {
            path: path.into(),
            text: text.into(),
        };
        let pictures: Vec<String> = pictures.iter().map(|&it| it.to_owned()).collect();
        let findings = findings(&[file], &pictures);
        findings
            .into_iter()
            .map(|it| format!("{}:{}", it.path, it.line))
            .collect()
    }

    #[test]
    fn pictures_are_there_described_and_shown() {
        let guide = "# A\n\n![The list](screenshots/list.png)\n";
        assert!(found("docs/guide.md", guide, &["list.png"]).is_empty());
        assert_eq!(found("docs/guide.md", guide, &[]), ["docs/guide.md:3"]);
        let unnamed = "![](screenshots/list.png)";
        assert_eq!(
            found("docs/guide.md", unnamed, &["list.png"]),
            ["docs/guide.md:1"]
        );
        assert_eq!(
            found("docs/guide.md", guide, &["list.png", "old.png"]),
            ["docs/screenshots/old.png:1"]
        );
    }

    #[test]
    fn so_are_those_of_raw_html_and_others_are_no_business_of_ours() {
        let readme = "<source srcset=\"docs/screenshots/dark.png\">\n\
            <img src=\"docs/screenshots/light.png\" alt=\"The window\">\n\
            ![A reef](media/reef.png)\n";
        assert!(found("README.md", readme, &["dark.png", "light.png"]).is_empty());
        let unnamed = "<img src=\"docs/screenshots/light.png\">";
        assert_eq!(found("README.md", unnamed, &["light.png"]), ["README.md:1"]);
    }
}
