//! Texts, times, addresses and settings, as odd as their types allow.

use briefdesk_core::brief::{
    CreditWording, Language, NameKey, Settings, Timestamp, WebAddress, one_line,
};
use chrono::NaiveDate;
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Any text: what YAML, Markdown and SQL have other uses for is met often.
pub fn text() -> impl Strategy<Value = String> {
    let awkward = select(vec![
        "---",
        "\n",
        " ",
        "  ",
        "\t",
        "\r\n",
        ":",
        ": ",
        " #",
        "'",
        "\"",
        "\\",
        "- ",
        "|",
        ">",
        "x",
        "…",
        "“",
        "🛰️",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{0}",
        "null",
        "yes",
        "1",
        "2019-04-13",
        "%",
        "&a",
        "*a",
        "!",
        "{",
        "[",
        "<b>",
    ]);
    prop_oneof![
        2 => "[A-Z][a-z]{2,8}( [a-z]{2,8}){0,4}",
        1 => any::<String>(),
        1 => vec(awkward, 0..6).prop_map(|parts| parts.concat()),
    ]
}

/// Any text of one line.
pub fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| one_line(&text))
}

/// A name: one line with a letter or digit in it.
pub fn name() -> impl Strategy<Value = String> {
    line().prop_filter("a name has a letter", |name| NameKey::of(name).is_some())
}

/// Any moment.
pub fn moment() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        4 => 946_684_800..2_000_000_000_i64,
        1 => -62_167_219_200..=253_402_300_799_i64,
    ]
    .prop_filter_map("within the years 0 to 9999", Timestamp::from_seconds)
}

pub(super) fn day() -> impl Strategy<Value = NaiveDate> {
    (0..9999_i32, 1..=366_u32).prop_filter_map("a day of its year", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    })
}

pub(super) fn web_address() -> impl Strategy<Value = WebAddress> {
    "https?://[a-z]{1,9}\\.(com|org)(/[a-zA-Z0-9%é:#?&=._~-]{0,12})?"
        .prop_filter_map("a web address", |text| text.parse().ok())
}

pub(super) fn language() -> impl Strategy<Value = Language> {
    select(vec!["en", "de-AT", "zh-Hant", "no", "ar"])
        .prop_filter_map("a language", |text| text.parse().ok())
}

/// Any settings.
pub fn settings() -> impl Strategy<Value = Settings> {
    let wording = (line(), line(), line()).prop_map(|(opening, closing, separator)| {
        CreditWording::new(&format!("{opening}{{credits}}{closing}"), &separator)
            .unwrap_or_default()
    });
    let pattern = select(vec![
        "/{year}/{month}/{slug}/",
        "/{slug}/",
        "/news/{year}/{day}/{slug}/",
    ]);
    (
        (
            text(),
            text(),
            text(),
            option::of(web_address()),
            language(),
        ),
        (
            select(chrono_tz::TZ_VARIANTS.to_vec()),
            1..u16::MAX,
            wording,
            pattern,
            select(vec!["default", "plain", "themes/own"]),
        ),
    )
        .prop_map(
            |(
                (title, tagline, about, base_url, language),
                (time_zone, page, credit_wording, pattern, theme),
            )| {
                let mut settings = Settings::titled(title);
                settings.tagline = tagline;
                settings.about = about;
                settings.base_url = base_url;
                settings.language = language;
                settings.time_zone = time_zone;
                settings.page_size = page.try_into().unwrap_or(settings.page_size);
                settings.credit_wording = credit_wording;
                settings.address_pattern = pattern.parse().unwrap_or_default();
                settings.theme = theme.parse().unwrap_or_default();
                settings
            },
        )
}
