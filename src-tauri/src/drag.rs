//! Files and addresses that are dragged over the window or dropped on it.
//!
//! WebKit hides the paths of dropped files from a page, so the window is told of them here, with
//! what they are. Deliberately absent: what is done with them. That depends on where in the window
//! they are let go, which the window knows.

use std::path::{Path, PathBuf};

use briefdesk_core::desk::Desk;
use serde::Serialize;
use tauri::{
    DragDropEvent, Emitter, LogicalPosition, PhysicalPosition, Runtime, Window, WindowEvent,
};

/// Told to the window at each step of a drag; carries a [`Drag`].
pub const DRAGGED: &str = "dragged";

/// A step of a drag.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Drag {
    /// It has come over the window.
    Entered {
        /// Where it is.
        at: Spot,
        /// What is dragged.
        what: Dragged,
    },
    /// It has moved on over the window.
    Moved {
        /// Where it is.
        at: Spot,
    },
    /// It was let go over the window.
    Dropped {
        /// Where it was let go.
        at: Spot,
        /// What was dropped.
        what: Dragged,
    },
    /// It has left the window or was called off.
    Left,
}

/// A spot in the window, from its upper left, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// What is dragged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Dragged {
    /// Pictures that a body can show, and nothing else.
    Pictures {
        /// Their paths.
        paths: Vec<String>,
    },
    /// Other files and folders, or a mixture.
    Files {
        /// Their paths.
        paths: Vec<String>,
    },
    /// Addresses, as a browser drags them.
    Addresses {
        /// They, one to a line.
        text: String,
    },
}

/// Tells the window of what is dragged over it.
pub fn tell<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if let WindowEvent::DragDrop(event) = event {
        let scale = window.scale_factor().unwrap_or(1.0);
        if let Some(drag) = step(event, scale) {
            // A window that is gone has nothing to do any more.
            let _ = window.emit(DRAGGED, drag);
        }
    }
}

fn step(event: &DragDropEvent, scale: f64) -> Option<Drag> {
    Some(match event {
        DragDropEvent::Enter { paths, position } => Drag::Entered {
            at: spot(*position, scale),
            what: what(paths)?,
        },
        DragDropEvent::Over { position } => Drag::Moved {
            at: spot(*position, scale),
        },
        DragDropEvent::Drop { paths, position } => Drag::Dropped {
            at: spot(*position, scale),
            what: what(paths)?,
        },
        DragDropEvent::Leave => Drag::Left,
        _ => return None,
    })
}

/// Only Windows gives physical pixels; GTK and AppKit give those of the page, under the same type.
fn spot(position: PhysicalPosition<f64>, scale: f64) -> Spot {
    let scale = if cfg!(windows) { scale } else { 1.0 };
    let LogicalPosition { x, y } = position.to_logical(scale);
    Spot { x, y }
}

/// What these are; nothing where there are none. What is no `file:` address comes as it is, and no
/// address is an absolute path.
fn what(paths: &[PathBuf]) -> Option<Dragged> {
    let text = || paths.iter().map(|path| path.display().to_string());
    Some(if paths.is_empty() {
        return None;
    } else if !paths.iter().all(|path| path.is_absolute()) {
        let lines: Vec<_> = text().collect();
        Dragged::Addresses {
            text: lines.join("\n"),
        }
    } else if paths.iter().map(PathBuf::as_path).all(is_picture) {
        Dragged::Pictures {
            paths: text().collect(),
        }
    } else {
        Dragged::Files {
            paths: text().collect(),
        }
    })
}

fn is_picture(path: &Path) -> bool {
    path.is_file() && Desk::is_picture(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_what_is_dragged() {
        let folder = tempfile::tempdir().unwrap();
        let [reef, archive] = ["Reef (1).JPG", "northern.xml"].map(|name| {
            let path = folder.path().join(name);
            std::fs::write(&path, name).unwrap();
            path
        });
        let a_folder = folder.path().join("pictures.png");
        std::fs::create_dir(&a_folder).unwrap();
        let kind = |paths: &[&Path]| {
            let paths: Vec<_> = paths.iter().map(|path| path.to_path_buf()).collect();
            match what(&paths) {
                Some(Dragged::Pictures { .. }) => "pictures",
                Some(Dragged::Files { .. }) => "files",
                Some(Dragged::Addresses { .. }) => "addresses",
                None => "nothing",
            }
        };
        assert_eq!(kind(&[&reef]), "pictures");
        assert_eq!(kind(&[&archive]), "files");
        assert_eq!(kind(&[&a_folder]), "files");
        assert_eq!(kind(&[&reef, &archive]), "files");
        assert_eq!(
            kind(&[Path::new("https://north.example/reef.jpg")]),
            "addresses"
        );
        assert_eq!(kind(&[]), "nothing");
    }

    #[test]
    fn the_window_is_told_each_step() {
        let path = std::env::temp_dir();
        let position = PhysicalPosition::new(30.0, 40.0);
        let dropped = DragDropEvent::Drop {
            paths: vec![path.clone()],
            position,
        };
        let told = serde_json::to_value(step(&dropped, 1.0)).unwrap();
        let expected = serde_json::json!({
            "step": "dropped",
            "at": { "x": 30.0, "y": 40.0 },
            "what": { "kind": "files", "paths": [path] },
        });
        assert_eq!(told, expected);
        assert_eq!(step(&DragDropEvent::Leave, 1.0), Some(Drag::Left));
    }
}
