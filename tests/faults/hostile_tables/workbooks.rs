//! Workbooks that are no good table.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use ledgerline_tests::chance::Chance;
use ledgerline_tests::samples;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

type Parts = Vec<(String, Vec<u8>)>;

/// The parts of a good workbook.
fn parts() -> Parts {
    let bytes = std::fs::read(samples().join("tables/log.xlsx")).expect("the sample can be read");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("it can be read");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).expect("a part");
        writer.write_all(bytes).expect("it can be written");
    }
    writer.finish().expect("an archive").into_inner()
}

/// The workbook with a part changed, as text.
fn with(name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = parts();
    for (it, bytes) in &mut parts {
        if it == name {
            *bytes = change(String::from_utf8(bytes.clone()).expect("text")).into_bytes();
        }
    }
    packed(&parts)
}

const SHEET: &str = "xl/worksheets/sheet2.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

fn open_document(content: &str) -> Vec<u8> {
    const HEAD: &str = "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
        <office:body><office:spreadsheet><table:table table:name=\"A\">";
    let content = format!("{HEAD}{content}</table:table></office:spreadsheet></office:body></office:document-content>");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file("mimetype", stored).expect("a part");
    writer.write_all(b"application/vnd.oasis.opendocument.spreadsheet").expect("it can be written");
    let deflated = stored.compression_method(CompressionMethod::Deflated);
    writer.start_file("content.xml", deflated).expect("a part");
    writer.write_all(content.as_bytes()).expect("it can be written");
    writer.start_file("META-INF/manifest.xml", deflated).expect("a part");
    writer
        .write_all(b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")
        .expect("it can be written");
    writer.finish().expect("an archive").into_inner()
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

/// Bytes that only look like a compound file, with the name of a stream in it.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1_024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4_096, 0);
    bytes
}

/// Each of these with a word of the sentence that is said of it.
pub fn told() -> Vec<(String, Vec<u8>, &'static str)> {
    let good = packed(&parts());
    let mut macros = parts();
    macros.push(("xl/vbaProject.bin".to_owned(), b"program".to_vec()));
    let mut bomb = parts();
    bomb.push(("xl/media/picture.bin".to_owned(), vec![0; 70 * 1024 * 1024]));
    let far = with(SHEET, |text| {
        text.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    let named: [(&str, Vec<u8>, &str); 8] = [
        ("encrypted.xlsx", compound("EncryptedPackage"), "password"),
        ("old.xls", compound("Workbook"), "old"),
        ("macros.xlsm", packed(&macros), "programs"),
        ("bomb.xlsx", packed(&bomb), "large"),
        ("far.xlsx", far, "columns"),
        ("cut.xlsx", good[..good.len() / 2].to_vec(), "damaged"),
        ("archive.zip", packed(&vec![("notes.txt".to_owned(), b"notes".to_vec())]), "spreadsheet"),
        ("no-sheet.xlsx", packed(&parts().into_iter().filter(|(name, _)| name != SHEET).collect()), "damaged"),
    ];
    named.into_iter().map(|(name, bytes, said)| (name.to_owned(), bytes, said)).collect()
}

/// Sixty of them.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = told().into_iter().map(|(name, bytes, _)| (name, bytes)).collect();
    let mut add = |name: &str, bytes: Vec<u8>| all.push((name.to_owned(), bytes));
    add("good", packed(&parts()));
    let mut counted = parts();
    let strings = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"4294967295\" \
        uniqueCount=\"4294967295\"><si><t>a</t></si></sst>";
    counted.push((STRINGS.to_owned(), strings.as_bytes().to_vec()));
    add("as many strings as can be counted", packed(&counted));
    add("strings that are not there", with(SHEET, |text| text.replace("t=\"n\"><v>", "t=\"s\"><v>99999")));
    add(
        "a billion laughs",
        with(SHEET, |text| {
            let mut entities = String::new();
            for it in 1..10 {
                let _ = write!(entities, "<!ENTITY a{it} \"{}\">", format!("&a{};", it - 1).repeat(10));
            }
            text.replacen("<worksheet", &format!("<!DOCTYPE w [<!ENTITY a0 \"ha\">{entities}]><worksheet"), 1)
                .replace("<v>", "<v>&a9;")
        }),
    );
    add(
        "five thousand nested elements",
        with(SHEET, |text| text.replace("<sheetData>", &format!("{}<sheetData>", "<a>".repeat(5_000)))),
    );
    add("a row twice", with(SHEET, |text| text.replace("<row r=\"6\"", "<row r=\"5\"")));
    add("cells without a place", with(SHEET, |text| text.replace("<c r=\"", "<c q=\"")));
    add("a row without a number", with(SHEET, |text| text.replace("<row r=\"", "<row q=\"")));
    add("numbers that are none", with(SHEET, |text| text.replace("<v>", "<v>NaN")));
    add("numbers beyond all", with(SHEET, |text| text.replace("<v>", "<v>1e400")));
    add("days before all", with(SHEET, |text| text.replace("<v>4", "<v>-4")));
    add(
        "a place that merges everything",
        with(SHEET, |text| text.replace("<mergeCell ref=\"A1:J1\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>")),
    );
    add("places that merge nothing", with(SHEET, |text| text.replace("ref=\"A1:J1\"", "ref=\"J1:A1\"")));
    add("no end", with(SHEET, |text| text.replace("</worksheet>", "")));
    add("not closed", with(SHEET, |text| text.replace("</row>", "")));
    add("sheets of one name", with("xl/workbook.xml", |text| text.replace("old cycle", "Read me")));
    add(
        "a sheet outside",
        with("xl/_rels/workbook.xml.rels", |text| text.replace("worksheets/sheet2.xml", "../../../etc/passwd")),
    );
    add(
        "a dimension that lies",
        with(SHEET, |text| text.replace("<dimension ref=\"A1:J36\"/>", "<dimension ref=\"A1:XFD1048576\"/>")),
    );
    let mut cells = String::new();
    for row in 100..210_100 {
        let _ = write!(cells, "<c r=\"A{row}\"><v>1</v></c>");
    }
    add(
        "more cells than are read",
        with(SHEET, |text| text.replace("</sheetData>", &format!("<row r=\"100\">{cells}</row></sheetData>"))),
    );
    let mut sheets = parts();
    for at in 0..300 {
        sheets.push((format!("xl/worksheets/more{at}.xml"), b"<worksheet/>".to_vec()));
    }
    add("parts that nobody names", packed(&sheets));
    add(
        "an open document",
        open_document(&format!("<table:table-row>{}{}</table:table-row>", cell("Date"), cell("Title"))),
    );
    add(
        "a row a million times",
        open_document(&format!(
            "<table:table-row table:number-rows-repeated=\"1048576\">{}</table:table-row>",
            cell("x")
        )),
    );
    add(
        "a cell sixteen thousand times",
        open_document(
            "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell table:number-columns-repeated=\"16384\" \
        office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        ),
    );
    add(
        "repeated beyond counting",
        open_document(
            "<table:table-row table:number-rows-repeated=\"99999999999999999999\"><table:table-cell/></table:table-row>",
        ),
    );
    add("nested tables", open_document(&"<table:table table:name=\"B\">".repeat(5_000)));
    add(
        "hidden beyond counting",
        open_document(&format!(
            "<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"4294967295\">{}</table:table-row>",
            cell("x")
        )),
    );
    let mut seed = 0;
    while all.len() < 64 {
        all.push((format!("spoilt {seed}"), spoilt(seed)));
        seed += 1;
    }
    all
}

/// A good workbook with bytes of one part, or of the archive, changed.
fn spoilt(seed: u64) -> Vec<u8> {
    let chance = &mut Chance::of(seed);
    let spoil = |bytes: &mut Vec<u8>, chance: &mut Chance| {
        for _ in 0..=chance.below(20) {
            if bytes.is_empty() {
                return;
            }
            let at = usize::try_from(chance.below(bytes.len() as u64)).expect("it is in memory");
            bytes[at] = u8::try_from(chance.below(256)).expect("a byte");
        }
    };
    let mut parts = parts();
    if chance.once_in(3) {
        let mut bytes = packed(&parts);
        spoil(&mut bytes, chance);
        return bytes;
    }
    let at = usize::try_from(chance.below(parts.len() as u64)).expect("few");
    spoil(&mut parts[at].1, chance);
    packed(&parts)
}
