//! The table of shapes: each of its rows goes with its variant.

use std::collections::BTreeSet;

use ledgerline_core::domain::program::shape::{SHAPES, ShapeKey, Values, shape_with_id};
use ledgerline_tests::every_rule::shapes;

#[test]
fn every_shape_is_put_together_from_its_values_again() {
    let mut seen = BTreeSet::new();
    for shape in shapes() {
        let spec = shape.spec();
        assert_eq!((spec.make)(shape.values()).as_ref(), Some(&shape), "{}", spec.id);
        assert_eq!((shape.id(), shape.role(), shape.is_single()), (spec.id, spec.role, spec.single));
        seen.insert(spec.id);
    }
    assert_eq!(seen.len(), SHAPES.len(), "there is a rule of every shape");
}

#[test]
fn the_id_of_a_row_and_its_keys_are_those_of_what_is_answered() {
    for shape in shapes() {
        let spec = shape.spec();
        let answered = serde_json::to_value(&shape).expect("it is JSON");
        assert_eq!(answered["shape"], spec.id);
        let keys: BTreeSet<&str> = answered.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        let known: BTreeSet<&str> = spec.keys.iter().map(|key| key.name()).chain(["shape"]).collect();
        assert_eq!(keys, known, "{}", spec.id);
    }
}

#[test]
fn no_shape_is_made_of_nothing_that_needs_a_value() {
    let is_needed = |key: &&ShapeKey| {
        !matches!(
            key,
            ShapeKey::KindOrAny
                | ShapeKey::LastMonths
                | ShapeKey::Kinds
                | ShapeKey::AmongKinds
                | ShapeKey::Topics
                | ShapeKey::AmongTopics
        )
    };
    for spec in &SHAPES {
        let made = (spec.make)(Values::default());
        assert_eq!(made.is_none(), spec.keys.iter().any(|key| is_needed(&key)), "{}", spec.id);
    }
    assert!(shape_with_id("no-such-shape").is_none(), "what is not known is no shape at all");
}
