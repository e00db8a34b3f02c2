//! Templates for tables as their table and the history hold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::words::StoredMeaning;
use crate::reading::columns::template::TableTemplate;

/// What columns say, by their headings or their letters.
pub(crate) type StoredColumns = BTreeMap<String, StoredMeaning>;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredTemplate {
    pub(crate) name: String,
    pub(crate) headings: Vec<String>,
    pub(crate) columns: StoredColumns,
    pub(crate) answers: BTreeMap<String, String>,
}

impl From<&TableTemplate> for StoredTemplate {
    fn from(template: &TableTemplate) -> Self {
        let TableTemplate { name, headings, columns, answers } = template.clone();
        let columns = columns.into_iter().map(|(column, meaning)| (column, StoredMeaning(meaning))).collect();
        Self { name, headings, columns, answers }
    }
}

impl From<StoredTemplate> for TableTemplate {
    fn from(stored: StoredTemplate) -> Self {
        let StoredTemplate { name, headings, columns, answers } = stored;
        let columns = columns.into_iter().map(|(column, meaning)| (column, meaning.0)).collect();
        Self { name, headings, columns, answers }
    }
}
