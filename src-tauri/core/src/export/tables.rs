//! Tables of briefs and of credits, for spreadsheets.
//!
//! Deliberately absent: texts. A cell is no place to read one, and a table without them is small
//! enough to be made in memory.

use super::{
    Archive, BundleFile, Output, Written,
    ahead::each_batch,
    records::{Records, modified, shown},
    table::Table,
};
use crate::{
    brief::Brief,
    error::Result,
    progress::Progress,
    text::{markdown, words},
};

const BRIEFS: [&str; 17] = [
    "id",
    "slug",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "language",
    "tags",
    "credit_line",
    "words",
    "stage",
    "publication",
    "published_at",
    "modified_at",
    "address",
    "corrections",
    "imported_from",
];
const CREDITS: [&str; 12] = [
    "brief",
    "slug",
    "published_at",
    "number",
    "source",
    "role",
    "words",
    "url",
    "headline",
    "reporter",
    "published_on",
    "read_on",
];

/// Writes `briefs.csv` and `credits.csv`.
///
/// # Errors
/// What the archive or the output says; [`crate::Error::Cancelled`].
pub fn write(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let records = Records::of(archive);
    let mut briefs_table = Table::headed(&BRIEFS)?;
    let mut credits_table = Table::headed(&CREDITS)?;
    each_batch(
        archive,
        archive.entries(),
        |entry| entry.id,
        progress,
        |entries, briefs| {
            for (entry, brief) in entries.iter().zip(&briefs) {
                let address = entry.address.as_deref().unwrap_or_default();
                briefs_table.row(&row(&records, brief, address))?;
                add_credits(&records, brief, &mut credits_table)?;
            }
            Ok(())
        },
    )?;
    let file = |path: &str, bytes| BundleFile {
        path: path.to_owned(),
        bytes,
    };
    output.put(vec![
        file("briefs.csv", briefs_table.finish()?),
        file("credits.csv", credits_table.finish()?),
    ])?;
    Ok(Written {
        briefs: archive.entries().len(),
        pages: 2,
        notes: Vec::new(),
    })
}

fn row(records: &Records<'_>, brief: &Brief, address: &str) -> [String; 17] {
    let contents = shown(brief);
    let settings = records.settings;
    let publication = &brief.standing.publication;
    let language = contents.language.as_ref().unwrap_or(&settings.language);
    let tags = records.tags(contents).into_iter();
    let tags: Vec<&str> = tags.map(|tag| tag.name.as_str()).collect();
    let at = publication.at().map(|at| records.moment(at));
    let address = if address.is_empty() {
        String::new()
    } else {
        format!("{}{address}", records.base())
    };
    [
        brief.id.to_string(),
        contents.slug.to_string(),
        contents.headline.clone(),
        contents.standfirst.clone(),
        records.byline(contents).join("; "),
        contents.dateline.clone(),
        language.to_string(),
        tags.join("; "),
        records.credit_line(contents),
        words::count(&markdown::to_text(contents.body.as_str())).to_string(),
        brief.standing.stage.to_string(),
        publication.state().to_string(),
        at.unwrap_or_default(),
        records.moment(modified(brief)),
        address,
        brief.corrections.len().to_string(),
        brief.imported_from.clone().unwrap_or_default(),
    ]
}

fn add_credits(records: &Records<'_>, brief: &Brief, table: &mut Table) -> Result<()> {
    let contents = shown(brief);
    let at = brief.standing.publication.at();
    for (place, credit) in contents.credits.iter().enumerate() {
        let article = &credit.citation;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        table.row(&[
            brief.id.to_string(),
            contents.slug.to_string(),
            at.map(|at| records.moment(at)).unwrap_or_default(),
            (place + 1).to_string(),
            records.source_name(credit).to_owned(),
            article.role.to_string(),
            records.words(credit),
            article
                .url
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            article.headline.clone().unwrap_or_default(),
            article.reporter.clone().unwrap_or_default(),
            day(article.published_on).unwrap_or_default(),
            day(article.read_on).unwrap_or_default(),
        ])?;
    }
    Ok(())
}
