//! Former addresses of briefs as web servers read them: `_redirects` for Netlify, `.htaccess` for
//! Apache. Each has a page of its own as well, which works everywhere; a server's own redirect is
//! quicker, tells search engines that the move is for good, and can answer for `/?p=12`.
//!
//! Deliberately absent: patterns. Every former address has a line.

use std::fmt::Write;

use super::{SiteOptions, claims::percent_decoded, links::Links};
use crate::{brief::RedirectFile, export::BundleFile};

impl RedirectFile {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Netlify => "_redirects",
            Self::Apache => ".htaccess",
        }
    }
}

/// The redirects of a site, gathered for the files that are wanted.
#[derive(Debug)]
pub struct Redirects {
    wanted: Vec<RedirectFile>,
    /// What stands before every address on the server, with a slash at both ends.
    base: String,
    netlify: String,
    apache: String,
    /// Those that look at a query, which Apache has another module for.
    apache_queries: String,
}

impl Redirects {
    /// None yet, for a site with these links.
    pub fn new(options: &SiteOptions, links: &Links) -> Self {
        let wanted = RedirectFile::ALL.iter().copied();
        let base = links.root_from_anywhere();
        Self {
            wanted: wanted.filter(|f| options.redirects.contains(f)).collect(),
            base: if base.is_empty() {
                "/".to_owned()
            } else {
                base
            },
            netlify: String::new(),
            apache: String::new(),
            apache_queries: String::new(),
        }
    }

    /// The files that are wanted.
    pub fn wanted(&self) -> &[RedirectFile] {
        &self.wanted
    }

    /// Leads a former address to another. Says whether every file that is wanted can.
    pub fn add(&mut self, from: &str, to: &str) -> bool {
        let to = format!("{}{}", self.base, to.trim_start_matches('/'));
        let mut all = !self.wanted.is_empty();
        for file in self.wanted.clone() {
            all &= match file {
                RedirectFile::Netlify => self.add_to_netlify(from, &to),
                RedirectFile::Apache => self.add_to_apache(from, &to),
            }
            .is_some();
        }
        all
    }

    /// `/former/ /new/ 301!`: the mark has it answer even where there is a page.
    fn add_to_netlify(&mut self, from: &str, to: &str) -> Option<()> {
        let (path, query) = parts(from)?;
        let path = word(&format!("{}{}", self.base, path.trim_start_matches('/')));
        let query: String = query
            .iter()
            .map(|part| format!(" {}", word(part)))
            .collect();
        writeln!(self.netlify, "{path}{query} {} 301!", word(to)).ok()
    }

    fn add_to_apache(&mut self, from: &str, to: &str) -> Option<()> {
        let (path, query) = parts(from)?;
        // Apache compares what a browser asked for once it is decoded, and encodes where it sends
        // it to, but for what RewriteRule sends with NE.
        let path = percent_decoded(path)?;
        let path = path.trim_matches('/');
        if path.contains(char::is_control) {
            return None;
        }
        if query.is_empty() {
            let base = percent_decoded(&self.base)?;
            let to = percent_decoded(to)?.replace('$', "\\$");
            return writeln!(
                self.apache,
                "RedirectMatch 301 \"^{}{}/?$\" \"{to}\"",
                quoted(&base),
                quoted(path),
            )
            .ok();
        }
        let to = word(to).replace('$', "\\$").replace('%', "\\%");
        for part in &query {
            writeln!(
                self.apache_queries,
                "  RewriteCond %{{QUERY_STRING}} \"(^|&){}(&|$)\"",
                quoted(part)
            )
            .ok()?;
        }
        writeln!(
            self.apache_queries,
            "  RewriteRule \"^{}/?$\" \"{to}\" [R=301,QSD,NE,L]",
            quoted(path)
        )
        .ok()
    }

    /// The files that are wanted.
    pub fn print(&self) -> Vec<BundleFile> {
        let file = |file: RedirectFile| BundleFile {
            path: file.name().to_owned(),
            bytes: match file {
                RedirectFile::Netlify => self.netlify.clone(),
                RedirectFile::Apache => self.htaccess(),
            }
            .into_bytes(),
        };
        self.wanted.iter().copied().map(file).collect()
    }

    fn htaccess(&self) -> String {
        let mut text = format!("ErrorDocument 404 {}404.html\n", self.base);
        text.push_str(&self.apache);
        if !self.apache_queries.is_empty() {
            text.push_str("<IfModule mod_rewrite.c>\n  RewriteEngine On\n");
            text.push_str(&self.apache_queries);
            text.push_str("</IfModule>\n");
        }
        text
    }
}

/// The path and the parts of the query; none of what never reaches a server, a fragment.
fn parts(address: &str) -> Option<(&str, Vec<&str>)> {
    if address.contains('#') {
        return None;
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty()).collect();
    // A lone name would be taken for the address to lead to.
    let whole = query.iter().all(|part| part.contains('='));
    (whole && (!query.is_empty() || !address.contains('?'))).then_some((path, query))
}

/// An address as one word that is no pattern and ends no quotation: what could is written as bytes.
fn word(address: &str) -> String {
    let mut word = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'!' | b'#'..=b')' | b'+'..=b'9' | b';'..=b'[' | b']'..=b'~' => {
                word.push(char::from(byte))
            }
            byte => word.push_str(&format!("%{byte:02X}")),
        }
    }
    word
}

/// A text as a regular expression that finds it alone, within quotation marks.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    for c in text.chars() {
        if !(c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | ' ' | '=' | '~')) {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(base: &str, moves: &[(&str, &str)]) -> (Vec<bool>, String) {
        let options = SiteOptions {
            redirects: vec![RedirectFile::Apache, RedirectFile::Netlify],
            ..SiteOptions::default()
        };
        let links = Links::new(base.parse().ok().as_ref());
        let mut redirects = Redirects::new(&options, &links);
        let added = moves.iter().map(|(from, to)| redirects.add(from, to));
        let added = added.collect();
        let files = redirects.print();
        let files = files.iter().map(|file| {
            let text = String::from_utf8_lossy(&file.bytes);
            format!("--- {}\n{text}", file.path)
        });
        (added, files.collect())
    }

    #[test]
    fn each_server_is_told_in_its_own_words() {
        let (added, files) = printed(
            "https://brief.example/news/",
            &[
                ("/2019/reef.html", "/2019/04/reef/"),
                ("/?p=12", "/2019/04/reef/"),
                ("/%E6%B5%B7/", "/2019/04/sea/"),
                ("/a b.php?id=3&x=%24", "/2019/04/ab/"),
            ],
        );
        assert_eq!(added, [true; 4]);
        insta::assert_snapshot!(files, @r#"
        --- _redirects
        /news/2019/reef.html /news/2019/04/reef/ 301!
        /news/ p=12 /news/2019/04/reef/ 301!
        /news/%E6%B5%B7/ /news/2019/04/sea/ 301!
        /news/a%20b.php id=3 x=%24 /news/2019/04/ab/ 301!
        --- .htaccess
        ErrorDocument 404 /news/404.html
        RedirectMatch 301 "^/news/2019/reef\.html/?$" "/news/2019/04/reef/"
        RedirectMatch 301 "^/news/海/?$" "/news/2019/04/sea/"
        <IfModule mod_rewrite.c>
          RewriteEngine On
          RewriteCond %{QUERY_STRING} "(^|&)p=12(&|$)"
          RewriteRule "^/?$" "/news/2019/04/reef/" [R=301,QSD,NE,L]
          RewriteCond %{QUERY_STRING} "(^|&)id=3(&|$)"
          RewriteCond %{QUERY_STRING} "(^|&)x=\%24(&|$)"
          RewriteRule "^a b\.php/?$" "/news/2019/04/ab/" [R=301,QSD,NE,L]
        </IfModule>
        "#);
    }

    #[test]
    fn what_no_server_is_asked_for_is_not_promised() {
        let (added, files) = printed("", &[("/a#b", "/c/"), ("/a?b", "/c/"), ("/?", "/c/")]);
        assert_eq!(added, [false; 3]);
        assert!(!files.contains("/c/"), "{files}");
    }

    #[test]
    fn nothing_in_an_address_becomes_another_line_or_pattern() {
        let (_, files) = printed("", &[("/a\nb\"c.*(d)/ x", "/e/")]);
        insta::assert_snapshot!(files, @r#"
        --- _redirects
        /a%0Ab%22c.%2A(d)/%20x /e/ 301!
        --- .htaccess
        ErrorDocument 404 /404.html
        "#);
    }
}
