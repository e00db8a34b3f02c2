//! What a check finds: every flipped byte, and every file that is missing, added or renamed.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{DifferenceKind, NotVerified, PackageKind, PackageOutcome, Verification};
use ledgerline_tests::day;
use ledgerline_tests::reports::summary;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{entries, packed, sample, unpack, verify, verify_bytes};

/// A name and bytes.
type File = (String, Vec<u8>);

/// The kinds and names of what differs.
fn differences(verification: &Verification) -> Vec<(DifferenceKind, &str, Option<&str>)> {
    verification.differences.iter().map(|it| (it.kind, it.name.as_str(), it.was.as_deref())).collect()
}

/// An archive of these files that somebody else has packed.
fn repacked(files: &[File], method: CompressionMethod) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, SimpleFileOptions::default().compression_method(method)).expect("a file");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

fn assert_unchanged(verification: &Verification, kind: PackageKind, outcome: PackageOutcome) {
    assert_eq!((verification.kind, verification.outcome), (kind, outcome), "{verification:?}");
    assert_eq!(differences(verification), []);
    assert_eq!(verification.files, 9);
    assert_eq!(verification.made_on, Some(day("2026-11-23")));
    assert_eq!(verification.member.as_deref(), Some("Maëlle Tremblay-Osei"));
    assert_eq!(verification.program.as_deref(), Some("Certified Music Therapist (MTA)"));
}

#[test]
fn a_package_as_it_was_made_is_unchanged_packed_and_unpacked() {
    let package = packed(&sample(), Language::English);
    let checked = verify_bytes(&package).expect("a package");
    assert_unchanged(&checked, PackageKind::Zip, PackageOutcome::Unchanged);
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&package, folder.path());
    assert_unchanged(&verify(folder.path()).expect("a package"), PackageKind::Folder, PackageOutcome::Unchanged);
}

#[test]
fn a_package_that_was_packed_again_is_told_from_one_as_it_was_made() {
    let mut files = entries(&packed(&sample(), Language::English));
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated, CompressionMethod::Bzip2] {
        let checked = verify_bytes(&repacked(&files, method)).expect("a package");
        assert_unchanged(&checked, PackageKind::Zip, PackageOutcome::RepackedUnchanged);
    }
    files.reverse();
    for (name, _) in &mut files {
        // As a system does that packs a folder, and writes accents apart.
        *name = format!("Audit/{}", name.replace('à', "a\u{300}"));
    }
    let checked = verify_bytes(&repacked(&files, CompressionMethod::Deflated)).expect("a package");
    assert_unchanged(&checked, PackageKind::Zip, PackageOutcome::RepackedUnchanged);
    files[3].1[0] ^= 1;
    let changed = verify_bytes(&repacked(&files, CompressionMethod::Deflated)).expect("a package");
    assert_eq!((changed.outcome, changed.differences.len()), (PackageOutcome::Differs, 1));
}

/// At 200 places spread over the whole archive, and at each byte of what holds it together.
#[test]
fn one_flipped_byte_is_found_wherever_it_is() {
    let package = packed(&sample(), Language::French);
    let directory = {
        let archive = zip::ZipArchive::new(Cursor::new(&package)).expect("an archive");
        usize::try_from(archive.central_directory_start()).expect("a small archive")
    };
    let spread = (0..200).map(|place| place * (package.len() - 1) / 199);
    let first_header = 0..60;
    let places = spread
        .chain(first_header)
        .chain((directory..package.len()).step_by(3))
        .chain(package.len() - 110..package.len());
    for (at, bit) in places.zip((0..8).cycle()) {
        let mut flipped = package.clone();
        flipped[at] ^= 1 << bit;
        let checked = verify_bytes(&flipped).unwrap_or_else(|error| panic!("bit {bit} of byte {at}: {error}"));
        assert_eq!(checked.outcome, PackageOutcome::Differs, "bit {bit} of byte {at} of {}", package.len());
        assert!(!checked.differences.is_empty(), "bit {bit} of byte {at}: what differs is told");
    }
}

#[test]
fn one_flipped_byte_in_an_unpacked_file_is_found_by_name() {
    let folder = tempfile::tempdir().expect("a folder for the package");
    let files = entries(&packed(&sample(), Language::English));
    for (name, bytes) in &files {
        for at in [0, bytes.len() / 2, bytes.len() - 2] {
            unpack(&repacked(&files, CompressionMethod::Stored), folder.path());
            let mut flipped = bytes.clone();
            flipped[at] ^= 4;
            std::fs::write(folder.path().join(name), flipped).expect("a file can be changed");
            let checked = verify(folder.path()).expect("a package");
            assert_eq!(checked.outcome, PackageOutcome::Differs, "{name}, byte {at}");
            if name != "manifest.sha256" {
                assert_eq!(differences(&checked), [(DifferenceKind::Changed, name.as_str(), None)]);
            }
            assert_eq!(checked.member.is_some(), name != "record.json", "a changed record is not believed");
        }
    }
}

#[test]
fn missing_added_and_renamed_files_are_told_by_name() {
    let package = packed(&sample(), Language::English);
    let in_folder = |change: &dyn Fn(&Path)| {
        let folder = tempfile::tempdir().expect("a folder for the package");
        unpack(&package, folder.path());
        change(folder.path());
        verify(folder.path()).expect("a package")
    };
    let in_archive = |change: &dyn Fn(&mut Vec<File>)| {
        let mut files = entries(&package);
        change(&mut files);
        verify_bytes(&repacked(&files, CompressionMethod::Stored)).expect("a package")
    };
    let (certificate, renamed) = ("evidence/E-001 certificate.pdf", "evidence/E-001 another.pdf");
    let missing = [
        in_folder(&|folder| std::fs::remove_file(folder.join(certificate)).expect("a file")),
        in_archive(&|files| files.retain(|(name, _)| name != certificate)),
    ];
    let added = [
        in_folder(&|folder| std::fs::write(folder.join("evidence/more.pdf"), "more").expect("a file")),
        in_archive(&|files| files.push(("evidence/more.pdf".to_owned(), b"more".to_vec()))),
    ];
    let moved = [
        in_folder(&|folder| std::fs::rename(folder.join(certificate), folder.join(renamed)).expect("a file")),
        in_archive(&|files| {
            let file = files.iter_mut().find(|(name, _)| name == certificate).expect("a file");
            renamed.clone_into(&mut file.0);
        }),
    ];
    let swapped = [in_archive(&|files| {
        let at = |wanted: &str| files.iter().position(|(name, _)| name == wanted).expect("a file");
        let (one, other) = (at("activities.csv"), at("report.pdf"));
        let bytes = files[one].1.clone();
        files[one].1 = std::mem::replace(&mut files[other].1, bytes);
    })];
    for (checked, wanted) in [
        (&missing[..], vec![(DifferenceKind::Missing, certificate, None)]),
        (&added[..], vec![(DifferenceKind::Added, "evidence/more.pdf", None)]),
        (&moved[..], vec![(DifferenceKind::Renamed, renamed, Some(certificate))]),
        (
            &swapped[..],
            vec![(DifferenceKind::Changed, "activities.csv", None), (DifferenceKind::Changed, "report.pdf", None)],
        ),
    ] {
        for checked in checked {
            assert_eq!((checked.outcome, differences(checked)), (PackageOutcome::Differs, wanted.clone()));
            assert!(checked.member.is_some(), "the record itself is as it was");
        }
    }
}

#[test]
fn a_package_without_its_list_is_still_known() {
    let package = packed(&sample(), Language::English);
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&package, folder.path());
    std::fs::remove_file(folder.path().join("manifest.sha256")).expect("a file");
    let mut files = entries(&package);
    files.retain(|(name, _)| name != "manifest.sha256");
    for checked in [verify(folder.path()), verify_bytes(&repacked(&files, CompressionMethod::Stored))] {
        let checked = checked.expect("a package");
        assert_eq!(differences(&checked), [(DifferenceKind::Missing, "manifest.sha256", None)]);
        assert_eq!(checked.member, None, "nothing says that its record is as it was");
    }
}

#[test]
fn what_is_cut_off_or_added_behind_is_found() {
    let package = packed(&sample(), Language::English);
    for end in [package.len() - 1, package.len() - 70, package.len() / 2] {
        let checked = verify_bytes(&package[..end]);
        let is_found = match &checked {
            Ok(checked) => checked.outcome == PackageOutcome::Differs,
            Err(error) => matches!(error, NotVerified::NotAPackage),
        };
        assert!(is_found, "cut at {end}: {checked:?}");
    }
    for behind in [&b"\n"[..], b"something else"] {
        let checked = verify_bytes(&[&package, behind].concat()).expect("a package");
        assert_eq!(checked.outcome, PackageOutcome::Differs);
    }
    let in_front = verify_bytes(&[&b"#!/bin/sh\n"[..], &package].concat()).expect("a package");
    assert_eq!(in_front.outcome, PackageOutcome::Differs);
}

#[test]
fn what_a_system_leaves_in_a_folder_is_nobodys_change() {
    let package = packed(&sample(), Language::English);
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&package, folder.path());
    let left = [
        "$RECYCLE.BIN/S-1-5-21/desktop.ini",
        ".DS_Store",
        ".Spotlight-V100/Store-V2/x",
        ".Trashes/501/x",
        "._report.pdf",
        ".directory",
        ".fseventsd/fseventsd-uuid",
        "System Volume Information/IndexerVolumeGuid",
        "evidence/Desktop.ini",
        "evidence/Thumbs.db",
    ];
    for name in left {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
        std::fs::write(path, b"left").expect("a file");
    }
    let checked = verify(folder.path()).expect("a package");
    assert_unchanged(&checked, PackageKind::Folder, PackageOutcome::Unchanged);
    assert_eq!(checked.system_files, left, "it is named");
    let mut files: Vec<File> =
        entries(&package).into_iter().map(|(name, bytes)| (format!("Audit/{name}"), bytes)).collect();
    files.push(("Audit/.DS_Store".to_owned(), b"left".to_vec()));
    files.push(("__MACOSX/Audit/._manifest.sha256".to_owned(), b"left".to_vec()));
    let checked = verify_bytes(&repacked(&files, CompressionMethod::Deflated)).expect("a package");
    assert_unchanged(&checked, PackageKind::Zip, PackageOutcome::RepackedUnchanged);
    assert_eq!(checked.system_files, [".DS_Store", "__MACOSX/Audit/._manifest.sha256"]);
    // One that cannot be unpacked was left by no system.
    for name in ["Audit/.DS_Store", "__MACOSX/Audit/._manifest.sha256"] {
        let mut packed = repacked(&files, CompressionMethod::Stored);
        let named = packed.windows(name.len()).position(|window| window == name.as_bytes()).expect("its own name");
        let content = named + packed[named..].windows(4).position(|window| window == b"left").expect("its content");
        packed[content] ^= 1;
        let checked = verify_bytes(&packed).expect("a package");
        let told = name.strip_prefix("Audit/").unwrap_or(name);
        assert_eq!(differences(&checked), [(DifferenceKind::Added, told, None)]);
    }
    // A file of the package that lies beside its folder is missing in it.
    let mut beside = files.clone();
    let moved = beside.iter_mut().find(|(name, _)| name == "Audit/report.pdf").expect("a file");
    "report.pdf".clone_into(&mut moved.0);
    let checked = verify_bytes(&repacked(&beside, CompressionMethod::Deflated)).expect("a package");
    assert_eq!(
        differences(&checked),
        [(DifferenceKind::Missing, "report.pdf", None), (DifferenceKind::Added, "report.pdf", None)]
    );
    files.push(("Audit/._hidden".to_owned(), b"put there".to_vec()));
    let checked = verify_bytes(&repacked(&files, CompressionMethod::Deflated)).expect("a package");
    assert_eq!(checked.outcome, PackageOutcome::Differs);
}

/// Files that only look like a system's, or lie where a file of the package was, are told.
#[test]
fn what_only_looks_like_a_systems_file_is_told() {
    let package = packed(&sample(), Language::English);
    for name in ["DS_Store", ".DS_Store.exe", "desktop.ini/setup.exe", "Thumbs.db.pdf", "_.report.pdf", "fseventsd/x"] {
        let folder = tempfile::tempdir().expect("a folder for the package");
        unpack(&package, folder.path());
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
        std::fs::write(path, b"put there").expect("a file");
        let checked = verify(folder.path()).expect("a package");
        assert_eq!(differences(&checked), [(DifferenceKind::Added, name, None)]);
        assert_eq!(checked.system_files, Vec::<String>::new());
    }
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&package, folder.path());
    std::fs::rename(folder.path().join("report.pdf"), folder.path().join("._report.pdf")).expect("a file");
    let checked = verify(folder.path()).expect("a package");
    assert_eq!(differences(&checked), [(DifferenceKind::Missing, "report.pdf", None)], "it is in nobody's place");
    assert_eq!(checked.system_files, ["._report.pdf"]);
    // Nobody has unpacked what is as it was made, and no system has looked into it.
    let mut writer = ledgerline_report::package::PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
    for (name, bytes) in [("record.json", &b"{}"[..]), (".DS_Store", b"put there")] {
        writer.add(name, bytes.len() as u64, &mut &*bytes).expect("a file");
    }
    let listed = writer.finish().expect("a package").into_inner();
    assert_eq!(verify_bytes(&listed).expect("a package").system_files, Vec::<String>::new(), "it is listed");
}

/// Systems keep some folders on a disk to themselves, and links in their names are nobody's.
#[cfg(unix)]
#[test]
fn a_folder_that_a_system_keeps_to_itself_is_named_and_a_link_is_told() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let package = packed(&sample(), Language::English);
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&package, folder.path());
    let (closed, open) = (folder.path().join(".Trashes"), folder.path().join("kept"));
    for (path, is_systems) in [(&closed, true), (&open, false)] {
        std::fs::create_dir(path).expect("a folder");
        std::fs::write(path.join("x"), b"left").expect("a file");
        std::fs::set_permissions(path, PermissionsExt::from_mode(0o000)).expect("it can be closed");
        // Whoever may do everything reads it all the same.
        let is_read = std::fs::read_dir(path).is_ok();
        let checked = verify(folder.path());
        std::fs::set_permissions(path, PermissionsExt::from_mode(0o755)).expect("it can be opened");
        match (is_systems, is_read) {
            (true, _) => {
                let checked = checked.expect("a package");
                assert_unchanged(&checked, PackageKind::Folder, PackageOutcome::Unchanged);
                assert_eq!(checked.system_files, [if is_read { ".Trashes/x" } else { ".Trashes/" }]);
            }
            (false, true) => assert_eq!(checked.expect("a package").outcome, PackageOutcome::Differs),
            (false, false) => assert!(matches!(checked, Err(NotVerified::Io(_))), "{checked:?}"),
        }
        std::fs::remove_dir_all(path).expect("it can be removed");
    }
    for name in [".DS_Store", "._report.pdf", ".fseventsd"] {
        symlink(folder.path().join("report.pdf"), folder.path().join(name)).expect("a link");
        let checked = verify(folder.path()).expect("a package");
        assert_eq!(differences(&checked), [(DifferenceKind::Added, name, None)]);
        std::fs::remove_file(folder.path().join(name)).expect("it can be removed");
    }
}

#[test]
fn other_files_and_folders_are_no_package() {
    let folder = tempfile::tempdir().expect("an empty folder");
    assert!(matches!(verify(folder.path()), Err(NotVerified::NotAPackage)));
    let archive = repacked(&[("a.txt".to_owned(), b"a".to_vec())], CompressionMethod::Deflated);
    for other in [&b""[..], b"x", b"%PDF-1.7 another report", b"PK\x03\x04", &archive, &[0; 5_000]] {
        assert!(matches!(verify_bytes(other), Err(NotVerified::NotAPackage)), "{other:?}");
    }
    assert!(matches!(verify(&folder.path().join("nothing")), Err(NotVerified::Io(_))));
}

#[test]
fn a_check_tells_how_far_it_is_and_can_be_stopped() {
    let package = packed(&sample(), Language::English);
    let folder = tempfile::tempdir().expect("a folder for the package");
    let (unpacked, path) = (folder.path().join("unpacked"), folder.path().join("package.zip"));
    unpack(&package, &unpacked);
    std::fs::write(&path, &package).expect("the package can be written");
    for place in [&unpacked, &path] {
        let mut told = Vec::new();
        let done = ledgerline_report::package::verify(place, &mut |done, of| {
            told.push((done, of));
            ControlFlow::Continue(())
        });
        done.expect("a package");
        assert!(told.is_sorted() && told.iter().all(|(done, of)| done <= of), "{told:?}");
        let (done, of) = told.last().expect("something was told");
        assert_eq!(done, of, "all of it is done in the end");
        for after in 1..told.len() {
            let mut left = after;
            let stopped = ledgerline_report::package::verify(place, &mut |_, _| {
                left -= 1;
                if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert!(matches!(stopped, Err(NotVerified::Stopped)), "stopped after {after}: {stopped:?}");
        }
    }
}

#[test]
fn a_report_alone_is_checked_to_the_last_byte() {
    let report = summary(&sample(), Language::English);
    let checked = verify_bytes(&report).expect("a report");
    assert_eq!((checked.kind, checked.outcome, checked.files), (PackageKind::Pdf, PackageOutcome::Unchanged, 1));
    assert_eq!(differences(&checked), []);
    for at in (0..200).map(|place| place * (report.len() - 1) / 199) {
        let mut flipped = report.clone();
        flipped[at] ^= 1;
        let checked = verify_bytes(&flipped).unwrap_or_else(|error| panic!("byte {at}: {error}"));
        assert_eq!((checked.kind, checked.outcome), (PackageKind::Pdf, PackageOutcome::Differs), "byte {at}");
        assert_eq!(differences(&checked), [(DifferenceKind::Archive, "package.zip", None)]);
    }
}
