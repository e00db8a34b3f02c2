//! Exhibits: the files of evidence as a report numbers and describes them.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use specta::Type;

use crate::domain::activity::ActivityId;
use crate::domain::evidence::proof::Attached;
use crate::domain::evidence::{Evidence, EvidenceId, Legibility, Soundness};

/// How many pages of an exhibit a report shows; the others are in its original file alone.
pub const PAGES_SHOWN: u32 = 40;

/// The number of an exhibit in one report, from 1; `E-012` to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Type)]
#[specta(transparent)]
pub struct ExhibitNo(#[specta(type = String)] pub u32);

impl fmt::Display for ExhibitNo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "E-{:03}", self.0)
    }
}

impl Serialize for ExhibitNo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A file as a report shows it; with what was read from it, or for those who do not ask for that
/// with its pages counted or with nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Exhibit<C = Contents> {
    /// Its number in this report.
    pub no: ExhibitNo,
    /// The file.
    pub evidence: Evidence,
    /// What it proves: activities of this report, by their numbers in it.
    pub proves: Vec<u32>,
    /// How it was when it was last looked at.
    pub soundness: Soundness,
    /// Until when it is kept: the longest of the cycles its activities lie in.
    pub keep_until: NaiveDate,
    /// What was read from it.
    pub contents: C,
}

impl<C> Exhibit<C> {
    /// Whether its bytes can be handed over.
    #[must_use]
    pub fn is_available(&self) -> bool {
        self.soundness == Soundness::Sound
    }
}

/// What was read from a file, as far as a report says it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Contents {
    /// How well it could be read; none where nobody tried yet.
    pub legibility: Option<Legibility>,
    /// How many pages it has; zero where it could not be read.
    pub pages: u32,
    /// Who issued it, as it says itself.
    pub issuer: Option<String>,
    /// The day that it gives.
    pub date: Option<NaiveDate>,
    /// The text of its first pages, at most [`PAGES_SHOWN`].
    pub texts: Vec<String>,
    /// Whether that text was recognised on pictures: it may be wrong in places.
    pub recognised: bool,
}

/// How much of a file a report would show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageCount {
    /// How well it could be read; none where nobody tried yet.
    pub legibility: Option<Legibility>,
    /// How many pages it has; zero where it could not be read.
    pub pages: u32,
}

/// The files attached to the activities of a report, which are given by their numbers in it, in
/// the order of the list, then of arrival; each once, with the numbers of what it proves.
#[must_use]
pub fn in_order(numbers: &[(ActivityId, u32)], attached: &[Attached]) -> Vec<(EvidenceId, Vec<u32>)> {
    let mut files: BTreeMap<ActivityId, Vec<EvidenceId>> = BTreeMap::new();
    for one in attached {
        files.entry(one.activity).or_default().push(one.evidence);
    }
    let mut order: Vec<(EvidenceId, Vec<u32>)> = Vec::new();
    let mut place: BTreeMap<EvidenceId, usize> = BTreeMap::new();
    for (activity, no) in numbers {
        let mut of_it = files.remove(activity).unwrap_or_default();
        of_it.sort_unstable();
        for file in of_it {
            let at = *place.entry(file).or_insert_with(|| {
                order.push((file, Vec::new()));
                order.len() - 1
            });
            if let Some((_, proves)) = order.get_mut(at) {
                proves.push(*no);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::EvidenceKind;

    fn attached(activity: i64, evidence: i64) -> Attached {
        Attached {
            activity: ActivityId(activity),
            evidence: EvidenceId(evidence),
            kind: EvidenceKind::Certificate,
            soundness: Soundness::Sound,
        }
    }

    #[test]
    fn exhibits_stand_in_the_order_of_the_list_and_each_once() {
        let numbers = [(ActivityId(9), 1), (ActivityId(4), 2), (ActivityId(5), 3)];
        let files = [attached(4, 1), attached(9, 3), attached(9, 2), attached(5, 3), attached(77, 8)];
        let order = in_order(&numbers, &files);
        let expected = [(2, vec![1]), (3, vec![1, 3]), (1, vec![2])];
        assert_eq!(order, expected.map(|(file, proves)| (EvidenceId(file), proves)));
    }

    #[test]
    fn a_number_has_three_digits_at_least() {
        assert_eq!(ExhibitNo(12).to_string(), "E-012");
        assert_eq!(ExhibitNo(1234).to_string(), "E-1234");
    }
}
