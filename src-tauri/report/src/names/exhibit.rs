//! The names under which exhibits are handed over.

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::text::invisible::{is_invisible, is_joiner};
use unicode_normalization::UnicodeNormalization as _;

/// The longest name, in bytes of UTF-8: far below what any file system allows, so that there is
/// room for the folders around it.
const LONGEST: usize = 120;

/// Ends of names that say what a file is; they are replaced by what it really is.
const EXTENSIONS: [&str; 7] = ["pdf", "jpg", "jpeg", "png", "webp", "heic", "heif"];

/// The name of an exhibit's file in a package, and of the attachment in a report:
/// `E-012 certificate.pdf`.
///
/// Its number, the name it came with, and the extension of what its first bytes say it is. It can
/// be a file's name on every system: without separators, without characters that Windows keeps for
/// itself, that steer the direction of writing or cannot be seen, not ending in a dot or a space,
/// with its letters composed, and at most 120 bytes long. The number makes it unique within a
/// report: two names that some systems tell apart by capitals or by how they write "é" alone do not
/// meet.
#[must_use]
pub fn exhibit_file_name(exhibit: &Exhibit) -> String {
    let number = exhibit.no.to_string();
    let extension = exhibit.evidence.file_type.extension();
    let room = LONGEST.saturating_sub(number.len() + " ".len() + ".".len() + extension.len());
    let stem = cut(&safe(without_extension(&exhibit.evidence.file_name)), room);
    if stem.is_empty() { format!("{number}.{extension}") } else { format!("{number} {stem}.{extension}") }
}

fn without_extension(name: &str) -> &str {
    let end = name.rsplit_once('.').filter(|(_, end)| EXTENSIONS.iter().any(|it| it.eq_ignore_ascii_case(end)));
    end.map_or(name, |(stem, _)| stem)
}

/// Without what a name must not have; one space between its words.
fn safe(stem: &str) -> String {
    let kept: String = stem
        .nfc()
        .map(|character| match character {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            _ if character.is_whitespace() || character.is_control() => ' ',
            _ => character,
        })
        .filter(|character| !is_meaningless(*character))
        .collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a character is no part of a name: nobody sees it, or it means nothing without its font.
fn is_meaningless(character: char) -> bool {
    let code = u32::from(character);
    is_invisible(character)
        || is_joiner(character)
        || matches!(code, 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xF_0000..)
        || code & 0xFFFE == 0xFFFE
}

/// As much of a name as there is room for, without dots and spaces at its ends.
fn cut(stem: &str, room: usize) -> String {
    let end =
        stem.char_indices().map(|(at, character)| at + character.len_utf8()).take_while(|end| *end <= room).last();
    stem[..end.unwrap_or(0)].trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use ledgerline_core::domain::audit::exhibit::{Contents, ExhibitNo};
    use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint, Soundness};

    use super::*;

    fn named(no: u32, file_type: FileType, file_name: &str) -> String {
        let day = chrono::NaiveDate::MIN;
        let evidence = Evidence {
            id: EvidenceId(1),
            fingerprint: Fingerprint::new([0; 32]),
            file_type,
            bytes: 1,
            file_name: file_name.to_owned(),
            kind: EvidenceKind::Certificate,
            kept_on: day,
            put_away: false,
        };
        let contents =
            Contents { legibility: None, pages: 0, issuer: None, date: None, texts: Vec::new(), recognised: false };
        exhibit_file_name(&Exhibit {
            no: ExhibitNo(no),
            evidence,
            proves: Vec::new(),
            soundness: Soundness::Sound,
            keep_until: day,
            contents,
        })
    }

    #[test]
    fn an_exhibit_is_named_by_its_number_its_name_and_what_it_is() {
        assert_eq!(named(12, FileType::Pdf, "certificate.pdf"), "E-012 certificate.pdf");
        assert_eq!(named(3, FileType::Jpeg, "Œuvre à quatre mains.JPEG"), "E-003 Œuvre à quatre mains.jpg");
        assert_eq!(named(3, FileType::Png, "photo.jpg"), "E-003 photo.png", "a name is never believed");
        assert_eq!(named(1234, FileType::Pdf, "v1.2 (final)"), "E-1234 v1.2 (final).pdf");
        assert_eq!(named(1, FileType::Pdf, "音楽療法 العلاج.pdf"), "E-001 音楽療法 العلاج.pdf");
    }

    #[test]
    fn a_name_is_composed_and_meets_no_other() {
        assert_eq!(named(1, FileType::Pdf, "Pre\u{301}sence.pdf"), "E-001 Pr\u{e9}sence.pdf");
        let names = ["Présence.pdf", "Pre\u{301}sence.pdf", "PRÉSENCE.PDF"];
        let made: std::collections::BTreeSet<String> =
            (1..).zip(names).map(|(no, name)| named(no, FileType::Pdf, name).to_lowercase()).collect();
        assert_eq!(made.len(), names.len(), "{made:?}");
    }

    #[test]
    fn a_name_is_safe_on_every_system() {
        assert_eq!(named(1, FileType::Pdf, "../a\\b:c*d?e\"f<g>h|i.pdf"), "E-001 -a-b-c-d-e-f-g-h-i.pdf");
        assert_eq!(named(1, FileType::Pdf, "cert\u{202e}fdp.exe\0\n two\u{200b}.pdf"), "E-001 certfdp.exe two.pdf");
        assert_eq!(named(1, FileType::Pdf, " . trailing. ..pdf"), "E-001 trailing.pdf");
        for nothing in ["", ".pdf", "...", "\u{feff}"] {
            assert_eq!(named(7, FileType::Heic, nothing), "E-007.heic");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_two_letters() {
        for letter in ["x", "é", "音", "🎶", "a "] {
            let name = named(1, FileType::Webp, &letter.repeat(300));
            assert!(name.len() <= LONGEST && name.len() > LONGEST - 5, "{name} has {} bytes", name.len());
            let stem = name.strip_prefix("E-001 ").and_then(|name| name.strip_suffix(".webp"));
            assert!(stem.is_some_and(|stem| stem == stem.trim_end()), "{name}");
        }
    }
}
