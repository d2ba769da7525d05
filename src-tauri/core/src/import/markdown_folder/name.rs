//! What a file's path says: the day, the slug, the language, whether it is a draft.
//!
//! Deliberately absent: the front matter, which has the last word on each of them.

use chrono::NaiveDate;

use crate::brief::Language;

/// What a path says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// The folder that it stands in, with a slash behind it, or nothing.
    pub(super) folder: String,
    /// Its name without what follows the last dot and without a language: `2019-04-13-reef`. Of a
    /// bundle's `index.md`, the folder's name.
    pub(super) stem: String,
    /// The same without the day: `reef`.
    pub(super) slug: String,
    /// The day in its name or in its folders.
    pub(super) day: Option<NaiveDate>,
    /// `index.de.md` is in German.
    pub(super) language: Option<Language>,
    /// Whether it is an `index`, and its folder is the brief.
    pub(super) is_index: bool,
    /// Whether it is a list's own page: Hugo's and Zola's `_index.md`.
    pub(super) is_section: bool,
}

impl Named {
    pub(super) fn of(path: &str) -> Self {
        let (folder, file) = path
            .rsplit_once('/')
            .map_or(("", path), |(folder, file)| (folder, file));
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let (stem, language) = match stem.rsplit_once('.') {
            Some((rest, tag)) if is_language(tag) => (rest, tag.parse().ok()),
            _ => (stem, None),
        };
        let is_index = stem == "index";
        let is_section = stem == "_index";
        let folder_name = folder.rsplit('/').next().unwrap_or_default();
        let stem = match is_index || is_section {
            true if folder_name.is_empty() => "index",
            true => folder_name,
            false => stem,
        };
        let (day, slug) = split_day(stem);
        Self {
            folder: if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            },
            stem: stem.to_owned(),
            slug: slug.to_owned(),
            day: day.or_else(|| day_of_folders(folder)),
            language,
            is_index,
            is_section,
        }
    }

    /// The folders that it stands in.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.folder.split('/').filter(|part| !part.is_empty())
    }

    /// Whether one of its folders has this name.
    pub(super) fn is_within(&self, name: &str) -> bool {
        self.folders().any(|folder| folder == name)
    }
}

/// `en` and `pt-BR`, and not the `min` of a script.
fn is_language(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    primary.len() == 2 && primary.bytes().all(|b| b.is_ascii_lowercase()) && tag.len() <= 7
}

/// A day at the beginning of a name, and the rest. A name that is nothing else stays whole.
fn split_day(stem: &str) -> (Option<NaiveDate>, &str) {
    let parted = |c: char| c == '-' || c == '_';
    let mut parts = stem.splitn(4, parted);
    let mut number = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let fits = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let day = (|| {
        let (year, month) = (number(4..=4)?, number(1..=2)?);
        let rest = stem.splitn(3, parted).nth(2)?;
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let day = rest
            .get(..digits)
            .filter(|day| (1..=2).contains(&day.len()))?;
        // Zola's names may have a time behind the day: 2019-04-13T10:30:00Z-reef.
        let behind = rest[digits..].trim_start_matches(|c| c == 'T' || parted(c));
        let behind = match rest[digits..].starts_with('T') {
            true => behind.trim_start_matches(|c: char| c.is_ascii_digit() || ":-+Z".contains(c)),
            false => behind,
        };
        let apart =
            rest[digits..].is_empty() || rest[digits..].starts_with(|c| c == 'T' || parted(c));
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day.parse().ok()?)?;
        apart.then_some((date, behind))
    })();
    match day {
        Some((day, "")) => (Some(day), stem),
        Some((day, rest)) => (Some(day), rest),
        None => (None, stem),
    }
}

/// The day of folders such as `2019/04/13`, wherever they stand.
fn day_of_folders(folder: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = folder.split('/').collect();
    parts.windows(3).rev().find_map(|parts| {
        let number = |part: &str, most: usize| {
            let fits = part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| part.parse::<u32>().ok()).flatten()
        };
        let year = number(parts[0], 4).filter(|_| parts[0].len() == 4)?;
        let (month, day) = (number(parts[1], 2)?, number(parts[2], 2)?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_day_slug_and_language() {
        for (path, slug, day, language) in [
            ("_posts/2019-04-13-reef.md", "reef", "2019-04-13", ""),
            ("2019-4-1-reef.markdown", "reef", "2019-04-01", ""),
            ("posts/2019_04_13_reef.md", "reef", "2019-04-13", ""),
            (
                "content/2019-04-13T10:30:00Z-reef.md",
                "reef",
                "2019-04-13",
                "",
            ),
            ("blog/2019/04/13/reef.md", "reef", "2019-04-13", ""),
            ("content/posts/reef/index.md", "reef", "", ""),
            (
                "content/posts/2019-04-13-reef/index.de.md",
                "reef",
                "2019-04-13",
                "de",
            ),
            ("posts/reef.pt-BR.md", "reef", "", "pt-BR"),
            ("posts/2019-04-13.md", "2019-04-13", "2019-04-13", ""),
            ("posts/2019-13-13-reef.md", "2019-13-13-reef", "", ""),
            ("posts/voyager-2.md", "voyager-2", "", ""),
            ("posts/2001-a-space-probe.md", "2001-a-space-probe", "", ""),
            ("index.md", "index", "", ""),
            ("é.md", "é", "", ""),
        ] {
            let named = Named::of(path);
            let seen = named.day.map(|day| day.to_string()).unwrap_or_default();
            let spoken = named
                .language
                .as_ref()
                .map_or("", |language| language.as_str());
            assert_eq!(
                (named.slug.as_str(), seen.as_str(), spoken),
                (slug, day, language),
                "{path}"
            );
        }
        assert!(Named::of("content/news/_index.md").is_section);
    }
}
