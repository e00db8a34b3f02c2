//! The commands without a window, on the same core; a good Unix tool.

mod answers;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use ledgerline_core::Error;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::member::MemberForm;
use ledgerline_core::domain::phrase::Phrase;
use ledgerline_core::domain::quick_add;
use ledgerline_core::logbook::{CycleStanding, FirstRun, Overview};
use ledgerline_words::Words;
use serde::Serialize;

use crate::export::{self, ExportFormat};
use crate::failure::Failure;
use crate::session::Session;

/// Ledgerline keeps a music therapist's continuing-education record. Without a command it opens
/// its window.
#[derive(Debug, Parser)]
#[command(name = "ledgerline", version)]
pub struct Arguments {
    /// The folder of the record (or `LEDGERLINE_DATA_DIR`)
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,

    /// The day it is, instead of the local date (or `LEDGERLINE_TODAY`)
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,

    /// The language of sentences; it changes nothing in what is understood
    #[arg(long, global = true, value_name = "en|fr")]
    pub lang: Option<Lang>,

    /// Answer with one JSON document
    #[arg(long, global = true)]
    pub json: bool,

    /// What to do; without it, the window opens
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Fr => Self::French,
        }
    }
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new record
    Init {
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
    },
    /// Add an activity from one line: NMT workshop 6cr 2026-03-04 #workshop @provider // note
    Add {
        /// The line
        #[arg(allow_hyphen_values = true)]
        line: String,
    },
    /// Show what `add` would understand, without saving
    Parse {
        /// The line
        #[arg(allow_hyphen_values = true)]
        line: String,
    },
    /// List the activities
    List {
        /// Only those of this cycle
        #[arg(long, value_name = "ID")]
        cycle: Option<i64>,
    },
    /// Say how the open cycles stand; exit 3 if one is behind, at risk or overdue
    Status {
        /// Only this program
        #[arg(long, value_name = "ID")]
        program: Option<String>,
    },
    /// Write a report to a file
    Export {
        /// What to write
        format: Format,
        /// The file
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// The program; needed where you are in several
        #[arg(long, value_name = "ID")]
        program: Option<String>,
        /// The cycle; needed where a program has several
        #[arg(long, value_name = "ID")]
        cycle: Option<i64>,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Write the window's TypeScript bindings to standard output
    #[cfg(feature = "test-seam")]
    #[command(hide = true)]
    Bindings,
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Attach(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Import(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Verify(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Check(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Backup(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Backups(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Restore(Anything),
    /// Not available yet
    #[command(hide = true, disable_help_flag = true)]
    Remind(Anything),
}

/// The words of a command that is not available yet.
#[derive(Debug, clap::Args)]
pub struct Anything {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    words: Vec<OsString>,
}

/// What `export` writes.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// The report, as an accessible PDF for archives
    Pdf,
    /// The list of activities, for a spreadsheet
    Csv,
    /// Not available yet
    #[value(hide = true)]
    Pack,
    /// Not available yet
    #[value(hide = true)]
    Xlsx,
    /// Not available yet
    #[value(hide = true)]
    Ics,
    /// Not available yet
    #[value(hide = true)]
    Json,
}

/// What a command answers when it is done.
struct Answer {
    /// For people.
    text: String,
    /// For programs.
    json: serde_json::Value,
    code: u8,
}

impl Answer {
    fn new(text: String, json: &impl Serialize) -> Result<Self, Refused> {
        let json = serde_json::to_value(json).map_err(|error| Failure::Unexpected { detail: error.to_string() })?;
        Ok(Self { text, json, code: 0 })
    }
}

/// Why a command was not done.
enum Refused {
    Failed(Failure),
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
pub fn run(command: Command, session: Session, json: bool, lang: Option<Language>) -> ExitCode {
    let mut run = Run { session, lang };
    let outcome = run.command(command);
    let words = run.words();
    let (text, document, code) = match outcome {
        Ok(answer) => (answer.text, answer.json, answer.code),
        Err(refused) => {
            let (text, document) = answers::refusal(&refused, words);
            if !json {
                // Nobody is left to tell where standard error is closed.
                let _ = writeln!(std::io::stderr(), "{text}");
                return ExitCode::from(1);
            }
            (text, document, 1)
        }
    };
    let text = if json { document.to_string() } else { text };
    if text.is_empty() {
        return ExitCode::from(code);
    }
    match writeln!(std::io::stdout(), "{}", text.trim_end()) {
        Ok(()) => ExitCode::from(code),
        // The reader has seen enough (`| head`), or the disk is full.
        Err(_) => ExitCode::from(1),
    }
}

struct Run {
    session: Session,
    lang: Option<Language>,
}

impl Run {
    /// The language asked for, else the record's, else the environment's.
    fn words(&mut self) -> &'static Words {
        let of_record =
            || self.session.logbook().ok().and_then(|(logbook, _)| logbook.settings().ok()).map(|it| it.language);
        Words::of(self.lang.or_else(of_record).unwrap_or_else(language_of_environment))
    }

    fn command(&mut self, command: Command) -> Result<Answer, Refused> {
        match command {
            Command::Init { name, member_no, cycle_start, program } => self.init(name, member_no, cycle_start, program),
            Command::Add { line } => self.add(&line),
            Command::Parse { line } => self.parse(&line),
            Command::List { cycle } => self.list(cycle),
            Command::Status { program } => self.status(program.as_deref()),
            Command::Export { format, out, program, cycle, force } => {
                self.export(format, &out, program.as_deref(), cycle, force)
            }
            #[cfg(feature = "test-seam")]
            Command::Bindings => {
                let text =
                    crate::bindings::typescript().map_err(|error| Failure::Unexpected { detail: error.to_string() })?;
                Answer::new(text, &())
            }
            Command::Attach(_) => Err(not_yet("attach")),
            Command::Import(_) => Err(not_yet("import")),
            Command::Verify(_) => Err(not_yet("verify")),
            Command::Check(_) => Err(not_yet("check")),
            Command::Backup(_) => Err(not_yet("backup")),
            Command::Backups(_) => Err(not_yet("backups")),
            Command::Restore(_) => Err(not_yet("restore")),
            Command::Remind(_) => Err(not_yet("remind")),
        }
    }

    fn init(
        &mut self,
        name: String,
        member_no: Option<String>,
        first_day: String,
        programs: Vec<String>,
    ) -> Result<Answer, Refused> {
        let first_run = FirstRun {
            member: MemberForm { name, member_no: member_no.unwrap_or_default(), ..MemberForm::default() },
            first_day,
            programs,
            language: self.lang.unwrap_or_else(language_of_environment),
        };
        self.session.create(&first_run).map_err(|error| match error {
            Error::UnknownProgram(id) => {
                Refused::Here("unknown-program", Phrase::new("headless-unknown-program").with("program", id))
            }
            other => other.into(),
        })?;
        let words = self.words();
        let (logbook, _) = self.session.logbook()?;
        let cycles = logbook.cycles()?;
        let made = answers::made(&cycles, words);
        Answer::new(made, &serde_json::json!({ "cycles": answers::cycles(&cycles) }))
    }

    fn add(&mut self, line: &str) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let (done, understood) = logbook.add_line(line, today)?;
        let Some(activity) = done.activities.first() else {
            return Err(Failure::NothingToDo.into());
        };
        Answer::new(answers::added(activity, words), &answers::Added { id: activity.id, understood })
    }

    /// Needs no ledger and touches none.
    fn parse(&mut self, line: &str) -> Result<Answer, Refused> {
        let reading = quick_add::read(line, self.session.today(), false);
        let words = self.words();
        match (reading.refusal, reading.understood) {
            (Some(refusal), _) => Err(Failure::Line { refusal }.into()),
            (None, Some(understood)) => Answer::new(answers::understood(&understood, words), &understood),
            (None, None) => Err(Failure::NothingToDo.into()),
        }
    }

    fn list(&mut self, cycle: Option<i64>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, _) = self.session.logbook()?;
        let mut activities = logbook.activities(cycle.map(CycleId)).map_err(no_such_cycle)?;
        activities.sort_by_key(|activity| (activity.details.end, activity.id));
        for activity in &mut activities {
            activity.details.private_note = None;
        }
        Answer::new(answers::list(&activities, words), &activities)
    }

    fn status(&mut self, program: Option<&str>) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let mut overview: Overview = logbook.overview(today)?;
        if let Some(id) = program {
            overview.cycles.retain(|cycle| cycle.cycle.program.id == id);
            overview
                .warnings
                .retain(|open| open.warning.subject == id || open.warning.subject.starts_with("activity:"));
            if overview.cycles.is_empty() {
                return Err(Refused::Here(
                    "unknown-program",
                    Phrase::new("headless-not-in-program").with("program", id),
                ));
            }
        }
        let attention = |cycle: &CycleStanding| cycle.standing.state.needs_attention();
        let code = if overview.cycles.iter().any(attention) { 3 } else { 0 };
        let answer = Answer::new(answers::status(&overview, words), &answers::Status::new(&overview, words))?;
        Ok(Answer { code, ..answer })
    }

    fn export(
        &mut self,
        format: Format,
        out: &std::path::Path,
        program: Option<&str>,
        cycle: Option<i64>,
        force: bool,
    ) -> Result<Answer, Refused> {
        let (format, name) = match format {
            Format::Pdf => (ExportFormat::Pdf, "pdf"),
            Format::Csv => (ExportFormat::Csv, "csv"),
            Format::Pack => return Err(not_yet("export pack")),
            Format::Xlsx => return Err(not_yet("export xlsx")),
            Format::Ics => return Err(not_yet("export ics")),
            Format::Json => return Err(not_yet("export json")),
        };
        self.session.open()?;
        let words = self.words();
        let (logbook, today) = self.session.logbook()?;
        let mut cycles = logbook.cycles()?;
        cycles.retain(|it| program.is_none_or(|id| it.program.id == id) && cycle.is_none_or(|id| it.id.0 == id));
        let chosen = match cycles.as_slice() {
            [chosen] => chosen.id,
            [] => {
                return Err(Refused::Here("no-such-cycle", Phrase::new("headless-no-such-cycle")));
            }
            several => {
                let programs: Vec<&str> = several.iter().map(|it| it.program.id.as_str()).collect();
                return Err(Refused::Here(
                    "which-cycle",
                    Phrase::new("headless-which-cycle").with("programs", programs.join(", ")),
                ));
            }
        };
        let record = logbook.record(chosen, today)?;
        let bytes = export::bytes(&record, format, words.language())?;
        let record_folder = self.session.folder().to_path_buf();
        export::write(out, &bytes, force, &record_folder)?;
        let path = out.display().to_string();
        let text = words.phrase(&Phrase::new("headless-exported").with("path", path.as_str()));
        Answer::new(text, &serde_json::json!({ "format": name, "path": path, "bytes": bytes.len() }))
    }
}

fn not_yet(command: &'static str) -> Refused {
    Refused::Here("not-available-yet", Phrase::new("headless-not-yet").with("command", command))
}

fn no_such_cycle(error: Error) -> Refused {
    match error {
        Error::NoSuchCycle(_) => Refused::Here("no-such-cycle", Phrase::new("headless-no-such-cycle")),
        other => other.into(),
    }
}

/// French where the environment says so, as other tools of the system would.
fn language_of_environment() -> Language {
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    if wanted.is_some_and(|value| value.starts_with("fr")) { Language::French } else { Language::English }
}
