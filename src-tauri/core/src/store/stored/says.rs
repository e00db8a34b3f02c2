//! What a file says, as its table holds it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::{StoredEvidenceKind, StoredHowRead};
use crate::domain::evidence::file_says::{FileSays, Stated};
use crate::domain::values::credits::Credits;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredSays {
    read: StoredHowRead,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    provider: Option<String>,
    #[serde(default)]
    start: Option<NaiveDate>,
    #[serde(default)]
    end: Option<NaiveDate>,
    #[serde(default)]
    credits: Option<StoredStated<Credits>>,
    #[serde(default)]
    minutes: Option<StoredStated<u32>>,
    #[serde(default)]
    kind: Option<StoredEvidenceKind>,
    #[serde(default)]
    number: Option<String>,
    #[serde(default)]
    presenter: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredStated<T> {
    amount: T,
    sure: bool,
}

impl<T> From<Stated<T>> for StoredStated<T> {
    fn from(Stated { amount, sure }: Stated<T>) -> Self {
        Self { amount, sure }
    }
}

impl<T> From<StoredStated<T>> for Stated<T> {
    fn from(StoredStated { amount, sure }: StoredStated<T>) -> Self {
        Self { amount, sure }
    }
}

impl From<&FileSays> for StoredSays {
    fn from(says: &FileSays) -> Self {
        let FileSays { read, name, title, provider, days, credits, minutes, kind, number, presenter } = says.clone();
        Self {
            read: StoredHowRead(read),
            name,
            title,
            provider,
            start: days.map(|(start, _)| start),
            end: days.map(|(_, end)| end),
            credits: credits.map(Into::into),
            minutes: minutes.map(Into::into),
            kind: kind.map(StoredEvidenceKind),
            number,
            presenter,
        }
    }
}

impl From<StoredSays> for FileSays {
    fn from(stored: StoredSays) -> Self {
        let StoredSays { read, name, title, provider, start, end, credits, minutes, kind, number, presenter } = stored;
        Self {
            read: read.0,
            name,
            title,
            provider,
            days: start.zip(end),
            credits: credits.map(Into::into),
            minutes: minutes.map(Into::into),
            kind: kind.map(|kind| kind.0),
            number,
            presenter,
        }
    }
}
