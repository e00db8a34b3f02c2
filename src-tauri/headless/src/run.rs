//! The commands without a window, on the same core; a good Unix tool.

mod answers;
mod backups;
mod evidence;
mod export;
mod files;
mod history;
mod import;
mod remind;
mod sheet;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use ledgerline_app::backups::back_up_daily;
use ledgerline_app::evidence::RefusedFile;
use ledgerline_app::failure::Failure;
use ledgerline_app::session::Session;
use ledgerline_app::work::Work;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::{ActivityId, PublicActivity, Recorded};
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::{CycleStanding, Dependents, FirstRun};
use ledgerline_core::reading::beside_record::Answered;
use ledgerline_core::reading::quick_add;
use ledgerline_words::Words;
use serde::Serialize;

/// Ledgerline keeps a music therapist's continuing-education record. Without a command it opens
/// its window.
#[derive(Debug, Parser)]
#[command(name = "ledgerline", version)]
pub struct Arguments {
    /// What both programs understand.
    #[command(flatten)]
    pub beginning: ledgerline_start::Beginning,

    /// Answer with one JSON document
    #[arg(long, global = true)]
    pub json: bool,

    /// What to do; without it, the window opens
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new record, or take over a whole one from a backup or a file that holds everything
    Init(backups::Init),
    /// Add an activity from one line: NMT workshop 6cr 2026-03-04 #workshop @provider // note
    Add {
        /// The line
        #[arg(allow_hyphen_values = true)]
        line: String,
        /// Add it also where it looks like one that is there, or its day is far from all cycles
        #[arg(long)]
        anyway: bool,
    },
    /// Show what `add` would understand, without saving
    Parse {
        /// The line
        #[arg(allow_hyphen_values = true)]
        line: String,
    },
    /// List the activities
    List {
        /// Only those of this cycle, open or closed
        #[arg(long, value_name = "ID")]
        cycle: Option<i64>,
    },
    /// Say how the open cycles stand; exit 3 if one is behind, at risk or overdue
    Status {
        /// Only this program
        #[arg(long, value_name = "ID")]
        program: Option<String>,
    },
    /// Write the audit report or package, the record in another form, or everything in one file
    Export(export::Arguments),
    /// Check a package, or the folder it was unpacked to: unchanged, complete, or what differs (exit 1)
    Verify {
        /// The package
        #[arg(value_name = "PACK")]
        package: PathBuf,
    },
    /// Show what was done to an activity, and when
    History {
        /// The activity, by the number that `list` or `trash` shows
        #[arg(value_name = "ACTIVITY-ID")]
        activity: i64,
    },
    /// List what was deleted, bring it back, or delete it for good
    Trash(history::Trash),
    /// Print a signature sheet for supervision or a peer group, as an accessible PDF
    Sheet(sheet::Arguments),
    /// Show a notification of what needs attention, each thing once; for when you log in
    Remind,
    /// What concerns the files kept as evidence.
    #[command(flatten)]
    Files(evidence::Command),
    /// Import activities from a spreadsheet, a site's list, or a list that Ledgerline wrote
    Import(import::Arguments),
    /// What concerns backups.
    #[command(flatten)]
    Backups(backups::Command),
}

/// What a new record begins with.
#[derive(Debug, clap::Args)]
pub struct Beginning {
    /// Your name
    #[arg(long)]
    name: String,
    /// Your member number
    #[arg(long, value_name = "X")]
    member_no: Option<String>,
    /// The first day of your cycle
    #[arg(long, value_name = "DATE")]
    cycle_start: String,
    /// A program you are in; may be given several times
    #[arg(long, value_name = "ID", default_value = "camt-mta")]
    program: Vec<String>,
    /// How many credits the first program asks for, where it is not the usual number
    #[arg(long, value_name = "CREDITS")]
    required: Option<String>,
    /// Who says so, where it is your own number: an address or a note
    #[arg(long, value_name = "TEXT", requires = "required")]
    required_source: Option<String>,
    /// Make it also where a record was and is missing
    #[arg(long)]
    anyway: bool,
}

impl Beginning {
    fn first_run(self, language: Language) -> FirstRun {
        let Self { name, member_no, cycle_start, program, required, required_source, anyway: _ } = self;
        FirstRun {
            member: MemberForm { name, member_no: member_no.unwrap_or_default(), ..MemberForm::default() },
            first_day: cycle_start,
            programs: program,
            required: required.unwrap_or_default(),
            required_source: required_source.unwrap_or_default(),
            language,
        }
    }
}

/// What a command answers when it is done.
struct Answer {
    /// For people.
    text: String,
    /// For programs, as JSON.
    json: String,
    code: u8,
}

impl Answer {
    fn new(text: String, json: &impl Serialize) -> Result<Self, Refused> {
        let json = serde_json::to_string(json).map_err(Failure::unexpected)?;
        Ok(Self { text, json, code: 0 })
    }
}

/// Why a command was not done.
enum Refused {
    Failed(Failure),
    /// Files that were not kept, each with its sentence, of so many; nothing of any is kept.
    Files(Vec<RefusedFile>, usize),
    /// What is to be deleted for good, which nobody has confirmed, with what depends on it.
    Unconfirmed(Box<Dependents>),
    /// A failure that only commands can have: its kind and its sentence.
    Here(&'static str, Phrase),
}

impl<T: Into<Failure>> From<T> for Refused {
    fn from(failure: T) -> Self {
        Self::Failed(failure.into())
    }
}

/// Runs a command and answers with its exit status: 0 done, 1 refused or failed, and for
/// `status` 3 when the record needs attention.
pub fn run(command: Command, session: Arc<Session>, json: bool, lang: Option<Language>) -> ExitCode {
    let run = Run { session, lang, work: Work::unseen() };
    let code = run.answered(command, json);
    // What was done is said first. The first command of a day that writes something is followed by a backup.
    if run.session.has_written() {
        back_up_daily(&run.session);
    }
    // Whoever is asked to end meanwhile waits for it.
    run.session.close();
    code
}

struct Run {
    session: Arc<Session>,
    lang: Option<Language>,
    work: Work,
}

impl Run {
    /// Runs a command, says what came of it, and answers with its exit status.
    fn answered(&self, command: Command, json: bool) -> ExitCode {
        let outcome = self.command(command);
        let words = self.words();
        let (text, document, code) = match outcome {
            Ok(answer) => (answer.text, answer.json, answer.code),
            Err(refused) => {
                let (text, document) = answers::refusal(&refused, &words);
                if !json {
                    // Nobody is left to tell where standard error is closed.
                    let _ = writeln!(std::io::stderr(), "{text}");
                    return ExitCode::from(1);
                }
                (text, document.to_string(), 1)
            }
        };
        let text = if json { document } else { text };
        if text.is_empty() {
            return ExitCode::from(code);
        }
        match writeln!(std::io::stdout(), "{}", text.trim_end()) {
            Ok(()) => ExitCode::from(code),
            // The reader has seen enough (`| head`), or the disk is full.
            Err(_) => ExitCode::from(1),
        }
    }

    /// The sentences in the language asked for, else the record's, else the environment's, in which
    /// kinds are called what the member calls them.
    fn words(&self) -> Arc<Words> {
        let of_record = || self.session.with(|logbook, _| logbook.settings()).ok().map(|it| it.language);
        let language = self.lang.or_else(of_record).unwrap_or_else(language_of_environment);
        let kinds = self.session.with(|logbook, _| logbook.kinds()).unwrap_or_default();
        Words::with_kinds(language, &kinds)
    }

    fn command(&self, command: Command) -> Result<Answer, Refused> {
        match command {
            Command::Init(how) => self.init(how),
            Command::Add { line, anyway } => self.add(&line, anyway),
            Command::Parse { line } => self.parse(&line),
            Command::List { cycle } => self.list(cycle),
            Command::Status { program } => self.status(program.as_deref()),
            Command::Export(arguments) => self.export(&arguments),
            Command::Verify { package } => self.verify(&package),
            Command::History { activity } => self.history(ActivityId(activity)),
            Command::Trash(arguments) => self.trash(&arguments),
            Command::Sheet(arguments) => self.sheet(&arguments),
            Command::Remind => self.remind(),
            Command::Files(command) => self.files(command),
            Command::Import(arguments) => self.import(arguments),
            Command::Backups(command) => self.backups(command),
        }
    }

    fn begin(&self, beginning: Beginning) -> Result<Answer, Refused> {
        if beginning.anyway {
            self.session.forget_missing()?;
        }
        let first_run = beginning.first_run(self.lang.unwrap_or_else(language_of_environment));
        self.session.create(&first_run).map_err(not_begun)?;
        let words = self.words();
        let cycles = self.session.with(|logbook, _| logbook.cycles())?;
        let mut made = answers::made(&cycles, &words);
        let mut document = serde_json::json!({ "cycles": answers::cycles(&cycles) });
        // Beside the files of an earlier record, whoever begins anew may not know of them.
        let found = self.session.recoverable()?;
        if !found.activities.is_empty() {
            made = format!("{made}\n{}", words.phrase(&files::recoverable(&found)));
            document["recoverable"] = serde_json::json!(found);
        }
        Answer::new(made, &document)
    }

    /// Adds the line, or marks the plan as done that it is the doing of. Both are asked for on one
    /// day: midnight may pass between two questions.
    fn add(&self, line: &str, anyway: bool) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let answered = if anyway { Answered::ALL } else { Answered::default() };
        let (done, read) =
            self.session.with(|logbook, today| match logbook.mark_done_by_line(line, None, answered, today) {
                Err(Error::NothingToDo) => {
                    let (done, read) = logbook.add_lines(&[line.to_owned()], None, answered, today)?;
                    Ok((done, read.into_iter().next()))
                }
                marked => marked.map(|(done, read)| (done, Some(read))),
            })?;
        let understood = read.as_ref().and_then(|read| read.reading.understood.clone());
        let (Some(activity), Some(read), Some(understood)) = (done.activities.first(), read, understood) else {
            return Err(Failure::NothingToDo.into());
        };
        let text = answers::added(&done, activity, &understood, &read.verdicts, &words);
        Answer::new(text, &answers::Added::new(&done, activity, understood))
    }

    /// Needs no ledger and touches none.
    fn parse(&self, line: &str) -> Result<Answer, Refused> {
        let reading = quick_add::read(line, self.session.today(), &Customs::default());
        let words = self.words();
        match (reading.refusal, reading.understood) {
            (Some(refusal), _) => Err(Failure::Line { refusal }.into()),
            (None, Some(understood)) => Answer::new(answers::understood(&understood, &words), &understood),
            (None, None) => Err(Failure::NothingToDo.into()),
        }
    }

    fn list(&self, cycle: Option<i64>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let mut activities = match self.session.lend(|logbook, _| logbook.activities(cycle.map(CycleId)))? {
            Err(Error::NoSuchCycle(_)) => return Err(about_cycles("no-such-cycle", &self.every_cycle()?)),
            activities => activities?,
        };
        activities.sort_by_key(|activity| (activity.details.end, activity.id));
        let activities: Vec<PublicActivity> = activities.iter().map(Recorded::public).collect();
        let proofs = self.session.with(|logbook, today| logbook.proofs(&activities, today))?;
        let document = answers::listed(&activities, &proofs, &words);
        Answer::new(answers::list(&activities, &proofs, &words), &document)
    }

    fn status(&self, program: Option<&str>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let mut overview = self.session.with(|logbook, today| logbook.overview(today))?;
        if let Some(id) = program {
            overview.cycles.retain(|cycle| cycle.cycle.program.id == id);
            if overview.cycles.is_empty() {
                return Err(Refused::Here(
                    "unknown-program",
                    Phrase::new("headless-not-in-program").with("program", id),
                ));
            }
            answers::keep_warnings_of_shown_cycles(&mut overview);
        }
        let attention = |cycle: &CycleStanding| cycle.standing.state.needs_attention();
        let code = if overview.cycles.iter().any(attention) { 3 } else { 0 };
        let member = self.session.with(|logbook, _| logbook.member())?;
        let all = self.every_cycle()?;
        let document = answers::StatusAnswer::new(&overview, &member, &all, &words);
        let answer = Answer::new(answers::status(&overview, &words), &document)?;
        Ok(Answer { code, ..answer })
    }

    /// The open cycles, then the closed ones.
    fn every_cycle(&self) -> Result<Vec<Cycle>, Failure> {
        let mut cycles = self.session.with(|logbook, _| logbook.cycles())?;
        let past = self.session.with(|logbook, _| logbook.past_cycles())?;
        cycles.extend(past.into_iter().map(|past| past.snapshot.cycle));
        Ok(cycles)
    }
}

/// A refusal that names the cycles there are to choose from.
fn about_cycles(kind: &'static str, cycles: &[Cycle]) -> Refused {
    let named =
        |cycle: &Cycle| format!("{} ({}, {} – {})", cycle.id.0, cycle.program.id, cycle.first_day, cycle.last_day);
    let cycles: Vec<String> = cycles.iter().map(named).collect();
    Refused::Here(kind, Phrase::new(&format!("headless-{kind}")).with("cycles", cycles.join(", ")))
}

/// Why there is no new record.
fn not_begun(error: Error) -> Refused {
    match error {
        Error::UnknownProgram(id) => unknown_program(id),
        other => other.into(),
    }
}

/// A refusal that names the number nobody has.
fn no_such_activity(id: ActivityId) -> Refused {
    let phrase = Phrase::new("headless-no-such-activity").with("activity", id.0.to_string());
    Refused::Here("no-such-activity", phrase)
}

/// A refusal that names the programs there are to choose from.
fn unknown_program(id: String) -> Refused {
    let known: Vec<String> = Program::shipped().unwrap_or_default().into_iter().map(|program| program.id).collect();
    let phrase = Phrase::new("headless-unknown-program").with("program", id).with("programs", known.join(", "));
    Refused::Here("unknown-program", phrase)
}

/// French where the environment says so, as other tools of the system would.
fn language_of_environment() -> Language {
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    if wanted.is_some_and(|value| value.starts_with("fr")) { Language::French } else { Language::English }
}
