//! Links between briefs that came in: from where a brief stood to where it stands now.
//!
//! An archive is read newest first and links lead mostly to what is older, so links find their place
//! when everything is in. Until then such a brief's revision is not sealed.
//! Deliberately absent: links to pages, lists and other sites. They stay as they were.

use std::collections::HashMap;

use super::Importer;
use crate::{
    brief::{Body, BriefId, FormerAddress, Note, RevisionId, Slug, Timestamp, note},
    error::{Error, Result},
    import::IncomingBrief,
    text::markdown,
};

/// A brief whose links are looked at again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unsettled {
    /// The revision that the import wrote.
    pub revision: RevisionId,
    /// When the text was published, where it is to be sealed as published.
    pub seal: Option<Timestamp>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// To a brief that stands here now.
    To(String),
    /// To a brief that readers do not see.
    Unpublished,
    /// To nothing that came in.
    Unknown,
}

/// Where links met lately lead.
pub(super) type Leads = HashMap<String, Lead>;

/// How many of them are remembered: an archive may link to each of its briefs.
const LEADS: usize = 4_096;

impl Importer<'_, '_> {
    /// Takes down where an archive stood.
    pub(super) fn add_site(&mut self, address: &str) {
        if let Some(site) = FormerAddress::of(address) {
            self.hosts.insert(site.host().to_owned());
            if !self.sites.contains(&site) {
                self.sites.push(site);
            }
        }
    }

    /// Takes down the hosts that a brief came from.
    pub(super) fn note_site_of(&mut self, incoming: &IncomingBrief) {
        for address in addresses_of(incoming).filter(|_| self.readdresses) {
            if !self.hosts.contains(address.host()) {
                self.hosts.insert(address.host().to_owned());
            }
        }
    }

    /// Keeps the addresses that led to a brief, for links of this import and of later ones.
    pub(super) fn remember_addresses(&self, incoming: &IncomingBrief, id: BriefId) -> Result<()> {
        addresses_of(incoming)
            .filter(|_| self.readdresses)
            .try_for_each(|address| self.writer.put_former_address(&address, id))
    }

    /// Leaves a brief to be settled, whose item is the next in the ledger.
    pub(super) fn leave_unsettled(&mut self, id: BriefId, unsettled: Unsettled) {
        let item = self.ledger.read;
        self.unsettled.insert(id, (item, unsettled));
    }

    /// Settles one brief before its time.
    pub(super) fn settle_one(&mut self, id: BriefId) -> Result<()> {
        let Some((item, unsettled)) = self.unsettled.remove(&id) else {
            return Ok(());
        };
        self.settle_brief(item, unsettled, &mut Leads::new())?;
        Ok(())
    }

    /// Settles every brief that waits for it.
    pub(super) fn settle(&mut self) -> Result<()> {
        let mut leads = Leads::new();
        let mut left = 0;
        let mut unsettled: Vec<_> = std::mem::take(&mut self.unsettled).into_values().collect();
        unsettled.sort_by_key(|(item, _)| *item);
        for (item, unsettled) in unsettled {
            self.progress.check()?;
            left += self.settle_brief(item, unsettled, &mut leads)?;
        }
        if left > 0 {
            self.ledger.notes.push(note!(
                "links_left",
                "Links below the archive's former address that lead to nothing that came in, and \
                 stay as they were: {count}",
                count = left,
            ));
        }
        if let Some(import) = self.import {
            for site in &self.sites {
                self.writer.put_site(site, import)?;
            }
        }
        Ok(())
    }

    /// Gives a brief's links their place and seals it. Says how many links lead to nothing.
    fn settle_brief(
        &mut self,
        item: usize,
        unsettled: Unsettled,
        leads: &mut Leads,
    ) -> Result<usize> {
        let body = self.writer.body(unsettled.revision)?;
        let (mut moved, mut left) = (0, 0);
        let mut notes = Vec::new();
        let new = readdress(&body, |found| {
            if found.is_picture || !self.is_within(found.address) {
                return Ok(None);
            }
            Ok(match self.lead(found.address, leads)? {
                Lead::To(address) => {
                    moved += 1;
                    Some(address)
                }
                Lead::Unpublished => {
                    notes.push(note!(
                        "link_unpublished",
                        "The link to {address} stays as it was: the brief that it leads to is \
                         not published",
                        address = found.address,
                    ));
                    None
                }
                Lead::Unknown => {
                    left += usize::from(self.is_below_site(found.address));
                    None
                }
            })
        })?;
        if let Some(new) = new {
            self.writer
                .readdress_body(unsettled.revision, &Body::from(new))?;
        }
        if let Some(at) = unsettled.seal {
            self.writer.seal_revision(unsettled.revision, at)?;
        }
        notes.extend(links_moved(moved));
        if let Some(import) = self.import {
            self.writer.note_ledger_item(import, item as u64, &notes)?;
        }
        Ok(left)
    }

    /// Whether a link may lead to a brief that came in: below a known host, or from the top of
    /// wherever its page stood.
    pub(super) fn is_within(&self, address: &str) -> bool {
        if address.starts_with('/') && !address.starts_with("//") {
            return true;
        }
        let is_web = address.starts_with("//")
            || address
                .get(..4)
                .is_some_and(|start| start.eq_ignore_ascii_case("http"));
        is_web
            && FormerAddress::of(address).is_some_and(|address| self.hosts.contains(address.host()))
    }

    fn is_below_site(&self, address: &str) -> bool {
        FormerAddress::of(address).is_some_and(|address| {
            let mut sites = self.sites.iter();
            sites.any(|site| address.below(site).is_some())
        })
    }

    /// Where a link leads.
    pub(super) fn lead(&self, address: &str, leads: &mut Leads) -> Result<Lead> {
        let (page, fragment) = match address.find('#') {
            Some(at) => address.split_at(at),
            None => (address, ""),
        };
        let lead = match leads.get(page) {
            Some(lead) => lead.clone(),
            None => {
                let lead = self.lead_of_page(page)?;
                if leads.len() >= LEADS {
                    leads.clear();
                }
                leads.insert(page.to_owned(), lead.clone());
                lead
            }
        };
        Ok(match lead {
            Lead::To(to) if to == page => Lead::Unknown,
            Lead::To(to) => Lead::To(format!("{to}{fragment}")),
            other => other,
        })
    }

    fn lead_of_page(&self, page: &str) -> Result<Lead> {
        let Some(brief) = self.brief_at(page)? else {
            return Ok(Lead::Unknown);
        };
        let Some((at, slug)) = self.writer.public_address(brief)? else {
            return Ok(Lead::Unpublished);
        };
        let pattern = &self.settings.address_pattern;
        let to = pattern.address(at, self.settings.time_zone, &slug);
        Ok(Lead::To(to))
    }

    /// The brief that an address led to, or that has it as a former address within the archive.
    fn brief_at(&self, page: &str) -> Result<Option<BriefId>> {
        let is_rooted = page.starts_with('/') && !page.starts_with("//");
        let mut forms = Vec::new();
        if is_rooted {
            let whole = self
                .hosts
                .iter()
                .map(|host| format!("https://{host}{page}"));
            forms.extend(whole.filter_map(|address| FormerAddress::of(&address)));
            // Which of several hosts was meant can't be told, but must not depend on chance.
            forms.sort();
        } else {
            forms.extend(FormerAddress::of(page));
        }
        for form in &forms {
            if let Some(brief) = self.writer.brief_formerly_at(form)? {
                return Ok(Some(brief));
            }
        }
        let mut paths = Vec::new();
        if is_rooted {
            let anywhere = FormerAddress::of(&format!("https://archive.invalid{page}"));
            paths.extend(anywhere.map(|form| form.path()));
        }
        for form in &forms {
            for below in self.sites.iter().filter_map(|site| form.below(site)) {
                paths.extend([below, form.path()]);
            }
        }
        for path in paths {
            if let Some(brief) = self.brief_at_path(&path)? {
                return Ok(Some(brief));
            }
        }
        // What is asked of a page, such as where a visitor came from, does not make it another; what
        // is asked of the top of a site does: `/?p=12`.
        match page.split_once('?') {
            Some((bare, _)) if !FormerAddress::is_top(bare) => self.brief_at(bare),
            _ => Ok(None),
        }
    }

    /// The brief that has this path within the archive, now or before.
    fn brief_at_path(&self, path: &str) -> Result<Option<BriefId>> {
        for form in [format!("{path}/"), path.to_owned()] {
            if let Some(brief) = self.writer.redirect_target(&form)? {
                return Ok(Some(brief));
            }
        }
        self.brief_now_at(path)
    }

    /// The brief that stands at this path in the desk's own archive.
    fn brief_now_at(&self, path: &str) -> Result<Option<BriefId>> {
        let last = path.rsplit('/').next().unwrap_or_default();
        let Ok(slug) = last.parse::<Slug>() else {
            return Ok(None);
        };
        let Some(brief) = self.writer.slug_owner(&slug)? else {
            return Ok(None);
        };
        let stands = self
            .writer
            .public_address(brief)?
            .is_some_and(|(at, slug)| {
                let pattern = &self.settings.address_pattern;
                let address = pattern.address(at, self.settings.time_zone, &slug);
                address.trim_end_matches('/') == path
            });
        Ok(stands.then_some(brief))
    }
}

/// The addresses that led to a brief at its origin.
fn addresses_of(incoming: &IncomingBrief) -> impl Iterator<Item = FormerAddress> + '_ {
    let all = incoming.imported_from.iter().chain(&incoming.also_at);
    all.filter_map(|address| FormerAddress::of(address))
}

/// As [`markdown::readdress`], for a `to` that may fail.
pub(super) fn readdress(
    body: &str,
    mut to: impl FnMut(markdown::Address<'_>) -> Result<Option<String>>,
) -> Result<Option<String>> {
    let mut failed: Option<Error> = None;
    let new = markdown::readdress(body, |found| {
        if failed.is_some() {
            return None;
        }
        to(found).unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    });
    failed.map_or(Ok(new), Err)
}

/// What a brief's item says of links that found their place.
pub(super) fn links_moved(moved: usize) -> Option<Note> {
    (moved > 0).then(|| {
        note!(
            "links_moved",
            "Links led to briefs' new addresses: {count}",
            count = moved
        )
    })
}
