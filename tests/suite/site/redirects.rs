//! Whoever has a former address finds the brief: by a page, and by a web server's own redirect
//! where that is wanted.

use super::sample;

#[test]
fn every_former_address_leads_on_and_servers_are_told_where_that_is_wanted() {
    let sandbox = sample();
    let desk = "sample.briefdesk";
    assert!(!sandbox.path("sample/_redirects").exists());
    let briefs = sandbox.json(&["list", desk, "--publication", "published"]);
    let export = ["export", desk, "--format", "html", "--to", "sample"];
    sandbox
        .run(&[&export[..], &["--redirects", "netlify,apache"]].concat())
        .done();
    let (netlify, apache) = (
        sandbox.read("sample/_redirects"),
        sandbox.read("sample/.htaccess"),
    );
    for row in briefs.as_array().unwrap() {
        let brief = sandbox.json(&["show", desk, row["id"].as_str().unwrap()]);
        let to = brief["address"].as_str().unwrap();
        for from in brief["redirects"].as_array().unwrap() {
            let from = from.as_str().unwrap();
            let page = sandbox.read(&format!("sample{from}index.html"));
            assert!(
                page.contains("http-equiv=\"refresh\"") && page.contains(to),
                "{page}"
            );
            assert!(
                netlify.contains(&format!("/news{from} /news{to} 301!\n")),
                "{netlify}"
            );
            assert!(apache.contains(&format!("\"/news{to}\"\n")), "{apache}");
        }
    }
    assert!(netlify.lines().count() >= 20);
    // They go again where they are no longer wanted.
    sandbox.run(&export).done();
    assert!(!sandbox.path("sample/_redirects").exists());
    sandbox
        .run(&[&export[..], &["--redirects", "nginx"]].concat())
        .ended_with(2);
}
