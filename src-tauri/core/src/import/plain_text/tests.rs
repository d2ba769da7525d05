//! Whole archives, as they come.

use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::import::{Basket, Undated, samples::codes};

fn basket_of(text: &str) -> Basket {
    let mut basket = Basket::default();
    let options = ReadOptions::in_zone(Tz::UTC);
    read_text(text.as_bytes(), "archive.txt", &options, &mut basket).unwrap();
    basket
}

const ARCHIVE: &str = "\u{feff}Author Archives for Mira Example\r\n\r\n\
    Probe lands on a comet\r\n\r\nPosted on 12 November 2014 by\r\n\r\n\
    Philae touched\u{a0} down after a ten-year journey.\r\n\r\n\
    Its harpoons [meant to hold it] did not fire.\r\n\r\n\
    \u{2022} It bounced twice.\r\n\u{2022} It came to rest in the shade.\r\n\r\n [ESA]\r\n\r\n\
    Rover begins its drive\r\n\r\nPosted on by\r\n\r\n\
    \u{201c}Curiosity\u{201d} rolled out on Mars. [[NASA]\r\n\r\n\
    Telescope unfolds\r\n\r\nPosted on 03/04/2022 by Ada Example and Bo Example\r\n\r\n\
    The mirror is in place.\r\n\r\n[BBC, Reuters]\r\n\r\nOlder posts\r\n";

#[test]
fn an_archive_becomes_briefs_in_order() {
    let Basket { briefs, notes, .. } = basket_of(ARCHIVE);
    assert_eq!(notes, []);
    let headlines: Vec<_> = briefs
        .iter()
        .map(|b| b.contents.headline.as_str())
        .collect();
    let expected = [
        "Probe lands on a comet",
        "Rover begins its drive",
        "Telescope unfolds",
    ];
    assert_eq!(headlines, expected);

    let [probe, rover, telescope] = briefs.try_into().unwrap();
    assert_eq!(probe.place, "archive.txt, line 3");
    assert_eq!(
        probe.contents.body.as_str(),
        "Philae touched down after a ten-year journey.\n\nIts harpoons [meant to hold it] did not fire.\n\n- It bounced twice.\n- It came to rest in the shade."
    );
    assert_eq!(probe.contents.byline, ["Mira Example"]);
    assert_eq!(probe.contents.credits[0].source, "ESA");
    let at = "2014-11-12T00:00:00Z".parse().unwrap();
    assert_eq!(
        probe.publication,
        Publication::Published { at, revision: () }
    );
    assert_eq!(probe.stage, Stage::Ready);

    assert_eq!(
        rover.contents.body.as_str(),
        "“Curiosity” rolled out on Mars."
    );
    assert_eq!(rover.contents.credits[0].source, "NASA");
    assert_eq!(
        (rover.publication, rover.stage),
        (Publication::Unpublished, Stage::Draft)
    );
    assert_eq!(codes(&rover.notes), ["date_missing", "credit_repaired"]);

    assert_eq!(telescope.contents.byline, ["Ada Example", "Bo Example"]);
    assert_eq!(telescope.contents.credits.len(), 2);
    assert_eq!(telescope.publication, Publication::Unpublished);
    assert_eq!(
        codes(&telescope.notes),
        ["navigation_removed", "date_ambiguous"]
    );
}

#[test]
fn undated_briefs_can_be_published_a_minute_apart() {
    let mut basket = Basket {
        undated: Undated::starting_at("2020-01-01T12:00:00Z".parse().ok()),
        ..Basket::default()
    };
    let options = ReadOptions::in_zone(Tz::UTC);
    let text = "One\nPosted on by\na\n\nTwo\nPosted on 1 May 2019\nb\n\nThree\nPosted on by\nc";
    read_text(text.as_bytes(), "a.txt", &options, &mut basket).unwrap();
    let times: Vec<String> = basket
        .briefs
        .iter()
        .filter_map(|brief| brief.publication.at().map(|at| at.to_string()))
        .collect();
    let expected = [
        "2020-01-01T12:00:00Z",
        "2019-05-01T00:00:00Z",
        "2020-01-01T11:59:00Z",
    ];
    assert_eq!(times, expected);
}

#[test]
fn an_item_keeps_its_name_whatever_its_place_and_body() {
    let items = |text: &str| -> Vec<String> {
        basket_of(text)
            .briefs
            .into_iter()
            .map(|brief| brief.item)
            .collect()
    };
    let before = items("One\nPosted on by\na\n\nTwo\nPosted on by\nb\n\nTwo\nPosted on by\nc");
    let after = items(
        "New\nPosted on by\nx\n\nONE\nPosted on by\nedited\n\nTwo\nPosted on by\nb\n\nTwo\nPosted on by\nc",
    );
    assert_eq!(before, after[1..]);
    assert_ne!(before[1], before[2]);
    assert!(before[0].starts_with("plain_text:"));
}

#[test]
fn a_text_without_posted_lines_is_one_brief() {
    let Basket { briefs, .. } =
        basket_of("Author: Mira Example\n\nProbe lands\n\nIt did.\n\n[ESA]");
    assert_eq!(briefs.len(), 1);
    assert_eq!(briefs[0].contents.headline, "Probe lands");
    assert_eq!(briefs[0].contents.byline, ["Mira Example"]);
    assert_eq!(briefs[0].contents.body.as_str(), "It did.");
    assert_eq!(codes(&briefs[0].notes), ["no_posted_line", "date_missing"]);
    assert_eq!(codes(&basket_of(" \n\n").notes), ["empty_file"]);
}

#[test]
fn what_belongs_to_no_brief_is_named() {
    let Basket { briefs, notes, .. } = basket_of(
        "All about comets\n\nProbe lands\nPosted on by\nIt did.\n\n[ESA]\n\nPosted on 1 May 2019 by\nNo headline here.",
    );
    assert_eq!(codes(&notes), ["text_dropped"]);
    assert!(
        notes[0].message.contains("All about comets"),
        "{}",
        notes[0].message
    );
    assert_eq!(briefs[0].contents.credits.len(), 1);
    assert_eq!(briefs[1].contents.headline, "");
    assert_eq!(briefs[1].publication, Publication::Unpublished);
    assert_eq!(codes(&briefs[1].notes), ["headline_missing"]);
}

#[test]
fn pages_put_together_keep_their_authors() {
    let page = |name: &str| {
        format!("Author Archives for {name}\n\nOf {name}\nPosted on by\nText.\n\n[AP]\n\n")
    };
    let Basket { briefs, .. } = basket_of(&(page("Mira Example") + &page("Bo Example")));
    let bylines: Vec<_> = briefs
        .iter()
        .map(|b| b.contents.byline.join(", "))
        .collect();
    assert_eq!(bylines, ["Mira Example", "Bo Example"]);
    assert_eq!(briefs[0].contents.credits.len(), 1);
}

proptest! {
    #[test]
    fn any_lines_are_read(
        lines in prop::collection::vec(
            r"|Posted on( 1 May 2019| by| x y)?|Author Archives for A|Older posts|\[BBC\]|• a|[a-z ]{0,9}|.{0,9}",
            0..20,
        )
    ) {
        let text = lines.join("\n");
        let mut basket = Basket::default();
        let read = read_text(text.as_bytes(), "a.txt", &ReadOptions::in_zone(Tz::UTC), &mut basket);
        prop_assert!(read.is_ok() || text.contains('\0'));
        prop_assert!(read.is_err() || !basket.briefs.is_empty() || !basket.notes.is_empty() || text.trim().is_empty() || text.contains("Author"));
    }
}
