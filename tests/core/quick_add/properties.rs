//! What holds for every line.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::{TODAY, counts_hours, day, understood};
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::quick_add::{Chip, ChoiceSays, LineReading, RefusalKind, Understood, read};
use ledgerline_core::text::dates::{display_short, read_day, read_duration};
use ledgerline_core::text::folded;
use ledgerline_tests::{ENGLISH_MONTHS, FRENCH_MONTHS};

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
            let letters = |text: &str| folded(text).replace('-', "");
            let is_quoted = letters(&line).contains(&letters(&refusal.words));
            prop_assert!(is_quoted || refusal.words.ends_with('…'), "{:?}", refusal.words);
            for line in refusal.lines() {
                let _ = read(line, day(TODAY), &Customs::default());
            }
        }
    }

    #[test]
    fn a_removed_chip_is_gone_from_the_line_it_leaves(line in arbitrary_line()) {
        let before = read(&line, day(TODAY), &Customs::default());
        for chip in &before.chips {
            let Some(line_without) = &chip.line_without else { continue };
            let after = read(line_without, day(TODAY), &Customs::default());
            let shown = same_chips(&before, chip).count();
            // The same words elsewhere stood back behind these, and are read once they are gone or in quotation marks.
            let in_quotes = format!("\"{}\"", chip.words);
            let said = |line: &str| line.matches(chip.words.as_str()).count() - line.matches(&in_quotes).count();
            let is_repeated = !chip.words.is_empty() && said(&line) > shown && said(line_without) < said(&line);
            prop_assert!(
                is_repeated || same_chips(&after, chip).count() < shown,
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

/// Days in the forms in which people type them; `{d}`, `{m}` and so on are filled in.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "{d} {M} {y}", "{d}{th} {M} {y}", "{d}{th} of {M} {y}", "the {d}{th} of {M}", "{M} {d}, {y}", "{M} {d}{th}", "{M} {d} {y}",
    "{d} {M}", "{d} {M}. {y}", "{y} {M} {d}", "{y}-{mm}-{dd}", "{y}/{mm}/{dd}", "{y}.{mm}.{dd}", "{y}{mm}{dd}",
    "{dd}/{mm}/{y}", "{mm}/{dd}/{y}", "{dd}.{mm}.{yy}", "{dd}-{mm}-{yy}", "{dd}/{mm}/{yy}", "{dd}/{mm}", "{d}/{m}", "{d}-{M}-{y}",
    "{M} {d}/{yy}", "{M} {d}, {e} and {f} {y}", "{d}, {e} et {f} {M} {y}", "{d}, {e} et {f} {M}", "{d} & {e} {M}", "{d}-{e} {M} {y}",
    "{M} {d}-{e} {y}", "{d} au {e} {M} {y}", "{M} {d}-{e}", "{M} {y}", "{M}. {y}", "{S} {y}", "{M} to {N} {y}", "{M} à {N} {y}",
    "{y}-{mm}", "{W}", "last {W}", "{W} dernier", "{W} passé", "last week", "la semaine dernière", "last month", "le mois dernier",
    "{W} {d} {M} {y}", "{W}, {M} {d}, {y}", "{W} le {d} {M}", "3 days {M} {y}", "every month {M}-{N} {y}", "{d} {M} '{yy}",
    "{W} {d}", "{d} {M} {yy}", "{d}/{m}/{y}", "{m}/{d}/{yy}", "du {d} au {e} {M}", "{W} and {V}",
];

#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "Monday", "tuesday", "WEDNESDAY", "Thursday", "friday", "Saturday", "sunday", "lundi", "Mardi", "mercredi", "JEUDI",
    "vendredi", "samedi", "dimanche",
];

#[rustfmt::skip]
const MONTHS: &[(&str, u32)] = &[
    ("January", 1), ("Jan", 1), ("janvier", 1), ("janv", 1), ("february", 2), ("Feb", 2), ("février", 2), ("fevrier", 2), ("févr", 2),
    ("FÉVRIER", 2), ("fe\u{301}vrier", 2), ("March", 3), ("mar", 3), ("mars", 3), ("MARS", 3), ("April", 4), ("apr", 4), ("avril", 4),
    ("avr", 4), ("May", 5), ("mai", 5), ("June", 6), ("jun", 6), ("juin", 6), ("July", 7), ("Jul", 7), ("juillet", 7), ("juil", 7),
    ("August", 8), ("aug", 8), ("août", 8), ("aout", 8), ("AOÛT", 8), ("September", 9), ("Sept", 9), ("sep", 9), ("septembre", 9),
    ("October", 10), ("oct", 10), ("octobre", 10), ("November", 11), ("nov", 11), ("novembre", 11), ("December", 12), ("dec", 12),
    ("décembre", 12), ("déc", 12), ("DECEMBER", 12),
];

const SEASONS: &[&str] = &[
    "fall",
    "Autumn",
    "winter",
    "Spring",
    "summer",
    "automne",
    "hiver",
    "Printemps",
    "été",
    "AUTOMNE",
    "ete",
    "e\u{301}te\u{301}",
];

/// What may stand before and behind a day: spaces, signs, brackets, small words, what nobody sees.
#[rustfmt::skip]
const GLUES: &[(&str, &str)] = &[
    (" ", " "), (" ", ", "), (", ", " "), (" (", ") "), (" [", "] "), (" - ", " - "), (" – ", " – "), (": ", ", "), (" on ", " "),
    (" le ", " "), ("; ", "; "), (" \u{a0}", "\u{202f}"), ("\t", " "), (" \u{200b}", "\u{200b} "), (" \u{200f}", "\u{200e} "),
    (" -", " "), (" •", " "), ("  ", "  "), (" | ", " | "), ("\u{200b}", "\u{200b}"), (" in ", " "), (" en ", " "), (" /", " "),
    (" ", ". "), (" from ", " "), (" du ", " "), (" @provider ", " #workshop "), (" 2cr ", " 1h "), (",", ","), (" (", ", online) "),
];

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "Groove lab", "Atelier de percussions", "Trauma-informed practice", "Musique et deuil", "L’écoute du monde", "NMT workshop",
    "Chorale", "Peer circle", "🎵 Choir", "Sono\u{ad}rités", "Étude",
];

fn typed_day() -> impl Strategy<Value = String> {
    let pick = |words: &'static [&'static str]| proptest::sample::select(words);
    let month = || proptest::sample::select(MONTHS);
    ((2019..=2030_u32, 1..=28_u32, month(), month(), pick(FORMS)), (pick(WEEKDAYS), pick(WEEKDAYS), pick(SEASONS)))
        .prop_map(|((year, day, month, other, form), (weekday, second, season))| {
            // A list rises, and so do the months of a stretch.
            let (month, other) = if month.1 <= other.1 { (month, other) } else { (other, month) };
            let th = match day {
                1 | 21 => "st",
                2 | 22 => "nd",
                3 | 23 => "rd",
                _ => "th",
            };
            form.replace("{d}", &day.to_string())
                .replace("{e}", &(day + 1).to_string())
                .replace("{f}", &(day + 2).to_string())
                .replace("{dd}", &format!("{day:02}"))
                .replace("{m}", &month.1.to_string())
                .replace("{mm}", &format!("{:02}", month.1))
                .replace("{M}", month.0)
                .replace("{N}", other.0)
                .replace("{y}", &year.to_string())
                .replace("{yy}", &format!("{:02}", year % 100))
                .replace("{th}", th)
                .replace("{W}", weekday)
                .replace("{V}", second)
                .replace("{S}", season)
        })
}

/// A line with a typed day in it, at the beginning, in the middle or at the end.
fn line_with_a_day() -> impl Strategy<Value = (String, String)> {
    (typed_day(), proptest::sample::select(GLUES), proptest::sample::select(TITLES), 0..3_usize).prop_map(
        |(day, (before, behind), title, place)| {
            let line = match place {
                0 => format!("{}{day}{behind}{title} 2cr", before.trim_start()),
                1 => format!("{title}{before}{day}{behind}2cr"),
                _ => format!("{title} 2cr{before}{day}{}", behind.trim_end()),
            };
            (day, line)
        },
    )
}

/// Follows what is offered until a line is understood.
fn follow(line: &str, steps: usize) -> bool {
    let reading = read(line, day(TODAY), &Customs::default());
    match reading.refusal {
        None => true,
        Some(refusal) => steps > 0 && refusal.lines().into_iter().all(|line| follow(line, steps - 1)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

    /// Whatever form, language, place and signs: where a day can be seen, today is never taken.
    #[test]
    fn a_line_with_a_day_in_it_is_never_saved_as_today((typed, line) in line_with_a_day()) {
        let reading = read(&line, day(TODAY), &Customs::default());
        if let Some(understood) = &reading.understood {
            let says_today = typed.contains("23") || typed.contains("11") || typed.contains("22");
            prop_assert!(!understood.date_assumed, "«{}» of «{}» is not seen: {:?}", typed, line, understood);
            prop_assert!(understood.start != day(TODAY) || says_today, "«{}»: {:?}", line, understood);
        }
        if let Some(refusal) = &reading.refusal {
            prop_assert!(!refusal.words.is_empty(), "«{}»: {:?}", line, refusal);
        }
    }

    /// Every line that is offered works, and gives what its choice says.
    #[test]
    fn what_is_offered_works_as_it_stands((_, line) in line_with_a_day()) {
        let reading = read(&line, day(TODAY), &Customs::default());
        for choice in reading.refusal.into_iter().flat_map(|refusal| refusal.choices) {
            for (position, offered) in choice.lines.iter().enumerate() {
                let read = read(offered, day(TODAY), &Customs::default());
                let Some(understood) = read.understood else {
                    prop_assert!(false, "«{}» offered for «{}» is refused: {:?}", offered, line, read.refusal);
                    continue;
                };
                match &choice.says {
                    ChoiceSays::Days { start, end } => {
                        prop_assert_eq!((understood.start, understood.end), (*start, *end), "«{}» for «{}»", offered, line);
                    }
                    ChoiceSays::Series { days, credits, .. } => {
                        prop_assert_eq!(understood.start, days[position], "«{}» for «{}»", offered, line);
                        prop_assert_eq!(understood.credits, *credits);
                    }
                    ChoiceSays::Minutes { minutes } => prop_assert_eq!(understood.minutes, Some(*minutes)),
                    ChoiceSays::Credits { credits } => prop_assert_eq!(understood.credits, Some(*credits)),
                    ChoiceSays::Title => prop_assert!(understood.date_assumed, "«{}» for «{}»", offered, line),
                    _ => {}
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    /// However much of a line is unclear, answering what is asked comes to an end.
    #[test]
    fn every_question_can_be_answered(
        (_, line) in line_with_a_day(), amount in proptest::sample::select(&["", " 0.6 CEU", " 3 x 1.5h", " !todo", " 2 UEC"][..]),
    ) {
        let line = format!("{line}{amount}");
        let reading = read(&line, day(TODAY), &Customs::default());
        if reading.refusal.is_some_and(|refusal| matches!(refusal.kind, RefusalKind::Unclear | RefusalKind::AmbiguousDate)) {
            prop_assert!(follow(&line, 3), "«{}»", line);
        }
    }
}
