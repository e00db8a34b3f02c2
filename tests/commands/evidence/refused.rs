//! Files that are not kept, and names that are.

use std::fs::{self, File};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, SystemTime};

use ledgerline_core::disk;
use ledgerline_core::vault::{CopyStep, EvidenceFolder, NotKept};
use ledgerline_tests::elsewhere;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::strace;
use ledgerline_tests::waiting::{seen, until};
use serde_json::json;

use super::seen::{refused, traced};

/// The file is refused in both languages with a sentence that names it, wherever it could come in,
/// and nothing of it is kept, nor of a good file beside it.
fn is_refused(record: &Record, path: &Path, name: &str) {
    let good = record.pdf("good");
    let before = record.state();
    for words in [
        &["attach", "1", text(path)][..],
        &["--lang", "fr", "attach", "1", text(path)],
        &["attach", "1", text(&good), text(path)],
        &["keep", text(&good), text(path)],
        &["replace", "1", text(path)],
    ] {
        let run = record.folder.run(words);
        assert!(refused(&run).contains(name), "“{name}” is not named: {run:?}");
        assert_eq!(tree(&record.evidence_folder()), before.files, "{name}: something of it was kept");
    }
    let answer = record.folder.json(&["attach", "1", text(path)])["failure"].clone();
    assert_eq!((&answer["kind"], &answer["files"]), (&json!("not-kept"), &json!([name])));
    assert_eq!(record.state(), before, "{name}");
    assert_eq!(record.folder.json(&["check"])["broken"], json!([]), "{name}");
}

fn with_a_certificate() -> Record {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    record
}

#[test]
fn what_is_no_ordinary_file_is_not_kept() {
    let record = with_a_certificate();
    let folder = record.folder.beside("a folder.pdf");
    fs::create_dir(&folder).expect("a folder can be made");
    is_refused(&record, &folder, "a folder.pdf");
    is_refused(&record, &record.folder.beside("gone.pdf"), "gone.pdf");
    is_refused(&record, &record.file("empty.pdf", b""), "empty.pdf");
    #[cfg(unix)]
    if !elsewhere::cannot("Wine follows links, and pipes and sockets are Unix' own") {
        let link = record.folder.beside("link.pdf");
        std::os::unix::fs::symlink(record.pdf("target"), &link).expect("a link can be made");
        is_refused(&record, &link, "link.pdf");
        let pipe = record.folder.beside("pipe.pdf");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("there is mkfifo");
        assert!(made.success());
        is_refused(&record, &pipe, "pipe.pdf");
        let socket = record.folder.beside("socket.pdf");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket can be made");
        is_refused(&record, &socket, "socket.pdf");
    }
}

#[test]
fn a_file_of_two_gigabytes_is_refused_unread() {
    let record = with_a_certificate();
    let path = record.file("enormous.pdf", b"%PDF-1.7\n");
    File::options().write(true).open(&path).and_then(|file| file.set_len(2 << 30)).expect("a file can have a hole");
    let began = std::time::Instant::now();
    is_refused(&record, &path, "enormous.pdf");
    assert!(began.elapsed() < Duration::from_secs(30), "it was read: {:?}", began.elapsed());
}

#[test]
fn what_is_neither_pdf_nor_picture_is_refused_whatever_its_name_says() {
    let record = with_a_certificate();
    for (name, bytes) in [
        ("drawing.pdf", &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"[..]),
        ("page.pdf", b"<!DOCTYPE html><html><body>Certificate</body></html>"),
        ("program.pdf", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00"),
        ("program-2.pdf", b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"),
        ("script.pdf", b"#!/bin/sh\nrm -rf ~\n"),
        ("archive.pdf", b"PK\x03\x04\x14\x00\x00\x00\x08\x00"),
        ("one byte.png", b"\x89"),
    ] {
        is_refused(&record, &record.file(name, bytes), name);
    }
}

/// A page that asks somebody to log in, saved in the place of the certificate.
#[test]
fn a_page_of_the_web_is_refused_and_said_to_be_one() {
    let record = with_a_certificate();
    let page = fs::read(ledgerline_tests::samples().join("before_the_pdf/html-error-page.pdf")).expect("it is there");
    for (name, bytes) in [
        ("html-error-page.pdf", page.clone()),
        ("marked.pdf", [b"\xef\xbb\xbf\n\t", page.as_slice()].concat()),
        ("quoting.pdf", b"<!-- %PDF-1.7 --><HTML>%PDF-1.7\n1 0 obj".to_vec()),
        ("picture.jpg", b"<html><body>Not found</body></html>".to_vec()),
    ] {
        let path = record.file(name, &bytes);
        is_refused(&record, &path, name);
        for (language, said) in [("en", "is a web page, not a PDF"), ("fr", "est une page web, et non un PDF")] {
            let run = record.folder.run(&["--lang", language, "keep", text(&path)]);
            let sentence = refused(&run);
            assert!(sentence.contains(name) && sentence.contains(said), "{sentence}");
        }
    }
}

/// What some programs and web pages leave before the first line of a PDF.
#[test]
fn a_pdf_with_something_before_its_first_line_is_kept_and_read() {
    for name in ["bom-first.pdf", "newlines-first.pdf", "multipart-first.pdf"] {
        let record = Record::new();
        let sample = ledgerline_tests::samples().join("before_the_pdf").join(name);
        let kept = record.folder.json(&["keep", text(&sample)]);
        assert_eq!(kept["evidence"][0]["file"], name, "{kept}");
        let listed = record.folder.json(&["evidence"]);
        let file = &listed[0];
        assert_eq!((&file["file"], &file["type"]), (&json!(name), &json!("pdf")), "{listed}");
        assert_eq!(fs::read(record.place_of(&file["id"])).ok(), fs::read(&sample).ok(), "{name}: byte for byte");
        let waiting = record.folder.json(&["find", "drumming"]);
        assert_eq!((&waiting[0]["activity"], &waiting[0]["file"]), (&json!(null), &json!(name)), "{waiting}");
        record.attach(1, &[&sample]);
        assert!(record.folder.run(&["find", "drumming"]).stdout.contains(name), "{name}: its words are found");
        assert_eq!(record.folder.check_of_files(), json!({ "files": 1, "broken": [] }), "{name}");
    }
}

#[test]
fn names_that_mislead_are_kept_as_they_may_be_shown() {
    let record = Record::new();
    let long = format!("{}.pdf", "a".repeat(251));
    let names = [
        (long.as_str(), long.as_str()),
        ("..\\..\\evil.pdf", "evil.pdf"),
        ("C:\\Windows\\win.pdf", "win.pdf"),
        ("CON.pdf", "CON.pdf"),
        ("lpt1", "lpt1"),
        ("certificate\u{202e}fdp.exe", "certificatefdp.exe"),
        ("\u{2066}mark\u{2069}.pdf", "mark.pdf"),
        ("two\nlines\t.pdf", "two lines .pdf"),
        (" .pdf", ".pdf"),
        ("-dash.pdf", "-dash.pdf"),
        ("'; DROP TABLE evidence; --.pdf", "'; DROP TABLE evidence; --.pdf"),
    ];
    let is_no_name = |name: &str| elsewhere::is_windows() && disk::is_no_name_on_windows(name);
    if names.iter().any(|(name, _)| is_no_name(name)) {
        let _ =
            elsewhere::cannot("in part: no file has a name there that stands for a device or has a separator in it");
    }
    let names: Vec<_> = names.into_iter().filter(|(name, _)| !is_no_name(name)).collect();
    for (number, (name, shown)) in (1..).zip(&names) {
        let path = record.file(name, format!("%PDF-1.7\n% {number}\n").as_bytes());
        let attached = record.folder.json(&["attach", "1", text(&path)]);
        assert_eq!(attached["evidence"][0]["file"], *shown, "{name:?}: {attached}");
    }
    let files = tree(&record.evidence_folder());
    for path in files.keys() {
        let name = path.file_name().and_then(|it| it.to_str()).expect("names in the store are text");
        let (stem, extension) = name.split_once('.').expect("it has an ending");
        assert!(stem.len() == 64 && matches!(extension, "pdf" | "json"), "{name}");
    }
    assert_eq!(files.len(), 2 * names.len(), "each file and its sidecar, and nothing else");
    assert_eq!(record.folder.check_of_files(), json!({ "files": names.len(), "broken": [] }));
}

/// A Mac's disk takes no such name, and Windows has none.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_kept_as_far_as_it_can_be_read() {
    use std::os::unix::ffi::OsStrExt as _;
    if elsewhere::cannot("names are always text there") {
        return;
    }
    let record = Record::new();
    let path = record.folder.beside(".").join(std::ffi::OsStr::from_bytes(b"attest\xe9.pdf"));
    fs::write(&path, "%PDF-1.7\n").expect("a file can be written");
    let mut command = std::process::Command::new(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(record.folder.data()).args(["attach", "1"]).arg(&path);
    ledgerline_tests::program::calm(&mut command, &record.folder.beside("."));
    assert!(command.status().expect("the program starts").success());
    assert_eq!(record.folder.json(&["evidence", "1"])[0]["file"], "attest\u{fffd}.pdf");
}

/// A source of three parts, so that it can change between two of them.
fn long_pdf(record: &Record, name: &str) -> std::path::PathBuf {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(700_000, b'%');
    record.file(name, &bytes)
}

/// When a file was last written to, as the disk says.
fn dated(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|it| it.modified()).expect("a disk says when a file was written")
}

#[test]
fn a_source_that_changes_while_it_is_read_is_not_kept() {
    let record = with_a_certificate();
    let before = record.state();
    let folder = EvidenceFolder::of_ledger(&record.folder.data());
    let append = |path: &Path| {
        let mut file = File::options().append(true).open(path).expect("it opens");
        file.write_all(b"more").expect("it can be written");
    };
    let shorten = |path: &Path| {
        File::options().write(true).open(path).and_then(|file| file.set_len(300_000)).expect("it can be shortened");
    };
    let rewrite = |path: &Path| {
        let length = fs::metadata(path).expect("it is there").len();
        let mut bytes = b"%PDF-1.4\n".to_vec();
        bytes.resize(usize::try_from(length).expect("it is small"), b'#');
        fs::write(path, bytes).expect("it can be written");
    };
    let ways: [fn(&Path); 3] = [append, shorten, rewrite];
    for (name, change) in ["longer", "shorter", "other"].into_iter().zip(ways) {
        let source = long_pdf(&record, &format!("{name}.pdf"));
        // The clock that files are dated by goes in steps of some milliseconds.
        let written = dated(&source);
        until(|| seen(dated(&record.file("later", b"")) > written, || "the clock of the disk stands still".to_owned()));
        let mut is_done = false;
        let kept = folder.keep(&source, &mut |step| {
            if matches!(step, CopyStep::Copying { .. }) && !is_done {
                is_done = true;
                change(&source);
            }
            ControlFlow::Continue(())
        });
        assert!(matches!(kept, Err(NotKept::Changed)), "{name}: {kept:?}");
        assert_eq!(tree(&record.evidence_folder()), before.files, "{name}");
    }
    assert_eq!(record.state(), before);
}

#[test]
fn a_source_that_grows_under_the_command_is_refused() {
    if strace::is_missing() {
        return;
    }
    let record = with_a_certificate();
    let before = record.state();
    let source = long_pdf(&record, "growing.pdf");
    let writer = std::thread::spawn({
        let (folder, source) = (record.evidence_folder(), source.clone());
        move || {
            let is_read = || tree(&folder).keys().any(|path| path.extension().is_some_and(|it| it == "tmp"));
            until(|| seen(is_read(), || "the command has begun no copy of the file".to_owned()));
            let mut file = File::options().append(true).open(source).expect("it opens");
            file.write_all(b"more").expect("it can be written");
        }
    });
    // Each read of the source takes so long that there is time to write between them.
    let slow = ["-o", "/dev/null", "-P", text(&source), "-e", "inject=read:delay_enter=200000"];
    let run = traced(&record, &slow, &["attach", "1", text(&source)]);
    writer.join().expect("the writer ends");
    assert!(refused(&run).contains("growing.pdf"), "{run:?}");
    assert_eq!(record.state(), before);
}

#[test]
fn a_source_that_cannot_be_read_is_refused() {
    if strace::is_missing() {
        return;
    }
    let record = with_a_certificate();
    let source = long_pdf(&record, "faulty.pdf");
    let before = record.state();
    for inject in [
        "openat:error=EACCES",
        "openat:error=EPERM",
        "read:error=EIO",
        "read:error=EIO:when=2",
        "read:error=ESTALE:when=3",
    ] {
        let fault = ["-o", "/dev/null", "-P", text(&source), "-e", &format!("inject={inject}")];
        for language in ["en", "fr"] {
            let run = traced(&record, &fault, &["--lang", language, "attach", "1", text(&source)]);
            assert!(refused(&run).contains("faulty.pdf"), "{inject}: {run:?}");
            assert_eq!(tree(&record.evidence_folder()), before.files, "{inject}: something of it was kept");
        }
    }
    assert_eq!(record.state(), before);
}
