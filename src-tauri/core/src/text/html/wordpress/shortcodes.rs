//! Shortcodes: words in brackets that stand for what a program puts there.

use std::collections::HashMap;

use super::{
    Gallery, Met, What,
    paragraphs::embedded,
    tags::{Piece, name, pieces},
};

/// A text with the shortcodes that are known as HTML.
pub(super) fn translate(text: &str, gallery: &Gallery<'_>, met: &mut Met) -> String {
    if !text.contains('[') {
        return text.to_owned();
    }
    let free = free_places(text);
    let mut html = String::with_capacity(text.len());
    let mut at = 0;
    let mut ends = HashMap::new();
    while let Some(start) = text[at..].find('[').map(|next| at + next) {
        html.push_str(&text[at..start]);
        at = start + 1;
        let found = is_free(&free, start)
            .then(|| Shortcode::at(text, start, &mut ends))
            .flatten();
        let Some(shortcode) = found else {
            html.push('[');
            continue;
        };
        // `[[gallery]]` is how one writes about a shortcode.
        if html.ends_with('[') && text[shortcode.end..].starts_with(']') {
            html.pop();
            html.push_str(&text[start..shortcode.end]);
            at = shortcode.end + 1;
            continue;
        }
        match shortcode.html(gallery, met) {
            Some(translated) => {
                html.push_str(&translated);
                at = shortcode.end;
            }
            None => {
                met.add(What::UnknownShortcode, shortcode.name);
                html.push_str(&text[start..shortcode.opened]);
                at = shortcode.opened;
            }
        }
    }
    html.push_str(&text[at..]);
    html
}

/// Where text stands, as ranges of bytes: not within tags, and not within code.
fn free_places(text: &str) -> Vec<(usize, usize)> {
    let (mut places, mut at, mut code) = (Vec::new(), 0, 0_usize);
    for piece in pieces(text) {
        let end = at + piece.as_str().len();
        match piece {
            Piece::Text(_) if code == 0 => places.push((at, end)),
            Piece::Tag(tag) if name(tag) == "code" => {
                code = if tag.starts_with("</") {
                    code.saturating_sub(1)
                } else {
                    code + 1
                };
            }
            _ => {}
        }
        at = end;
    }
    places
}

fn is_free(places: &[(usize, usize)], at: usize) -> bool {
    let next = places.partition_point(|(start, _)| *start <= at);
    next.checked_sub(1)
        .is_some_and(|place| at < places[place].1)
}

struct Shortcode<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    content: Option<&'a str>,
    /// Where its opening bracket is closed.
    opened: usize,
    /// Where it ends.
    end: usize,
}

/// Where the next closing of each name stands that has been looked for; none where nothing further
/// on closes it.
type Ends<'a> = HashMap<&'a str, Option<usize>>;

/// What is read as a shortcode although it has neither attributes nor an end.
const ALONE: [&str; 1] = ["gallery"];

impl<'a> Shortcode<'a> {
    /// The shortcode that begins at this bracket. Words in brackets are none: it has attributes, or
    /// is closed by its name further on.
    fn at(text: &'a str, start: usize, ends: &mut Ends<'a>) -> Option<Self> {
        let inside = &text[start + 1..];
        let length = inside
            .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
            .unwrap_or(inside.len());
        let name = &inside[..length];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let closed = end_of_attributes(&inside[length..])?;
        let written = &inside[length..length + closed];
        if !written.is_empty() && !written.starts_with([' ', '=', '/', '\n', '\t', '\u{a0}']) {
            return None;
        }
        let opened = start + 1 + length + closed + 1;
        let attributes = attributes(written.trim_end_matches('/'));
        let closing = format!("[/{name}]");
        let known = ends.get(name).copied();
        let end = match known.filter(|end| end.is_none_or(|end| end >= opened)) {
            Some(end) => end,
            None => text[opened..].find(&closing).map(|end| opened + end),
        };
        ends.insert(name, end);
        let content = end.map(|end| &text[opened..end]);
        let named = attributes.iter().any(|(key, _)| !key.is_empty());
        let is_one = named || content.is_some() || (written.is_empty() && ALONE.contains(&name));
        let is_player =
            PLAYERS.contains(&name) && attributes.iter().any(|(_, value)| !value.is_empty());
        (is_one || is_player).then(|| Self {
            name,
            attributes,
            content,
            opened,
            end: content.map_or(opened, |content| opened + content.len() + closing.len()),
        })
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    }

    /// The address that it shows: of an attribute, of a value alone, or of its content.
    fn address(&self) -> Option<String> {
        let is_address = |value: &&str| {
            value.starts_with("http://") || value.starts_with("https://") || value.starts_with("//")
        };
        let mut values = self.attributes.iter().map(|(_, value)| *value);
        let content = self
            .content
            .map(str::trim)
            .filter(|text| !text.contains(char::is_whitespace));
        let found = values
            .find(is_address)
            .or_else(|| content.filter(is_address));
        found.map(|address| address.replace("&amp;", "&").replace('&', "&amp;"))
    }

    fn html(&self, gallery: &Gallery<'_>, met: &mut Met) -> Option<String> {
        match self.name {
            "caption" | "wp_caption" => Some(figure(self.content?, self.attribute("caption"))),
            "gallery" | "playlist" => Some(self.gallery(gallery, met)),
            "embed" | "audio" | "video" => {
                let address = self
                    .address()
                    .or_else(|| self.attribute("src").map(str::to_owned))?;
                Some(embedded(&address))
            }
            "code" | "sourcecode" | "source" | "cc" | "crayon" => Some(self.code(self.content?)),
            "quote" | "blockquote" | "pullquote" => {
                let said_by = ["author", "cite", "source"]
                    .iter()
                    .find_map(|name| self.attribute(name));
                let said_by =
                    said_by.map_or(String::new(), |name| format!("\n\n<cite>{name}</cite>"));
                Some(format!(
                    "<blockquote>{}{said_by}</blockquote>",
                    self.content?.trim()
                ))
            }
            name if PLAYERS.contains(&name) => {
                let address = self.address().or_else(|| self.player_address())?;
                Some(embedded(&address))
            }
            _ => None,
        }
    }

    /// Where a player shows something that is named by its number alone.
    fn player_address(&self) -> Option<String> {
        let id = self
            .attribute("id")
            .or_else(|| self.attributes.first().map(|(_, value)| *value));
        let id = id.or(self.content.map(str::trim))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if id.is_empty() || !id.chars().all(plain) {
            return None;
        }
        match self.name {
            "youtube" => Some(format!("https://www.youtube.com/watch?v={id}")),
            "vimeo" => Some(format!("https://vimeo.com/{id}")),
            "dailymotion" => Some(format!("https://www.dailymotion.com/video/{id}")),
            "gist" => Some(format!("https://gist.github.com/{id}")),
            _ => None,
        }
    }

    fn gallery(&self, gallery: &Gallery<'_>, met: &mut Met) -> String {
        let listed = self.attribute("ids").or_else(|| self.attribute("include"));
        let numbers: Vec<u64> = listed
            .unwrap_or_default()
            .split(',')
            .filter_map(|number| number.trim().parse().ok())
            .collect();
        let pictures = gallery(&numbers);
        if pictures.is_empty() || pictures.len() < numbers.len() {
            met.add(What::Gallery, listed.unwrap_or_default());
        }
        let pictures = pictures.iter().map(|picture| {
            let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
            let caption = match picture.caption.trim() {
                "" => String::new(),
                caption => format!("<figcaption>{caption}</figcaption>"),
            };
            let (address, alt) = (escaped(&picture.address), escaped(&picture.alt));
            format!("<figure><img src=\"{address}\" alt=\"{alt}\">{caption}</figure>")
        });
        format!("\n\n{}\n\n", pictures.collect::<String>())
    }

    fn code(&self, content: &str) -> String {
        let language = ["language", "lang"]
            .iter()
            .find_map(|name| self.attribute(name))
            .unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '.');
        let class = match language {
            language if !language.is_empty() && language.chars().all(plain) => {
                format!(" class=\"language-{language}\"")
            }
            _ => String::new(),
        };
        // Some editors keep code escaped, others as it was typed.
        let content = match content.contains('<') {
            true => content.replace('&', "&amp;").replace('<', "&lt;"),
            false => content.to_owned(),
        };
        format!(
            "<pre><code{class}>{}</code></pre>",
            content.trim_matches('\n')
        )
    }
}

const PLAYERS: [&str; 12] = [
    "youtube",
    "vimeo",
    "dailymotion",
    "soundcloud",
    "gist",
    "ted",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "slideshare",
    "spotify",
];

/// Where the bracket closes that attributes stand in; brackets within quotation marks do not.
fn end_of_attributes(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') && before == '=' => quote = Some(c),
            None if c == ']' => return Some(at),
            None if c == '[' => return None,
            None => {}
        }
        before = c;
    }
    None
}

/// `name="value"`, `name=value`, and values alone, which have no name.
fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start_matches('=').trim();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c.is_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let word = &rest[..end];
        let is_name = !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        match rest[end..].strip_prefix('=') {
            Some(value) if is_name => {
                let value = value.trim_start();
                let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (value, after) = match mark {
                    Some(mark) => value[1..].split_once(mark).unwrap_or((&value[1..], "")),
                    None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
                };
                attributes.push((word, value));
                rest = after.trim_start();
            }
            _ => {
                let (value, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                attributes.push(("", value.trim_matches(['"', '\''])));
                rest = after.trim_start();
            }
        }
    }
    attributes
}

/// A picture, perhaps linked, with what follows it as its caption.
fn figure(content: &str, caption: Option<&str>) -> String {
    let content = content.trim();
    let mut end = 0;
    let mut linked = 0_usize;
    let mut seen = false;
    for piece in pieces(content) {
        let is_space = piece.as_str().trim().is_empty();
        match piece {
            Piece::Tag(tag) if name(tag) == "a" => {
                linked = if tag.starts_with("</") {
                    linked.saturating_sub(1)
                } else {
                    linked + 1
                };
                if seen && linked > 0 {
                    break;
                }
            }
            Piece::Tag(tag) if name(tag) == "img" => seen = true,
            Piece::Comment(_) => {}
            _ if is_space && !seen => {}
            _ if linked > 0 && !seen => {}
            _ => break,
        }
        end += piece.as_str().len();
        if seen && linked == 0 {
            break;
        }
    }
    let (picture, below) = content.split_at(end);
    let below = match (caption.unwrap_or_default().trim(), below.trim()) {
        (caption, "") => caption.to_owned(),
        ("", below) => below.to_owned(),
        (caption, below) => format!("{caption} {below}"),
    };
    if below.is_empty() {
        return format!("<figure>{picture}</figure>");
    }
    format!("<figure>{picture}<figcaption>{below}</figcaption></figure>")
}
