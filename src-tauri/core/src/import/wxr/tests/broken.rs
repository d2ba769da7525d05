//! Exports that are broken, mended or no exports.

use proptest::prelude::*;

use super::*;
use crate::error::Error;

fn refusal(xml: &str) -> (String, String) {
    match read_files(&[("export.xml", xml.as_bytes())], &options()) {
        Err(error @ Error::BadInput { .. }) => (error.to_string(), error.hint()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_that_breaks_off_gives_nothing_or_its_whole_items() {
    let whole = export(&[item(1, ""), item(2, ""), item(3, "")]);
    let ends = [
        whole.find("Item 3").unwrap(),
        whole.find("<wp:post_id>3").unwrap(),
        whole.rfind("</item>").unwrap(),
        whole.find("</channel>").unwrap(),
        whole.find("</rss>").unwrap(),
    ];
    for (end, items) in ends.into_iter().zip([2, 2, 2, 3, 3]) {
        let (message, hint) = refusal(&whole[..end]);
        let line = whole[..end].matches('\n').count() + 1;
        let place = format!("export.xml, line {line}, behind item {items} (“Item {items}”)");
        assert!(message.starts_with(&place), "{message}");
        assert!(
            message.contains("breaks off") && hint.contains("--salvage"),
            "{message}"
        );
        let options = ReadOptions {
            salvage: true,
            ..options()
        };
        let salvaged = read_files(&[("a.xml", &whole.as_bytes()[..end])], &options).unwrap();
        assert_eq!(salvaged.briefs.len(), items);
        assert_eq!(codes(&salvaged.notes), ["cut_off"]);
    }
}

#[test]
fn what_is_no_export_is_refused_with_a_reason() {
    let whole = export(&[item(1, "")]);
    for (xml, why) in [
        (
            whole.replace("<wp:wxr_version>1.2</wp:wxr_version>", ""),
            "it has no wxr_version",
        ),
        (whole.replace(">1.2<", ">abc<"), "its wxr_version is “abc”"),
        (
            whole.replace("</channel>", "</chanel>"),
            "behind item 1 (“Item 1”): This is no well-formed XML",
        ),
        (
            whole.replace("<title>Item 1", "<title>1 < 2"),
            "begins no tag",
        ),
        (format!("{whole}{whole}"), "files that were joined"),
        (whole.replace("<rss", "<!DOCTYPE rss><rss"), "document type"),
    ] {
        let (message, hint) = refusal(&xml);
        assert!(message.contains(why), "{message}");
        assert!(!hint.is_empty());
    }
}

#[test]
fn what_can_be_mended_is_mended_and_told() {
    let whole = export(&[item(1, "<title>AT&T &eacute; \u{b}</title>")]);
    let whole = format!("\n\n{whole}");
    let mut bytes = whole.into_bytes();
    bytes.push(0);
    let basket = read_files(&[("export.xml", &bytes)], &options()).unwrap();
    assert_eq!(basket.briefs[0].contents.headline, "AT&T é");
    assert_eq!(
        codes(&basket.notes),
        ["ampersands_mended", "entities_mended", "characters_removed"]
    );
    assert!(basket.notes[2].message.contains("that were removed: 2"));
}

#[test]
fn what_breaks_off_while_packed_is_told_and_salvaged_alike() {
    let items: Vec<String> = (1..=50)
        .map(|id| {
            let text: String = (0..2_000).map(|n| format!("{:x} ", n * n * id)).collect();
            item(id, &format!("<content:encoded>{text}</content:encoded>"))
        })
        .collect();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(export(&items).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let cut = &packed[..packed.len() * 3 / 4];
    let error = read_files(&[("export.xml.gz", cut)], &options()).unwrap_err();
    assert!(error.to_string().contains("breaks off"), "{error}");
    let options = ReadOptions {
        salvage: true,
        ..options()
    };
    let salvaged = read_files(&[("export.xml.gz", cut)], &options).unwrap();
    assert!((30..45).contains(&salvaged.briefs.len()));
}

#[test]
fn items_that_stand_outside_of_the_channel_are_told() {
    let whole = export(&[item(1, "")]);
    let whole = whole.replace("</channel>", &format!("</channel>{}", item(2, "")));
    let whole = whole.replace("</rss>", &format!("<extra>{}</extra></rss>", item(3, "")));
    let basket = read_files(&[("export.xml", whole.as_bytes())], &options()).unwrap();
    assert_eq!(basket.briefs.len(), 1);
    assert_eq!(codes(&basket.notes), ["items_misplaced"]);
    assert!(basket.notes[0].message.ends_with(": 2"));
}

/// What became of a broken export: nothing, or whole items and the rest by name.
fn holds_whole_items(bytes: &[u8], salvage: bool) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    std::fs::write(&path, bytes).unwrap();
    let mut files = Files::open(&path).unwrap();
    let mut basket = Basket::default();
    let options = ReadOptions {
        salvage,
        ..options()
    };
    match read(&mut files, &options, &mut basket, &Silent) {
        Ok(()) => basket.briefs.iter().all(|brief| !brief.item.is_empty()),
        Err(error) => basket.briefs.is_empty() && !error.hint().is_empty(),
    }
}

fn sample() -> Vec<u8> {
    let items = [
        item(1, "<title>R&D <![CDATA[of]]>  dust</title>"),
        item(
            2,
            "<category domain=\"post_tag\" nicename=\"esa\">ESA</category>",
        ),
    ];
    export(&items).into_bytes()
}

#[test]
fn an_export_cut_anywhere_gives_nothing_or_whole_items() {
    let whole = sample();
    let end = whole.len() - "</rss>\n".len();
    for end in (0..=end).step_by(7) {
        assert!(holds_whole_items(&whole[..end], false), "{end}");
        let refused = read_files_quietly(&whole[..end]);
        assert!(refused.is_err(), "{end}");
    }
}

fn read_files_quietly(bytes: &[u8]) -> Result<Basket> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    std::fs::write(&path, bytes).unwrap();
    let mut basket = Basket::default();
    // What is cut so short that it is no export any more is refused as that.
    if !is_wxr(bytes) {
        return Err(Error::Cancelled);
    }
    read(&mut Files::open(&path)?, &options(), &mut basket, &Silent)?;
    Ok(basket)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bytes_changed_anywhere_break_nothing(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        salvage in any::<bool>(),
    ) {
        let mut bytes = sample();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        prop_assert!(holds_whole_items(&bytes, salvage));
    }

    #[test]
    fn markup_in_any_order_breaks_nothing(
        markup in "(<item>|</item>|<channel>|</channel>|<rss>|</rss>|<title>|</title>|<!\\[CDATA\\[|\\]\\]>|<!--|-->|&|<|>|\"|<wp:status>|a ){0,24}",
        salvage in any::<bool>(),
    ) {
        let mut bytes = CHANNEL.as_bytes().to_vec();
        bytes.extend(markup.as_bytes());
        prop_assert!(holds_whole_items(&bytes, salvage));
    }
}
