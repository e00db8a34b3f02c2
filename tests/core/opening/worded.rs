//! What a member reads in a record of each released schema: its past cycles, word for word, and what
//! undo and redo say. However a record is kept, this stays.

use std::fmt::{Display, Write as _};
use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::PublicActivity;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::cycle::adjustment::AdjustmentChange;
use ledgerline_core::domain::standing::Standing;
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_core::logbook::{Done, PastCycle};
use ledgerline_tests::ledger::today;
use ledgerline_words::Words;
use serde::Serialize;
use serde_json::Value;
use tempfile::TempDir;

use super::LEDGER;

const CLOSED: &str = "schema-4-closed.db";

/// The same record as [`CLOSED`], written with schema 5.
const CLOSED_NOW: &str = "schema-5.db";

/// A released record, open in a folder of its own.
fn released(name: &str) -> (TempDir, Logbook) {
    let folder = super::folder();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases").join(name);
    fs::copy(path, folder.path().join(LEDGER)).expect("it can be copied");
    let logbook = Logbook::open(folder.path()).unwrap_or_else(|error| panic!("{name}: {error}"));
    (folder, logbook)
}

macro_rules! assert_worded {
    ($name:expr, $text:expr) => {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(".");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| assert_snapshot!($name, $text));
    };
}

/// Lines of text in one language.
struct Page<'a> {
    words: &'a Words,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, depth: usize, text: impl Display) {
        let _ = writeln!(self.text, "{:width$}{text}", "", width = 2 * depth);
    }

    fn phrase(&mut self, depth: usize, phrase: &Phrase) {
        let said = self.words.try_phrase(phrase).unwrap_or_else(|fault| panic!("{fault}"));
        self.line(depth, said);
    }

    fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Message(id) => self.words.text(id),
            Argument::Words(words) => words.in_language(self.words.language()).to_owned(),
            Argument::Text(text) => text.clone(),
            other => panic!("a rule is not called {other:?}"),
        }
    }

    fn cycle(&mut self, cycle: &Cycle) {
        let language = self.words.language();
        let name = cycle.program.name.in_language(language).to_owned();
        let body = cycle.program.body.in_language(language).to_owned();
        self.line(0, format_args!("# {name} ({}), {body}", cycle.program.id));
        let (first, last) = (self.words.day(cycle.first_day), self.words.day(cycle.last_day));
        let closed = cycle.closed_on.map_or_else(|| "–".to_owned(), |day| self.words.day(day));
        self.line(1, format_args!("{first} – {last}, {closed}"));
        for adjustment in &cycle.adjustments {
            let change = match adjustment.change {
                AdjustmentChange::Extension { last_day } => Phrase::new("adjustment-extension").with("day", last_day),
                AdjustmentChange::Leave { from, to } => {
                    Phrase::new("adjustment-leave").with("from", from).with("to", to)
                }
                AdjustmentChange::Proration { months_held } => Phrase::new("adjustment-proration")
                    .with("held", months_held)
                    .with("months", cycle.program.cycle.months),
                AdjustmentChange::Lapse { from, to } => {
                    Phrase::new("adjustment-lapse").with("from", from).with("to", to)
                }
            };
            self.phrase(1, &change);
            let letter = adjustment.letter.as_deref().unwrap_or("–");
            self.line(2, format_args!("{}; {letter}; {}", adjustment.reason, adjustment.entered_on));
        }
        for (rule, credits) in &cycle.choices {
            let credits = self.words.credits(*credits);
            self.line(1, format_args!("{rule}: {credits}"));
        }
        for done in &cycle.confirmations {
            let note = done.note.as_deref().unwrap_or("–");
            let on = self.words.day(done.on);
            self.line(1, format_args!("{}: {on}; {note}", done.rule));
        }
        if let Some(carried) = &cycle.carried_in {
            let credits = self.words.credits(carried.credits);
            self.line(1, format_args!("+ {credits}; {}", carried.note.as_deref().unwrap_or("–")));
        }
    }

    fn standing(&mut self, standing: &Standing) {
        self.line(1, self.words.text(&format!("state-{}", standing.state.id())));
        self.phrase(1, &standing.heading);
        for sentence in &standing.sentences {
            self.phrase(2, sentence);
        }
        for (name, figure) in [
            ("required", standing.required),
            ("earned", standing.earned),
            ("counted", standing.counted),
            ("over cap", standing.over_cap),
            ("carried in", standing.carried_in),
            ("planned", standing.planned),
            ("missing", standing.missing),
            ("without evidence", standing.without_evidence),
            ("pace", standing.pace.as_credits()),
        ] {
            let figure = self.words.credits(figure);
            self.line(2, format_args!("{name}: {figure}"));
        }
        let carry_over = standing.carry_over.map(|it| self.words.credits(it));
        self.line(2, format_args!("carry over: {}", carry_over.as_deref().unwrap_or("–")));
        let rate = standing.rate_per_month.map(|it| it.0);
        self.line(2, format_args!("rate: {rate:?}, {} days left", standing.days_left));
        let late = standing.late_entry_until.map(|it| self.words.day(it));
        let keep = self.words.day(standing.keep_proof_until);
        self.line(2, format_args!("late until {}; keep until {keep}", late.as_deref().unwrap_or("–")));
        self.line(2, format_args!("unproved: {:?}", standing.unproved.iter().map(|it| it.0).collect::<Vec<_>>()));
        for rule in &standing.rules {
            let title = self.argument(&rule.title);
            self.line(2, format_args!("* {title} ({})", rule.rule.id));
            self.phrase(3, &rule.states);
            let figures = [rule.required, rule.counted, rule.with_plans, rule.stopped, rule.missing()];
            let [required, counted, with_plans, stopped, missing] = figures.map(|it| self.words.credits(it));
            self.line(3, format_args!("{counted} of {required} {}, {with_plans} with plans", said(&rule.measure)));
            self.line(3, format_args!("{missing} missing, {stopped} stopped"));
            let (met, with_plans, impossible) = (rule.met, rule.met_with_plans, rule.impossible);
            self.line(3, format_args!("met: {met}, with plans: {with_plans}, impossible: {impossible}"));
            let source = &rule.rule.source;
            self.line(
                3,
                format_args!("{}, {}, {}", source.text, self.words.day(source.read_on), source.confidence.id()),
            );
            if let Some(remark) = &rule.rule.remark {
                let remark = remark.in_language(self.words.language()).to_owned();
                self.line(3, remark);
            }
        }
    }

    fn activities(&mut self, activities: &[PublicActivity], standing: &Standing) {
        for activity in activities {
            let details = &activity.details;
            let (from, to) = (self.words.day(details.start), self.words.day(details.end));
            let kind = details
                .kind
                .as_ref()
                .map_or_else(|| "–".to_owned(), |kind| self.words.text(&format!("kind-{}", kind.id())));
            self.line(2, format_args!("{}. {}, {from} – {to}, {kind}", activity.id.0, details.title));
            for claim in &details.claims {
                let credits = self.words.credits(claim.credits);
                self.line(3, format_args!("{}: {credits}, {}", claim.program, claim.note));
            }
        }
        for counting in &standing.countings {
            let (claimed, counted) = (self.words.credits(counting.claimed), self.words.credits(counting.counted));
            let why = match &counting.outcome {
                Outcome::OverCap { rule, .. } => rule.clone(),
                other => said(&serde_json::to_value(other).expect("it is JSON")["type"]),
            };
            self.line(2, format_args!("{}: {counted} of {claimed}, {why}", counting.activity.0));
        }
    }

    fn past(&mut self, logbook: &Logbook, past: &PastCycle) {
        let PastCycle { snapshot, changes } = past;
        self.cycle(&snapshot.cycle);
        self.standing(&snapshot.standing);
        self.activities(&snapshot.activities, &snapshot.standing);
        for change in changes {
            let id = format!("past-change-{}", said(&change.change));
            self.phrase(2, &Phrase::new(&id).with("title", change.title.clone()).with("day", change.day));
            let [then, now] = [change.claimed_then, change.claimed_now]
                .map(|it| it.map_or_else(|| "–".to_owned(), |it| self.words.credits(it)));
            if change.claimed_then != change.claimed_now {
                self.phrase(3, &Phrase::new("past-claimed").with("then", then).with("now", now));
            }
        }
        // What a report on it says beside that.
        let record = logbook.record(snapshot.cycle.id, today()).expect("there is a record");
        for exception in &record.exceptions {
            self.phrase(1, &exception.phrase());
        }
    }

    fn done(&mut self, what: &str, done: &Done) {
        let id = format!("{what}-{}", said(&done.deed));
        self.phrase(0, &Phrase::new(&id).with("title", done.title.clone()).with("count", done.count));
    }
}

/// A word as answers have it.
fn said(word: &impl Serialize) -> String {
    let word = serde_json::to_value(word).expect("it is JSON");
    word.as_str().unwrap_or_else(|| panic!("{word} is no word")).to_owned()
}

fn in_words(logbook: &Logbook, language: Language, write: impl FnOnce(&mut Page<'_>)) -> String {
    let words = Words::with_kinds(language, &logbook.kinds().expect("they can be read"));
    let mut page = Page { words: &words, text: String::new() };
    write(&mut page);
    page.text
}

fn past_cycles(logbook: &Logbook, language: Language) -> String {
    in_words(logbook, language, |page| {
        for past in logbook.past_cycles().expect("they can be read") {
            page.past(logbook, &past);
            page.line(0, "");
        }
    })
}

#[test]
fn closed_cycles_of_every_state_read_as_they_did() {
    let (_folder, logbook) = released(CLOSED);
    let past = logbook.past_cycles().expect("they can be read");
    let mut headings: Vec<&str> = past.iter().map(|it| it.snapshot.standing.heading.id.as_str()).collect();
    headings.sort_unstable();
    headings.dedup();
    assert_eq!(
        headings,
        [
            "heading-complete",
            "heading-complete-spare",
            "heading-overdue",
            "heading-overdue-rule",
            "heading-overdue-rule-activities",
            "heading-overdue-rule-confirmation",
            "heading-overdue-rule-kinds",
            "heading-overdue-rule-topics",
        ],
        "every heading that a closed cycle can have"
    );
    let (_folder, written_now) = released(CLOSED_NOW);
    for language in Language::ALL {
        assert_worded!(format!("closed-{}", language.code()), past_cycles(&logbook, language));
        assert_worded!(format!("closed-{}", language.code()), past_cycles(&written_now, language));
    }
    let (_folder, logbook) = released("schema-2.db");
    for language in Language::ALL {
        assert_worded!(format!("closed-of-schema-2-{}", language.code()), past_cycles(&logbook, language));
    }
}

#[test]
fn open_cycles_and_warnings_of_a_released_record_read_as_they_did() {
    let (_folder, logbook) = released(CLOSED);
    let overview = logbook.overview(today()).expect("there is an overview");
    for language in Language::ALL {
        let text = in_words(&logbook, language, |page| {
            for one in &overview.cycles {
                page.cycle(&one.cycle);
                page.standing(&one.standing);
                page.line(0, "");
            }
            for warning in &overview.warnings {
                page.phrase(0, &warning.warning.text);
            }
        });
        assert_worded!(format!("open-{}", language.code()), text);
    }
}

#[test]
fn the_closing_of_a_released_record_can_be_undone_and_done_again() {
    let (folder, mut logbook) = released(CLOSED);
    let titles = |logbook: &Logbook| {
        let past = logbook.past_cycles().expect("they can be read");
        past.iter().map(|it| it.snapshot.cycle.id.0).collect::<Vec<_>>()
    };
    let (before, closed) = (titles(&logbook), past_cycles(&logbook, Language::English));
    let open = |logbook: &Logbook| logbook.cycles().expect("they can be read");
    let (carrying, next) = (open(&logbook).len(), open(&logbook).pop().expect("the one that was opened"));
    assert_eq!((next.program.id.as_str(), next.first_day.to_string()), ("chain", "2026-01-01".to_owned()));

    let undone = logbook.undo().expect("it is undone");
    drop(logbook);
    let mut logbook = Logbook::open(folder.path()).expect("it opens again");
    let still_closed = titles(&logbook);
    assert_eq!(still_closed.len() + 1, before.len());
    let reopened = before.iter().find(|id| !still_closed.contains(*id)).expect("one is open again");
    assert_eq!(open(&logbook).len(), carrying, "the one that followed is gone, and the closed one is open");
    let reopened = open(&logbook).into_iter().find(|it| it.id.0 == *reopened).expect("it is open");
    assert_eq!((reopened.closed_on, reopened.carried_in.map(|it| it.credits.hundredths())), (None, Some(300)));
    for language in Language::ALL {
        let text = in_words(&logbook, language, |page| {
            page.done("undone", &undone);
            for one in &logbook.overview(today()).expect("there is an overview").cycles {
                page.cycle(&one.cycle);
                page.standing(&one.standing);
            }
        });
        assert_worded!(format!("undone-closing-{}", language.code()), text);
    }
    logbook.redo().expect("it is done again");
    assert_eq!(past_cycles(&logbook, Language::English), closed, "as it was, word for word");
}

/// Everything that can be undone in a record of each schema, with what is said of it.
#[test]
fn what_undo_says_in_released_records_is_what_it_said() {
    for (schema, name) in [
        ("1", "schema-1.db"),
        ("2", "schema-2.db"),
        ("3", "schema-3.db"),
        ("4", "schema-4.db"),
        ("4-closed", CLOSED),
        ("4-closed", CLOSED_NOW),
    ] {
        let (_folder, mut logbook) = released(name);
        let (mut undone, mut redone) = (Vec::new(), Vec::new());
        let before = past_cycles(&logbook, Language::English);
        while let Some(deed) = logbook.history().expect("there is a history").undo {
            let done = logbook.undo().expect("it is undone");
            assert_eq!(done.deed, deed);
            undone.push(done);
        }
        let open = logbook.overview(today()).expect("there is an overview").cycles;
        while logbook.history().expect("there is a history").redo.is_some() {
            redone.push(logbook.redo().expect("it is done again"));
        }
        assert!(undone.len() >= 34 && undone.len() == redone.len());
        assert_eq!(past_cycles(&logbook, Language::English), before, "{name}: as it was, word for word");
        for language in Language::ALL {
            let text = in_words(&logbook, language, |page| {
                for done in &undone {
                    page.done("undone", done);
                }
                for one in &open {
                    page.cycle(&one.cycle);
                    page.standing(&one.standing);
                }
                for done in &redone {
                    page.done("toast", done);
                }
            });
            assert_worded!(format!("undo-{schema}-{}", language.code()), text);
        }
    }
}

/// Every object and every text in `value`, with the name it stands under.
fn within<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Array(values) => values.iter().for_each(|it| within(name, it, found)),
        Value::Object(fields) => {
            found.push((name, value));
            fields.iter().for_each(|(name, it)| within(name, it, found));
        }
        Value::String(_) => found.push((name, value)),
        _ => {}
    }
}

/// What a record keeps of closed cycles are figures: those of older records as well, once they are
/// opened, and those of a closing that can be undone and done again.
#[test]
fn no_sentence_and_no_id_of_a_message_is_stored_of_a_closed_cycle() {
    let words = Words::of(Language::English);
    for name in ["schema-2.db", CLOSED, CLOSED_NOW] {
        let (folder, logbook) = released(name);
        let closed = logbook.past_cycles().expect("they can be read").len();
        drop(logbook);
        let stored = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
        let snapshots: Vec<String> = stored
            .prepare(
                "SELECT snapshot FROM closings UNION ALL SELECT step.value ->> '$.snapshot'
                 FROM changes, json_each(changes.steps) AS step WHERE step.value ->> '$.row' = 'closing'",
            )
            .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
            .expect("they can be read");
        assert!(closed > 0 && snapshots.len() >= 2 * closed, "{name}: {} of {closed}", snapshots.len());
        for snapshot in snapshots {
            let snapshot: Value = serde_json::from_str(&snapshot).expect("it is JSON");
            let mut found = Vec::new();
            within("snapshot", &snapshot, &mut found);
            assert!(found.iter().any(|(under, _)| *under == "rules"), "{name}: it has rules with their figures");
            for (under, value) in found {
                match value {
                    Value::String(text) => assert!(!words.has(text), "{name}: “{text}” is a message"),
                    object => {
                        for key in ["heading", "sentences", "states", "args"] {
                            assert!(object.get(key).is_none(), "{name}: {under} has “{key}”");
                        }
                        assert!(under == "activities" || object.get("title").is_none(), "{name}: {under} has a title");
                    }
                }
            }
        }
    }
}
