//! Archives that somebody made to harm whoever checks them.

use std::io::{Cursor, Write};

use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{DifferenceKind, NotVerified, PackageOutcome};
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
