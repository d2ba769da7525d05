//! What readers see of archives that others wrote is still there when their HTML has been Markdown.
//!
//! Measured as `cargo xtask fidelity` measures it. `BRIEFDESK_CORPUS` names the folder that holds
//! the archives; without it there is nothing to measure.

use std::{env, path::Path};

use briefdesk_tests::fidelity::Fidelity;

#[test]
fn hardly_a_text_loses_words_or_links_and_none_a_picture() {
    let Some(corpus) = env::var_os("BRIEFDESK_CORPUS") else {
        eprintln!("passed over: BRIEFDESK_CORPUS names no folder with archives");
        return;
    };
    let found = Fidelity::below(Path::new(&corpus)).unwrap();
    let total = found.total();
    for (what, equal, percent) in [
        ("words", total.words, 98),
        ("links", total.links, 99),
        ("pictures", total.pictures, 100),
    ] {
        assert!(
            equal * 100 >= total.texts * percent,
            "{equal} of {} texts have equal {what}, fewer than {percent} %:\n{}",
            total.texts,
            found.unequal.join("\n")
        );
    }
}
