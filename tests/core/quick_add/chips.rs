//! The chips under the field, and what removing one leaves in it.

use super::{reading, understood};
use ledgerline_core::reading::quick_add::{Chip, ChipKind, RefusalKind};

fn chips(line: &str) -> Vec<(ChipKind, String)> {
    reading(line).chips.into_iter().map(|chip| (chip.kind, chip.words)).collect()
}

fn without(line: &str, kind: ChipKind) -> String {
    let chip: Chip = reading(line).chips.into_iter().find(|chip| chip.kind == kind).expect("the chip is there");
    chip.line_without.expect("the chip can be removed")
}

#[test]
fn every_piece_has_a_chip_in_the_order_of_the_line() {
    let expected = [
        (ChipKind::Plan, "!plan"),
        (ChipKind::Title, "Congrès national"),
        (ChipKind::Credits, "2,5 crédits"),
        (ChipKind::Date, "9 au 11 mai 2027"),
        (ChipKind::Kind, "#congrès"),
        (ChipKind::Minutes, "2 h 30"),
        (ChipKind::Topic, "#éthique"),
        (ChipKind::Provider, "@\"Deux mots\""),
        (ChipKind::Note, "// à noter"),
    ];
    let line =
        "!plan Congrès national 2,5 crédits du 9 au 11 mai 2027 #congrès 2 h 30 #éthique @\"Deux mots\" // à noter";
    assert_eq!(chips(line), expected.map(|(kind, words)| (kind, words.to_owned())));
}

#[test]
fn a_refused_line_still_shows_what_was_understood() {
    for (line, kind, expected) in [
        (
            "Choir 03/04/26 6cr",
            RefusalKind::AmbiguousDate,
            vec![(ChipKind::Title, "Choir"), (ChipKind::Date, "03/04/26"), (ChipKind::Credits, "6cr")],
        ),
        ("6cr #workshop", RefusalKind::NoTitle, vec![(ChipKind::Credits, "6cr"), (ChipKind::Kind, "#workshop")]),
        (
            "Choir 6cr 5cr",
            RefusalKind::Twice,
            vec![(ChipKind::Title, "Choir"), (ChipKind::Credits, "6cr"), (ChipKind::Credits, "5cr")],
        ),
        ("Choir !plan", RefusalKind::PlanWithoutDate, vec![(ChipKind::Title, "Choir"), (ChipKind::Plan, "!plan")]),
    ] {
        assert_eq!(reading(line).refusal.map(|refusal| refusal.kind), Some(kind), "«{line}»");
        let expected: Vec<_> = expected.into_iter().map(|(kind, words)| (kind, words.to_owned())).collect();
        assert_eq!(chips(line), expected, "«{line}»");
    }
}

#[test]
fn a_date_that_is_none_goes_back_to_the_title() {
    let line = without("Top 10 March tunes 1cr", ChipKind::Date);
    let read = understood(&line);
    assert_eq!(read.title, "Top 10 March tunes");
    assert!(read.date_assumed);
}

#[test]
fn an_amount_that_is_none_goes_back_to_the_title() {
    let read = understood(&without("12 bars in 90 minutes: blues 1cr 2026-03-04", ChipKind::Minutes));
    assert_eq!((read.title.as_str(), read.minutes), ("12 bars in 90 minutes: blues", None));
    let read = understood(&without("The 3 credits song 2026-03-04", ChipKind::Credits));
    assert_eq!((read.title.as_str(), read.credits), ("The 3 credits song", None));
}

#[test]
fn a_removed_marker_goes_away_with_what_it_left_hanging() {
    let line = "Choir with @CAMT, 6cr #workshop, 2027-03-04 !plan // note";
    for (kind, expected) in [
        (ChipKind::Provider, "Choir 6cr #workshop, 2027-03-04 !plan // note"),
        (ChipKind::Kind, "Choir with @CAMT, 6cr 2027-03-04 !plan // note"),
        (ChipKind::Plan, "Choir with @CAMT, 6cr #workshop, 2027-03-04 // note"),
        (ChipKind::Note, "Choir with @CAMT, 6cr #workshop, 2027-03-04 !plan"),
    ] {
        assert_eq!(without(line, kind), expected);
        assert_eq!(understood(expected).title, "Choir");
    }
    assert_eq!(understood(&without("Choir @CAMT, Toronto", ChipKind::Provider)).title, "Choir, Toronto");
}

#[test]
fn removing_the_chip_of_one_of_two_mends_a_line_that_said_it_twice() {
    let line = "Choir 4 May 2026 about 5 May 2026";
    assert_eq!(reading(line).refusal.map(|refusal| refusal.kind), Some(RefusalKind::Twice));
    let second = reading(line).chips.into_iter().rfind(|chip| chip.kind == ChipKind::Date).expect("the second date");
    let read = understood(&second.line_without.expect("the chip can be removed"));
    assert_eq!(read.title, "Choir about 5 May 2026");
}

#[test]
fn the_title_has_no_line_without_it() {
    let chips = reading("Choir 6cr").chips;
    assert!(chips.iter().all(|chip| (chip.kind == ChipKind::Title) <= chip.line_without.is_none()));
}
