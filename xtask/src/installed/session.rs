//! A desktop's session there: a display, a message bus, and a window as one sees it.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    polling,
    system::{HOME, System, Who},
};

/// What the window's system knows it by, which the entry in the menu of programs names too.
const CLASS: &str = "briefdesk-app";

/// A session, which ends with this.
pub struct Session<'s> {
    system: &'s System,
    display: String,
    bus: String,
    servers: Vec<Child>,
}

impl<'s> Session<'s> {
    /// Starts one.
    pub fn begin(system: &'s System) -> Result<Self> {
        let mut session = Self {
            system,
            display: String::new(),
            bus: String::new(),
            servers: Vec::new(),
        };
        let screen = ["-displayfd", "1", "-screen", "0", "1280x900x24"];
        let number = session.serve("Xvfb", &[&screen[..], &["-nolisten", "tcp"]].concat())?;
        session.display = format!(":{number}");
        let socket = system.inside(&format!("{HOME}/run/bus"));
        let address = format!("--address=unix:path={socket}");
        let ways = ["--session", "--nofork", "--print-address"];
        session.bus = session.serve("dbus-daemon", &[&ways[..], &[&address]].concat())?;
        Ok(session)
    }

    /// Starts what runs until the session ends, and waits for the line that it prints when it is
    /// ready.
    fn serve(&mut self, name: &str, arguments: &[&str]) -> Result<String> {
        let mut server = self.program(name);
        let mut server = server
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(self.log()?)
            .spawn()
            .with_context(|| format!("Could not start {name}"))?;
        let output = server.stdout.take();
        self.servers.push(server);
        let mut line = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut line)?;
        }
        if line.trim().is_empty() {
            bail!("{name} did not start:\n{}", self.said());
        }
        Ok(line.trim().to_owned())
    }

    fn program(&self, name: &str) -> Command {
        let mut program = self.system.program(Who::Editor, name);
        if !self.display.is_empty() {
            program.env("DISPLAY", &self.display);
        }
        if !self.bus.is_empty() {
            program.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        }
        program
    }

    /// Has the desktop open a file, and waits for our window with a title that begins so. Says by
    /// which number the display knows it.
    pub fn open(&self, file: &str, title: &str) -> Result<String> {
        println!("  $ xdg-open {file}");
        let mut open = self.program("xdg-open");
        // What is opened goes on after this has ended, and would keep a pipe open.
        let status = open
            .arg(file)
            .stdout(self.log()?)
            .stderr(self.log()?)
            .status()
            .context("Could not start xdg-open")?;
        ensure!(
            status.success(),
            "xdg-open {file} failed ({status}):\n{}",
            self.said()
        );
        let mut seen = Vec::new();
        let found = polling::until("a window of Briefdesk’s shows the desk", || {
            seen = self.windows()?;
            let ours = seen.iter().find(|(_, name)| name.starts_with(title));
            Ok(ours.cloned())
        });
        let (window, name) =
            found.with_context(|| format!("Windows: {seen:?}. What was said:\n{}", self.said()))?;
        println!("  A window: {name}");
        Ok(window)
    }

    /// Our windows that are to be seen, with their titles.
    fn windows(&self) -> Result<Vec<(String, String)>> {
        let class = format!("^{CLASS}$");
        let found = self.ask(&["search", "--onlyvisible", "--classname", &class])?;
        let mut windows = Vec::new();
        for window in found.lines() {
            let name = self.ask(&["getwindowname", window])?;
            windows.push((window.to_owned(), name.trim().to_owned()));
        }
        Ok(windows)
    }

    /// Has xdotool say something. It fails where there is no such window, or none any more.
    fn ask(&self, arguments: &[&str]) -> Result<String> {
        let mut xdotool = self.program("xdotool");
        let output = xdotool
            .args(arguments)
            .output()
            .context("Could not start xdotool")?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Closes a window by its key, and waits until there is none.
    pub fn quit(&self, window: &str) -> Result<()> {
        println!("  $ xdotool key ctrl+q");
        polling::until("the window is closed", || {
            // A window that has just been shown may not listen to keys yet.
            self.ask(&["windowfocus", window, "key", "ctrl+q"])?;
            Ok(self.windows()?.is_empty().then_some(()))
        })
        .with_context(|| format!("What was said:\n{}", self.said()))
    }

    /// Where all that runs in the session says what it has to say.
    fn log(&self) -> Result<File> {
        let path = self.system.path("/tmp/session.log");
        let log = File::options().create(true).append(true).open(&path);
        log.with_context(|| format!("Could not write {}", path.display()))
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.system.path("/tmp/session.log")).unwrap_or_default()
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        for server in &mut self.servers {
            // One that has ended by itself is what is wanted.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
