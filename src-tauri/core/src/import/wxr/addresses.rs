//! The addresses that an item had on its site.
//!
//! Deliberately absent: where it will stand now. The desk knows that when it has everything.

use percent_encoding::percent_decode_str;
use url::Url;

use super::{item::Item, site::Site};
use crate::brief::{Note, Slug, note};

/// An item's addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Addresses {
    /// The one that its site gave it.
    pub(super) main: Option<Url>,
    /// Others that led to it.
    pub(super) others: Vec<String>,
    /// Paths on its site that led to it, each starting with a slash.
    pub(super) paths: Vec<String>,
}

impl Addresses {
    pub(super) fn of(item: &Item, site: &Site) -> Self {
        let absolute = |text: &str| {
            let url = match &site.base {
                Some(base) => folder(base).join(text),
                None => Url::parse(text),
            };
            url.ok()
                .filter(|url| !text.is_empty() && matches!(url.scheme(), "http" | "https"))
        };
        let main = absolute(&item.link);
        let mut others = Vec::new();
        let mut add = |url: Option<Url>| {
            let url = url.filter(|url| Some(url) != main.as_ref());
            let url = url.map(String::from);
            others.extend(url.filter(|url| !others.contains(url)));
        };
        if item.guid.starts_with("http") && (item.guid_is_address || item.guid.contains("?p=")) {
            add(absolute(&item.guid));
        }
        if let (Some(id), true) = (item.id, site.base.is_some()) {
            add(absolute(&format!("?p={id}")));
        }
        let mut paths = Vec::new();
        let path = main.as_ref().and_then(|main| path_below(main, site));
        if let Some(path) = path {
            // WordPress leads from a post's former slugs to it.
            for (_, old) in item.meta.iter().filter(|(key, _)| key == "_wp_old_slug") {
                paths.extend(with_slug(&path, &item.name, old.trim()));
            }
            paths.insert(0, path);
            paths.dedup();
        }
        Self {
            main,
            others,
            paths,
        }
    }
}

/// The same path with another slug, where it ends in the item's.
fn with_slug(path: &str, slug: &str, other: &str) -> Option<String> {
    let bare = path.trim_end_matches('/');
    let stem = bare.strip_suffix(slug)?;
    let fits = !slug.is_empty() && stem.ends_with('/') && slug != other;
    let plain = !other.is_empty() && !other.contains(['/', '?', '#']) && !other.contains(' ');
    (fits && plain).then(|| format!("{stem}{other}{}", &path[bare.len()..]))
}

/// A site's address with a slash at its end, so that relative ones lead below it.
fn folder(base: &Url) -> Url {
    let mut folder = base.clone();
    let path = format!("{}/", base.path().trim_end_matches('/'));
    folder.set_path(&path);
    folder
}

/// The path of an address below the site's own; none where it stands elsewhere, is the site's own
/// or has a query, which no file can answer for.
fn path_below(url: &Url, site: &Site) -> Option<String> {
    let base = folder(site.base.as_ref()?);
    let bare = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let path = url.path().strip_prefix(base.path())?;
    let here = bare(url) == bare(&base) && url.port() == base.port();
    (here && url.query().is_none() && !path.is_empty()).then(|| format!("/{path}"))
}

/// An item's slug; none where it has no name of its own.
pub(super) fn slug(item: &Item, notes: &mut Vec<Note>) -> Option<Slug> {
    let name = percent_decode_str(&item.name).decode_utf8_lossy();
    // What WordPress puts behind the names of what is in its trash.
    let name = match name.rsplit_once("__trashed") {
        Some((name, "")) => name,
        Some((name, number)) if number.starts_with('-') => name,
        _ => &name,
    };
    if name.trim().is_empty() {
        return None;
    }
    let slug = name
        .parse()
        .unwrap_or_else(|_| Slug::from_text(name, "brief"));
    if slug.as_str() != name {
        notes.push(note!(
            "slug_rewritten",
            "Its slug “{name}” is written “{slug}” here",
            name,
            slug
        ));
    }
    Some(slug)
}

#[cfg(test)]
mod tests {
    use super::{super::walk::Part, *};

    fn site(base: &str) -> Site {
        let mut site = Site::default();
        site.learn(&Part::Address {
            text: base.to_owned(),
            sureness: 3,
        });
        site
    }

    fn item(link: &str, guid: &str, name: &str) -> Item {
        Item {
            id: Some(12),
            link: link.into(),
            guid: guid.into(),
            name: name.into(),
            ..Item::default()
        }
    }

    #[test]
    fn an_item_is_known_by_all_its_addresses() {
        let mut item = item(
            "http://www.reef.example/blog/2019/04/reef-recovers/",
            "https://reef.example/blog/?p=12",
            "reef-recovers",
        );
        item.meta = vec![("_wp_old_slug".into(), "reef".into())];
        let addresses = Addresses::of(&item, &site("https://reef.example/blog"));
        assert_eq!(
            addresses.main.as_ref().map(Url::as_str),
            Some("http://www.reef.example/blog/2019/04/reef-recovers/")
        );
        assert_eq!(addresses.others, ["https://reef.example/blog/?p=12"]);
        assert_eq!(
            addresses.paths,
            ["/2019/04/reef-recovers/", "/2019/04/reef/"]
        );
    }

    #[test]
    fn an_address_that_is_no_path_of_the_site_gives_none() {
        for link in [
            "https://reef.example/?p=12",
            "https://reef.example",
            "https://elsewhere.example/a/",
            "",
        ] {
            let addresses = Addresses::of(&item(link, "", ""), &site("https://reef.example"));
            assert_eq!(addresses.paths, Vec::<String>::new(), "{link}");
        }
        let relative = Addresses::of(&item("/a/", "", ""), &site("https://reef.example"));
        assert_eq!(relative.paths, ["/a/"]);
    }

    #[test]
    fn slugs_are_decoded_and_lose_the_trash() {
        for (name, expected, notes) in [
            ("reef-recovers", "reef-recovers", 0),
            ("reef__trashed", "reef", 0),
            ("reef__trashed-2", "reef", 0),
            ("%d0%bb%d1%83%d0%bd%d0%b0", "luna", 1),
            ("reef_2", "reef-2", 1),
        ] {
            let mut told = Vec::new();
            let made = slug(&item("", "", name), &mut told);
            assert_eq!(made.as_ref().map(Slug::as_str), Some(expected), "{name}");
            assert_eq!(told.len(), notes, "{name}");
        }
        assert_eq!(slug(&item("", "", ""), &mut Vec::new()), None);
    }
}
