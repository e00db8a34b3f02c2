//! Files about which nothing is in doubt: filed all at once.

use chrono::NaiveDate;

use super::answers::{CertainFile, NamedEvidence, Sureness, UnfiledFile};
use crate::domain::activity::form::{ActivityForm, Entered};
use crate::domain::activity::{Activity, PublicDetails, Status};
use crate::domain::evidence::difference::{Most, differences};
use crate::domain::evidence::file_says::FileSays;
use crate::domain::evidence::{EvidenceKind, Legibility};
use crate::domain::program::conversion::Customs;
use crate::domain::values::deed::Deed;
use crate::domain::values::member::Member;
use crate::error::Error;
use crate::logbook::{Done, Logbook};
use crate::reading::suggestion::{Attendance, Found, Suggested};
use crate::store::activities;
use crate::store::changes::Step;
use crate::text::folded;

/// What a file is held against to tell how sure it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a> {
    /// Every activity.
    pub activities: &'a [Activity],
    /// What a new activity is checked by.
    pub customs: &'a Customs,
    /// Whose record it is.
    pub member: &'a Member,
    /// Which day it is.
    pub today: NaiveDate,
}

/// How sure it is what a file proves, where its place `is_plain` or is not. `says` reads once more what stands on it, which is
/// done only where all else is sure.
pub(super) fn sureness(
    file: &UnfiledFile,
    is_plain: bool,
    says: impl FnOnce(&UnfiledFile) -> FileSays,
    beside: Beside<'_>,
) -> Sureness {
    let is_form = file.legibility == Some(Legibility::EmptyForm);
    if !file.has_text && !is_form && (file.evidence.file_type.has_words() || file.legibility.is_none()) {
        Sureness::Unread
    } else if is_plain && is_certain(file, says, beside) {
        Sureness::Certain
    } else {
        Sureness::ToCheck
    }
}

fn is_certain(file: &UnfiledFile, says: impl FnOnce(&UnfiledFile) -> FileSays, beside: Beside<'_>) -> bool {
    let suggested = &file.suggested;
    // Several courses have an amount each, which nothing here holds against their activities.
    if file.legibility != Some(Legibility::Read) || proof(suggested).is_none() || suggested.courses.len() > 1 {
        return false;
    }
    if is_of_a_part(suggested) || speaks_unsurely(suggested) {
        return false;
    }
    let proved: Vec<PublicDetails> = if file.proposed.is_empty() {
        let is_alone = file.likely.is_empty() && file.together.is_empty();
        let Some(entered) = told(suggested, beside).filter(|_| is_alone) else { return false };
        vec![entered.details]
    } else {
        // Titles that are only alike may be those of two courses of one day.
        let title = suggested.title.as_ref().map(|title| folded(&title.value));
        let is_its = |it: &PublicDetails| it.status == Status::Done && title.as_ref() == Some(&folded(&it.title));
        let proposed = beside.activities.iter().filter(|activity| file.proposed.contains(&activity.id));
        let proposed: Vec<PublicDetails> = proposed.map(|it| it.details.clone()).collect();
        if !proposed.iter().all(is_its) {
            return false;
        }
        proposed
    };
    let says = says(file);
    let most = Most::of(std::iter::once(&says));
    proved.iter().all(|details| differences(&says, details, beside.member, most).is_empty())
}

/// What the file is, where that shows that somebody took part: a flyer and a receipt show nothing of that.
fn proof(suggested: &Suggested) -> Option<EvidenceKind> {
    let shows = [EvidenceKind::Certificate, EvidenceKind::SignedLog, EvidenceKind::Transcript];
    suggested.kind.filter(|kind| shows.contains(kind))
}

/// Whether something of what an activity is judged by is to be looked at, whichever it is.
fn speaks_unsurely(suggested: &Suggested) -> bool {
    suggested.ceu.is_some()
        || doubtful(suggested.title.as_ref())
        || doubtful(suggested.start.as_ref())
        || doubtful(suggested.end.as_ref())
        || doubtful(suggested.credits.as_ref())
        || doubtful(suggested.minutes.as_ref())
        || doubtful(suggested.name.as_ref())
}

/// Whether it says that only a part was attended.
fn is_of_a_part(suggested: &Suggested) -> bool {
    suggested.partial.as_ref().is_some_and(|it| it.value == Attendance::Part)
}

/// The new activity of which a certificate tells; none where it is no certificate, says too little, or has something to be
/// looked at that would be left out.
fn told(suggested: &Suggested, beside: Beside<'_>) -> Option<Entered> {
    let would_lack = doubtful(suggested.topics.as_ref())
        || doubtful(suggested.provider.as_ref())
        || doubtful(suggested.number.as_ref())
        || doubtful(suggested.presenter.as_ref())
        || doubtful(suggested.format.as_ref());
    if suggested.kind != Some(EvidenceKind::Certificate) || speaks_unsurely(suggested) || would_lack {
        return None;
    }
    let mut entered = form(suggested).check(beside.today, &beside.customs.kinds).ok()?;
    beside.customs.settle(&mut entered.details);
    (entered.details.status == Status::Done).then_some(entered)
}

fn doubtful<T>(found: Option<&Found<T>>) -> bool {
    found.is_some_and(|it| !it.sure)
}

/// The form as it is filled in by what a file is sure of.
fn form(suggested: &Suggested) -> ActivityForm {
    let text = |found: &Option<Found<String>>| sure(found.as_ref()).cloned().unwrap_or_default();
    let day = |found: &Option<Found<NaiveDate>>| sure(found.as_ref()).map(NaiveDate::to_string).unwrap_or_default();
    let topics = sure(suggested.topics.as_ref()).into_iter().flatten();
    ActivityForm {
        title: text(&suggested.title),
        start: day(&suggested.start),
        end: day(&suggested.end),
        credits: sure(suggested.credits.as_ref()).map(ToString::to_string).unwrap_or_default(),
        duration: sure(suggested.minutes.as_ref()).map(ToString::to_string).unwrap_or_default(),
        provider: text(&suggested.provider),
        approval_no: text(&suggested.number),
        presenter: text(&suggested.presenter),
        format: sure(suggested.format.as_ref()).map(|it| it.id().to_owned()).unwrap_or_default(),
        topics: topics.map(|topic| topic.id().to_owned()).collect(),
        ..ActivityForm::default()
    }
}

fn sure<T>(found: Option<&Found<T>>) -> Option<&T> {
    found.filter(|it| it.sure).map(|it| &it.value)
}

impl Logbook {
    /// Files those of `files` about which nothing is in doubt, as they were shown: each is attached to the activities that
    /// it proves, or becomes a new one. All of it is one action. What is no longer as it was shown goes on waiting.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where nothing is left of them, and the store's; nothing is filed then.
    pub fn file_certain(&mut self, files: &[CertainFile], today: NaiveDate) -> Result<Done, Error> {
        let (customs, member) = (self.customs()?, self.member()?);
        let beside = Beside { activities: &[], customs: &customs, member: &member, today };
        let mut next = activities::next_id(self.store.connection())?;
        let mut steps = Vec::new();
        for file in self.unfiled(today)? {
            let is_as_shown = |it: &CertainFile| it.id == file.evidence.id && it.activities == file.proposed;
            if file.sureness != Sureness::Certain || !files.iter().any(is_as_shown) {
                continue;
            }
            let Some(kind) = proof(&file.suggested) else { continue };
            let mut proved = file.proposed;
            if proved.is_empty() {
                let Some(entered) = told(&file.suggested, beside) else { continue };
                steps.push(Step::activity(None, Some(entered.into_activity(next, today))));
                proved.push(next);
                next.0 += 1;
            }
            steps.extend(self.named_step(&NamedEvidence { id: file.evidence.id, kind })?);
            steps.extend(proved.into_iter().map(|activity| Step::attachment(activity, file.evidence.id, true)));
        }
        self.change(Deed::CertainFiled, steps)
    }
}
