//! Values of every sort, for the tests of what is written and read.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::option::of as maybe;
use proptest::prelude::*;
use proptest::sample::select;

use crate::domain::activity::claim::Claim;
use crate::domain::activity::{Activity, ActivityId, Format, PublicDetails, Status};
use crate::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use crate::domain::cycle::{CarriedIn, Confirmation, Cycle, CycleId};
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint};
use crate::domain::program::shape::{SHAPES, ShapeSpec, Values};
use crate::domain::program::{Alternative, Confidence, CycleLength, MonthDay, Program, Rule, Source};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::language::Bilingual;
use crate::domain::values::unit::Rounding;
use crate::reading::columns::meaning::Meaning;
use crate::reading::columns::template::TableTemplate;

const STATUSES: [Status; 3] = [Status::Draft, Status::Planned, Status::Done];

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("it is a day")
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..3_000_u64).prop_map(|days| day("2021-06-01") + Days::new(days))
}

/// Quotation marks, line ends and letters beyond the plane of most.
fn text() -> impl Strategy<Value = String> {
    "[ -~é’\n𝄞]{0,12}"
}

fn id() -> impl Strategy<Value = String> {
    "[a-z]{1,6}(-[0-9])?"
}

fn credits() -> impl Strategy<Value = Credits> {
    (0..20_000_i64).prop_map(Credits::from_hundredths)
}

fn kind() -> impl Strategy<Value = Kind> {
    select(&["workshop", "conference", "publication", "choir-leadership"][..]).prop_map(Kind::kept)
}

fn topic() -> impl Strategy<Value = Topic> {
    select(&["ethics", "grief", "gait-training"][..]).prop_map(Topic::kept)
}

fn bilingual() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(en, fr)| Bilingual { en, fr })
}

fn source() -> impl Strategy<Value = Source> {
    (text(), any_day(), select(&Confidence::ALL[..])).prop_map(|(text, read_on, confidence)| Source {
        text,
        read_on,
        confidence,
    })
}

fn values() -> impl Strategy<Value = Values> {
    let lists = (prop::collection::vec(kind(), 0..3), prop::collection::vec(topic(), 0..3), maybe(kind()));
    let numbers = (1..6_u32, 1..60_u32, maybe(1..24_u32));
    (credits(), kind(), topic(), bilingual(), lists, numbers, any::<bool>()).prop_map(
        |(credits, one, topic, question, (kinds, topics, other), (count, days, months), some)| Values {
            credits: Some(credits),
            kind: if some { Some(one) } else { other },
            kinds,
            topic: Some(topic),
            topics,
            format: Some(if some { Format::SelfStudy } else { Format::InPerson }),
            count: Some(count),
            question: Some(question),
            minutes: Some(days),
            rounding: Some(Rounding::ALL[days as usize % 4]),
            shortest: months,
            days: Some(days),
            months,
        },
    )
}

/// A rule of any shape.
pub(crate) fn rule() -> impl Strategy<Value = Rule> {
    let shape =
        (0..SHAPES.len(), values()).prop_filter_map("it has its values", |(at, values)| (SHAPES[at].make)(values));
    let words = (maybe(bilingual()), maybe(bilingual()));
    let alternatives = prop::collection::vec((credits(), source()), 0..2);
    (id(), shape, source(), words, alternatives).prop_map(|(id, shape, source, (name, remark), alternatives)| {
        let alternatives = alternatives.into_iter().map(|(credits, source)| Alternative { credits, source }).collect();
        Rule { id, name, shape, source, remark, alternatives }
    })
}

/// A program, its rules not looked at.
pub(crate) fn program() -> impl Strategy<Value = Program> {
    let ends = maybe(select(&["12-31", "02-29", "04-30"][..]).prop_map(month_day));
    let cycle = (6..60_u32, ends, source()).prop_map(|(months, ends, source)| CycleLength { months, ends, source });
    let rules = prop::collection::vec(rule(), 0..6);
    (id(), bilingual(), bilingual(), cycle, rules).prop_map(|(id, name, body, cycle, rules)| Program {
        id,
        name,
        body,
        cycle,
        rules,
    })
}

fn month_day(text: &str) -> MonthDay {
    text.to_owned().try_into().expect("it is a day of the year")
}

fn adjustment() -> impl Strategy<Value = Adjustment> {
    let change = prop_oneof![
        any_day().prop_map(|last_day| AdjustmentChange::Extension { last_day }),
        (any_day(), 0..90_u64).prop_map(|(from, days)| AdjustmentChange::Leave { from, to: from + Days::new(days) }),
        (1..12_u32).prop_map(|months_held| AdjustmentChange::Proration { months_held }),
        (any_day(), 0..90_u64).prop_map(|(from, days)| AdjustmentChange::Lapse { from, to: from + Days::new(days) }),
    ];
    (change, text(), maybe(text()), any_day()).prop_map(|(change, reason, letter, entered_on)| Adjustment {
        change,
        reason,
        letter,
        entered_on,
    })
}

/// An open cycle with everything that can be said of one.
pub(crate) fn cycle() -> impl Strategy<Value = Cycle> {
    let adjustments = prop::collection::vec(adjustment(), 0..3);
    let choices = prop::collection::btree_map(id(), credits(), 0..2);
    let confirmations = prop::collection::vec((id(), any_day(), maybe(text())), 0..3);
    let carried_in = maybe((credits(), maybe(text())));
    (program(), program(), any_day(), adjustments, choices, confirmations, carried_in).prop_map(
        |(program, published, first_day, adjustments, choices, confirmations, carried_in)| {
            let mut made = Cycle::new(CycleId(7), program, first_day);
            made.published = published;
            made.adjustments = adjustments;
            made.settle_last_day();
            made.choices = choices;
            made.confirmations =
                confirmations.into_iter().map(|(rule, on, note)| Confirmation { rule, on, note }).collect();
            made.carried_in = carried_in.map(|(credits, note)| CarriedIn { credits, note });
            made
        },
    )
}

/// An activity with anything in it.
pub(crate) fn activity() -> impl Strategy<Value = Activity> {
    let days = (any_day(), 0..5_u64, any_day(), any_day());
    let amounts = (maybe(credits()), maybe(1..600_u32), select(&STATUSES[..]), maybe(select(&Format::ALL[..])));
    let sorts = (maybe(kind()), prop::collection::vec(topic(), 0..3));
    let claims = prop::collection::vec((id(), credits(), text()), 0..3);
    let notes = (maybe(text()), maybe(text()), maybe(text()), maybe(text()), maybe(text()));
    let lines = (maybe(text()), maybe(text()), maybe(text()), maybe(text()));
    (1..500_i64, text(), days, amounts, sorts, claims, notes, lines).prop_map(
        |(id, title, (start, lasts, entered_on, changed_on), amounts, (kind, topics), claims, notes, lines)| {
            let (credits, minutes, status, format) = amounts;
            let (note, practice, reflection, verification, private_note) = notes;
            let (provider, approval_no, presenter, place) = lines;
            let claim = |(program, credits, note)| Claim { program, credits, note };
            let details = PublicDetails {
                title,
                credits,
                minutes,
                start,
                end: start + Days::new(lasts),
                status,
                kind,
                topics,
                provider,
                approval_no,
                presenter,
                format,
                place,
                note,
                practice,
                reflection,
                verification,
                claims: claims.into_iter().map(claim).collect(),
            };
            Activity { id: ActivityId(id), details, private_note, entered_on, changed_on }
        },
    )
}

/// A file.
pub(crate) fn evidence() -> impl Strategy<Value = Evidence> {
    let sorts = (select(&FileType::ALL[..]), select(&EvidenceKind::ALL[..]), any::<bool>());
    (1..500_i64, any::<[u8; 32]>(), sorts, any::<u64>(), text(), any_day()).prop_map(
        |(id, fingerprint, (file_type, kind, put_away), bytes, file_name, kept_on)| Evidence {
            id: EvidenceId(id),
            fingerprint: Fingerprint::new(fingerprint),
            file_type,
            bytes,
            file_name,
            kind,
            kept_on,
            put_away,
        },
    )
}

/// Choices about tables of each sort.
pub(crate) fn full_template() -> TableTemplate {
    let columns = Meaning::ALL.into_iter().map(|meaning| (format!("Column of {}", meaning.id()), meaning));
    TableTemplate {
        name: "Portal".to_owned(),
        headings: vec!["Date".to_owned(), "Activité".to_owned()],
        columns: columns.collect(),
        answers: [("date-order".to_owned(), "day-first".to_owned())].into(),
    }
}

/// A file with everything that is kept of one.
pub(crate) fn full_evidence() -> Evidence {
    Evidence {
        id: EvidenceId(2),
        fingerprint: Fingerprint::new([0xAB; 32]),
        file_type: FileType::Jpeg,
        bytes: 4_039,
        file_name: "cert.jpg".to_owned(),
        kind: EvidenceKind::SignedLog,
        kept_on: day("2026-03-05"),
        put_away: true,
    }
}

/// An activity with everything that is kept of one.
pub(crate) fn full_activity() -> Activity {
    let text = |text: &str| Some(text.to_owned());
    Activity {
        id: ActivityId(3),
        details: PublicDetails {
            title: "Grief and the “last song”".to_owned(),
            credits: Some(Credits::from_hundredths(1_25)),
            minutes: Some(75),
            start: day("2026-03-04"),
            end: day("2026-03-05"),
            status: Status::Done,
            kind: Some(Kind::kept("workshop")),
            topics: vec![Topic::kept("ethics"), Topic::kept("gait-training")],
            provider: text("Music Therapy Circle"),
            approval_no: text("2026-118"),
            presenter: text("A. Teacher"),
            format: Some(Format::LiveOnline),
            place: text("Montréal"),
            note: text("Half of it"),
            practice: text("For the ward"),
            reflection: text("Slower next time"),
            verification: text("https://example.org/118"),
            claims: vec![Claim {
                program: "camt-mta".to_owned(),
                credits: Credits::from_hundredths(50),
                note: "Left at noon".to_owned(),
            }],
        },
        private_note: text("Nobody’s business"),
        entered_on: day("2026-03-06"),
        changed_on: day("2026-03-07"),
    }
}

/// A program with a rule of every shape, each with everything that can belong to it.
pub(crate) fn full_program() -> Program {
    let words = |en: &str, fr: &str| Bilingual { en: en.to_owned(), fr: fr.to_owned() };
    let source = Source {
        text: "https://example.org/rules".to_owned(),
        read_on: day("2026-01-02"),
        confidence: Confidence::Stated,
    };
    let values = Values {
        credits: Some(Credits::from_hundredths(12_50)),
        kind: Some(Kind::kept("conference")),
        kinds: vec![Kind::kept("workshop"), Kind::kept("choir-leadership")],
        topic: Some(Topic::kept("ethics")),
        topics: vec![Topic::kept("grief"), Topic::kept("didactic")],
        format: Some(Format::SelfStudy),
        count: Some(2),
        question: Some(words("The form is sent", "Le formulaire est envoyé")),
        minutes: Some(50),
        rounding: Some(Rounding::Whole),
        shortest: Some(25),
        days: Some(30),
        months: Some(6),
    };
    let rule = |spec: &ShapeSpec| Rule {
        id: format!("a-{}", spec.id),
        name: (spec.id == "total").then(|| words("In all", "En tout")),
        shape: (spec.make)(values.clone()).expect("it has its values"),
        source: source.clone(),
        remark: (spec.id == "total").then(|| words("As of May", "Depuis mai")),
        alternatives: if spec.id == "total" {
            let source = Source { confidence: Confidence::Unconfirmed, ..source.clone() };
            vec![Alternative { credits: Credits::from_hundredths(45_00), source }]
        } else {
            Vec::new()
        },
    };
    Program {
        id: "every".to_owned(),
        name: words("Every shape", "Toutes les formes"),
        body: words("The board", "Le conseil"),
        cycle: CycleLength {
            months: 12,
            ends: Some(month_day("12-31")),
            source: Source { confidence: Confidence::Yours, ..source.clone() },
        },
        rules: SHAPES.iter().map(rule).collect(),
    }
}

/// A cycle with everything that can be said of one.
pub(crate) fn full_cycle() -> Cycle {
    let adjustment = |change| Adjustment {
        change,
        reason: "Parental leave".to_owned(),
        letter: Some("Letter of 3 March 2026".to_owned()),
        entered_on: day("2026-03-09"),
    };
    let (from, to) = (day("2026-07-01"), day("2026-08-31"));
    let mut cycle = Cycle::new(CycleId(4), full_program(), day("2026-01-01"));
    cycle.published.rules.truncate(1);
    cycle.adjustments = vec![
        adjustment(AdjustmentChange::Extension { last_day: day("2027-03-31") }),
        adjustment(AdjustmentChange::Leave { from, to }),
        adjustment(AdjustmentChange::Proration { months_held: 10 }),
        Adjustment { letter: None, ..adjustment(AdjustmentChange::Lapse { from, to }) },
    ];
    cycle.settle_last_day();
    cycle.choices = BTreeMap::from([("a-total".to_owned(), Credits::from_hundredths(45_00))]);
    cycle.confirmations = vec![Confirmation {
        rule: "a-yes-no".to_owned(),
        on: day("2026-12-20"),
        note: Some("Receipt no. 7".to_owned()),
    }];
    cycle.carried_in =
        Some(CarriedIn { credits: Credits::from_hundredths(1_50), note: Some("Letter of January".to_owned()) });
    cycle
}
