//! A window with nothing in it, for `cargo xtask bench`: what WebKit takes by itself.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!(
        "examples/empty-window/tauri.conf.json"
    ))
}
