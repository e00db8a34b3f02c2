//! Rows that the record has already, and rows that the file has twice. How often one occurs in both is counted; what that
//! does not tell is asked.

use std::collections::HashMap;

use super::answer::RowRef;
use super::asking::{About, Asked, Asking, TAKE, yes};
use super::rows::RowSays;
use crate::domain::activity::likeness::{Likeness, likeness, likeness_of};
use crate::domain::activity::{Activity, ActivityId, Status};
use crate::domain::values::phrase::Phrase;

/// A row as far as it can be compared.
pub(super) struct Compared<'a> {
    pub at: RowRef,
    pub says: &'a RowSays,
    /// Whether its credits are still asked about.
    pub credits_are_open: bool,
    /// Whether it is left out.
    pub is_left_out: bool,
    /// Whether it is still to be done.
    pub is_plan: bool,
}

/// What was found of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The record has it.
    There(ActivityId),
    /// The record has it with other figures.
    Differs(ActivityId),
    /// It is a plan of the record.
    Planned(ActivityId),
    /// It looks like a row before it.
    SameAs(RowRef),
}

/// What was found of each row; nothing of those that are alone.
pub(super) fn found(rows: &[Compared<'_>], record: &[Activity]) -> Vec<Option<Found>> {
    // Those that look alike together, in the order of the first of each.
    let mut groups = Vec::<Vec<usize>>::new();
    let mut places = HashMap::<Likeness, usize>::new();
    for (at, row) in rows.iter().enumerate() {
        let Some((start, end)) = row.says.days.filter(|_| !row.says.title.is_empty() && !row.is_left_out) else {
            continue;
        };
        let place = *places.entry(likeness_of(&row.says.title, start, end)).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let mut kept = HashMap::<usize, Vec<&Activity>>::new();
    for activity in record {
        if let Some(place) = places.get(&likeness(&activity.details)) {
            kept.entry(*place).or_default().push(activity);
        }
    }
    let mut found = vec![None; rows.len()];
    for (place, group) in groups.iter().enumerate() {
        of_group(rows, group, kept.remove(&place).unwrap_or_default(), &mut found);
    }
    found
}

fn of_group(rows: &[Compared<'_>], group: &[usize], mut kept: Vec<&Activity>, found: &mut [Option<Found>]) {
    let mut open: Vec<usize> = group.to_vec();
    let mut take =
        |open: &mut Vec<usize>, fits: &dyn Fn(&Compared<'_>, &Activity) -> bool, is: fn(ActivityId) -> Found| {
            open.retain(|at| {
                let Some(place) = kept.iter().position(|activity| fits(&rows[*at], activity)) else { return true };
                found[*at] = Some(is(kept.remove(place).id));
                false
            });
        };
    let is_same = |row: &Compared<'_>, activity: &Activity| {
        let is_plan = activity.details.status == Status::Planned;
        !row.credits_are_open
            && (activity.details.credits, activity.details.minutes) == (row.says.credits, row.says.minutes)
            && is_plan == row.is_plan
    };
    let is_of_length = |row: &Compared<'_>, activity: &Activity| {
        row.says.minutes.is_none() || row.says.minutes == activity.details.minutes
    };
    let is_done = |_: &Compared<'_>, activity: &Activity| activity.details.status != Status::Planned;
    take(&mut open, &is_same, Found::There);
    take(
        &mut open,
        &|row, activity| row.credits_are_open && is_done(row, activity) && is_of_length(row, activity),
        Found::There,
    );
    take(&mut open, &is_done, Found::Differs);
    take(&mut open, &|row, _| row.is_plan, Found::Differs);
    take(&mut open, &|_, _| true, Found::Planned);
    let first = group.first().copied();
    for at in open {
        if let Some(first) = first.filter(|first| *first != at) {
            found[at] = Some(Found::SameAs(rows[first].at));
        }
    }
}

/// Asks about a row that looks like another. Answers with the plan that it is the doing of, where somebody says so.
pub(super) fn ask(found: Found, asked: &mut Asked<'_>) -> Option<ActivityId> {
    match found {
        Found::There(_) => None,
        Found::SameAs(other) => {
            let asks = Phrase::new("import-asks-same-as").with("other", other.row.to_string());
            let two = Phrase::new("import-answer-two-sessions");
            asked.row(About::Twin, Asking::new(asks).or(TAKE, two).or_leave_out(), yes);
            None
        }
        Found::Differs(_) => {
            let asks = Phrase::new("import-asks-differs");
            let another = Phrase::new("import-answer-another");
            asked.row(About::Twin, Asking::new(asks).or(TAKE, another).or_leave_out(), yes);
            None
        }
        Found::Planned(plan) => {
            let asking = Asking::new(Phrase::new("import-asks-planned"))
                .or("done", Phrase::new("import-answer-plan-done"))
                .or(TAKE, Phrase::new("import-answer-another"))
                .or_leave_out();
            let is_done = asked.row(About::Twin, asking, |answer| match answer {
                "done" => Some(true),
                TAKE => Some(false),
                _ => None,
            });
            is_done.filter(|is_done| *is_done).map(|_| plan)
        }
    }
}
