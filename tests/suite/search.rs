//! Search in the exported site, in a real browser that reads it from the disk.
#![cfg(target_os = "linux")]

use std::process::Command;

use briefdesk_tests::Sandbox;

/// The search page as the browser has it once it has searched for this.
fn searched(sandbox: &Sandbox, words: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let page = sandbox.path("site/search/index.html");
    let profile = format!("--user-data-dir={}", sandbox.path("profile").display());
    let browser = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            // Scripts have as long as they need, whatever the machine's pace.
            "--virtual-time-budget=20000",
            "--dump-dom",
            &profile,
        ])
        .arg(format!("file://{}?q={query}", page.display()))
        .env("HOME", sandbox.path("home"))
        .output()
        .expect("chromium starts; “cargo xtask test” installs it");
    String::from_utf8(browser.stdout).expect("UTF-8")
}

/// The headlines found, in order.
fn headlines(page: &str) -> Vec<&str> {
    let results = page
        .split("data-search-results=\"\">")
        .nth(1)
        .unwrap_or_default();
    let results = results.split("</ol>").next().unwrap_or_default();
    results
        .split("<a href=\"")
        .skip(1)
        .filter_map(|link| link.split_once('>')?.1.split_once('<'))
        .map(|(headline, _)| headline)
        .collect()
}

#[test]
fn briefs_are_found_without_a_server() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    for (slug, headline, outlet, body) in [
        (
            "reef",
            "Reef recovers",
            "The Guardian",
            "Coral cover rose for a third year.",
        ),
        (
            "comet",
            "Komet über Zürich",
            "Süddeutsche Zeitung",
            "Nach 76 Jahren kehrt er zurück.",
        ),
        (
            "ice",
            "Ice on the Moon",
            "BBC",
            "A crater near the pole holds it; no coral there.",
        ),
    ] {
        let text = format!(
            "---\nheadline: {headline}\nslug: {slug}\nbyline: [Science Desk]\ncredits: [{{source: {outlet}}}]\n---\n\n{body}\n"
        );
        sandbox.run_with_input(&["write", desk, "-"], &text).done();
        let at = ["publish", desk, slug, "--at", "2019-04-13T10:00:00Z"];
        sandbox.run(&at).done();
    }
    sandbox
        .run(&["export", desk, "--format", "html", "--to", "site"])
        .done();
    for (words, expected) in [
        ("crater", vec!["Ice on the Moon"]),
        ("sueddeutsche", vec![]),
        ("süddeutsche", vec!["Komet über Zürich"]),
        ("ZURICH", vec!["Komet über Zürich"]),
        ("guardian", vec!["Reef recovers"]),
        ("coral third ye", vec!["Reef recovers"]),
        ("coral third ye ", vec![]),
    ] {
        let page = searched(&sandbox, words);
        assert_eq!(headlines(&page), expected, "{words}: {page}");
        let said = if expected.is_empty() {
            "Nothing found"
        } else {
            "One brief found"
        };
        assert!(page.contains(&format!(">{said}")), "{words}: {page}");
    }
    let page = searched(&sandbox, "science desk");
    assert!(page.contains(">3 briefs found"), "{page}");
    let link = page
        .split("href=\"file://")
        .nth(1)
        .expect("a whole address");
    let path = link.split('"').next().expect("an end");
    assert!(std::path::Path::new(path).is_file(), "{path}");
}
