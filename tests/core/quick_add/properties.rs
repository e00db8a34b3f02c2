//! What holds for every line.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::{TODAY, counts_hours, day, understood};
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::quick_add::{Chip, LineReading, Understood, read};
use ledgerline_core::text::dates::{display_short, read_day, read_duration};

#[rustfmt::skip]
const ENGLISH_MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];
#[rustfmt::skip]
const FRENCH_MONTHS: [&str; 12] = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
];

/// Pieces of the grammar, whole and broken.
#[rustfmt::skip]
const FRAGMENTS: &[&str] = &[
    "NMT", "workshop", "du", "le", "on", "from", "to", "au", "and", "de", "d'", "2", "4", "6", "30", "31", "40",
    "2026", "1900", "May", "mars", "avr.", "mai", "Feb", "today", "hier", "aujourd'hui", "2026-03-04", "2025/06/14",
    "03/04/26", "17/10/2025", "30/02/2026", "6cr", "1,5 cr", ",5 cr", ".5", "½", "1½", "cr", "crédits", "-2cr", "0cr",
    "2h", "2 h 30", "h", "30", "90 min", "#workshop", "#ethics", "#", "@CAMT", "@\"", "@«", "!plan", "!", "//", "// x",
    "\"", "«", "»", "“", "”", "\"4 May\"", "(", ")", "[", "]", ",", ".", "..", "…", "-", "–", "/", ":", ";", "'", "’",
    "&", "🎵", "é", "e\u{301}", "\u{301}", "\u{a0}", "\u{202f}", "\u{200f}", "ש", "1er", "3rd", "st", "\u{feff}", "%",
];

fn arbitrary_line() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9a-z /.,\\-\"#@!«»“”½¼hcrmin]{0,60}",
        proptest::collection::vec((proptest::sample::select(FRAGMENTS), "( |  )?"), 0..24)
            .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece.to_owned(), space]).collect()),
    ]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1950..=2100_i32, 1..=12_u32, 1..=31_u32)
        .prop_filter_map("a day of the calendar", |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
}

fn english(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), ENGLISH_MONTHS[day.month0() as usize], day.year())
}

fn french(day: NaiveDate) -> String {
    let number = if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
    format!("{number} {} {}", FRENCH_MONTHS[day.month0() as usize], day.year())
}

fn same_chips<'a>(reading: &'a LineReading, chip: &'a Chip) -> impl Iterator<Item = &'a Chip> {
    reading.chips.iter().filter(|other| (other.kind, &other.words) == (chip.kind, &chip.words))
}

/// Titles that a therapist gives, none of which holds a date or an amount.
fn title() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "NMT workshop",
        "Trauma-informed practice, part 2",
        "Module 3 of 4: songwriting",
        "From Bach to Brahms",
        "Musique et deuil : écouter",
        "Présentation à l'équipe",
        "L’écoute du monde",
        "Chapters 2-4",
        "🎵 Choir (online)",
        "Why sing?",
        "GIM level 1 introductory day",
    ])
}

/// One part of each sort.
fn parts() -> impl Strategy<Value = Vec<&'static str>> {
    let some = |choices: &[&'static str]| proptest::sample::select(choices.to_vec());
    (
        // Not `½ cr`, which after `part 2` is `2 ½ cr`.
        some(&["6cr", "1,5 crédit", "1½ cr", ".5 cr", ",5 cr", "2 credits"]),
        some(&["2h", "2 h 30", "2h30", "1.5h", "90 min"]),
        some(&[
            "2026-03-04",
            "4 mars 2026",
            "Mar 4, 2026",
            "4-6 May 2026",
            "17/10/2025",
            "hier",
            "30 May - 1 June 2025",
        ]),
        some(&["#workshop", "#éthique", "#\"end of life\""]),
        some(&["@CAMT", "@\"two words\"", "@«deux mots»"]),
    )
        .prop_map(|(credits, minutes, date, tag, provider)| vec![credits, minutes, date, tag, provider])
}

fn without_title(line: &str) -> Understood {
    Understood { title: String::new(), ..understood(line) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn no_line_is_too_strange_to_be_answered(line in arbitrary_line(), converts_minutes: bool) {
        let customs = if converts_minutes { counts_hours() } else { Customs::default() };
        let reading = read(&line, day(TODAY), &customs);
        prop_assert_eq!(reading.understood.is_some(), reading.refusal.is_none());
        if let Some(understood) = reading.understood {
            prop_assert!(understood.start <= understood.end);
            prop_assert!(!understood.title.is_empty());
            prop_assert_eq!(understood.title.trim(), understood.title.as_str());
            prop_assert!(!understood.title.contains("  "));
        }
        if let Some(refusal) = reading.refusal {
            prop_assert!(refusal.words.is_empty() || refusal.words.ends_with('…') || line.contains(&refusal.words));
            for reading in refusal.readings {
                let _ = read(&reading.line, day(TODAY), &Customs::default());
            }
        }
    }

    #[test]
    fn a_removed_chip_is_gone_from_the_line_it_leaves(line in arbitrary_line()) {
        let before = read(&line, day(TODAY), &Customs::default());
        for chip in &before.chips {
            let Some(line_without) = &chip.line_without else { continue };
            let after = read(line_without, day(TODAY), &Customs::default());
            prop_assert!(
                same_chips(&after, chip).count() < same_chips(&before, chip).count(),
                "{:?} of «{}» is still in «{}»", chip.words, line, line_without
            );
        }
    }

    #[test]
    fn no_field_is_too_strange_to_be_answered(text in arbitrary_line()) {
        let _ = read_day(&text, day(TODAY));
        let _ = read_duration(&text);
    }

    #[test]
    fn no_day_is_too_strange_to_read_a_line_on(line in arbitrary_line(), today in proptest::num::i32::ANY) {
        let today = NaiveDate::from_num_days_from_ce_opt(today).unwrap_or(NaiveDate::MAX);
        let _ = read(&line, today, &Customs::default());
    }

    #[test]
    fn credits_are_read_as_they_are_displayed(hundredths in 1..=100_000_i64) {
        let credits = Credits::from_hundredths(hundredths);
        for language in Language::ALL {
            let shown = credits.display(language);
            prop_assert_eq!(Credits::parse(&shown), Ok(credits));
            for unit in ["cr", " cr", " credits", " crédit"] {
                prop_assert_eq!(understood(&format!("Choir {shown}{unit}")).credits, Some(credits));
            }
        }
    }

    #[test]
    fn dates_are_read_as_they_are_displayed(day_shown in any_day()) {
        for shown in [display_short(day_shown), english(day_shown), french(day_shown)] {
            prop_assert_eq!(read_day(&shown, day(TODAY)), Ok(day_shown), "«{}»", shown);
            let read = understood(&format!("Choir {shown}"));
            prop_assert_eq!((read.start, read.end, read.title.as_str()), (day_shown, day_shown, "Choir"));
        }
    }

    #[test]
    fn ranges_are_read_as_they_are_displayed(one in any_day(), other in any_day()) {
        let (start, end) = (one.min(other), one.max(other));
        for shown in [
            format!("{}..{}", display_short(start), display_short(end)),
            format!("{} – {}", english(start), english(end)),
            format!("from {} to {}", english(start), english(end)),
            format!("du {} au {}", french(start), french(end)),
        ] {
            let read = understood(&format!("Choir {shown}"));
            prop_assert_eq!((read.start, read.end, read.title.as_str()), (start, end, "Choir"), "«{}»", shown);
        }
    }

    #[test]
    fn the_order_of_the_parts_does_not_matter(
        (title, parts, order) in (title(), parts()).prop_flat_map(|(title, parts)| {
            let mut pieces = parts.clone();
            pieces.push(title);
            (Just(title), Just(parts), Just(pieces).prop_shuffle())
        })
    ) {
        let expected = understood(&format!("{title} {}", parts.join(" ")));
        prop_assert_eq!(&expected.title, title);
        prop_assert!(expected.credits.is_some() && expected.minutes.is_some() && !expected.date_assumed);
        let line = order.join(" ");
        prop_assert_eq!(understood(&line), expected, "«{}»", line);
    }

    #[test]
    fn english_and_french_are_read_alike(day_meant in any_day(), hundredths in 1..=100_000_i64) {
        let credits = Credits::from_hundredths(hundredths);
        let english = format!(
            "Choir on {} {} credits #workshop #ethics", english(day_meant), credits.display(Language::English)
        );
        let french = format!(
            "Choir le {} {} crédits #atelier #éthique", french(day_meant), credits.display(Language::French)
        );
        let (english, french) = (understood(&english), understood(&french));
        prop_assert_eq!(
            (&english.kind, &english.topics, english.start, english.credits, english.status, &english.title),
            (&french.kind, &french.topics, french.start, french.credits, french.status, &french.title)
        );
    }

    #[test]
    fn capitals_never_matter_to_what_is_understood(title in title(), parts in parts()) {
        let line = format!("{title} {}", parts.join(" "));
        let (given, capitals) = (without_title(&line), without_title(&line.to_uppercase()));
        prop_assert_eq!(
            (given.credits, given.minutes, given.start, given.end, given.kind, given.topics, given.status),
            (capitals.credits, capitals.minutes, capitals.start, capitals.end, capitals.kind, capitals.topics, capitals.status)
        );
    }
}

/// Nothing is timed here, but a time that grew with the square of the length would be hours.
#[test]
fn a_line_of_a_million_characters_is_answered_all_the_same() {
    for piece in [
        "4 ", "4 May ", "6cr ", "6cr,", "(6cr)", "2 h 30 ", "#a ", "\"", "«", "(", ")", "the ", "- ", "4-", "1.", "😀",
        "é ",
    ] {
        let _ = read(&piece.repeat(1_000_000 / piece.len()), day(TODAY), &Customs::default());
    }
    let _ = read(&format!("{}6cr{}", "(".repeat(500_000), ")".repeat(500_000)), day(TODAY), &Customs::default());
}
