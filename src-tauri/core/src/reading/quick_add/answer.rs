//! What is answered to a line: its chips, and what it means or why it is refused.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::activity::{PublicDetails, Status};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::Phrase;

/// What was understood of a line. The fields and their names are those of `parse --json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Understood {
    /// What is left when everything else is taken away.
    pub title: String,
    /// Credits, where given.
    pub credits: Option<Credits>,
    /// Minutes, where given.
    pub minutes: Option<u32>,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Whether no date was given and today was taken.
    pub date_assumed: bool,
    /// Draft, planned or done.
    pub status: Status,
    /// The first kind among the hashtags.
    pub kind: Option<Kind>,
    /// The other hashtags.
    pub topics: Vec<Topic>,
    /// The hashtags as typed, without `#`.
    pub tags: Vec<String>,
    /// Provider, without `@`.
    pub provider: Option<String>,
    /// Note, without `//`.
    pub note: Option<String>,
}

/// Why a line is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalKind {
    /// A numeric date that can be read in two ways.
    AmbiguousDate,
    /// A date that no calendar has, or a year before 1950 or after 2100.
    NoSuchDate,
    /// An amount that cannot be claimed (zero, negative, over 1000, three decimals), or a duration
    /// that no activity can have.
    BadCredits,
    /// Nothing is left for the title.
    NoTitle,
    /// Two dates, two amounts or two providers.
    Twice,
    /// The range ends before it starts.
    EndBeforeStart,
    /// `!plan` with a date that has passed.
    PlanInThePast,
    /// `!plan` without a date.
    PlanWithoutDate,
    /// A title, provider or tag over 500 characters, or a note over 10,000.
    TooLong,
    /// A piece that looks like a day, an amount or a marker, and that cannot be told for sure.
    Unclear,
    /// The computer's date is far from all that the record knows, and the line goes by it.
    FarDay,
}

impl RefusalKind {
    /// The message that says why.
    const fn message(self) -> &'static str {
        match self {
            Self::AmbiguousDate => "refusal-ambiguous-date",
            Self::NoSuchDate => "refusal-no-such-date",
            Self::BadCredits => "refusal-bad-credits",
            Self::NoTitle => "refusal-no-title",
            Self::Twice => "refusal-twice",
            Self::EndBeforeStart => "refusal-end-before-start",
            Self::PlanInThePast => "refusal-plan-in-the-past",
            Self::PlanWithoutDate => "refusal-plan-without-date",
            Self::TooLong => "refusal-too-long",
            Self::Unclear => "refusal-unclear",
            Self::FarDay => "refusal-far-day",
        }
    }
}

/// A refusal: its kind, the piece of the line it is about, and what that piece may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Refusal {
    /// Why.
    pub kind: RefusalKind,
    /// The words of the line it is about, of two that contradict each other the later; empty where
    /// it is about the title or the whole line.
    pub words: String,
    /// What the words may mean, the likeliest first (an ambiguous date day first, then month
    /// first). Empty where there is nothing to choose.
    pub choices: Vec<Choice>,
    /// The sentence that says why.
    pub text: Phrase,
}

impl Refusal {
    /// A refusal without anything to choose from.
    #[must_use]
    pub fn new(kind: RefusalKind, words: &str) -> Self {
        let text = Phrase::new(kind.message()).with("words", words);
        Self { kind, words: words.to_owned(), choices: Vec::new(), text }
    }
}

/// One thing that an unclear piece may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Choice {
    /// What.
    pub says: ChoiceSays,
    /// Whole lines that say so without doubt, each for one activity: more than one is a series.
    pub lines: Vec<String>,
}

/// What a choice makes of an unclear piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ChoiceSays {
    /// One activity on these days.
    Days {
        /// First day.
        start: NaiveDate,
        /// Last day.
        end: NaiveDate,
    },
    /// One activity for each of several days.
    Series {
        /// The first day of each.
        days: Vec<NaiveDate>,
        /// What each of them is worth, where the line states credits.
        credits: Option<Credits>,
        /// How long each of them takes, where the line states a duration.
        minutes: Option<u32>,
    },
    /// So many minutes in all.
    Minutes {
        /// How many.
        minutes: u32,
    },
    /// So many credits in all.
    Credits {
        /// How many.
        credits: Credits,
    },
    /// The piece stays in the title, in quotation marks.
    Title,
    /// A marker means this kind.
    Kind {
        /// Which.
        kind: Kind,
    },
    /// A marker means this topic.
    Topic {
        /// Which.
        topic: Topic,
    },
    /// A marker means that the activity is planned.
    Plan,
}

impl Refusal {
    /// The days that its choices offer, one for each: of a range the first, or the last where all
    /// begin on the same.
    #[must_use]
    pub fn days(&self) -> Vec<NaiveDate> {
        let ranges: Vec<(NaiveDate, NaiveDate)> = self
            .choices
            .iter()
            .filter_map(|choice| match choice.says {
                ChoiceSays::Days { start, end } => Some((start, end)),
                _ => None,
            })
            .collect();
        let same_start = ranges.len() > 1 && ranges.iter().all(|(start, _)| *start == ranges[0].0);
        ranges.into_iter().map(|(start, end)| if same_start { end } else { start }).collect()
    }

    /// Every line that its choices offer, those that are one activity first.
    #[must_use]
    pub fn lines(&self) -> Vec<&str> {
        let (alone, several): (Vec<&Choice>, Vec<&Choice>) =
            self.choices.iter().partition(|choice| choice.lines.len() == 1);
        alone.into_iter().chain(several).flat_map(|choice| choice.lines.iter().map(String::as_str)).collect()
    }
}

/// What a chip stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ChipKind {
    /// The title: what nothing else claimed.
    Title,
    /// Credits.
    Credits,
    /// Minutes.
    Minutes,
    /// A day or a range of days.
    Date,
    /// The kind of activity.
    Kind,
    /// A topic.
    Topic,
    /// The provider.
    Provider,
    /// The note.
    Note,
    /// `!plan`.
    Plan,
    /// A start and an end of the day; a duration is proposed from them unless one is given.
    Hours,
    /// A piece that is asked about.
    Unclear,
}

/// A piece of the line that was understood, shown under the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Chip {
    /// What it stands for.
    pub kind: ChipKind,
    /// The words it was read from, as typed; none for a date that was assumed.
    pub words: String,
    /// The line to put in the field when the chip is removed: a date or an amount goes back to the
    /// title, in quotation marks so that it is not read again; a marker (`#`, `@`, `//`, `!plan`)
    /// goes away. None for the title, for a date that was assumed, and past the hundredth chip.
    pub line_without: Option<String>,
}

/// A line as it is understood so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LineReading {
    /// The pieces found, in the order of the line; also where the line as a whole is refused. A
    /// date that was assumed comes last.
    pub chips: Vec<Chip>,
    /// What the line would be saved as; none where it is refused.
    pub understood: Option<Understood>,
    /// Why it is refused, where it is.
    pub refusal: Option<Refusal>,
}

impl Understood {
    /// The activity to keep.
    #[must_use]
    pub fn into_details(self) -> PublicDetails {
        PublicDetails {
            title: self.title,
            credits: self.credits,
            minutes: self.minutes,
            start: self.start,
            end: self.end,
            status: self.status,
            kind: self.kind,
            topics: self.topics,
            provider: self.provider,
            approval_no: None,
            presenter: None,
            format: None,
            place: None,
            note: self.note,
            practice: None,
            reflection: None,
            verification: None,
            claims: Vec::new(),
        }
    }
}
