//! Lets Tauri check the configuration and the capabilities. Naming the commands here makes each
//! of them need a permission, so that a window has no more than its capability lists.

const COMMANDS: [&str; 61] = [
    "add_brief",
    "add_media",
    "add_media_at",
    "add_source",
    "authors",
    "brief",
    "cancel_work",
    "changes_since_exports",
    "check",
    "close_desk",
    "complete_source",
    "correct",
    "counts",
    "create_desk",
    "create_sample_desk",
    "desk_settings",
    "discard_changes",
    "export_desk",
    "export_effect",
    "export_profiles",
    "history",
    "import_paths",
    "leave_site",
    "ledger",
    "ledgers",
    "list_briefs",
    "media",
    "merge_effect",
    "merge_sources",
    "move_to",
    "name_version",
    "notify",
    "open_desk",
    "open_path",
    "open_requested_desk",
    "paste_html",
    "preferences",
    "preview",
    "publish",
    "recent_desks",
    "remove_export_profile",
    "restore",
    "retract",
    "save_brief",
    "save_export_profile",
    "save_ledger",
    "save_preferences",
    "set_embargo",
    "show_site",
    "site_stamp",
    "source_for_address",
    "sources",
    "spoken",
    "tags",
    "theme_stamp",
    "undo_effect",
    "undo_import",
    "unpublish",
    "update_settings",
    "update_source",
    "verify_bundle",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&COMMANDS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
