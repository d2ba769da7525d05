//! How the types of `brief` are written in columns, and read back.

use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use uuid::Uuid;

use crate::brief::{
    AddressPattern, AuthorId, BriefId, CorrectionId, CorrectionKind, DeskId, Format, Id, ItemKind,
    Language, LedgerId, LedgerVerb, MediaId, NameKey, Outcome, PublicationState, RevisionId,
    RevisionKind, Role, Scope, Slug, SourceId, Stage, TagId, ThemeChoice, Timestamp, UndoOutcome,
    WebAddress,
};

macro_rules! as_uuid {
    ($($name:ty),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.uuid().into_bytes().to_vec()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::column_result(value).map(Self::from_uuid)
            }
        }
    )+};
}

as_uuid!(
    AuthorId,
    BriefId,
    CorrectionId,
    DeskId,
    LedgerId,
    MediaId,
    RevisionId,
    SourceId,
    TagId
);

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.as_str()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }
        }
    )+};
}

as_text!(
    AddressPattern,
    CorrectionKind,
    Format,
    ItemKind,
    Language,
    LedgerVerb,
    Outcome,
    PublicationState,
    RevisionKind,
    Role,
    Scope,
    Slug,
    Stage,
    ThemeChoice,
    UndoOutcome,
    WebAddress
);

impl ToSql for NameKey {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_str()))
    }
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.seconds()))
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let seconds = value.as_i64()?;
        Self::from_seconds(seconds).ok_or(FromSqlError::OutOfRange(seconds))
    }
}
