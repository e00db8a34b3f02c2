//! Archives that somebody made to harm whoever checks them.

use std::io::{Cursor, Write};

use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{DifferenceKind, NotVerified, PackageOutcome};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{entries, packed, sample, unpack, verify, verify_bytes};

type Archive = ZipWriter<Cursor<Vec<u8>>>;

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

/// The sample packed again, with more in it.
fn sample_with(more: impl FnOnce(&mut Archive)) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries(&packed(&sample(), Language::English)) {
        archive.start_file(name, options()).expect("a file");
        archive.write_all(&bytes).expect("its bytes");
    }
    more(&mut archive);
    archive.finish().expect("an archive").into_inner()
}

fn put(archive: &mut Archive, name: &str, bytes: &[u8]) {
    archive.start_file(name, options()).expect("a file");
    archive.write_all(bytes).expect("its bytes");
}

#[test]
fn a_small_archive_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    let archive = sample_with(|archive| {
        for part in 0..40 {
            put(archive, &format!("{part}"), &vec![0; 10_000_000]);
        }
    });
    assert!(archive.len() < 1_000_000, "{}", archive.len());
    assert!(matches!(verify_bytes(&archive), Err(NotVerified::Hostile)));
}

#[test]
fn an_archive_that_lies_about_its_sizes_is_refused_or_differs() {
    let mut archive = sample_with(|archive| put(archive, "bomb", &vec![0; 300_000_000]));
    // The sizes of the last entry of the directory say that there is one byte in it.
    let entry = archive.windows(4).rposition(|window| window == b"PK\x01\x02").expect("a directory");
    archive[entry + 24..entry + 28].copy_from_slice(&1_u32.to_le_bytes());
    match verify_bytes(&archive) {
        Err(NotVerified::Hostile) => {}
        Ok(checked) => assert_eq!(checked.outcome, PackageOutcome::Differs),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn an_archive_of_thousands_of_files_is_refused() {
    let archive = sample_with(|archive| (0..5_000).for_each(|at| put(archive, &format!("{at}"), b"")));
    assert!(matches!(verify_bytes(&archive), Err(NotVerified::Hostile)));
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&packed(&sample(), Language::English), folder.path());
    (0..5_000).for_each(|at| std::fs::write(folder.path().join(format!("{at}")), "").expect("a file"));
    assert!(matches!(verify(folder.path()), Err(NotVerified::Hostile)));
}

#[test]
fn two_files_of_one_name_are_refused() {
    let mut archive = sample_with(|archive| put(archive, "report.pdX", b"another report"));
    // No program would write it so; its name is made that of another file afterwards.
    let places: Vec<usize> =
        archive.windows(10).enumerate().filter(|(_, window)| *window == b"report.pdX").map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2, "in front of the file and in the directory");
    for at in places {
        archive[at + 9] = b'f';
    }
    assert!(matches!(verify_bytes(&archive), Err(NotVerified::Hostile)));
}

#[test]
fn names_that_lead_elsewhere_are_only_told_and_fit_to_be_shown() {
    let long = "x".repeat(2_000);
    let names = ["../../escape", "/etc/passwd", "C:\\temp\\x", "a\u{1b}[2Jb\n", "\u{202e}fdp.exe", &long];
    let archive = sample_with(|archive| names.iter().for_each(|name| put(archive, name, name.as_bytes())));
    let checked = verify_bytes(&archive).expect("a package");
    assert_eq!(checked.differences.len(), names.len());
    for difference in &checked.differences {
        assert_eq!(difference.kind, DifferenceKind::Added);
        let is_shown = |it: char| !it.is_control() && it != '\u{202e}';
        assert!(difference.name.chars().all(is_shown) && difference.name.chars().count() <= 301, "{difference:?}");
    }
    assert!(!std::path::Path::new("../../escape").exists(), "nothing is unpacked");
}

/// Of a folder that was packed again: whoever unpacks it finds the file beside that folder.
#[test]
fn a_file_beside_the_folder_of_the_list_is_none_of_its_files() {
    let files = entries(&packed(&sample(), Language::English));
    let packed_again = |outside: &str| {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &files {
            let folder = if name == outside { "" } else { "package/" };
            put(&mut archive, &format!("{folder}{name}"), bytes);
        }
        verify_bytes(&archive.finish().expect("an archive").into_inner()).expect("a package")
    };
    assert_eq!(packed_again("").outcome, PackageOutcome::RepackedUnchanged);
    for name in ["report.pdf", "record.json", "evidence/E-001 certificate.pdf"] {
        let checked = packed_again(name);
        let told: Vec<_> =
            checked.differences.iter().map(|it| (it.kind, it.name.as_str(), it.was.as_deref())).collect();
        assert_eq!(told, [(DifferenceKind::Missing, name, None), (DifferenceKind::Added, name, None)]);
    }
}

#[test]
fn a_link_is_never_followed() {
    let archive = sample_with(|archive| archive.add_symlink("link", "/etc/passwd", options()).expect("a link"));
    let told = |checked: ledgerline_report::package::Verification| -> Vec<(DifferenceKind, String)> {
        checked.differences.into_iter().map(|it| (it.kind, it.name)).collect()
    };
    assert_eq!(told(verify_bytes(&archive).expect("a package")), [(DifferenceKind::Added, "link".to_owned())]);

    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().expect("a folder for the package");
        let (inside, outside) = (folder.path().join("package"), folder.path().join("outside"));
        unpack(&packed(&sample(), Language::English), &inside);
        std::fs::create_dir(&outside).expect("a folder");
        std::os::unix::fs::symlink(&outside, inside.join("folder")).expect("a link");
        // In the place of a file, with the same bytes behind it.
        std::fs::rename(inside.join("report.pdf"), outside.join("report.pdf")).expect("a file");
        std::os::unix::fs::symlink(outside.join("report.pdf"), inside.join("report.pdf")).expect("a link");
        let wanted = [
            (DifferenceKind::Added, "folder"),
            (DifferenceKind::Missing, "report.pdf"),
            (DifferenceKind::Added, "report.pdf"),
        ];
        assert_eq!(told(verify(&inside).expect("a package")), wanted.map(|(kind, name)| (kind, name.to_owned())));
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&packed(&sample(), Language::English), folder.path());
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    let checked = verify(folder.path()).expect("a package");
    assert_eq!(checked.differences.len(), 1, "{checked:?}");
    assert!(matches!(verify(&pipe), Err(NotVerified::NotAPackage)));
}

#[test]
fn a_list_that_is_no_list_is_told() {
    for manifest in [&b""[..], b"\n", b"not a list", &[0xff; 100], "x".repeat(1_000_000).as_bytes()] {
        let mut files = entries(&packed(&sample(), Language::English));
        files.last_mut().expect("the list").1 = manifest.to_vec();
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &files {
            put(&mut archive, name, bytes);
        }
        let checked = verify_bytes(&archive.finish().expect("an archive").into_inner()).expect("a package");
        let told: Vec<_> = checked.differences.iter().map(|it| (it.kind, it.name.as_str())).collect();
        assert_eq!(told, [(DifferenceKind::Changed, "manifest.sha256")]);
    }
}

/// Whatever is done to a package, the check ends with an answer.
#[test]
fn no_damage_makes_the_check_fall_over() {
    let original = packed(&sample(), Language::English);
    let repacked = sample_with(|_| ());
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(below).expect("a size")).expect("a place")
    };
    for turn in 0..600 {
        let mut bytes = if turn % 2 == 0 { original.clone() } else { repacked.clone() };
        match turn % 3 {
            0 => bytes.truncate(random(bytes.len())),
            1 => {
                for _ in 0..=random(40) {
                    let near_the_end = bytes.len() - 1 - random(bytes.len().min(2_000));
                    bytes[near_the_end] = u8::try_from(random(256)).expect("a byte");
                }
            }
            _ => {
                let (from, to) = (random(bytes.len()), random(bytes.len()));
                let moved: Vec<u8> = bytes[from.min(to)..from.max(to)].to_vec();
                let at = random(bytes.len());
                bytes.splice(at..at, moved);
            }
        }
        match verify_bytes(&bytes) {
            Ok(checked) => assert_ne!(checked.outcome, PackageOutcome::Unchanged, "turn {turn}"),
            Err(NotVerified::NotAPackage | NotVerified::Hostile) => {}
            Err(error) => panic!("turn {turn}: {error}"),
        }
    }
}

/// The bytes of an archive with something done to it, sealed anew as its maker would: whoever changes a package can.
fn sealed_anew(mut bytes: Vec<u8>) -> Vec<u8> {
    let digits = bytes.len() - 64;
    bytes[digits..].fill(b'0');
    let hash = Fingerprint::new(Sha256::digest(&bytes).into()).to_string();
    bytes[digits..].copy_from_slice(hash.as_bytes());
    bytes
}

/// A file as it stands in an archive, without a line in the directory.
fn local_entry(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))
        .expect("a file");
    archive.write_all(bytes).expect("its bytes");
    let whole = archive.finish().expect("an archive").into_inner();
    let directory = whole.windows(4).position(|window| window == b"PK\x01\x02").expect("a directory");
    whole[..directory].to_vec()
}

/// `bytes` with `more` put in at `at`, and the directory told where everything is now.
fn with_inserted(bytes: &[u8], at: usize, more: &[u8]) -> Vec<u8> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let directory = usize::try_from(archive.central_directory_start()).expect("a small one");
    let mut changed = [&bytes[..at], more, &bytes[at..]].concat();
    let moved = u32::try_from(more.len()).expect("a little");
    let add = |changed: &mut Vec<u8>, place: usize| {
        let number = u32::from_le_bytes(changed[place..place + 4].try_into().expect("four bytes"));
        if usize::try_from(number).expect("a place") >= at {
            changed[place..place + 4].copy_from_slice(&(number + moved).to_le_bytes());
        }
    };
    let directory = directory + if at <= directory { more.len() } else { 0 };
    let mut place = directory;
    while changed[place..].starts_with(b"PK\x01\x02") {
        let length = |at: usize| usize::from(u16::from_le_bytes([changed[place + at], changed[place + at + 1]]));
        let next = place + 46 + length(28) + length(30) + length(32);
        add(&mut changed, place + 42);
        place = next;
    }
    assert!(changed[place..].starts_with(b"PK\x05\x06"));
    add(&mut changed, place + 16);
    changed
}

/// Programs that read an archive from its beginning, from a pipe, write files that its directory does not list.
#[test]
fn what_only_some_programs_would_unpack_is_not_unchanged() {
    let package = packed(&sample(), Language::English);
    let repacked = sample_with(|_| ());
    for (sealed, original) in [(true, &package), (false, &repacked)] {
        let directory = {
            let archive = zip::ZipArchive::new(Cursor::new(original)).expect("an archive");
            usize::try_from(archive.central_directory_start()).expect("a small one")
        };
        let second = {
            let mut archive = zip::ZipArchive::new(Cursor::new(original)).expect("an archive");
            let entry = archive.by_index_raw(1).expect("it has several");
            usize::try_from(entry.header_start()).expect("a small one")
        };
        let hidden = local_entry("setup.exe", b"MZ");
        let renamed = {
            let mut bytes = original.clone();
            let at = bytes.windows(10).position(|window| window == b"report.pdf").expect("its own name");
            bytes[at..at + 10].copy_from_slice(b"report.exe");
            bytes
        };
        for (what, changed) in [
            ("a file between two others", with_inserted(original, second, &hidden)),
            ("a file behind the last", with_inserted(original, directory, &hidden)),
            ("a file before the first", with_inserted(original, 0, &hidden)),
            ("a program in front", with_inserted(original, 0, b"#!/bin/sh\nexit\n")),
            ("bytes that nobody lists", with_inserted(original, second, b"neither a file nor nothing at all")),
            ("another name in front of the file", renamed),
        ] {
            let changed = if sealed { sealed_anew(changed) } else { changed };
            match verify_bytes(&changed) {
                Ok(checked) => {
                    assert_eq!(checked.outcome, PackageOutcome::Differs, "{what}, sealed: {sealed}");
                    assert!(!checked.differences.is_empty(), "{what} is told");
                }
                // Nobody would take it for an archive.
                Err(NotVerified::NotAPackage) => assert!(changed.starts_with(b"#!"), "{what}, sealed: {sealed}"),
                Err(error) => panic!("{what}: {error}"),
            }
        }
        let behind = [original.as_slice(), &hidden].concat();
        let is_unchanged = |it: &PackageOutcome| *it != PackageOutcome::Differs;
        assert!(!verify_bytes(&behind).is_ok_and(|it| is_unchanged(&it.outcome)), "behind the end, sealed: {sealed}");
    }
    assert_eq!(verify_bytes(&sealed_anew(package.clone())).expect("a package").outcome, PackageOutcome::Unchanged);
}

#[test]
fn a_folder_holds_no_bytes_and_a_name_ends_with_no_backslash() {
    for name in ["evil.sh\\", "evidence/", "evidence\\x.pdf"] {
        // No program would write it so; the name is put in afterwards, in front of the file and in the directory.
        let place = "X".repeat(name.len());
        let mut archive = sample_with(|archive| put(archive, &place, b"#!/bin/sh"));
        let places = archive.windows(place.len()).enumerate().filter(|(_, window)| *window == place.as_bytes());
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        assert_eq!(places.len(), 2);
        for at in places {
            archive[at..at + name.len()].copy_from_slice(name.as_bytes());
        }
        let checked = verify_bytes(&archive).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: Vec<_> = checked.differences.iter().map(|it| (it.kind, it.name.as_str())).collect();
        assert_eq!(found, [(DifferenceKind::Added, name)]);
    }
    let empty = sample_with(|archive| archive.add_directory("evidence/", options()).expect("a folder"));
    assert_eq!(verify_bytes(&empty).expect("a package").outcome, PackageOutcome::RepackedUnchanged);
}

/// Names in the list that Ledgerline would not have given: they lead elsewhere, or are one to some system.
#[test]
fn a_list_that_no_package_has_is_told() {
    for name in ["../../outside.txt", "/etc/passwd", "CON.pdf", "evidence\\x.pdf", "C:x", "x ", "Report.PDF"] {
        let mut files = entries(&packed(&sample(), Language::English));
        let list = String::from_utf8(files.pop().expect("the list").1).expect("text");
        let known = list.lines().find(|line| line.ends_with("report.pdf")).expect("it is listed");
        let report = files.iter().find(|(file, _)| file == "report.pdf").expect("it is there").1.clone();
        files.push((name.to_owned(), report));
        let line = known.replace("report.pdf", name);
        files.push(("manifest.sha256".to_owned(), format!("{list}{line}\n").into_bytes()));
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (file, bytes) in &files {
            // One that this writer would not write, either, is left out, and missing.
            if archive.start_file(file.as_str(), options()).is_ok() {
                archive.write_all(bytes).expect("its bytes");
            }
        }
        let checked = verify_bytes(&archive.finish().expect("an archive").into_inner()).expect("a package");
        assert_eq!(checked.outcome, PackageOutcome::Differs, "{name}");
        let is_told = checked.differences.iter().any(|it| it.name == "manifest.sha256");
        assert!(is_told, "{name}: {checked:?}");
    }
}

/// What takes more memory to unpack than there may be is not unpacked.
#[test]
fn a_file_that_asks_for_endless_memory_is_only_told() {
    let mut files = entries(&packed(&sample(), Language::English));
    let (name, bytes) = files.remove(0);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        put(&mut archive, name, bytes);
    }
    archive.start_file(&name, options().compression_method(CompressionMethod::Stored)).expect("a file");
    // Its version, five bytes of settings, and memory for four gigabytes.
    archive.write_all(&[&[9, 20, 5, 0, 0x5d, 0xff, 0xff, 0xff, 0xff][..], &bytes].concat()).expect("its bytes");
    let mut archive = archive.finish().expect("an archive").into_inner();
    for (mark, method) in [(b"PK\x01\x02", 10), (b"PK\x03\x04", 8)] {
        let last = archive.windows(4).rposition(|window| window == mark).expect("it is there");
        archive[last + method] = 14;
    }
    let checked = verify_bytes(&archive).expect("a package");
    let found: Vec<_> = checked.differences.iter().map(|it| (it.kind, it.name.as_str())).collect();
    assert_eq!(found, [(DifferenceKind::Changed, name.as_str())]);
}
