//! Every sentence is there in both languages, and asks for nothing it is not given.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use ledgerline_core::domain::activity::{Format, Problem, Status};
use ledgerline_core::domain::deed::Deed;
use ledgerline_core::domain::kind::{Kind, Topic};
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::phrase::{Argument, Phrase};
use ledgerline_core::domain::quick_add::RefusalKind;
use ledgerline_core::domain::standing::State;
use ledgerline_tests::day;
use ledgerline_tests::ledger::credits;
use ledgerline_words::Words;

/// The messages of a language with the variables each asks for.
fn messages(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/locales").join(folder);
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(&root).expect("there are sentences") {
        let text = fs::read_to_string(entry.expect("an entry can be read").path()).expect("it can be read");
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| is_id(id)) {
                id.clone_into(&mut current);
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{folder}: {id} stands twice");
            }
            for piece in line.split('$').skip(1) {
                let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(piece.len());
                let name = piece[..end].trim_end_matches("-count");
                messages.entry(current.clone()).or_default().insert(name.to_owned());
            }
        }
    }
    messages
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[test]
fn the_files_of_both_languages_can_be_read() {
    for language in Language::ALL {
        assert_eq!(Words::of(language).faults(), &[] as &[String], "{language:?}");
    }
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables() {
    let (english, french) = (messages("en-CA"), messages("fr-CA"));
    assert!(english.len() > 100, "the sentences were found");
    let only = |one: &BTreeMap<_, _>, other: &BTreeMap<_, _>| -> Vec<String> {
        one.keys().filter(|id: &&String| !other.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&english, &french), Vec::<String>::new(), "not in French");
    assert_eq!(only(&french, &english), Vec::<String>::new(), "not in English");
    for (id, variables) in &english {
        assert_eq!(variables, &french[id], "variables of {id}");
    }
}

/// The ids that core chooses stand in its source as texts; each is a message in both languages
/// that is content with the arguments core gives.
#[test]
fn every_sentence_core_can_choose_is_worded() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/src/domain");
    let mut ids = BTreeSet::new();
    for file in ["heading.rs", "warning.rs", "score.rs", "record.rs"] {
        let text = fs::read_to_string(source.join(file)).expect("core's source is there");
        for piece in text.split('"').skip(1).step_by(2) {
            let known = ["heading-", "standing-", "warning-", "score-", "report-exception-", "rule-total"];
            if known.iter().any(|start| piece.starts_with(start)) {
                ids.insert(piece.to_owned());
            }
        }
    }
    for id in ["heading-to-go", "heading-on-pace"] {
        assert!(ids.contains(id), "{id} is chosen in heading.rs");
        ids.insert(format!("{id}-slowly"));
    }
    ids.extend(Kind::all().map(|kind| format!("kind-{}", kind.id())));
    ids.extend(Topic::known().map(|topic| format!("topic-{}", topic.id())));
    ids.extend(Format::ALL.map(|format| format!("format-{}", format.id())));
    ids.extend([Status::Draft, Status::Planned, Status::Done].map(|status| format!("status-{}", status.id())));
    let states =
        [State::Upcoming, State::Complete, State::Overdue, State::Planned, State::AtRisk, State::OnPace, State::Behind];
    ids.extend(states.map(|state| format!("state-{}", state.id())));
    // What the window and the commands add: each problem, refusal and trouble in words.
    let refusals = [
        RefusalKind::AmbiguousDate,
        RefusalKind::NoSuchDate,
        RefusalKind::BadCredits,
        RefusalKind::NoTitle,
        RefusalKind::Twice,
        RefusalKind::EndBeforeStart,
        RefusalKind::PlanInThePast,
        RefusalKind::PlanWithoutDate,
        RefusalKind::TooLong,
    ];
    ids.extend(refusals.map(|kind| format!("refusal-{}", id_of(&kind))));
    let problems = [
        Problem::Missing,
        Problem::TooLong,
        Problem::NotADate,
        Problem::NoSuchDate,
        Problem::AmbiguousDate,
        Problem::NotCredits,
        Problem::TooFine,
        Problem::NotPositive,
        Problem::TooMany,
        Problem::NotADuration,
        Problem::EndBeforeStart,
        Problem::PlanInThePast,
        Problem::Unknown,
        Problem::NotAnAddress,
    ];
    ids.extend(problems.map(|problem| format!("problem-{}", id_of(&problem))));
    let deeds = [
        Deed::Added,
        Deed::Corrected,
        Deed::MarkedDone,
        Deed::Duplicated,
        Deed::Removed,
        Deed::MemberChanged,
        Deed::CycleCorrected,
        Deed::WarningDismissed,
    ];
    ids.extend(deeds.iter().flat_map(|deed| [format!("toast-{}", id_of(deed)), format!("undone-{}", id_of(deed))]));
    for trouble in ["in-use", "unreachable", "missing", "damaged", "newer", "foreign", "no-ledger", "exists"] {
        ids.extend([format!("trouble-{trouble}-title"), format!("headless-trouble-{trouble}")]);
    }
    for why in ["cannot-write", "cannot-set", "exists", "record-folder"] {
        ids.insert(format!("failure-{why}"));
    }
    assert!(ids.len() > 60, "the ids were found: {}", ids.len());

    for language in Language::ALL {
        for id in &ids {
            let worded = Words::of(language).try_phrase(&with_every_argument(id));
            assert!(worded.is_ok(), "{language:?}: {worded:?}");
        }
    }
}

/// The id under which a value stands in JSON and in the Fluent files.
fn id_of(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).expect("it is JSON").as_str().expect("it is a text").to_owned()
}

/// Whatever may be given to any of these messages; `standing.rs` looks at what is really given.
fn with_every_argument(id: &str) -> Phrase {
    let mut phrase = Phrase::new(id);
    for name in [
        "required",
        "spare",
        "missing",
        "counted",
        "over",
        "planned",
        "by",
        "uncovered",
        "stopped",
        "credits",
        "total",
        "short",
    ] {
        phrase = phrase.with(name, credits("2.5"));
    }
    for name in ["time", "months", "activities"] {
        phrase = phrase.with(name, 2_u32);
    }
    for name in ["day", "from", "to"] {
        phrase = phrase.with(name, day("2026-03-04"));
    }
    for name in ["one", "other"] {
        phrase = phrase.with(name, day("2026-03-04"));
    }
    phrase = phrase.with("count", 2_u32);
    for name in ["rule", "title", "numbers", "words", "path"] {
        phrase = phrase.with(name, "text");
    }
    phrase.with("pace", Argument::Tenths(347)).with("rate", Argument::Tenths(12))
}

#[test]
fn a_missing_sentence_or_argument_is_noticed() {
    let words = Words::of(Language::English);
    assert!(words.try_phrase(&Phrase::new("no-such-sentence")).is_err());
    assert!(words.try_phrase(&Phrase::new("heading-overdue")).is_err(), "its argument is missing");
}

#[test]
fn french_singular_reaches_up_to_two() {
    let sentence = |language, amount: &str| {
        Words::of(language).phrase(&Phrase::new("credits-amount").with("amount", credits(amount)))
    };
    for (amount, english, french) in [
        ("0", "0 credits", "0 crédit"),
        ("0.5", "0.5 credits", "0,5 crédit"),
        ("1", "1 credit", "1 crédit"),
        ("1.5", "1.5 credits", "1,5 crédit"),
        ("2", "2 credits", "2 crédits"),
        ("29.5", "29.5 credits", "29,5 crédits"),
    ] {
        assert_eq!(sentence(Language::English, amount), english);
        assert_eq!(sentence(Language::French, amount).replace('\u{a0}', " "), french);
    }
    assert_eq!(Words::of(Language::French).credits(credits("60")), "60");
}

#[test]
fn days_are_written_out() {
    let (english, french) = (Words::of(Language::English), Words::of(Language::French));
    assert_eq!(english.day(day("2026-03-04")), "4 March 2026");
    assert_eq!(english.day(day("2029-01-01")), "1 January 2029");
    assert_eq!(french.day(day("2026-03-04")).replace('\u{a0}', " "), "4 mars 2026");
    assert_eq!(french.day(day("2026-05-01")).replace('\u{a0}', " "), "1er mai 2026");
}
