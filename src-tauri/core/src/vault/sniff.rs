//! What a file is, as its first bytes say.

use crate::domain::evidence::FileType;

/// How much of a file is looked at.
pub(super) const HEAD: usize = 4096;

/// What is not kept as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unwanted {
    /// A page of the web, whatever it says.
    WebPage,
    /// Everything else: drawings that can carry programs (SVG), programs, and what is not known.
    Other,
}

/// The type of a file that begins with `head`.
///
/// A PDF may have something before its first line, as a download that kept a part of its envelope
/// has. A page of the web that has been saved as a PDF may have anything among its words.
///
/// # Errors
/// [`Unwanted`] for what is not kept as evidence.
pub(super) fn file_type(head: &[u8]) -> Result<FileType, Unwanted> {
    match infer::get(head).map(|found| found.mime_type()) {
        Some("image/jpeg") => Ok(FileType::Jpeg),
        Some("image/png") => Ok(FileType::Png),
        Some("image/webp") => Ok(FileType::Webp),
        Some("image/heif") => Ok(FileType::Heic),
        Some("application/pdf") if head.starts_with(PDF) => Ok(FileType::Pdf),
        found => match (markup(head), found) {
            (Some(Markup::WebPage), _) => Err(Unwanted::WebPage),
            (None, Some("application/pdf")) if pdf_line(head).is_some() => Ok(FileType::Pdf),
            _ => Err(Unwanted::Other),
        },
    }
}

/// How a PDF begins.
const PDF: &[u8] = b"%PDF";

/// Where a PDF's first line is in `head`: it names the version, which nothing that only speaks of a
/// PDF does.
fn pdf_line(head: &[u8]) -> Option<usize> {
    head.windows(PDF.len() + 2).position(|it| it.starts_with(b"%PDF-") && it.last().is_some_and(u8::is_ascii_digit))
}

/// Text with tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    /// A page of the web.
    WebPage,
    /// A drawing, or another document in XML.
    Other,
}

/// The tags that a page of the web begins with where it does not say what it is, as browsers know
/// them, and those that error pages begin with.
const TAGS: [&str; 36] = [
    "html", "head", "body", "title", "meta", "link", "base", "script", "noscript", "style", "template", "iframe",
    "div", "span", "p", "a", "b", "i", "u", "em", "strong", "font", "br", "hr", "center", "table", "form", "img", "h1",
    "h2", "h3", "h4", "h5", "h6", "pre", "header",
];

/// What text with tags a file is that begins with `head`; none where it is something else. What
/// stands before a PDF's first line is looked at, or all of it where there is none: an envelope can
/// have a page in it as well. A comment that has not ended there may speak of a PDF itself.
fn markup(head: &[u8]) -> Option<Markup> {
    let before = letters(pdf_line(head).and_then(|at| head.get(..at)).unwrap_or(head));
    let text = if without_preamble(&before).starts_with("<!--") { letters(head) } else { before };
    let beginning = without_preamble(&text);
    let is_page = tag(beginning).is_some_and(|it| TAGS.contains(&it))
        || ["<!doctype html", "<html", "<head>", "<body"].iter().any(|it| text.contains(it));
    if is_page {
        return Some(Markup::WebPage);
    }
    let is_other = beginning.starts_with("<!") || beginning.starts_with("<?") || tag(beginning).is_some();
    let is_other = is_other || ["<?xml", "<svg", "<!doctype"].iter().any(|it| text.contains(it));
    is_other.then_some(Markup::Other)
}

/// The letters of `bytes`, all small. Two bytes for each are the same words with nothing between
/// them.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().filter(|it| **it != 0 && it.is_ascii()).map(|it| char::from(it.to_ascii_lowercase())).collect()
}

/// The name of the tag that `text` begins with.
fn tag(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('<')?;
    let end = rest.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).filter(|name| name.starts_with(|it: char| it.is_ascii_alphabetic()))
}

/// `text` without what may stand before its first tag: spaces, comments, what is said of XML.
fn without_preamble(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            return rest;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_known_by_its_first_bytes() {
        let heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic";
        for (head, expected) in [
            (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], FileType::Pdf),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", FileType::Jpeg),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", FileType::Png),
            (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileType::Webp),
            (heic, FileType::Heic),
        ] {
            assert_eq!(file_type(head).ok(), Some(expected));
        }
    }

    #[test]
    fn pages_drawings_programs_and_the_unknown_are_not_kept() {
        for head in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\">"[..],
            b"<?xml version=\"1.0\"?><svg/>",
            b"<?xml version=\"1.0\"?><!DOCTYPE svg><svg>%PDF-1.7\n</svg>",
            b"\xef\xbb\xbf <SVG>%PDF-1.7",
            b"<!-- a drawing --><svg>%PDF-1.7\n",
            b"<rss>%PDF-1.7\n</rss>",
            b"Words that speak of %PDF and of nothing else",
            b"MZ\x90\x00\x03",
            b"\x7fELF\x02\x01\x01",
            b"#!/bin/sh\n",
            b"PK\x03\x04\x14\x00",
            b"GIF89a",
            b"plain words",
            b"\x00",
        ] {
            assert!(matches!(file_type(head), Err(Unwanted::Other)), "{:?}", String::from_utf8_lossy(head));
        }
    }

    #[test]
    fn a_page_of_the_web_is_none_whatever_it_speaks_of() {
        let utf16: Vec<u8> = "\u{feff}<!DOCTYPE html><p>%PDF-1.7".encode_utf16().flat_map(u16::to_le_bytes).collect();
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
            &utf16,
        ] {
            assert!(matches!(file_type(head), Err(Unwanted::WebPage)), "{:?}", String::from_utf8_lossy(head));
        }
    }

    #[test]
    fn a_pdf_with_something_before_it_is_a_pdf() {
        for before in [
            &b"\xef\xbb\xbf"[..],
            b"\r\n\r\n",
            b"\0\0\0",
            b"\x1b%-12345X@PJL ENTER LANGUAGE = PDF\r\n",
            b"junk < more > junk\n",
            b"\xff\xfe<\x80 ",
            b"------Boundary7MA4\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.pdf\"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        ] {
            let head = [before, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Title (<html>)>>"].concat();
            assert_eq!(file_type(&head).ok(), Some(FileType::Pdf), "{:?}", String::from_utf8_lossy(before));
        }
    }
}
