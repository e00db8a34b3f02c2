//! Days counted from today: `Saturday`, `mardi dernier`, `last week`, `avant-hier`, `3 days ago`,
//! `le 4`.

use chrono::Weekday;

use super::lists::{Link, is_segment_end, link_at, list_at};
use super::numbers::three_at;
use super::piece::{Every, Rank, Says, Stretch, Typed, Which};
use super::stretches::{every_at, season_at, stretch_at};
use crate::text::dates::weekdays::{Name, weekday_at, weekday_not_noun_at};
use crate::text::dates::written::{Day, Days, day_number_at, days_at, month_at};
use crate::text::measures::measure_at;
use crate::text::tokens::{Sort, Tokens};

const LAST_AFTER: &[&str] = &["last", "past", "dernier", "derniere", "passe", "passee"];
const NEXT_AFTER: &[&str] = &["next", "prochain", "prochaine", "coming"];

/// Whether a word here may begin a date that is counted from today.
pub(super) fn may_begin(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, &["today", "yesterday", "tomorrow", "aujourd", "hier", "demain"])
}

/// Everything counted from today but a day of the week alone.
pub(super) fn relative_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let typed = match tokens.folded(index) {
        Some("last" | "past" | "previous" | "dernier") => last_at(tokens, index + 1)?,
        Some("this" | "next" | "coming" | "ce" | "cette") => next_at(tokens, index)?,
        Some("semaine" | "mois" | "fin") => french_stretch_at(tokens, index)?,
        Some("avant" | "apres") => glued_word_at(tokens, index)?,
        Some("day" | "the") => day_before_at(tokens, index)
            .or_else(|| days_of_month_at(tokens, index))
            .or_else(|| day_of_month_at(tokens, index))?,
        Some("le" | "les" | "du") => days_of_month_at(tokens, index).or_else(|| day_of_month_at(tokens, index))?,
        Some("il") => il_y_a(tokens, index)?,
        None | Some("a" | "one") => ago_at(tokens, index)?,
        Some("every" | "each" | "chaque" | "tous") => every_weekday_at(tokens, index)?,
        Some(_) => month_then_last_at(tokens, index).or_else(|| ago_at(tokens, index))?,
    };
    tokens.ends(typed.next).then_some(typed)
}

/// A day of the week and no other date.
pub(super) fn weekday_alone(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let named = weekday_not_noun_at(tokens, index)?;
    if let Some(all) = several(tokens, named.weekday, named.next) {
        return Some(all);
    }
    if !tokens.ends(named.next) {
        return None;
    }
    let says = |which, next, rank| Some(Typed::new(Says::Weekday(named.weekday, which), rank, next));
    let next = named.next;
    if tokens.is_word(next, LAST_AFTER) && tokens.ends(next + 1) {
        return says(Which::Last, next + 1, Rank::Day);
    }
    if tokens.is_word(next, NEXT_AFTER) && tokens.ends(next + 1) {
        return says(Which::Next, next + 1, Rank::Day);
    }
    // `Tuesday the 17th`, `mardi le 17`, `mardi 17`.
    let at = next + usize::from(tokens.is_word(next, &["the", "le"]));
    if let Some((day, after)) = day_number_at(tokens, at) {
        let is_day = (1..=31).contains(&day)
            && (after > at + 1 || at > next || is_segment_end(tokens, after))
            && measure_at(tokens, at).is_none()
            && tokens.ends(after)
            && !tokens.is_glued(at);
        if is_day && !tokens.is_word(after, &["h", "am", "pm", "heures"]) {
            let mut typed = Typed::new(Says::DayOfMonth(day), Rank::Hint, after);
            typed.weekdays[0] = Some(named.weekday);
            return Some(typed);
        }
    }
    let typed = says(Which::Bare, next, Rank::Hint)?;
    let begins = index == 0 || tokens.sign(index - 1).is_some() || after_marker(tokens, index);
    match named.name {
        Name::Full => Some(typed),
        Name::Short => Some(typed.unsure()),
        _ if named.dotted => Some(typed.unsure()),
        // `Sun`, `Sat` and the French ones that are everyday words: only where they stand alone.
        Name::Word if matches!(tokens.folded(index), Some("jeu" | "mer" | "mon" | "sam" | "dim" | "mar")) => {
            (begins && is_segment_end(tokens, next)).then(|| typed.unsure())
        }
        Name::Word => is_segment_end(tokens, next).then(|| typed.unsure()),
    }
}

fn after_marker(tokens: &Tokens<'_>, index: usize) -> bool {
    index.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| {
        matches!(before.sort, Sort::Tag | Sort::Provider | Sort::Plan)
            || tokens.is_word(index - 1, &["cr", "h", "credits"])
    })
}

/// `Saturday and Sunday`, `Sat/Sun`.
fn several(tokens: &Tokens<'_>, first: Weekday, index: usize) -> Option<Typed> {
    let mut all = vec![first];
    let mut next = index;
    while all.len() < 7 {
        let slash = (tokens.is_glued(next) && tokens.is_sign(next, '/')).then_some(next + 1);
        let Some(at) = slash.or_else(|| link_at(tokens, next).map(|(_, at)| at)) else { break };
        let Some(named) = weekday_at(tokens, at) else { break };
        all.push(named.weekday);
        next = named.next;
    }
    (all.len() > 1 && tokens.ends(next)).then(|| Typed::new(Says::Weekdays(all), Rank::Hint, next))
}

fn stretch(stretch: Stretch, next: usize) -> Typed {
    Typed::new(Says::Stretch(stretch), Rank::Hint, next)
}

/// What follows `last`: a day of the week, a week, a month.
fn last_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    if let Some(named) = weekday_at(tokens, index) {
        return Some(Typed::new(Says::Weekday(named.weekday, Which::Last), Rank::Day, named.next));
    }
    if let Some((part, next)) = named_part(tokens, index, Stretch::LastOf, Stretch::LastSeason) {
        return Some(stretch(part, next));
    }
    Some(match tokens.folded(index)? {
        "week" => stretch(Stretch::Week(1), index + 1),
        "month" => stretch(Stretch::Month(1), index + 1),
        "weekend" => stretch(Stretch::Weekend(1), index + 1),
        _ => return None,
    })
}

/// A month or a season without its year or its day.
fn named_part(
    tokens: &Tokens<'_>,
    index: usize,
    month: fn(u32) -> Stretch,
    season: fn(u32) -> Stretch,
) -> Option<(Stretch, usize)> {
    let (part, next) = match month_at(tokens, index) {
        Some((number, next)) => (month(number), next),
        None => season_at(tokens, index).map(|(number, next)| (season(number), next))?,
    };
    tokens.number(next, 1..=4).is_none().then_some((part, next))
}

/// `next Tuesday`, `this past Tuesday`, `ce samedi`, `this week`.
fn next_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let at = index + 1;
    if tokens.is_word(at, &["past", "last"]) {
        return last_at(tokens, at + 1);
    }
    let at = at + usize::from(tokens.is_word(at, &["coming"]));
    if let Some(named) = weekday_at(tokens, at).filter(|named| named.name == Name::Full) {
        return Some(Typed::new(Says::Weekday(named.weekday, Which::Next), Rank::Day, named.next));
    }
    let is_next = tokens.is_word(index, &["next", "coming"]);
    if let Some((part, next)) = named_part(tokens, at, Stretch::NextOf, Stretch::NextSeason).filter(|_| is_next) {
        return Some(stretch(part, next));
    }
    let here = |at: usize| at + if tokens.is_sign(at, '-') && tokens.is_word(at + 1, &["ci"]) { 2 } else { 0 };
    Some(match tokens.folded(at)? {
        "week" | "semaine" => stretch(Stretch::Week(-i64::from(is_next)), here(at + 1)),
        "month" | "mois" => stretch(Stretch::Month(-i32::from(is_next)), here(at + 1)),
        "weekend" => stretch(Stretch::Weekend(-i64::from(is_next)), at + 1),
        "fin" if tokens.is_word(at + 1, &["de"]) && tokens.is_word(at + 2, &["semaine"]) => {
            stretch(Stretch::Weekend(0), at + 3)
        }
        _ => return None,
    })
}

/// `semaine dernière`, `mois passé`, `fin de semaine prochaine`.
fn french_stretch_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let weekend = tokens.is_word(index, &["fin"])
        && tokens.is_word(index + 1, &["de"])
        && tokens.is_word(index + 2, &["semaine"]);
    let at = if weekend { index + 3 } else { index + 1 };
    let before = if tokens.is_word(at, LAST_AFTER) {
        1
    } else if tokens.is_word(at, NEXT_AFTER) {
        -1
    } else {
        return None;
    };
    let next = at + 1;
    Some(match tokens.folded(index)? {
        "fin" if weekend => stretch(Stretch::Weekend(i64::from(before)), next),
        "semaine" => stretch(Stretch::Week(i64::from(before)), next),
        "mois" => stretch(Stretch::Month(before), next),
        _ => return None,
    })
}

/// `mars dernier`, `mai prochain`.
fn month_then_last_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (last, next) = named_part(tokens, index, Stretch::LastOf, Stretch::LastSeason)?;
    if tokens.is_word(next, &["dernier", "passe"]) {
        return Some(stretch(last, next + 1));
    }
    let (part, next) = named_part(tokens, index, Stretch::NextOf, Stretch::NextSeason)?;
    tokens.is_word(next, &["prochain"]).then(|| stretch(part, next + 1))
}

/// What may follow a day and a month: `last year`, `de l'an dernier`, `cette année`, and a bare
/// `dernier` that says no more than that it is over. How many years ago, where that is said.
pub(super) fn years_ago_at(tokens: &Tokens<'_>, index: usize) -> Option<(Option<i32>, usize)> {
    let year = |at: usize| tokens.is_word(at, &["year", "an", "annee"]);
    if tokens.is_word(index, &["dernier", "passe"]) {
        return Some((None, index + 1));
    }
    let at = index + usize::from(tokens.is_word(index, &["of", "de"]));
    if tokens.is_word(at, &["last", "this", "cette"]) && year(at + 1) {
        return Some((Some(i32::from(tokens.is_word(at, &["last"]))), at + 2));
    }
    let elided = tokens.is_word(at, &["l"]) && matches!(tokens.sign(at + 1), Some('\'' | '’'));
    let is_last = elided && year(at + 2) && tokens.is_word(at + 3, LAST_AFTER);
    is_last.then_some((Some(1), at + 4))
}

fn from_today(days: i64, next: usize) -> Typed {
    Typed::new(Says::Days(Days { first: None, last: Day::FromToday(days), next }), Rank::Day, next)
}

/// `avant-hier`, `après-demain`.
fn glued_word_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let hyphen = usize::from(matches!(tokens.sign(index + 1), Some('-' | '‐' | '‑')));
    let at = index + 1 + hyphen;
    match (tokens.folded(index)?, tokens.folded(at)?) {
        ("avant", "hier") => Some(from_today(-2, at + 1)),
        ("apres", "demain") => Some(from_today(2, at + 1)),
        _ => None,
    }
}

/// `the day before yesterday`.
fn day_before_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let at = index + usize::from(tokens.is_word(index, &["the"]));
    if !tokens.is_word(at, &["day"]) {
        return None;
    }
    match (tokens.folded(at + 1)?, tokens.folded(at + 2)?) {
        ("before", "yesterday") => Some(from_today(-2, at + 3)),
        ("after", "tomorrow") => Some(from_today(2, at + 3)),
        _ => None,
    }
}

/// `3 days ago`, `a week ago`.
fn ago_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (days, next) = span_at(tokens, index)?;
    tokens.is_word(next, &["ago"]).then(|| from_today(-days, next + 1))
}

/// `il y a 3 jours`.
fn il_y_a(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    if !tokens.is_word(index + 1, &["y"]) || !tokens.is_word(index + 2, &["a"]) {
        return None;
    }
    let (days, next) = span_at(tokens, index + 3)?;
    Some(from_today(-days, next))
}

fn in_words(word: &str) -> Option<u8> {
    Some(match word {
        "a" | "one" | "un" | "une" => 1,
        "two" | "deux" => 2,
        "three" | "trois" => 3,
        "four" | "quatre" => 4,
        "five" | "cinq" => 5,
        "six" => 6,
        "seven" | "sept" => 7,
        "eight" | "huit" => 8,
        "nine" | "neuf" => 9,
        "ten" | "dix" => 10,
        _ => return None,
    })
}

/// A number of days or weeks, in days.
fn span_at(tokens: &Tokens<'_>, index: usize) -> Option<(i64, usize)> {
    let count = match tokens.folded(index) {
        Some(word) => i64::from(in_words(word)?),
        None => i64::from(tokens.number(index, 1..=2)?),
    };
    let days = match tokens.folded(index + 1)? {
        "day" | "days" | "jour" | "jours" => 1,
        "week" | "weeks" | "semaine" | "semaines" => 7,
        _ => return None,
    };
    Some((count * days, index + 2))
}

/// `every Saturday` with no dates beside it.
fn every_weekday_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    match every_at(tokens, index)? {
        (Every::Week(Some(weekday)), next) => Some(Typed::new(Says::Weekday(weekday, Which::Every), Rank::Hint, next)),
        _ => None,
    }
}

/// `du 4 au 6`, `les 4 et 11`, `the 4th and 5th` with nothing of a title behind them.
fn days_of_month_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let article = |at: usize| at + usize::from(tokens.is_word(at, &["the", "le", "les"]));
    let number = |at: usize| {
        let (number, next) = day_number_at(tokens, at)?;
        let is_day =
            (1..=31).contains(&number) && measure_at(tokens, at).is_none() && !tokens.is_word(next, &["h", "am", "pm"]);
        is_day.then_some((number, next, next > at + 1))
    };
    let (first, mut next, ordinal) = number(index + 1)?;
    let mut numbers = vec![first];
    let mut links = Vec::new();
    let mut is_ordinal = ordinal;
    while let Some((link, at)) = link_at(tokens, next) {
        let Some((more, after, ordinal)) = number(article(at)) else { break };
        numbers.push(more);
        links.push(link);
        is_ordinal &= ordinal;
        next = after;
    }
    let english = tokens.is_word(index, &["the"]);
    // `du 20-01-19` is one day.
    let is_date = three_at(tokens, index + 1).is_some() || days_at(tokens, index + 1).is_some();
    let rises = numbers.iter().zip(numbers.iter().skip(1)).all(|(one, other)| one < other);
    if links.is_empty() || !rises || is_date || (english && !is_ordinal) || !is_segment_end(tokens, next) {
        return None;
    }
    let is_range = links.as_slice() == [Link::To];
    Some(Typed::new(Says::DaysOfMonth { numbers, is_range }, Rank::Hint, next))
}

/// `le 4`, `the 4th` with nothing of a title behind it; a line that begins with `Le 4` is asked.
fn day_of_month_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let at = index + 1;
    let (day, next) = day_number_at(tokens, at).filter(|(day, _)| (1..=31).contains(day))?;
    let french = tokens.is_word(index, &["le"]);
    let is_ordinal = next > at + 1;
    let is_alone = is_segment_end(tokens, next);
    let begins = french
        && index.checked_sub(1).is_none_or(|before| {
            tokens.sign(before).is_some() || tokens.is_word(before, &["in", "on", "en", "from", "du", "of"])
        });
    let is_day = (french || is_ordinal) && (is_alone || begins) && measure_at(tokens, at).is_none();
    let is_list =
        link_at(tokens, next).is_some_and(|(_, at)| tokens.digits(at).is_some() && measure_at(tokens, at).is_none());
    let says_more = !is_alone
        && (days_at(tokens, at).is_some() || list_at(tokens, at).is_some() || stretch_at(tokens, at).is_some());
    if !is_day || is_list || says_more || !tokens.ends(next) {
        return None;
    }
    let typed = Typed::new(Says::DayOfMonth(day), Rank::Hint, next);
    // `Henry the 8th`.
    Some(if french && is_alone { typed } else { typed.unsure() })
}
