//! Themes from the command line: copied out, changed, checked, chosen, and refused when broken.

use std::fs;

use briefdesk_tests::Sandbox;

const DESK: &str = "sample.briefdesk";

fn with_sample() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.run(&["new", DESK, "--sample"]).done();
    sandbox
}

fn export<'a>(to: &'a str, theme: &'a str) -> Vec<&'a str> {
    vec![
        "export", DESK, "--format", "html", "--to", to, "--theme", theme,
    ]
}

#[test]
fn a_copied_theme_gives_the_same_site_until_it_is_changed() {
    let sandbox = with_sample();
    let listed = sandbox.json(&["theme", "list"]);
    for theme in ["default", "plain"] {
        assert!(listed.to_string().contains(theme));
        let copy = format!("{theme}-copy");
        sandbox.run(&["theme", "copy", theme, &copy]).done();
        sandbox.run(&["theme", "check", &copy]).done();
        sandbox.run(&export(theme, theme)).done();
        sandbox.run(&export("again", &copy)).done();
        assert!(sandbox.files(theme) == sandbox.files("again"), "{theme}");
        fs::remove_dir_all(sandbox.path("again")).unwrap();
    }
    let again = sandbox.run(&["theme", "copy", "plain", "plain-copy"]);
    assert!(
        again
            .ended_with(3)
            .stderr
            .contains("plain-copy already exists")
    );
    sandbox.run(&["theme", "copy", "fancy", "x"]).ended_with(3);
    assert!(sandbox.read("plain/index.html").contains("Older briefs"));
}

/// What docs/themes.md has an editor do.
#[test]
fn the_recipe_in_the_documentation_works() {
    let sandbox = with_sample();
    sandbox
        .run(&["theme", "copy", "default", "our-theme"])
        .done();
    sandbox.write("our-theme/assets/logo.svg", "<svg/>");
    let change = |name: &str, from: &str, to: &str| {
        let before = sandbox.read(name);
        assert!(before.contains(from), "{name} has no {from}");
        sandbox.write(name, before.replacen(from, to, 1));
    };
    let logo =
        "<img src=\"{{ href(\"/assets/logo.svg\") }}\" alt=\"\" width=\"48\" height=\"48\">\n";
    let title = "<p class=\"title\">";
    change("our-theme/base.html", title, &format!("{logo}{title}"));
    let headline = "<h3 ";
    let day = "<p class=\"byline\">{{ published.day }}</p>\n";
    change("our-theme/card.html", headline, &format!("{day}{headline}"));
    let style = sandbox.read("our-theme/style.css") + ":root { --accent: #0a5c36; }\n";
    sandbox.write("our-theme/style.css", style);
    sandbox.run(&["theme", "check", "our-theme"]).done();
    sandbox.run(&export("site", "our-theme")).done();
    assert_eq!(sandbox.read("site/assets/logo.svg"), "<svg/>");
    assert!(
        sandbox
            .read("site/archive/index.html")
            .contains("src=\"../assets/logo.svg\"")
    );
    assert!(sandbox.read("site/style.css").contains("#0a5c36"));
    let home = sandbox.read("site/index.html");
    assert!(home.contains("<p class=\"byline\">"), "{home}");
}

#[test]
fn a_theme_of_a_style_sheet_alone_has_the_default_templates() {
    let sandbox = with_sample();
    sandbox.write("own/style.css", "body { color: navy }");
    sandbox.run(&export("site", "own")).done();
    sandbox.run(&export("default", "default")).done();
    assert_eq!(sandbox.read("site/style.css"), "body { color: navy }");
    assert_eq!(
        sandbox.read("site/index.html"),
        sandbox.read("default/index.html")
    );
}

#[test]
fn a_broken_template_is_named_and_nothing_is_written() {
    let sandbox = with_sample();
    sandbox.run(&export("site", "default")).done();
    let before = sandbox.files("site");
    sandbox.write("own/card.html", "<h3>\n{{ hedline }}</h3>\n");
    for (to, theme) in [("new", "own"), ("site", "own"), ("site.zip", "own")] {
        let refused = sandbox.run(&export(to, theme)).ended_with(3);
        let place = std::path::Path::new("own").join("card.html");
        let said = format!("error: {}, line 2: ", place.display());
        assert!(refused.stderr.starts_with(&said), "{}", refused.stderr);
        assert!(refused.stderr.contains("hedline"), "{}", refused.stderr);
    }
    assert!(!sandbox.path("new").exists() && !sandbox.path("site.zip").exists());
    assert!(sandbox.files("site") == before);
    let refused = sandbox.run(&["settings", DESK, "--theme", "own"]);
    assert!(refused.ended_with(3).stderr.contains("line 2"));
    assert_eq!(sandbox.json(&["settings", DESK])["theme"], "default");
}

#[test]
fn the_theme_of_the_settings_is_found_from_the_desks_folder() {
    let sandbox = with_sample();
    sandbox
        .run(&["theme", "copy", "plain", "themes/own"])
        .done();
    let settings = sandbox.json(&["settings", DESK, "--theme", "themes/own"]);
    assert_eq!(settings["theme"], "themes/own");
    let plain = ["export", DESK, "--format", "html", "--to", "site"];
    sandbox.run(&plain).done();
    assert!(sandbox.read("site/index.html").contains("Older briefs"));
    fs::remove_dir_all(sandbox.path("themes")).unwrap();
    let gone = sandbox.run(&plain).ended_with(3);
    assert!(
        gone.stderr.contains("There is no such theme"),
        "{}",
        gone.stderr
    );
    assert!(sandbox.read("site/index.html").contains("Older briefs"));
}

#[test]
fn a_page_is_printed_as_an_export_would_write_it() {
    let sandbox = with_sample();
    sandbox.run(&export("site", "plain")).done();
    for (address, file) in [
        ("/", "index.html"),
        ("/archive/", "archive/index.html"),
        ("/style.css", "style.css"),
        ("/rss.xml", "rss.xml"),
    ] {
        let page = ["theme", "page", DESK, address, "--theme", "plain"];
        let printed = sandbox.run(&page).done().stdout;
        assert!(
            printed == sandbox.read(&format!("site/{file}")),
            "{address}"
        );
    }
    let page = sandbox.json(&["theme", "page", DESK, "/search/"]);
    assert_eq!(page["mime"], "text/html");
    assert!(page["text"].as_str().unwrap().contains("role=\"search\""));
    let lost = sandbox.run(&["theme", "page", DESK, "/nowhere/"]);
    assert!(
        lost.ended_with(3)
            .stderr
            .contains("Nothing stands at this address")
    );
}
