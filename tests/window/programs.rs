//! Several programs in the built window: rows, claims, rules with a preview, adjustments, closing,
//! program files and kinds, in both languages.
//!
//! Pictures of every screen are kept in `tests/output/window` to be looked at.

use std::fs;
use std::path::Path;

use ledgerline_tests::program::Folder;
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-23";

/// A member of three associations with a few activities.
fn three_programs(language: &str) -> Folder {
    let folder = Folder::empty();
    let init = [
        "init",
        "--name",
        "Sample Therapist",
        "--cycle-start",
        "2024-01-01",
        "--program",
        "camt-mta",
        "--program",
        "cbmt-mtbc",
        "--program",
        "nmt",
        "--lang",
        language,
    ];
    let made = folder.run(&init);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&[
        "NMT workshop 6cr 2026-03-04 #workshop #clinical-practice-workshop",
        "Conference 14cr 2025-05-01..2025-05-03 #conference",
        "Support chapter meeting 1.5cr 2025-09-10 #support-chapter",
        "Supervision year 20h 2025-01-10..2025-12-10 #supervision",
        "Ethics course 4.5cr 2024-10-02 #workshop #ethics",
        "Ethics webinar 2cr 2027-02-01 !plan #ethics",
    ]);
    folder
}

#[tokio::test]
async fn a_member_of_three_programs_sees_what_each_counts_in_english() {
    overview_and_claims("en").await;
}

#[tokio::test]
async fn un_membre_de_trois_programmes_voit_ce_que_chacun_compte_en_francais() {
    overview_and_claims("fr").await;
}

async fn overview_and_claims(language: &str) {
    let folder = three_programs(language);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("programs-{language}")).await;

    for program in ["camt-mta", "cbmt-mtbc", "nmt"] {
        window.part(&format!("program-{program}")).await;
    }
    let first = window.words("heading").await;
    window.shot("overview").await;
    window.accessible("overview of three programs").await;
    window.press("cycle-nmt").await;
    window.says("heading", if language == "en" { "credits to go" } else { "à acquérir" }).await;
    assert_ne!(window.words("heading").await, first, "another program has another heading");
    window.part("best-next").await;
    window.shot("overview-of-another-program").await;

    // What the conference counts for, and a figure of the member's own for one program.
    window.press("nav-activities").await;
    window.part("activity-row").await;
    window.shot("activities").await;
    window.open_row("Conference").await;
    window.part("claim-cbmt-mtbc").await;
    window.shot("claims").await;
    window.accessible("claims").await;
    let correct = "document.querySelector('[data-test=claim-cbmt-mtbc] [data-test=claim-correct]').click()";
    window.script(correct, vec![]).await;
    window.fill("claim-credits", "7,25").await;
    window.press("claim-save").await;
    window.part("claim-note-problem").await;
    window.shot("claim-without-a-note").await;
    window.fill("claim-note", "Left at noon").await;
    window.press("claim-save").await;
    window.says("claim-cbmt-mtbc", if language == "en" { "7.25" } else { "7,25" }).await;
    window.says("claim-cbmt-mtbc", "Left at noon").await;
    window.says("claim-nmt", "14").await;
    window.shot("claim-corrected").await;
    window.close().await;
    let counted = |program: &str| folder.json(&["status", "--program", program])["cycles"][0]["counted"].clone();
    assert_eq!(counted("camt-mta"), 26);
    assert_eq!(counted("cbmt-mtbc"), 43.25, "20 hours are 24 credits of 50 minutes, and 7.25 of 14 are claimed");
    assert_eq!(counted("nmt"), 26, "the figure of one program is not that of another");

    // The way back is there after a restart.
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("programs-{language}-again")).await;
    window.script("document.activeElement.blur()", vec![]).await;
    window.keys(Window::control('z')).await;
    window.part("toast").await;
    window.close().await;
    assert_eq!(counted("cbmt-mtbc"), 50);
}

#[tokio::test]
async fn rules_and_adjustments_are_made_in_english() {
    rules_and_adjustments("en").await;
}

#[tokio::test]
async fn les_regles_et_les_ajustements_se_font_en_francais() {
    rules_and_adjustments("fr").await;
}

async fn rules_and_adjustments(language: &str) {
    let folder = three_programs(language);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, &format!("rules-{language}")).await;
    window.press("nav-settings").await;
    window.part("cycle-card-1").await;
    window.shot("settings").await;
    window.accessible("settings with three programs").await;

    // 60 or 45, with both sources.
    window.press("total-45").await;
    window.part("toast").await;
    window.shot("forty-five").await;

    // A rule with a preview: nothing is kept before it is saved.
    window.press("rule-add").await;
    window.choose("rule-shape", "maximum-of-kind").await;
    window.press("rule-form-save").await;
    window.part("rule-credits-problem").await;
    window.shot("rule-with-problems").await;
    window.accessible("a rule with problems").await;
    window.fill("rule-credits", "10").await;
    window.choose("rule-kind", "conference").await;
    window.fill("rule-source", "Members' handbook, page 12").await;
    window.says("rule-preview", "23").await;
    window.press("rule-confidence-stated").await;
    window.shot("rule-with-preview").await;
    window.press("rule-form-save").await;
    window.part("rules-item-maximum-of-kind").await;
    window.shot("rule-saved").await;

    // A leave, with the paragraph that asks for it.
    window.press("adjustment-add").await;
    window.press("adjustment-change-leave").await;
    window.fill("adjustment-from", "2027-01-01").await;
    window.fill("adjustment-to", "2027-12-31").await;
    window.fill("adjustment-reason", "Parental leave").await;
    window.press("adjustment-request").await;
    window.part("request-en").await;
    for written in ["en", "fr"] {
        let text = "return document.querySelector(arguments[0]).value";
        let text = window.script(text, vec![format!("[data-test=request-{written}]").into()]).await;
        let text = text.as_str().expect("it is text").to_owned();
        assert!(text.contains("Parental leave") && text.contains("2027") && text.len() > 150, "{written}: {text}");
    }
    window.shot("leave-with-request").await;
    window.accessible("a leave with its request").await;
    window.press("adjustment-form-save").await;
    window.part("adjustment-leave").await;
    window.shot("leave-saved").await;

    // Another program, with its own first day.
    window.press("program-start").await;
    window.press("start-crpo-rp").await;
    window.fill("start-first-day", "2025-03-10").await;
    window.says("start-last-day", "2026").await;
    window.shot("another-program").await;
    window.accessible("another program").await;
    window.press("start-save").await;
    window.part("cycle-card-4").await;
    let confirm = "const item = document.querySelector('[data-test=item-self-assessment] [data-test=item-confirm]');
        item.scrollIntoView(); item.click()";
    if !window.has("item-self-assessment").await {
        window
            .script("document.querySelector('[data-test=cycle-card-4] [data-test=cycle-expand]').click()", vec![])
            .await;
    }
    window.part("item-self-assessment").await;
    window.script(confirm, vec![]).await;
    window.fill("item-on", "2026-11-20").await;
    window.press("item-form-save").await;
    window.says("item-self-assessment", "2026").await;
    window.shot("item-confirmed").await;

    program_of_ones_own(&window, home.path()).await;

    // A kind of one's own, and another name for one.
    window.press("kinds-add").await;
    window.fill("kinds-name", "Choir leadership").await;
    window.press("kinds-form-save").await;
    window.says("kinds-choir-leadership", "Choir leadership").await;
    window.shot("kinds").await;
    window.accessible("settings after all of it").await;
    for theme in ["dark", "light"] {
        window.press(&format!("settings-theme-{theme}")).await;
        window.wears(theme).await;
        window.shot(&format!("settings-{theme}")).await;
    }
    window.close().await;

    let camt = folder.json(&["status", "--program", "camt-mta"])["cycles"][0].clone();
    assert_eq!((&camt["required"], &camt["counted"], &camt["over_cap"]), (&45.into(), &22.into(), &4.into()));
    let crpo = folder.json(&["status", "--program", "crpo-rp"])["cycles"][0].clone();
    assert_eq!(crpo["last_day"], "2026-12-31");
    let line = folder.json(&["parse", "Spring concert 2cr #choir-leadership"]);
    assert_eq!(line["topics"][0], "choir-leadership", "without the record the word is a topic");
    let added = folder.json(&["add", "Spring concert 2cr 2026-05-05 #choir-leadership"]);
    assert_eq!(added["kind"], "choir-leadership", "in the record it is a kind");
}

/// A program of one's own, as a file and back; a bad file is refused with its line.
async fn program_of_ones_own(window: &Window, home: &Path) {
    window.press("program-copy").await;
    window.choose("copy-program", "ccpa-ccc").await;
    window.fill("copy-name", "Our group").await;
    window.press("copy-save").await;
    window.part("program-our-group").await;
    window.shot("own-program").await;
    fs::write(home.join("program.toml"), "schema = 1\nid = 7\n").expect("it can be written");
    window.press("program-import").await;
    window.says("program-import-failure", "2").await;
    window.shot("program-file-refused").await;
    window.press("program-export").await;
    let exported = home.join("our-group.toml");
    window.wrote(&exported).await;
    let text = fs::read_to_string(&exported).expect("it can be read");
    assert!(text.contains("graduate-course") && text.contains("Our group"), "{text}");
    fs::write(home.join("program.toml"), text.replace("our-group", "their-group")).expect("it can be written");
    window.press("program-import").await;
    window.part("program-their-group").await;
}

#[tokio::test]
async fn a_cycle_that_has_ended_is_closed_and_the_next_one_opened() {
    let mut folder = Folder::with_record();
    folder.today = "2029-02-01".to_owned();
    assert_eq!(folder.run(&["add", "Large course 57cr 2024-01-02"]).status, 0);
    assert_eq!(folder.run(&["add", "Short course 4cr 2028-11-02"]).status, 0);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), &folder.today, "closing").await;
    window.shot("overview-after-the-end").await;
    window.press("nav-settings").await;
    window.press("cycle-close").await;
    window.part("close-heading").await;
    window.shot("close").await;
    window.accessible("closing a cycle").await;
    window.press("close-save").await;
    window.part("past-1").await;
    window.part("cycle-card-2").await;
    window.shot("closed").await;

    // What is changed afterwards is listed, and the frozen figures stay.
    window.press("nav-activities").await;
    window.part("activity-row").await;
    window.open_row("Short course").await;
    window.fill("form-credits", "2").await;
    window.press("form-save").await;
    window.part("toast").await;
    window.press("nav-settings").await;
    window.part("past-change-changed").await;
    window.says("past-counted", "61").await;
    window.press("past-expand").await;
    window.part("past-list").await;
    window.shot("past-cycle").await;
    window.accessible("a past cycle").await;
    window.close().await;

    let now = folder.json(&["status"]);
    assert_eq!(now["cycles"][0]["first_day"], "2029-01-01", "the next cycle follows the day after");
}

#[tokio::test]
async fn several_programs_need_no_sideways_scrolling_in_a_small_window() {
    let folder = three_programs("fr");
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "programs-small").await;
    window.resize(360, 640).await;
    for screen in ["overview", "activities", "settings"] {
        window.go_to(screen).await;
        window.fits(screen).await;
        window.shot(screen).await;
    }
    window.press("rule-add").await;
    window.choose("rule-shape", "carry-over").await;
    window.shot("rule-form").await;
    window.accessible("the form of a rule, small").await;
    window.fits("the form").await;
    window.close().await;
}
