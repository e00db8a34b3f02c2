//! Backups, restoring one, and everything in one file, as a script meets them.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use ledgerline_tests::program::Folder;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::{lose, lose_folder};
use serde_json::{Value, json};

/// What of a record must come back.
fn told(folder: &Folder) -> Value {
    json!([folder.json(&["list"]), folder.check_of_files()])
}

fn titles(folder: &Folder) -> Vec<String> {
    let listed = folder.json(&["list"]);
    let title = |it: &Value| it["title"].as_str().expect("it has a title").to_owned();
    listed.as_array().expect("a list").iter().map(title).collect()
}

fn numbers(folder: &Folder) -> Vec<u64> {
    let listed = folder.json(&["backups"]);
    listed.as_array().expect("a list").iter().map(|it| it["id"].as_u64().expect("a number")).collect()
}

/// A record of two activities, one of them proved.
fn proved() -> Record {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    record.folder.add(&["Conference in Montréal 12cr 4-6 May 2026 #conference"]);
    record
}

fn addresses_in(page: &str) -> Vec<&str> {
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_backup_is_made_and_can_be_read_without_the_program() {
    let record = proved();
    let made = record.folder.json(&["backup"]);
    assert_eq!((&made["new"], &made["verified"], &made["lacking"]), (&json!(true), &json!(true), &json!(0)));
    assert_eq!(record.folder.json(&["backup"])["new"], false, "nothing has changed since");
    let listed = record.folder.json(&["backups"]);
    let latest = &listed[0];
    for (field, value) in [
        ("id", &made["id"]),
        ("activities", &json!(3)),
        ("certificates", &json!(1)),
        ("verified", &json!(true)),
        ("reason", &json!("asked")),
        ("place", &json!("own")),
    ] {
        assert_eq!(&latest[field], value, "{field}");
    }
    assert!(latest["made_at"].as_str().is_some_and(|it| it.starts_with("2026-11-23T")), "{latest}");
    let folder = record.folder.data().join("backups").join(latest["name"].as_str().expect("it has a name"));
    let page = fs::read_to_string(folder.join("index.html")).expect("there is a page");
    for words in ["Sample Therapist", "Conference in Montréal", "NMT", "2026-05-04 – 2026-05-06", "lang=\"en\""] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let links = addresses_in(&page);
    assert_eq!(links.len(), 1);
    let linked = fs::read(folder.join(links[0])).expect("the link leads to the certificate");
    assert_eq!(linked, fs::read(record.pdf("certificate")).expect("it can be read"));
    let said = record.folder.run(&["backups"]);
    assert!(
        said.stdout.contains("opened and checked") && said.stdout.contains("3 activities, 1 certificate"),
        "{said:?}"
    );
}

#[test]
fn the_first_command_of_a_day_that_writes_is_followed_by_a_backup() {
    let mut folder = Folder::with_record();
    assert!(numbers(&folder).is_empty(), "there is nothing to lose yet");
    folder.add(&["Reading 1cr 2026-06-01", "Reading more 1cr 2026-06-02"]);
    assert_eq!(numbers(&folder), [1], "today there is one");
    folder.today = "2026-11-24".to_owned();
    let _ = folder.json(&["list"]);
    assert_eq!(numbers(&folder), [1], "nothing was written");
    folder.add(&["Reading again 1cr 2026-06-03"]);
    assert_eq!(numbers(&folder), [2, 1]);
    // A clock that is wrong for once, on both sides.
    for (title, day, expected) in [
        ("Listening", "2038-01-19", 3),
        ("Drumming", "1970-01-01", 4),
        ("Singing", "2026-11-24", 4),
        ("Humming", "2028-02-29", 5),
        ("Clapping", "2028-03-01", 6),
    ] {
        folder.today = day.to_owned();
        let added = folder.run(&["add", &format!("{title} 1cr 2026-06-04"), "--anyway"]);
        assert_eq!(added.status, 0, "{added:?}");
        assert_eq!(numbers(&folder)[0], expected, "{day}: {:?}", numbers(&folder));
    }
    assert_eq!(numbers(&folder), [6, 5, 4, 3, 2, 1], "no clock has dropped one");
}

#[test]
fn a_backup_is_restored_and_that_is_undone() {
    let record = proved();
    let folder = &record.folder;
    let then = told(folder);
    let number = folder.json(&["backup"])["id"].to_string();
    folder.add(&["Supervision 2cr 2026-10-01"]);
    let now = told(folder);
    let preview = folder.json(&["restore", &number, "--preview"]);
    assert_eq!(preview["gone"][0]["title"], "Supervision");
    assert_eq!(told(folder), now, "a preview changes nothing");
    let said = folder.run(&["restore", &number, "--preview"]);
    assert!(said.stdout.contains("1 activity is newer than this backup"), "{said:?}");
    let done = folder.json(&["restore", &number]);
    assert_eq!((&done["restored"]["activities"], &done["restored"]["certificates"]), (&json!(3), &json!(1)));
    assert_eq!(told(folder), then);
    let before = done["before"]["backup"]["id"].to_string();
    assert_eq!(folder.run(&["restore", &before]).status, 0);
    assert_eq!(told(folder), now);
    let unknown = folder.run(&["restore", "99"]);
    assert_eq!((unknown.status, unknown.stdout.as_str()), (1, ""));
    assert!(unknown.stderr.contains("There is no backup 99"), "{unknown:?}");
}

#[test]
fn a_lost_or_damaged_record_is_restored_where_it_was() {
    let record = proved();
    let folder = &record.folder;
    let then = told(folder);
    let number = folder.json(&["backup"])["id"].to_string();
    for harm in ["lost", "damaged", "everything lost"] {
        match harm {
            "lost" => lose(&folder.data().join("ledger.db")),
            "damaged" => fs::write(folder.data().join("ledger.db"), vec![b'x'; 20_000]).expect("it is damaged"),
            _ => {
                for entry in fs::read_dir(folder.data()).expect("it can be read") {
                    let path = entry.expect("an entry").path();
                    if path.is_dir() && !path.ends_with("backups") {
                        lose_folder(&path);
                    } else if path.is_file() {
                        fs::remove_file(path).expect("it is lost");
                    }
                }
            }
        }
        let done = folder.run(&["restore", &number]);
        assert_eq!(done.status, 0, "{harm}: {done:?}");
        assert_eq!(told(folder), then, "{harm}");
    }
}

#[test]
fn backups_go_to_a_stick_and_come_back_from_there() {
    let record = proved();
    let then = told(&record.folder);
    let stick = record.folder.beside("stick");
    let away = record.folder.run(&["backup", "--to", text(&stick)]);
    assert_eq!(away.status, 1);
    assert!(away.stderr.contains("Check that the drive is connected"), "{away:?}");
    fs::create_dir(&stick).expect("it is put in");
    let made = record.folder.json(&["backup", "--to", text(&stick)]);
    let path = PathBuf::from(made["path"].as_str().expect("it says where"));
    assert!(path.starts_with(stick.join("Ledgerline")) && path.join("index.html").is_file(), "{made}");
    // Another computer, and only the stick.
    let other = Folder::empty();
    let taken = other.run(&["init", "--from", text(&path)]);
    assert_eq!(taken.status, 0, "{taken:?}");
    assert_eq!(told(&other), then);
    let again = other.run(&["init", "--from", text(&path)]);
    assert_eq!(again.status, 1, "one that is there is left alone: {again:?}");
}

#[test]
fn everything_moves_to_another_computer_in_one_file() {
    let record = proved();
    let then = told(&record.folder);
    let passphrase = record.file("passphrase.txt", b"correct horse battery staple\n");
    let wrong = record.file("wrong.txt", b"incorrect horse\n");
    for locked in [false, true] {
        let out = record.folder.beside(if locked { "all.zip.age" } else { "all.zip" });
        let mut words = vec!["export", "everything", "--out", text(&out)];
        if locked {
            words.extend(["--passphrase-file", text(&passphrase)]);
        }
        let made = record.folder.json(&words);
        assert_eq!(
            (&made["activities"], &made["certificates"], &made["locked"]),
            (&json!(3), &json!(1), &json!(locked))
        );
        let again = record.folder.run(&words);
        assert_eq!(again.status, 1, "a file that is there is not replaced: {again:?}");
        let other = Folder::empty();
        let mut from = vec!["init", "--from", text(&out)];
        if locked {
            let refused = other.run(&from);
            assert!(refused.status == 1 && refused.stderr.contains("is locked"), "{refused:?}");
            let refused = other.run(&[&from[..], &["--passphrase-file", text(&wrong)]].concat());
            assert!(refused.status == 1 && refused.stderr.contains("not the passphrase"), "{refused:?}");
            assert!(!other.data().join("ledger.db").exists(), "nothing was made");
            from.extend(["--passphrase-file", text(&passphrase)]);
            let bytes = fs::read(&out).expect("it can be read");
            assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "), "an ordinary tool opens it");
            let header = String::from_utf8_lossy(&bytes[..120]).into_owned();
            assert!(header.lines().nth(1).is_some_and(|it| it.ends_with(" 15")), "the work is fixed: {header}");
        }
        let taken = other.run(&from);
        assert_eq!(taken.status, 0, "{taken:?}");
        assert_eq!(told(&other), then);
    }
}

#[test]
fn the_file_is_an_archive_that_can_be_read_without_the_program() {
    let record = proved();
    let out = record.folder.beside("all.zip");
    let _ = record.folder.json(&["export", "everything", "--out", text(&out)]);
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(&out).expect("it can be read"))).expect("it is one");
    let names: Vec<String> = archive.file_names().map(|it| it.expect("a name").into_owned()).collect();
    let mut page = String::new();
    archive.by_name("index.html").expect("there is a page").read_to_string(&mut page).expect("it is text");
    let links = addresses_in(&page);
    assert_eq!(links.len(), 1);
    assert!(names.iter().any(|it| it == links[0]), "{links:?} in {names:?}");
    assert_eq!(names.len(), 4, "{names:?}");
}

/// What becomes of a part: its name and its bytes, and perhaps more parts beside it.
type Changing = dyn Fn(&str, Vec<u8>) -> Vec<(String, Vec<u8>)>;

/// Makes a file anew, some of whose parts are others.
fn remade(from: &Path, to: &Path, change: &Changing) {
    use std::io::Write as _;
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(from).expect("it can be read"))).expect("it is one");
    let mut out = zip::ZipWriter::new(fs::File::create(to).expect("it can be made"));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("there is an entry");
        let (name, mut bytes) = (entry.name().expect("a name").into_owned(), Vec::new());
        entry.read_to_end(&mut bytes).expect("it can be read");
        for (name, bytes) in change(&name, bytes) {
            out.start_file(name, zip::write::SimpleFileOptions::default()).expect("it is begun");
            out.write_all(&bytes).expect("it is written");
        }
    }
    out.finish().expect("it is finished");
}

type Change = Box<Changing>;

fn only(part: &'static str, change: fn(Vec<u8>) -> Option<Vec<u8>>) -> Change {
    Box::new(move |name, bytes| {
        let kept = if name.starts_with(part) { change(bytes) } else { Some(bytes) };
        kept.map(|bytes| (name.to_owned(), bytes)).into_iter().collect()
    })
}

#[expect(clippy::unnecessary_wraps, reason = "it stands beside what takes a part away")]
fn one_bit(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    Some(bytes)
}

#[test]
fn a_file_that_is_not_as_it_was_made_is_refused_whole() {
    let record = proved();
    let out = record.folder.beside("all.zip");
    let _ = record.folder.json(&["export", "everything", "--out", text(&out)]);
    let bytes = fs::read(&out).expect("it can be read");
    let spoilt = record.folder.beside("spoilt.zip");
    let archives: [(&str, Change); 8] = [
        ("a certificate is missing", only("certificates/", |_| None)),
        ("a certificate has changed", only("certificates/", one_bit)),
        ("a certificate is cut short", only("certificates/", |bytes| Some(bytes[..bytes.len() - 1].to_vec()))),
        ("a certificate is longer", only("certificates/", |bytes| Some([bytes, vec![0; 1000]].concat()))),
        ("the ledger has changed", only("ledger.db", one_bit)),
        ("the ledger is missing", only("ledger.db", |_| None)),
        ("it says nothing of itself", only("backup.json", |_| None)),
        ("it says something else", only("backup.json", |_| Some(b"{\"form\":1}".to_vec()))),
    ];
    for (name, change) in archives {
        remade(&out, &spoilt, &*change);
        let other = Folder::empty();
        let refused = other.run(&["init", "--from", text(&spoilt)]);
        assert_eq!((refused.status, refused.stdout.as_str()), (1, ""), "{name}: {refused:?}");
        assert!(refused.stderr.contains("Nothing was changed"), "{name}: {refused:?}");
        assert!(!other.data().join("ledger.db").exists(), "{name}");
        let files = tree(&other.data()).into_keys().filter(|it| it.to_string_lossy().contains("evidence")).count();
        assert_eq!(files, 0, "{name}: no certificate stays behind");
    }
    for (name, bytes) in
        [("cut short", bytes[..bytes.len() / 2].to_vec()), ("no archive", b"PK no".to_vec()), ("empty", Vec::new())]
    {
        fs::write(&spoilt, bytes).expect("it can be written");
        let refused = Folder::empty().run(&["init", "--from", text(&spoilt)]);
        assert!(refused.status == 1 && refused.stderr.contains("Nothing was changed"), "{name}: {refused:?}");
    }
    // What a system leaves when somebody packs it again does no harm.
    remade(&out, &spoilt, &|name, bytes| {
        let mut all = vec![(name.to_owned(), bytes)];
        if name == "index.html" {
            all.extend([
                ("__MACOSX/._index.html".to_owned(), vec![1]),
                ("../../evil.sh".to_owned(), b"#!/bin/sh".to_vec()),
            ]);
        }
        all
    });
    let other = Folder::empty();
    let taken = other.run(&["init", "--from", text(&spoilt)]);
    assert_eq!(taken.status, 0, "{taken:?}");
    assert_eq!(titles(&other), titles(&record.folder));
    assert!(!other.beside("evil.sh").exists() && !other.data().join("__MACOSX").exists());
}

#[test]
fn words_that_mean_nothing_for_everything_are_refused() {
    let record = proved();
    let out = record.folder.beside("all.zip");
    for words in [&["--summary"][..], &["--program", "camt-mta"], &["--cycle", "1"], &["--reflections"]] {
        let refused = record.folder.run(&[&["export", "everything", "--out", text(&out)][..], words].concat());
        assert_eq!(refused.status, 1, "{words:?}: {refused:?}");
        assert!(!out.exists());
    }
    let nothing = record.file("nothing.txt", b"\n");
    let refused =
        record.folder.run(&["export", "everything", "--out", text(&out), "--passphrase-file", text(&nothing)]);
    assert!(refused.status == 1 && refused.stderr.contains("first line"), "{refused:?}");
    assert!(!out.exists());
}
