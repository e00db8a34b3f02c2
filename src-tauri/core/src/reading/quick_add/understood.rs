//! From the parts of a line to the activity, or to the reason why not.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answer::{DateReading, Refusal, RefusalKind, Understood};
use super::chips::{kind_of, replaced};
use super::parts::{Part, Said};
use crate::domain::activity::{LONGEST_TITLE, Status};
use crate::domain::program::conversion::Customs;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{LONGEST_LINE, LONGEST_TEXT, one_line};
use crate::domain::values::kind::Topic;
use crate::text::dates::{Days, Settled, display_short, settle};
use crate::text::folded;
use crate::text::invisible::is_direction_mark;
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

/// Puts the parts together. Of several reasons to refuse the first in the line is given, then
/// what concerns the whole.
pub(super) fn understand(
    tokens: &Tokens<'_>,
    parts: &[Part],
    title: String,
    today: NaiveDate,
    customs: &Customs,
) -> Result<Understood, Refusal> {
    let planned = parts.iter().any(|part| matches!(part.said, Said::Plan));
    let mut sum = Sum::default();
    for part in parts {
        sum.take(tokens, part, today, planned)?;
    }
    if title.chars().all(is_direction_mark) {
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
    let has_credits = sum.credits.is_some() || customs.give_credits(sum.minutes, kind.as_ref());
    Ok(Understood {
        title,
        credits: sum.credits,
        minutes: sum.minutes,
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
    fn take(&mut self, tokens: &Tokens<'_>, part: &Part, today: NaiveDate, planned: bool) -> Result<(), Refusal> {
        let span = tokens.span(part.tokens.start, part.tokens.end);
        let words = tokens.text(span);
        match part.said {
            Said::Date(days) => {
                let (start, end) = settled(tokens, span, &days, today, planned)?;
                once(&mut self.dates, (start, end, words.to_owned()), words)
            }
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

fn settled(
    tokens: &Tokens<'_>,
    span: Span,
    days: &Days,
    today: NaiveDate,
    planned: bool,
) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let words = tokens.text(span);
    match settle(days, today, planned) {
        Settled::Between(start, end) => Ok((start, end)),
        Settled::Backwards => Err(refusal(RefusalKind::EndBeforeStart, words)),
        Settled::Never => Err(refusal(RefusalKind::NoSuchDate, words)),
        Settled::Either(readings) => {
            // Where both begin on the same day, the last day tells them apart.
            let same_start = readings[0].0 == readings[1].0;
            let readings = readings.map(|(start, end)| {
                let stated = if days.first.is_some() {
                    format!("{}..{}", display_short(start), display_short(end))
                } else {
                    display_short(start)
                };
                DateReading { day: if same_start { end } else { start }, line: replaced(tokens, span, &stated) }
            });
            Err(Refusal { readings: readings.into(), ..refusal(RefusalKind::AmbiguousDate, words) })
        }
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
    Refusal { kind, words: words.to_owned(), readings: Vec::new() }
}

fn too_long(text: &str) -> Refusal {
    let words: String = text.chars().take(SHOWN_OF_TOO_LONG).chain(std::iter::once('…')).collect();
    refusal(RefusalKind::TooLong, &words)
}
