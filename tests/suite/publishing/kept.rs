//! What stays: published texts, addresses, the order, and what another has written.

use super::*;

#[test]
fn changes_are_published_or_discarded() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    desk.publish(id, None).unwrap();
    let desk = later(desk, NOON);
    write(&desk, "probe", "The second text.");
    let brief = desk.discard_changes(id).unwrap();
    assert_eq!(brief.contents.body.as_str(), "The first text of probe.");
    assert!(!brief.has_unpublished_changes());
    write(&desk, "probe", "The third text.");
    let brief = desk.publish(id, None).unwrap();
    assert_eq!(
        brief.standing.publication.at(),
        Some(at(NINE)),
        "the time of publication stays"
    );
    assert!(!brief.has_unpublished_changes());
    let texts: Vec<(RevisionKind, String)> = desk
        .history(id)
        .unwrap()
        .into_iter()
        .map(|r| (r.kind, r.contents.body))
        .collect();
    assert!(
        texts.contains(&(RevisionKind::Published, "The first text of probe.".into())),
        "{texts:?}"
    );
    assert!(
        texts.contains(&(RevisionKind::Autosaved, "The second text.".into())),
        "{texts:?}"
    );
    assert!(
        texts.contains(&(RevisionKind::Published, "The third text.".into())),
        "{texts:?}"
    );
}

#[test]
fn what_was_published_is_kept_as_it_was() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    let mut expected = Vec::new();
    for round in 0..4 {
        let body = format!("Text number {round}.");
        write(&desk, "probe", &body);
        match round {
            2 => desk.retract(id, "why").and_then(|_| desk.publish(id, None)),
            _ => desk.publish(id, None),
        }
        .unwrap();
        expected.insert(0, body);
    }
    let published: Vec<String> = desk
        .history(id)
        .unwrap()
        .into_iter()
        .filter(|revision| revision.kind == RevisionKind::Published)
        .map(|revision| revision.contents.body)
        .collect();
    assert_eq!(published, expected);
}

#[test]
fn a_version_may_have_a_name() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    desk.name_version(id, " Before the\nlawyers ").unwrap();
    write(&desk, "probe", "After.");
    assert_eq!(
        desk.name_version(id, " \n").unwrap_err().code(),
        "bad_input"
    );
    let named: Vec<_> = desk
        .history(id)
        .unwrap()
        .into_iter()
        .filter(|r| r.kind == RevisionKind::Named)
        .collect();
    assert_eq!(named.len(), 1);
    assert_eq!(
        (named[0].name.as_str(), named[0].contents.body.as_str()),
        ("Before the lawyers", "The first text of probe.")
    );
}

#[test]
fn addresses_that_readers_know_go_on_leading_to_the_brief() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "first");
    rename(&desk, id, "never-public");
    rename(&desk, id, "first");
    desk.publish(id, Some(at("2024-02-29T23:30:00Z"))).unwrap();
    let mut known = vec![address(&desk, id)];
    assert_eq!(known, ["/2024/02/first/"]);
    rename(&desk, id, "second");
    assert_eq!(address(&desk, id), known[0], "an edit alone moves nothing");
    desk.publish(id, None).unwrap();
    known.push(address(&desk, id));
    let mut settings = desk.settings().unwrap();
    settings.time_zone = chrono_tz::Europe::Vienna;
    desk.update_settings(&settings).unwrap();
    known.push(address(&desk, id));
    settings.address_pattern = "/news/{slug}/".parse().unwrap();
    desk.update_settings(&settings).unwrap();
    let now = address(&desk, id);
    assert_eq!(
        (now.as_str(), known[2].as_str()),
        ("/news/second/", "/2024/03/second/")
    );
    let view = desk.view(id).unwrap();
    known.sort();
    assert_eq!(view.redirects, known);

    // Nobody else gets a slug that readers know; the one that was never public is free again.
    for (slug, free) in [("first", false), ("second", false), ("never-public", true)] {
        let taken = desk.add_brief(Some(slug.parse().unwrap()), |c| c.headline = "x".into());
        assert_eq!(taken.is_ok(), free, "{slug}");
        let found = desk.find_brief(slug).unwrap();
        assert_eq!(found.id == id, !free);
    }
    export(&desk, Format::Html, Scope::Published, &sandbox.path("site"));
    for path in &known {
        let page = sandbox.read(&format!("site{path}index.html"));
        assert!(page.contains("news/second/"), "{path}: {page}");
    }
    // Going back makes the former address the brief's own again.
    settings.address_pattern = Default::default();
    desk.update_settings(&settings).unwrap();
    let view = desk.view(id).unwrap();
    assert!(!view.redirects.contains(&view.address.unwrap()));
}

#[test]
fn nobody_overwrites_what_they_have_not_read() {
    let sandbox = Sandbox::new();
    let ours = desk(&sandbox);
    let id = add(&ours, "probe");
    let theirs = Desk::open(ours.path(), FixedClock::at(at(TEN))).unwrap();
    let read = ours.brief(id).unwrap();
    edit(&theirs, id, |brief| {
        brief.contents.headline = "Theirs".into()
    });
    let mut mine = read.contents.clone();
    mine.headline = "Mine".into();
    assert_eq!(code(ours.save_brief(id, read.version, &mine)), "conflict");
    assert_eq!(ours.brief(id).unwrap().contents.headline, "Theirs");
    let seen = ours.brief(id).unwrap().version;
    ours.save_brief(id, seen, &mine).unwrap();
    assert_eq!(theirs.brief(id).unwrap().contents.headline, "Mine");
    // Publishing counts as a change too.
    let seen = ours.brief(id).unwrap().version;
    theirs.publish(id, None).unwrap();
    assert_eq!(code(ours.save_brief(id, seen, &mine)), "conflict");
}

#[test]
fn the_order_does_not_move_when_a_brief_is_edited() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let ids: Vec<BriefId> = ["a", "b", "c", "d"]
        .iter()
        .map(|slug| add(&desk, slug))
        .collect();
    for id in &ids {
        desk.publish(*id, None).unwrap();
    }
    let order = |desk: &Desk| -> Vec<BriefId> {
        desk.list(&BriefQuery::default())
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.id)
            .collect()
    };
    let before = order(&desk);
    let desk = later(desk, NOON);
    write(&desk, "b", "Edited.");
    desk.publish(ids[1], None).unwrap();
    desk.correct(ids[2], CorrectionKind::Correction, "It was Monday.")
        .unwrap();
    desk.retract(ids[0], "why").unwrap();
    assert_eq!(order(&desk), before);
    assert!(
        matches!(desk.brief(ids[0]).unwrap().standing.publication, Publication::Retracted { at: first, .. } if first == at(NINE))
    );
}

#[test]
fn a_published_slug_stays_its_briefs_through_a_bundle() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    desk.publish(id, None).unwrap();
    rename(&desk, id, "lander");
    let bundle = sandbox.path("bundle");
    let options = ExportOptions {
        scope: Scope::All,
        ..ExportOptions::new(Format::Markdown, &bundle)
    };
    desk.export(&options, &Silent).unwrap();
    let path = sandbox.path("other.briefdesk");
    let other = Desk::create(&path, &Settings::titled("Other"), FixedClock::at(at(TEN))).unwrap();
    other
        .import(&[bundle], &Default::default(), &Silent)
        .unwrap();
    for slug in ["probe", "lander"] {
        assert_eq!(other.find_brief(slug).unwrap().id, id, "{slug}");
    }
}
