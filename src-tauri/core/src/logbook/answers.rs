//! What the verbs answer.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::domain::activity::Activity;
use crate::domain::counting::Counting;
use crate::domain::credits::Credits;
use crate::domain::cycle::Cycle;
use crate::domain::deed::Deed;
use crate::domain::standing::Standing;
use crate::domain::warning::Warning;

/// What an action did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Done {
    /// The action.
    pub deed: Deed,
    /// The activities it touched, as they are now; empty where they are gone.
    pub activities: Vec<Activity>,
    /// The title of the first activity concerned, also where it is gone.
    pub title: String,
    /// How many activities were concerned.
    pub count: u32,
}

/// What could be undone and redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct History {
    /// The action that undo would take back.
    pub undo: Option<Deed>,
    /// The action that redo would do again.
    pub redo: Option<Deed>,
}

/// A cycle with its standing, for a row or a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CycleStanding {
    /// The cycle.
    pub cycle: Cycle,
    /// How it stands.
    pub standing: Standing,
}

/// A warning with the key that dismisses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OpenWarning {
    /// The warning.
    #[serde(flatten)]
    pub warning: Warning,
    /// What to dismiss.
    pub key: String,
}

/// What the first screen shows.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Overview {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// The open cycles.
    pub cycles: Vec<CycleStanding>,
    /// The warnings that are not dismissed, the most pressing first.
    pub warnings: Vec<OpenWarning>,
    /// How many activities are done or drafted.
    pub activity_count: u32,
    /// How many are planned.
    pub plan_count: u32,
}

/// A row of the list of activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ActivityRow {
    /// The activity.
    pub activity: Activity,
    /// What the cycle makes of it.
    pub counting: Counting,
}

/// A calendar year of the list with its sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct YearOfActivities {
    /// The year of the activities' last days.
    pub year: i32,
    /// What of its activities counts.
    pub counted: Credits,
    /// What its plans would add.
    pub planned: Credits,
    /// Its activities, the latest first.
    pub rows: Vec<ActivityRow>,
}
