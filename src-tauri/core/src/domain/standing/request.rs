//! Requests: the paragraph with which a member asks for an adjustment.

use chrono::NaiveDate;

use super::Standing;
use crate::domain::cycle::Cycle;
use crate::domain::cycle::adjustment::AdjustmentChange;
use crate::domain::values::phrase::Phrase;

/// The paragraph that asks for `change`, to be copied into a letter or a message.
#[must_use]
pub fn request(cycle: &Cycle, standing: &Standing, change: AdjustmentChange, reason: &str, today: NaiveDate) -> Phrase {
    let phrase = match change {
        AdjustmentChange::Extension { last_day } => Phrase::new("request-extension").with("until", last_day),
        AdjustmentChange::Leave { from, to } => Phrase::new("request-leave").with("from", from).with("to", to),
        AdjustmentChange::Lapse { from, to } => Phrase::new("request-lapse").with("from", from).with("to", to),
        AdjustmentChange::Proration { months_held } => {
            Phrase::new("request-proration").with("months", months_held).with("of-months", cycle.program.cycle.months)
        }
    };
    phrase
        .with("program", cycle.program.name.clone())
        .with("first-day", cycle.first_day)
        .with("last-day", cycle.last_day)
        .with("today", today)
        .with("counted", standing.counted)
        .with("required", standing.required)
        .with("reason", reason.trim().trim_end_matches('.'))
}
