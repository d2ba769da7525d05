//! Addresses as an archive writes them, made ready for Markdown.

use url::Url;

/// The schemes that a link may have when it is printed, see [`crate::text::markdown`].
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The address as Markdown may have it: whole where `base` says from where it leads. None where it
/// has a scheme that is not printed.
pub(super) fn read(written: &str, base: Option<&Url>) -> Option<String> {
    // A browser passes over these, too.
    let bare: String = written
        .trim_matches(|c: char| c.is_whitespace() || c.is_control())
        .chars()
        .filter(|c| !matches!(c, '\n' | '\r' | '\t'))
        .collect();
    if bare.starts_with('#') {
        return Some(plain(&bare));
    }
    if let Some(scheme) = scheme(&bare) {
        let known = SCHEMES
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known));
        return known.then(|| plain(&bare));
    }
    if bare.starts_with("//") {
        let scheme = base.map_or("https", Url::scheme);
        return Some(plain(&format!("{scheme}:{bare}")));
    }
    match base.and_then(|base| base.join(&bare).ok()) {
        Some(whole) => Some(plain(whole.as_str())),
        None => Some(plain(&bare)),
    }
}

/// What stands before the first colon, where that can be a scheme.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let can_be = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    can_be.then_some(scheme)
}

/// Without the characters that would end it in Markdown.
fn plain(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '<' => plain.push_str("%3C"),
            '>' => plain.push_str("%3E"),
            '`' => plain.push_str("%60"),
            '\u{a0}' => plain.push_str("%C2%A0"),
            c if c.is_control() => {}
            c if c.is_whitespace() => plain.push_str("%20"),
            c => plain.push(c),
        }
    }
    plain
}

/// Whose address this is, for notes: its host.
pub(super) fn host(address: &str) -> String {
    let host = Url::parse(address)
        .ok()
        .and_then(|url| Some(url.host_str()?.trim_start_matches("www.").to_owned()));
    host.unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_they_led() {
        let base = Url::parse("https://old.example/2014/01/rosetta/").unwrap();
        for (written, whole) in [
            ("https://www.esa.int/a b", "https://www.esa.int/a%20b"),
            (" \n/img/comet.jpg ", "https://old.example/img/comet.jpg"),
            ("../?p=3", "https://old.example/2014/01/?p=3"),
            ("//cdn.example/x.js", "https://cdn.example/x.js"),
            ("#fn1", "#fn1"),
            ("mailto:desk@old.example", "mailto:desk@old.example"),
            ("2014:01/x", "https://old.example/2014/01/rosetta/2014:01/x"),
        ] {
            assert_eq!(
                read(written, Some(&base)).as_deref(),
                Some(whole),
                "{written}"
            );
        }
        assert_eq!(read("/a", None).as_deref(), Some("/a"));
        for bad in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
        ] {
            assert_eq!(read(bad, Some(&base)), None, "{bad}");
        }
    }
}
