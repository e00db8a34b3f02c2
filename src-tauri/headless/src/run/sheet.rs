//! The command that writes a signature sheet.

use std::path::PathBuf;

use clap::ValueEnum;
use ledgerline_app::export;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::signature_sheet::{SheetChoice, SheetFor};
use ledgerline_core::domain::values::phrase::Phrase;

use super::{Answer, Refused, Run, no_such_activity};

/// The words after `sheet`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The sessions, by the numbers that `list` shows
    #[arg(required = true, value_name = "ACTIVITY-ID")]
    activities: Vec<i64>,
    /// The file
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Who signs; without it, what the kinds of the activities suggest
    #[arg(long = "for", value_name = "WHO")]
    sheet_for: Option<Who>,
    /// For how many other participants of a peer group there are lines (4 unless given)
    #[arg(long, value_name = "N")]
    participants: Option<u32>,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

/// Who signs, on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Who {
    /// A supervisor, or whoever was supervised
    Supervision,
    /// The participants of a peer group
    PeerGroup,
}

impl From<Who> for SheetFor {
    fn from(who: Who) -> Self {
        match who {
            Who::Supervision => Self::Supervision,
            Who::PeerGroup => Self::PeerGroup,
        }
    }
}

impl Run {
    pub(super) fn sheet(&self, arguments: &Arguments) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let ids: Vec<ActivityId> = arguments.activities.iter().copied().map(ActivityId).collect();
        let choice =
            SheetChoice { sheet_for: arguments.sheet_for.map(SheetFor::from), participants: arguments.participants };
        let sheet = self.session.lend(|logbook, today| logbook.signature_sheet(&ids, choice, today))?;
        let sheet = sheet.map_err(|error| match error {
            Error::NoSuchActivity(id) => no_such_activity(id),
            other => other.into(),
        })?;
        let document = export::signature_sheet(&self.session, &sheet, words.language())?;
        document.write(&self.session, &arguments.out, arguments.force)?;
        let path = arguments.out.display().to_string();
        let text = words.phrase(&Phrase::new("headless-exported").with("path", path.as_str()));
        let answer = serde_json::json!({
            "format": "pdf", "for": sheet.sheet_for, "sessions": sheet.sessions.len(), "minutes": sheet.minutes,
            "without_duration": sheet.without_duration, "participants": sheet.participants,
            "path": path, "bytes": document.bytes.len(),
        });
        Answer::new(text, &answer)
    }
}
