//! XML of feeds, an element at a time: each as a small tree, so that a large file never stands in
//! memory as one.
//!
//! Entities that a file declares for itself are never resolved, and nothing outside it is looked
//! at. Deliberately absent: which elements a feed has.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use quick_xml::{
    NsReader, XmlVersion,
    escape::{resolve_html5_entity, resolve_xml_entity},
    events::{BytesStart, Event},
    name::ResolveResult,
};

use crate::{
    brief::Note,
    error::{Error, Result},
    import::{Files, encoding::replaced_in},
};

/// No feed nests deeper than this.
const DEEPEST: usize = 256;
/// How much is looked at to tell what a file is.
const LOOKED_AT: usize = 64 * 1024;
/// Where an XML declaration ends at the latest.
const DECLARATION: usize = 256;

/// An element and what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Its name without a prefix.
    pub(super) name: String,
    /// The namespace that it is in.
    pub(super) space: String,
    /// Attributes by their names without prefixes.
    attributes: Vec<(String, String)>,
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An attribute; empty where it is absent.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of this name in it.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of this name in it, or in an element of its path: `control/draft`.
    pub(super) fn find(&self, path: &str) -> Option<&Self> {
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let found = self.elements().find(|element| element.name == name)?;
        if rest.is_empty() {
            Some(found)
        } else {
            found.find(rest)
        }
    }

    /// The text in it and below, trimmed.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.push_text(&mut text);
        text.trim().to_owned()
    }

    fn push_text(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(part) => text.push_str(part),
                Node::Element(element) => element.push_text(text),
            }
        }
    }

    /// The text of the element at this path; empty where there is none.
    pub(super) fn text_of(&self, path: &str) -> String {
        self.find(path).map(Self::text).unwrap_or_default()
    }

    /// What is in it, as HTML: for XHTML that stands in a feed as elements.
    pub(super) fn inside(&self) -> String {
        let mut html = String::new();
        self.push_inside(&mut html);
        html
    }

    fn push_inside(&self, html: &mut String) {
        let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
        for node in &self.nodes {
            match node {
                Node::Text(text) => html.push_str(&escaped(text)),
                Node::Element(element) => {
                    html.push_str(&format!("<{}", element.name));
                    for (name, value) in &element.attributes {
                        html.push_str(&format!(" {name}=\"{}\"", escaped(value)));
                    }
                    html.push('>');
                    element.push_inside(html);
                    if !VOID.contains(&&*element.name) {
                        html.push_str(&format!("</{}>", element.name));
                    }
                }
            }
        }
    }
}

/// Elements of HTML that have no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "wbr"];

/// The beginning of a file as text, where it is XML.
pub(super) fn head(files: &mut Files, path: &str) -> Result<Option<String>> {
    let head = files.head(path, LOOKED_AT)?;
    let (text, _) = decoded(&head, path);
    let begins = text.trim_start().starts_with('<');
    Ok(begins.then(|| text.into_owned()))
}

/// The root of what begins so: its name and namespace, without what is in it.
pub(super) fn root(head: &str) -> Option<Element> {
    let mut reader = reader(head);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => return Some(begun(&reader, &start)),
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The bytes as text, in the encoding that the file names, and a note where some are no characters
/// in it.
pub(super) fn decoded<'b>(bytes: &'b [u8], file: &str) -> (Cow<'b, str>, Option<Note>) {
    let start = &bytes[..bytes.len().min(DECLARATION)];
    let start = String::from_utf8_lossy(start);
    let declared = start.split_once("?>").map_or("", |(declared, _)| declared);
    let named = declared.split_once("encoding=").and_then(|(_, rest)| {
        let mut rest = rest.chars();
        let mark = rest.next()?;
        Encoding::for_label(rest.as_str().split(mark).next()?.as_bytes())
    });
    // UTF-16 has a mark at its beginning, which comes before what is named.
    let (text, encoding, is_damaged) = named.unwrap_or(UTF_8).decode(bytes);
    let note = is_damaged.then(|| replaced_in(encoding).in_file(file));
    (text, note)
}

/// Hands on each element that stands in one of those named by `open`, in order, with the name of
/// the one that it stands in. Those named by `open` are gone into where they stand in each other.
///
/// # Errors
/// [`Error::BadInput`] with the line, where the XML is damaged or breaks off; what `each` says.
pub(super) fn each(
    text: &str,
    file: &str,
    open: &[&str],
    mut each: impl FnMut(&str, Element) -> Result<()>,
) -> Result<()> {
    let mut reader = reader(text);
    let mut opened: Vec<String> = Vec::new();
    loop {
        let damaged = |position: u64, said: String| {
            let before = text
                .as_bytes()
                .get(..usize::try_from(position).unwrap_or(usize::MAX));
            let before = before.unwrap_or(text.as_bytes());
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            Error::bad_input(
                format!("{file}, line {line}"),
                format!("the XML is damaged there, or breaks off: {said}"),
                "Export or save the file again",
            )
            .told("xml_damaged", [("detail", said.to_string())])
        };
        let event = reader.read_event();
        let event = event.map_err(|error| damaged(reader.error_position(), error.to_string()))?;
        match event {
            Event::Start(start) => {
                let element = begun(&reader, &start);
                if open.contains(&&*element.name) && opened.len() < DEEPEST {
                    opened.push(element.name);
                    continue;
                }
                let element = grown(&mut reader, element)
                    .map_err(|said| damaged(reader.buffer_position(), said))?;
                each(opened.last().map_or("", String::as_str), element)?;
            }
            Event::End(_) => drop(opened.pop()),
            Event::Eof if opened.is_empty() => return Ok(()),
            Event::Eof => {
                let said = "it ends before what has begun has ended".to_owned();
                return Err(damaged(reader.buffer_position(), said));
            }
            _ => {}
        }
    }
}

fn reader(text: &str) -> NsReader<&[u8]> {
    let mut reader = NsReader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    // What many feeds get wrong, and what can be read one way only.
    config.allow_dangling_amp = true;
    reader
}

fn begun(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Element {
    let (space, name) = reader.resolver().resolve_element(start.name());
    let space = match space {
        ResolveResult::Bound(space) => space.0.to_owned(),
        _ => String::new(),
    };
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let attributes = attributes.map(|attribute| {
        let value = attribute.normalized_value_with(XmlVersion::Implicit1_0, 1, entity);
        // What can't be resolved stays as it was written.
        let value = value.map_or_else(|_| attribute.value.to_string(), Into::into);
        (attribute.key.local_name().into_inner().to_owned(), value)
    });
    Element {
        name: name.into_inner().to_owned(),
        space,
        attributes: attributes.collect(),
        nodes: Vec::new(),
    }
}

/// What XML and HTML call this; a file's own names for things are not looked up.
fn entity(name: &str) -> Option<&'static str> {
    resolve_xml_entity(name).or_else(|| resolve_html5_entity(name))
}

/// The element with all that is in it.
fn grown(reader: &mut NsReader<&[u8]>, root: Element) -> Result<Element, String> {
    let mut open = vec![root];
    loop {
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let text = match event {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err("its elements are nested too deeply".to_owned());
                }
                open.push(begun(reader, &start));
                continue;
            }
            Event::End(_) => {
                let Some(ended) = open.pop() else { continue };
                let Some(around) = open.last_mut() else {
                    return Ok(ended);
                };
                around.nodes.push(Node::Element(ended));
                continue;
            }
            Event::Eof => return Err("it ends before what has begun has ended".to_owned()),
            Event::Text(text) => text.to_string(),
            Event::CData(text) => text.to_string(),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => c.to_string(),
                _ => entity(&reference).map_or_else(|| format!("&{};", &*reference), str::to_owned),
            },
            _ => continue,
        };
        if let Some(around) = open.last_mut() {
            match around.nodes.last_mut() {
                Some(Node::Text(before)) => before.push_str(&text),
                _ => around.nodes.push(Node::Text(text)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn elements(text: &str) -> Result<Vec<(String, Element)>> {
        let mut found = Vec::new();
        each(text, "a.xml", &["feed"], |around, element| {
            found.push((around.to_owned(), element));
            Ok(())
        })?;
        Ok(found)
    }

    #[test]
    fn elements_come_with_their_texts_and_attributes() {
        let text = "<?xml version='1.0'?><feed xmlns='urn:a' xmlns:b='urn:b'>\
            <title>Dust &amp; gas &#8211; A&B &eacute; &own;</title>\
            <b:entry b:id='1 &lt; 2'><x>a<![CDATA[<p>]]></x><x/></b:entry></feed>";
        let found = elements(text).unwrap();
        assert_eq!(found[0].1.text(), "Dust & gas – A&B é &own;");
        let (around, entry) = &found[1];
        assert_eq!(
            (&**around, &*entry.name, &*entry.space),
            ("feed", "entry", "urn:b")
        );
        assert_eq!(entry.attribute("id"), "1 < 2");
        assert_eq!(entry.text_of("x"), "a<p>");
        assert_eq!(entry.all("x").count(), 2);
    }

    #[test]
    fn what_stands_as_elements_is_html_again() {
        let text = "<feed><c>A &lt; b<br/><a href='x?a=1&amp;b=2'>c</a></c></feed>";
        let found = elements(text).unwrap();
        assert_eq!(
            found[0].1.inside(),
            "A &lt; b<br><a href=\"x?a=1&amp;b=2\">c</a>"
        );
    }

    #[test]
    fn an_entity_that_a_file_declares_is_never_resolved() {
        let text = "<!DOCTYPE feed [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">\
            <!ENTITY c SYSTEM \"file:///etc/passwd\">]><feed><t>&b;&c;</t></feed>";
        assert_eq!(elements(text).unwrap()[0].1.text(), "&b;&c;");
    }

    #[test]
    fn damage_is_told_with_its_line() {
        for text in [
            "<feed>\n<entry>",
            "<feed>\n<entry></wrong></feed>",
            "<feed>\n",
        ] {
            let error = elements(text).unwrap_err();
            assert_eq!(error.code(), "bad_input");
            assert!(
                error.to_string().contains("a.xml, line 2"),
                "{text}: {error}"
            );
        }
    }

    #[test]
    fn the_named_encoding_is_read() {
        let bytes = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><t>\xe9</t>";
        assert!(decoded(bytes, "a").0.ends_with("<t>é</t>"));
        assert_eq!(decoded("\u{feff}<t/>".as_bytes(), "a").0, "<t/>");
        let (_, note) = decoded(b"<t>\xe9</t>", "a");
        assert_eq!(note.unwrap().code, "characters_replaced");
        let (text, _) = decoded(b"<?xml encoding=\x80UTF-8'?><t/>", "a");
        assert!(text.ends_with("<t/>"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "(<[/!?]?[a-c]{0,3}( a='b')?/?>|[a-z&;<>\\[\\]]{0,4}){0,12}") {
            let _ = elements(&text);
            let _ = elements(&format!("<feed>{text}"));
            let _ = root(&text);
        }
    }
}
