//! Forms that were filled in, or were not.

use ledgerline_tests::form::Form;
use ledgerline_tests::record::Record;

/// Most programs that fill a form in leave how it looks to whoever opens it.
#[test]
fn what_was_filled_in_is_found_though_nothing_draws_it() {
    let record = Record::new();
    let form = Form::new()
        .words(72, 700, "This is to certify that")
        .value([210, 694, 500, 714], "Sample Therapist")
        .words(72, 660, "has completed")
        .value([210, 654, 500, 674], "\\311couter le r\\350gne du silence");
    record.attach(1, &[&record.file("form.pdf", &form.finish())]);
    for words in ["certify therapist", "ecouter silence"] {
        let found = record.folder.run(&["find", words]);
        assert!(found.stdout.contains("form.pdf"), "{words}: {found:?}");
    }
    let found = record.folder.json(&["find", "therapist"]);
    assert_eq!(found[0]["line"], "This is to certify that Sample Therapist", "{found}");
}
