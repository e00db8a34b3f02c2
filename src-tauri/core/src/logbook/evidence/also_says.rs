//! What a file says that its activity lacks: offered, and written only where the member says so.

use chrono::NaiveDate;

use super::recognition::suggested;
use crate::domain::activity::{Activity, ActivityId, Format, PublicDetails};
use crate::domain::evidence::difference::{Reason, in_hours, is_made_out_to_another};
use crate::domain::evidence::proof::{Grounds, Proof, ProofReason, Proofs};
use crate::domain::evidence::{Evidence, EvidenceId, FileReading};
use crate::domain::program::words::topic_name;
use crate::domain::values::credits::Credits;
use crate::domain::values::deed::Deed;
use crate::domain::values::kind::Topic;
use crate::domain::values::phrase::{Argument, Phrase};
use crate::error::Error;
use crate::logbook::{Done, Logbook};
use crate::reading::suggestion::{Found, Suggested};
use crate::store::changes::Step;
use crate::store::{attachments, readings};

/// What is sure on a file and stands nowhere at its activity, each with the words it was read from.
#[derive(Debug, Default)]
pub(super) struct AlsoSays {
    provider: Option<Found<String>>,
    number: Option<Found<String>>,
    presenter: Option<Found<String>>,
    format: Option<Found<Format>>,
    topics: Option<Found<Vec<Topic>>>,
    credits: Option<Found<Credits>>,
    minutes: Option<Found<u32>>,
}

impl AlsoSays {
    /// What `suggested` says for sure in the fields that are empty at the activity. The amounts of a
    /// file on other days than the activity's are those of a whole of which it is a part.
    fn of(suggested: Suggested, activity: &PublicDetails) -> Self {
        let has_its_days = suggested.days().is_none_or(|days| days == (activity.start, activity.end));
        let is_one = suggested.courses.len() < 2;
        let text = |found, recorded: &Option<String>| sure(found).filter(|_| recorded.is_none());
        let lacks = |topic: &Topic| !activity.topics.contains(topic);
        Self {
            provider: text(suggested.provider, &activity.provider),
            number: text(suggested.number, &activity.approval_no),
            presenter: text(suggested.presenter, &activity.presenter),
            format: sure(suggested.format).filter(|_| activity.format.is_none()),
            topics: sure(suggested.topics)
                .map(|found| Found { value: found.value.into_iter().filter(lacks).collect::<Vec<_>>(), ..found })
                .filter(|found| !found.value.is_empty() && is_one),
            credits: sure(suggested.credits).filter(|_| activity.credits.is_none() && has_its_days && is_one),
            minutes: sure(suggested.minutes).filter(|_| activity.minutes.is_none() && has_its_days && is_one),
        }
    }

    /// A phrase for each.
    pub(super) fn phrases(&self) -> Vec<Phrase> {
        fn phrase<T>(id: &str, found: Option<&Found<T>>, value: impl Fn(&T) -> Argument) -> Option<Phrase> {
            let found = found?;
            Some(Phrase::new(id).with("found", value(&found.value)).with("words", found.from.as_str()))
        }
        let text = |it: &String| Argument::Text(it.clone());
        let topics = |it: &Vec<Topic>| Argument::List(it.iter().map(topic_name).collect());
        [
            phrase("proof-also-provider", self.provider.as_ref(), text),
            phrase("proof-also-number", self.number.as_ref(), text),
            phrase("proof-also-presenter", self.presenter.as_ref(), text),
            phrase("proof-also-format", self.format.as_ref(), |it| Argument::Message(format!("format-{}", it.id()))),
            phrase("proof-also-topics", self.topics.as_ref(), topics),
            phrase("proof-also-credits", self.credits.as_ref(), |it| Argument::Credits(*it)),
            phrase("proof-also-minutes", self.minutes.as_ref(), |it| Argument::Text(in_hours(*it))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Writes each into the field of the activity that is empty.
    fn add_to(self, activity: &mut PublicDetails) {
        fn value<T>(found: Option<Found<T>>) -> Option<T> {
            found.map(|found| found.value)
        }
        let Self { provider, number, presenter, format, topics, credits, minutes } = self;
        activity.provider = activity.provider.take().or(value(provider));
        activity.approval_no = activity.approval_no.take().or(value(number));
        activity.presenter = activity.presenter.take().or(value(presenter));
        activity.format = activity.format.or(value(format));
        activity.topics.extend(value(topics).unwrap_or_default());
        activity.credits = activity.credits.or(value(credits));
        activity.minutes = activity.minutes.or(value(minutes));
    }
}

fn sure<T>(found: Option<Found<T>>) -> Option<Found<T>> {
    found.filter(|found| found.sure)
}

/// What a file says that an activity lacks; nothing where the file may be about something else, or is
/// made out to somebody else, whatever the activity still is and whatever other file proves it.
pub(super) fn also_says(
    file: &Evidence,
    reading: Option<&FileReading>,
    grounds: &Grounds,
    proof: Option<&Proof>,
    activity: &PublicDetails,
    today: NaiveDate,
) -> AlsoSays {
    let of_file = |reason: &&ProofReason| reason.evidence == file.id;
    let is_open = proof.into_iter().flat_map(Proof::open).any(|reason| of_file(&reason));
    let mut settled = proof.into_iter().flat_map(|proof| &proof.reasons).filter(of_file);
    let is_accepted = settled.any(|it| it.reason == Reason::Name && it.accepted.is_some());
    let is_anothers = grounds.says.get(&file.id).is_some_and(|says| is_made_out_to_another(says, &grounds.member));
    if is_open || is_anothers && !is_accepted {
        return AlsoSays::default();
    }
    AlsoSays::of(suggested(reading, file, &grounds.member, today), activity)
}

impl Logbook {
    /// Adds to an activity what one of its files says and the activity lacks.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`], [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where the file is
    /// not of this activity, or says nothing that the activity lacks.
    pub fn add_also_said(&mut self, activity: ActivityId, file: EvidenceId, today: NaiveDate) -> Result<Done, Error> {
        let before = self.activity(activity)?;
        let file = self.evidence(file)?;
        if !attachments::activities_of(self.store.connection(), file.id)?.contains(&activity) {
            return Err(Error::NothingToDo);
        }
        let grounds = self.grounds(today)?;
        let proofs = Proofs::of(std::slice::from_ref(&before), &grounds);
        let reading = readings::one(self.store.connection(), file.id)?;
        let also = also_says(&file, reading.as_ref(), &grounds, proofs.get(activity), &before.details, today);
        let mut after = Activity { changed_on: today, ..before.clone() };
        also.add_to(&mut after.details);
        if after.details == before.details {
            return Err(Error::NothingToDo);
        }
        self.customs()?.settle(&mut after.details);
        self.change(Deed::Corrected, vec![Step::activity(Some(before), Some(after))])
    }
}
