//! Cutting a title out of the sentence it stands in.

use super::measured::{amounts_in, plain};
use super::sheet::Words;
use crate::text::dates::dates_in;

/// Words between a statement and the title, which are no part of it.
#[rustfmt::skip]
const LEAD: &[&str] = &[
    "in", "full", "self", "paced", "en", "entier", "entirety", "its", "the", "a", "an", "our", "this", "all", "of",
    "and", "et", "la", "le", "l", "les", "une", "un", "au", "aux", "cette", "ce", "online", "live", "virtual",
    "following", "accredited", "continuing", "education", "professional", "development", "ligne", "annuel",
    "annuelle", "virtuelle", "virtuel", "day", "hour", "hours", "heure", "h", "heures", "jours", "requirements", "for", "sessions",
    "suivante", "suivant", "de", "du", "entitled", "titled", "called", "intitule", "intitulee", "named", "approved",
    "successfully", "avec", "succes", "continue", "ci", "apres", "completed", "attended",
];

/// What the thing attended is called in general; part of a title only where it goes on ("on …").
#[rustfmt::skip]
pub(super) const NOUNS: &[&str] = &[
    "workshop", "webinar", "course", "training", "session", "seminar", "conference", "program", "programme", "event",
    "activity", "series", "lecture", "presentation", "class", "atelier", "formation", "cours", "webinaire",
    "colloque", "congres", "seminaire", "activite", "journee", "serie", "evenement",
];

#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "on", "of", "in", "for", "about", "sur", "de", "d", "en", "to", "the", "la", "le", "l", "les", "des", "du",
];

/// Several of them: no title is that of one.
#[rustfmt::skip]
const SEVERAL: &[&str] = &[
    "workshops", "webinars", "courses", "trainings", "seminars", "conferences", "events", "activities", "ateliers",
    "formations", "webinaires", "conferences", "activites", "following sessions", "seances suivantes", "sessions checked", "sessions listed",
    "sessions marked", "sessions below", "seances cochees", "seances indiquees",
];

/// Whether the words of a statement speak of several things attended.
pub(super) fn speaks_of_several(rest: &str) -> bool {
    const NEAR: usize = 5;
    let words = Words::of(rest);
    let near = words.start(NEAR).and_then(|end| rest.get(..end)).unwrap_or(rest);
    Words::of(near).has(SEVERAL) && near.chars().all(|it| !it.is_uppercase())
}

/// Where a title ends inside a sentence.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "offered by", "presented by", "hosted by", "sponsored by", "organized by", "organised by", "provided by",
    "delivered by", "facilitated by", "taught by", "led by", "given by", "held on", "held at", "held in",
    "held from", "held online", "held virtually", "held via", "which took place", "taking place", "offert par",
    "offerte par", "presente par", "presentee par", "organise par", "organisee par", "donne par", "donnee par",
    "animee par", "anime par", "dispense par", "dispensee par", "tenu a", "tenue a", "tenu le", "tenue le",
    "tenu les", "tenue les", "tenu du", "tenue du", "tenu en", "tenue en", "qui s est", "qui a eu", "for a total",
    "pour un total", "d une duree", "totalling", "totaling", "earning", "and earned", "and has earned",
    "and is awarded", "with a total", "as part of", "dans le cadre", "on behalf",
];

/// Small words that mean nothing at a title's end.
#[rustfmt::skip]
const TRAILING: &[&str] = &[
    "on", "from", "held", "for", "of", "the", "le", "du", "les", "de", "en", "tenu", "tenue", "and", "et", "at",
    "in", "a", "dates", "date", "pour",
];

/// The text in quotation marks, if it is more than a word in passing.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let pairs = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')];
    pairs.into_iter().find_map(|(open, close)| {
        let start = text.find(open)? + open.len_utf8();
        let length = text.get(start..)?.find(close)?;
        let inner = text.get(start..start + length)?.trim();
        (inner.chars().filter(|it| it.is_alphabetic()).count() > 3).then_some(inner)
    })
}

/// Without the words that lead from a statement to the title. A capital among them begins it.
pub(super) fn without_lead(text: &str) -> &str {
    let words = Words::of(text);
    let is_number = |at: usize| words.get(at).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_lead = |at: usize| words.get(at).is_some_and(|word| LEAD.contains(&word));
    let is_noun = |at: usize| words.get(at).is_some_and(|word| NOUNS.contains(&word));
    let is_shouted = !text.chars().any(char::is_lowercase);
    let mut noun = None;
    let mut next = 0;
    while next < words.len() {
        let span = words.word_span(next);
        let is_capital = text.get(span.clone()).is_some_and(|word| word.starts_with(char::is_uppercase));
        // `on-demand course`, `two-day training`.
        let is_compound = text.get(span.end..).is_some_and(|rest| rest.starts_with('-')) && is_noun(next + 2);
        if is_capital && !is_shouted {
            break;
        } else if is_compound {
            next += 1;
        } else if is_noun(next) {
            noun = Some(next);
        } else if words.get(next) == Some("sur") && is_number(next + 1) {
            next += 1;
        } else if !is_lead(next) && !(is_number(next) && (is_lead(next + 1) || is_number(next + 1))) {
            break;
        }
        next += 1;
    }
    let goes_on = |from: usize| {
        let gap = words.start(from).and_then(|start| text.get(..start)).unwrap_or_default().trim_end();
        from > 0 && !gap.ends_with([':', '"', '“', '«', ','])
    };
    // `a workshop on grief`: the workshop is part of the title.
    let only_small =
        |noun: usize| (noun + 1..next).all(|at| words.get(at).is_some_and(|it| PREPOSITIONS.contains(&it)));
    if let Some(noun) = noun
        && words.get(noun + 1).is_some_and(|word| PREPOSITIONS.contains(&word))
        && only_small(noun)
        && goes_on(noun + 1)
    {
        next = noun;
    }
    let start = words.start(next).unwrap_or(text.len());
    // A quotation mark belongs to what it opens.
    let before = text.get(..start).unwrap_or_default();
    let opened = before.rfind(['"', '“', '«']).unwrap_or(start);
    text.get(opened..).unwrap_or_default()
}

/// Up to where something else begins: a date, an amount set off from the title, the provider, the
/// next sentence.
pub(super) fn cut(text: &str) -> &str {
    let words = Words::of(text);
    let mut end = text.len();
    if let Some(phrase) = words.first_of(ENDS) {
        end = end.min(words.span(phrase).start);
    }
    if let Some(date) = dates_in(text).first() {
        end = end.min(date.start);
    }
    let plain = plain(text);
    for amount in if plain.len() == text.len() { amounts_in(&plain) } else { Vec::new() } {
        let before = text.get(..amount.start).unwrap_or_default().trim_end();
        if before.ends_with(['(', ',', '–', '—', '-', '·', '|', ';', ':']) || before.ends_with(" for") {
            end = end.min(amount.start);
        }
    }
    for (at, _) in text.match_indices(". ") {
        let word = text.get(..at).unwrap_or_default().rsplit(' ').next().unwrap_or_default();
        if word.chars().count() > 3 {
            end = end.min(at);
        }
    }
    let separator = text.find([';', '|', '·']).unwrap_or(text.len());
    text.get(..end.min(separator)).unwrap_or_default()
}

/// Without signs and small words at its end.
pub(super) fn trimmed(text: &str) -> &str {
    const SIGNS: &str = ",;:-–—·|([.«»“”\"*_";
    let signs = |it: char| it.is_whitespace() || SIGNS.contains(it);
    let mut text = text.trim_start_matches(|it: char| signs(it) && it != '(');
    loop {
        let shorter = text.trim_end_matches(signs);
        let last = shorter.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_small = last.chars().all(char::is_lowercase) && TRAILING.contains(&last);
        if !is_small || last.len() == shorter.len() {
            return shorter;
        }
        text = shorter.get(..shorter.len() - last.len()).unwrap_or_default();
    }
}

/// Whether a text surely goes on after its end: an open quotation, a small word, a colon.
pub(super) fn ends_open(text: &str) -> bool {
    const JOINING: &[&str] = &["to", "with", "avec", "des", "la", "l", "d", "par", "au", "aux"];
    let joins = |last| TRAILING.contains(&last) || JOINING.contains(&last);
    text.starts_with(['«', '“', '"'])
        || text.ends_with([':', ',', '-', '–', '&', '/'])
        || Words::of(text).last().is_some_and(joins)
}
