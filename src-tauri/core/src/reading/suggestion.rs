//! What a certificate's text suggests: read as a careful person reads it, in English and French at
//! once, and silent where that person would have to guess.
//!
//! The text is made `clean` and becomes a `sheet` of lines, cells and words. `nature` tells what the
//! file is and `table` finds its rows among what is `dated`. `when` settles the days by the `role`
//! that their `labels` give them, `amounts` settles hours and credits from what is `measured`;
//! `title` (with `excerpt`, and `beside_title` for what is none) and `provider` find what was
//! attended and who offered it, and `people` tells names apart. `number`, `topics`, `held_how`,
//! `presenter` and `attendance` read one field each, `courses` those of a file that names several.
//! `file_name` serves where the text says nothing; `compared` holds a file against activities, and
//! `belonging` says which of them it fits.
//!
//! What is read has the words it was read from, and is `found` to be sure or worth a look; `doubts`
//! are those of whatever recognised the text on a picture.

mod amounts;
mod attendance;
mod belonging;
mod beside_title;
mod clean;
mod compared;
mod courses;
mod dated;
mod doubts;
mod excerpt;
mod file_name;
mod found;
mod held_how;
mod labels;
mod measured;
mod nature;
mod number;
mod people;
mod presenter;
mod provider;
mod role;
mod sheet;
mod table;
mod title;
mod topics;
mod when;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::domain::activity::{Format, LONGEST_TITLE};
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::file_text::FileText;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::LONGEST_LINE;
use crate::domain::values::kind::Topic;
use crate::domain::values::member::Member;
use doubts::Doubts;
use sheet::Sheet;
use table::Table;

pub use attendance::Attendance;
pub use belonging::{Places, belongs_to, of_one_course};
pub use compared::{WordedActivity, likely_activities, names_also, worded};
pub use courses::Course;
pub use found::Found;

/// Which reader this is. It grows with every change of what [`suggest`] makes of some text, so that
/// what an older one read is read again.
pub const VERSION: u32 = 4;

/// What a file's text suggests an activity to be; nothing where a careful person would have to
/// guess. Each value has the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Suggested {
    /// What was attended, as the file gives it.
    pub title: Option<Found<String>>,
    /// Who offered it.
    pub provider: Option<Found<String>>,
    /// Its first day; there whenever the last day is, and never after it.
    pub start: Option<Found<NaiveDate>>,
    /// Its last day, which is never after today.
    pub end: Option<Found<NaiveDate>>,
    /// What it is worth, in the credits the file states. A school's own credits are none, and
    /// neither are CEUs.
    pub credits: Option<Found<Credits>>,
    /// What it is worth in continuing education units (CEU, UEC): one is usually ten hours, and
    /// many people say it for one.
    pub ceu: Option<Found<Credits>>,
    /// How long it took, in minutes.
    pub minutes: Option<Found<u32>>,
    /// The number of its provider or of its approval; never that of a licence or a certificate.
    pub number: Option<Found<String>>,
    /// What it was about, as far as rules ask.
    pub topics: Option<Found<Vec<Topic>>>,
    /// How it was held.
    pub format: Option<Found<Format>>,
    /// Who taught or supervised.
    pub presenter: Option<Found<String>>,
    /// Whom the file is made out to.
    pub name: Option<Found<String>>,
    /// Whether all of it was attended, where the file says so.
    pub partial: Option<Found<Attendance>>,
    /// The courses of a file that names several.
    pub courses: Vec<Course>,
    /// What the file is.
    pub kind: Option<EvidenceKind>,
}

impl Suggested {
    /// The first and the last day, sure or not.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.start.as_ref()?.value, self.end.as_ref()?.value))
    }

    /// The words that something was read from.
    #[must_use]
    pub fn words(&self) -> BTreeSet<&str> {
        fn of<T>(found: Option<&Found<T>>) -> Option<&str> {
            found.map(|it| it.from.as_str())
        }
        let fields = [
            of(self.title.as_ref()),
            of(self.provider.as_ref()),
            of(self.start.as_ref()),
            of(self.end.as_ref()),
            of(self.credits.as_ref()),
            of(self.ceu.as_ref()),
            of(self.minutes.as_ref()),
            of(self.number.as_ref()),
            of(self.topics.as_ref()),
            of(self.format.as_ref()),
            of(self.presenter.as_ref()),
            of(self.name.as_ref()),
            of(self.partial.as_ref()),
        ];
        let courses = self.courses.iter().map(|course| course.from.as_str());
        fields.into_iter().flatten().chain(courses).collect()
    }

    /// The first and the last day where they are sure.
    #[must_use]
    pub fn sure_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let sure = |day: &Option<Found<NaiveDate>>| day.as_ref().filter(|day| day.sure).map(|day| day.value);
        sure(&self.start).zip(sure(&self.end))
    }
}

/// Reads a file's text; where it has none, the file's name.
///
/// Everything is a suggestion for the member to confirm, so no suggestion beats a wrong one. A
/// date is suggested only as the activity's own, never as that of an issue, a print, a birth or an
/// expiry; dates that can be read in two ways, that lie after `today`, or that disagree are not.
/// The one name that may be on every file, the member's, is never the title.
///
/// Takes time in proportion to the length of the text, of which no more than its first 1,500
/// lines are read.
#[must_use]
pub fn suggest(text: &FileText, file_name: &str, member: &Member, today: NaiveDate) -> Suggested {
    let text = clean::cleaned(text);
    let sheet = Sheet::of(&text);
    let named = file_name::read(file_name, member, today);
    let dates = dated::dates(&sheet);
    let table = Table::of(&sheet, &dates);
    let kind = nature::nature(&sheet);
    let name = people::made_out_to(&sheet, member);
    let doubts = Doubts::of(&text);
    let title = title::title(&sheet, kind, name.as_ref(), member);
    let is_of_standing = nature::is_of_standing(&sheet);
    // A date in the name counts where the text has none that could contradict it.
    let held = if is_of_standing { None } else { when::held(&sheet, &dates, &table, kind, title.as_ref(), today) };
    let of_name = |(start, end)| (Found::perhaps(start, file_name), Found::perhaps(end, file_name));
    let days = held.or(named.days.filter(|_| dates.is_empty()).map(of_name));
    let amounts = amounts::amounts(&sheet, &dates, &table, title.as_ref());
    // The first of several is not what the file is about.
    let title = title.map(|title| {
        let is_whole = !amounts.parts.contains(&title.value);
        title.only_if(is_whole)
    });
    let topics = topics::topics(&sheet, title.as_ref());
    let title = title.or_else(|| named.title.map(|title| Found::perhaps(title, file_name)));
    let provider = provider::provider(&sheet, title.as_ref().map(|title| title.value.as_str()), member);
    let is_school = kind == Some(EvidenceKind::Transcript) && !nature::counts_continuing_education(&sheet);
    let is_short = |text: &Found<String>| text.value.chars().count() <= LONGEST_LINE;
    let format = held_how::format(&sheet, title.as_ref());
    let (start, end) = days.unzip();
    let days_are_sure = !doubts.is_of_a_day();
    let days = start.as_ref().zip(end.as_ref()).map(|(start, end)| (start.value, end.value));
    let minutes = amounts.minutes.map(|minutes| {
        let is_likely = fits_into(minutes.value, days);
        minutes.only_if(is_likely)
    });
    Suggested {
        title: doubts.weigh(title.filter(|title| title.value.chars().count() <= LONGEST_TITLE)),
        provider: doubts.weigh(provider.filter(is_short)),
        start: doubts.weigh(start).map(|day| day.only_if(days_are_sure)),
        end: doubts.weigh(end).map(|day| day.only_if(days_are_sure)),
        credits: doubts.weigh(amounts.credits.filter(|_| !is_school)).map(in_credits),
        ceu: doubts.weigh(amounts.ceu).map(in_credits),
        minutes: doubts.weigh(minutes),
        number: doubts.weigh(number::number(&sheet)),
        topics: doubts.weigh(topics),
        format: doubts.weigh(format),
        presenter: doubts.weigh(presenter::presenter(&sheet, member).filter(is_short)),
        name: doubts.weigh(name.map(|(_, name)| name).filter(is_short)),
        partial: doubts.weigh(attendance::attendance(&sheet)),
        courses: doubts.without_figures(courses::courses(&sheet, &dates, &table, kind, is_school, today)),
        kind,
    }
}

/// Whether so many minutes fit into the days: a decimal mark that was not seen makes fifteen hours of
/// one and a half.
fn fits_into(minutes: u32, days: Option<(NaiveDate, NaiveDate)>) -> bool {
    const MOST_A_DAY: i64 = 12 * 60;
    days.is_none_or(|(start, end)| i64::from(minutes) <= MOST_A_DAY * ((end - start).num_days() + 1))
}

fn in_credits(hundredths: Found<u32>) -> Found<Credits> {
    hundredths.map(|hundredths| Credits::from_hundredths(hundredths.into()))
}
