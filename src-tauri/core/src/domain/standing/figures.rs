//! The figures of a cycle on one day: what is earned, counted, missing, and the state they make.

use chrono::NaiveDate;

use super::counting::{self, Counting, Outcome};
use super::portion::Portion;
use super::rule_standing::{RuleStanding, rule_standings};
use super::rules::defines::{self, CarryOver};
use super::{LAST_HALF_YEAR, LAST_WEEKS, State, Tenths};
use crate::domain::activity::Activity;
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::RuleShape;
use crate::domain::values::credits::Credits;

/// What the rules of one cycle say on one day, in figures alone: no sentence and nothing about
/// proof. The fields are those of [`Standing`](super::Standing).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
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
    /// Where an even pace would stand today.
    pub pace: Tenths,
    /// Whether no less counts than an even pace less a month's worth: in the first days of a cycle the state says nothing of it.
    pub keeps_pace: bool,
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
    /// What the cycle makes of each activity.
    pub countings: Vec<Counting>,
}

impl Figures {
    /// The figures of `cycle` on `today`.
    #[must_use]
    pub fn of(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> Self {
        let in_order = counting::count_in_order(cycle, activities, today);
        let of = |wanted: fn(&Outcome) -> bool| -> Vec<Portion<'_>> {
            let counts = in_order.iter().filter(|(it, _)| wanted(&it.outcome) && !it.counted.is_zero());
            counts.map(|(counting, activity)| Portion::of(&activity.details, counting.counted)).collect()
        };
        let (done, plans) = (of(Outcome::is_earned), of(Outcome::is_planned));
        let earned = in_order.iter().filter(|(it, _)| it.outcome.is_earned()).map(|(it, _)| it.claimed).sum();
        let from_activities: Credits = done.iter().map(|one| one.credits).sum();
        let planned = plans.iter().map(|one| one.credits).sum();
        let countings: Vec<Counting> = in_order.into_iter().map(|(counting, _)| counting).collect();

        let counted = from_activities + cycle.carried_in();
        let required = cycle.required();
        let rules = rule_standings(cycle, &done, &plans, &countings, today);
        let exact = Exact { cycle, today, required, counted, rules: &rules };
        Self {
            cycle: cycle.id,
            state: exact.state(),
            required,
            earned,
            counted,
            over_cap: earned.less(from_activities),
            carried_in: cycle.carried_in(),
            planned,
            missing: required.less(counted),
            pace: exact.pace(),
            keeps_pace: exact.keeps_pace(),
            rate_per_month: exact.rate(),
            days_left: exact.days_left(),
            carry_over: carry_over(cycle, counted, required, &done),
            late_entry_until: cycle.late_entry_until(),
            keep_proof_until: cycle.keep_proof_until(),
            rules,
            countings,
        }
    }
}

fn carry_over(cycle: &Cycle, counted: Credits, required: Credits, done: &[Portion<'_>]) -> Option<Credits> {
    cycle.program.rules.iter().find_map(|rule| match &rule.shape {
        RuleShape::CarryOver { credits, months, kinds, topics } => {
            let carry_over = CarryOver { most: *credits, months: *months, kinds, topics };
            Some(defines::carried_over(carry_over, cycle.last_day, counted, required, done))
        }
        _ => None,
    })
}

/// The exact figures that decide the state. Fractions are compared by cross-multiplication, so
/// that nothing is rounded before it is shown.
struct Exact<'a> {
    cycle: &'a Cycle,
    today: NaiveDate,
    required: Credits,
    counted: Credits,
    rules: &'a [RuleStanding],
}

impl Exact<'_> {
    /// The days of the cycle that are not leave; one where all of them are, so that nothing is
    /// divided by none.
    fn days(&self) -> u32 {
        self.cycle.days_of_pace().max(1)
    }

    fn days_left(&self) -> u32 {
        self.cycle.days_left(self.today)
    }

    /// Credits × 100 × days of the cycle, of an even pace today.
    fn pace_scaled(&self) -> i128 {
        i128::from(self.required.hundredths()) * i128::from(self.cycle.days_elapsed(self.today))
    }

    fn pace(&self) -> Tenths {
        Tenths::of(self.pace_scaled(), 100 * i128::from(self.days()))
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
        let days = i128::from(self.days());
        let months = i128::from(self.cycle.program.cycle.months);
        let counted = i128::from(self.counted.hundredths());
        let required = i128::from(self.required.hundredths());
        counted * days * months >= self.pace_scaled() * months - required * days
    }

    /// Whether it is the first tenth of the cycle: nobody is behind there.
    fn is_calm(&self) -> bool {
        10 * i128::from(self.cycle.days_elapsed(self.today)) <= i128::from(self.days())
    }

    /// rate > 2 × the base rate of a month's worth each month.
    fn rate_is_steep(&self) -> bool {
        let missing = i128::from(self.required.less(self.counted).hundredths());
        let months = i128::from(self.cycle.program.cycle.months);
        let required = i128::from(self.required.hundredths());
        missing * 304_375 * months > 2 * required * 10_000 * i128::from(self.days_left())
    }

    fn plans_cover(&self) -> bool {
        self.rules.iter().all(|rule| rule.met_with_plans)
    }

    fn a_rule_is_impossible(&self) -> bool {
        self.rules.iter().any(|rule| rule.impossible)
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
        } else if (self.keeps_pace() || self.is_calm()) && !self.a_rule_is_impossible() {
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
