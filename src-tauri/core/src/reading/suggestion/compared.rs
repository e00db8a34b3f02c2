//! A file beside the member's activities: where it most likely belongs.

mod listed;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::Suggested;
use super::courses::Course;
use super::sheet::Words;
use crate::domain::activity::{Activity, ActivityId, PublicDetails};

pub use listed::names_also;

/// A first and a last day.
pub(super) type Span = (NaiveDate, NaiveDate);

/// So much of the shorter title stands in the other where both name the same, in hundredths.
pub(super) const SAME_TITLE: u32 = 80;

/// Below this a likeness is chance.
const LIKELY: u32 = 5;

/// The activities the file most likely belongs to, best first; none where nothing but chance
/// speaks for any.
///
/// Days that do not meet rule an activity out, unless it has the file's title and is a day beside
/// them. The same days with any other likeness, or one title for both, make it likely. Of a file of
/// several courses, each counts by its own title and day.
#[must_use]
pub fn likely_activities(suggested: &Suggested, activities: &[Activity]) -> Vec<ActivityId> {
    likely(suggested, &worded(activities)).into_iter().map(|activity| activity.id).collect()
}

/// An activity with the words that files are held against, found once for all of them.
#[derive(Debug)]
pub struct WordedActivity<'a> {
    pub(super) activity: &'a Activity,
    title: BTreeSet<String>,
    provider: Option<BTreeSet<String>>,
}

impl<'a> WordedActivity<'a> {
    fn of(activity: &'a Activity) -> Self {
        let title = telling_words(&activity.details.title);
        Self { activity, title, provider: activity.details.provider.as_deref().map(telling_words) }
    }
}

/// Each activity with its words.
#[must_use]
pub fn worded(activities: &[Activity]) -> Vec<WordedActivity<'_>> {
    activities.iter().map(WordedActivity::of).collect()
}

pub(super) fn likely<'a>(suggested: &Suggested, activities: &[WordedActivity<'a>]) -> Vec<&'a Activity> {
    let title = suggested.title.as_ref().map(|title| telling_words(&title.value));
    let provider = suggested.provider.as_ref().map(|provider| telling_words(&provider.value));
    let likeness = |it: &WordedActivity<'a>| {
        let title = || title.as_ref().map(|title| shared(title, &it.title));
        let provider = || provider.as_ref().zip(it.provider.as_ref()).map(|(one, other)| shared(one, other));
        likeness_of_any(suggested, &it.activity.details, title, provider)
    };
    let mut likely: Vec<(u32, &Activity)> = activities
        .iter()
        .filter_map(|it| Some((likeness(it)?, it.activity)))
        .filter(|(likeness, _)| *likeness >= LIKELY)
        .collect();
    likely.sort_by_key(|(likeness, activity)| (std::cmp::Reverse(*likeness), activity.id));
    likely.into_iter().map(|(_, activity)| activity).collect()
}

/// The likeness of the file, or of a course that it names among others.
fn likeness_of_any(
    suggested: &Suggested,
    activity: &PublicDetails,
    title: impl FnOnce() -> Option<u32>,
    provider: impl FnOnce() -> Option<u32>,
) -> Option<u32> {
    // A title of its own on its own days.
    const OF_A_COURSE: u32 = 9;
    let is_of_course = courses(suggested).iter().any(|course| is_course(course, activity));
    likeness(suggested, activity, title, provider).max(is_of_course.then_some(OF_A_COURSE))
}

/// The courses of a file that names several.
pub(super) fn courses(suggested: &Suggested) -> &[Course] {
    if suggested.courses.len() > 1 { &suggested.courses } else { &[] }
}

/// Whether an activity is one of the courses on a file: it has its title, on its day or a day beside it.
pub(super) fn is_course(course: &Course, activity: &PublicDetails) -> bool {
    let is_beside = |day| are_beside((day, day), (activity.start, activity.end));
    course.day.is_some_and(is_beside) && overlap(&course.title, &activity.title) >= SAME_TITLE
}

/// How much speaks for it; none where the days speak against it. `title` and `provider` tell how much the two share of
/// each, where there is any.
fn likeness(
    suggested: &Suggested,
    activity: &PublicDetails,
    title: impl FnOnce() -> Option<u32>,
    provider: impl FnOnce() -> Option<u32>,
) -> Option<u32> {
    let own = (activity.start, activity.end);
    // The days first: they are compared at once, words only where these meet.
    if suggested.days().is_some_and(|days| !are_beside(days, own)) {
        return None;
    }
    let shared = title();
    let days = match suggested.days() {
        None => 0,
        Some(days) if days == own => 4,
        Some((start, end)) if start <= activity.start && activity.end <= end => 3,
        Some((start, end)) if start <= activity.end && activity.start <= end => 2,
        Some(_) if shared >= Some(SAME_TITLE) => 1,
        Some(_) => return None,
    };
    // A file that says nothing but its days contradicts no title.
    let title = match shared {
        Some(SAME_TITLE..) => 5,
        Some(50..) => 3,
        None | Some(25..) => 1,
        Some(_) => 0,
    };
    let provider = u32::from(provider() >= Some(50)) * 2;
    let credits = suggested.credits.as_ref().map(|credits| credits.value);
    let minutes = suggested.minutes.as_ref().map(|minutes| minutes.value);
    let amounts = u32::from(credits.is_some() && credits == activity.credits)
        + u32::from(minutes.is_some() && minutes == activity.minutes);
    Some(days + title + provider + amounts)
}

/// Whether they meet, or one ends the day before the other begins.
pub(super) fn are_beside((start, end): Span, (other_start, other_end): Span) -> bool {
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    start <= next(other_end) && other_start <= next(end)
}

/// How many of the words that say something two texts share, in hundredths of the shorter one's.
pub(super) fn overlap(one: &str, other: &str) -> u32 {
    shared(&telling_words(one), &telling_words(other))
}

/// How many words two texts share, in hundredths of those of the shorter one.
fn shared(one: &BTreeSet<String>, other: &BTreeSet<String>) -> u32 {
    let fewer = one.len().min(other.len());
    if fewer == 0 {
        return 0;
    }
    u32::try_from(one.intersection(other).count() * 100 / fewer).unwrap_or_default()
}

/// The words of a text that say something, folded.
pub(super) fn telling_words(text: &str) -> BTreeSet<String> {
    const SHORTEST_WORD: usize = 3;
    let speaks = |word: &&str| word.len() > SHORTEST_WORD || word.bytes().any(|byte| byte.is_ascii_digit());
    Words::of(text).iter().filter(speaks).map(ToOwned::to_owned).collect()
}
