//! Where one can turn to from a page of a list that has several.

use minijinja::{Value, context};

use super::{phrases::Phrases, site::maybe};

/// The pager of page `number` of so many, as `pager.html` takes it. A list of one page has none.
pub fn pager(
    phrases: &Phrases,
    number: usize,
    pages: usize,
    address: &dyn Fn(usize) -> String,
) -> Value {
    if pages < 2 {
        return Value::from(());
    }
    let to = |number: usize| (1..=pages).contains(&number).then(|| address(number));
    let mut shown = Vec::new();
    let mut before = 0;
    let first = number.saturating_sub(2).max(1);
    for page in [1]
        .into_iter()
        .chain(first..=(number + 2).min(pages))
        .chain([pages])
    {
        if page <= before {
            continue;
        }
        shown.push(context! {
            number => page,
            label => phrases.page(page),
            address => address(page),
            current => page == number,
            gap => page > before + 1,
        });
        before = page;
    }
    context! {
        newer => maybe(to(number.wrapping_sub(1))),
        older => maybe(to(number + 1)),
        pages => shown,
    }
}

/// The title of one page of a list: its heading, and which page it is.
pub fn title(phrases: &Phrases, heading: &str, number: usize, pages: usize) -> String {
    match (number, heading) {
        (1, heading) => heading.to_owned(),
        (number, "") => phrases.page_of(number, pages),
        (number, heading) => format!("{heading}, {}", phrases.page_of(number, pages)),
    }
}
