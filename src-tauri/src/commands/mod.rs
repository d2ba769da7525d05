//! What the window may ask for. A command takes state, calls the desk and converts, in five
//! statements at most; each is named in `build.rs` and allowed in `capabilities/main.json`.

pub mod briefs;
pub mod desk;
pub mod exchange;
pub mod ledgers;
pub mod notices;
pub mod preferences;
pub mod profiles;
pub mod records;
pub mod site;
pub mod updates;
