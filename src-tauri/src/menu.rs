//! The menu bar: every action that has a place in it, in one table. What is chosen is told to the
//! window, which does it; the window's own table (`ui/src/actions/table.ts`) has the same ids and
//! keys. What they are called, both take from the same messages.

use tauri::{
    AppHandle, Emitter, Wry,
    menu::{Menu, MenuEvent, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu},
};

use crate::{locale::Locale, state::FirstAction, updates};

/// Told to the window when something is chosen from the menu; carries the action's id.
pub const CHOSEN: &str = "menu";

/// An action of the window's.
struct Action {
    id: &'static str,
    /// Its keys as Tauri writes them; empty where it has none.
    keys: &'static str,
}

/// What stands in a menu.
enum Entry {
    Action(Action),
    Line,
}

const fn action(id: &'static str, keys: &'static str) -> Entry {
    Entry::Action(Action { id, keys })
}

const LINE: Entry = Entry::Line;

/// The action that is there only where a newer release can be asked for.
const UPDATE: &str = "check-for-updates";

/// Each menu by the name of its message.
const MENUS: &[(&str, &[Entry])] = &[
    (
        "menu-desk",
        &[
            action("new-desk", "CmdOrCtrl+Shift+N"),
            action("open-desk", "CmdOrCtrl+O"),
            action("close-desk", "CmdOrCtrl+W"),
            LINE,
            action("import", "CmdOrCtrl+Shift+I"),
            action("export", "CmdOrCtrl+Shift+E"),
            action("export-again", "CmdOrCtrl+E"),
            action("check-bundle", ""),
            action("ledgers", ""),
            LINE,
            action("sources", ""),
            action("settings", "CmdOrCtrl+Comma"),
            action("preferences", ""),
            LINE,
            action("quit", "CmdOrCtrl+Q"),
        ],
    ),
    (
        "menu-brief",
        &[
            action("new-brief", "CmdOrCtrl+N"),
            action("save-version", "CmdOrCtrl+S"),
            LINE,
            action("publish", "CmdOrCtrl+Enter"),
            action("schedule", ""),
            action("unpublish", ""),
            action("retract", ""),
            action("discard-changes", ""),
            LINE,
            action("spike", ""),
            action("bring-back", ""),
            LINE,
            action("previous-brief", "Alt+ArrowUp"),
            action("next-brief", "Alt+ArrowDown"),
        ],
    ),
    (
        "menu-find",
        &[
            action("find-in-brief", "CmdOrCtrl+F"),
            action("search-briefs", "CmdOrCtrl+Shift+F"),
            action("palette", "CmdOrCtrl+K"),
        ],
    ),
    (
        "menu-format",
        &[
            action("bold", "CmdOrCtrl+B"),
            action("italic", "CmdOrCtrl+I"),
            action("link", "CmdOrCtrl+Shift+K"),
            action("quote", "CmdOrCtrl+Shift+Q"),
            action("bulleted-list", "CmdOrCtrl+Shift+L"),
        ],
    ),
    (
        "menu-view",
        &[
            action("preview", "CmdOrCtrl+P"),
            action("focus-mode", "CmdOrCtrl+Shift+P"),
            action("site", "CmdOrCtrl+Shift+S"),
            LINE,
            action("sidebar", ""),
            action("list", ""),
            action("inspector", ""),
            LINE,
            action("next-pane", "F6"),
        ],
    ),
    ("menu-help", &[action("help", "F1"), action(UPDATE, "")]),
];

/// The menu bar in this language.
///
/// # Errors
/// Where the system does not make it.
pub fn build(app: &AppHandle, locale: Locale) -> tauri::Result<Menu<Wry>> {
    let labels = locale.labels();
    let label = |id: &str| labels.get(id).map_or("", String::as_str);
    let bar = Menu::new(app)?;
    for (name, entries) in MENUS {
        let menu = Submenu::with_id(app, *name, label(name), true)?;
        for entry in *entries {
            match entry {
                Entry::Action(Action { id: UPDATE, .. }) if !updates::are_offered(app) => {}
                Entry::Action(Action { id, keys }) => {
                    let keys = Some(*keys).filter(|keys| !keys.is_empty());
                    let label = label(&message_of(id));
                    menu.append(&MenuItem::with_id(app, *id, label, true, keys)?)?;
                }
                Entry::Line => menu.append(&PredefinedMenuItem::separator(app)?)?,
            }
        }
        bar.append(&menu)?;
        // There the keys for copying and pasting come from the menu bar alone.
        #[cfg(target_os = "macos")]
        if *name == "menu-desk" {
            bar.append(&edit(app, label("menu-edit"))?)?;
        }
    }
    Ok(bar)
}

#[cfg(target_os = "macos")]
fn edit(app: &AppHandle, label: &str) -> tauri::Result<Submenu<Wry>> {
    let items: [&dyn tauri::menu::IsMenuItem<Wry>; 6] = [
        &PredefinedMenuItem::undo(app, None)?,
        &PredefinedMenuItem::redo(app, None)?,
        &PredefinedMenuItem::cut(app, None)?,
        &PredefinedMenuItem::copy(app, None)?,
        &PredefinedMenuItem::paste(app, None)?,
        &PredefinedMenuItem::select_all(app, None)?,
    ];
    Submenu::with_id_and_items(app, "menu-edit", label, true, &items)
}

/// The message that an action is called by.
fn message_of(id: &str) -> String {
    format!("action-{id}")
}

/// Calls everything in the menu bar by its name in this language.
///
/// # Errors
/// Where the system does not change it.
pub fn rename(app: &AppHandle, locale: Locale) -> tauri::Result<()> {
    let labels = locale.labels();
    let Some(bar) = app.menu() else {
        return Ok(());
    };
    for menu in bar.items()? {
        let Some(menu) = menu.as_submenu() else {
            continue;
        };
        if let Some(label) = labels.get(menu.id().as_ref()) {
            menu.set_text(label)?;
        }
        for item in menu.items()? {
            if let MenuItemKind::MenuItem(item) = item
                && let Some(label) = labels.get(message_of(item.id().as_ref()).as_str())
            {
                item.set_text(label)?;
            }
        }
    }
    Ok(())
}

/// Tells the window what it was started for, the first time that it asks for a desk: by then it
/// listens.
pub fn begin(app: &AppHandle, first: &FirstAction) {
    if let Some(action) = first.take() {
        // As below.
        let _ = app.emit(CHOSEN, action);
    }
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
    fn no_action_and_no_keys_stand_twice_and_all_are_called_something() {
        let (mut ids, mut keys) = (HashSet::new(), HashSet::new());
        let labels = Locale::En.labels();
        for (name, entries) in MENUS {
            assert!(labels.contains_key(name), "{name}");
            for entry in *entries {
                if let Entry::Action(action) = entry {
                    assert!(ids.insert(action.id), "{}", action.id);
                    let is_called = labels.contains_key(message_of(action.id).as_str());
                    assert!(is_called, "{}", action.id);
                    let is_new = action.keys.is_empty() || keys.insert(action.keys);
                    assert!(is_new, "{}", action.keys);
                }
            }
        }
    }
}
