//! The commands about backups, and about one file that holds everything.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use ledgerline_app::backups::{
    self, BackupPlace, KeptBackup, RestoreFrom, back_up_to, export_everything, preview_restore, restore,
};
use ledgerline_app::failure::Failure;
use ledgerline_core::domain::backup::{Backup, BackupReason};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::store::OpenError;
use ledgerline_core::{Error, Logbook};
use ledgerline_words::Words;
use serde_json::{Value, json};

use super::export::{shown, written};
use super::{Answer, Beginning, Refused, Run};

/// The commands about backups.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Back the record up, open the backup and check it; also into the second folder, where one is set
    Backup {
        /// Into this folder instead, as on a stick
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// List the backups, the latest first
    Backups,
    /// Put a backup in the place of the record; what is there is backed up before
    Restore {
        /// Its number as `backups` shows it, its folder, or a file that holds everything
        #[arg(value_name = "BACKUP")]
        backup: String,
        /// The file is locked with the first line of this one
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
        /// Only say what would change
        #[arg(long)]
        preview: bool,
    },
}

/// How a new record begins: empty, or as a whole one.
#[derive(Debug, clap::Args)]
pub struct Init {
    /// Your name
    #[arg(long, required_unless_present = "from")]
    name: Option<String>,
    /// Your member number
    #[arg(long, value_name = "X")]
    member_no: Option<String>,
    /// The first day of your cycle
    #[arg(long, value_name = "DATE", required_unless_present = "from")]
    cycle_start: Option<String>,
    /// A program you are in; may be given several times
    #[arg(long, value_name = "ID", default_value = "camt-mta")]
    program: Vec<String>,
    /// How many credits the first program asks for, where it is not the number that comes with it
    #[arg(long, value_name = "CREDITS")]
    required: Option<String>,
    /// Who says so, where it is a number of your own: an address or a note
    #[arg(long, value_name = "TEXT", requires = "required")]
    required_source: Option<String>,
    /// Also where a record was and is missing, as on a drive that is not connected
    #[arg(long)]
    anyway: bool,
    /// Take over everything from this file, or from the folder of a backup
    #[arg(long, value_name = "FILE", conflicts_with_all = ["name", "member_no", "cycle_start", "program", "required"])]
    from: Option<PathBuf>,
    /// The file is locked with the first line of this one
    #[arg(long, value_name = "FILE", requires = "from")]
    passphrase_file: Option<PathBuf>,
}

impl Run {
    pub(super) fn init(&self, how: Init) -> Result<Answer, Refused> {
        let Init { name, member_no, cycle_start, program, required, required_source, anyway, from, passphrase_file } =
            how;
        match from {
            Some(from) => self.take_over(&from, passphrase_file.as_deref()),
            None => self.begin(Beginning {
                name: name.unwrap_or_default(),
                member_no,
                cycle_start: cycle_start.unwrap_or_default(),
                program,
                required,
                required_source,
                anyway,
            }),
        }
    }

    pub(super) fn backups(&self, command: Command) -> Result<Answer, Refused> {
        match command {
            Command::Backup { to: None } => self.back_up(),
            Command::Backup { to: Some(folder) } => self.back_up_into(&folder),
            Command::Backups => self.list_backups(),
            Command::Restore { backup, passphrase_file, preview } => {
                // Whatever the record is like: one that opens is set aside before it is restored over.
                let _ = self.session.open();
                let from = self.restore_from(&backup, passphrase_file.as_deref())?;
                if preview { self.preview(&from) } else { self.restore(&from) }
            }
        }
    }

    fn back_up(&self) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let made = backups::back_up(&self.session, &self.work, BackupReason::Asked)?.ok_or(Failure::NothingToDo)?;
        let id = if made.is_new { "headless-backed-up" } else { "headless-backed-up-already" };
        let mut text = words.phrase(&about(id, &made.backup));
        if let Some(in_second) = made.in_second {
            let id = if in_second { "headless-backup-in-second" } else { "headless-backup-not-in-second" };
            text = format!("{text}\n{}", words.text(id));
        }
        let mut document = json!(made.backup);
        document["new"] = json!(made.is_new);
        document["in_second"] = json!(made.in_second);
        document["folder"] = json!(backups::backups(&self.session)?.folder);
        Answer::new(with_lacking(text, &made.backup, &words), &document)
    }

    fn back_up_into(&self, folder: &Path) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let found = back_up_to(&self.session, &self.work, folder)?.ok_or(Failure::NothingToDo)?;
        let text = words.phrase(&about("headless-backed-up-to", &found.backup).with("path", shown(&found.path)));
        let mut document = json!(found.backup);
        document["path"] = json!(shown(&found.path));
        Answer::new(with_lacking(text, &found.backup, &words), &document)
    }

    /// Needs no ledger that opens.
    fn list_backups(&self) -> Result<Answer, Refused> {
        let _ = self.session.open();
        let words = self.words();
        let all = backups::backups(&self.session)?;
        let listed: Vec<Value> = all.kept.iter().map(listed).collect();
        let mut lines: Vec<String> = all.kept.iter().map(|it| line(it, &words)).collect();
        if lines.is_empty() {
            lines.push(words.text("headless-no-backups"));
        }
        if let Some(second) = all.second.filter(|second| !second.is_there) {
            lines.push(words.phrase(&Phrase::new("headless-second-away").with("path", second.folder)));
        }
        Answer::new(lines.join("\n"), &listed)
    }

    fn preview(&self, from: &RestoreFrom) -> Result<Answer, Refused> {
        let words = self.words();
        let preview = preview_restore(&self.session, from)?;
        let counted = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let mut lines = vec![words.phrase(&about("headless-restore-preview", &preview.backup))];
        for (id, count) in [
            ("restore-gone", counted(preview.gone.len())),
            ("restore-as-before", counted(preview.as_before.len())),
            ("restore-back", counted(preview.back.len())),
            ("restore-certificates-gone", preview.certificates_gone),
            ("restore-certificates-back", preview.certificates_back),
        ] {
            if count > 0 {
                lines.push(words.phrase(&Phrase::new(id).with("count", count)));
            }
        }
        lines.extend(preview.lost.iter().map(|name| words.phrase(&lost(name))));
        Answer::new(lines.join("\n"), &preview)
    }

    fn restore(&self, from: &RestoreFrom) -> Result<Answer, Refused> {
        let done = restore(&self.session, &self.work, from)?.ok_or(Failure::NothingToDo)?;
        let words = self.words();
        let restored = Phrase::new("headless-restored")
            .with("activities", done.restored.activities)
            .with("certificates", done.restored.certificates);
        let mut lines = vec![words.phrase(&restored)];
        lines.extend(done.restored.lost.iter().map(|name| words.phrase(&lost(name))));
        if let Some(before) = &done.before {
            let undo = Phrase::new("headless-restore-undo").with("number", before.backup.number.to_string());
            lines.push(words.phrase(&undo));
        }
        if let Some(folder) = &done.restored.kept_damaged {
            lines.push(words.phrase(&Phrase::new("headless-kept-damaged").with("folder", folder.as_str())));
        }
        Answer::new(lines.join("\n"), &done)
    }

    /// Only where there is no record yet, as for every new one.
    fn take_over(&self, from: &Path, passphrase_file: Option<&Path>) -> Result<Answer, Refused> {
        match Logbook::open(self.session.folder()) {
            Ok(_) => return Err(Error::Open(OpenError::Exists(self.session.folder().to_path_buf())).into()),
            Err(Error::Open(OpenError::NoLedger(_))) => {}
            Err(error) => return Err(error.into()),
        }
        let from = self.restore_from(&from.display().to_string(), passphrase_file)?;
        self.restore(&from)
    }

    pub(super) fn export_everything(
        &self,
        out: &Path,
        passphrase_file: Option<&Path>,
        force: bool,
    ) -> Result<Answer, Refused> {
        let words = self.words();
        let passphrase = passphrase_file.map(passphrase_in).transpose()?;
        let made = export_everything(&self.session, &self.work, out, force, passphrase.as_deref())?;
        let made = made.ok_or(Failure::NothingToDo)?;
        let document = json!({
            "format": "everything", "path": shown(out), "bytes": made.bytes, "locked": passphrase.is_some(),
            "activities": made.activities, "certificates": made.certificates, "lacking": made.lacking,
        });
        Answer::new(written(out, &words), &document)
    }

    /// What is named: a number, a folder or a file.
    fn restore_from(&self, named: &str, passphrase_file: Option<&Path>) -> Result<RestoreFrom, Refused> {
        let passphrase = passphrase_file.map(passphrase_in).transpose()?;
        let Ok(number) = named.parse::<u32>() else {
            let no = self.session.remember_to_open(Path::new(named));
            return Ok(RestoreFrom::File { no, passphrase });
        };
        let all = backups::backups(&self.session)?.kept;
        let found = all.into_iter().find(|it| it.place == BackupPlace::Own && it.backup.number == number);
        let none = || Refused::Here("no-such-backup", Phrase::new("headless-no-such-backup").with("number", named));
        let KeptBackup { place, name, .. } = found.ok_or_else(none)?;
        Ok(RestoreFrom::Backup { place, name })
    }
}

/// The passphrase in a file: its first line.
fn passphrase_in(file: &Path) -> Result<String, Refused> {
    let text = fs::read_to_string(file).unwrap_or_default();
    match text.lines().next().filter(|line| !line.is_empty()) {
        Some(line) => Ok(line.to_owned()),
        None => Err(Refused::Here("no-passphrase", Phrase::new("headless-no-passphrase").with("path", shown(file)))),
    }
}

fn about(id: &str, backup: &Backup) -> Phrase {
    Phrase::new(id)
        .with("number", backup.number.to_string())
        .with("day", backup.made_at.date())
        .with("time", backup.made_at.format("%H:%M").to_string())
        .with("activities", backup.activities)
        .with("certificates", backup.certificates)
}

fn with_lacking(text: String, backup: &Backup, words: &Words) -> String {
    if backup.lacking == 0 {
        return text;
    }
    format!("{text}\n{}", words.phrase(&Phrase::new("backup-lacking").with("count", backup.lacking)))
}

fn lost(name: &str) -> Phrase {
    Phrase::new("restore-lost").with("file", name)
}

fn listed(kept: &KeptBackup) -> Value {
    let mut document = json!(kept.backup);
    document["place"] = json!(kept.place);
    document["name"] = json!(kept.name);
    document
}

/// A backup in a line, its number first.
fn line(kept: &KeptBackup, words: &Words) -> String {
    let backup = &kept.backup;
    let place = match kept.place {
        BackupPlace::Own => String::new(),
        BackupPlace::Second => format!("  {}", words.text("backup-in-second")),
    };
    let state = if backup.verified { "backup-verified" } else { "backup-not-whole" };
    let line = words.phrase(&about("headless-backup-line", backup));
    let reason = words.text(&format!("backup-reason-{}", backup.reason.id()));
    format!(
        "{:>4}  {}  {line}  {reason}  {}{place}",
        backup.number,
        backup.made_at.format("%Y-%m-%d %H:%M"),
        words.text(state)
    )
}
