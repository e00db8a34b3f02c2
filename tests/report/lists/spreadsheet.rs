//! The table and the workbook as a spreadsheet opens them: LibreOffice finds text, and no formula.

use std::path::Path;
use std::process::Command;

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::text::guard::guarded;
use ledgerline_report::{csv, xlsx};

use super::{HOSTILE, hostile};

/// Whether a tool is there; `make test` installs those that are not, and then one that is still missing
/// is a failure.
fn is_there(tool: &str) -> bool {
    let there = Command::new(tool).arg("--version").output().is_ok();
    assert!(there || std::env::var_os("PAGE_VALIDATION").is_none(), "{tool} is missing");
    if !there {
        eprintln!("{tool} is not installed: this test looked at nothing");
    }
    there
}

/// The file as LibreOffice has read it, in its own format as text.
fn opened(folder: &Path, name: &str, bytes: &[u8], filter: Option<&str>) -> String {
    std::fs::write(folder.join(name), bytes).expect("the file can be written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.arg(profile).args(["--headless", "--convert-to", "fods", "--outdir"]).arg(folder);
    command.args(filter.map(|filter| format!("--infilter={filter}"))).arg(folder.join(name));
    let done = command.output().expect("LibreOffice runs");
    let made = folder.join(name).with_extension("fods");
    std::fs::read_to_string(&made).unwrap_or_else(|error| panic!("{name}: {error}, {done:?}"))
}

/// How a CSV is read: its separator, quotation marks, UTF-8, from the first line on, columns as they
/// come, and what looks like a formula is one.
fn filter(separator: char) -> String {
    format!("Text - txt - csv (StarCalc):{},34,76,1,,1033,false,true,false,false,false,-1,true", u32::from(separator))
}

/// A text as it stands in XML, without its tabs, which stand there as elements.
fn escaped(text: &str) -> String {
    text.trim_start_matches('\t')
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\'', "&apos;")
        .replace('"', "&quot;")
}

#[test]
fn a_spreadsheet_finds_no_formula_in_table_and_workbook() {
    if !is_there("soffice") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for the lists");
    let naive = opened(folder.path(), "naive.csv", b"Title\r\n=1+1\r\n", Some(&filter(',')));
    assert!(naive.contains("table:formula"), "what is no protected table has one: this test can fail");

    let record = hostile(&HOSTILE);
    for language in Language::ALL {
        let separator = if language == Language::French { ';' } else { ',' };
        let code = language.code();
        let table =
            opened(folder.path(), &format!("table-{code}.csv"), &csv(&record, language), Some(&filter(separator)));
        let workbook = xlsx(&record, language).expect("a workbook");
        let workbook = opened(folder.path(), &format!("workbook-{code}.xlsx"), &workbook, None);
        for (name, text) in [("table", &table), ("workbook", &workbook)] {
            assert!(!text.contains("table:formula"), "a formula in the {name} ({code})");
            for title in &HOSTILE {
                // A spreadsheet takes what reads like a number or a day for one in a table, which does
                // no harm.
                let is_figure = name == "table" && title.chars().all(|it| it.is_ascii_digit() || it == '-');
                let cell = if name == "table" { guarded(title) } else { (*title).into() };
                // A tab within a text stands there as an element.
                let is_there = escaped(&cell).split('\t').all(|piece| text.contains(piece));
                assert!(is_figure || is_there, "no “{cell}” in the {name} ({code})");
            }
        }
    }
}
