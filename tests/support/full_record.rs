//! A record with everything a report can tell: rules of every shape, every adjustment, claims of
//! the member's own, and what has changed since the cycle was closed.

use std::collections::BTreeSet;

use ledgerline_core::domain::activity::{Activity, ActivityId, Format, Status};
use ledgerline_core::domain::audit::record::{Record, closed_outline, outline};
use ledgerline_core::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use ledgerline_core::domain::cycle::{CarriedIn, Confirmation, Cycle};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::{Confidence, RuleShape, Source};
use ledgerline_core::domain::standing::closing::snapshot;
use ledgerline_core::domain::values::kind::{Kinds, NamedKind};
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::member::Member;

use crate::day;
use crate::every_rule::{asking, defining, limiting};
use crate::ledger::{
    activity, camt_mta, choosing, claiming, credits, cycle_of, done, kind, lasting, of, planned, since,
};

/// The cycle: five years from 2024 on, longer by half a year, with a leave and a lapse.
///
/// # Panics
/// Where rules of no shape are to be confirmed.
#[must_use]
pub fn cycle() -> Cycle {
    let mut program = camt_mta();
    let mut single = BTreeSet::new();
    let shapes = asking().into_iter().chain(limiting()).chain(defining());
    let shapes = shapes.filter(|shape: &RuleShape| !shape.is_single() || single.insert(shape.id()));
    program = crate::ledger::with_rules(program, shapes.collect());
    for rule in &mut program.rules {
        match rule.shape {
            RuleShape::MinimumOfTopic { .. } => {
                rule.name = Some(Bilingual { en: "Ethics".to_owned(), fr: "Déontologie".to_owned() });
                rule.source = Source {
                    text: "https://example.org/continuing-education/recertification/a-long-address-of-a-page"
                        .to_owned(),
                    read_on: day("2026-11-01"),
                    confidence: Confidence::Stated,
                };
            }
            RuleShape::KeepProof { .. } => {
                let en = "The letter of 3 May says “at least one year”.".to_owned();
                rule.remark = Some(Bilingual { en, fr: "La lettre du 3 mai dit « au moins un an ».".to_owned() });
                rule.source.confidence = Confidence::Unconfirmed;
            }
            _ => {}
        }
    }
    let mut cycle = choosing(cycle_of(program, "2024-01-01"), "45");
    let granted = |change, reason: &str, letter: Option<&str>| Adjustment {
        change,
        reason: reason.to_owned(),
        letter: letter.map(str::to_owned),
        entered_on: day("2026-02-10"),
    };
    let (from, to) = (day("2025-03-01"), day("2025-08-31"));
    cycle.adjustments = vec![
        granted(
            AdjustmentChange::Leave { from, to },
            "Parental leave",
            Some("E-mail of the registrar, 12 January 2025"),
        ),
        granted(AdjustmentChange::Extension { last_day: day("2029-06-30") }, "For the leave", Some("Letter 2025-118")),
        granted(AdjustmentChange::Proration { months_held: 48 }, "Certified in 2025", None),
        granted(
            AdjustmentChange::Lapse { from: day("2026-01-01"), to: day("2026-01-31") },
            "The fee was paid late",
            None,
        ),
    ];
    cycle.settle_last_day();
    cycle.carried_in =
        Some(CarriedIn { credits: credits("2"), note: Some("Letter of the association, March 2024".to_owned()) });
    let item = cycle.program.rules.iter().find(|rule| matches!(rule.shape, RuleShape::YesNo { .. }));
    let item = item.expect("something is to be confirmed").id.clone();
    let note = Some("Confirmation no. 4711".to_owned());
    cycle.confirmations.push(Confirmation { rule: item, on: day("2026-10-02"), note });
    cycle
}

/// What the member did and plans.
#[must_use]
pub fn activities() -> Vec<Activity> {
    let mut camp = of(since(done(2, "2024-07-19", "10"), "2024-07-15"), Some("workshop"), &["gait training"]);
    camp.details.provider = Some("North Shore hospice network".to_owned());
    camp.details.format = Some(Format::InPerson);
    camp.details.place = Some("Rimouski (Québec)".to_owned());
    camp.details.minutes = Some(1_500);
    let nothing = claiming(of(done(8, "2026-04-11", "3"), Some("professional-service"), &[]), "camt-mta", "0");
    let mut all = vec![
        of(done(1, "2024-03-04", "9.5"), Some("workshop"), &["ethics"]),
        camp,
        of(done(3, "2024-11-02", "6"), Some("conference"), &["supervision"]),
        of(lasting(4, "2025-02-20", 150), Some("supervision-received"), &["supervision"]),
        claiming(of(done(5, "2025-10-01", "6"), Some("independent-learning"), &["ethics"]), "camt-mta", "3"),
        claiming(of(done(6, "2025-11-12", "4"), Some("publication"), &[]), "cbmt-mtbc", "1"),
        done(7, "2026-01-15", "2"),
        nothing,
        activity(9, "2026-09-01", None, Status::Draft),
        done(10, "2023-06-01", "2"),
        planned(11, "2026-06-05", "3"),
        planned(12, "2027-05-08", "5"),
    ];
    let titles = [
        "Songwriting in palliative care",
        "Summer school: rhythm and gait",
        "National conference",
        "Group supervision, hospice team",
        "Ethics of private practice, chapters 2–4",
        "“Singing together”, article in the newsletter",
        "Community choir and aphasia",
        "Committee work",
        "Telehealth webinar",
        "Workshop before the cycle",
        "Case consultation",
        "Conference in Halifax",
    ];
    for (activity, title) in all.iter_mut().zip(titles) {
        title.clone_into(&mut activity.details.title);
    }
    all
}

/// The member, with a name on certificates and a number.
#[must_use]
pub fn member() -> Member {
    Member {
        name: "Maëlle Tremblay-Osei".to_owned(),
        name_on_certificates: Some("Maëlle Tremblay".to_owned()),
        member_no: Some("MTA-1187".to_owned()),
        email: None,
    }
}

/// What the member calls kinds.
fn kinds() -> Kinds {
    Kinds(vec![NamedKind { kind: kind("professional-service"), name: "Bénévolat / volunteering".to_owned() }])
}

/// The record while the cycle runs.
#[must_use]
pub fn open() -> Record {
    let outline = outline(member(), cycle(), &activities(), &Proofs::default(), crate::ledger::today());
    outline.into_record(kinds(), Vec::new())
}

/// The record of the cycle when it is closed, and three things have changed since.
#[must_use]
pub fn closed() -> Record {
    let before = activities();
    let snapshot = snapshot(&cycle(), &before, &Proofs::default(), day("2029-07-10"));
    let mut after = before;
    after[2].details.credits = Some(credits("4"));
    after.retain(|activity| activity.id != ActivityId(6));
    after.push(of(done(20, "2028-09-09", "1.5"), Some("workshop"), &["ethics"]));
    let outline = closed_outline(member(), &snapshot, &after, &Proofs::default(), day("2029-09-01"));
    outline.into_record(kinds(), Vec::new())
}
