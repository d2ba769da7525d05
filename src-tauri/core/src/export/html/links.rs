//! How pages point at each other: the one place that decides it.
//!
//! Links are relative to the page, so the site works under any path. Where the desk knows its base
//! URL a web server will serve `…/` from `…/index.html`; where it does not, the site may be read
//! straight from a disk, and links name `index.html`.

use crate::brief::WebAddress;

/// Makes links between the files of one site. Addresses are paths within the archive that start
/// with a slash: a folder's (`/sources/bbc/`) or a file's (`/style.css`).
#[derive(Debug, Clone)]
pub struct Links {
    base: Option<String>,
}

impl Links {
    /// Links of a site that will stand there.
    pub fn new(base_url: Option<&WebAddress>) -> Self {
        // A query or a fragment is no part of where a site stands.
        let base = base_url.map(|base| {
            let bare = base.as_str().split(['?', '#']).next().unwrap_or_default();
            bare.trim_end_matches('/').to_owned()
        });
        Self { base }
    }

    /// The way from a page to an address; `to_root` is the way from the page to the top.
    pub fn href(&self, to_root: &str, address: &str) -> String {
        let path = address.strip_prefix('/').unwrap_or(address);
        let folder = path.is_empty() || path.ends_with('/');
        if folder && self.base.is_none() {
            return format!("{to_root}{path}index.html");
        }
        match format!("{to_root}{path}") {
            // An empty link means the page itself, which is not what is meant on `/page.html`.
            here if here.is_empty() => "./".to_owned(),
            way => way,
        }
    }

    /// The whole address on the web, where the base URL is known.
    pub fn absolute(&self, address: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{address}"))
    }

    /// What stands before a path within the archive in a feed from which this is the way to the
    /// top: a feed is read away from its site, so its links are whole where they can be.
    pub fn feed_root(&self, to_root: &str) -> String {
        self.absolute("/").unwrap_or_else(|| to_root.to_owned())
    }

    /// The same for all feeds, each once: they follow the site, or an author or a source.
    pub fn feed_roots(&self) -> Vec<String> {
        match self.absolute("/") {
            Some(root) => vec![root],
            None => vec![to_root("/"), to_root("/sources/x/")],
        }
    }

    /// The way to the top from the page that is served at addresses of any depth, `404.html`: the
    /// path of the base URL. Without one the page can only be read where it stands, at the top.
    pub fn root_from_anywhere(&self) -> String {
        let Some(base) = &self.base else {
            return String::new();
        };
        let path = url::Url::parse(base).map(|url| url.path().to_owned());
        let path = path.unwrap_or_else(|_| "/".to_owned());
        if path.ends_with('/') {
            path
        } else {
            format!("{path}/")
        }
    }
}

/// The file that holds the page at an address: `/sources/bbc/` is `sources/bbc/index.html`.
pub fn file_at(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

/// The way from a page to the top of the site: `../../` from `/sources/bbc/`.
pub fn to_root(address: &str) -> String {
    "../".repeat(address.trim_start_matches('/').matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(base: &str) -> Links {
        Links::new(base.parse().ok().as_ref())
    }

    #[test]
    fn a_site_without_a_base_url_is_read_from_the_disk() {
        let disk = links("");
        let root = to_root("/2026/03/reef/");
        assert_eq!(
            disk.href(&root, "/sources/bbc/"),
            "../../../sources/bbc/index.html"
        );
        assert_eq!(disk.href(&root, "/style.css"), "../../../style.css");
        assert_eq!(disk.href("", "/"), "index.html");
        assert_eq!(disk.absolute("/"), None);
        assert_eq!(disk.root_from_anywhere(), "");
    }

    #[test]
    fn a_site_with_a_base_url_has_clean_links_that_work_under_any_path() {
        let web = links("https://brief.example/news/?x");
        assert_eq!(web.href("../../", "/sources/bbc/"), "../../sources/bbc/");
        assert_eq!(
            (web.href("", "/"), web.href("../", "/")),
            ("./".into(), "../".into())
        );
        assert_eq!(
            web.absolute("/2026/").unwrap(),
            "https://brief.example/news/2026/"
        );
        assert_eq!(web.root_from_anywhere(), "/news/");
        assert_eq!(links("https://brief.example").root_from_anywhere(), "/");
    }

    #[test]
    fn a_folder_address_is_its_index_file() {
        assert_eq!(file_at("/"), "index.html");
        assert_eq!(file_at("/2026/"), "2026/index.html");
        assert_eq!(
            (file_at("/old.html"), to_root("/a/old.html")),
            ("old.html".into(), "../".into())
        );
    }
}
