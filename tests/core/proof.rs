//! Proof: that the green tick can be trusted.

mod accepted;
mod also;
mod differences;

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::proof::{Proof, ProofState};
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, FileReading, Legibility};
use ledgerline_tests::ledger::{in_a_folder, kept, read, today};
use tempfile::TempDir;

/// A record in a folder, with files of which a test says what is on them.
struct Desk {
    logbook: Logbook,
    home: TempDir,
    files: u32,
}

impl Desk {
    fn new() -> Self {
        let (home, logbook) = in_a_folder();
        Self { logbook, home, files: 0 }
    }

    fn again(self) -> Self {
        let Self { logbook, home, files } = self;
        drop(logbook);
        Self { logbook: Logbook::open(&home.path().join("data")).expect("the record opens again"), home, files }
    }

    fn add(&mut self, line: &str) -> ActivityId {
        self.logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
    }

    /// A certificate with these lines on it.
    fn attach(&mut self, lines: &[&str], to: ActivityId) -> EvidenceId {
        self.attach_reading(&read(lines), to)
    }

    fn attach_reading(&mut self, reading: &FileReading, to: ActivityId) -> EvidenceId {
        let id = self.attach_unread(to);
        self.read(id, reading);
        id
    }

    fn attach_unread(&mut self, to: ActivityId) -> EvidenceId {
        self.files += 1;
        let kept = kept(&self.logbook, self.home.path(), &format!("file {}", self.files));
        let filing = self.logbook.file_with_kind(&[kept], &[to], Some(EvidenceKind::Certificate), today());
        filing.expect("it is filed").files[0].evidence.id
    }

    fn read(&mut self, id: EvidenceId, reading: &FileReading) {
        let file = self.logbook.evidence(id).expect("it is there");
        self.logbook.keep_reading(&file, reading).expect("it is read");
    }

    fn proof(&self, id: ActivityId) -> Proof {
        let activity = self.logbook.activity(id).expect("it is there");
        let proofs = self.logbook.proofs(&[activity], today()).expect("they can be told");
        proofs.get(id).expect("it is one of them").clone()
    }

    fn state(&self, id: ActivityId) -> ProofState {
        self.proof(id).state
    }

    /// The reasons that are open, by their ids.
    fn open(&self, id: ActivityId) -> Vec<&'static str> {
        self.proof(id).open().map(|it| it.reason.id()).collect()
    }

    /// Accepts whatever is open of a file.
    fn accept(&mut self, activity: ActivityId, file: EvidenceId, reason: &str) {
        let keys: Vec<String> =
            self.proof(activity).open().filter(|it| it.evidence == file).map(|it| it.key.clone()).collect();
        self.logbook.accept_proof(activity, file, &keys, reason, today()).expect("it is accepted");
    }
}

/// A file of which nothing could be read.
fn unreadable(legibility: Legibility) -> FileReading {
    FileReading { legibility, pages: 0, ..read(&[]) }
}

const LULLABIES: [&str; 7] = [
    "Certificate of Completion",
    "This certifies that",
    "Sample Therapist",
    "completed",
    "Lullabies and Bonding",
    "April 9, 2025",
    "2 credits",
];

/// The same certificate with another line at one place.
fn lullabies(place: usize, line: &str) -> [&str; 7] {
    let mut lines = LULLABIES;
    lines[place] = line;
    lines
}
