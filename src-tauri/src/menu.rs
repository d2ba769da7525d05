//! The menu bar: every action that has a place in it, in one table. What is chosen is told to the
//! window, which does it; the window's own table (`ui/src/actions/table.ts`) has the same ids and
//! labels.

use tauri::{
    AppHandle, Emitter, Wry,
    menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu},
};

/// Told to the window when something is chosen from the menu; carries the action's id.
pub const CHOSEN: &str = "menu";

/// An action of the window's.
struct Action {
    id: &'static str,
    label: &'static str,
    /// Its keys as Tauri writes them; empty where it has none.
    keys: &'static str,
}

/// What stands in a menu.
enum Entry {
    Action(Action),
    Line,
}

const fn action(id: &'static str, label: &'static str, keys: &'static str) -> Entry {
    Entry::Action(Action { id, label, keys })
}

const LINE: Entry = Entry::Line;

const MENUS: &[(&str, &[Entry])] = &[
    (
        "Desk",
        &[
            action("new-desk", "New desk…", "CmdOrCtrl+Shift+N"),
            action("open-desk", "Open desk…", "CmdOrCtrl+O"),
            action("close-desk", "Close desk", "CmdOrCtrl+W"),
            LINE,
            action("import", "Import…", "CmdOrCtrl+Shift+I"),
            action("export", "Export…", "CmdOrCtrl+Shift+E"),
            action("export-again", "Export again", "CmdOrCtrl+E"),
            action("ledgers", "Ledgers…", ""),
            LINE,
            action("sources", "Sources", ""),
            action("settings", "Desk settings…", "CmdOrCtrl+Comma"),
            action("preferences", "Preferences…", ""),
            LINE,
            action("quit", "Quit", "CmdOrCtrl+Q"),
        ],
    ),
    (
        "Brief",
        &[
            action("new-brief", "New brief", "CmdOrCtrl+N"),
            action("save-version", "Save a named version…", "CmdOrCtrl+S"),
            LINE,
            action("publish", "Publish now", "CmdOrCtrl+Enter"),
            action("schedule", "Publish at a time…", ""),
            action("unpublish", "Unpublish", ""),
            action("retract", "Retract…", ""),
            action("discard-changes", "Discard changes", ""),
            LINE,
            action("spike", "Spike", ""),
            action("bring-back", "Bring back", ""),
            LINE,
            action("previous-brief", "Previous brief", "Alt+ArrowUp"),
            action("next-brief", "Next brief", "Alt+ArrowDown"),
        ],
    ),
    (
        "Find",
        &[
            action("find-in-brief", "Find in brief", "CmdOrCtrl+F"),
            action("search-briefs", "Search briefs", "CmdOrCtrl+Shift+F"),
            action("palette", "Command palette", "CmdOrCtrl+K"),
        ],
    ),
    (
        "Format",
        &[
            action("bold", "Bold", "CmdOrCtrl+B"),
            action("italic", "Italic", "CmdOrCtrl+I"),
            action("link", "Link…", "CmdOrCtrl+Shift+K"),
            action("quote", "Quote", "CmdOrCtrl+Shift+Q"),
            action("bulleted-list", "List", "CmdOrCtrl+Shift+L"),
        ],
    ),
    (
        "View",
        &[
            action("preview", "Preview", "CmdOrCtrl+P"),
            action("focus-mode", "Focus mode", "CmdOrCtrl+Shift+P"),
            LINE,
            action("sidebar", "Sidebar", ""),
            action("list", "List of briefs", ""),
            action("inspector", "Inspector", ""),
            LINE,
            action("next-pane", "Next pane", "F6"),
        ],
    ),
    ("Help", &[action("help", "Keys and search words", "F1")]),
];

/// The menu bar.
///
/// # Errors
/// Where the system does not make it.
pub fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let bar = Menu::new(app)?;
    for (label, entries) in MENUS {
        let menu = Submenu::new(app, label, true)?;
        for entry in *entries {
            match entry {
                Entry::Action(Action { id, label, keys }) => {
                    let keys = Some(*keys).filter(|keys| !keys.is_empty());
                    menu.append(&MenuItem::with_id(app, *id, label, true, keys)?)?;
                }
                Entry::Line => menu.append(&PredefinedMenuItem::separator(app)?)?,
            }
        }
        bar.append(&menu)?;
        // There the keys for copying and pasting come from the menu bar alone.
        #[cfg(target_os = "macos")]
        if *label == "Desk" {
            bar.append(&edit(app)?)?;
        }
    }
    Ok(bar)
}

#[cfg(target_os = "macos")]
fn edit(app: &AppHandle) -> tauri::Result<Submenu<Wry>> {
    let items: [&dyn tauri::menu::IsMenuItem<Wry>; 6] = [
        &PredefinedMenuItem::undo(app, None)?,
        &PredefinedMenuItem::redo(app, None)?,
        &PredefinedMenuItem::cut(app, None)?,
        &PredefinedMenuItem::copy(app, None)?,
        &PredefinedMenuItem::paste(app, None)?,
        &PredefinedMenuItem::select_all(app, None)?,
    ];
    Submenu::with_items(app, "Edit", true, &items)
}

/// Tells the window what was chosen.
pub fn tell(app: &AppHandle, event: &MenuEvent) {
    // A window that is gone has nothing to do any more.
    let _ = app.emit(CHOSEN, event.id().0.as_str());
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_action_and_no_keys_stand_twice() {
        let (mut ids, mut keys) = (HashSet::new(), HashSet::new());
        for (_, entries) in MENUS {
            for entry in *entries {
                if let Entry::Action(action) = entry {
                    assert!(ids.insert(action.id), "{}", action.id);
                    let is_new = action.keys.is_empty() || keys.insert(action.keys);
                    assert!(is_new, "{}", action.keys);
                }
            }
        }
    }
}
