use std::io::Cursor;

use ledgerline_core::domain::evidence::EvidenceId;

use super::*;

const ORIGINAL: Part = Part::Original(EvidenceId(3));
const PAGE: Part = Part::Page { evidence: EvidenceId(3), page: 2 };

fn leaves(original: u64, page: u64) -> [Leaf; 2] {
    [
        Leaf { part: ORIGINAL, bytes: original, pixels: None },
        Leaf { part: PAGE, bytes: page, pixels: Some((900, 1200)) },
    ]
}

/// A PDF as Typst writes it, with these objects.
fn written(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1).into_bytes();
    for (number, object) in (1..).zip(objects) {
        write!(table, "{:010} 00000 n\r\n", pdf.len()).unwrap();
        pdf.extend(format!("{number} 0 obj\n").into_bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let end = format!("trailer\n<</Size {}>>\nstartxref\n{}\n%%EOF", objects.len() + 1, pdf.len());
    pdf.extend(table);
    pdf.extend(end.into_bytes());
    pdf
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    [dictionary.as_bytes(), b"\nstream\n", data, b"\nendstream"].concat()
}

/// A PDF with a blank for each of the leaves.
fn with_blanks(leaves: &[Leaf; 2]) -> Vec<u8> {
    let (original, page) = (leaves[0].blank(), leaves[1].blank());
    let file = format!("<</Length {0}/Type/EmbeddedFile/Params<</Size {0}/ModDate(D:2026)>>>>", original.len());
    let image = format!("<</Length {}/Subtype/Image/Filter/DCTDecode/Width 1/Height 1/ColorSpace 2 0 R>>", page.len());
    written(&[b"<</Type/Catalog>>".to_vec(), stream(&file, &original), b"[1]".to_vec(), stream(&image, &page)])
}

fn bound(laid: &Laid, parts: &[(Part, &[u8])]) -> Result<Vec<u8>, BindError> {
    let mut out = Vec::new();
    let mut asked = Vec::new();
    laid.write(&mut out, &mut |part| {
        asked.push(part);
        let found = parts.iter().find(|(it, _)| *it == part).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(found.1.to_vec())))
    })?;
    assert_eq!(asked, [ORIGINAL, PAGE], "each once, in the order of the file");
    Ok(out)
}

fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

#[test]
fn pictures_and_files_take_their_places() {
    let leaves = leaves(5, 4);
    let laid = Laid::new(with_blanks(&leaves), &leaves).unwrap();
    let report = bound(&laid, &[(ORIGINAL, b"12\r\n\r"), (PAGE, b"jpeg")]).unwrap();
    assert_eq!(laid.bytes(), length(&report));
    for wanted in [
        "<</Length 5/Type/EmbeddedFile/Params<</Size 5/ModDate(D:2026)>>>>\nstream\n12\r\n\r\r\nendstream\nendobj\n",
        "<</Length 4/Subtype/Image/Filter/DCTDecode/Width 900/Height 1200/ColorSpace 2 0 R>>\nstream\njpeg\r\nendstream",
    ] {
        assert!(holds(&report, wanted), "{wanted:?} in {}", String::from_utf8_lossy(&report));
    }
    assert!(!holds(&report, "blank"), "no blank is left");
    assert_eq!(seal::check(&mut &report[..]).unwrap(), seal::Seal::Unbroken);
}

#[test]
fn every_object_is_where_the_table_says() {
    let leaves = leaves(70_000, 100_000);
    let laid = Laid::new(with_blanks(&leaves), &leaves).unwrap();
    let report = bound(&laid, &[(ORIGINAL, &vec![1; 70_000]), (PAGE, &vec![2; 100_000])]).unwrap();
    let text = String::from_utf8_lossy(&report[report.len() - 500..]).into_owned();
    let table = text.split("xref\n0 5\n").nth(1).expect("a table of five entries");
    for (number, entry) in (1..).zip(table.split("\r\n").skip(1).take(4)) {
        let at: usize = entry[..10].parse().unwrap();
        assert!(report[at..].starts_with(format!("{number} 0 obj\n").as_bytes()), "object {number} at {at}");
    }
    let start = text.rsplit("startxref\n").next().unwrap().trim_end_matches("\n%%EOF\n");
    assert!(report[start.parse::<usize>().unwrap()..].starts_with(b"xref\n"), "{start}");
}

#[test]
fn a_part_that_is_too_short_or_too_long_ends_the_report() {
    let leaves = leaves(5, 4);
    let laid = Laid::new(with_blanks(&leaves), &leaves).unwrap();
    for wrong in [&b""[..], b"1234", b"123456", &vec![0; 200_000]] {
        let error = bound(&laid, &[(ORIGINAL, wrong), (PAGE, b"jpeg")]).unwrap_err();
        assert!(matches!(error, BindError::Length { part: ORIGINAL, declared: 5 }), "{error:?}");
    }
}

/// Gives what it holds, then an error instead of an end.
struct Spoilt(&'static [u8]);

impl Read for Spoilt {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() { Err(io::ErrorKind::InvalidData.into()) } else { self.0.read(buffer) }
    }
}

#[test]
fn what_is_found_wrong_at_the_end_of_a_part_ends_the_report() {
    let leaves = leaves(5, 4);
    let laid = Laid::new(with_blanks(&leaves), &leaves).unwrap();
    let error = laid.write(&mut io::sink(), &mut |_| Ok(Box::new(Spoilt(b"12345")))).unwrap_err();
    assert!(matches!(error, BindError::Read { part: ORIGINAL, .. }), "{error:?}");
    let error = laid.write(&mut io::sink(), &mut |_| Err(io::ErrorKind::NotFound.into())).unwrap_err();
    assert!(matches!(error, BindError::Read { part: ORIGINAL, .. }), "{error:?}");
}

#[test]
fn what_cannot_be_written_is_told_from_what_cannot_be_read() {
    let leaves = leaves(5, 4);
    let laid = Laid::new(with_blanks(&leaves), &leaves).unwrap();
    let mut full = [0; 100];
    let error = laid.write(&mut &mut full[..], &mut |_| Ok(Box::new(io::empty()))).unwrap_err();
    assert!(matches!(error, BindError::Write(_)), "{error:?}");
}

#[test]
fn a_report_larger_than_a_pdf_can_be_is_not_laid_out() {
    for (original, page) in [(10_000_000_000, 4), (5_000_000_000, 5_000_000_000), (u64::MAX, 1)] {
        let leaves = leaves(original, page);
        assert!(matches!(Laid::new(with_blanks(&leaves), &leaves), Err(ReportError::TooLarge)));
    }
    let leaves = leaves(9_999_000_000, 4);
    assert!(Laid::new(with_blanks(&leaves), &leaves).is_ok());
}

#[test]
fn another_way_of_writing_a_pdf_is_noticed() {
    let leaves = leaves(5, 4);
    let whole = String::from_utf8_lossy(&with_blanks(&leaves)).into_owned();
    let lossless = with_blanks(&leaves);
    let changed = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        let at = lossless.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        [&lossless[..at], to.as_bytes(), &lossless[at + from.len()..]].concat()
    };
    for (from, to) in [
        ("blank 3", "blink 3"),
        ("/DCTDecode", "/FlateDecod"),
        ("xref\n0 5", "xref\n0 4"),
        ("3 0 obj", "9 0 obj"),
        ("/Size 7/Mod", "/Syze 7/Mod"),
        ("trailer\n<<", "trailor\n<<"),
        ("startxref\n", "startxrof\n"),
    ] {
        let laid = Laid::new(changed(from, to), &leaves);
        assert!(matches!(laid, Err(ReportError::Structure(_))), "{to} was taken for {from}");
    }
    let twice = [leaves[0], leaves[0]];
    assert!(matches!(Laid::new(lossless, &twice), Err(ReportError::Structure(_))));
}
