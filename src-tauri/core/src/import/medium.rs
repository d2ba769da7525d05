//! Medium's export: a folder or zip with a page for each article below `posts`, or one such page.
//!
//! Deliberately absent: the account's own pages (profile, bookmarks, claps), which are counted, and
//! the pictures, which an export leaves on Medium's servers.

use std::collections::BTreeSet;

use super::{
    Copy, Files, IncomingBrief, IncomingContents, PassedOver, ReadOptions, Sink, dates, encoding,
    files::LARGEST_TEXT,
    identities::Identities,
    leftovers,
    naming::Naming,
    page::{self, Page},
    status::Status,
    web,
};
use crate::{
    brief::{ItemKind, note},
    error::Result,
    progress::Progress,
};

/// How much of a page is looked at to tell what it is.
const LOOKED_AT: usize = 16 * 1024;
/// The section that holds an article's text.
const BODY: &str = "section[data-field=body]";
const SUBTITLE: &str = "section[data-field=subtitle]";

/// Whether there is a Medium export here.
pub fn recognises(files: &mut Files) -> Result<bool> {
    for path in candidates(files) {
        if is_article(files, &path)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads an export and hands on its articles; drafts and responses are told from them.
///
/// # Errors
/// Where a page is no text; where the sink refuses something.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let mut read = BTreeSet::new();
    let mut identities = Identities::default();
    let (mut naming, mut sites) = (Naming::default(), BTreeSet::new());
    let candidates = candidates(files);
    let total = candidates.len() as u64;
    // Their names begin with their dates; what is newest comes first.
    for (done, path) in candidates.into_iter().rev().enumerate() {
        progress.check()?;
        progress.advance(done as u64, total);
        if !is_article(files, &path)? {
            continue;
        }
        let bytes = files.read(&path, LARGEST_TEXT)?;
        let decoded = encoding::decode(&bytes, &path)?;
        read.insert(path.clone());
        let Some(article) = Article::of(&decoded.text, &path) else {
            sink.pass_over(too_deep(path))?;
            continue;
        };
        if article.is_response() {
            sink.pass_over(article.passed_over())?;
            continue;
        }
        if let Some(site) = article.site()
            && sites.insert(site.clone())
        {
            sink.site(&site);
        }
        let mut brief = article.into_brief(options, sink);
        brief.notes.extend(decoded.notes);
        identities.tell_apart(&mut brief);
        naming.meet(&brief);
        sink.brief(brief)?;
    }
    naming.tell(sink);
    leftovers::tell(files, |path| read.contains(path), sink);
    Ok(())
}

/// The pages that may be articles: all in a folder `posts`, or at the top.
fn candidates(files: &Files) -> Vec<String> {
    if files.is_single() {
        return files.paths().to_vec();
    }
    let mut pages = files.paths_ending(".html");
    pages.retain(|path| {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folder.is_empty() || folder == "posts" || folder.ends_with("/posts")
    });
    pages
}

fn is_article(files: &mut Files, path: &str) -> Result<bool> {
    let head = files.head(path, LOOKED_AT)?;
    let head = String::from_utf8_lossy(&head);
    Ok(head.contains("data-field=\"body\"") && head.contains("h-entry"))
}

struct Article {
    path: String,
    page: Page,
    headline: String,
}

impl Article {
    fn of(html: &str, path: &str) -> Option<Self> {
        let page = Page::of(html)?;
        let headline = match page.text("h1.p-name") {
            headline if headline.is_empty() => page.text("title"),
            headline => headline,
        };
        Some(Self {
            path: path.to_owned(),
            page,
            headline,
        })
    }

    /// A response to somebody's article has no title: Medium gives it the beginning of its text.
    fn is_response(&self) -> bool {
        let has = |selector: &str| self.page.first(selector).is_some();
        let start = self.headline.trim_end_matches(['…', '.', ' ']);
        let text = self.page.text(&format!("{BODY} .graf"));
        !has(".graf--title")
            && !has(SUBTITLE)
            && !has("a.p-tag")
            && !start.is_empty()
            && text.starts_with(start)
    }

    fn passed_over(self) -> PassedOver {
        PassedOver {
            place: self.path,
            kind: ItemKind::Comment,
            headline: self.headline,
            note: note!(
                "response_left_out",
                "It has no title of its own and so is a response to somebody’s article"
            ),
        }
    }

    fn canonical(&self) -> String {
        self.page.attribute("a.p-canonical", "href")
    }

    /// Where the article's neighbours stand; Medium itself is nobody's site.
    fn site(&self) -> Option<String> {
        let address = web::address(&self.canonical())?;
        let site = web::site_of([&address])?;
        let is_mediums = site.path() == "/" && web::host(&site) == "medium.com";
        (!is_mediums).then(|| site.as_str().trim_end_matches('/').to_owned())
    }

    /// The address by which Medium finds it, whatever its title: `https://medium.com/p/ID`.
    fn short_address(&self) -> Option<String> {
        let links = self.page.all("footer a[href]").into_iter();
        let mut links = links.filter_map(|link| link.attr("href"));
        let is_short = |link: &&str| link.split_once("/p/").is_some_and(|(_, id)| is_id(id));
        links.find(is_short).map(str::to_owned)
    }

    fn into_brief(mut self, options: &ReadOptions, sink: &mut dyn Sink) -> IncomingBrief {
        let mut notes = Vec::new();
        let canonical = self.canonical();
        let short = self.short_address();
        let date = self.page.attribute("time.dt-published", "datetime");
        let at = dates::read(&date, options.time_zone).ok();
        if at.is_none() && !date.is_empty() {
            notes.push(note!(
                "date_unreadable",
                "Its date “{date}” can't be read",
                form = "date",
                date
            ));
        }
        let path = std::mem::take(&mut self.path);
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_draft = name.starts_with("draft_") || (canonical.is_empty() && date.is_empty());
        let byline = match self.page.text("a.p-author") {
            name if name.is_empty() => options.byline.clone(),
            name => vec![name],
        };
        let tags = self
            .page
            .all("a.p-tag")
            .into_iter()
            .map(page::text)
            .collect();
        let slug = slug_in(&canonical).to_owned();
        let own_subtitle = self.page.text(&format!("{BODY} .graf--subtitle"));
        let subtitle = self.page.text(SUBTITLE);
        let html = self.take_text();
        let standfirst = match &*own_subtitle {
            // Medium makes one of the text's beginning, where the author gave none.
            "" => web::standfirst(&quick_xml::escape::partial_escape(subtitle), &html),
            own => own.to_owned(),
        };
        let address = web::address(&canonical);
        let copy = Copy::from_html(&html, address.as_ref());
        notes.extend(copy.notes);
        let mut contents = IncomingContents {
            headline: self.headline,
            standfirst,
            body: copy.body,
            byline,
            tags,
            credits: copy.credits,
            ..IncomingContents::default()
        };
        web::take_slug(&slug, &mut contents, &mut notes);
        let id = [short.as_deref(), Some(&*canonical)].into_iter().flatten();
        let id = id.map(|address| web::name_in(address).rsplit('-').next().unwrap_or_default());
        let id = id.into_iter().find(|id| is_id(id)).unwrap_or(name);
        let mut brief = IncomingBrief::draft(&*path, format!("medium {id}"), contents);
        brief.original = Some(html).filter(|html| !html.is_empty());
        brief.created_at = at;
        brief.notes = notes;
        let status = if is_draft {
            Status::Draft
        } else {
            Status::Published
        };
        status.settle(at, sink, &mut brief);
        if let Some(address) = &address {
            // A path below Medium's own address leads to nothing at another.
            let is_own = !web::host(address).ends_with("medium.com");
            let site = web::site_of([address]).filter(|_| is_own);
            web::stood_at(&mut brief, address, site.as_ref());
        }
        brief.also_at.extend(short);
        brief
    }

    /// The text without the headline and subtitle that stand in it once more, and without the line
    /// above its first section.
    fn take_text(&mut self) -> String {
        let headline = self.headline.clone();
        self.page
            .take_out(&format!("{BODY} .graf--title"), |title| {
                page::text(title) == headline
            });
        self.page
            .take_out(&format!("{BODY} .graf--subtitle"), |_| true);
        let first = format!("{BODY} > section:first-child > .section-divider");
        self.page.take_out(&first, |_| true);
        self.page.inside(BODY)
    }
}

fn too_deep(path: String) -> PassedOver {
    PassedOver {
        place: path,
        kind: ItemKind::Brief,
        headline: String::new(),
        note: note!(
            "page_too_deep",
            "Its elements lie too deep within each other to be an article’s"
        ),
    }
}

/// The slug in an address that ends in an id: `rosetta-wakes-1a2b3c4d5e6f`.
fn slug_in(address: &str) -> &str {
    let name = web::name_in(address);
    match name.rsplit_once('-') {
        Some((slug, id)) if is_id(id) => slug,
        None if is_id(name) => "",
        _ => name,
    }
}

fn is_id(text: &str) -> bool {
    (8..=14).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests;
