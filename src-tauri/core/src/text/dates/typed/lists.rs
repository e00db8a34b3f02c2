//! Days with the name of their month, one or several: `4, 11 et 18 mars`, `Friday 6 to Sunday 8 March
//! 2026`, `le 4 mars et le 8 avril`.

use chrono::{Datelike, Weekday};

use super::piece::{Item, Rank, Says, Typed};
use crate::text::dates::weekdays::weekday_at;
use crate::text::dates::written::{
    After, Day, Days, day, day_number_at, is_cut_short, is_year, month_at, optional_year, separator_at,
};
use crate::text::measures::{is_plain_measure, measure_at};
use crate::text::tokens::{Sort, Tokens};

/// So many days of one list are read.
const MOST: usize = 31;

/// What stands between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `,`: it may only set one thing off from another.
    Comma,
    /// `and`, `et`, `&`.
    And,
    /// `to`, `au`, `–`.
    To,
}

/// The sign or word between two days, and the token after it.
pub(super) fn link_at(tokens: &Tokens<'_>, index: usize) -> Option<(Link, usize)> {
    if let Some(next) = separator_at(tokens, index) {
        return Some((Link::To, next));
    }
    if let Some(sign) = tokens.sign(index) {
        return match sign {
            ',' | ';' => match link_at(tokens, index + 1) {
                Some((Link::And, next)) => Some((Link::And, next)),
                _ => Some((Link::Comma, index + 1)),
            },
            '&' | '+' => Some((Link::And, index + 1)),
            _ => None,
        };
    }
    match tokens.folded(index)? {
        "and" | "et" | "puis" | "then" | "or" | "ou" => Some((Link::And, index + 1)),
        "until" | "till" | "through" | "thru" => Some((Link::To, index + 1)),
        "a" if tokens.raw(index).is_some_and(|raw| !raw.is_ascii()) => Some((Link::To, index + 1)),
        "jusqu" if matches!(tokens.sign(index + 1), Some('\'' | '’')) => {
            tokens.is_word(index + 2, &["au", "a"]).then_some((Link::To, index + 3))
        }
        _ => None,
    }
}

/// Days of one month, or several days of several months.
struct Mention {
    items: Vec<Item>,
    has_year: bool,
    /// A number after it that may be its year.
    short_year: Option<u32>,
    next: usize,
}

/// One date or several, with the words and days of the week between them.
pub(super) fn list_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let first = mention_at(tokens, index)?;
    let mut items = first.items;
    let (mut has_year, mut next) = (first.has_year, first.next);
    let mut links: Vec<Link> = Vec::new();
    if first.short_year.is_none() {
        while items.len() < MOST {
            let Some((link, at)) = link_at(tokens, next) else { break };
            let (weekday, at) = led_to(tokens, at);
            let more = mention_at(tokens, at).filter(|more| more.short_year.is_none());
            let more = more.or_else(|| same_month(tokens, link, next, at, items.last()?));
            let Some(mut more) = more else { break };
            // Two dates with their years are two dates and no list.
            if link != Link::To && has_year && more.has_year {
                break;
            }
            if let Some(item) = more.items.first_mut() {
                item.weekday = item.weekday.or(weekday);
            }
            if link == Link::To && (more.items.len() > 1 || items.last().is_none_or(|item| item.first.is_some())) {
                break;
            }
            match (link, items.last_mut(), more.items.first()) {
                (Link::To, Some(last), Some(end)) => {
                    last.first = Some(last.last);
                    last.last = end.last;
                    last.weekday = last.weekday.or(end.weekday);
                }
                _ => items.append(&mut more.items),
            }
            links.push(link);
            (has_year, next) = (has_year || more.has_year, more.next);
        }
    }
    let rank = if has_year { Rank::Full } else { Rank::Day };
    if let Some(year) = first.short_year {
        let day = items.first()?.last;
        return Some(Typed::new(Says::ShortYear { day, year }, rank, next));
    }
    match items.as_slice() {
        [only] => {
            let days = Days { first: only.first, last: only.last, next };
            let is_alone = links.is_empty() && !has_year;
            if !tokens.ends(next) || (is_alone && is_cut_short(tokens, index, &days)) {
                return None;
            }
            let mut typed = Typed::new(Says::Days(days), rank, next);
            // The first day's is said before the whole piece, too.
            typed.weekdays[usize::from(only.first.is_some())] = only.weekday;
            Some(typed)
        }
        _ => tokens.ends(next).then(|| Typed::new(Says::Several(items), rank, next)),
    }
}

/// `4 mars au 6`: the last day of the month that the first one has.
fn same_month(tokens: &Tokens<'_>, link: Link, from: usize, at: usize, first: &Item) -> Option<Mention> {
    let is_word = link == Link::To && tokens.folded(from).is_some();
    let (number, next) = day_number_at(tokens, at).filter(|_| is_word && first.first.is_none())?;
    if measure_at(tokens, at).is_some() || !is_segment_end(tokens, next) {
        return None;
    }
    let last = match first.last {
        Day::Exact(day) => Day::Exact(day.with_day(number)?),
        Day::Yearless { month, day } if number > day => Day::Yearless { month, day: number },
        _ => return None,
    };
    Some(Mention { items: vec![item(last, None)], has_year: false, short_year: None, next })
}

/// The days of one month, its name after them or before.
fn mention_at(tokens: &Tokens<'_>, index: usize) -> Option<Mention> {
    if tokens.digits(index).is_some() { name_last(tokens, index) } else { name_first(tokens, index) }
}

/// `4, 11 et 18 mars 2026`.
fn name_last(tokens: &Tokens<'_>, index: usize) -> Option<Mention> {
    let numbers = numbers_at(tokens, index)?;
    let (month, next) = month_at(tokens, past_of(tokens, numbers.next))?;
    let is_counted = index > 0 && tokens.is_word(index - 1, crate::text::dates::stated::COUNTED);
    // Of `Part 2, 4 May` the 2 counts parts, and `40, 4 May` is no list either.
    if numbers.all.len() > 1 && (is_counted || numbers.is_loose()) {
        return None;
    }
    dated(tokens, month, &numbers, next, false)
}

/// `Oct 24, 25 and 26 2025`, `Sept 12/25`.
fn name_first(tokens: &Tokens<'_>, index: usize) -> Option<Mention> {
    let (month, at) = month_at(tokens, index)?;
    let at = at + usize::from(tokens.is_word(at, &["the", "le"]));
    if is_plain_measure(tokens, at) {
        return None;
    }
    let numbers = numbers_at(tokens, at)?;
    if numbers.all.len() == 1 && tokens.is_glued(numbers.next) && tokens.is_sign(numbers.next, '/') {
        return with_slash(tokens, month, &numbers);
    }
    dated(tokens, month, &numbers, numbers.next, true)
}

/// `Sept 12/25`: the year after a slash; where it may be the next day (`Sept 12/13`) it is both, and
/// with a year behind it (`March 7/8, 2026`) it is a day.
fn with_slash(tokens: &Tokens<'_>, month: u32, numbers: &Numbers) -> Option<Mention> {
    // `Apr 3/10/17 2026` has more than two.
    let mut all = vec![numbers.all.first()?.1];
    let mut end = numbers.next;
    while all.len() < MOST && tokens.is_glued(end) && tokens.is_sign(end, '/') && tokens.is_glued(end + 1) {
        let Some((more, next)) = day_number_at(tokens, end + 1).filter(|(more, _)| (1..=31).contains(more)) else {
            break;
        };
        all.push(more);
        end = next;
    }
    if all.len() > 2 {
        let (year, next) = year_at(tokens, end);
        let items =
            all.into_iter().map(|number| Some(item(day(year, month, number)?, None))).collect::<Option<Vec<_>>>()?;
        return Some(Mention { items, has_year: year.is_some(), short_year: None, next });
    }
    let at = numbers.next + 1;
    let (_, number, weekday) = *numbers.all.first()?;
    if !tokens.is_glued(at) {
        return None;
    }
    let next = at + 1;
    let (said_year, after) = year_at(tokens, next);
    let four = tokens.number(at, 4..=4).filter(|year| is_year(*year));
    let two = tokens.number(at, 2..=2).filter(|_| said_year.is_none());
    if let Some(year) = four.or(two.filter(|two| *two != number + 1).map(|two| 2000 + two)) {
        let items = vec![item(day(Some(year), month, number)?, weekday)];
        return tokens.ends(next).then_some(Mention { items, has_year: true, short_year: None, next });
    }
    if let Some(two) = two {
        let items = vec![item(day(None, month, number)?, weekday)];
        let short_year = Some(2000 + two);
        return tokens.ends(next).then_some(Mention { items, has_year: false, short_year, next });
    }
    let second = tokens.number(at, 1..=2).filter(|second| (1..=31).contains(second))?;
    let items = vec![item(day(said_year, month, number)?, weekday), item(day(said_year, month, second)?, None)];
    Some(Mention { items, has_year: said_year.is_some(), short_year: None, next: after })
}

/// The numbers of a month's days with the year that may follow.
fn dated(tokens: &Tokens<'_>, month: u32, numbers: &Numbers, next: usize, name_first: bool) -> Option<Mention> {
    let is_alone = numbers.all.len() == 1;
    let (year, after) = year_at(tokens, next);
    // `March 4, 11`: with nothing behind them two numbers with a comma may be two days.
    let has_end = year.is_some() || is_segment_end(tokens, next);
    if name_first && !is_alone && numbers.has_comma_only && numbers.all.len() < 3 && !has_end {
        return None;
    }
    let mut items: Vec<Item> = Vec::new();
    for (link, number, weekday) in &numbers.all {
        let day = day(year, month, *number)?;
        match (link, items.last_mut()) {
            (Link::To, Some(last)) if last.first.is_none() => {
                last.first = Some(last.last);
                last.last = day;
                last.weekday = last.weekday.or(*weekday);
            }
            _ => items.push(item(day, *weekday)),
        }
    }
    let short_year = if is_alone && year.is_none() { short_year_at(tokens, next) } else { None };
    let next = if short_year.is_some() { next + 1 } else { after };
    Some(Mention { items, has_year: year.is_some(), short_year, next })
}

const fn item(last: Day, weekday: Option<Weekday>) -> Item {
    Item { first: None, last, weekday }
}

/// The year after a month or a day: `2026`, `, 2026`, `of 2026`, `'26`.
pub(super) fn year_at(tokens: &Tokens<'_>, index: usize) -> (Option<u32>, usize) {
    let of =
        index + usize::from(tokens.is_word(index, &["of", "de", "in"]) && tokens.number(index + 1, 4..=4).is_some());
    let (year, next) = optional_year(tokens, of, After::Separator);
    if year.is_some_and(|year| of == index || is_year(year)) {
        return (year, next);
    }
    let is_apostrophe = matches!(tokens.sign(index), Some('\'' | '’' | '‘'));
    match tokens.number(index + 1, 2..=2) {
        Some(two) if is_apostrophe && tokens.is_glued(index + 1) && tokens.ends(index + 2) => {
            (Some(2000 + two), index + 2)
        }
        _ => (None, index),
    }
}

/// `4 March 25`: two digits that nothing else follows may be a year, and so may three.
fn short_year_at(tokens: &Tokens<'_>, index: usize) -> Option<u32> {
    let number = tokens.number(index, 2..=5)?;
    let year = match tokens.digits(index)?.len() {
        2 => 2000 + number,
        // `4 mars 206`: a year with a slip in it.
        3 | 5 => number,
        _ => return None,
    };
    (!tokens.is_glued(index) && is_segment_end(tokens, index + 1) && !is_plain_measure(tokens, index)).then_some(year)
}

/// Whether nothing of the title follows directly: the end, a sign, a marker, or an amount.
pub(super) fn is_segment_end(tokens: &Tokens<'_>, index: usize) -> bool {
    match tokens.get(index).map(|token| token.sort) {
        None | Some(Sort::Tag | Sort::Provider | Sort::Plan | Sort::Note | Sort::Marker) => true,
        Some(Sort::Sign('.' | ',' | ';' | ':' | ')' | ']' | '(' | '[' | '–' | '—' | '|')) => tokens.ends(index),
        Some(Sort::Sign('-')) => !tokens.is_glued(index) && !tokens.is_glued(index + 1),
        _ => !tokens.is_glued(index) && measure_at(tokens, index).is_some(),
    }
}

struct Numbers {
    /// What leads to each number, the number, and the day of the week before it.
    all: Vec<(Link, u32, Option<Weekday>)>,
    has_comma_only: bool,
    next: usize,
}

impl Numbers {
    /// Whether it may be no list: with commas alone, and not in the order of the days.
    fn is_loose(&self) -> bool {
        let rises = self.all.iter().zip(self.all.iter().skip(1)).all(|(one, other)| one.1 < other.1);
        self.has_comma_only && (!rises || self.all.iter().any(|(_, number, _)| !(1..=31).contains(number)))
    }
}

fn numbers_at(tokens: &Tokens<'_>, index: usize) -> Option<Numbers> {
    let (first, mut next) = day_number_at(tokens, index)?;
    let mut all = vec![(Link::And, first, None)];
    let mut has_comma_only = true;
    while all.len() < MOST {
        // `7/8 March`.
        let linked =
            if slashes_lead_to_month(tokens, next) { Some((Link::And, next + 1)) } else { link_at(tokens, next) };
        let Some((link, at)) = linked else { break };
        let (weekday, at) = led_to(tokens, at);
        let Some((number, after)) = day_number_at(tokens, at).filter(|(number, _)| (1..=31).contains(number)) else {
            break;
        };
        let is_time = tokens.is_glued(after) && tokens.is_sign(after, ':');
        let is_other = is_plain_measure(tokens, at)
            || tokens.is_word(after, &["am", "pm", "h"])
            || is_time
            // `12, 3/4`, `4, 2026-03-11`.
            || (tokens.is_glued(after) && matches!(tokens.sign(after), Some('/' | '-')) && tokens.is_glued(after + 1)
                && link == Link::Comma);
        if is_other {
            break;
        }
        has_comma_only &= link == Link::Comma;
        all.push((link, number, weekday));
        next = after;
    }
    // In `May 4, 5 June` the 5 is a day of June.
    let begins_other = all.len() > 1
        && index > 0
        && month_at(tokens, index - 1).is_some_and(|(_, after)| after == index)
        && month_at(tokens, past_of(tokens, next)).is_some();
    if begins_other {
        return Some(Numbers { all: vec![all[0]], has_comma_only: true, next: day_number_at(tokens, index)?.1 });
    }
    Some(Numbers { has_comma_only: has_comma_only && all.len() > 1, all, next })
}

/// Whether slashes and numbers go on from here to the name of a month: `7/8 March`, `3/10/17 avril`.
fn slashes_lead_to_month(tokens: &Tokens<'_>, mut index: usize) -> bool {
    let most = index + 2 * MOST;
    let begin = index;
    while index < most && tokens.is_glued(index) && tokens.is_sign(index, '/') && tokens.is_glued(index + 1) {
        let Some((_, next)) = day_number_at(tokens, index + 1) else { return false };
        index = next;
    }
    index > begin && month_at(tokens, past_of(tokens, index)).is_some()
}

/// Steps over `the`, `le` and a day of the week before a day.
fn led_to(tokens: &Tokens<'_>, index: usize) -> (Option<Weekday>, usize) {
    let article = |index| index + usize::from(tokens.is_word(index, &["the", "le", "les", "du", "on"]));
    let at = article(index);
    // `Mar` before a number is March, unless that number has its own month.
    let is_month = month_at(tokens, at)
        .and_then(|(_, next)| day_number_at(tokens, next))
        .is_some_and(|(_, next)| month_at(tokens, past_of(tokens, next)).is_none());
    match weekday_at(tokens, at).filter(|_| !is_month) {
        Some(named) => {
            let comma = usize::from(tokens.is_glued(named.next) && tokens.is_sign(named.next, ','));
            (Some(named.weekday), article(named.next + comma))
        }
        None => (None, at),
    }
}

/// Steps over the word between a day and its month: `4th of March`, `4 d'avril`.
fn past_of(tokens: &Tokens<'_>, index: usize) -> usize {
    if tokens.is_word(index, &["of", "de"]) {
        return index + 1;
    }
    let elided = tokens.is_word(index, &["d"]) && matches!(tokens.sign(index + 1), Some('\'' | '’'));
    index + if elided { 2 } else { 0 }
}
