//! A newer release: asked for where the configuration says, fetched, and held against its key.
//!
//! Tauri's updater does the work. Deliberately absent: anything that is put in place without its
//! signature having been found right, which [`Update::install`] looks at once more.

use std::sync::{Arc, Mutex, PoisonError};

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_updater::{Update, Updater, UpdaterExt};

use crate::{
    error::{Problem, Result},
    progress::{ProgressReport, Told},
};

use super::{NewerRelease, are_offered};

/// The release that was found last and that an editor may wish for.
#[derive(Default)]
pub struct Found(Mutex<Option<Update>>);

impl Found {
    /// Asks for a release newer than this one, and remembers it.
    ///
    /// # Errors
    /// Where none can be asked for.
    pub async fn look(&self, updater: &Updater) -> Result<Option<NewerRelease>> {
        let found = updater.check().await.map_err(problem)?;
        let told = found.as_ref().map(|update| NewerRelease {
            version: update.version.clone(),
            notes: update.body.clone().unwrap_or_default(),
        });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = found;
        Ok(told)
    }

    /// Fetches what was found, and makes sure that it is signed with the release's key.
    ///
    /// # Errors
    /// Where it can't be fetched, or is signed otherwise.
    pub async fn fetch(&self, tell: impl Fn(ProgressReport) + Sync) -> Result<Fetched> {
        let found = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let update = found.ok_or_else(|| Problem::update_failed("none was found"))?;
        let told = Told::new(Arc::default(), tell);
        let mut done = 0;
        let bytes = update
            .download(
                |length, total| {
                    done += length as u64;
                    briefdesk_core::progress::Progress::advance(&told, done, total.unwrap_or(0));
                },
                || (),
            )
            .await
            .map_err(problem)?;
        Ok(Fetched { update, bytes })
    }
}

/// A release whose signature is right.
pub struct Fetched {
    update: Update,
    bytes: Vec<u8>,
}

impl Fetched {
    /// Puts it in the place of this one; on Windows this ends the program.
    ///
    /// # Errors
    /// Where the system does not let it.
    pub fn install(self) -> Result<()> {
        self.update.install(self.bytes).map_err(problem)
    }
}

/// Takes up the key and the endpoint, where they are named.
///
/// # Errors
/// Where the configuration makes no sense.
pub fn start<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    if are_offered(app) {
        app.plugin(tauri_plugin_updater::Builder::new().build())?;
    }
    app.manage(Found::default());
    Ok(())
}

/// What asks where the configuration says.
///
/// # Errors
/// Where updates are not offered here, or the configuration makes no sense.
pub fn updater<R: Runtime>(app: &AppHandle<R>) -> Result<Updater> {
    if !are_offered(app) {
        return Err(Problem::update_failed("updates are not offered here"));
    }
    app.updater().map_err(Problem::update_failed)
}

/// Something is wrong with the release itself, or with the way to it.
fn problem(error: tauri_plugin_updater::Error) -> Problem {
    use tauri_plugin_updater::Error;
    match error {
        Error::Minisign(_)
        | Error::Base64(_)
        | Error::SignatureUtf8(_)
        | Error::MissingSignedVersion
        | Error::SignedVersionMismatch { .. } => Problem::update_not_ours(error),
        _ => Problem::update_failed(error),
    }
}

#[cfg(feature = "mock")]
#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader, Write},
        net::TcpListener,
        thread,
    };

    use serde_json::json;
    use tauri::{async_runtime::block_on, test};

    use super::*;

    /// A release, the key that it is signed with, and its signature for version 9.0.0, as
    /// `tauri signer` makes them; and one by another key.
    const RELEASE: &str = include_str!("fixtures/release.txt");
    const KEY: &str = include_str!("fixtures/key.pub");
    const SIGNATURE: &str = include_str!("fixtures/release.sig");
    const STRANGERS: &str = include_str!("fixtures/stranger.sig");

    /// Asks a server on this machine, which says that there is this version with this signature;
    /// where there is, fetches what the server then hands out.
    fn update(
        version: &str,
        signature: &str,
        handed_out: &'static str,
    ) -> Result<Option<(NewerRelease, Vec<u8>)>> {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", server.local_addr().unwrap());
        let manifest = json!({
            "version": version,
            "notes": "Better.",
            "url": format!("{address}/release"),
            "signature": signature,
        });
        thread::spawn(move || {
            for stream in server.incoming() {
                let mut stream = stream.unwrap();
                let mut asked = BufReader::new(&stream).lines().map_while(|line| line.ok());
                let first = asked.next().unwrap_or_default();
                asked.find(|line| line.is_empty());
                let body = match first.contains("/release") {
                    true => handed_out.to_owned(),
                    false => manifest.to_string(),
                };
                let length = body.len();
                let head =
                    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close");
                stream
                    .write_all(format!("{head}\r\n\r\n{body}").as_bytes())
                    .unwrap();
            }
        });

        let mut context = test::mock_context(test::noop_assets());
        let settings = json!({
            "pubkey": KEY.trim(),
            "endpoints": [format!("{address}/latest.json")],
            "requireSignedVersion": true,
            "dangerousInsecureTransportProtocol": true,
        });
        let plugins = &mut context.config_mut().plugins.0;
        plugins.insert("updater".into(), settings);
        let app = test::mock_builder()
            .plugin(tauri_plugin_updater::Builder::new().build())
            .build(context)
            .unwrap();
        let updater = app.updater_builder().no_proxy().build().unwrap();

        let found = Found::default();
        let Some(newer) = block_on(found.look(&updater))? else {
            return Ok(None);
        };
        let told = Mutex::new(Vec::new());
        let fetched = block_on(found.fetch(|report| told.lock().unwrap().push(report)))?;
        let length = handed_out.len() as u64;
        let last = told.lock().unwrap().last().copied().unwrap();
        assert_eq!((last.done, last.total), (length, length));
        Ok(Some((newer, fetched.bytes)))
    }

    #[test]
    fn a_newer_release_with_the_right_signature_is_offered_and_fetched() {
        let (newer, bytes) = update("9.0.0", SIGNATURE, RELEASE).unwrap().unwrap();
        assert_eq!((&*newer.version, &*newer.notes), ("9.0.0", "Better."));
        assert_eq!(bytes, RELEASE.as_bytes());
    }

    #[test]
    fn one_that_is_not_newer_is_not_offered() {
        assert!(update("0.0.1", SIGNATURE, RELEASE).unwrap().is_none());
    }

    #[test]
    fn what_is_not_signed_with_our_key_is_refused() {
        for (why, version, signature, handed_out) in [
            ("a stranger signed it", "9.0.0", STRANGERS, RELEASE),
            ("it is another file", "9.0.0", SIGNATURE, "Something else"),
            (
                "it was signed as another version",
                "9.1.0",
                SIGNATURE,
                RELEASE,
            ),
            ("that is no signature", "9.0.0", "bm9uZQ==", RELEASE),
        ] {
            let refused = update(version, signature, handed_out).unwrap_err();
            assert_eq!(
                refused.code, "update_not_ours",
                "{why}: {}",
                refused.message
            );
        }
    }

    #[test]
    fn nothing_is_fetched_before_it_was_found() {
        let refused = block_on(Found::default().fetch(|_| ())).err().unwrap();
        assert_eq!(refused.code, "update_failed");
    }
}
