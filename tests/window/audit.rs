//! The audit in the built window: what is in order, the drill, private words, the package and its
//! check, in both languages and themes.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::PathBuf;

use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::program::Folder;
use ledgerline_tests::record::tree;
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use tempfile::TempDir;

const TODAY: &str = "2026-11-23";

/// What differs between the walks.
struct Walk {
    language: &'static str,
    dark: bool,
    lines: &'static str,
    /// A course of another year, whose note names a client.
    private: &'static str,
    client: &'static str,
    checked: &'static str,
    mail: &'static str,
    other_mail: &'static str,
    copied: [&'static str; 2],
    undone: &'static str,
    lost: &'static str,
    exported: &'static str,
    without_files: &'static str,
    stopped: &'static str,
    unchanged: &'static str,
    differs: &'static str,
    no_package: &'static str,
}

const ENGLISH: Walk = Walk {
    language: "en",
    dark: false,
    lines: "lines-en.txt",
    private: "Songs for the last days 1cr 2026-02-20 #workshop // I thought of my client Emma Tremblay throughout",
    client: "Emma Tremblay",
    checked: "Checked: 1 file needs fixing",
    mail: "I am putting together the proof",
    other_mail: "Bonjour",
    copied: ["Copied", "The text is selected"],
    undone: "the words are pointed out again",
    lost: "“cert-fr.pdf”: Missing",
    exported: "Audit package exported",
    without_files: "without any file of proof",
    stopped: "Stopped. Nothing was exported.",
    unchanged: "Unchanged and complete",
    differs: "was changed",
    no_package: "is not an audit package",
};

const FRENCH: Walk = Walk {
    language: "fr",
    dark: true,
    lines: "lines-fr.txt",
    private: "Chants de fin de vie 1cr 2026-02-20 #atelier // J’ai pensé à ma cliente Emma Tremblay tout du long",
    client: "Emma Tremblay",
    checked: "Vérifié : 1 fichier est à rétablir",
    mail: "Bonjour",
    other_mail: "I am putting together the proof",
    copied: ["Copié", "Le texte est sélectionné"],
    undone: "ces mots sont de nouveau signalés",
    lost: "« cert-fr.pdf » : Introuvable",
    exported: "Trousse d’audit exportée",
    without_files: "sans pièce justificative",
    stopped: "Arrêté. Rien n’a été exporté.",
    unchanged: "Inchangée et complète",
    differs: "a été modifié",
    no_package: "n’est pas une trousse d’audit",
};

fn certificate(name: &str) -> PathBuf {
    samples().join("certificates").join(name)
}

fn done(folder: &Folder, words: &[&str]) {
    let run = folder.run(words);
    assert_eq!(run.status, 0, "{words:?}: {}", run.stderr);
}

/// A member whose record has a note that names a client, a file that waits and one that somebody
/// has deleted.
fn record(walk: &Walk) -> Folder {
    let mut folder = Folder::empty();
    // So long ago that the window looks at the files again by itself.
    "2026-11-02".clone_into(&mut folder.today);
    done(&folder, &["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", walk.language]);
    done(&folder, &["add", walk.private]);
    for line in sample_lines(walk.lines) {
        done(&folder, &["add", &line]);
    }
    let path = |name: &str| certificate(name).to_str().expect("samples have plain names").to_owned();
    for (activity, name) in [("2", "cert-3pages.pdf"), ("3", "cert-fr.pdf"), ("4", "cert-text.pdf"), ("7", "cert.png")]
    {
        done(&folder, &["attach", activity, &path(name)]);
    }
    done(&folder, &["keep", &path("transcript.pdf")]);
    let wanted = fs::read(certificate("cert-fr.pdf")).expect("the sample can be read");
    let stored = tree(&folder.data().join("evidence"));
    let (stored, _) = stored.iter().find(|(_, bytes)| **bytes == wanted).expect("it is stored");
    fs::remove_file(stored).expect("it can be deleted");
    folder
}

/// The files in the home of the person that end so.
fn in_home(home: &TempDir, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.path()).expect("it can be read").flatten();
    entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(end)).collect()
}

/// Waits until there is a file in the home that ends so.
async fn appears(window: &Window, home: &TempDir, end: &str) -> PathBuf {
    window.until(async || in_home(home, end).pop().ok_or_else(|| format!("there is no file that ends in {end}"))).await
}

/// A picture that begins at a part of the screen.
async fn shot_of(window: &Window, part: &str, what: &str) {
    window.part(part).await;
    let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'start' })";
    window.script(script, vec![format!("[data-test=\"{part}\"]").into()]).await;
    window.shot(what).await;
}

/// What came is seen as a whole, without scrolling.
async fn is_in_sight(window: &Window, part: &str) {
    let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return box.top >= 0 && box.bottom <= window.innerHeight";
    window
        .until(async || {
            let there = window.script(script, vec![format!("[data-test=\"{part}\"]").into()]).await == true;
            seen(there, || format!("{part} is not in sight"))
        })
        .await;
}

/// How a check came out.
async fn state(window: &Window, check: &str) -> String {
    let part = window.part(&format!("audit-check-{check}")).await;
    part.attr("data-state").await.expect("it can be asked").unwrap_or_default()
}

/// Waits until a check comes out so.
async fn comes_out(window: &Window, check: &str, wanted: &str) {
    window
        .until(async || {
            let state = state(window, check).await;
            seen(state == wanted, || format!("{check} is {state}, not {wanted}"))
        })
        .await;
}

#[tokio::test]
async fn the_letter_is_rehearsed_and_answered_in_english() {
    audit(&ENGLISH).await;
}

#[tokio::test]
async fn on_repete_la_lettre_et_on_y_repond_en_francais() {
    audit(&FRENCH).await;
}

async fn audit(walk: &Walk) {
    let folder = record(walk);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let name = format!("audit-{}", walk.language);
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, walk.dark).await;
    checks(walk, &window).await;
    drill(walk, &window).await;
    privacy(walk, &window).await;
    choices(&window).await;
    let packages = export(walk, &window, &home).await;
    window.close().await;

    fs::create_dir(home.path().join("chosen")).expect("a folder can be made");
    let name = format!("audit-{}-check", walk.language);
    let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, &name, walk.dark).await;
    check_of_packages(walk, &window, &home, &packages).await;
    window.close().await;
}

/// What is open and what is in order, and the ways from there.
async fn checks(walk: &Walk, window: &Window) {
    window.press("nav-audit").await;
    comes_out(window, "files", "pressing").await;
    window.shot("checks").await;
    window.accessible("the checks of an audit").await;
    for (check, wanted) in [("total", "open"), ("unfiled", "open"), ("privacy", "open")] {
        assert_eq!(state(window, check).await, wanted, "{check}");
    }
    assert_eq!(state(window, "dates").await, "in-order");
    let order = "return [...document.querySelectorAll('[data-test^=audit-check-]')].map((it) => it.dataset.state)";
    let order = window.script(order, vec![]).await;
    let rank = |state: &serde_json::Value| ["pressing", "open", "in-order"].iter().position(|it| state == it);
    let ranks: Vec<_> = order.as_array().expect("a list").iter().map(rank).collect();
    assert!(ranks.len() == 9 && ranks.is_sorted() && !ranks.contains(&None), "what presses comes first: {order}");

    // Each check leads to where it is mended.
    window.press("audit-action-check-files").await;
    window.says("toast", walk.checked).await;
    window.press("toast-close").await;
    window.press("audit-action-mend-evidence").await;
    window.part("files-broken").await;
    window.keys(Window::control('3')).await;
    window.press("audit-action-open-unfiled").await;
    window.part("unfiled-row").await;
    window.keys(Window::control('3')).await;
    window.part("audit-check-total").await;
}

/// The drill: what is lacking, and the mails that ask for it.
async fn drill(walk: &Walk, window: &Window) {
    // Always the same activities, for the pictures.
    window.script("Math.random = () => 0.4", vec![]).await;
    window.press("drill-draw").await;
    window.part("drill-result").await;
    assert_eq!(
        window.script("return document.querySelectorAll('[data-test^=drawn-][data-state]').length", vec![]).await,
        5
    );
    window.part("mail").await;
    shot_of(window, "drill-result", "drill").await;
    window.accessible("the drill").await;
    shot_of(window, "mails", "mails").await;
    let body = async || {
        let text = window.script("return document.querySelector('[data-test=mail-body]').value", vec![]).await;
        text.as_str().expect("it is text").to_owned()
    };
    assert!(body().await.contains(walk.mail) && body().await.contains("Sample Therapist"), "{}", body().await);
    window.press("mail-copy-body").await;
    let said = window.words("mail-copied").await;
    assert!(walk.copied.iter().any(|words| said.contains(words)), "{said}");
    window.shot("mail-copied").await;
    let other = if walk.language == "en" { "fr" } else { "en" };
    window.press(&format!("mail-language-{other}")).await;
    assert!(body().await.contains(walk.other_mail), "{}", body().await);
    shot_of(window, "mails", "mails-in-the-other-language").await;
    window.press(&format!("mail-language-{}", walk.language)).await;
}

/// A private word is edited where it stands, or accepted, with a way back.
async fn privacy(walk: &Walk, window: &Window) {
    window.press("audit-action-open-privacy").await;
    window.counts("finding", 1).await;
    window.says("finding-words", walk.client).await;
    assert_eq!(window.script("return document.activeElement.id", vec![]).await, "audit-privacy");
    window.shot("private-words").await;
    window.press("finding-edit").await;
    window.part("form-note").await;
    window.focuses("form-note").await;
    window.shot("private-words-in-the-form").await;
    window.press("nav-audit").await;
    window.press("finding-accept").await;
    window.part("privacy-none").await;
    comes_out(window, "privacy", "in-order").await;
    window.shot("private-words-accepted").await;
    window.press("toast-undo").await;
    window.counts("finding", 1).await;
    window.says("toast", walk.undone).await;
    window.press("toast-close").await;
}

/// What can be chosen for a package, and what is said of it before.
async fn choices(window: &Window) {
    window.part("package-not-available").await;
    window.part("package-findings").await;
    shot_of(window, "package", "package").await;
    window.accessible("the choices for a package").await;
    let whole = window.words("package-estimate").await;
    window.press("package-originals-left-out").await;
    until_it_changes(window, &whole).await;
    window.press("package-extent-summary").await;
    window.gone("package-reflections").await;
    window.shot("package-summary").await;
    window.press("package-extent-full").await;
    window.press("package-originals-inside").await;

    window.press("package-activities-some").await;
    window.part("package-empty").await;
    window.press("package-export").await;
    window.part("package-list-problem").await;
    shot_of(window, "package-activities", "package-without-activities").await;
    window.accessible("a package without activities").await;
    window.press("package-activity-2").await;
    window.press("package-activity-3").await;
    window.gone("package-list-problem").await;
    until_it_changes(window, "").await;
    shot_of(window, "package-activities", "package-of-some").await;
    window.press("package-activities-all").await;
    window.press("package-reflections").await;
    small_and_large(window).await;
}

/// Waits until another size is told than before.
async fn until_it_changes(window: &Window, before: &str) {
    window
        .until(async || {
            let size = window.words("package-estimate").await;
            let is_new = size != before && size.contains(|letter: char| letter.is_ascii_digit());
            seen(is_new, || format!("the size stays: {size}"))
        })
        .await;
}

/// The whole page in a narrow window, and twice as large.
async fn small_and_large(window: &Window) {
    window.resize(360, 640).await;
    for part in ["audit-heading", "audit-check-files", "drill-result", "mails", "finding", "package", "package-notes"] {
        shot_of(window, part, &format!("small-{part}")).await;
        window.fits(part).await;
    }
    window.press("package-activities-some").await;
    shot_of(window, "package-list", "small-package-list").await;
    window.fits("the list of activities").await;
    window.accessible("the audit in a small window").await;
    window.press("package-activities-all").await;
    window.resize(1200, 800).await;
    window.is_wider_than(1000.0).await;
    window.enlarge_to(601.0).await;
    for part in ["audit-heading", "drill-result", "mails", "package"] {
        shot_of(window, part, &format!("large-{part}")).await;
        window.fits(part).await;
    }
    window.keys(Window::control('0')).await;
    window.is_wider_than(1000.0).await;
}

/// The package in both its shapes: it is where the window says, and unchanged.
async fn export(walk: &Walk, window: &Window, home: &TempDir) -> [PathBuf; 2] {
    window.press("package-export").await;
    window.says("package-result", walk.exported).await;
    window.says("package-missing", walk.lost).await;
    is_in_sight(window, "package-result").await;
    window.shot("package-exported").await;
    window.accessible("an exported package").await;
    window.press("package-open").await;
    window.press("package-show").await;
    let pdf = appears(window, home, ".pdf").await;
    let beside =
        |end: &str| pdf.file_name().map(|name| format!("{}.{end}", name.to_string_lossy())).unwrap_or_default();
    appears(window, home, &beside("opened")).await;
    appears(window, home, &beside("shown")).await;

    window.press("package-shape-zip").await;
    window.gone("package-originals").await;
    window.gone("package-result").await;
    window.press("package-export").await;
    window.says("package-result", walk.exported).await;
    shot_of(window, "package", "package-as-archive").await;
    let zip = appears(window, home, ".zip").await;
    for package in [&pdf, &zip] {
        let verified = Folder::empty().json(&["verify", &package.to_string_lossy()]);
        assert_eq!(verified["outcome"], "unchanged", "{}: {verified}", package.display());
    }
    [pdf, zip]
}

/// Whoever receives a package checks it.
async fn check_of_packages(walk: &Walk, window: &Window, home: &TempDir, packages: &[PathBuf; 2]) {
    let chosen = home.path().join("chosen");
    window.press("nav-audit").await;
    // Nothing above moves any more.
    window.part("package-findings").await;
    for (package, kind) in packages.iter().zip(["pdf", "zip"]) {
        let copy = chosen.join(package.file_name().expect("it has a name"));
        fs::copy(package, &copy).expect("it can be copied");
        window.press("verify").await;
        window.says("verify-result", walk.unchanged).await;
        is_in_sight(window, "verify-result").await;
        window.shot(&format!("{kind}-unchanged")).await;
        window.accessible("an unchanged package").await;

        let mut bytes = fs::read(&copy).expect("it can be read");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&copy, bytes).expect("it can be written");
        window.press("verify").await;
        window.wait_for("[data-test=verify-result][data-outcome=differs]").await;
        window.says("verify-differences", walk.differs).await;
        window.shot(&format!("{kind}-changed")).await;
        window.accessible("a package that was changed").await;
        fs::remove_file(copy).expect("it can be removed");
    }
    fs::copy(certificate("cert-text.pdf"), chosen.join("letter.pdf")).expect("it can be copied");
    window.press("verify").await;
    window.says("verify-problem", walk.no_package).await;
    window.gone("verify-result").await;
    window.shot("no-package").await;
    window.accessible("a file that is no package").await;
    window.resize(360, 640).await;
    shot_of(window, "verify", "small-no-package").await;
    window.fits("the check of a package").await;
}

#[tokio::test]
async fn a_package_that_is_stopped_leaves_nothing_behind() {
    let walk = &FRENCH;
    let folder = Folder::empty();
    done(&folder, &["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", walk.language]);
    done(&folder, &["add", walk.private]);
    // Many files whose pages have no pictures yet: they take a while.
    let text = fs::read(certificate("cert-text.pdf")).expect("the sample can be read");
    let files: Vec<String> = (0..40)
        .map(|number| {
            let path = folder.beside(&format!("attestation {number}.pdf"));
            fs::write(&path, [text.as_slice(), format!("\n% {number}\n").as_bytes()].concat())
                .expect("it can be written");
            path.to_str().expect("it has a plain name").to_owned()
        })
        .collect();
    let attach: Vec<&str> = ["attach", "1"].into_iter().chain(files.iter().map(String::as_str)).collect();
    done(&folder, &attach);

    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "audit-stopped").await;
    window.press("nav-audit").await;
    // What is found beforehand comes in above the button.
    window.part("package-findings").await;
    window.part("package-open-points").await;
    window.press("package-export").await;
    window.part("work-stop").await;
    window.shot("packing").await;
    window.press("work-stop").await;
    window.says("package-stopped", walk.stopped).await;
    window.gone("work").await;
    shot_of(&window, "package-notes", "stopped").await;
    window.accessible("a package that was stopped").await;
    let left: Vec<PathBuf> = fs::read_dir(home.path())
        .expect("it can be read")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    assert!(left.is_empty(), "nothing was written: {left:?}");
    window.close().await;
}

#[tokio::test]
async fn the_audit_of_a_record_without_activities_says_what_is_there_to_do() {
    for (walk, name) in [(&ENGLISH, "audit-empty-en"), (&FRENCH, "audit-empty-fr")] {
        let folder = Folder::empty();
        let init = ["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", walk.language];
        done(&folder, &init);
        let home = tempfile::tempdir().expect("a temporary folder can be made");
        let window = Window::open_on_desktop(home.path(), &folder.data(), TODAY, name, walk.dark).await;
        window.press("nav-audit").await;
        window.part("drill-none").await;
        window.part("privacy-none").await;
        window.shot("checks").await;
        window.accessible("the audit of an empty record").await;
        shot_of(&window, "drill-none", "rest").await;
        window.press("package-export").await;
        window.says("package-result", walk.exported).await;
        window.says("package-result", walk.without_files).await;
        shot_of(&window, "package", "exported").await;
        appears(&window, &home, ".pdf").await;
        window.close().await;
    }
}

#[tokio::test]
async fn each_program_and_each_closed_cycle_has_its_own_audit() {
    let mut folder = Folder::empty();
    "2029-02-01".clone_into(&mut folder.today);
    let init = ["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"];
    done(&folder, &[init.as_slice(), &["--program", "camt-mta", "--program", "nmt"]].concat());
    done(&folder, &["add", "Large course 57cr 2024-01-02 #workshop"]);
    done(&folder, &["add", "Short course 4cr 2028-11-02 #workshop"]);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), &folder.today, "audit-cycles").await;
    window.press("nav-settings").await;
    window.press("cycle-close").await;
    window.press("close-save").await;
    window.part("past-1").await;

    window.press("nav-audit").await;
    window.part("audit-cycle").await;
    let groups =
        "return [...document.querySelectorAll('[data-test=audit-cycle] optgroup')].map((it) => it.children.length)";
    assert_eq!(window.script(groups, vec![]).await, serde_json::json!([2, 1]), "two are open and one is closed");
    let first = window.words("audit-of").await;
    window.shot("several").await;
    window.accessible("the audit of one of several cycles").await;
    window.choose("audit-cycle", "1").await;
    window.says("audit-of", "31 December 2028").await;
    assert_ne!(window.words("audit-of").await, first, "it is another cycle");
    comes_out(&window, "total", "in-order").await;
    window.shot("closed").await;
    window.accessible("the audit of a closed cycle").await;
    window.press("package-export").await;
    window.part("package-result").await;
    let pdf = appears(&window, &home, ".pdf").await;
    let verified = Folder::empty().json(&["verify", &pdf.to_string_lossy()]);
    assert_eq!(verified["outcome"], "unchanged", "{verified}");
    window.resize(360, 640).await;
    shot_of(&window, "audit-heading", "closed-small").await;
    window.fits("the audit of a closed cycle").await;
    window.close().await;
}
