//! Every sentence is there in both languages, and asks for nothing it is not given.

mod audits;
mod set;
mod spoken;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::values::kind::{Kind, Kinds, NamedKind, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_tests::day;
use ledgerline_tests::every_rule::shapes;
use ledgerline_tests::ledger::credits;
use ledgerline_words::Words;

/// The messages of a language with the variables each asks for.
fn messages(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let trimmed = |names: BTreeSet<String>| names.iter().map(|name| name.trim_end_matches(COUNT).to_owned()).collect();
    variables(folder).into_iter().map(|(id, names)| (id, trimmed(names))).collect()
}

/// What ends the name of a variable that decides between singular and plural.
const COUNT: &str = "-count";

/// The messages of a language with all their variables, as they stand in the files.
fn variables(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files_of(folder) {
        let text = fs::read_to_string(path).expect("it can be read");
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| is_id(id)) {
                id.clone_into(&mut current);
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{folder}: {id} stands twice");
            }
            for piece in line.split('$').skip(1) {
                let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(piece.len());
                messages.entry(current.clone()).or_default().insert(piece[..end].to_owned());
            }
        }
    }
    messages
}

fn files_of(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/locales").join(folder);
    let entries = fs::read_dir(root).expect("there are sentences");
    entries.map(|entry| entry.expect("an entry can be read").path()).collect()
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[test]
fn the_files_of_both_languages_can_be_read() {
    for language in Language::ALL {
        assert_eq!(Words::of(language).faults(), Vec::<String>::new(), "{language:?}");
    }
}

/// A file is read once one of its messages is asked for, and a message of another would not be there.
#[test]
fn a_message_refers_to_others_of_its_own_file_only() {
    let mut seen = 0;
    for path in ["en-CA", "fr-CA"].iter().flat_map(|folder| files_of(folder)) {
        let text = fs::read_to_string(&path).expect("it can be read");
        let own: BTreeSet<&str> = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id).collect();
        for piece in text.split('{').skip(1).map(|piece| piece.split('}').next().unwrap_or_default().trim()) {
            let id = piece.split(['.', ' ']).next().unwrap_or_default();
            if is_id(id) {
                assert!(own.contains(id), "{}: {id}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
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

/// Every sentence of every situation: worded in both languages with the figures it is really
/// given, and with nothing left of what a message is made of.
#[test]
fn every_sentence_core_can_choose_is_worded_with_its_figures() {
    let phrases = spoken::phrases();
    for language in Language::ALL {
        let words = Words::of(language);
        for phrase in &phrases {
            let text = words.try_phrase(phrase).unwrap_or_else(|fault| panic!("{language:?}: {fault}"));
            assert!(!text.is_empty() && !text.contains(['{', '$']), "{language:?}: {text}");
            for id in phrase.args.values().flat_map(spoken::messages_in) {
                assert!(words.try_phrase(&Phrase::new(&id)).is_ok(), "{language:?}: “{id}” in {}", phrase.id);
            }
            assert_eq!(set::faults(language, &text), Vec::<String>::new(), "{}: {text}", phrase.id);
        }
    }
}

/// The ids that core chooses stand in its source as texts: none of them is left out above.
#[test]
fn the_situations_leave_no_sentence_out() {
    let mut chosen = BTreeSet::new();
    for file in [
        "standing/heading.rs",
        "standing/warning.rs",
        "standing/score.rs",
        "standing/explained.rs",
        "standing/request.rs",
        "standing/verdict.rs",
        "../reading/beside_record.rs",
        "audit/exception.rs",
        "audit.rs",
        "audit/drill.rs",
        "reminder.rs",
    ] {
        let text = source(&format!("core/src/domain/{file}"));
        for piece in text.split('"').skip(1).step_by(2) {
            let known = [
                "heading-",
                "standing-",
                "warning-",
                "score-",
                "report-exception-",
                "claim-",
                "request-",
                "verdict-",
                "asks-",
                "audit-",
                "drill-",
                "reminder-",
            ];
            if known.iter().any(|start| piece.starts_with(start)) {
                chosen.insert(piece.to_owned());
            }
        }
    }
    for id in ["heading-to-go", "heading-on-pace"] {
        assert!(chosen.contains(id), "{id} is chosen in heading.rs");
        chosen.insert(format!("{id}-slowly"));
    }
    for id in ["heading-rule-short", "heading-overdue-rule", "standing-rule-short", "warning-rule-short"] {
        assert!(chosen.contains(id), "{id} is chosen");
        chosen.extend(["kinds", "topics", "activities", "confirmation"].map(|ending| format!("{id}-{ending}")));
    }
    for shape in shapes() {
        chosen.insert(format!("rule-states-{}", shape.id()));
    }
    for ending in ["maximum-per-activity-of-kind", "different-kinds-among", "different-topics-among"] {
        chosen.insert(format!("rule-states-{ending}"));
    }
    for ending in ["window", "among", "window-among"] {
        chosen.insert(format!("rule-states-carry-over-{ending}"));
    }
    assert!(chosen.len() > 90, "the ids were found: {}", chosen.len());
    let spoken: BTreeSet<String> = spoken::phrases().into_iter().map(|phrase| phrase.id).collect();
    let left_out: Vec<&String> = chosen.difference(&spoken).collect();
    assert_eq!(left_out, Vec::<&String>::new(), "no situation has these");
    let made: BTreeSet<&str> = shapes().iter().map(RuleShape::id).collect();
    let all = variants("core/src/domain/program/shape.rs", "RuleShape");
    assert_eq!(made.into_iter().collect::<Vec<_>>(), all.iter().map(String::as_str).collect::<Vec<_>>());
}

/// What stands for a value of the domain: each of its variants has its sentence or name.
#[test]
fn every_value_with_a_name_has_it_in_both_languages() {
    let core = |file: &str, name: &str| variants(&format!("core/src/domain/{file}.rs"), name);
    let mut ids = BTreeSet::new();
    for (prefix, names) in [
        ("state", core("standing", "State")),
        ("status", core("activity", "Status")),
        ("format", core("activity", "Format")),
        ("rounding", core("values/unit", "Rounding")),
        ("confidence", core("program", "Confidence")),
        ("report-confidence", core("program", "Confidence")),
        ("shape", core("program/shape", "RuleShape")),
        ("report-change", core("standing/closing", "ChangeAfter")),
        ("report-adjustment", core("cycle/adjustment_form", "AdjustmentKind")),
        ("refusal", variants("core/src/reading/quick_add/answer.rs", "RefusalKind")),
        ("evidence-kind", core("evidence", "EvidenceKind")),
        ("evidence-soundness", core("evidence", "Soundness")),
        ("evidence-legibility", core("evidence", "Legibility")),
        ("evidence-proof", core("evidence/proof", "ProofState")),
        ("proof-why", core("evidence/difference", "Reason")),
        ("list-measure", core("standing/rule_standing", "Measure")),
        ("audit-check", core("audit", "AuditCheckId")),
        ("audit-state", core("audit", "AuditState")),
        ("overview-action", core("standing/warning", "Action")),
        ("history-file", core("history", "FileChange")),
        ("privacy-what", core("audit/privacy/printed", "PrivateWord")),
        ("privacy-field", core("audit/privacy/printed", "PrintedField")),
        // What is not wanted is said by what it is.
        ("not-kept", without("unwanted", variants("core/src/vault/keep.rs", "NotKept"))),
        ("not-kept", variants("core/src/vault/unwanted.rs", "Unwanted")),
        ("problem", core("values/form", "Problem")),
        ("headless-field", core("values/form", "Field")),
        ("toast", core("values/deed", "Deed")),
        ("undone", core("values/deed", "Deed")),
        ("headless-trouble", variants("app/src/failure.rs", "TroubleKind")),
        (
            "trouble",
            variants("app/src/failure.rs", "TroubleKind").into_iter().map(|id| format!("{id}-title")).collect(),
        ),
        ("failure", variants("app/src/failure.rs", "ExportProblem")),
        // What is wrong in a program file, with a file to be kept or with a backup, is said in sentences of its own.
        (
            "failure",
            variants("app/src/failure.rs", "Obstacle").into_iter().filter(|it| !OF_SEVERAL.contains(&&**it)).collect(),
        ),
        ("failure", OF_BACKUPS.map(str::to_owned).into()),
        ("failure-inbox", OF_INBOX.map(str::to_owned).into()),
    ] {
        assert!(names.len() > 2, "the variants for {prefix} were found");
        ids.extend(names.iter().map(|name| format!("{prefix}-{name}")));
    }
    ids.extend(Kind::all().map(|kind| format!("kind-{}", kind.id())));
    ids.extend(Topic::named().map(|topic| format!("topic-{}", topic.id())));
    for name in ["import-program-title", "export-type-program", "export-type-pdf", "export-type-csv"] {
        ids.insert(name.to_owned());
    }
    for language in Language::ALL {
        for id in &ids {
            let worded = Words::of(language).try_phrase(&with_every_argument(id));
            assert!(worded.is_ok(), "{language:?}: {worded:?}");
        }
    }
}

/// Obstacles that are each said in one of several sentences.
const OF_SEVERAL: [&str; 11] = [
    "no-table",
    "no-template",
    "answer-not-understood",
    "not-kept",
    "program-file",
    "not-backed-up",
    "backup-folder",
    "inbox",
    "not-restored",
    "locked",
    "wrong-passphrase",
];

/// Why a backup is not made, or not restored.
const OF_BACKUPS: [&str; 13] = [
    "backup-disk-full",
    "backup-cannot-write",
    "backup-not-sound",
    "backup-ledger",
    "backup-stopped",
    "backup-folder-own",
    "backups-unreadable",
    "restore-unknown",
    "restore-damaged",
    "restore-newer",
    "restore-unreadable",
    "restore-locked",
    "restore-lost",
];

/// Why files do not come from a folder.
const OF_INBOX: [&str; 4] = ["own", "not-read", "not-noted", "not-forgotten"];

/// A file of what ships, as text.
fn source(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The variants of an enum, as they stand in JSON and in the Fluent files.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let text = source(file);
    let start = text.find(&format!("pub enum {name} {{")).unwrap_or_else(|| panic!("{file} has {name}"));
    let body = &text[start..start + text[start..].find("\n}").expect("the enum has an end")];
    let variant = |line: &str| {
        let name = line.strip_prefix("    ")?.split(['(', '{', ',']).next()?.trim_end();
        name.starts_with(|first: char| first.is_ascii_uppercase()).then(|| kebab(name))
    };
    body.lines().filter_map(variant).collect()
}

fn kebab(name: &str) -> String {
    let mut id = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id
}

fn without(one: &str, mut names: BTreeSet<String>) -> BTreeSet<String> {
    assert!(names.remove(one), "{one} is among them");
    names
}

/// Whatever may be given to any of these messages; the tests of each verb look at what is really
/// given.
fn with_every_argument(id: &str) -> Phrase {
    let mut phrase = Phrase::new(id).with("count", 2_u32);
    for name in ["day", "from", "to", "one", "other", "first-day", "last-day"] {
        phrase = phrase.with(name, day("2026-03-04"));
    }
    for name in ["title", "words", "path", "detail", "program", "file", "folder"] {
        phrase = phrase.with(name, "text");
    }
    phrase.with("months", 2_u32).with("of-months", 60_u32).with("most", 100_u32)
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

#[test]
fn several_end_in_and() {
    let listed = |language, count: usize| Words::of(language).listed(&["A", "B", "C"].map(str::to_owned)[..count]);
    assert_eq!([0, 1, 2, 3].map(|count| listed(Language::English, count)), ["", "A", "A and B", "A, B and C"]);
    assert_eq!([0, 1, 2, 3].map(|count| listed(Language::French, count)), ["", "A", "A et B", "A, B et C"]);
}

#[test]
fn a_kind_is_called_what_the_member_calls_it() {
    let kind = Kind::from_id("workshop").expect("there are workshops");
    let name = "Ateliers { $x } \"vocaux\" \\ —".to_owned();
    let words = Words::with_kinds(Language::French, &Kinds(vec![NamedKind { kind, name: name.clone() }]));
    assert_eq!(words.text("kind-workshop"), name);
    let argument = Argument::List(vec![Argument::Message("kind-workshop".to_owned())]);
    let text = words.phrase(&Phrase::new("rule-states-at-least-one").with("among", argument));
    assert!(text.ends_with(&name), "{text}");
    assert_eq!(Words::of(Language::French).text("kind-workshop"), "Atelier ou cours");
}
