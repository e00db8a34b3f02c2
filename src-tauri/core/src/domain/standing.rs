//! Standing: what the rules say today. Computed each time, never stored.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};
use specta::Type;

use super::activity::{Activity, ActivityId};
use super::counting::{self, Counting, Outcome};
use super::credits::Credits;
use super::cycle::{Cycle, CycleId};
use super::heading;
use super::phrase::{Argument, Phrase};
use super::program::{Rule, RuleShape};

/// From this many days before a cycle's end, sentences speak of weeks.
pub const LAST_WEEKS: u32 = 92;

/// From this many days before a cycle's end, an uncovered shortfall is at risk.
pub const LAST_HALF_YEAR: u32 = 183;

/// The state of a cycle, in the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
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
    /// No more than a month's worth behind an even pace.
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

/// How one rule stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RuleStanding {
    /// The rule.
    pub rule: Rule,
    /// The figure in the rule: a minimum or a maximum.
    pub required: Credits,
    /// What counts toward it, after all maximums.
    pub counted: Credits,
    /// What it would be with the plans.
    pub with_plans: Credits,
    /// What a maximum stopped; nothing for other rules.
    pub stopped: Credits,
    /// Whether it is met; a maximum always is, since nothing above it counts.
    pub met: bool,
}

impl RuleStanding {
    /// What is still missing; nothing for a maximum.
    #[must_use]
    pub fn missing(&self) -> Credits {
        if self.met { Credits::ZERO } else { self.required.less(self.counted) }
    }

    fn met_with_plans(&self) -> bool {
        self.rule.shape.is_maximum() || self.with_plans >= self.required
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
    /// What of them counts, after maximums.
    pub counted: Credits,
    /// The rest of them.
    pub over_cap: Credits,
    /// What the plans would add, after maximums.
    pub planned: Credits,
    /// What is missing from the total.
    pub missing: Credits,
    /// The counted credits for which no certificate is kept.
    pub without_evidence: Credits,
    /// Where an even pace would stand today.
    pub pace: Tenths,
    /// Credits a month from now on to reach the total; none when no day is left for them.
    pub rate_per_month: Option<Tenths>,
    /// Days after today until the last day.
    pub days_left: u32,
    /// How each rule stands.
    pub rules: Vec<RuleStanding>,
    /// What the cycle makes of each activity.
    pub countings: Vec<Counting>,
    /// The sentence that makes people act.
    pub heading: Phrase,
    /// What stands below it.
    pub sentences: Vec<Phrase>,
}

/// What the rules of `cycle` say on `today`.
#[must_use]
pub fn standing(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> Standing {
    let countings = counting::count(cycle, activities, today);
    let by_id: BTreeMap<ActivityId, &Activity> = activities.iter().map(|activity| (activity.id, activity)).collect();

    let sum = |wanted: fn(&Outcome) -> bool, figure: fn(&Counting) -> Credits| -> Credits {
        countings.iter().filter(|counting| wanted(&counting.outcome)).map(figure).sum()
    };
    let earned = sum(Outcome::is_earned, |counting| counting.claimed);
    let counted = sum(Outcome::is_earned, |counting| counting.counted);
    let planned = sum(Outcome::is_planned, |counting| counting.counted);
    let required = cycle.program.required();
    let rules: Vec<RuleStanding> =
        cycle.program.rules.iter().map(|rule| rule_standing(rule, &countings, &by_id)).collect();

    let figures = Figures { cycle, today, required, counted, rules: &rules };
    let state = figures.state();
    let mut standing = Standing {
        cycle: cycle.id,
        state,
        required,
        earned,
        counted,
        over_cap: earned.less(counted),
        planned,
        missing: required.less(counted),
        // The ledger keeps no certificates yet, so no credit can be shown to have one.
        without_evidence: counted,
        pace: figures.pace(),
        rate_per_month: figures.rate(),
        days_left: figures.days_left(),
        rules,
        countings,
        heading: Phrase::new(""),
        sentences: Vec::new(),
    };
    standing.heading = heading::heading(cycle, &standing);
    standing.sentences = heading::sentences(&standing);
    standing
}

fn rule_standing(rule: &Rule, countings: &[Counting], by_id: &BTreeMap<ActivityId, &Activity>) -> RuleStanding {
    let covered = || {
        countings.iter().filter(|counting| {
            by_id
                .get(&counting.activity)
                .is_some_and(|activity| rule.shape.covers(activity.details.kind.as_ref(), &activity.details.topics))
        })
    };
    let counted: Credits =
        covered().filter(|counting| counting.outcome.is_earned()).map(|counting| counting.counted).sum();
    let planned: Credits =
        covered().filter(|counting| counting.outcome.is_planned()).map(|counting| counting.counted).sum();
    let stopped = countings
        .iter()
        .filter(|counting| matches!(&counting.outcome, Outcome::OverCap { rule: by, planned: false } if *by == rule.id))
        .map(|counting| counting.claimed - counting.counted)
        .sum();
    let required = rule.shape.credits();
    RuleStanding {
        rule: rule.clone(),
        required,
        counted,
        with_plans: counted + planned,
        stopped,
        met: rule.shape.is_maximum() || counted >= required,
    }
}

/// The exact figures that decide the state. Fractions are compared by cross-multiplication, so
/// that nothing is rounded before it is shown.
struct Figures<'a> {
    cycle: &'a Cycle,
    today: NaiveDate,
    required: Credits,
    counted: Credits,
    rules: &'a [RuleStanding],
}

impl Figures<'_> {
    fn days_left(&self) -> u32 {
        self.cycle.days_left(self.today)
    }

    /// Credits × 100 × days of the cycle, of an even pace today.
    fn pace_scaled(&self) -> i128 {
        i128::from(self.required.hundredths()) * i128::from(self.cycle.days_elapsed(self.today))
    }

    fn pace(&self) -> Tenths {
        Tenths::of(self.pace_scaled(), 100 * i128::from(self.cycle.days()))
    }

    /// Missing ÷ (days left ÷ 30.4375), the mean length of a month.
    fn rate(&self) -> Option<Tenths> {
        let missing = i128::from(self.required.less(self.counted).hundredths());
        match (missing, self.days_left()) {
            (0, _) => Some(Tenths(0)),
            (_, 0) => None,
            (missing, days) => Some(Tenths::of(missing * 304_375, 100 * 10_000 * i128::from(days))),
        }
    }

    /// counted ≥ pace − a month's worth.
    fn keeps_pace(&self) -> bool {
        let days = i128::from(self.cycle.days());
        let months = i128::from(self.cycle.program.cycle_months);
        let counted = i128::from(self.counted.hundredths());
        let required = i128::from(self.required.hundredths());
        counted * days * months >= self.pace_scaled() * months - required * days
    }

    /// rate > 2 × the base rate of a month's worth each month.
    fn rate_is_steep(&self) -> bool {
        let missing = i128::from(self.required.less(self.counted).hundredths());
        let months = i128::from(self.cycle.program.cycle_months);
        let required = i128::from(self.required.hundredths());
        missing * 304_375 * months > 2 * required * 10_000 * i128::from(self.days_left())
    }

    fn plans_cover(&self) -> bool {
        self.rules.iter().all(RuleStanding::met_with_plans)
    }

    /// Whether nothing dated today or later could still meet a rule. Totals and minimums of a
    /// whole cycle can be met as long as a day of it is left, today included; only a maximum on
    /// the very thing asked for can make a minimum unreachable.
    fn a_rule_is_impossible(&self) -> bool {
        let maximums = || self.rules.iter().filter(|standing| standing.rule.shape.is_maximum());
        self.rules.iter().any(|standing| {
            let cap = match &standing.rule.shape {
                RuleShape::MinimumOfKind { kind, .. } => maximums()
                    .filter(|other| matches!(&other.rule.shape, RuleShape::MaximumOfKind { kind: capped, .. } if capped == kind))
                    .map(|other| other.required)
                    .min(),
                RuleShape::MinimumOfTopic { topic, .. } => maximums()
                    .filter(|other| matches!(&other.rule.shape, RuleShape::MaximumOfTopic { topic: capped, .. } if capped == topic))
                    .map(|other| other.required)
                    .min(),
                _ => None,
            };
            cap.is_some_and(|cap| cap < standing.required)
        })
    }

    fn state(&self) -> State {
        let left = self.days_left();
        if self.today < self.cycle.first_day {
            State::Upcoming
        } else if self.rules.iter().all(|rule| rule.met) {
            State::Complete
        } else if self.today > self.cycle.last_day {
            State::Overdue
        } else if left <= LAST_WEEKS {
            if self.plans_cover() { State::Planned } else { State::AtRisk }
        } else if self.keeps_pace() && !self.a_rule_is_impossible() {
            State::OnPace
        } else if self.plans_cover() {
            State::Planned
        } else if self.rate_is_steep() || left <= LAST_HALF_YEAR || self.a_rule_is_impossible() {
            State::AtRisk
        } else {
            State::Behind
        }
    }
}
