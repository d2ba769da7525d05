//! Lets Tauri check the configuration and the capabilities. Naming the commands here makes each
//! of them need a permission, so that a window has no more than its capability lists.

const COMMANDS: [&str; 3] = ["list_briefs", "open_desk", "open_requested_desk"];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&COMMANDS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
