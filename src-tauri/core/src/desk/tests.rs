//! What an editor does in a day at the window, seen from the desk: typing, saving, looking back,
//! listing, and knowing what is still to be exported.

use std::path::Path;

use super::*;
use crate::{
    brief::{Contents, RevisionKind, Timestamp},
    progress::Silent,
};

fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.briefdesk");
    let clock = FixedClock::at(moment("2019-04-13T10:00:00Z"));
    let desk = Desk::create(&path, &Settings::titled("North"), clock).unwrap();
    (folder, desk)
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn draft(headline: &str) -> BriefDraft {
    BriefDraft {
        headline: headline.into(),
        body: "Coral cover rose.".into(),
        ..BriefDraft::default()
    }
}

fn written(desk: &Desk, draft: &BriefDraft) -> Brief {
    let brief = desk.add_brief(None, |_| {}).unwrap();
    desk.save_draft(brief.id, brief.version, draft).unwrap()
}

fn export(desk: &Desk, to: &Path) {
    let options = ExportOptions::new(Format::Html, to);
    desk.export(&options, &Silent).unwrap();
}

#[test]
fn the_slug_follows_the_headline_until_the_brief_was_published() {
    let (_folder, desk) = desk();
    let brief = written(&desk, &draft("Reef"));
    assert_eq!(brief.contents.slug.as_str(), "reef");
    let other = written(&desk, &draft("Reef"));
    assert_eq!(other.contents.slug.as_str(), "reef-2");
    let save = |brief: &Brief, draft: &BriefDraft| {
        let saved = desk.save_draft(brief.id, brief.version, draft).unwrap();
        (saved.contents.slug.to_string(), saved)
    };
    let (slug, brief) = save(&brief, &draft("Reef recovers"));
    assert_eq!(slug, "reef-recovers");
    desk.publish(brief.id, None).unwrap();
    let brief = desk.unpublish(brief.id).unwrap();
    let (slug, brief) = save(&brief, &draft("Reef recovers faster"));
    assert_eq!(slug, "reef-recovers");
    let asked = BriefDraft {
        slug: Some("reef-2019".into()),
        ..draft("Reef recovers faster")
    };
    assert_eq!(save(&brief, &asked).0, "reef-2019");
    let taken = desk
        .save_draft(other.id, other.version, &asked)
        .unwrap_err();
    assert_eq!(taken.code(), "exists");
}

#[test]
fn names_become_records_once_and_a_save_over_a_newer_text_is_refused() {
    let (_folder, desk) = desk();
    let named = BriefDraft {
        byline: vec!["G M".into(), "g. m.".into(), " ".into()],
        tags: vec!["Reefs".into()],
        credits: vec![CreditDraft {
            source: "the guardian".into(),
            ..CreditDraft::default()
        }],
        ..draft("Reef")
    };
    let brief = written(&desk, &named);
    let view = desk.view(brief.id).unwrap();
    assert_eq!(view.contents.byline, ["G M"]);
    assert_eq!(view.contents.credit_line, "[The Guardian]");
    let error = desk
        .save_draft(brief.id, brief.version - 1, &draft("Mine"))
        .unwrap_err();
    assert_eq!(error.code(), "conflict");
    assert_eq!(desk.brief(brief.id).unwrap(), brief);
    let counts = desk.author_counts().unwrap();
    assert_eq!((counts.len(), counts[0].briefs), (1, 1));
    assert_eq!(desk.tag_counts().unwrap()[0].briefs, 1);
}

#[test]
fn a_restored_version_leaves_the_text_it_replaces_among_the_revisions() {
    let (_folder, desk) = desk();
    let brief = written(&desk, &draft("One"));
    desk.name_version(brief.id, "first").unwrap();
    let brief = desk
        .save_draft(brief.id, brief.version, &draft("Two"))
        .unwrap();
    let named = desk
        .history(brief.id)
        .unwrap()
        .into_iter()
        .find(|revision| revision.kind == RevisionKind::Named)
        .unwrap();
    let restored = desk.restore(brief.id, brief.version, named.id).unwrap();
    assert_eq!(restored.contents.headline, "One");
    assert_eq!(restored.contents.slug, brief.contents.slug);
    let headlines: Vec<String> = desk
        .history(brief.id)
        .unwrap()
        .into_iter()
        .map(|revision| revision.contents.headline)
        .collect();
    assert!(headlines.contains(&"Two".to_owned()), "{headlines:?}");
    let other = written(&desk, &draft("Other"));
    let foreign = desk.restore(other.id, other.version, named.id).unwrap_err();
    assert_eq!(foreign.code(), "not_found");
}

#[test]
fn a_list_has_the_order_that_was_asked_for() {
    let (_folder, desk) = desk();
    for (headline, author, words) in [("The beta", "Z", 3), ("alpha", "", 1), ("Gamma", "A", 2)] {
        let draft = BriefDraft {
            body: "word ".repeat(words),
            byline: vec![author.into()],
            ..draft(headline)
        };
        written(&desk, &draft);
    }
    let listed = |order, reversed| -> Vec<String> {
        let query = BriefQuery {
            order,
            reversed,
            ..BriefQuery::default()
        };
        let rows = desk.list(&query).unwrap().rows;
        rows.into_iter().map(|row| row.headline).collect()
    };
    assert_eq!(
        listed(Order::Headline, false),
        ["alpha", "The beta", "Gamma"]
    );
    assert_eq!(
        listed(Order::Headline, true),
        ["Gamma", "The beta", "alpha"]
    );
    assert_eq!(listed(Order::Byline, false), ["Gamma", "The beta", "alpha"]);
    assert_eq!(listed(Order::Words, false), ["The beta", "Gamma", "alpha"]);
    assert_eq!(listed(Order::Newest, false), ["Gamma", "alpha", "The beta"]);
    assert_eq!(listed(Order::Updated, true), ["The beta", "alpha", "Gamma"]);
}

#[test]
fn what_changed_for_readers_since_the_last_export_is_counted() {
    let (folder, desk) = desk();
    let to = folder.path().join("site");
    let unexported = || desk.counts().unwrap().unexported;
    let one = written(&desk, &draft("One"));
    desk.publish(one.id, None).unwrap();
    let two = written(&desk, &draft("Two"));
    desk.publish(two.id, None).unwrap();
    assert_eq!(unexported(), None);
    export(&desk, &to);
    assert_eq!(unexported(), Some(0));

    let brief = desk.brief(one.id).unwrap();
    desk.save_draft(one.id, brief.version, &draft("One, edited"))
        .unwrap();
    written(&desk, &draft("Three"));
    assert_eq!(unexported(), Some(0), "readers see no edits and no drafts");
    desk.publish(one.id, None).unwrap();
    desk.publish(one.id, None).unwrap();
    assert_eq!(unexported(), Some(1));
    desk.unpublish(two.id).unwrap();
    assert_eq!(unexported(), Some(2), "what is gone is a change as well");
    let mut settings = desk.settings().unwrap();
    settings.tagline = "News".into();
    desk.update_settings(&settings).unwrap();
    assert_eq!(unexported(), Some(2), "everything: one is public, one was");
    export(&desk, &to);
    desk.update_settings(&settings).unwrap();
    assert_eq!(unexported(), Some(0), "nothing changed");

    let counts = desk.counts().unwrap();
    assert_eq!((counts.all, counts.draft, counts.published), (3, 1, 1));
    assert_eq!((counts.unpublished, counts.changed), (2, 0));
}

#[test]
fn a_file_gets_a_free_name_like_its_own() {
    let (_folder, desk) = desk();
    let add = |name: &str, content: &[u8]| {
        let media = desk.add_media_as(name, content, MediaNotes::default());
        media.unwrap().name
    };
    assert_eq!(add("Reef (1).JPG", b"a"), "reef-1.jpg");
    assert_eq!(add("Reef 1.jpg", b"b"), "reef-1-2.jpg");
    assert_eq!(add("reef-1.jpg", b"a"), "reef-1.jpg");
    assert_eq!(add("../..", b"c"), "media");
    assert_eq!(desk.media_named("reef-1-2.jpg").unwrap().1, b"b");
}

#[test]
fn a_markdown_file_and_a_draft_write_the_same() {
    let (_folder, desk) = desk();
    let text =
        "---\nheadline: Reef\nbyline: [G M]\ncredits:\n- source: BBC\n---\nCoral cover rose.\n";
    let (from_file, _) = desk.write_markdown(text, "a.md").unwrap();
    let typed = BriefDraft {
        byline: vec!["g m".into()],
        credits: vec![CreditDraft {
            source: "bbc news".into(),
            ..CreditDraft::default()
        }],
        ..draft("Reef")
    };
    let from_form = written(&desk, &typed);
    let with_slug_of = |brief: &Brief| Contents {
        slug: brief.contents.slug.clone(),
        ..from_file.contents.clone()
    };
    assert_eq!(from_form.contents, with_slug_of(&from_form));
}
