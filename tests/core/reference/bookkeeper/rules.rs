//! How each rule stands in the books, and whether it can still be met.

use std::collections::BTreeSet;

use ledgerline_core::domain::program::{Rule, RuleShape};
use ledgerline_core::domain::values::kind::{Kind, Topic};

use super::super::told::OfRule;
use super::{Book, Books, Day, Hundredths, Line, year_of};

impl Books<'_> {
    pub(super) fn of_rule(&self, rule: &Rule) -> Option<OfRule> {
        let is_limit = match rule.shape.id() {
            "maximum-of-kind"
            | "maximum-of-topic"
            | "maximum-of-format"
            | "maximum-per-activity"
            | "maximum-per-day" => true,
            "unit" | "worth" | "carry-over" | "late-entry" | "keep-proof" | "only-while-member" => return None,
            _ => false,
        };
        let required = self.required_of(rule);
        let (counted, with_plans) = (self.found(rule, false), self.found(rule, true));
        let met = is_limit || counted >= required;
        let stopped = self
            .lines
            .iter()
            .filter(|line| is_limit && line.book == Book::Earned && line.stopped_by == Some(rule.id.as_str()));
        Some(OfRule {
            required,
            counted,
            with_plans,
            stopped: stopped.map(|line| line.claimed.unwrap_or(0) - line.counted).sum(),
            met,
            met_with_plans: is_limit || with_plans >= required,
            impossible: !met && !self.could_be_met(rule, required - counted),
        })
    }

    fn required_of(&self, rule: &Rule) -> Hundredths {
        match &rule.shape {
            RuleShape::Total { .. } => self.required(),
            RuleShape::MinimumEachYear { credits } => self.asking_years().iter().map(|_| credits.hundredths()).sum(),
            RuleShape::DifferentKinds { count, .. }
            | RuleShape::DifferentTopics { count, .. }
            | RuleShape::ActivitiesWithTopic { count, .. } => i64::from(*count) * 100,
            RuleShape::AtLeastOne { .. } | RuleShape::YesNo { .. } => 100,
            shape => shape.credits().expect("the others are about credits").hundredths(),
        }
    }

    /// What a rule finds.
    fn found(&self, rule: &Rule, with_plans: bool) -> Hundredths {
        let number = |count: usize| i64::try_from(count).expect("a sensible number") * 100;
        match &rule.shape {
            RuleShape::Total { .. } => self.sum(with_plans, |_| true) + self.carried_in(),
            RuleShape::MinimumOfKind { kind, .. } | RuleShape::MaximumOfKind { kind, .. } => {
                self.sum(with_plans, |line| line.is_of(kind))
            }
            RuleShape::MinimumOfTopic { topic, .. } | RuleShape::MaximumOfTopic { topic, .. } => {
                self.sum(with_plans, |line| line.has(topic))
            }
            RuleShape::MaximumOfFormat { format, .. } => self.sum(with_plans, |line| line.is_held(*format)),
            RuleShape::MinimumEachYear { credits } => {
                // No more of a year than it asks for.
                let years = self.asking_years();
                years.iter().map(|year| self.of_year(*year, with_plans).min(credits.hundredths())).sum()
            }
            RuleShape::DifferentKinds { among, .. } => {
                let kinds: BTreeSet<&Kind> =
                    self.counting(with_plans).filter_map(|line| line.activity.details.kind.as_ref()).collect();
                number(kinds.iter().filter(|kind| among.is_empty() || among.contains(kind)).count())
            }
            RuleShape::DifferentTopics { among, .. } => {
                let topics: BTreeSet<&Topic> =
                    self.counting(with_plans).flat_map(|line| &line.activity.details.topics).collect();
                number(topics.iter().filter(|topic| among.is_empty() || among.contains(topic)).count())
            }
            RuleShape::ActivitiesWithTopic { topic, .. } => {
                number(self.counting(with_plans).filter(|line| line.has(topic)).count())
            }
            RuleShape::AtLeastOne { kinds, topics } => {
                let is_one = |line: &Line<'_>| {
                    kinds.iter().any(|kind| line.is_of(kind)) || topics.iter().any(|topic| line.has(topic))
                };
                number(usize::from(self.counting(with_plans).any(is_one)))
            }
            RuleShape::YesNo { .. } => {
                let mut confirmed = self.cycle.confirmations.iter().filter(|it| it.rule == rule.id);
                number(usize::from(confirmed.any(|it| it.on <= self.today)))
            }
            RuleShape::MaximumPerActivity { kind, .. } => {
                let concerned = |line: &&Line<'_>| kind.as_ref().is_none_or(|kind| line.is_of(kind));
                self.counting(with_plans).filter(concerned).map(|line| line.counted).max().unwrap_or(0)
            }
            RuleShape::MaximumPerDay { .. } => {
                let days = if with_plans { &self.of_days_with_plans } else { &self.of_days };
                days.values().copied().max().unwrap_or(0)
            }
            _ => 0,
        }
    }

    /// The years in which a minimum is asked for: those with a day that is not leave.
    fn asking_years(&self) -> Vec<usize> {
        let years: BTreeSet<usize> = self.days.iter().filter(|day| !day.on_leave).map(|day| day.year).collect();
        years.into_iter().collect()
    }

    fn of_year(&self, year: usize, with_plans: bool) -> Hundredths {
        let year_of = |line: &Line<'_>| year_of(line.activity.details.end, self.cycle.first_day, self.regular);
        self.sum(with_plans, |line| year_of(line) == year)
    }

    /// Whether anything dated today or later in the cycle could bring the rule what it lacks. Plans
    /// are left aside: they can be put off.
    fn could_be_met(&self, rule: &Rule, missing: Hundredths) -> bool {
        let to_come = |day: &&Day| day.date >= self.today;
        let room = |wanted| self.room(self.days.iter().filter(to_come).collect(), wanted);
        match &rule.shape {
            RuleShape::YesNo { .. } => true,
            _ if self.today > self.last => false,
            RuleShape::Total { .. } => room(missing),
            RuleShape::MinimumOfKind { kind, .. } => room(missing) && self.left_of_kind(kind) >= missing,
            RuleShape::MinimumOfTopic { topic, .. } => room(missing) && self.left_of_topic(topic) >= missing,
            RuleShape::MinimumEachYear { credits } => self.asking_years().iter().all(|year| {
                let missing = credits.hundredths() - self.of_year(*year, false);
                let of_it = self.days.iter().filter(to_come).filter(|day| day.year == *year);
                missing <= 0 || self.room(of_it.collect(), missing)
            }),
            RuleShape::DifferentKinds { .. } | RuleShape::DifferentTopics { .. } => room(1),
            RuleShape::ActivitiesWithTopic { topic, .. } => room(1) && self.left_of_topic(topic) > 0,
            RuleShape::AtLeastOne { kinds, topics } => {
                let kind_is_open = kinds.iter().any(|kind| self.left_of_kind(kind) > 0);
                room(1) && (kind_is_open || topics.iter().any(|topic| self.left_of_topic(topic) > 0))
            }
            _ => true,
        }
    }

    /// Whether these days together can take so much more; as much as one likes where no day has a
    /// maximum. Something has to end on one of them while one is a member, and can have begun on any
    /// of them before.
    fn room(&self, mut days: Vec<&Day>, wanted: Hundredths) -> bool {
        while days.last().is_some_and(|day| !day.open) {
            days.pop();
        }
        let most = self.rules().iter().find_map(|rule| match rule.shape {
            RuleShape::MaximumPerDay { credits } => Some(credits.hundredths()),
            _ => None,
        });
        let of_day = |day: &Day| match most {
            None => wanted,
            Some(most) => most - self.of_days.get(&day.date).copied().unwrap_or(0),
        };
        days.into_iter().map(of_day).sum::<Hundredths>() >= wanted
    }

    /// What the tightest maximum of a kind leaves.
    fn left_of_kind(&self, kind: &Kind) -> Hundredths {
        let left = self.rules().iter().filter_map(|rule| match &rule.shape {
            RuleShape::MaximumOfKind { kind: of, credits } if of == kind => {
                Some(credits.hundredths() - self.sum(false, |line| line.is_of(kind)))
            }
            _ => None,
        });
        left.min().unwrap_or(Hundredths::MAX)
    }

    /// What the tightest maximum of a topic leaves.
    fn left_of_topic(&self, topic: &Topic) -> Hundredths {
        let left = self.rules().iter().filter_map(|rule| match &rule.shape {
            RuleShape::MaximumOfTopic { topic: of, credits } if of == topic => {
                Some(credits.hundredths() - self.sum(false, |line| line.has(topic)))
            }
            _ => None,
        });
        left.min().unwrap_or(Hundredths::MAX)
    }
}
