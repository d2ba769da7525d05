//! Every page is sound HTML, can be used by everybody, and leads somewhere.

use std::{
    env,
    net::TcpListener,
    path::{Path, PathBuf},
};

use briefdesk_tests::Sandbox;

use super::{ADDRESS, judges, sample, sites};

/// The site of a desk that strangers' archives were imported into, where `BRIEFDESK_CORPUS` names
/// the folder that holds them.
fn strangers(sandbox: &Sandbox) -> Option<PathBuf> {
    let Some(corpus) = env::var_os("BRIEFDESK_CORPUS") else {
        eprintln!("passed over: BRIEFDESK_CORPUS names no folder of archives");
        return None;
    };
    let desk = "strangers.briefdesk";
    sandbox
        .run(&["new", desk, "--base-url", ADDRESS, "--language", "de"])
        .done();
    for archive in [
        "author-archive.txt",
        "wxr/themeunittestdata.wordpress.xml",
        "wxr/cc-archive__labs.xml",
    ] {
        let archive = Path::new(&corpus).join(archive);
        sandbox
            .run(&["import", desk, archive.to_str().unwrap()])
            .done();
    }
    sandbox
        .run(&["export", desk, "--format", "html", "--to", "strangers"])
        .done();
    Some(sandbox.path("strangers"))
}

#[test]
fn a_validator_finds_no_error() {
    let sandbox = sites();
    let mut folders = vec![sandbox.path("sample"), sandbox.path("page")];
    folders.extend(strangers(&sandbox));
    assert_eq!(judges::vnu(&folders), "");
}

/// Puts the sample's site where a server finds it at the path of its address.
fn serve(sandbox: &Sandbox) {
    let served = sandbox.path("served");
    std::fs::create_dir(&served).unwrap();
    std::fs::rename(sandbox.path("sample"), served.join("news")).unwrap();
}

/// A page of each kind in the sample's site.
const KINDS: [&str; 18] = [
    "index.html",
    "page/2/index.html",
    "2022/09/27/direct-hit-nasa-probe-rams-an-asteroid/index.html",
    "2021/12/25/new-space-telescope-on-its-way/index.html",
    "2015/07/index.html",
    "2022/index.html",
    "archive/index.html",
    "authors/index.html",
    "authors/space-desk/index.html",
    "sources/index.html",
    "sources/bbc/index.html",
    "tags/index.html",
    "tags/telescopes/index.html",
    "corrections/index.html",
    "about/index.html",
    "search/index.html",
    "404.html",
    "2022/09/direct-hit-nasa-probe-rams-an-asteroid/index.html",
];

#[test]
fn everybody_can_use_every_kind_of_page_by_day_and_by_night() {
    let sandbox = sample();
    let plain = sandbox.path("plain");
    let to = plain.to_str().unwrap();
    let export = ["export", "sample.briefdesk", "--format", "html", "--to", to];
    sandbox
        .run(&[&export[..], &["--theme", "plain"]].concat())
        .done();
    serve(&sandbox);
    std::fs::rename(plain, sandbox.path("served/plain")).unwrap();
    let mut arguments = vec![judges::chromium(), sandbox.path("served")];
    for theme in ["news", "plain"] {
        arguments.extend(KINDS.map(|page| Path::new(theme).join(page)));
    }
    let found = judges::node("axe.mjs", &arguments);
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 2 * 2 * KINDS.len());
    for page in found {
        assert!(page["passed"].as_u64().unwrap() > 5, "{page:#}");
        assert_eq!(page["violations"], serde_json::json!([]), "{page:#}");
    }
}

#[test]
fn a_crawler_finds_no_link_that_leads_nowhere() {
    let sandbox = sample();
    serve(&sandbox);
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .unwrap()
        .port();
    let served = sandbox.path("served");
    let arguments = [
        served.to_str().unwrap(),
        &port.to_string(),
        ADDRESS,
        "news",
        "news/404.html",
    ];
    let found = judges::node("links.mjs", &arguments);
    assert_eq!(found["broken"], serde_json::json!([]), "{found:#}");
    assert!(found["sound"].as_u64().unwrap() > 100, "{found}");
}
