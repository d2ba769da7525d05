//! Reads the tree of a page into blocks, in the order in which a reader sees it.

use std::collections::HashSet;

use scraper::Node;
use url::Url;

use super::{
    address,
    block::Block,
    embed,
    footnotes::Footnotes,
    line::{LineWriter, Mark},
    losses::{Element as Dropped, Loss, Losses},
    node::{
        Element, attribute, attribute_or_none, form_is_page, has_content, is_block, is_hidden, tag,
        tag_or_none,
    },
    picture, preformatted, table,
};
use crate::text::html::style::Style;

/// Puts the blocks together.
pub(super) struct Reader<'a> {
    pub(super) base: Option<&'a Url>,
    pub(super) losses: Losses,
    pub(super) footnotes: Footnotes,
    /// Ids that links within the text lead to.
    pub(super) targets: HashSet<String>,
    pub(super) line: LineWriter,
    /// The marks in force.
    pub(super) marks: Vec<Mark>,
    pub(super) blocks: Vec<Block>,
    /// Within a heading or a cell all stands on one line.
    pub(super) on_one_line: bool,
    /// How many elements say that this is code.
    code: usize,
}

/// What is no copy, and what an editor calls it. Where there is no name, there is nothing to say.
const DROPPED: &[(&str, Option<Dropped>)] = &[
    ("script", Some(Dropped::Script)),
    ("style", Some(Dropped::Style)),
    ("button", Some(Dropped::Button)),
    ("input", Some(Dropped::Field)),
    ("select", Some(Dropped::Field)),
    ("textarea", Some(Dropped::Field)),
    ("canvas", Some(Dropped::Canvas)),
    ("svg", Some(Dropped::Drawing)),
    ("math", Some(Dropped::Formula)),
    ("map", Some(Dropped::Map)),
    ("applet", Some(Dropped::Applet)),
    ("frame", Some(Dropped::Frame)),
    ("head", None),
    ("template", None),
    ("datalist", None),
    ("link", None),
    ("meta", None),
    ("title", None),
    ("param", None),
    ("source", None),
    ("track", None),
    ("wbr", None),
    ("rp", None),
];

impl<'a> Reader<'a> {
    pub(super) fn new(
        base: Option<&'a Url>,
        footnotes: Footnotes,
        targets: HashSet<String>,
    ) -> Self {
        Self {
            base,
            losses: Losses::default(),
            footnotes,
            targets,
            line: LineWriter::default(),
            marks: Vec::new(),
            blocks: Vec::new(),
            on_one_line: false,
            code: 0,
        }
    }

    /// Reads what stands in this node.
    pub(super) fn children(&mut self, node: Element<'_>) {
        for child in node.children() {
            self.node(child);
        }
    }

    pub(super) fn node(&mut self, node: Element<'_>) {
        match node.value() {
            Node::Text(text) => self.text(text),
            Node::Element(_) => self.element(node),
            Node::Document => self.children(node),
            _ => {}
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let is_blank = text.chars().all(|c| c.is_ascii_whitespace());
        if !is_blank && self.line.breaks_off() && !self.on_one_line {
            self.end_line();
        }
        self.line.text(text, &self.marks, self.code > 0);
    }

    fn element(&mut self, node: Element<'_>) {
        let tag = tag(node);
        if is_hidden(node) {
            return;
        }
        if let Some((_, told)) = DROPPED.iter().find(|(dropped, _)| *dropped == tag) {
            let is_hidden = tag == "input" && attribute(node, "type") == "hidden";
            if let Some(element) = told.filter(|_| !is_hidden) {
                self.losses.add_nameless(Loss::Element(element));
            }
            return;
        }
        self.anchors(node);
        match tag {
            "strong" | "b" if Style::of(attribute(node, "style")).is_not_bold() => {
                self.children(node)
            }
            "em" | "i" if Style::of(attribute(node, "style")).is_not_italic() => {
                self.children(node)
            }
            "strong" | "b" => self.marked(node, Mark::Strong),
            "em" | "i" | "cite" | "dfn" | "var" => self.marked(node, Mark::Emphasis),
            "del" | "s" | "strike" => self.marked(node, Mark::Struck),
            "sub" => self.marked(node, Mark::Element("sub", String::new())),
            "sup" => self.marked(node, Mark::Element("sup", String::new())),
            "mark" => self.marked(node, Mark::Element("mark", String::new())),
            "ins" => self.marked(node, Mark::Element("ins", String::new())),
            "u" => self.marked(node, Mark::Element("u", String::new())),
            "q" => self.marked(node, Mark::Element("q", String::new())),
            "kbd" => self.marked(node, Mark::Element("kbd", String::new())),
            "samp" => self.marked(node, Mark::Element("samp", String::new())),
            "ruby" => self.marked(node, Mark::Element("ruby", String::new())),
            "rt" => self.marked(node, Mark::Element("rt", String::new())),
            "abbr" | "acronym" => {
                let title = attribute(node, "title").trim().to_owned();
                if title.is_empty() {
                    self.children(node);
                } else {
                    self.marked(node, Mark::Element("abbr", title));
                }
            }
            "code" | "tt" => {
                self.code += 1;
                self.children(node);
                self.code -= 1;
                self.line.end_code();
            }
            "span" | "font" => self.styled(node),
            "a" => self.link(node),
            "br" => self.line.add_break(),
            "img" => self.picture(node),
            "picture" => self.children(node),
            "noscript" => self.noscript(node),
            "iframe" | "video" | "audio" | "object" | "embed" => embed::read(self, node),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, tag),
            "blockquote" => {
                let quoted = self.inside(|reader| reader.children(node));
                if !quoted.is_empty() {
                    self.block(Block::Quote(quoted));
                }
            }
            "ul" | "ol" | "menu" | "dir" => self.list(node, tag),
            "li" => self.item_alone(node),
            "dl" => self.definitions(node),
            "pre" | "listing" | "xmp" | "plaintext" => self.preformatted(node),
            "hr" => self.block(Block::Rule),
            "table" => table::read(self, node),
            "figure" => self.figure(node),
            "form" if !form_is_page(node) => self.losses.add_nameless(Loss::Element(Dropped::Form)),
            tag if is_block(tag) => {
                self.end_line();
                self.children(node);
                self.end_line();
            }
            _ => self.children(node),
        }
    }

    /// Remembers the places that links within the text lead to.
    pub(super) fn anchors(&mut self, node: Element<'_>) {
        let names = [attribute(node, "id"), attribute(node, "name")];
        let mut ids: Vec<&str> = names.into_iter().filter(|id| !id.is_empty()).collect();
        ids.dedup();
        for id in ids {
            if self.targets.remove(id) {
                self.line.anchor(id.to_owned());
            }
        }
    }

    pub(super) fn marked(&mut self, node: Element<'_>, mark: Mark) {
        if self.marks.iter().any(|other| other.is_like(&mark)) {
            return self.children(node);
        }
        self.marks.push(mark);
        self.children(node);
        self.marks.pop();
        self.line.close(self.marks.len());
    }

    fn styled(&mut self, node: Element<'_>) {
        let style = Style::of(attribute(node, "style"));
        let says = [
            (style.is_bold(), Mark::Strong),
            (style.is_italic(), Mark::Emphasis),
            (style.is_struck(), Mark::Struck),
            (style.is_raised(), Mark::Element("sup", String::new())),
            (style.is_lowered(), Mark::Element("sub", String::new())),
        ];
        let before = self.marks.len();
        for (_, mark) in says.into_iter().filter(|(says, _)| *says) {
            if !self.marks.iter().any(|other| other.is_like(&mark)) {
                self.marks.push(mark);
            }
        }
        self.children(node);
        self.marks.truncate(before);
        self.line.close(before);
    }

    fn link(&mut self, node: Element<'_>) {
        let Some(written) = attribute_or_none(node, "href") else {
            return self.children(node);
        };
        if let Some(number) = self.footnotes.called_by(node.id()) {
            return self.line.note(number);
        }
        if self.footnotes.leads_back(node.id()) {
            return;
        }
        match address::read(written, self.base) {
            Some(address) if !address.is_empty() => {
                let title = attribute(node, "title").trim().to_owned();
                self.marked(node, Mark::Link { address, title });
            }
            _ => {
                // A link that nobody could see is no loss.
                if has_content(node) && !written.trim().is_empty() {
                    self.losses.add(Loss::Link, written.trim());
                }
                self.children(node);
            }
        }
    }

    pub(super) fn picture(&mut self, node: Element<'_>) {
        match picture::read(node, self.base) {
            Ok(picture) => {
                if self.line.breaks_off() && !self.on_one_line {
                    self.end_line();
                }
                self.line.picture(picture, &self.marks);
            }
            Err(Some((why, name))) => self.losses.add(Loss::Picture(why), name),
            Err(None) => {}
        }
    }

    /// What stands there for programs without scripts: most often the picture that a script would
    /// have loaded, which has been read already.
    fn noscript(&mut self, node: Element<'_>) {
        let before = node.prev_siblings().find(|node| node.value().is_element());
        if before.is_some_and(|before| matches!(tag(before), "img" | "picture" | "iframe")) {
            return;
        }
        let inner: String = node
            .children()
            .filter_map(|child| child.value().as_text())
            .map(|text| &**text)
            .collect();
        let within = super::tree(&inner);
        match within {
            Some(page) => self.children(page.tree.root()),
            None => self.losses.add_nameless(Loss::Element(Dropped::Scriptless)),
        }
    }

    fn heading(&mut self, node: Element<'_>, tag: &str) {
        let level = tag.as_bytes().get(1).map_or(6, |digit| digit - b'0');
        self.end_line();
        let outer = std::mem::replace(&mut self.on_one_line, true);
        self.children(node);
        self.on_one_line = outer;
        if let Some(line) = self.line.take() {
            // A heading of pictures alone heads nothing.
            let block = if line.is_pictures() {
                Block::Paragraph(line)
            } else {
                Block::Heading(level, line)
            };
            self.blocks.push(block);
        }
    }

    fn preformatted(&mut self, node: Element<'_>) {
        if preformatted::is_verse(node) {
            return preformatted::read_verse(self, node);
        }
        let mut text = String::new();
        preformatted::lines(node, &mut text);
        let text = text.trim_matches('\n').to_owned();
        if text.trim().is_empty() {
            return;
        }
        let language = preformatted::language(node);
        self.block(Block::Code { language, text });
    }

    /// A picture and, below it in the same paragraph, its caption.
    fn figure(&mut self, node: Element<'_>) {
        self.end_line();
        let first = self.blocks.len();
        self.children(node);
        self.end_line();
        let caption = node
            .children()
            .rfind(|child| tag_or_none(*child) == Some("figcaption"));
        let [picture, below] = &mut self.blocks[first..] else {
            return;
        };
        if let (Some(_), Block::Paragraph(line), Block::Paragraph(caption)) =
            (caption, &mut *picture, &*below)
            && line.is_pictures()
            && !caption.is_pictures()
        {
            line.join(caption.clone());
            self.blocks.pop();
        }
    }

    /// Ends the paragraph, where one is being written.
    pub(super) fn end_line(&mut self) {
        if self.on_one_line {
            self.line.space();
            return;
        }
        if let Some(line) = self.line.take() {
            self.blocks.push(Block::Paragraph(line));
        }
    }

    pub(super) fn block(&mut self, block: Block) {
        self.end_line();
        self.blocks.push(block);
    }

    /// The blocks that `read` finds, apart from those around them.
    pub(super) fn inside(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        self.end_line();
        let blocks = std::mem::take(&mut self.blocks);
        let on_one_line = std::mem::replace(&mut self.on_one_line, false);
        let line = std::mem::take(&mut self.line);
        let code = std::mem::take(&mut self.code);
        read(self);
        self.end_line();
        self.on_one_line = on_one_line;
        self.line = line;
        self.code = code;
        std::mem::replace(&mut self.blocks, blocks)
    }
}
