//! What a reader sees of HTML, from its tokens alone: the words, where links lead, which pictures.
//!
//! An embed counts as its address and a link to it, which is what it is to become. Words are
//! compared without the spaces between them, blocks and breaks being spaces. Numbers and arrows of
//! footnotes, which are printed anew, are not compared, nor are links within the text where it has
//! footnotes.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use url::Url;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub words: String,
    pub links: Vec<String>,
    pub pictures: Vec<String>,
}

/// Elements within a line. All others end it.
const WITHIN: [&str; 38] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "picture", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
];

/// Elements of which nobody sees what stands in them.
const HIDDEN: [&str; 8] = [
    "script", "style", "title", "template", "noscript", "svg", "textarea", "select",
];

/// Elements that show something from elsewhere.
const EMBEDS: [&str; 5] = ["iframe", "video", "audio", "object", "embed"];

impl Seen {
    pub fn in_html(html: &str, base: &Url) -> Self {
        Reader::new(base, false).read(html)
    }

    /// Of a text as WordPress keeps it, where some words in brackets are not seen and an address
    /// alone on its line is embedded.
    pub fn in_wordpress(content: &str, base: &Url) -> Self {
        Reader::new(base, true).read(&without_shortcodes(content))
    }
}

struct Reader<'a> {
    base: &'a Url,
    embeds_addresses: bool,
    words: String,
    links: Vec<String>,
    pictures: Vec<String>,
    hidden: Option<String>,
    /// The embed that is open and whose own content is not seen.
    embed: Option<String>,
    /// The link that is open, and whether anything is seen of it.
    link: Option<(String, bool)>,
    code: usize,
    has_footnotes: bool,
}

impl<'a> Reader<'a> {
    fn new(base: &'a Url, embeds_addresses: bool) -> Self {
        Self {
            base,
            embeds_addresses,
            words: String::new(),
            links: Vec::new(),
            pictures: Vec::new(),
            hidden: None,
            embed: None,
            link: None,
            code: 0,
            has_footnotes: false,
        }
    }

    fn read(mut self, html: &str) -> Seen {
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    let attributes = tag.attributes.iter().map(|(name, value)| {
                        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                        (text(name), text(value))
                    });
                    self.opened(name, &attributes.collect());
                }
                Token::EndTag(tag) => self.closed(&String::from_utf8_lossy(&tag.name)),
                Token::String(text) => self.text(&String::from_utf8_lossy(&text)),
                _ => {}
            }
        }
        self.end_link();
        let invisible = [
            '\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}', '↩', '\u{fe0e}',
        ];
        let words: String = self
            .words
            .chars()
            .filter(|c| !invisible.contains(c) && (c.is_whitespace() || !c.is_control()))
            .collect();
        let mut links = self.links;
        links.dedup();
        Seen {
            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
            links,
            pictures: self.pictures,
        }
    }

    fn opened(&mut self, name: String, attributes: &BTreeMap<String, String>) {
        let value = |name: &str| {
            attributes
                .get(name)
                .map(|value| value.trim().to_owned())
                .unwrap_or_default()
        };
        if self.hidden.is_some() {
            return;
        }
        let in_embed = self.embed.is_some();
        if EMBEDS.contains(&name.as_str())
            || (in_embed && matches!(name.as_str(), "source" | "param"))
        {
            let is_movie = value("name").eq_ignore_ascii_case("movie");
            let address = match name.as_str() {
                "object" => value("data"),
                "param" if is_movie => value("value"),
                "param" => String::new(),
                _ => value("src"),
            };
            let waits = self
                .embed
                .as_deref()
                .is_none_or(|embed| !embed.starts_with(' '));
            if !address.is_empty() && waits {
                self.embedded(&address);
                let open = self.embed.take().unwrap_or(name.clone());
                self.embed = (name != "embed" || in_embed).then(|| format!(" {}", open.trim()));
            } else if !in_embed && name != "embed" {
                self.embed = Some(name);
            }
            return;
        }
        if in_embed {
            return;
        }
        if HIDDEN.contains(&name.as_str()) {
            self.hidden = Some(name);
            return;
        }
        if value("class") == "footnote-definition-label" {
            self.has_footnotes = true;
            self.hidden = Some(name);
            return;
        }
        match name.as_str() {
            "img" => {
                let inline =
                    |address: &String| !address.is_empty() && !address.starts_with("data:");
                let late = ["src", "data-src", "data-lazy-src"].map(value);
                if let Some(address) = late.iter().find(|address| inline(address)) {
                    self.pictures.push(self.whole(address));
                    self.see();
                }
            }
            "a" => {
                self.end_link();
                let leads = attributes.contains_key("href") && !value("href").is_empty();
                self.link = leads.then(|| (self.whole(&value("href")), false));
            }
            "code" | "pre" => self.code += 1,
            _ => {}
        }
        if !WITHIN.contains(&name.as_str()) {
            self.words.push(' ');
        }
    }

    fn closed(&mut self, name: &str) {
        if let Some(hidden) = &self.hidden {
            if hidden == name {
                self.hidden = None;
            }
            return;
        }
        if let Some(embed) = &self.embed {
            if embed.trim() == name {
                self.embed = None;
            }
            return;
        }
        match name {
            "a" => self.end_link(),
            "code" | "pre" => self.code = self.code.saturating_sub(1),
            _ => {}
        }
        if !WITHIN.contains(&name) {
            self.words.push(' ');
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some()
            || self
                .embed
                .as_deref()
                .is_some_and(|embed| embed.starts_with(' '))
        {
            return;
        }
        if !text.trim().is_empty() {
            self.see();
        }
        if self.embeds_addresses && self.code == 0 && self.link.is_none() {
            let lone = text.split('\n').map(str::trim).filter(|line| {
                (line.starts_with("http://") || line.starts_with("https://"))
                    && !line.contains(char::is_whitespace)
            });
            // Beside other words of its line it is only text.
            let is_whole = |line: &&str| {
                let starts = text.trim_start().starts_with(line)
                    && !self.words.ends_with(' ')
                    && !self.words.is_empty()
                    && !text.starts_with('\n');
                !starts
            };
            let lone: Vec<String> = lone.filter(is_whole).map(|line| self.whole(line)).collect();
            self.links.extend(lone);
        }
        self.words.push_str(text);
    }

    fn embedded(&mut self, address: &str) {
        let whole = self.whole(address);
        let shown = if address.starts_with("//") {
            format!("https:{address}")
        } else {
            address.to_owned()
        };
        self.words.push_str(&format!(" {shown} "));
        self.links.push(whole);
    }

    fn see(&mut self) {
        if let Some((_, seen)) = &mut self.link {
            *seen = true;
        }
    }

    fn end_link(&mut self) {
        if let Some((address, true)) = self.link.take() {
            self.links.push(address);
        }
    }

    fn whole(&self, address: &str) -> String {
        let whole = self.base.join(address);
        whole.map_or_else(
            |_| address.to_owned(),
            |whole| whole.as_str().replace('|', "%7C"),
        )
    }
}

/// A WordPress text without the shortcodes that show nothing of themselves but the caption that one
/// may be given. Those within code are shown as they are.
fn without_shortcodes(content: &str) -> String {
    const UNSEEN: [&str; 9] = [
        "[caption",
        "[/caption]",
        "[wp_caption",
        "[/wp_caption]",
        "[gallery",
        "[playlist",
        "[embed",
        "[/embed]",
        "[/gallery]",
    ];
    let mut seen = String::new();
    let mut caption = "";
    let mut rest = content;
    while let Some(at) = rest.find('[') {
        seen.push_str(&rest[..at]);
        rest = &rest[at..];
        let in_code = seen.matches("<code").count() > seen.matches("</code").count();
        let name = UNSEEN.iter().find(|name| {
            let after = rest.strip_prefix(**name);
            after.is_some_and(|after| name.ends_with(']') || after.starts_with([' ', ']']))
        });
        let Some((name, end)) = name.zip(rest.find(']')).filter(|_| !in_code) else {
            seen.push('[');
            rest = &rest[1..];
            continue;
        };
        let written = &rest[..end];
        rest = &rest[end + 1..];
        if name.starts_with("[/") {
            seen.push(' ');
            seen.push_str(std::mem::take(&mut caption));
            seen.push(' ');
        } else if let Some((_, value)) = written.split_once("caption=\"") {
            caption = value.split('"').next().unwrap_or_default();
        }
    }
    seen.push_str(rest);
    seen
}
