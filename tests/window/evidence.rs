//! Evidence in the built window: files are attached, dropped, filed, shown, replaced and found
//! again, in both languages.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ledgerline_tests::program::Folder;
use ledgerline_tests::record::tree;
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";
const SERIES: &str = "Peer supervision series, winter 2025";

fn certificate(name: &str) -> PathBuf {
    samples().join("certificates").join(name)
}

/// A member with three activities.
fn record(language: &str) -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", language]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&[
        "NMT workshop 6cr 2026-03-04 #workshop",
        "Peer supervision series, winter 2025 1cr 2025-01-20..2025-03-24 #supervision",
        "Ethics webinar 2cr 2027-02-01 !plan #ethics",
    ]);
    folder
}

/// What a dialog that asks for files is answered.
fn choose(home: &Path, files: &[&str]) {
    let chosen = home.join("chosen");
    let _ = fs::remove_dir_all(&chosen);
    fs::create_dir(&chosen).expect("a folder can be made");
    for file in files {
        fs::copy(certificate(file), chosen.join(file)).expect("the sample can be copied");
    }
}

/// A window on a record, with a folder for what dialogs answer.
async fn open(folder: &Folder, name: &str) -> (tempfile::TempDir, Window) {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    choose(home.path(), &[]);
    let window = Window::open(home.path(), &folder.data(), TODAY, name).await;
    (home, window)
}

/// The one of two sentences that the language has.
fn said<'a>(language: &str, english: &'a str, french: &'a str) -> &'a str {
    if language == "en" { english } else { french }
}

async fn field(window: &Window, name: &str) -> String {
    window.part(name).await;
    let script = "return document.querySelector(arguments[0]).value";
    let value = window.script(script, vec![format!("[data-test={name}]").into()]).await;
    value.as_str().unwrap_or_default().to_owned()
}

/// Waits until a field holds this.
async fn holds(window: &Window, name: &str, wanted: &str) {
    window
        .until(async || {
            let value = field(window, name).await;
            seen(value == wanted, || format!("{name} holds “{value}”, not “{wanted}”"))
        })
        .await;
}

/// The words of the mark for the proof of the activity with this title.
async fn proof(window: &Window, title: &str) -> String {
    let script = "return [...document.querySelectorAll('[data-test=activity-row]')]\
            .find((row) => row.querySelector('.name').textContent === arguments[0])\
            ?.querySelector('[data-test=row-proof]')?.textContent?.trim() ?? ''";
    let words = window.script(script, vec![title.into()]).await;
    words.as_str().unwrap_or_default().to_owned()
}

/// The files that were handed to the system's viewer.
fn opened(home: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![home.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Some(name) = entry.file_name().to_string_lossy().strip_suffix(".opened") {
                found.push(name.to_owned());
            }
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_certificate_is_attached_shown_replaced_and_detached_in_english() {
    attached("en").await;
}

#[tokio::test]
async fn une_attestation_est_jointe_montree_remplacee_et_detachee_en_francais() {
    attached("fr").await;
}

async fn attached(language: &str) {
    let folder = record(language);
    let (home, window) = open(&folder, &format!("evidence-{language}")).await;
    window.press("nav-activities").await;
    window.part("activity-row").await;
    assert_eq!(proof(&window, SERIES).await, said(language, "Proof missing", "Pièces justificatives manquantes"));
    window.shot("list-without-proof").await;
    window.accessible("the list without proof").await;

    // Through the dialog, to the activity that is open.
    window.open_row(SERIES).await;
    window.says("evidence-lacking", said(language, "Signed sheet", "Feuille signée")).await;
    window.shot("panel-without-files").await;
    choose(home.path(), &["cert-3pages.pdf"]);
    window.press("evidence-attach").await;
    window.says("toast", "cert-3pages.pdf").await;
    window.counts("evidence-file", 1).await;
    window.says("evidence-state", said(language, "Proof complete", "Pièces justificatives complètes")).await;
    window.part("preview-page").await;
    window.shot("panel-with-a-file").await;
    window.accessible("the form with a file").await;
    window.press("preview-on").await;
    let page = said(language, "Page 2 of 3 of “cert-3pages.pdf”", "Page 2 sur 3 de «\u{a0}cert-3pages.pdf\u{a0}»");
    window.wait_for(&format!("[data-test=preview-page][alt=\"{page}\"]")).await;
    window.press("evidence-larger").await;
    window.shot("panel-with-a-large-preview").await;
    window.press("evidence-larger").await;

    window.press("evidence-open").await;
    window.until(async || seen(!opened(home.path()).is_empty(), || "nothing was opened".to_owned())).await;
    assert_eq!(opened(home.path()), ["cert-3pages.pdf"]);

    // A receipt alone is no proof, and the way back is there.
    window.choose("evidence-kind", "receipt").await;
    window.says("evidence-state", said(language, "Proof to check", "Pièces justificatives à vérifier")).await;
    window.part("proof-open").await;
    window.shot("panel-with-proof-to-check").await;
    window.accessible("the form with proof to check").await;
    window.press("toast-undo").await;
    window.says("evidence-state", said(language, "Proof complete", "Pièces justificatives complètes")).await;

    choose(home.path(), &["cert.png"]);
    window.press("evidence-replace").await;
    window.says("evidence-name", "cert.png").await;
    window.says("toast", said(language, "The file is replaced", "Le fichier est remplacé")).await;
    window.part("preview-page").await;
    window.press("evidence-detach").await;
    window.counts("evidence-file", 0).await;
    assert_eq!(window.focus().await, "evidence-attach", "the focus stays near");
    window.keys(Window::control('z')).await;
    window.counts("evidence-file", 1).await;
    window.says("evidence-name", "cert.png").await;
    window.keys(Window::control('z')).await;
    window.says("evidence-name", "cert-3pages.pdf").await;
    window.says("toast", said(language, "the file is the old one again", "le fichier est de nouveau l’ancien")).await;
    window.close().await;

    // The dialog that Ctrl+Shift+A opens is for the rows that are selected.
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("evidence-{language}-again")).await;
    window.press("nav-activities").await;
    window.part("activity-row").await;
    assert_eq!(proof(&window, SERIES).await, said(language, "Proof complete", "Pièces justificatives complètes"));
    let select = "for (const row of document.querySelectorAll('[data-test=row-select]')) row.click()";
    window.script(select, vec![]).await;
    window.part("selection").await;
    window.shot("selection").await;
    window.accessible("selected rows").await;
    window.keys(Key::Control + Key::Shift + "a").await;
    window.says("toast", "cert.png").await;
    window.press("selection-sheet").await;
    window.wait_for("dialog[open]").await;
    window.shot("selection-sheet").await;
    window.close().await;
}

#[tokio::test]
async fn dropped_files_are_attached_to_a_row_or_filed_from_a_card_in_english() {
    dropped("en").await;
}

#[tokio::test]
async fn les_fichiers_deposes_sont_joints_a_une_ligne_ou_classes_depuis_une_fiche_en_francais() {
    dropped("fr").await;
}

async fn dropped(language: &str) {
    let folder = record(language);
    let (home, window) = open(&folder, &format!("drop-{language}")).await;
    let home = home.path();
    window.press("nav-activities").await;
    window.part("activity-row").await;

    // On a row.
    let row = "[data-test=activity-row][data-title='NMT workshop']";
    window.drop_files(home, Some(row), &[certificate("cert-fr.pdf")]).await;
    window.says("toast", "cert-fr.pdf").await;
    assert!(!window.has("nav-unfiled").await, "nothing waits");
    // The file is of another course on another day: that is told once it was read.
    let to_check = said(language, "Proof to check", "Pièces justificatives à vérifier");
    window
        .until(async || {
            let words = proof(&window, "NMT workshop").await;
            seen(words == to_check, || format!("the row says “{words}”"))
        })
        .await;

    // Elsewhere: two are kept, a folder and an empty file are refused with a sentence each.
    fs::create_dir_all(home.join("photos")).expect("a folder can be made");
    fs::write(home.join("empty.pdf"), "").expect("a file can be made");
    let files =
        [certificate("cert-text.pdf"), certificate("cert-scan.pdf"), home.join("photos"), home.join("empty.pdf")];
    window.press("nav-overview").await;
    window.drop_files(home, None, &files).await;
    window.counts("arrivals-refused", 2).await;
    window.says("arrivals", said(language, "“photos” is a folder", "« photos » est un répertoire")).await;
    window.says("arrivals", said(language, "“empty.pdf” is empty", "« empty.pdf » est vide")).await;
    window.shot("refused").await;
    window.accessible("refused files").await;
    window.press("arrivals-understood").await;
    window.gone("arrivals").await;
    // On a page of their own, a line each, with a picture. What says all that is needed is certain.
    window.counts("unfiled-row", 2).await;
    window.wait_for("[data-file]:first-child [data-sureness=certain] img").await;
    window.shot("unfiled-lines").await;
    let first = window.wait_for("[data-file]:first-child [data-test=unfiled-row]").await;
    first.click().await.expect("it opens");

    // What the text says is suggested; Enter files it and goes on to the next.
    holds(&window, "unfiled-title", "Songwriting in Palliative Care").await;
    assert_eq!(field(&window, "unfiled-start").await, "2024-11-15");
    window.part("unfiled-title-suggested").await;
    window.part("unfiled-preview-page").await;
    window.shot("unfiled").await;
    window.accessible("unfiled files").await;
    dark_and_small(&window, language).await;
    in_the_whole_window(&window).await;
    let title = window.part("unfiled-title").await;
    title.send_keys(" (online)").await.expect("it takes text");
    window.gone("unfiled-title-suggested").await;
    window.shot("unfiled-edited").await;
    window.keys(Key::Enter).await;
    window.says("toast", "Songwriting in Palliative Care (online)").await;
    window.counts("unfiled-row", 1).await;
    window.focuses("unfiled-title").await;

    // What is missing stands beside its field, whatever is recognised on the scan meanwhile.
    let empty = "const field = document.querySelector('[data-test=unfiled-title]');
        field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); field.focus()";
    window.script(empty, vec![]).await;
    window.keys(Key::Enter).await;
    window.part("unfiled-title-problem").await;
    window.shot("unfiled-with-problems").await;
    window.fill("unfiled-title", "Ethics in Everyday Practice").await;
    window.fill("unfiled-start", said(language, "12 Feb 2025", "12 févr. 2025")).await;
    window.fill("unfiled-credits", said(language, "1.5", "1,5")).await;
    window.press("unfiled-file").await;
    window.part("unfiled-empty").await;
    window.shot("filed").await;
    window.press("unfiled-to-activities").await;
    window.counts("activity-row", 5).await;

    // The same file again is told of, with what it proves.
    window.drop_files(home, None, &[certificate("cert-text.pdf")]).await;
    window.says("arrivals-known", "Songwriting in Palliative Care (online)").await;
    window.shot("known").await;
    window.accessible("a file that is known").await;
    window.press("arrivals-understood").await;

    // Words that stand only in a file are found, whatever their accents.
    window.fill("find", "lárkspur instit").await;
    window.counts("row-found", 1).await;
    window.counts("activity-row", 1).await;
    let line = window.script("return document.querySelector('[data-test=row-found]').textContent", vec![]).await;
    assert!(line.as_str().is_some_and(|line| line.contains("Larkspur Example Institute")), "{line}");
    window.shot("found-in-a-file").await;
    window.accessible("words found in a file").await;
    window.close().await;

    let list = folder.json(&["list"]).to_string();
    assert!(list.contains("Songwriting in Palliative Care (online)") && list.contains("2025-02-12"), "{list}");
}

/// The pages beside the fields, with the words marked that each was filled in from.
async fn in_the_whole_window(window: &Window) {
    window.press("reading-open").await;
    window.part("reading-picture").await;
    window.part("reading-mark").await;
    window.focuses("unfiled-title").await;
    window.shot("reading").await;
    window.accessible("a file in the whole window").await;
    let script = "const box = document.querySelector('[data-test=reading-mark].at-hand').getBoundingClientRect();
        const page = document.querySelector('[data-test=reading-picture]').getBoundingClientRect();
        return [box.left - page.left, page.right - box.right, box.top - page.top, page.bottom - box.bottom]";
    let within = window.script(script, vec![]).await;
    let within = within.as_array().expect("it has a place");
    assert!(within.iter().all(|it| it.as_f64() > Some(10.0)), "the title stands on the page: {within:?}");
    window.resize(360, 640).await;
    window.fits("a file in the whole window").await;
    window.shot("reading-small").await;
    window.resize(1100, 800).await;
    window.press("reading-close").await;
    window.gone("reading").await;
}

/// The cards in the dark, and in a small window.
async fn dark_and_small(window: &Window, language: &str) {
    let theme = "document.documentElement.dataset.theme = arguments[0]";
    window.script(theme, vec!["dark".into()]).await;
    window.shot("unfiled-dark").await;
    window.accessible("unfiled files in the dark").await;
    window.script(theme, vec!["light".into()]).await;
    window.resize(360, 640).await;
    window.shot("unfiled-small").await;
    window.fits("unfiled files").await;
    window.accessible("unfiled files in a small window").await;
    if language == "fr" {
        let scroll = "document.querySelector('[data-test=unfiled-file]').scrollIntoView({ block: 'end' })";
        window.script(scroll, vec![]).await;
        window.shot("unfiled-small-foot").await;
    }
    window.resize(1100, 800).await;
}

#[tokio::test]
async fn a_lost_file_is_marked_and_found_again_in_a_small_dark_window_too() {
    let folder = record("fr");
    let (home, window) = open(&folder, "lost").await;
    let row = format!("[data-test=activity-row][data-title='{SERIES}']");
    window.press("nav-activities").await;
    window.part("activity-row").await;
    window.drop_files(home.path(), Some(&row), &[certificate("cert-3pages.pdf")]).await;
    window.says("toast", "cert-3pages.pdf").await;
    window.close().await;

    let mut lost = 0;
    for (entry, _) in tree(&folder.data()) {
        if entry.extension().is_some_and(|it| it == "pdf") {
            fs::remove_file(entry).expect("it can be removed");
            lost += 1;
        }
    }
    assert_eq!(lost, 1, "the store had the file");

    choose(home.path(), &["cert.png"]);
    let window = Window::open(home.path(), &folder.data(), "2026-12-23", "lost-later").await;
    window.press("nav-activities").await;
    window
        .until_within(Duration::from_secs(30), async || {
            let proof = proof(&window, SERIES).await;
            seen(proof == "Un fichier est à rétablir", || format!("the weekly check does not tell: {proof}"))
        })
        .await;
    window.choose("filter-proof", "broken").await;
    window.counts("activity-row", 1).await;
    window.shot("lost-in-the-list").await;
    window.open_row(SERIES).await;
    window.part("evidence-broken").await;
    window.shot("lost-in-the-form").await;
    window.accessible("a lost file").await;
    window.script("document.documentElement.dataset.theme = 'dark'", vec![]).await;
    window.resize(360, 640).await;
    window.shot("lost-small-and-dark").await;
    window.fits("the form with a lost file").await;
    window.accessible("a lost file in a small window").await;
    window.resize(1100, 800).await;

    // Another file is refused; the right one mends it.
    window.press("evidence-mend").await;
    window.says("toast", "rien n’a été changé").await;
    choose(home.path(), &["cert-3pages.pdf"]);
    window.press("evidence-mend").await;
    window.gone("evidence-broken").await;
    window.says("evidence-state", "Pièces justificatives complètes").await;
    window.close().await;
}
