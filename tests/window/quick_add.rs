//! The one-line field in the built window: what it asks, what a line would count, what it offers, what
//! it gives back, and the day that passes while it is open.
//!
//! Pictures are kept in `tests/output/window` to be looked at.

use std::fs;

use ledgerline_tests::program::Folder;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";

/// A record of two credentials: the cycle of one of them has ended.
fn two_credentials() -> Folder {
    let folder = Folder::empty();
    let words =
        ["init", "--name", "Sample Therapist", "--member-no", "0000", "--cycle-start", "2024-01-01", "--program"];
    let made = folder.run(&[&words[..], &["camt-mta", "--program", "crpo-rp"]].concat());
    assert_eq!(made.status, 0, "no record was made: {}", made.stderr);
    folder.add(&[
        "Jazz improvisation 12cr 2025-02-12 #workshop @\"Capilano University\"",
        "Peer group 1cr 2026-02-04 #supervision @Concordia #groups",
        "Regional congress 2cr 2026-11-23 !plan",
    ]);
    folder
}

/// What the field holds.
async fn line(window: &Window) -> String {
    let line = window.script("return document.querySelector('[data-test=quick-add]').value", vec![]).await;
    line.as_str().expect("a field has a text").to_owned()
}

async fn holds(window: &Window, wanted: &str) {
    window
        .until(async || {
            let line = line(window).await;
            seen(line == wanted, || format!("the field holds “{line}”, not “{wanted}”"))
        })
        .await;
}

#[tokio::test]
async fn what_is_not_clear_is_asked_at_the_word_and_nothing_is_saved_before() {
    let folder = two_credentials();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "asking").await;
    window.part("note").await;
    let notes = window.count("note").await;

    // By the keyboard alone: Enter leads to the question, the arrow keys to its answers.
    window.fill("quick-add", "Supervision 1cr 03/04/26 #supervision").await;
    window.part("date-reading").await;
    window.keys(Key::Enter).await;
    window.focuses("question").await;
    window.keys(Key::Enter).await;
    window.keys(Key::Down).await;
    window.keys(Key::Down).await;
    window.accessible("a question").await;
    window.keys(Key::Enter).await;
    window.gone("question").await;
    holds(&window, "Supervision 1cr 2026-03-04 #supervision").await;
    assert_eq!(window.count("note").await, notes, "nothing was saved yet");
    window.keys(Key::Enter).await;
    window.says("toast", "Supervision").await;

    // Several days: one activity for each, one action, one undo.
    window.fill("quick-add", "Choir project 1cr 4, 11 and 18 March 2026").await;
    window.part("choice-series").await;
    window.accessible("a series").await;
    window.press("choice-series").await;
    window.says("chip-series", "3 activities: 4, 11 and 18 March 2026").await;
    window.focuses("quick-add").await;
    window.keys(Key::Enter).await;
    window.says("toast", "3 activities").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 7).await;
    window.part("quick-add").await.send_keys(Window::control('z')).await.expect("it takes keys");
    window.counts("activity-row", 4).await;

    // One that is there, a plan that is done, and a day that is far away.
    window.fill("quick-add", "Jazz improvisation 12cr 2025-02-12").await;
    window.part("answer-anyway").await;
    window.fill("quick-add", "Regional congress 3cr 2026-11-23").await;
    window.part("answer-mark-done").await;
    window.accessible("a plan that is done").await;
    window.press("answer-mark-done").await;
    window.says("toast", "Regional congress").await;
    window.counts("activity-row", 4).await;
    window.fill("quick-add", "Listening course 2cr 2006-10-12").await;
    window.says("question", "20 years ago").await;
    window.close().await;
}

#[tokio::test]
async fn escape_gives_back_and_known_words_are_offered() {
    let folder = two_credentials();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "giving-back").await;
    window.part("note").await;

    window.fill("quick-add", "NMT workshop 6cr 2026-03-04").await;
    window.says("verdict", "6 for MTA; nothing for RP: the cycle ended on 31 December 2025.").await;
    window.accessible("a verdict").await;
    window.keys(Key::Escape).await;
    holds(&window, "").await;
    window.keys(Key::Escape).await;
    holds(&window, "NMT workshop 6cr 2026-03-04").await;
    window.keys(Key::Escape).await;
    holds(&window, "").await;
    window.keys(Window::control('z')).await;
    holds(&window, "NMT workshop 6cr 2026-03-04").await;
    assert!(!window.has("toast").await, "nothing of the record was undone");

    window.keys(" @cap").await;
    window.says("offers", "Capilano University").await;
    window.accessible("offers").await;
    window.keys(Key::Tab).await;
    holds(&window, "NMT workshop 6cr 2026-03-04 @\"Capilano University\" ").await;
    window.focuses("quick-add").await;
    window.keys("#web").await;
    window.says("offers", "Workshop or course").await;
    window.keys(Key::Enter).await;
    window.keys("#choir").await;
    window.says("offers", "new topic").await;
    window.says("chip-topic", "New topic").await;
    window.keys(Key::Enter).await;
    window.says("toast", "NMT workshop").await;
    window.close().await;
    let list = folder.json(&["list"]);
    let saved = list.as_array().expect("a list").iter().find(|it| it["title"] == "NMT workshop").expect("it is kept");
    assert_eq!((&saved["kind"], &saved["provider"]), (&"workshop".into(), &"Capilano University".into()));
}

/// The day is named by a file, so that it can pass while the window is open.
#[tokio::test]
async fn a_day_that_passes_while_the_window_is_open_is_the_day_of_everything_in_it() {
    let folder = Folder::with_record();
    folder.add(&["Reading circle 2cr 2026-03-04", "Regional congress 2cr 2026-11-23 !plan"]);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let clock = home.path().join("today.txt");
    let is = |day: &str| fs::write(&clock, day).expect("it can be written");
    is(TODAY);
    let seam = [("LEDGERLINE_TEST_TODAY", clock.to_str().expect("its path is text"))];
    let window = Window::open_with(home.path(), &folder.data(), TODAY, "midnight", &seam).await;
    window.part("note").await;
    window.fill("quick-add", "Journal club 1cr today").await;
    window.says("chip-date", "23 November 2026").await;

    // Midnight passes between the chip and Enter: what was shown is not what would be saved.
    is("2026-11-24");
    window.keys(Key::Enter).await;
    window.says("chip-date", "24 November 2026").await;
    window.says("quick-add-remark", "Nothing was saved").await;
    window.shot("passed").await;
    window.accessible("a day that passed").await;
    // The plan of yesterday is one whose day has passed.
    window.says("do-next", "“Regional congress” was planned for 23 November 2026. Did it take place?").await;
    window.keys(Key::Enter).await;
    window.says("toast", "Journal club").await;
    holds(&window, "").await;

    // A line that is typed after the next midnight is of the new day, and so is all else.
    is("2026-11-25");
    window.fill("quick-add", "Journal club, again 1cr yesterday").await;
    window.says("chip-date", "24 November 2026").await;
    window.keys(Key::Enter).await;
    window.says("toast", "Journal club, again").await;
    window.close().await;
    let days = saved_days(&folder, "Journal club");
    assert_eq!(days, ["2026-11-24", "2026-11-24"], "the days that were on the screen");
}

fn saved_days(folder: &Folder, title: &str) -> Vec<String> {
    let list = folder.json(&["list"]);
    let rows = list.as_array().expect("a list").iter();
    let rows = rows.filter(|it| it["title"].as_str().is_some_and(|it| it.starts_with(title)));
    rows.map(|it| it["start"].as_str().expect("a day").to_owned()).collect()
}

/// Pictures of the field with all that can stand round it, in both languages and themes, wide and narrow.
#[tokio::test]
async fn the_field_fits_wide_and_narrow_in_both_languages_and_themes() {
    let folder = two_credentials();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "field").await;
    for (language, lines) in [("en", ENGLISH), ("fr", FRENCH)] {
        for theme in ["light", "dark"] {
            window.press("nav-settings").await;
            window.press(&format!("settings-language-{language}")).await;
            window.press(&format!("settings-theme-{theme}")).await;
            window.press("nav-overview").await;
            window.part("note").await;
            for (width, height) in [(1280, 800), (400, 800)] {
                window.resize(width, height).await;
                for (what, text, wanted) in lines {
                    let what = format!("{what}-{language}-{theme}-{width}");
                    pictured(&window, &what, text, wanted).await;
                }
            }
            window.resize(1280, 800).await;
        }
    }
    window.close().await;
}

type Pictures = [(&'static str, &'static str, &'static str); 6];

const ENGLISH: Pictures = [
    ("question", "Peer supervision 1cr 03/04/26 #supervision @Concordia", "date-reading"),
    ("series", "Choir project 1cr 4, 11 and 18 March 2026 #workshop", "choice-series"),
    ("verdict", "NMT workshop 6cr 2026-03-04 #workshop @Concordia // bring the handout", "verdict"),
    ("offers", "NMT workshop 6cr 2026-03-04 #", "offers"),
    ("plan", "Regional congress 3cr 2026-11-23", "answer-mark-done"),
    ("far", "Listening course 2cr 2006-10-12", "date-reading"),
];

const FRENCH: Pictures = [
    ("question", "Supervision par les pairs 1cr 03/04/26 #supervision @Concordia", "date-reading"),
    ("series", "Projet de chœur 1cr 4, 11 et 18 mars 2026 #atelier", "choice-series"),
    ("verdict", "Atelier NMT 6cr 2026-03-04 #atelier @Concordia // apporter le document", "verdict"),
    ("offers", "Atelier NMT 6cr 2026-03-04 #", "offers"),
    ("plan", "Regional congress 3cr 2026-11-23", "answer-mark-done"),
    ("far", "Cours d’écoute 2cr 2006-10-12", "date-reading"),
];

async fn pictured(window: &Window, what: &str, text: &str, wanted: &str) {
    window.fill("quick-add", text).await;
    window.part(wanted).await;
    window.fits(what).await;
    window.shot(what).await;
    if what.starts_with("series") {
        window.press("choice-series").await;
        window.part("chip-series").await;
        window.part("verdict").await;
        window.fits(what).await;
        window.shot(&format!("{what}-chosen")).await;
    }
}
