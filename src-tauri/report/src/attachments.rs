//! The files that are attached to a report: the originals of the evidence, and the record as data.

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Originals, ReportChoice};
use ledgerline_core::domain::evidence::FileType;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

use crate::binder::{Part, place_of};
use crate::names::exhibit::exhibit_file_name;

/// A file of data that goes into the report as it is.
pub(crate) struct DataFile {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) mime_type: &'static str,
    /// The id of the sentence that says what it is.
    pub(crate) description: &'static str,
    /// What it is to the report, in PDF's words.
    pub(crate) relationship: &'static str,
}

/// A file that is attached.
#[derive(Serialize)]
pub(crate) struct Attachment {
    /// Its name in the report.
    name: String,
    /// Where the template finds its bytes.
    place: String,
    mime_type: &'static str,
    description: String,
    relationship: &'static str,
}

impl Attachment {
    /// The files of data, then the originals where they are wanted and can be handed over.
    pub(crate) fn all(record: &Record, choice: ReportChoice, data: &[DataFile], language: Language) -> Vec<Self> {
        let words = Words::of(language);
        let data = data.iter().map(|file| Self {
            name: file.name.to_owned(),
            place: file.name.to_owned(),
            mime_type: file.mime_type,
            description: words.text(file.description),
            relationship: file.relationship,
        });
        let originals =
            record.exhibits.iter().filter(|it| choice.originals == Originals::Attached && it.is_available());
        data.chain(originals.map(|exhibit| Self::original(exhibit, words))).collect()
    }

    fn original(exhibit: &Exhibit, words: &Words) -> Self {
        let kind = words.text(&format!("evidence-kind-{}", exhibit.evidence.kind.id()));
        let phrase = Phrase::new("report-attached-original").with("no", exhibit.no.to_string()).with("kind", kind);
        Self {
            name: exhibit_file_name(exhibit),
            place: place_of(Part::Original(exhibit.evidence.id)),
            mime_type: mime_type(exhibit.evidence.file_type),
            description: words.phrase(&phrase),
            relationship: "supplement",
        }
    }
}

const fn mime_type(file_type: FileType) -> &'static str {
    match file_type {
        FileType::Pdf => "application/pdf",
        FileType::Jpeg => "image/jpeg",
        FileType::Png => "image/png",
        FileType::Webp => "image/webp",
        FileType::Heic => "image/heic",
        FileType::Eml => "message/rfc822",
        FileType::Msg => "application/vnd.ms-outlook",
        FileType::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType::Odt => "application/vnd.oasis.opendocument.text",
        FileType::Txt => "text/plain",
        FileType::Csv => "text/csv",
        FileType::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileType::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileType::Midi => "audio/midi",
        FileType::MusicXml => "application/vnd.recordare.musicxml+xml",
        FileType::Mp3 => "audio/mpeg",
        FileType::M4a => "audio/mp4",
        FileType::Wav => "audio/wav",
    }
}
