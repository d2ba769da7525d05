//! The ledgers that the desk keeps, and what briefs were made from.

use std::{
    io::{BufWriter, Write as _},
    path::Path,
};

use super::{Desk, Itemised, LedgerItems, found};
use crate::{
    brief::{BriefId, KeptLedger, LedgerId, LedgerRow},
    error::{Error, Existing, Result},
    export::{ledger_json, ledger_table},
    store::Reader,
};

impl Desk {
    /// The ledgers of every import, export and undone import, newest first.
    pub fn ledgers(&self) -> Result<Vec<LedgerRow>> {
        self.store
            .read("list the ledgers", |reader| reader.ledgers())
    }

    /// A ledger, whose items are read one after the other.
    ///
    /// # Errors
    /// Where the desk keeps none of that id.
    pub fn ledger(&self, id: LedgerId) -> Result<Itemised<'_, KeptLedger>> {
        let read = |reader: &Reader<'_>| found_ledger(reader, id);
        let ledger = self.store.read("read a ledger", read)?;
        let items = LedgerItems::kept(&self.store, id, ledger.verb);
        Ok(Itemised { ledger, items })
    }

    /// Writes a ledger's account to a file, in the format that the end of its name says: a table in
    /// `.csv`, everything in `.json`. Where it is to replace a file, that one stays until the new one
    /// is whole.
    ///
    /// # Errors
    /// Where the name ends otherwise, there is such a file and it is not to be replaced, it can't
    /// be written, or the desk keeps no ledger of that id.
    pub fn save_ledger(&self, id: LedgerId, to: &Path, replace: bool) -> Result<()> {
        let Itemised { ledger, items } = self.ledger(id)?;
        let account = &ledger.account;
        let extension = to.extension().unwrap_or_default().to_ascii_lowercase();
        let parts: &mut dyn Iterator<Item = Result<String>> = match extension.to_str() {
            Some("csv") => &mut ledger_table::parts(account, items),
            Some("json") => &mut ledger_json::parts(account, items),
            _ => {
                return Err(Error::bad_input(
                    to.display().to_string(),
                    "This name does not say what to write",
                    "Let it end in .csv for a table, or in .json for everything",
                )
                .told("ledger_name", []));
            }
        };
        if to.exists() && !replace {
            return Err(Error::Exists {
                what: Existing::Path(to.to_owned()),
            });
        }
        write_whole(to, parts, replace)
    }

    /// The HTML that a brief's body was made from; none where it did not come as HTML.
    ///
    /// # Errors
    /// Where there is no such brief.
    pub fn original(&self, id: BriefId) -> Result<Option<String>> {
        self.store.read("read a brief's original", |reader| {
            found(reader, id)?;
            reader.original(id)
        })
    }
}

/// Writes a file beside its place and moves it there.
fn write_whole(
    to: &Path,
    parts: &mut dyn Iterator<Item = Result<String>>,
    replace: bool,
) -> Result<()> {
    let broken = |error| Error::file("write", to)(error);
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    // Readable as any new file is; the process's mask takes away what it takes away elsewhere.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder.unwrap_or(Path::new(".")));
    let mut file = BufWriter::new(file.map_err(broken)?);
    for part in parts {
        file.write_all(part?.as_bytes()).map_err(broken)?;
    }
    let file = file.into_inner();
    let file = file.map_err(|error| broken(error.into_error()))?;
    let kept = if replace {
        file.persist(to)
    } else {
        file.persist_noclobber(to)
    };
    kept.map(drop).map_err(|error| broken(error.error))
}

pub(super) fn found_ledger(reader: &Reader<'_>, id: LedgerId) -> Result<KeptLedger> {
    reader.ledger(id)?.ok_or_else(|| Error::NotFound {
        what: "ledger",
        name: id.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        brief::Settings,
        desk::{ImportOptions, SystemClock},
        progress::Silent,
    };

    #[test]
    fn a_ledger_is_written_as_its_name_says_and_over_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        let desk = Desk::create(&place("a.briefdesk"), &Settings::titled("A"), SystemClock);
        let desk = desk.unwrap();
        let text = "Reef recovers\n\nPosted on April 13, 2019\n\nCoral grows.\n\n[Reuters]\n";
        fs::write(place("a.txt"), text).unwrap();
        let ledger = desk.import(&[place("a.txt")], &ImportOptions::default(), &Silent);
        let id = ledger.unwrap().ledger.id.unwrap();

        desk.save_ledger(id, &place("a.CSV"), false).unwrap();
        let table = fs::read_to_string(place("a.CSV")).unwrap();
        assert!(table.contains("brief,Reef recovers,imported"), "{table}");
        desk.save_ledger(id, &place("a.json"), false).unwrap();
        let json = fs::read_to_string(place("a.json")).unwrap();
        assert!(json.contains("\"imported\": 1"), "{json}");

        fs::write(place("a.json"), "mine").unwrap();
        let again = desk.save_ledger(id, &place("a.json"), false).unwrap_err();
        assert_eq!(again.code(), "exists");
        assert_eq!(fs::read_to_string(place("a.json")).unwrap(), "mine");
        desk.save_ledger(id, &place("a.json"), true).unwrap();
        assert_eq!(fs::read_to_string(place("a.json")).unwrap(), json);
        let unnamed = desk.save_ledger(id, &place("a"), true).unwrap_err();
        assert_eq!(unnamed.code(), "bad_input");
        assert!(!place("a").exists());
    }
}
