//! The built window from the first start to the exported report, in both languages.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::Path;
use std::process::Command;

use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::program::{Folder, path};
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use tempfile::TempDir;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";

/// What differs between the two walks.
struct Walk {
    language: &'static str,
    first_line: &'static str,
    first_title: &'static str,
    /// The heading before and after the first line.
    headings: [&'static str; 2],
    ambiguous: &'static str,
    ambiguous_title: &'static str,
    refused: &'static str,
    plan: &'static str,
    plan_title: &'static str,
    form_date: &'static str,
    report_title: &'static str,
    csv_title: &'static str,
    csv_separator: char,
    other: &'static str,
    other_nav: &'static str,
}

const ENGLISH: Walk = Walk {
    language: "en",
    first_line: "NMT workshop 6cr 2026-03-04 #workshop @provider // note",
    first_title: "NMT workshop",
    headings: ["60 credits to go in 25 months: about 2.4 a month", "54 credits to go in 25 months: about 2.1 a month"],
    ambiguous: "Peer supervision 1cr 03/04/26",
    ambiguous_title: "Peer supervision",
    refused: "Reading 0cr",
    plan: "Ethics webinar 1.5 credits today !plan #ethics",
    plan_title: "Ethics webinar",
    form_date: "4 March 2025",
    report_title: "Continuing education record",
    csv_title: "continuing-education-record-camt-mta-2024-2028.csv",
    csv_separator: ',',
    other: "fr",
    other_nav: "Activités",
};

const FRENCH: Walk = Walk {
    language: "fr",
    first_line: "Atelier de musicothérapie 6 crédits 4 mars 2026 #atelier @organisme // note",
    first_title: "Atelier de musicothérapie",
    headings: [
        "60 crédits à acquérir en 25 mois : environ 2,4 par mois",
        "54 crédits à acquérir en 25 mois : environ 2,1 par mois",
    ],
    ambiguous: "Supervision par les pairs 1 cr 03/04/26",
    ambiguous_title: "Supervision par les pairs",
    refused: "Lecture 0 crédit",
    plan: "Webinaire de déontologie 1,5 crédit aujourd'hui !plan #déontologie",
    plan_title: "Webinaire de déontologie",
    form_date: "4 mars 2025",
    report_title: "Dossier de formation continue",
    csv_title: "dossier-de-formation-continue-camt-mta-2024-2028.csv",
    csv_separator: ';',
    other: "en",
    other_nav: "Activities",
};

#[tokio::test]
async fn a_new_member_records_and_exports_in_english() {
    walk(&ENGLISH).await;
}

#[tokio::test]
async fn un_nouveau_membre_inscrit_et_exporte_en_francais() {
    walk(&FRENCH).await;
}

async fn walk(walk: &Walk) {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let data = home.path().join("data");
    let name = format!("walk-{}", walk.language);

    let window = Window::open(home.path(), &data, TODAY, &name).await;
    first_run(&window, walk).await;
    quick_add(&window, walk).await;
    activities(&window, walk).await;
    window.press("nav-overview").await;
    window.shot("overview").await;
    window.close().await;

    // Undo survives a restart.
    let window = Window::open(home.path(), &data, TODAY, &format!("{name}-again")).await;
    window.press("nav-activities").await;
    window.counts("activity-row", 4).await;
    window.script("document.activeElement.blur()", vec![]).await;
    window.keys(Window::control('z')).await;
    window.says("toast", walk.ambiguous_title).await;
    window.counts("activity-row", 5).await;

    export(&window, walk, home.path()).await;
    window.press("nav-settings").await;
    window.press(&format!("settings-language-{}", walk.other)).await;
    window.says("nav-activities", walk.other_nav).await;
    let language = window.script("return document.documentElement.lang.slice(0, 2)", vec![]).await;
    assert_eq!(language, walk.other, "the page says its language to screen readers");
    window.shot("settings-in-the-other-language").await;
    window.close().await;
}

async fn first_run(window: &Window, walk: &Walk) {
    window.part("firstrun").await;
    window.shot("first-run-language").await;
    window.accessible("first run, language").await;
    window.press(&format!("firstrun-lang-{}", walk.language)).await;

    window.press("firstrun-next").await;
    window.part("firstrun-name-problem").await;
    window.shot("first-run-with-problems").await;
    window.fill("firstrun-name", "Sample Therapist").await;
    window.fill("firstrun-member-no", "0000").await;
    window.fill("firstrun-first-day", "2024-01-01").await;
    window.says("firstrun-last-day", "2028").await;
    window.shot("first-run-cycle").await;
    window.accessible("first run, cycle").await;
    window.press("firstrun-next").await;
    window.part("firstrun-finish").await;
    window.shot("first-run-ready").await;
    window.accessible("first run, ready").await;
    window.press("firstrun-finish").await;

    window.says("heading", walk.headings[0]).await;
    assert_eq!(window.focus().await, "quick-add", "the next thing to do is to type");
    window.shot("overview-empty").await;
    window.accessible("overview, empty").await;
}

async fn quick_add(window: &Window, walk: &Walk) {
    window.fill("quick-add", walk.first_line).await;
    for chip in ["chip-title", "chip-credits", "chip-date", "chip-kind", "chip-provider", "chip-note"] {
        window.part(chip).await;
    }
    window.shot("chips").await;
    window.accessible("chips").await;
    window.keys(Key::Enter).await;
    window.says("toast", walk.first_title).await;
    window.says("heading", walk.headings[1]).await;
    window.counts("note", 1).await;
    assert_eq!(window.focus().await, "quick-add", "another line can follow at once");
    window.shot("first-activity").await;

    window.fill("quick-add", walk.refused).await;
    window.part("refusal").await;
    window.keys(Key::Enter).await;
    window.shot("refused").await;
    assert_eq!(window.count("note").await, 1, "nothing was kept");

    window.fill("quick-add", walk.ambiguous).await;
    window.part("date-reading").await;
    assert_eq!(window.count("date-reading").await, 2, "both readings are offered, neither is guessed");
    window.shot("two-readings").await;
    window.accessible("two readings").await;
    window.press("date-reading").await;
    window.gone("date-reading").await;
    window.part("chip-date").await;
    window.press("quick-add-submit").await;
    window.says("toast", walk.ambiguous_title).await;

    window.fill("quick-add", walk.plan).await;
    window.part("chip-plan").await;
    window.part("chip-topic").await;
    window.keys(Key::Enter).await;
    window.says("toast", walk.plan_title).await;
    window.shot("with-a-plan").await;
}

async fn activities(window: &Window, walk: &Walk) {
    window.press("nav-activities").await;
    window.part("year-2026").await;
    window.counts("activity-row", 3).await;
    window.shot("activities").await;
    window.accessible("activities").await;

    // The full form: a problem stands beside its field, then the activity is kept.
    window.press("activity-new").await;
    window.part("activity-panel").await;
    window.press("form-save").await;
    window.part("form-title-problem").await;
    window.part("form-start-problem").await;
    window.shot("form-with-problems").await;
    window.accessible("form with problems").await;
    window.fill("form-title", "العلاج بالموسيقى 🎶").await;
    window.fill("form-start", walk.form_date).await;
    window.fill("form-credits", "1½").await;
    window.fill("form-private-note", "for me alone").await;
    window.press("form-save").await;
    window.part("year-2025").await;
    window.counts("activity-row", 4).await;
    window.says("year-2025-sum", if walk.language == "fr" { "1,5" } else { "1.5" }).await;
    window.shot("activities-by-year").await;

    // Edit with the keyboard: the row of the plan, then its title.
    window.open_row(walk.plan_title).await;
    window.part("form-mark-done").await;
    window.shot("plan-in-the-form").await;
    window.press("form-mark-done").await;
    window.says("toast", walk.plan_title).await;
    window.open_row(walk.ambiguous_title).await;
    window.fill("form-provider", "Example").await;
    window.press("form-save").await;
    window.says("toast", walk.ambiguous_title).await;

    // Duplicate, delete, undo.
    window.open_row(walk.first_title).await;
    window.press("form-duplicate").await;
    window.counts("activity-row", 5).await;
    window.shot("duplicated").await;
    window.open_row(walk.ambiguous_title).await;
    window.press("form-delete").await;
    window.counts("activity-row", 4).await;
    window.press("toast-undo").await;
    window.counts("activity-row", 5).await;
    window.shot("deletion-undone").await;
    window.fill("find", walk.ambiguous_title).await;
    window.counts("activity-row", 1).await;
    window.press("find-clear").await;
    window.counts("activity-row", 5).await;

    // The last action before the restart.
    window.open_row(walk.ambiguous_title).await;
    window.press("form-delete").await;
    window.counts("activity-row", 4).await;
}

async fn export(window: &Window, walk: &Walk, home: &Path) {
    window.press("nav-overview").await;
    window.press("export-record").await;
    window.part("export-pdf").await;
    window.accessible("export").await;
    // The report in the other language, then in the window's own.
    window.press(&format!("export-language-{}", walk.other)).await;
    window.press("export-csv").await;
    window.part("export-result").await;
    let others = if walk.language == "en" { &FRENCH } else { &ENGLISH };
    let table = fs::read_to_string(home.join(others.csv_title)).expect("it was written");
    assert!(table.lines().next().is_some_and(|line| line.contains(others.csv_separator)));
    window.press(&format!("export-language-{}", walk.language)).await;
    window.press("export-pdf").await;
    window.part("export-result").await;
    window.shot("exported").await;
    let pdf = home.join(walk.csv_title.replace(".csv", ".pdf"));
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().expect("pdftotext is installed by `make test`");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains(walk.report_title), "the report is in the language of the window: {text}");
    assert!(text.contains(walk.first_title) && !text.contains("for me alone"));
    window.press("export-open").await;
    window.press("export-show").await;
    for what in ["opened", "shown"] {
        let noted = home.join(format!("{}.{what}", pdf.file_name().expect("it has a name").to_string_lossy()));
        window.until(async || seen(noted.exists(), || format!("the file was not {what}"))).await;
    }
    window.press("export-csv").await;
    let csv = home.join(walk.csv_title);
    window.wrote(&csv).await;
    let table = fs::read_to_string(&csv).expect("it can be read");
    assert!(table.lines().next().is_some_and(|line| line.contains(walk.csv_separator)));
    assert!(table.contains(walk.first_title) && !table.contains("for me alone"));
    window.keys(Key::Escape).await;
    window.gone("export-pdf").await;
}

/// The sample record in a folder of its own.
fn sample() -> Folder {
    let folder = Folder::with_record();
    for line in sample_lines("lines-en.txt") {
        assert_eq!(folder.run(&["add", &line]).status, 0, "“{line}” is kept");
    }
    folder
}

#[tokio::test]
async fn every_screen_keeps_nobody_out_in_both_languages_and_themes() {
    let folder = sample();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "screens").await;
    for language in ["en", "fr"] {
        for theme in ["light", "dark"] {
            window.press("nav-settings").await;
            window.press(&format!("settings-language-{language}")).await;
            window.press(&format!("settings-theme-{theme}")).await;
            let shown = window.script("return document.documentElement.dataset.theme", vec![]).await;
            assert_eq!(shown, theme);
            window.accessible(&format!("settings, {language}, {theme}")).await;
            window.shot(&format!("settings-{language}-{theme}")).await;
            window.press("nav-overview").await;
            window.part("note").await;
            window.accessible(&format!("overview, {language}, {theme}")).await;
            window.shot(&format!("overview-{language}-{theme}")).await;
            window.press("nav-activities").await;
            window.part("activity-row").await;
            window.accessible(&format!("activities, {language}, {theme}")).await;
            window.shot(&format!("activities-{language}-{theme}")).await;
            window.press("activity-new").await;
            window.part("activity-panel").await;
            window.accessible(&format!("form, {language}, {theme}")).await;
            window.shot(&format!("form-{language}-{theme}")).await;
            window.press("form-cancel").await;
            window.press("nav-help").await;
            window.part("help-close").await;
            window.accessible(&format!("help, {language}, {theme}")).await;
            window.shot(&format!("help-{language}-{theme}")).await;
            window.press("help-close").await;
        }
    }
    window.close().await;
}

#[tokio::test]
async fn nothing_needs_sideways_scrolling_in_a_small_window() {
    let folder = sample();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "small").await;
    window.resize(360, 640).await;
    for screen in ["overview", "activities", "settings"] {
        window.go_to(screen).await;
        let narrow = window.script("return window.innerWidth", vec![]).await;
        assert!(narrow.as_f64().is_some_and(|width| width <= 400.0), "the window is {narrow} wide");
        window.fits(screen).await;
        window.shot(screen).await;
        window.accessible(&format!("{screen}, small")).await;
    }
    window.close().await;
}

#[tokio::test]
async fn everything_can_be_made_twice_as_large() {
    let folder = sample();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "large").await;
    window.enlarge_to(window.width().await / 2.0 + 1.0).await;
    for screen in ["overview", "activities", "settings"] {
        window.go_to(screen).await;
        window.fits(screen).await;
        window.shot(screen).await;
    }
    window.close().await;
}

#[tokio::test]
async fn each_state_is_seen_on_its_day() {
    let mut folder = Folder::with_record();
    assert_eq!(folder.run(&["add", "Large course 46cr 2024-01-02"]).status, 0);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let see = async |folder: &Folder, today: &str, state: &str| {
        let window = Window::open(home.path(), &folder.data(), today, &format!("state-{state}")).await;
        let part = window.part("state").await;
        assert_eq!(part.attr("data-state").await.expect("it can be asked").as_deref(), Some(state), "on {today}");
        assert!(!part.text().await.expect("it has words").is_empty(), "colour alone never carries a state");
        window.shot("overview").await;
        window.close().await;
    };
    see(&folder, "2023-12-31", "upcoming").await;
    see(&folder, "2024-06-01", "on-pace").await;
    see(&folder, "2028-02-15", "behind").await;
    see(&folder, "2028-07-01", "at-risk").await;
    see(&folder, "2029-01-01", "overdue").await;
    folder.today = "2028-02-15".to_owned();
    assert_eq!(folder.run(&["add", "Course 14cr 2028-08-01 !plan"]).status, 0);
    see(&folder, "2028-02-15", "planned").await;
    folder.today = "2028-08-02".to_owned();
    assert_eq!(folder.run(&["add", "Another course 17.5cr 2028-08-01"]).status, 0);
    see(&folder, "2028-08-02", "complete").await;
}

#[tokio::test]
async fn a_record_that_cannot_be_opened_is_explained_and_never_replaced() {
    let folder = sample();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let ledger = folder.data().join("ledger.db");
    let whole = fs::read(&ledger).expect("there is a record");

    // Missing, then back again.
    fs::remove_file(&ledger).expect("it can be removed");
    let window = Window::open(home.path(), &folder.data(), TODAY, "trouble").await;
    window.part("trouble").await;
    window.shot("missing").await;
    window.accessible("missing").await;
    window.press("trouble-retry").await;
    window.part("trouble-still").await;
    fs::write(&ledger, &whole).expect("it can be put back");
    window.press("trouble-retry").await;
    window.says("heading", "30.5 credits to go").await;
    window.close().await;

    // Open elsewhere.
    let first = Window::open(home.path(), &folder.data(), TODAY, "trouble-first").await;
    let second_home: TempDir = tempfile::tempdir().expect("a temporary folder can be made");
    let second = Window::open(second_home.path(), &folder.data(), TODAY, "trouble-second").await;
    second.part("trouble").await;
    second.shot("in-use").await;
    assert_eq!(folder.json(&["list"])["failure"]["kind"], "in-use", "a command says so too");
    first.close().await;
    second.press("trouble-retry").await;
    second.part("heading").await;
    second.close().await;

    // Damaged: kept under another name, and a new record can be started.
    let mut damaged = whole.clone();
    damaged[4_096..12_288].fill(0);
    fs::write(&ledger, &damaged).expect("it can be harmed");
    let window = Window::open(home.path(), &folder.data(), TODAY, "trouble-damaged").await;
    window.part("trouble-set-aside").await;
    window.shot("damaged").await;
    window.accessible("damaged").await;
    assert_eq!(fs::read(&ledger).expect("it is there"), damaged, "nothing was changed");
    window.press("trouble-set-aside").await;
    window.part("firstrun").await;
    let kept = folder.data().join("damaged-2026-11-23/ledger.db");
    assert_eq!(fs::read(kept).expect("it is kept"), damaged);
    window.close().await;
}

/// The web view does not follow the desktop on Linux by itself; the window asks the desktop.
#[tokio::test]
async fn light_and_dark_follow_the_desktop() {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let data = home.path().join("data");
    let window = Window::open_on_desktop(home.path(), &data, TODAY, "desktop", true).await;
    window.wears("dark").await;
    window.shot("first-run-dark").await;
    window.accessible("first run, language, dark").await;
    window.press("firstrun-lang-fr").await;
    window.press("firstrun-next").await;
    window.part("firstrun-name-problem").await;
    window.accessible("first run, with problems, dark").await;
    window.shot("first-run-with-problems-dark").await;
    window.fill("firstrun-name", "Sample Therapist").await;
    window.fill("firstrun-first-day", "2024-01-01").await;
    window.says("firstrun-last-day", "2028").await;
    window.press("firstrun-next").await;
    window.part("firstrun-finish").await;
    window.accessible("first run, ready, dark").await;
    window.press("firstrun-finish").await;
    window.fill("quick-add", "Supervision 1cr 03/04/26 #supervision").await;
    window.part("date-reading").await;
    window.accessible("chips and two readings, dark").await;
    window.shot("two-readings-dark").await;
    window.press("date-reading").await;
    window.gone("date-reading").await;
    window.press("quick-add-submit").await;
    window.counts("note", 1).await;
    window.press("export-record").await;
    window.part("export-pdf").await;
    window.accessible("export, dark").await;
    window.shot("export-dark").await;
    window.press("export-close").await;

    // Somebody changes the desktop while the window is open.
    window.turn_desktop(false);
    window.wears("light").await;
    window.turn_desktop(true);
    window.wears("dark").await;

    // What the member chooses goes before what the desktop says.
    window.press("nav-settings").await;
    window.press("settings-theme-light").await;
    window.wears("light").await;
    window.turn_desktop(true);
    window.press("settings-theme-system").await;
    window.wears("dark").await;

    // Half-typed changes, and several rows.
    window.press("nav-activities").await;
    window.press("row-select").await;
    window.part("selection").await;
    window.accessible("several rows, dark").await;
    window.press("selection-clear").await;
    window.press("activity-new").await;
    window.fill("form-title", "Half typed").await;
    window.press("form-cancel").await;
    window.part("leave-discard").await;
    window.accessible("half-typed changes, dark").await;
    window.shot("leave-dark").await;
    window.press("leave-discard").await;
    window.close().await;

    // Trouble, in the dark.
    fs::write(data.join("ledger.db"), "nothing of ours").expect("it can be harmed");
    let window = Window::open_on_desktop(home.path(), &data, TODAY, "desktop-trouble", true).await;
    window.part("trouble-set-aside").await;
    window.wears("dark").await;
    window.accessible("trouble, dark").await;
    window.shot("trouble-dark").await;
    window.close().await;
}

#[test]
fn without_a_display_the_program_says_so() {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let mut command = Command::new(path());
    ledgerline_tests::program::calm(&mut command, home.path());
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").arg("--data-dir").arg(home.path());
    let run: ledgerline_tests::program::Run = command.output().expect("it starts").into();
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("xvfb-run"), "it says what to do: {}", run.stderr);
}
