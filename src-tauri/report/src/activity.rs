//! What every list says of an activity: its kind and topics in words, what is claimed and why, what
//! proves it.

use ledgerline_core::domain::audit::record::{Listed, Record};
use ledgerline_core::domain::evidence::proof::Proof;
use ledgerline_core::domain::program::conversion::{Basis, Converter};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;

/// A kind's name.
pub(crate) fn kind_name(kind: &Kind, words: &Words) -> String {
    words.text(&format!("kind-{}", kind.id()))
}

/// A known topic's name in the reader's language, or the member's own word.
pub(crate) fn topic_name(topic: &Topic, words: &Words) -> String {
    if topic.is_known() { words.text(&format!("topic-{}", topic.id())) } else { topic.id().to_owned() }
}

/// The names of all topics, with commas between them.
pub(crate) fn topic_names(topics: &[Topic], words: &Words) -> String {
    topics.iter().map(|topic| topic_name(topic, words)).collect::<Vec<_>>().join(", ")
}

/// Why the member claims another figure than the usual one in this program, where they do, with the
/// usual one.
pub(crate) fn claim_note<'a>(listed: &'a Listed, record: &Record) -> Option<(&'a str, Option<Credits>)> {
    let (details, program) = (&listed.activity.details, &record.cycle.program);
    let claim = details.claims.iter().find(|claim| claim.program == program.id)?;
    let usual = Converter::of(program).usual(details.credits, details.minutes, details.kind.as_ref());
    Some((&claim.note, usual.map(Basis::credits)))
}

/// That with what belongs to it, as a sentence.
pub(crate) fn claim_words(listed: &Listed, record: &Record, words: &Words) -> Option<String> {
    let (note, usual) = claim_note(listed, record)?;
    let phrase = match usual {
        Some(usual) => Phrase::new("report-claim-instead").with("usual", usual),
        None => Phrase::new("report-claim"),
    };
    Some(words.phrase(&phrase.with("note", note)))
}

/// What is claimed; none where the program cannot tell what it is worth, which is not the same as
/// zero.
pub(crate) fn claimed(listed: &Listed, record: &Record) -> Option<Credits> {
    Converter::of(&record.cycle.program).basis(&listed.activity.details).map(|_| listed.counting.claimed)
}

/// How an activity is proved, in the word that stands for it everywhere; nothing for one that nobody
/// has looked at.
pub(crate) fn proof_word(listed: &Listed, words: &Words) -> Option<String> {
    let proof = listed.proof.as_ref()?;
    Some(words.text(&format!("evidence-proof-{}", proof.state.id())))
}

/// Why the member stands by what differs on an activity's files, each reason once.
pub(crate) fn accepted_reasons(listed: &Listed) -> Vec<&str> {
    let mut reasons: Vec<&str> = Vec::new();
    for acceptance in listed.proof.iter().flat_map(Proof::accepted) {
        if !reasons.contains(&acceptance.reason.as_str()) {
            reasons.push(&acceptance.reason);
        }
    }
    reasons
}

/// The exhibits that prove the activity with this number: `E-001`, `E-003`.
pub(crate) fn exhibit_numbers(no: u32, record: &Record) -> Vec<String> {
    let proves = record.exhibits.iter().filter(|exhibit| exhibit.proves.contains(&no));
    proves.map(|exhibit| exhibit.no.to_string()).collect()
}
