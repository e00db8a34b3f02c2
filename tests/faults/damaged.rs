//! A ledger that a disk, a stick or a synced folder has damaged somewhere, in a way that chance decides: it opens with what
//! was in it, or is refused in a sentence and left as it is.
//!
//! SQLite keeps no sums of its pages: a byte that has become another within a text or a number is the text or the number from
//! then on, and nobody can know. So where a value is another than it was, all that SQLite is able to check must be in order.
//! The log beside the ledger has sums. From the first part that does not add up it counts as never written, as after a crash:
//! then the record is as it was at some moment before, and never a mixture.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::chance::{Chance, setting};
use ledgerline_tests::folders::{copy, tree};
use ledgerline_tests::ledger::{kept, read, sample_lines, today};
use ledgerline_tests::program::Run;
use rusqlite::Connection;

use crate::started::{ended, started};

/// How many are damaged by `make test`; `make endure` asks for more with `DAMAGES`.
const DAMAGES: u64 = 200;

/// How long an answer takes at most.
const LONGEST: Duration = Duration::from_secs(10);

const PAGE: usize = 4096;

/// What a member has said and kept.
const TABLES: [&str; 12] = [
    "member",
    "cycles",
    "closings",
    "activities",
    "claims",
    "deleted",
    "programs",
    "kinds",
    "evidence",
    "attachments",
    "acceptances",
    "checklists",
];

/// The rows of each table, each as a text.
type Rows = BTreeMap<&'static str, BTreeSet<String>>;

/// Rich records: one with a log of several actions, as a killed process leaves it, and the same once it was closed. And what
/// they held at each moment since the ledger's own file was written last.
fn rich() -> (tempfile::TempDir, Vec<Rows>) {
    let home = tempfile::tempdir().expect("a folder");
    let (living, data) = (home.path().join("living"), home.path().join("data"));
    fs::create_dir(&living).expect("a folder can be made");
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-4-closed.db");
    fs::copy(released, living.join("ledger.db")).expect("it can be copied");
    let mut logbook = Logbook::open(&living).expect("it opens");
    logbook.today_is(today());
    for line in sample_lines("lines-fr.txt").into_iter().take(20) {
        let answered = ledgerline_core::reading::beside_record::Answered::ALL;
        logbook.add_lines(&[line], None, answered, today()).expect("it is added");
    }
    let all: Vec<_> = logbook.activities(None).expect("they can be read").into_iter().map(|it| it.id).collect();
    for (number, id) in all.iter().enumerate().take(12) {
        let file = kept(&logbook, home.path(), &format!("certificate {number}"));
        let filed = logbook.file(&[file], &[*id], today()).expect("it is attached");
        let words = format!("Certificate of attendance number {number}, with many words to be found by");
        logbook.keep_reading(&filed.files[0].evidence, &read(&[&words])).expect("it is read");
    }
    logbook.add_kind("Drumming circle").expect("it is added");
    logbook.remove_activities(&all[20..23]).expect("they are deleted");
    logbook.settle().expect("it is settled");
    // While it is open: closing it would empty the log.
    let moment = |number: u32| {
        let copied = home.path().join(format!("moment-{number}"));
        copy(&living, &copied);
        rows(&copied)
    };
    let mut moments = vec![moment(0)];
    for number in 1..7 {
        let form = ActivityForm {
            title: format!("Logged {number}"),
            credits: "1.5".to_owned(),
            start: "2026-06-04".to_owned(),
            private_note: "For me alone. ".repeat(120),
            ..ActivityForm::default()
        };
        logbook.add_activity(&form, today()).expect("it is added");
        moments.push(moment(number));
    }
    copy(&living, &data);
    drop(logbook);
    assert!(!living.join("ledger.db-wal").exists(), "it is closed");
    assert!(fs::metadata(data.join("ledger.db-wal")).is_ok_and(|log| log.len() > 10_000), "there is a log");
    (home, moments)
}

/// What a ledger holds, with its log.
fn rows(data: &Path) -> Rows {
    let ledger = Connection::open(data.join("ledger.db")).expect("it is a ledger");
    let of = |table: &&'static str| {
        let mut statement = ledger.prepare(&format!("SELECT * FROM {table}")).expect("the table is there");
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            (0..columns).map(|at| row.get_ref(at).map(|value| format!("{value:?}"))).collect::<Result<Vec<_>, _>>()
        };
        let rows = statement.query_map([], row).expect("they can be read");
        (*table, rows.map(|it| it.expect("a row").join(" | ")).collect())
    };
    TABLES.iter().map(of).collect()
}

/// Whether all that SQLite is able to check is in order.
fn is_beyond_knowing(data: &Path) -> bool {
    let Ok(ledger) = Connection::open(data.join("ledger.db")) else { return false };
    let verdict: Result<String, _> = ledger.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    let orphans = ledger.prepare("PRAGMA foreign_key_check").and_then(|mut it| it.exists([]));
    verdict.is_ok_and(|it| it == "ok") && orphans.is_ok_and(|it| !it)
}

fn between(chance: &mut Chance, least: usize, most: usize) -> usize {
    least + usize::try_from(chance.below(u64::try_from(most - least).expect("a number"))).expect("a number")
}

fn nonsense(chance: &mut Chance, bytes: &mut [u8]) {
    bytes.fill_with(|| u8::try_from(chance.below(256)).expect("a byte"));
}

/// Damages a ledger in a way that chance decides, and answers how. Where it is not its log, one that was closed is taken as
/// often as one with a log, which hides much of what is beneath it.
fn damaged(home: &Path, data: &Path, chance: &mut Chance) -> &'static str {
    let kinds = [
        "some bytes",
        "a bit",
        "a block",
        "cut short",
        "two pages swapped",
        "a page of zeros",
        "the header",
        "the log cut short",
        "bytes of the log",
    ];
    let kind = kinds[between(chance, 0, kinds.len())];
    let is_closed = !kind.contains("log") && chance.below(2) == 0;
    copy(&home.join(if is_closed { "living" } else { "data" }), data);
    let path = data.join(if kind.contains("log") { "ledger.db-wal" } else { "ledger.db" });
    let mut bytes = fs::read(&path).expect("it can be read");
    let at = between(chance, 0, bytes.len());
    let page = |chance: &mut Chance, bytes: &[u8]| between(chance, 0, bytes.len() / PAGE) * PAGE;
    match kind {
        "some bytes" | "bytes of the log" => {
            let end = bytes.len().min(at + between(chance, 1, 17));
            nonsense(chance, &mut bytes[at..end]);
        }
        "a bit" => bytes[at] ^= 1 << chance.below(8),
        "a block" => {
            let end = bytes.len().min(at + between(chance, 64, 3_000));
            nonsense(chance, &mut bytes[at..end]);
        }
        "cut short" | "the log cut short" => bytes.truncate(at),
        "two pages swapped" => {
            let (one, other) = (page(chance, &bytes), page(chance, &bytes));
            let kept = bytes[one..one + PAGE].to_vec();
            bytes.copy_within(other..other + PAGE, one);
            bytes[other..other + PAGE].copy_from_slice(&kept);
        }
        "a page of zeros" => {
            let at = page(chance, &bytes);
            bytes[at..at + PAGE].fill(0);
        }
        _ => {
            let at = between(chance, 0, 96);
            let end = at + between(chance, 1, 5);
            nonsense(chance, &mut bytes[at..end]);
        }
    }
    fs::write(path, bytes).expect("it can be damaged");
    kind
}

/// Asks for the activities; whoever waits too long is told.
fn listed(data: &Path, at: &str) -> Run {
    let began = Instant::now();
    let mut child = started(data, &["list"]);
    while child.try_wait().expect("it can be asked").is_none() {
        if began.elapsed() > LONGEST {
            let _ = child.kill();
            panic!("{at}: no answer after {LONGEST:?}");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    ended(child, data)
}

/// The ledger and its log, byte for byte. SQLite makes an empty log where it looks for one; it says nothing.
fn files(data: &Path) -> [Option<Vec<u8>>; 2] {
    ["ledger.db", "ledger.db-wal"].map(|name| fs::read(data.join(name)).ok().filter(|bytes| !bytes.is_empty()))
}

#[test]
fn a_damaged_ledger_opens_as_it_was_or_is_refused_and_left_as_it_is() {
    let (home, moments) = rich();
    let (from, damages) = (setting("DAMAGES_FROM").unwrap_or(1), setting("DAMAGES").unwrap_or(DAMAGES));
    let mut outcomes: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for seed in from..from + damages {
        let place = tempfile::tempdir().expect("a folder");
        let data = place.path().join("data");
        let kind = damaged(home.path(), &data, &mut Chance::of(seed));
        let at = format!("{kind}, again with DAMAGES_FROM={seed} DAMAGES=1");
        let before = files(&data);
        let looked_at = place.path().join("looked-at");
        copy(&data, &looked_at);
        let run = listed(&data, &at);
        assert!(!run.stderr.contains("panicked") && [0, 1].contains(&run.status), "{at}: {run:?}");
        let outcome = if run.status == 1 {
            let failure = run.json()["failure"].clone();
            assert!(failure["text"].as_str().is_some_and(|it| it.contains(' ')), "{at}: {failure}");
            let now = files(&data);
            let sizes = |of: &[Option<Vec<u8>>; 2]| of.each_ref().map(|it| it.as_ref().map(Vec::len));
            assert!(now == before, "{at}: it is left as it is: {:?}, {:?}: {failure}", sizes(&before), sizes(&now));
            "refused"
        } else {
            let now = rows(&data);
            // What was made anew was copied as it was.
            let copies = tree(&data.join("copies"));
            let is_mended = copies.keys().any(|path| path.to_string_lossy().contains("damaged"));
            let is_kept = |bytes: &Vec<u8>| copies.values().any(|it| it == bytes);
            assert!(!is_mended || before[0].as_ref().is_some_and(is_kept), "{at}: what was damaged is kept");
            if moments.last() == Some(&now) {
                if is_mended { "made anew, with everything" } else { "with everything" }
            } else if kind.contains("log") {
                assert!(moments.contains(&now), "{at}: it is as it was at no moment");
                "as it was at a moment before"
            } else {
                let differing = |table: &&str| moments.last().is_none_or(|last| last[*table] != now[*table]);
                let tables: Vec<_> = TABLES.iter().filter(|it| differing(it)).collect();
                assert!(is_beyond_knowing(&looked_at), "{at}: other values in {tables:?}, and that can be known");
                "with another value, which nobody can know"
            }
        };
        *outcomes.entry((outcome, kind)).or_default() += 1;
    }
    let of = |wanted: &str| -> u64 {
        outcomes.iter().filter(|((it, _), _)| it.contains(wanted)).map(|(_, count)| count).sum()
    };
    println!("{outcomes:#?}");
    for outcome in ["refused", "with everything", "nobody can know"] {
        println!("{outcome}: {}", of(outcome));
    }
    assert!(
        damages < DAMAGES || of("refused") > damages / 10 && of("with everything") > damages / 10,
        "both ends were met"
    );
}
