//! How long the activity took and what it is worth: of all amounts on a file the one that is
//! surest, and none where equally sure ones differ.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::beside_title::is_beside_the_title;
use super::dated::Dated;
use super::excerpt::{cut, trimmed};
use super::found::Found;
use super::labels::label;
use super::measured::{Measured, Unit, amounts_in, measured, plain, unit_of_label};
use super::nature::is_heading;
use super::people::names_organisation;
use super::sheet::{Cell, Line, Sheet, Words};
use super::table::Table;
use crate::domain::values::form::one_line;
use crate::text::dates::{WEEKDAYS, When};

/// Where an amount comes from, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// A line of several, each with an amount of its own.
    Row,
    /// Somewhere in the text.
    Text,
    /// The sum of the rows of a table.
    Rows,
    /// A total or a duration that says it is one.
    Total,
    /// What was attended, earned or claimed, perhaps less than the whole.
    Earned,
}

/// These make an amount that of something else: a price list, a minimum, a part, a rate.
#[rustfmt::skip]
const BESIDE_THE_POINT: &[&str] = &[
    "per", "each", "every", "chaque", "chacun*", "par heure", "par seance", "par session", "par rencontre",
    "par jour", "par semaine", "par credit", "a day", "a week", "minimum", "minimal*", "maximum", "maximal*",
    "up to", "jusqu a", "required", "requires", "requis*", "exige*", "remaining", "available", "disponible*",
    "possible", "offered for", "of which", "stands for", "equals", "correspond*", "break", "pause", "lunch", "diner",
    "within", "notice", "months", "mois", "prior", "before", "hours of operation", "office hours",
    "heures d ouverture", "toll free", "24 hours", "missed", "absent*", "manque*", "one credit", "un credit",
    "between", "entre", "at least", "au moins", "or more", "ou plus", "or less", "based on", "base* sur", "minute hour",
    "minute hours", "minutes hour", "une heure de", "heure de 50", "heure de cinquante", "heures de 50", "additional", "supplementaire*", "toward*", "not eligible",
    "non admissible*", "recertification", "reporting", "renewal", "cycle", "maintain*", "to choose", "au choix",
    "hourly", "an hour", "a l heure", "choose", "eligible for", "admissible* a", "do not", "does not", "ne sont pas",
    "no more than", "fewer than", "less than", "more than", "moins de", "plus de", "access", "acces",
    "refund*", "rembours*", "hours before", "business hours", "after hours", "24 heures", "48 hours", "48 heures",
];

/// What follows these is a part of an amount that stands before them.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "including", "includes", "dont", "incluant", "of these", "of which", "y compris", "comprenant",
];

#[rustfmt::skip]
const EARNED: &[&str] = &[
    "attended", "attending", "earned", "earns", "awarded", "claimed", "credited", "granted", "received", "obtenu*",
    "accorde*", "suivies", "suivi", "attribue*", "octroye*", "reclame*", "merite*", "completed", "assiste*",
];

const TOTAL: &[&str] =
    &["total*", "duree", "duration", "length", "number of", "nombre", "in all", "en tout", "overall"];

/// An amount, how sure it is.
struct Candidate {
    source: Source,
    measured: Measured,
    /// The words it was read from.
    from: String,
    /// Whether it is said to be in music therapists' credits.
    is_ours: bool,
    /// The line it stands on; none where it is the sum of several.
    line: Option<usize>,
}

impl Candidate {
    /// An amount among words that may say whose credits it is in.
    fn said(source: Source, measured: Measured, words: &Words, from: String) -> Self {
        Self { source, measured, from, is_ours: words.has(OURS), line: None }
    }
}

/// Whose credits count for a music therapist where a file states those of several bodies.
const OURS: &[&str] = &["cmte", "cmtes", "cbmt", "camt", "music therap*", "musicotherap*"];

/// An amount that is only guessed on the file itself.
#[rustfmt::skip]
const ROUGHLY: &[&str] = &[
    "approximately", "approx", "about", "around", "estimated", "environ", "approximativement", "estime*", "roughly",
    "recommended",
];

/// Minutes, and hundredths of credits and of CEUs; none of either where the file does not say for
/// sure.
pub(super) struct Amounts {
    pub minutes: Option<Found<u32>>,
    pub credits: Option<Found<u32>>,
    pub ceu: Option<Found<u32>>,
    /// What has an amount of its own, where there are several.
    pub parts: BTreeSet<String>,
}

/// What the file says the activity took and is worth.
///
/// What stands in the title is part of that: `12 Bars in 90 Minutes`.
pub(super) fn amounts(sheet: &Sheet<'_>, dates: &[Dated], table: &Table, title: Option<&Found<String>>) -> Amounts {
    let mut found = Vec::new();
    for (number, line) in sheet.lines.iter().enumerate() {
        let begun = found.len();
        for (position, cell) in line.cells.iter().enumerate() {
            let left = position.checked_sub(1).and_then(|left| line.cells.get(left));
            let label = left.or_else(|| sheet.lone_label(number, |words| unit_of_label(words).is_some()));
            let text = beside_title(cell.text, title.map_or("", |title| title.value.as_str()));
            read_cell(cell, &text, label, &mut found);
        }
        for candidate in found.iter_mut().skip(begun) {
            candidate.line = Some(number);
        }
        if is_one_of_several(sheet, table, number) {
            for candidate in found.iter_mut().skip(begun).filter(|it| it.source == Source::Text) {
                candidate.source = Source::Row;
            }
        }
        if table.header.is_some_and(|header| number > header) {
            found.extend(totals(sheet, table, number));
        }
    }
    let parts = set_apart(sheet, dates, title, &mut found);
    found.extend(sums(sheet, table));
    // Another body's credits count where the file states no others, and are worth a look.
    let credits = surest(&found, Unit::Credits).or_else(|| {
        let states_credits = found.iter().any(|it| it.measured.unit == Unit::Credits);
        if states_credits { None } else { surest(&found, Unit::Others).map(|found| found.only_if(false)) }
    });
    Amounts { minutes: surest(&found, Unit::Minutes), credits, ceu: surest(&found, Unit::Ceu), parts }
}

/// Makes rows of lines that each name something of their own, or each a day, beside their amount:
/// `Song Analysis, 3 hours` above `Lyric Discussion, 3 hours`. Alike as they may be, none says what
/// the whole is worth. What they name is told.
fn set_apart(
    sheet: &Sheet<'_>,
    dates: &[Dated],
    title: Option<&Found<String>>,
    found: &mut [Candidate],
) -> BTreeSet<String> {
    let own = |number: usize| Some((number, named_on(sheet.lines.get(number)?, title)?));
    let lines = |found: &[Candidate], unit: Unit| -> BTreeSet<usize> {
        found.iter().filter(|it| it.measured.unit == unit).filter_map(|it| it.line).collect()
    };
    let mut parts = BTreeSet::new();
    for unit in [Unit::Minutes, Unit::Credits, Unit::Others, Unit::Ceu] {
        let lines = lines(found, unit);
        let names: BTreeMap<usize, String> = lines.iter().filter_map(|number| own(*number)).collect();
        let several: BTreeSet<&String> = names.values().collect();
        let days: BTreeMap<usize, NaiveDate> =
            dates.iter().filter(|date| lines.contains(&date.line)).filter_map(first_day).collect();
        let is_of_several = several.len() > 1;
        let is_of_days = days.values().collect::<BTreeSet<_>>().len() > 1;
        for candidate in found.iter_mut().filter(|it| it.measured.unit == unit) {
            let Some(line) = candidate.line else { continue };
            if (is_of_several && names.contains_key(&line)) || (is_of_days && days.contains_key(&line)) {
                candidate.source = Source::Row;
            }
        }
        if is_of_several {
            parts.extend(names.into_values());
        }
    }
    parts
}

fn first_day(date: &Dated) -> Option<(usize, NaiveDate)> {
    match date.when {
        When::Span(start, _) => Some((date.line, start)),
        _ => None,
    }
}

/// What of its own a line names before its amount: `Song Analysis, January 11, 2025, 3 hours`.
fn named_on(line: &Line<'_>, title: Option<&Found<String>>) -> Option<String> {
    const FEWEST_LETTERS: usize = 3;
    /// A line of a list is no paragraph.
    const LONGEST_ITEM: usize = 200;
    let first = line.cells.first().filter(|first| first.text.len() <= LONGEST_ITEM)?;
    if let Some(title) = title.filter(|title| first.text.contains(title.value.as_str())) {
        return Some(title.value.clone());
    }
    let name = trimmed(cut(first.text)).trim_start_matches(|it: char| !it.is_alphabetic());
    let words = Words::of(name);
    let is_other = is_heading(&Cell { text: name, words: Words::of(name) })
        || is_beside_the_title(name, &words)
        || unit_of_label(&words).is_some()
        || label(&words).is_some()
        || !amounts_in(&plain(name)).is_empty()
        || names_organisation(name)
        || words.has(TOTAL)
        || words.has(EARNED)
        || words.has(&["title", "titre", "time", "temps", "value", "valeur", "worth"])
        || words.iter().all(|word| WEEKDAYS.contains(&word));
    let letters = name.chars().filter(|it| it.is_alphabetic()).count();
    let is_one = name.starts_with(char::is_uppercase)
        && letters >= FEWEST_LETTERS
        && name.len() < first.text.len() + line.cells.len() - 1;
    (is_one && !is_other && !name.contains(':')).then(|| one_line(name))
}

/// Whether a line is one of several that each have an amount: a row of a table, or a session with
/// its number or its time of day in front.
fn is_one_of_several(sheet: &Sheet<'_>, table: &Table, number: usize) -> bool {
    let begins_so = |line: &Line<'_>| {
        line.cells.first().is_some_and(|cell| cell.begins_with_time() || cell.begins_with_number_of(MEETINGS))
    };
    let Some(line) = sheet.lines.get(number) else { return false };
    table.rows.contains(&number) || (begins_so(line) && sheet.lines.iter().filter(|line| begins_so(line)).count() > 1)
}

/// What one of several meetings is called, before its number or letter.
#[rustfmt::skip]
const MEETINGS: &[&str] = &[
    "session", "sessions", "seance", "rencontre", "day", "jour", "journee", "week", "semaine", "module", "class",
    "meeting", "workshop", "atelier", "part", "partie", "block", "bloc", "course", "cours", "unit", "chapter",
];

/// The one amount of the surest source.
fn surest(found: &[Candidate], unit: Unit) -> Option<Found<u32>> {
    let of_unit = || found.iter().filter(|it| it.measured.unit == unit);
    let best = of_unit().map(|it| it.source).max()?;
    let of_best: Vec<&Candidate> = of_unit().filter(|it| it.source == best).collect();
    let ours: Vec<&Candidate> = of_best.iter().copied().filter(|it| it.is_ours).collect();
    let of_best = if ours.is_empty() { of_best } else { ours };
    let first = of_best.first()?;
    let is_one = of_best.iter().all(|it| it.measured.amount == first.measured.amount);
    // Of several sessions alike, none says what the whole is worth.
    let is_whole = best != Source::Row || of_best.len() == 1;
    let is_exact = !Words::of(&first.from).has(ROUGHLY) && !is_said_again(&of_best);
    (is_one && is_whole).then(|| Found::sure(first.measured.amount, &first.from).only_if(is_exact))
}

/// Whether the very same words stand on two lines: they may be of two things. In two languages they
/// are not the same.
fn is_said_again(found: &[&Candidate]) -> bool {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    found.iter().any(|it| it.line.is_some_and(|line| *lines.entry(&it.from).or_insert(line) != line))
}

/// What of a text is no part of the title.
pub(super) fn beside_title<'a>(text: &'a str, title: &str) -> Cow<'a, str> {
    const SHORTEST: usize = 6;
    if title.len() < SHORTEST {
        Cow::Borrowed(text)
    } else if text.contains(title) {
        Cow::Owned(text.replace(title, " ; "))
    } else if text.len() >= SHORTEST && title.contains(text) {
        Cow::Borrowed("")
    } else {
        Cow::Borrowed(text)
    }
}

/// The amounts of a cell, clause by clause.
fn read_cell(cell: &Cell<'_>, text: &str, label: Option<&Cell<'_>>, found: &mut Vec<Candidate>) {
    let text = in_figures(&plain(text));
    if let Some(label) = label
        && let Some(unit) = unit_of_label(&label.words)
        && let Some(measured) = measured(text.trim_end_matches(['.', ' ']), unit)
        && !label.words.has(BESIDE_THE_POINT)
    {
        let from = format!("{} {}", label.text, cell.text);
        found.push(Candidate::said(source(&label.words, Source::Total), measured, &label.words, from));
        return;
    }
    // `Continuing Education Units (CEUs): 0.6`.
    if let Some((source, measured)) = labelled(&text).filter(|_| !cell.words.has(BESIDE_THE_POINT)) {
        found.push(Candidate::said(source, measured, &cell.words, cell.text.to_owned()));
        return;
    }
    let label = label.filter(|label| label.words.len() <= 5);
    for clause in clauses(&text) {
        let words = Words::of(clause);
        let is_left_out = label.is_some_and(|label| label.words.has(BESIDE_THE_POINT));
        if clause.contains('=') || words.has(BESIDE_THE_POINT) || is_left_out {
            continue;
        }
        if let Some((source, measured)) = labelled(clause) {
            found.push(Candidate::said(source, measured, &words, cell.text.to_owned()));
            continue;
        }
        let parts_from = words.first_of(PARTS).map_or(clause.len(), |phrase| words.span(phrase).start);
        let labelled = label.map_or(Source::Text, |label| source(&label.words, Source::Text));
        for amount in amounts_in(clause).into_iter().filter(|amount| amount.start < parts_from) {
            let before = clause.get(..amount.start).unwrap_or_default();
            let measured = attended_of(before, amount.measured);
            let source =
                if measured == amount.measured { source(&words, Source::Text).max(labelled) } else { Source::Earned };
            found.push(Candidate::said(source, measured, &words, cell.text.to_owned()));
        }
    }
}

/// Small numbers in figures: `three credits`, `deux heures`. One is as often an article.
fn in_figures(text: &str) -> String {
    #[rustfmt::skip]
    const NUMBERS: &[(&str, &str)] = &[
        ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"),
        ("nine", "9"), ("ten", "10"), ("twelve", "12"), ("deux", "2"), ("trois", "3"), ("quatre", "4"), ("cinq", "5"),
        ("sept", "7"), ("huit", "8"), ("neuf", "9"), ("dix", "10"), ("douze", "12"),
    ];
    let words = Words::of(text);
    let mut made = text.to_owned();
    for index in (0..words.len()).rev() {
        let figure = NUMBERS.iter().find(|(word, _)| words.get(index) == Some(word));
        let is_glued = text.get(words.word_span(index).end..).is_some_and(|rest| rest.starts_with('-'));
        // `three (3) hours` has its figure already.
        let is_told = words.get(index + 1).is_some_and(|next| next.bytes().any(|byte| byte.is_ascii_digit()));
        if let Some((_, figure)) = figure.filter(|_| !is_glued && !is_told) {
            made.replace_range(words.word_span(index), figure);
        }
    }
    made
}

fn source(words: &Words, otherwise: Source) -> Source {
    if words.has(EARNED) {
        Source::Earned
    } else if words.has(TOTAL) {
        Source::Total
    } else {
        otherwise
    }
}

/// Pieces of a text that speak of one thing each. A comma between digits is a decimal mark.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    const SEPARATORS: [&str; 12] = ["·", "•", ";", "|", "(", ")", ", ", ". ", " – ", " - ", " — ", " / "];
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let cut = SEPARATORS.iter().filter_map(|mark| rest.find(mark).map(|at| (at, mark.len()))).min();
        let (at, length) = cut.unwrap_or((rest.len(), 0));
        let clause = rest.get(..at).unwrap_or_default();
        rest = rest.get(at + length..).unwrap_or_default();
        Some(clause)
    })
}

/// `CE credits: 2.5`, with nothing behind the number that makes it something else.
fn labelled(clause: &str) -> Option<(Source, Measured)> {
    let (label, value) = clause.split_once(':')?;
    let words = Words::of(label);
    let unit = unit_of_label(&words)?;
    Some((source(&words, Source::Total), measured(value.trim().trim_end_matches('.'), unit)?))
}

/// `4 of 6 hours`: of the two the first was attended.
fn attended_of(before: &str, whole: Measured) -> Measured {
    let mut words = before.split_whitespace().rev();
    let joins = words.next().is_some_and(|word| matches!(word, "of" | "sur" | "/" | "de"));
    let number = words.next().filter(|word| joins && word.starts_with(|it: char| it.is_ascii_digit()));
    let hours = if whole.unit == Unit::Minutes && whole.amount.is_multiple_of(60) { Unit::Hours } else { whole.unit };
    let part = number.and_then(|number| measured(number, hours)).filter(|part| part.amount < whole.amount);
    part.unwrap_or(whole)
}

/// The figures of a row of totals, in the order of the columns of amounts.
fn totals(sheet: &Sheet<'_>, table: &Table, number: usize) -> Vec<Candidate> {
    let says_total = |cell: &Cell<'_>| cell.words.begin_with(&["total*", "grand total", "sum", "somme"]).is_some();
    let Some(line) = sheet.lines.get(number).filter(|line| line.cells.first().is_some_and(says_total)) else {
        return Vec::new();
    };
    let Some(header) = table.header.and_then(|header| sheet.lines.get(header)) else { return Vec::new() };
    let units: Vec<Unit> = header.cells.iter().filter_map(|cell| unit_of_label(&cell.words)).collect();
    let figures: Vec<&str> = line.cells.iter().skip(1).map(|cell| cell.text).collect();
    if units.len() != figures.len() {
        return Vec::new();
    }
    let from = line.text();
    let pairs = figures.into_iter().zip(units);
    pairs
        .filter_map(|(figure, unit)| {
            Some(Candidate {
                source: Source::Total,
                measured: measured(figure, unit)?,
                from: from.clone(),
                is_ours: false,
                line: None,
            })
        })
        .collect()
}

/// The sum of each column of amounts, where every row has a figure in it.
fn sums(sheet: &Sheet<'_>, table: &Table) -> Vec<Candidate> {
    let Some(header) = table.header.and_then(|header| sheet.lines.get(header)) else { return Vec::new() };
    let columns =
        header.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.text, unit_of_label(&cell.words)?)));
    let sum = |(at, name, unit): (usize, &str, Unit)| {
        let figures: Vec<(&str, Measured)> = table
            .rows
            .iter()
            .map(|row| {
                let cells = &sheet.lines.get(*row)?.cells;
                let cell = cells.get(at).filter(|_| cells.len() == header.cells.len())?;
                Some((cell.text, measured(cell.text, unit).or_else(|| lone_amount(cell.text, unit))?))
            })
            .collect::<Option<_>>()?;
        let (_, first) = figures.first()?;
        let amount = figures.iter().map(|(_, it)| it.amount).sum::<u32>();
        let from = format!("{name} {}", figures.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" "));
        Some(Candidate {
            source: Source::Rows,
            measured: Measured { unit: first.unit, amount },
            from,
            is_ours: false,
            line: None,
        })
    };
    columns.filter_map(sum).collect()
}

/// `2 hours` in a column of durations.
fn lone_amount(text: &str, unit: Unit) -> Option<Measured> {
    let unit = if unit == Unit::Hours { Unit::Minutes } else { unit };
    let [amount] = <[_; 1]>::try_from(amounts_in(text)).ok()?;
    (amount.measured.unit == unit).then_some(amount.measured)
}
