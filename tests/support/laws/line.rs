//! A line of quick add, read on 23 November 2026.

use ledgerline_core::domain::activity::Status;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::kind::{Kinds, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::quick_add::{Chip, ChipKind, LineReading, Understood, read};

use super::{letters, letters_lacking};
use crate::ledger::{program, today};

/// Holds a line against its laws.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    let line = String::from_utf8_lossy(bytes);
    let counts_hours = program("40", 24, vec![RuleShape::unit(60)]);
    let of_hours = Customs { programs: vec![counts_hours], ..Customs::default() };
    for customs in [Customs::default(), of_hours] {
        let reading = read(&line, today(), &customs);
        assert_eq!(reading, read(&line, today(), &customs), "a line is always read alike");
        takes_no_more_than_is_there(&line, &reading);
        match (&reading.understood, &reading.refusal) {
            (Some(understood), None) => can_be_entered(understood),
            (None, Some(refusal)) => {
                let is_quoted = letters(&line).contains(&letters(&refusal.words)) || refusal.words.ends_with('…');
                assert!(is_quoted, "{:?} is not in the line", refusal.words);
                for offered in refusal.lines() {
                    takes_no_more_than_is_there(offered, &read(offered, today(), &customs));
                }
            }
            both => panic!("a line is understood or refused: {both:?}"),
        }
    }
}

/// Every piece is of the line, and no letter of it is in two.
fn takes_no_more_than_is_there(line: &str, reading: &LineReading) {
    let taken: Vec<&str> = reading.chips.iter().map(|chip| chip.words.as_str()).collect();
    assert_eq!(letters_lacking(&taken.join(" "), line), None, "{:?} of {line:?}", reading.chips);
    // What nobody sees is not among the words.
    let is_plain = line.bytes().all(|it| it == b' ' || it.is_ascii_graphic());
    for Chip { kind, words, .. } in &reading.chips {
        let is_title = *kind == ChipKind::Title;
        assert!(is_title || letters(line).contains(&letters(words)), "{words:?} is not in {line:?}");
        assert!(is_title || !is_plain || line.contains(words.as_str()), "{words:?} is not in {line:?}");
    }
}

/// What was understood can be typed into the form, and says the same there.
fn can_be_entered(understood: &Understood) {
    assert!(understood.start <= understood.end, "{understood:?}");
    let details = understood.clone().into_details();
    let form = ActivityForm {
        title: details.title.clone(),
        credits: details.credits.map(|it| it.display(Language::French)).unwrap_or_default(),
        duration: details.minutes.map(|it| it.to_string()).unwrap_or_default(),
        start: details.start.to_string(),
        end: details.end.to_string(),
        planned: details.status == Status::Planned,
        kind: details.kind.as_ref().map(|it| it.id().to_owned()).unwrap_or_default(),
        topics: details.topics.iter().map(|it| Topic::id(it).to_owned()).collect(),
        provider: details.provider.clone().unwrap_or_default(),
        note: details.note.clone().unwrap_or_default(),
        ..ActivityForm::default()
    };
    let entered = form.check(today(), &Kinds::default()).unwrap_or_else(|why| panic!("{why:?}: {understood:?}"));
    // Whether it is a draft is for the programs to say, and the form knows none.
    let is_planned = details.status == Status::Planned;
    assert_eq!(entered.details.status == Status::Planned, is_planned, "{understood:?}");
    let entered = ledgerline_core::domain::activity::PublicDetails { status: details.status, ..entered.details };
    assert_eq!(entered, details, "it is typed as it is understood");
}
