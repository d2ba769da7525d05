//! Addresses that led to a brief before it came into the desk, in the one form in which links are
//! compared with them.

use percent_encoding::percent_decode_str;
use url::Url;

/// An address on the web without what varies between links to one page: `http` or `https`, `www.`,
/// the case of the host, a fragment, how signs are encoded, a slash at the end.
/// `http://www.Old.example/2010/05/reef/#more` is `old.example/2010/05/reef`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormerAddress(String);

impl FormerAddress {
    /// The form of this address; none where it is no whole address on the web.
    pub fn of(address: &str) -> Option<Self> {
        let address = address.trim();
        let whole = match address.strip_prefix("//") {
            Some(rest) => Url::parse(&format!("https://{rest}")),
            None => Url::parse(address),
        };
        let url = whole.ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let host = url.host_str()?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        let port = url.port().map(|port| format!(":{port}"));
        let path = decoded(url.path());
        let mut form = format!(
            "{host}{}{}",
            port.unwrap_or_default(),
            path.trim_end_matches('/')
        );
        if let Some(query) = url.query().filter(|query| !query.is_empty()) {
            // `/?p=12` and `/index.php?p=12` differ, `/x/?p=12` and `/x?p=12` do not.
            form.push('?');
            form.push_str(&decoded(query));
        }
        Some(Self(form))
    }

    /// Whether an address, with its host or without, is that of the top of a site.
    pub fn is_top(address: &str) -> bool {
        let rest = address.split_once("//").map_or(address, |(_, rest)| {
            rest.split_once('/').map_or("", |(_, rest)| rest)
        });
        rest.trim_matches('/').is_empty()
    }

    /// What the desk has kept in this form.
    pub fn kept(form: String) -> Self {
        Self(form)
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, with its port where it has one of its own.
    pub fn host(&self) -> &str {
        let end = self.0.find(['/', '?']).unwrap_or(self.0.len());
        &self.0[..end]
    }

    /// The path on its host, from the slash on: `/2010/05/reef`, `/?p=12`; `/` at the top.
    pub fn path(&self) -> String {
        let rest = &self.0[self.host().len()..];
        if rest.starts_with('/') {
            rest.to_owned()
        } else {
            format!("/{rest}")
        }
    }

    /// The rest of this address below another one, from the slash on; none where it does not lead
    /// below it.
    pub fn below(&self, site: &Self) -> Option<String> {
        match self.0.strip_prefix(site.as_str())? {
            "" => Some("/".to_owned()),
            rest if rest.starts_with('/') => Some(rest.to_owned()),
            rest if rest.starts_with('?') => Some(format!("/{rest}")),
            _ => None,
        }
    }
}

/// The signs that are encoded, where they make a text.
fn decoded(part: &str) -> String {
    percent_decode_str(part)
        .decode_utf8()
        .map_or_else(|_| part.to_owned(), |text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(address: &str) -> String {
        FormerAddress::of(address).map_or_else(String::new, |form| form.0)
    }

    #[test]
    fn links_to_one_page_have_one_form() {
        for address in [
            "http://www.Old.example/2010/05/reef/#more",
            "https://old.example/2010/05/reef",
            "//old.example:443/2010/05/reef/",
            " https://old.example/2010/05/%72eef ",
        ] {
            assert_eq!(form(address), "old.example/2010/05/reef", "{address}");
        }
        assert_eq!(
            form("https://old.example/%e6%b5%b7/"),
            form("https://old.example/海")
        );
        assert_eq!(form("https://old.example/?p=12"), "old.example?p=12");
        assert_eq!(form("https://old.example:8080"), "old.example:8080");
        for none in [
            "mailto:a@old.example",
            "/2010/",
            "reef",
            "",
            "ftp://old.example/",
        ] {
            assert_eq!(form(none), "", "{none}");
        }
    }

    #[test]
    fn what_is_below_a_site_starts_with_a_slash() {
        let site = FormerAddress::of("https://old.example/blog/").unwrap();
        let below = |address: &str| FormerAddress::of(address).unwrap().below(&site);
        assert_eq!(
            below("http://old.example/blog/reef/").as_deref(),
            Some("/reef")
        );
        assert_eq!(
            below("http://old.example/blog/?p=1").as_deref(),
            Some("/?p=1")
        );
        assert_eq!(below("http://old.example/blog").as_deref(), Some("/"));
        assert_eq!(below("http://old.example/blogs/"), None);
        assert_eq!(below("http://other.example/blog/"), None);
        for (address, is_top) in [
            ("https://old.example", true),
            ("//old.example/", true),
            ("/", true),
            ("/reef/", false),
            ("https://old.example/reef", false),
        ] {
            assert_eq!(FormerAddress::is_top(address), is_top, "{address}");
        }
        let top = FormerAddress::of("https://old.example/?p=12").unwrap();
        assert_eq!((top.host(), top.path().as_str()), ("old.example", "/?p=12"));
    }
}
