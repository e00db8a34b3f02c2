//! From the parts of a line to the activity, or to the reason why not.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answer::{Refusal, RefusalKind, Understood};
use super::chips::kind_of;
use super::choices::{Amounts, Piece};
use super::said::{Part, Said};
use crate::domain::activity::{LONGEST_TITLE, Status};
use crate::domain::program::conversion::Customs;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{LONGEST_LINE, LONGEST_TEXT, one_line};
use crate::domain::values::kind::Topic;
use crate::text::dates::{Meant, Offer, Range, Rank, Typed, meant};
use crate::text::folded;
use crate::text::tokens::{Span, Tokens};

/// So much of what is too long is repeated to the member.
const SHOWN_OF_TOO_LONG: usize = 40;

/// What the parts say together.
#[derive(Default)]
struct Sum {
    dates: Option<(NaiveDate, NaiveDate, String)>,
    credits: Option<Credits>,
    minutes: Option<u32>,
    provider: Option<String>,
    note: Option<String>,
    /// `!plan` as typed.
    plan: Option<String>,
    tags: Vec<String>,
}

/// A refusal, and which part it is about.
pub(super) struct Refused {
    pub refusal: Refusal,
    pub part: Option<usize>,
}

/// Puts the parts together. Of several reasons to refuse the first in the line is given, then
/// what concerns the whole.
pub(super) fn understand(
    tokens: &Tokens<'_>,
    parts: &[Part],
    title: String,
    today: NaiveDate,
    customs: &Customs,
) -> Result<Understood, Refused> {
    let planned = parts.iter().any(|part| matches!(part.said, Said::Plan));
    let amounts = Amounts::of(parts);
    let mut sum = Sum::default();
    for (position, part) in parts.iter().enumerate() {
        let taken = sum.take(&Piece::of(tokens, amounts, part), part, today, planned, customs);
        taken.map_err(|refusal| Refused { refusal, part: Some(position) })?;
    }
    together(tokens, parts, title, sum, &Seen { today, planned, minutes: amounts.minutes }, customs)
        .map_err(|refusal| Refused { refusal, part: None })
}

/// What holds for all parts of a line.
struct Seen {
    today: NaiveDate,
    planned: bool,
    minutes: Option<u32>,
}

fn together(
    tokens: &Tokens<'_>,
    parts: &[Part],
    title: String,
    sum: Sum,
    seen: &Seen,
    customs: &Customs,
) -> Result<Understood, Refusal> {
    let Seen { today, planned, minutes } = *seen;
    if title.is_empty() {
        return Err(refusal(RefusalKind::NoTitle, ""));
    }
    if title.chars().count() > LONGEST_TITLE {
        return Err(refusal(RefusalKind::TooLong, ""));
    }
    match (&sum.plan, &sum.dates) {
        (Some(plan), None) => return Err(refusal(RefusalKind::PlanWithoutDate, plan)),
        (Some(_), Some((_, end, words))) if *end < today => return Err(refusal(RefusalKind::PlanInThePast, words)),
        _ => {}
    }
    let date_assumed = sum.dates.is_none();
    let (start, end) = sum.dates.map_or((today, today), |(start, end, _)| (start, end));
    let (kind, kind_word) = kind_of(tokens, parts, &customs.kinds).unzip();
    let has_credits = sum.credits.is_some() || customs.give_credits(minutes, kind.as_ref());
    Ok(Understood {
        title,
        credits: sum.credits,
        minutes,
        start,
        end,
        date_assumed,
        status: Status::of(planned || end > today, has_credits),
        kind,
        topics: topics(&sum.tags, kind_word.as_deref()),
        tags: sum.tags,
        provider: sum.provider,
        note: sum.note,
    })
}

impl Sum {
    fn take(
        &mut self,
        piece: &Piece<'_>,
        part: &Part,
        today: NaiveDate,
        planned: bool,
        customs: &Customs,
    ) -> Result<(), Refusal> {
        let tokens = piece.tokens;
        let words = tokens.text(piece.span);
        match part.said {
            Said::Date(ref typed) => {
                let (start, end) = settled(piece, typed, today, planned)?;
                once(&mut self.dates, (start, end, words.to_owned()), words)
            }
            Said::RunTogether(ref typed) => Err(piece.run_together(&offered_days(&meant(typed, today, planned)))),
            Said::Asked(asked) => Err(piece.amount(asked)),
            Said::Marker(word) => Err(piece.marker(tokens.text(word), &customs.kinds)),
            // Hours of the day say no more than how long it took, and that only where nothing else does.
            Said::Beside | Said::Hours(_) | Said::Hour => Ok(()),
            Said::Credits(credits) => once(&mut self.credits, claimable(credits, words)?, words),
            Said::Minutes(minutes) => once(&mut self.minutes, claimable(minutes, words)?, words),
            Said::Provider(provider) => once(&mut self.provider, line(tokens, provider)?, words),
            Said::Tag(tag) => {
                self.tags.push(line(tokens, tag)?);
                Ok(())
            }
            Said::Note(note) => {
                let note = one_line(tokens.text(note));
                if note.chars().count() > LONGEST_TEXT {
                    return Err(too_long(&note));
                }
                self.note = (!note.is_empty()).then_some(note);
                Ok(())
            }
            // Saying twice that it is a plan says nothing different.
            Said::Plan => {
                self.plan = Some(words.to_owned());
                Ok(())
            }
        }
    }
}

/// Sets what may be said only once.
fn once<T>(slot: &mut Option<T>, value: T, words: &str) -> Result<(), Refusal> {
    if slot.is_some() {
        return Err(refusal(RefusalKind::Twice, words));
    }
    *slot = Some(value);
    Ok(())
}

fn settled(piece: &Piece<'_>, typed: &Typed, today: NaiveDate, planned: bool) -> Result<Range, Refusal> {
    match meant(typed, today, planned) {
        Meant::Between(start, end) => Ok((start, end)),
        Meant::Backwards => Err(piece.refused(RefusalKind::EndBeforeStart, Vec::new(), "refusal-end-before-start")),
        Meant::Never => Err(piece.refused(RefusalKind::NoSuchDate, Vec::new(), "refusal-no-such-date")),
        Meant::TooFar => Err(piece.refused(RefusalKind::NoSuchDate, Vec::new(), "refusal-no-such-date-too-far")),
        // `12/10` may be no day at all; with its year it is one.
        Meant::Either(ranges) => Err(piece.either(&ranges, typed.rank < Rank::Full)),
        Meant::Asked(why, offers) => Err(piece.date(why, &offers)),
    }
}

/// Every day or range that a piece may mean.
fn offered_days(meant: &Meant) -> Vec<Range> {
    match meant {
        Meant::Between(start, end) => vec![(*start, *end)],
        Meant::Either(ranges) => ranges.clone(),
        Meant::Asked(_, offers) => {
            let days = offers.iter().filter_map(|offer| match offer {
                Offer::Days(start, end) => Some((*start, *end)),
                Offer::DayAndNumber(day, _) => Some((*day, *day)),
                Offer::Series(_) => None,
            });
            days.collect()
        }
        Meant::Backwards | Meant::Never | Meant::TooFar => Vec::new(),
    }
}

fn claimable<T>(amount: Option<T>, words: &str) -> Result<T, Refusal> {
    amount.ok_or_else(|| refusal(RefusalKind::BadCredits, words))
}

fn line(tokens: &Tokens<'_>, span: Span) -> Result<String, Refusal> {
    let line = one_line(tokens.text(span));
    if line.chars().count() > LONGEST_LINE { Err(too_long(&line)) } else { Ok(line) }
}

/// Every hashtag but the kind's, once each.
fn topics(tags: &[String], kind_word: Option<&str>) -> Vec<Topic> {
    let mut seen = BTreeSet::new();
    tags.iter()
        .filter(|tag| kind_word.is_none_or(|word| folded(tag) != word))
        .filter_map(|tag| Topic::from_word(tag))
        .filter(|topic| seen.insert(topic.clone()))
        .collect()
}

fn refusal(kind: RefusalKind, words: &str) -> Refusal {
    Refusal::new(kind, words)
}

fn too_long(text: &str) -> Refusal {
    let words: String = text.chars().take(SHOWN_OF_TOO_LONG).chain(std::iter::once('…')).collect();
    refusal(RefusalKind::TooLong, &words)
}
