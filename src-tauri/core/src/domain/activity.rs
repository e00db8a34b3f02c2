//! Activities: something learnt or given, on a day or over several.

pub mod claim;
pub mod form;
pub mod likeness;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::values::credits::Credits;
use super::values::kind::{Kind, Topic};
use claim::Claim;

/// The number by which the ledger knows an activity; never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct ActivityId(#[specta(type = f64)] pub i64);

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 500;

/// How far along an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Done, but without the credits it needs to count.
    Draft,
    /// Meant to be done.
    Planned,
    /// Done, and counted when its cycle says so.
    Done,
}

/// How an activity was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Everybody in one place.
    InPerson,
    /// Online, at a set hour.
    LiveOnline,
    /// A recording.
    Recorded,
    /// On one's own, from texts or exercises.
    SelfStudy,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::LiveOnline, Self::Recorded, Self::SelfStudy];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::LiveOnline => "live-online",
            Self::Recorded => "recorded",
            Self::SelfStudy => "self-study",
        }
    }

    /// The format with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}

impl Status {
    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Done => "done",
        }
    }

    /// A plan stays a plan; what is done counts once it has credits and is a draft until then.
    #[must_use]
    pub const fn of(planned: bool, has_credits: bool) -> Self {
        match (planned, has_credits) {
            (true, _) => Self::Planned,
            (false, true) => Self::Done,
            (false, false) => Self::Draft,
        }
    }
}

/// What a member records of an activity and a report, a package, a sidecar or a list may hold,
/// checked: a title is there, the end is not before the start, the credits can be claimed.
///
/// The private note is no part of it, so that nothing which is given this can let it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PublicDetails {
    /// The title, exactly as given: what a certificate or a programme says.
    pub title: String,
    /// What is claimed, in credits.
    pub credits: Option<Credits>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day, which decides the cycle it counts in.
    pub end: NaiveDate,
    /// How far along it is.
    pub status: Status,
    /// What sort of learning it was.
    pub kind: Option<Kind>,
    /// What it was about.
    pub topics: Vec<Topic>,
    /// Who offered it.
    pub provider: Option<String>,
    /// The number under which somebody approved it for credits.
    pub approval_no: Option<String>,
    /// Who taught or supervised.
    pub presenter: Option<String>,
    /// How it was held.
    pub format: Option<Format>,
    /// Where it was held.
    pub place: Option<String>,
    /// A note that reports may print.
    pub note: Option<String>,
    /// How it relates to the member's practice.
    pub practice: Option<String>,
    /// What the member made of it.
    pub reflection: Option<String>,
    /// How it can be verified: a web page, somebody to ask.
    pub verification: Option<String>,
    /// The member's own figures for single programs.
    pub claims: Vec<Claim>,
}

/// An activity as it stands in the ledger.
///
/// The day it took place, the day it was entered and the day it was last changed are three
/// different facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Activity {
    /// Its number in the ledger.
    pub id: ActivityId,
    /// What the member recorded.
    #[serde(flatten)]
    pub details: PublicDetails,
    /// A note that no report and no export ever contains.
    pub private_note: Option<String>,
    /// The day it was entered.
    pub entered_on: NaiveDate,
    /// The day it was last changed.
    pub changed_on: NaiveDate,
}

/// An activity as it may leave the ledger: all of it but its private note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PublicActivity {
    /// Its number in the ledger.
    pub id: ActivityId,
    /// What the member recorded.
    #[serde(flatten)]
    pub details: PublicDetails,
    /// The day it was entered.
    pub entered_on: NaiveDate,
    /// The day it was last changed.
    pub changed_on: NaiveDate,
}

impl PublicActivity {
    /// An activity to keep, of which no private note is known.
    #[must_use]
    pub fn without_private_note(self) -> Activity {
        let Self { id, details, entered_on, changed_on } = self;
        Activity { id, details, private_note: None, entered_on, changed_on }
    }
}

/// An activity of the ledger, or of a list that has left it.
pub trait Recorded {
    /// Its number in the ledger.
    fn id(&self) -> ActivityId;

    /// What the member recorded.
    fn details(&self) -> &PublicDetails;

    /// All of it that may leave the ledger.
    fn public(&self) -> PublicActivity;
}

impl Recorded for Activity {
    fn id(&self) -> ActivityId {
        self.id
    }

    fn details(&self) -> &PublicDetails {
        &self.details
    }

    fn public(&self) -> PublicActivity {
        let Self { id, details, private_note: _, entered_on, changed_on } = self.clone();
        PublicActivity { id, details, entered_on, changed_on }
    }
}

impl Recorded for PublicActivity {
    fn id(&self) -> ActivityId {
        self.id
    }

    fn details(&self) -> &PublicDetails {
        &self.details
    }

    fn public(&self) -> PublicActivity {
        self.clone()
    }
}
