//! The protocol `media:`, under which the window finds the pictures of the open desk, as
//! `media://localhost/media/reef.jpg` (`http://media.localhost/…` on Windows).
//!
//! Deliberately absent: everything that is not a media file of the open desk. No path of the disk
//! can be named, and nothing that comes this way is ever run: what is neither picture, sound nor
//! film arrives as bytes for nobody, and a picture that could hold a script is sandboxed.

use briefdesk_core::brief::Media;
use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, Uri, header},
};

use crate::state::OpenDesk;

/// The protocol's name.
pub const SCHEME: &str = "media";

/// What stands before `media/NAME` on a page in the window.
#[cfg(not(windows))]
pub const ROOT: &str = "media://localhost/";
/// What stands before `media/NAME` on a page in the window.
#[cfg(windows)]
pub const ROOT: &str = "http://media.localhost/";

/// Answers a request of the window's.
pub fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    spawn_blocking(move || {
        let state = app.state::<OpenDesk>();
        responder.respond(response(&state, request.uri()));
    });
}

fn response(state: &OpenDesk, address: &Uri) -> Response<Vec<u8>> {
    let found = name_in(address.path()).and_then(|name| {
        let desk = state.desk().ok()?;
        desk.media_named(&name).ok()
    });
    let (status, mime, content) = match found {
        Some((media, content)) => (StatusCode::OK, safe_type(&media.mime), content),
        None => (StatusCode::NOT_FOUND, BYTES, Vec::new()),
    };
    let mut response = Response::new(content);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, mime),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
        // Another desk may have another picture of the same name.
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    response
}

/// The media file that a path names. The window's own addresses escape the slash, pages do not.
fn name_in(path: &str) -> Option<String> {
    let path = path.strip_prefix('/')?.replace("%2F", "/");
    let name = path.strip_prefix(Media::FOLDER).unwrap_or(&path);
    Media::is_name(name).then(|| name.to_owned())
}

const BYTES: &str = "application/octet-stream";

/// The types that a page shows; everything else is bytes for nobody.
const SHOWN: [&str; 14] = [
    "image/apng",
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/svg+xml",
    "image/webp",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "video/mp4",
    "video/ogg",
    "video/webm",
];

fn safe_type(mime: &str) -> &'static str {
    let known = SHOWN.iter().find(|known| **known == mime);
    known.copied().unwrap_or(BYTES)
}

#[cfg(test)]
mod tests {
    use briefdesk_core::{brief::Settings, desk::MediaNotes};

    use super::*;

    #[test]
    fn only_media_of_the_open_desk_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let state = OpenDesk::default();
        let status = |address: &str| {
            let response = response(&state, &address.parse().unwrap());
            (response.status().as_u16(), response.into_body())
        };
        assert_eq!(status("media://localhost/media/reef.png").0, 404);
        let path = folder.path().join("a.briefdesk");
        let desk = state.create(&path, &Settings::titled("A")).unwrap();
        desk.add_media("reef.png", b"png", MediaNotes::default())
            .unwrap();
        for found in ["media/reef.png", "reef.png", "media%2Freef.png"] {
            let address = format!("media://localhost/{found}");
            assert_eq!(status(&address), (200, b"png".to_vec()), "{found}");
        }
        for lost in [
            "",
            "a.briefdesk",
            "..%2Fa.briefdesk",
            "media/../reef.png",
            "media/",
        ] {
            assert_eq!(
                status(&format!("media://localhost/{lost}")).0,
                404,
                "{lost}"
            );
        }
    }

    #[test]
    fn what_could_be_run_is_not_shown() {
        assert_eq!(safe_type("image/png"), "image/png");
        for mime in [
            "text/html",
            "application/xhtml+xml",
            "text/javascript",
            "image/png; x",
        ] {
            assert_eq!(safe_type(mime), BYTES);
        }
    }
}
