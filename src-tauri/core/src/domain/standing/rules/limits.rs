//! How much of a claim maximums let count.
//!
//! Claims are looked at in the order of their last day. Of several maximums the tightest decides;
//! what it lets count uses up room of all that cover the activity, and what it stops uses up
//! nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::program::{Rule, RuleRole, RuleShape};
use crate::domain::standing::portion::Portion;
use crate::domain::values::credits::Credits;

/// What counts so far on each day.
pub type Days = BTreeMap<NaiveDate, Credits>;

/// What one activity may count under a maximum per activity.
#[must_use]
pub fn of_one_activity(claimed: Credits, most: Credits) -> Credits {
    claimed.min(most)
}

/// What may still count under a maximum of which `used` is used up.
#[must_use]
pub fn left(most: Credits, used: Credits) -> Credits {
    most.less(used)
}

/// What may still count on the days from `start` to `end` together, where each day has room for
/// `most`. Looks no further than `wanted`.
#[must_use]
pub fn left_on_days(most: Credits, used: &Days, start: NaiveDate, end: NaiveDate, wanted: Credits) -> Credits {
    let mut room = Credits::ZERO;
    for day in start.iter_days().take_while(|day| *day <= end) {
        room += most.less(used.get(&day).copied().unwrap_or_default());
        if room >= wanted {
            break;
        }
    }
    room
}

/// Takes room for `credits` on the days from `start` to `end`, the first days first.
pub fn take_on_days(most: Credits, used: &mut Days, start: NaiveDate, end: NaiveDate, credits: Credits) {
    let mut rest = credits;
    for day in start.iter_days().take_while(|day| *day <= end) {
        if rest.is_zero() {
            break;
        }
        let used = used.entry(day).or_default();
        let taken = most.less(*used).min(rest);
        *used += taken;
        rest = rest - taken;
    }
}

/// The maximums of a program with the room they have left.
#[derive(Debug, Clone)]
pub struct Limits<'a> {
    limits: Vec<Limit<'a>>,
}

#[derive(Debug, Clone)]
struct Limit<'a> {
    rule: &'a Rule,
    used: Credits,
    days: Days,
}

impl<'a> Limits<'a> {
    /// The maximums among `rules`, with all their room.
    #[must_use]
    pub fn of(rules: &'a [Rule]) -> Self {
        let is_limit = |shape: &RuleShape| shape.role() == RuleRole::Limits;
        let limits = rules
            .iter()
            .filter(|rule| is_limit(&rule.shape))
            .map(|rule| Limit { rule, used: Credits::ZERO, days: Days::new() })
            .collect();
        Self { limits }
    }

    /// Lets as much of a claim count as there is room for and takes that room. Where not all of it
    /// counts, the maximum that stopped the rest; of equally tight ones the first.
    pub fn apply(&mut self, claimed: Portion<'_>) -> (Credits, Option<&'a str>) {
        let tightest = self
            .limits
            .iter()
            .filter_map(|limit| Some((limit.room(claimed)?, limit.rule.id.as_str())))
            .min_by_key(|(room, _)| *room);
        let (counted, stopped_by) = match tightest {
            Some((room, rule)) if room < claimed.credits => (room, Some(rule)),
            _ => (claimed.credits, None),
        };
        for limit in &mut self.limits {
            limit.take(claimed, counted);
        }
        (counted, stopped_by)
    }
}

impl Limit<'_> {
    /// The room for a claim; none where the maximum does not concern it.
    fn room(&self, claimed: Portion<'_>) -> Option<Credits> {
        match &self.rule.shape {
            RuleShape::MaximumOfKind { kind, credits } => {
                (claimed.kind == Some(kind)).then(|| left(*credits, self.used))
            }
            RuleShape::MaximumOfTopic { topic, credits } => {
                claimed.topics.contains(topic).then(|| left(*credits, self.used))
            }
            RuleShape::MaximumOfFormat { format, credits } => {
                (claimed.format == Some(*format)).then(|| left(*credits, self.used))
            }
            RuleShape::MaximumPerActivity { credits, kind } => {
                (kind.is_none() || claimed.kind == kind.as_ref()).then(|| of_one_activity(claimed.credits, *credits))
            }
            RuleShape::MaximumPerDay { credits } => {
                Some(left_on_days(*credits, &self.days, claimed.start, claimed.end, claimed.credits))
            }
            // What asks or defines lets everything count.
            RuleShape::Total { .. }
            | RuleShape::MinimumOfKind { .. }
            | RuleShape::MinimumOfTopic { .. }
            | RuleShape::MinimumEachYear { .. }
            | RuleShape::DifferentKinds { .. }
            | RuleShape::DifferentTopics { .. }
            | RuleShape::ActivitiesWithTopic { .. }
            | RuleShape::AtLeastOne { .. }
            | RuleShape::YesNo { .. }
            | RuleShape::Unit { .. }
            | RuleShape::Worth { .. }
            | RuleShape::CarryOver { .. }
            | RuleShape::LateEntry { .. }
            | RuleShape::KeepProof { .. }
            | RuleShape::OnlyWhileMember => None,
        }
    }

    fn take(&mut self, claimed: Portion<'_>, counted: Credits) {
        match &self.rule.shape {
            RuleShape::MaximumOfKind { kind, .. } if claimed.kind == Some(kind) => self.used += counted,
            RuleShape::MaximumOfTopic { topic, .. } if claimed.topics.contains(topic) => self.used += counted,
            RuleShape::MaximumOfFormat { format, .. } if claimed.format == Some(*format) => self.used += counted,
            RuleShape::MaximumPerDay { credits } => {
                take_on_days(*credits, &mut self.days, claimed.start, claimed.end, counted);
            }
            _ => {}
        }
    }
}
