//! What may be answered where a piece is asked about, each answer a whole line.

use chrono::NaiveDate;

use super::amounts::{Asked, Each};
use super::answer::{Choice, ChoiceSays, Refusal, RefusalKind};
use super::chips::{quoted, replaced};
use super::said::{Part, Said};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kinds, Topic};
use crate::domain::values::phrase::Phrase;
use crate::text::dates::{MOST_MINUTES, Offer, Range, Why, display_short};
use crate::text::folded;
use crate::text::tokens::{Span, Tokens};

/// A tenth of a continuing education unit is usually a contact hour.
const HOURS_OF_CEU: i64 = 10;

/// A piece of the line, and where the choices are to stand in it.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub tokens: &'a Tokens<'a>,
    pub span: Span,
    /// What one activity of a series is worth.
    pub amounts: Amounts,
}

/// The amounts of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amounts {
    pub credits: Option<Credits>,
    pub minutes: Option<u32>,
}

impl Amounts {
    /// Those given; of the hours of the day only what is worked out where nothing else is said.
    pub fn of(parts: &[Part]) -> Self {
        let credits = parts.iter().find_map(|part| match part.said {
            Said::Credits(credits) => credits,
            _ => None,
        });
        let minutes = parts.iter().find_map(|part| match part.said {
            Said::Minutes(minutes) => minutes,
            _ => None,
        });
        let hours = parts.iter().filter_map(|part| match part.said {
            Said::Hours(minutes) => Some(minutes),
            _ => None,
        });
        let hours = hours.fold(0_u32, u32::saturating_add);
        Self { credits, minutes: minutes.or((1..=MOST_MINUTES).contains(&hours).then_some(hours)) }
    }
}

impl<'a> Piece<'a> {
    pub fn of(tokens: &'a Tokens<'a>, amounts: Amounts, part: &Part) -> Self {
        Self { tokens, span: tokens.span(part.tokens.start, part.tokens.end), amounts }
    }

    fn words(&self) -> &'a str {
        self.tokens.text(self.span)
    }

    /// A refusal of the piece.
    pub fn refused(&self, kind: RefusalKind, choices: Vec<Choice>, message: &str) -> Refusal {
        let text = Phrase::new(message).with("words", self.words());
        Refusal { kind, words: self.words().to_owned(), choices, text }
    }

    fn says(&self, says: ChoiceSays, words: &str) -> Choice {
        Choice { says, lines: vec![replaced(self.tokens, self.span, words)] }
    }

    pub fn title(&self) -> Choice {
        Choice { says: ChoiceSays::Title, lines: vec![quoted(self.tokens, self.span)] }
    }

    pub fn days(&self, (start, end): Range) -> Choice {
        self.says(ChoiceSays::Days { start, end }, &stated((start, end)))
    }

    fn offered(&self, offer: &Offer) -> Choice {
        match offer {
            Offer::Days(start, end) => self.days((*start, *end)),
            Offer::DayAndNumber(day, number) => {
                let words = format!("{} \"{number:02}\"", display_short(*day));
                self.says(ChoiceSays::Days { start: *day, end: *day }, &words)
            }
            Offer::Series(ranges) => {
                let days: Vec<NaiveDate> = ranges.iter().map(|(start, _)| *start).collect();
                let lines = ranges.iter().map(|range| replaced(self.tokens, self.span, &stated(*range))).collect();
                let Amounts { credits, minutes } = self.amounts;
                Choice { says: ChoiceSays::Series { days, credits, minutes }, lines }
            }
        }
    }

    /// A date in which the days cannot be told for sure.
    pub fn date(&self, why: Why, offers: &[Offer]) -> Refusal {
        let choices = offers.iter().map(|offer| self.offered(offer)).chain([self.title()]).collect();
        self.refused(RefusalKind::Unclear, choices, why_message(why))
    }

    /// A date that is written against something else.
    pub fn run_together(&self, ranges: &[Range]) -> Refusal {
        let wider = Piece { span: self.with_binding_signs(), ..*self };
        let choices = ranges.iter().map(|range| wider.days(*range)).chain([self.title()]).collect();
        self.refused(RefusalKind::Unclear, choices, "refusal-unclear-run-together")
    }

    /// The piece with the signs that bind it to more: of `lab-4 March 2026/2cr` also the hyphen and
    /// the slash.
    fn with_binding_signs(&self) -> Span {
        let Span { start, end } = self.span;
        let line = self.tokens.line;
        let is_sign =
            |it: &char| matches!(it, '-' | '‐' | '‑' | '–' | '—' | '/' | '_' | '+' | '&' | '=' | '~' | '|' | '*' | '.');
        let before = line.get(..start).and_then(|before| before.chars().next_back()).filter(is_sign);
        let after = line.get(end..).and_then(|after| after.chars().next()).filter(is_sign);
        let width = |sign: Option<char>| sign.map_or(0, char::len_utf8);
        Span { start: start - width(before), end: end + width(after) }
    }

    /// A numeric date of several readings.
    pub fn either(&self, ranges: &[Range], may_be_title: bool) -> Refusal {
        let title = may_be_title.then(|| self.title());
        let choices = ranges.iter().map(|range| self.days(*range)).chain(title).collect();
        let message = if ranges.len() > 2 { "refusal-ambiguous-date-of-three" } else { "refusal-ambiguous-date" };
        let mut refusal = self.refused(RefusalKind::AmbiguousDate, choices, message);
        for (name, day) in ["one", "other", "third"].into_iter().zip(refusal.days()) {
            refusal.text = refusal.text.with(name, day);
        }
        refusal
    }

    /// An amount that cannot be told for sure.
    pub fn amount(&self, asked: Asked) -> Refusal {
        match asked {
            Asked::Repeated { times, each: Each::Minutes(minutes) } => {
                let all = minutes.saturating_mul(times);
                let choices = [self.minutes_choice(all), self.minutes_choice(minutes)];
                let choices = choices.into_iter().flatten().chain([self.title()]).collect();
                self.refused(RefusalKind::Unclear, choices, "refusal-unclear-repeated")
            }
            Asked::Repeated { times, each: Each::Credits(credits) } => {
                let all = Credits::from_hundredths(credits.hundredths().saturating_mul(i64::from(times)));
                let choices = [self.credits_choice(all), self.credits_choice(credits)];
                let choices = choices.into_iter().flatten().chain([self.title()]).collect();
                self.refused(RefusalKind::Unclear, choices, "refusal-unclear-repeated")
            }
            Asked::Ceu { hundredths } => {
                let minutes = |hours: i64| {
                    let minutes = hundredths.saturating_mul(hours).saturating_mul(60) / 100;
                    u32::try_from(minutes).ok().and_then(|minutes| self.minutes_choice(minutes))
                };
                let credits = self.credits_choice(Credits::from_hundredths(hundredths));
                let choices = [minutes(HOURS_OF_CEU), minutes(1), credits].into_iter().flatten().chain([self.title()]);
                self.refused(RefusalKind::Unclear, choices.collect(), "refusal-unclear-ceu")
            }
            Asked::OneOf(amounts) => {
                let choices =
                    amounts.into_iter().filter_map(|each| self.each_choice(each)).chain([self.title()]).collect();
                self.refused(RefusalKind::Unclear, choices, "refusal-unclear-one-of-two")
            }
            Asked::Perhaps(each) => {
                let choices = self.each_choice(each).into_iter().chain([self.title()]).collect();
                self.refused(RefusalKind::Unclear, choices, "refusal-unclear-perhaps-an-amount")
            }
            Asked::HourOrDuration { minutes } => {
                // In minutes it can be no hour of the day.
                let duration = self.says(ChoiceSays::Minutes { minutes }, &format!("{minutes} min"));
                self.refused(RefusalKind::Unclear, vec![duration, self.title()], "refusal-unclear-hour")
            }
        }
    }

    fn each_choice(&self, each: Each) -> Option<Choice> {
        match each {
            Each::Credits(credits) => self.credits_choice(credits),
            Each::Minutes(minutes) => self.minutes_choice(minutes),
        }
    }

    fn minutes_choice(&self, minutes: u32) -> Option<Choice> {
        let words = match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes} min"),
            (hours, 0) => format!("{hours} h"),
            (hours, minutes) => format!("{hours} h {minutes:02} min"),
        };
        (1..=MOST_MINUTES).contains(&minutes).then(|| self.says(ChoiceSays::Minutes { minutes }, &words))
    }

    fn credits_choice(&self, credits: Credits) -> Option<Choice> {
        let credits = credits.claimable().ok()?;
        let words = format!("{} cr", credits.display(crate::domain::values::language::Language::English));
        Some(self.says(ChoiceSays::Credits { credits }, &words))
    }

    /// `!` with a word that is no marker.
    pub fn marker(&self, word: &str, kinds: &Kinds) -> Refusal {
        let key = folded(word);
        let is_plan = ["plan", "prev", "previ"].iter().any(|begin| key.starts_with(begin));
        let plan = is_plan.then(|| self.says(ChoiceSays::Plan, "!plan"));
        let tag = format!("#{}", word.trim_start_matches('!'));
        let kind = kinds.from_word(word).map(|kind| self.says(ChoiceSays::Kind { kind }, &tag));
        let topic = Topic::from_word(word)
            .filter(|topic| kind.is_none() && topic.is_known())
            .map(|topic| self.says(ChoiceSays::Topic { topic }, &tag));
        let choices = [plan, kind, topic].into_iter().flatten().chain([self.title()]).collect();
        self.refused(RefusalKind::Unclear, choices, "refusal-unclear-marker")
    }
}

/// Days as a line states them without doubt.
fn stated((start, end): Range) -> String {
    if start == end { display_short(start) } else { format!("{}..{}", display_short(start), display_short(end)) }
}

const fn why_message(why: Why) -> &'static str {
    match why {
        Why::NotADay => "refusal-unclear-not-a-day",
        Why::SeveralDays => "refusal-unclear-several-days",
        Why::WeekdayDiffers => "refusal-unclear-weekday-differs",
        Why::WeekdayToday => "refusal-unclear-weekday-today",
        Why::WhichWeek => "refusal-unclear-which-week",
        Why::PerhapsADay => "refusal-unclear-perhaps-a-day",
        Why::ShortYear => "refusal-unclear-short-year",
    }
}
