//! What holds for every text, tried on many.

use std::time::{Duration, Instant};

use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::reading::suggestion::suggest;
use proptest::prelude::*;

use super::{member, page, today};

/// Pieces that certificates are made of, and some that they are not.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "Certificate of Attendance", "Attestation", "TRANSCRIPT", "log", "certifies that", "attended",
    "a suivi l’atelier", "completed", "Title:", "Titre :", "Course", "Date", "Date:", "issued", "Délivré le",
    "May 4, 2025", "4 mai 2025", "03/04/2025", "2025-05-04", "9999-99-99", "May 4", "4,", "5", "and", "et", "to",
    "au", "–", "-", "99999999999", "3 contact hours", "2,5 heures", "13 h à 15 h 30", "1½ crédit", "Total", "Hours",
    "Credits", "1.0", "0.333", "of", "«", "»", "“", "\"", "(", ")", "(3)", "#", "@", "//", ":", "·", "\t", ". ",
    "Sample Therapist", "Institute", "École", "É", "ﬁ", "½", "\u{301}", "\u{202e}", "İ", "ß", "😀", "\u{a0}",
    "offered by", "the", "l’", "January 8,",
];

fn any_line() -> impl Strategy<Value = TextLine> {
    let made = prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..14).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, glued)| if glued { piece.to_owned() } else { format!("{piece} ") }).collect()
    });
    (prop_oneof![made, "\\PC{0,60}"], any::<u16>()).prop_map(|(text, size): (String, u16)| TextLine::new(text, size))
}

fn any_text() -> impl Strategy<Value = FileText> {
    let page = prop::collection::vec(any_line(), 0..20).prop_map(PageText);
    prop::collection::vec(page, 0..3).prop_map(FileText)
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_suggestion_can_be_recorded(text in any_text(), name in "\\PC{0,40}") {
        let found = suggest(&text, &name, &member(), today());
        prop_assert_eq!(found.start.is_some(), found.end.is_some());
        if let Some((start, end)) = found.days() {
            prop_assert!(start <= end && end <= today());
        }
        prop_assert!(found.credits.is_none_or(|credits| credits.value.claimable().is_ok()));
        prop_assert!(found.minutes.is_none_or(|minutes| minutes.value > 0));
        prop_assert!(found.title.is_none_or(|title| !title.value.trim().is_empty()));
    }

    #[test]
    fn an_issue_date_below_never_changes_what_is_suggested(day in 1..29_u32, month in 1..13_u32) {
        let certificate = ["Certificate of Attendance", "Sample Therapist attended", "Music and Grief", "on May 4, 2025"];
        let issued = format!("Issued on 2025-{month:02}-{day:02}");
        let mut lines = certificate.to_vec();
        lines.push(&issued);
        let read = |lines: &[&str]| suggest(&page(lines), "", &member(), today());
        prop_assert_eq!(read(&lines), read(&certificate));
    }
}

#[test]
fn a_very_long_text_is_read_in_no_time() {
    let line = TextLine::new("4, 5 and 6 May 2025 attended 3 h \"to the «Institute of ".repeat(400), 100);
    let text = FileText(vec![PageText(vec![line; 3_000]); 4]);
    let begun = Instant::now();
    std::hint::black_box(suggest(&text, &"2025-05-04 ".repeat(1_000), &member(), today()));
    println!("A very long text is read in {:?}.", begun.elapsed());
    assert!(begun.elapsed() < Duration::from_secs(5), "it took {:?}", begun.elapsed());
}
