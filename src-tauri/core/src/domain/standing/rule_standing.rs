//! How each rule of a cycle stands, and whether it can still be met.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::counting::{Counting, Outcome};
use super::portion::Portion;
use super::rules::asks;
use super::rules::limits::{self, Days};
use crate::domain::cycle::Cycle;
use crate::domain::program::words::{rule_name, statement};
use crate::domain::program::{Rule, RuleRole, RuleShape};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::{Argument, Phrase};

/// What a rule's figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Credits.
    Credits,
    /// Different kinds.
    Kinds,
    /// Different topics.
    Topics,
    /// Activities.
    Activities,
    /// Whether something is confirmed: 1 or 0 of 1.
    Confirmation,
}

/// How one rule stands.
///
/// All figures are amounts as [`Credits`] are; a count of kinds, topics or activities is a whole
/// amount, and `measure` says which of them it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RuleStanding {
    /// The rule as it holds for the cycle.
    pub rule: Rule,
    /// What it is called.
    pub title: Argument,
    /// What it says, in one sentence.
    pub states: Phrase,
    /// What its figures are.
    pub measure: Measure,
    /// The figure in the rule: a minimum or a maximum. For a minimum in each year, that of all
    /// years that ask for it.
    pub required: Credits,
    /// What counts toward it, after all maximums. For a minimum in each year, no more of a year
    /// than it asks for; for a maximum per activity or day, the most that any one counts.
    pub counted: Credits,
    /// What it would be with the plans.
    pub with_plans: Credits,
    /// What a maximum stopped; nothing for other rules.
    pub stopped: Credits,
    /// Whether it is met; a maximum always is, since nothing above it counts.
    pub met: bool,
    /// Whether it would be met with the plans.
    pub met_with_plans: bool,
    /// Whether nothing dated today or later in the cycle could still meet it.
    pub impossible: bool,
}

impl RuleStanding {
    /// What is still missing; nothing for a maximum.
    #[must_use]
    pub fn missing(&self) -> Credits {
        if self.met { Credits::ZERO } else { self.required.less(self.counted) }
    }

    /// Whether it is the rule that asks for so many credits in all.
    #[must_use]
    pub const fn is_total(&self) -> bool {
        matches!(self.rule.shape, RuleShape::Total { .. })
    }
}

/// How the rules of `cycle` stand that ask for something or limit what counts, given what counts
/// of what is `done` and what would of the `plans`.
pub(super) fn rule_standings(
    cycle: &Cycle,
    done: &[Portion<'_>],
    plans: &[Portion<'_>],
    countings: &[Counting],
    today: NaiveDate,
) -> Vec<RuleStanding> {
    let all: Vec<Portion<'_>> = done.iter().chain(plans).copied().collect();
    let future = Future::of(cycle, done, today);
    let standing = |rule: Rule| {
        let (measure, required, counted) = figures(cycle, &rule, done, today)?;
        let (_, _, with_plans) = figures(cycle, &rule, &all, today)?;
        let is_limit = rule.shape.role() == RuleRole::Limits;
        let met = is_limit || counted >= required;
        Some(RuleStanding {
            title: rule_name(&rule),
            states: statement(&rule),
            measure,
            required,
            counted,
            with_plans,
            stopped: if is_limit { stopped_by(&rule, countings) } else { Credits::ZERO },
            met,
            met_with_plans: is_limit || with_plans >= required,
            impossible: !met && !future.could_meet(&rule, required.less(counted)),
            rule,
        })
    };
    cycle.rules().into_iter().filter_map(standing).collect()
}

/// What the rule stopped of what is done.
fn stopped_by(rule: &Rule, countings: &[Counting]) -> Credits {
    let stopped =
        |it: &&Counting| matches!(&it.outcome, Outcome::OverCap { rule: by, planned: false } if *by == rule.id);
    countings.iter().filter(stopped).map(|counting| counting.claimed - counting.counted).sum()
}

/// What a rule's figures are, its own figure, and what it finds in `counted`; none for a rule that
/// only defines something.
fn figures(
    cycle: &Cycle,
    rule: &Rule,
    counted: &[Portion<'_>],
    today: NaiveDate,
) -> Option<(Measure, Credits, Credits)> {
    let credits = |required: Credits, found: Credits| Some((Measure::Credits, required, found));
    let number = |measure, required: u32, found: u32| Some((measure, whole(required), whole(found)));
    match &rule.shape {
        RuleShape::Total { credits: required } => credits(*required, asks::in_all(counted) + cycle.carried_in()),
        RuleShape::MinimumOfKind { kind, credits: required } | RuleShape::MaximumOfKind { kind, credits: required } => {
            credits(*required, asks::of_kind(counted, kind))
        }
        RuleShape::MinimumOfTopic { topic, credits: required }
        | RuleShape::MaximumOfTopic { topic, credits: required } => {
            credits(*required, asks::with_topic(counted, topic))
        }
        RuleShape::MaximumOfFormat { format, credits: required } => {
            credits(*required, asks::of_format(counted, *format))
        }
        RuleShape::MinimumEachYear { credits: required } => {
            let years: Vec<_> = cycle.years().into_iter().filter(|year| !year.on_leave).collect();
            let found = asks::in_each_year(counted, &years);
            let all_years = years.iter().map(|_| *required).sum();
            credits(all_years, found.into_iter().map(|found| found.min(*required)).sum())
        }
        RuleShape::DifferentKinds { count, among } => {
            number(Measure::Kinds, *count, asks::different_kinds(counted, among))
        }
        RuleShape::DifferentTopics { count, among } => {
            number(Measure::Topics, *count, asks::different_topics(counted, among))
        }
        RuleShape::ActivitiesWithTopic { topic, count } => {
            number(Measure::Activities, *count, asks::activities_with_topic(counted, topic))
        }
        RuleShape::AtLeastOne { kinds, topics } => {
            number(Measure::Activities, 1, asks::activities_of_any(counted, kinds, topics).min(1))
        }
        RuleShape::YesNo { .. } => {
            number(Measure::Confirmation, 1, u32::from(cycle.confirmation(&rule.id, today).is_some()))
        }
        RuleShape::MaximumPerActivity { credits: most, kind } => {
            let concerned = counted.iter().filter(|one| kind.is_none() || one.kind == kind.as_ref());
            credits(*most, concerned.map(|one| one.credits).max().unwrap_or_default())
        }
        RuleShape::MaximumPerDay { credits: most } => {
            credits(*most, used_days(*most, counted).into_values().max().unwrap_or_default())
        }
        RuleShape::Unit { .. }
        | RuleShape::Worth { .. }
        | RuleShape::CarryOver { .. }
        | RuleShape::LateEntry { .. }
        | RuleShape::KeepProof { .. }
        | RuleShape::OnlyWhileMember => None,
    }
}

fn whole(number: u32) -> Credits {
    Credits::from_hundredths(i64::from(number) * 100)
}

/// What counts on each day, where a day has room for `most`.
fn used_days(most: Credits, counted: &[Portion<'_>]) -> Days {
    let mut used = Days::new();
    for one in counted {
        limits::take_on_days(most, &mut used, one.start, one.end, one.credits);
    }
    used
}

/// What could still be done from today to the end of a cycle, whatever is planned.
///
/// Any number of activities of any kind and with any topics can be imagined, so that only
/// maximums and the calendar stand in the way of a rule.
struct Future<'a> {
    cycle: &'a Cycle,
    done: &'a [Portion<'a>],
    today: NaiveDate,
    /// The most that counts on one day and what is used up of each, where there is a maximum.
    per_day: Option<(Credits, Days)>,
}

impl<'a> Future<'a> {
    fn of(cycle: &'a Cycle, done: &'a [Portion<'a>], today: NaiveDate) -> Self {
        let per_day = cycle.program.rules.iter().find_map(|rule| match rule.shape {
            RuleShape::MaximumPerDay { credits } => Some((credits, used_days(credits, done))),
            _ => None,
        });
        Self { cycle, done, today, per_day }
    }

    /// Whether something dated today or later in the cycle could bring a rule the `missing` it
    /// lacks.
    fn could_meet(&self, rule: &Rule, missing: Credits) -> bool {
        match &rule.shape {
            RuleShape::YesNo { .. } => true,
            _ if self.today > self.cycle.last_day => false,
            RuleShape::Total { .. } => self.has_room(missing),
            RuleShape::MinimumOfKind { kind, .. } => {
                self.room_of_kind(kind).is_none_or(|room| room >= missing) && self.has_room(missing)
            }
            RuleShape::MinimumOfTopic { topic, .. } => {
                self.room_of_topic(topic).is_none_or(|room| room >= missing) && self.has_room(missing)
            }
            RuleShape::MinimumEachYear { credits } => self.could_meet_each_year(*credits),
            RuleShape::ActivitiesWithTopic { topic, .. } => self.has_any_room() && self.topic_is_open(topic),
            RuleShape::AtLeastOne { kinds, topics } => !(kinds.is_empty() && topics.is_empty()) && self.has_any_room(),
            // A kind or a topic that is missing has used up nothing of its maximum.
            RuleShape::DifferentKinds { .. } | RuleShape::DifferentTopics { .. } => self.has_any_room(),
            // What only limits or defines asks for nothing.
            RuleShape::MaximumOfKind { .. }
            | RuleShape::MaximumOfTopic { .. }
            | RuleShape::MaximumOfFormat { .. }
            | RuleShape::MaximumPerActivity { .. }
            | RuleShape::MaximumPerDay { .. }
            | RuleShape::Unit { .. }
            | RuleShape::Worth { .. }
            | RuleShape::CarryOver { .. }
            | RuleShape::LateEntry { .. }
            | RuleShape::KeepProof { .. }
            | RuleShape::OnlyWhileMember => true,
        }
    }

    /// What is left of the tightest maximum of this kind; none where there is none.
    fn room_of_kind(&self, kind: &Kind) -> Option<Credits> {
        self.tightest(|shape| match shape {
            RuleShape::MaximumOfKind { kind: of, credits } if of == kind => {
                Some(limits::left(*credits, asks::of_kind(self.done, kind)))
            }
            _ => None,
        })
    }

    /// What is left of the tightest maximum with this topic; none where there is none.
    fn room_of_topic(&self, topic: &Topic) -> Option<Credits> {
        self.tightest(|shape| match shape {
            RuleShape::MaximumOfTopic { topic: of, credits } if of == topic => {
                Some(limits::left(*credits, asks::with_topic(self.done, topic)))
            }
            _ => None,
        })
    }

    fn tightest(&self, room: impl Fn(&RuleShape) -> Option<Credits>) -> Option<Credits> {
        self.cycle.program.rules.iter().filter_map(|rule| room(&rule.shape)).min()
    }

    fn topic_is_open(&self, topic: &Topic) -> bool {
        self.room_of_topic(topic).is_none_or(|room| !room.is_zero())
    }

    /// Whether a year that asks for a minimum can still reach it; a year that is over cannot.
    fn could_meet_each_year(&self, required: Credits) -> bool {
        let years: Vec<_> = self.cycle.years().into_iter().filter(|year| !year.on_leave).collect();
        let found = asks::in_each_year(self.done, &years);
        years.iter().zip(found).all(|(year, found)| {
            let missing = required.less(found);
            missing.is_zero()
                || (year.last >= self.today && self.has_room_between(year.first.max(self.today), year.last, missing))
        })
    }

    fn has_any_room(&self) -> bool {
        self.has_room(Credits::from_hundredths(1))
    }

    fn has_room(&self, wanted: Credits) -> bool {
        self.has_room_between(self.today.max(self.cycle.first_day), self.cycle.last_day, wanted)
    }

    /// Whether so many credits can still count on these days together: of what ends on one of them
    /// while one is a member, and may have begun on any of them before.
    fn has_room_between(&self, from: NaiveDate, to: NaiveDate, wanted: Credits) -> bool {
        let mut backwards = std::iter::successors(Some(to), NaiveDate::pred_opt).take_while(|day| *day >= from);
        let Some(to) = backwards.find(|day| !self.cycle.lacks_membership_on(*day)) else {
            return false;
        };
        self.per_day.as_ref().is_none_or(|(most, used)| limits::left_on_days(*most, used, from, to, wanted) >= wanted)
    }
}
