//! Words of cells that mean something known: kinds, topics, formats.

use super::answer::OwnNames;
use super::table::Cell;
use crate::domain::activity::Format;
use crate::domain::program::conversion::Customs;
use crate::domain::values::kind::{Kind, Topic};
use crate::text::dates::display_short;
use crate::text::folded;

/// What a cell shows, as a text.
pub(super) fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Fault => "#N/A".to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.clone(),
        Cell::Day(day) | Cell::Moment(day, _) => display_short(*day),
        Cell::Clock(seconds) => format!("{}:{:02}", seconds / 3600, seconds / 60 % 60),
        Cell::Truth(truth) => truth.to_string(),
    }
}

/// Whether it is the number of whoever approved something: `P-097`, `CAT-0021`.
pub(super) fn is_approval_number(text: &str) -> bool {
    let Some((letters, digits)) = text.split_once(['-', ' ']) else { return false };
    (1..=4).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits.len() >= 2
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[rustfmt::skip]
const FORMATS: &[(Format, &[&str])] = &[
    (Format::InPerson, &[
        "in-person", "onsite", "on-site", "face-to-face", "f2f", "live-in-person", "classroom", "in-class",
        "en-personne", "presentiel", "en-presentiel", "en-presence", "sur-place", "presence",
    ]),
    (Format::LiveOnline, &[
        "live-online", "online-live", "live-webinar", "virtual", "virtual-live", "live-virtual", "synchronous", "zoom", "live-stream",
        "livestream", "videoconference", "teleconference", "webinar-live", "online-synchronous",
        "en-ligne-en-direct", "virtuel", "synchrone", "visioconference", "webinaire-en-direct", "en-direct",
    ]),
    (Format::Recorded, &[
        "recorded", "recording", "on-demand", "asynchronous", "recorded-webinar", "video", "pre-recorded", "online-asynchronous",
        "en-differe", "enregistre", "enregistrement", "asynchrone", "en-ligne-en-differe", "webinaire-enregistre", "sur-demande",
    ]),
    (Format::SelfStudy, &[
        "self-study", "self-directed", "home-study", "independent", "independent-study", "reading", "self-paced",
        "autoformation", "autonome", "etude-personnelle", "autodidacte",
    ]),
];

/// How something was held. "Online" alone may be live or recorded, and is neither.
pub(super) fn format(text: &str, own: &OwnNames) -> Option<Format> {
    let key = folded(text);
    let known = || FORMATS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(format, _)| *format);
    own.formats.named(text).or_else(|| Format::from_id(text.trim())).or_else(known)
}

/// Words that tell a kind among others: "CMTE course" is one; a "journal article" may have been written or read.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "course", "courses", "workshop", "workshops", "webinar", "webinars", "conference", "conferences", "symposium", "supervision",
    "presentation", "presentations", "graduate", "training", "publication", "publications", "cours", "atelier", "ateliers",
    "webinaire", "webinaires", "congres", "colloque", "formation",
];

/// The kind that a text means, and the topics that it means as well; what is neither is a topic of the member's own, as on a
/// line.
pub(super) fn kind(text: &str, customs: &Customs, own: &OwnNames) -> (Option<Kind>, Vec<Topic>) {
    let whole = own.kinds.named(text).or_else(|| customs.kinds.from_id(text.trim()));
    if let Some(kind) = whole.or_else(|| customs.kinds.from_word(text)) {
        return (Some(kind), Vec::new());
    }
    let topic = own.topics.named(text).or_else(|| Topic::from_word(text));
    if let Some(topic) = topic.clone().filter(Topic::is_known) {
        return (None, vec![topic]);
    }
    let key = folded(text);
    let words: Vec<&str> = key.split('-').filter(|word| word.len() > 2).collect();
    let telling = words.iter().filter(|word| TELLING.contains(word));
    let mut kinds: Vec<Kind> = telling.filter_map(|word| customs.kinds.from_word(word)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let known = |word: &&&str| Topic::known().find(|topic| topic.words().iter().any(|it| it == **word));
    let topics: Vec<Topic> = words.iter().filter_map(|word| known(&word)).collect();
    match (kinds.as_slice(), topics.is_empty()) {
        ([kind], _) => (Some(kind.clone()), topics.into_iter().filter(|topic| topic.id() != "supervision").collect()),
        (_, false) => (None, topics),
        _ => (None, topic.into_iter().collect()),
    }
}

/// The topics that a text lists. Our own lists part them by a comma and a blank, others by whatever mark.
pub(super) fn topics(text: &str, own: &OwnNames, is_own: bool) -> Vec<Topic> {
    let pieces: Vec<&str> =
        if is_own { text.split(", ").collect() } else { text.split([',', ';', '/', '\n']).collect() };
    let mut all = Vec::new();
    for piece in pieces {
        // A topic of the member's own is written in small letters, and is none that has a name.
        let topic = if is_own { own.topics.exactly(piece) } else { own.topics.named(piece) };
        if let Some(topic) = topic.or_else(|| Topic::from_word(piece)).filter(|topic| !all.contains(topic)) {
            all.push(topic);
        }
    }
    all
}
