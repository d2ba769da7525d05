//! Who wrote an item, and what it is filed under.
//!
//! Deliberately absent: whether the desk knows these names.

use super::{item::Item, site::Site};
use crate::{
    brief::{Note, note},
    text::tagless,
};

/// Taxonomies that say where a brief's news came from.
pub(super) const OF_SOURCES: [&str; 5] =
    ["source", "sources", "news_source", "news-source", "outlet"];

/// Names that an item gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) byline: Vec<String>,
    pub(super) tags: Vec<String>,
    /// What a taxonomy of sources names.
    pub(super) sources: Vec<String>,
    /// The logins in lower case, and the taxonomies and nicenames, of what came in.
    pub(super) logins: Vec<String>,
    pub(super) terms: Vec<(String, String)>,
    /// Whether it was filed under “Uncategorized”, which says nothing.
    pub(super) was_uncategorized: bool,
    pub(super) notes: Vec<Note>,
}

impl Names {
    /// `category_prefix` is put before the names of categories; `otherwise` wrote what names nobody.
    pub(super) fn of(
        item: &Item,
        site: &Site,
        category_prefix: &str,
        otherwise: &[String],
    ) -> Self {
        let mut names = Self::default();
        for term in &item.terms {
            let name = tagless::to_line(&term.name);
            let taxonomy = match term.domain.as_str() {
                "tag" => "post_tag",
                // WXR 1.0 names each term a second time, with its domain.
                "" if item
                    .terms
                    .iter()
                    .any(|other| !other.domain.is_empty() && other.name == term.name) =>
                {
                    continue;
                }
                "" => "category",
                domain => domain,
            };
            let known = site.term_name(taxonomy, &term.nicename);
            let name = match known {
                Some(known) if name.is_empty() || name == term.nicename => known.to_owned(),
                _ if name.is_empty() => term.nicename.clone(),
                _ => name,
            };
            if name.is_empty() {
                continue;
            }
            match taxonomy {
                "category" if is_uncategorized(&term.nicename, &name) => {
                    names.was_uncategorized = true;
                    continue;
                }
                "category" => push(&mut names.tags, format!("{category_prefix}{name}")),
                "post_tag" => push(&mut names.tags, name),
                // Of the plugin Co-Authors Plus.
                "author" => {
                    let login = term.nicename.strip_prefix("cap-");
                    let login = login.unwrap_or(&term.nicename);
                    names.write(&name, site.author_name(login).or(site.author_name(&name)));
                }
                taxonomy if OF_SOURCES.contains(&taxonomy) => push(&mut names.sources, name),
                taxonomy => {
                    names.notes.push(note!(
                        "term_left_out",
                        "“{name}” ({taxonomy}) is no tag and was left out",
                        name,
                        taxonomy
                    ));
                    continue;
                }
            }
            let key = (taxonomy.to_owned(), term.nicename.clone());
            names.terms.push(key);
        }
        if names.byline.is_empty() && !item.creator.is_empty() {
            names.write(&item.creator, site.author_name(&item.creator));
        }
        if names.byline.is_empty() {
            names.byline = otherwise.to_vec();
        }
        names
    }

    fn write(&mut self, login: &str, known: Option<&str>) {
        let name = known.map_or_else(|| tagless::to_line(login), str::to_owned);
        if !name.is_empty() {
            push(&mut self.byline, name);
        }
        self.logins.push(login.to_lowercase());
    }
}

fn push(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// WordPress files under this what nobody filed.
fn is_uncategorized(nicename: &str, name: &str) -> bool {
    nicename.eq_ignore_ascii_case("uncategorized") || name.eq_ignore_ascii_case("uncategorized")
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            item::ItemTerm,
            walk::{Author, Part, Term},
        },
        *,
    };

    fn term(domain: &str, nicename: &str, name: &str) -> ItemTerm {
        ItemTerm {
            domain: domain.into(),
            nicename: nicename.into(),
            name: name.into(),
        }
    }

    fn site() -> Site {
        let mut site = Site::default();
        site.learn(&Part::Term(Term {
            taxonomy: "category".into(),
            nicename: "deep-sea".into(),
            name: "Deep sea &amp; reefs".into(),
            ..Term::default()
        }));
        site.learn(&Part::Author(Author {
            login: "Desk1".into(),
            first_name: "Science".into(),
            last_name: "Desk".into(),
            ..Author::default()
        }));
        site
    }

    #[test]
    fn categories_and_tags_become_tags() {
        let item = Item {
            creator: "desk1".into(),
            terms: vec![
                term("category", "deep-sea", "deep-sea"),
                term("category", "uncategorized", "Uncategorized"),
                term("post_tag", "noaa", "NOAA"),
                term("tag", "noaa", "NOAA"),
                term("post_format", "post-format-aside", "Aside"),
                term("news_source", "bbc", "BBC"),
            ],
            ..Item::default()
        };
        let names = Names::of(&item, &site(), "Topic: ", &[]);
        assert_eq!(names.tags, ["Topic: Deep sea & reefs", "NOAA"]);
        assert_eq!(names.byline, ["Science Desk"]);
        assert_eq!(names.sources, ["BBC"]);
        assert!(names.was_uncategorized);
        assert_eq!(names.notes.len(), 1);
        assert_eq!(names.notes[0].code, "term_left_out");
    }

    #[test]
    fn the_oldest_exports_name_each_term_twice() {
        let item = Item {
            terms: vec![
                term("", "", "Reefs"),
                term("category", "reefs", "Reefs"),
                term("tag", "", "coral"),
                term("", "", "Lone"),
            ],
            ..Item::default()
        };
        let names = Names::of(&item, &Site::default(), "", &["Night Desk".into()]);
        assert_eq!(names.tags, ["Reefs", "coral", "Lone"]);
        assert_eq!(names.byline, ["Night Desk"]);
    }

    #[test]
    fn several_authors_come_before_the_one_who_typed() {
        let item = Item {
            creator: "admin".into(),
            terms: vec![
                term("author", "cap-desk1", "desk1"),
                term("author", "cap-night", "Night Desk"),
            ],
            ..Item::default()
        };
        let names = Names::of(&item, &site(), "", &[]);
        assert_eq!(names.byline, ["Science Desk", "Night Desk"]);
    }
}
