//! The notices that every package carries: whatever is built into Ledgerline is named there and has its licence.
//!
//! `make test` makes them first and says where they are, by `LEDGERLINE_NOTICES`. Here is asked what ships in other ways than
//! they were made in: Cargo's own tree, the window's list of what it needs, the folder of fonts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The systems that packages are made for.
const SYSTEMS: [&str; 6] = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-pc-windows-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

/// What is inside something that comes ready built, and words that its licence has.
const READY_BUILT: [(&str, &str); 16] = [
    ("Tesseract and its models for English and French", "Apache License"),
    ("Leptonica", "Copyright (C) 2001-2020 Leptonica"),
    ("libtiff", "Silicon Graphics"),
    ("libpng", "PNG Reference Library License"),
    ("libjpeg", "work of the Independent JPEG Group"),
    ("libwebp", "Additional IP Rights Grant"),
    ("giflib", "Eric S. Raymond"),
    ("zlib", "Jean-loup Gailly"),
    ("OpenLibm", "The FreeBSD Project"),
    ("musl", "Rich Felker"),
    ("The runtime of Emscripten", "Emscripten authors"),
    ("buffer", "Feross Aboukhadijeh"),
    ("ieee754", "Fair Oaks Labs"),
    ("WebView2Loader", "Microsoft Corporation"),
    ("The runtime of mingw-w64", "the mingw-w64 project"),
    ("The standard library of Rust", "The Rust Project Contributors"),
];

/// Texts that lie within a crate and are of something else than the crate.
const WITHIN_CRATES: [(&str, &str); 3] =
    [("hayro-interpret", "LICENSE_FOXIT"), ("hayro-cmap", "LICENSE.txt"), ("typst-assets", "NOTICE")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

/// What stands between two lines of dashes, and the text below them.
struct Entry {
    names: Vec<String>,
    text: String,
}

fn notices() -> Vec<Entry> {
    let path = std::env::var_os("LEDGERLINE_NOTICES")
        .expect("LEDGERLINE_NOTICES says where the notices are: run make notices, or make test");
    let whole = read(Path::new(&path));
    let line = format!("\n{}\n", "-".repeat(100));
    let parts: Vec<&str> = whole.split(&line).skip(1).collect();
    let entries = parts.chunks(2).map(|pair| {
        let [names, text] = pair else { panic!("a heading without a text: {pair:?}") };
        // A heading of a part follows the last text before it.
        let text = text.split(&"=".repeat(100)).next().unwrap_or_default();
        Entry { names: names.lines().map(str::to_owned).collect(), text: text.trim().to_owned() }
    });
    entries.collect()
}

/// Whether something is named, and has a text that could be a licence.
fn has(notices: &[Entry], named: impl Fn(&str) -> bool, words: &str) -> bool {
    let its = notices.iter().filter(|entry| entry.names.iter().any(|name| named(name)));
    its.into_iter().any(|entry| entry.text.len() > 100 && entry.text.contains(words))
}

/// Names and versions of the crates that ship, as Cargo's tree has them on every system.
fn shipped_crates() -> BTreeSet<String> {
    let mut shipped = BTreeSet::new();
    for system in SYSTEMS {
        // Without a name it is the default members: those that ship.
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--frozen", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"])
            .args(["--target", system])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
        for line in String::from_utf8_lossy(&tree.stdout).lines() {
            let mut words = line.split(' ');
            if let (Some(name), Some(version)) = (words.next(), words.next())
                && !name.starts_with("ledgerline")
            {
                shipped.insert(format!("{name} {}", version.trim_start_matches('v')));
            }
        }
    }
    shipped
}

#[test]
fn every_crate_that_ships_has_its_licence_in_the_notices() {
    let notices = notices();
    let shipped = shipped_crates();
    assert!(shipped.len() > 300, "only {} crates ship", shipped.len());
    let missing: Vec<&String> =
        shipped.iter().filter(|of| !has(&notices, |name| name.starts_with(&format!("{of} (")), "")).collect();
    assert!(missing.is_empty(), "these crates ship without their licence: {missing:?}");
    for (of, file) in WITHIN_CRATES {
        let named = |name: &str| name.starts_with(&format!("{of} ")) && name.ends_with(file);
        assert!(has(&notices, named, ""), "{of} ships without {file}");
    }
}

#[test]
fn every_package_that_the_window_is_made_of_has_its_licence_in_the_notices() {
    let notices = notices();
    let about: serde_json::Value = serde_json::from_str(&read(&root().join("ui/package.json"))).expect("JSON");
    let needed = about["dependencies"].as_object().expect("the window needs packages").keys();
    // Svelte is needed to build only, and what it builds carries it.
    for package in needed.map(String::as_str).chain(["svelte"]) {
        let named = |name: &str| name.starts_with(&format!("{package} ")) && name.ends_with(')');
        assert!(has(&notices, named, ""), "{package} ships without its licence");
    }
    for inside in ["bmp-js", "idb-keyval", "is-url", "regenerator-runtime", "wasm-feature-detect", "zlibjs"] {
        let named = |name: &str| name.starts_with(&format!("{inside} "));
        assert!(has(&notices, named, ""), "the worker that recognises text ships without the licence of {inside}");
    }
}

#[test]
fn every_font_has_its_licence_in_the_notices() {
    let notices = notices();
    let folder = root().join("src-tauri/report/press/fonts");
    let mut faces = 0;
    for found in std::fs::read_dir(&folder).expect("the fonts of the report") {
        let name = found.expect("a file").file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|ending| ending == "ttf" || ending == "otf") {
            faces += 1;
            assert!(has(&notices, |named| named == name, "Copyright"), "{name} ships without its licence");
        }
    }
    assert!(faces > 5, "only {faces} fonts were found");
    for family in ["atkinson-hyperlegible-next", "besley", "source-sans-3"] {
        let named = |name: &str| name.starts_with(&format!("@fontsource-variable/{family} "));
        assert!(has(&notices, named, "SIL OPEN FONT LICENSE"), "{family} ships without its licence");
    }
}

#[test]
fn what_comes_ready_built_has_the_licences_of_what_is_inside() {
    let notices = notices();
    for (inside, words) in READY_BUILT {
        assert!(has(&notices, |name| name.starts_with(inside), words), "{inside} ships without its licence");
    }
    for models in ["@tesseract.js-data/eng ", "@tesseract.js-data/fra "] {
        assert!(has(&notices, |name| name.starts_with(models), "Apache License"), "{models}ships without its licence");
    }
}
