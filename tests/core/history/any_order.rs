//! Whatever is done in whatever order: the list and what is deleted account for all that was ever added and was not taken
//! back or deleted for good.

use std::collections::BTreeMap;

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::ledger::{first_run, today};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{added, form};

#[derive(Debug, Clone)]
enum Doing {
    Add,
    Correct(Index),
    Delete(Index, bool),
    Undo,
    Redo,
    BringBack(Index, bool),
    DeleteForGood(Index),
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        3 => Just(Doing::Add),
        2 => any::<Index>().prop_map(Doing::Correct),
        3 => (any::<Index>(), any::<bool>()).prop_map(|(at, two)| Doing::Delete(at, two)),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        2 => (any::<Index>(), any::<bool>()).prop_map(|(at, two)| Doing::BringBack(at, two)),
        1 => any::<Index>().prop_map(Doing::DeleteForGood),
    ]
}

/// Where an activity is, with its note.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Nowhere,
    Listed(String),
    Deleted(String),
}

/// What one action did to one activity.
type Moved = (i64, Place, Place);

/// What must be there: every activity's place, and the actions as the moves they were.
#[derive(Debug, Default)]
struct Expected {
    places: BTreeMap<i64, Place>,
    actions: Vec<Vec<Moved>>,
    /// How many of the actions stand.
    standing: usize,
}

impl Expected {
    fn act(&mut self, moves: Vec<Moved>) {
        self.actions.truncate(self.standing);
        for (id, _, to) in &moves {
            self.places.insert(*id, to.clone());
        }
        self.actions.push(moves);
        self.standing += 1;
    }

    fn undo(&mut self) {
        self.standing -= 1;
        for (id, from, _) in self.actions[self.standing].iter().rev() {
            self.places.insert(*id, from.clone());
        }
    }

    fn redo(&mut self) {
        for (id, _, to) in &self.actions[self.standing] {
            self.places.insert(*id, to.clone());
        }
        self.standing += 1;
    }

    fn forget(&mut self, gone: i64) {
        self.places.remove(&gone);
        let is_left = |moves: &mut Vec<Moved>| {
            moves.retain(|(id, ..)| *id != gone);
            !moves.is_empty()
        };
        let mut undone = self.actions.split_off(self.standing);
        self.actions.retain_mut(is_left);
        undone.retain_mut(is_left);
        self.standing = self.actions.len();
        self.actions.extend(undone);
    }

    /// The numbers and notes of those in one place.
    fn those(&self, of: impl Fn(&Place) -> Option<&String>) -> Vec<(i64, String)> {
        self.places.iter().filter_map(|(id, place)| Some((*id, of(place)?.clone()))).collect()
    }

    fn listed(&self) -> Vec<(i64, String)> {
        self.those(|place| if let Place::Listed(note) = place { Some(note) } else { None })
    }

    fn deleted(&self) -> Vec<(i64, String)> {
        self.those(|place| if let Place::Deleted(note) = place { Some(note) } else { None })
    }
}

/// One of those, or two.
fn chosen(from: &[(i64, String)], at: Index, two: bool) -> Vec<(i64, String)> {
    if from.is_empty() {
        return Vec::new();
    }
    let at = at.index(from.len());
    let end = if two { from.len().min(at + 2) } else { at + 1 };
    from[at..end].to_vec()
}

fn ids(chosen: &[(i64, String)]) -> Vec<ActivityId> {
    chosen.iter().map(|(id, _)| ActivityId(*id)).collect()
}

fn step(logbook: &mut Logbook, expected: &mut Expected, doing: &Doing, number: usize) {
    match *doing {
        Doing::Add => {
            let id = added(logbook, &format!("Workshop {number} 2cr 2026-03-04 // note {number}"));
            expected.act(vec![(id.0, Place::Nowhere, Place::Listed(format!("note {number}")))]);
        }
        Doing::Correct(at) => {
            for (id, note) in chosen(&expected.listed(), at, false) {
                let other = format!("note {number}");
                let form = ActivityForm { note: other.clone(), ..form(logbook, ActivityId(id)) };
                logbook.correct_activity(ActivityId(id), &form, today()).expect("it is corrected");
                expected.act(vec![(id, Place::Listed(note), Place::Listed(other))]);
            }
        }
        Doing::Delete(at, two) => {
            let those = chosen(&expected.listed(), at, two);
            assert_eq!(logbook.remove_activities(&ids(&those)).is_ok(), !those.is_empty());
            if !those.is_empty() {
                let moved = |(id, note): (i64, String)| (id, Place::Listed(note.clone()), Place::Deleted(note));
                expected.act(those.into_iter().map(moved).collect());
            }
        }
        Doing::BringBack(at, two) => {
            let those = chosen(&expected.deleted(), at, two);
            assert_eq!(logbook.bring_back(&ids(&those)).is_ok(), !those.is_empty());
            if !those.is_empty() {
                let moved = |(id, note): (i64, String)| (id, Place::Deleted(note.clone()), Place::Listed(note));
                expected.act(those.into_iter().map(moved).collect());
            }
        }
        Doing::DeleteForGood(at) => {
            for (id, _) in chosen(&expected.deleted(), at, false) {
                logbook.delete_for_good(&[ActivityId(id)]).expect("it is deleted for good");
                expected.forget(id);
            }
        }
        Doing::Undo => {
            assert_eq!(logbook.undo().is_ok(), expected.standing > 0);
            if expected.standing > 0 {
                expected.undo();
            }
        }
        Doing::Redo => {
            let can = expected.standing < expected.actions.len();
            assert_eq!(logbook.redo().is_ok(), can);
            if can {
                expected.redo();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_between_the_list_and_what_is_deleted(doings in prop::collection::vec(doing(), 1..40)) {
        let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record can be made");
        let mut expected = Expected::default();
        for (number, doing) in doings.iter().enumerate() {
            step(&mut logbook, &mut expected, doing, number);
            let note = |note: &Option<String>| note.clone().unwrap_or_default();
            let all = logbook.activities(None).expect("they can be read");
            let listed: Vec<_> = all.iter().map(|it| (it.id.0, note(&it.details.note))).collect();
            prop_assert_eq!(listed, expected.listed());
            let rows = logbook.trash().expect("it can be read");
            let mut deleted: Vec<_> = rows.iter().map(|it| (it.activity.id.0, note(&it.activity.details.note))).collect();
            deleted.sort_unstable();
            prop_assert_eq!(deleted, expected.deleted());
        }
    }
}
