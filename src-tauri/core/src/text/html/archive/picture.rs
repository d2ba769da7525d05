//! Pictures: which of an element's many addresses is the one to keep.

use url::Url;

use super::{
    address,
    line::Part,
    losses::NoPicture,
    node::{Element, attribute, tag, tag_or_none},
};

/// Where scripts that load pictures late keep the address, the best first.
const LATE: [&str; 7] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-large-file",
    "data-full-url",
    "data-url",
];

/// The picture, or why there is none to keep. Nothing is said where nobody could see one.
pub(super) fn read(
    node: Element<'_>,
    base: Option<&Url>,
) -> Result<Part, Option<(NoPicture, String)>> {
    let alt = folded(attribute(node, "alt"));
    let mut candidates = vec![attribute(node, "src")];
    candidates.extend(LATE.map(|name| attribute(node, name)));
    candidates.extend(widest(attribute(node, "srcset")));
    candidates.extend(widest(attribute(node, "data-srcset")));
    candidates.extend(widest(attribute(node, "data-lazy-srcset")));
    if let Some(picture) = node
        .parent()
        .filter(|parent| tag_or_none(*parent) == Some("picture"))
    {
        let sources = picture.children().filter(|child| tag(*child) == "source");
        for source in sources {
            candidates.extend(widest(attribute(source, "srcset")));
            candidates.extend(widest(attribute(source, "data-srcset")));
        }
    }
    candidates.retain(|address| !address.trim().is_empty());
    let late = candidates.iter().skip(1).any(|address| !is_inline(address));
    let best = candidates
        .iter()
        .find(|address| !(is_inline(address) || late && is_placeholder(address)))
        .or_else(|| candidates.iter().find(|address| !is_inline(address)));
    let Some(best) = best else {
        return Err(match candidates.is_empty() {
            true if alt.is_empty() => None,
            true => Some((NoPicture::WithoutAddress, alt)),
            false => Some((NoPicture::InPage, alt)),
        });
    };
    match address::read(best, base) {
        Some(address) => Ok(Part::Picture {
            address,
            alt,
            title: folded(attribute(node, "title")),
        }),
        None => Err(Some((NoPicture::NotOnWeb, (*best).to_owned()))),
    }
}

fn folded(text: &str) -> String {
    super::block::folded(text)
}

fn is_inline(address: &str) -> bool {
    address
        .trim_start()
        .get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// What stands in a picture's place until a script has loaded it.
fn is_placeholder(address: &str) -> bool {
    let name = address
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    [
        "blank.",
        "placeholder",
        "spacer.",
        "lazy",
        "1x1",
        "transparent.",
        "grey.gif",
        "loading.",
    ]
    .iter()
    .any(|start| name.starts_with(start))
}

/// The widest or densest picture of a `srcset`.
fn widest(srcset: &str) -> Option<&str> {
    let candidates = srcset.split(", ").flat_map(|part| part.split(",\n"));
    let measured = candidates.filter_map(|candidate| {
        let mut words = candidate.split_whitespace();
        let address = words.next()?.trim_end_matches(',');
        let size = words
            .next()
            .unwrap_or("1x")
            .trim_end_matches(['w', 'x', ',']);
        Some((address, size.parse::<f64>().unwrap_or_default()))
    });
    let widest = measured.max_by(|(_, one), (_, other)| one.total_cmp(other));
    widest.map(|(address, _)| address)
}
