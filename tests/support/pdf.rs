//! PDFs as programs see them: their standards, their structure, their text.
//!
//! `make test` installs the tools and says where, by `PAGE_VALIDATION`; elsewhere a tool that is
//! not there only means that nothing was looked at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A tool is missing: a failure under `make test`, and said anywhere else.
///
/// # Panics
/// Under `make test`.
pub fn missing(tool: &str, unseen: &str) {
    assert!(std::env::var_os("PAGE_VALIDATION").is_none(), "{tool} is missing");
    eprintln!("{tool} is not installed: {unseen}");
}

/// What `tool` says with these options of the file at `path`; none where it is not installed.
/// `rest` stands behind the path.
///
/// # Panics
/// Where it fails, and as [`missing`].
#[must_use]
pub fn told_by(tool: &str, options: &[&str], path: &Path, rest: &[&str]) -> Option<Vec<u8>> {
    let Ok(done) = Command::new(tool).args(options).arg(path).args(rest).env("LC_ALL", "C.UTF-8").output() else {
        missing(tool, "nothing was looked at");
        return None;
    };
    assert!(done.status.success(), "{tool} on {}: {}", path.display(), String::from_utf8_lossy(&done.stderr));
    Some(done.stdout)
}

/// The text that `pdftotext` finds with these options, as it is selected and copied, without the
/// marks that steer the direction of writing; none where it is not installed.
///
/// # Panics
/// As [`told_by`].
#[must_use]
pub fn found(pdf: &[u8], options: &[&str]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder for the document");
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, pdf).expect("the document can be written");
    let text = String::from_utf8(told_by("pdftotext", options, &path, &["-"])?).expect("text");
    let steers = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Some(text.chars().filter(|c| !steers(c)).collect())
}

/// The text of all pages with single spaces between its words.
///
/// # Panics
/// As [`told_by`].
#[must_use]
pub fn text_of(pdf: &[u8]) -> Option<String> {
    Some(found(pdf, &[])?.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The objects of a PDF as `qpdf` writes them in JSON, by names such as `obj:12 0 R`: the value of
/// each, or the dictionary of a stream; none where it is not installed.
///
/// # Panics
/// As [`told_by`].
#[must_use]
pub fn objects(pdf: &[u8]) -> Option<BTreeMap<String, Value>> {
    let folder = tempfile::tempdir().expect("a folder for the document");
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, pdf).expect("the document can be written");
    let told = told_by("qpdf", &["--json", "--json-key=qpdf"], &path, &[])?;
    let told: Value = serde_json::from_slice(&told).expect("JSON");
    let objects = told["qpdf"][1].as_object().expect("objects");
    let value = |object: &Value| object.get("value").unwrap_or(&object["stream"]["dict"]).clone();
    Some(objects.iter().map(|(name, object)| (name.clone(), value(object))).collect())
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

/// Holds every PDF of a folder against PDF/A-3a and PDF/UA-1, and has its structure looked at.
///
/// # Panics
/// Where one is not in order, and as [`missing`].
pub fn assert_archival_accessible_and_sound(folder: &Path) {
    match page_validation() {
        Some(python) => {
            let checked = Command::new(python).args(["-c", CHECK]).arg(folder).output().expect("python runs");
            let said = String::from_utf8_lossy(&checked.stdout);
            assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
            assert!(said.is_empty(), "an archive or a screen reader would have trouble with:\n{said}");
        }
        None => missing("page-validation", "PDF/A-3a and PDF/UA-1 were not looked at"),
    }
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.extension().is_none_or(|extension| extension != "pdf") {
            continue;
        }
        let Ok(checked) = Command::new("qpdf").arg("--check").arg(&path).output() else {
            missing("qpdf", "the structure of the files was not looked at");
            return;
        };
        let said = String::from_utf8_lossy(&checked.stdout);
        assert!(checked.status.success(), "{} is damaged: {said}", path.display());
    }
}

/// Python with the package `page-validation`, which checks both standards without Java.
fn page_validation() -> Option<PathBuf> {
    let python = PathBuf::from(std::env::var_os("PAGE_VALIDATION").unwrap_or_else(|| "python3".into()));
    let python = if python.is_dir() { python.join("python3") } else { python };
    let known = Command::new(&python).args(["-c", "import page"]).output().is_ok_and(|done| done.status.success());
    known.then_some(python)
}
