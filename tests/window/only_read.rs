//! A record that cannot be opened as it is, read all the same; and what is to be known of one that can.

use std::fs;

use ledgerline_tests::harms::spoil_pages;
use ledgerline_tests::program::Folder;
use ledgerline_tests::record::{text, tree};
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-23";

fn record() -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&["NMT workshop 6cr 2026-03-04 #workshop", "Improvisation 2cr 2026-05-09", "Choir 1cr 2026-06-06"]);
    let certificate = folder.beside("certificate.pdf");
    fs::write(&certificate, "%PDF-1.7\n% certificate\n").expect("it can be written");
    assert_eq!(folder.run(&["attach", "1", text(&certificate)]).status, 0);
    folder
}

#[tokio::test]
async fn a_damaged_record_is_read_and_nothing_of_it_is_changed() {
    is_read("en", false).await;
}

#[tokio::test]
async fn un_dossier_endommage_est_lu_et_rien_n_y_change() {
    is_read("fr", true).await;
}

async fn is_read(language: &str, dark: bool) {
    let folder = record();
    if language == "fr" {
        let mut logbook = ledgerline_tests::ledger::started(&folder.data());
        let settings = logbook.settings().expect("they can be read");
        let french = ledgerline_core::domain::values::language::Language::French;
        logbook
            .change_settings(ledgerline_core::domain::values::settings::Settings { language: french, ..settings })
            .expect("they are changed");
    }
    spoil_pages(&folder.data(), "attachments");
    let before = tree(&folder.data());
    let home = tempfile::tempdir().expect("a folder can be made");
    let name = format!("only-read-{language}");
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, dark).await;
    window.part("trouble-look").await;
    window.shot("damaged").await;
    window.accessible("a damaged record").await;
    window.press("trouble-look").await;
    let says = if language == "fr" { "manquent ici" } else { "missing here" };
    window.says("note-only-read", says).await;
    window.shot("overview").await;
    window.accessible("a record that is only read").await;
    window.fits("a record that is only read").await;
    window.fill("quick-add", "Peer circle 2cr 2026-06-04").await;
    window.press("quick-add-submit").await;
    window.says("toast", if language == "fr" { "sans le modifier" } else { "without changing it" }).await;
    window.shot("refused").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 3).await;
    window.press("nav-settings").await;
    window.part("note-only-read").await;
    window.shot("settings").await;
    window.press("notes-retry").await;
    window.part("trouble-look").await;
    window.close().await;
    let after = tree(&folder.data());
    let changed: Vec<_> = after.keys().chain(before.keys()).filter(|it| after.get(*it) != before.get(*it)).collect();
    assert!(changed.is_empty(), "{changed:?}");
}

#[tokio::test]
async fn a_wrong_date_and_a_folder_that_is_kept_elsewhere_too_are_told_above_every_page() {
    let folder = record();
    let data = folder.beside("Dropbox/record");
    fs::create_dir_all(data.parent().expect("it is in a folder")).expect("a folder can be made");
    fs::rename(folder.data(), &data).expect("it can be moved");
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = Window::open(home.path(), &data, "2019-03-03", "notes").await;
    window.says("note-date-behind", "today is 3 March 2019").await;
    window.says("note-synced", "Dropbox").await;
    window.shot("both").await;
    window.accessible("what is to be known of a record").await;
    window.press("note-date-behind-known").await;
    window.gone("note-date-behind").await;
    window.press("note-synced-known").await;
    window.gone("record-notes").await;
    window.press("nav-settings").await;
    window.says("settings-synced", "Dropbox").await;
    window.shot("settings").await;
    window.close().await;
    // Once is enough, and of a date that is right there is nothing to say.
    let window = Window::open(home.path(), &data, TODAY, "notes-again").await;
    window.part("quick-add").await;
    window.press("nav-settings").await;
    window.part("settings-synced").await;
    assert!(!window.has("record-notes").await);
    window.close().await;
}
