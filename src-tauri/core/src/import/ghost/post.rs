//! A Ghost post as a brief.
//!
//! Deliberately absent: the pictures themselves. They are looked for when everything is known.

use std::collections::BTreeSet;

use serde_json::Value;
use url::Url;

use super::{
    cards, lexical, mobiledoc,
    tables::{Post, Tables},
};
use crate::{
    brief::{ItemKind, Note, Timestamp, note},
    import::{
        Copy, IncomingBrief, IncomingContents, ReadOptions, Sink, dates, status::Status, web,
    },
};

/// What Ghost writes in place of the site's address.
const PLACEHOLDER: &str = "__GHOST_URL__";

/// What is needed to read a post beside its row, and what is gathered on the way.
pub(super) struct Reading<'t> {
    pub(super) tables: &'t Tables,
    pub(super) options: &'t ReadOptions,
    pub(super) site: Option<Url>,
    /// The authors and tags that briefs have, and the tags that no reader saw.
    pub(super) authors: BTreeSet<String>,
    pub(super) tags: BTreeSet<String>,
    pub(super) internal_tags: BTreeSet<String>,
    /// How many posts had titles or descriptions for search engines.
    pub(super) with_meta: usize,
}

impl Reading<'_> {
    /// The brief that a post is.
    pub(super) fn brief(
        &mut self,
        post: &Post,
        place: String,
        sink: &mut dyn Sink,
    ) -> IncomingBrief {
        let mut notes = Vec::new();
        let address = self.address(post);
        let (copy, original) = self.copy(post, address.as_ref(), &mut notes);
        let mut contents = IncomingContents {
            headline: crate::brief::one_line(&post.title),
            standfirst: crate::brief::one_line(&post.custom_excerpt),
            body: copy.body,
            byline: self.byline(post, &mut notes),
            tags: self.tags_of(post, &mut notes),
            credits: copy.credits,
            ..IncomingContents::default()
        };
        notes.extend(copy.notes);
        web::take_slug(&post.slug, &mut contents, &mut notes);
        self.credit_canonical(post, address.as_ref(), &mut contents, &mut notes);
        let mut brief = IncomingBrief::draft(place, self.item(post), contents);
        if post.is_page() {
            brief.kind = ItemKind::Page;
        }
        brief.original = Some(original).filter(|html| !html.is_empty());
        brief.created_at = moment(&post.created_at);
        brief.updated_at = moment(&post.updated_at);
        brief.notes = notes;
        let status = status(post, &mut brief.notes);
        let at = published_at(post, &mut brief.notes);
        status.settle(at, sink, &mut brief);
        self.place(post, address.as_ref(), &mut brief);
        self.tell(post, &mut brief.notes);
        brief
    }

    /// What a post is known by: the same in every export of its site.
    fn item(&self, post: &Post) -> String {
        let site = self.site.as_ref().map_or("", Url::as_str);
        match (&*post.uuid, &*post.url) {
            ("", "") => format!("ghost {site} {} {}", post.id, post.slug),
            ("", url) => format!("ghost {url}"),
            (uuid, _) => format!("ghost {uuid}"),
        }
    }

    fn address(&self, post: &Post) -> Option<Url> {
        let own = web::address(&self.placed(&post.url));
        own.or_else(|| {
            let site = self.site.as_ref()?;
            site.join(&format!("{}/", post.slug)).ok()
        })
    }

    /// The text with the site's address put in; without, addresses are paths within the site.
    fn placed(&self, text: &str) -> String {
        let site = self.site.as_ref().map_or("", Url::as_str);
        let site = site.trim_end_matches('/');
        text.replace(&format!("{PLACEHOLDER}/"), &format!("{site}/"))
            .replace(PLACEHOLDER, &format!("{site}/"))
    }

    /// The copy, and the HTML it was made from.
    fn copy(&self, post: &Post, base: Option<&Url>, notes: &mut Vec<Note>) -> (Copy, String) {
        let picture = self.picture(post);
        let html = match written(post, notes) {
            Text::Html(html) => html,
            Text::Markdown(markdown) => {
                let markdown = self.placed(&markdown);
                if picture.is_none() {
                    return (Copy::from_markdown(&markdown), String::new());
                }
                crate::text::markdown::to_html(&markdown, "")
            }
        };
        let mut html = cards::trimmed(self.placed(&html), notes);
        if let Some((src, picture)) = picture
            && !html.contains(&src)
        {
            html.insert_str(0, &picture);
        }
        (Copy::from_html(&html, base), html)
    }

    /// The picture above the post: where it is, and as HTML.
    fn picture(&self, post: &Post) -> Option<(String, String)> {
        let sources = [&post.feature_image, &post.image];
        let src = sources.into_iter().find(|src| !src.is_empty())?;
        let src = self.placed(src);
        let meta = self.tables.meta(post);
        let caption = self.placed(&meta.feature_image_caption);
        let html = cards::picture(&src, &meta.feature_image_alt, &caption);
        Some((src, html))
    }

    fn byline(&mut self, post: &Post, notes: &mut Vec<Note>) -> Vec<String> {
        let (names, missing) = self.tables.authors(post);
        if missing > 0 {
            notes.push(note!(
                "author_missing",
                "Authors of it that are not in the export: {count}",
                count = missing
            ));
        }
        self.authors.extend(names.iter().cloned());
        if names.is_empty() {
            self.options.byline.clone()
        } else {
            names
        }
    }

    fn tags_of(&mut self, post: &Post, notes: &mut Vec<Note>) -> Vec<String> {
        let (internal, shown): (Vec<_>, Vec<_>) = {
            let tags = self.tables.tags(post).into_iter();
            tags.partition(|tag| tag.is_internal)
        };
        for tag in internal {
            notes.push(note!(
                "internal_tag",
                "The internal tag “{name}” was left out",
                name = tag.name
            ));
            self.internal_tags.insert(tag.name);
        }
        let mut names: Vec<String> = Vec::new();
        for tag in shown {
            if !names.contains(&tag.name) {
                names.push(tag.name);
            }
        }
        self.tags.extend(names.iter().cloned());
        names
    }

    /// A post that names another site's page as the true one was first published there.
    fn credit_canonical(
        &self,
        post: &Post,
        address: Option<&Url>,
        contents: &mut IncomingContents,
        notes: &mut Vec<Note>,
    ) {
        let Some(canonical) = web::address(&self.placed(&post.canonical_url)) else {
            return;
        };
        let is_own = |own: &Url| web::host(own) == web::host(&canonical);
        if address.or(self.site.as_ref()).is_some_and(is_own) {
            return;
        }
        if let Some(credit) = web::via(canonical.as_str(), &contents.credits) {
            notes.push(note!(
                "canonical_elsewhere",
                "Its canonical address is {address}, so {source} is credited",
                address = canonical.as_str(),
                source = credit.source
            ));
            contents.credits.push(credit);
        }
    }

    fn place(&self, post: &Post, address: Option<&Url>, brief: &mut IncomingBrief) {
        match address {
            Some(address) => web::stood_at(brief, address, self.site.as_ref()),
            None if brief.publication.is_public() && !post.slug.is_empty() => {
                brief.redirects.push(format!("/{}/", post.slug));
            }
            None => {}
        }
    }

    /// Says what of a post has no place here.
    fn tell(&mut self, post: &Post, notes: &mut Vec<Note>) {
        let meta = self.tables.meta(post);
        if !meta.meta_title.is_empty() || !meta.meta_description.is_empty() {
            self.with_meta += 1;
        }
        notes.extend(web::for_some_readers(&post.visibility, "public"));
        if post.featured {
            notes.push(note!("featured", "It was featured, which is not kept"));
        }
        if !post.codeinjection_head.is_empty() || !post.codeinjection_foot.is_empty() {
            notes.push(note!(
                "code_injection",
                "Code that was injected into its page was left out"
            ));
        }
    }
}

enum Text {
    Html(String),
    Markdown(String),
}

/// A post's text: its HTML, or what can be made of the form that the editor wrote it in.
fn written(post: &Post, notes: &mut Vec<Note>) -> Text {
    if !post.html.trim().is_empty() {
        return Text::Html(post.html.clone());
    }
    let forms = [("Lexical", &post.lexical), ("Mobiledoc", &post.mobiledoc)];
    for (name, text) in forms {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let document: Value = serde_json::from_str(text).unwrap_or_default();
        if let Some(markdown) = mobiledoc::only_markdown(&document) {
            return Text::Markdown(markdown);
        }
        let html = lexical::to_html(&document, notes);
        let html = html.or_else(|| mobiledoc::to_html(&document, notes));
        if let Some(html) = html {
            notes.push(note!(
                "text_rendered",
                "It has no HTML, so its text was made from {format}",
                format = name
            ));
            return Text::Html(html);
        }
        notes.push(note!(
            "text_unreadable",
            "Its text as {format} can't be read",
            format = name
        ));
    }
    Text::Markdown(post.markdown.clone())
}

fn status(post: &Post, notes: &mut Vec<Note>) -> Status {
    match &*post.status {
        "published" => Status::Published,
        "scheduled" => Status::Scheduled,
        "sent" => {
            notes.push(note!(
                "email_only",
                "It was sent by e-mail and stood on no page, so it came in unpublished"
            ));
            Status::Done
        }
        "draft" | "" => Status::Draft,
        other => {
            notes.push(note!(
                "status_unknown",
                "Its status “{status}” is not known; it came in as a draft",
                status = other
            ));
            Status::Draft
        }
    }
}

fn published_at(post: &Post, notes: &mut Vec<Note>) -> Option<Timestamp> {
    let at = moment(&post.published_at);
    if at.is_none() && !post.published_at.is_empty() {
        notes.push(note!(
            "date_unreadable",
            "Its date “{date}” can't be read",
            form = "date",
            date = post.published_at
        ));
    }
    at
}

/// Ghost writes moments of UTC: as ISO 8601 does, as MySQL does, or in milliseconds since 1970.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    match text.parse::<i64>() {
        Ok(milliseconds) => Timestamp::from_seconds(milliseconds.div_euclid(1000)),
        Err(_) => dates::read(text, chrono_tz::Tz::UTC).ok(),
    }
}
