//! Files dropped on the window. Their paths stay here; the page is given a number for them, and
//! where on it they were dropped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use specta::Type;

/// Drops that nobody has taken are forgotten after so many.
const REMEMBERED: usize = 8;

/// Files over the window.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Drop {
    /// They are held over it.
    Over {
        /// From the left edge, as a share of its width.
        x: f64,
        /// From the upper edge, as a share of its height.
        y: f64,
    },
    /// They were taken away again.
    Left,
    /// They were dropped.
    Dropped {
        /// The number to take them by.
        drop: u32,
        /// How many they are.
        count: u32,
        /// How many of them are tables by their names.
        tables: u32,
        /// From the left edge, as a share of its width.
        x: f64,
        /// From the upper edge, as a share of its height.
        y: f64,
    },
}

/// What was dropped and is not taken yet.
#[derive(Debug, Clone, Default)]
pub struct Drops(Arc<Mutex<Waiting>>);

#[derive(Debug, Default)]
struct Waiting {
    last: u32,
    drops: BTreeMap<u32, Vec<PathBuf>>,
}

impl Drops {
    /// Keeps the paths of a drop until they are taken.
    pub fn put(&self, paths: Vec<PathBuf>) -> u32 {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.last += 1;
        let number = waiting.last;
        waiting.drops.insert(number, paths);
        while waiting.drops.len() > REMEMBERED {
            waiting.drops.pop_first();
        }
        number
    }

    /// The paths of a drop, once.
    pub fn take(&self, drop: u32) -> Option<Vec<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drops.remove(&drop)
    }

    /// The paths of a drop without its tables, which stay to be taken.
    pub fn take_beside_tables(&self, drop: u32) -> Option<Vec<PathBuf>> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = waiting.drops.get_mut(&drop)?;
        let (tables, others) = std::mem::take(paths).into_iter().partition(|path| is_table(path));
        *paths = tables;
        Some(others)
    }

    /// The first table of a drop that is not taken yet; the others stay.
    pub fn take_table(&self, drop: u32) -> Option<PathBuf> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = waiting.drops.get_mut(&drop)?;
        let first = paths.iter().position(|path| is_table(path))?;
        Some(paths.remove(first))
    }
}

/// The ends of names of tables. Of those that are not read it is said what to save them as.
pub const TABLES: &[&str] = &["csv", "tsv", "xlsx", "ods", "xls", "xlsm", "xlsb", "numbers", "json"];

/// Whether a file is a table by its name.
pub(super) fn is_table(path: &Path) -> bool {
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase());
    end.is_some_and(|end| TABLES.contains(&end.as_str()))
}

/// Files that were dropped at this place.
#[must_use]
pub fn dropped(drops: &Drops, paths: Vec<PathBuf>, x: f64, y: f64) -> Drop {
    let count_of = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (count, tables) = (count_of(paths.len()), count_of(paths.iter().filter(|path| is_table(path)).count()));
    Drop::Dropped { drop: drops.put(paths), count, tables, x, y }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_a_drop_are_taken_apart_from_its_other_files() {
        let drops = Drops::default();
        let paths = ["log.CSV", "a.pdf", "log.xlsx", "b.png"].map(PathBuf::from).to_vec();
        let Drop::Dropped { drop, count: 4, tables: 2, .. } = dropped(&drops, paths, 0.0, 0.0) else {
            panic!("four files, two of them tables")
        };
        let named = |paths: &[&str]| Some(paths.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(drops.take_beside_tables(drop), named(&["a.pdf", "b.png"]));
        assert_eq!(drops.take_beside_tables(drop), named(&[]));
        assert_eq!(drops.take_table(drop), Some("log.CSV".into()));
        assert_eq!(drops.take_table(drop), Some("log.xlsx".into()));
        assert_eq!(drops.take_table(drop), None);
    }
}
