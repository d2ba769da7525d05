//! WordPress's paragraphs: blank lines part them, other line ends break lines, and elements that
//! are blocks are left as they are.

use super::{
    Met, What,
    tags::{Piece, name, pieces},
};

const BLOCKS: [&str; 47] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "map",
    "menu",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "html",
];

/// Adds a text as HTML.
pub(super) fn add(text: &str, html: &mut String, met: &mut Met) {
    let mut writer = Writer {
        html,
        paragraph: String::new(),
        paragraphs: Vec::new(),
        within: Vec::new(),
        after_break: false,
    };
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => writer.text(text),
            Piece::Tag(tag) => writer.tag(tag),
            Piece::Raw(raw) => {
                writer.end();
                writer.html.push_str(raw);
            }
            Piece::Comment(comment) => {
                let comment = comment.trim_start_matches("<!--").trim_start();
                if comment.starts_with("nextpage") {
                    met.add(What::Page, "");
                }
                if comment.starts_with("nextpage") || comment.starts_with("more") {
                    writer.end();
                }
            }
        }
    }
    writer.end();
}

struct Writer<'h> {
    html: &'h mut String,
    /// The paragraph that is being written.
    paragraph: String,
    /// Those before it since the last block.
    paragraphs: Vec<String>,
    /// The blocks that are open.
    within: Vec<String>,
    after_break: bool,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.line_end();
            }
            // A line of spaces is a blank line.
            if line.chars().all(char::is_whitespace) && !line.is_empty() && text.contains('\n') {
                if !self.paragraph.ends_with(['\n', ' ']) {
                    self.paragraph.push(' ');
                }
                continue;
            }
            if !line.is_empty() {
                self.paragraph.push_str(line);
                self.after_break = false;
            }
        }
    }

    /// The end of a line; where the line is blank, the paragraph's.
    fn line_end(&mut self) {
        let bare = self.paragraph.trim_end_matches([' ', '\t']).len();
        if self.paragraph[..bare].ends_with('\n') {
            self.paragraph.truncate(bare);
            let paragraph = std::mem::take(&mut self.paragraph);
            self.paragraphs.push(paragraph);
            self.after_break = false;
        } else if self.after_break {
            self.paragraph.truncate(bare);
            self.after_break = false;
            self.paragraph.push('\n');
        } else {
            self.paragraph.truncate(bare);
            self.paragraph.push_str("<br>\n");
        }
    }

    fn tag(&mut self, tag: &str) {
        let name = name(tag);
        if !BLOCKS.contains(&name.as_str()) {
            self.after_break = name == "br";
            self.paragraph.push_str(tag);
            return;
        }
        self.end();
        self.html.push_str(tag);
        if tag.starts_with("</") {
            if let Some(at) = self
                .within
                .iter()
                .rev()
                .take(200)
                .position(|open| *open == name)
            {
                self.within.truncate(self.within.len() - 1 - at);
            }
        } else if !tag.ends_with("/>") && !matches!(name.as_str(), "hr" | "col") {
            // What one's own end has not closed, the next of its kind does.
            if self.within.last() == Some(&name)
                && matches!(name.as_str(), "p" | "li" | "dt" | "dd")
            {
                self.within.pop();
            }
            self.within.push(name);
        }
    }

    /// Ends what stands between two blocks.
    fn end(&mut self) {
        let last = std::mem::take(&mut self.paragraph);
        self.after_break = false;
        self.paragraphs.push(last);
        let paragraphs = std::mem::take(&mut self.paragraphs);
        let texts: Vec<&str> = paragraphs
            .iter()
            .map(|text| bare(text))
            .filter(|text| !text.is_empty())
            .collect();
        let within = self.within.last().map_or("", String::as_str);
        match texts[..] {
            [] => {}
            [text] if !within.is_empty() => self.html.push_str(&linked(text)),
            _ if within == "p" => {
                let texts: Vec<String> = texts.into_iter().map(linked).collect();
                self.html.push_str(&texts.join("</p>\n<p>"));
            }
            _ if within.starts_with('h') => self.html.push_str(&texts.join("<br>\n")),
            _ => {
                for text in texts {
                    self.html.push_str(&format!("<p>{}</p>\n", linked(text)));
                }
            }
        }
    }
}

/// Without breaks and spaces at its ends.
fn bare(mut text: &str) -> &str {
    loop {
        let less = text.trim();
        let less = less.strip_prefix("<br>").unwrap_or(less);
        let less = less.strip_suffix("<br>").unwrap_or(less);
        if less.len() == text.len() {
            return text;
        }
        text = less;
    }
}

/// A paragraph in which an address that stands alone on its line is embedded, as WordPress does.
fn linked(paragraph: &str) -> String {
    let lines = paragraph
        .split("<br>\n")
        .map(|line| match is_address(line) {
            true => embedded(line.trim()),
            false => line.to_owned(),
        });
    lines.collect::<Vec<_>>().join("<br>\n")
}

/// Adds a block's HTML, in which WordPress embeds what an address alone on its line leads to.
pub(super) fn link_lone_addresses(text: &str, html: &mut String) {
    let pieces: Vec<Piece<'_>> = pieces(text).collect();
    let ends_line = |piece: Option<&Piece<'_>>| match piece {
        Some(Piece::Tag(tag)) => matches!(name(tag).as_str(), "p" | "div" | "figure" | "br"),
        Some(Piece::Raw(_) | Piece::Text(_)) => false,
        Some(Piece::Comment(_)) | None => true,
    };
    let mut within_link = false;
    for (at, piece) in pieces.iter().enumerate() {
        if let Piece::Tag(tag) = piece
            && name(tag) == "a"
        {
            within_link = !tag.starts_with("</");
        }
        let Piece::Text(text) = piece else {
            html.push_str(piece.as_str());
            continue;
        };
        let begins = ends_line(at.checked_sub(1).and_then(|before| pieces.get(before)));
        let ends = ends_line(pieces.get(at + 1));
        let last = text.matches('\n').count();
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                html.push('\n');
            }
            let is_whole = (number > 0 || begins) && (number < last || ends);
            match is_whole && !within_link && is_address(line) {
                true => html.push_str(&embedded(line.trim())),
                false => html.push_str(line),
            }
        }
    }
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    (text.starts_with("http://") || text.starts_with("https://"))
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '[' | ']'))
}

pub(super) fn embedded(address: &str) -> String {
    format!("<iframe src=\"{}\"></iframe>", address.replace('"', "%22"))
}
