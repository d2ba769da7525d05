//! A theme's templates, compiled once and ready to be filled.
//!
//! Templates are strict: what they ask for and are not given is an error that names the file and
//! the line, so that a slip of the pen is never an empty place on a page.

pub(super) mod example;
mod files;

pub use self::files::ThemeFiles;

use std::error::Error as _;

use minijinja::{
    AutoEscape, Environment, ErrorKind, State, UndefinedBehavior, Value, context,
    syntax::SyntaxConfig, value::Serde,
};

use self::files::Folder;
use super::{links::Links, phrases::Phrases};
use crate::{
    error::{Error, Result},
    export::escape::{escape, write_escaped},
};

/// The templates, ready to be filled.
pub struct Theme {
    environment: Environment<'static>,
    /// The style sheet.
    style: String,
    folder: Option<Folder>,
}

impl Theme {
    /// A theme for a site. Every template sees `site` and the site's own `words`, and makes its
    /// links with `href(address)`, which starts from the page's `to_root`. What stands within a
    /// page in another language than its own says so: words with `spoken(around)`, which is given
    /// the language around them, and days with `dated(around)`.
    ///
    /// # Errors
    /// Where a template can't be read: which, at which line, and why.
    pub fn new(
        files: &ThemeFiles,
        links: Links,
        site: Value,
        phrases: &'static Phrases,
        dates: &'static str,
    ) -> Result<Self> {
        let mut theme = Self {
            environment: Environment::new(),
            style: files.style.clone(),
            folder: files.folder.clone(),
        };
        let environment = &mut theme.environment;
        // A line that holds only a tag of the template's language leaves no blank line.
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build();
        environment.set_syntax(syntax.map_err(|error| Error::Internal {
            doing: "set up the templates' language".to_owned(),
            detail: error.to_string(),
        })?);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
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
        // Only a page that stands by itself carries its style.
        environment.add_global("style", ());
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
        for (name, text) in &files.templates {
            let added = environment.add_template_owned(name.clone(), text.clone());
            added.map_err(|error| Fault::of(&error, name).into_error(files.folder.as_ref()))?;
        }
        Ok(theme)
    }

    /// A page made with a template: `brief.html`.
    ///
    /// # Errors
    /// Where the template fails or asks for what it is not given: which, at which line, and why.
    pub fn fill(&self, template: &'static str, with: Value) -> Result<String> {
        let page = self.environment.get_template(template);
        page.and_then(|page| page.render(with))
            .map_err(|error| Fault::of(&error, template).into_error(self.folder.as_ref()))
    }

    /// The style sheet.
    pub fn style(&self) -> &str {
        &self.style
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

/// What is wrong with a template, and where.
struct Fault {
    template: String,
    line: Option<usize>,
    reason: String,
}

impl Fault {
    /// The innermost error: those around it only say which template asked for the one at fault.
    fn of(error: &minijinja::Error, template: &str) -> Self {
        let mut innermost = error;
        let mut next = error.source();
        while let Some(source) = next {
            if let Some(inner) = source.downcast_ref::<minijinja::Error>() {
                innermost = inner;
            }
            next = source.source();
        }
        let reason = match innermost.detail() {
            Some(detail) => format!("{}: {detail}", innermost.kind()),
            None => innermost.kind().to_string(),
        };
        Self {
            template: innermost.name().unwrap_or(template).to_owned(),
            line: innermost.line(),
            reason,
        }
    }

    /// As an editor is told of it. In a built-in theme it is this program's own mistake.
    fn into_error(self, folder: Option<&Folder>) -> Error {
        let Some(folder) = folder else {
            return Error::Internal {
                doing: format!(
                    "filling the theme's template {}",
                    self.place(self.template.clone())
                ),
                detail: self.reason,
            };
        };
        if folder.own.contains(&self.template) {
            let file = folder.path.join(&self.template).display().to_string();
            return Error::bad_input(
                self.place(file),
                first_upper(&self.reason),
                "Mend the template; docs/themes.md lists what each is given",
            )
            .told("template", [("detail", first_upper(&self.reason))]);
        }
        Error::bad_input(
            folder.path.display().to_string(),
            format!(
                "Its templates do not go together with {} of the theme “default”: {}",
                self.place(self.template.clone()),
                self.reason
            ),
            format!(
                "Give the theme a {} of its own, or mend what uses it",
                self.template
            ),
        )
        .told(
            "templates",
            [
                ("at", self.place(self.template.clone())),
                ("template", self.template.clone()),
                ("detail", self.reason.clone()),
            ],
        )
    }

    fn place(&self, file: String) -> String {
        match self.line {
            Some(line) => format!("{file}, line {line}"),
            None => file,
        }
    }
}

fn first_upper(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}
