//! The window's border: what the page inside it may do, and nothing more.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ledgerline_tests::program::{self, Folder};
use ledgerline_tests::window::Display;
use serde_json::{Value, json};

fn shell(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri").join(file)
}

fn read(file: &str) -> Value {
    let text = fs::read_to_string(shell(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The commands of `command_list.rs`.
fn commands() -> BTreeSet<String> {
    let text = fs::read_to_string(shell("src/command_list.rs")).expect("there is a list of commands");
    let (_, list) = text.split_once("$with![").expect("the list begins");
    let (list, _) = list.split_once(']').expect("the list ends");
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_window_may_call_each_command_and_nothing_else() {
    let capability = read("capabilities/window.json");
    assert_eq!(capability["windows"], json!(["main"]), "one capability for the one window");
    let allowed: BTreeSet<String> = capability["permissions"]
        .as_array()
        .expect("it has permissions")
        .iter()
        .map(|permission| permission.as_str().expect("a permission is a text").to_owned())
        .collect();
    let mut wanted: BTreeSet<String> =
        commands().iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    assert!(wanted.len() > 20, "the commands were found");
    wanted.extend(
        ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-set-webview-zoom"]
            .map(str::to_owned),
    );
    assert_eq!(allowed, wanted);
    let files = fs::read_dir(shell("capabilities")).expect("there are capabilities").count();
    assert_eq!(files, 1, "there is no other capability");
}

#[test]
fn the_page_can_load_nothing_from_elsewhere_and_send_nothing() {
    let security = read("tauri.conf.json")["app"]["security"].clone();
    assert_eq!(
        security["csp"],
        json!({
            "default-src": "'none'",
            "script-src": "'self'",
            "style-src": "'self'",
            "font-src": "'self'",
            "img-src": "'self' blob: data:",
            "connect-src": "ipc: http://ipc.localhost",
            "object-src": "'none'",
            "frame-src": "'none'",
            "base-uri": "'none'",
            "form-action": "'none'",
        })
    );
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["capabilities"], json!(["window"]));
    let app = &read("tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["windows"], json!([]), "the window is made in Rust, where its navigation is refused");
    let manifest = fs::read_to_string(shell("Cargo.toml")).expect("the shell has a manifest");
    for plugin in ["plugin-fs", "plugin-shell", "plugin-http", "plugin-updater", "devtools"] {
        assert!(!manifest.contains(plugin), "{plugin} is in the shell");
    }
}

#[test]
fn the_use_cases_know_no_window_no_command_line_and_no_clock() {
    let manifest = fs::read_to_string(shell("app/Cargo.toml")).expect("the use cases have a manifest");
    for package in ["tauri", "clap", "directories", "clock", "serde_json"] {
        assert!(!manifest.contains(package), "{package} is among what the use cases stand on");
    }
}

/// Every file below `folder`, as its path from there.
fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = vec![folder.to_owned()];
    while let Some(below) = next.pop() {
        for path in fs::read_dir(below).expect("it can be read").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                next.push(path);
            } else {
                found.push(path.strip_prefix(folder).expect("it lies in it").display().to_string());
            }
        }
    }
    found.sort();
    found
}

/// What is shown is in the record, and nowhere else but for whose it is: no cache, no history, no store of the web view.
#[test]
fn nothing_is_kept_beside_the_record_but_where_that_is_and_where_the_window_stood() {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = Folder::with_record();
    let display = Display::start();
    let mut command = Command::new(program::window());
    program::calm(&mut command, home.path());
    command.envs(display.environment()).env("LEDGERLINE_TEST_PAINTED", "1").env("LEDGERLINE_DATA_DIR", folder.data());
    command.env("TMPDIR", home.path()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().expect("the program starts");
    assert!(status.success(), "the window was not painted: {status}");
    let mut beside = files_below(home.path());
    beside.retain(|file| !file.ends_with(".window-state.json"));
    let records = beside.iter().position(|file| file.ends_with("ledgerline/records.toml")).expect("it is remembered");
    let remembered = fs::read_to_string(home.path().join(beside.remove(records))).expect("it can be read");
    assert!(remembered.contains("S.\u{a0}T.") && !remembered.contains("Therapist"), "initials alone: {remembered}");
    // The desktop's own services, which any window wakes.
    beside.retain(|file| !["/dconf/", "/at-spi/", ".dbus/"].iter().any(|service| file.contains(service)));
    assert_eq!(beside, Vec::<String>::new());
}
