//! Markdown folders and saved pages through the command line: imported, and imported again.

use briefdesk_tests::Sandbox;
use serde_json::Value;

fn outcomes(ledger: &Value) -> [u64; 4] {
    ["imported", "updated", "unchanged", "skipped"].map(|name| ledger[name].as_u64().unwrap())
}

#[test]
fn a_second_import_of_a_markdown_folder_changes_what_changed() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("site/_config.yml", "url: https://old.example\n");
    sandbox.write(
        "site/_posts/2019-04-13-reef.md",
        "---\ntitle: Reef recovers\nsource: BBC\n---\nThe reef gained coral.\n",
    );
    sandbox.write(
        "site/_posts/2019-04-14-tide.md",
        "---\ntitle: Tide rises\n---\nSee [the reef]({% post_url 2019-04-13-reef %}).\n",
    );
    sandbox.write("site/about.md", "---\ntitle: About\n---\nText.\n");
    let first = sandbox.json(&["import", desk, "site"]);
    assert_eq!(first["formats"][0], "Markdown folder");
    assert_eq!(outcomes(&first), [2, 0, 0, 1], "{first}");
    let second = sandbox.json(&["import", desk, "site"]);
    assert_eq!(outcomes(&second), [0, 0, 2, 1], "{second}");
    sandbox.write(
        "site/_posts/2019-04-14-tide.md",
        "---\ntitle: Tide rises\n---\nIt rose again.\n",
    );
    let third = sandbox.json(&["import", desk, "site/_posts"]);
    let [imported, updated, unchanged, _] = outcomes(&third);
    assert_eq!((imported, updated), (0, 1), "{third}");
    assert_eq!(unchanged, 1, "{third}");
}

#[test]
fn a_second_import_of_saved_pages_changes_nothing() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    for (page, headline) in [("page1", "Reef recovers"), ("page2", "Tide rises")] {
        let html = format!(
            "<!DOCTYPE html><html><body><article class=hentry><h2 class=entry-title>\
             <a rel=bookmark href=https://old.example/{page}/>{headline}</a></h2>\
             <time class=published datetime=2019-04-13>13 April</time>\
             <div class=entry-content><p>It was measured.</p><p>[BBC]</p></div></article></body></html>"
        );
        sandbox.write(&format!("pages/{page}.html"), html);
    }
    let first = sandbox.json(&["import", desk, "pages"]);
    assert_eq!(first["formats"][0], "saved page");
    assert_eq!(outcomes(&first), [2, 0, 0, 0], "{first}");
    let list = sandbox.json(&["list", desk]);
    assert_eq!(list[0]["credits"][0]["source"], "BBC");
    let second = sandbox.json(&["import", desk, "pages/page2.html"]);
    assert_eq!(outcomes(&second), [0, 0, 1, 0], "{second}");
}
