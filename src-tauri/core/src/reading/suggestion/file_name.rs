//! What the name of a file says, where somebody named it and not a camera, a scanner or a website.

use chrono::NaiveDate;

use super::people::names_member;
use super::sheet::Words;
use crate::domain::values::member::Member;
use crate::text::dates::{When, dates_in};

/// What a file's name says of the activity.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub title: Option<String>,
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// Cameras, scanners and browsers put these into names; a date beside them is the day of a
/// picture, a scan or a download.
#[rustfmt::skip]
const DEVICES: &[&str] = &[
    "img", "image", "photo", "pxl", "dsc", "dscn", "dcim", "mvimg", "scan", "scanned", "scanner", "camscanner",
    "adobe", "screenshot", "screen", "capture", "ecran", "whatsapp", "signal", "snapchat", "numerisation",
    "numerise", "download", "downloaded", "telechargement", "export", "print", "fax", "heic", "picture", "foto",
    "genius",
];

/// Words that say what sort of file it is and not what it is about.
#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "cert", "certs", "certif", "certificate", "certificates", "certificat", "attestation", "doc", "document", "file",
    "fichier", "page", "pages", "copy", "copie", "final", "signed", "signe", "receipt", "recu", "invoice", "facture",
    "untitled", "new", "nouveau", "version", "v", "large", "small", "web", "ce", "ceu", "ceus", "cmte", "credit",
    "credits", "of", "de", "attendance", "completion", "participation", "presence", "for", "text", "en", "fr", "pdf",
    "transcript", "releve", "log", "attended", "completed", "my", "mon", "ma",
];

/// Reads a file's name, with or without its extension.
pub(super) fn read(file_name: &str, member: &Member, today: NaiveDate) -> Named {
    const LONGEST: usize = 200;
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, extension)| {
        let is_extension = (2..=4).contains(&extension.len()) && extension.chars().all(|it| it.is_ascii_alphanumeric());
        if is_extension { stem } else { name }
    });
    if stem.chars().count() > LONGEST {
        return Named::default();
    }
    let spaced = spaced(stem);
    let is_made_by_device =
        Words::of(&spaced).iter().any(|word| DEVICES.contains(&word.trim_end_matches(|it: char| it.is_ascii_digit())));
    if is_made_by_device {
        return Named::default();
    }
    let dates = dates_in(&spaced);
    let rest = dates.iter().rev().fold(spaced.clone(), |mut rest, date| {
        rest.replace_range(date.start..date.end, " ");
        rest
    });
    let title = speaking(&rest, member);
    let has_time =
        Words::of(&rest).iter().any(|word| word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let days = match dates.as_slice() {
        [date] if title.is_some() && !has_time => match date.when {
            When::Span(start, end) if end <= today => Some((start, end)),
            _ => None,
        },
        _ => None,
    };
    Named { title, days }
}

/// The name with spaces between its words, and with a date of eight digits written out.
fn spaced(stem: &str) -> String {
    let has_spaces = stem.contains(' ');
    let spaced: Vec<String> = stem
        .split(|it: char| it == '_' || it.is_whitespace())
        .filter(|piece| !piece.is_empty())
        .map(|piece| match compact_date(piece) {
            Some(date) => date,
            None => piece.to_owned(),
        })
        .collect();
    let spaced = spaced.join(" ");
    if has_spaces { spaced } else { hyphens_spaced(&spaced) }
}

/// `20250212` as `2025-02-12`.
fn compact_date(piece: &str) -> Option<String> {
    let is_date = piece.len() == 8 && piece.bytes().all(|byte| byte.is_ascii_digit());
    let (year, rest) = piece.split_at_checked(4).filter(|_| is_date)?;
    let (month, day) = rest.split_at_checked(2)?;
    let is_real = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).is_some();
    is_real.then(|| format!("{year}-{month}-{day}"))
}

/// In a name without spaces hyphens stand for them, except inside dates.
fn hyphens_spaced(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |index: Option<usize>| index.and_then(|at| characters.get(at)).is_some_and(char::is_ascii_digit);
    let spaced = |(index, character): (usize, &char)| {
        let in_date = is_digit(index.checked_sub(1)) && is_digit(Some(index + 1));
        if *character == '-' && !in_date { ' ' } else { *character }
    };
    characters.iter().enumerate().map(spaced).collect()
}

/// What is left when the general words and the member's name are taken away, if it says anything.
fn speaking(rest: &str, member: &Member) -> Option<String> {
    const LONGEST_COUNTER: usize = 3;
    let words = Words::of(rest);
    let has_name = names_member(&words, member);
    let of_name: Vec<String> = [Some(&member.name), member.name_on_certificates.as_ref()]
        .into_iter()
        .flatten()
        .flat_map(|name| Words::of(name).iter().map(ToOwned::to_owned).collect::<Vec<_>>())
        .chain(["mta".to_owned()])
        .collect();
    let is_name = |piece: &str| {
        let words = Words::of(piece);
        has_name && words.len() > 0 && words.iter().all(|word| of_name.iter().any(|part| part == word))
    };
    let is_empty = |piece: &&str| {
        let words = Words::of(piece);
        words.iter().all(|word| {
            GENERAL.contains(&word) || (word.len() <= LONGEST_COUNTER && word.bytes().all(|it| it.is_ascii_digit()))
        })
    };
    let pieces: Vec<&str> = rest.split_whitespace().filter(|piece| !is_name(piece)).collect();
    let first = pieces.iter().position(|piece| !is_empty(piece))?;
    let last = pieces.iter().rposition(|piece| !is_empty(piece))?;
    let title = pieces.get(first..=last)?.join(" ");
    let title = title.trim_matches(|it: char| !it.is_alphanumeric() && !matches!(it, '(' | ')' | '!' | '?')).to_owned();
    let is_word = |word: &str| word.chars().count() >= 4 && word.chars().all(char::is_alphabetic) && has_vowel(word);
    // Names that machines make mix letters and figures.
    let is_code = |word: &str| word.chars().any(|it| it.is_ascii_digit()) && word.chars().any(char::is_alphabetic);
    let words = Words::of(&title);
    let speaks = words.iter().any(|word| is_word(word) && !GENERAL.contains(&word)) && !words.iter().any(is_code);
    speaks.then_some(title)
}

fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}
