use super::*;

fn refused(head: &[u8]) -> Unwanted {
    match file_type(head, "pdf") {
        Err(unwanted) => unwanted,
        Ok(kept) => panic!("{kept:?}: {}", String::from_utf8_lossy(head)),
    }
}

fn kept(head: &[u8], ending: &str) -> Option<FileType> {
    match file_type(head, ending) {
        Ok(Sniffed::Known(file_type)) => Some(file_type),
        _ => None,
    }
}

/// The words in two bytes for each letter, the smaller first or last, with a mark before them or none.
fn wide(text: &str) -> [Vec<u8>; 4] {
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|it| it.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|it| it.to_be_bytes()).collect();
    [[b"\xff\xfe", little.as_slice()].concat(), [b"\xfe\xff", big.as_slice()].concat(), little, big]
}

#[test]
fn what_is_kept_is_known_by_its_first_bytes() {
    for (head, expected) in [
        (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], FileType::Pdf),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", FileType::Jpeg),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", FileType::Png),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileType::Webp),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", FileType::Heic),
        (b"\x00\x00\x00\x18ftypheix\x00\x00\x00\x00mif1heix", FileType::Heic),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heicmiaf", FileType::Heic),
    ] {
        assert_eq!(kept(head, ""), Some(expected));
        for before in [&b"\xef\xbb\xbf"[..], b"\r\n\r\n", b"\xef\xbb\xbf \t\n"] {
            // The parts of a phone's picture say where they are, counted from its first byte.
            let moved = [before, head].concat();
            assert_eq!(kept(&moved, ""), Some(expected), "{before:?}");
        }
    }
}

#[test]
fn what_is_not_kept_is_told_by_what_it_is() {
    let tar = [&[b'a'; 257][..], b"ustar\x0000"].concat();
    for (expected, heads) in [
        (
            Unwanted::OtherPicture,
            &[
                &b"<svg xmlns=\"http://www.w3.org/2000/svg\">"[..],
                b"<?xml version=\"1.0\"?><svg/>",
                b"<?xml version=\"1.0\"?><!DOCTYPE svg><svg>%PDF-1.7\n</svg>",
                b"\xef\xbb\xbf <SVG>%PDF-1.7",
                b"<!-- a drawing --><svg>%PDF-1.7\n",
                b"GIF89a\x01\x00\x01\x00",
                b"II*\x00\x08\x00\x00\x00",
                b"BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36\x00",
                b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1",
            ][..],
        ),
        (
            Unwanted::SiteData,
            &[
                b"<rss>%PDF-1.7\n</rss>",
                b"{\"error\": \"not logged in\"}",
                b"\xef\xbb\xbf{\n  \"expected\": \"%PDF-1.7\"\n}",
                b"[{\"id\":1}]",
                b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code></Error>",
            ],
        ),
        (
            Unwanted::SavedPage,
            &[
                b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: Certificate\r\n",
                b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n<html>",
                b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource",
            ],
        ),
        (
            Unwanted::Mailbox,
            &[
                b"From a@example.org Tue Mar  3\nFrom: A <a@example.org>\nTo: b@example.org\n\nSee the file",
                b"\x78\x9f\x3e\x22\x01\x00",
            ],
        ),
        (
            Unwanted::Shortcut,
            &[
                b"[InternetShortcut]\r\nURL=https://example.org/certificate.pdf\r\n",
                b"[Desktop Entry]\nType=Link\n",
                b"\x4c\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xc0",
                b"<?xml version=\"1.0\"?><!DOCTYPE plist><plist version=\"1.0\"><dict><key>URL</key></dict></plist>",
                b"book\x00\x00\x00\x00mark\x00\x00\x00\x00",
                b"{\"doc_id\":\"1a2b\",\"email\":\"a@example.org\"}",
            ],
        ),
        (Unwanted::Archive, &[b"\x1f\x8b\x08\x00", b"7z\xbc\xaf\x27\x1c", &tar]),
        (
            Unwanted::Document,
            &[
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00",
                b"{\\rtf1\\ansi",
            ],
        ),
        (
            Unwanted::Media,
            &[b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ", b"RIFF\x24\x00\x00\x00AVI LIST", b"OggS\x00\x02"],
        ),
        (Unwanted::Program, &[b"MZ\x90\x00\x03\x00\x00\x00", b"\x7fELF\x02\x01\x01", b"#!/bin/sh\nrm\n", b"@echo off\r\n"]),
        (Unwanted::Calendar, &[b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"]),
        (Unwanted::Blank, &[b"\x00", &[0; 4096], b" \n\n\t \n"]),
        (Unwanted::SystemFile, &[b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X"]),
        (Unwanted::WrongType, &[b"\x89", b"\x01\x02\x03\x04\x05", b"%PDX-1.7\x00\x01"]),
    ] {
        for head in heads {
            assert_eq!(refused(head), expected, "{}", String::from_utf8_lossy(head));
        }
    }
}

#[test]
fn messages_documents_and_recordings_are_kept() {
    let message = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 9000], &wide("__substg1.0_0037001F")[2]].concat();
    let score = "<?xml version=\"1.0\"?>\n<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" \
                 \"http://www.musicxml.org/dtds/partwise.dtd\">\n<score-partwise version=\"4.0\">";
    for (head, ending, expected) in [
        (
            &b"Return-Path: <a@example.org>\r\nReceived: from b\r\n\tby c; Tue, 3 Mar 2026\r\n\r\n<html>"[..],
            "eml",
            FileType::Eml,
        ),
        (&message, "msg", FileType::Msg),
        (b"plain words", "txt", FileType::Txt),
        (b"Words that speak of %PDF and of nothing else", "", FileType::Txt),
        (b"A viewer wants %PDF-1.7 at the beginning.", "txt", FileType::Txt),
        (b"MZ and BM are letters as any others", "txt", FileType::Txt),
        (b"caf\xe9, d\xe9j\xe0 vu en Latin-1", "txt", FileType::Txt),
        (b"Title,Date\nNMT workshop,2026-03-04", "csv", FileType::Csv),
        (b"Title,Date\nNMT workshop,2026-03-04", "txt", FileType::Txt),
        (score.as_bytes(), "musicxml", FileType::MusicXml),
        (b"MThd\x00\x00\x00\x06", "mid", FileType::Midi),
        (b"ID3\x04\x00", "mp3", FileType::Mp3),
        (b"\xff\xfb\x90\x44", "mp3", FileType::Mp3),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "wav", FileType::Wav),
        (b"\x00\x00\x00\x1cftypM4A \x00\x00\x00\x00M4A mp42", "", FileType::M4a),
        (b"\x00\x00\x00\x1cftypmp42\x00\x00\x00\x00isommp42", "m4a", FileType::M4a),
    ] {
        assert_eq!(kept(head, ending), Some(expected), "{}", String::from_utf8_lossy(head));
    }
    assert_eq!(kept(b"\x00\x00\x00\x1cftypmp42\x00\x00\x00\x00isommp42", "mp4"), None, "that is a film");
    for head in wide("Attestation de présence, à Montréal") {
        assert_eq!(kept(&head, "txt"), Some(FileType::Txt), "{head:?}");
    }
    for ending in ["pdf", "jpg", "jpeg", "docx"] {
        assert_eq!(file_type(b"The session has expired. Please log in.", ending), Err(Unwanted::PlainText), "{ending}");
    }
    assert_eq!(file_type(b"PK\x03\x04\x14\x00", "docx"), Ok(Sniffed::Packed));
}

#[test]
fn words_are_known_in_every_encoding() {
    for (text, expected) in [
        ("<!DOCTYPE html><p>%PDF-1.7", Unwanted::WebPage),
        ("\r\n<html><head><title>Connexion</title>", Unwanted::WebPage),
        ("[InternetShortcut]\r\nURL=https://example.org", Unwanted::Shortcut),
        ("{\"erreur\": \"accès refusé\"}", Unwanted::SiteData),
    ] {
        assert_eq!(refused(text.as_bytes()), expected, "{text}");
        assert_eq!(refused(format!("\u{feff}{text}").as_bytes()), expected, "{text}");
        for head in wide(text) {
            assert_eq!(refused(&head), expected, "{text}: {head:?}");
        }
    }
}

#[test]
fn a_page_of_the_web_is_none_whatever_it_speaks_of() {
    for head in [
        &b"<!DOCTYPE html><html>"[..],
        b"<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<title>%PDF</title>",
        b"<HTML><BODY>Please log in to download %PDF certificates.",
        b"<html>%PDF-1.7\n1 0 obj",
        b"\xef\xbb\xbf<!DOCTYPE html>%PDF-1.4\n",
        b"\r\n\t  <html lang=fr>%PDF-1.4\n",
        b"<!-- saved --><!-- twice -->\n<html>%PDF-1.4\n",
        b"<!-- never ended <html> %PDF-1.4\n",
        b"<!-- %PDF-1.7 --><HTML>%PDF-1.7\n1 0 obj",
        b"<?xml version=\"1.0\"?><!DOCTYPE html><html>%PDF-1.4",
        b"<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\">%PDF-1.4",
        b"<title>403</title>%PDF-1.4",
        b"<head><meta charset=utf-8>%PDF-1.4",
        b"<h1>Session expired</h1> %PDF-1.4",
        b"<script>location = '/login?next=%PDF-1.4'</script>",
        b"<p>%PDF-1.7",
        b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html>%PDF-1.4",
        b"------Boundary\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><p>%PDF-1.4",
        b"More about %PDF here: <html>%PDF-1.4\n",
        b"<body onload=\"go()\">",
    ] {
        assert_eq!(refused(head), Unwanted::WebPage, "{}", String::from_utf8_lossy(head));
    }
}

#[test]
fn a_pdf_with_something_before_it_is_a_pdf() {
    let a_kilobyte = [b'#'; 1022];
    for before in [
        &b"\xef\xbb\xbf"[..],
        b"\r\n\r\n",
        b"\0\0\0",
        b"\x1b%-12345X@PJL ENTER LANGUAGE = PDF\r\n",
        b"junk < more > junk\n",
        b"\xff\xfe<\x80 ",
        b"------Boundary7MA4\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.pdf\"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        b"From: a@example.org\r\nTo: b@example.org\r\nContent-Type: application/pdf\r\n\r\n",
        b"Content-Type: application/pdf\nContent-Transfer-Encoding: binary\n\n",
        &a_kilobyte,
    ] {
        let head = [before, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Title (<html>)>>"].concat();
        assert_eq!(kept(&head, "pdf"), Some(FileType::Pdf), "{:?}", String::from_utf8_lossy(before));
    }
    let far = [&[b'#'; 1100][..], b"%PDF-1.7\n1 0 obj"].concat();
    assert_ne!(kept(&far, "pdf"), Some(FileType::Pdf), "no viewer looks so far");
}

#[test]
fn an_email_in_parts_is_one_also_where_a_pdf_begins_near_its_beginning() {
    let mail = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Certificate\r\nMIME-Version: 1.0\r\n\
        Content-Type: Multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n";
    assert_eq!(file_type(mail, "eml"), Ok(Sniffed::Known(FileType::Eml)));
    assert_eq!(file_type(mail, ""), Ok(Sniffed::Known(FileType::Eml)));
}

#[test]
fn words_that_are_a_program_or_are_meant_for_one_are_no_proof() {
    let words = b"Write-Host 'hello'\n";
    for ending in ["js", "vbs", "bat", "ps1", "sh", "hta", "py"] {
        assert_eq!(file_type(words, ending), Err(Unwanted::Program), "{ending}");
    }
    for ending in ["json", "yaml"] {
        assert_eq!(file_type(words, ending), Err(Unwanted::SiteData), "{ending}");
    }
    for list in ["[\n {\n  \"file\": \"a.pdf\"\n }\n]", "[ \"a\", \"b\" ]", "[{\"a\":1}]"] {
        assert_eq!(file_type(list.as_bytes(), "txt"), Err(Unwanted::SiteData), "{list}");
    }
    for ending in ["txt", "", "md", "notes"] {
        assert_eq!(kept(b"[Workshop] three sessions in March", ending), Some(FileType::Txt), "{ending}");
    }
}
