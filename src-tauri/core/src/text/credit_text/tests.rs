//! What is a credit and what is not, case by case.

use super::*;
use crate::brief::CreditWording;
use proptest::prelude::*;

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::to_owned).collect()
}

/// The credits as they print, each with its address; the text left; the notes' codes.
fn read(text: &str) -> (String, String, String) {
    let taken = take(paragraphs(text));
    let credits: Vec<String> = taken
        .credits
        .iter()
        .map(|credit| {
            let words = credit.citation.words(&credit.source);
            let url = credit.citation.url.as_ref();
            url.map_or(words.clone(), |url| format!("{words} <{url}>"))
        })
        .collect();
    let codes: Vec<&str> = taken.notes.iter().map(|note| note.code.as_str()).collect();
    (
        credits.join("; "),
        taken.paragraphs.join("\n\n"),
        codes.join(" "),
    )
}

#[test]
fn credits_are_taken_from_the_end() {
    for (ending, credits) in [
        ("\n\n[BBC]", "BBC"),
        ("\n\n [NPR]", "NPR"),
        (" [NPR]", "NPR"),
        ("\n[NPR]", "NPR"),
        ("\n\n[South China Morning Post]", "South China Morning Post"),
        ("\n\n[BBC].", "BBC"),
        ("\n\n[ BBC ]", "BBC"),
        ("\n\n*[BBC]*", "BBC"),
        ("\n\n\\[BBC\\]", "BBC"),
        ("\n\n[BBC, Reuters]", "BBC; Reuters"),
        ("\n\n[AP/Yonhap]", "AP; Yonhap"),
        ("\n\n[BBC and CNN]", "BBC; CNN"),
        ("\n\n[BBC & CNN]", "BBC; CNN"),
        ("\n\n[BBC, CNN, and NPR]", "BBC; CNN; NPR"),
        ("\n\n[Reuters; The Guardian]", "Reuters; The Guardian"),
        ("\n\n[U.S. News & World Report]", "U.S. News & World Report"),
        (
            "\n\n[Reuters and U.S. News & World Report]",
            "Reuters; U.S. News & World Report",
        ),
        ("\n\n[The Globe and Mail, AP]", "The Globe and Mail; AP"),
        (
            "\n\n[Radio Free Europe/Radio Liberty]",
            "Radio Free Europe/Radio Liberty",
        ),
        ("\n\n[BBC, Lunar Gazette]", "BBC; Lunar Gazette"),
        ("\n\n[Lunar Gazette]", "Lunar Gazette"),
        (
            "\n\n[The Journal of Lunar Dust]",
            "The Journal of Lunar Dust",
        ),
        (
            "\n\n[Source: Lunar Gazette, weekly]",
            "Lunar Gazette, weekly",
        ),
        ("\n\n[Source: BBC, Reuters]", "BBC; Reuters"),
        ("\n\n[via The Guardian]", "via The Guardian"),
        ("\n\n[AP via The Guardian]", "AP; via The Guardian"),
        ("\n\n[Photo: NASA]", "photo: NASA"),
        ("\n\n[quoting ESA]", "quoting ESA"),
        ("\n\n[From Nature]", "From Nature"),
        ("\n\n(Reuters)", "Reuters"),
        (" (Reuters)", "Reuters"),
        ("\n\nSource: NASA", "NASA"),
        ("\n\nSource: Lunar Gazette", "Lunar Gazette"),
        (
            "\n\nSource: https://www.esa.int/1",
            "ESA <https://www.esa.int/1>",
        ),
        (
            "\n\nSource: [ESA](https://www.esa.int/1)",
            "ESA <https://www.esa.int/1>",
        ),
        ("\n\nSource: [NASA]", "NASA"),
        ("\n\n[BBC, 12 November 2014]", "BBC, 12 November 2014"),
        ("\n\n— AP", "AP"),
        ("\n\n– AP", "AP"),
        ("\n\n-- AP", "AP"),
        (" — AP", "AP"),
        ("\n\n[BBC]\n\n[Photo: NASA]", "BBC; photo: NASA"),
        (
            "\n\n[BBC https://www.bbc.com/news/1]",
            "BBC <https://www.bbc.com/news/1>",
        ),
        (
            "\n\n[BBC](https://www.bbc.com/news/1)",
            "BBC <https://www.bbc.com/news/1>",
        ),
        (
            "\n\n[[BBC](https://www.bbc.com/news/1)]",
            "BBC <https://www.bbc.com/news/1>",
        ),
        (
            "\n\n[https://www.bbc.com/news/1]",
            "BBC <https://www.bbc.com/news/1>",
        ),
        ("\n\n[bbc.co.uk]", "BBC"),
        (
            "\n\n[BBC, Reuters https://www.reuters.com/x]",
            "BBC; Reuters <https://www.reuters.com/x>",
        ),
        ("\n\n[联合早报]", "联合早报"),
        (
            " [[BBC](https://www.bbc.com/news/1)]",
            "BBC <https://www.bbc.com/news/1>",
        ),
        (
            " ([Reuters](https://www.reuters.com/x))",
            "Reuters <https://www.reuters.com/x>",
        ),
        (
            " [NPR](https://www.npr.org/x)",
            "NPR <https://www.npr.org/x>",
        ),
        (" *[NPR]*", "NPR"),
        (" **(Reuters)**", "Reuters"),
        ("\n\n*(Reuters)*", "Reuters"),
        (
            "\n\n**Source:** [ESA](https://www.esa.int/1 \"ESA\")",
            "ESA <https://www.esa.int/1>",
        ),
        (
            "\n\n[[Lunar Gazette](https://gazette.example/1), BBC]",
            "Lunar Gazette <https://gazette.example/1>; BBC",
        ),
        (
            "\n\n[[BBC](https://www.bbc.com/1); [NPR](https://www.npr.org/2)]",
            "BBC <https://www.bbc.com/1>; NPR <https://www.npr.org/2>",
        ),
        (
            "\n\nVia [The Guardian](https://www.theguardian.com/1)",
            "via The Guardian <https://www.theguardian.com/1>",
        ),
        (
            "\n\nVia [this report](https://www.theguardian.com/1)",
            "via The Guardian <https://www.theguardian.com/1>",
        ),
        (
            "\n\nSource: [here](https://www.bbc.co.uk/news/1)",
            "BBC <https://www.bbc.co.uk/news/1>",
        ),
        (
            "\n\n[[this article](https://www.bbc.co.uk/news/1)]",
            "BBC <https://www.bbc.co.uk/news/1>",
        ),
        (
            "\n\nSource: [here](https://gazette.example/1)",
            "gazette.example <https://gazette.example/1>",
        ),
    ] {
        let (found, text, notes) = read(&format!("The probe landed.{ending}"));
        assert_eq!(
            (found.as_str(), text.as_str()),
            (credits, "The probe landed."),
            "{ending}"
        );
        assert_eq!(notes, "", "{ending}");
    }
}

#[test]
fn an_articles_headline_in_a_link_becomes_the_credits() {
    for line in [
        "[[Rover digs two metres deep](https://www.bbc.com/news/1)]",
        "Source: [Rover Digs Two Metres Deep](https://www.bbc.com/news/1)",
    ] {
        let credits = take(paragraphs(&format!("It landed.\n\n{line}"))).credits;
        assert_eq!(credits[0].source, "BBC", "{line}");
        let headline = credits[0].citation.headline.as_deref().unwrap();
        assert!(headline.eq_ignore_ascii_case("rover digs two metres deep"));
    }
}

#[test]
fn a_picture_that_ends_a_text_is_no_credit() {
    let body = "It grows. ![Reef](/img/reef.png)";
    let (text, taken) = take_from_markdown(body);
    assert_eq!(text, body);
    assert!(taken.credits.is_empty() && taken.notes.is_empty());
}

#[test]
fn what_is_no_paragraph_is_never_disturbed() {
    for block in [
        "```\nlet a = 1;\n\n[BBC]\n```",
        "- One\n\n  [BBC]",
        "| a | b |\n| --- | --- |\n| 1 | [BBC] |",
        "> It landed.\n>\n> [BBC]",
        "    code\n\n    [BBC]",
    ] {
        let (left, taken) = take_from_markdown(block);
        assert_eq!((left.as_str(), taken.credits.len()), (block, 0));
        let (left, taken) = take_from_markdown(&format!("It landed.\n\n{block}\n\n[NPR]"));
        assert_eq!(left, format!("It landed.\n\n{block}"));
        assert_eq!(taken.credits[0].source, "NPR");
        let (left, taken) = take_from_markdown(&format!("It landed. [NPR]\n\n{block}"));
        assert_eq!(left, format!("It landed. [NPR]\n\n{block}"));
        assert_eq!(taken.credits.len(), 0);
    }
    let linked = "See [the paper].\n\n[the paper]: https://example.org/\n\nIt landed.";
    let (left, taken) = take_from_markdown(&format!("{linked}\n\n[NPR]"));
    assert_eq!((left.as_str(), taken.credits.len()), (linked, 1));
}

#[test]
fn slips_of_the_bracket_are_mended_and_said() {
    for ending in [
        "\n\n[[Bloomberg]",
        "\n\n[Bloomberg]]",
        "\n\n[[Bloomberg]]",
        "\n\n[Bloomberg",
        "\n\nBloomberg]",
        "\n\n[Bloomberg)",
        "\n\n(Bloomberg]",
        " [[Bloomberg]",
        " [Bloomberg]]",
        " [Bloomberg",
        " Bloomberg]",
    ] {
        let (found, text, notes) = read(&format!("The probe landed.{ending}"));
        assert_eq!(
            (found.as_str(), text.as_str()),
            ("Bloomberg", "The probe landed."),
            "{ending}"
        );
        assert_eq!(notes, "credit_repaired", "{ending}");
    }
}

#[test]
fn an_invitation_to_read_more_gives_its_link_to_the_credit() {
    for (ending, credits) in [
        (
            "\n\n[Source: Lunar Gazette, weekly]   Read more",
            "Lunar Gazette, weekly",
        ),
        (
            "\n\n[BBC] [Read more](https://www.bbc.com/1)",
            "BBC <https://www.bbc.com/1>",
        ),
        (
            "\n\n[BBC]\n\nRead more: https://www.bbc.com/1",
            "BBC <https://www.bbc.com/1>",
        ),
        (
            "\n\n[BBC]\n\nRead more at https://example.com/1",
            "BBC <https://example.com/1>",
        ),
        (
            "\n\n[AP, BBC]\n\nRead more: https://www.bbc.com/1",
            "AP; BBC <https://www.bbc.com/1>",
        ),
        ("\n\nRead more at NASA", "NASA"),
        (
            "\n\nRead more: https://www.esa.int/1",
            "ESA <https://www.esa.int/1>",
        ),
        ("\n\nRead more", ""),
    ] {
        let (found, text, notes) = read(&format!("The probe landed.{ending}"));
        assert_eq!(
            (found.as_str(), text.as_str()),
            (credits, "The probe landed."),
            "{ending}"
        );
        assert_eq!(notes, "read_more_removed", "{ending}");
    }
    for text in [
        "It landed.\n\nRead more: https://example.com/1",
        "It landed. Read more: https://example.com/1",
        "It landed.\nRead more at Lunar Gazette",
        "Read more: https://example.com/1",
    ] {
        let expected = (String::new(), text.to_owned(), "credit_doubtful".to_owned());
        assert_eq!(read(text), expected);
    }
}

#[test]
fn an_excerpt_says_so_at_the_start() {
    for text in [
        "[Excerpted from The Catalyst]\n\nThe probe landed.",
        "[Excerpted from The Catalyst] The probe landed.",
    ] {
        let expected = (
            "Excerpted from The Catalyst".into(),
            "The probe landed.".into(),
            String::new(),
        );
        assert_eq!(read(text), expected);
    }
    let both =
        read("[Excerpted from [Nature](https://nature.com/1)]\n\nThe probe landed.\n\n[BBC]");
    assert_eq!(both.0, "Excerpted from Nature <https://nature.com/1>; BBC");
}

#[test]
fn brackets_of_other_kinds_stay() {
    for text in [
        "It was [one of the few] to land, in control of the [border].",
        "They said [they] would [land].",
        "They said “it is [they]”.",
        "Data came from the [BBC] report.",
        "It landed.\n\n[The summit was later cancelled and has not been rescheduled.]",
        "It landed.\n\n[The picture that stood here is lost, as is its caption.]",
        "It landed.\n\n[Photo shows the launch pad]",
        "It landed.\n\n[sic]",
        "It landed [sic]",
        "It landed.\n\n[…]",
        "It landed. [1]",
        "It landed.\n\n[1]",
        "It landed.\n\n[Update]",
        "It landed.\n\n[Video]",
        "It landed.\n\n[box a=\"1\"]",
        "It landed.\n\n[Emphasis added]",
        "It landed.\n\n[Editor’s note: corrected]",
        "It took a long [time]",
        "It landed (and rolled on).",
        "It landed – at last.",
        "It landed.\n\n– and rolled on for a long while before it stopped",
        "[Watch the landing](https://example.com/video)",
        "It landed.\n\nRead more books",
        "It landed.",
        "",
    ] {
        let (credits, left, notes) = read(text);
        assert_eq!(
            (credits.as_str(), left.as_str(), notes.as_str()),
            ("", text, ""),
            "{text}"
        );
    }
}

#[test]
fn in_doubt_the_text_stays_and_a_note_says_so() {
    for text in [
        "It landed.\n\n[border]",
        "It landed. [Lunar Gazette]",
        "It was first reported by [Reuters]",
        "It was first reported by the [BBC].",
        "It landed.\n\n(Lunar Gazette)",
        "It landed.\n\n[Lunar Gazette",
        "“It landed.”\n\n— Lunar Gazette",
        "It landed.\n\n[BBC]\n\nThen it rolled on.",
        "It landed.\n\nReuters",
        "It landed.\n\nSource: the team",
        "It landed.\n\n[Watch the landing](https://www.bbc.com/video)",
        "It landed.\n\nSource: [the team](https://team.example/1)",
    ] {
        let (credits, left, notes) = read(text);
        assert_eq!((credits.as_str(), left.as_str()), ("", text));
        assert_eq!(notes, "credit_doubtful", "{text}");
    }
}

#[test]
fn a_remark_may_follow_the_credit() {
    let remark = "[The picture that stood here is lost, as is its caption.]";
    let (credits, text, notes) = read(&format!("It landed.\n\n[BBC]\n\n{remark}"));
    assert_eq!((credits.as_str(), notes.as_str()), ("BBC", ""));
    assert_eq!(text, format!("It landed.\n\n{remark}"));
}

fn words() -> impl Strategy<Value = String> {
    r"[\[\]()—. ]{0,3}(BBC|Reuters|Source:|Read more|via|[a-zA-Z]{1,6}|https://a\.b/c|\n\n|\n|, | and |”|é)"
}

proptest! {
    #[test]
    fn a_credit_line_is_read_back(numbers in prop::collection::vec((0..outlets::all().len(), 0..Role::ALL.len()), 1..4)) {
        let credits: Vec<FoundCredit> = numbers
            .into_iter()
            .map(|(outlet, role)| FoundCredit {
                source: outlets::all()[outlet].name.clone(),
                citation: Citation::in_role(Role::ALL[role]),
            })
            .collect();
        let words: Vec<String> = credits.iter().map(|c| c.citation.words(&c.source)).collect();
        let line = CreditWording::default().line(&words);
        prop_assert_eq!(take(vec!["It landed.".into(), line]).credits, credits);
    }

    #[test]
    fn any_text_can_be_read_and_no_paragraph_is_made_up(parts in prop::collection::vec(words(), 0..12)) {
        let text = parts.concat();
        let taken = take(paragraphs(&text));
        for paragraph in &taken.paragraphs {
            prop_assert!(text.contains(paragraph.as_str()), "{paragraph:?} of {text:?}");
        }
        let lost = taken.paragraphs != paragraphs(&text);
        prop_assert!(!lost || !taken.credits.is_empty() || !taken.notes.is_empty());
    }

    #[test]
    fn no_text_makes_it_fail(text in any::<String>(), other in r"[\[\]() \\BC—.*_\n]{0,12}") {
        take(paragraphs(&text));
        take(paragraphs(&other));
        may_be_credit(&other, true);
    }
}
