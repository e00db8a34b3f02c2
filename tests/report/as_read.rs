//! The report as its reader has it: the text, the pages, the file; and the list for a spreadsheet.

use ledgerline_core::domain::activity::{Activity, Format, Status};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::words::statement;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_report::csv;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{activity, credits, cycle, done, kind, of, planned, today, topic};
use ledgerline_tests::pdf::{found, text_of};
use ledgerline_tests::reports::summary as set;
use ledgerline_tests::{full_record, output};
use ledgerline_words::Words;

fn member() -> Member {
    Member {
        name: "Maëlle Tremblay-Osei".to_owned(),
        name_on_certificates: Some("Maëlle Tremblay".to_owned()),
        member_no: Some("MTA-1187".to_owned()),
        email: Some("maelle@example.ca".to_owned()),
    }
}

fn record_of(activities: &[Activity]) -> Record {
    record(member(), cycle("2024-01-01", Vec::new()), activities, &Proofs::default(), today())
}

fn titled(id: i64, on: &str, amount: &str, title: &str) -> Activity {
    let mut activity = done(id, on, amount);
    title.clone_into(&mut activity.details.title);
    activity
}

/// One activity a month from January 2024, each with a title of its own.
fn months(how_many: i64) -> Vec<Activity> {
    (0..how_many)
        .map(|n| {
            let on = format!("{}-{:02}-15", 2024 + n / 12 % 3, n % 12 + 1);
            let mut activity = titled(n + 1, &on, "0.5", &format!("Rhythm, memory and gait, evening {}", n + 1001));
            activity.details.provider = Some("North Shore hospice network".to_owned());
            activity.details.format = Some(Format::LiveOnline);
            activity.details.minutes = Some(90);
            of(activity, Some("workshop"), &["ethics"])
        })
        .collect()
}

fn assert_once(text: &str, wanted: &str) {
    assert_eq!(text.matches(wanted).count(), 1, "a reader should find “{wanted}” once in:\n{text}");
}

fn assert_reads(text: &str, wanted: &str) {
    assert!(text.contains(wanted), "a reader should find “{wanted}” in:\n{text}");
}

#[test]
fn a_reader_finds_every_title_once_and_the_result() {
    let mut activities = months(31);
    activities.push(planned(90, "2027-02-20", "3"));
    let record = record_of(&activities);
    for language in Language::ALL {
        let pdf = set(&record, language);
        std::fs::write(output().join(format!("report-{}.pdf", language.code())), &pdf).expect("kept to be looked at");
        let Some(text) = text_of(&pdf) else { return };
        for activity in &activities {
            assert_once(&text, &activity.details.title);
        }
        let wanted: &[&str] = match language {
            Language::English => &[
                "Continuing education record",
                "A record kept by the member; not issued by CAMT.",
                "Maëlle Tremblay-Osei",
                "MTA-1187",
                "1 January 2024 to 31 December 2028",
                "Required 60 Earned 15.5 Counted 15.5 Missing 44.5 Planned 3",
                "Not yet met",
                "read on 20 November 2026",
                "Counted in 2024",
                "Planned activities are not counted",
                "This record does not hold all the proof that the member keeps for activities",
                "(15.5 counted credits)",
                "I declare that",
                "Page 1 of ",
            ],
            Language::French => &[
                "Dossier de formation continue",
                "Dossier tenu par le ou la membre; non délivré par l’organisme (ACM).",
                "du 1er janvier 2024 au 31 décembre 2028",
                "Exigés 60 Acquis 15,5 Comptés 15,5 Manquants 44,5 Planifiés 3",
                "Pas encore remplie",
                "lue le 20 novembre 2026",
                "31, ce dossier ne contient pas toutes les pièces justificatives",
                "(15,5 crédits comptés)",
                "Je déclare",
                "Page 1 sur ",
            ],
        };
        for words in wanted {
            assert_reads(&text, words);
        }
    }
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_typed() {
    let titles = [
        "#set text(red)",
        "*bold* and _emphasis_",
        "$x^2$ #{1 + 1} @ref <label> ] [",
        "= Not a heading // not a comment /* nor this */",
        "=cmd|' /C calc'!A0",
        "`raw` \\ ~ -- --- 'single' \"double\"",
    ];
    let mut activities: Vec<Activity> =
        (1_i64..).zip(titles).map(|(id, title)| titled(id, "2026-03-04", "1", title)).collect();
    activities[0].details.provider = Some("#panic(\"provider\")".to_owned());
    activities[0].details.place = Some("#include \"record.json\"".to_owned());
    let Some(text) = text_of(&set(&record_of(&activities), Language::English)) else { return };
    for title in titles.into_iter().chain(["#panic(\"provider\")", "#include \"record.json\""]) {
        assert_once(&text, title);
    }
}

#[test]
fn emoji_music_signs_and_right_to_left_titles_can_be_copied_from_the_report() {
    let titles =
        ["Musique 🎶 et mémoire", "B♭ et F♯ ♩", "מוזיקה וטיפול", "الموسيقى والعلاج", "ᐃᓄᒃᑎᑐᑦ", "Œuvre à quatre mains"];
    let activities: Vec<Activity> =
        (1_i64..).zip(titles).map(|(id, title)| titled(id, "2026-03-04", "1", title)).collect();
    for language in Language::ALL {
        let Some(text) = text_of(&set(&record_of(&activities), language)) else { return };
        for title in titles {
            assert_once(&text, title);
        }
        assert!(!text.contains('□'), "nothing had to be replaced in:\n{text}");
    }
}

#[test]
fn a_character_that_no_font_has_is_a_box_and_the_report_says_so() {
    let odd = "日本 \u{e000}\u{feff} a\u{1ab0}b tab\there nul\0 end";
    let mut activities = vec![titled(1, "2026-03-04", "1", odd), titled(2, "2026-03-05", "1", "A cab abroad")];
    activities[0].details.presenter = Some("हिन्दी".to_owned());
    let mut record = record_of(&activities);
    record.member.name = "音楽".to_owned();
    let Some(text) = text_of(&set(&record, Language::English)) else { return };
    assert_once(&text, "□□ □ a□b tab here nul end");
    assert_once(&text, "A cab abroad");
    assert_reads(&text, "The sign □ stands for a character that this document’s fonts lack.");
}

#[test]
fn nothing_runs_over_the_edge_of_the_paper() {
    let mut activities = vec![
        titled(1, "2026-03-04", "1", &"W".repeat(500)),
        titled(2, "2026-03-05", "1", &format!("Before {} after", "é".repeat(200))),
        titled(3, "2026-03-06", "1", "lorem ipsum dolor ".repeat(27).trim()),
    ];
    activities[0].details.place = Some("P".repeat(500));
    activities[0].details.presenter = Some("M".repeat(500));
    activities[0].details.topics = (0..60).map(|n| topic(&format!("topic number {n} of sixty"))).collect();
    let mut record = record_of(&activities);
    record.member.name = "N".repeat(300);
    let pdf = set(&record, Language::French);
    let Some(text) = text_of(&pdf) else { return };
    // A reader's tool joins what a hyphen at the end of a line divides.
    let letters = text.replace([' ', '-'], "");
    assert_reads(&letters, &"W".repeat(500));
    assert_reads(&letters, &format!("Before{}after", "é".repeat(200)));
    assert_reads(&letters, "topicnumber59ofsixty");

    let boxes = found(&pdf, &["-bbox"]).expect("pdftotext found the text");
    for (edge, farthest) in [("xMax=\"", 612.0 - 50.0), ("yMax=\"", 792.0 - 25.0)] {
        for place in boxes.split(edge).skip(1).filter_map(|rest| rest.split('"').next()) {
            let place: f64 = place.parse().expect("a place on the page");
            assert!(place < farthest, "a word ends at {place} on a page of 612 by 792 points");
        }
    }
}

#[test]
fn what_does_not_count_is_told_openly() {
    let mut activities = vec![
        titled(1, "2023-11-05", "4", "Before the cycle"),
        of(titled(2, "2024-02-01", "5", "Group supervision"), Some("supervision-received"), &[]),
        activity(3, "2024-03-01", None, Status::Draft),
        titled(4, "2027-06-05", "2", "Done too early"),
        planned(5, "2026-06-05", "3"),
    ];
    activities[1].details.presenter = Some("Dr. Amara Osei".to_owned());
    let maximum = RuleShape::MaximumOfKind { kind: kind("supervision-received"), credits: credits("3.5") };
    let ethics = RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") };
    let record = record(member(), cycle("2024-01-01", vec![maximum, ethics]), &activities, &Proofs::default(), today());
    let Some(english) = text_of(&set(&record, Language::English)) else { return };
    for wanted in [
        "Not counted: outside the cycle",
        "1.5 not counted: over the maximum for “Supervision received”",
        "Not counted yet: its credits are missing",
        "Not counted yet: it has not ended",
        "Not counted: planned for a day that has passed",
        "Activity 2: 1.5 credits are over a maximum and not counted.",
        "Activity 1 lies outside the cycle and is not counted in any total (4 credits claimed).",
        "Activity 3 is a draft: its credits are not stated and not counted.",
        "Activity 4 is marked done but has not ended on the day of this record (2 credits, not counted).",
        "Activity 5 was planned for a day that has passed and is not counted in any total (3 credits claimed).",
        "No activity counts between 1 February 2024 and 23 November 2026: three months or more.",
        "At most 3.5 credits of the kind “Supervision received” count",
    ] {
        assert_once(&english.replace('\u{a0}', " "), wanted);
    }
    assert_reads(&english, "Source: your note, read on 20 November 2026, a rule the member added");
    let Some(french) = text_of(&set(&record, Language::French)) else { return };
    assert_once(&french, "Activité 2 : 1,5 crédit dépasse un maximum et n’est pas compté.");
    assert_once(&french, "Au moins 3 crédits sur le thème « Éthique et déontologie »");
}

#[test]
fn every_rule_every_adjustment_and_every_change_is_told() {
    for (name, record) in [("rules", full_record::open()), ("closed", full_record::closed())] {
        for language in Language::ALL {
            let pdf = set(&record, language);
            let file = format!("report-{name}-{}.pdf", language.code());
            std::fs::write(output().join(file), &pdf).expect("kept to be looked at");
            let Some(text) = text_of(&pdf) else { return };
            let text = text.replace('\u{a0}', " ");
            let words = Words::with_kinds(language, &record.kinds);
            for rule in &record.cycle.program.rules {
                let rule = record.cycle.rules().into_iter().find(|it| it.id == rule.id).expect("it is one of them");
                let states = words.phrase(&statement(&rule));
                assert_reads(&text, &states.replace('\u{a0}', " "));
            }
            assert!(!text.contains("report-") && !text.contains("MT-BC"), "an id, or another program: {text}");
            for id in text.split(' ').filter(|word| word.contains('-')) {
                assert!(!words.has(id), "the id of a sentence: {id}");
            }
        }
    }
    let Some(english) = text_of(&set(&full_record::open(), Language::English)) else { return };
    for wanted in [
        "Another source gives 60 credits: https://",
        "The source gives 45 credits; reduced for this cycle, see the adjustments.",
        "Confirmed by the member as done on 2 October 2026: Confirmation no. 4711",
        "For this cycle: until 30 June 2030.",
        "The member chose this number; sources differ.",
        "2 credits carried in from the cycle before",
        "Letter of the association, March 2024",
        "Leave from 1 March 2025 to 31 August 2025",
        "E-mail of the registrar, 12 January 2025",
        "Extension: the cycle ends on 30 June 2029",
        "Letter 2025-118",
        "Proration: the credential is held for 48 months of 60",
        "Time without membership from 1 January 2026 to 31 January 2026",
        "The fee was paid late",
        "The member’s own number instead of 6: half of it attended",
        "Not counted: it ended while the person was not a member",
        "Bénévolat / volunteering",
    ] {
        assert_reads(&english, wanted);
    }
    let Some(closed) = text_of(&set(&full_record::closed(), Language::French)) else { return };
    let closed = closed.replace('\u{a0}', " ");
    for wanted in [
        "Cycle fermé le",
        "10 juillet 2029",
        "Modifications depuis la fermeture du cycle",
        "Modifiée 6 4",
        "Supprimée 4 –",
        "Activity 20 Ajoutée – 1,5",
    ] {
        assert_reads(&closed, wanted);
    }
}

#[test]
fn a_suggestion_of_ledgerline_is_told_from_a_rule() {
    let Some(text) = text_of(&set(&record_of(&[]), Language::English)) else { return };
    assert_reads(&text, "31 December 2034 (suggested by Ledgerline; none of the rules below states it)");
    assert!(!text.contains("Adjustments of this cycle") && !text.contains("since the cycle was closed"), "{text}");
}

#[test]
fn a_private_note_is_in_neither_export() {
    let mut activity = titled(1, "2026-03-04", "1", "Case consultation");
    activity.private_note = Some("the client’s name".to_owned());
    let record = record_of(&[activity]);
    for language in Language::ALL {
        let table = String::from_utf8(csv(&record, language)).expect("UTF-8");
        assert!(!table.contains("client"), "the private note stands in:\n{table}");
        let Some(text) = text_of(&set(&record, language)) else { return };
        assert!(!text.contains("client"), "the private note stands in:\n{text}");
    }
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let record = record_of(&months(12));
    for language in Language::ALL {
        assert!(set(&record, language) == set(&record, language), "two reports of one record differ ({language:?})");
    }
}
