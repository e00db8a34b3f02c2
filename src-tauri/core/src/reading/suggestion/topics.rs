//! What it was about, as far as rules ask for a topic: ethics and the like.

use super::found::Found;
use super::sheet::{Cell, Sheet, Words};
use crate::domain::values::kind::Topic;

/// A topic, the words of a title that say it, and those of a sentence.
struct Known {
    topic: &'static str,
    in_title: &'static [&'static str],
    in_text: &'static [&'static str],
}

#[rustfmt::skip]
const KNOWN: &[Known] = &[
    Known {
        topic: "ethics",
        in_title: &["ethics", "ethical", "ethique*", "deontolog*", "ethic"],
        in_text: &[
            "ethics requirement*", "ethics credit*", "ethics cmte*", "ethics ce", "ethics ces", "ethics ceu*", "ethics hour*",
            "ethics contact hour*", "credits ethics", "credit ethics", "hours ethics", "hour ethics", "cmtes ethics", "cmte ethics",
            "ethics education", "ethics category", "category ethics", "ethics topic*", "hours of ethics", "hour of ethics",
            "credits of ethics", "credit of ethics", "credits in ethics", "credit in ethics", "hours in ethics", "hour in ethics", "cmtes in ethics",
            "exigence d ethique", "exigences d ethique", "exigence en ethique", "exigences en ethique", "exigence de deontologie",
            "exigences de deontologie", "exigence en deontologie", "exigences en deontologie", "heures d ethique", "heure d ethique", "heures en ethique", "heure en ethique", "credits d ethique", "credit d ethique", "credits en ethique",
            "credit en ethique", "heures de deontologie", "heures en deontologie", "credits de deontologie", "credits en deontologie", "credit de deontologie", "credit en deontologie",
            "formation en ethique", "formation en deontologie", "volet ethique", "volet deontologi*", "ethics training", "requirement in ethics", "requirements for ethics", "requirement for ethics",
            "ethics component", "ethics content",
        ],
    },
    Known {
        topic: "supervision",
        in_title: &["supervision", "supervising", "superviser", "supervisor", "supervisors", "clinical supervision"],
        in_text: &["supervision requirement*", "supervision credit*", "supervision training", "exigence de supervision", "exigences de supervision"],
    },
    Known {
        topic: "diversity-and-cultural-safety",
        in_title: &[
            "cultural safety", "cultural humility", "cultural competence", "cultural competency", "diversity", "inclusion", "anti racism", "antiracism",
            "anti oppressive", "anti oppression", "equity", "securite culturelle", "securisation culturelle",
            "humilite culturelle", "diversite", "inclusion", "antiracisme", "anti oppressif", "anti oppressive", "edi", "edib", "competence culturelle",
        ],
        in_text: &[
            "diversity requirement*", "cultural safety requirement*", "diversity credit*", "equity requirement*", "edi requirement*",
            "exigence de diversite", "exigences de diversite", "exigence en securisation culturelle",
        ],
    },
];

/// After these a topic is denied.
#[rustfmt::skip]
const DENIED: &[&str] = &[
    "not", "no", "without", "non", "ne", "n", "pas", "sans", "aucun", "aucune", "0", "none", "cannot",
];

/// Ethics in these is that of a body, not of a course.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "code of ethics", "codes of ethics", "code d ethique", "code de deontologie", "ethics code", "ethics board",
    "ethics committee", "comite d ethique", "research ethics board", "ethical standards", "ethical guidelines",
];

/// With these only a part of it was about the topic.
const PART: &[&str] = &["including", "includes", "dont", "incluant", "of which", "y compris", "part of", "partie"];

/// Where a title or a label says a subject.
const LABELS: &[&str] = &[
    "topic",
    "topics",
    "category",
    "content area",
    "subject",
    "theme",
    "sujet",
    "sujets",
    "categorie",
    "domaine",
    "ce type",
    "credit type",
    "type of credit",
    "type de credit",
];

/// The topics that the title, a label or a sentence names.
pub(super) fn topics(sheet: &Sheet<'_>, title: Option<&Found<String>>) -> Option<Found<Vec<Topic>>> {
    let mut found: Vec<Found<&'static str>> = Vec::new();
    let mut add = |topic: Found<&'static str>| match found.iter_mut().find(|known| known.value == topic.value) {
        Some(known) if !known.sure => *known = topic,
        Some(_) => {}
        None => found.push(topic),
    };
    if let Some(title) = title {
        let words = Words::of(&title.value);
        for known in KNOWN.iter().filter(|known| words.has(known.in_title) && !words.has(CODES)) {
            // A title on ethics is of ethics; of the others it may only speak.
            add(Found::sure(known.topic, &title.value).only_if(title.sure && known.topic == "ethics"));
        }
    }
    for (cell, label) in with_labels(sheet) {
        for known in KNOWN {
            let labelled = labelled_value(cell, label).is_some_and(|value| Words::of(value).has(known.in_title));
            let stated = cell.words.first_of(known.in_text).filter(|phrase| {
                let before = cell.text.get(..cell.words.span(*phrase).start).unwrap_or_default();
                let words = Words::of(before);
                let near = (words.len().saturating_sub(6)..words.len()).filter_map(|at| words.get(at));
                let after = cell.text.get(cell.words.span(*phrase).end..).unwrap_or_default();
                let is_nothing = Words::of(after)
                    .get(0)
                    .is_some_and(|word| matches!(word, "0" | "none" | "no" | "non" | "aucun" | "aucune"));
                !is_nothing && !near.into_iter().any(|word| DENIED.contains(&word))
            });
            if labelled || stated.is_some() {
                add(Found::sure(known.topic, cell.text).only_if(!cell.words.has(PART)));
            }
        }
    }
    let sure = found.iter().all(|topic| topic.sure);
    let from = found.iter().map(|topic| topic.from.as_str()).collect::<Vec<_>>().join("; ");
    let topics: Vec<Topic> = found.iter().map(|topic| Topic::kept(topic.value)).collect();
    (!topics.is_empty()).then(|| Found::sure(topics, &from).only_if(sure))
}

/// Every cell with the one to its left.
fn with_labels<'a, 'b>(sheet: &'b Sheet<'a>) -> impl Iterator<Item = (&'b Cell<'a>, Option<&'b Cell<'a>>)> {
    sheet.lines.iter().flat_map(|line| {
        line.cells.iter().enumerate().map(|(at, cell)| (cell, at.checked_sub(1).and_then(|left| line.cells.get(left))))
    })
}

/// What stands behind a label of a subject.
fn labelled_value<'a>(cell: &Cell<'a>, label: Option<&Cell<'_>>) -> Option<&'a str> {
    if label.is_some_and(|label| label.words.are(LABELS)) {
        return Some(cell.text);
    }
    let (label, value) = cell.text.split_once(':')?;
    Words::of(label).are(LABELS).then_some(value)
}
