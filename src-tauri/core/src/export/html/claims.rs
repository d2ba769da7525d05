//! Who stands at which address: no two pages at one, and no redirect on top of a page.

use std::collections::{HashMap, HashSet};

use super::links::file_at;
use crate::{
    brief::{Note, note},
    error::{Error, Result},
    export::key::Key,
};

/// The addresses that are taken. Compared without case, since some disks do so too.
#[derive(Debug, Default)]
pub struct Claims<'a> {
    files: HashMap<Key, Owner<'a>>,
    redirect_folders: HashSet<Key>,
}

/// A path without its capitals, as a key: there are many, and only whether two are one matters.
fn folded(path: &str) -> Key {
    let has_none = |b: u8| b.is_ascii() && !b.is_ascii_uppercase();
    if path.bytes().all(has_none) {
        Key::of(path)
    } else {
        Key::of(path.to_lowercase())
    }
}

/// What stands at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<'a> {
    /// The brief of this headline.
    Brief(&'a str),
    /// One of the site's own pages or files: “the list of authors”.
    Own(&'static str),
    /// The page of an author, a source or a tag of this name.
    List(&'static str, &'a str),
    /// The redirect of another brief.
    Redirect,
}

/// Why there is no page at a former address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRedirect<'a> {
    /// Another page stands there: this one.
    Taken(Owner<'a>),
    /// No file can answer for it; a web server might.
    NoFile(NoFile),
}

/// Why no file can answer for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFile {
    /// It has a ? or # in it.
    Question,
    /// It is not spelled as an address is.
    Spelling,
    /// Not every disk can hold a file of that name.
    Name,
    /// A file and a folder would have one name.
    Folder,
}

impl NoRedirect<'_> {
    /// Says of a brief why it has no redirect from this address.
    pub fn note(&self, headline: &str, from: &str) -> Note {
        let (why, name, words) = match self {
            Self::Taken(owner) => match owner {
                Owner::Brief(name) => ("brief", *name, owner.in_words()),
                Owner::List(kind, name) => (*kind, *name, owner.in_words()),
                Owner::Own(_) => ("own", "", "a page or file of the site itself".to_owned()),
                Owner::Redirect => ("redirect", "", owner.in_words()),
            },
            Self::NoFile(NoFile::Question) => (
                "question",
                "",
                "a file can't answer for an address with a ? or # in it".to_owned(),
            ),
            Self::NoFile(NoFile::Spelling) => (
                "spelling",
                "",
                "it is not spelled as an address is".to_owned(),
            ),
            Self::NoFile(NoFile::Name) => (
                "name",
                "",
                "not every disk can hold a file of that name".to_owned(),
            ),
            Self::NoFile(NoFile::Folder) => (
                "folder",
                "",
                "a file and a folder would have one name".to_owned(),
            ),
        };
        let stands = if matches!(self, Self::Taken(_)) {
            " stands there"
        } else {
            ""
        };
        note!(
            "redirect_left_out",
            "“{headline}” has no redirect from its former address {from}: {words}{stands}",
            headline,
            from,
            why,
            name,
        )
    }
}

impl Owner<'_> {
    fn in_words(&self) -> String {
        match self {
            Self::Brief(headline) => format!("the brief “{headline}”"),
            Self::Own(what) => (*what).to_owned(),
            Self::List(what, name) => format!("the page of the {what} “{name}”"),
            Self::Redirect => "another redirect".to_owned(),
        }
    }
}

impl<'a> Claims<'a> {
    /// None yet, with room for so many.
    pub fn with_room(addresses: usize) -> Self {
        Self {
            files: HashMap::with_capacity(addresses),
            redirect_folders: HashSet::new(),
        }
    }

    /// Takes an address for a page or file.
    ///
    /// # Errors
    /// Where another page has it; the message names both.
    pub fn take(&mut self, address: &str, owner: Owner<'a>) -> Result<()> {
        let Some(first) = self.files.insert(folded(&file_at(address)), owner) else {
            return Ok(());
        };
        Err(Error::bad_input(
            address,
            format!(
                "Two pages would stand at this address: {} and {}",
                first.in_words(),
                owner.in_words()
            ),
            "Change the brief's slug, or the address pattern in the settings",
        ))
    }

    /// Takes a former address for a redirect and gives the file to write it to.
    ///
    /// # Errors
    /// Where there can be no such redirect.
    pub fn take_redirect(&mut self, address: &str) -> Result<String, NoRedirect<'a>> {
        let file = redirect_file(address).map_err(NoRedirect::NoFile)?;
        let key = folded(&file);
        if let Some(owner) = self.files.get(&key) {
            return Err(NoRedirect::Taken(*owner));
        }
        let folders: Vec<Key> = file
            .match_indices('/')
            .map(|(end, _)| folded(&file[..end]))
            .collect();
        if folders.iter().any(|folder| self.files.contains_key(folder))
            || self.redirect_folders.contains(&key)
        {
            return Err(NoRedirect::NoFile(NoFile::Folder));
        }
        self.redirect_folders.extend(folders);
        self.files.insert(key, Owner::Redirect);
        Ok(file)
    }
}

/// The file that answers for a former address on a web server that knows nothing but files.
fn redirect_file(address: &str) -> Result<String, NoFile> {
    if address.contains(['?', '#']) {
        return Err(NoFile::Question);
    }
    let path = percent_decoded(address).ok_or(NoFile::Spelling)?;
    let path = path.strip_prefix('/').unwrap_or(&path);
    let (folders, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut parts = folders.split('/').filter(|_| !folders.is_empty());
    if !parts.all(is_file_name) || !(last.is_empty() || is_file_name(last)) {
        return Err(NoFile::Name);
    }
    let lower = last.to_ascii_lowercase();
    if last.is_empty() {
        Ok(format!("{path}index.html"))
    } else if lower.ends_with(".html") || lower.ends_with(".htm") {
        Ok(path.to_owned())
    } else {
        Ok(format!("{path}/index.html"))
    }
}

/// Whether every system can keep a file of this name.
fn is_file_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let device = matches!(
        stem.to_ascii_lowercase().as_str(),
        "con" | "prn" | "aux" | "nul"
    );
    !name.is_empty()
        && name.len() <= 200
        && !device
        && !name.ends_with(['.', ' '])
        && !name.contains(['<', '>', ':', '"', '|', '*', '\\'])
        && !name.contains(char::is_control)
}

pub fn percent_decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
        let decoded = u8::try_from(digit()? * 16 + digit()?).ok()?;
        // An encoded slash is part of a name, which no disk allows.
        if decoded == b'/' {
            return None;
        }
        bytes.push(decoded);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pages_at_one_address_are_both_named() {
        let mut claims = Claims::default();
        claims
            .take("/authors/", Owner::Own("the list of authors"))
            .unwrap();
        let error = claims
            .take("/authors/", Owner::Brief("Authors"))
            .unwrap_err();
        insta::assert_snapshot!(error, @"/authors/: Two pages would stand at this address: the list of authors and the brief “Authors”");
        assert_eq!(error.code(), "bad_input");
    }

    #[test]
    fn former_addresses_become_files() {
        for (address, file) in [
            ("/2019/reef/", "2019/reef/index.html"),
            ("/2019/reef", "2019/reef/index.html"),
            ("/old/reef.html", "old/reef.html"),
            ("/reef.php", "reef.php/index.html"),
            ("/%E6%B5%B7/", "海/index.html"),
        ] {
            assert_eq!(
                Claims::default().take_redirect(address).as_deref(),
                Ok(file)
            );
        }
    }

    #[test]
    fn a_former_address_that_no_file_can_stand_for_is_refused() {
        for address in [
            "/?p=12",
            "/a/../b/",
            "/a//b/",
            "//example.com/x/",
            "/a%2Fb/",
            "/%zz/",
            "/%ff/",
            "/nul/",
            "/a:b/",
            "/a\\b/",
            "/a\u{0}b/",
        ] {
            assert!(
                Claims::default().take_redirect(address).is_err(),
                "{address}"
            );
        }
    }

    #[test]
    fn a_page_wins_over_a_redirect_and_the_first_redirect_over_the_second() {
        let mut claims = Claims::default();
        claims.take("/feed.xml", Owner::Own("the feed")).unwrap();
        claims.take("/2019/reef/", Owner::Brief("Reef")).unwrap();
        assert!(matches!(
            claims.take_redirect("/2019/Reef/"),
            Err(NoRedirect::Taken(Owner::Brief("Reef")))
        ));
        assert!(claims.take_redirect("/feed.xml/").is_err());
        assert!(claims.take_redirect("/old.html").is_ok());
        assert!(claims.take_redirect("/old.html").is_err());
        assert!(claims.take_redirect("/old.html/x/").is_err());
        assert!(claims.take_redirect("/new.html/x/").is_ok());
        assert!(claims.take_redirect("/new.html").is_err());
    }
}
