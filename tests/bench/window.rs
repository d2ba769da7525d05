//! How quick the window is and how much memory it takes, beside an empty window of the same kind.
//!
//! The empty window (`src-tauri/examples/empty-window`) shows one heading: what it takes is what
//! WebKit takes. Figures are given as multiples of its own, taken in the same run. Deliberately
//! absent: limits. Machines differ and are noisy, so this prints and never fails.

mod archive;
mod table;

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result};
use briefdesk_core::{
    brief::Settings,
    desk::{Desk, ImportOptions, SystemClock},
    progress::Silent,
};
use briefdesk_tests::window::{Start, Window};
use serde_json::{Value, json};
use table::Table;

/// How often a window is started for one figure.
const STARTS: usize = 5;
/// Where the empty window is, beside the built programs.
const EMPTY: &str = "examples/empty-window";

fn main() -> Result<()> {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let sizes = if asked.is_empty() {
        vec![10, 100_000]
    } else {
        asked
    };
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut table = Table::default();
    runtime.block_on(async {
        let empty = starts(EMPTY, None).await?;
        table.add("empty window: start", 0, empty.start.told(None));
        table.add("empty window: memory", 0, mebibytes(empty.memory, None));
        for size in sizes {
            let desk = desk(folder.path(), size)?;
            let full = starts("briefdesk-app", Some(&desk)).await?;
            table.add(
                "start to a list that can be used",
                size,
                full.start.told(Some(&empty.start)),
            );
            table.add(
                "memory with the list shown",
                size,
                mebibytes(full.memory, Some(empty.memory)),
            );
            work(&desk, size, &mut table).await?;
        }
        anyhow::Ok(())
    })?;
    table.print();
    Ok(())
}

/// A desk of so many generated briefs.
fn desk(folder: &Path, size: usize) -> Result<PathBuf> {
    let text = folder.join("archive.txt");
    archive::write(&text, size)?;
    let path = folder.join(format!("{size}.briefdesk"));
    let desk = Desk::create(&path, &Settings::titled("Bench"), SystemClock)?;
    desk.import(&[text], &ImportOptions::default(), &Silent)?;
    Ok(path)
}

/// Several measurements of one thing, in milliseconds.
struct Times(Vec<f64>);

impl Times {
    fn new(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    fn at(&self, part: usize) -> f64 {
        let last = self.0.len().saturating_sub(1);
        self.0.get(last * part / 100).copied().unwrap_or(f64::NAN)
    }

    fn told(&self, beside: Option<&Self>) -> String {
        let figure = format!("median {:.0} ms, p95 {:.0} ms", self.at(50), self.at(95));
        match beside {
            Some(other) => format!("{figure}, {:.2} × empty window", self.at(50) / other.at(50)),
            None => figure,
        }
    }
}

fn mebibytes(bytes: f64, beside: Option<f64>) -> String {
    let figure = format!("{:.0} MiB", bytes / 1_048_576.0);
    match beside {
        Some(other) => format!("{figure}, {:.2} × empty window", bytes / other),
        None => figure,
    }
}

struct Started {
    start: Times,
    memory: f64,
}

async fn starts(program: &str, desk: Option<&Path>) -> Result<Started> {
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let window = Window::start(
            desk,
            Start {
                program,
                ..Start::default()
            },
        )
        .await?;
        // The page tells its own timeline when it can be used.
        let script = "const mark = performance.getEntriesByName('usable')[0];
            return mark ? performance.timeOrigin + mark.startTime : 0;";
        let usable = loop {
            let usable = window
                .run(script, Vec::new())
                .await?
                .as_f64()
                .unwrap_or(0.0);
            if usable > 0.0 {
                break usable;
            }
        };
        let processes = window.processes()?;
        let program = processes
            .get(1)
            .copied()
            .context("The program is not there")?;
        times.push(usable - begun_at(program)?);
        memory.push(processes.iter().map(|id| proportional_memory(*id)).sum());
        window.close().await?;
    }
    Ok(Started {
        start: Times::new(times),
        memory: Times::new(memory).at(50),
    })
}

/// When a process began, in milliseconds since 1970, to a hundredth of a second.
fn begun_at(process: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let ticks: f64 = stat
        .rsplit_once(')')
        .and_then(|(_, rest)| rest.split_whitespace().nth(19)?.parse().ok())
        .context("The system does not say when it began")?;
    let uptime = fs::read_to_string("/proc/uptime")?;
    let uptime: f64 = uptime
        .split(' ')
        .next()
        .and_then(|it| it.parse().ok())
        .context("The system does not say how long it is up")?;
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench compares the machine's clock with the page's"
    )]
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
    // Ticks are hundredths of a second on every Linux that WebKit runs on.
    let age = Duration::from_secs_f64(uptime - ticks / 100.0);
    Ok((now - age).as_secs_f64() * 1e3)
}

/// A process's memory in bytes; what it shares is divided among those that share it.
fn proportional_memory(process: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) * 1024.0
}

/// What an editor waits for in an open window.
async fn work(desk: &Path, size: usize, table: &mut Table) -> Result<()> {
    let how = Start {
        preferences: Some("{\"show_preview\": true}"),
        size: Some((1920, 1000)),
        ..Start::default()
    };
    let window = Window::start(Some(desk), how).await?;
    window.press("[role=option]").await?;
    window.await_element(".cm-content").await?;
    window.await_value(PREVIEW_READY, "ready").await?;
    let keys = times(&window, KEY_TO_PREVIEW, json!(40)).await?;
    table.add("key to preview", size, keys.told(None));
    let frames = times(&window, SCROLL, json!(120)).await?;
    table.add("list: a frame while scrolling", size, frames.told(None));
    let rows = times(&window, JUMP, json!(20)).await?;
    table.add("list: rows after a jump", size, rows.told(None));
    let found = times(
        &window,
        SEARCH,
        json!(["reef", "orbit sample", "telesc", "moon dust", "kamirenka"]),
    )
    .await?;
    table.add("search: typed to found", size, found.told(None));
    let memory = window
        .processes()?
        .iter()
        .map(|id| proportional_memory(*id))
        .sum();
    table.add("memory after that work", size, mebibytes(memory, None));
    window.close().await
}

/// Runs a script that gives a list of milliseconds.
async fn times(window: &Window, script: &str, argument: Value) -> Result<Times> {
    let times = window.run(script, vec![argument]).await?;
    let times = times.as_array().context("the script gave no list")?;
    Ok(Times::new(times.iter().filter_map(Value::as_f64).collect()))
}

const PREVIEW_READY: &str = "return document.querySelector('iframe')
    ?.contentDocument?.querySelector('article') ? 'ready' : '';";

/// From a key that is pressed to the frame in which the preview shows it.
const KEY_TO_PREVIEW: &str = "return (async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const copy = document.querySelector('.cm-content');
    const page = () => document.querySelector('iframe').contentDocument.body.textContent;
    const times = [];
    copy.focus();
    for (let number = 0; number < arguments[0]; number += 1) {
        const word = `w${number}q`;
        const begun = performance.now();
        document.execCommand('insertText', false, `${word} `);
        while (!page().includes(word)) await frame();
        times.push(performance.now() - begun);
    }
    return times;
})();";

/// How long each frame takes while the list scrolls by seven rows a frame.
const SCROLL: &str = "return (async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const list = document.querySelector('[role=listbox]');
    const times = [];
    list.scrollTop = 0;
    await frame();
    for (let number = 0; number < arguments[0]; number += 1) {
        const begun = performance.now();
        list.scrollTop += 700;
        await frame();
        times.push(performance.now() - begun);
    }
    return times;
})();";

/// From a jump somewhere in the list to all rows there being shown.
const JUMP: &str = "return (async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const list = document.querySelector('[role=listbox]');
    const times = [];
    for (let number = 0; number < arguments[0]; number += 1) {
        const begun = performance.now();
        list.scrollTop = ((number * 7919) % 97) / 97 * (list.scrollHeight - list.clientHeight);
        await frame();
        await frame();
        while ([...list.querySelectorAll('[role=option]')].some((row) => !row.querySelector('h3'))) await frame();
        times.push(performance.now() - begun);
    }
    return times;
})();";

/// From the last key in the search box to the first brief found, marked, or to none at all.
const SEARCH: &str = "return (async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const box = document.querySelector('input[data-search-briefs]');
    const type = (text) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); };
    const times = [];
    for (const words of arguments[0]) {
        const begun = performance.now();
        type(words);
        while (!document.querySelector('[role=option] mark') && document.querySelector('[role=option]')) await frame();
        times.push(performance.now() - begun);
        type('');
        while (document.querySelector('[role=option] mark') || !document.querySelector('[role=option]')) await frame();
    }
    return times;
})();";
