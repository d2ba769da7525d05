//! What lists need of a published revision. It never changes, so that whoever remembers it need not
//! read it again.

use std::collections::{HashMap, HashSet};

use rusqlite::{params, types::FromSql};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::Reader;
use crate::{
    brief::{AuthorId, Language, Media, RevisionId, Slug, SourceId, TagId, Timestamp},
    error::Result,
};

/// What lists need of a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// The revision.
    pub revision: RevisionId,
    /// When it was kept.
    #[serde(serialize_with = "to_seconds", deserialize_with = "from_seconds")]
    pub kept_at: Timestamp,
    /// Its title.
    pub headline: String,
    /// Its slug.
    pub slug: Slug,
    /// Its language, where it has one of its own.
    pub language: Option<Language>,
    /// Its authors, in order.
    pub byline: Vec<AuthorId>,
    /// Its tags, in order.
    pub tags: Vec<TagId>,
    /// The sources of its credits, in order, as they were when it was kept.
    pub credited: Vec<SourceId>,
    /// The media files that it shows.
    pub media: Vec<String>,
}

fn to_seconds<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    at.seconds().serialize(serializer)
}

fn from_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    let seconds = i64::deserialize(deserializer)?;
    Timestamp::from_seconds(seconds).ok_or_else(|| D::Error::custom("no moment"))
}

/// Outlines that are at hand, each taken once.
#[derive(Debug, Default)]
pub struct Outlines {
    all: Vec<Option<Outline>>,
    /// Where the next one is looked for first: they are mostly taken in order.
    next: usize,
    /// The places of all; made when it is first needed.
    places: Option<HashMap<RevisionId, usize>>,
}

impl Outlines {
    /// These.
    pub fn of(outlines: Vec<Outline>) -> Self {
        Self {
            all: outlines.into_iter().map(Some).collect(),
            ..Self::default()
        }
    }

    /// The one of this revision, if it is here.
    pub(super) fn take(&mut self, revision: RevisionId) -> Option<Outline> {
        let is_it = |known: &Option<Outline>| {
            known
                .as_ref()
                .is_some_and(|outline| outline.revision == revision)
        };
        if !self.all.get(self.next).is_some_and(is_it) {
            let all = &self.all;
            let places = self.places.get_or_insert_with(|| {
                let known = all.iter().enumerate();
                known
                    .filter_map(|(place, known)| Some((known.as_ref()?.revision, place)))
                    .collect()
            });
            self.next = *places.get(&revision)?;
        }
        let found = self.all.get_mut(self.next)?.take();
        self.next += 1;
        found
    }
}

impl Reader<'_> {
    /// The outlines of these revisions. The oldest of them says from where on the tables are read,
    /// in the order in which they lie: an export that knows the older ones reads the end of each.
    pub(super) fn outlines(
        &self,
        wanted: &HashSet<RevisionId>,
    ) -> Result<HashMap<RevisionId, Outline>> {
        let Some(oldest) = wanted.iter().min().copied() else {
            return Ok(HashMap::new());
        };
        let mut outlines = HashMap::with_capacity(wanted.len());
        let mut statement = self.0.prepare(
            "SELECT id, kept_at, headline, slug, language
               FROM revision INDEXED BY revision_outline WHERE id >= ?1 ORDER BY id",
        )?;
        let mut rows = statement.query([oldest])?;
        while let Some(row) = rows.next()? {
            let revision = row.get(0)?;
            if wanted.contains(&revision) {
                let outline = Outline {
                    revision,
                    kept_at: row.get(1)?,
                    headline: row.get(2)?,
                    slug: row.get(3)?,
                    language: row.get(4)?,
                    byline: Vec::new(),
                    tags: Vec::new(),
                    credited: Vec::new(),
                    media: Vec::new(),
                };
                outlines.insert(revision, outline);
            }
        }
        let all = &mut outlines;
        self.each_part(
            "revision_author",
            "author_id",
            oldest,
            all,
            |outline, author| {
                outline.byline.push(author);
            },
        )?;
        self.each_part("revision_tag", "tag_id", oldest, all, |outline, tag| {
            outline.tags.push(tag);
        })?;
        self.each_part("credit", "source_id", oldest, all, |outline, source| {
            outline.credited.push(source);
        })?;
        self.each_with_media(oldest, all)?;
        Ok(outlines)
    }

    /// Hands over what each revision points at through one of its tables, in order.
    fn each_part<T: FromSql>(
        &self,
        table: &str,
        column: &str,
        oldest: RevisionId,
        outlines: &mut HashMap<RevisionId, Outline>,
        take: impl Fn(&mut Outline, T),
    ) -> Result<()> {
        let mut statement = self.0.prepare(&format!(
            "SELECT revision_id, {column} FROM {table}
              WHERE revision_id >= ?1 ORDER BY revision_id, position"
        ))?;
        let mut rows = statement.query([oldest])?;
        while let Some(row) = rows.next()? {
            if let Some(outline) = outlines.get_mut(&row.get(0)?) {
                take(outline, row.get(1)?);
            }
        }
        Ok(())
    }

    /// Fills in the media files. The condition is that of the index, so that no other body is read.
    fn each_with_media(
        &self,
        oldest: RevisionId,
        outlines: &mut HashMap<RevisionId, Outline>,
    ) -> Result<()> {
        let mut showing = self.0.prepare(
            "SELECT id FROM revision INDEXED BY revision_with_media
              WHERE instr(body, 'media/') > 0 AND id >= ?1",
        )?;
        let mut body = self.0.prepare("SELECT body FROM revision WHERE id = ?1")?;
        let mut rows = showing.query([oldest])?;
        while let Some(row) = rows.next()? {
            let revision: RevisionId = row.get(0)?;
            if let Some(outline) = outlines.get_mut(&revision) {
                outline.media = body.query_row(params![revision], |row| {
                    Ok(Media::named_in(row.get_ref(0)?.as_str()?))
                })?;
            }
        }
        Ok(())
    }
}
