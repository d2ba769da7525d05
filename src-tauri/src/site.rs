//! The protocol `site:`, under which a frame of the window finds the pages of the coming site, as
//! `site://localhost/sources/bbc/` (`http://site.localhost/…` on Windows), each printed from memory
//! when it is asked for.
//!
//! Deliberately absent: the disk, scripts, and the rest of the web. A page is sandboxed and may show
//! nothing but files of the same site; the window's own policy keeps the frame from going elsewhere.

use std::sync::{Arc, Mutex, PoisonError};

use briefdesk_core::{
    Result as CoreResult,
    export::html::{Page, SitePreview},
};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use tauri::{
    AppHandle, Emitter, Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, header},
};

use crate::error::Problem;

/// The protocol's name.
pub const SCHEME: &str = "site";

/// Told to the window with each page that the frame asks for; carries a [`SiteVisit`].
pub const VISITED: &str = "site";

/// What a page may show: files of the same site, and nothing that runs.
const POLICY: &str = "default-src 'none'; \
    style-src site: http://site.localhost 'unsafe-inline'; \
    img-src site: http://site.localhost data:; \
    media-src site: http://site.localhost; \
    font-src site: http://site.localhost; sandbox";

/// The site that the window looks at.
#[derive(Default)]
pub struct ShownSite(Mutex<Option<Arc<SitePreview>>>);

/// A page that the frame asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SiteVisit {
    /// Its address within the site.
    pub address: String,
    /// Why it could not be printed: which template, at which line.
    pub problem: Option<Problem>,
}

impl ShownSite {
    /// Shows this site in place of the one before.
    pub fn show(&self, site: Option<SitePreview>) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *shown = site.map(Arc::new);
    }

    fn site(&self) -> Option<Arc<SitePreview>> {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.clone()
    }
}

/// Answers a request of the frame's.
pub fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    spawn_blocking(move || {
        let site = app.state::<ShownSite>().site();
        let address = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        let (response, visit) = response(site.as_deref(), &address);
        if let Some(visit) = visit {
            tell(&app, visit);
        }
        responder.respond(response);
    });
}

/// A page and what the window is told of it; of a picture or a style sheet, nothing.
fn response(site: Option<&SitePreview>, address: &str) -> (Response<Vec<u8>>, Option<SiteVisit>) {
    let printed = site.map_or(Ok(None), |site| page_or_missing(site, address));
    let (status, page, problem) = match printed {
        Ok(Some((status, page))) => (status, page, None),
        Ok(None) => (StatusCode::NOT_FOUND, empty(), None),
        Err(error) => (StatusCode::OK, empty(), Some(Problem::from(error))),
    };
    let visit = (problem.is_some() || is_page(address)).then(|| SiteVisit {
        address: shown_address(address),
        problem,
    });
    let mut response = Response::new(page.bytes);
    *response.status_mut() = status;
    let mime = header::HeaderValue::from_str(&page.mime);
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        mime.unwrap_or(header::HeaderValue::from_static("application/octet-stream")),
    );
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        // A sandboxed page counts as one from elsewhere, to fonts at least.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    (response, visit)
}

/// What stands at an address, or what readers are shown where nothing does.
fn page_or_missing(site: &SitePreview, address: &str) -> CoreResult<Option<(StatusCode, Page)>> {
    if let Some(page) = site.page(address)? {
        return Ok(Some((StatusCode::OK, page)));
    }
    if !is_page(address) {
        return Ok(None);
    }
    let missing = site.page("/404.html")?;
    Ok(missing.map(|page| (StatusCode::NOT_FOUND, page)))
}

fn empty() -> Page {
    Page {
        mime: "text/html; charset=utf-8".into(),
        bytes: b"<!doctype html><title>Nothing</title>".to_vec(),
    }
}

/// Whether a page may stand there, as opposed to a file that a page shows.
fn is_page(address: &str) -> bool {
    let file = address.rsplit('/').next().unwrap_or_default();
    file.ends_with(".html") || !file.contains('.')
}

/// The address as readers know it: a site for the disk names the file of each page.
fn shown_address(address: &str) -> String {
    let page = address.strip_suffix("index.html");
    page.filter(|page| page.ends_with('/'))
        .unwrap_or(address)
        .to_owned()
}

fn tell(app: &AppHandle, visit: SiteVisit) {
    // A window that is gone has nothing to show.
    let _ = app.emit(VISITED, visit);
}

#[cfg(test)]
mod tests {
    use briefdesk_core::desk::{Desk, FixedClock};

    use super::*;

    fn visited(address: &str, problem: Option<Problem>) -> Option<SiteVisit> {
        Some(SiteVisit {
            address: address.to_owned(),
            problem,
        })
    }

    #[test]
    fn pages_come_from_memory_and_are_sandboxed() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2026-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("a.briefdesk");
        let desk = Desk::create(&path, &Desk::sample_settings(), clock).unwrap();
        desk.fill_with_sample().unwrap();
        let site = desk.site_preview(None).unwrap();
        let text = |response: Response<Vec<u8>>| String::from_utf8(response.into_body()).unwrap();

        let (home, visit) = response(Some(&site), "/index.html");
        assert_eq!(visit, visited("/", None));
        assert_eq!(home.status(), StatusCode::OK);
        let policy = &home.headers()[header::CONTENT_SECURITY_POLICY];
        assert!(policy.to_str().unwrap().ends_with("sandbox"));
        assert!(text(home).contains("</html>"));
        let (style, visit) = response(Some(&site), "/style.css");
        assert_eq!(style.headers()[header::CONTENT_TYPE], "text/css");
        assert!(visit.is_none(), "a style sheet is no page");

        let (missing, visit) = response(Some(&site), "/nowhere/");
        assert_eq!(visit, visited("/nowhere/", None));
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
        assert!(text(missing).contains("</html>"));
        assert_eq!(
            response(Some(&site), "/a.png").0.status(),
            StatusCode::NOT_FOUND
        );
        assert_eq!(response(None, "/").0.status(), StatusCode::NOT_FOUND);
    }
}
