//! What an origin knew an item by on the web: its title as HTML, its address, its site.
//!
//! Deliberately absent: what links in a text lead to. The desk rewrites those when it knows
//! everything that came in.

use url::Url;

use crate::{
    brief::{Citation, Note, Role, Slug, WebAddress, note, one_line, outlets},
    import::{IncomingBrief, IncomingContents, IncomingCredit, page},
    text::tagless,
};

/// A title that may hold HTML, as one line of text.
pub(super) fn line(html: &str) -> String {
    if page::is_too_deep(html) {
        one_line(html)
    } else {
        tagless::to_line(html)
    }
}

/// The summary, unless it only repeats how the text begins.
pub(super) fn standfirst(summary: &str, html: &str) -> String {
    let summary = line(summary);
    let start = summary.trim_end_matches(['.', '…', ']', '[', ' ']);
    if line(html).starts_with(start) {
        String::new()
    } else {
        summary
    }
}

/// The note on an item that not everybody could see; `everybody` is its origin's word for all.
pub(super) fn for_some_readers(audience: &str, everybody: &str) -> Option<Note> {
    let is_some = !audience.is_empty() && audience != everybody;
    is_some.then(|| {
        note!(
            "members_only",
            "Only some readers could see it (“{audience}”); here, whoever reads the archive can",
            form = "some",
            audience
        )
    })
}

/// A web address, whole.
pub(super) fn address(text: &str) -> Option<Url> {
    Url::parse(text.trim())
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
}

/// The address as a path below the site's, with its query: `/2019/04/reef/`.
pub(super) fn path_below(site: &Url, address: &Url) -> Option<String> {
    let same_host = host(site) == host(address) && site.port() == address.port();
    let rest = address
        .path()
        .strip_prefix(site.path().trim_end_matches('/'));
    let rest = rest.filter(|rest| same_host && (rest.is_empty() || rest.starts_with('/')))?;
    let rest = if rest.is_empty() { "/" } else { rest };
    Some(match address.query() {
        Some(query) => format!("{rest}?{query}"),
        None => rest.to_owned(),
    })
}

/// The host without a leading `www.`.
pub(super) fn host(address: &Url) -> &str {
    let host = address.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// The last part of an address, without an ending such as `.html`.
pub(super) fn name_in(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.trim_end_matches('/').rsplit('/').next();
    let name = name.unwrap_or_default();
    name.strip_suffix(".html")
        .or_else(|| name.strip_suffix(".htm"))
        .unwrap_or(name)
}

/// Takes over the slug that the item had; what can be none here becomes one that can, with a note.
pub(super) fn take_slug(had: &str, contents: &mut IncomingContents, notes: &mut Vec<Note>) {
    if had.is_empty() {
        return;
    }
    let slug = had.parse::<Slug>().unwrap_or_else(|_| {
        let slug = Slug::from_text(had, "brief");
        notes.push(note!(
            "slug_tidied",
            "Its slug “{had}” can't be one here, so it is “{slug}”",
            had,
            slug
        ));
        slug
    });
    contents.slug = Some(slug);
}

/// A credit to whoever publishes at this address; none where the brief has it already.
pub(super) fn via(address: &str, known: &[IncomingCredit]) -> Option<IncomingCredit> {
    let url: WebAddress = address.trim().parse().ok()?;
    if known
        .iter()
        .any(|credit| credit.citation.url.as_ref() == Some(&url))
    {
        return None;
    }
    let host = url.host();
    let outlet = outlets::find_by_host(&host);
    Some(IncomingCredit {
        source: outlet.map_or(host, |outlet| outlet.name.clone()),
        citation: Citation {
            url: Some(url),
            ..Citation::in_role(Role::Via)
        },
    })
}

/// Notes where a public brief stood: its address at its origin, and the path that led to it.
pub(super) fn stood_at(brief: &mut IncomingBrief, address: &Url, site: Option<&Url>) {
    brief.imported_from = Some(address.to_string());
    let path = site.and_then(|site| path_below(site, address));
    if let Some(path) = path.filter(|path| path != "/")
        && brief.publication.is_public()
    {
        brief.redirects.push(path);
    }
}

/// The folder that all these addresses have in common: where their site stands.
pub(super) fn site_of<'u>(addresses: impl IntoIterator<Item = &'u Url>) -> Option<Url> {
    let mut site: Option<Url> = None;
    for address in addresses {
        let folder = |url: &Url| {
            let path = url.path().trim_end_matches('/');
            path.rfind('/').map_or("/", |end| &path[..=end]).to_owned()
        };
        let Some(known) = &mut site else {
            let mut first = address.clone();
            first.set_path(&folder(address));
            first.set_query(None);
            first.set_fragment(None);
            site = Some(first);
            continue;
        };
        if host(known) != host(address) {
            return None;
        }
        let mut common = known.path().to_owned();
        while !address.path().starts_with(&common) {
            let end = common.trim_end_matches('/').rfind('/');
            common.truncate(end.map_or(0, |end| end + 1));
        }
        known.set_path(&common);
    }
    site
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_title_is_one_line_of_text() {
        assert_eq!(
            line("Rosetta <em>wakes</em> &amp; calls\nhome"),
            "Rosetta wakes & calls home"
        );
        assert_eq!(line("2 < 3"), "2 < 3");
        assert_eq!(line("Plain"), "Plain");
    }

    #[test]
    fn a_summary_that_repeats_the_text_is_no_standfirst() {
        let html = "<p>The probe woke, and called home.</p>";
        assert_eq!(standfirst("The probe woke […]", html), "");
        assert_eq!(
            standfirst("A signal from <b>afar</b>", html),
            "A signal from afar"
        );
    }

    #[test]
    fn a_path_is_told_below_its_site_alone() {
        let site = url("https://www.old.example/blog/");
        let below = |address: &str| path_below(&site, &url(address));
        assert_eq!(
            below("http://old.example/blog/a/?p=1").as_deref(),
            Some("/a/?p=1")
        );
        assert_eq!(below("https://old.example/blog").as_deref(), Some("/"));
        assert_eq!(below("https://old.example/blogger/a"), None);
        assert_eq!(below("https://new.example/blog/a"), None);
    }

    #[test]
    fn a_site_is_what_its_addresses_share() {
        let one = [
            url("https://a.example/x/one/"),
            url("https://a.example/x/two/?p=1"),
        ];
        assert_eq!(site_of(&one), Some(url("https://a.example/x/")));
        let dated = [
            url("https://a.example/2019/04/one.html"),
            url("https://a.example/2020/01/two.html"),
        ];
        assert_eq!(site_of(&dated), Some(url("https://a.example/")));
        assert_eq!(
            site_of(&[url("https://a.example/x"), url("https://b.example/x")]),
            None
        );
    }

    #[test]
    fn a_syndicated_article_is_credited_to_its_outlet() {
        let credit = via("https://www.bbc.co.uk/news/1", &[]).unwrap();
        assert_eq!(credit.source, "BBC");
        assert_eq!(via("https://www.bbc.co.uk/news/1", &[credit]), None);
        assert_eq!(
            via("https://lab.example/1", &[]).unwrap().source,
            "lab.example"
        );
        assert_eq!(via("/news/1", &[]), None);
    }

    #[test]
    fn names_come_from_addresses() {
        assert_eq!(name_in("https://a.example/2019/reef.html?m=1"), "reef");
        assert_eq!(name_in("https://a.example/reef/"), "reef");
        let (mut contents, mut notes) = (IncomingContents::default(), Vec::new());
        take_slug("Reef_News", &mut contents, &mut notes);
        assert_eq!(contents.slug.unwrap().as_str(), "reef-news");
        assert_eq!(notes[0].code, "slug_tidied");
    }
}
