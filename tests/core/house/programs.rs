//! The two programs: what each is built from, read from the manifests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The crates that `manifest` names as what it is built from, on any system.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut is_built_from = false;
    let mut named = BTreeSet::new();
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            is_built_from = section == "dependencies" || section.ends_with(".dependencies");
        } else if let Some((name, _)) = line.split_once(['.', '=', ' ']).filter(|_| is_built_from) {
            named.insert(name.to_owned());
        }
    }
    named.retain(|name| !name.is_empty() && !name.starts_with('#'));
    named
}

/// The manifests of our own crates.
fn manifests(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let folders = entries.map(|entry| entry.expect("an entry can be read").path()).filter(|path| path.is_dir());
    let mut found: Vec<_> = folders
        .filter(|path| !path.ends_with("src") && !path.ends_with("gen"))
        .flat_map(|path| manifests(&path))
        .collect();
    found.extend(Some(folder.join("Cargo.toml")).filter(|path| path.exists()));
    found
}

/// Everything that a program of ours is built from, as far as our own crates name it.
fn built_from(program: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri");
    let ours: Vec<(String, BTreeSet<String>)> = manifests(&folder)
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("it can be read");
            let name = text.lines().find_map(|line| line.strip_prefix("name = ")).expect("it has a name");
            (name.trim_matches('"').to_owned(), dependencies(&text))
        })
        .collect();
    let mut reached = BTreeSet::from([program.to_owned()]);
    loop {
        let next: BTreeSet<String> =
            ours.iter().filter(|(name, _)| reached.contains(name)).flat_map(|(_, named)| named).cloned().collect();
        let before = reached.len();
        reached.extend(next);
        if reached.len() == before {
            return reached;
        }
    }
}

#[test]
fn the_program_of_the_commands_links_no_window() {
    let parts = built_from("ledgerline");
    assert!(parts.contains("typst") && parts.contains("hayro") && parts.contains("rusqlite"), "{parts:?}");
    let of_windows: Vec<_> = parts.iter().filter(|name| name.starts_with("tauri") || *name == "zbus").collect();
    assert!(of_windows.is_empty(), "{of_windows:?}");
}

#[test]
fn the_window_brings_no_second_press_and_no_second_reader() {
    let parts = built_from("ledgerline-window");
    assert!(parts.contains("tauri") && parts.contains("rusqlite"), "{parts:?}");
    let twice: Vec<_> =
        parts.iter().filter(|name| name.starts_with("typst") || *name == "hayro" || *name == "heifer").collect();
    assert!(twice.is_empty(), "{twice:?}");
}
