//! STUB, replaced on merge.
use super::activity::{Activity, ActivityDetails, ActivityId};
use super::credits::Credits;
use super::evidence::EvidenceKind;
use super::file_text::FileText;
use super::member::Member;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Suggested {
    pub title: Option<String>,
    pub provider: Option<String>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub credits: Option<Credits>,
    pub minutes: Option<u32>,
    pub kind: Option<EvidenceKind>,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Difference {
    Minutes { on_file: u32 },
}
pub fn suggest(_: &FileText, _: &str, _: &Member, _: NaiveDate) -> Suggested {
    Suggested::default()
}
pub fn differences(_: &FileText, _: &Suggested, _: &ActivityDetails, _: &Member) -> Vec<Difference> {
    Vec::new()
}
pub fn likely_activities(_: &Suggested, _: &[Activity]) -> Vec<ActivityId> {
    Vec::new()
}
