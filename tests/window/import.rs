//! Tables in the built window: dropped, looked at, asked about, imported, taken back, and once more, in both languages.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use serde_json::Value;

const TODAY: &str = "2026-11-23";

fn table(name: &str) -> PathBuf {
    samples().join("tables").join(name)
}

fn record(language: &str) -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2022-01-01", "--lang", language]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder
}

fn said<'a>(language: &str, english: &'a str, french: &'a str) -> &'a str {
    if language == "en" { english } else { french }
}

/// What the answer key says of a sample.
fn key(name: &str) -> Value {
    let text = fs::read_to_string(table("expected-imports.json")).expect("the answer key can be read");
    serde_json::from_str::<Value>(&text).expect("it is JSON")[name].clone()
}

/// How many rows have come out so.
async fn rows(window: &Window, outcome: &str) -> u64 {
    let script = "return document.querySelectorAll(`[data-test=import-row].${arguments[0]}`).length";
    window.script(script, vec![outcome.into()]).await.as_u64().expect("it is a number")
}

/// Opens the table in `file` as a member does who drops it.
async fn dropped(window: &Window, home: &Path, files: &[PathBuf]) {
    window.drop_files(home, None, files).await;
    window.part("import-summary").await;
}

async fn dark_and_small(window: &Window, what: &str) {
    let theme = "document.documentElement.dataset.theme = arguments[0]";
    window.script(theme, vec!["dark".into()]).await;
    window.shot(&format!("{what}-dark")).await;
    window.accessible(&format!("{what} in the dark")).await;
    window.script(theme, vec!["light".into()]).await;
    window.resize(360, 640).await;
    window.shot(&format!("{what}-small")).await;
    window.fits(what).await;
    window.accessible(&format!("{what} in a small window")).await;
    window.resize(1280, 800).await;
}

#[tokio::test]
async fn a_spreadsheet_is_looked_at_asked_about_and_imported_in_english() {
    imported("en", "log-excel-en.csv").await;
}

#[tokio::test]
async fn un_tableau_est_examine_questionne_et_importe_en_francais() {
    imported("fr", "log-excel-fr.csv").await;
}

async fn imported(language: &str, name: &str) {
    let folder = record(language);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("import-{language}")).await;
    window.press("nav-activities").await;
    window.part("import-open").await;
    window.shot("activities-with-the-way-in").await;

    let key = key(name);
    dropped(&window, home.path(), &[table(name)]).await;
    window.shot("looked-at").await;
    window.accessible("a table that is looked at").await;
    assert_eq!(Some(rows(&window, "taken").await), key["good_rows"].as_u64(), "as the command takes them");
    let asked = rows(&window, "questioned").await + rows(&window, "refused").await;
    assert_eq!(Some(asked), key["refused_or_questioned_rows"].as_u64());
    // Nothing is saved yet.
    window.says("nav-activities", "0").await;
    dark_and_small(&window, "looked-at").await;
    window.script("document.querySelector('[data-test=import-columns]').open = true", vec![]).await;
    window.part("import-meaning").await;
    window.script("document.querySelector('[data-test=import-columns]').scrollIntoView()", vec![]).await;
    window.shot("columns").await;
    window.accessible("the columns of a table").await;
    window.script("document.querySelector('[data-test=import-rows]').scrollIntoView()", vec![]).await;
    window.shot("rows").await;

    // One answer is given by a press, and one is typed.
    window
        .script("document.querySelector('[data-test=import-typed]').scrollIntoView({ block: 'center' })", vec![])
        .await;
    window.fill("import-typed", said(language, "1.5", "1,5")).await;
    window.press("import-typed-use").await;
    window
        .until(async || {
            let taken = rows(&window, "taken").await;
            seen(taken > key["good_rows"].as_u64().unwrap_or_default(), || format!("{taken} rows are taken"))
        })
        .await;
    window.shot("answered").await;
    window.press("import-template-keep").await;
    window.fill("import-template-name", "Portail").await;
    window.shot("template").await;
    window.accessible("naming a template").await;
    window.press("import-template-form-save").await;
    window.says("toast", "Portail").await;

    let taken = rows(&window, "taken").await;
    window.press("import-do").await;
    window.says("toast", said(language, "Imported", "Importées")).await;
    window.part("activity-row").await;
    window.shot("imported").await;
    window.press("toast-undo").await;
    window.part("activities-empty").await;

    // Done again, and the file once more: nothing is new.
    window.press("toast-undo").await;
    window.part("activity-row").await;
    dropped(&window, home.path(), &[table(name)]).await;
    window.says("import-template-used", "Portail").await;
    assert_eq!(rows(&window, "there").await, taken, "the record has all that was imported");
    assert_eq!(rows(&window, "taken").await, 0);
    window.shot("again").await;
    window.press("import-cancel").await;
    window.part("activity-row").await;
    window.close().await;
    assert_eq!(folder.json(&["list"]).as_array().map(|rows| rows.len() as u64), Some(taken));
}

/// A first run ends with what a member brings: the list and the certificates together.
#[tokio::test]
async fn a_first_run_ends_with_the_list_and_the_certificates_together() {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let data = home.path().join("data");
    let list = home.path().join("my list.csv");
    let text = "Date,Activity,Credits,Provider\n2024-11-15,Songwriting in Palliative Care,1,Larkspur Example Institute\n\
                2025-03-08,Choir and aphasia,2,Sample Hospital\n";
    fs::write(&list, text).expect("it can be written");
    let window = Window::open(home.path(), &data, TODAY, "import-first-run").await;
    window.press("firstrun-lang-en").await;
    window.fill("firstrun-name", "Sample Therapist").await;
    window.fill("firstrun-first-day", "2024-01-01").await;
    window.press("firstrun-next").await;
    window.part("firstrun-bring").await;
    window.shot("bring").await;
    window.accessible("the end of the first run").await;
    let certificate = samples().join("certificates").join("cert-text.pdf");
    window.drop_files(home.path(), None, &[list, certificate]).await;
    window.part("import-summary").await;
    window.says("import-summary", "1 file is waiting to be filed; 1 belongs to a row.").await;
    window.part("import-pair").await;
    window.shot("together").await;
    window.accessible("a list and a certificate together").await;
    window.press("import-do").await;
    window.says("toast", "Imported: 2 activities").await;
    window.shot("brought").await;
    window.close().await;

    let run = ledgerline_tests::program::asked(&data, TODAY, &["evidence"]);
    assert_eq!(run[0]["file"], "cert-text.pdf");
    assert_eq!(run[0]["activities"].as_array().map(Vec::len), Some(1), "it is filed with its row: {run}");
}
