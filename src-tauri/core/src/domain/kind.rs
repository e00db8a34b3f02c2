//! Kinds and topics: what sort of learning an activity was.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::text::folded;

/// The id of a kind of activity, such as `workshop`. A neutral list, no association's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Kind(String);

impl Kind {
    /// The kind with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        KINDS.iter().find(|known| known.id == id).map(|known| Self(known.id.to_owned()))
    }

    /// The kind that a word means: its id, its name or an alias in either language; capitals and
    /// accents never matter.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = folded(word);
        KINDS
            .iter()
            .find(|known| known.id == word || known.words.contains(&word.as_str()))
            .map(|known| Self(known.id.to_owned()))
    }

    /// Every kind, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|known| Self(known.id.to_owned()))
    }

    /// Its id, which is also the end of its message's id (`kind-workshop`).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }
}

struct KnownKind {
    id: &'static str,
    /// Names and aliases in both languages, folded: small letters without accents, words joined
    /// by hyphens.
    words: &'static [&'static str],
}

const KINDS: &[KnownKind] = &[
    KnownKind {
        id: "workshop",
        words: &[
            "workshops",
            "course",
            "courses",
            "workshop-or-course",
            "webinar",
            "webinars",
            "training",
            "class",
            "atelier",
            "ateliers",
            "cours",
            "atelier-ou-cours",
            "formation",
            "formations",
            "webinaire",
            "webinaires",
        ],
    },
    KnownKind {
        id: "conference",
        words: &["conferences", "symposium", "congress", "congres", "colloque", "colloques", "conference-ou-congres"],
    },
    KnownKind {
        id: "independent-learning",
        words: &[
            "independent",
            "reading",
            "readings",
            "self-study",
            "self-directed",
            "study",
            "journal-club",
            "lecture",
            "lectures",
            "apprentissage-autonome",
            "autoformation",
            "etude",
            "etude-personnelle",
            "autonome",
        ],
    },
    KnownKind {
        id: "supervision-received",
        words: &["supervision", "consultation", "supervision-recue", "peer-supervision", "supervision-par-les-pairs"],
    },
    KnownKind {
        id: "supervision-given",
        words: &["supervising", "supervision-offerte", "supervision-donnee", "encadrement", "mentoring", "mentorat"],
    },
    KnownKind {
        id: "presentation",
        words: &["presentations", "talk", "presenting", "poster", "expose", "exposes", "communication", "affiche"],
    },
    KnownKind {
        id: "publication",
        words: &["publications", "article", "articles", "book", "chapter", "livre", "chapitre"],
    },
    KnownKind {
        id: "professional-service",
        words: &[
            "service",
            "services",
            "committee",
            "board",
            "volunteering",
            "service-professionnel",
            "comite",
            "benevolat",
            "service-a-la-profession",
            "engagement-professionnel",
        ],
    },
    KnownKind {
        id: "graduate-course",
        words: &[
            "graduate",
            "university",
            "graduate-courses",
            "cours-universitaire",
            "cours-de-cycle-superieur",
            "cours-de-cycles-superieurs",
            "universite",
            "maitrise",
        ],
    },
    KnownKind { id: "other", words: &["autre", "autres"] },
];

/// A topic: a free word or phrase, of which a few are known in both languages.
///
/// Known topics are kept by their English id, so that `#ethics` and `#déontologie` are one topic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Topic(String);

/// The known topics with their words in both languages, folded as in [`Kind`].
const TOPICS: &[(&str, &[&str])] = &[
    ("ethics", &["ethic", "ethique", "deontologie"]),
    ("supervision", &["supervision"]),
    (
        "diversity-and-cultural-safety",
        &["diversity", "cultural-safety", "diversite", "securite-culturelle", "securisation-culturelle", "edi"],
    ),
    ("didactic", &["didactique"]),
    ("experiential", &["experientiel", "experientielle"]),
];

impl Topic {
    /// The topic a word means; none where there is no letter or digit in it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim();
        let key = folded(word);
        if key.is_empty() {
            return None;
        }
        let known = TOPICS.iter().find(|(id, words)| *id == key || words.contains(&key.as_str()));
        Some(Self(known.map_or_else(|| word.to_lowercase(), |(id, _)| (*id).to_owned())))
    }

    /// The topics known by name, in the order in which they are offered.
    pub fn known() -> impl Iterator<Item = Self> {
        TOPICS.iter().map(|(id, _)| Self((*id).to_owned()))
    }

    /// Its text; for a known topic the end of its message's id (`topic-ethics`).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }

    /// Whether there is a message for its name.
    #[must_use]
    pub fn is_known(&self) -> bool {
        TOPICS.iter().any(|(id, _)| *id == self.0)
    }
}
