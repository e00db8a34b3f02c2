//! Our own lists as LibreOffice opens and saves them.

use std::path::Path;
use std::process::Command;

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::columns::table::{Cell, TableFile};
use ledgerline_core::text::guard::unguarded;
use ledgerline_reader_child::tables;
use ledgerline_report::{csv, xlsx};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::ledger::{cycle, done, record};
use ledgerline_tests::tables::today;

use super::round_trips::{hold, kept, line, many};

const TITLES: i64 = 1_000;

/// Whether LibreOffice is there; `make test` installs it, and then it has to be.
fn is_there() -> bool {
    let there = Command::new("soffice").arg("--version").output().is_ok();
    assert!(there || std::env::var_os("PAGE_VALIDATION").is_none(), "soffice is missing");
    there
}

/// A file as LibreOffice saves it after it has opened it.
fn saved(folder: &Path, name: &str, bytes: &[u8], filter: Option<&str>, ending: &str, output: &str) -> Vec<u8> {
    let out = folder.join("saved");
    std::fs::write(folder.join(name), bytes).expect("the file can be written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.arg(profile).args(["--headless", "--convert-to", output, "--outdir"]).arg(&out);
    command.args(filter.map(|filter| format!("--infilter={filter}"))).arg(folder.join(name));
    let done = command.output().expect("LibreOffice runs");
    let made = out.join(name).with_extension(ending);
    std::fs::read(&made).unwrap_or_else(|error| panic!("{name}: {error}, {done:?}"))
}

/// How a CSV is read: its separator, quotation marks, UTF-8, from the first line on, columns as they come, in a language, and
/// what looks like a formula is one.
fn filter(separator: char, language: u32) -> String {
    let separator = u32::from(separator);
    format!("Text - txt - csv (StarCalc):{separator},34,76,1,,{language},false,true,false,false,false,-1,true")
}

/// English and French as they are spoken in Canada, as LibreOffice counts languages.
const LANGUAGES: [u32; 2] = [4105, 3084];

fn titles(table: &TableFile, heading: &str) -> Vec<String> {
    let rows = &table.sheets[0].rows;
    let at = rows[0].cells.iter().position(|cell| cell.text() == Some(heading)).expect("a column of titles");
    let text = |cell: &Cell| cell.text().map(|text| unguarded(text).into_owned()).unwrap_or_default();
    rows.iter().skip(1).map(|row| text(row.cell(at))).collect()
}

#[test]
fn no_cell_is_a_formula_whichever_mark_parts_them_and_every_title_is_as_it_was_typed() {
    if !is_there() {
        return;
    }
    let chance = &mut Chance::of(9);
    let mut activities = Vec::new();
    for id in 1..=TITLES {
        let mut activity = done(id, "2026-03-04", "1.5");
        // A number at its end keeps it from being one itself.
        activity.details.title = format!("{} no {id}", line(chance, 6));
        activities.push(activity);
    }
    let record = record(
        ledgerline_core::domain::values::member::Member::default(),
        cycle("2024-01-01", Vec::new()),
        &activities,
        &ledgerline_core::domain::evidence::proof::Proofs::default(),
        today(),
    );
    let folder = tempfile::tempdir().expect("a folder");
    let naive =
        saved(folder.path(), "naive.csv", b"Title\r\na;=1+1\r\n", Some(&filter(';', LANGUAGES[0])), "fods", "fods");
    assert!(String::from_utf8_lossy(&naive).contains("table:formula"), "what is no protected table has one");
    for (language, own, heading) in [(Language::English, ',', "Title"), (Language::French, ';', "Titre")] {
        let bytes = csv(&record, language);
        for separator in [',', ';'] {
            for number in LANGUAGES {
                let name = format!("{}-{number}-{}.csv", language.code(), u32::from(separator));
                let filter = filter(separator, number);
                let opened = saved(folder.path(), &name, &bytes, Some(&filter), "fods", "fods");
                assert!(!String::from_utf8_lossy(&opened).contains("table:formula"), "{name}: a formula");
                if separator == own {
                    let opened = saved(folder.path(), &name, &bytes, Some(&filter), "ods", "ods");
                    let read = titles(&tables::read(&opened, None).expect("it can be read"), heading);
                    let typed: Vec<&str> =
                        record.activities.iter().map(|listed| listed.activity.details.title.as_str()).collect();
                    assert_eq!(read, typed, "{name}");
                }
            }
        }
    }
}

#[test]
fn our_own_lists_are_read_again_after_libreoffice_has_saved_them() {
    if !is_there() {
        return;
    }
    let record = many(77);
    let expected = kept(&record);
    let folder = tempfile::tempdir().expect("a folder");
    for (language, separator, number) in [(Language::English, ',', LANGUAGES[0]), (Language::French, ';', LANGUAGES[1])]
    {
        let code = language.code();
        let output =
            format!("csv:Text - txt - csv (StarCalc):{},34,76,1,,{number},false,true,false", u32::from(separator));
        let name = format!("list-{code}.csv");
        let list =
            saved(folder.path(), &name, &csv(&record, language), Some(&filter(separator, number)), "csv", &output);
        hold(&name, &list, &expected);
        let name = format!("list-{code}.xlsx");
        let workbook = xlsx(&record, language).expect("a workbook");
        hold(&name, &saved(folder.path(), &name, &workbook, None, "xlsx", "xlsx"), &expected);
    }
}
