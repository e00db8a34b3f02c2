//! The signature sheet: a series of sessions on paper, for somebody else to sign.
//!
//! Supervision and peer groups give no certificate. What proves them is a list of their sessions
//! that the people who were there have signed, and whose scan is then kept as evidence.
//!
//! Credits are not on it. Whoever signs can confirm days and durations, which they know; how many
//! credits these are is the member's own claim, and another one in each program.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::activity::{Activity, ActivityId};
use crate::domain::values::language::Bilingual;
use crate::domain::values::member::Member;

/// The kinds whose sessions a supervisor or a supervisee signs for.
const SUPERVISION_RECEIVED: &str = "supervision-received";
const SUPERVISION_GIVEN: &str = "supervision-given";

/// For how many participants of a peer group there are lines, where nobody says.
pub const USUAL_PARTICIPANTS: u32 = 4;

/// For how many participants there may be lines.
pub const MOST_PARTICIPANTS: u32 = 30;

/// Who signs a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum SheetFor {
    /// The other side of a supervision, and the member.
    Supervision,
    /// The participants of a peer group, whoever leads it, and the member.
    PeerGroup,
}

impl SheetFor {
    /// Its id, which is also the end of its messages' ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Supervision => "supervision",
            Self::PeerGroup => "peer-group",
        }
    }

    /// What the kinds of these activities suggest: a supervision where one of them is one, or where
    /// none of them has a kind; else a peer group.
    #[must_use]
    pub fn suggested(activities: &[Activity]) -> Self {
        let mut kinds = activities.iter().filter_map(|activity| activity.details.kind.as_ref()).peekable();
        let nothing_known = kinds.peek().is_none();
        if nothing_known || kinds.any(|kind| [SUPERVISION_RECEIVED, SUPERVISION_GIVEN].contains(&kind.id())) {
            Self::Supervision
        } else {
            Self::PeerGroup
        }
    }
}

/// One session, as it stands on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Session {
    /// The activity it is in the ledger.
    pub activity: ActivityId,
    /// Its number on this sheet, from 1.
    pub no: u32,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// Its title, exactly as given.
    pub title: String,
    /// Who offered it.
    pub provider: Option<String>,
    /// Who supervised or led it.
    pub presenter: Option<String>,
    /// How long it took, in minutes; where it is not known, it is filled in by hand.
    pub minutes: Option<u32>,
}

/// What is asked of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SheetChoice {
    /// Who signs; none takes what the kinds suggest.
    pub sheet_for: Option<SheetFor>,
    /// For how many participants of a peer group there are lines; none takes
    /// [`USUAL_PARTICIPANTS`].
    pub participants: Option<u32>,
}

/// A sheet to print and to have signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SignatureSheet {
    /// The day it is made.
    pub made_on: NaiveDate,
    /// Who signs.
    pub sheet_for: SheetFor,
    /// Whose record the sessions are in.
    pub member: Member,
    /// Whether it was the member who supervised: every session is of that kind.
    pub member_supervises: bool,
    /// For how many other participants there are lines; none on a sheet for supervision.
    pub participants: u32,
    /// The sessions by first day, then last day, then order of entry; at least one.
    pub sessions: Vec<Session>,
    /// The title, where all sessions share it.
    pub series: Option<String>,
    /// Who supervised or led, where it was the same person in all sessions.
    pub presenter: Option<String>,
    /// Who offered it, where it was the same in all sessions.
    pub provider: Option<String>,
    /// The durations that are known, added up, in minutes.
    pub minutes: u32,
    /// How many sessions have no duration.
    pub without_duration: u32,
    /// The bodies that grant the member's credentials, none of which issues the sheet.
    pub bodies: Vec<Bilingual>,
}

/// Why there is no sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetProblem {
    /// No session was chosen.
    #[error("a signature sheet needs at least one session")]
    NoSessions,
    /// Lines for more participants than a sheet has room for.
    #[error("a signature sheet has lines for at most {most} participants")]
    TooManyParticipants {
        /// [`MOST_PARTICIPANTS`].
        most: u32,
    },
}

impl SignatureSheet {
    /// Puts a sheet together from the sessions' activities; an activity that is given twice is one
    /// session. `bodies` are those of the member's programs.
    ///
    /// # Errors
    /// [`SheetProblem`].
    pub fn new(
        member: Member,
        bodies: Vec<Bilingual>,
        activities: &[Activity],
        choice: SheetChoice,
        today: NaiveDate,
    ) -> Result<Self, SheetProblem> {
        let sheet_for = choice.sheet_for.unwrap_or_else(|| SheetFor::suggested(activities));
        let participants = match sheet_for {
            SheetFor::Supervision => 0,
            SheetFor::PeerGroup => choice.participants.unwrap_or(USUAL_PARTICIPANTS),
        };
        if participants > MOST_PARTICIPANTS {
            return Err(SheetProblem::TooManyParticipants { most: MOST_PARTICIPANTS });
        }
        let sessions = sessions(activities);
        if sessions.is_empty() {
            return Err(SheetProblem::NoSessions);
        }
        let is_given =
            |activity: &Activity| activity.details.kind.as_ref().is_some_and(|it| it.id() == SUPERVISION_GIVEN);
        Ok(Self {
            made_on: today,
            sheet_for,
            member,
            member_supervises: sheet_for == SheetFor::Supervision && activities.iter().all(is_given),
            participants,
            series: shared(&sessions, |session| Some(&session.title)),
            presenter: shared(&sessions, |session| session.presenter.as_ref()),
            provider: shared(&sessions, |session| session.provider.as_ref()),
            minutes: sessions.iter().filter_map(|session| session.minutes).fold(0, u32::saturating_add),
            without_duration: count(sessions.iter().filter(|session| session.minutes.is_none())),
            bodies,
            sessions,
        })
    }

    /// The first day of the first session.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        self.sessions.iter().map(|session| session.start).min().unwrap_or(self.made_on)
    }

    /// The last day of the session that ends last.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        self.sessions.iter().map(|session| session.end).max().unwrap_or(self.made_on)
    }
}

fn sessions(activities: &[Activity]) -> Vec<Session> {
    let mut in_order: Vec<&Activity> = activities.iter().collect();
    in_order.sort_by_key(|activity| (activity.details.start, activity.details.end, activity.id));
    in_order.dedup_by_key(|activity| activity.id);
    (1..)
        .zip(in_order)
        .map(|(no, Activity { id, details, .. })| Session {
            activity: *id,
            no,
            start: details.start,
            end: details.end,
            title: details.title.clone(),
            provider: details.provider.clone(),
            presenter: details.presenter.clone(),
            minutes: details.minutes,
        })
        .collect()
}

/// What all sessions have, where they have the same.
fn shared<'a>(sessions: &'a [Session], part: impl Fn(&'a Session) -> Option<&'a String>) -> Option<String> {
    let first = part(sessions.first()?)?;
    sessions.iter().all(|session| part(session) == Some(first)).then(|| first.clone())
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
