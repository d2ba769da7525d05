//! What the frame gets at an address: a page, with the script that keeps its place; a text to be
//! read, such as a feed; a file that a page shows; or what readers meet where nothing stands.
//!
//! Deliberately absent: the headers, and with them what a page may do.

use briefdesk_core::{
    Result as CoreResult,
    export::html::{Page, SitePreview},
};
use tauri::http::StatusCode;

use crate::error::Problem;

/// Where the script stands that keeps a page's place. No page or file of a site has a name that
/// begins with a dot but `.htaccess`.
const PLACE: &str = "/.preview/place.js";
const PLACE_SCRIPT: &str = include_str!("place.js");

const HTML: &str = "text/html; charset=utf-8";

const LEADS_ON: &[u8] = b"<meta http-equiv=\"refresh\"";

/// What stands at an address.
#[derive(Debug)]
pub struct Answer {
    /// Whether that was found.
    pub status: StatusCode,
    /// Its media type, as the frame is to take it.
    pub mime: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it is a page of its own, as opposed to what another one shows.
    pub is_visit: bool,
    /// Why it could not be printed.
    pub problem: Option<Problem>,
}

impl Answer {
    /// Finds it in the site.
    pub fn to(site: Option<&SitePreview>, address: &str) -> Self {
        if address == PLACE {
            return Self::new("text/javascript", PLACE_SCRIPT.into(), false);
        }
        let found = site.map_or(Ok(None), |site| Self::found(site, address));
        match found {
            Ok(Some(answer)) => answer,
            Ok(None) => Self {
                status: StatusCode::NOT_FOUND,
                ..Self::empty(!is_shown_by_pages(&Page::mime_at(address)))
            },
            Err(error) => Self {
                problem: Some(Problem::from(error)),
                ..Self::empty(true)
            },
        }
    }

    /// Whether it is a page that leads on to another by itself. One of a theme that says so in
    /// another way only stands between when one goes back.
    pub fn leads_on(&self) -> bool {
        self.mime == HTML
            && self
                .bytes
                .windows(LEADS_ON.len())
                .any(|part| part == LEADS_ON)
    }

    fn found(site: &SitePreview, address: &str) -> CoreResult<Option<Self>> {
        if let Some(page) = site.page(address)? {
            return Ok(Some(Self::of(page)));
        }
        if is_shown_by_pages(&Page::mime_at(address)) {
            return Ok(None);
        }
        // Web servers lead on from a folder's name to the page in it.
        if !address.ends_with('/') && site.page(&format!("{address}/"))?.is_some() {
            return Ok(Some(Self::new(HTML, leading_on(address), true)));
        }
        let missing = site.page("/404.html")?;
        Ok(missing.map(|page| Self {
            status: StatusCode::NOT_FOUND,
            ..Self::of(page)
        }))
    }

    fn of(page: Page) -> Self {
        if is_shown_by_pages(&page.mime) {
            return Self::new(&page.mime, page.bytes, false);
        }
        match String::from_utf8(page.bytes) {
            Ok(html) if page.mime == "text/html" => Self::new(HTML, keeping_place(html), true),
            Ok(text) => Self::new(HTML, keeping_place(as_page(&text)), true),
            Err(bytes) => Self::new(&page.mime, bytes.into_bytes(), true),
        }
    }

    fn new(mime: &str, bytes: Vec<u8>, is_visit: bool) -> Self {
        Self {
            status: StatusCode::OK,
            mime: mime.to_owned(),
            bytes,
            is_visit,
            problem: None,
        }
    }

    fn empty(is_visit: bool) -> Self {
        let page = "<!doctype html><title>Nothing</title>";
        Self::new(HTML, page.into(), is_visit)
    }
}

/// Whether pages show files of this type, so that the frame asks for them by itself.
fn is_shown_by_pages(mime: &str) -> bool {
    let (family, _) = mime.split_once('/').unwrap_or((mime, ""));
    ["image", "audio", "video", "font"].contains(&family)
        || ["text/css", "text/javascript"].contains(&mime)
}

/// A page, and at its end the script that keeps its place.
fn keeping_place(mut html: String) -> Vec<u8> {
    html.push_str(&format!("<script src=\"{PLACE}\"></script>\n"));
    html.into_bytes()
}

/// A page that shows a text as it is written.
fn as_page(text: &str) -> String {
    let escaped = escaped(text);
    format!(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <style>pre {{ white-space: pre-wrap; overflow-wrap: anywhere; }}</style>\n</head>\n\
         <body>\n<pre>\n{escaped}</pre>\n</body>\n</html>\n"
    )
}

/// A page that leads on from a folder's name to the folder.
fn leading_on(address: &str) -> Vec<u8> {
    let name = address.rsplit('/').next().unwrap_or_default();
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let page = format!("<!doctype html><meta http-equiv=\"refresh\" content=\"0; url={name}/\">");
    page.into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use briefdesk_core::desk::{Desk, FixedClock};

    use super::*;

    fn text(answer: &Answer) -> &str {
        std::str::from_utf8(&answer.bytes).unwrap()
    }

    #[test]
    fn everything_that_an_export_writes_is_answered_for() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2026-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("a.briefdesk");
        let mut settings = Desk::sample_settings();
        settings.base_url = "https://brief.example/".parse().ok();
        let desk = Desk::create(&path, &settings, clock).unwrap();
        desk.fill_with_sample().unwrap();
        let site = desk.site_preview(None).unwrap();
        let answer = |address: &str| Answer::to(Some(&site), address);

        let home = answer("/index.html");
        assert_eq!((home.status, home.is_visit), (StatusCode::OK, true));
        assert!(text(&home).ends_with(&format!("</html><script src=\"{PLACE}\"></script>\n")));
        assert_eq!(text(&answer(PLACE)), PLACE_SCRIPT);

        for (address, mime) in [
            ("/style.css", "text/css"),
            ("/search/search.js", "text/javascript"),
            ("/search/index.js", "text/javascript"),
        ] {
            let shown = answer(address);
            assert_eq!((shown.status, &*shown.mime), (StatusCode::OK, mime));
            assert!(!shown.is_visit, "{address} is no page of its own");
        }
        for (address, part) in [
            ("/feed.xml", "&lt;feed"),
            ("/robots.txt", "Sitemap: "),
            ("/sitemap.xml", "&lt;urlset"),
        ] {
            let read = answer(address);
            assert_eq!((&*read.mime, read.is_visit), (HTML, true));
            assert!(text(&read).contains(part), "{address}: {}", text(&read));
        }

        let folder = answer("/sources/bbc");
        assert!(text(&folder).contains("url=bbc/\""), "{}", text(&folder));
        assert!(folder.leads_on() && !home.leads_on());
    }

    #[test]
    fn where_nothing_stands_readers_are_told_and_pictures_are_missing() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2026-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("a.briefdesk");
        let desk = Desk::create(&path, &Desk::sample_settings(), clock).unwrap();
        let site = desk.site_preview(None).unwrap();
        for lost in ["/nowhere/", "/nowhere", "/old.php"] {
            let missing = Answer::to(Some(&site), lost);
            assert_eq!(
                (missing.status, missing.is_visit),
                (StatusCode::NOT_FOUND, true)
            );
            assert!(text(&missing).contains("</html>"));
        }
        for (site, address) in [(Some(&site), "/a.png"), (None, "/")] {
            let nothing = Answer::to(site, address);
            assert_eq!(nothing.status, StatusCode::NOT_FOUND);
            assert!(!text(&nothing).contains("</html>"));
        }
    }
}
