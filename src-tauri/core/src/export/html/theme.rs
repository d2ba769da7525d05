//! The built-in theme: its templates, compiled once, and its style sheet.
//!
//! Deliberately absent: themes from elsewhere. A page needs no script, no font to fetch and no
//! style sheet to be read.

use minijinja::{
    AutoEscape, Environment, ErrorKind, State, Value, context, syntax::SyntaxConfig, value::Serde,
};

use super::{links::Links, phrases::Phrases};
use crate::{
    error::{Error, Result},
    export::escape::{escape, write_escaped},
};

/// The style sheet.
pub const STYLE: &str = include_str!("../../../themes/default/style.css");

/// The templates, by name.
pub const TEMPLATES: [(&str, &str); 11] = [
    (
        "base.html",
        include_str!("../../../themes/default/base.html"),
    ),
    (
        "brief.html",
        include_str!("../../../themes/default/brief.html"),
    ),
    (
        "card.html",
        include_str!("../../../themes/default/card.html"),
    ),
    (
        "list.html",
        include_str!("../../../themes/default/list.html"),
    ),
    (
        "index.html",
        include_str!("../../../themes/default/index.html"),
    ),
    (
        "archive.html",
        include_str!("../../../themes/default/archive.html"),
    ),
    (
        "corrections.html",
        include_str!("../../../themes/default/corrections.html"),
    ),
    (
        "about.html",
        include_str!("../../../themes/default/about.html"),
    ),
    (
        "pager.html",
        include_str!("../../../themes/default/pager.html"),
    ),
    (
        "missing.html",
        include_str!("../../../themes/default/missing.html"),
    ),
    (
        "redirect.html",
        include_str!("../../../themes/default/redirect.html"),
    ),
];

/// The templates, ready to be filled.
pub struct Theme(Environment<'static>);

impl Theme {
    /// The theme for a site. Every template sees `site` and the site's own `words`, and makes its
    /// links with `href(address)`, which starts from the page's `to_root`. What stands within a
    /// page in another language than its own says so: words with `spoken(around)`, which is given
    /// the language around them, and days with `dated(around)`.
    ///
    /// # Errors
    /// Where a template can't be read, which a test would have found.
    pub fn new(
        links: Links,
        site: Value,
        phrases: &'static Phrases,
        dates: &'static str,
    ) -> Result<Self> {
        let mut environment = Environment::empty();
        // A line that holds only a tag of the template's language leaves no blank line.
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build();
        environment.set_syntax(syntax.map_err(|error| broken("read", "syntax", &error))?);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
        // The engine's own escaping writes every slash of a link as a character reference.
        environment.set_formatter(|out, _, value| {
            let written = match value.as_str() {
                Some(text) if value.is_safe() => out.write_str(text),
                Some(text) => write_escaped(out, text),
                None => write_escaped(out, &value.to_string()),
            };
            written.map_err(|_| ErrorKind::WriteFailure.into())
        });
        environment.add_global("site", site);
        environment.add_function("href", move |state: &State, address: &str| {
            let root = state.lookup("to_root");
            let root = root.as_ref().and_then(Value::as_str).unwrap_or_default();
            // The way to the top is the site's own and safe; a card's holds a mark that escaping
            // would drop.
            html(links.href(root, &escape(address)))
        });
        environment.add_global("words", Value::from(Serde(phrases)));
        environment.add_function("spoken", |around: &str| marked(around, phrases.lang));
        environment.add_function("dated", move |around: &str| marked(around, dates));
        for (name, source) in TEMPLATES {
            let added = environment.add_template(name, source);
            added.map_err(|error| broken("read", name, &error))?;
        }
        Ok(Self(environment))
    }

    /// A page made with a template: `brief.html`.
    ///
    /// # Errors
    /// Where the template asks for what it is not given.
    pub fn fill(&self, template: &'static str, with: Value) -> Result<String> {
        let page = self.0.get_template(template);
        page.and_then(|page| page.render(with))
            .map_err(|error| broken("fill", template, &error))
    }
}

/// The attributes of an element in this language, which none of ours writes from right to left,
/// within another; none where it is the same.
fn marked(around: &str, language: &str) -> Value {
    let primary = around.split('-').next().unwrap_or_default();
    html(if primary.eq_ignore_ascii_case(language) {
        String::new()
    } else {
        format!(" lang=\"{language}\" dir=\"ltr\"")
    })
}

/// A text that is HTML already.
pub fn html(text: String) -> Value {
    Value::from_safe_string(text)
}

/// A label and the address it leads to, as templates take them.
pub fn link(title: &str, address: &str) -> Value {
    context!(title, address)
}

fn broken(verb: &str, template: &str, error: &minijinja::Error) -> Error {
    Error::Internal {
        doing: format!("{verb} the theme's template {template}"),
        detail: format!("{error:#}"),
    }
}
