//! Credits that stand in a text: finds them, and takes them out as data.
//!
//! Archives end a brief with `[BBC]`, `(Reuters)`, `Source: NAME, ROLE` or `— AP`, and some begin
//! with `[Excerpted from X]`. Brackets have other uses, so what is not surely a credit stays in the
//! text, with a note that says so. Works on plain text and on Markdown alike.
//!
//! Deliberately absent: source records. A credit found here names its source.

mod labels;
mod line;
mod links;
mod names;
mod read_more;
#[cfg(test)]
mod tests;

use self::{line::Found, names::Verdict, read_more::ReadMore};
use super::markdown;
use crate::brief::{Citation, Note, Role, note, outlets};

/// A credit that was read from a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCredit {
    /// The source's name as it stood there.
    pub source: String,
    /// The rest.
    pub citation: Citation,
}

/// A text and the credits that stood in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// What is left, without the credits.
    pub paragraphs: Vec<String>,
    /// The credits, in order.
    pub credits: Vec<FoundCredit>,
    /// What was repaired (`credit_repaired`), dropped (`read_more_removed`) or left in the text
    /// although it may be a credit (`credit_doubtful`).
    pub notes: Vec<Note>,
}

/// Takes the credits out of Markdown: of its paragraphs alone. Code, lists, tables and quotations
/// are never changed, and a credit is not looked for behind one that ends the text.
pub fn take_from_markdown(body: &str) -> (String, Taken) {
    let mut others = Vec::new();
    let mut paragraphs = Vec::new();
    let mut end = 0;
    for (range, is_paragraph) in markdown::blocks(body) {
        // Between blocks stand definitions of links.
        let others_before = [&body[end..range.start], &body[range.clone()]];
        for (text, is_other) in others_before.into_iter().zip([true, !is_paragraph]) {
            let text = text.trim_matches('\n').trim_end();
            if !is_other {
                paragraphs.push(text.to_owned());
            } else if !text.trim().is_empty() {
                others.push(text);
                paragraphs.push(String::new());
            }
        }
        end = range.end;
    }
    let rest = body[end..].trim_matches('\n').trim_end();
    if !rest.trim().is_empty() {
        others.push(rest);
        paragraphs.push(String::new());
    }
    let mut taken = take(paragraphs);
    for note in &mut taken.notes {
        note.each_text(|text| *text = without_escapes(text));
    }
    let mut others = others.into_iter();
    let blocks = taken
        .paragraphs
        .iter()
        .map(|paragraph| match paragraph.as_str() {
            "" => others.next().unwrap_or_default(),
            paragraph => paragraph,
        });
    (blocks.collect::<Vec<_>>().join("\n\n"), taken)
}

/// What Markdown's escapes stand for, to be read by people.
fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let escapes = characters.peek().is_some_and(char::is_ascii_punctuation);
        if c != '\\' || !escapes {
            plain.push(c);
        } else if let Some(escaped) = characters.next() {
            plain.push(escaped);
        }
    }
    plain
}

/// Takes the credits out of a text. A paragraph may have several lines; an empty one stands for
/// something else, such as a list, which stays where it is.
pub fn take(paragraphs: Vec<String>) -> Taken {
    let mut taken = Taken {
        paragraphs,
        ..Taken::default()
    };
    let invitation = take_read_more(&mut taken.paragraphs);
    take_closing(&mut taken);
    if let Some(Invitation {
        text,
        gap,
        alone,
        read_more,
    }) = invitation
    {
        if follow(&mut taken.credits, &read_more) {
            taken.notes.push(note!(
                "read_more_removed",
                "“{text}” was taken off the end of the text",
                text
            ));
        } else {
            taken.notes.push(doubtful(&text));
            match taken.paragraphs.last_mut().filter(|_| !alone) {
                Some(last) => *last = format!("{last}{gap}{text}"),
                None => taken.paragraphs.push(text),
            }
        }
    }
    take_opening(&mut taken);
    let bracketed = |paragraph: &&String| {
        paragraph.contains('[') && paragraph.contains(']') && line::may_be_bracketed(paragraph)
    };
    for paragraph in taken.paragraphs.iter().filter(bracketed) {
        let found = line::whole(paragraph, false).filter(|found| found.bracketed);
        if matches!(found.map(|found| found.verdict), Some(Verdict::Credits(_))) {
            taken.notes.push(doubtful(paragraph));
        }
    }
    taken
}

/// Whether this line of a text may be a credit that nobody has read: a name in brackets, or, at the
/// end of the text, anything that [`take`] would take or note.
pub fn may_be_credit(line: &str, ends_text: bool) -> bool {
    let found = line::whole(line, false).or_else(|| line::ending(line).filter(|_| ends_text));
    found.is_some_and(|found| {
        found.verdict != Verdict::Text && (ends_text || found.bracketed || found.repaired)
    })
}

/// Takes credits off the end, line by line. An editor's remark in brackets may follow them.
fn take_closing(taken: &mut Taken) {
    let mut end = taken.paragraphs.len();
    while let Some(number) = end.checked_sub(1) {
        let paragraph = &taken.paragraphs[number];
        let (head, last) = match paragraph.rsplit_once('\n') {
            Some((head, last)) => (Some(head), last),
            None => (None, paragraph.as_str()),
        };
        let above = number.checked_sub(1).map(|above| &taken.paragraphs[above]);
        let before = head.or(above.map(String::as_str)).unwrap_or_default();
        let after_quotation = before.trim_end().ends_with(['”', '"', '“', '»']);
        let found = line::whole(last, after_quotation).or_else(|| line::ending(last));
        let Some(Found {
            at,
            verdict,
            repaired,
            bracketed,
        }) = found
        else {
            return;
        };
        let is_picture = last[..at].ends_with('!') && last[at..].contains("](");
        if is_picture {
            return;
        }
        let text = last[at..].trim().to_owned();
        match verdict {
            Verdict::Credits(credits) => {
                if repaired {
                    taken.notes.push(mended(&text, &credits));
                }
                taken.credits.splice(0..0, credits);
                let kept = paragraph.len() - last.len() + at;
                let paragraph = &mut taken.paragraphs[number];
                paragraph.truncate(paragraph[..kept].trim_end().len());
                if paragraph.is_empty() {
                    taken.paragraphs.remove(number);
                    end = number;
                } else if at > 0 {
                    return;
                }
            }
            Verdict::Doubtful | Verdict::Text => {
                if verdict == Verdict::Doubtful {
                    taken.notes.push(doubtful(&text));
                }
                if !bracketed || head.is_some() {
                    return;
                }
                end = number;
            }
        }
    }
}

/// Takes `[Excerpted from X]` off the beginning.
fn take_opening(taken: &mut Taken) {
    let Some(first) = taken.paragraphs.first() else {
        return;
    };
    let Some(opened) = first.trim_start_matches('\\').strip_prefix('[') else {
        return;
    };
    let lower = opened.to_ascii_lowercase();
    if !["excerpted from ", "excerpt from "]
        .iter()
        .any(|label| lower.starts_with(label))
    {
        return;
    }
    // The bracket may hold a link, which has brackets of its own.
    let nested = opened
        .find("](")
        .filter(|link| opened[..*link].contains('['));
    let from = nested.map_or(0, |link| link + 1);
    let Some(closed) = opened[from..].find(']').map(|at| from + at) else {
        taken.notes.push(doubtful(first));
        return;
    };
    let inside = opened[..closed].trim_end_matches('\\');
    match names::read(inside, names::Trust::Names) {
        Verdict::Credits(credits) => {
            let rest = opened[closed + 1..].trim_start().to_owned();
            taken.credits.splice(0..0, credits);
            if rest.is_empty() {
                taken.paragraphs.remove(0);
            } else {
                taken.paragraphs[0] = rest;
            }
        }
        Verdict::Doubtful | Verdict::Text => taken.notes.push(doubtful(&opened[..closed])),
    }
}

/// “Read more” as it stood at the end of the text.
struct Invitation {
    text: String,
    /// The spaces or the line break before it.
    gap: String,
    /// Whether it was a paragraph of its own.
    alone: bool,
    read_more: ReadMore,
}

/// Takes “Read more” off the end.
fn take_read_more(paragraphs: &mut Vec<String>) -> Option<Invitation> {
    let last = paragraphs.last_mut()?;
    let line = last.rfind('\n').map_or(0, |end| end + 1);
    let read_more = read_more::find(&last[line..])?;
    let text = last[line + read_more.at..].trim().to_owned();
    let kept = last[..line + read_more.at].trim_end().len();
    let gap = last[kept..line + read_more.at].to_owned();
    last.truncate(kept);
    let alone = last.is_empty();
    if alone {
        paragraphs.pop();
    }
    Some(Invitation {
        text,
        gap,
        alone,
        read_more,
    })
}

/// Gives an invitation's link to the credit that it belongs to. False where it says more than
/// “read on” and there is no credit to take that over.
fn follow(credits: &mut Vec<FoundCredit>, read_more: &ReadMore) -> bool {
    let host = read_more.address.as_ref().map(|address| address.host());
    let owner = host.and_then(|host| outlets::find_by_host(&host));
    let named = read_more.outlet.as_deref().and_then(names::outlet);
    if credits.is_empty() {
        let Some(outlet) = named.or(owner) else {
            return read_more.address.is_none() && read_more.outlet.is_none();
        };
        credits.push(FoundCredit {
            source: outlet.name.clone(),
            citation: Citation::in_role(Role::ReportedBy),
        });
    }
    let Some(address) = &read_more.address else {
        return true;
    };
    let of_owner = |credit: &FoundCredit| owner.is_some() && names::outlet(&credit.source) == owner;
    let own = credits.iter().position(of_owner).unwrap_or_default();
    credits[own]
        .citation
        .url
        .get_or_insert_with(|| address.clone());
    true
}

fn mended(text: &str, credits: &[FoundCredit]) -> Note {
    let names: Vec<&str> = credits
        .iter()
        .map(|credit| credit.source.as_str())
        .collect();
    note!(
        "credit_repaired",
        "“{text}” was read as the credit {names}",
        text,
        names = names.join(", ")
    )
}

fn doubtful(text: &str) -> Note {
    note!(
        "credit_doubtful",
        "“{text}” may be a credit; it was left in the text for you to decide",
        text
    )
}
