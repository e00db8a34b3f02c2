//! What comes from an inbox, when, and what never does.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::logbook::FirstRun;
use tempfile::TempDir;

use super::*;

/// A record beside a folder of scans, looked at in a time of its own.
struct Scans {
    home: TempDir,
    session: Session,
    mind: Mind,
    began: Instant,
    passed: Duration,
}

const WHOLE: &[u8] = b"%PDF-1.7 a scan\n%%EOF\n";

impl Scans {
    /// A record, and a folder in which these files lie already when it is named.
    fn with(files: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let session = Self::session(&home);
        let member = MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() };
        let programs = vec!["camt-mta".to_owned()];
        let first_run = FirstRun {
            member,
            first_day: "2024-01-01".to_owned(),
            programs,
            required: String::new(),
            required_source: String::new(),
            language: Language::English,
        };
        session.create(&first_run).expect("there is a record");
        fs::create_dir(home.path().join("scans")).expect("there is a folder");
        let scans = Self { home, session, mind: Mind::default(), began: Instant::now(), passed: Duration::ZERO };
        for name in files {
            scans.write(name, name.as_bytes());
        }
        set_inbox(&scans.session, &scans.folder()).expect("it is named");
        scans
    }

    fn session(home: &TempDir) -> Session {
        let today: chrono::NaiveDate = "2026-11-28".parse().expect("it is a day");
        Session::new(home.path().join("data"), std::sync::Arc::default(), None, move || today.into())
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("scans")
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder().join(name), bytes).expect("it is written");
    }

    /// The next run of the program.
    fn again(mut self) -> Self {
        self.session.close();
        self.session = Self::session(&self.home);
        self.session.open().expect("it opens");
        self.mind = Mind::default();
        self
    }

    /// What comes at a look so much later; whether something is still unsettled.
    fn after(&mut self, time: Duration) -> (Vec<String>, bool) {
        self.passed += time;
        let now = self.began + self.passed;
        let look = |noted: Noted| look(&self.session, &Work::unseen(), &noted, &mut self.mind, now);
        let (filing, is_unsettled) = noted(&self.session).map(look).unwrap_or_default();
        let files = filing.into_iter().flat_map(|it| it.files).map(|it| it.evidence.file_name);
        (files.collect(), is_unsettled)
    }

    /// What comes until nothing more does.
    fn comes(&mut self) -> Vec<String> {
        self.after(Duration::ZERO);
        self.after(SETTLED).0
    }

    fn waiting(&self) -> Vec<String> {
        let files = self.session.with(|logbook, today| logbook.unfiled(today)).expect("they can be read");
        files.into_iter().map(|file| file.evidence.file_name).collect()
    }
}

#[test]
fn what_is_new_comes_once_it_is_written_and_what_was_there_stays() {
    let mut scans = Scans::with(&["old.pdf"]);
    assert_eq!(scans.comes(), [""; 0]);
    scans.write("scan.pdf", WHOLE);
    assert_eq!(scans.after(Duration::ZERO), (vec![], true), "it may still be written");
    assert_eq!(scans.after(SETTLED / 2), (vec![], true));
    assert_eq!(scans.after(SETTLED / 2), (vec!["scan.pdf".to_owned()], false));
    assert_eq!(scans.waiting(), ["scan.pdf"]);
    assert_eq!(fs::read(scans.folder().join("scan.pdf")).expect("it is there"), WHOLE, "the original stays as it is");
    assert_eq!(scans.comes(), [""; 0]);
    let mut scans = scans.again();
    assert_eq!(scans.comes(), [""; 0], "and not in the next run");
    scans.write("more.pdf", b"%PDF-1.7 more\n%%EOF");
    assert_eq!(scans.again().comes(), ["more.pdf"], "what came while nobody was there is new");
}

#[test]
fn a_half_written_file_waits() {
    let mut scans = Scans::with(&[]);
    scans.write("growing.pdf", b"%PDF-1.7");
    for size in 1..6 {
        assert_eq!(scans.after(SETTLED), (vec![], true));
        scans.write("growing.pdf", &[&b"%PDF-1.7 "[..], &vec![b'x'; size * 100]].concat());
    }
    assert_eq!(scans.after(SETTLED), (vec![], true));
    assert_eq!(scans.after(SETTLED * 2), (vec![], true), "it stands still, and has no end");
    scans.write("growing.pdf", WHOLE);
    assert_eq!(scans.comes(), ["growing.pdf"]);

    scans.write("empty.pdf", b"");
    assert_eq!(scans.after(GIVEN_UP), (vec![], true));
    assert_eq!(scans.after(GIVEN_UP), (vec![], false), "an empty file is none, and is looked at only now and then");
    scans.write("photo.jpg", b"\xFF\xD8\xFF\xE0 half of a photo");
    scans.after(Duration::ZERO);
    assert_eq!(scans.after(SETTLED).0, [""; 0]);
    scans.write("photo.jpg", b"\xFF\xD8\xFF\xE0 a photo \xFF\xD9 and what the phone says of it");
    assert_eq!(scans.comes(), ["photo.jpg"]);
    scans.write("cut.pdf", b"%PDF-1.7 cut off for good");
    scans.after(Duration::ZERO);
    assert_eq!(scans.after(GIVEN_UP).0, ["cut.pdf"], "what never ends is shown as it is");
}

#[test]
fn a_file_is_whole_where_its_first_bytes_say_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file");
    let of = |bytes: &[u8]| {
        fs::write(&path, bytes).expect("it is written");
        end_of(&path)
    };
    let boxes = |first: u32, rest: &[u8]| [&first.to_be_bytes()[..], b"ftypheic", rest].concat();
    let padded = |front: &[u8], end: &[u8]| [front, &vec![7; 100_000], end].concat();
    for (what, bytes, expected) in [
        ("a photo", b"\xFF\xD8\xFF\xE0 words \xFF\xD9 and more".to_vec(), End::There),
        (
            "half a photo with its small picture",
            b"\xFF\xD8\xFF\xE1 \xFF\xD8 small \xFF\xD9 half".to_vec(),
            End::Missing,
        ),
        (
            "a photo with its small picture",
            b"\xFF\xD8\xFF\xE1 \xFF\xD8 small \xFF\xD9 whole \xFF\xD9".to_vec(),
            End::There,
        ),
        ("a large photo", padded(b"\xFF\xD8\xFF\xE0", b"\xFF\xD9"), End::There),
        ("half a large photo", padded(b"\xFF\xD8\xFF\xE0", b""), End::Missing),
        ("a WebP", b"RIFF\x08\0\0\0WEBPVP8 ".to_vec(), End::There),
        ("half a WebP", b"RIFF\xF0\0\0\0WEBPVP8 ".to_vec(), End::Missing),
        ("a HEIC", boxes(12, b"\0\0\0\x0amdatxx"), End::There),
        ("half a HEIC", boxes(12, b"\0\0\0\xF0mdatxx"), End::Missing),
        ("a HEIC to its end", boxes(12, b"\0\0\0\0mdatxx"), End::There),
        ("a document", b"PK\x03\x04 ... PK\x05\x06".to_vec(), End::There),
        ("half a document", b"PK\x03\x04 ...".to_vec(), End::Missing),
        ("words", b"three sessions in March".to_vec(), End::Unknown),
        ("nothing", Vec::new(), End::Unknown),
    ] {
        assert_eq!(of(&bytes), expected, "{what}");
    }
    assert_eq!(end_of(&folder.path().join("gone")), End::Missing);
}

#[test]
fn what_is_no_proof_does_not_come() {
    let mut scans = Scans::with(&[]);
    scans.write("log.xlsx", b"a table");
    scans.write("list.csv", b"Date,Title\n2026-03-04,Gait\n");
    scans.write("setup.exe", b"MZ a program");
    scans.write("scan.pdf.crdownload", WHOLE);
    scans.write(".hidden.pdf", WHOLE);
    fs::create_dir(scans.folder().join("deeper")).expect("there is a folder");
    scans.write("deeper/scan.pdf", WHOLE);
    #[cfg(unix)]
    std::os::unix::fs::symlink(scans.folder().join("deeper/scan.pdf"), scans.folder().join("link.pdf"))
        .expect("a link");
    assert_eq!(scans.comes(), [""; 0]);
    assert_eq!(scans.after(UNKNOWN_SETTLED).0, [""; 0]);
    fs::rename(scans.folder().join("scan.pdf.crdownload"), scans.folder().join("scan.pdf")).expect("it is finished");
    assert_eq!(scans.comes(), ["scan.pdf"]);
}

#[test]
fn what_the_ledger_has_does_not_come_again_and_what_is_set_aside_stays_so() {
    let mut scans = Scans::with(&[]);
    scans.write("scan.pdf", WHOLE);
    assert_eq!(scans.comes(), ["scan.pdf"]);
    let id = scans.session.with(|logbook, today| logbook.unfiled(today)).expect("they can be read")[0].evidence.id;
    scans.session.with(|logbook, _| logbook.put_away(&[id])).expect("it is set aside");
    scans.write("the same.pdf", WHOLE);
    assert_eq!(scans.comes(), [""; 0]);
    assert_eq!(scans.waiting(), [""; 0]);
    scans.write("scan.pdf", b"%PDF-1.7 another scan under the name\n%%EOF");
    assert_eq!(scans.comes(), ["scan.pdf"], "the name says nothing");
}

#[test]
fn a_folder_that_is_away_for_a_day_has_lost_nothing() {
    let mut scans = Scans::with(&["old.pdf"]);
    let (folder, elsewhere) = (scans.folder(), scans.home.path().join("elsewhere"));
    fs::rename(&folder, &elsewhere).expect("the drive is taken out");
    assert_eq!(inbox(&scans.session).map(|it| it.is_there), Some(false));
    assert_eq!(scans.comes(), [""; 0]);
    // Where a drive appears there may be an empty folder without it.
    fs::create_dir(&folder).expect("there is a folder");
    assert_eq!(scans.comes(), [""; 0]);
    fs::remove_dir(&folder).expect("it is empty");
    fs::rename(&elsewhere, &folder).expect("it is back");
    assert_eq!(scans.comes(), [""; 0], "what was there is not new");
    scans.write("scan.pdf", WHOLE);
    assert_eq!(scans.comes(), ["scan.pdf"]);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_kept_now_is_tried_again_and_what_was_named_meanwhile_stays_named() {
    let mut scans = Scans::with(&[]);
    scans.write("scan.pdf", WHOLE);
    scans.after(Duration::ZERO);
    // Whatever is in the place of the vault, nothing can be kept there.
    let vault = scans.session.folder().join("evidence");
    let aside = scans.home.path().join("aside");
    let had_one = fs::rename(&vault, &aside).is_ok();
    fs::write(&vault, "no folder").expect("it is written");
    assert_eq!(scans.after(SETTLED).0, [""; 0]);
    fs::remove_file(&vault).expect("it is removed");
    if had_one {
        fs::rename(&aside, &vault).expect("it is back");
    }
    assert_eq!(scans.after(SETTLED).0, [""; 0], "it is not tried all the time");
    scans.after(PUT_OFF);
    assert_eq!(scans.after(SETTLED).0, ["scan.pdf"]);

    let (other, seen) = (scans.home.path().join("other"), State { bytes: 1, written: 1 });
    fs::create_dir(&other).expect("there is a folder");
    set_inbox(&scans.session, &other).expect("it is named");
    note_seen(&scans.session, &scans.folder(), vec![("late.pdf".to_owned(), seen)]).expect("it may be noted");
    let other = other.canonicalize().expect("it is there");
    assert_eq!(inbox(&scans.session).map(|it| it.folder), Some(other.display().to_string()));
    forget_inbox(&scans.session).expect("it is forgotten");
    note_seen(&scans.session, &other, vec![("late.pdf".to_owned(), seen)]).expect("it may be noted");
    assert_eq!(inbox(&scans.session), None);
}

#[test]
fn it_is_off_until_a_folder_is_named_and_after_it_is_forgotten() {
    let mut scans = Scans::with(&[]);
    forget_inbox(&scans.session).expect("it is forgotten");
    assert_eq!(inbox(&scans.session), None);
    assert!(matches!(forget_inbox(&scans.session), Err(Failure::NothingToDo)));
    scans.write("scan.pdf", WHOLE);
    assert_eq!(scans.comes(), [""; 0]);
    set_inbox(&scans.session, &scans.folder()).expect("it is named");
    assert_eq!(scans.comes(), [""; 0], "what is there when it is named stays there");

    let refused = |folder: &Path| match set_inbox(&scans.session, folder) {
        Err(Failure::Refused { text, .. }) => text.id,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(scans.session.folder()), "failure-inbox-own");
    assert_eq!(refused(&scans.home.path().join("nowhere")), "failure-inbox-not-read");
    assert!(inbox(&scans.session).is_some_and(|it| it.is_there), "and nothing has changed");
}

#[test]
fn the_system_tells_of_it_while_the_window_is_open() {
    let scans = Scans::with(&[]);
    let folder = scans.folder();
    let session = std::sync::Arc::new(scans.session);
    let (sender, came) = std::sync::mpsc::channel();
    let now = std::sync::Arc::clone(&session);
    let told = move |filing: &Filing| sender.send(filing.files.len()).expect("the test listens");
    let inbox = Inbox::start(move || std::sync::Arc::clone(&now), Work::unseen(), told);
    inbox.wake();
    // The watcher may take a moment; whatever is written before it is there is seen by the first look after it.
    std::thread::sleep(Duration::from_millis(300));
    fs::write(folder.join("scan.pdf"), WHOLE).expect("it is written");
    assert_eq!(came.recv_timeout(Duration::from_secs(30)), Ok(1));
}
