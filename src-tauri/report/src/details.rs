//! What a member wrote about each activity.

use ledgerline_core::domain::activity::PublicActivity;
use ledgerline_core::domain::audit::record::{Listed, Record};
use ledgerline_core::domain::audit::report_choice::ReportChoice;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

use crate::activity::claim_words;

/// An activity in detail. Its title stands in the list alone.
#[derive(Serialize)]
pub(crate) struct Detail {
    no: String,
    day: String,
    texts: Vec<Text>,
    /// When it was entered, and when it was last changed.
    entered: String,
}

/// Something the member wrote.
#[derive(Serialize)]
struct Text {
    label: String,
    paragraphs: Vec<String>,
}

/// The activities in detail, in the order of the list.
pub(crate) fn details(record: &Record, choice: ReportChoice, words: &Words) -> Vec<Detail> {
    record.activities.iter().map(|listed| detail(listed, record, choice, words)).collect()
}

fn detail(listed: &Listed, record: &Record, choice: ReportChoice, words: &Words) -> Detail {
    let (activity, details) = (&listed.activity, &listed.activity.details);
    let texts = [
        ("description", details.note.clone()),
        ("practice", details.practice.clone()),
        ("reflection", details.reflection.clone().filter(|_| choice.prints_reflections())),
        ("verification", details.verification.clone()),
        ("partial", claim_words(listed, record, words)),
    ];
    Detail {
        no: listed.no.to_string(),
        day: words.day(details.end),
        texts: texts.into_iter().filter_map(|(id, text)| worded(id, &text?, words)).collect(),
        entered: words.phrase(&entered(activity)),
    }
}

fn entered(activity: &PublicActivity) -> Phrase {
    let (entered, changed) = (activity.entered_on, activity.changed_on);
    if entered == changed {
        return Phrase::new("report-entered").with("entered", entered);
    }
    Phrase::new("report-entered-changed").with("entered", entered).with("changed", changed)
}

/// Its lines are kept: they can be a list.
fn worded(id: &str, text: &str, words: &Words) -> Option<Text> {
    let paragraphs: Vec<String> = text.lines().map(|line| line.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    (!paragraphs.is_empty()).then(|| Text { label: words.text(&format!("report-detail-{id}")), paragraphs })
}
