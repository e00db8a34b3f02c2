//! What a reader should know of the document before reading it.

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_words::Words;

/// How many of the activities are shown, where the member has chosen some.
pub(crate) fn chosen(record: &Record, words: &Words) -> Option<String> {
    let chosen = record.chosen?;
    let phrase = Phrase::new("report-chosen").with("shown", chosen.shown).with("activities", chosen.of);
    Some(words.phrase(&phrase))
}

/// What is left out, where the original files are, and what the seal is good for.
pub(crate) fn notes(record: &Record, choice: ReportChoice, words: &Words) -> Vec<String> {
    let summary = (choice.extent == Extent::Summary).then(|| Phrase::new("report-summary"));
    let notes = [summary, originals(record, choice), Some(Phrase::new("report-sealed"))];
    notes.into_iter().flatten().map(|phrase| words.phrase(&phrase)).collect()
}

/// Where the original files are: those that can be handed over.
fn originals(record: &Record, choice: ReportChoice) -> Option<Phrase> {
    let available = record.exhibits.iter().filter(|exhibit| exhibit.is_available());
    let (files, bytes) = available.fold((0_u32, 0_u64), |(files, bytes), exhibit| {
        (files.saturating_add(1), bytes.saturating_add(exhibit.evidence.bytes))
    });
    let phrase = match choice.originals {
        _ if files == 0 => return None,
        Originals::Attached => Phrase::new("report-originals-attached"),
        Originals::Beside => Phrase::new("report-originals-beside"),
        Originals::LeftOut => Phrase::new("report-originals-left-out").with("size", megabytes(bytes)),
    };
    Some(phrase.with("files", files))
}

/// Rounded up to a tenth, so that no size is told as nothing.
fn megabytes(bytes: u64) -> Argument {
    Argument::Tenths(i32::try_from(bytes.div_ceil(100_000)).unwrap_or(i32::MAX))
}
