//! The record for those who only ask how much a package holds.

use ledgerline_core::domain::audit::exhibit::{Exhibit, PageCount};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::evidence::{FileReading, Legibility};
use ledgerline_tests::ledger::today;

use super::desk::Desk;

#[test]
fn how_much_a_package_holds_is_told_without_reading_a_text() {
    let mut desk = Desk::new();
    let course = desk.add("Course 6cr 2026-03-04");
    desk.attach_unread("read", &[course]);
    desk.attach_unread("not looked into", &[course]);
    let line = |text: &str| TextLine::new(text, 120);
    let lines = vec![line("Certificate of attendance"), line("4 March 2026")];
    let text = FileText(vec![PageText(lines), PageText(Vec::new())]);
    let reading = FileReading { legibility: Legibility::Read, pages: 2, text, recognition: None };
    let files = desk.logbook.unread().expect("they can be read");
    desk.logbook.keep_reading(&files[0], &reading).expect("it is kept");

    let outline = desk.logbook.package_outline(desk.cycle(), today()).expect("it can be made");
    let contents: Vec<PageCount> = outline.exhibits.iter().map(|it| it.contents).collect();
    let counted = PageCount { legibility: Some(Legibility::Read), pages: 2 };
    assert_eq!(contents, [counted, PageCount::default()]);

    let record = desk.logbook.record(desk.cycle(), today()).expect("it can be made");
    assert!(!record.exhibits[0].contents.texts.is_empty(), "the record has what stands in the files");
    assert_eq!(without_contents(outline), without_contents(record), "all else is the same");
}

fn without_contents<C>(record: Record<C>) -> Record<()> {
    let unread = |it: Exhibit<C>| Exhibit {
        no: it.no,
        evidence: it.evidence,
        proves: it.proves,
        soundness: it.soundness,
        keep_until: it.keep_until,
        contents: (),
    };
    Record {
        made_on: record.made_on,
        member: record.member,
        cycle: record.cycle,
        standing: record.standing,
        score: record.score,
        activities: record.activities,
        plans: record.plans,
        exhibits: record.exhibits.into_iter().map(unread).collect(),
        exceptions: record.exceptions,
        changes: record.changes,
        kinds: record.kinds,
        chosen: record.chosen,
    }
}
