//! Days as members type them on a line: everything in which a day can be seen, also where it takes
//! a question to know which.
//!
//! What stands in a line as in any text is recognised in [`super::written`]; here is what only the
//! person who typed it can be asked about (`12/10`, `Feb. 2026`, `4, 11 et 18 mars`), and what is
//! said about today (`last Tuesday`). What it means on a given day is told in [`super::meant`].

mod lists;
mod numbers;
mod piece;
mod relative;
mod stretches;

use chrono::Weekday;

use super::weekdays::{Name, plural_at, weekday_at, weekday_not_noun_at};
use super::written::{Day, Days, days_at};
use crate::text::tokens::Tokens;

pub(super) use piece::{Every, Item, Stretch, Which};
pub(crate) use piece::{Rank, Says, Typed};
pub(super) use stretches::{days_of_season, last_of_month};

/// The piece that begins here, with the day of the week beside it. A token that cannot begin one is
/// passed over at once.
pub(crate) fn typed_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let named = weekday_not_noun_at(tokens, index);
    let Some(named) = named else {
        return Some(with_weekday_after(tokens, without_weekday(tokens, index)?));
    };
    let (last_weekday, after) =
        second_weekday(tokens, named.next).map_or((None, named.next), |(it, at)| (Some(it), at));
    // `Friday, March 6`, `vendredi le 6 mars`, `Saturday the 7th of March`.
    let at = past_trifles(tokens, after);
    let beside = dated(tokens, at).or_else(|| numbers::pair_at(tokens, at));
    if let Some(mut typed) = beside.filter(|typed| typed.weekdays[0].is_none()) {
        typed.weekdays[0] = Some(named.weekday);
        typed.weekdays[1] = typed.weekdays[1].or(last_weekday);
        return Some(with_weekday_after(tokens, typed));
    }
    // `mar. 4` is the fourth of March.
    without_weekday(tokens, index).or_else(|| relative::weekday_alone(tokens, index))
}

/// A piece that does not begin with a day of the week: the longest of those that it can be.
fn without_weekday(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let is_number = tokens.digits(index).is_some();
    let is_month = !is_number && super::written::month_at(tokens, index).is_some();
    let dated = if is_number || is_month || relative::may_begin(tokens, index) { dated(tokens, index) } else { None };
    let others = [
        if is_number { numbers::pair_at(tokens, index) } else { None },
        stretches::stretch_at(tokens, index),
        relative::relative_at(tokens, index),
        last_dated_at(tokens, index),
        repeated_at(tokens, index),
        since_at(tokens, index),
        days_from_at(tokens, index),
        numbers::premier_at(tokens, index),
        numbers::misspelt_at(tokens, index),
        numbers::month_and_number_at(tokens, index),
    ];
    // Of two of the same length the first is meant.
    others.into_iter().flatten().fold(dated, |longest, other| match longest {
        Some(longest) if longest.next >= other.next => Some(longest),
        _ => Some(other),
    })
}

/// A piece that names a day with its month, or a day from today.
fn dated(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let plain = || {
        let days = days_at(tokens, index)?;
        let rank = if days.has_year() { Rank::Full } else { Rank::Day };
        Some(Typed::new(Says::Days(days), rank_of_words(&days, rank), days.next))
    };
    let candidates = [
        numbers::three_at(tokens, index),
        numbers::compact_at(tokens, index),
        numbers::year_first_at(tokens, index),
        numbers::slashed_at(tokens, index),
        numbers::slashed_name_first_at(tokens, index),
        plain(),
        numbers::year_first_range_at(tokens, index),
        numbers::several_at(tokens, index),
        lists::list_at(tokens, index),
    ];
    candidates.into_iter().flatten().reduce(|longest, other| if other.next > longest.next { other } else { longest })
}

/// `last March 4`: it says no more than that it is over.
fn last_dated_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let typed = dated(tokens, index + 1).filter(|_| tokens.is_word(index, &["last", "past"]))?;
    matches!(typed.says, Says::Days(days) if !days.has_year()).then_some(typed)
}

/// `every Tuesday from 3 to 24 March 2026`, `6 Tuesdays from 3 March 2026`.
fn repeated_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let times = tokens.number(index, 1..=2).filter(|times| *times > 1);
    let counted = times.and_then(|times| {
        let weekday = plural_at(tokens, index + 1);
        let is_counted = weekday.is_some() || tokens.is_word(index + 1, &["weeks", "semaines"]);
        is_counted.then_some((times, weekday))
    });
    let every = || stretches::every_at(tokens, index);
    let (every, at) = if counted.is_some() { (None, index + 2) } else { every().map(|(it, at)| (Some(it), at))? };
    let (leads, at) = past_beginning(tokens, past_trifles(tokens, at));
    let typed = dated(tokens, past_trifles(tokens, at))?;
    let Says::Days(days) = typed.says else { return None };
    let says = match (counted, every) {
        (Some((times, weekday)), _) if days.first.is_none() && leads => Says::Times(times, weekday, days),
        (None, Some(every)) if days.first.is_some() || leads => Says::Repeated(every, days),
        _ => return None,
    };
    Some(Typed::new(says, typed.rank, typed.next))
}

/// `since 3 March 2026`, `depuis le 3 mars`.
fn since_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let typed =
        dated(tokens, past_trifles(tokens, index + 1)).filter(|_| tokens.is_word(index, &["since", "depuis"]))?;
    match typed.says {
        Says::Days(days) if days.first.is_none() => Some(Typed::new(Says::UntilNow(days), typed.rank, typed.next)),
        _ => None,
    }
}

/// Whether words say that something begins here, and the token after them.
fn past_beginning(tokens: &Tokens<'_>, index: usize) -> (bool, usize) {
    if tokens.is_word(index, &["a"]) && tokens.is_word(index + 1, &["partir", "compter"]) {
        return (true, index + 2 + usize::from(tokens.is_word(index + 2, &["de", "du"])));
    }
    let from = tokens.is_word(index, &["from", "since", "starting", "beginning", "des", "depuis"]);
    let leads = from || tokens.is_word(index, &["de", "between", "entre", "in"]);
    let at = index + usize::from(leads);
    (from, at + usize::from(from && tokens.is_word(at, &["on", "from"])))
}

/// `week of March 2, 2026`, `fin de semaine du 7 mars`.
fn days_from_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let french_weekend = tokens.is_word(index, &["fin"]) && tokens.is_word(index + 1, &["de"]);
    let at = if french_weekend { index + 2 } else { index };
    let days = match tokens.folded(at)? {
        "semaine" if french_weekend => 1,
        "week" | "semaine" => 6,
        "weekend" => 1,
        _ => return None,
    };
    let leads = tokens.is_word(at + 1, &["of", "du", "de"]);
    let typed = dated(tokens, past_trifles(tokens, at + 2)).filter(|_| leads)?;
    match typed.says {
        Says::Days(first) if first.first.is_none() => {
            Some(Typed::new(Says::DaysFrom(first, days), typed.rank, typed.next))
        }
        _ => None,
    }
}

/// `yesterday` names a day and no year.
fn rank_of_words(days: &Days, rank: Rank) -> Rank {
    if matches!(days.last, Day::FromToday(_)) { Rank::Day } else { rank }
}

/// `- Sunday` after `Friday`.
fn second_weekday(tokens: &Tokens<'_>, index: usize) -> Option<(Weekday, usize)> {
    let (_, at) = lists::link_at(tokens, index)?;
    let named = weekday_at(tokens, at)?;
    Some((named.weekday, named.next))
}

/// Takes in a day of the week that follows: `6 March 2026, Friday`, unless it leads to another day.
fn with_weekday_after(tokens: &Tokens<'_>, typed: Typed) -> Typed {
    if let Says::Days(days) = typed.says {
        if let (false, Some((years, next))) = (days.has_year(), relative::years_ago_at(tokens, typed.next)) {
            let rank = if years.is_some() { Rank::Full } else { typed.rank };
            let says = years.map_or(Says::Days(days), |years| Says::YearsAgo(days, years));
            return Typed::new(says, rank, next);
        }
        // `from March 4 2026 to June 2026`.
        let until = lists::link_at(tokens, typed.next)
            .filter(|(link, _)| *link == lists::Link::To && days.first.is_none())
            .and_then(|(_, at)| stretches::bounds_at(tokens, past_trifles(tokens, at)));
        if let Some((_, last, next)) = until.filter(|(_, _, next)| tokens.ends(*next)) {
            return Typed::new(Says::Until(days, last), typed.rank, next);
        }
        if let Some(next) = until_now_at(tokens, typed.next).filter(|_| days.first.is_none()) {
            return Typed::new(Says::UntilNow(days), typed.rank, next);
        }
        let comma = usize::from(tokens.is_glued(typed.next) && tokens.is_sign(typed.next, ','));
        // `3 to 24 March 2026, every Tuesday`.
        if let Some((every, next)) = stretches::every_at(tokens, typed.next + comma).filter(|_| days.first.is_some()) {
            return Typed::new(Says::Repeated(every, days), typed.rank, next);
        }
    }
    let is_date = matches!(typed.says, Says::Days(_) | Says::Numbers { .. } | Says::ShortYear { .. });
    if !is_date || typed.weekdays[1].is_some() {
        return typed;
    }
    let comma = tokens.is_glued(typed.next) && tokens.is_sign(typed.next, ',');
    let at = typed.next + usize::from(comma);
    let named = weekday_at(tokens, at).filter(|named| named.name != Name::Word || named.dotted);
    let Some(named) = named.filter(|named| tokens.ends(named.next)) else { return typed };
    if dated(tokens, past_trifles(tokens, named.next)).is_some() {
        return typed;
    }
    Typed { weekdays: [typed.weekdays[0], Some(named.weekday)], next: named.next, ..typed }
}

/// `- present`, `to date`, `à ce jour`, `en cours` after a day: the token after it.
fn until_now_at(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let linked = lists::link_at(tokens, index).filter(|(link, _)| *link == lists::Link::To).map(|(_, at)| at);
    let next = match linked {
        Some(at) if tokens.is_word(at, &["present", "now", "date", "ongoing", "maintenant"]) => at + 1,
        Some(at) if tokens.is_word(at, &["ce"]) && tokens.is_word(at + 1, &["jour"]) => at + 2,
        Some(at) if tokens.is_word(at, &["en"]) && tokens.is_word(at + 1, &["cours"]) => at + 2,
        _ if tokens.is_word(index, &["ongoing"]) => index + 1,
        _ => return None,
    };
    // `2026-03-04 – Present music` begins a title.
    lists::is_segment_end(tokens, next).then_some(next)
}

/// The token after small words and signs that change nothing about a date.
fn past_trifles(tokens: &Tokens<'_>, mut index: usize) -> usize {
    let is_trifle = |index: usize| {
        tokens.is_word(index, &["le", "the", "on", "les", "du"]) || matches!(tokens.sign(index), Some(',' | '.'))
    };
    let most = index + 3;
    while index < most && is_trifle(index) {
        index += 1;
    }
    index
}
