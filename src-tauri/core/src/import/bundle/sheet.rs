//! One brief from a Markdown file: front matter, and the body below it.

use crate::{
    brief::{Body, FrontMatter, NamedCredit, Note, Publication, PublicationState, note, one_line},
    error::{Error, Result},
    import::{IncomingBrief, IncomingContents, IncomingCredit},
    text::{
        front_matter::{Parts, from_yaml, split},
        markdown,
    },
};

/// Reads a brief from a Markdown file as the Markdown bundle has it. Only a headline is required;
/// a file without front matter may begin with it, as `# Headline`. `place` says where the text is
/// from: it names the brief in the ledger and its file in errors.
///
/// # Errors
/// [`Error::BadInput`], with the line.
pub fn read_markdown_brief(text: &str, place: &str) -> Result<IncomingBrief> {
    match split(text) {
        Parts::Body(text) => bare(text, place),
        _ => brief(text, place),
    }
}

/// A brief whose file has front matter.
pub(super) fn brief(text: &str, place: &str) -> Result<IncomingBrief> {
    let sheet = Sheet::read(text, place)?;
    let publication = sheet.publication()?;
    sheet.check_redirects()?;
    let mut notes = sheet.unknown_keys();
    let Sheet { front, body, .. } = sheet;
    let item = match front.id {
        Some(id) => format!("bundle:{id}"),
        None => place.to_owned(),
    };
    let standing = front.clone();
    let contents = contents(front, body, &mut notes);
    Ok(IncomingBrief {
        id: standing.id,
        stage: standing.stage,
        publication,
        revised_at: standing.revised_at,
        embargo: standing.embargo,
        created_at: standing.created_at,
        updated_at: standing.updated_at,
        imported_from: standing.imported_from,
        corrections: standing.corrections,
        redirects: standing.redirects,
        notes,
        ..IncomingBrief::draft(place, item, contents)
    })
}

/// The unpublished changes of a brief, and what is to be noted of them.
pub fn read_changes(text: &str, place: &str) -> Result<(IncomingContents, Vec<Note>)> {
    let sheet = Sheet::read(text, place)?;
    let mut notes = sheet.unknown_keys();
    let Sheet { front, body, .. } = sheet;
    let of_contents = FrontMatter {
        headline: front.headline.clone(),
        slug: front.slug.clone(),
        standfirst: front.standfirst.clone(),
        dateline: front.dateline.clone(),
        language: front.language.clone(),
        byline: front.byline.clone(),
        tags: front.tags.clone(),
        credits: front.credits.clone(),
        ..FrontMatter::default()
    };
    if of_contents != front {
        notes.push(note!(
            "unknown_key",
            "{file} holds unpublished changes; keys from “stage” to “redirects”, and “id”, were \
             passed over in it",
            form = "changes",
            file = place,
        ));
    }
    Ok((contents(front, body, &mut notes), notes))
}

/// A brief whose file has no front matter: its first line is the headline.
fn bare(text: &str, place: &str) -> Result<IncomingBrief> {
    let text = text.trim_start();
    let (first, body) = text.split_once('\n').unwrap_or((text, ""));
    if !first.starts_with("# ") {
        return Err(Error::bad_input(
            format!("{place}, line 1"),
            "there is no headline",
            "Begin the file with “# ” and the headline, or with front matter between two lines of ---", ).told("no_headline", []));
    }
    let contents = IncomingContents {
        headline: one_line(&markdown::to_text(first)),
        body: Body::from(body),
        ..IncomingContents::default()
    };
    Ok(IncomingBrief::draft(place, place, contents))
}

fn contents(front: FrontMatter, body: Body, notes: &mut Vec<Note>) -> IncomingContents {
    let headline = one_line(&front.headline);
    if headline != front.headline {
        notes.push(note!(
            "headline_tidied",
            "Line breaks and doubled spaces in the headline became single spaces",
            form = "spaces"
        ));
    }
    let credits = front.credits.into_iter().map(NamedCredit::into_parts);
    IncomingContents {
        headline,
        slug: front.slug,
        standfirst: front.standfirst,
        body,
        dateline: front.dateline,
        language: front.language,
        byline: front.byline,
        tags: front.tags,
        credits: credits
            .map(|(source, citation)| IncomingCredit { source, citation })
            .collect(),
    }
}

/// A file's front matter and body.
struct Sheet<'a> {
    place: &'a str,
    yaml: &'a str,
    front: FrontMatter,
    unknown: Vec<String>,
    body: Body,
}

impl<'a> Sheet<'a> {
    fn read(text: &'a str, place: &'a str) -> Result<Self> {
        let (yaml, body) = match split(text) {
            Parts::Both { yaml, body } => (yaml, body),
            Parts::Body(_) => {
                return Err(Error::bad_input(
                    format!("{place}, line 1"),
                    "there is no front matter",
                    "Begin the file with a line of ---, the headline and the rest as YAML, and another ---", ).told("no_front_matter", []));
            }
            Parts::Unclosed => {
                return Err(Error::bad_input(
                    format!("{place}, line 1"),
                    "the front matter has no end",
                    "Put a line of --- behind it",
                )
                .told("endless_front_matter", []));
            }
        };
        let (front, unknown) = from_yaml(yaml).map_err(|error| {
            // The YAML begins on the file's second line.
            let place = match error.line {
                Some(line) => format!("{place}, line {}", line + 1),
                None => place.to_owned(),
            };
            Error::bad_input(place, error.message, "Correct the front matter there")
        })?;
        Ok(Self {
            place,
            yaml,
            front,
            unknown,
            body: Body::from(body),
        })
    }

    fn publication(&self) -> Result<Publication<()>> {
        let front = &self.front;
        let state = front.publication.unwrap_or(PublicationState::Unpublished);
        let missing = |key: &str| {
            let message = format!("a {state} brief needs “{key}”, and it is not there");
            self.wrong("publication", message, "Add it, or change the publication")
                .told(
                    "missing_key",
                    [("state", state.to_string()), ("key", key.to_owned())],
                )
        };
        let at = || front.published_at.ok_or_else(|| missing("published_at"));
        let needless = |key: &str, wanted: &str| {
            let message = format!("“{key}” is given, but the brief is {state}");
            let hint = format!("Add “publication: {wanted}”, or take “{key}” out");
            let named = [
                ("state", state.to_string()),
                ("key", key.to_owned()),
                ("wanted", wanted.to_owned()),
            ];
            Err(self.wrong(key, message, &hint).told("needless_key", named))
        };
        if state == PublicationState::Unpublished && front.published_at.is_some() {
            return needless("published_at", "published");
        }
        if state != PublicationState::Retracted {
            if front.retracted_at.is_some() {
                return needless("retracted_at", "retracted");
            }
            if front.retraction_reason.is_some() {
                return needless("retraction_reason", "retracted");
            }
        }
        let revision = ();
        Ok(match state {
            PublicationState::Unpublished => Publication::Unpublished,
            PublicationState::Scheduled => Publication::Scheduled {
                at: at()?,
                revision,
            },
            PublicationState::Published => Publication::Published {
                at: at()?,
                revision,
            },
            PublicationState::Retracted => Publication::Retracted {
                at: at()?,
                revision,
                retracted_at: front.retracted_at.ok_or_else(|| missing("retracted_at"))?,
                reason: front
                    .retraction_reason
                    .clone()
                    .filter(|reason| !reason.trim().is_empty())
                    .ok_or_else(|| missing("retraction_reason"))?,
            },
        })
    }

    fn check_redirects(&self) -> Result<()> {
        match self
            .front
            .redirects
            .iter()
            .find(|from| !from.starts_with('/'))
        {
            None => Ok(()),
            Some(from) => Err(self
                .wrong(
                    "redirects",
                    format!("“{from}” is no address within the archive"),
                    "Write it from the slash on, as in /2019/04/reef/",
                )
                .told("redirect", [("from", from.clone())])),
        }
    }

    fn unknown_keys(&self) -> Vec<Note> {
        let note = |key: &String| {
            note!(
                "unknown_key",
                "The key “{key}” in {file} is not known and was passed over",
                form = "bundle",
                key,
                file = self.place
            )
        };
        self.unknown.iter().map(note).collect()
    }

    /// An error at the line of a key.
    fn wrong(&self, key: &str, message: String, hint: &str) -> Error {
        let starts = |line: &str| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with(':'))
        };
        let place = match self.yaml.lines().position(starts) {
            Some(index) => format!("{}, line {}", self.place, index + 2),
            None => self.place.to_owned(),
        };
        Error::bad_input(place, message, hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (String, String) {
        match read_markdown_brief(text, "reef.md") {
            Err(Error::BadInput { place, message, .. }) => (place, message),
            other => panic!("{text:?} gave {other:?}"),
        }
    }

    #[test]
    fn a_headline_is_enough() {
        let brief = read_markdown_brief(
            "---\nheadline: 'Voyager 2: still there'\n---\nText.\n",
            "a.md",
        )
        .unwrap();
        assert_eq!(brief.contents.headline, "Voyager 2: still there");
        assert_eq!(brief.contents.body.as_str(), "Text.");
        assert_eq!((brief.item.as_str(), brief.notes.len()), ("a.md", 0));
        let brief = read_markdown_brief(
            "\u{feff}\r\n# Voyager *2* #\r\n\r\nOne.\r\n\r\nTwo.",
            "a.md",
        )
        .unwrap();
        assert_eq!(brief.contents.headline, "Voyager 2");
        assert_eq!(brief.contents.body.as_str(), "One.\n\nTwo.");
    }

    #[test]
    fn what_people_write_by_hand_is_read() {
        let text = "---\r\nheadline: 2019\r\nstandfirst:\r\ntags: [Space, 'Rosetta']\r\ncredits:\r\n- source: ESA\r\n\
                    - {source: BBC, role: via, url: https://www.bbc.com/news/1, read_on: 2019-04-13}\r\n\
                    publication: published\r\npublished_at: 2019-04-13T12:00:00+02:00\r\n---\r\n\r\nText.";
        let brief = read_markdown_brief(text, "a.md").unwrap();
        insta::assert_debug_snapshot!(brief);
    }

    #[test]
    fn an_error_names_its_line() {
        let mut seen = Vec::new();
        for text in [
            "Just text.",
            "---\nheadline: x\n",
            "---\nslug: x\n---\n",
            "---\nheadline: x\nslug: Not A Slug\n---\n",
            "---\nheadline: x\ncredits:\n- source: BBC\n  role: seen\n---\n",
            "---\nheadline: x\ncredits:\n- source: BBC\n  url: bbc.com\n---\n",
            "---\nheadline: x\ntags: space\n---\n",
            "---\nheadline: x\nheadline: y\n---\n",
            "---\nheadline: [x\n---\n",
            "---\nheadline: x\npublished_at: 2019-04-13T10:00:00Z\n---\n",
            "---\nheadline: x\npublished_at: yesterday\n---\n",
            "---\nheadline: x\npublication: published\n---\n",
            "---\nheadline: x\npublication: retracted\npublished_at: 2019-04-13T10:00:00Z\n---\n",
            "---\nheadline: x\nretraction_reason: x\n---\n",
            "---\nheadline: x\nredirects:\n- reef/\n---\n",
            "---\nheadline: x\nid: 7\n---\n",
            "---\n- x\n---\n",
            "---\n---\n",
        ] {
            let (place, message) = refused(text);
            seen.push(format!("{place}: {message}"));
        }
        insta::assert_snapshot!(seen.join("\n"));
    }

    #[test]
    fn a_key_that_is_not_known_is_told() {
        let text = "---\nheadline: x\ncolour: red\ncredits:\n- source: BBC\n  colour: red\n---\n";
        let brief = read_markdown_brief(text, "a.md").unwrap();
        let messages: Vec<_> = brief
            .notes
            .iter()
            .map(|note| note.message.as_str())
            .collect();
        assert_eq!(
            messages,
            [
                "The key “colour” in a.md is not known and was passed over",
                "The key “credits.0.colour” in a.md is not known and was passed over",
            ]
        );
    }
}
