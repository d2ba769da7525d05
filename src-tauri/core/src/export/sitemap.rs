//! The sitemap (sitemaps.org, version 0.9), in files of 50,000 addresses with an index over them
//! where one is not enough.

use super::{BundleFile, escape::escape_into};

/// How many addresses a sitemap may hold.
const MOST: usize = 50_000;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How many files hold so many addresses, at most.
pub fn files_for(addresses: usize) -> usize {
    addresses.div_ceil(MOST)
}

/// The name of one of several sitemaps, from 1.
pub fn name(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// Gathers the addresses of a site.
#[derive(Debug)]
pub struct Sitemap {
    most: usize,
    open: String,
    held: usize,
    full: Vec<String>,
}

impl Sitemap {
    /// An empty one.
    pub fn new() -> Self {
        Self::of_files_with(MOST)
    }

    fn of_files_with(most: usize) -> Self {
        Self {
            most,
            open: String::new(),
            held: 0,
            full: Vec::new(),
        }
    }

    /// Adds a whole address on the web and, where it is known, when the page last changed, as
    /// RFC 3339 writes it.
    pub fn add(&mut self, address: &str, modified: Option<&str>) {
        if self.held == self.most {
            self.full.push(std::mem::take(&mut self.open));
            self.held = 0;
        }
        self.open.push_str("<url><loc>");
        escape_into(&mut self.open, address);
        self.open.push_str("</loc>");
        if let Some(modified) = modified {
            self.open.push_str("<lastmod>");
            self.open.push_str(modified);
            self.open.push_str("</lastmod>");
        }
        self.open.push_str("</url>\n");
        self.held += 1;
    }

    /// The files; `root` is the whole address of the site's top, with a slash at its end.
    pub fn print(mut self, root: &str) -> Vec<BundleFile> {
        self.full.push(self.open);
        if let [only] = self.full.as_slice() {
            return vec![file("sitemap.xml".to_owned(), "urlset", only)];
        }
        let mut index = String::new();
        let mut files = Vec::new();
        for (number, urls) in (1..).zip(&self.full) {
            let name = name(number);
            index.push_str("<sitemap><loc>");
            escape_into(&mut index, root);
            index.push_str(&format!("{name}</loc></sitemap>\n"));
            files.push(file(name, "urlset", urls));
        }
        files.push(file("sitemap.xml".to_owned(), "sitemapindex", &index));
        files
    }
}

fn file(path: String, element: &str, inner: &str) -> BundleFile {
    let xml = format!("{HEAD}<{element} xmlns=\"{NAMESPACE}\">\n{inner}</{element}>\n");
    BundleFile {
        path,
        bytes: xml.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(addresses: usize) -> Vec<(String, String)> {
        let mut sitemap = Sitemap::of_files_with(2);
        for number in 0..addresses {
            sitemap.add(
                &format!("https://brief.example/{number}/?a&b"),
                Some("2019-04-13T10:00:00Z"),
            );
        }
        let files = sitemap.print("https://brief.example/");
        files
            .into_iter()
            .map(|file| (file.path, String::from_utf8(file.bytes).unwrap()))
            .collect()
    }

    #[test]
    fn a_small_site_has_one_file() {
        let files = printed(2);
        assert_eq!(files.len(), 1);
        insta::assert_snapshot!(files[0].1, @r#"
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://brief.example/0/?a&amp;b</loc><lastmod>2019-04-13T10:00:00Z</lastmod></url>
        <url><loc>https://brief.example/1/?a&amp;b</loc><lastmod>2019-04-13T10:00:00Z</lastmod></url>
        </urlset>
        "#);
    }

    #[test]
    fn a_large_site_has_an_index_over_several() {
        let files = printed(5);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap-3.xml",
                "sitemap.xml"
            ]
        );
        assert_eq!(files[2].1.matches("<url>").count(), 1);
        assert_eq!(files[3].1.matches("<sitemap>").count(), 3);
    }
}
