//! What can be wrong in a program, and the sentence that says so.

use serde::Serialize;
use specta::Type;

use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::Phrase;

/// Something in a program that makes no sense, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type, thiserror::Error)]
#[error("“{key}” of {}: {fault:?}", .rule.map_or("the program".to_owned(), |index| format!("rule {}", index + 1)))]
pub struct ProgramFault {
    /// The rule it is in, counted from 0; none for the program itself.
    #[specta(type = Option<u32>)]
    pub rule: Option<usize>,
    /// The other figure of that rule it is in, counted from 0; none for the rule itself.
    #[specta(type = Option<u32>)]
    pub alternative: Option<usize>,
    /// The key of it, as program files name it: `credits`, `name.fr`.
    pub key: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

impl ProgramFault {
    /// The sentence that says so where the fault is shown in its place: it names neither the rule
    /// nor the key.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        self.fault.phrase().with("line", 0_u32).with("key", "").with("example", "")
    }
}

/// What makes no sense. Each has a sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
pub enum Fault {
    /// An id has small letters, digits and hyphens, a letter first, and is not too long.
    NotAnId {
        /// The most characters.
        most: u32,
    },
    /// A text is missing.
    Blank,
    /// A text is too long.
    TooLong {
        /// The most characters.
        most: u32,
    },
    /// A text has a character that no reader would see, such as the end of a line.
    HiddenCharacter,
    /// A whole number lies outside its bounds.
    OutOfRange {
        /// The least it can be.
        least: u32,
        /// The most it can be.
        most: u32,
    },
    /// Credits are nothing, less than nothing or too many.
    NotThatMany {
        /// The most they can be.
        most: Credits,
    },
    /// A source was read in a year that cannot be.
    NoSuchYear {
        /// The first year that can be.
        from: u32,
        /// The last year that can be.
        to: u32,
    },
    /// A word without a letter or a digit.
    NotATopic,
    /// A list has too many items.
    TooMany {
        /// The most items.
        most: u32,
    },
    /// A list has something twice.
    ListedTwice {
        /// What.
        word: String,
    },
    /// More different ones are asked for than there are.
    MoreThanListed {
        /// How many there are.
        most: u32,
    },
    /// At least one of nothing.
    NothingNamed,
    /// Other figures stand with a rule that is not the total.
    OnlyForTotal,
    /// Another figure is the figure itself, or stands there already.
    SameFigure,
    /// Two rules have one id.
    IdTwice,
    /// Two rules have a shape of which a program has one.
    ShapeTwice {
        /// The shape's id.
        shape: String,
    },
    /// Two rules say what one kind is worth.
    WorthTwice {
        /// The kind's id.
        kind: String,
    },
    /// No rule is the total.
    NoTotal,
    /// More is asked for of a kind or a topic than counts of it.
    AboveMaximum {
        /// What is asked for.
        minimum: Credits,
        /// What counts.
        maximum: Credits,
    },
}

impl Fault {
    /// The sentence; it still lacks its place: `line` (0 for none), `key` and `example`.
    pub(crate) fn phrase(&self) -> Phrase {
        match self {
            Self::NotAnId { most } => Phrase::new("program-fault-not-an-id").with("most", *most),
            Self::Blank => Phrase::new("program-fault-blank"),
            Self::TooLong { most } => Phrase::new("program-fault-too-long").with("most", *most),
            Self::HiddenCharacter => Phrase::new("program-fault-hidden-character"),
            Self::OutOfRange { least, most } => {
                Phrase::new("program-fault-out-of-range").with("least", *least).with("most", *most)
            }
            Self::NotThatMany { most } => Phrase::new("program-fault-not-that-many").with("most", *most),
            Self::NoSuchYear { from, to } => {
                Phrase::new("program-fault-no-such-year").with("from", *from).with("to", *to)
            }
            Self::NotATopic => Phrase::new("program-fault-not-a-topic"),
            Self::TooMany { most } => Phrase::new("program-fault-too-many").with("most", *most),
            Self::ListedTwice { word } => Phrase::new("program-fault-listed-twice").with("word", word.as_str()),
            Self::MoreThanListed { most } => Phrase::new("program-fault-more-than-listed").with("most", *most),
            Self::NothingNamed => Phrase::new("program-fault-nothing-named"),
            Self::OnlyForTotal => Phrase::new("program-fault-only-for-total"),
            Self::SameFigure => Phrase::new("program-fault-same-figure"),
            Self::IdTwice => Phrase::new("program-fault-id-twice"),
            Self::ShapeTwice { shape } => Phrase::new("program-fault-shape-twice").with("shape", shape.as_str()),
            Self::WorthTwice { kind } => Phrase::new("program-fault-worth-twice").with("kind", kind.as_str()),
            Self::NoTotal => Phrase::new("program-fault-no-total"),
            Self::AboveMaximum { minimum, maximum } => {
                Phrase::new("program-fault-above-maximum").with("minimum", *minimum).with("maximum", *maximum)
            }
        }
    }
}
