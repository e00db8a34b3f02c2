//! Where a file that waits belongs: to an activity that is there, to several, or, with other files
//! that wait, to a new one.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Suggested;
use super::compared::{
    SAME_TITLE, Span, WordedActivity, are_beside, courses, is_course, likely, overlap, telling_words, worded,
};
use super::courses::Course;
use crate::domain::activity::{Activity, ActivityId, PublicDetails};
use crate::domain::evidence::EvidenceId;
use crate::text::folded;

/// So much of it stands there where day and provider have to speak for it, too.
const LIKE_TITLE: u32 = 50;

/// The activities that a file is proposed for; none where a new one is.
///
/// A file fits an activity whose title it has, on its days or a day beside them, as a certificate
/// that was made the next morning is. Where the titles are only alike, or it has none, day and
/// provider have to agree. What the file is not sure of speaks for nothing. Of several activities
/// that fit, all are proposed where the file spans them, as the log of a series does; else the
/// likeliest. A file of several courses is proposed for the activity of each.
#[must_use]
pub fn belongs_to(suggested: &Suggested, activities: &[Activity]) -> Vec<ActivityId> {
    Places::of(suggested, &worded(activities)).proposed
}

/// Where a file has a place among activities.
#[derive(Debug)]
pub struct Places<'a> {
    /// The activities it most likely belongs to, the best first, as [`likely_activities`](super::likely_activities) has them.
    pub likely: Vec<&'a Activity>,
    /// Those that it is proposed for, as [`belongs_to`] has them.
    pub proposed: Vec<ActivityId>,
    /// Whether nobody could ask for which activity it is: it fits none but those that it is proposed for, and does not name
    /// several courses.
    pub is_plain: bool,
}

impl<'a> Places<'a> {
    /// Holds what a file suggests against the activities.
    #[must_use]
    pub fn of(suggested: &Suggested, activities: &[WordedActivity<'a>]) -> Self {
        let likely = likely(suggested, activities);
        let fitting: Vec<&Activity> =
            likely.iter().copied().filter(|activity| fits(suggested, &activity.details)).collect();
        let of_courses = of_courses(suggested, activities);
        if !of_courses.is_empty() {
            return Self { likely, proposed: of_courses, is_plain: false };
        }
        let proposed = proposed(suggested, &fitting);
        let is_plain = fitting.len() == proposed.len();
        Self { likely, proposed, is_plain }
    }
}

/// Those of the activities that a file fits, the likeliest first, that it is proposed for.
fn proposed(suggested: &Suggested, fitting: &[&Activity]) -> Vec<ActivityId> {
    let Some(best) = fitting.first() else { return Vec::new() };
    let Some((start, end)) = suggested.sure_days() else { return vec![best.id] };
    let spanned = fitting.iter().filter(|it| start <= it.details.start && it.details.end <= end);
    let mut spanned: Vec<&Activity> = spanned.copied().collect();
    spanned.sort_by_key(|activity| (activity.details.start, activity.id));
    let days: BTreeSet<NaiveDate> = spanned.iter().map(|activity| activity.details.start).collect();
    // Two of one day are twins, and no series.
    if days.len() > 1 && days.len() == spanned.len() {
        return spanned.into_iter().map(|activity| activity.id).collect();
    }
    vec![best.id]
}

/// For each course of a file that names several the activity that it is, by day: of two that it can be,
/// the one with the very title, then the one on the very day. None is the activity of two courses.
fn of_courses(suggested: &Suggested, activities: &[WordedActivity<'_>]) -> Vec<ActivityId> {
    let unlikeness = |course: &Course, activity: &Activity| {
        let details = &activity.details;
        let has_title = folded(&course.title) == folded(&details.title);
        let has_day = course.day.is_some_and(|day| details.start <= day && day <= details.end);
        (!has_title, !has_day, activity.id)
    };
    let mut found: Vec<&Activity> = Vec::new();
    for course in courses(suggested) {
        let fitting = activities.iter().map(|it| it.activity).filter(|activity| is_course(course, &activity.details));
        let free = fitting.filter(|activity| !found.iter().any(|it| it.id == activity.id));
        found.extend(free.min_by_key(|activity| unlikeness(course, activity)));
    }
    found.sort_by_key(|activity| (activity.details.start, activity.id));
    found.into_iter().map(|activity| activity.id).collect()
}

/// For each of the files that wait, those of the others that are of the same course: their titles
/// are the same, and their days are the same or beside each other.
#[must_use]
pub fn of_one_course(files: &[(EvidenceId, &Suggested)]) -> Vec<Vec<EvidenceId>> {
    struct Course {
        id: EvidenceId,
        title: BTreeSet<String>,
        days: Span,
    }
    let course = |(id, suggested): &(EvidenceId, &Suggested)| {
        let title = telling_words(sure_title(suggested)?);
        (!title.is_empty()).then_some(Course { id: *id, title, days: suggested.sure_days()? })
    };
    let courses: Vec<Option<Course>> = files.iter().map(course).collect();
    let others = |one: &Course| {
        let others = courses.iter().flatten();
        let same = |other: &&Course| other.id != one.id && other.title == one.title && are_beside(other.days, one.days);
        others.filter(same).map(|other| other.id).collect()
    };
    courses.iter().map(|one| one.as_ref().map(others).unwrap_or_default()).collect()
}

fn fits(suggested: &Suggested, activity: &PublicDetails) -> bool {
    let Some(days) = suggested.sure_days() else { return false };
    let own = (activity.start, activity.end);
    let shared = |title: &str| overlap(title, &activity.title);
    if sure_title(suggested).map(shared) >= Some(SAME_TITLE) {
        return are_beside(days, own);
    }
    // A title that is not sure can still speak against it.
    let title = suggested.title.as_ref().map(|title| shared(&title.value));
    let provider = suggested.provider.as_ref().zip(activity.provider.as_ref());
    let is_theirs = provider.is_some_and(|(one, other)| overlap(&one.value, other) >= LIKE_TITLE);
    days == own && is_theirs && title.is_none_or(|title| title >= LIKE_TITLE)
}

fn sure_title(suggested: &Suggested) -> Option<&str> {
    suggested.title.as_ref().filter(|title| title.sure).map(|title| title.value.as_str())
}
