//! The protocol `site:`, under which a frame of the window finds the pages of the coming site, as
//! `site://localhost/sources/bbc/` (`http://site.localhost/…` on Windows), each printed from memory
//! when it is asked for.
//!
//! Of scripts, a page may run those that the engine prints for the search and the one that keeps
//! its place, by their addresses, where nothing of a theme's or a brief's can stand. Whatever else
//! a theme or a text brings with it does not run; and the frame is sandboxed, as a site without an
//! origin, and has not the key without which the shell answers no call.
//!
//! Deliberately absent: the disk and the rest of the web. A page may show files of the same site
//! alone, and the window's own policy keeps the frame from going elsewhere.

mod answer;

use std::sync::{Arc, Mutex, PoisonError};

use briefdesk_core::export::html::SitePreview;
use percent_encoding::percent_decode_str;
use serde::Serialize;
use tauri::{
    AppHandle, Emitter, Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, header},
};

use self::answer::Answer;
use crate::error::Problem;

/// The protocol's name.
pub const SCHEME: &str = "site";

/// Told to the window with each page that the frame asks for; carries a [`SiteVisit`].
pub const VISITED: &str = "site";

/// What a page may show and run: files of the same site, and the scripts named above. A form's
/// sending is an event for the search's script, and goes nowhere.
const POLICY: &str = "default-src 'none'; \
    script-src site://localhost/search/ http://site.localhost/search/ \
        site://localhost/.preview/ http://site.localhost/.preview/; \
    style-src site: http://site.localhost 'unsafe-inline'; \
    img-src site: http://site.localhost data:; \
    media-src site: http://site.localhost; \
    font-src site: http://site.localhost; \
    base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-forms";

/// The site that the window looks at.
#[derive(Default)]
pub struct ShownSite(Mutex<Option<Arc<SitePreview>>>);

/// A page that the frame asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SiteVisit {
    /// Its address within the site.
    pub address: String,
    /// Whether it leads on to another by itself, as the page at a former address does.
    pub leads_on: bool,
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
        let answer = Answer::to(site.as_deref(), &address);
        let (response, visit) = response(answer, &address);
        if let Some(visit) = visit {
            tell(&app, visit);
        }
        responder.respond(response);
    });
}

/// An answer as the frame takes it, and what the window is told of it; of a picture or a style
/// sheet, nothing.
fn response(answer: Answer, address: &str) -> (Response<Vec<u8>>, Option<SiteVisit>) {
    let leads_on = answer.leads_on();
    let visit = answer.is_visit.then(|| SiteVisit {
        address: shown_address(address),
        leads_on,
        problem: answer.problem,
    });
    let mut response = Response::new(answer.bytes);
    *response.status_mut() = answer.status;
    let mime = header::HeaderValue::from_str(&answer.mime);
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
    use super::*;

    #[test]
    fn nothing_runs_but_our_own_scripts() {
        let (page, visit) = response(Answer::to(None, "/index.html"), "/index.html");
        let expected = SiteVisit {
            address: "/".to_owned(),
            leads_on: false,
            problem: None,
        };
        assert_eq!(visit, Some(expected));
        let policy = &page.headers()[header::CONTENT_SECURITY_POLICY];
        let policy = policy.to_str().unwrap();
        let (_, scripts) = policy.split_once("script-src").unwrap();
        let (scripts, _) = scripts.split_once(';').unwrap();
        for source in scripts.split_whitespace() {
            let (_, folder) = source.split_once("localhost").unwrap();
            assert!(["/search/", "/.preview/"].contains(&folder), "{source}");
        }
        assert!(policy.ends_with("sandbox allow-scripts allow-forms"));
    }
}
