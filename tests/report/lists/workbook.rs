//! The workbook, read back by another program.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::standing::RuleStanding;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::xlsx;
use ledgerline_tests::exhibits::exhibit;
use ledgerline_tests::ledger::{credits, done, planned};
use ledgerline_tests::{day, full_record, output};
use ledgerline_words::Words;

use super::{HOSTILE, hostile, record_of};

fn workbook(record: &Record, language: Language) -> Vec<u8> {
    xlsx(record, language).unwrap_or_else(|error| panic!("no workbook in {language:?}: {error}"))
}

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    read.worksheets()
}

fn column(range: &Range<Data>, heading: &str) -> Vec<Data> {
    let headings: Vec<String> = range.rows().next().expect("headings").iter().map(ToString::to_string).collect();
    let at = headings.iter().position(|it| it == heading);
    let at = at.unwrap_or_else(|| panic!("no column “{heading}” among {headings:?}"));
    range.rows().skip(1).map(|row| row[at].clone()).collect()
}

/// The parts of a workbook, which is an archive, as text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            (part.name().expect("a name").into_owned(), text)
        })
        .collect()
}

#[test]
fn figures_are_numbers_and_days_are_days_in_both_languages() {
    let mut record =
        record_of(&[done(1, "2024-03-04", "1.5"), done(2, "2024-07-01", "0.25"), planned(3, "2027-02-20", "3")]);
    record.exhibits = vec![exhibit(1, "one.pdf", &[1], b"1"), exhibit(2, "two.pdf", &[1, 2], b"2")];
    for language in Language::ALL {
        let bytes = workbook(&record, language);
        std::fs::write(output().join(format!("list-{}.xlsx", language.code())), &bytes).expect("kept to be looked at");
        let sheets = sheets(&bytes);
        let words = Words::of(language);
        let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["activities", "rules", "result"].map(|it| words.text(&format!("list-sheet-{it}"))));
        let list = &sheets[0].1;
        assert_eq!(column(list, &words.text("report-csv-counted")), [1.5, 0.25, 3.0].map(Data::Float));
        assert_eq!(column(list, &words.text("report-no")), [1.0, 2.0, 3.0].map(Data::Float));
        let days: Vec<_> = column(list, &words.text("report-csv-last-day"))
            .into_iter()
            .map(|cell| match cell {
                Data::DateTime(at) => at.as_f64(),
                other => panic!("{other:?} is no day"),
            })
            .collect();
        // Spreadsheets count days from here.
        let number = |on: &str| f64::from(i32::try_from((day(on) - day("1899-12-30")).num_days()).expect("a day"));
        assert_eq!(days, ["2024-03-04", "2024-07-01", "2027-02-20"].map(number));
        let exhibits = column(list, &words.text("list-exhibits"));
        assert_eq!(exhibits, [Data::String("E-001, E-002".to_owned()), Data::String("E-002".to_owned()), Data::Empty]);
        assert!(parts(&bytes).iter().any(|(_, text)| text.contains("yyyy\\-mm\\-dd")), "days look the same everywhere");
    }
}

#[test]
fn what_looks_like_a_formula_is_text_and_comes_out_as_it_was_typed() {
    let record = hostile(&HOSTILE);
    for language in Language::ALL {
        let bytes = workbook(&record, language);
        let list = &sheets(&bytes)[0].1;
        let titles = column(list, &Words::of(language).text("report-csv-title"));
        let wanted: Vec<Data> = HOSTILE.into_iter().chain(HOSTILE).map(|it| Data::String(it.to_owned())).collect();
        assert_eq!(titles, wanted);
        for (name, text) in parts(&bytes) {
            let is_formula =
                ["<f>", "<f ", "<definedName", "t=\"str\"", "<hyperlink"].iter().find(|it| text.contains(**it));
            // What repeats on each printed page is a name for cells.
            let is_formula = is_formula.filter(|it| **it != "<definedName" || !text.contains("_xlnm."));
            assert_eq!(is_formula, None, "{name}: {text}");
            assert!(!text.contains("client") && !text.contains("made of it"), "a private word in {name}");
        }
    }
}

#[test]
fn characters_that_no_workbook_has_are_spaces() {
    let bytes = workbook(&hostile(&["nul\0 bell\u{7} end\u{ffff}", "two\r\nlines\tand a tab"]), Language::English);
    let titles = column(&sheets(&bytes)[0].1, "Title");
    assert_eq!(titles[0], Data::String("nul  bell  end ".to_owned()));
    assert_eq!(titles[1], Data::String("two\nlines\tand a tab".to_owned()));
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_cut_and_the_workbook_says_so() {
    for letter in ["x", "é", "🎶"] {
        let long = letter.repeat(40_000);
        let bytes = workbook(&hostile(&[&long]), Language::English);
        let sheets = sheets(&bytes);
        let Data::String(title) = &column(&sheets[0].1, "Title")[0] else { panic!("a title is text") };
        let units = title.encode_utf16().count();
        assert!((32_766..=32_767).contains(&units), "{units} units of “{letter}”");
        assert!(title.ends_with(" […]") && long.starts_with(title.trim_end_matches(" […]")));
        let notes: Vec<String> = sheets[2].1.rows().flatten().map(ToString::to_string).collect();
        assert!(notes.iter().any(|note| note.contains("They are cut, and end with […].")), "{notes:?}");
    }
    let whole = workbook(&hostile(&[&"x".repeat(32_767)]), Language::English);
    let sheets = sheets(&whole);
    assert_eq!(column(&sheets[0].1, "Title")[0], Data::String("x".repeat(32_767)));
    assert!(!sheets[2].1.rows().flatten().any(|note| note.to_string().contains("They are cut")));
}

#[test]
fn each_rule_stands_with_its_figures_and_its_source() {
    for record in [full_record::open(), full_record::closed()] {
        for language in Language::ALL {
            let words = Words::with_kinds(language, &record.kinds);
            let rules = sheets(&workbook(&record, language)).swap_remove(1).1;
            let (required, sources) =
                (column(&rules, &words.text("report-required")), column(&rules, &words.text("list-source")));
            assert_eq!(required.len(), record.cycle.program.rules.len(), "every rule, and each once");
            let total = record.standing.rules.iter().position(RuleStanding::is_total).expect("a total");
            assert_eq!(required[total], Data::Float(record.standing.required.to_f64()));
            assert_ne!(record.standing.required, credits("60"), "the sample is prorated");
            assert_eq!(sources[total], Data::String(record.standing.rules[total].rule.source.text.clone()));
            let ids =
                rules.rows().flatten().map(ToString::to_string).find(|cell| words.has(cell) || cell.contains("list-"));
            assert_eq!(ids, None, "the id of a sentence");
        }
    }
}

#[test]
fn the_result_is_that_of_the_record() {
    let record = full_record::open();
    for language in Language::ALL {
        let words = Words::with_kinds(language, &record.kinds);
        let result = sheets(&workbook(&record, language)).swap_remove(2).1;
        let standing = &record.standing;
        for (label, amount) in [
            ("report-required", standing.required),
            ("report-earned", standing.earned),
            ("report-counted", standing.counted),
            ("report-missing", standing.missing),
            ("report-over-cap", standing.over_cap),
        ] {
            let label = Data::String(words.text(label));
            let line = result.rows().find(|row| row[0] == label).unwrap_or_else(|| panic!("no {label}"));
            assert_eq!(line[1], Data::Float(amount.to_f64()), "{label}");
        }
        let ids = result.rows().flatten().map(ToString::to_string).find(|cell| words.has(cell));
        assert_eq!(ids, None, "the id of a sentence");
    }
}

#[test]
fn the_headings_stay_in_view_and_the_columns_can_be_filtered() {
    for record in [record_of(&[]), full_record::open()] {
        let parts = parts(&workbook(&record, Language::English));
        for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            let text = &parts.iter().find(|(it, _)| it == name).expect("a sheet").1;
            for wanted in ["<autoFilter ref=\"A1:", "state=\"frozen\"", "ySplit=\"1\"", "customWidth=\"1\""] {
                assert!(text.contains(wanted), "{name} lacks {wanted}");
            }
        }
    }
}

#[test]
fn the_same_record_gives_the_same_workbook() {
    let record = full_record::open();
    for language in Language::ALL {
        assert!(workbook(&record, language) == workbook(&record, language), "two workbooks of one record differ");
    }
    let core = parts(&workbook(&record, Language::English));
    let core = &core.iter().find(|(name, _)| name == "docProps/core.xml").expect("properties").1;
    assert!(core.contains("2026-11-23T00:00:00Z") && core.contains("Maëlle Tremblay-Osei"), "{core}");
}
