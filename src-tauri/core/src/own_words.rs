//! The words by which a value stands in a format that outlives the program: in the ledger, in a
//! sidecar.
//!
//! They belong to the format. What the program calls the value, its message or its field in an
//! answer can get another name; these words cannot.

/// Makes a type that holds a value and stands in JSON as one of these words. A value without a word
/// does not compile; a word without a value is not read.
macro_rules! own_words {
    ($(#[$about:meta])* $name:ident of $value:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct $name(pub(crate) $value);

        impl $name {
            /// Its word.
            pub(crate) const fn word(self) -> &'static str {
                match self.0 {
                    $($value::$variant => $word,)+
                }
            }

            /// What the word stands for, if it is one of these.
            pub(crate) fn of_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self($value::$variant)),)+
                    _ => None,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
                Self::of_word(&word).ok_or_else(|| serde::de::Error::unknown_variant(&word, &[$($word),+]))
            }
        }
    };
}

pub(crate) use own_words;
