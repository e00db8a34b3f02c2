//! Evidence: files kept for activities, and how one is known again.

pub mod acceptance;
pub mod checklist;
pub mod difference;
pub mod file_says;
pub mod file_text;
pub mod marks;
pub mod proof;
pub mod recognition;
pub mod signature_sheet;
mod telling;
pub mod twins;
mod whose;

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use specta::Type;

use file_text::FileText;
use recognition::Recognition;

/// The number by which the ledger knows a file; never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct EvidenceId(#[specta(type = f64)] pub i64);

/// What a file proves: what it is to a reader, not to a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A certificate of attendance or completion.
    Certificate,
    /// A log with signatures, as of supervision.
    SignedLog,
    /// A transcript of a school.
    Transcript,
    /// The programme of an event, as of a conference.
    Programme,
    /// A receipt.
    Receipt,
    /// What was published.
    Publication,
    /// The member's own notes.
    Notes,
}

impl EvidenceKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Certificate,
        Self::SignedLog,
        Self::Transcript,
        Self::Programme,
        Self::Receipt,
        Self::Publication,
        Self::Notes,
    ];

    /// Its id, which is also the end of its message's id (`evidence-kind-signed-log`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::SignedLog => "signed-log",
            Self::Transcript => "transcript",
            Self::Programme => "programme",
            Self::Receipt => "receipt",
            Self::Publication => "publication",
            Self::Notes => "notes",
        }
    }

    /// The kind with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What a file is to a computer, as its first bytes say; its name is never believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FileType {
    /// A PDF document.
    Pdf,
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A WebP picture.
    Webp,
    /// A HEIC picture, as some phones take them.
    Heic,
    /// An email as it was sent.
    Eml,
    /// An email as Outlook keeps it.
    Msg,
    /// A document of Word, without programs in it.
    Docx,
    /// A document of LibreOffice.
    Odt,
    /// Words and nothing else.
    Txt,
    /// A table as text.
    Csv,
    /// A workbook of Excel, without programs in it.
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
    /// A score as an instrument plays it.
    Midi,
    /// A score as it is written.
    MusicXml,
    /// A recording.
    Mp3,
    /// A recording, as phones make it.
    M4a,
    /// A recording, sample by sample.
    Wav,
}

impl FileType {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Heic,
        Self::Eml,
        Self::Msg,
        Self::Docx,
        Self::Odt,
        Self::Txt,
        Self::Csv,
        Self::Xlsx,
        Self::Ods,
        Self::Midi,
        Self::MusicXml,
        Self::Mp3,
        Self::M4a,
        Self::Wav,
    ];

    /// Whether it is a picture of one page.
    #[must_use]
    pub const fn is_photo(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Heic)
    }

    /// Whether it has pages that can be shown as pictures.
    #[must_use]
    pub const fn has_pictures(self) -> bool {
        matches!(self, Self::Pdf) || self.is_photo()
    }

    /// Whether it has words that can be read; a score and a recording say nothing that can be compared.
    #[must_use]
    pub const fn has_words(self) -> bool {
        !matches!(self, Self::Midi | Self::MusicXml | Self::Mp3 | Self::M4a | Self::Wav)
    }

    /// Whether it may have other files in it.
    #[must_use]
    pub const fn is_mail(self) -> bool {
        matches!(self, Self::Eml | Self::Msg)
    }

    /// The end of its files' names, which is also its id.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Eml => "eml",
            Self::Msg => "msg",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Txt => "txt",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Midi => "mid",
            Self::MusicXml => "musicxml",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Wav => "wav",
        }
    }

    /// The type whose files' names end so, if there is one.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.extension() == extension)
    }
}

/// Whether a file is still what was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Soundness {
    /// It is there, and has its fingerprint.
    Sound,
    /// It is not there.
    Missing,
    /// It is there, and its bytes are others.
    Changed,
    /// It is there, and cannot be read.
    Unreadable,
}

impl Soundness {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sound, Self::Missing, Self::Changed, Self::Unreadable];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Missing => "missing",
            Self::Changed => "changed",
            Self::Unreadable => "unreadable",
        }
    }
}

/// How well the program could read a file. The file is kept in any case, and the system's viewer
/// may do better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Legibility {
    /// It was read.
    Read,
    /// It asks for a password.
    Encrypted,
    /// It is not in order.
    Broken,
    /// It is larger than a file from strangers may be.
    TooLarge,
    /// No picture of it can be made, as of a phone's photo in a way of coding that is not known here.
    NoPreview,
    /// It is a form whose fields are all empty: read, and it says nothing of anybody.
    EmptyForm,
    /// It is a form that builds its pages itself, in one maker's own program; any other shows a page
    /// that asks to wait.
    LiveForm,
    /// Reading it has failed for a reason that may pass, and is tried again.
    Failed,
}

impl Legibility {
    /// Whether there are pages to be shown.
    #[must_use]
    pub const fn has_pages(self) -> bool {
        matches!(self, Self::Read | Self::EmptyForm)
    }
}

/// The version of what gets text and pages out of files. A file that an older one has read is read
/// again. It counts up whenever more can be got out of a file than before.
pub const READER: u32 = 2;

/// How often a file is tried to be read, or its text to be recognised, where that fails for a reason that may pass, as on a
/// busy computer. Then it is left, until it is asked for.
pub const TRIES: u32 = 3;

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReading {
    /// How well.
    pub legibility: Legibility,
    /// How many pages it has; a picture has one.
    pub pages: u32,
    /// Its text layer; where it has none, what was recognised on pictures of its pages.
    pub text: FileText,
    /// What came of recognising its text; none where that was not tried.
    pub recognition: Option<Recognition>,
}

impl FileReading {
    /// Of a file of which nothing was read.
    #[must_use]
    pub fn nothing(legibility: Legibility) -> Self {
        Self { legibility, pages: 0, text: FileText::default(), recognition: None }
    }

    /// Whether its text was recognised on pictures.
    #[must_use]
    pub fn is_recognised(&self) -> bool {
        self.recognition.is_some_and(Recognition::has_text)
    }

    /// Whether its text can be recognised: it could be read, has no text layer, and was not tried.
    #[must_use]
    pub fn can_be_recognised(&self) -> bool {
        self.legibility == Legibility::Read && self.text.is_empty() && self.recognition.is_none()
    }
}

/// A file that the ledger keeps. Its bytes never change; what is said about it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Evidence {
    /// Its number.
    pub id: EvidenceId,
    /// What it is known by.
    pub fingerprint: Fingerprint,
    /// What it is to a computer.
    pub file_type: FileType,
    /// Its size in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// The name it had when it came, fit to be shown.
    pub file_name: String,
    /// What it is to a reader.
    pub kind: EvidenceKind,
    /// The day it came.
    pub kept_on: NaiveDate,
    /// Whether the member has put it away: it is kept, and no longer offered.
    pub put_away: bool,
}

/// The SHA-256 of a file's bytes: two files with the same one are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Type)]
#[specta(transparent)]
pub struct Fingerprint(#[specta(type = String)] [u8; 32]);

impl Fingerprint {
    /// The fingerprint with these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits in small letters.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        if text.len() != 64 {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let [high, low] = pair else { return None };
            *byte = digit(*high)? * 16 + digit(*low)?;
        }
        Some(Self(bytes))
    }
}

/// 64 hexadecimal digits, as `sha256sum` prints them.
impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("not a SHA-256"))
    }
}
