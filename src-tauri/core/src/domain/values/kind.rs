//! Kinds and topics: what sort of learning an activity was.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::text::folded;

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

    /// A kind as the ledger keeps it, whether or not it is on the list: a member may have added it.
    #[must_use]
    pub fn kept(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// Every kind that comes with Ledgerline, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|known| Self(known.id.to_owned()))
    }

    /// Its id, which is also the end of its message's id (`kind-workshop`).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }
}

/// The longest name of a kind, in characters.
pub const LONGEST_KIND_NAME: usize = 60;

/// A kind with the name the member gave it. Its id stays the same whatever it is called, so that
/// no activity and no rule changes with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NamedKind {
    /// Which.
    pub kind: Kind,
    /// What the member calls it, in both languages.
    pub name: String,
}

/// The list of kinds as one member has it: those that come with Ledgerline, some perhaps renamed,
/// and those the member added.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
#[serde(transparent)]
pub struct Kinds(pub Vec<NamedKind>);

impl Kinds {
    /// The kind with this id, if there is one.
    #[must_use]
    pub fn from_id(&self, id: &str) -> Option<Kind> {
        Kind::from_id(id).or_else(|| self.0.iter().find(|named| named.kind.id() == id).map(|named| named.kind.clone()))
    }

    /// The kind that a word means: the member's own names come first, then the words of
    /// [`Kind::from_word`]. Capitals and accents never matter.
    #[must_use]
    pub fn from_word(&self, word: &str) -> Option<Kind> {
        let key = folded(word);
        self.0
            .iter()
            .find(|named| folded(&named.name) == key || named.kind.id() == key)
            .map(|named| named.kind.clone())
            .or_else(|| Kind::from_word(word))
    }

    /// Every kind, in the order in which they are offered: "other" stays the last.
    #[must_use]
    pub fn all(&self) -> Vec<Kind> {
        let (last, mut all): (Vec<Kind>, Vec<Kind>) = Kind::all().partition(|kind| kind.id() == "other");
        all.extend(self.added().cloned());
        all.extend(last);
        all
    }

    /// The words that mean a kind, in the form in which words are compared: the member's own name first,
    /// then its id, its names and its aliases in both languages.
    #[must_use]
    pub fn words(&self, kind: &Kind) -> Vec<String> {
        let own = self.name(kind).map(folded);
        let shipped = KINDS.iter().find(|known| known.id == kind.id());
        let aliases = shipped.into_iter().flat_map(|known| known.words).map(|word| (*word).to_owned());
        own.into_iter().chain(std::iter::once(kind.id().to_owned())).chain(aliases).collect()
    }

    /// The kinds the member added.
    pub fn added(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter().map(|named| &named.kind).filter(|kind| Kind::from_id(kind.id()).is_none())
    }

    /// What the member calls a kind, where that is another name than it came with.
    #[must_use]
    pub fn name(&self, kind: &Kind) -> Option<&str> {
        self.0.iter().find(|named| named.kind == *kind).map(|named| named.name.as_str())
    }

    /// A kind to add under this name, with an id that no other has; none for a name without a
    /// letter or digit, or one that means a kind already.
    #[must_use]
    pub fn new_kind(&self, name: &str) -> Option<Kind> {
        let word = folded(name);
        if word.is_empty() || self.from_word(name).is_some() {
            return None;
        }
        // An id is also the end of a message's id, which has no other letters.
        let plain = word.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
        let word = if plain { word } else { "own".to_owned() };
        let numbered = (2..).map(|number: u32| format!("{word}-{number}"));
        let free = std::iter::once(word.clone()).chain(numbered).find(|id| self.from_id(id).is_none());
        free.map(Kind)
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
/// Others are kept in small letters with hyphens between the words, as a hashtag has them, so that
/// `#support-chapter` and "Support chapter" are one topic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Topic(String);

/// A topic's id with its other words in both languages, folded as in [`Kind`].
type KnownTopic = (&'static str, &'static [&'static str]);

/// The known topics that are offered to everybody.
const TOPICS: &[KnownTopic] = &[
    ("ethics", &["ethic", "ethique", "deontologie", "ethique-et-deontologie"]),
    ("supervision", &["supervision"]),
    (
        "diversity-and-cultural-safety",
        &[
            "diversity",
            "cultural-safety",
            "diversite",
            "securite-culturelle",
            "securisation-culturelle",
            "diversite-et-securisation-culturelle",
            "edi",
        ],
    ),
    ("didactic", &["didactique"]),
    ("experiential", &["experientiel", "experientielle"]),
];

/// The known topics that a shipped program asks for: offered to those who keep that program. A word
/// that others may use for something else is none of theirs.
const TOPICS_OF_PROGRAMS: &[KnownTopic] = &[
    ("focused-forum", &["focused-forums", "forum-thematique", "forums-thematiques"]),
    ("support-chapter", &["support-chapters", "groupe-local-de-soutien", "groupes-locaux-de-soutien"]),
    ("global-support-meeting", &["global-support-meetings", "rencontre-mondiale-de-soutien"]),
    ("clinical-practice-workshop", &[]),
    ("fellowship-training", &[]),
    ("basic-training", &[]),
    ("professional-recognition", &[]),
    ("self-study", &[]),
    ("publication", &[]),
    ("conference", &[]),
];

fn named_topics() -> impl Iterator<Item = &'static KnownTopic> {
    TOPICS.iter().chain(TOPICS_OF_PROGRAMS)
}

/// `words` in small letters with hyphens between them.
fn hyphenated(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}

impl Topic {
    /// The topic a word means; none where there is no letter or digit in it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim();
        let key = folded(word);
        if key.is_empty() {
            return None;
        }
        let known = named_topics().find(|(id, words)| *id == key || words.contains(&key.as_str()));
        Some(Self(known.map_or_else(|| hyphenated(word), |(id, _)| (*id).to_owned())))
    }

    /// A topic as the ledger keeps it.
    #[must_use]
    pub fn kept(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// The topics that are offered to everybody, in this order.
    pub fn known() -> impl Iterator<Item = Self> {
        TOPICS.iter().map(|(id, _)| Self((*id).to_owned()))
    }

    /// The words that mean it, in the form in which words are compared: its own, and for a known topic
    /// those of both languages.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let known = named_topics().find(|(id, _)| *id == self.0);
        let others = known.into_iter().flat_map(|(_, words)| *words).map(|word| (*word).to_owned());
        std::iter::once(folded(&self.0)).chain(others).collect()
    }

    /// Its text; for a known topic the end of its message's id (`topic-ethics`).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The topics that have a name in both languages: those known, and those of shipped programs.
    pub fn named() -> impl Iterator<Item = Self> {
        named_topics().map(|(id, _)| Self((*id).to_owned()))
    }

    /// Whether there is a message for its name.
    #[must_use]
    pub fn is_known(&self) -> bool {
        named_topics().any(|(id, _)| *id == self.0)
    }
}
