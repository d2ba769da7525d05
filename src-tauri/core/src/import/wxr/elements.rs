//! An export's elements, one after the other, in the namespaces that they are in and not by their
//! prefixes.
//!
//! Whoever reads asks for the next child of the element at hand, and then takes its text, its own
//! children, or passes over it. Deliberately absent: which elements an export has.

use std::{
    collections::HashMap,
    io::{self, Read},
};

use quick_xml::{
    Error as XmlError, NsReader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
    name::{Namespace, QName, ResolveResult},
};

use super::cleaned::{Cleaned, Mended};

/// No export nests deeper than this; libxml, which WordPress reads with, gives up there, too.
const DEEPEST: usize = 256;

/// Whose element it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// RSS's own.
    Rss,
    /// WordPress's, in any version of its export format.
    Wp,
    /// WordPress's for excerpts.
    Excerpt,
    /// The RSS module for whole texts.
    Content,
    /// Dublin Core.
    Dc,
    /// Somebody else's.
    Other,
}

/// An element that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) space: Space,
    pub(super) name: String,
    pub(super) attributes: HashMap<String, String>,
}

/// Why a file could not be read to its end.
#[derive(Debug)]
pub(super) enum Broken {
    /// It ends before all that has begun has ended.
    Off,
    /// It is no XML, for this reason.
    Malformed(String),
    /// The disk failed, or what the file is packed in.
    Unreadable(io::Error),
}

type Result<T> = std::result::Result<T, Broken>;

/// Reads the elements of one file.
pub(super) struct Elements<R: Read> {
    reader: NsReader<Cleaned<R>>,
    buffer: Vec<u8>,
    depth: usize,
    /// Text that stands between elements, where an export has none: its beginning.
    stray: Option<String>,
    /// Items in what was passed over.
    lost_items: usize,
}

impl<R: Read> Elements<R> {
    pub(super) fn new(from: R) -> io::Result<Self> {
        let mut reader = NsReader::from_reader(Cleaned::new(from)?);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            stray: None,
            lost_items: 0,
        })
    }

    /// The line that was come to, from 1.
    pub(super) fn line(&self) -> u64 {
        self.reader.get_ref().line()
    }

    pub(super) fn mended(&self) -> Mended {
        self.reader.get_ref().mended()
    }

    /// How many characters could not be read in the file's encoding, and which that is.
    pub(super) fn replaced(&self) -> (u64, &'static str) {
        self.reader.get_ref().replaced()
    }

    /// The beginning of the first text that stood where an export has none.
    pub(super) fn stray(&self) -> Option<&str> {
        self.stray.as_deref()
    }

    /// How many items stood in elements that were passed over.
    pub(super) fn lost_items(&self) -> usize {
        self.lost_items
    }

    /// The next child of the element at hand; none where that ends, or, outside of all elements,
    /// where the file does.
    pub(super) fn next_child(&mut self) -> Result<Option<Element>> {
        let at_top = self.depth == 0;
        loop {
            let stray = &mut self.stray;
            match next(&mut self.reader, &mut self.buffer)? {
                Event::Start(start) => {
                    let element = begin(
                        &start,
                        &self.reader.resolver().resolve_element(start.name()).0,
                    )?;
                    if self.depth == DEEPEST {
                        return Err(Broken::Malformed(
                            "its elements are nested too deeply".into(),
                        ));
                    }
                    self.depth += 1;
                    return Ok(Some(element));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(None);
                }
                Event::Eof if at_top => return Ok(None),
                Event::Eof => return Err(Broken::Off),
                Event::Text(text) => wander(stray, &text)?,
                Event::CData(text) => wander(stray, &text)?,
                _ => {}
            }
        }
    }

    /// The whole text of the element at hand, to its end. Markup within it is kept as markup.
    pub(super) fn text(&mut self) -> Result<String> {
        let mut whole = String::new();
        let mut within = 0_usize;
        loop {
            match next(&mut self.reader, &mut self.buffer)? {
                Event::Start(start) => {
                    within += 1;
                    if self.depth + within > DEEPEST {
                        return Err(Broken::Malformed(
                            "its elements are nested too deeply".into(),
                        ));
                    }
                    check_name(start.name())?;
                    whole.extend(["<", &*start, ">"]);
                }
                Event::End(end) if within > 0 => {
                    within -= 1;
                    whole.extend(["</", end.name().0, ">"]);
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(whole);
                }
                Event::Text(text) => {
                    check_text(&text)?;
                    whole.push_str(&text.xml10_content());
                }
                Event::CData(text) => whole.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let c = reference.resolve_char_ref().ok().flatten();
                    match (c, resolve_xml_entity(&reference)) {
                        (Some(c), _) => whole.push(c),
                        (None, Some(text)) => whole.push_str(text),
                        (None, None) => whole.extend(["&", &*reference, ";"]),
                    }
                }
                Event::Eof => return Err(Broken::Off),
                _ => {}
            }
            if whole.len() > super::cleaned::LONGEST_TEXT {
                return Err(too_long());
            }
        }
    }

    /// Passes over this element, which has just begun, and counts it if it is an item.
    pub(super) fn skip_from(&mut self, element: &Element) -> Result<()> {
        let is_item = element.space == Space::Rss && element.name == "item";
        self.lost_items += usize::from(is_item);
        self.skip()
    }

    /// Passes over the element at hand, to its end.
    pub(super) fn skip(&mut self) -> Result<()> {
        let mut within = 0_usize;
        loop {
            match next(&mut self.reader, &mut self.buffer)? {
                Event::Start(start) => {
                    check_name(start.name())?;
                    self.lost_items += usize::from(start.name().0 == "item");
                    within += 1;
                    if self.depth + within > DEEPEST {
                        return Err(Broken::Malformed(
                            "its elements are nested too deeply".into(),
                        ));
                    }
                }
                Event::End(_) if within > 0 => within -= 1,
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(());
                }
                Event::Text(text) => check_text(&text)?,
                Event::Eof => return Err(Broken::Off),
                _ => {}
            }
        }
    }
}

/// The next event. What ends within a tag, a comment or a CDATA section has broken off.
fn next<'b, R: Read>(
    reader: &mut NsReader<Cleaned<R>>,
    buffer: &'b mut Vec<u8>,
) -> Result<Event<'b>> {
    buffer.clear();
    reader.get_mut().mark();
    match reader.read_event_into(buffer) {
        Ok(Event::DocType(_)) => Err(Broken::Malformed(
            "it declares a document type, which an export never does".into(),
        )),
        Ok(event) => Ok(event),
        Err(_) if reader.get_ref().is_exhausted() => Err(too_long()),
        Err(XmlError::Syntax(_)) => Err(Broken::Off),
        // What it is packed in has broken off.
        Err(XmlError::Io(error)) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Err(Broken::Off)
        }
        Err(XmlError::Io(error)) => Err(Broken::Unreadable(io::Error::new(error.kind(), error))),
        Err(XmlError::IllFormed(what)) => Err(Broken::Malformed(what.to_string())),
        Err(other) => Err(Broken::Malformed(other.to_string())),
    }
}

fn too_long() -> Broken {
    Broken::Malformed("a text in it is longer than 32 MiB".into())
}

fn begin(start: &BytesStart<'_>, space: &ResolveResult<'_>) -> Result<Element> {
    check_name(start.name())?;
    let space = match space {
        ResolveResult::Bound(namespace) => match space_of(*namespace) {
            // RSS has no namespace, whatever a file declares as the one of names without a prefix.
            Space::Other if start.name().prefix().is_none() => Space::Rss,
            space => space,
        },
        ResolveResult::Unbound => Space::Rss,
        ResolveResult::Unknown(prefix) => match prefix.as_str() {
            "wp" => Space::Wp,
            "excerpt" => Space::Excerpt,
            "content" => Space::Content,
            "dc" => Space::Dc,
            _ => Space::Other,
        },
    };
    let name = start.local_name().as_ref().to_owned();
    let mut attributes = HashMap::new();
    if space == Space::Rss && !start.attributes_raw().is_empty() {
        for attribute in start.attributes().with_checks(false) {
            let malformed =
                |_| Broken::Malformed(format!("an attribute of <{name}> can't be read"));
            let attribute = attribute.map_err(|error| malformed(error.into()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(malformed)?;
            attributes.insert(attribute.key.as_ref().to_owned(), value.into_owned());
        }
    }
    Ok(Element {
        space,
        name,
        attributes,
    })
}

fn space_of(namespace: Namespace<'_>) -> Space {
    let uri = namespace.as_ref().trim_end_matches('/');
    let uri = uri
        .strip_prefix("http://")
        .or(uri.strip_prefix("https://"))
        .unwrap_or(uri);
    match uri.strip_prefix("wordpress.org/export/") {
        Some(version) if version.ends_with("/excerpt") => return Space::Excerpt,
        Some(_) => return Space::Wp,
        None => {}
    }
    match uri {
        "" => Space::Rss,
        "purl.org/rss/1.0/modules/content" => Space::Content,
        "purl.org/dc/elements/1.1" => Space::Dc,
        _ => Space::Other,
    }
}

/// A name that is none comes from a “<” that was meant as text.
fn check_name(name: QName<'_>) -> Result<()> {
    let starts = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    if name.0.starts_with(starts) {
        return Ok(());
    }
    Err(Broken::Malformed(
        "there is a “<” that begins no tag; in a text it must be written as &lt;".into(),
    ))
}

/// Text may hold anything but what ends a CDATA section: there, one has ended too early.
fn check_text(text: &str) -> Result<()> {
    if text.contains("]]>") {
        return Err(Broken::Malformed(
            "there is a “]]>” outside of CDATA, so that a CDATA section ended before it".into(),
        ));
    }
    Ok(())
}

fn wander(stray: &mut Option<String>, text: &str) -> Result<()> {
    check_text(text)?;
    let text = text.trim();
    if stray.is_none() && !text.is_empty() {
        *stray = Some(text.chars().take(60).collect());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(xml: &str) -> Elements<&[u8]> {
        Elements::new(xml.as_bytes()).unwrap()
    }

    /// The text of the first element, or what is wrong with it.
    fn text(xml: &str) -> std::result::Result<String, String> {
        let mut elements = elements(xml);
        let read = |elements: &mut Elements<&[u8]>| {
            elements.next_child()?;
            elements.text()
        };
        read(&mut elements).map_err(|broken| format!("{broken:?}"))
    }

    #[test]
    fn a_text_is_whole_however_it_is_written() {
        for (xml, whole) in [
            ("<a>one &amp; two</a>", "one & two"),
            ("<a><![CDATA[one]]><![CDATA[ & two]]></a>", "one & two"),
            ("<a><![CDATA[x ]]]]><![CDATA[> y]]></a>", "x ]]> y"),
            ("<a><![CDATA[<![CDATA[x]]></a>", "<![CDATA[x"),
            (
                "<a>one <b class=\"c\">two</b>&#8217;s<br/></a>",
                "one <b class=\"c\">two</b>’s<br></br>",
            ),
            ("<a>one<!-- not this -->\r\ntwo</a>", "one\ntwo"),
            ("<a/>", ""),
        ] {
            assert_eq!(text(xml).as_deref(), Ok(whole), "{xml}");
        }
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        for (xml, why) in [
            ("<a>one</b>", "expected `</a>`"),
            ("<a><b>one</a></b>", "expected `</b>`"),
            ("<a>a < b</a>", "begins no tag"),
            ("<a><![CDATA[]]>]]></a>", "outside of CDATA"),
            (
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "document type",
            ),
        ] {
            let error = text(xml).unwrap_err();
            assert!(error.contains(why), "{xml}: {error}");
        }
        let deep = "<a>".repeat(DEEPEST + 2);
        assert!(text(&deep).unwrap_err().contains("nested too deeply"));
    }

    #[test]
    fn what_ends_too_early_has_broken_off() {
        let whole = "<a x=\"y\">one <![CDATA[two]]> <!-- three --> <b>four</b></a>";
        for end in 3..whole.len() {
            assert_eq!(text(&whole[..end]).unwrap_err(), "Off", "{}", &whole[..end]);
        }
    }

    #[test]
    fn a_prefix_says_nothing_and_a_namespace_all() {
        let mut elements = elements(
            "<rss xmlns:x='http://wordpress.org/export/1.1/' xmlns:wp='http://example.com/'
                  xmlns:e='https://wordpress.org/export/1.2/excerpt/'>
             <x:status/><wp:status/><e:encoded/><content:encoded/><dc:creator/><title/>
             <status xmlns='http://wordpress.org/export/1.2/'/><unknown:status/></rss>",
        );
        elements.next_child().unwrap();
        let mut spaces = Vec::new();
        while let Some(element) = elements.next_child().unwrap() {
            spaces.push(element.space);
            elements.skip().unwrap();
        }
        use Space::{Content, Dc, Excerpt, Other, Rss, Wp};
        assert_eq!(spaces, [Wp, Other, Excerpt, Content, Dc, Rss, Wp, Other]);
    }

    #[test]
    fn lines_are_counted_as_in_the_file() {
        let mut elements = elements("\n<a>\n\n<b\nc='d'/></a>");
        elements.next_child().unwrap();
        elements.next_child().unwrap();
        assert_eq!(elements.line(), 5);
    }
}
