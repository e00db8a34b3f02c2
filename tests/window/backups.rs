//! In the built window a record is backed up, also on a stick, restored after it is said what would change, and moved to
//! another computer in one file. In both languages and themes.

use std::fs;

use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-24";

const PASSPHRASE: &str = "several words, together";

/// What differs between the walks.
struct Walk {
    language: &'static str,
    dark: bool,
    backed_up: &'static str,
    gone: &'static str,
    restored: &'static str,
    undone: &'static str,
    by_itself: &'static str,
}

const ENGLISH: Walk = Walk {
    language: "en",
    dark: false,
    backed_up: "Backed up, opened and checked",
    gone: "1 activity is newer than this backup and would be gone.",
    restored: "Restored: 3 activities and 1 certificate",
    undone: "Your record is as it was before the backup was restored",
    by_itself: "opened and checked",
};

const FRENCH: Walk = Walk {
    language: "fr",
    dark: true,
    backed_up: "Sauvegardé, ouvert et vérifié",
    gone: "1 activité est plus récente que cette sauvegarde et disparaîtrait.",
    restored: "Rétabli : 3 activités et 1 attestation",
    undone: "Votre dossier est comme avant le rétablissement de la sauvegarde",
    by_itself: "ouverte et vérifiée",
};

#[tokio::test]
async fn a_record_is_backed_up_restored_and_moved() {
    walk(&ENGLISH).await;
}

#[tokio::test]
async fn un_dossier_est_sauvegarde_retabli_et_emporte() {
    walk(&FRENCH).await;
}

/// Two activities, one of them proved, of a record that was never backed up.
fn record(language: &str) -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["--lang", language, "init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&["NMT workshop 6cr 2026-03-04 #workshop", "Cercle de pairs à Montréal 2cr 2026-06-06"]);
    let certificate = samples().join("certificates/cert-3pages.pdf");
    let attached = folder.run(&["attach", "1", certificate.to_str().expect("it is text")]);
    assert_eq!(attached.status, 0, "{}", attached.stderr);
    fs::remove_dir_all(folder.data().join("backups")).expect("it can be taken away");
    folder
}

async fn add(window: &Window, line: &str) {
    window.fill("quick-add", line).await;
    window.keys(thirtyfour::Key::Enter).await;
    window.says("toast", line.split_once(' ').expect("it has words").0).await;
}

async fn walk(walk: &Walk) {
    let folder = record(walk.language);
    let home = tempfile::tempdir().expect("a folder can be made");
    let (stick, exports) = (home.path().join("stick"), home.path().join("exports"));
    for place in [&stick, &exports] {
        fs::create_dir(place).expect("a folder can be made");
    }
    let text = |path: &std::path::Path| path.to_str().expect("it is text").to_owned();
    let name = format!("backups-{}", walk.language);
    let environment = [("LEDGERLINE_TEST_OPEN", &*text(&stick)), ("LEDGERLINE_TEST_SAVE_IN", &*text(&exports))];
    let window = Window::open_with(home.path(), &folder.data(), TODAY, &name, &environment).await;
    window.turn_desktop(walk.dark);
    // What the last run has left is backed up without anybody asking.
    window.says("nav-backup", walk.by_itself).await;
    add(&window, "Reading 1cr 2026-06-07").await;
    window.press("nav-settings").await;
    window.press("back-up").await;
    window.says("toast", walk.backed_up).await;
    window.press("choose-second").await;
    window.part("second-folder").await;
    window.script("document.getElementById('settings-backups').scrollIntoView()", vec![]).await;
    window.shot("settings").await;
    window.accessible("the backups in Settings").await;

    // Something is added since, and would be gone.
    window.press("nav-overview").await;
    add(&window, "Supervision 2cr 2026-10-01").await;
    window.press("nav-settings").await;
    window.part("backup-list").await;
    window.press("backup-restore").await;
    window.says("restore-gone", walk.gone).await;
    window.shot("preview").await;
    window.accessible("what restoring would change").await;
    window.press("restore-save").await;
    window.says("toast", walk.restored).await;
    window.shot("restored").await;
    window.press("restore-undo").await;
    window.says("toast", walk.undone).await;

    // Everything goes into one file that is locked.
    window.press("export-everything").await;
    window.fill("everything-passphrase", PASSPHRASE).await;
    window.fill("everything-passphrase-again", PASSPHRASE).await;
    window.shot("everything").await;
    window.accessible("exporting everything").await;
    window.press("everything-do").await;
    window.part("everything-result").await;
    window.shot("everything-exported").await;
    window.close().await;
    assert_eq!(folder.json(&["list"]).as_array().map(Vec::len), Some(4));
    assert!(stick.join("Ledgerline/Ledgerline.txt").is_file(), "the stick has backups of its own");

    // On another computer, which has nothing but the file.
    let file = exports.join(format!("Ledgerline {TODAY}.zip.age"));
    let other = Folder::empty();
    let home = tempfile::tempdir().expect("a folder can be made");
    let name = format!("moved-{}", walk.language);
    let environment = [("LEDGERLINE_TEST_OPEN", &*text(&file))];
    let window = Window::open_with(home.path(), &other.data(), TODAY, &name, &environment).await;
    window.turn_desktop(walk.dark);
    window.press(&format!("firstrun-lang-{}", walk.language)).await;
    window.part("firstrun-instead").await;
    window.shot("first-run").await;
    window.press("open-everything").await;
    window.fill("restore-passphrase", "another").await;
    window.press("restore-save").await;
    window.part("restore-passphrase-problem").await;
    window.shot("wrong-passphrase").await;
    window.accessible("a file with another passphrase").await;
    window.fill("restore-passphrase", PASSPHRASE).await;
    window.press("restore-save").await;
    window.part("restore-preview").await;
    window.shot("holds").await;
    window.press("restore-save").await;
    window.part("nav-overview").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 4).await;
    window.close().await;
    assert_eq!(other.check_of_files()["broken"], serde_json::json!([]));
}
