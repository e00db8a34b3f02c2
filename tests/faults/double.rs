//! Two processes that start at once on one record: each is done, or says that the record is open elsewhere.

use std::collections::BTreeMap;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use ledgerline_tests::program::{Folder, Run};
use serde_json::json;

/// How often.
const TIMES: u32 = 50;

/// How long a member waits to be told at most.
const LONGEST: Duration = Duration::from_secs(3);

#[test]
fn of_two_that_start_at_once_none_loses_anything_and_one_may_say_that_the_record_is_open() {
    let folder = Folder::with_record();
    // The day's backup is made: what follows is as short as it can be.
    folder.add(&["Session 0 1.5cr 2026-06-04"]);
    let mut expected = vec!["Session 0".to_owned()];
    let mut outcomes: BTreeMap<(bool, bool), u32> = BTreeMap::new();
    for number in 1..=TIMES {
        let titles = [format!("Session {number}"), format!("Session {number} again")];
        let lines = titles.clone().map(|title| format!("{title} 1.5cr 2026-06-04"));
        // Every other time one of the two only reads.
        let writes = number % 2 == 0;
        let words = [
            vec!["add", &lines[0], "--anyway"],
            if writes { vec!["add", &lines[1], "--anyway"] } else { vec!["list"] },
        ];
        let gate = Barrier::new(2);
        let start = |words: &[&str]| -> (Run, Duration) {
            gate.wait();
            let began = Instant::now();
            let run = folder.run(&[&["--json"], words].concat());
            (run, began.elapsed())
        };
        let runs = std::thread::scope(|scope| {
            let [one, other] = words.each_ref().map(|words| scope.spawn(|| start(words)));
            [one, other].map(|it| it.join().expect("it ends"))
        });
        for ((run, took), title) in runs.iter().zip(&titles) {
            if run.status == 0 {
                let is_added = run.json()["title"] == json!(title);
                expected.extend(is_added.then(|| title.clone()));
                continue;
            }
            assert_eq!(run.json()["failure"]["kind"], "in-use", "{run:?}");
            assert!(run.json()["failure"]["text"].as_str().is_some_and(|it| it.contains(' ')), "{run:?}");
            assert!(*took < LONGEST, "it took {took:?} to say so");
        }
        let done = runs.each_ref().map(|(run, _)| run.status == 0);
        assert!(done[0] || done[1], "one of them goes on: {runs:?}");
        let listed = folder.json(&["list"]);
        let listed = listed.as_array().unwrap_or_else(|| panic!("it opens: {listed}"));
        let mut there: Vec<_> = listed.iter().map(|it| it["title"].as_str().expect("a title").to_owned()).collect();
        there.sort();
        expected.sort();
        assert_eq!(there, expected, "{number}: what was acknowledged is there, once, and nothing else");
        *outcomes.entry((done[0], done[1])).or_default() += 1;
    }
    println!("which of two were done: {outcomes:?}");
    assert_eq!(folder.json(&["check"])["broken"], json!([]));
}
