//! Cases from the reports of people who do this job.

use std::fs;

use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::columns::answer::{ImportPreview, RowOutcome, RowPreview};
use ledgerline_tests::tables::{Import, activities, doubts, folder, rows};

fn taken(import: &ImportPreview) -> Vec<(u32, f64)> {
    let taken = import.rows.iter().filter(|row| row.outcome == RowOutcome::Taken);
    let credits = |row: &RowPreview| row.understood.as_ref().and_then(|it| it.credits).map_or(-1.0, Credits::to_f64);
    taken.map(|row| (row.at.row, credits(row))).collect()
}

#[test]
fn continuing_education_units_are_never_credits_without_a_word() {
    let import = Import::default().sample("field/F01/ceus.csv");
    assert_eq!(taken(&import), []);
    assert_eq!(doubts(&import).into_values().collect::<Vec<_>>(), ["import-asks-ceu"; 4]);
    let hours = Import::default().answering("ceu", "hours").sample("field/F01/ceus.csv");
    assert_eq!(taken(&hours), [(2, 3.0), (3, 1.5), (4, 12.0)], "row 5 has no hours");
    let ten = Import::default().answering("ceu", "ten").sample("field/F01/ceus.csv");
    assert_eq!(taken(&ten), [(2, 3.0), (3, 1.5), (4, 12.0), (5, 5.0)]);
    let both = Import::default().sample("field/F01/ceu-called-credit.csv");
    assert_eq!(taken(&both), [(3, 1.5)]);
    assert_eq!(doubts(&both).into_keys().collect::<Vec<_>>(), [2]);
}

#[test]
fn hours_kept_as_a_clock_are_hours() {
    let import = Import::default().sample("field/F04/durations.xlsx");
    let minutes: Vec<_> =
        activities(&import).iter().map(|row| row.understood.as_ref().and_then(|it| it.minutes)).collect();
    assert_eq!(minutes, [90, 120, 1560, 45, 75, 90].map(Some));
    assert_eq!(taken(&import), [(2, 1.5), (3, 2.0), (4, 6.0), (6, 1.25)]);
    let doubts = doubts(&import);
    assert_eq!(doubts.get(&5).map(String::as_str), Some("import-asks-credits-blank-hours"));
    assert_eq!(doubts.get(&7).map(String::as_str), Some("import-asks-credits-are-a-time"));
}

#[test]
fn a_fraction_that_became_a_date_is_asked_about() {
    for name in ["fractions-became-dates.csv", "fractions-became-dates.xlsx"] {
        let import = Import::default().sample(&format!("field/F06/{name}"));
        assert_eq!(taken(&import), [(5, 3.0)], "{name}");
        let doubts: Vec<_> = doubts(&import).into_iter().collect();
        let day = "import-asks-credits-are-a-day".to_owned();
        assert_eq!(doubts, [(2, day.clone()), (3, day.clone()), (4, day)], "{name}");
    }
}

#[test]
fn sessions_alike_are_counted_and_the_longer_file_adds_what_is_new() {
    let read = |name: &str| fs::read(folder().join("field/F12").join(name)).expect("the sample can be read");
    let (first, later) = (read("evenings.csv"), read("evenings-later.csv"));
    let import = Import::default().bytes(&first).0;
    assert_eq!(taken(&import), [(2, 1.0), (4, 1.0), (5, 1.0), (6, 2.0), (7, 2.0)]);
    assert_eq!(doubts(&import).into_iter().collect::<Vec<_>>(), [(3, "import-asks-same-as".to_owned())]);
    let mut import = Import::default().answering("row-3", "take");
    assert_eq!(import.take(&first), 6);
    import.choices.answers.clear();
    assert_eq!(import.take(&first), 0);
    let again = import.bytes(&first).0;
    let there = rows(&again, |outcome| matches!(outcome, RowOutcome::There { .. }));
    assert_eq!(there, [2, 3, 4, 5, 6, 7], "nothing is asked again");
    let longer = import.bytes(&later).0;
    assert_eq!(taken(&longer), [(7, 1.0)]);
    assert_eq!(doubts(&longer).into_iter().collect::<Vec<_>>(), [(4, "import-asks-same-as".to_owned())]);
    import.choices.answers.insert("row-4".to_owned(), "take".to_owned());
    assert_eq!(import.take(&later), 2);
    assert_eq!(import.record.len(), 8);
    import.choices.answers.clear();
    assert_eq!(import.take(&later), 0);
}

#[test]
fn letters_of_an_older_mac_are_read_as_they_were_written() {
    let import = Import::default().sample("field/F30/mac.csv");
    let titles: Vec<_> =
        activities(&import).iter().filter_map(|row| Some(row.understood.as_ref()?.title.as_str())).collect();
    assert_eq!(titles, ["Atelier d’écriture de chansons", "Chœur et deuil", "Œuvre vocale à l’hôpital"]);
    assert_eq!(taken(&import), [(2, 1.5), (3, 2.0), (4, 1.0)]);
}
