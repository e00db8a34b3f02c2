//! The wordings of certificates: `english.txt` says how they are written.

use std::collections::BTreeMap;

use ledgerline_core::domain::values::language::Language;

/// How a certificate is worded, laid out and answered.
pub struct Wording {
    pub name: String,
    pub language: Language,
    /// How the page looks, in words of `english.txt`.
    pub look: Vec<String>,
    /// What is not drawn by lot.
    pub given: BTreeMap<String, String>,
    pub lines: Vec<Line>,
    pub answers: Vec<Answer>,
}

/// A line of the page.
pub enum Line {
    Print(Print),
    Rule,
    /// So many points.
    Gap(u16),
}

/// Words on a line, one text for each column.
pub struct Print {
    /// In points.
    pub size: u16,
    pub bold: bool,
    pub italic: bool,
    pub stand: Stand,
    pub cells: Vec<String>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    Left,
    Centre,
    Right,
    /// In a row of a ruled table.
    Table,
    /// Under the line for a signature.
    Signature,
}

/// What is asked of the reader for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// It has to be read.
    Must,
    /// Nobody can be sure: nothing, or this with a mark.
    Unsure,
    /// It may be left out.
    May,
}

/// What a careful person answers.
pub struct Answer {
    pub demand: Demand,
    pub field: String,
    /// The answers that are all right; none where nothing is to be read.
    pub texts: Vec<String>,
}

/// Every wording, English before French.
pub fn all() -> Vec<Wording> {
    let english = read(include_str!("english.txt"), Language::English);
    let french = read(include_str!("french.txt"), Language::French);
    english.into_iter().chain(french).collect()
}

fn read(file: &str, language: Language) -> Vec<Wording> {
    let mut wordings: Vec<Wording> = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("== ") {
            wordings.push(Wording {
                name: name.to_owned(),
                language,
                look: Vec::new(),
                given: BTreeMap::new(),
                lines: Vec::new(),
                answers: Vec::new(),
            });
            continue;
        }
        let wording = wordings.last_mut().expect("a file begins with a wording");
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        match mark {
            "@" => look(wording, rest),
            "->" => wording.answers.extend(answers(Demand::Must, rest)),
            "->?" => wording.answers.extend(answers(Demand::Unsure, rest)),
            "->~" => wording.answers.extend(answers(Demand::May, rest)),
            "---" => wording.lines.push(Line::Rule),
            _ => wording.lines.push(printed(mark, rest).unwrap_or_else(|| panic!("«{line}» is no line"))),
        }
    }
    wordings
}

fn look(wording: &mut Wording, words: &str) {
    match words.split_once(' ') {
        Some((what, value)) if what != "columns" => drop(wording.given.insert(what.to_owned(), value.to_owned())),
        _ => wording.look.push(words.to_owned()),
    }
}

fn answers(demand: Demand, line: &str) -> Vec<Answer> {
    let answer = |part: &str| {
        let (field, text) = part.split_once(": ").unwrap_or_else(|| panic!("«{part}» answers nothing"));
        let texts = text.split(" || ").map(str::trim).filter(|text| *text != "none").map(str::to_owned).collect();
        Answer { demand, field: field.trim().to_owned(), texts }
    };
    line.split(" ; ").map(answer).collect()
}

fn printed(mark: &str, rest: &str) -> Option<Line> {
    if let Some(points) = mark.strip_prefix('+') {
        return points.parse().ok().map(Line::Gap);
    }
    let size = mark.trim_end_matches(['b', 'i']);
    let (stand, words) = rest.split_once(' ')?;
    let stand = match stand {
        "<" => Stand::Left,
        "^" => Stand::Centre,
        ">" => Stand::Right,
        "=" => Stand::Table,
        "_" => Stand::Signature,
        _ => return None,
    };
    Some(Line::Print(Print {
        size: size.parse().ok()?,
        bold: mark.contains('b'),
        italic: mark.contains('i'),
        stand,
        cells: words.split('¦').map(|cell| cell.trim().to_owned()).collect(),
    }))
}
