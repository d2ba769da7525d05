//! Steps along stage and publication, and what readers see after each.

use std::time::Duration;

use super::*;

#[test]
fn a_scheduled_brief_falls_due() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    desk.publish(id, Some(at(NOON))).unwrap();
    edit(&desk, id, |brief| {
        brief.contents.headline = "Unfinished".into()
    });
    let desk = later(desk, TEN);
    assert_eq!(state(&desk, id), PublicationState::Scheduled);
    let desk = later(desk, NEXT_DAY);
    let view = desk.view(id).unwrap();
    assert_eq!(
        (view.publication, view.published_at),
        (PublicationState::Published, Some(at(NOON)))
    );
    assert_eq!(view.published.unwrap().headline, "About probe");
    let fell_due: Vec<_> = desk.fell_due().iter().map(|it| &*it.headline).collect();
    assert_eq!(fell_due, ["About probe"]);
    assert!(desk.publish_due().unwrap().is_empty());
}

#[test]
fn an_embargo_binds_whatever_comes_first() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let (scheduled, bound) = (add(&desk, "scheduled"), add(&desk, "bound"));
    desk.publish(scheduled, Some(at(TEN))).unwrap();
    desk.set_embargo(scheduled, Some(at(NEXT_DAY))).unwrap();
    desk.set_embargo(bound, Some(at(NEXT_DAY))).unwrap();
    assert_eq!(code(desk.publish(bound, None)), "embargo_in_force");
    assert_eq!(
        code(desk.publish(bound, Some(at(NOON)))),
        "embargo_in_force"
    );
    desk.publish(bound, Some(at(NEXT_DAY))).unwrap();
    let desk = later(desk, NOON);
    for id in [scheduled, bound] {
        assert_eq!(state(&desk, id), PublicationState::Scheduled);
    }
    let wait = Duration::from_secs(at(NEXT_DAY).seconds().abs_diff(at(NOON).seconds()));
    assert_eq!(desk.until_next_due().unwrap(), Some(wait));
    export(&desk, Format::Html, Scope::Published, &sandbox.path("site"));
    assert!(!holds(&sandbox, "site", "text of scheduled"));
    let desk = later(desk, NEXT_DAY);
    for id in [scheduled, bound] {
        assert_eq!(state(&desk, id), PublicationState::Published);
    }
    assert_eq!(
        (desk.fell_due().len(), desk.until_next_due().unwrap()),
        (2, None)
    );
}

#[test]
fn steps_that_make_no_sense_are_refused_and_change_nothing() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let id = add(&desk, "probe");
    let before = desk.view(id).unwrap();
    assert_eq!(code(desk.unpublish(id)), "not_published");
    assert_eq!(code(desk.retract(id, "why")), "not_published");
    assert_eq!(code(desk.discard_changes(id)), "not_published");
    assert_eq!(
        code(desk.correct(id, CorrectionKind::Update, "x")),
        "not_published"
    );
    assert_eq!(desk.view(id).unwrap(), before);
    desk.move_to(id, Stage::Spiked).unwrap();
    assert_eq!(code(desk.publish(id, None)), "spiked");
    desk.move_to(id, Stage::Draft).unwrap();
    desk.publish(id, None).unwrap();
    assert_eq!(code(desk.publish(id, Some(at(NEXT_DAY)))), "already_public");
    assert_eq!(code(desk.move_to(id, Stage::Spiked)), "not_unpublished");
    assert_eq!(code(desk.retract(id, " ")), "no_reason");
    desk.retract(id, "It was wrong").unwrap();
    assert_eq!(code(desk.unpublish(id)), "not_published");
    assert_eq!(code(desk.retract(id, "again")), "not_published");
    let blank = desk
        .add_brief(None, |contents| contents.headline = " ".into())
        .unwrap();
    assert_eq!(code(desk.publish(blank.id, None)), "no_headline");
    assert_eq!(
        code(desk.publish(blank.id, Some(at(NEXT_DAY)))),
        "no_headline"
    );
}

#[test]
fn an_unfinished_edit_never_leaves_the_desk() {
    let sandbox = Sandbox::new();
    let desk = desk(&sandbox);
    let (edited, retracted, draft, coming) = (
        add(&desk, "edited"),
        add(&desk, "withdrawn"),
        add(&desk, "undisclosed"),
        add(&desk, "coming"),
    );
    desk.publish(edited, None).unwrap();
    desk.publish(retracted, None).unwrap();
    desk.publish(coming, Some(at(NEXT_DAY))).unwrap();
    desk.retract(retracted, "It was wrong.").unwrap();
    for id in [edited, retracted] {
        write(
            &desk,
            desk.brief(id).unwrap().contents.slug.as_str(),
            "An unfinished text.",
        );
        edit(&desk, id, |brief| {
            brief.contents.headline = "An unfinished headline".into();
            brief.contents.byline = desk.brief(draft).unwrap().contents.byline;
            brief.contents.credits = desk.brief(draft).unwrap().contents.credits;
            brief.contents.slug =
                Slug::from_text(&format!("unfinished-{}", brief.contents.slug), "x");
        });
    }
    for (format, folder) in [(Format::Html, "site"), (Format::Markdown, "text")] {
        export(&desk, format, Scope::Published, &sandbox.path(folder));
        for secret in ["nfinished", "undisclosed", "coming"] {
            assert!(!holds(&sandbox, folder, secret), "{secret} in {folder}");
        }
        assert!(holds(&sandbox, folder, "The first text of edited."));
        assert!(holds(&sandbox, folder, "It was wrong."));
    }
    export(&desk, Format::Markdown, Scope::All, &sandbox.path("all"));
    for text in [
        "An unfinished text.",
        "The first text of undisclosed.",
        "The first text of edited.",
    ] {
        assert!(holds(&sandbox, "all", text), "{text}");
    }
}
