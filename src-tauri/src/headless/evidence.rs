//! The commands about files that are kept as evidence.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use ledgerline_app::evidence::checking::{self, Found};
use ledgerline_app::evidence::{self, NEVER, reader};
use ledgerline_app::failure::Failure;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::EvidenceRow;
use ledgerline_core::vault::{EvidenceFolder, Kept};
use ledgerline_core::{Error, Logbook};
use ledgerline_reader::Ask;
use serde_json::json;

use super::{Answer, Beginning, Refused, Run, files, language_of_environment, no_such_activity, not_begun};

/// The commands about files.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Keep files as proof of an activity: all of them, or none where one is refused
    Attach {
        /// The activity, by the number that `list` shows
        #[arg(value_name = "ACTIVITY-ID")]
        activity: i64,
        /// The files: PDF, JPEG, PNG, WebP or HEIC; copies are kept, the originals stay where they are
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What they are; without it, what the activity still lacks
        #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(EvidenceKind::ALL.map(EvidenceKind::id)).try_map(kind_of_file))]
        kind: Option<EvidenceKind>,
    },
    /// Keep files that wait to be filed: all of them, or none where one is refused
    Keep {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// List the files: those of an activity, or all
    Evidence {
        /// The activity, by the number that `list` shows
        #[arg(value_name = "ACTIVITY-ID")]
        activity: Option<i64>,
    },
    /// Take a file off an activity; it stays kept
    Detach {
        /// The activity
        #[arg(value_name = "ACTIVITY-ID")]
        activity: i64,
        /// The file, by the number that `evidence` shows
        #[arg(value_name = "EVIDENCE-ID")]
        file: i64,
    },
    /// Put a better copy in the place of a file, for all activities it proves
    Replace {
        /// The file, by the number that `evidence` shows
        #[arg(value_name = "EVIDENCE-ID")]
        file: i64,
        /// The better copy
        #[arg(value_name = "FILE")]
        by: PathBuf,
    },
    /// Find the activities whose files have all these words
    Find {
        /// The words, or their beginnings; capitals and accents do not matter
        #[arg(required = true, value_name = "WORD")]
        words: Vec<String>,
    },
    /// Check the record, and hold every file against its fingerprint; exit 1 if one is not as it was kept
    Check,
    /// Make a new record from a folder of evidence, where the old record is lost
    Rebuild {
        /// The folder `evidence` of a record, or a copy of it
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        #[command(flatten)]
        beginning: Beginning,
    },
}

fn kind_of_file(id: String) -> Result<EvidenceKind, String> {
    EvidenceKind::from_id(&id).ok_or(id)
}

impl Run {
    pub(super) fn files(&mut self, command: Command) -> Result<Answer, Refused> {
        match command {
            Command::Attach { activity, files, kind } => self.attach(ActivityId(activity), &files, kind),
            Command::Keep { files } => self.keep(&files),
            Command::Evidence { activity } => self.evidence(activity.map(ActivityId)),
            Command::Detach { activity, file } => self.detach(ActivityId(activity), EvidenceId(file)),
            Command::Replace { file, by } => self.replace(EvidenceId(file), by),
            Command::Find { words } => self.find(&words.join(" ")),
            Command::Check => self.check(),
            Command::Rebuild { folder, beginning } => self.rebuild(&folder, beginning),
        }
    }

    fn attach(&mut self, id: ActivityId, paths: &[PathBuf], kind: Option<EvidenceKind>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let activity = known_activity(logbook, id)?;
        let kept = keep_all(logbook, paths)?;
        let filed = logbook.file_with_kind(&kept, &[id], kind, today);
        let filing = self.unless_done(filed, &kept)?;
        let (logbook, _) = self.session.logbook()?;
        read_new(logbook, filing.files.iter().map(|file| &file.evidence));
        let document = json!({ "activity": id, "evidence": files::arrived(&filing) });
        Answer::new(files::attached(&filing, &activity, &words), &document)
    }

    fn keep(&mut self, paths: &[PathBuf]) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let kept = keep_all(logbook, paths)?;
        let filed = logbook.file(&kept, &[], today);
        let filing = self.unless_done(filed, &kept)?;
        let (logbook, _) = self.session.logbook()?;
        read_new(logbook, filing.files.iter().map(|file| &file.evidence));
        Answer::new(files::kept(&filing, &words), &json!({ "evidence": files::arrived(&filing) }))
    }

    fn evidence(&mut self, activity: Option<ActivityId>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, _) = self.session.logbook()?;
        let mut rows = logbook.all_evidence()?;
        if let Some(id) = activity {
            known_activity(logbook, id)?;
            rows.retain(|row| row.attached_to.iter().any(|it| it.id == id));
        }
        let document: Vec<_> = rows.iter().map(files::row).collect();
        Answer::new(files::list(&rows, activity.is_some(), &words), &document)
    }

    fn detach(&mut self, activity: ActivityId, file: EvidenceId) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, _) = self.session.logbook()?;
        let title = known_activity(logbook, activity)?;
        let row = known_file(logbook, file)?;
        let named = |id: &str| {
            let phrase = Phrase::new(id).with("file", row.evidence.file_name.as_str());
            phrase.with("number", file.0.to_string()).with("title", title.as_str())
        };
        logbook.detach(file, activity).map_err(|error| match error {
            Error::NothingToDo => Refused::Here("not-attached", named("headless-not-attached")),
            other => other.into(),
        })?;
        let left = known_file(logbook, file)?.attached_to;
        let document = json!({ "evidence": file, "activities": files::ids(&left) });
        Answer::new(words.phrase(&named("headless-detached")), &document)
    }

    fn replace(&mut self, file: EvidenceId, by: PathBuf) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let before = known_file(logbook, file)?;
        let kept = keep_all(logbook, &[by])?;
        let Some(better) = kept.first() else { return Err(Failure::NothingToDo.into()) };
        if better.fingerprint() == before.evidence.fingerprint {
            // Where the file was missing or changed, it is well again.
            logbook.mended(file, better, today)?;
            let phrase = Phrase::new("headless-same-file").with("number", file.0.to_string());
            let text = words.phrase(&phrase.with("file", before.evidence.file_name.as_str()));
            return Answer::new(
                text,
                &json!({ "replaced": file, "by": file, "activities": files::ids(&before.attached_to) }),
            );
        }
        let done = logbook.replace(file, better, today);
        self.unless_done(done, &kept)?;
        let (logbook, _) = self.session.logbook()?;
        let rows = logbook.all_evidence()?;
        let Some(after) = rows.iter().find(|row| row.evidence.fingerprint == better.fingerprint()) else {
            return Err(Failure::NothingToDo.into());
        };
        read_new(logbook, [&after.evidence]);
        let phrase = Phrase::new("headless-replaced").with("old", before.evidence.file_name.as_str());
        let phrase = phrase.with("file", better.file_name()).with("number", after.evidence.id.0.to_string());
        let document =
            json!({ "replaced": file, "by": after.evidence.id, "activities": files::ids(&after.attached_to) });
        Answer::new(words.phrase(&phrase), &document)
    }

    fn find(&mut self, text: &str) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, _) = self.session.logbook()?;
        let mut found = Vec::new();
        for place in logbook.find_in_evidence(text)? {
            let title = logbook.activity(place.activity)?.details.title;
            found.push((place, title));
        }
        let document: Vec<_> = found.iter().map(|(place, title)| files::place(place, title)).collect();
        Answer::new(files::found(&found, &words), &document)
    }

    /// The record itself was checked when it was opened.
    fn check(&mut self) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let all = logbook.files_to_check()?;
        if let Some(folder) = logbook.evidence_folder().cloned() {
            let mut keep = |found: &Found| Ok(logbook.keep_checks(found, today)?);
            let _ = checking::check(&folder, &all, &mut keep, &mut |_, _| ControlFlow::Continue(()))?;
        }
        let broken = logbook.evidence_care(today)?.broken;
        let document = json!({ "files": all.len(), "broken": broken.iter().map(files::broken).collect::<Vec<_>>() });
        let answer = Answer::new(files::checked(all.len(), &broken, &words), &document)?;
        Ok(Answer { code: u8::from(!broken.is_empty()), ..answer })
    }

    fn rebuild(&mut self, folder: &Path, beginning: Beginning) -> Result<Answer, Refused> {
        let files = EvidenceFolder::at(folder).files();
        // A folder that was mistyped would give an empty record.
        if !files.is_ok_and(|files| !files.is_empty()) {
            let phrase = Phrase::new("headless-no-evidence").with("path", folder.display().to_string());
            return Err(Refused::Here("no-evidence", phrase));
        }
        let first_run = beginning.first_run(self.lang.unwrap_or_else(language_of_environment));
        let rebuilt = Logbook::rebuild(self.session.folder(), folder, &first_run, self.session.today());
        let (mut logbook, rebuilt) = rebuilt.map_err(not_begun)?;
        let rows = logbook.all_evidence()?;
        read_new(&mut logbook, rows.iter().map(|row| &row.evidence));
        drop(logbook);
        self.session.open()?;
        let words = self.words();
        Answer::new(files::rebuilt(&rebuilt, &words), &rebuilt)
    }
}

impl Run {
    /// Takes files away again that were kept for an action which was not done. The ledger is opened
    /// anew before it says whether it knows them: only then does a write that failed hold or not.
    fn unless_done<T>(&mut self, done: Result<T, Error>, kept: &[Kept]) -> Result<T, Refused> {
        done.map_err(|error| {
            self.session.close();
            if let Ok(logbook) = Logbook::open(self.session.folder()) {
                take_away(&logbook, kept);
            }
            // For the language of the sentence; the failure is told in any case.
            let _ = self.session.open();
            error.into()
        })
    }
}

/// Copies files into the store: all of them, or nothing where one is refused.
fn keep_all(logbook: &Logbook, paths: &[PathBuf]) -> Result<Vec<Kept>, Refused> {
    let Some(folder) = logbook.evidence_folder() else { return Err(Failure::NothingToDo.into()) };
    let batch = evidence::keep(folder, paths, &mut |_, _| ControlFlow::Continue(()));
    if batch.refused.is_empty() {
        return Ok(batch.kept);
    }
    take_away(logbook, &batch.kept);
    Err(Refused::Files(batch.refused, paths.len()))
}

/// Takes files away again that were kept for nothing. Where the ledger cannot say whether it knows
/// them, they stay, and wait to be filed at the next start.
fn take_away(logbook: &Logbook, kept: &[Kept]) {
    let _ = logbook.discard(kept);
}

/// Reads the text of files that were not looked into yet, so that it can be found. What cannot be
/// read now is read when the window opens.
fn read_new<'a>(logbook: &mut Logbook, files: impl IntoIterator<Item = &'a Evidence>) {
    let (Some(reader), Ok(unread)) = (reader(), logbook.unread()) else { return };
    let Some(folder) = logbook.evidence_folder().cloned() else { return };
    for file in files {
        if !unread.iter().any(|it| it.id == file.id) {
            continue;
        }
        let path = folder.path_of(file.fingerprint, file.file_type);
        let Ok(path) = std::path::absolute(path) else { continue };
        let attempt = reader.read(&Ask::text(path, file.file_type), &NEVER);
        if let Some(reading) = evidence::reading(attempt.as_ref()) {
            let _ = logbook.keep_reading(file, &reading);
        }
    }
}

/// The title of the activity with this number.
fn known_activity(logbook: &Logbook, id: ActivityId) -> Result<String, Refused> {
    match logbook.activity(id) {
        Ok(activity) => Ok(activity.details.title),
        Err(Error::NoSuchActivity(id)) => Err(no_such_activity(id)),
        Err(other) => Err(other.into()),
    }
}

fn known_file(logbook: &Logbook, id: EvidenceId) -> Result<EvidenceRow, Refused> {
    let row = logbook.all_evidence()?.into_iter().find(|row| row.evidence.id == id);
    row.ok_or_else(|| {
        let phrase = Phrase::new("headless-no-such-evidence").with("number", id.0.to_string());
        Refused::Here("no-such-evidence", phrase)
    })
}
