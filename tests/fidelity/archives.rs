//! The texts of archives, picked out with as little reading as will do: what a format says beside
//! them is for its reader's own tests.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;

/// How a text is kept.
#[derive(Clone, Copy)]
pub enum Kind {
    WordPress,
    Html,
}

pub struct Text {
    pub title: String,
    pub kind: Kind,
    pub html: String,
}

pub struct File {
    pub name: String,
    pub texts: Vec<Text>,
}

/// The files below a folder that hold texts, by name.
pub fn below(folder: &Path) -> Result<Vec<File>> {
    let mut paths = Vec::new();
    find(folder, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let bytes =
            fs::read(&path).with_context(|| format!("Could not read {}", path.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        let texts = match path.extension().and_then(|ending| ending.to_str()) {
            Some("xml") => of_wxr(&text),
            Some("json") => {
                let mut texts = Vec::new();
                if let Ok(value) = serde_json::from_str(&text) {
                    of_json(&value, &mut texts);
                }
                texts
            }
            Some("html") => vec![Text {
                title: String::new(),
                kind: Kind::Html,
                html: text.into_owned(),
            }],
            _ => Vec::new(),
        };
        if !texts.is_empty() {
            let name = path.strip_prefix(folder).unwrap_or(&path);
            let name = name.to_string_lossy().into_owned();
            files.push(File { name, texts });
        }
    }
    Ok(files)
}

fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("Could not read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// What stands in each `content:encoded` that is not empty.
fn of_wxr(xml: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    for item in xml.split("<item>").skip(1) {
        let title = between(item, "<title>", "</title>").unwrap_or_default();
        let Some(content) = between(item, "<content:encoded>", "</content:encoded>") else {
            continue;
        };
        let mut html = String::new();
        for section in content.split("<![CDATA[").skip(1) {
            html.push_str(section.split("]]>").next().unwrap_or_default());
        }
        if !html.trim().is_empty() {
            texts.push(Text {
                title: title.trim().replace("<![CDATA[", "").replace("]]>", ""),
                kind: Kind::WordPress,
                html,
            });
        }
    }
    texts
}

fn between<'a>(text: &'a str, opening: &str, closing: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(opening)?;
    // A text may show its own closing tag in a CDATA section.
    let mut end = 0;
    loop {
        let next = end + rest[end..].find(closing)?;
        let inside = &rest[..next];
        if inside.matches("<![CDATA[").count() <= inside.matches("]]>").count() {
            return Some(inside);
        }
        end = next + closing.len();
    }
}

/// What stands in each `html` or `content` of an object with a title.
fn of_json(value: &Value, texts: &mut Vec<Text>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| of_json(value, texts)),
        Value::Object(fields) => {
            let title = fields.get("title").and_then(Value::as_str);
            let html = fields.get("html").and_then(Value::as_str);
            if let (Some(title), Some(html)) = (title, html)
                && !html.trim().is_empty()
            {
                texts.push(Text {
                    title: title.to_owned(),
                    kind: Kind::Html,
                    html: html.to_owned(),
                });
            }
            let rendered = fields
                .get("content")
                .and_then(|content| content.get("rendered"));
            if let Some(html) = rendered.and_then(Value::as_str) {
                texts.push(Text {
                    title: fields
                        .get("slug")
                        .and_then(Value::as_str)
                        .unwrap_or_default()
                        .to_owned(),
                    kind: Kind::Html,
                    html: html.to_owned(),
                });
            }
            fields.values().for_each(|value| of_json(value, texts));
        }
        _ => {}
    }
}
