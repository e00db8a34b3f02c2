//! Files that are kept, listed, found, checked.

use std::fs;

use ledgerline_tests::record::{Record, text};
use ledgerline_tests::samples;
use serde_json::{Value, json};

use super::seen::refused;

fn without_evidence(record: &Record) -> Value {
    record.folder.json(&["status"])["cycles"][0]["without_evidence"].clone()
}

#[test]
fn a_certificate_proves_a_workshop_until_a_check_finds_it_gone() {
    let record = Record::new();
    assert_eq!(without_evidence(&record), json!(8));
    let ids = record.attach(1, &[&samples().join("certificates/cert-text.pdf")]);
    assert_eq!(without_evidence(&record), json!(2), "6 of the 8 credits have their certificate");
    // The certificate is of another course on another day: that is to check, and no fault.
    let check = record.folder.run(&["--json", "check"]);
    assert_eq!((check.status, &check.json()["files"], &check.json()["broken"]), (0, &json!(1), &json!([])));
    assert_eq!(check.json()["to_check"][0]["activity"], 1);

    record.spoil(&ids[0], |place| fs::remove_file(place).expect("it can be deleted"));
    assert_eq!(without_evidence(&record), json!(2), "nobody has looked yet");
    let check = record.folder.run(&["--json", "check"]);
    let broken = json!([{ "id": ids[0], "file": "cert-text.pdf", "state": "missing", "activities": [1] }]);
    assert_eq!((check.status, check.json()), (1, json!({ "files": 1, "broken": broken, "to_check": [] })));
    assert_eq!(without_evidence(&record), json!(8));
    let said = record.folder.run(&["check"]);
    assert!(said.status == 1 && said.stdout.contains("cert-text.pdf"), "{said:?}");

    let id = ids[0].to_string();
    let again = record.folder.json(&["replace", &id, text(&samples().join("certificates/cert-text.pdf"))]);
    assert_eq!(again, json!({ "replaced": ids[0], "by": ids[0], "activities": [1] }), "the same file mends itself");
    assert_eq!(record.folder.json(&["check"])["broken"], json!([]));
    assert_eq!(without_evidence(&record), json!(2));
}

#[test]
fn a_check_tells_a_changed_file_and_one_that_is_a_folder_now() {
    let record = Record::new();
    let ids = record.attach(1, &[&record.pdf("one"), &record.pdf("two"), &record.pdf("three")]);
    record.spoil(&ids[0], |place| {
        fs::remove_file(place).expect("it can be deleted");
        fs::write(place, "%PDF-1.7\n% onf\n").expect("it can be written");
    });
    record.spoil(&ids[1], |place| {
        fs::remove_file(place).expect("it can be deleted");
        fs::create_dir(place).expect("a folder can be made");
    });
    let check = record.folder.json(&["check"]);
    let states: Vec<_> = check["broken"].as_array().expect("a list").iter().map(|it| it["state"].clone()).collect();
    assert_eq!((&check["files"], states), (&json!(3), vec![json!("changed"), json!("unreadable")]));
    let listed: Vec<_> =
        record.folder.json(&["evidence"]).as_array().expect("a list").iter().map(|it| it["state"].clone()).collect();
    assert_eq!(listed, ["changed", "unreadable", "sound"]);
}

#[test]
fn the_same_file_twice_is_kept_once_and_told() {
    let record = Record::new();
    let (first, copy) = (record.pdf("certificate"), record.folder.beside("copy of certificate.pdf"));
    fs::copy(&first, &copy).expect("it can be copied");
    assert_eq!(record.attach(1, &[&first, &copy]), [json!(1)], "two copies in one command");
    let again = record.folder.json(&["attach", "1", text(&copy)]);
    assert_eq!(
        again["evidence"],
        json!([{
            "id": 1, "file": "certificate.pdf", "kind": "certificate", "already_kept": true, "was_attached_to": [1]
        }])
    );
    let said = record.folder.run(&["attach", "2", text(&copy)]).stdout;
    assert!(said.contains("Improvisation") && said.contains("NMT workshop (1)"), "where it was is said: {said}");
    assert_eq!((record.evidence_of(1), record.evidence_of(2)), (json!([1]), json!([1])));
    let said = record.folder.run(&["--lang", "fr", "keep", text(&copy)]).stdout;
    assert!(said.contains("NMT workshop (1), Improvisation (2)"), "{said}");
    assert_eq!(record.folder.json(&["evidence"]).as_array().map(Vec::len), Some(1));
}

#[test]
fn one_file_proves_several_activities_and_several_files_one() {
    let record = Record::new();
    let (one, two) = (record.pdf("one"), record.pdf("two"));
    record.attach(1, &[&one, &two]);
    record.attach(2, &[&one]);
    assert_eq!((record.evidence_of(1), record.evidence_of(2)), (json!([1, 2]), json!([1])));
    let detached = record.folder.json(&["detach", "1", "1"]);
    assert_eq!(detached, json!({ "evidence": 1, "activities": [2] }));
    assert_eq!((record.evidence_of(1), record.evidence_of(2)), (json!([2]), json!([1])));
    let replaced = record.folder.json(&["replace", "1", text(&record.pdf("better"))]);
    assert_eq!(replaced, json!({ "replaced": 1, "by": 3, "activities": [2] }));
    let all = record.folder.json(&["evidence"]);
    assert_eq!((&all[0]["put_away"], &all[0]["activities"]), (&json!(true), &json!([])), "the old one is kept: {all}");
}

#[test]
fn a_file_that_is_only_kept_waits_to_be_filed() {
    let record = Record::new();
    let kept = record.folder.json(&["keep", text(&record.pdf("later"))]);
    assert_eq!(kept["evidence"][0]["id"], 1);
    let listed = record.folder.json(&["evidence"]);
    assert_eq!((&listed[0]["unfiled"], &listed[0]["activities"]), (&json!(true), &json!([])));
    let said = record.folder.run(&["evidence"]).stdout;
    assert!(said.contains("later.pdf") && said.contains("to be filed"), "{said}");
    record.attach(1, &[&record.pdf("later")]);
    assert_eq!(record.folder.json(&["evidence", "1"])[0]["unfiled"], json!(false));
}

#[test]
fn a_file_is_called_what_somebody_says_it_is() {
    let record = Record::new();
    let kind = |path: &std::path::Path, kind: &str| {
        record.folder.json(&["attach", "1", "--kind", kind, text(path)])["evidence"][0]["kind"].clone()
    };
    for name in ["certificate", "signed-log", "transcript", "programme", "receipt", "publication", "notes"] {
        assert_eq!(kind(&record.pdf(name), name), name);
    }
    assert_eq!(kind(&record.pdf("notes"), "receipt"), "receipt", "one that was there is called so, too");
    let unknown = record.folder.run(&["attach", "1", "--kind", "passport", text(&record.pdf("x"))]);
    assert_eq!(unknown.status, 2, "{unknown:?}");
}

#[test]
fn words_inside_an_attached_certificate_are_found() {
    let record = Record::new();
    record.attach(1, &[&samples().join("certificates/cert-text.pdf")]);
    let french = record.folder.beside("zéphyr.pdf");
    fs::copy(samples().join("certificates/cert-fr.pdf"), &french).expect("it can be copied");
    record.attach(2, &[&french]);
    let found = record.folder.json(&["find", "larkspur", "INSTITUTE"]);
    assert_eq!(
        (&found[0]["activity"], &found[0]["evidence"], &found[0]["title"]),
        (&json!(1), &json!(1), &json!("NMT workshop"))
    );
    assert!(found[0]["line"].as_str().is_some_and(|line| line.contains("Larkspur")), "{found}");
    assert_eq!(record.folder.json(&["find", "ZEPHYR"])[0]["activity"], 2, "by its name");
    let nothing = record.folder.run(&["find", "zebra"]);
    assert_eq!((nothing.status, nothing.stdout.lines().count()), (0, 1), "{nothing:?}");
    assert_eq!(record.folder.json(&["find", "\"*(NEAR"]), json!([]), "it is no language");
}

#[test]
fn numbers_that_nobody_has_are_said() {
    let record = Record::new();
    let pdf = record.pdf("certificate");
    record.attach(1, &[&pdf]);
    let before = record.state();
    for (words, kind) in [
        (&["attach", "9", text(&record.pdf("other"))][..], "no-such-activity"),
        (&["evidence", "9"], "no-such-activity"),
        (&["detach", "9", "1"], "no-such-activity"),
        (&["detach", "1", "9"], "no-such-evidence"),
        (&["detach", "2", "1"], "not-attached"),
        (&["replace", "9", text(&pdf)], "no-such-evidence"),
    ] {
        refused(&record.folder.run(words));
        refused(&record.folder.run(&[&["--lang", "fr"], words].concat()));
        assert_eq!(record.folder.json(words)["failure"]["kind"], kind, "{words:?}");
    }
    assert_eq!(record.state(), before);
}
