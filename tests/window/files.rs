//! Certificates in the built window: what lacks proof, what is broken and mended again, checklists,
//! the signature sheet, in both languages and themes.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::window::Window;
use tempfile::TempDir;

const TODAY: &str = "2026-11-23";

/// What differs between the walks.
struct Walk {
    language: &'static str,
    dark: bool,
    lost: [&'static str; 2],
    found: &'static str,
    another_file: &'static str,
    checked: &'static str,
    certificate: &'static str,
    nothing: &'static str,
    sheet: &'static str,
}

const ENGLISH: Walk = Walk {
    language: "en",
    dark: false,
    lost: ["missing", "has changed since"],
    found: "2 files found, none missing any more",
    another_file: "This is not the file that is lost",
    checked: "Checked: 2 files need fixing",
    certificate: "Certificate",
    nothing: "Needs no proof",
    sheet: "Signature sheet exported",
};

const FRENCH: Walk = Walk {
    language: "fr",
    dark: true,
    lost: ["introuvable", "a changé depuis"],
    found: "2 fichiers retrouvés, il n’en manque plus",
    another_file: "Ce n’est pas le fichier perdu",
    checked: "Vérifié : 2 fichiers sont à rétablir",
    certificate: "Attestation",
    nothing: "Aucune pièce justificative",
    sheet: "Feuille de signatures exportée",
};

fn certificate(name: &str) -> PathBuf {
    samples().join("certificates").join(name)
}

/// A member whose workshops are proved and whose supervision is not, with a course of this week and
/// a file that waits.
fn record(language: &str) -> Folder {
    let folder = Folder::empty();
    let done = |words: &[&str]| {
        let run = folder.run(words);
        assert_eq!(run.status, 0, "{words:?}: {}", run.stderr);
    };
    done(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", language]);
    for line in sample_lines("lines-en.txt") {
        done(&["add", &line]);
    }
    done(&["add", "Drum circle training 2cr 2026-11-21 #workshop"]);
    let path = |name: &str| certificate(name).to_str().expect("samples have plain names").to_owned();
    for (activity, name) in [("1", "cert-text.pdf"), ("2", "cert-fr.pdf"), ("3", "cert.png"), ("5", "cert.png")] {
        done(&["attach", activity, &path(name)]);
    }
    // The scan is put away for the better copy.
    done(&["attach", "8", &path("cert-scan.pdf")]);
    let scan = folder.json(&["evidence", "8"])[0]["id"].clone();
    done(&["replace", &scan.to_string(), &path("cert-3pages.pdf")]);
    done(&["keep", &path("transcript.pdf")]);
    folder
}

/// The stored file of this type: its path and its bytes.
fn stored(folder: &Folder, like: &str) -> (PathBuf, Vec<u8>) {
    let wanted = fs::read(certificate(like)).expect("the sample can be read");
    let shelves = fs::read_dir(folder.data().join("evidence")).expect("there is a folder of evidence");
    let files = shelves.flatten().filter_map(|shelf| fs::read_dir(shelf.path()).ok()).flatten().flatten();
    let path = files.map(|entry| entry.path()).find(|path| fs::read(path).is_ok_and(|bytes| bytes == wanted));
    (path.unwrap_or_else(|| panic!("{like} is stored")), wanted)
}

/// Somebody deletes one stored file and overwrites another.
fn break_two(folder: &Folder) {
    let (gone, _) = stored(folder, "cert-fr.pdf");
    fs::remove_file(gone).expect("it can be deleted");
    let (changed, mut bytes) = stored(folder, "cert.png");
    fs::remove_file(&changed).expect("it can be deleted");
    bytes.push(0);
    fs::write(changed, bytes).expect("it can be written");
}

/// Where the window's dialogs are answered from: a file, or a folder.
fn answer_of_dialogs(home: &TempDir) -> PathBuf {
    let place = home.path().join("program.toml");
    let _ = fs::remove_file(&place);
    let _ = fs::remove_dir_all(&place);
    place
}

/// Dialogs answer with this file from now on.
fn dialogs_answer_with(home: &TempDir, name: &str) {
    fs::copy(certificate(name), answer_of_dialogs(home)).expect("it can be copied");
}

/// Dialogs answer with a backup that calls its files as it likes.
fn dialogs_answer_with_a_backup(home: &TempDir, names: &[&str]) {
    let folder = answer_of_dialogs(home).join("old computer");
    fs::create_dir_all(&folder).expect("a folder can be made");
    for (at, name) in names.iter().enumerate() {
        fs::copy(certificate(name), folder.join(format!("{at}.backup"))).expect("it can be copied");
    }
}

#[tokio::test]
async fn lost_certificates_are_found_again_in_english() {
    files(&ENGLISH).await;
}

#[tokio::test]
async fn les_attestations_perdues_se_retrouvent_en_francais() {
    files(&FRENCH).await;
}

async fn files(walk: &Walk) {
    let folder = record(walk.language);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let name = format!("files-{}", walk.language);
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, walk.dark).await;

    // What lacks proof, in the picture and in words.
    window.part("warning-fresh-without-proof").await;
    window.part("warning-unfiled").await;
    window.part("nav-unfiled").await;
    window.part("unproved").await;
    window.part("score-key-missing").await;
    assert!(window.count("note-missing").await > 20, "what has no certificate has an open circle");
    window.shot("overview").await;
    window.accessible("overview with proof to get").await;
    window.press("score-table").await;
    window.part("table-missing").await;
    window.shot("score-as-table").await;
    window.accessible("score as a table").await;
    window.press("score-table").await;

    broken_and_mended(walk, &window, &folder, &home).await;
    proof_from_the_overview(&window, &folder, &home).await;
    window.close().await;
}

async fn broken_and_mended(walk: &Walk, window: &Window, folder: &Folder, home: &TempDir) {
    window.press("nav-settings").await;
    window.part("files-kept").await;
    window.press("jump-settings-files").await;
    window.shot("settings-files").await;
    break_two(folder);
    window.press("files-check").await;
    window.says("toast", walk.checked).await;
    window.counts("files-find", 2).await;
    for lost in walk.lost {
        window.says("files-broken", lost).await;
    }
    window.press("jump-settings-files").await;
    window.shot("files-broken").await;
    window.accessible("broken files").await;
    window.resize(420, 900).await;
    window.press("jump-settings-files").await;
    window.shot("files-broken-narrow").await;
    window.resize(1280, 900).await;

    // The first screen says so, and leads back.
    window.press("nav-overview").await;
    window.part("warning-evidence-broken").await;
    window.shot("overview-with-broken-files").await;
    let mend = "document.querySelector('[data-test=warning-evidence-broken] [data-test=warning-action]').click()";
    window.script(mend, vec![]).await;
    window.part("files-broken").await;

    // Another file is refused; a backup is searched, whatever its files are called.
    dialogs_answer_with(home, "cert.jpg");
    window.press("files-find").await;
    window.says("toast", walk.another_file).await;
    window.counts("files-find", 2).await;
    dialogs_answer_with_a_backup(home, &["cert.jpg", "cert.png", "cert-fr.pdf"]);
    window.press("files-search").await;
    window.says("toast", walk.found).await;
    window.gone("files-broken").await;
    window.press("jump-settings-files").await;
    window.shot("files-mended").await;
    stored(folder, "cert-fr.pdf");
    stored(folder, "cert.png");

    // What a better copy took the place of is opened and taken back.
    window.press("files-open").await;
    window.press("files-take-back").await;
    window.gone("files-put-away").await;
}

async fn proof_from_the_overview(window: &Window, folder: &Folder, home: &TempDir) {
    window.press("nav-overview").await;
    window.part("warning-fresh-without-proof").await;
    dialogs_answer_with(home, "cert.jpg");
    let attach = "document.querySelector('[data-test=warning-fresh-without-proof] [data-test=warning-action]').click()";
    window.script(attach, vec![]).await;
    window.gone("warning-fresh-without-proof").await;
    window.shot("attached-from-the-overview").await;
    stored(folder, "cert.jpg");
    window.press("unproved-show").await;
    window.part("filter-proof").await;
    window.part("activity-row").await;
    window.shot("activities-without-proof").await;
}

#[tokio::test]
async fn proof_is_the_members_own_rule_in_english() {
    checklists_and_sheet(&ENGLISH).await;
}

#[tokio::test]
async fn les_preuves_sont_une_regle_du_membre_en_francais() {
    checklists_and_sheet(&FRENCH).await;
}

async fn checklists_and_sheet(walk: &Walk) {
    let folder = record(walk.language);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let name = format!("proof-{}", walk.language);
    // The other colours than in the walk above.
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, !walk.dark).await;
    window.part("note-missing").await;
    window.shot("overview").await;
    window.accessible("overview in the other colours").await;

    window.press("nav-settings").await;
    window.part("checklist-workshop").await;
    window.press("jump-settings-checklists").await;
    window.shot("checklists").await;
    let open = "document.querySelector('[data-test=checklist-workshop] [data-test=checklist-change]').click()";
    window.script(open, vec![]).await;
    window.part("checklist-source").await;
    window.shot("checklist").await;
    window.accessible("an open checklist").await;
    window.press("checklist-wants-certificate").await;
    window.says("checklist-workshop", walk.nothing).await;
    window.part("checklist-use").await;
    window.shot("checklist-asks-for-nothing").await;
    window.script("document.activeElement.blur()", vec![]).await;
    window.keys(Window::control('z')).await;
    window.gone("checklist-use").await;
    window.says("checklist-workshop", walk.certificate).await;
    window.shot("checklist-undone").await;

    sheet(walk, &window, home.path()).await;
    window.press("sheet-close").await;
    window.gone("sheet").await;
    window.press("nav-help").await;
    window.part("help-files").await;
    window.script("document.querySelector('[data-test=help-files]').scrollIntoView()", vec![]).await;
    window.shot("help").await;
    window.accessible("help about certificates").await;
    window.close().await;
}

async fn sheet(walk: &Walk, window: &Window, home: &Path) {
    window.press("nav-activities").await;
    window.part("activity-row").await;
    let select = "for (const row of document.querySelectorAll('[data-test=activity-row]'))\
        if (/supervision/i.test(row.querySelector('.name').textContent))\
        row.querySelector('[data-test=row-select]').click()";
    window.script(select, vec![]).await;
    window.press("selection-sheet").await;
    window.part("sheet-preview").await;
    window.part("sheet-missing").await;
    assert!(window.count("sheet-session").await > 3, "every selected session is on the sheet");
    window.shot("sheet").await;
    window.accessible("the signature sheet").await;
    window.press("sheet-for-peer-group").await;
    window.choose("sheet-participants", "7").await;
    window.shot("sheet-for-a-peer-group").await;
    window.press("sheet-export").await;
    window.says("sheet-result", walk.sheet).await;
    window.press("sheet-open").await;
    window.shot("sheet-exported").await;
    window.accessible("the exported sheet").await;
    let names: Vec<String> = fs::read_dir(home)
        .expect("the folder can be read")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let is_there = |end: &str| names.iter().any(|name| name.ends_with(end));
    assert!(is_there(".pdf") && is_there(".pdf.opened"), "it was written and opened: {names:?}");
}
