//! The answers of the reading process that `make fuzz` begins with and those that ever broke a law, held against the laws
//! of answers.

use ledgerline_tests::laws::{answer, kept};

#[test]
fn every_kept_answer_holds_the_laws_of_answers() {
    kept("answer", answer::hold);
}
