//! The sheet as programs have it: both of the PDF's standards, and its properties.

use std::path::PathBuf;
use std::process::Command;

use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::signature_sheet::{MOST_PARTICIPANTS, SheetChoice, SheetFor, SignatureSheet};
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::{kind, today};

use super::paper::awkward;
use super::{bodies, meetings, series, set, sheet_of};

/// A tool is missing. `make test` installs it and says where, so there it is a failure.
fn missing(tool: &str, unseen: &str) {
    assert!(std::env::var_os("PAGE_VALIDATION").is_none(), "{tool} is missing");
    eprintln!("{tool} is not installed: {unseen}");
}

/// Python with the package `page-validation`.
fn page_validation() -> Option<PathBuf> {
    let python = PathBuf::from(std::env::var_os("PAGE_VALIDATION").unwrap_or_else(|| "python3".into()));
    let python = if python.is_dir() { python.join("python3") } else { python };
    let known = Command::new(&python).args(["-c", "import page"]).output().is_ok_and(|done| done.status.success());
    known.then_some(python)
}

/// Prints a line for every file and standard that is not met; nothing where all are.
const CHECK: &str = r"
import pathlib, page, sys
for path in sorted(pathlib.Path(sys.argv[1]).glob('*.pdf')):
    for standard in ('3a', 'ua1'):
        report = page.validate_pdf(path, profile=standard)
        if not report.is_compliant:
            print(path.stem, standard, *(failure.message for failure in report.failures), sep=' · ')
";

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
    let mut paths = Vec::new();
    for (name, sheet) in sheets() {
        for language in Language::ALL {
            let path = folder.path().join(format!("{name} ({}).pdf", language.code()));
            std::fs::write(&path, set(&sheet, language)).expect("the sheet can be written");
            paths.push(path);
        }
    }
    match page_validation() {
        Some(python) => {
            let checked = Command::new(python).args(["-c", CHECK]).arg(folder.path()).output().expect("python runs");
            let said = String::from_utf8_lossy(&checked.stdout);
            assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
            assert!(said.is_empty(), "an archive or a screen reader would have trouble with:\n{said}");
        }
        None => missing("page-validation", "PDF/A-3a and PDF/UA-1 were not looked at"),
    }
    for path in paths {
        let Ok(checked) = Command::new("qpdf").arg("--check").arg(&path).output() else {
            missing("qpdf", "the structure of the files was not looked at");
            return;
        };
        let said = String::from_utf8_lossy(&checked.stdout);
        assert!(checked.status.success(), "{} is damaged: {said}", path.display());
    }
}

#[test]
fn the_file_tells_its_title_author_and_day() {
    for (sheet_for, language, title) in [
        (SheetFor::Supervision, Language::English, "Supervision log – signatures"),
        (SheetFor::PeerGroup, Language::French, "Feuille de signatures – groupe de pairs"),
    ] {
        let path = tempfile::NamedTempFile::new().expect("a file for the sheet");
        std::fs::write(&path, set(&sheet_of(&series(2), sheet_for), language)).expect("it can be written");
        let Ok(told) = Command::new("pdfinfo").arg("-isodates").arg(path.path()).output() else {
            missing("pdfinfo", "the file's properties were not looked at");
            return;
        };
        let told = String::from_utf8_lossy(&told.stdout);
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
