//! Timing, copying, memory.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;

/// What a piece of work gives, and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// What work took: by the clock, and of the processors.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spent {
    pub took: Duration,
    pub worked: Duration,
}

impl Spent {
    /// Adds a piece of work; gives what that gives.
    pub fn on<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let before = processor_time();
        let (value, took) = timed(work);
        self.took += took;
        self.worked += processor_time().saturating_sub(before);
        value
    }
}

/// How long processors have worked for this process so far, all of its threads together, where the
/// system tells. On a machine that has other work to do it says more than the clock on the wall.
fn processor_time() -> Duration {
    // The 12th and 13th number behind the program's name (proc_pid_stat(5)).
    processor_time_from(11)
}

/// The same of the processes that this one started and that have ended.
fn processor_time_of_others() -> Duration {
    // The two numbers after those.
    processor_time_from(13)
}

fn processor_time_from(number: usize) -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The program's name may hold anything. Times are hundredths of a second, of its own work and of
    // the system's for it.
    let numbers = stat.rsplit(')').next().unwrap_or_default();
    let ticks = numbers.split_whitespace().skip(number).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// Median and 95th percentile of so many runs.
pub fn quantiles<E: std::error::Error + Send + Sync + 'static>(
    runs: usize,
    mut work: impl FnMut() -> Result<(), E>,
) -> Result<String> {
    let mut took = Vec::new();
    for _ in 0..runs {
        let (done, time) = timed(&mut work);
        done?;
        took.push(time.as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    Ok(format!(
        "median {:.2} ms, p95 {:.2} ms",
        took[runs / 2],
        took[runs * 95 / 100]
    ))
}

/// What `cp -r` takes for a folder; the copy is removed again.
pub fn copied(from: &Path, to: &Path) -> Result<Spent> {
    let before = processor_time_of_others();
    let (status, took) = timed(|| {
        std::process::Command::new("cp")
            .arg("-r")
            .args([from, to])
            .status()
    });
    anyhow::ensure!(status?.success(), "cp failed");
    let worked = processor_time_of_others().saturating_sub(before);
    fs::remove_dir_all(to)?;
    Ok(Spent { took, worked })
}

/// How many files are below a folder.
pub fn count_files(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        count += if entry.file_type()?.is_dir() {
            count_files(&entry.path())?
        } else {
            1
        };
    }
    Ok(count)
}

/// The most memory this process has held, where the system tells.
pub fn peak_memory() -> String {
    peak_of("self").map_or_else(
        || "unknown".to_owned(),
        |kib| format!("{:.0} MiB", kib as f64 / 1024.0),
    )
}

/// The most memory that a process has held, in KiB, where the system tells.
pub fn peak_of(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
