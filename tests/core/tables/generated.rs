//! A thousand spreadsheets whose truth is known: no row of any is taken wrong, and nearly all are taken without a question.

use std::fmt::Write as _;

use chrono::{Datelike as _, Days, NaiveDate};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::columns::answer::RowOutcome;
use ledgerline_tests::chance::Chance;
use ledgerline_tests::tables::{Import, doubts, today};
use ledgerline_tests::{ENGLISH_MONTHS, FRENCH_MONTHS};

const SPREADSHEETS: u64 = 1_000;

/// An activity as it was, and the row that tells of it.
#[derive(Debug, Clone)]
struct Truth {
    row: u32,
    title: &'static str,
    start: NaiveDate,
    end: NaiveDate,
    /// In hundredths.
    credits: i64,
    minutes: Option<u32>,
}

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "Peer supervision", "Ethics of telehealth", "NMT refresher: rhythm, gait and speech", "Total body percussion", "Songs at the bedside",
    "Published article, \"Songs at the bedside\"", "« De Bach à 2000 » : séminaire d’écoute", "Atelier d’écriture de chansons",
    "Chœur et deuil", "Supervision par les pairs", "Vocal psychotherapy – introduction", "GIM level 1, weekend 1", "Part 2",
    "Grief, loss & the therapist’s own music", "Harp and guitar in the ICU", "Journal club: music and pain", "Balance and gait",
    "Intern supervision; fall placement", "=1+1 rhythms", "12 bars of blues", "Improvisation clinique", "Réunion d’équipe", "2112",
    "Music & memory (online)", "Drum circle facilitation, level 1", "Sécurisation culturelle, modules 1 à 4", "Notes on notes",
    "Date night concert: accessibility", "Credits and cadences", "Summer institute", "May I sing? Consent in practice",
];

/// How days are written in one spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayStyle {
    Iso,
    DayFirst(char),
    MonthFirst(char),
    DayFirstShort(char),
    MonthFirstShort,
    NameFirst,
    French,
    Short,
    /// Under a heading with the year.
    Yearless,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HoursStyle {
    Decimal,
    Clock,
    WithUnit,
    Minutes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    No,
    Day,
    Last,
    Title,
    Provider,
    Kind,
    Hours,
    Credits,
    Fee,
    Proof,
    Note,
}

struct Layout {
    french: bool,
    separator: char,
    comma: bool,
    days: DayStyle,
    hours: HoursStyle,
    columns: Vec<Column>,
    subtotals: bool,
    line_end: &'static str,
}

fn one_of<T: Copy>(chance: &mut Chance, all: &[T]) -> T {
    chance.one_of(all.iter().copied()).expect("there is one")
}

impl Layout {
    fn new(chance: &mut Chance) -> Self {
        let french = chance.below(2) == 0;
        let mut columns = vec![Column::Day, Column::Title, Column::Credits];
        for (column, often) in [
            (Column::Last, 4),
            (Column::Provider, 2),
            (Column::Kind, 2),
            (Column::Hours, 2),
            (Column::Fee, 4),
            (Column::Proof, 3),
            (Column::Note, 3),
            (Column::No, 5),
        ] {
            if chance.below(often) == 0 {
                let place = chance.below(columns.len() as u64 + 1);
                columns.insert(usize::try_from(place).expect("few"), column);
            }
        }
        let days = one_of(
            chance,
            &[
                DayStyle::Iso,
                DayStyle::DayFirst('/'),
                DayStyle::DayFirst('-'),
                DayStyle::MonthFirst('/'),
                DayStyle::DayFirstShort('/'),
                DayStyle::DayFirstShort('.'),
                DayStyle::MonthFirstShort,
                DayStyle::NameFirst,
                DayStyle::French,
                DayStyle::Short,
                DayStyle::Yearless,
            ],
        );
        let separator = one_of(chance, &[',', ',', ';', ';', '\t']);
        Self {
            french,
            separator,
            comma: french && chance.below(3) > 0,
            days,
            hours: one_of(
                chance,
                &[
                    HoursStyle::Decimal,
                    HoursStyle::Decimal,
                    HoursStyle::Clock,
                    HoursStyle::WithUnit,
                    HoursStyle::Minutes,
                ],
            ),
            columns,
            subtotals: days == DayStyle::Yearless || chance.below(3) == 0,
            line_end: one_of(chance, &["\r\n", "\n", "\r"]),
        }
    }

    fn heading(&self, column: Column, chance: &mut Chance) -> &'static str {
        let (english, french): (&[&str], &[&str]) = match column {
            Column::No => (&["No.", "#"], &["Nº", "#"]),
            Column::Day => (
                &["Date", "Start date", "Date of activity", "Day"],
                &["Date", "Date de début", "Date de l’activité", "Jour"],
            ),
            Column::Last => (&["To", "End date", "Last day"], &["Au", "Date de fin", "Dernier jour"]),
            Column::Title => (
                &["Activity", "Title", "Course title", "Name of activity", "Workshop"],
                &["Activité", "Titre", "Titre de l’activité", "Nom du cours", "Formation"],
            ),
            Column::Provider => {
                (&["Provider", "Organization", "Sponsor", "Offered by"], &["Organisme", "Offert par", "Établissement"])
            }
            Column::Kind => (&["Type", "Category", "Kind"], &["Type", "Catégorie"]),
            Column::Hours if self.hours == HoursStyle::Minutes => {
                (&["Minutes", "Duration (min)"], &["Minutes", "Durée (min)"])
            }
            Column::Hours => (&["Hours", "Hrs", "Contact hours"], &["Heures", "Nb d’heures"]),
            Column::Credits => (
                &["Credits", "CE credits", "Credits earned", "CMTEs", "# of credits"],
                &["Crédits", "Nombre de crédits", "Crédits obtenus"],
            ),
            Column::Fee => (&["Fee paid ($)", "Cost"], &["Frais", "Coût ($)"]),
            Column::Proof => (&["Certificate?", "Proof"], &["Attestation", "Preuve"]),
            Column::Note => (&["Notes", "Comments"], &["Remarques", "Commentaires"]),
        };
        one_of(chance, if self.french { french } else { english })
    }

    fn day(&self, day: NaiveDate) -> String {
        let month = usize::try_from(day.month0()).expect("a month");
        let (d, m, y) = (day.day(), day.month(), day.year());
        match self.days {
            DayStyle::Iso => day.to_string(),
            DayStyle::DayFirst(mark) => format!("{d:02}{mark}{m:02}{mark}{y}"),
            DayStyle::MonthFirst(mark) => format!("{m}{mark}{d}{mark}{y}"),
            DayStyle::DayFirstShort(mark) => format!("{d:02}{mark}{m:02}{mark}{:02}", y % 100),
            DayStyle::MonthFirstShort => format!("{m}/{d}/{:02}", y % 100),
            DayStyle::NameFirst => format!("{} {d}, {y}", ENGLISH_MONTHS[month]),
            DayStyle::French => format!("{d} {} {y}", FRENCH_MONTHS[month]),
            DayStyle::Short => format!("{d}-{}-{:02}", &ENGLISH_MONTHS[month][..3], y % 100),
            DayStyle::Yearless => format!("{} {d}", &ENGLISH_MONTHS[month][..3]),
        }
    }

    fn amount(&self, hundredths: i64) -> String {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        if self.comma { text.replace('.', ",") } else { text.to_owned() }
    }

    fn hours(&self, minutes: u32) -> String {
        match self.hours {
            HoursStyle::Decimal => self.amount(i64::from(minutes) * 100 / 60),
            HoursStyle::Clock => format!("{}:{:02}", minutes / 60, minutes % 60),
            HoursStyle::WithUnit if minutes.is_multiple_of(60) => format!("{} h", minutes / 60),
            HoursStyle::WithUnit => format!("{} h {}", minutes / 60, minutes % 60),
            HoursStyle::Minutes => minutes.to_string(),
        }
    }

    fn row(&self, truth: &Truth, number: usize, chance: &mut Chance) -> Vec<String> {
        let cell = |column: &Column| match column {
            Column::No => (number + 1).to_string(),
            Column::Day => self.day(truth.start),
            Column::Last if truth.start == truth.end => String::new(),
            Column::Last => self.day(truth.end),
            Column::Title => truth.title.to_owned(),
            Column::Provider => one_of(chance, &["CAMT", "hospice network", "Réseau de la santé", ""]).to_owned(),
            Column::Kind => {
                one_of(chance, &["Workshop", "Atelier", "Conference", "Ethics", "Supervision", ""]).to_owned()
            }
            Column::Hours => truth.minutes.map(|minutes| self.hours(minutes)).unwrap_or_default(),
            Column::Credits => self.amount(truth.credits),
            Column::Fee => one_of(chance, &["0", "75", "$240", ""]).to_owned(),
            Column::Proof => one_of(chance, &["yes", "no", "Oui", "n/a", ""]).to_owned(),
            Column::Note => {
                one_of(chance, &["", "", "handout on file", "one intern\n12 weeks", "see page 3; ask"]).to_owned()
            }
        };
        self.columns.iter().map(cell).collect::<Vec<_>>()
    }
}

/// A spreadsheet as a text, with what it tells of.
fn spreadsheet(seed: u64) -> (String, Vec<Truth>) {
    let chance = &mut Chance::of(seed);
    let layout = Layout::new(chance);
    let mut day = NaiveDate::from_ymd_opt(2021, 1, 4).expect("a day");
    let mut truths = Vec::new();
    let has_last = layout.columns.contains(&Column::Last);
    let has_hours = layout.columns.contains(&Column::Hours);
    for _ in 0..20 + chance.below(30) {
        day = day + Days::new(1 + chance.below(60));
        let longer = if has_last && chance.below(4) == 0 { 1 + chance.below(3) } else { 0 };
        let end = day + Days::new(longer);
        if end >= today() {
            break;
        }
        let credits = i64::try_from(25 * (1 + chance.below(24))).expect("few");
        let minutes =
            (has_hours && chance.below(8) > 0).then(|| 30 * (1 + u32::try_from(chance.below(20)).expect("few")));
        let end = if layout.days == DayStyle::Yearless && end.year() != day.year() { day } else { end };
        truths.push(Truth { row: 0, title: one_of(chance, TITLES), start: day, end, credits, minutes });
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let width = layout.columns.len();
    let alone = |text: &str| {
        let mut row = vec![String::new(); width];
        text.clone_into(&mut row[0]);
        row
    };
    for _ in 0..chance.below(3) {
        rows.push(alone("Continuing education log, Sample Therapist"));
    }
    let headings: Vec<String> =
        layout.columns.iter().map(|column| layout.heading(*column, chance).to_owned()).collect();
    rows.push(headings.clone());
    let (mut year, mut sum, mut all) = (0, 0, 0);
    let at = |column: Column| layout.columns.iter().position(|it| *it == column).expect("it is there");
    let summed = |word: String, amount: i64| {
        let mut row = vec![String::new(); width];
        row[at(Column::Title)] = word;
        row[at(Column::Credits)] = layout.amount(amount);
        row
    };
    for (number, truth) in truths.iter_mut().enumerate() {
        if truth.start.year() != year {
            if layout.subtotals && year != 0 {
                let word = if layout.french { "Sous-total" } else { "Subtotal" };
                rows.push(summed(format!("{word} {year}"), sum));
                rows.push(vec![String::new(); width]);
            }
            year = truth.start.year();
            sum = 0;
            if layout.days == DayStyle::Yearless {
                rows.push(alone(&year.to_string()));
            }
            if chance.below(12) == 0 {
                rows.push(headings.clone());
            }
        }
        sum += truth.credits;
        all += truth.credits;
        rows.push(layout.row(truth, number, chance));
        truth.row = u32::try_from(rows.len()).expect("few");
    }
    if layout.subtotals {
        rows.push(summed("TOTAL".to_owned(), all));
    }
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, layout.separator)).collect();
        let _ = write!(text, "{}{}", cells.join(&layout.separator.to_string()), layout.line_end);
    }
    (text, truths)
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[test]
fn no_row_of_a_thousand_spreadsheets_is_taken_wrong_and_nearly_all_are_taken() {
    let (mut all, mut taken, mut asked) = (0_usize, 0_usize, 0_usize);
    for seed in 0..SPREADSHEETS {
        let (text, truths) = spreadsheet(seed);
        let import = Import::default().text(&text);
        all += truths.len();
        for row in &import.rows {
            if row.outcome != RowOutcome::Taken {
                asked += usize::from(matches!(row.outcome, RowOutcome::Questioned { .. } | RowOutcome::Refused { .. }));
                continue;
            }
            taken += 1;
            let truth = truths.iter().find(|truth| truth.row == row.at.row);
            let truth = truth.unwrap_or_else(|| panic!("seed {seed}: {row:?} is no activity\n{text}"));
            let it = row.understood.as_ref().expect("it is understood");
            let read = (it.title.as_str(), it.start, it.end, it.credits.map(Credits::hundredths), it.minutes);
            let title = truth.title;
            let expected = (title, Some(truth.start), Some(truth.end), Some(truth.credits), truth.minutes);
            assert_eq!(read, expected, "seed {seed}, row {}\n{text}", row.at.row);
        }
        // Whatever is not taken is asked about, or told: nothing goes without a word.
        for truth in &truths {
            let row = import.rows.iter().find(|row| row.at.row == truth.row);
            let is_told = row.is_some_and(|row| !matches!(row.outcome, RowOutcome::Passed { .. }));
            assert!(is_told, "seed {seed}, row {}: {row:?}\n{text}\n{:?}", truth.row, doubts(&import));
        }
    }
    println!("{SPREADSHEETS} spreadsheets, {all} rows: {taken} taken without a question, {asked} asked about");
    assert!(taken * 10 >= all * 9, "{taken} of {all} were taken without a question");
}
