//! A record that is lost begins again with what its certificates tell of, in the window, in both languages.

use std::fs;

use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-23";

/// Two activities, each with its certificate, and one that no file proves.
fn record() -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&[
        "NMT workshop 6cr 2026-03-04 #workshop",
        "Cercle de pairs à Montréal 2cr 2026-05-09..2026-05-11 #peer-supervision",
        "Reading 1cr 2026-06-06",
    ]);
    for (activity, name) in [("1", "cert-3pages.pdf"), ("2", "cert-text.pdf")] {
        let certificate = samples().join("certificates").join(name);
        let attached = folder.run(&["attach", activity, certificate.to_str().expect("it is text")]);
        assert_eq!(attached.status, 0, "{}", attached.stderr);
    }
    folder
}

#[tokio::test]
async fn a_lost_record_begins_again_with_what_its_certificates_tell() {
    begins_again("en", false).await;
}

#[tokio::test]
async fn un_dossier_perdu_recommence_avec_ce_que_disent_ses_attestations() {
    begins_again("fr", true).await;
}

async fn begins_again(language: &str, dark: bool) {
    let folder = record();
    fs::remove_file(folder.data().join("ledger.db")).expect("it can be lost");
    let home = tempfile::tempdir().expect("a folder can be made");
    let name = format!("recovery-{language}");
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, dark).await;
    window.part("trouble-found").await;
    window.shot("missing").await;
    window.accessible("a record that is missing, beside its certificates").await;
    window.press("trouble-set-aside").await;
    window.part("firstrun-found").await;
    window.shot("first-run").await;
    window.accessible("the first run beside certificates").await;
    window.press(&format!("firstrun-lang-{language}")).await;
    window.fill("firstrun-name", "Sample Therapist").await;
    window.fill("firstrun-first-day", "2024-01-01").await;
    window.press("firstrun-next").await;
    window.part("firstrun-recoverable").await;
    window.script("document.querySelector('[data-test=recover-list]').open = true", vec![]).await;
    window.shot("what-they-tell").await;
    window.accessible("what the certificates tell").await;
    window.press("firstrun-finish").await;
    window.part("quick-add").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 2).await;

    // Undone, it waits beside the files and can be taken in again.
    window.press("toast-undo").await;
    window.part("recover").await;
    window.counts("activity-row", 0).await;
    window.script("document.querySelector('[data-test=recover-list]').open = true", vec![]).await;
    window.shot("beside-the-files").await;
    window.accessible("what the files tell of, beside a record").await;
    window.press("recover-take").await;
    window.counts("activity-row", 2).await;
    window.gone("recover").await;
    window.shot("taken-in").await;
    window.close().await;
    let titles = folder.json(&["list"]);
    assert_eq!(titles.as_array().map(Vec::len), Some(2), "{titles}");
    assert_eq!(folder.check_of_files()["broken"], serde_json::json!([]));
}
