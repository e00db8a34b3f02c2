//! From one record to another and back, in one window; a record whose drive is not there; reminders.

use std::fs;
use std::path::Path;

use ledgerline_tests::program::Folder;
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-23";

/// The record of somebody, with one activity.
fn record(name: &str, line: &str) -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", name, "--cycle-start", "2024-01-01"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&[line]);
    folder
}

#[tokio::test]
async fn another_record_is_opened_in_the_same_window_and_begins_where_there_is_none() {
    let mine = record("First Person", "NMT workshop 6cr 2026-03-04");
    let other = record("Second Person", "Improvisation 2cr 2026-05-09");
    let home = tempfile::tempdir().expect("a folder can be made");
    // The dialog answers what stands in a file.
    let answer = home.path().join("answer");
    let dialog_answers = |folder: &Path| {
        fs::write(&answer, folder.to_str().expect("it is text")).expect("it can be written");
    };
    dialog_answers(&other.data());
    let environment = [("LEDGERLINE_TEST_RECORD", answer.to_str().expect("it is text"))];
    let window = Window::open_with(home.path(), &mine.data(), TODAY, "records", &environment).await;
    window.press("nav-activities").await;
    window.says("activity-row", "NMT workshop").await;
    window.press("nav-settings").await;
    window.part("settings-other").await;
    window.press("records-open").await;
    window.part("quick-add").await;
    window.press("nav-activities").await;
    window.says("activity-row", "Improvisation").await;
    assert_eq!(mine.json(&["list"]).as_array().map(Vec::len), Some(1), "the first is closed");
    assert_eq!(other.json(&["list"])["failure"]["kind"], "in-use", "the second is open");
    window.press("nav-settings").await;
    window.shot("settings").await;
    window.accessible("settings, beside another record").await;

    // A folder without one: it is asked first.
    let empty = home.path().join("empty");
    fs::create_dir(&empty).expect("a folder can be made");
    dialog_answers(&empty);
    window.press("records-open").await;
    window.part("records-none-text").await;
    window.shot("none-there").await;
    window.accessible("a folder without a record").await;
    assert_eq!(fs::read_dir(&empty).expect("it is there").count(), 0, "nothing is made by asking");
    window.press("records-begin").await;
    window.press("firstrun-lang-en").await;
    window.part("records-usual").await;
    window.shot("first-run").await;
    window.accessible("the first run, away from the usual record").await;
    window.press("records-usual").await;
    // Nobody has kept a usual one yet.
    window.part("firstrun").await;
    window.close().await;
    assert_eq!(fs::read_dir(&empty).expect("it is there").count(), 0);
    assert_eq!(other.json(&["list"]).as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_record_whose_drive_is_not_there_is_missing_until_it_is_connected() {
    let folder = record("Sample Therapist", "NMT workshop 6cr 2026-03-04");
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "away-first").await;
    window.part("quick-add").await;
    window.close().await;
    fs::rename(folder.data(), folder.beside("unplugged")).expect("it can be unplugged");
    fs::create_dir(folder.data()).expect("the place of a drive is a folder");
    let window = Window::open(home.path(), &folder.data(), TODAY, "away").await;
    window.says("trouble-whose", "S. T.").await;
    window.part("records-open").await;
    window.shot("missing").await;
    window.accessible("a record whose drive is not there").await;
    window.press("trouble-retry").await;
    window.part("trouble-still").await;
    fs::remove_dir(folder.data()).expect("nothing was made in it");
    fs::rename(folder.beside("unplugged"), folder.data()).expect("it can be plugged in");
    window.press("trouble-retry").await;
    window.part("heading").await;
    window.close().await;
}

#[tokio::test]
async fn reminders_are_shown_once_and_a_login_is_asked_for_in_the_settings() {
    let folder = record("Sample Therapist", "NMT workshop 6cr 2026-12-04 !plan");
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = Window::open(home.path(), &folder.data(), "2028-10-10", "reminders").await;
    window.part("reminder-cycle-ends").await;
    window.says("reminder-plan-passed", "NMT workshop").await;
    window.shot("shown").await;
    window.accessible("reminders").await;
    window.press("reminders-close").await;
    window.gone("reminders").await;
    window.press("nav-settings").await;
    window.press("settings-login").await;
    let item = home.path().join("xdg_config_home/autostart/ledgerline-remind.desktop");
    window.wrote(&item).await;
    let text = fs::read_to_string(&item).expect("it can be read");
    let program = ledgerline_tests::program::path();
    assert!(text.contains(&format!("\nExec=\"{}\" remind\n", program.display())), "{text}");
    window.shot("settings").await;
    window.accessible("settings, with a reminder at a login").await;
    window.close().await;
    let window = Window::open(home.path(), &folder.data(), "2028-10-11", "reminders-again").await;
    window.part("heading").await;
    window.press("nav-settings").await;
    // The system is asked how it stands.
    window.wait_for("[data-test=settings-login]:checked").await;
    assert!(!window.has("reminders").await);
    window.press("settings-login").await;
    window.until(async || ledgerline_tests::waiting::seen(!item.exists(), || "it is still set".to_owned())).await;
    window.close().await;
    assert_eq!(folder.run(&["remind"]).stdout, "", "it was told in the window");
}

#[tokio::test]
async fn sample_records_are_looked_at_from_the_first_run_and_the_help_and_left_again() {
    let folder = Folder::empty();
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "samples").await;
    window.press("firstrun-lang-fr").await;
    window.press("samples-look").await;
    window.says("samples-leave", "Commencer mon dossier").await;
    window.part("heading").await;
    window.shot("overview").await;
    window.accessible("the sample records").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 18).await;
    window.part("samples").await;
    window.shot("activities").await;
    window.fits("the sample records").await;
    assert!(!folder.data().exists(), "nothing was begun");
    window.press("samples-leave").await;
    window.press("firstrun-lang-en").await;
    window.fill("firstrun-name", "Sample Therapist").await;
    window.fill("firstrun-first-day", "2024-01-01").await;
    window.press("firstrun-next").await;
    window.press("firstrun-finish").await;
    window.part("quick-add").await;
    assert!(!window.has("samples").await);
    window.press("nav-help").await;
    window.press("samples-look").await;
    window.says("samples-leave", "Back to my record").await;
    window.press("samples-leave").await;
    window.gone("samples").await;
    window.part("quick-add").await;
    window.close().await;
    assert_eq!(folder.json(&["list"]), serde_json::json!([]), "nothing of the samples is in it");
}
