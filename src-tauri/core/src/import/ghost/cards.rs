//! Ghost's cards as HTML: what an editor put between paragraphs. Mobiledoc and Lexical hold the
//! same cards under the same names.
//!
//! Deliberately absent: colours, widths, thumbnails, and what only an e-mail or a sign-up form
//! showed. What is left out is noted.

use minijinja::HtmlEscape;
use serde_json::Value;

use crate::{
    brief::{Note, note},
    import::{json::word, page::Page},
    text::markdown,
};

/// Parts of cards in Ghost's HTML that are no copy: buttons of players, and what a linked page is
/// drawn with beside its title and description.
const TRIMMINGS: &str = ".kg-bookmark-metadata, .kg-bookmark-thumbnail, .kg-audio-thumbnail, \
                         .kg-audio-player, .kg-video-overlay, .kg-video-player-container, \
                         .kg-file-card-icon, .kg-file-card-metadata, .kg-toggle-card-icon";
/// Whole cards that invite readers to sign up.
const INVITATIONS: &str = ".kg-signup-card, .kg-email-card";

/// Ghost's HTML without what its cards are drawn with.
pub(super) fn trimmed(html: String, notes: &mut Vec<Note>) -> String {
    let classes = TRIMMINGS.split(", ").chain(INVITATIONS.split(", "));
    let mut classes = classes.map(|class| class.trim_start_matches('.'));
    if !classes.any(|class| html.contains(class)) {
        return html;
    }
    let Some(mut page) = Page::of(&html) else {
        return html;
    };
    let trimmings = page.take_out(TRIMMINGS, |_| true);
    let invitations = page.take_out(INVITATIONS, |_| true);
    if trimmings > 0 {
        notes.push(note!(
            "card_trimmed",
            "Parts that cards are drawn with were left out: {count}",
            count = trimmings
        ));
    }
    if invitations > 0 {
        notes.push(note!(
            "card_dropped",
            "Invitations to sign up were left out: {count}",
            form = "invitations",
            count = invitations
        ));
    }
    page.inside("body")
}

/// A text that holds no HTML.
pub(super) fn escaped(text: &str) -> String {
    // Slashes are escaped for the sake of scripts; here they would only make addresses unreadable.
    HtmlEscape(text).to_string().replace("&#x2f;", "/")
}

/// A picture with its caption, which may hold HTML.
pub(super) fn picture(src: &str, alt: &str, caption: &str) -> String {
    let (src, alt) = (escaped(src), escaped(alt));
    figure(&format!("<img src=\"{src}\" alt=\"{alt}\">"), caption)
}

fn figure(inside: &str, caption: &str) -> String {
    if caption.trim().is_empty() {
        format!("<figure>{inside}</figure>")
    } else {
        format!("<figure>{inside}<figcaption>{caption}</figcaption></figure>")
    }
}

fn linked(address: &str, html: &str) -> String {
    if address.is_empty() {
        html.to_owned()
    } else {
        format!("<a href=\"{}\">{html}</a>", escaped(address))
    }
}

/// A card as HTML.
pub(super) fn card(name: &str, card: &Value, notes: &mut Vec<Note>) -> String {
    let said = |key: &str| word(card, key);
    let caption = said("caption");
    match name.trim_start_matches("card-") {
        "markdown" => markdown::to_html(said("markdown"), ""),
        "html" => said("html").to_owned(),
        "image" => {
            let picture = format!(
                "<img src=\"{}\" alt=\"{}\" title=\"{}\">",
                escaped(said("src")),
                escaped(said("alt")),
                escaped(said("title")),
            );
            figure(&linked(said("href"), &picture), caption)
        }
        "gallery" => {
            let images = card.get("images").and_then(Value::as_array);
            let images = images.into_iter().flatten();
            let one = |image: &Value| {
                picture(
                    word(image, "src"),
                    word(image, "alt"),
                    word(image, "caption"),
                )
            };
            let mut html: String = images.map(one).collect();
            if !caption.is_empty() {
                html.push_str(&format!("<p>{caption}</p>"));
            }
            html
        }
        "embed" => embed(card),
        "code" | "codeblock" => code(card),
        "hr" | "horizontalrule" => "<hr>".to_owned(),
        "bookmark" => bookmark(card),
        "callout" => {
            let (emoji, text) = (escaped(said("calloutEmoji")), said("calloutText"));
            format!("<blockquote><p>{emoji} {text}</p></blockquote>")
        }
        "toggle" => format!("<h4>{}</h4>{}", said("heading"), said("content")),
        "button" => {
            let text = escaped(said("buttonText"));
            format!("<p>{}</p>", linked(said("buttonUrl"), &text))
        }
        "header" => {
            let heading = [said("header"), said("heading")].concat();
            let below = [said("subheader"), said("subheading")].concat();
            let button = linked(said("buttonUrl"), &escaped(said("buttonText")));
            format!("<h2>{heading}</h2><p>{below}</p><p>{button}</p>")
        }
        "call-to-action" => {
            let button = linked(said("buttonUrl"), &escaped(said("buttonText")));
            format!("{}<p>{button}</p>", said("textValue"))
        }
        "video" | "audio" | "file" => {
            let titles = ["fileTitle", "title", "fileName"].map(said);
            let title = titles.into_iter().find(|title| !title.is_empty());
            let name = said("src").rsplit('/').next().unwrap_or_default();
            let link = linked(said("src"), &escaped(title.unwrap_or(name)));
            let caption = [caption, said("fileCaption")].concat();
            figure(&format!("<p>{link}</p>"), &caption)
        }
        "product" => {
            let title = linked(said("productUrl"), said("productTitle"));
            let image = match said("productImageSrc") {
                "" => String::new(),
                src => picture(src, "", ""),
            };
            format!("{image}<h4>{title}</h4>{}", said("productDescription"))
        }
        "paywall" => {
            notes.push(note!(
                "members_only",
                "What follows its paywall was for members only and is now for everybody",
                form = "paywall"
            ));
            String::new()
        }
        other => {
            notes.push(note!(
                "card_dropped",
                "A card of the kind “{kind}” was left out",
                form = "card",
                kind = other
            ));
            String::new()
        }
    }
}

fn embed(card: &Value) -> String {
    let html = word(card, "html");
    let url = word(card, "url");
    let inside = if html.is_empty() {
        format!("<p>{}</p>", linked(url, &escaped(url)))
    } else {
        html.to_owned()
    };
    figure(&inside, word(card, "caption"))
}

fn code(card: &Value) -> String {
    let language = match word(card, "language") {
        "" => String::new(),
        language => format!(" class=\"language-{}\"", escaped(language)),
    };
    let code = format!(
        "<pre><code{language}>{}</code></pre>",
        escaped(word(card, "code"))
    );
    match word(card, "caption") {
        "" => code,
        caption => figure(&code, caption),
    }
}

fn bookmark(card: &Value) -> String {
    let nothing = Value::Null;
    let about = card.get("metadata").unwrap_or(&nothing);
    let own = word(card, "url");
    let url = if own.is_empty() {
        word(about, "url")
    } else {
        own
    };
    let title = match word(about, "title") {
        "" => url,
        title => title,
    };
    let link = linked(url, &escaped(title));
    let description = match word(about, "description") {
        "" => String::new(),
        text => format!("<br>{}", escaped(text)),
    };
    figure(
        &format!("<p>{link}{description}</p>"),
        word(card, "caption"),
    )
}
