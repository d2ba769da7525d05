//! A site generator's own calls within a text: Hugo's and Zola's shortcodes, Jekyll's and
//! Eleventy's tags. Those that are known become Markdown; the others stay, and are named.
//!
//! Deliberately absent: everything that a theme of somebody's own may have made of a call.

use std::ops::Range;

use super::{
    arguments::Arguments,
    embeds::embedded,
    links::{Links, Place},
};
use crate::text::markdown;

/// A text without the calls that are known.
#[derive(Debug, Default)]
pub(super) struct Translated {
    pub(super) text: String,
    /// The calls that stayed, each once.
    pub(super) kept: Vec<String>,
    /// How many remarks that no reader saw were dropped.
    pub(super) remarks: usize,
}

/// How a call is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `{{< name >}}`, `{{% name %}}`
    Hugo,
    /// `{{ name }}`
    Value,
    /// `{% name %}`
    Tag,
}

struct Call<'t> {
    form: Form,
    /// What stands between the brackets.
    inside: &'t str,
    whole: Range<usize>,
}

/// Translates the calls in a text.
pub(super) fn translate(
    text: &str,
    links: &Links<'_>,
    from: Place<'_>,
    is_html: bool,
) -> Translated {
    let mut translated = Translated::default();
    if !text.contains("{{") && !text.contains("{%") {
        text.clone_into(&mut translated.text);
        return translated;
    }
    let code = if is_html {
        Vec::new()
    } else {
        markdown::code(text)
    };
    let mut done = 0;
    while let Some(call) = next(text, done) {
        translated.text.push_str(&text[done..call.whole.start]);
        done = call.whole.end;
        let whole = &text[call.whole.clone()];
        let before = code.partition_point(|range| range.end <= call.whole.start);
        let in_code = code
            .get(before)
            .is_some_and(|range| range.contains(&call.whole.start));
        let (name, arguments) = call.parts();
        match (call.form, name) {
            (Form::Tag, "raw" | "verbatim") => {
                let (inside, end) = up_to(text, done, &["endraw", "endverbatim"]);
                translated.text.push_str(inside);
                done = end;
                continue;
            }
            (Form::Tag, "comment") if !in_code => {
                done = up_to(text, done, &["endcomment"]).1;
                translated.remarks += 1;
                continue;
            }
            (Form::Tag | Form::Hugo, "highlight") if !in_code => {
                let (inside, end) = up_to(text, done, &["endhighlight", "/highlight"]);
                let language = Arguments::read(arguments).plain.into_iter().next();
                translated
                    .text
                    .push_str(&fenced(&language.unwrap_or_default(), inside, is_html));
                done = end;
                continue;
            }
            (Form::Hugo, _) if call.inside.trim().starts_with("/*") => {
                // So Hugo's users write down a call that is to be read, not run.
                let inside = call.inside.replace("/*", "").replace("*/", "");
                let (open, close) = (&whole[..3], &whole[whole.len() - 3..]);
                let shown = format!("{open}{inside}{close}");
                translated.text.push_str(&visible(&shown, is_html, in_code));
                continue;
            }
            (Form::Value, _) if call.inside.trim().starts_with("/*") => {
                translated.remarks += 1;
                continue;
            }
            _ => {}
        }
        let known = (!in_code)
            .then(|| call.translated(links, from, &text[done..]))
            .flatten();
        match known {
            Some(known) => translated.text.push_str(&known),
            None => {
                translated.text.push_str(&visible(whole, is_html, in_code));
                let shown = format!("{}{}{}", &whole[..2], name, &whole[whole.len() - 2..]);
                if !in_code && !translated.kept.contains(&shown) {
                    translated.kept.push(shown);
                }
            }
        }
    }
    translated.text.push_str(&text[done..]);
    translated
}

/// The next call from here on.
fn next(text: &str, from: usize) -> Option<Call<'_>> {
    let mut at = from;
    loop {
        let start = opening(text, at)?;
        let rest = &text[start..];
        let (form, open, close) = if rest.starts_with("{{<") {
            (Form::Hugo, 3, ">}}")
        } else if rest.starts_with("{{%") {
            (Form::Hugo, 3, "%}}")
        } else if rest.starts_with("{{") {
            (Form::Value, 2, "}}")
        } else {
            (Form::Tag, 2, "%}")
        };
        // A call has an end, and no other begins within it. Looking no further than where one does
        // also keeps the work in proportion to the text.
        let inside = start + open;
        let until = opening(text, inside).unwrap_or(text.len());
        match text[inside..until].find(close) {
            Some(length) => {
                return Some(Call {
                    form,
                    inside: &text[inside..inside + length],
                    whole: start..inside + length + close.len(),
                });
            }
            None => at = start + 2,
        }
    }
}

/// Where the next call begins, from here on.
fn opening(text: &str, from: usize) -> Option<usize> {
    let mut braces = text
        .get(from..)?
        .match_indices('{')
        .map(|(at, _)| from + at);
    braces.find(|at| text[at + 1..].starts_with(['{', '%']))
}

/// What stands before the call of one of these names, and where that call ends; the rest of the
/// text where there is none.
fn up_to<'t>(text: &'t str, from: usize, names: &[&str]) -> (&'t str, usize) {
    let mut at = from;
    while let Some(call) = next(text, at) {
        let bare = call.inside.trim_matches(['-', ' ', '~']).replace("/ ", "/");
        if names.contains(&bare.as_str()) {
            return (&text[from..call.whole.start], call.whole.end);
        }
        // What is to be shown as it is may hold the beginning of another call.
        at = call.whole.start + 2;
    }
    (&text[from..], text.len())
}

impl<'t> Call<'t> {
    /// The call's name, and what follows it.
    fn parts(&self) -> (&'t str, &'t str) {
        let inside = self.inside.trim();
        let inside = inside
            .trim_start_matches(['-', '~'])
            .trim_end_matches(['-', '~'])
            .trim();
        let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '(' | '|' | ','));
        let (name, rest) = inside.split_at(end.unwrap_or(inside.len()));
        let rest = match self.form {
            Form::Hugo => rest.trim_end().trim_end_matches('/'),
            _ => rest,
        };
        (name, rest)
    }

    /// The Markdown that a known call stands for.
    fn translated(&self, links: &Links<'_>, from: Place<'_>, after: &str) -> Option<String> {
        let (name, rest) = self.parts();
        let arguments = Arguments::read(rest);
        let lower = name.to_lowercase();
        match (self.form, lower.as_str()) {
            (Form::Hugo, "ref" | "relref") => links.named(arguments.get_or(&["path"], 0)?, from),
            (Form::Tag, "post_url" | "link") => links.named(rest, from),
            (Form::Tag, "include" | "include_cached" | "include_relative" | "render") => {
                let file = arguments.plain.first()?.to_lowercase();
                let stem = file.rsplit('/').next()?.split('.').next()?.to_owned();
                embedded(&stem, &arguments, 1)
            }
            (Form::Value, _) => value(self.inside.trim(), links, after).or_else(|| {
                rest.starts_with('(')
                    .then(|| embedded(&lower, &arguments, 0))
                    .flatten()
            }),
            _ => embedded(&lower, &arguments, 0),
        }
    }
}

/// A value that is put in: the site's own address, or a text passed through a filter for links.
fn value(inside: &str, links: &Links<'_>, after: &str) -> Option<String> {
    let inside = inside.trim_matches('-').trim();
    let (first, filters) = inside.split_once('|').unwrap_or((inside, ""));
    let first = first.trim();
    let quoted = first.starts_with(['"', '\'']);
    let for_links = filters.split('|').map(str::trim).all(|filter| {
        let name = filter.split(':').next().unwrap_or_default().trim();
        matches!(
            name,
            "" | "relative_url" | "absolute_url" | "url" | "prepend" | "safe" | "relURL" | "absURL"
        )
    });
    match first {
        "site.baseurl" | "site.url" | "site.baseURL" | "site.BaseURL" | "site_url" | "SITEURL" => {
            // In front of a path it is the path that is known everywhere.
            let leads_on = after.starts_with(['/', '{']);
            let base = links.site.base().unwrap_or_default();
            Some(if leads_on {
                String::new()
            } else {
                base.to_owned()
            })
        }
        text if quoted && for_links && !filters.is_empty() => {
            Arguments::read(text).plain.into_iter().next()
        }
        _ => None,
    }
}

/// A block of code.
fn fenced(language: &str, code: &str, is_html: bool) -> String {
    let code = code.trim_matches('\n');
    if is_html {
        let escaped = code.replace('&', "&amp;").replace('<', "&lt;");
        return format!("<pre><code>{escaped}</code></pre>");
    }
    let longest = code
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat((longest + 1).max(3));
    format!("\n{fence}{language}\n{code}\n{fence}\n")
}

/// A call that stays, so that it is read as it stands there.
fn visible(call: &str, is_html: bool, in_code: bool) -> String {
    if in_code {
        call.to_owned()
    } else if is_html {
        call.replace('<', "&lt;")
    } else {
        call.replace('<', "\\<")
            .replace('*', "\\*")
            .replace('[', "\\[")
            .replace('`', "\\`")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::markdown_folder::site::Site;

    const FROM: Place<'_> = Place {
        folder: "",
        path: None,
    };

    fn translated(text: &str) -> Translated {
        let site = Site::unknown();
        let sheets = [("_posts/2019-04-13-reef.md", "/2019/04/13/reef.html")];
        translate(
            text,
            &Links::new(&site, &[], sheets.into_iter()),
            FROM,
            false,
        )
    }

    #[test]
    fn known_calls_become_markdown() {
        for (text, markdown) in [
            (
                "{{< youtube dQw4w9WgXcQ >}}",
                "[YouTube video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
            ),
            (
                "{{ youtube(id=\"dQw4\", autoplay=true) }}",
                "[YouTube video](https://www.youtube.com/watch?v=dQw4)",
            ),
            (
                "{% include youtube.html id=\"dQw4\" %}",
                "[YouTube video](https://www.youtube.com/watch?v=dQw4)",
            ),
            ("{% vimeo 123 %}", "[Vimeo video](https://vimeo.com/123)"),
            (
                "{{< figure src=\"/img/a b.png\" alt=\"Reef\" caption=\"At *low* tide\" >}}",
                "![Reef](/img/a%20b.png)\n\n*At low tide*",
            ),
            ("{% image \"a.png\", \"Reef\" %}", "![Reef](a.png)"),
            (
                "[x]({{< ref \"reef.md#top\" >}})",
                "[x](/2019/04/13/reef.html#top)",
            ),
            (
                "[x]({% post_url 2019-04-13-reef %})",
                "[x](/2019/04/13/reef.html)",
            ),
            (
                "[x]({% link _posts/2019-04-13-reef.md %})",
                "[x](/2019/04/13/reef.html)",
            ),
            ("[x]({{ site.baseurl }}/a/)", "[x](/a/)"),
            ("[x]({{ '/a/' | relative_url }})", "[x](/a/)"),
            ("[x]({{ \"/a/\" | url }})", "[x](/a/)"),
            (
                "{% highlight rust linenos %}\nlet a = 1;\n{% endhighlight %}",
                "\n```rust\nlet a = 1;\n```\n",
            ),
            ("{% raw %}{{ a }}{% endraw %}", "{{ a }}"),
            ("a{% comment %}b{% endcomment %}c", "ac"),
            ("{{</* youtube x */>}}", "{{\\< youtube x >}}"),
        ] {
            let translated = translated(text);
            assert_eq!(translated.text, markdown, "{text}");
            assert_eq!(translated.kept, [""; 0], "{text}");
        }
    }

    #[test]
    fn unknown_calls_stay_and_are_named() {
        for (text, markdown, kept) in [
            (
                "{{< gallery dir=\"x\" >}}",
                "{{\\< gallery dir=\"x\" >}}",
                &["{{gallery}}"][..],
            ),
            (
                "{% if x %}a{% endif %}",
                "{% if x %}a{% endif %}",
                &["{%if%}", "{%endif%}"],
            ),
            ("{{ page.title }}", "{{ page.title }}", &["{{page.title}}"]),
            ("`{{ page.title }}`", "`{{ page.title }}`", &[]),
            ("{{ and {% never end", "{{ and {% never end", &[]),
            ("{% if {% endif %}", "{% if {% endif %}", &["{%endif%}"]),
            ("{{< youtube >}}", "{{\\< youtube >}}", &["{{youtube}}"]),
            (
                "{% post_url 2019-04-13-gone %}",
                "{% post_url 2019-04-13-gone %}",
                &["{%post_url%}"],
            ),
        ] {
            let translated = translated(text);
            assert_eq!(translated.text, markdown, "{text}");
            assert_eq!(translated.kept, kept, "{text}");
        }
    }

    #[test]
    fn many_calls_without_an_end_are_read_in_no_time() {
        for call in ["{{< ", "{% ", "{{ ", "{% highlight %}{% "] {
            let text = call.repeat(50_000);
            assert!(translated(&text).text.contains(call.trim()), "{call}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(parts in prop::collection::vec(prop::sample::select(vec![
            "{{", "}}", "{%", "%}", "{{<", ">}}", "{{%", "%}}", "raw", "endraw", " ", "highlight", "\n", "'", "\"", "é", "|", "(", ")", "figure", "src=", "/*", "`", "-", "/",
        ]), 0..24)) {
            let _ = translated(&parts.concat());
        }
    }
}
