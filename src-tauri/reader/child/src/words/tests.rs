use std::io::Write as _;

use ledgerline_reader::mails::Attached;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

/// A packed file with these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part begins");
        archive.write_all(text.as_bytes()).expect("memory can be written to");
    }
    archive.finish().expect("it ends").into_inner()
}

fn lines(bytes: &[u8], file_type: FileType) -> Vec<(String, u16)> {
    let text = of(bytes, file_type).expect("it can be read");
    text.lines().map(|line| (line.text.clone(), line.size)).collect()
}

fn usual(text: &str) -> (String, u16) {
    (text.to_owned(), USUAL)
}

fn heading(text: &str) -> (String, u16) {
    (text.to_owned(), HEADING)
}

/// A message of Outlook's with a subject, words, and a file that came with it.
fn outlook(subject: &str, body: &str, file: Option<(&str, &[u8])>) -> Vec<u8> {
    let memory = std::io::Cursor::new(Vec::new());
    let mut storage = cfb::CompoundFile::create_with_version(cfb::Version::V3, memory).expect("it begins");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut put = |path: &str, bytes: &[u8]| {
        let mut stream = storage.create_stream(path).expect("a stream begins");
        stream.write_all(bytes).expect("memory can be written to");
    };
    put("/__properties_version1.0", &[0; 32]);
    put("/__substg1.0_0037001F", &wide(subject));
    put("/__substg1.0_1000001F", &wide(body));
    if let Some((name, bytes)) = file {
        let folder = "/__attach_version1.0_#00000000";
        storage.create_storage(folder).expect("a folder begins");
        let mut put = |path: &str, bytes: &[u8]| {
            let mut stream = storage.create_stream(format!("{folder}/{path}")).expect("a stream begins");
            stream.write_all(bytes).expect("memory can be written to");
        };
        put("__properties_version1.0", &[0; 8]);
        put("__substg1.0_3707001F", &wide(name));
        put("__substg1.0_37010102", bytes);
    }
    storage.flush().expect("it ends");
    storage.into_inner().into_inner()
}

#[test]
fn documents_read_as_they_look() {
    let document = r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Certificate of </w:t></w:r><w:r><w:t>Attendance</w:t></w:r></w:p>
        <w:p><w:r><w:t>Songs &amp; lullabies</w:t></w:r><w:r><w:tab/><w:t>3 credits</w:t><w:br/><w:t>Halifax</w:t></w:r>
             <w:del><w:r><w:delText>4 credits</w:delText></w:r></w:del></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Date</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4 March 2026</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p/></w:body></w:document>"#;
    let expected = [
        heading("Certificate of Attendance"),
        usual("Songs & lullabies\t3 credits"),
        usual("Halifax"),
        usual("Date\t4 March 2026"),
    ];
    assert_eq!(
        lines(&packed(&[("[Content_Types].xml", ""), ("word/document.xml", document)]), FileType::Docx),
        expected
    );
    let document = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body>
        <office:text><text:tracked-changes><text:p>4 crédits</text:p></text:tracked-changes>
        <text:h>Attestation de présence</text:h>
        <text:p>Chœur&#160;et <text:span>deuil</text:span><text:tab/>3 crédits<text:line-break/>Québec</text:p>
        <table:table><table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell>
        <table:table-cell><text:p>4 mars 2026</text:p></table:table-cell></table:table-row></table:table>
        </office:text></office:body></office:document-content>"#;
    let expected = [
        heading("Attestation de présence"),
        usual("Chœur et deuil\t3 crédits"),
        usual("Québec"),
        usual("Date\t4 mars 2026"),
    ];
    assert_eq!(lines(&packed(&[("mimetype", ""), ("content.xml", document)]), FileType::Odt), expected);
    for broken in [packed(&[("word/styles.xml", "")]), b"PK\x03\x04".to_vec()] {
        assert_eq!(of(&broken, FileType::Docx), Err(NotReadable::Broken));
    }
}

#[test]
fn text_and_tables_read_line_by_line() {
    let text = "\u{feff}Notes on song forms\r\n\r\n  verse,\tchorus \x07\rbridge\n";
    assert_eq!(
        lines(text.as_bytes(), FileType::Txt),
        [usual("Notes on song forms"), usual("verse,\tchorus"), usual("bridge")]
    );
    let (old, _, _) = encoding_rs::WINDOWS_1252.encode("Présence à l’atelier");
    assert_eq!(lines(&old, FileType::Txt), [usual("Présence à l’atelier")]);
    assert_eq!(
        lines(b"Date;Title\n2026-03-04;\"Song\nforms\"\n", FileType::Csv),
        [usual("Date\tTitle"), usual("2026-03-04\tSong forms")]
    );
    assert_eq!(of(b"MThd", FileType::Midi), Ok(FileText::default()));
}

/// An email in parts: words, a certificate, a picture in its signature, another email.
const MAIL: &str = "From: Larkspur Institute <office@example.org>\r\nTo: sample@example.org\r\nDate: Thu, 5 Mar 2026 09:00:00 -0500\r\n\
    Subject: =?utf-8?q?Votre_attestation_=E2=80=93_Ch=C5=93ur?=\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=outer\r\n\r\n\
    --outer\r\nContent-Type: multipart/related; boundary=inner\r\n\r\n\
    --inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>You attended <b>Choir and grief</b></p><p>on 4 March 2026.</p><img src=\"cid:logo\"></body></html>\r\n\
    --inner\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--inner--\r\n\
    --outer\r\nContent-Type: application/pdf; name=\"certificate.pdf\"\r\nContent-Disposition: attachment; filename=\"certificate.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcK\r\n\
    --outer\r\nContent-Type: message/rfc822\r\n\r\nSubject: Receipt\r\nFrom: a@example.org\r\n\r\nPaid.\r\n--outer--\r\n";

#[test]
fn an_email_says_its_subject_and_its_words_and_gives_what_came_with_it() {
    let said = lines(MAIL.as_bytes(), FileType::Eml);
    assert_eq!(said[0], heading("Votre attestation – Chœur"));
    let words = said[1..].iter().map(|line| line.0.as_str()).collect::<Vec<_>>().join(" ");
    assert_eq!(words, "You attended Choir and grief on 4 March 2026.");
    let files = attached(MAIL.as_bytes(), FileType::Eml).expect("it can be taken apart");
    assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["certificate.pdf", "message.eml"]);
    assert_eq!(files[0].bytes, b"%PDF-1.7\n");
    assert!(files[1].bytes.starts_with(b"Subject: Receipt"), "{:?}", String::from_utf8_lossy(&files[1].bytes));
}

#[test]
fn an_email_of_outlook_does_the_same() {
    let bytes = outlook(
        "Votre attestation",
        "You attended Choir and grief\r\non 4 March 2026.",
        Some(("certificate.pdf", b"%PDF-1.7\n")),
    );
    assert_eq!(
        lines(&bytes, FileType::Msg),
        [heading("Votre attestation"), usual("You attended Choir and grief"), usual("on 4 March 2026.")]
    );
    let files = attached(&bytes, FileType::Msg).expect("it can be taken apart");
    assert_eq!(files, [Attached { name: "certificate.pdf".to_owned(), bytes: b"%PDF-1.7\n".to_vec() }]);
    assert_eq!(attached(&outlook("a", "b", None), FileType::Msg), Ok(Vec::new()));
    assert_eq!(of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileType::Msg), Err(NotReadable::Broken));
}

/// Who wrote the email need not have encoded what came with it.
#[test]
fn a_file_that_is_not_encoded_is_there_all_the_same() {
    let mail = b"From: a@example.org\r\nSubject: Certificate\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n\
        --b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"x.pdf\"\r\n\r\n\
        %PDF-1.7\n\r\n--b--\r\n";
    let files = super::mail::attached(mail, FileType::Eml).expect("it is read");
    assert_eq!(files.len(), 1);
    assert_eq!((files[0].name.as_str(), files[0].bytes.as_slice()), ("x.pdf", b"%PDF-1.7\n".as_slice()));
}
