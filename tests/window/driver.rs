//! The driver: tauri-driver, which starts WebKit's, in a process group that ends with the test.

use std::{
    fs,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use tokio::{net::TcpStream, time};

use super::PATIENCE;

/// tauri-driver and what it starts, in a process group of their own.
pub(super) struct Driver {
    pub(super) process: Child,
    port: u16,
}

impl Driver {
    /// Starts it, and so the program, with this folder for a home, on a system in this language.
    pub(super) async fn start(home: &Path, language: &str) -> Result<Self> {
        let (port, native_port) = free_ports()?;
        let process = Command::new("tauri-driver")
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native_port.to_string(),
            ])
            .env("HOME", home)
            .env("LANGUAGE", language)
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CACHE_HOME")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .context("tauri-driver could not be started: run “cargo xtask setup”")?;
        let driver = Self { process, port };
        // The one passes on to the other, and starts to listen before the other does.
        let listens = async {
            let mut tries = time::interval(Duration::from_millis(20));
            for port in [port, native_port] {
                while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                    tries.tick().await;
                }
            }
        };
        time::timeout(PATIENCE, listens)
            .await
            .context("tauri-driver does not listen")?;
        Ok(driver)
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The processes of the program that it has started, without the drivers themselves.
    pub(super) fn processes_of_program(&self) -> Result<Vec<u32>> {
        let running = running()?;
        let mut found = vec![self.process.id()];
        let mut next = 0;
        while let Some(&parent) = found.get(next) {
            let children = running.iter().filter(|it| it.parent == parent);
            found.extend(children.map(|it| it.id));
            next += 1;
        }
        let drives = |it: &&Running| it.name == "tauri-driver" || it.name.contains("WebDriver");
        let drivers: Vec<u32> = running.iter().filter(drives).map(|it| it.id).collect();
        found.retain(|id| !drivers.contains(id));
        Ok(found)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // tauri-driver outlives a request to end, so it is not asked. What has ended already
        // can't be ended again, and that is well.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

/// A process, as the system lists it.
struct Running {
    id: u32,
    parent: u32,
    name: String,
}

/// Every process that runs.
fn running() -> Result<Vec<Running>> {
    let mut running = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // A process may have ended since it was listed. Its name stands in brackets.
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let Some((start, rest)) = stat.rsplit_once(')') else {
            continue;
        };
        let name = start.split_once('(').map_or("", |(_, name)| name);
        let parent = rest.split_whitespace().nth(1);
        running.push(Running {
            id,
            parent: parent.and_then(|it| it.parse().ok()).unwrap_or(0),
            name: name.to_owned(),
        });
    }
    Ok(running)
}

/// Two ports that nobody listens on.
fn free_ports() -> Result<(u16, u16)> {
    let one = TcpListener::bind(("127.0.0.1", 0))?;
    let other = TcpListener::bind(("127.0.0.1", 0))?;
    Ok((one.local_addr()?.port(), other.local_addr()?.port()))
}
