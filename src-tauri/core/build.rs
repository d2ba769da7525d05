//! Numbers the program by its own source, so that an export knows which files an earlier program
//! printed: `BRIEFDESK_PRINTER` changes with every change to the engine, its themes, and the
//! versions of what it is built from.

use std::{
    collections::BTreeSet,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let mut files = BTreeSet::new();
    for folder in ["src", "themes"] {
        println!("cargo::rerun-if-changed={folder}");
        gather(Path::new(folder), &mut files)?;
    }
    let versions = Path::new("../../Cargo.lock");
    println!("cargo::rerun-if-changed={}", versions.display());
    files.insert(versions.to_owned());
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.to_string_lossy().replace('\\', "/").hash(&mut hasher);
        fs::read(file)?.hash(&mut hasher);
    }
    println!(
        "cargo::rustc-env=BRIEFDESK_PRINTER={:016x}",
        hasher.finish()
    );
    Ok(())
}

fn gather(folder: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}
