//! The exported files as programs have them: the PDF's standards, and the table's dialects.

use ledgerline_core::domain::activity::{Activity, Format};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_report::csv;
use ledgerline_tests::exhibits::exhibit;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{cycle, cycle_of, done, of, planned, shipped, today};
use ledgerline_tests::pdf::{assert_archival_accessible_and_sound, told_by};
use ledgerline_tests::reports::summary;
use ledgerline_tests::{day, full_record};

fn five_years() -> Cycle {
    cycle("2024-01-01", Vec::new())
}

fn record_of(activities: &[Activity]) -> Record {
    record(
        Member { name: "Sample Therapist".to_owned(), ..Member::default() },
        five_years(),
        activities,
        &Proofs::default(),
        today(),
    )
}

/// As many activities as asked for, a week apart.
fn weeks(how_many: u64, amount: &str) -> Vec<Activity> {
    (0..how_many)
        .map(|week| {
            let mut activity = done(i64::try_from(week).expect("a small number"), "2024-01-03", amount);
            activity.details.start = activity.details.start + chrono::Days::new(week * 5);
            activity.details.end = activity.details.start;
            of(activity, Some("workshop"), &[])
        })
        .collect()
}

/// Records in every state and of several sizes, with awkward texts among them.
fn records() -> Vec<(String, Record)> {
    let member = Member { name: "Maëlle #1 *T* 日本 עברית".to_owned(), ..Member::default() };
    let on = |today: &str, activities: &[Activity]| {
        record(member.clone(), five_years(), activities, &Proofs::default(), day(today))
    };
    let mut awkward = weeks(6, "1");
    for (activity, title) in awkward.iter_mut().zip([
        "🎶 👩🏽‍🎤 🇨🇦 1️⃣ ❤️",
        "العربية עברית mixed",
        "日本語 ไทย \u{e000}",
        "W\u{feff}\u{fffe}\0",
        "e\u{20e3} ש\u{301} \u{202e}x",
        "#set",
    ]) {
        title.clone_into(&mut activity.details.title);
        activity.details.place = Some("P".repeat(300));
    }
    let mut planning = weeks(20, "1.5");
    planning.push(planned(500, "2027-03-01", "5"));
    let mut records = vec![
        ("nothing yet".to_owned(), on("2026-11-23", &[])),
        ("upcoming".to_owned(), on("2023-06-01", &[])),
        ("one activity".to_owned(), on("2026-11-23", &weeks(1, "1.5"))),
        ("behind, with plans".to_owned(), on("2026-11-23", &planning)),
        ("complete".to_owned(), on("2026-11-23", &weeks(40, "1.75"))),
        ("overdue".to_owned(), on("2029-02-01", &weeks(31, "1"))),
        ("every rule".to_owned(), full_record::open()),
        ("closed".to_owned(), full_record::closed()),
        ("two hundred".to_owned(), on("2028-12-30", &weeks(200, "0.15"))),
        ("awkward texts".to_owned(), on("2026-11-23", &awkward)),
    ];
    for id in ["cbmt-mtbc", "crpo-rp", "ccpa-ccc", "nmt"] {
        let cycle = cycle_of(shipped(id), "2025-01-01");
        records.push((
            id.to_owned(),
            record(member.clone(), cycle, &weeks(9, "1.5"), &Proofs::default(), day("2026-11-23")),
        ));
    }
    // Compressed data ends in any byte; among so many files some end in one that needs care.
    records.extend((2..14).map(|many| (format!("{many} activities"), on("2026-11-23", &weeks(many, "0.25")))));
    records
}

#[test]
fn every_report_is_archival_accessible_and_sound() {
    let folder = tempfile::tempdir().expect("a folder for the reports");
    for (name, record) in records() {
        for language in Language::ALL {
            let bytes = summary(&record, language);
            let path = folder.path().join(format!("{name} ({}).pdf", language.code()));
            std::fs::write(path, bytes).expect("the report can be written");
        }
    }
    assert_archival_accessible_and_sound(folder.path());
}

#[test]
fn the_file_tells_its_title_author_language_and_day() {
    let path = tempfile::NamedTempFile::new().expect("a file for the report");
    std::fs::write(&path, summary(&record_of(&[]), Language::French)).expect("it can be written");
    let Some(told) = told_by("pdfinfo", &["-isodates"], path.path(), &[]) else { return };
    let told = String::from_utf8_lossy(&told);
    for (name, value) in [
        ("Title:", "Dossier de formation continue"),
        ("Author:", "Sample Therapist"),
        ("Creator:", "Ledgerline"),
        ("CreationDate:", "2026-11-23"),
        ("Tagged:", "yes"),
        ("Page size:", "612 x 792 pts (letter)"),
    ] {
        let line = told.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        assert!(line.contains(value), "the file's properties say “{line}”, not {value}");
    }
}

fn table(record: &Record, language: Language) -> String {
    String::from_utf8(csv(record, language)).expect("the table is UTF-8")
}

#[test]
fn each_language_has_the_table_that_its_spreadsheet_opens() {
    let mut workshop = of(done(1, "2026-03-06", "1.5"), Some("workshop"), &["ethics", "grief"]);
    workshop.details.start = day("2026-03-04");
    workshop.details.title = "Voice; breath, and \"silence\"".to_owned();
    workshop.details.provider = Some("CAMT".to_owned());
    workshop.details.approval_no = Some("A-12".to_owned());
    workshop.details.presenter = Some("Dr. Osei".to_owned());
    workshop.details.format = Some(Format::InPerson);
    workshop.details.place = Some("Halifax, N.S.".to_owned());
    workshop.details.minutes = Some(90);
    workshop.details.note = Some("two lines\nof a note".to_owned());
    workshop.details.practice = Some("In groups".to_owned());
    workshop.details.verification = Some("Ask the host".to_owned());
    workshop.changed_on = day("2026-03-10");
    let exhibits = [exhibit(1, "a.pdf", &[1], b"a"), exhibit(3, "b.pdf", &[1, 2], b"b")];
    let record = record_of(&[workshop, planned(2, "2027-01-15", "2")]).with_exhibits(exhibits.to_vec());
    assert_eq!(
        table(&record, Language::English),
        "\u{feff}No.,First day,Last day,Title,Provider,Approval no.,Presenter or supervisor,Format,Place,Kind,Topics,\
         Minutes,Credits claimed,Credits counted,Exhibits,Status,Note,Relation to practice,How it can be verified,\
         Entered on,Last changed on,Reason for another number,Proof,Accepted on proof,Credits\r\n\
         1,2026-03-04,2026-03-06,\"Voice; breath, and \"\"silence\"\"\",CAMT,A-12,Dr. Osei,In person,\"Halifax, N.S.\",\
         Workshop or course,\"Ethics, grief\",90,1.5,1.5,\"E-001, E-003\",Done,\"two lines\nof a note\",In groups,Ask the host,2026-03-06,2026-03-10,,,,1.5\r\n\
         2,2027-01-15,2027-01-15,Activity 2,,,,,,,,,2,2,E-003,Planned,,,,2027-01-15,2027-01-15,,,,2\r\n"
    );
    assert_eq!(
        table(&record, Language::French),
        "\u{feff}Nº;Premier jour;Dernier jour;Titre;Organisme;Nº\u{a0}d’approbation;Personne qui forme ou \
         supervise;Modalité;Lieu;Type;Thèmes;Minutes;Crédits déclarés;Crédits comptés;Pièces;État;Note;Lien avec la \
         pratique;Comment la vérifier;Inscrite le;Dernière modification le;Motif d’un autre nombre;Pièces justificatives;Accepté dans les pièces;Crédits\r\n\
         1;2026-03-04;2026-03-06;\"Voice; breath, and \"\"silence\"\"\";CAMT;A-12;Dr. Osei;En personne;\"Halifax, N.S.\";\
         Atelier ou cours;\"Éthique et déontologie, grief\";90;\"1,5\";\"1,5\";\"E-001, E-003\";Réalisée;\"two lines\nof a note\";In groups;\
         Ask the host;2026-03-06;2026-03-10;;;;\"1,5\"\r\n\
         2;2027-01-15;2027-01-15;Activity 2;;;;;;;;;2;2;E-003;Planifiée;;;;2027-01-15;2027-01-15;;;;2\r\n"
    );
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_formula() {
    for language in Language::ALL {
        let separator = if language == Language::French { ';' } else { ',' };
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            let mut activity = done(1, "2026-03-04", "1");
            activity.details.title = format!("{start}cmd|' /C calc'!A0");
            activity.details.provider = Some(format!("{start}1"));
            activity.details.note = Some(format!("{start}HYPERLINK(\"x\")"));
            let table = table(&record_of(&[activity]), language);
            for cell in [format!("'{start}cmd|"), format!("'{start}1"), format!("'{start}HYPERLINK")] {
                let told =
                    table.contains(&format!("{separator}{cell}")) || table.contains(&format!("{separator}\"{cell}"));
                assert!(told, "{cell:?} should begin a cell of {table:?}");
            }
        }
    }
}

#[test]
fn a_draft_has_no_credits_in_the_table_rather_than_zero() {
    let mut draft = done(1, "2026-03-04", "1");
    draft.details.credits = None;
    assert!(table(&record_of(&[draft]), Language::English).contains("Activity 1,,,,,,,,,,0,"));
}

#[test]
fn the_table_tells_why_a_figure_is_another() {
    let table = table(&full_record::open(), Language::English);
    let row = |title: &str| table.lines().find(|line| line.contains(title)).expect("the activity has a row").to_owned();
    assert!(row("Ethics of private practice").contains(",3,3,,Done,,"), "{table}");
    assert!(row("Ethics of private practice").contains(",half of it attended,,,"), "{table}");
    assert!(row("Committee work").contains(",Bénévolat / volunteering,,,0,0,,Done,"), "claimed for nothing: {table}");
    assert!(row("Singing together").contains(",4,4,,Done,"), "what is claimed elsewhere is not here: {table}");
    assert!(row("Telehealth webinar").contains(",,0,,Draft,"), "{table}");
}
