//! The files that wait, in the built window: twenty of them filed in a few actions, a folder from which they come by
//! themselves, and a photo that is straightened.

use std::fs;
use std::path::PathBuf;

use ledgerline_tests::form::Form;
use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use serde_json::json;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";

fn record(language: &str, lines: &[&str]) -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", language]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(lines);
    folder
}

/// A certificate of a course on a day, with what else stands on it.
fn certificate(title: &str, day: &str, more: &[&str]) -> Vec<u8> {
    let on = format!("on {day}");
    let lines = ["Certificate of Attendance", "This certifies that", "Sample Therapist", "attended the workshop"];
    let lines = lines.into_iter().chain([title, &on]).chain(more.iter().copied());
    let page = lines.zip((0..).step_by(40)).fold(Form::new(), |page, (line, down)| page.words(80, 700 - down, line));
    page.finish()
}

/// What twenty certificates of a real folder are like: most say all, some fit what is recorded, a few lack something.
fn twenty(home: &std::path::Path) -> Vec<PathBuf> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for number in 1..=12 {
        let title = format!("Songwriting with Families, Part {number}");
        let day = format!("March {number}, 2025");
        files.push((format!("songwriting {number}.pdf"), certificate(&title, &day, &["3 credits"])));
    }
    for (title, day) in [("Rhythm and Gait Training", "April 4, 2026"), ("Grief and Groups", "May 5, 2026")] {
        files.push((format!("{title}.pdf"), certificate(title, day, &["2 credits"])));
    }
    for number in 1..=5 {
        // Its amount is another's to say: it becomes a draft, which the member completes.
        let title = format!("Listening Foundations, Session {number}");
        let day = format!("June {number}, 2025");
        files.push((format!("listening {number}.pdf"), certificate(&title, &day, &[])));
    }
    files.push(("choir.pdf".to_owned(), certificate("Choir Conducting", "July 8, 2026", &["9 credits"])));
    let folder = home.join("certificates");
    fs::create_dir(&folder).expect("a folder can be made");
    let place = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("it is written");
        path
    };
    files.into_iter().map(place).collect()
}

#[tokio::test]
async fn twenty_certificates_are_filed_in_twelve_actions_at_most() {
    let folder = record(
        "en",
        &[
            "Rhythm and gait training 2cr 2026-04-04 #workshop",
            "Grief and groups 2cr 2026-05-05 #workshop",
            "Choir conducting 2cr 2026-07-08 #workshop",
        ],
    );
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "tray-en").await;
    let files = twenty(home.path());
    window.drop_files(home.path(), None, &files).await;
    window.counts("unfiled-row", 20).await;
    // Each is read by itself, which takes no action.
    let sure = async |sureness: &str| {
        let script =
            "return document.querySelectorAll(`[data-test=unfiled-row][data-sureness=${arguments[0]}]`).length";
        window.script(script, vec![sureness.into()]).await.as_u64().unwrap_or_default()
    };
    window
        .until(async || {
            let left = sure("unread").await;
            seen(left == 0, || format!("{left} are not read yet"))
        })
        .await;
    assert_eq!((sure("certain").await, sure("to-check").await), (15, 5));
    window.shot("tray").await;
    window.accessible("twenty files that wait").await;

    let mut actions = 1;
    window.press("unfiled-file-certain").await;
    window.says("toast", "Filed: 15 files").await;
    window.counts("unfiled-row", 5).await;
    window.shot("tray-to-check").await;
    // What is left is confirmed one after the other: each is opened with the focus in it.
    while window.count("unfiled-row").await > 0 {
        let left = window.count("unfiled-row").await;
        window.focuses("unfiled-title").await;
        window.keys(Key::Enter).await;
        actions += 1;
        window.counts("unfiled-row", left - 1).await;
    }
    window.part("unfiled-empty").await;
    window.shot("tray-empty").await;
    window.accessible("no file that waits").await;
    assert!(actions <= 12, "it took {actions} actions");
    window.close().await;
    assert_eq!(folder.json(&["list"]).as_array().map(Vec::len), Some(20), "17 new ones beside the three");
}

#[tokio::test]
async fn les_fichiers_d_un_repertoire_arrivent_d_eux_memes() {
    let folder = record("fr", &[]);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let scans = home.path().join("chosen");
    fs::create_dir(&scans).expect("a folder can be made");
    let scan = |name: &str, title: &str| {
        fs::write(scans.join(name), certificate(title, "March 4, 2026", &["3 credits"])).expect("it is written");
    };
    scan("ancien.pdf", "Something Older");
    let window = Window::open(home.path(), &folder.data(), TODAY, "inbox-fr").await;
    window.go_to("settings").await;
    window.press("inbox-choose").await;
    window.says("inbox-folder", "chosen").await;
    window.shot("inbox").await;
    window.accessible("the folder from which files come").await;
    scan("nouveau.pdf", "Rhythm and Gait Training");
    window.says("toast", "nouveau.pdf").await;
    window.press("nav-unfiled").await;
    window.counts("unfiled-row", 1).await;
    window.wait_for("[data-test=unfiled-row][data-sureness=certain]").await;
    window.shot("inbox-came").await;
    window.close().await;

    // What came while the window was closed is there at the next start.
    scan("plus-tard.pdf", "Grief and Groups");
    let window = Window::open(home.path(), &folder.data(), TODAY, "inbox-fr-again").await;
    window.says("toast", "plus-tard.pdf").await;
    window.go_to("settings").await;
    window.press("inbox-forget").await;
    window.gone("inbox-folder").await;
    window.close().await;
    let waiting = folder.json(&["evidence"]);
    let names: Vec<_> = waiting.as_array().into_iter().flatten().map(|it| it["file"].clone()).collect();
    assert_eq!(names, [json!("nouveau.pdf"), json!("plus-tard.pdf")]);
    let left: Vec<_> = fs::read_dir(&scans).expect("it is there").flatten().map(|it| it.file_name()).collect();
    assert_eq!(left.len(), 3, "nothing is moved: {left:?}");
}

#[tokio::test]
async fn a_photo_is_straightened_in_english() {
    straightened("en").await;
}

#[tokio::test]
async fn une_photo_est_redressee_en_francais() {
    straightened("fr").await;
}

/// Sets a field as a hand does: what it does with that is its own.
async fn sets(window: &Window, name: &str, how: &str) {
    window.part(name).await;
    let script = format!(
        "const part = document.querySelector('[data-test={name}]'); (function () {{ {how} }}).call(part);
        for (const event of ['input', 'change']) part.dispatchEvent(new Event(event, {{ bubbles: true }}))"
    );
    window.script(&script, vec![]).await;
}

async fn straightened(language: &str) {
    let folder = record(language, &[]);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("straighten-{language}")).await;
    let photo = samples().join("certificates").join("cert.jpg");
    let other = samples().join("certificates").join("cert.png");
    window.drop_files(home.path(), None, &[photo, other]).await;
    window.counts("unfiled-row", 2).await;
    let row = window.wait_for("[data-file]:first-child [data-test=unfiled-row]").await;
    if window.count("unfiled-card").await == 0 {
        row.click().await.expect("it opens");
    }
    // The picture that comes in above it would push the button from under the pointer.
    window.part("unfiled-preview-page").await;
    window.press("straighten-open").await;
    window.part("straighten-picture").await;
    window.shot("straighten").await;
    window.accessible("a photo that is straightened").await;
    window.press("straighten-right").await;
    sets(&window, "straighten-cut-left", "this.value = 100").await;
    sets(&window, "straighten-add", "this.selectedIndex = 1").await;
    window.counts("straighten-page", 2).await;
    window.shot("straighten-two").await;
    let script = "document.documentElement.dataset.theme = 'dark'";
    window.script(script, vec![]).await;
    window.shot("straighten-dark").await;
    window.accessible("a photo that is straightened, in the dark").await;
    window.resize(360, 640).await;
    window.fits("a photo that is straightened").await;
    window.shot("straighten-small").await;
    window.resize(1100, 800).await;
    window.press("straighten-make").await;
    window.gone("straighten").await;
    window.counts("unfiled-row", 1).await;
    // It is opened, and has two pages.
    window.part("unfiled-preview-page").await;
    window.part("unfiled-preview-on").await;
    window.shot("straighten-made").await;
    window.close().await;

    let files = folder.json(&["evidence"]);
    let made = files.as_array().into_iter().flatten().find(|it| it["file"] == "cert.pdf").expect("it is kept");
    assert_eq!(made["unfiled"], json!(true));
}
