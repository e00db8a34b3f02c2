//! What belongs to one cycle alone: what was granted for it, and what has changed since it was
//! closed.

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use ledgerline_core::domain::standing::closing::{ChangeAfter, ChangedAfter};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

/// Something that was granted for the cycle, or is carried into it.
#[derive(Serialize)]
pub(crate) struct Granted {
    what: String,
    /// Why.
    reason: String,
    letter: String,
    entered_on: String,
}

/// An activity that has changed since the cycle was closed.
#[derive(Serialize)]
pub(crate) struct Change {
    day: String,
    /// Its number in the list, where it stands in it.
    no: Option<String>,
    /// Where it does not: its title, which is printed once in a report.
    title: String,
    what: String,
    claimed_then: String,
    claimed_now: String,
}

/// What is carried in, then the adjustments by order of entry.
pub(crate) fn granted(record: &Record, words: &Words) -> Vec<Granted> {
    let carried_in = record.cycle.carried_in.as_ref().map(|carried| Granted {
        what: words.phrase(&Phrase::new("report-carried").with("credits", carried.credits)),
        reason: carried.note.clone().unwrap_or_default(),
        letter: "–".to_owned(),
        entered_on: "–".to_owned(),
    });
    let adjustments = record.cycle.adjustments.iter().map(|adjustment| adjusted(adjustment, record, words));
    carried_in.into_iter().chain(adjustments).collect()
}

fn adjusted(adjustment: &Adjustment, record: &Record, words: &Words) -> Granted {
    let what = match adjustment.change {
        AdjustmentChange::Extension { last_day } => Phrase::new("report-adjustment-extension").with("day", last_day),
        AdjustmentChange::Leave { from, to } => {
            Phrase::new("report-adjustment-leave").with("from", from).with("to", to)
        }
        AdjustmentChange::Lapse { from, to } => {
            Phrase::new("report-adjustment-lapse").with("from", from).with("to", to)
        }
        AdjustmentChange::Proration { months_held } => Phrase::new("report-adjustment-proration")
            .with("months", months_held)
            .with("of-months", record.cycle.program.cycle.months),
    };
    Granted {
        what: words.phrase(&what),
        reason: adjustment.reason.clone(),
        letter: adjustment.letter.clone().unwrap_or_else(|| "–".to_owned()),
        entered_on: words.day(adjustment.entered_on),
    }
}

/// What has changed since the cycle was closed, by last day.
pub(crate) fn changes(record: &Record, words: &Words) -> Vec<Change> {
    record.changes.iter().map(|change| changed(change, record, words)).collect()
}

fn changed(change: &ChangedAfter, record: &Record, words: &Words) -> Change {
    let no = record.numbers().into_iter().find(|(id, _)| *id == change.activity).map(|(_, no)| no.to_string());
    let amount = |credits: Option<Credits>| credits.map_or_else(|| "–".to_owned(), |credits| words.credits(credits));
    Change {
        day: words.day(change.day),
        title: match &no {
            Some(no) => words.phrase(&Phrase::new("report-activity-no").with("no", no.as_str())),
            None => change.title.clone(),
        },
        no,
        what: words.text(match change.change {
            ChangeAfter::Added => "report-change-added",
            ChangeAfter::Changed => "report-change-changed",
            ChangeAfter::Removed => "report-change-removed",
        }),
        claimed_then: amount(change.claimed_then),
        claimed_now: amount(change.claimed_now),
    }
}
