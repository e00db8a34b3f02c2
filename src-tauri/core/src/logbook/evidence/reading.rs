//! The verbs about what stands in files.

use chrono::NaiveDate;
use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelIterator as _, IntoParallelRefIterator as _,
    IntoParallelRefMutIterator as _, ParallelIterator as _,
};

use super::also_says::also_says;
use super::answers::{ActivityName, FiledEvidence, FoundInFile, Sureness, UnfiledFile};
use super::certain::{Beside, sureness};
use super::recognition::suggested;
use super::says;
use crate::domain::activity::ActivityId;
use crate::domain::evidence::file_text::FileText;
use crate::domain::evidence::marks::{MarkedWords, marks};
use crate::domain::evidence::proof::Proofs;
use crate::domain::evidence::{Evidence, EvidenceId, FileReading, Legibility, Soundness, TRIES};
use crate::error::Error;
use crate::logbook::Logbook;
use crate::reading::suggestion::{self, Places, Suggested};
use crate::store::{activities, attachments, checks, evidence, readings};
use crate::text::folded;

impl Logbook {
    /// The files that were not looked into yet, in order of arrival.
    ///
    /// # Errors
    /// The store's.
    pub fn unread(&self) -> Result<Vec<Evidence>, Error> {
        readings::missing(self.store.connection())?.into_iter().map(|id| self.evidence(id)).collect()
    }

    /// The files that could not be read for a reason that may pass, and are to be tried again: not those that have
    /// failed [`TRIES`] times.
    ///
    /// # Errors
    /// The store's.
    pub fn failed_to_read(&self) -> Result<Vec<Evidence>, Error> {
        readings::failed(self.store.connection())?.into_iter().map(|id| self.evidence(id)).collect()
    }

    /// How often a file could not be read for a reason that may pass.
    ///
    /// # Errors
    /// The store's.
    pub fn failures_to_read(&self, file: EvidenceId) -> Result<u32, Error> {
        Ok(readings::failures(self.store.connection(), file)?)
    }

    /// How well a file could be read; none where it was not looked into yet.
    ///
    /// # Errors
    /// The store's.
    pub fn legibility(&self, file: EvidenceId) -> Result<Option<Legibility>, Error> {
        Ok(readings::one(self.store.connection(), file)?.map(|reading| reading.legibility))
    }

    /// Keeps what was read from a file. It is no action of the member's and is not undone.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_reading(&mut self, file: &Evidence, reading: &FileReading) -> Result<(), Error> {
        let transaction = self.store.derived()?;
        let known = readings::one(&transaction, file.id)?;
        let kept = known.map_or_else(|| reading.clone(), |known| better(known, reading));
        readings::put(&transaction, file, &kept, 0)?;
        transaction.commit()?;
        Ok(())
    }

    /// Keeps that a file could not be read for a reason that may pass. What is known of it stays; of one of which nothing
    /// is, it is broken once that has failed [`TRIES`] times.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_failure_to_read(&mut self, file: &Evidence) -> Result<(), Error> {
        let transaction = self.store.derived()?;
        let failed = readings::failures(&transaction, file.id)?.saturating_add(1);
        let known = readings::one(&transaction, file.id)?.filter(|it| it.legibility != Legibility::Failed);
        let so_far = if failed < TRIES { Legibility::Failed } else { Legibility::Broken };
        readings::put(&transaction, file, &known.unwrap_or_else(|| FileReading::nothing(so_far)), failed)?;
        transaction.commit()?;
        Ok(())
    }

    /// The files of an activity, by order of arrival.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`].
    pub fn evidence_of(&self, activity: ActivityId, today: NaiveDate) -> Result<Vec<FiledEvidence>, Error> {
        let connection = self.store.connection();
        let recorded = self.activity(activity)?;
        let grounds = self.grounds(today)?;
        let proofs = Proofs::of(std::slice::from_ref(&recorded), &grounds);
        let proof = proofs.get(activity);
        let mut files = Vec::new();
        for evidence in evidence::of_activity(connection, activity.0)? {
            let check = checks::one(connection, evidence.id)?;
            let reading = readings::one(connection, evidence.id)?;
            let mut others = attachments::activities_of(connection, evidence.id)?;
            others.retain(|other| *other != activity);
            let reasons = proof.iter().flat_map(|it| &it.reasons).filter(|it| it.evidence == evidence.id);
            let told = proof.iter().flat_map(|it| &it.told).filter(|it| it.evidence == evidence.id);
            let also = also_says(&evidence, reading.as_ref(), &grounds, proof, &recorded.details, today);
            files.push(FiledEvidence {
                soundness: check.map_or(Soundness::Sound, |(soundness, _)| soundness),
                checked_on: check.map(|(_, day)| day),
                legibility: reading.as_ref().map(|reading| reading.legibility),
                pages: reading.as_ref().map_or(0, |reading| reading.pages),
                has_text: reading.as_ref().is_some_and(|reading| !reading.text.is_empty()),
                recognised: reading.as_ref().is_some_and(FileReading::is_recognised),
                others: self.names_of(&others)?,
                reasons: reasons.cloned().collect(),
                told: told.map(|it| it.text.clone()).collect(),
                also_says: also.phrases(),
                evidence,
            });
        }
        Ok(files)
    }

    /// The files that wait to be filed, with what they suggest, by order of arrival.
    ///
    /// # Errors
    /// The store's.
    pub fn unfiled(&self, today: NaiveDate) -> Result<Vec<UnfiledFile>, Error> {
        let connection = self.store.connection();
        let waiting = evidence::unfiled(connection)?;
        if waiting.is_empty() {
            return Ok(Vec::new());
        }
        let (all, member, customs) = (activities::all(connection)?, self.member()?, self.customs()?);
        let reading = |file: Evidence| Ok((readings::one(connection, file.id)?, file));
        let read: Vec<(Option<FileReading>, Evidence)> =
            waiting.into_iter().map(reading).collect::<Result<_, rusqlite::Error>>()?;
        let worded = suggestion::worded(&all);
        let file = |(reading, evidence): &(Option<FileReading>, Evidence)| {
            let suggested = suggested(reading.as_ref(), evidence, &member, today);
            let Places { likely, proposed, is_plain } = Places::of(&suggested, &worded);
            let file = UnfiledFile {
                legibility: reading.as_ref().map(|reading| reading.legibility),
                pages: reading.as_ref().map_or(0, |reading| reading.pages),
                has_text: reading.as_ref().is_some_and(|reading| !reading.text.is_empty()),
                recognised: reading.as_ref().is_some_and(FileReading::is_recognised),
                likely: likely.into_iter().map(ActivityName::of).collect(),
                proposed,
                together: Vec::new(),
                sureness: Sureness::ToCheck,
                suggested,
                evidence: evidence.clone(),
            };
            (file, is_plain)
        };
        let (mut files, are_plain): (Vec<UnfiledFile>, Vec<bool>) = read.par_iter().map(file).unzip();
        let suggested: Vec<_> = files.iter().map(|file| (file.evidence.id, &file.suggested)).collect();
        let together = suggestion::of_one_course(&suggested);
        let beside = Beside { activities: &all, customs: &customs, member: &member, today };
        let others = together.into_par_iter().zip(are_plain).zip(read);
        files.par_iter_mut().zip(others).for_each(|(file, ((together, is_plain), (reading, _)))| {
            // What fits an activity that is there need not become a new one with the others.
            file.together = if file.proposed.is_empty() { together } else { Vec::new() };
            let says = |file: &UnfiledFile| says(file.evidence.file_type, reading.as_ref(), &member, today);
            file.sureness = sureness(file, is_plain, says, beside);
        });
        Ok(files)
    }

    /// What a file's text and its name suggest.
    ///
    /// # Errors
    /// The store's.
    pub fn suggested_by(&self, file: &Evidence, today: NaiveDate) -> Result<Suggested, Error> {
        let reading = readings::one(self.store.connection(), file.id)?;
        Ok(suggested(reading.as_ref(), file, &self.member()?, today))
    }

    /// Where the words stand on a page of a file (counted from 1) that something was read from.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn marked_words(&self, file: EvidenceId, page: u32, today: NaiveDate) -> Result<Vec<MarkedWords>, Error> {
        let evidence = self.evidence(file)?;
        let reading = readings::one(self.store.connection(), file)?;
        let suggested = suggested(reading.as_ref(), &evidence, &self.member()?, today);
        let place = usize::try_from(page).ok().and_then(|page| page.checked_sub(1));
        let page = place.zip(reading.as_ref()).and_then(|(place, reading)| reading.text.0.get(place));
        let marked = |words: &str| {
            let marks = marks(page?, words);
            (!marks.is_empty()).then(|| MarkedWords { from: words.to_owned(), marks })
        };
        Ok(suggested.words().into_iter().filter_map(marked).collect())
    }

    /// The activities with a file in which every word of `text` begins a word; capitals and
    /// accents never matter.
    ///
    /// # Errors
    /// The store's.
    pub fn find_in_evidence(&self, text: &str) -> Result<Vec<FoundInFile>, Error> {
        let connection = self.store.connection();
        let words = folded(text);
        let words: Vec<&str> = words.split('-').filter(|word| !word.is_empty()).collect();
        let mut found = Vec::new();
        for (activity, id) in readings::find(connection, text)? {
            let read = readings::one(connection, id)?.map(|reading| reading.text).unwrap_or_default();
            let file_name = self.evidence(id)?.file_name;
            found.push(FoundInFile { activity, evidence: id, file_name, line: telling_line(&read, &words) });
        }
        Ok(found)
    }
}

/// What is kept of a file that was read once more: no fewer words than were known of it. Those that
/// were recognised on its pictures stay where there is still no text layer, and so do all where it can
/// no longer be opened, which is told; not those of what turns out to be a form that says nothing of
/// anybody.
fn better(known: FileReading, read: &FileReading) -> FileReading {
    let is_form = matches!(read.legibility, Legibility::EmptyForm | Legibility::LiveForm);
    if read.legibility != Legibility::Read && !is_form && !known.text.is_empty() {
        return FileReading { text: known.text, recognition: known.recognition, ..read.clone() };
    }
    let has_text = !read.text.is_empty() || read.recognition.is_some();
    if read.legibility != Legibility::Read || has_text || known.recognition.is_none() {
        return read.clone();
    }
    FileReading { text: known.text, recognition: known.recognition, ..read.clone() }
}

/// The line with the most of `words`, the first of several; empty where none has any.
fn telling_line(text: &FileText, words: &[&str]) -> String {
    let matches = |line: &str| {
        let line = folded(line);
        words.iter().filter(|word| line.split('-').any(|it| it.starts_with(**word))).count()
    };
    let mut best = (0, "");
    for line in text.lines() {
        let count = matches(&line.text);
        if count > best.0 {
            best = (count, &line.text);
        }
    }
    best.1.replace('\t', " ")
}
