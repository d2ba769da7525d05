//! A link or picture in the body whose address leads nowhere.

use url::Url;

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::{
    brief::{Brief, Media},
    text::markdown,
};

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let body = brief.contents.body.as_str();
    let mut findings = Vec::new();
    let mut from = 0;
    for address in markdown::addresses(body) {
        // The parser gives no places; addresses come in order, so each is looked for behind the last.
        let start = body[from..].find(address.as_str()).map(|at| from + at);
        if let Some(fault) = fault(&address) {
            let place = match start.filter(|_| !address.is_empty()) {
                Some(start) => Place::in_body(body, start..start + address.len()),
                None => Place::Body,
            };
            findings.push(finding(&address, fault, place));
        }
        from = start.map_or(from, |start| start + address.len());
    }
    findings.extend(spaced(body));
    findings
}

/// What is wrong with an address: a word for programs, and the words for people.
type Fault = (&'static str, &'static str);

const NO_ADDRESS: Fault = ("no_address", "it has no address");
const SPACES: Fault = ("spaces", "an address has no spaces");
const NO_SCHEME: Fault = ("no_scheme", "it does not start with https://");
const NO_SITE: Fault = ("no_site", "it names no site");
const NO_MAIL_BOX: Fault = ("no_mail_box", "it names no mail box");
const NO_NUMBER: Fault = ("no_number", "it names no number");
const OTHER_SCHEME: Fault = (
    "other_scheme",
    "it starts with neither https: nor mailto: nor tel:",
);

fn finding(address: &str, (fault, words): Fault, place: Place) -> Finding {
    Finding {
        code: "bad_link",
        severity: Severity::Warning,
        place,
        message: format!("The link to “{address}” leads nowhere: {words}"),
        hint: "Write the whole address, as in https://example.com/page, or take the link off",
        values: Values::from([("address", address.to_owned()), ("fault", fault.to_owned())]),
    }
}

/// What is wrong with an address; none where it can be followed.
fn fault(address: &str) -> Option<Fault> {
    let text = address.trim();
    if text.is_empty() {
        return Some(NO_ADDRESS);
    }
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Some(SPACES);
    }
    if text.starts_with(['#', '/', '?', '.']) || text.starts_with(Media::FOLDER) {
        return text.starts_with("//").then_some(NO_SCHEME);
    }
    let Some((scheme, rest)) = text.split_once(':') else {
        return starts_with_host(text).then_some(NO_SCHEME);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            let named = rest.starts_with("//")
                && Url::parse(text).is_ok_and(|url| {
                    let host = url.host_str().unwrap_or_default();
                    host.contains(['.', ':']) || host == "localhost"
                });
            (!named).then_some(NO_SITE)
        }
        "mailto" => (!rest.contains('@')).then_some(NO_MAIL_BOX),
        "tel" => (!rest.contains(|c: char| c.is_ascii_digit())).then_some(NO_NUMBER),
        _ => Some(OTHER_SCHEME),
    }
}

/// `www.esa.int/x`, `esa.int/x` and `http//esa.int`, which a browser takes for a page beside this
/// one.
fn starts_with_host(text: &str) -> bool {
    const FILES: [&str; 9] = [
        "html", "htm", "php", "pdf", "jpg", "jpeg", "png", "gif", "md",
    ];
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    let end = first.rsplit('.').next().unwrap_or_default();
    matches!(first, "http" | "https") || (first.contains('.') && !FILES.contains(&end))
}

/// `[x](https://a b)`: with a space in the address this is no link at all, but prints as it stands.
fn spaced(body: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, _) in body.match_indices("](http") {
        let start = at + "](".len();
        let line = body[start..].split('\n').next().unwrap_or_default();
        let address = line.split(')').next().unwrap_or_default();
        let after = address.split_once(' ').map(|(_, after)| after.trim_start());
        let is_title =
            after.is_none_or(|after| after.is_empty() || after.starts_with(['"', '\'', '(']));
        if !body[..at].ends_with('\\') && !is_title {
            let place = Place::in_body(body, start..start + address.len());
            findings.push(finding(address, SPACES, place));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::{brief, stretches};

    #[test]
    fn addresses_that_lead_nowhere_are_found() {
        for address in [
            "http//esa.int",
            "http:/esa.int",
            "https://",
            "https://esa",
            "htp://esa.int",
            "www.esa.int",
            "esa.int/news",
            "//esa.int",
            "javascript:alert(1)",
            "mailto:esa",
            "https://esa.int/a b",
        ] {
            assert_eq!(stretches(check, &format!("“é” [x]({address})")), [address]);
        }
        assert_eq!(
            check(&brief("[x]()"), &Surroundings::default())[0].place,
            Place::Body
        );
    }

    #[test]
    fn addresses_that_can_be_followed_are_not() {
        for link in [
            "[x](https://www.esa.int/a_(b))",
            "[x](http://localhost:8080/)",
            "[x](https://esa.int \"The agency\")",
            "[x](mailto:desk@example.com)",
            "[x](tel:+123)",
            "[x](/2019/04/comet/)",
            "[x](#notes)",
            "![x](media/comet.jpg)",
            "[x](page.html)",
            "<https://esa.int>",
            "[x\\](https://esa.int and more)",
            "[x]: not a link",
        ] {
            assert_eq!(check(&brief(link), &Surroundings::default()), [], "{link}");
        }
    }
}
