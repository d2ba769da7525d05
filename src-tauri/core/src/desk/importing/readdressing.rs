//! A body on its way in: pictures and files that lie beside the export become media, and links that
//! can be told already lead to where briefs stand now.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::{
    Importer,
    links::{Lead, Leads, links_moved, readdress},
};
use crate::{
    brief::{Body, FormerAddress, Media, Note, note},
    error::Result,
    import::IncomingBrief,
};

/// What was done to a body's addresses.
#[derive(Debug, Default)]
pub(super) struct Readdressed {
    /// Whether links are left that may find their place when everything is in.
    pub is_unsettled: bool,
    moved: usize,
    /// The addresses of pictures and files that were found, and of those that were not, hashed.
    attached: Vec<u64>,
    missing: Vec<u64>,
    notes: Vec<Note>,
}

impl Importer<'_, '_> {
    /// Readdresses a brief's text. `now` also gives links their place that lead to what is there
    /// already.
    pub(super) fn readdress(
        &mut self,
        incoming: &mut IncomingBrief,
        now: bool,
    ) -> Result<Readdressed> {
        let is_in_place = incoming.is_in_place;
        let body = &mut incoming.contents.body;
        let mut done = Readdressed::default();
        if !self.readdresses {
            return Ok(done);
        }
        let mut leads = Leads::new();
        let new = readdress(body.as_str(), |found| {
            let address = found.address;
            if is_in_place && !address.starts_with(Media::FOLDER) {
                return Ok(None);
            }
            if address.starts_with(Media::FOLDER) && self.is_media(address)? {
                return Ok(None);
            }
            let file = self.attach(address, found.is_picture, found.alt, &mut done)?;
            if file.is_some() || found.is_picture || !self.is_within(address) {
                return Ok(file);
            }
            if now && let Lead::To(to) = self.lead(address, &mut leads)? {
                done.moved += 1;
                return Ok(Some(to));
            }
            done.is_unsettled = true;
            Ok(None)
        })?;
        if let Some(new) = new {
            *body = Body::from(new);
        }
        Ok(done)
    }

    /// Counts what was done, where it is kept, and gives what the item's ledger says of it.
    pub(super) fn counted(&mut self, done: Readdressed) -> Vec<Note> {
        self.attached.extend(done.attached);
        self.missing.extend(done.missing);
        let mut notes = done.notes;
        notes.extend(links_moved(done.moved));
        notes
    }

    /// Whether the archive kept its pictures on this host: its own, one below it
    /// (`images.old.example`), or the one that WordPress.com gives a site beside its own.
    fn is_own_host(&self, host: &str) -> bool {
        let of_site = host.strip_suffix(".files.wordpress.com");
        let of_site = of_site.map(|site| format!("{site}.wordpress.com"));
        let below = host.match_indices('.').map(|(dot, _)| &host[dot + 1..]);
        [host, of_site.as_deref().unwrap_or(host)]
            .into_iter()
            .chain(below.filter(|above| above.contains('.')))
            .any(|host| self.hosts.contains(host))
    }

    fn is_media(&self, address: &str) -> Result<bool> {
        let name = address.trim_start_matches(Media::FOLDER);
        Ok(self.writer.media_named(name)?.is_some())
    }

    /// The place in this desk of the picture or file that stood at an address, where it lies beside
    /// the export.
    fn attach(
        &mut self,
        address: &str,
        is_picture: bool,
        alt: &str,
        done: &mut Readdressed,
    ) -> Result<Option<String>> {
        if !self.shelf.may_hold(address, is_picture) {
            return Ok(None);
        }
        let whole = FormerAddress::of(address);
        let is_own = match &whole {
            Some(whole) => self.is_own_host(whole.host()),
            None => !address.contains(':'),
        };
        // Where nothing is known of where the archive stood, every address may be its own.
        let is_near = is_own || self.hosts.is_empty();
        let alt = if is_picture { alt } else { "" };
        let kept = match self.shelf.find(address, is_near) {
            Ok(place) => {
                let kept = self.shelf.attach(self.desk, self.writer, &place, alt)?;
                kept.map(|name| (name, place.notes(address)))
            }
            Err(missing) => Err(missing),
        };
        match kept {
            Ok((name, notes)) => {
                // What a text shows several times is told of once.
                let address = hashed(address);
                if !done.attached.contains(&address) {
                    done.attached.push(address);
                    done.notes.extend(notes);
                }
                Ok(Some(format!("{}{name}", Media::FOLDER)))
            }
            Err(missing) => {
                let missed = hashed(address);
                if is_picture && is_own && !done.missing.contains(&missed) {
                    done.missing.push(missed);
                    let (why, words) = missing.why();
                    done.notes.push(note!(
                        "media_missing",
                        "The picture at {address} was not taken in: {words}",
                        form = why,
                        address
                    ));
                }
                Ok(None)
            }
        }
    }
}

/// An address as it is counted: the same in every run.
fn hashed(address: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    address.hash(&mut hasher);
    hasher.finish()
}
