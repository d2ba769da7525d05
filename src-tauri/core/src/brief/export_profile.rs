//! Export profiles: how and where to an editor exports again and again, each under a name.
//!
//! Deliberately absent: exporting, and whether the place is there on this machine.

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Format, NotAWord, ThemeChoice, Timestamp, closed_set};

closed_set! {
    /// Which briefs leave the desk.
    #[derive(Default)]
    Scope, "range of briefs" {
        /// What the public may see: published and retracted briefs, as published.
        #[default]
        Published = "published",
        /// Everything, the editors' unpublished texts too.
        All = "all",
    }
}

closed_set! {
    /// A web server's file of redirects.
    RedirectFile, "web server" {
        /// `_redirects`, which Netlify reads at the top of a site.
        Netlify = "netlify",
        /// `.htaccess`, which Apache reads in every folder.
        Apache = "apache",
    }
}

/// How and where to a desk is exported again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ExportProfile {
    /// Its name, unique in the desk whatever its capitals.
    pub name: String,
    /// What is written.
    pub format: Format,
    /// The folder, or the file that ends in `.zip`.
    pub to: String,
    /// Which briefs.
    pub include: Scope,
    /// The first day that goes in.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub from: Option<NaiveDate>,
    /// The last day that goes in.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
    /// The theme of a web site, where it is not the one that the settings choose.
    pub theme: Option<ThemeChoice>,
    /// The web servers that get a file with all redirects of a web site.
    pub redirects: Vec<RedirectFile>,
    /// When it was last exported.
    pub exported_at: Option<Timestamp>,
}
