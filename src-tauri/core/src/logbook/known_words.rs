//! What a line can name after `#` and `@` that the record knows already.

use std::collections::BTreeSet;

use serde::Serialize;
use specta::Type;

use super::Logbook;
use crate::domain::values::kind::{Kind, Topic};
use crate::error::Error;
use crate::store::activities;
use crate::text::folded;

/// The kinds, topics and providers that a line need not make anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KnownWords {
    /// Every kind, in the order in which they are offered.
    pub kinds: Vec<KindWords>,
    /// The topics offered to everybody, then those of the activities, the latest first.
    pub topics: Vec<TopicWords>,
    /// Who offered the activities, the latest first; a name that differs in capitals and accents alone
    /// stands once.
    pub providers: Vec<String>,
}

/// A kind with the words that mean it after `#`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KindWords {
    /// Which.
    pub kind: Kind,
    /// In both languages, in small letters without accents, with hyphens between the words.
    pub words: Vec<String>,
}

/// A topic with the words that mean it after `#`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TopicWords {
    /// Which.
    pub topic: Topic,
    /// As those of a kind.
    pub words: Vec<String>,
}

impl Logbook {
    /// What a line can name that the record knows already.
    ///
    /// # Errors
    /// The store's.
    pub fn known_words(&self) -> Result<KnownWords, Error> {
        let connection = self.store.connection();
        let kinds = self.kinds()?;
        let mut topics: Vec<Topic> = Topic::known().collect();
        for topic in activities::topics(connection)? {
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        let mut seen = BTreeSet::new();
        let mut providers = activities::providers(connection)?;
        providers.retain(|name| seen.insert(folded(name)));
        Ok(KnownWords {
            kinds: kinds.all().into_iter().map(|kind| KindWords { words: kinds.words(&kind), kind }).collect(),
            topics: topics.into_iter().map(|topic| TopicWords { words: topic.words(), topic }).collect(),
            providers,
        })
    }
}
