//! Tables as text: whose letters, separator and line ends nobody has written down.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use ledgerline_core::reading::columns::table::{Cell, Letters, OtherLetters, Row, Sheet, TableFile, TableForm};
use ledgerline_reader::NoTable;
use ledgerline_reader::limits::{MAX_TABLE_COLUMNS, MAX_TABLE_ROWS};

/// The marks that part cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// So many rows tell which of them it is.
const SAMPLE: usize = 300;

/// So much more must one way of writing letters look like words than the other to be taken without a question.
const CLEARLY: i32 = 3;

/// Reads a table as text; `letters` are those that somebody has chosen.
pub fn read(bytes: &[u8], letters: Option<Letters>) -> Result<TableFile, NoTable> {
    let (text, letters, other_letters) = decoded(bytes, letters)?;
    if text.contains('\0') {
        return Err(NoTable::AnotherFile);
    }
    let (text, named, skipped) = without_hint(&text);
    let separator = named.unwrap_or_else(|| separator(text));
    let rows = rows(text, separator, skipped)?;
    let sheet = Sheet { name: None, hidden: false, hidden_columns: Vec::new(), rows };
    Ok(TableFile { form: TableForm::Csv, letters: Some(letters), other_letters, sheets: vec![sheet] })
}

/// `sep=;` in the first line tells Excel which mark it is.
fn without_hint(text: &str) -> (&str, Option<u8>, u32) {
    let hint = text.strip_prefix("sep=").and_then(|rest| {
        let mark = rest.bytes().next().filter(|mark| SEPARATORS.contains(mark))?;
        let rest = rest.get(1..)?;
        let below = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']))?;
        Some((below, mark))
    });
    hint.map_or((text, None, 0), |(below, mark)| (below, Some(mark), 1))
}

/// The text, how its letters were read, and the other way in which they may be meant.
pub fn decoded(bytes: &[u8], chosen: Option<Letters>) -> Result<(String, Letters, Option<OtherLetters>), NoTable> {
    let strictly = |encoding: &'static Encoding, bytes: &[u8]| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        text.map(std::borrow::Cow::into_owned).ok_or(NoTable::Letters)
    };
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let text = strictly(encoding, bytes.get(length..).unwrap_or_default())?;
        let letters = if encoding == encoding_rs::UTF_8 { Letters::Utf8 } else { Letters::Utf16 };
        return Ok((text, letters, None));
    }
    if let Some(encoding) = wide(bytes) {
        return Ok((strictly(encoding, bytes)?, Letters::Utf16, None));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Letters::Utf8, None));
    }
    let read = |letters: Letters| {
        let encoding = if letters == Letters::Macintosh { MACINTOSH } else { WINDOWS_1252 };
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    };
    if let Some(letters) = chosen.filter(|it| matches!(it, Letters::Windows1252 | Letters::Macintosh)) {
        return Ok((read(letters), letters, None));
    }
    let (windows, mac) = (read(Letters::Windows1252), read(Letters::Macintosh));
    // Only older Macs ended lines so.
    let of_mac = if bytes.contains(&b'\r') && !bytes.contains(&b'\n') { CLEARLY } else { 0 };
    let (of_windows, of_mac) = (likeness(&windows), likeness(&mac) + of_mac);
    if of_windows <= 0 && of_mac <= 0 && !is_western(bytes) {
        return Err(NoTable::Letters);
    }
    let (text, letters, other, instead) = if of_windows >= of_mac {
        (windows, Letters::Windows1252, Letters::Macintosh, mac)
    } else {
        (mac, Letters::Macintosh, Letters::Windows1252, windows)
    };
    let doubt = (of_windows - of_mac).abs() < CLEARLY;
    let other = if doubt { differing(&text, &instead, other) } else { None };
    Ok((text, letters, other))
}

/// UTF-16 without a mark: every other byte is nothing.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1).filter(|sample| sample.len() >= 8)?;
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if second * 2 > pairs && first * 10 < pairs {
        Some(UTF_16LE)
    } else if first * 2 > pairs && second * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether it reads as a language of Western Europe.
fn is_western(bytes: &[u8]) -> bool {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny) == WINDOWS_1252
}

/// How much the letters beyond ASCII look like words in English or French.
fn likeness(text: &str) -> i32 {
    const COMMON: &str = "àâçéèêëîïôùûüœæñáíóú";
    const CAPITALS: &str = "ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ";
    let mut likeness = 0;
    let (mut before, mut characters) = (' ', text.chars().peekable());
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let before = std::mem::replace(&mut before, character);
        if character.is_ascii() {
            continue;
        }
        let in_word = before.is_alphabetic() || after.is_alphabetic();
        likeness += match character {
            it if COMMON.contains(it) => {
                if in_word || before == ' ' {
                    2
                } else {
                    0
                }
            }
            it if CAPITALS.contains(it) => {
                if before.is_lowercase() {
                    -3
                } else {
                    1
                }
            }
            '’' => {
                if before.is_alphabetic() && after.is_alphabetic() {
                    2
                } else {
                    0
                }
            }
            '«' | '»' | '“' | '”' | '–' | '—' | '…' | '\u{a0}' => {
                if before.is_alphabetic() && after.is_alphabetic() { -1 } else { 1 }
            }
            '½' | '¼' | '¾' | '°' | 'º' | '•' | '·' | '€' | '‘' | '©' | '®' | '™' => 0,
            it if it.is_control() => -3,
            it if it.is_alphabetic() => {
                if in_word {
                    -2
                } else {
                    -1
                }
            }
            _ => {
                if in_word {
                    -2
                } else {
                    -1
                }
            }
        };
    }
    likeness
}

/// A word that the two ways of reading letters read differently.
fn differing(text: &str, instead: &str, other: Letters) -> Option<OtherLetters> {
    let is_end = |it: char| it.is_whitespace() || ",;\t|\"".contains(it);
    let pair = text.split(is_end).zip(instead.split(is_end)).find(|(one, other)| one != other)?;
    let short = |word: &str| word.chars().take(40).collect();
    Some(OtherLetters { letters: other, read: short(pair.0), instead: short(pair.1) })
}

/// The mark that parts the text into rows of the same length.
fn separator(text: &str) -> u8 {
    let evenness = |separator: u8| {
        let mut widths: Vec<usize> = Vec::new();
        let mut reader = reader(text, separator);
        let mut record = csv::ByteRecord::new();
        while widths.len() < SAMPLE && reader.read_byte_record(&mut record).unwrap_or(false) {
            widths.push(record.len());
        }
        let usual = usual(&widths);
        let such = widths.iter().filter(|width| **width == usual && usual > 1).count();
        such * usual.min(20)
    };
    // Of two that do as well the first.
    SEPARATORS.into_iter().rev().max_by_key(|separator| evenness(*separator)).unwrap_or(b',')
}

/// The width that most rows have.
fn usual(widths: &[usize]) -> usize {
    let mut counted = std::collections::BTreeMap::new();
    for width in widths {
        *counted.entry(*width).or_insert(0_usize) += 1;
    }
    counted.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The rows that hold something, each with its number; `number` rows stand above.
fn rows(text: &str, separator: u8, mut number: u32) -> Result<Vec<Row>, NoTable> {
    let mut reader = reader(text, separator);
    let mut record = csv::ByteRecord::new();
    let (mut rows, mut widths) = (Vec::new(), Vec::new());
    let mut longest_lines: Vec<(u32, usize)> = Vec::new();
    loop {
        let began = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if !reader.read_byte_record(&mut record).map_err(|_| NoTable::Broken)? {
            break;
        }
        let blank = blank_lines(text.as_bytes(), began);
        number = number.saturating_add(1 + blank.lines);
        let ended = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if !is_well_quoted(text.as_bytes().get(blank.next..ended).unwrap_or_default(), separator) {
            return Err(NoTable::Unclosed { row: number });
        }
        if record.len() > MAX_TABLE_COLUMNS {
            return Err(NoTable::TooManyColumns);
        }
        let mut cells = Vec::with_capacity(record.len());
        for field in &record {
            let field = std::str::from_utf8(field).map_err(|_| NoTable::Broken)?;
            if field.contains(['\n', '\r']) {
                let lines = || field.split(['\n', '\r']);
                if lines().skip(1).any(|line| begins_with_day(line, separator)) {
                    return Err(NoTable::Unclosed { row: number });
                }
                let most = lines().map(|line| line.bytes().filter(|it| *it == separator).count()).max();
                longest_lines.push((number, most.unwrap_or_default()));
            }
            cells.push(if field.is_empty() { Cell::Empty } else { Cell::Text(field.to_owned()) });
        }
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        widths.push(cells.len());
        rows.push(Row { number, cells, ..Row::default() });
        if rows.len() > MAX_TABLE_ROWS {
            return Err(NoTable::TooManyRows);
        }
    }
    // A quotation mark that another closes, rows later, has made one cell of all between.
    let usual = usual(&widths);
    let swallowed = longest_lines.iter().find(|(_, marks)| usual > 3 && *marks + 1 >= usual);
    match swallowed {
        Some((row, _)) => Err(NoTable::Unclosed { row: *row }),
        None => Ok(rows),
    }
}

/// Whether every quotation mark that opens a cell is closed, and nothing but the end of the cell follows.
fn is_well_quoted(row: &[u8], separator: u8) -> bool {
    let mut bytes = row.iter().copied().peekable();
    let mut begins_cell = true;
    while let Some(byte) = bytes.next() {
        if !(begins_cell && byte == b'"') {
            begins_cell = byte == separator;
            continue;
        }
        loop {
            match bytes.next() {
                None => return false,
                Some(b'"') if bytes.next_if_eq(&b'"').is_none() => break,
                Some(_) => {}
            }
        }
        match bytes.next() {
            None | Some(b'\r' | b'\n') => return true,
            Some(byte) if byte == separator => begins_cell = true,
            Some(_) => return false,
        }
    }
    true
}

/// Whether a line within a cell begins as a row does, with a day in numbers and the mark behind it.
fn begins_with_day(line: &str, separator: u8) -> bool {
    let Some((first, _)) = line.split_once(char::from(separator)) else { return false };
    let parts: Vec<&str> = first.trim().split(['-', '/', '.']).collect();
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

/// How many empty lines stand where a row is looked for, and where the row begins.
struct Blank {
    lines: u32,
    next: usize,
}

fn blank_lines(text: &[u8], mut at: usize) -> Blank {
    let byte = |at: usize| text.get(at).copied();
    // The second half of the line end before it.
    if at > 0 && byte(at - 1) == Some(b'\r') && byte(at) == Some(b'\n') {
        at += 1;
    }
    let mut lines = 0;
    loop {
        match (byte(at), byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at += 2,
            (Some(b'\r' | b'\n'), _) => at += 1,
            _ => return Blank { lines, next: at },
        }
        lines += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Vec<u32>, NoTable> {
        let table = read(text.as_bytes(), None)?;
        Ok(table.sheets[0].rows.iter().map(|row| row.number).collect())
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        for end in ["\r\n", "\n", "\r"] {
            let text = format!("a,b{end}{end}1,\"two\nlines\"{end},{end}{end}3,4{end}");
            assert_eq!(read_text(&text), Ok(vec![1, 3, 6]), "{end:?}");
        }
        assert_eq!(read_text("sep=;\r\na;b\r\n1;2"), Ok(vec![2, 3]));
    }

    #[test]
    fn a_quotation_mark_that_swallows_a_row_is_found() {
        for (text, row) in [
            ("a,b\n1,\"x,2\n3,4\n", 2),
            ("Date,Title,P,C\n2025-01-05,\"Grief,CAMT,2\n2025-02-05,\"Choir\",CAMT,1\n", 2),
            ("Date,Title,C\n2025-01-05,\"Grief,2\n2025-02-05,Choir 12\",1\n", 2),
            ("a,b\n1,\"x\" y\n", 2),
        ] {
            assert_eq!(read_text(text), Err(NoTable::Unclosed { row }), "{text}");
        }
        assert_eq!(read_text("a,b\n12\" drum,\"a \"\"b\"\", c\"\n\"x, y\nz\",2\n"), Ok(vec![1, 2, 3]));
    }
}
