//! The briefs on a page, by what its markup says: microformats, classic hAtom, schema.org's
//! microdata, then `article` elements, then “Posted on” lines below headings.
//!
//! Deliberately absent: what the parts mean; see [`super`]. Here they are found and taken as texts.

use dom_query::{NodeId, NodeRef};

use super::page::{Page, filled, line_of, short_line_of};
use crate::import::plain_text::line::{self, Posted};

/// A brief as it stands on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) headline: String,
    /// Its text as HTML.
    pub(super) html: String,
    /// When it was published, as written.
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) byline: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) standfirst: Option<String>,
    /// Its whole address.
    pub(super) address: Option<String>,
    /// Whether only a summary of it is on the page.
    pub(super) is_summary: bool,
}

/// What marks an entry, the surest first.
const ENTRIES: [&str; 5] = [
    ".h-entry",
    ".hentry",
    "[itemscope][itemtype$=\"Article\"], [itemscope][itemtype$=\"BlogPosting\"]",
    "article",
    ".post, .blog-post, .entry",
];
/// Where a page has entries that are not its own.
const ASIDE: &str = "aside, nav, footer, .comments, .comment, #comments, .comment-list, .widget, .h-cite, .related-posts, .jp-relatedposts";
const HEADLINE: [&str; 6] = [
    ".p-name",
    ".entry-title",
    "[itemprop~=headline]",
    "[itemprop~=name]",
    ".post-title",
    "h1, h2, h3, h4",
];
const CONTENT: [&str; 8] = [
    ".e-content",
    ".entry-content",
    "[itemprop~=articleBody]",
    ".post-content",
    ".post-body",
    ".article-body",
    ".article-content",
    ".entry-body",
];
const SUMMARY: [&str; 4] = [
    ".p-summary",
    ".entry-summary",
    "[itemprop~=description]",
    ".excerpt",
];
const PUBLISHED: [&str; 7] = [
    ".dt-published",
    "[itemprop~=datePublished]",
    ".entry-date.published",
    ".published",
    "time[pubdate]",
    ".entry-date",
    "time[datetime]",
];
const UPDATED: [&str; 4] = [
    ".dt-updated",
    "[itemprop~=dateModified]",
    ".updated",
    "time.modified",
];
const AUTHOR: [&str; 6] = [
    ".p-author",
    ".author .fn",
    "[itemprop~=author]",
    "[rel~=author]",
    ".author",
    ".byline",
];
const ADDRESS: [&str; 6] = [
    ".u-url",
    "a[rel~=bookmark]",
    ".entry-title a[href]",
    "[itemprop~=url]",
    ".post-title a[href]",
    "h1 a[href], h2 a[href], h3 a[href]",
];
const TAGS: &str =
    ".p-category, a[rel~=tag], .cat-links a, .tags-links a, .tag-links a, .post-tags a";
/// What stands in an entry and is no copy of it.
const FURNITURE: &str = "script, style, noscript, template, form, nav, .sharedaddy, .jp-relatedposts, .entry-utility, \
    .entry-meta, .entry-footer, .entry-header, .post-navigation, .edit-link, .screen-reader-text, .addtoany_share_save_container, .wpcnt";

/// The entries of a page, in its order.
pub(super) fn find(page: &Page) -> Vec<Entry> {
    for selector in ENTRIES {
        let selection = page.document.select(selector);
        let nodes = outermost(selection.nodes());
        let own = nodes.iter().filter(|node| !is_aside(node));
        let entries: Vec<Entry> = own.filter_map(|node| entry(page, node)).collect();
        if !entries.is_empty() {
            return entries;
        }
    }
    posted(page)
}

/// The nodes that stand in no other of them.
fn outermost<'a>(nodes: &[NodeRef<'a>]) -> Vec<NodeRef<'a>> {
    let ids: Vec<NodeId> = nodes.iter().map(|node| node.id).collect();
    let is_outer = |node: &&NodeRef<'a>| {
        let mut above = node.ancestors_it(None);
        above.all(|ancestor| !ids.contains(&ancestor.id))
    };
    nodes.iter().filter(is_outer).copied().collect()
}

fn is_aside(node: &NodeRef<'_>) -> bool {
    node.is(ASIDE)
        || node
            .ancestors_it(None)
            .any(|ancestor| ancestor.is_element() && ancestor.is(ASIDE))
}

/// All that a selector finds within a node.
fn within<'a>(node: &NodeRef<'a>, selector: &str) -> Vec<NodeRef<'a>> {
    let selection = dom_query::Selection::from(*node);
    selection.select(selector).nodes().to_vec()
}

/// The first that any of these selectors finds.
fn first<'a>(node: &NodeRef<'a>, selectors: &[&str]) -> Option<NodeRef<'a>> {
    selectors
        .iter()
        .find_map(|selector| within(node, selector).into_iter().next())
}

fn entry(page: &Page, node: &NodeRef<'_>) -> Option<Entry> {
    let title = first(node, &HEADLINE);
    let headline = title.as_ref().and_then(line_of).unwrap_or_default();
    let mut published = first(node, &PUBLISHED).and_then(|date| moment(&date));
    let updated = first(node, &UPDATED).and_then(|date| moment(&date));
    let mut byline = authors(node);
    let standing = posted_line(node);
    if let Some((_, posted)) = &standing {
        published = published.or_else(|| filled(&posted.date));
        if byline.is_empty() {
            byline.clone_from(&posted.authors);
        }
    }
    let mut tags: Vec<String> = Vec::new();
    for tag in within(node, TAGS).iter().filter_map(line_of) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let address = first(node, &ADDRESS).and_then(|link| {
        let written = link.attr("href").or_else(|| link.attr("content"))?;
        page.whole(&written)
    });
    let address = address.map(String::from);
    let content = first(node, &CONTENT);
    let summary = first(node, &SUMMARY);
    let standfirst = summary
        .as_ref()
        .filter(|_| content.is_some())
        .and_then(line_of);
    let (text, whole) = match (content, summary) {
        (Some(content), _) => (content, true),
        (None, Some(summary)) => (summary, false),
        (None, None) => (*node, true),
    };
    let is_entry_itself = text.id == node.id;
    // The tree is a copy, so that what is taken out of it is missing nowhere else.
    let copy = text.to_fragment();
    copy.select(FURNITURE).remove();
    if is_entry_itself {
        for selector in HEADLINE
            .iter()
            .chain(&PUBLISHED)
            .chain(&AUTHOR)
            .chain([TAGS].iter())
        {
            copy.select_single(selector).remove();
        }
        copy.select("header, footer").remove();
    }
    let read_on = take_read_on(&copy, address.as_deref(), page);
    let html = copy.html_root().inner_html().trim().to_owned();
    let html = match standing.filter(|_| is_entry_itself) {
        Some((text, _)) => html.replacen(&text, "", 1),
        None => html,
    };
    let is_empty =
        copy.text().trim().is_empty() && copy.select("img, video, audio").nodes().is_empty();
    let says_something = !headline.is_empty() && (!is_empty || published.is_some());
    (says_something || (!is_empty && published.is_some())).then_some(Entry {
        headline,
        html,
        published,
        updated,
        byline,
        tags,
        standfirst,
        address,
        is_summary: !whole || read_on,
    })
}

/// What an element says of a moment: for programs, or in words.
fn moment(node: &NodeRef<'_>) -> Option<String> {
    let exact = ["datetime", "content", "value"];
    let of_child = || {
        let child = first(
            node,
            &[
                "time[datetime]",
                "abbr[title]",
                ".value-title[title]",
                ".value",
            ],
        )?;
        let said = child.attr("datetime").or_else(|| child.attr("title"));
        said.and_then(|text| filled(&text))
            .or_else(|| line_of(&child))
    };
    let said = exact.iter().find_map(|name| filled(&node.attr(name)?));
    let title = || {
        node.attr("title")
            .filter(|title| title.contains(|c: char| c.is_ascii_digit()))
    };
    said.or_else(|| title().and_then(|title| filled(&title)))
        .or_else(of_child)
        .or_else(|| line_of(node))
}

fn authors(node: &NodeRef<'_>) -> Vec<String> {
    for selector in AUTHOR {
        let found = within(node, selector);
        let mut names: Vec<String> = Vec::new();
        for author in outermost(&found) {
            let name = first(&author, &[".p-name", ".fn", "[itemprop~=name]"]);
            let text =
                line_of(&name.unwrap_or(author)).or_else(|| filled(&author.attr("content")?));
            let text = text.unwrap_or_default();
            let bare = ["by ", "By ", "BY ", "by: ", "By: "]
                .iter()
                .find_map(|word| text.strip_prefix(word));
            for name in line::names(bare.unwrap_or(&text)) {
                if name.split(' ').count() <= 8 && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        if !names.is_empty() {
            return names;
        }
    }
    Vec::new()
}

/// A “Posted on” line in an entry, and its HTML.
fn posted_line(node: &NodeRef<'_>) -> Option<(String, Posted)> {
    within(node, LINES).into_iter().find_map(|element| {
        let posted = line::posted(&short_line_of(&element)?)?;
        Some((element.html().to_string(), posted))
    })
}

/// Elements that may be a “Posted on” line.
const LINES: &str = "p, div, span, small, li, em, i, h5, h6, time, address";

/// Takes “Continue reading” off an entry's end; whether there was one that leads to the whole text.
fn take_read_on(copy: &dom_query::Document, address: Option<&str>, page: &Page) -> bool {
    let mut taken = false;
    for link in copy.select("a[href]").nodes() {
        let text = line_of(link).unwrap_or_default().to_lowercase();
        let leads_to = link
            .attr("href")
            .and_then(|href| page.whole(&href))
            .map(String::from);
        let bare = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
        let is_own = address.is_some() && leads_to.as_deref().map(bare) == address.map(bare);
        let invites = [
            "continue reading",
            "read more",
            "read the rest",
            "keep reading",
            "(more",
            "more…",
        ]
        .iter()
        .any(|words| text.starts_with(words));
        if link.has_class("more-link") || (invites && is_own) {
            link.remove_from_parent();
            taken = true;
        }
    }
    taken
}

/// Entries that nothing marks but a “Posted on” line below a heading.
fn posted(page: &Page) -> Vec<Entry> {
    const HEADINGS: &str = "h1, h2, h3, h4";
    let lines = page.document.select(LINES);
    let is_line =
        |node: &&NodeRef<'_>| short_line_of(node).is_some_and(|text| line::posted(&text).is_some());
    let found: Vec<NodeRef<'_>> = lines.nodes().iter().filter(is_line).copied().collect();
    // The innermost of those that hold one another.
    let ids: Vec<NodeId> = found
        .iter()
        .flat_map(|node| node.ancestors_it(None))
        .map(|node| node.id)
        .collect();
    let found: Vec<NodeRef<'_>> = found
        .into_iter()
        .filter(|node| !ids.contains(&node.id))
        .collect();
    let line_ids: Vec<NodeId> = found.iter().map(|node| node.id).collect();
    let mut entries = Vec::new();
    let mut containers: Vec<NodeId> = Vec::new();
    for node in &found {
        let container = node
            .ancestors_it(None)
            .find(|above| above.is_element() && !within(above, HEADINGS).is_empty());
        let Some(container) = container.filter(|container| !containers.contains(&container.id))
        else {
            continue;
        };
        containers.push(container.id);
        let inside = container.descendants_it();
        let count = inside.filter(|node| line_ids.contains(&node.id)).count();
        if count == 1 {
            entries.extend(entry(page, &container));
        } else {
            split(page, &container, &mut entries);
        }
    }
    entries
}

/// Entries that follow one another in one element: headings, lines, paragraphs.
fn split(page: &Page, container: &NodeRef<'_>, entries: &mut Vec<Entry>) {
    let mut open: Option<Entry> = None;
    for child in container.children_it(false) {
        if child.is_element() && child.is("h1, h2, h3, h4") {
            entries.extend(open.take().filter(|entry| entry.published.is_some()));
            let link = first(&child, &["a[href]"]).and_then(|link| page.whole(&link.attr("href")?));
            open = Some(Entry {
                headline: line_of(&child).unwrap_or_default(),
                address: link.map(String::from),
                ..Entry::default()
            });
            continue;
        }
        let Some(entry) = &mut open else {
            continue;
        };
        let text = short_line_of(&child).unwrap_or_default();
        match line::posted(&text).filter(|_| entry.published.is_none()) {
            Some(posted) => {
                entry.published = Some(posted.date);
                entry.byline = posted.authors;
            }
            None if line::is_navigation(&text) => {}
            None => entry.html.push_str(&child.html()),
        }
    }
    entries.extend(open.filter(|entry| entry.published.is_some()));
}
