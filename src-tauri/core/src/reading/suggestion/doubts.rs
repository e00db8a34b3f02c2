//! What comes of lines that were recognised on a picture and may be wrong.

use super::courses::Course;
use super::found::Found;
use crate::domain::evidence::file_text::FileText;
use crate::text::dates::dates_in;

/// The lines that are in doubt, without their spaces.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    lines: Vec<String>,
    is_of_a_day: bool,
}

impl Doubts {
    pub(super) fn of(text: &FileText) -> Self {
        let doubted = || text.lines().filter(|line| line.in_doubt);
        Self {
            lines: doubted().map(|line| dense(&line.text)).collect(),
            is_of_a_day: doubted().any(|line| !dates_in(&line.text).is_empty()),
        }
    }

    /// Whether a day is in doubt: each other day of the file may then be another than it seems, as
    /// the last one where the first was read wrongly.
    pub(super) const fn is_of_a_day(&self) -> bool {
        self.is_of_a_day
    }

    /// What was found, no surer than the lines it was read from.
    pub(super) fn weigh<T>(&self, found: Option<Found<T>>) -> Option<Found<T>> {
        found.map(|found| {
            let is_sure = !self.touch(&found.from);
            found.only_if(is_sure)
        })
    }

    /// Courses without the days and amounts that are in doubt: beside a course nobody is asked.
    pub(super) fn without_figures(&self, courses: Vec<Course>) -> Vec<Course> {
        let bare = |course: Course| Course { day: None, credits: None, minutes: None, ..course };
        courses.into_iter().map(|course| if self.touch(&course.from) { bare(course) } else { course }).collect()
    }

    fn touch(&self, words: &str) -> bool {
        if self.lines.is_empty() {
            return false;
        }
        let words = dense(words);
        let words = words.strip_suffix('…').unwrap_or(&words);
        self.lines.iter().any(|line| line.contains(words) || words.contains(line.as_str()))
    }
}

fn dense(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}
