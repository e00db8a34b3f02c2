//! Amounts that only the member can tell: so many times so much, continuing education units, a
//! number that is perhaps no amount.

use crate::domain::values::credits::Credits;
use crate::text::dates::{MOST_MINUTES, duration_at, typed_at, weekday_at};
use crate::text::decimal;
use crate::text::measures::{Unit, measure_at, number_at, unit_at_word};
use crate::text::tokens::{Sort, Tokens};

/// An amount that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// `3 x 1.5h`, `5 sessions of 1 hour`.
    Repeated { times: u32, each: Each },
    /// `0.6 CEU`, in hundredths.
    Ceu { hundredths: i64 },
    /// `19h` right after a day.
    HourOrDuration { minutes: u32 },
    /// `2-3 h`: one of two.
    OneOf([Each; 2]),
    /// `6 CE`, `une heure`: perhaps no amount at all.
    Perhaps(Each),
}

/// What one of several is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    Credits(Credits),
    Minutes(u32),
}

/// Words for one of several meetings.
#[rustfmt::skip]
const SESSIONS: &[&str] = &[
    "session", "sessions", "seance", "seances", "rencontre", "rencontres", "meeting", "meetings", "class", "classes",
    "cours", "lesson", "lessons", "webinar", "webinars", "webinaire", "webinaires", "evening", "evenings", "soiree",
    "soirees", "soir", "soirs", "day", "days", "jour", "jours", "journee", "journees", "week", "weeks", "semaine",
    "semaines", "module", "modules", "workshop", "workshops", "atelier", "ateliers", "bloc", "blocs", "block", "blocks",
    "part", "parts", "partie", "parties", "visit", "visits",
];

/// The amount asked about that begins here, and the token after it.
pub(super) fn asked_at(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let begins_number =
        tokens.get(index).is_some_and(|token| matches!(token.sort, Sort::Number | Sort::Fraction | Sort::Sign(_)));
    if !begins_number {
        let times = || times_first(tokens, index);
        return times().or_else(|| in_words_at(tokens, index)).or_else(|| label_at(tokens, index));
    }
    times_first(tokens, index)
        .or_else(|| times_last(tokens, index))
        .or_else(|| each_time(tokens, index))
        .or_else(|| one_of_two(tokens, index))
        .or_else(|| ceu_at(tokens, index))
        .or_else(|| bare_ce_at(tokens, index))
}

/// Credits or hours with what they are before the number: `CMTE: 3`, `heures : 6`. A continuing
/// education unit is left to be asked about.
pub(super) fn labelled_at(tokens: &Tokens<'_>, index: usize) -> Option<(Each, usize)> {
    let (unit, number, next) = label(tokens, index, true)?;
    let each = match unit {
        Unit::Credits => Each::Credits(Credits::parse(number).and_then(Credits::claimable).ok()?),
        Unit::Hours => {
            let minutes = decimal::hundredths(number).ok()?.saturating_mul(60) / 100;
            Each::Minutes(u32::try_from(minutes).ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))?)
        }
        Unit::Minutes | Unit::Ceu => return None,
    };
    Some((each, next))
}

/// `CEUs: 0.4`, `CEU 0.4`.
fn label_at(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (unit, number, next) = label(tokens, index, false)?;
    let hundredths = decimal::hundredths(number).ok()?;
    (unit == Unit::Ceu).then_some((Asked::Ceu { hundredths }, next))
}

fn label<'a>(tokens: &Tokens<'a>, index: usize, needs_sign: bool) -> Option<(Unit, &'a str, usize)> {
    let (unit, after) = unit_at_word(tokens, index)?;
    let has_sign = matches!(tokens.sign(after), Some(':' | '='));
    let at = after + usize::from(has_sign);
    let (next, _) = number_at(tokens, at).filter(|_| has_sign || !needs_sign)?;
    let span = tokens.span(at, next);
    (tokens.ends(next) && measure_at(tokens, at).is_none()).then(|| (unit, tokens.text(span), next))
}

/// `3 x 1.5h`, `5 sessions of 1 hour`, `2 séances de 3 crédits chacune`.
fn times_first(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let times = match tokens.folded(index) {
        Some(word) => u32::from(in_words(word)?),
        None => tokens.number(index, 1..=3)?,
    };
    if times < 2 {
        return None;
    }
    let at =
        if tokens.is_word(index + 1, SESSIONS) { past_of(tokens, index + 2) } else { times_sign(tokens, index + 1)? };
    let (each, next) = each_at(tokens, at)?;
    let next = past_each(tokens, next);
    let closes = tokens.is_sign(at.checked_sub(1)?, '(') && tokens.is_sign(next, ')');
    let next = next + usize::from(closes);
    tokens.ends(next).then_some((Asked::Repeated { times, each }, next))
}

/// `1.5h x 3`, `1 h × 5 séances`.
fn times_last(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (each, next) = each_at(tokens, index)?;
    let at = times_sign(tokens, next)?;
    let times = tokens.number(at, 1..=3).filter(|times| *times > 1)?;
    let next = at + 1 + usize::from(tokens.is_word(at + 1, SESSIONS));
    // `2cr *4 March*`.
    let is_day = typed_at(tokens, at).is_some();
    (tokens.ends(next) && !is_day && measure_at(tokens, at).is_none())
        .then_some((Asked::Repeated { times, each }, next))
}

fn times_sign(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let is_sign = matches!(tokens.sign(index), Some('×' | '*' | '✕'));
    (is_sign || tokens.is_word(index, &["x", "times", "fois"])).then_some(index + 1)
}

fn past_of(tokens: &Tokens<'_>, index: usize) -> usize {
    let is_sign = matches!(tokens.sign(index), Some('@' | ',' | ':' | '(' | '-' | '–' | '×' | '\'' | '’'));
    let elided = tokens.is_word(index, &["d"]) && matches!(tokens.sign(index + 1), Some('\'' | '’'));
    if elided {
        index + 2
    } else {
        index + usize::from(is_sign || tokens.is_word(index, &["of", "de", "a", "at", "x", "for", "pour", "each"]))
    }
}

/// `each`, `chacune`, `par séance`.
fn past_each(tokens: &Tokens<'_>, index: usize) -> usize {
    // `2cr each month` says when, not of what.
    let says_when =
        tokens.is_word(index + 1, &["month", "week", "mois", "semaine"]) || weekday_at(tokens, index + 1).is_some();
    if tokens.is_word(index, &["each", "apiece", "chacun", "chacune"]) && !says_when {
        index + 1
    } else if tokens.is_word(index, &["per", "par"]) && tokens.is_word(index + 1, SESSIONS) {
        index + 2
    } else {
        index
    }
}

/// `2h each, 3 sessions`, `2 hours/week for 10 weeks`; with no number of them how much it is in all is
/// not said.
fn each_time(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (each, after) = tokens.loosely(|tokens| each_at(tokens, index))?;
    let slash = tokens.is_sign(after, '/') && tokens.is_word(after + 1, SESSIONS);
    let next = if slash { after + 2 } else { past_each(tokens, after) };
    if next == after || !tokens.ends(next) {
        return None;
    }
    let leads = matches!(tokens.sign(next), Some(',' | '×'))
        || tokens.is_word(next, &["for", "x", "pendant", "pour", "during"]);
    let at = next + usize::from(leads);
    let times = tokens.number(at, 1..=3).filter(|times| *times > 1 && tokens.is_word(at + 1, SESSIONS));
    Some(match times {
        Some(times) if tokens.ends(at + 2) => (Asked::Repeated { times, each }, at + 2),
        _ => (Asked::Perhaps(each), next),
    })
}

/// `2-3 h`, `3 to 5 credits`, `2 à 3 h`. Where the number before a dash stands apart it may be of
/// the title: `Part 2 - 6cr`.
fn one_of_two(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (after, _) = number_at(tokens, index)?;
    let is_dash = tokens.is_glued(after)
        && tokens.is_glued(after + 1)
        && matches!(tokens.sign(after), Some('-' | '‐' | '‑' | '–'));
    if !is_dash && !tokens.is_word(after, &["to", "a", "or", "ou"]) {
        return None;
    }
    let (most, next) = each_at(tokens, after + 1)?;
    let span = tokens.span(index, after);
    let hundredths = decimal::hundredths(tokens.text(span)).ok()?;
    let least = match most {
        Each::Credits(_) => Each::Credits(Credits::from_hundredths(hundredths).claimable().ok()?),
        Each::Minutes(minutes) if minutes >= 60 => {
            Each::Minutes(u32::try_from(hundredths.saturating_mul(60) / 100).ok().filter(|least| *least > 0)?)
        }
        Each::Minutes(_) => return None,
    };
    Some((Asked::OneOf([least, most]), next))
}

/// `6 CE`, `6 CEs`: most likely credits.
fn bare_ce_at(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (after, _) = number_at(tokens, index)?;
    let is_ce = tokens.raw(after).is_some_and(|word| matches!(word, "CE" | "CEs" | "CEC" | "CECs" | "CPD"));
    let span = tokens.span(index, after);
    let credits = Credits::parse(tokens.text(span)).and_then(Credits::claimable).ok()?;
    (is_ce && tokens.ends(after + 1) && measure_at(tokens, index).is_none())
        .then_some((Asked::Perhaps(Each::Credits(credits)), after + 1))
}

/// `une heure`, `two credits`, `half an hour`, `une demi-heure`.
fn in_words_at(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let (halves, at) = match tokens.folded(index)? {
        "half" => (1, index + 1 + usize::from(tokens.is_word(index + 1, &["a", "an"]))),
        "demi" | "demie" => (1, index + 1 + usize::from(matches!(tokens.sign(index + 1), Some('-' | '‐' | '‑')))),
        word => (in_words(word)? * 2, index + 1),
    };
    let (unit, next) = unit_at_word(tokens, at)?;
    let each = match unit {
        Unit::Hours => Each::Minutes(u32::from(halves) * 30),
        Unit::Credits => Each::Credits(Credits::from_hundredths(i64::from(halves) * 50)),
        Unit::Minutes | Unit::Ceu => return None,
    };
    tokens.ends(next).then_some((Asked::Perhaps(each), next))
}

fn in_words(word: &str) -> Option<u8> {
    Some(match word {
        "one" | "un" | "une" => 1,
        "two" | "deux" => 2,
        "three" | "trois" => 3,
        "four" | "quatre" => 4,
        "five" | "cinq" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" | "huit" => 8,
        "nine" | "neuf" => 9,
        "ten" | "dix" => 10,
        _ => return None,
    })
}

fn each_at(tokens: &Tokens<'_>, index: usize) -> Option<(Each, usize)> {
    if tokens.is_word(index, &["one", "une", "an"]) && tokens.is_word(index + 1, &["hour", "heure"]) {
        return Some((Each::Minutes(60), index + 2));
    }
    if let Some(duration) = duration_at(tokens, index) {
        return Some((Each::Minutes(duration.minutes?), duration.next));
    }
    let measure = measure_at(tokens, index).filter(|measure| measure.unit == Unit::Credits && !measure.negative)?;
    let credits = Credits::parse(tokens.text(measure.number)).and_then(Credits::claimable).ok()?;
    Some((Each::Credits(credits), measure.next))
}

fn ceu_at(tokens: &Tokens<'_>, index: usize) -> Option<(Asked, usize)> {
    let measure = measure_at(tokens, index).filter(|measure| measure.unit == Unit::Ceu && !measure.negative)?;
    let hundredths = decimal::hundredths(tokens.text(measure.number)).unwrap_or_default();
    Some((Asked::Ceu { hundredths }, measure.next))
}
