//! What of a record looks private, field by field.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::words::{Word, words_of};
use super::{KEY, PrintedField, PrivacyFinding, PrivateWord, places};
use crate::domain::activity::ActivityId;
use crate::domain::audit::record::{Listed, Record};
use crate::domain::audit::report_choice::ReportChoice;
use crate::domain::evidence::{EvidenceId, Fingerprint};
use crate::domain::values::member::Member;

/// How much of a long line is shown on each side of what was found, in characters.
const AROUND: usize = 60;

/// What a report of this choice would print that looks private, in the order of the report.
#[must_use]
pub fn findings<C>(record: &Record<C>, choice: ReportChoice) -> Vec<PrivacyFinding> {
    let mut found = Findings { choice, seen: BTreeSet::new(), all: Vec::new() };
    let cycle = &record.cycle;
    for adjustment in &cycle.adjustments {
        let whose = Whose::of_cycle(record);
        found.look(PrintedField::AdjustmentReason, Some(adjustment.reason.as_str()), &whose);
        found.look(PrintedField::AdjustmentReason, adjustment.letter.as_deref(), &whose);
    }
    for note in cycle.confirmations.iter().map(|it| &it.note).chain(cycle.carried_in.iter().map(|it| &it.note)) {
        found.look(PrintedField::CycleNote, note.as_deref(), &Whose::of_cycle(record));
    }
    for listed in record.activities.iter().chain(&record.plans) {
        let (details, whose) = (&listed.activity.details, Whose::of_activity(listed, &record.member));
        for (field, text) in [
            (PrintedField::Title, Some(details.title.as_str())),
            (PrintedField::Provider, details.provider.as_deref()),
            (PrintedField::ApprovalNo, details.approval_no.as_deref()),
            (PrintedField::Presenter, details.presenter.as_deref()),
            (PrintedField::Place, details.place.as_deref()),
            (PrintedField::Note, details.note.as_deref()),
            (PrintedField::Practice, details.practice.as_deref()),
            (PrintedField::Reflection, details.reflection.as_deref()),
            (PrintedField::Verification, details.verification.as_deref()),
        ] {
            found.look(field, text, &whose);
        }
        for topic in details.topics.iter().filter(|topic| !topic.is_known()) {
            found.look(PrintedField::Topic, Some(topic.id()), &whose);
        }
        let claim = details.claims.iter().find(|claim| claim.program == cycle.program.id);
        found.look(PrintedField::ClaimNote, claim.map(|claim| claim.note.as_str()), &whose);
    }
    // What has changed is told under its title of today, also where it is listed under another.
    for change in &record.changes {
        let mut all = record.activities.iter().chain(&record.plans);
        let whose = match all.find(|listed| listed.activity.id == change.activity) {
            Some(listed) => Whose { title: &change.title, ..Whose::of_activity(listed, &record.member) },
            None => Whose { activity: Some(change.activity), title: &change.title, ..Whose::of_cycle(record) },
        };
        found.look(PrintedField::Title, Some(&change.title), &whose);
    }
    for exhibit in &record.exhibits {
        let name = &exhibit.evidence.file_name;
        let whose = Whose { evidence: Some(exhibit.evidence.id), title: name, ..Whose::of_cycle(record) };
        found.look(PrintedField::FileName, Some(name), &whose);
    }
    found.all
}

/// Whose words are looked at.
struct Whose<'a> {
    activity: Option<ActivityId>,
    evidence: Option<EvidenceId>,
    title: &'a str,
    /// Names that stand in the report anyway: of the member, of who offers and who teaches.
    known: Vec<String>,
}

impl<'a> Whose<'a> {
    fn of_cycle<C>(record: &'a Record<C>) -> Self {
        Self { activity: None, evidence: None, title: "", known: words_in(member_names(&record.member)) }
    }

    fn of_activity(listed: &'a Listed, member: &'a Member) -> Self {
        let details = &listed.activity.details;
        let people = [details.provider.as_deref(), details.presenter.as_deref()].into_iter().flatten();
        Self {
            activity: Some(listed.activity.id),
            evidence: None,
            title: &details.title,
            known: words_in(member_names(member).chain(people)),
        }
    }

    /// Whether the words name nobody but people who are known.
    fn knows(&self, words: &str) -> bool {
        const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "m", "mm", "mme", "mmes", "mlle", "madame", "monsieur"];
        let words = words_of(words);
        let mut named = words.iter().filter(|word| !word.is(TITLES)).peekable();
        named.peek().is_some() && named.all(|word| self.known.contains(&word.folded))
    }
}

fn member_names(member: &Member) -> impl Iterator<Item = &str> {
    [Some(member.name.as_str()), member.name_on_certificates.as_deref()].into_iter().flatten()
}

fn words_in<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.flat_map(words_of).map(|word: Word<'_>| word.folded).collect()
}

struct Findings {
    choice: ReportChoice,
    seen: BTreeSet<String>,
    all: Vec<PrivacyFinding>,
}

impl Findings {
    fn look(&mut self, field: PrintedField, text: Option<&str>, whose: &Whose<'_>) {
        let Some(text) = text.filter(|_| field.is_printed(self.choice)) else { return };
        for (what, start, end) in places(text, field) {
            let found = text.get(start..end).unwrap_or_default();
            if what == PrivateWord::ClientName && whose.knows(found) {
                continue;
            }
            let key = key(what, field, whose, found);
            if self.seen.insert(key.clone()) {
                self.all.push(PrivacyFinding {
                    key,
                    what,
                    field,
                    activity: whose.activity,
                    evidence: whose.evidence,
                    title: whose.title.to_owned(),
                    excerpt: excerpt(text, start, end),
                    found: found.to_owned(),
                });
            }
        }
    }
}

/// What a finding is accepted by. The words are in it as a fingerprint alone, so that what is
/// accepted leaves no copy of them behind.
fn key(what: PrivateWord, field: PrintedField, whose: &Whose<'_>, found: &str) -> String {
    let owner = match (whose.activity, whose.evidence) {
        (Some(activity), _) => format!("activity:{}", activity.0),
        (None, Some(evidence)) => format!("evidence:{}", evidence.0),
        (None, None) => "cycle".to_owned(),
    };
    let hash = Fingerprint::new(Sha256::digest(found.as_bytes()).into());
    format!("{KEY}{}:{}:{owner}:{hash}", what.id(), field.id())
}

/// The line around a place in a text, shortened where it is long.
fn excerpt(text: &str, start: usize, end: usize) -> String {
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let after = after.split('\n').next().unwrap_or_default().trim_end();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let mut line = String::new();
    if skipped > 0 {
        // The first word is cut, and goes with what is left out.
        let rest: String = before.chars().skip(skipped).collect();
        line.push('…');
        line.push_str(rest.split_once(' ').map_or(rest.as_str(), |(_, rest)| rest));
    } else {
        line.push_str(before);
    }
    line.push_str(text.get(start..end).unwrap_or_default());
    if after.chars().count() > AROUND {
        let rest: String = after.chars().take(AROUND).collect();
        line.push_str(rest.rsplit_once(' ').map_or(rest.as_str(), |(rest, _)| rest));
        line.push('…');
    } else {
        line.push_str(after);
    }
    line
}
