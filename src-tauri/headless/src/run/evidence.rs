//! The commands about files that are kept as evidence.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use ledgerline_app::evidence::{self, NotTakenIn, Replaced, TakenIn};
use ledgerline_app::failure::Failure;
use ledgerline_app::notes;
use ledgerline_app::reading::{read_again, read_new};
use ledgerline_app::work::NEVER;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::EvidenceRow;
use ledgerline_core::vault::EvidenceFolder;
use serde_json::json;

use super::{Answer, Beginning, Refused, Run, answers, files, language_of_environment, no_such_activity, not_begun};

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
    Check {
        /// First make anew what is only made from something else, and nothing more: the words that files are found by, what
        /// files say, the texts beside them
        #[arg(long)]
        repair: bool,
    },
    /// Take in the activities that files tell of and the record does not know, as after an older record was put back
    Recover {
        /// Only list them
        #[arg(long)]
        list: bool,
    },
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
    pub(super) fn files(&self, command: Command) -> Result<Answer, Refused> {
        match command {
            Command::Attach { activity, files, kind } => self.attach(ActivityId(activity), &files, kind),
            Command::Keep { files } => self.keep(&files),
            Command::Evidence { activity } => self.evidence(activity.map(ActivityId)),
            Command::Detach { activity, file } => self.detach(ActivityId(activity), EvidenceId(file)),
            Command::Replace { file, by } => self.replace(EvidenceId(file), &by),
            Command::Find { words } => self.find(&words.join(" ")),
            Command::Check { repair } => self.check(repair),
            Command::Recover { list } => self.recover(list),
            Command::Rebuild { folder, beginning } => self.rebuild(&folder, beginning),
        }
    }

    fn attach(&self, id: ActivityId, paths: &[PathBuf], kind: Option<EvidenceKind>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let title = self.known_activity(id)?;
        let TakenIn { filing, passed_over } = self.take_in(paths, &[id], kind)?;
        let document = json!({
            "activity": id, "evidence": files::arrived(&filing), "passed_over": files::names(&passed_over),
        });
        Answer::new(files::attached(&filing, &title, &words) + &files::passed_over(&passed_over, &words), &document)
    }

    fn keep(&self, paths: &[PathBuf]) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let TakenIn { filing, passed_over } = self.take_in(paths, &[], None)?;
        let document = json!({ "evidence": files::arrived(&filing), "passed_over": files::names(&passed_over) });
        Answer::new(files::kept(&filing, &words) + &files::passed_over(&passed_over, &words), &document)
    }

    fn evidence(&self, activity: Option<ActivityId>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let mut rows = self.session.with(|logbook, _| logbook.all_evidence())?;
        if let Some(id) = activity {
            self.known_activity(id)?;
            rows.retain(|row| row.attached_to.iter().any(|it| it.id == id));
        }
        let mut document = Vec::new();
        for row in &rows {
            let suggested = self.session.with(|logbook, today| logbook.suggested_by(&row.evidence, today))?;
            document.push(files::row(row, &suggested));
        }
        Answer::new(files::list(&rows, activity.is_some(), &words), &document)
    }

    fn detach(&self, activity: ActivityId, file: EvidenceId) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let title = self.known_activity(activity)?;
        let row = self.known_file(file)?;
        let named = |id: &str| {
            let phrase = Phrase::new(id).with("file", row.evidence.file_name.as_str());
            phrase.with("number", file.0.to_string()).with("title", title.as_str())
        };
        self.session.lend(|logbook, _| logbook.detach(file, activity))?.map_err(|error| match error {
            Error::NothingToDo => Refused::Here("not-attached", named("headless-not-attached")),
            other => other.into(),
        })?;
        let left = self.known_file(file)?.attached_to;
        let document = json!({ "evidence": file, "activities": files::ids(&left) });
        Answer::new(words.phrase(&named("headless-detached")), &document)
    }

    fn replace(&self, file: EvidenceId, by: &Path) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let before = self.known_file(file)?;
        let replaced = evidence::replace_or_mend(&self.session, &self.work, &before.evidence, by);
        let better = match replaced.map_err(|why| not_taken_in(why, 1))? {
            Replaced::By(better) => better,
            Replaced::Mended => {
                let phrase = Phrase::new("headless-same-file").with("number", file.0.to_string());
                let text = words.phrase(&phrase.with("file", before.evidence.file_name.as_str()));
                let document = json!({ "replaced": file, "by": file, "activities": files::ids(&before.attached_to) });
                return Answer::new(text, &document);
            }
        };
        let rows = self.session.with(|logbook, _| logbook.all_evidence())?;
        let Some(after) = rows.iter().find(|row| row.evidence.fingerprint == better.fingerprint()) else {
            return Err(Failure::NothingToDo.into());
        };
        read_new(&self.session, [&after.evidence]);
        let phrase = Phrase::new("headless-replaced").with("old", before.evidence.file_name.as_str());
        let phrase = phrase.with("file", better.file_name()).with("number", after.evidence.id.0.to_string());
        let document =
            json!({ "replaced": file, "by": after.evidence.id, "activities": files::ids(&after.attached_to) });
        Answer::new(words.phrase(&phrase), &document)
    }

    fn find(&self, text: &str) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let mut found = Vec::new();
        for line in self.session.with(|logbook, _| logbook.find_in_evidence(text))? {
            let title = match line.activity {
                Some(activity) => Some(self.session.with(|logbook, _| logbook.activity(activity))?.details.title),
                None => None,
            };
            found.push((line, title));
        }
        let document: Vec<_> = found.iter().map(|(line, title)| files::line(line, title.as_deref())).collect();
        Answer::new(files::found(&found, &words), &document)
    }

    /// The record itself was checked when it was opened.
    fn check(&self, repair: bool) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let made_anew = if repair { Some(self.session.with(|logbook, _| logbook.make_derived_anew())?) } else { None };
        let count = evidence::check_all(&self.session, &mut |_, _| ControlFlow::Continue(()))?;
        let rows = self.session.with(|logbook, _| logbook.files_to_check())?;
        // Each is tried: nobody waits here who could stop it.
        let _ = read_again(&self.session, &rows, &NEVER, |_| ControlFlow::Continue(()))?;
        let broken = self.session.with(|logbook, today| logbook.evidence_care(today))?.broken;
        let all = self.session.with(|logbook, _| logbook.activities(None))?;
        let proofs = self.session.with(|logbook, today| logbook.proofs(&all, today))?;
        // What is to check is no fault of the record's.
        let to_check: Vec<_> = all
            .iter()
            .filter_map(|activity| Some((activity, proofs.get(activity.id)?)))
            .filter(|(_, proof)| proof.state == ProofState::ToCheck)
            .collect();
        let mut document = json!({
            "files": count,
            "broken": broken.iter().map(files::broken).collect::<Vec<_>>(),
            "to_check": to_check.iter().map(|(it, proof)| answers::to_check(it, proof, &words)).collect::<Vec<_>>(),
        });
        let mut text = String::new();
        if let Some(made_anew) = made_anew {
            document["made_anew"] = json!(made_anew);
            text = words.phrase(&Phrase::new("headless-made-anew").with("count", made_anew)) + "\n";
        }
        text += &files::checked(count, &broken, &words);
        for (activity, proof) in &to_check {
            text = format!("{}\n{}", text.trim_end(), answers::to_check_line(activity, proof, &words));
        }
        let notes = notes::notes(&self.session)?;
        if !notes.is_empty() {
            document["notes"] =
                notes.iter().map(|it| json!({ "kind": it.kind, "text": words.phrase(&it.text) })).collect();
            for note in &notes {
                text = format!("{}\n{}", text.trim_end(), words.phrase(&note.text));
            }
        }
        let answer = Answer::new(text, &document)?;
        Ok(Answer { code: u8::from(!broken.is_empty()), ..answer })
    }

    fn recover(&self, list: bool) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let found = self.session.recoverable()?;
        if !list && !found.activities.is_empty() {
            self.session.with(|logbook, _| logbook.recover())?;
            let rows = self.session.with(|logbook, _| logbook.all_evidence())?;
            read_new(&self.session, rows.iter().map(|row| &row.evidence));
        }
        Answer::new(files::recovered(&found, list, &words), &found)
    }

    fn rebuild(&self, folder: &Path, beginning: Beginning) -> Result<Answer, Refused> {
        let files = EvidenceFolder::at(folder).files();
        // A folder that was mistyped would give an empty record.
        if !files.is_ok_and(|files| !files.is_empty()) {
            let phrase = Phrase::new("headless-no-evidence").with("path", folder.display().to_string());
            return Err(Refused::Here("no-evidence", phrase));
        }
        if beginning.anyway {
            self.session.forget_missing()?;
        }
        let first_run = beginning.first_run(self.lang.unwrap_or_else(language_of_environment));
        let rebuilt = self.session.rebuild(folder, &first_run).map_err(not_begun)?;
        let rows = self.session.with(|logbook, _| logbook.all_evidence())?;
        read_new(&self.session, rows.iter().map(|row| &row.evidence));
        Answer::new(files::rebuilt(&rebuilt, &self.words()), &rebuilt)
    }

    /// Takes files in, all of them or none, and reads what is in them.
    fn take_in(
        &self,
        paths: &[PathBuf],
        activities: &[ActivityId],
        kind: Option<EvidenceKind>,
    ) -> Result<TakenIn, Refused> {
        let taken = evidence::take_in_all(&self.session, &self.work, paths, activities, kind);
        let taken = taken.map_err(|why| not_taken_in(why, paths.len()))?;
        read_new(&self.session, taken.filing.files.iter().map(|file| &file.evidence));
        Ok(taken)
    }

    /// The title of the activity with this number.
    fn known_activity(&self, id: ActivityId) -> Result<String, Refused> {
        match self.session.lend(|logbook, _| logbook.activity(id))? {
            Ok(activity) => Ok(activity.details.title),
            Err(Error::NoSuchActivity(id)) => Err(no_such_activity(id)),
            Err(other) => Err(other.into()),
        }
    }

    fn known_file(&self, id: EvidenceId) -> Result<EvidenceRow, Refused> {
        let rows = self.session.with(|logbook, _| logbook.all_evidence())?;
        rows.into_iter().find(|row| row.evidence.id == id).ok_or_else(|| {
            let phrase = Phrase::new("headless-no-such-evidence").with("number", id.0.to_string());
            Refused::Here("no-such-evidence", phrase)
        })
    }
}

/// Why files were not taken in, of so many.
fn not_taken_in(why: NotTakenIn, of: usize) -> Refused {
    match why {
        NotTakenIn::Refused(files) => Refused::Files(files, of),
        NotTakenIn::Failed(failure) => failure.into(),
    }
}
