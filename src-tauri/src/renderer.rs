//! WebKitGTK's choice of renderer, made before anything of it starts.

use std::{env, os::unix::process::CommandExt, process::Command};

const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts this program anew without WebKitGTK's DMA-BUF renderer, unless the environment has its
/// own say. That renderer shows an empty window on a good many graphics drivers and in virtual
/// machines; the other one is fast enough for text.
///
/// WebKit reads the choice from the environment, and a program may not safely change its own, so
/// the process replaces itself: same id, same arguments. Where that fails the program goes on as
/// it is.
pub fn avoid_dmabuf() {
    if env::var_os(VARIABLE).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else {
        return;
    };
    let error = Command::new(program)
        .args(env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec();
    eprintln!("Could not start anew without the DMA-BUF renderer: {error}");
}
