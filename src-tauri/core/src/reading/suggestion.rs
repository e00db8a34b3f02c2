//! What a certificate's text suggests: read as a careful person reads it, in English and French at
//! once, and silent where that person would have to guess.
//!
//! The text becomes a `sheet` of lines, cells and words. `nature` tells what the file is and `table`
//! finds its rows among what is `dated`. `when` settles the days by the `role` that their `labels` give them, `amounts`
//! settles hours and credits from what is `measured`; `title` (with `excerpt`) and `provider` find
//! what was attended and who offered it, and `people` tells names apart. `file_name` serves where
//! the text says nothing; `compared` holds a file against activities.

mod amounts;
mod compared;
mod dated;
mod excerpt;
mod file_name;
mod labels;
mod measured;
mod nature;
mod people;
mod provider;
mod role;
mod sheet;
mod table;
mod title;
mod when;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::domain::activity::LONGEST_TITLE;
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::file_text::FileText;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{LONGEST_LINE, one_line};
use crate::domain::values::member::Member;
use sheet::Sheet;
use table::Table;

pub use compared::{Discrepancy, discrepancies, likely_activities};

/// What a file's text suggests an activity to be; nothing where nothing is sure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Suggested {
    /// What was attended, as the file gives it.
    pub title: Option<String>,
    /// Who offered it.
    pub provider: Option<String>,
    /// Its first day; there whenever the last day is, and never after it.
    pub start: Option<NaiveDate>,
    /// Its last day, which is never after today.
    pub end: Option<NaiveDate>,
    /// What it is worth, in the credits the file states. A school's own credits are none.
    pub credits: Option<Credits>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// What the file is.
    pub kind: Option<EvidenceKind>,
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
    let sheet = Sheet::of(text);
    let named = file_name::read(file_name, member, today);
    let dates = dated::dates(&sheet);
    let table = Table::of(&sheet, &dates);
    let kind = nature::nature(&sheet);
    // A date in the name counts where the text has none that could contradict it.
    let held = if nature::is_of_standing(&sheet) { None } else { when::held(&sheet, &dates, &table, kind, today) };
    let days = held.or(named.days.filter(|_| dates.is_empty()));
    let amounts = amounts::amounts(&sheet, &table);
    let title = title::title(&sheet, kind, member).map(|title| one_line(&title)).or(named.title);
    let provider = provider::provider(&sheet, title.as_deref(), member);
    let is_school = kind == Some(EvidenceKind::Transcript);
    Suggested {
        title: title.filter(|title| title.chars().count() <= LONGEST_TITLE),
        provider: provider.filter(|provider| provider.chars().count() <= LONGEST_LINE),
        start: days.map(|(start, _)| start),
        end: days.map(|(_, end)| end),
        credits: amounts.credits.filter(|_| !is_school).map(|hundredths| Credits::from_hundredths(hundredths.into())),
        minutes: amounts.minutes,
        kind,
    }
}
