//! What a file is that is neither a PDF nor a picture: told by its first bytes, or by its first words.

use crate::domain::evidence::FileType;
use crate::vault::unwanted::Unwanted;

/// How much of a file is looked at.
pub(super) const HEAD: usize = 4096;

/// What a file is: of a type that is kept, or what is not.
type Told = Result<FileType, Unwanted>;

/// How a file begins that is no text, and what it is.
const SIGNATURES: &[(&[u8], Told)] = &[
    // What a Mac keeps beside a file, or of a folder; what stands for a file elsewhere.
    (b"\x00\x05\x16\x07", Err(Unwanted::SystemFile)),
    (b"\x00\x00\x00\x01Bud1", Err(Unwanted::SystemFile)),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", Err(Unwanted::Shortcut)),
    (b"book\x00\x00\x00\x00mark", Err(Unwanted::Shortcut)),
    // Programs.
    (b"\x7fELF", Err(Unwanted::Program)),
    (b"\xfe\xed\xfa\xce", Err(Unwanted::Program)),
    (b"\xfe\xed\xfa\xcf", Err(Unwanted::Program)),
    (b"\xce\xfa\xed\xfe", Err(Unwanted::Program)),
    (b"\xcf\xfa\xed\xfe", Err(Unwanted::Program)),
    (b"\xca\xfe\xba\xbe", Err(Unwanted::Program)),
    (b"\x00asm", Err(Unwanted::Program)),
    (b"dex\n", Err(Unwanted::Program)),
    (b"!<arch>\n", Err(Unwanted::Program)),
    (b"\xed\xab\xee\xdb", Err(Unwanted::Program)),
    // Packed files.
    (b"Rar!\x1a\x07", Err(Unwanted::Archive)),
    (b"7z\xbc\xaf\x27\x1c", Err(Unwanted::Archive)),
    (b"\x1f\x8b", Err(Unwanted::Archive)),
    (b"\x1f\x9d", Err(Unwanted::Archive)),
    (b"BZh", Err(Unwanted::Archive)),
    (b"\xfd7zXZ\x00", Err(Unwanted::Archive)),
    (b"\x28\xb5\x2f\xfd", Err(Unwanted::Archive)),
    (b"MSCF", Err(Unwanted::Archive)),
    // Documents of other programs.
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Err(Unwanted::Document)),
    (b"{\\rtf", Err(Unwanted::Document)),
    (b"%!PS", Err(Unwanted::Document)),
    (b"\xc5\xd0\xd3\xc6", Err(Unwanted::Document)),
    (b"%FDF-", Err(Unwanted::Document)),
    (b"\xffWPC", Err(Unwanted::Document)),
    (b"AT&TFORM", Err(Unwanted::Document)),
    // A message as Outlook wraps it.
    (b"\x78\x9f\x3e\x22", Err(Unwanted::Mailbox)),
    // Pictures of other kinds.
    (b"GIF8", Err(Unwanted::OtherPicture)),
    (b"II*\x00", Err(Unwanted::OtherPicture)),
    (b"MM\x00*", Err(Unwanted::OtherPicture)),
    (b"8BPS", Err(Unwanted::OtherPicture)),
    (b"\x00\x00\x01\x00", Err(Unwanted::OtherPicture)),
    (b"\xff\x0a", Err(Unwanted::OtherPicture)),
    (b"\x00\x00\x00\x0cJXL ", Err(Unwanted::OtherPicture)),
    (b"\x00\x00\x00\x0cjP  ", Err(Unwanted::OtherPicture)),
    (b"\xff\x4f\xff\x51", Err(Unwanted::OtherPicture)),
    (b"FUJIFILMCCD-RAW", Err(Unwanted::OtherPicture)),
    // Sounds and films.
    (b"#!AMR", Err(Unwanted::Media)),
    (b"ID3", Ok(FileType::Mp3)),
    (b"\xff\xfb", Ok(FileType::Mp3)),
    (b"\xff\xf3", Ok(FileType::Mp3)),
    (b"\xff\xf2", Ok(FileType::Mp3)),
    (b"\xff\xfa", Ok(FileType::Mp3)),
    (b"\xff\xf1", Err(Unwanted::Media)),
    (b"OggS", Err(Unwanted::Media)),
    (b"fLaC", Err(Unwanted::Media)),
    (b"RIFF", Err(Unwanted::Media)),
    (b"\x1a\x45\xdf\xa3", Err(Unwanted::Media)),
    (b"\x30\x26\xb2\x75", Err(Unwanted::Media)),
    (b"MThd", Ok(FileType::Midi)),
    (b"caff", Err(Unwanted::Media)),
];

/// Whether its parts say what a file is.
pub(super) fn is_packed(head: &[u8]) -> bool {
    let beginning = without_blanks(head);
    beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(b"PK\x05\x06")
}

/// What a file is that begins with `begin`, and whose name ends so.
pub(super) fn what(begin: &[u8], ending: &str) -> Told {
    let head = begin.get(..HEAD).unwrap_or(begin);
    let beginning = without_blanks(head);
    // A download that was given its room on the disk and never its bytes.
    if head.iter().all(|it| *it == 0 || it.is_ascii_whitespace()) {
        return Err(Unwanted::Blank);
    }
    if let Some(brands) = brands(head) {
        return of_brands(brands, ending);
    }
    if matches!(head.get(4..8), Some(b"moov" | b"mdat" | b"wide" | b"pnot")) {
        return Err(Unwanted::Media);
    }
    if head.get(257..262).is_some_and(|it| it == b"ustar") {
        return Err(Unwanted::Archive);
    }
    // Two letters alone could begin any text.
    if head.starts_with(b"MZ") && !is_text(head) {
        return Err(Unwanted::Program);
    }
    if head.starts_with(b"BM") && head.get(6..10).is_some_and(|it| it == [0; 4]) {
        return Err(Unwanted::OtherPicture);
    }
    if beginning.starts_with(b"bplist00") {
        return Err(property_list(head));
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WAVE") {
        return Ok(FileType::Wav);
    }
    if let Some((_, is)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        // A message of Outlook's is kept as its documents are, and names its parts: not always among the first.
        let is_message = *is == Err(Unwanted::Document) && has(begin, &wide(b"__substg1.0_"));
        return if is_message { Ok(FileType::Msg) } else { *is };
    }
    match by_words(head).unwrap_or(Err(Unwanted::WrongType)) {
        Ok(FileType::Txt) if matches!(ending, "csv" | "tsv") => Ok(FileType::Csv),
        Ok(FileType::Txt) if SCRIPTS.contains(&ending) => Err(Unwanted::Program),
        Ok(FileType::Txt) if matches!(ending, "json" | "xml" | "yaml" | "yml") => Err(Unwanted::SiteData),
        // A site that could not give a certificate may have sent its excuse under the certificate's name.
        Ok(FileType::Txt) if says_another(ending) => Err(Unwanted::PlainText),
        told => told,
    }
}

/// The ends of names of programs, most of which are written in words.
const SCRIPTS: [&str; 29] = [
    "exe",
    "com",
    "scr",
    "pif",
    "msi",
    "dll",
    "jar",
    "js",
    "mjs",
    "jse",
    "vbs",
    "vbe",
    "wsf",
    "wsh",
    "hta",
    "bat",
    "cmd",
    "ps1",
    "psm1",
    "reg",
    "inf",
    "sh",
    "command",
    "scpt",
    "applescript",
    "py",
    "rb",
    "pl",
    "php",
];

/// Whether the end of a name says that a file is something other than words.
fn says_another(ending: &str) -> bool {
    let is_known = FileType::from_extension(ending).is_some_and(|it| it != FileType::Txt);
    is_known || matches!(ending, "jpeg" | "heif" | "doc" | "xls" | "ppt" | "pptx" | "zip" | "midi")
}

/// What a file of the family is that films and the pictures of phones are of. A recording that says no more than a film does
/// is known by its name.
fn of_brands<'a>(mut brands: impl Iterator<Item = &'a [u8]>, ending: &str) -> Told {
    match brands.next() {
        Some(b"avif" | b"avis" | b"jxl " | b"crx " | b"mif1" | b"msf1") => Err(Unwanted::OtherPicture),
        Some(b"M4A " | b"M4B ") => Ok(FileType::M4a),
        Some(b"mp41" | b"mp42" | b"isom" | b"iso2") if ending == "m4a" => Ok(FileType::M4a),
        _ => Err(Unwanted::Media),
    }
}

/// `head` from its first byte that says something: without a byte-order mark and blanks.
pub(super) fn without_blanks(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start()
}

/// What the words at the beginning of a file are; nothing where they are none.
pub(super) fn by_words(head: &[u8]) -> Option<Told> {
    let text = letters(head);
    let beginning = text.trim_start();
    if ["[internetshortcut", "[desktop entry", "[{000214a0"].iter().any(|it| beginning.starts_with(it)) {
        return Some(Err(Unwanted::Shortcut));
    }
    if beginning.starts_with("begin:vcalendar") {
        return Some(Err(Unwanted::Calendar));
    }
    if beginning.starts_with("#!") || beginning.starts_with("@echo ") {
        return Some(Err(Unwanted::Program));
    }
    if has_mail_headers(beginning) {
        let is_page = beginning.contains("multipart/related") && beginning.contains("text/html");
        let is_page =
            is_page || ["snapshot-content-location:", "from: <saved by"].iter().any(|it| beginning.contains(it));
        return Some(match (is_page, beginning.starts_with("from ")) {
            (true, _) => Err(Unwanted::SavedPage),
            (_, true) => Err(Unwanted::Mailbox),
            _ => Ok(FileType::Eml),
        });
    }
    match markup(&text) {
        Some(Markup::WebPage) => return Some(Err(Unwanted::WebPage)),
        Some(Markup::Drawing) => return Some(Err(Unwanted::OtherPicture)),
        Some(Markup::Score) => return Some(Ok(FileType::MusicXml)),
        // What a Mac's link to a page is written in.
        Some(Markup::Other) if beginning.contains("<plist") && beginning.contains("<key>url</key>") => {
            return Some(Err(Unwanted::Shortcut));
        }
        Some(Markup::Other) => return Some(Err(Unwanted::SiteData)),
        None => {}
    }
    let within = beginning.strip_prefix('[').map_or(beginning, str::trim_start);
    if beginning.starts_with('{') || (within.len() < beginning.len() && within.starts_with(['{', '"'])) {
        // A document that stands on a server, as its folder on this computer shows it.
        let is_link = beginning.contains("\"doc_id\"") || beginning.contains("\"url\": \"https://docs.google.com");
        return Some(Err(if is_link { Unwanted::Shortcut } else { Unwanted::SiteData }));
    }
    is_text(head).then_some(Ok(FileType::Txt))
}

/// The brands of a file of the family that films and the pictures of phones are of: its own first.
pub(super) fn brands(head: &[u8]) -> Option<impl Iterator<Item = &[u8]>> {
    let size: [u8; 4] = head.get(..4)?.try_into().ok()?;
    let size = usize::try_from(u32::from_be_bytes(size)).ok()?;
    if head.get(4..8)? != b"ftyp" || size < 12 {
        return None;
    }
    let own = head.get(8..12)?;
    let others = head.get(16..size.min(head.len())).unwrap_or_default();
    Some(std::iter::once(own).chain(others.chunks_exact(4)))
}

/// Whether a brand is one of a phone's pictures.
pub(super) fn is_heic(brand: &[u8]) -> bool {
    matches!(brand, b"heic" | b"heix" | b"heim" | b"heis")
}

/// What a list of properties is, as a Mac's programs write it: a page with all its parts, a link, or
/// something else.
fn property_list(head: &[u8]) -> Unwanted {
    if has(head, b"WebMainResource") {
        Unwanted::SavedPage
    } else if has(head, b"SURL") || has(head, b"NSURL") {
        Unwanted::Shortcut
    } else {
        Unwanted::WrongType
    }
}

fn has(head: &[u8], wanted: &[u8]) -> bool {
    head.windows(wanted.len()).any(|it| it == wanted)
}

/// `text` in two bytes for each letter.
fn wide(text: &[u8]) -> Vec<u8> {
    text.iter().flat_map(|it| [*it, 0]).collect()
}

/// Text with tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    /// A page of the web.
    WebPage,
    /// A drawing, which can carry programs.
    Drawing,
    /// A score.
    Score,
    /// Another document in XML.
    Other,
}

/// The tags that a page of the web begins with where it does not say what it is, as browsers know
/// them, and those that error pages begin with.
const TAGS: &[&str] = &[
    "html", "head", "body", "title", "meta", "link", "base", "script", "noscript", "style", "template", "iframe",
    "div", "span", "p", "a", "b", "i", "u", "em", "strong", "font", "br", "hr", "center", "table", "form", "img", "h1",
    "h2", "h3", "h4", "h5", "h6", "pre", "header", "main",
];

/// What text with tags `text` is; none where it is something else. An envelope can have a page in it
/// as well.
fn markup(text: &str) -> Option<Markup> {
    let beginning = without_preamble(text);
    let is_page = tag(beginning).is_some_and(|it| TAGS.contains(&it))
        || ["<!doctype html", "<html", "<head>", "<body"].iter().any(|it| text.contains(it));
    if is_page {
        return Some(Markup::WebPage);
    }
    if text.contains("<svg") || text.contains("<!doctype svg") {
        return Some(Markup::Drawing);
    }
    if ["<score-partwise", "<score-timewise"].iter().any(|it| text.contains(it)) {
        return Some(Markup::Score);
    }
    let is_other = beginning.starts_with("<!") || beginning.starts_with("<?") || tag(beginning).is_some();
    let is_other = is_other || ["<?xml", "<!doctype"].iter().any(|it| text.contains(it));
    is_other.then_some(Markup::Other)
}

/// The letters of `bytes`, all small. Two or four bytes for each are the same words with nothing
/// between them, and a byte-order mark is no letter.
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

/// Whether `text` begins as a message does: with lines that have a name and a colon, at least two of
/// them of a message's own.
fn has_mail_headers(text: &str) -> bool {
    const OWN: &[&str] = &[
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "mime-version",
        "reply-to",
        "sender",
        "dkim-signature",
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
    ];
    let is_name = |name: &str| !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    let mut own = 0;
    for (number, line) in text.lines().enumerate() {
        // A mailbox puts a line of its own before each message, and a long header goes on indented.
        if (number == 0 && line.starts_with("from ")) || (number > 0 && line.starts_with([' ', '\t'])) {
            continue;
        }
        let Some((name, _)) = line.split_once(':').filter(|(name, _)| is_name(name)) else { break };
        own += usize::from(OWN.contains(&name));
    }
    own >= 2
}

/// Whether `bytes` are words, in whatever encoding: no byte that steers a machine, and most of them
/// letters that every encoding writes alike.
fn is_text(bytes: &[u8]) -> bool {
    let zeros = bytes.split(|it| *it == 0).count() - 1;
    let is_wide = zeros * 5 >= bytes.len() * 2;
    let written: Vec<u8> = bytes.iter().copied().filter(|it| !(is_wide && *it == 0)).collect();
    let steers = |it: &u8| it.is_ascii_control() && !matches!(it, b'\t' | b'\n' | b'\r' | b'\x0c' | b'\x1b');
    let plain = written.iter().filter(|it| it.is_ascii()).count();
    !written.is_empty() && !written.iter().any(steers) && plain * 4 >= written.len() * 3
}
