//! What the window may ask for. A command takes state, calls the desk and converts, in five
//! statements at most; each is named in `build.rs` and allowed in `capabilities/main.json`.

pub mod brief;
pub mod desk;
