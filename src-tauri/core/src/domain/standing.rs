//! Standing: what the rules say today. Computed each time, never stored.

pub mod best_next;
pub mod closing;
pub mod counting;
pub mod explained;
pub mod figures;
mod heading;
pub mod portion;
pub mod request;
pub(crate) mod rule_standing;
pub mod rules;
pub mod score;
mod urgency;
pub mod verdict;
pub mod warning;
mod worded;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use specta::Type;

use super::activity::ActivityId;
use super::cycle::CycleId;
use super::evidence::proof::{ProofState, Proofs};
use super::values::credits::Credits;
use super::values::phrase::{Argument, Phrase};
use counting::Counting;

pub use rule_standing::{Measure, RuleStanding};
pub use worded::{standing, worded};

/// From this many days before a cycle's end, sentences speak of weeks.
pub const LAST_WEEKS: u32 = 92;

/// From this many days before a cycle's end, an uncovered shortfall is at risk.
pub const LAST_HALF_YEAR: u32 = 183;

/// The state of a cycle, in the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The cycle has not begun.
    Upcoming,
    /// Every rule is met.
    Complete,
    /// The cycle has ended, and a rule is not met.
    Overdue,
    /// The plans cover what is missing.
    Planned,
    /// Little time is left for what is missing, or a rule can no longer be met.
    AtRisk,
    /// No more than a month's worth behind an even pace, or within the first tenth of the cycle, where nobody is behind.
    OnPace,
    /// More than a month's worth behind an even pace.
    Behind,
}

impl State {
    /// Its id, which is also the end of its message's id (`state-behind`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Complete => "complete",
            Self::Overdue => "overdue",
            Self::Planned => "planned",
            Self::AtRisk => "at-risk",
            Self::OnPace => "on-pace",
            Self::Behind => "behind",
        }
    }

    /// Whether the member should act: behind, at risk or overdue.
    #[must_use]
    pub const fn needs_attention(self) -> bool {
        matches!(self, Self::Behind | Self::AtRisk | Self::Overdue)
    }
}

/// A figure rounded for showing to the nearest tenth, ties up. In JSON it is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Type)]
#[specta(transparent)]
pub struct Tenths(#[specta(type = f64)] pub i32);

impl Tenths {
    /// The nearest tenth of the fraction `numerator / denominator`, ties up.
    #[must_use]
    pub fn of(numerator: i128, denominator: i128) -> Self {
        let tenths = (20 * numerator + denominator).div_euclid(2 * denominator);
        Self(i32::try_from(tenths).unwrap_or(i32::MAX))
    }

    /// The tenths of `credits`; what is finer is cut off.
    #[must_use]
    pub fn from_credits(credits: Credits) -> Self {
        Self(i32::try_from(credits.hundredths() / 10).unwrap_or(i32::MAX))
    }

    /// The same as credits.
    #[must_use]
    pub fn as_credits(self) -> Credits {
        Credits::from_hundredths(i64::from(self.0) * 10)
    }
}

impl From<Tenths> for Argument {
    fn from(tenths: Tenths) -> Self {
        Self::Tenths(tenths.0)
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_credits().serialize(serializer)
    }
}

/// What the rules of one cycle say on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Standing {
    /// Which cycle.
    pub cycle: CycleId,
    /// The state in one word.
    pub state: State,
    /// The credits asked for in all.
    pub required: Credits,
    /// The claims of what is done in the cycle.
    pub earned: Credits,
    /// What counts: of what is earned as much as maximums let, and what is carried in.
    pub counted: Credits,
    /// What of the earned credits does not count.
    pub over_cap: Credits,
    /// What is carried in from the cycle before.
    pub carried_in: Credits,
    /// What the plans would add, after maximums.
    pub planned: Credits,
    /// What is missing from the total.
    pub missing: Credits,
    /// The counted credits an audit would shake: those of activities without the proof that their
    /// checklists ask for, or with a file of it that is lost.
    pub without_evidence: Credits,
    /// The counted credits whose proof is there and has to be looked at; none of them are among
    /// those without.
    pub to_check: Credits,
    /// Where an even pace would stand today.
    pub pace: Tenths,
    /// Credits a month from now on to reach the total; none when no day is left for them.
    pub rate_per_month: Option<Tenths>,
    /// Days after today until the last day that are not leave.
    pub days_left: u32,
    /// How each rule stands that asks for something or limits what counts.
    pub rules: Vec<RuleStanding>,
    /// What could be carried into the next cycle as things stand; none where the program has no
    /// carry-over.
    pub carry_over: Option<Credits>,
    /// The day until which activities can be handed in, where the program allows time after the
    /// last day.
    pub late_entry_until: Option<NaiveDate>,
    /// The day until which proof is to be kept.
    pub keep_proof_until: NaiveDate,
    /// The activities that count and lack proof.
    pub unproved: BTreeSet<ActivityId>,
    /// Those of them of which a file is lost or damaged.
    pub broken: BTreeSet<ActivityId>,
    /// The activities that count and whose proof has to be looked at.
    pub doubtful: BTreeSet<ActivityId>,
    /// What the cycle makes of each activity.
    pub countings: Vec<Counting>,
    /// The sentence that makes people act.
    pub heading: Phrase,
    /// What stands below it.
    pub sentences: Vec<Phrase>,
}

impl Standing {
    /// The same with what `proofs` tell of the activities that count. Of a closed cycle, all else is
    /// as it was; its proof is what is there now.
    #[must_use]
    pub fn with_proofs(self, proofs: &Proofs) -> Self {
        let of = |states: &[ProofState]| -> (Credits, BTreeSet<ActivityId>) {
            let counts = self.countings.iter().filter(|it| it.outcome.is_earned() && !it.counted.is_zero());
            let found: Vec<&Counting> = counts.filter(|it| states.contains(&proofs.state(it.activity))).collect();
            (found.iter().map(|it| it.counted).sum(), found.iter().map(|it| it.activity).collect())
        };
        let (without_evidence, unproved) = of(&[ProofState::Missing, ProofState::Broken]);
        let (_, broken) = of(&[ProofState::Broken]);
        let (to_check, doubtful) = of(&[ProofState::ToCheck]);
        Self { without_evidence, to_check, unproved, broken, doubtful, ..self }
    }

    /// What is the matter with the proof of an activity that counts; none where nothing is.
    #[must_use]
    pub fn proof_wanting(&self, activity: ActivityId) -> Option<ProofState> {
        if self.broken.contains(&activity) {
            Some(ProofState::Broken)
        } else if self.unproved.contains(&activity) {
            Some(ProofState::Missing)
        } else {
            self.doubtful.contains(&activity).then_some(ProofState::ToCheck)
        }
    }
}
