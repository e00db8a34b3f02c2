//! Whatever happened to a record, a file that holds everything brings all of it back.

use std::fs;

use ledgerline_tests::folders::{copy, tree};
use ledgerline_tests::harms::{HARMS, record, told};
use ledgerline_tests::program::Folder;
use ledgerline_tests::record::text;
use serde_json::json;

#[test]
fn a_file_that_holds_everything_brings_all_of_it_back_whatever_has_happened() {
    let whole = record();
    let of_record = |folder: &Folder| copy(&whole.path().join("data"), &folder.data());
    let untouched = Folder::empty();
    of_record(&untouched);
    let everything = untouched.beside("everything.zip");
    let made = untouched.json(&["export", "everything", "--out", text(&everything)]);
    assert_eq!((&made["activities"], &made["certificates"]), (&json!(3), &json!(2)), "{made}");
    let (list, evidence) = (untouched.json(&["list"]), untouched.json(&["evidence"]));
    for (harm, harming) in HARMS {
        for way in ["restore", "init"] {
            let folder = Folder::empty();
            of_record(&folder);
            harming(&folder.data());
            let (before, files) = (told(&folder.data()), tree(&folder.data()));
            let words = if way == "init" { vec!["init", "--from"] } else { vec!["restore"] };
            let run = folder.run(&[&["--json"][..], &words, &[text(&everything)]].concat());
            if way == "init" && harm != "the folder of evidence alone" {
                // Only where no record is or was.
                let kind = &run.json()["failure"]["kind"];
                assert!(["exists", "damaged", "missing"].iter().any(|it| kind == it), "{harm}: {run:?}");
                let ledger = folder.data().join("ledger.db");
                let is_opened = kind == "exists";
                assert!(is_opened || fs::read(&ledger).ok().as_ref() == files.get(&ledger), "{harm}: it is untouched");
                assert!(before.is_subset(&told(&folder.data())), "{harm}: {run:?}");
                continue;
            }
            assert_eq!(run.status, 0, "{harm}, {way}: {run:?}");
            let after = told(&folder.data());
            assert!(before.is_subset(&after), "{harm}, {way}: {:?}", before.difference(&after));
            assert_eq!(folder.json(&["list"]), list, "{harm}, {way}: all of it is back");
            assert_eq!(folder.json(&["evidence"]), evidence, "{harm}, {way}");
            assert_eq!(folder.json(&["check"])["broken"], json!([]), "{harm}, {way}");
        }
    }
}
