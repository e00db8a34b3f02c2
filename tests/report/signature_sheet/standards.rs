//! The sheet as programs have it: both of the PDF's standards, and its properties.

use ledgerline_core::domain::evidence::signature_sheet::{MOST_PARTICIPANTS, SheetChoice, SheetFor, SignatureSheet};
use ledgerline_core::domain::values::language::Language;
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::{kind, today};
use ledgerline_tests::pdf::{assert_archival_accessible_and_sound, told_by};

use super::paper::awkward;
use super::{bodies, meetings, series, set, sheet_of};

fn sheets() -> Vec<(String, SignatureSheet)> {
    let mut sheets = vec![("awkward texts".to_owned(), sheet_of(&awkward(), SheetFor::PeerGroup))];
    let mut unknown = series(5);
    for activity in &mut unknown {
        activity.details.minutes = None;
        activity.details.presenter = None;
    }
    sheets.push(("nothing known".to_owned(), sheet_of(&unknown, SheetFor::Supervision)));
    let mut given = series(3);
    for activity in &mut given {
        activity.details.kind = Some(kind("supervision-given"));
        activity.details.presenter = Some("Jean-Rémi Gélinas".to_owned());
    }
    sheets.push(("given".to_owned(), sheet_of(&given, SheetFor::Supervision)));
    let crowd = SheetChoice { sheet_for: Some(SheetFor::PeerGroup), participants: Some(MOST_PARTICIPANTS) };
    let crowd = SignatureSheet::new(member(), bodies(), &meetings(4), crowd, today()).expect("four meetings");
    sheets.push(("a crowd".to_owned(), crowd));
    for how_many in [1, 2, 3, 12, 13, 25, 60] {
        sheets.push((format!("{how_many} supervisions"), sheet_of(&series(how_many), SheetFor::Supervision)));
        sheets.push((format!("{how_many} meetings"), sheet_of(&meetings(how_many), SheetFor::PeerGroup)));
    }
    sheets
}

#[test]
fn every_sheet_is_archival_accessible_and_sound() {
    let folder = tempfile::tempdir().expect("a folder for the sheets");
    for (name, sheet) in sheets() {
        for language in Language::ALL {
            let path = folder.path().join(format!("{name} ({}).pdf", language.code()));
            std::fs::write(path, set(&sheet, language)).expect("the sheet can be written");
        }
    }
    assert_archival_accessible_and_sound(folder.path());
}

#[test]
fn the_file_tells_its_title_author_and_day() {
    for (sheet_for, language, title) in [
        (SheetFor::Supervision, Language::English, "Supervision log – signatures"),
        (SheetFor::PeerGroup, Language::French, "Feuille de signatures – groupe de pairs"),
    ] {
        let path = tempfile::NamedTempFile::new().expect("a file for the sheet");
        std::fs::write(&path, set(&sheet_of(&series(2), sheet_for), language)).expect("it can be written");
        let Some(told) = told_by("pdfinfo", &["-isodates"], path.path(), &[]) else { return };
        let told = String::from_utf8_lossy(&told);
        for (name, value) in [
            ("Title:", title),
            ("Author:", "Maëlle Tremblay-Osei"),
            ("CreationDate:", "2026-11-23"),
            ("Tagged:", "yes"),
            ("Page size:", "612 x 792 pts (letter)"),
        ] {
            let line = told.lines().find(|line| line.starts_with(name)).unwrap_or_default();
            assert!(line.contains(value), "the file's properties say “{line}”, not {value}");
        }
    }
}
