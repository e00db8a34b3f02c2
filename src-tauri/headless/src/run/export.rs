//! The commands that write files for others, and check what others were given.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use ledgerline_app::export::{self, ExportFormat};
use ledgerline_app::failure::Failure;
use ledgerline_app::package::{self, PackageForm, PackageMade, Verified};
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::audit::report_choice::Extent;
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_report::package::{PackageOutcome, Verification};
use ledgerline_words::Words;
use serde_json::json;

use super::answers::id_of;
use super::{Answer, Refused, Run, about_cycles, no_such_activity};

/// The words after `export`.
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the command line")]
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write
    format: Format,
    /// The file
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// The program whose open cycle it is; needed where you are in several
    #[arg(long, value_name = "ID")]
    program: Option<String>,
    /// The number of the cycle, open or closed
    #[arg(long, value_name = "ID")]
    cycle: Option<i64>,
    /// pdf, pack: without the details of the activities and the pages of the evidence
    #[arg(long)]
    summary: bool,
    /// pdf, pack, json: with your reflections
    #[arg(long)]
    reflections: bool,
    /// pdf: without the original files, so that a message can carry it
    #[arg(long)]
    without_originals: bool,
    /// pdf, pack: this activity, by the number that `list` shows; give it once for each
    #[arg(long = "activity", value_name = "ACTIVITY-ID")]
    activities: Vec<i64>,
    /// everything: lock the file with the first line of this one; nobody can open it without
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

/// What `export` writes.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The audit report with its evidence inside, as an accessible PDF for archives
    Pdf,
    /// The audit package: the report, the evidence, the lists and what checks them, as a ZIP
    Pack,
    /// The list of activities, for a spreadsheet
    Csv,
    /// The list of activities with its rules, as a workbook
    Xlsx,
    /// Deadlines and plans, for a calendar
    Ics,
    /// The record, for programs
    Json,
    /// The whole record with its certificates and settings, to move it to another computer
    Everything,
}

impl Arguments {
    /// Words that would leave something out are refused where they leave nothing out: who relies on
    /// them would hand over more than they mean to.
    fn make_sense(&self) -> Result<(), Refused> {
        let is_report = matches!(self.format, Format::Pdf | Format::Pack);
        let is_everything = matches!(self.format, Format::Everything);
        let senseless = [
            ("--summary", self.summary && !is_report),
            ("--activity", !self.activities.is_empty() && !is_report),
            ("--reflections", self.reflections && !is_report && !matches!(self.format, Format::Json)),
            ("--without-originals", self.without_originals && !matches!(self.format, Format::Pdf)),
            ("--program", self.program.is_some() && is_everything),
            ("--cycle", self.cycle.is_some() && is_everything),
            ("--passphrase-file", self.passphrase_file.is_some() && !is_everything),
        ];
        match senseless.into_iter().find(|(_, is_given)| *is_given) {
            Some((word, _)) => {
                Err(Refused::Here("senseless-word", Phrase::new("headless-senseless-word").with("word", word)))
            }
            None => Ok(()),
        }
    }
}

impl Run {
    pub(super) fn export(&self, arguments: &Arguments) -> Result<Answer, Refused> {
        arguments.make_sense()?;
        self.session.open()?;
        if matches!(arguments.format, Format::Everything) {
            return self.export_everything(&arguments.out, arguments.passphrase_file.as_deref(), arguments.force);
        }
        let cycle = self.chosen_cycle(arguments.program.as_deref(), arguments.cycle)?;
        match arguments.format {
            Format::Pdf | Format::Pack => self.export_package(arguments, cycle),
            Format::Csv => self.export_record(arguments, cycle, ExportFormat::Csv),
            Format::Xlsx => self.export_record(arguments, cycle, ExportFormat::Xlsx),
            Format::Ics => self.export_record(arguments, cycle, ExportFormat::Ics),
            Format::Json | Format::Everything => self.export_record(arguments, cycle, ExportFormat::Json),
        }
    }

    fn export_record(&self, to: &Arguments, cycle: CycleId, format: ExportFormat) -> Result<Answer, Refused> {
        let words = self.words();
        let document = export::record(&self.session, cycle, format, to.reflections, words.language())?;
        document.write(&self.session, &to.out, to.force)?;
        let answer = json!({ "format": format.extension(), "path": shown(&to.out), "bytes": document.bytes.len() });
        Answer::new(written(&to.out, &words), &answer)
    }

    fn export_package(&self, to: &Arguments, cycle: CycleId) -> Result<Answer, Refused> {
        let words = self.words();
        let as_zip = matches!(to.format, Format::Pack);
        let form = PackageForm {
            language: words.language(),
            as_zip,
            extent: if to.summary { Extent::Summary } else { Extent::Full },
            reflections: to.reflections,
            originals: !to.without_originals,
            activities: self.known_activities(cycle, &to.activities)?,
        };
        let findings = package::findings(&self.session, cycle, &form)?;
        let made = package::make(&self.session, &self.work, cycle, form, &to.out, to.force)?;
        let Some(made) = made else { return Err(Failure::NothingToDo.into()) };
        let document = json!({
            "format": if as_zip { "pack" } else { "pdf" }, "path": shown(&to.out), "bytes": made.bytes,
            "exhibits": made.exhibits, "not_shown": made.not_shown, "not_available": made.not_available,
            "findings": findings,
        });
        Answer::new(packed(&to.out, &made, findings, &words), &document)
    }

    /// The activities that were named, each of which must be in the record; none for all of them.
    fn known_activities(&self, cycle: CycleId, numbers: &[i64]) -> Result<Option<Vec<ActivityId>>, Refused> {
        if numbers.is_empty() {
            return Ok(None);
        }
        let listed = self.session.with(|logbook, today| logbook.record(cycle, today))?.numbers();
        let ids: Vec<ActivityId> = numbers.iter().copied().map(ActivityId).collect();
        match ids.iter().find(|id| !listed.iter().any(|(known, _)| known == *id)) {
            Some(unknown) => Err(no_such_activity(*unknown)),
            None => Ok(Some(ids)),
        }
    }

    /// The cycle to export: the one with this number, open or closed, else the open one.
    fn chosen_cycle(&self, program: Option<&str>, number: Option<i64>) -> Result<CycleId, Refused> {
        let all = self.every_cycle()?;
        let is_meant = |cycle: &&Cycle| {
            program.is_none_or(|id| cycle.program.id == id)
                && number.map_or(cycle.closed_on.is_none(), |number| cycle.id.0 == number)
        };
        let meant: Vec<Cycle> = all.iter().filter(is_meant).cloned().collect();
        match meant.as_slice() {
            [chosen] => Ok(chosen.id),
            [] => Err(about_cycles("no-such-cycle", &all)),
            several => Err(about_cycles("which-cycle", several)),
        }
    }

    /// Needs no ledger and touches none.
    pub(super) fn verify(&self, package: &Path) -> Result<Answer, Refused> {
        let words = self.words();
        let Some(Verified { file_name, verification }) = package::verify(&self.work, package)? else {
            return Err(Failure::NothingToDo.into());
        };
        let answer = Answer::new(verified(&file_name, &verification, &words), &verification)?;
        Ok(Answer { code: u8::from(verification.outcome == PackageOutcome::Differs), ..answer })
    }
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub(super) fn written(path: &Path, words: &Words) -> String {
    words.phrase(&Phrase::new("headless-exported").with("path", shown(path)))
}

/// What was written, and what is not in it.
fn packed(path: &Path, made: &PackageMade, findings: usize, words: &Words) -> String {
    let mut lines = vec![written(path, words)];
    for file in &made.not_available {
        let phrase = Phrase::new("headless-not-available")
            .with("no", file.no.to_string())
            .with("file", file.file_name.as_str())
            .with("state", words.text(&format!("evidence-soundness-{}", file.soundness.id())));
        lines.push(words.phrase(&phrase));
    }
    if findings > 0 {
        let count = u32::try_from(findings).unwrap_or(u32::MAX);
        lines.push(words.phrase(&Phrase::new("headless-findings").with("count", count)));
    }
    lines.join("\n")
}

/// What a check of a package found, a line for each difference.
fn verified(name: &str, found: &Verification, words: &Words) -> String {
    let differences = u32::try_from(found.differences.len()).unwrap_or(u32::MAX);
    let outcome = Phrase::new(&format!("headless-verified-{}", id_of(&found.outcome)))
        .with("file", name)
        .with("count", found.files)
        .with("differences", differences);
    let mut lines = vec![words.phrase(&outcome)];
    for difference in &found.differences {
        let phrase = Phrase::new(&format!("headless-difference-{}", id_of(&difference.kind)))
            .with("name", difference.name.as_str())
            .with("was", difference.was.clone().unwrap_or_default());
        lines.push(words.phrase(&phrase));
    }
    for name in &found.system_files {
        lines.push(words.phrase(&Phrase::new("headless-verified-system-files").with("name", name.as_str())));
    }
    if found.differences.is_empty() {
        lines.push(words.text("headless-verified-limit"));
    }
    lines.join("\n")
}
