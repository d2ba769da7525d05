//! What the desk is about: briefs, their credits and their publication, as plain types.
//!
//! Deliberately absent: the clock, the disk, the network, SQL, HTML. What is made here can be
//! tested with nothing but values.

mod address;
mod byline;
mod contents;
mod correction;
mod credit;
mod export_profile;
mod format;
mod former_address;
mod front_matter;
mod id;
mod kept_ledger;
mod ledger;
mod media;
mod name;
mod note;
pub mod outlets;
#[cfg(test)]
mod proof;
mod publication;
mod revision;
mod settings;
mod slug;
mod source;
mod standing;
mod theme_choice;
mod timestamp;
mod undo_ledger;
mod values;
mod words;

pub use address::{AddressPattern, NotAWebAddress, NotAnAddressPattern, WebAddress};
pub use byline::{Author, Tag};
pub use contents::{Body, Contents, one_line};
pub use correction::{Correction, CorrectionKind};
pub use credit::{Citation, Credit, CreditWording, NotACreditPattern, Role, WordingParts};
pub use export_profile::{ExportProfile, RedirectFile, Scope};
pub use format::Format;
pub use former_address::FormerAddress;
pub use front_matter::{FrontMatter, NamedCredit, SourceRecord};
pub use id::{
    AuthorId, BriefId, CorrectionId, DeskId, Id, LedgerId, MediaId, NotAnId, RevisionId, SourceId,
    TagId,
};
pub use kept_ledger::{Account, AccountItem, KeptLedger, LedgerCounts, LedgerRow, LedgerVerb};
pub use ledger::{
    ExportLedger, ImportLedger, ItemKind, KindCount, LedgerItem, Mapping, MetName, NameKind,
    Outcome, Suggestion,
};
pub use media::Media;
pub use name::NameKey;
pub(crate) use note::ToNoteValue;
pub(crate) use note::note;
pub use note::{Note, NoteValue};
#[cfg(test)]
pub(crate) use proof::prove;
pub use publication::{Publication, PublicationState, Stage};
pub use revision::{Revision, RevisionKind};
pub use settings::{Language, NotALanguage, Settings};
pub use slug::{NotASlug, Slug};
pub use source::{Source, SourceProfile};
pub use standing::{Refusal, Standing};
pub use theme_choice::{NotATheme, ThemeChoice};
pub use timestamp::{NotATimestamp, Timestamp};
pub use undo_ledger::{RecordKind, RemovedRecord, UndoItem, UndoLedger, UndoOutcome};
pub use values::Values;
pub use words::NotAWord;
pub(crate) use words::closed_set;

/// A brief: the thing that is written, credited and published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Its id.
    pub id: BriefId,
    /// Stage, publication and embargo.
    pub standing: Standing,
    /// What it says now, in the editor's hands.
    pub contents: Contents,
    /// The revision that holds `contents`.
    pub head: RevisionId,
    /// What readers see, will see or saw, where `contents` has been edited since; see
    /// [`Brief::published_contents`].
    pub published_apart: Option<Contents>,
    /// When the text that readers see was last published: the time of publication, or later where
    /// changes were published since. None of an unpublished brief.
    pub revised_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The address it was imported from, as its origin wrote it.
    pub imported_from: Option<String>,
    /// Rises with every change. Whoever saves says which version they had seen, so that nobody
    /// overwrites what they have not read.
    pub version: u64,
    /// Public notices, oldest first.
    pub corrections: Vec<Correction>,
    /// Former addresses within the archive, each starting with a slash; sorted.
    pub redirects: Vec<String>,
}

impl Brief {
    /// A draft that was just made, with the revision that holds it.
    pub fn new(id: BriefId, contents: Contents, head: RevisionId, made_at: Timestamp) -> Self {
        Self {
            id,
            standing: Standing::default(),
            contents,
            head,
            published_apart: None,
            revised_at: None,
            created_at: made_at,
            updated_at: made_at,
            imported_from: None,
            version: 1,
            corrections: Vec::new(),
            redirects: Vec::new(),
        }
    }

    /// Whether the brief has edits that readers do not see.
    pub fn has_unpublished_changes(&self) -> bool {
        self.published_apart.is_some()
    }

    /// What readers see, will see or saw; none of an unpublished brief.
    pub fn published_contents(&self) -> Option<&Contents> {
        match self.standing.publication {
            Publication::Unpublished => None,
            _ => Some(self.published_apart.as_ref().unwrap_or(&self.contents)),
        }
    }
}
