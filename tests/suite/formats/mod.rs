//! Every format but the web site and our own Markdown: what other programs make of it.

mod books;
mod generators;
mod ninjs;
mod same_bytes;
mod tables;
mod verify;
mod wxr;

use briefdesk_tests::Sandbox;

/// The words of all formats.
const FORMATS: [&str; 13] = [
    "html", "markdown", "hugo", "jekyll", "eleventy", "pelican", "zola", "astro", "wxr", "ninjs",
    "csv", "epub", "book",
];

/// A brief that shows a picture, leads to another brief, and has all that a credit can say.
const SATURN: &str = "\
---
headline: \"Cassini ends its mission in Saturn’s air, “as planned” & on time\"
slug: cassini-ends-its-mission
standfirst: \"After 13 years: a last dive.\"
dateline: Pasadena
byline:
- Space desk
- Science Desk, Europe
tags:
- Saturn
- \"Space, crewed & not\"
credits:
- source: NASA
  url: https://www.nasa.gov/press-release/cassini?a=1&b=2
  headline: \"Cassini’s <last> dive\"
  published_on: \"2017-09-15\"
  read_on: \"2017-09-16\"
- source: BBC
  role: via
---
The probe burnt up above the planet’s clouds, like [Philae’s](/2014/11/philae-lands-on-a-comet/#more)
orbiter, whose end was a *landing*.

![Saturn and its rings](media/saturn.png)

It had found [seas of methane](https://science.nasa.gov/mission/cassini/) on Titan.
";

/// A brief with what readers of Markdown and templates stumble over.
const LOG: &str = "\
---
headline: A lander’s log prints braces
slug: log-prints-braces
credits:
- source: ESA
---
The log says `{{< raw \"x\" >}}`, {{ page.title }}, {% raw %} and {{% call %}}.

A table, a <b>bold</b> word<script>alert(1)</script>, and a note.[^1]

| probe | year |
|-------|-----:|
| Giotto | 1986 |

~~No~~ longer true; [a link](javascript:alert(1)) that leads nowhere.

[^1]: The note.
";

/// A one-pixel PNG.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x60, 0x60, 0x60, 0x60,
    0x00, 0x00, 0x00, 0x05, 0x00, 0x01, 0xa5, 0xf6, 0x45, 0x40, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// The sample archive, with the two briefs above, a correction, a retracted brief, a draft and an
/// edit that readers do not see.
fn desk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("saturn.md", SATURN);
    sandbox.write("log.md", LOG);
    sandbox.write("saturn.png", PICTURE);
    sandbox.write(
        "draft.md",
        "---\nheadline: Not yet told\n---\nA secret draft.\n",
    );
    let edit = SATURN
        .replace("a last dive", "a secret edit")
        .replace("The probe burnt up", "The probe of a secret edit burnt up");
    sandbox.write("edit.md", edit);
    let base = "https://brief.example/news/";
    let desk = "d.briefdesk";
    let saturn = "cassini-ends-its-mission";
    for arguments in [
        &[
            "new",
            desk,
            "--sample",
            "--base-url",
            base,
            "--time-zone",
            "Europe/Berlin",
        ][..],
        &[
            "media",
            "add",
            desk,
            "saturn.png",
            "--alt",
            "Saturn",
            "--caption",
            "Its rings, 2016",
        ],
        &["write", desk, "saturn.md"],
        &["publish", desk, saturn, "--at", "2017-09-15T12:00:00Z"],
        &[
            "correct",
            desk,
            saturn,
            "The mission lasted 13 years at Saturn, not <12>.",
        ],
        &["write", desk, "log.md"],
        &[
            "publish",
            desk,
            "log-prints-braces",
            "--at",
            "2019-05-01T09:00:00Z",
        ],
        &["write", desk, "draft.md"],
        &["write", desk, "edit.md"],
    ] {
        sandbox.run(arguments).done();
    }
    sandbox
}

/// Exports the desk in a format and gives the folder's name.
fn export(sandbox: &Sandbox, format: &str, more: &[&str]) -> String {
    let to = format!("out-{format}");
    let arguments = [
        &["export", "d.briefdesk", "--format", format, "--to", &to],
        more,
    ]
    .concat();
    sandbox.run(&arguments).done();
    to
}

#[test]
fn what_a_format_cannot_hold_is_refused_with_the_reason() {
    let sandbox = desk();
    for format in FORMATS {
        let takes_all = ["markdown", "wxr", "ninjs", "csv"].contains(&format);
        let takes_days = ["wxr", "ninjs", "csv", "epub", "book"].contains(&format);
        for (more, is_taken) in [
            (&["--include", "all"][..], takes_all),
            (&["--from", "2017-01-01"], takes_days),
        ] {
            let to = format!("refused-{format}");
            let arguments = [
                &["export", "d.briefdesk", "--format", format, "--to", &to],
                more,
            ];
            let ran = sandbox.run(&arguments.concat());
            assert_eq!(
                ran.code,
                if is_taken { 0 } else { 3 },
                "{format} {more:?}: {ran:?}"
            );
            if !is_taken {
                assert!(ran.stderr.contains(format), "{ran:?}");
                assert!(!sandbox.path(&to).exists());
            } else {
                std::fs::remove_dir_all(sandbox.path(&to)).unwrap();
            }
        }
    }
    sandbox
        .run(&[
            "export",
            "d.briefdesk",
            "--format",
            "csv",
            "--to",
            "x",
            "--from",
            "2019-05-02",
            "--until",
            "2019-05-01",
        ])
        .ended_with(3);
}

#[test]
fn no_export_of_what_is_published_holds_what_is_not() {
    let sandbox = desk();
    for format in FORMATS {
        let to = export(&sandbox, format, &[]);
        for (path, bytes) in sandbox.files(&to) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("secret"), "{format}: {path}");
            assert!(!text.contains("Not yet told"), "{format}: {path}");
        }
    }
}
