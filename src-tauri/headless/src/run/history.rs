//! The commands about what was done to an activity and what was deleted.

use ledgerline_core::Error;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_core::logbook::ActivityName;
use serde_json::json;

use super::{Answer, Refused, Run, no_such_activity};

mod answers;

pub(super) use answers::unconfirmed;

/// What is to be done with what was deleted.
#[derive(Debug, clap::Args)]
pub struct Trash {
    /// Bring these activities back, by the numbers that `trash` shows
    #[arg(long, value_name = "ACTIVITY-ID", num_args = 1.., conflicts_with = "delete_for_good")]
    bring_back: Vec<i64>,
    /// Delete these activities for good; without --yes it only says what depends on them
    #[arg(long, value_name = "ACTIVITY-ID", num_args = 1..)]
    delete_for_good: Vec<i64>,
    /// Delete for good: nothing can bring it back
    #[arg(long, requires = "delete_for_good")]
    yes: bool,
}

impl Run {
    pub(super) fn history(&self, id: ActivityId) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let history = self.session.lend(|logbook, _| logbook.history_of(id))?;
        let history = history.map_err(|error| match error {
            Error::NoSuchActivity(id) => no_such_activity(id),
            other => other.into(),
        })?;
        Answer::new(answers::history(&history, &words), &answers::history_document(&history, &words))
    }

    pub(super) fn trash(&self, arguments: &Trash) -> Result<Answer, Refused> {
        self.session.open()?;
        if !arguments.bring_back.is_empty() {
            self.bring_back(&numbers(&arguments.bring_back))
        } else if !arguments.delete_for_good.is_empty() {
            self.delete_for_good(&numbers(&arguments.delete_for_good), arguments.yes)
        } else {
            let words = self.words();
            let rows = self.session.with(|logbook, _| logbook.trash())?;
            Answer::new(answers::trash(&rows, &words), &answers::trash_document(&rows))
        }
    }

    fn bring_back(&self, ids: &[ActivityId]) -> Result<Answer, Refused> {
        let words = self.words();
        let done = self.session.lend(|logbook, _| logbook.bring_back(ids))?.map_err(not_deleted)?;
        let titles = done.activities.iter().map(|it| Argument::Text(it.details.title.clone())).collect();
        let phrase = Phrase::new("headless-brought-back").with("titles", Argument::List(titles));
        let back: Vec<ActivityId> = done.activities.iter().map(|it| it.id).collect();
        Answer::new(words.phrase(&phrase), &json!({ "brought_back": back }))
    }

    fn delete_for_good(&self, ids: &[ActivityId], is_meant: bool) -> Result<Answer, Refused> {
        let words = self.words();
        if !is_meant {
            let dependents = self.session.lend(|logbook, _| logbook.dependents(ids))?.map_err(not_deleted)?;
            return Err(Refused::Unconfirmed(Box::new(dependents)));
        }
        let gone = self.session.lend(|logbook, _| logbook.delete_for_good(ids))?.map_err(not_deleted)?;
        let titles = gone.iter().map(|it| Argument::Text(it.title.clone())).collect();
        let phrase = Phrase::new("headless-deleted-for-good").with("titles", Argument::List(titles));
        let gone: Vec<ActivityId> = gone.iter().map(|it: &ActivityName| it.id).collect();
        Answer::new(words.phrase(&phrase), &json!({ "deleted_for_good": gone }))
    }
}

fn numbers(ids: &[i64]) -> Vec<ActivityId> {
    ids.iter().map(|id| ActivityId(*id)).collect()
}

/// A refusal that names the number no deleted activity has.
fn not_deleted(error: Error) -> Refused {
    match error {
        Error::NoSuchActivity(id) => {
            let phrase = Phrase::new("headless-not-deleted").with("activity", id.0.to_string());
            Refused::Here("no-such-activity", phrase)
        }
        other => other.into(),
    }
}
