//! In the built window an activity's history is told; what was deleted is found, brought back, and deleted for good after
//! it is said what depends on it. In both languages and themes, by mouse and by keyboard.

use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::window::Window;
use serde_json::json;
use thirtyfour::Key;

const TODAY: &str = "2026-11-24";

/// What differs between the walks.
struct Walk {
    language: &'static str,
    dark: bool,
    changed: &'static str,
    back: &'static str,
    back_undone: &'static str,
    depends: &'static str,
    gone: &'static str,
}

const ENGLISH: Walk = Walk {
    language: "en",
    dark: false,
    changed: "Credits: 6, now 4.5",
    back: "Brought back: “NMT workshop”",
    back_undone: "“NMT workshop” is deleted again",
    depends: "“cert-3pages.pdf” stays, and waits to be filed.",
    gone: "Deleted for good: “NMT workshop”",
};

const FRENCH: Walk = Walk {
    language: "fr",
    dark: true,
    changed: "Crédits : 6, maintenant 4,5",
    back: "Récupérée : « NMT workshop »",
    back_undone: "« NMT workshop » est de nouveau supprimée",
    depends: "« cert-3pages.pdf » reste et attend d’être classé.",
    gone: "Supprimée définitivement : « NMT workshop »",
};

#[tokio::test]
async fn what_was_done_is_told_and_what_was_deleted_comes_back() {
    walk(&ENGLISH).await;
}

#[tokio::test]
async fn ce_qui_a_ete_fait_est_dit_et_ce_qui_a_ete_supprime_revient() {
    walk(&FRENCH).await;
}

async fn walk(walk: &Walk) {
    let folder = Folder::empty();
    let made =
        folder.run(&["--lang", walk.language, "init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&["NMT workshop 6cr 2026-03-04 #workshop", "Reading 1cr 2026-06-06"]);
    let certificate = samples().join("certificates/cert-3pages.pdf");
    let attached = folder.run(&["attach", "1", certificate.to_str().expect("it is text")]);
    assert_eq!(attached.status, 0, "{}", attached.stderr);
    let home = tempfile::tempdir().expect("a folder can be made");
    let name = format!("history-{}", walk.language);
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, walk.dark).await;
    window.press("nav-activities").await;
    window.counts("activity-row", 2).await;
    assert!(!window.has("deleted").await, "nothing is deleted yet");

    window.open_row("NMT workshop").await;
    window.fill("form-credits", "4.5").await;
    window.press("form-save").await;
    window.gone("activity-panel").await;
    window.open_row("NMT workshop").await;
    window.press("history-show").await;
    window.counts("history-entry", 3).await;
    window.says("history", walk.changed).await;
    window.shot("history").await;
    window.accessible("the history of an activity").await;

    // Deleted, and brought back with the keyboard alone.
    window.press("form-delete").await;
    window.counts("activity-row", 1).await;
    window.press("deleted-show").await;
    window.counts("deleted-row", 1).await;
    window.press("history-show").await;
    window.counts("history-entry", 4).await;
    window.shot("deleted").await;
    window.accessible("what was deleted").await;
    window.press("deleted-find").await;
    window.keys("nmt").await;
    window.keys(Key::Tab).await;
    window.focuses("deleted-bring-back").await;
    window.keys(Key::Enter).await;
    window.says("toast", walk.back).await;
    window.counts("activity-row", 2).await;
    window.counts("deleted-row", 0).await;
    window.focuses("deleted-show").await;
    window.press("toast-undo").await;
    window.says("toast", walk.back_undone).await;
    window.counts("activity-row", 1).await;
    window.counts("deleted-row", 1).await;

    // Named before, cancelled, then meant.
    window.press("deleted-for-good").await;
    window.says("for-good-depends", walk.depends).await;
    window.shot("for-good").await;
    window.accessible("the dialog before something is deleted for good").await;
    window.keys(Key::Escape).await;
    window.gone("for-good").await;
    window.counts("deleted-row", 1).await;
    window.press("deleted-for-good").await;
    window.part("for-good-depends").await;
    window.press("for-good-save").await;
    window.says("toast", walk.gone).await;
    window.counts("deleted-row", 0).await;
    window.focuses("deleted-show").await;
    window.close().await;

    assert_eq!(folder.json(&["trash"]), json!([]));
    assert_eq!(folder.json(&["list"]).as_array().map(Vec::len), Some(1));
    assert_eq!(folder.json(&["recover", "--list"])["activities"], json!([]));
    assert_eq!(folder.json(&["evidence"])[0]["unfiled"], json!(true), "its file waits");
}
