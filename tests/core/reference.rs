//! The rules engine against a second computation: a bookkeeper who has read the same pages and does
//! everything by hand, hundredth by hundredth and day by day.
//!
//! What both make of a ledger is written down line by line and compared. A difference is a fault in
//! one of the two, or a page that can be read in two ways.

mod bookkeeper;
mod by_hand;
mod ledgers;
mod told;

use std::collections::BTreeMap;

use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::standing::standing;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use ledgers::{Ledger, any_ledger};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn the_engine_and_a_bookkeeper_say_the_same_of_every_ledger(ledger in any_ledger()) {
        let Ledger { cycle, activities, today } = &ledger;
        let engine = told::by_the_engine(cycle, &standing(cycle, activities, &Proofs::default(), *today));
        let bookkeeper = bookkeeper::told(cycle, activities, *today);
        let differences = told::differences(&engine, &bookkeeper);
        prop_assert!(differences.is_empty(), "\n{differences}");
    }
}

/// A comparison says nothing about what never happens in the ledgers that are compared.
#[test]
fn the_ledgers_that_are_compared_have_everything_in_them() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..2_000 {
        let Ledger { cycle, activities, today } = any_ledger().new_tree(&mut runner).expect("a ledger").current();
        for (line, says) in bookkeeper::told(&cycle, &activities, today) {
            for sort in told::sorts(&line, &says) {
                *seen.entry(sort).or_default() += 1;
            }
        }
    }
    for (sort, least) in told::expected_sorts() {
        let found = seen.get(&sort).copied().unwrap_or_default();
        assert!(found >= least, "“{sort}” is there {found} times among 2,000 ledgers: {seen:#?}");
    }
}
