//! A record on a drive that is not there today is missing: nobody is taken for a new member, and nothing is made in the
//! drive's place.

use std::fs;
use std::process::Command;

use ledgerline_tests::elsewhere;
use ledgerline_tests::program::{Folder, Run, calm, path};
use serde_json::json;

const INIT: [&str; 5] = ["init", "--name", "Another Person", "--cycle-start", "2024-01-01"];

/// Why the tests of what a computer remembers are not made with Windows' program.
const ONE_PROFILE: &str = "all runs under Wine share one folder for settings";

/// Takes the record's folder away, as a drive that is unplugged, and brings it back.
struct Drive<'a>(&'a Folder);

impl Drive<'_> {
    fn unplug(&self) {
        fs::rename(self.0.data(), self.0.beside("unplugged")).expect("it can be unplugged");
    }

    fn plug_in(&self) {
        let _ = fs::remove_dir(self.0.data());
        fs::rename(self.0.beside("unplugged"), self.0.data()).expect("it can be plugged in");
    }
}

fn with_one_activity() -> Folder {
    let folder = Folder::with_record();
    folder.add(&["NMT workshop 6cr 2026-03-04"]);
    folder
}

#[test]
fn a_record_whose_drive_is_not_there_is_missing_and_never_begun_anew() {
    if elsewhere::cannot(ONE_PROFILE) {
        return;
    }
    let folder = with_one_activity();
    let drive = Drive(&folder);
    drive.unplug();
    for is_mount_point in [false, true] {
        if is_mount_point {
            fs::create_dir(folder.data()).expect("the place of a drive is a folder");
        }
        for words in [&["status"][..], &["list"], &["add", "Another workshop 2cr 2026-05-05"], &["check"], &INIT] {
            let run = folder.run(words);
            assert_eq!(run.status, 1, "{words:?}");
            assert!(run.stderr.contains("its drive may not be connected"), "{words:?}: {}", run.stderr);
            assert_eq!(folder.json(words)["failure"]["kind"], "missing", "{words:?}");
        }
        let french = folder.run(&["--lang", "fr", "status"]);
        assert!(french.stderr.contains("son disque n’est peut-être pas branché"), "{}", french.stderr);
        let left = fs::read_dir(folder.data()).map_or(0, Iterator::count);
        assert_eq!((folder.data().exists(), left), (is_mount_point, 0), "nothing was made in its place");
    }
    drive.plug_in();
    assert_eq!(folder.json(&["list"])[0]["title"], "NMT workshop");
}

#[test]
fn a_record_whose_whole_drive_is_gone_is_missing_and_another_is_not() {
    if elsewhere::cannot(ONE_PROFILE) {
        return;
    }
    let folder = Folder::empty();
    let on_drive = |name: &str| folder.beside("media/stick").join(name).to_str().expect("a path").to_owned();
    fs::create_dir_all(folder.beside("media/stick")).expect("a drive");
    let (mine, other) = (on_drive("record"), on_drive("other"));
    assert_eq!(folder.run(&[&["--data-dir", &mine][..], &INIT].concat()).status, 0);
    fs::rename(folder.beside("media"), folder.beside("unplugged")).expect("it can be unplugged");
    let kind = |place: &str| folder.run(&["--json", "--data-dir", place, "status"]).json()["failure"]["kind"].clone();
    assert_eq!(kind(&mine), "missing");
    assert_eq!(kind(&other), "unreachable", "nobody knows of a record there");
    let anew = folder.run(&[&["--json", "--data-dir", &mine][..], &INIT, &["--anyway"]].concat());
    assert_eq!(anew.json()["failure"]["kind"], "missing", "there is no place for a new one");
    assert!(!folder.beside("media").exists());
    fs::rename(folder.beside("unplugged"), folder.beside("media")).expect("it can be plugged in");
    assert_eq!(folder.run(&["--data-dir", &mine, "status"]).status, 3);
}

#[test]
fn a_new_record_is_made_in_the_place_of_a_missing_one_only_where_it_is_said() {
    if elsewhere::cannot(ONE_PROFILE) {
        return;
    }
    // Its folder is gone, or its file alone.
    for only_the_file in [false, true] {
        let folder = with_one_activity();
        if only_the_file {
            fs::remove_file(folder.data().join("ledger.db")).expect("it can be lost");
        } else {
            fs::remove_dir_all(folder.data()).expect("it can be lost");
        }
        assert_eq!(folder.json(&INIT)["failure"]["kind"], "missing");
        let anew = folder.run(&[&INIT[..], &["--anyway"]].concat());
        assert_eq!(anew.status, 0, "{}", anew.stderr);
        assert_eq!(folder.json(&["list"]), json!([]));
        let again = folder.run(&[&["--json"], &INIT[..], &["--anyway"]].concat());
        assert_eq!(again.json()["failure"]["kind"], "exists", "a record that is there is never begun anew");
    }
}

/// The folder that is used where none is named: neither it nor what it stands in is made while the record is away.
#[test]
fn the_usual_folder_is_remembered_as_any_other() {
    if elsewhere::cannot(ONE_PROFILE) || cfg!(target_os = "macos") {
        return;
    }
    let folder = Folder::empty();
    let run = |words: &[&str]| -> Run {
        let mut command = Command::new(path());
        command.args(["--json", "--today", "2026-11-23"]).args(words);
        calm(&mut command, &folder.beside("."));
        command.output().expect("the program starts").into()
    };
    assert_eq!(run(&INIT).status, 0);
    let known = fs::read_to_string(folder.beside("xdg_config_home/ledgerline/records.toml")).expect("it is remembered");
    let usual = folder.beside("xdg_data_home/ledgerline");
    assert!(known.contains("A.\u{a0}P.") && !known.contains("Another"), "initials and no name: {known}");
    assert!(usual.join("ledger.db").exists());
    fs::rename(folder.beside("xdg_data_home"), folder.beside("unplugged")).expect("it can be unplugged");
    for words in [&["status"][..], &INIT] {
        assert_eq!(run(words).json()["failure"]["kind"], "missing");
    }
    assert!(!folder.beside("xdg_data_home").exists(), "nothing was made in its place");
    fs::rename(folder.beside("unplugged"), folder.beside("xdg_data_home")).expect("it can be plugged in");
    assert_eq!(run(&["list"]).json(), json!([]));
}
