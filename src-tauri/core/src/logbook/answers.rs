//! What the verbs answer.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::domain::activity::Activity;
use crate::domain::cycle::Cycle;
use crate::domain::evidence::proof::Proof;
use crate::domain::program::Program;
use crate::domain::program::words::WordedRule;
use crate::domain::standing::Standing;
use crate::domain::standing::best_next::Suggestion;
use crate::domain::standing::closing::{ChangedAfter, Snapshot};
use crate::domain::standing::counting::Counting;
use crate::domain::standing::warning::Warning;
use crate::domain::values::credits::Credits;
use crate::domain::values::deed::Deed;
use crate::domain::values::kind::Kinds;

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
    /// All its rules in words, those among them that only define something.
    pub rules: Vec<WordedRule>,
    /// Whether what is published of its program has changed since it took it over.
    pub can_compare: bool,
}

/// A program there is, and whether it is the member's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KnownProgram {
    /// The program as it is published now.
    #[serde(flatten)]
    pub program: Program,
    /// Its rules in words.
    pub worded: Vec<WordedRule>,
    /// Whether it is the member's own, to be changed freely.
    pub own: bool,
}

/// What a cycle says without and with a rule that is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RulePreview {
    /// The id the rule has or would get.
    pub rule: String,
    /// As things stand.
    pub before: Standing,
    /// With the rule.
    pub after: Standing,
}

/// A closed cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PastCycle {
    /// It as it was when it was closed.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// What has changed since.
    pub changes: Vec<ChangedAfter>,
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
    /// What would help most, the best first; empty where every rule is met.
    pub best_next: Vec<Suggestion>,
    /// The kinds the member renamed or added, with their names.
    pub kinds: Kinds,
    /// How many files wait to be filed.
    pub unfiled_count: u32,
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
    /// How it is proved.
    pub proof: Proof,
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
