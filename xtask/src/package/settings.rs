//! What Tauri's bundler is told beyond `src-tauri/tauri.conf.json`: what was made for this package,
//! and what the programs need of the system.

use std::{collections::BTreeMap, env, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{places, start};

use super::{PROGRAMS, Stage, contents::Contents};

/// The entry in a desktop's menu of programs, in the bundler's words.
const DESKTOP_ENTRY: &str = "packaging/linux/briefdesk.desktop";

/// Writes it for this system, and says where.
pub fn write(stage: &Stage, contents: &Contents, updates: Option<Value>) -> Result<PathBuf> {
    let mut bundle = if cfg!(target_os = "linux") {
        json!({ "linux": { "deb": deb(stage, contents)?, "rpm": rpm(contents) } })
    } else if cfg!(target_os = "macos") {
        let files = contents.others.iter();
        let files: BTreeMap<String, &PathBuf> = files
            .map(|(name, path)| match name.as_str() {
                "briefdesk" => (format!("MacOS/{name}"), path),
                _ => (format!("Resources/{name}"), path),
            })
            .collect();
        json!({ "macOS": { "files": files } })
    } else {
        let files = contents.others.iter();
        let resources: BTreeMap<String, &String> = files
            .map(|(name, path)| (path.display().to_string(), name))
            .collect();
        let thumbprint = env::var("WINDOWS_CERTIFICATE_THUMBPRINT").ok();
        json!({ "resources": resources, "windows": signature(thumbprint.as_deref()) })
    };
    let mut settings = updates.unwrap_or_else(|| json!({}));
    if let Some(signed) = settings["bundle"]["createUpdaterArtifacts"].as_bool() {
        bundle["createUpdaterArtifacts"] = signed.into();
    }
    settings["bundle"] = bundle;
    let text = serde_json::to_vec_pretty(&settings)?;
    stage.file("bundle.json", &text)
}

/// How the bundler signs on Windows: with a certificate that the system's store holds, known by its
/// thumbprint, where one is named. On macOS it reads the environment itself.
fn signature(thumbprint: Option<&str>) -> Value {
    match thumbprint {
        Some(thumbprint) => json!({
            "certificateThumbprint": thumbprint,
            "digestAlgorithm": "sha256",
            "timestampUrl": "http://timestamp.digicert.com",
        }),
        None => json!({}),
    }
}

fn deb(stage: &Stage, contents: &Contents) -> Result<Value> {
    let mut files = contents.linux.clone();
    files.insert(
        "/usr/share/zsh/vendor-completions/_briefdesk".into(),
        contents.zsh.clone(),
    );
    // The bundler's own setting would put it under the product's name, where Debian does not look.
    files.insert(
        "/usr/share/doc/briefdesk/changelog.gz".into(),
        contents.changelog.clone(),
    );
    files.insert(
        "/usr/share/lintian/overrides/briefdesk".into(),
        places::checkout().join("packaging/linux/lintian-overrides"),
    );
    Ok(json!({
        "section": "editors",
        "priority": "optional",
        "depends": shared_libraries(stage)?,
        "recommends": ["xdg-utils", "shared-mime-info", "desktop-file-utils"],
        "desktopTemplate": places::checkout().join(DESKTOP_ENTRY),
        "files": files,
    }))
}

fn rpm(contents: &Contents) -> Value {
    let mut files = contents.linux.clone();
    files.insert(
        "/usr/share/zsh/site-functions/_briefdesk".into(),
        contents.zsh.clone(),
    );
    json!({
        "desktopTemplate": places::checkout().join(DESKTOP_ENTRY),
        "files": files,
    })
}

/// The packages that the programs' shared libraries are in, with the versions that they need, as
/// dpkg finds them on the machine that they were built on.
fn shared_libraries(stage: &Stage) -> Result<Vec<String>> {
    let folder = stage.folder.join("shlibs");
    fs::create_dir_all(folder.join("debian"))?;
    // dpkg wants a source package to speak of, and reads no more than its name.
    fs::write(
        folder.join("debian/control"),
        "Source: briefdesk\n\nPackage: briefdesk\nArchitecture: any\n",
    )?;
    let mut shlibdeps = Command::new("dpkg-shlibdeps");
    shlibdeps.current_dir(&folder).arg("-O");
    for program in PROGRAMS {
        shlibdeps.arg("-e").arg(stage.program(program));
    }
    depends(&start::output(&mut shlibdeps)?)
        .context("dpkg-shlibdeps found no shared library in the programs")
}

/// `shlibs:Depends=libc6 (>= 2.34), libgtk-3-0 (>= 3.21.4)`.
fn depends(line: &str) -> Option<Vec<String>> {
    let (_, list) = line.trim().split_once("Depends=")?;
    Some(list.split(", ").map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_signed_on_windows_where_a_certificate_is_named() {
        assert_eq!(signature(Some("ab12"))["certificateThumbprint"], "ab12");
        assert_eq!(signature(None), json!({}));
    }

    #[test]
    fn what_dpkg_found_is_read() {
        let found = depends("shlibs:Depends=libc6 (>= 2.34), libgtk-3-0 (>= 3.21.4)\n");
        assert_eq!(
            found.unwrap(),
            ["libc6 (>= 2.34)", "libgtk-3-0 (>= 3.21.4)"]
        );
        assert!(depends("").is_none());
    }
}
