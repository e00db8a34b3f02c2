//! Emails that are damaged, or made to do harm: an answer comes in time and within its memory, whole or not at all.

use std::io::Write as _;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::{Ask, MailAsk, NotRead, Reader};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::folders::tree;
use ledgerline_tests::program;
use ledgerline_tests::record::{Record, text};
use serde_json::json;

use crate::hostile_files::watched::watched;

/// How long an email may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How much memory reading one may take, in bytes.
const MOST_MEMORY: u64 = 300_000_000;

const HEAD: &str = "From: a@example.org\r\nTo: b@example.org\r\nSubject: Certificate\r\nMIME-Version: 1.0\r\n";

/// An email in parts, each with its own headings.
fn parts(boundary: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut mail = format!("{HEAD}Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n").into_bytes();
    for (headings, body) in parts {
        mail.extend(format!("--{boundary}\r\n{headings}\r\n\r\n").into_bytes());
        mail.extend_from_slice(body);
        mail.extend_from_slice(b"\r\n");
    }
    mail.extend(format!("--{boundary}--\r\n").into_bytes());
    mail
}

fn body(headings: &str, body: &[u8]) -> Vec<u8> {
    [format!("{HEAD}{headings}\r\n\r\n").as_bytes(), body].concat()
}

/// A file that came with it, called so.
fn file(name: &str) -> Vec<u8> {
    let headings = format!("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"{name}\"");
    parts(
        "b",
        &[("Content-Type: text/plain", b"See the file."), (&headings, format!("%PDF-1.7\n% {name}\n").as_bytes())],
    )
}

/// Parts in parts, so deep.
fn nested(depth: usize) -> Vec<u8> {
    let mut mail = HEAD.as_bytes().to_vec();
    for level in 0..depth {
        mail.extend(format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n").into_bytes());
    }
    mail.extend_from_slice(b"Content-Type: text/plain\r\n\r\nWords\r\n");
    for level in (0..depth).rev() {
        mail.extend(format!("--b{level}--\r\n").into_bytes());
    }
    mail
}

/// Emails in emails, so deep.
fn forwarded(depth: usize) -> Vec<u8> {
    let level = format!("{HEAD}Content-Type: message/rfc822\r\n\r\n");
    [level.repeat(depth).as_bytes(), HEAD.as_bytes(), b"\r\nWords"].concat()
}

fn eml() -> Vec<(String, Vec<u8>)> {
    let utf16: Vec<u8> = "Attestation de présence".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many: Vec<(&str, &[u8])> = vec![("Content-Type: application/pdf; name=c.pdf", b"%PDF-1.7\n"); 5_000];
    let mut mails = vec![
        ("plain", body("Content-Type: text/plain; charset=utf-8", "Présence".as_bytes())),
        ("without a charset", body("Content-Type: text/plain", b"Pr\xe9sence")),
        ("two bytes a letter", body("Content-Type: text/plain; charset=utf-16le", &utf16)),
        ("unknown charset", body("Content-Type: text/plain; charset=klingon", b"Words")),
        ("broken base64", body("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64", b"V29y!!!ZHM=====")),
        (
            "broken quoted",
            body("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable", b"a=ZZ=\r\n=3"),
        ),
        ("unknown encoding", body("Content-Transfer-Encoding: x-uuencode", b"begin 644 a\n#0V%T\nend")),
        ("NUL bytes", body("Content-Type: text/plain", b"a\0b\0\0c")),
        ("NUL in a heading", [HEAD.as_bytes(), b"X-A: \0\0\r\n\r\nWords"].concat()),
        ("no end of headings", HEAD.as_bytes().to_vec()),
        ("mixed ends of lines", HEAD.replace("\r\n", "\n").into_bytes()),
        ("carriage returns alone", HEAD.replace("\r\n", "\r").into_bytes()),
        ("a heading of five megabytes", body(&format!("X-A: {}", "a".repeat(5_000_000)), b"Words")),
        ("a hundred thousand headings", body(&"X-A: a\r\n".repeat(100_000), b"Words")),
        ("a subject in ten thousand pieces", body(&format!("Subject: {}", "=?utf-8?q?a?= ".repeat(10_000)), b"Words")),
        ("no boundary", body("Content-Type: multipart/mixed", b"--b\r\n\r\nWords")),
        ("an empty boundary", body("Content-Type: multipart/mixed; boundary=\"\"", b"--\r\n\r\nWords\r\n----")),
        ("a boundary that never comes", body("Content-Type: multipart/mixed; boundary=b", b"Words")),
        ("a part that never ends", body("Content-Type: multipart/mixed; boundary=b", b"--b\r\n\r\nWords")),
        ("one boundary for all", nested(1).repeat(50)),
        ("five thousand nested parts", nested(5_000)),
        ("five thousand nested emails", forwarded(5_000)),
        ("five thousand files", parts("b", &many)),
        ("a name with a path", file("../../../etc/passwd")),
        ("a name of another drive", file("C:\\Windows\\system.ini")),
        ("a name turned round", file("fdp.\u{202e}exe.pdf")),
        ("a name of the system's", file("CON.pdf")),
        ("a name of nothing", file("")),
        ("a long name", file(&"long ".repeat(20_000))),
        (
            "a name in pieces",
            parts(
                "b",
                &[(
                    "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=utf-8''%C3%89; filename*1=a.pdf",
                    b"%PDF-1.7\n",
                )],
            ),
        ),
        ("deep tags", body("Content-Type: text/html", "<b>".repeat(500_000).as_bytes())),
        ("an open tag", body("Content-Type: text/html", &[b"<p ", "a=".repeat(500_000).as_bytes()].concat())),
        (
            "a million letters by name",
            body("Content-Type: text/html", "&amp;&#x41;&#999999999;".repeat(100_000).as_bytes()),
        ),
        ("a script", body("Content-Type: text/html", b"<script>alert(1)</script><p>Words</p>")),
        ("only spaces", body("Content-Type: text/plain", " ".repeat(2_000_000).as_bytes())),
        ("a part of another email", body("Content-Type: message/partial; id=a; number=1; total=3", b"Words")),
        ("forty megabytes", parts("b", &[("Content-Type: application/pdf; name=c.pdf", &vec![b'a'; 40_000_000])])),
    ];
    let whole = file("certificate.pdf");
    let cuts: Vec<_> = (1..8).map(|cut| ("cut short", whole[..whole.len() * cut / 8].to_vec())).collect();
    mails.extend(cuts);
    mails.into_iter().enumerate().map(|(at, (name, bytes))| (format!("{at} {name}"), bytes)).collect()
}

/// An email of Outlook's with a file.
fn msg() -> Vec<u8> {
    let memory = std::io::Cursor::new(Vec::new());
    let mut storage = cfb::CompoundFile::create_with_version(cfb::Version::V3, memory).expect("it begins");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    storage.create_storage("/__attach_version1.0_#00000000").expect("a folder begins");
    for (path, bytes) in [
        ("/__properties_version1.0", vec![0; 32]),
        ("/__substg1.0_0037001F", wide("Certificate")),
        ("/__substg1.0_1000001F", wide("See the file.")),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide("certificate.pdf")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", b"%PDF-1.7\n".to_vec()),
    ] {
        storage.create_stream(path).and_then(|mut stream| stream.write_all(&bytes)).expect("memory can be written to");
    }
    storage.flush().expect("it ends");
    storage.into_inner().into_inner()
}

/// The same, spoilt in its tables, its parts and its length.
fn spoilt() -> Vec<(String, Vec<u8>)> {
    let whole = msg();
    let chance = &mut Chance::of(7);
    let mut mails = vec![("an email of Outlook's".to_owned(), whole.clone())];
    for at in [0x1c, 0x2c, 0x30, 0x38, 0x3c, 0x40, 0x44, 0x48, 0x4c, 0x50] {
        for fill in [0x00, 0x7f, 0xff] {
            let mut bytes = whole.clone();
            bytes[at..at + 4].fill(fill);
            mails.push((format!("Outlook's, {fill:x} at {at:x}"), bytes));
        }
    }
    for number in 0..20 {
        let mut bytes = whole.clone();
        for _ in 0..8 {
            let at = usize::try_from(chance.below(bytes.len() as u64)).expect("a place");
            bytes[at] = u8::try_from(chance.below(256)).expect("a byte");
        }
        mails.push((format!("Outlook's, spoilt {number}"), bytes));
        let end = whole.len() * number / 20;
        mails.push((format!("Outlook's, cut at {end}"), whole[..end].to_vec()));
    }
    mails
}

/// What came of one, both of its words and of the files that came with it.
fn read(name: &str, bytes: &[u8], file_type: FileType) -> [String; 2] {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("mail");
    std::fs::write(&path, bytes).expect("the file can be written");
    let reader = Reader::new(program::path()).with_patience(PATIENCE);
    let judge = |outcome: Result<String, NotRead>, began: Instant, peak: u64| {
        assert!(began.elapsed() < PATIENCE + Duration::from_secs(3), "{name}: took {:?}", began.elapsed());
        assert!(peak < MOST_MEMORY, "{name}: held {} MB", peak / 1_000_000);
        let said = match outcome {
            Ok(said) => said,
            Err(error @ (NotRead::Nonsense | NotRead::NotStarted(_) | NotRead::Stopped)) => panic!("{name}: {error}"),
            Err(error) => error.to_string(),
        };
        println!("{:>6} ms {:>4} MB  {name}: {said}", began.elapsed().as_millis(), peak / 1_000_000);
        said
    };
    let never = AtomicBool::new(false);
    let began = Instant::now();
    let running = reader.start(&Ask::text(path.clone(), file_type)).expect("the process starts");
    let (outcome, peak) = watched(running.process_id(), || running.finish(&never));
    let words = judge(outcome.map(|read| format!("{} lines", read.text.lines().count().min(2))), began, peak);
    let began = Instant::now();
    let running = reader.start_mail(&MailAsk { file: path.clone(), file_type }).expect("the process starts");
    let (outcome, peak) = watched(running.process_id(), || running.finish(&never));
    let files = judge(outcome.map(|files| format!("{} files", files.len().min(2))), began, peak);
    assert_eq!(std::fs::read(&path).expect("it is still there"), bytes, "{name}: the file was changed");
    [words, files]
}

#[test]
fn forty_emails_are_read_whole_or_not_at_all() {
    let mails = eml();
    assert!(mails.len() >= 40, "{}", mails.len());
    let outcomes: Vec<_> = mails.iter().map(|(name, bytes)| read(name, bytes, FileType::Eml)).collect();
    for met in ["2 lines", "1 files"] {
        assert!(outcomes.iter().flatten().any(|said| said == met), "{met}: {outcomes:?}");
    }
    let spoilt = spoilt();
    let outcomes: Vec<_> = spoilt.iter().map(|(name, bytes)| read(name, bytes, FileType::Msg)).collect();
    assert_eq!(outcomes[0], ["2 lines", "1 files"]);
    assert!(outcomes.iter().flatten().any(|said| said == "the file is damaged"), "{outcomes:?}");
}

/// Whatever its parts are called, what came with an email is kept in the record and nowhere else, under a name that is fit to
/// be shown.
#[test]
fn what_comes_with_an_email_is_kept_under_a_name_that_does_no_harm() {
    let record = Record::new();
    let home = record.folder.data().parent().expect("it is in a folder").to_path_buf();
    for (name, shown) in [
        ("../../../etc/passwd", "passwd"),
        ("C:\\Windows\\system.ini", "system"),
        ("CON.pdf", "CON"),
        ("fdp.\u{202e}exe.pdf", "fdp.exe"),
    ] {
        let mail = record.file("mail.eml", &file(name));
        let before: Vec<_> = tree(&home).into_keys().filter(|path| !path.starts_with(record.folder.data())).collect();
        let kept = record.folder.json(&["keep", text(&mail)]);
        let names: Vec<_> =
            kept["evidence"].as_array().into_iter().flatten().filter_map(|it| it["file"].as_str()).collect();
        assert!(names.iter().any(|it| it.contains(shown)), "{name}: {kept}");
        let after: Vec<_> = tree(&home).into_keys().filter(|path| !path.starts_with(record.folder.data())).collect();
        assert_eq!(before, after, "{name}: nothing is left elsewhere");
        std::fs::remove_file(mail).expect("it can be removed");
    }
    assert_eq!(record.folder.json(&["check"])["broken"], json!([]));
}
