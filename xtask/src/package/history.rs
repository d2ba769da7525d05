//! What has changed, taken from `CHANGELOG.md`: as Debian's changelog, and as the releases that
//! software catalogues show. What is not released yet stands under the version in `Cargo.toml`.

use std::{fs, process::Command};

use anyhow::{Context, Result, bail};
use chrono::{DateTime, NaiveDate, Utc};

use crate::places;

/// One version: its number, its day, and what changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Release {
    pub version: String,
    pub day: NaiveDate,
    pub is_out: bool,
    pub changes: Vec<String>,
}

/// The versions in `CHANGELOG.md`, newest first.
pub fn releases() -> Result<Vec<Release>> {
    let path = places::checkout().join("CHANGELOG.md");
    let text = fs::read_to_string(&path).context("Could not read CHANGELOG.md")?;
    let committed = git(&["log", "-1", "--format=%cs"]).and_then(|day| day.parse().ok());
    let today = match committed {
        Some(day) => day,
        None => DateTime::<Utc>::from(fs::metadata(&path)?.modified()?).date_naive(),
    };
    read(&text, env!("CARGO_PKG_VERSION"), today)
}

/// Refuses a tag that is not the version in `Cargo.toml`, and a version whose changes are not dated.
pub fn is_released_as(tag: &str) -> Result<()> {
    is_dated(&releases()?, env!("CARGO_PKG_VERSION"), tag)
}

fn is_dated(releases: &[Release], version: &str, tag: &str) -> Result<()> {
    if tag.strip_prefix('v') != Some(version) {
        bail!("The tag {tag} is not v{version}, the version in Cargo.toml");
    }
    match releases.first() {
        Some(newest) if newest.is_out && newest.version == version => Ok(()),
        _ => bail!("CHANGELOG.md does not begin with {version} and its day: see docs/release.md"),
    }
}

/// The commit that is checked out, where there is git.
pub fn commit() -> Option<String> {
    git(&["rev-parse", "--short=10", "HEAD"])
}

/// When that commit was made.
pub fn committed_at() -> Option<String> {
    git(&["log", "-1", "--format=%cI"])
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .current_dir(places::checkout())
        .args(arguments)
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.trim().to_owned()).filter(|text| output.status.success() && !text.is_empty())
}

fn read(text: &str, version: &str, today: NaiveDate) -> Result<Vec<Release>> {
    let mut releases: Vec<Release> = Vec::new();
    let mut kind = "";
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            releases.push(release(heading, version, today)?);
        } else if let Some(heading) = line.strip_prefix("### ") {
            kind = heading.trim();
        } else if let (Some(change), Some(release)) = (line.strip_prefix("- "), releases.last_mut())
        {
            release.changes.push(format!("{kind}: {}", change.trim()));
        } else if let (Some(more), Some(change)) = (
            line.strip_prefix("  "),
            releases.last_mut().and_then(|it| it.changes.last_mut()),
        ) {
            change.push(' ');
            change.push_str(more.trim());
        }
    }
    releases.retain(|release| release.is_out || !release.changes.is_empty());
    Ok(releases)
}

/// `[0.2.0] - 2027-01-31`, or `[Unreleased]`.
fn release(heading: &str, version: &str, today: NaiveDate) -> Result<Release> {
    let (number, day) = heading.split_once(" - ").unwrap_or((heading, ""));
    let number = number.trim().trim_matches(['[', ']']);
    let is_out = number != "Unreleased";
    Ok(Release {
        version: if is_out { number } else { version }.to_owned(),
        day: if is_out {
            day.trim()
                .parse()
                .with_context(|| format!("CHANGELOG.md: “{heading}” has no day"))?
        } else {
            today
        },
        is_out,
        changes: Vec::new(),
    })
}

/// As Debian's changelog (Debian Policy 4.4).
pub fn debian(releases: &[Release], maintainer: &str) -> String {
    let mut text = String::new();
    for release in releases {
        let suite = if release.is_out {
            "unstable"
        } else {
            "UNRELEASED"
        };
        text.push_str(&format!(
            "briefdesk ({}) {suite}; urgency=medium\n\n",
            release.version
        ));
        for change in &release.changes {
            let mut line = String::from("  *");
            for word in change.split_whitespace() {
                if line.len() + 1 + word.len() > 80 {
                    text.push_str(&line);
                    text.push('\n');
                    line = String::from("   ");
                }
                line.push(' ');
                line.push_str(word);
            }
            text.push_str(&line);
            text.push('\n');
        }
        let day = release.day.format("%a, %d %b %Y 00:00:00 +0000");
        text.push_str(&format!("\n -- {maintainer}  {day}\n\n"));
    }
    text
}

/// As AppStream's list of releases.
pub fn appstream(releases: &[Release]) -> String {
    let mut text = String::from("<releases>\n");
    for release in releases {
        let kind = if release.is_out {
            ""
        } else {
            " type=\"development\""
        };
        text.push_str(&format!(
            "    <release version=\"{}\" date=\"{}\"{kind}/>\n",
            release.version, release.day
        ));
    }
    text.push_str("  </releases>");
    text
}

/// As a list, for those who look at what a release brings.
pub fn notes(release: &Release) -> String {
    let changes = release.changes.iter();
    changes.map(|change| format!("- {change}\n")).collect()
}

/// Who answers for the package: the authors in `Cargo.toml`.
pub fn maintainer() -> &'static str {
    env!("CARGO_PKG_AUTHORS")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One thing\n  and its rest.\n\n## [0.1.0] - 2026-03-01\n\n### Fixed\n\n- Another.\n";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_not_released_stands_under_the_version_to_come() {
        let found = read(TEXT, "0.2.0", day("2026-11-25")).unwrap();
        let seen: Vec<_> = found
            .iter()
            .map(|it| {
                (
                    it.version.as_str(),
                    it.day,
                    it.is_out,
                    it.changes[0].as_str(),
                )
            })
            .collect();
        let (now, then) = (day("2026-11-25"), day("2026-03-01"));
        assert_eq!(
            seen,
            [
                ("0.2.0", now, false, "Added: One thing and its rest."),
                ("0.1.0", then, true, "Fixed: Another."),
            ]
        );
        assert!(read("## [1.0.0]\n", "1.0.0", now).is_err());
    }

    #[test]
    fn it_is_written_as_debian_and_appstream_want_it() {
        let releases = read(TEXT, "0.2.0", day("2026-11-25")).unwrap();
        let text = debian(&releases, "A <a@example.org>");
        assert!(text.starts_with("briefdesk (0.2.0) UNRELEASED; urgency=medium\n\n  * Added: One"));
        assert!(text.contains("\n\n -- A <a@example.org>  Sun, 01 Mar 2026 00:00:00 +0000\n"));
        assert!(
            appstream(&releases).contains("\"0.2.0\" date=\"2026-11-25\" type=\"development\"")
        );
        assert_eq!(notes(&releases[0]), "- Added: One thing and its rest.\n");
    }

    #[test]
    fn a_tag_is_refused_that_is_not_the_version_or_has_no_changes_of_its_own() {
        let text = TEXT.replace("[Unreleased]", "[0.2.0] - 2026-11-25");
        let (out, coming) = (
            read(&text, "0.2.0", day("2026-11-30")),
            read(TEXT, "0.2.0", day("2026-11-30")),
        );
        let (out, coming) = (out.unwrap(), coming.unwrap());
        assert!(is_dated(&out, "0.2.0", "v0.2.0").is_ok());
        for (releases, version, tag) in [
            (&coming, "0.2.0", "v0.2.0"),
            (&out, "0.2.0", "v0.2.1"),
            (&out, "0.2.0", "0.2.0"),
            (&out, "0.3.0", "v0.3.0"),
        ] {
            assert!(is_dated(releases, version, tag).is_err(), "{version} {tag}");
        }
    }

    #[test]
    fn the_version_stands_in_one_place() {
        let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
        let others = ["--", "*package.json", "*tauri*.json"];
        let mut git = Command::new("git");
        git.current_dir(places::checkout());
        git.args(["grep", "-lF", &version]).args(others);
        let found = String::from_utf8(git.output().unwrap().stdout).unwrap();
        assert_eq!(found, "", "Cargo.toml alone says which version this is");
    }

    #[test]
    fn the_changelog_of_this_checkout_is_read() {
        let releases = releases().unwrap();
        assert_eq!(releases[0].version, env!("CARGO_PKG_VERSION"));
        assert!(releases[0].changes.len() > 10);
        assert!(maintainer().contains('@'));
    }
}
