//! A ledger as JSON: the account, and at its end the items, printed one after the other.

use std::iter;

use serde::Serialize;

use crate::{
    brief::{Account, AccountItem},
    error::{Error, Result},
};

/// A ledger as one JSON document, part by part.
///
/// # Errors
/// Where an item can't be read, or JSON can't hold what it says.
pub fn parts<'a>(
    account: &'a Account,
    items: impl Iterator<Item = Result<AccountItem>> + 'a,
) -> impl Iterator<Item = Result<String>> + 'a {
    let has_items = !matches!(account, Account::Export(_));
    let start = iter::once_with(move || {
        let whole = pretty(account)?;
        // The account is an object with members, so its end is `\n}`.
        let open = whole.trim_end_matches('}').trim_end();
        Ok(if has_items {
            format!("{open},\n  \"items\": [")
        } else {
            open.to_owned()
        })
    });
    let mut items = items.peekable();
    let is_empty = items.peek().is_none();
    let items = items.enumerate().map(|(number, item)| {
        let item = pretty(&item?)?.replace('\n', "\n    ");
        let comma = if number == 0 { "" } else { "," };
        Ok(format!("{comma}\n    {item}"))
    });
    let end = match (has_items, is_empty) {
        (false, _) => "\n}\n",
        (true, true) => "]\n}\n",
        (true, false) => "\n  ]\n}\n",
    };
    let end = iter::once_with(|| Ok(end.to_owned()));
    start.chain(items).chain(end)
}

fn pretty(value: &impl Serialize) -> Result<String> {
    serde_json::to_string_pretty(value).map_err(|error| Error::Internal {
        doing: "writing a ledger".into(),
        detail: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::{ExportLedger, ImportLedger, ItemKind, LedgerItem, Note, Outcome};

    fn item(headline: &str) -> AccountItem {
        AccountItem::Import(LedgerItem {
            place: "a.xml, item 1".into(),
            kind: ItemKind::Brief,
            headline: headline.into(),
            outcome: Outcome::Imported,
            brief: None,
            slug: "reef".parse().ok(),
            notes: vec![Note::new("a", "One.\nTwo.")],
        })
    }

    /// The document as serde prints it whole.
    fn whole(account: &Account, items: &[AccountItem]) -> String {
        let mut whole = serde_json::to_value(account).unwrap();
        if !matches!(account, Account::Export(_)) {
            whole["items"] = serde_json::to_value(items).unwrap();
        }
        whole.to_string()
    }

    #[test]
    fn the_parts_make_one_document() {
        let ends_in_braces = ImportLedger {
            notes: vec![Note::new("a", "}}")],
            ..ImportLedger::default()
        };
        for (account, items) in [
            (
                Account::Import(ends_in_braces),
                vec![item("Reef"), item("}\n{")],
            ),
            (Account::Import(ImportLedger::default()), Vec::new()),
            (Account::Export(ExportLedger::default()), Vec::new()),
        ] {
            let told = items.iter().cloned().map(Ok);
            let text: Result<String> = parts(&account, told).collect();
            let text = text.unwrap();
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(read.to_string(), whole(&account, &items));
            assert!(text.ends_with("\n}\n") && !text.contains("\n\n"), "{text}");
        }
    }
}
