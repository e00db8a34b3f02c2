//! Reminders: what a member is told of even where nobody looks at the record, each once.
//!
//! A computer may be off for months, and its clock may be wrong: what was told is known by what it was about, never by
//! when that was.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use specta::Type;

use super::activity::{Activity, Status};
use super::cycle::Cycle;
use super::cycle::calendar::window_start;
use super::standing::{Standing, State};
use super::values::phrase::Phrase;

/// How many months before the end of a cycle a member is told of it, the nearest first.
const MONTHS_BEFORE: [u32; 4] = [1, 3, 6, 12];

/// For how long the second folder for backups may be out of reach.
const OUT_OF_REACH: Days = Days::new(30);

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ReminderKind {
    /// A cycle ends, and is not complete.
    CycleEnds,
    /// A plan's date has passed.
    PlanPassed,
    /// The second folder for backups has not been reached for long.
    BackupFolder,
}

/// One thing to be told, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Reminder {
    /// What it is about.
    pub kind: ReminderKind,
    /// The sentence.
    pub text: Phrase,
    /// What counts as told with it: itself first, then what it makes superfluous.
    #[serde(skip)]
    pub tells: Vec<String>,
}

/// What is to be told `today`, the most pressing first.
///
/// `told` is what counts as told already. `reached` is the day on which the second folder for backups was reached last;
/// none where there is no such folder. Of several reminders of one cycle's end only the nearest is told: after a long
/// absence the earlier ones would say what is no longer so.
#[must_use]
pub fn due(
    cycles: &[Cycle],
    standings: &[Standing],
    activities: &[Activity],
    reached: Option<NaiveDate>,
    told: &BTreeSet<String>,
    today: NaiveDate,
) -> Vec<Reminder> {
    let ends = cycles.iter().zip(standings).filter_map(|(cycle, standing)| of_end(cycle, standing, today));
    let plans = activities.iter().filter_map(|activity| of_plan(activity, today));
    let folder = reached.and_then(|reached| of_folder(reached, today));
    let is_new = |reminder: &Reminder| reminder.tells.first().is_some_and(|key| !told.contains(key));
    ends.chain(plans).chain(folder).filter(is_new).collect()
}

fn of_end(cycle: &Cycle, standing: &Standing, today: NaiveDate) -> Option<Reminder> {
    if standing.state == State::Complete || today < cycle.first_day || today > cycle.last_day {
        return None;
    }
    let passed: Vec<u32> =
        MONTHS_BEFORE.into_iter().skip_while(|months| today < window_start(cycle.last_day, *months)).collect();
    let phrase = Phrase::new("reminder-cycle-ends").with("program", cycle.program.name.clone());
    Some(Reminder {
        kind: ReminderKind::CycleEnds,
        text: phrase.with("months", *passed.first()?).with("day", cycle.last_day),
        // The number of a cycle may be another one after a record was put together again.
        tells: passed.iter().map(|months| format!("end {} {} {months}", cycle.program.id, cycle.last_day)).collect(),
    })
}

fn of_plan(activity: &Activity, today: NaiveDate) -> Option<Reminder> {
    let details = &activity.details;
    (details.status == Status::Planned && details.end < today).then(|| Reminder {
        kind: ReminderKind::PlanPassed,
        text: Phrase::new("reminder-plan-passed").with("title", details.title.as_str()).with("day", details.end),
        tells: vec![format!("plan {} {}", activity.id.0, details.end)],
    })
}

fn of_folder(reached: NaiveDate, today: NaiveDate) -> Option<Reminder> {
    (reached.checked_add_days(OUT_OF_REACH)? <= today).then(|| Reminder {
        kind: ReminderKind::BackupFolder,
        text: Phrase::new("reminder-backup-folder").with("day", reached),
        tells: vec![format!("folder {reached}")],
    })
}
