//! The two languages of every sentence, and text in both.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A language the member can read Ledgerline in. `en` and `fr` outside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Type)]
pub enum Language {
    /// Canadian English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Canadian French.
    #[serde(rename = "fr")]
    French,
}

impl Language {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The two letters that name it outside the program.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// What stands between whole credits and their hundredths.
    #[must_use]
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::English => '.',
            Self::French => ',',
        }
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Bilingual {
    /// A member's own words, which stand in both languages.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { en: text.to_owned(), fr: text.to_owned() }
    }

    /// The letters by which a name is known, `MTA` of “Certified Music Therapist (MTA)”; the whole
    /// name where it has none.
    #[must_use]
    pub fn in_short(&self) -> Self {
        Self { en: short_name(&self.en).to_owned(), fr: short_name(&self.fr).to_owned() }
    }

    /// The text in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}

/// `CAMT` of “Canadian Association of Music Therapists (CAMT)”; the whole name where it has no short
/// one.
#[must_use]
pub fn short_name(name: &str) -> &str {
    name.strip_suffix(')').and_then(|name| name.rsplit_once('(')).map_or(name, |(_, short)| short.trim())
}
