//! A record in memory with a folder for its files, for the tests of audits and drills.

use std::ops::ControlFlow;

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::audit::{Audit, AuditCheck, AuditCheckId};
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::evidence::{EvidenceId, Soundness};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::vault::{Check, EvidenceFolder, FileInFolder, Kept, check};
use ledgerline_tests::ledger::{first_run, read, today};
use ledgerline_words::Words;
use tempfile::TempDir;

pub struct Desk {
    pub logbook: Logbook,
    home: TempDir,
}

impl Desk {
    /// The sample member, with a cycle from 2024 on.
    pub fn new() -> Self {
        Self::with(&first_run())
    }

    pub fn with(first_run: &FirstRun) -> Self {
        let logbook = Logbook::in_memory(first_run, today()).expect("a record in memory can be made");
        Self { logbook, home: tempfile::tempdir().expect("a folder can be made") }
    }

    pub fn cycle(&self) -> CycleId {
        self.logbook.cycles().expect("they can be read")[0].id
    }

    pub fn add(&mut self, line: &str) -> ActivityId {
        self.logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
    }

    fn folder(&self) -> EvidenceFolder {
        EvidenceFolder::of_ledger(self.home.path())
    }

    pub fn kept(&self, words: &str) -> Kept {
        let path = self.home.path().join(format!("{words}.pdf"));
        std::fs::write(&path, format!("%PDF-1.7\n% {words}\n")).expect("a file can be written");
        self.folder().keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept")
    }

    /// A certificate that was read and fits whatever it is attached to.
    pub fn attach(&mut self, words: &str, to: &[ActivityId]) -> EvidenceId {
        let id = self.attach_unread(words, to);
        let file = self.logbook.evidence(id).expect("it is there");
        self.logbook.keep_reading(&file, &read(&["Certificate of attendance"])).expect("it is read");
        id
    }

    pub fn attach_unread(&mut self, words: &str, to: &[ActivityId]) -> EvidenceId {
        let kept = self.kept(words);
        self.logbook.file(&[kept], to, today()).expect("it is filed").files[0].evidence.id
    }

    /// Takes a file out of its folder, and has all of them looked at.
    pub fn lose(&mut self, file: EvidenceId) {
        let lost = self.logbook.evidence(file).expect("it is there");
        let folder = self.folder();
        ledgerline_tests::lose(&folder.path_of(lost.fingerprint, lost.file_type));
        let files = self.logbook.files_to_check().expect("they can be read");
        let mut found: Vec<(FileInFolder, Soundness)> = Vec::new();
        let checked = check(&folder, files.iter().map(FileInFolder::from), &mut |step| {
            if let Check::Done(file, soundness) = step {
                found.push((file, soundness));
            }
            ControlFlow::Continue(())
        });
        assert!(checked.is_continue());
        self.logbook.keep_checks(&found, today()).expect("it is noted");
    }

    pub fn audit(&self) -> Audit {
        self.logbook.audit(self.cycle(), today()).expect("it can be told")
    }
}

pub fn one(audit: &Audit, id: AuditCheckId) -> &AuditCheck {
    audit.checks.iter().find(|check| check.id == id).expect("each check is always there")
}

pub fn english(phrase: &Phrase) -> String {
    Words::of(Language::English).try_phrase(phrase).expect("it is worded")
}

pub fn french(phrase: &Phrase) -> String {
    Words::of(Language::French).try_phrase(phrase).expect("it is worded").replace('\u{a0}', " ")
}
