//! The verbs about text that is recognised on pictures of pages.

use chrono::NaiveDate;

use super::answers::FileToRecognise;
use crate::domain::evidence::file_text::FileText;
use crate::domain::evidence::recognition::{MOST_PAGES, RecognisedPage, Recognition, settle};
use crate::domain::evidence::{Evidence, EvidenceId, FileReading, TRIES};
use crate::domain::values::member::Member;
use crate::error::Error;
use crate::logbook::Logbook;
use crate::reading::suggestion::{self, Suggested};
use crate::store::readings;

impl Logbook {
    /// The next file without a text layer whose text is to be recognised, of those that were tried least the oldest
    /// first; nothing where there is none. Those `given_up` are left for another run.
    ///
    /// # Errors
    /// The store's.
    pub fn next_to_recognise(&self, given_up: &[EvidenceId]) -> Result<Option<FileToRecognise>, Error> {
        let connection = self.store.connection();
        let next = readings::to_recognise(connection)?.into_iter().find(|it| !given_up.contains(it));
        let Some(evidence) = next else { return Ok(None) };
        let pages = readings::one(connection, evidence)?.map_or(0, |reading| reading.pages);
        let most = u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
        Ok(Some(FileToRecognise { evidence, pages: pages.min(most) }))
    }

    /// Keeps of what was recognised on a file's pages the part that is sure enough, and that it was
    /// tried; without pages, that nothing came of it. It is no action of the member's and is not
    /// undone.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where the file has a text layer, cannot be
    /// read, or was tried before.
    pub fn keep_recognised(&mut self, file: EvidenceId, pages: &[RecognisedPage]) -> Result<Recognition, Error> {
        let evidence = self.evidence(file)?;
        let reading = readings::one(self.store.connection(), file)?.ok_or(Error::NothingToDo)?;
        if !reading.can_be_recognised() {
            return Err(Error::NothingToDo);
        }
        let (text, recognition) = settle(pages);
        let reading = FileReading { text, recognition: Some(recognition), ..reading };
        self.keep_reading(&evidence, &reading)?;
        Ok(recognition)
    }

    /// Keeps that not all `pages` of a file could be recognised, for a reason that may pass: it is tried again. Once it
    /// has failed [`TRIES`] times, what was recognised is all there is.
    ///
    /// # Errors
    /// As [`Logbook::keep_recognised`].
    pub fn keep_failure_to_recognise(
        &mut self,
        file: EvidenceId,
        pages: &[RecognisedPage],
    ) -> Result<Option<Recognition>, Error> {
        let reading = readings::one(self.store.connection(), file)?.ok_or(Error::NothingToDo)?;
        if !reading.can_be_recognised() {
            return Err(Error::NothingToDo);
        }
        let transaction = self.store.derived()?;
        let failed = readings::recognition_failed(&transaction, file)?;
        transaction.commit()?;
        if failed < TRIES { Ok(None) } else { self.keep_recognised(file, pages).map(Some) }
    }
}

/// What a file suggests, as far as it was read; without dates where one that was recognised is in
/// doubt.
pub(in crate::logbook) fn suggested(
    reading: Option<&FileReading>,
    evidence: &Evidence,
    member: &Member,
    today: NaiveDate,
) -> Suggested {
    let empty = FileText::default();
    let text = reading.map_or(&empty, |reading| &reading.text);
    let suggested = suggestion::suggest(text, &evidence.file_name, member, today);
    match reading.and_then(|reading| reading.recognition) {
        Some(Recognition::Doubtful) => Suggested { start: None, end: None, ..suggested },
        _ => suggested,
    }
}
