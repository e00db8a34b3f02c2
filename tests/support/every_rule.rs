//! Rules of every shape, with figures as programs have them.

use ledgerline_core::domain::activity::Format;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::unit::Rounding;

use crate::ledger::{credits, kind, topic};

/// Rules of every shape, and of every sentence a shape has.
#[must_use]
pub fn shapes() -> Vec<RuleShape> {
    let mut shapes = vec![RuleShape::Total { credits: credits("60") }];
    shapes.extend(asking());
    shapes.extend(limiting());
    shapes.extend(defining());
    shapes
}

/// Rules that ask for something besides the total.
#[must_use]
pub fn asking() -> Vec<RuleShape> {
    let question = Bilingual { en: "The form is sent".to_owned(), fr: "Le formulaire est envoyé".to_owned() };
    vec![
        RuleShape::MinimumOfKind { kind: kind("conference"), credits: credits("1.5") },
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::MinimumEachYear { credits: credits("2.5") },
        RuleShape::DifferentKinds { count: 3, among: Vec::new() },
        RuleShape::DifferentKinds { count: 1, among: vec![kind("conference"), kind("publication")] },
        RuleShape::DifferentTopics { count: 1, among: Vec::new() },
        RuleShape::DifferentTopics {
            count: 3,
            among: vec![topic("ethics"), topic("didactic"), topic("gait training")],
        },
        RuleShape::ActivitiesWithTopic { topic: topic("gait training"), count: 3 },
        RuleShape::AtLeastOne { kinds: vec![kind("publication")], topics: vec![topic("didactic")] },
        RuleShape::AtLeastOne { kinds: Vec::new(), topics: vec![topic("didactic")] },
        RuleShape::YesNo { question },
    ]
}

/// Rules that limit what counts: a day-long workshop of ten credits is more than each lets count.
#[must_use]
pub fn limiting() -> Vec<RuleShape> {
    vec![
        RuleShape::MaximumOfKind { kind: kind("workshop"), credits: credits("6") },
        RuleShape::MaximumOfTopic { topic: topic("supervision"), credits: credits("1") },
        RuleShape::MaximumOfFormat { format: Format::SelfStudy, credits: credits("2") },
        RuleShape::MaximumPerActivity { credits: credits("8.5"), kind: None },
        RuleShape::MaximumPerActivity { credits: credits("9"), kind: Some(kind("workshop")) },
        RuleShape::MaximumPerDay { credits: credits("8") },
    ]
}

/// Rules that say how something is counted or kept.
#[must_use]
pub fn defining() -> Vec<RuleShape> {
    let carry_over = |months, kinds, topics| RuleShape::CarryOver { credits: credits("12"), months, kinds, topics };
    let cut = |rounding, shortest| RuleShape::Unit { minutes: 50, rounding, shortest };
    vec![
        RuleShape::unit(50),
        cut(Rounding::Whole, None),
        cut(Rounding::Hundredth, Some(50)),
        cut(Rounding::Quarter, Some(25)),
        cut(Rounding::Half, None),
        RuleShape::Worth { kind: kind("graduate-course"), credits: credits("36") },
        carry_over(None, Vec::new(), Vec::new()),
        carry_over(Some(6), Vec::new(), Vec::new()),
        carry_over(None, vec![kind("workshop")], vec![topic("ethics")]),
        carry_over(Some(1), Vec::new(), vec![topic("ethics")]),
        RuleShape::LateEntry { days: 30 },
        RuleShape::KeepProof { months: 12 },
        RuleShape::OnlyWhileMember,
    ]
}
