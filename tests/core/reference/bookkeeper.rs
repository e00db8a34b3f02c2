//! The bookkeeper: what the rules say of a ledger, worked out the long way.

mod rules;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledgerline_core::domain::activity::{Activity, Format, Status};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::cycle::adjustment::AdjustmentChange;
use ledgerline_core::domain::program::{Rule, RuleShape};
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::unit::Rounding;

use super::by_hand::{days, last_day, months_later, rounded, rounded_up};
use super::told::{self, OfRule, Told};

/// Credits are whole hundredths here.
type Hundredths = i64;

/// A line of the books: an activity, what is claimed for it and what came of it.
struct Line<'a> {
    activity: &'a Activity,
    /// What is claimed; none where nobody can tell.
    claimed: Option<Hundredths>,
    book: Book,
    counted: Hundredths,
    stopped_by: Option<&'a str>,
}

/// Where a line is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Book {
    Earned,
    Planned,
    Nowhere,
}

impl Line<'_> {
    fn is_of(&self, kind: &Kind) -> bool {
        self.activity.details.kind.as_ref() == Some(kind)
    }

    fn is_held(&self, format: Format) -> bool {
        self.activity.details.format == Some(format)
    }

    fn has(&self, topic: &Topic) -> bool {
        self.activity.details.topics.contains(topic)
    }
}

/// A day of the cycle.
struct Day {
    date: NaiveDate,
    on_leave: bool,
    /// Whether something that ends on it could count at all: not in a time without membership
    /// where only members' work counts.
    open: bool,
    /// The how manieth year of the cycle it lies in.
    year: usize,
}

struct Books<'a> {
    cycle: &'a Cycle,
    today: NaiveDate,
    /// The last day without any extension, and the last day there is.
    regular: NaiveDate,
    last: NaiveDate,
    days: Vec<Day>,
    lines: Vec<Line<'a>>,
    /// What counts of each day, where days have a maximum: of what is earned, and with the plans.
    of_days: BTreeMap<NaiveDate, Hundredths>,
    of_days_with_plans: BTreeMap<NaiveDate, Hundredths>,
}

/// What the bookkeeper says.
pub fn told(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> Told {
    let mut books = Books::opened(cycle, activities, today);
    books.count();
    books.told()
}

impl<'a> Books<'a> {
    fn opened(cycle: &'a Cycle, activities: &'a [Activity], today: NaiveDate) -> Self {
        let (first, length) = (cycle.first_day, &cycle.program.cycle);
        let regular = last_day(first, length.months, length.ends);
        // The extension that was granted last decides, and none makes a cycle shorter.
        let mut last = regular;
        for adjustment in &cycle.adjustments {
            if let AdjustmentChange::Extension { last_day } = adjustment.change {
                last = last_day.max(regular);
            }
        }
        let mut books = Self {
            cycle,
            today,
            regular,
            last,
            days: Vec::new(),
            lines: Vec::new(),
            of_days: BTreeMap::new(),
            of_days_with_plans: BTreeMap::new(),
        };
        for date in days(first, last) {
            let on_leave = books.is_in(date, |change| match change {
                AdjustmentChange::Leave { from, to } => Some((from, to)),
                _ => None,
            });
            books.days.push(Day { date, on_leave, open: books.is_member(date), year: year_of(date, first, regular) });
        }
        for activity in activities {
            let claimed = books.claimed(activity);
            let book = books.book(activity, claimed);
            books.lines.push(Line { activity, claimed, book, counted: 0, stopped_by: None });
        }
        // What is done comes before what is planned, then the day decides, then the order of entry.
        books.lines.sort_by_key(|line| {
            (line.activity.details.status == Status::Planned, line.activity.details.end, line.activity.id.0)
        });
        books
    }

    fn rules(&self) -> &'a [Rule] {
        &self.cycle.program.rules
    }

    fn is_in(&self, day: NaiveDate, period: impl Fn(AdjustmentChange) -> Option<(NaiveDate, NaiveDate)>) -> bool {
        let mut periods = self.cycle.adjustments.iter().filter_map(|it| period(it.change));
        periods.any(|(from, to)| from <= day && day <= to)
    }

    fn is_member(&self, day: NaiveDate) -> bool {
        let members_only = self.rules().iter().any(|rule| rule.shape == RuleShape::OnlyWhileMember);
        let has_lapsed = self.is_in(day, |change| match change {
            AdjustmentChange::Lapse { from, to } => Some((from, to)),
            _ => None,
        });
        !(members_only && has_lapsed)
    }

    /// The member's own figure, else the credits given, else what the program says such a thing is
    /// worth, else the minutes in the program's unit.
    fn claimed(&self, activity: &Activity) -> Option<Hundredths> {
        let details = &activity.details;
        if let Some(own) = details.claims.iter().find(|claim| claim.program == self.cycle.program.id) {
            return Some(own.credits.hundredths());
        }
        if let Some(given) = details.credits {
            return Some(given.hundredths());
        }
        for rule in self.rules() {
            if let RuleShape::Worth { kind, credits } = &rule.shape
                && details.kind.as_ref() == Some(kind)
            {
                return Some(credits.hundredths());
            }
        }
        let (unit, block, shortest) = self.rules().iter().find_map(|rule| match rule.shape {
            RuleShape::Unit { minutes, rounding, shortest } => {
                let block = match rounding {
                    Rounding::Whole => 100,
                    Rounding::Half => 50,
                    Rounding::Quarter => 25,
                    Rounding::Hundredth => 1,
                };
                Some((i64::from(minutes), block, i64::from(shortest.unwrap_or(0))))
            }
            _ => None,
        })?;
        let minutes = i64::from(details.minutes?);
        // Less than a hundredth is nothing that could be claimed.
        if minutes * 100 < unit {
            return None;
        }
        // Block after block, as long as the minutes fill another; a short activity fills none.
        let mut blocks = 0;
        while minutes >= shortest && (blocks + 1) * block * unit <= minutes * 100 {
            blocks += 1;
        }
        Some(blocks * block)
    }

    fn book(&self, activity: &Activity, claimed: Option<Hundredths>) -> Book {
        let end = activity.details.end;
        let in_cycle = self.cycle.first_day <= end && end <= self.last;
        match activity.details.status {
            _ if !in_cycle || !self.is_member(end) => Book::Nowhere,
            // A plan without credits is a plan all the same; it adds nothing.
            Status::Planned if end >= self.today => Book::Planned,
            Status::Draft | Status::Done if end <= self.today && claimed.is_some() => Book::Earned,
            _ => Book::Nowhere,
        }
    }

    /// Counts hundredth after hundredth. Each has to pass every maximum that concerns its activity;
    /// the first that is full stops it and all that follow, and nothing of them is entered anywhere.
    fn count(&mut self) {
        let mut used: BTreeMap<&str, Hundredths> = BTreeMap::new();
        let mut of_days: BTreeMap<NaiveDate, Hundredths> = BTreeMap::new();
        let mut lines = std::mem::take(&mut self.lines);
        for line in &mut lines {
            if line.book == Book::Nowhere {
                continue;
            }
            let limits: Vec<&Rule> = self.rules().iter().filter(|rule| concerns(rule, line)).collect();
            let mut day = line.activity.details.start;
            'hundredths: for _ in 0..line.claimed.unwrap_or(0) {
                for rule in &limits {
                    let is_full = match &rule.shape {
                        RuleShape::MaximumOfKind { credits, .. }
                        | RuleShape::MaximumOfTopic { credits, .. }
                        | RuleShape::MaximumOfFormat { credits, .. } => {
                            used.get(rule.id.as_str()).copied().unwrap_or(0) >= credits.hundredths()
                        }
                        RuleShape::MaximumPerActivity { credits, .. } => line.counted >= credits.hundredths(),
                        RuleShape::MaximumPerDay { credits } => {
                            // An activity fills its own days, the first day first.
                            let is_full = |day| of_days.get(&day).copied().unwrap_or(0) >= credits.hundredths();
                            while is_full(day) && day < line.activity.details.end {
                                day = day.succ_opt().expect("a next day");
                            }
                            is_full(day)
                        }
                        _ => false,
                    };
                    if is_full {
                        line.stopped_by = Some(&rule.id);
                        break 'hundredths;
                    }
                }
                line.counted += 1;
                for rule in &limits {
                    match rule.shape {
                        RuleShape::MaximumPerDay { .. } => *of_days.entry(day).or_default() += 1,
                        _ => *used.entry(&rule.id).or_default() += 1,
                    }
                }
            }
            // What is planned comes last, so this stays as it is after the last that is earned.
            if line.book == Book::Earned {
                self.of_days.clone_from(&of_days);
            }
        }
        self.of_days_with_plans = of_days;
        self.lines = lines;
    }

    /// What counts of the lines that are wanted.
    fn sum(&self, with_plans: bool, wanted: impl Fn(&Line<'_>) -> bool) -> Hundredths {
        self.counting(with_plans).filter(|line| wanted(line)).map(|line| line.counted).sum()
    }

    /// The lines of which something counts.
    fn counting(&self, with_plans: bool) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(move |line| {
            line.counted > 0 && (line.book == Book::Earned || (with_plans && line.book == Book::Planned))
        })
    }

    fn required(&self) -> Hundredths {
        let total = self.rules().iter().find(|rule| matches!(rule.shape, RuleShape::Total { .. }));
        let total = total.expect("every program has a total");
        let mut required = total.shape.credits().expect("a total has a figure").hundredths();
        let chosen = self.cycle.choices.get(&total.id);
        if let Some(chosen) = total.alternatives.iter().find(|other| chosen == Some(&other.credits)) {
            required = chosen.credits.hundredths();
        }
        let mut held = None;
        for adjustment in &self.cycle.adjustments {
            if let AdjustmentChange::Proration { months_held } = adjustment.change {
                held = Some(months_held);
            }
        }
        let months = i64::from(self.cycle.program.cycle.months);
        held.map_or(required, |held| rounded_up(required * i64::from(held).min(months), months))
    }

    fn carried_in(&self) -> Hundredths {
        self.cycle.carried_in.as_ref().map_or(0, |it| it.credits.hundredths())
    }

    fn told(&self) -> Told {
        let required = self.required();
        let earned: Hundredths =
            self.lines.iter().filter(|line| line.book == Book::Earned).filter_map(|line| line.claimed).sum();
        let of_activities = self.sum(false, |_| true);
        let counted = of_activities + self.carried_in();
        let planned = self.sum(true, |_| true) - of_activities;
        let missing = (required - counted).max(0);

        let without_leave = |it: &&Day| !it.on_leave;
        let all_days = self.days.iter().filter(without_leave).count();
        let elapsed = self.days.iter().filter(without_leave).filter(|day| day.date <= self.today).count();
        let left = all_days - elapsed;
        let all_days = all_days.max(1);

        let rules: Vec<(&Rule, OfRule)> =
            self.rules().iter().filter_map(|rule| Some((rule, self.of_rule(rule)?))).collect();
        let state = self.state(required, counted, &rules, [all_days, elapsed, left].map(whole));

        let tenths = |tenths: i64| told::amount(tenths * 10);
        // Credits are hundredths, and tenths are shown.
        let pace = rounded(i128::from(required) * whole(elapsed), 10 * whole(all_days));
        let a_month = match (missing, left) {
            (0, _) => tenths(0),
            (_, 0) => "none".to_owned(),
            // A month has 30.4375 days.
            _ => tenths(rounded(i128::from(missing) * 304_375, 10 * 10_000 * whole(left))),
        };
        let carry_over = self.carry_over(counted - required);
        let mut told: Told = [
            ("state", state.to_owned()),
            ("last day", self.last.to_string()),
            ("required", told::amount(required)),
            ("earned", told::amount(earned)),
            ("counted", told::amount(counted)),
            ("over the cap", told::amount(earned - of_activities)),
            ("planned", told::amount(planned)),
            ("missing", told::amount(missing)),
            ("pace", tenths(pace)),
            ("a month", a_month),
            ("days left", left.to_string()),
            ("to carry over", carry_over.map_or_else(|| "none".to_owned(), told::amount)),
        ]
        .map(|(line, says)| (line.to_owned(), says))
        .into();
        for (rule, stands) in rules {
            told.insert(format!("rule {} ({})", rule.id, rule.shape.id()), told::of_rule(stands));
        }
        for line in &self.lines {
            let book = match line.book {
                Book::Earned => "earned",
                Book::Planned => "planned",
                Book::Nowhere => "nowhere",
            };
            let says = told::of_activity(book, line.claimed.unwrap_or(0), line.counted, line.stopped_by);
            told.insert(format!("activity {}", line.activity.id.0), says);
        }
        told
    }

    /// The state, first that applies, as the table has them.
    fn state(
        &self,
        required: Hundredths,
        counted: Hundredths,
        rules: &[(&Rule, OfRule)],
        [all_days, elapsed, left]: [i128; 3],
    ) -> &'static str {
        let (required, counted) = (i128::from(required), i128::from(counted));
        let months = i128::from(self.cycle.program.cycle.months);
        let missing = (required - counted).max(0);
        let all_met = rules.iter().all(|(_, it)| it.met);
        let plans_cover = rules.iter().all(|(_, it)| it.met_with_plans);
        let impossible = rules.iter().any(|(_, it)| it.impossible);
        // counted ≥ required × elapsed ÷ days − required ÷ months, times days and months.
        let keeps_pace = (counted * all_days + required * -elapsed) * months >= -required * all_days;
        // missing ÷ (left ÷ 30.4375) > 2 × required ÷ months, times left and months.
        let steep = missing * months * 304_375 > 2 * required * left * 10_000;
        if self.today < self.cycle.first_day {
            "upcoming"
        } else if all_met {
            "complete"
        } else if self.today > self.last {
            "overdue"
        } else if left <= 92 && plans_cover {
            "planned"
        } else if left <= 92 {
            "at-risk"
        } else if (keeps_pace || elapsed * 10 <= all_days) && !impossible {
            "on-pace"
        } else if plans_cover {
            "planned"
        } else if steep || left <= 183 || impossible {
            "at-risk"
        } else {
            "behind"
        }
    }

    /// Of what is to spare, as much as the ceiling allows and as has counted in the window, of the
    /// kinds and with the topics named.
    fn carry_over(&self, to_spare: Hundredths) -> Option<Hundredths> {
        let rule = self.rules().iter().find(|rule| matches!(rule.shape, RuleShape::CarryOver { .. }))?;
        let RuleShape::CarryOver { credits, months, kinds, topics } = &rule.shape else { return None };
        let after = self.last.succ_opt().expect("a day after");
        let since = months.map(|months| months_later(after, -i32::try_from(months).expect("a sensible window")));
        let of_the_right_sort = |line: &Line<'_>| {
            since.is_none_or(|since| line.activity.details.end >= since)
                && (kinds.is_empty() || kinds.iter().any(|kind| line.is_of(kind)))
                && (topics.is_empty() || topics.iter().any(|topic| line.has(topic)))
        };
        Some(to_spare.max(0).min(credits.hundredths()).min(self.sum(false, of_the_right_sort)))
    }
}

/// Whether a rule is a maximum for this line.
fn concerns(rule: &Rule, line: &Line<'_>) -> bool {
    match &rule.shape {
        RuleShape::MaximumOfKind { kind, .. } => line.is_of(kind),
        RuleShape::MaximumOfTopic { topic, .. } => line.has(topic),
        RuleShape::MaximumOfFormat { format, .. } => line.is_held(*format),
        RuleShape::MaximumPerActivity { kind, .. } => kind.as_ref().is_none_or(|kind| line.is_of(kind)),
        RuleShape::MaximumPerDay { .. } => true,
        _ => false,
    }
}

/// The how manieth year from `first` a day lies in. A cycle has the years that begin by its regular
/// end; an extension makes the last of them longer.
fn year_of(day: NaiveDate, first: NaiveDate, regular: NaiveDate) -> usize {
    let begin = (1..=100).map(|year| months_later(first, 12 * year));
    begin.take_while(|begins| *begins <= day && *begins <= regular).count()
}

fn whole(number: usize) -> i128 {
    i128::try_from(number).expect("a sensible number")
}
