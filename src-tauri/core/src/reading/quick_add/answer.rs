//! What is answered to a line: its chips, and what it means or why it is refused.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::domain::activity::{PublicDetails, Status};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

/// What was understood of a line. The fields and their names are those of `parse --json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
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
}

/// A refusal: its kind, the piece of the line it is about, and for an ambiguous date the two
/// readings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Refusal {
    /// Why.
    pub kind: RefusalKind,
    /// The words of the line it is about, of two that contradict each other the later; empty where
    /// it is about the title or the whole line.
    pub words: String,
    /// The two readings of an ambiguous date, day first then month first, each with the line that
    /// states it without doubt; empty otherwise.
    pub readings: Vec<DateReading>,
}

/// One of the two readings of an ambiguous date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DateReading {
    /// The day; of a range the first, or the last where the first is the same in both readings.
    pub day: NaiveDate,
    /// The whole line with the ambiguous date written as `YYYY-MM-DD`, a range as two of these.
    pub line: String,
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
