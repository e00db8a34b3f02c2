//! Backups, made and restored, on this computer and on the next.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::{Days, NaiveDateTime, NaiveTime};
use ledgerline_core::Logbook;
use ledgerline_core::backups::{BackupFolder, FolderSource, FoundBackup, Order};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::logbook::Restorable;

use super::life::{Harm, Life};

impl Life {
    fn moment(&mut self) -> NaiveDateTime {
        let seconds = u32::try_from(self.chance.below(86_400)).expect("it is a number");
        self.clock.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("it is a time"))
    }

    fn folder(&self) -> BackupFolder {
        BackupFolder::of_ledger(&self.data())
    }

    pub fn back_up(&mut self, reason: BackupReason) {
        let (folder, made_at) = (self.folder(), self.moment());
        let logbook = self.open();
        let unfinished = folder.begin("record").expect("it is begun");
        logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
        let evidence = logbook.evidence_folder().expect("there is one").clone();
        let order = Order { record: "record", made_at, reason };
        let made = unfinished
            .complete(&order, &evidence, &|_| Vec::new(), &mut |_| ControlFlow::Continue(()))
            .expect("it is made");
        assert!(made.found.backup.verified && made.found.backup.lacking == 0, "it is whole: {:?}", made.found.backup);
        self.do_harm(&made.found);
        if made.is_new {
            self.days_of_backups.insert(made.found.backup.number, made_at.date());
            self.backups.insert(made.found.backup.number, self.model.clone());
        } else {
            let then = &self.backups[&made.found.backup.number];
            assert_eq!(then.now, self.model.now, "what is not backed up again has not changed");
        }
        let kept = self.folder().backups("record").expect("they can be read");
        assert_eq!(
            kept.first().map(|it| it.backup.number),
            self.backups.keys().next_back().copied(),
            "the latest is kept"
        );
        assert!(kept.iter().all(|it| it.backup.verified), "what is kept is whole");
        // So many are kept whatever the clock says: of two days all, and one of each of twelve days more.
        let days: BTreeSet<_> = self.days_of_backups.values().copied().collect();
        let kept_days: BTreeSet<_> = kept.iter().map(|it| it.backup.made_at.date()).collect();
        assert!(kept_days.len() >= days.len().min(14), "{} of {} days: {kept_days:?}", kept_days.len(), days.len());
        self.backups.retain(|number, _| kept.iter().any(|it| it.backup.number == *number));
    }

    /// Does what a program would that has the fault.
    fn do_harm(&self, made: &FoundBackup) {
        match self.harm {
            Some(Harm::ForgetsACertificate) => {
                let manifest = made.path.join("backup.json");
                let text = std::fs::read_to_string(&manifest).expect("it can be read");
                let mut told: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
                told["certificates"].as_array_mut().expect("a list").pop();
                std::fs::write(manifest, told.to_string()).expect("it can be written");
            }
            Some(Harm::PrunesByTheClock) => {
                let a_month_ago = self.clock - Days::new(31);
                for old in self.folder().backups("record").expect("they can be read") {
                    if old.backup.made_at.date() < a_month_ago {
                        std::fs::remove_dir_all(old.path).expect("it goes");
                    }
                }
            }
            Some(Harm::RowBeforeFile) | None => {}
        }
    }

    pub fn restore(&mut self) {
        let kept = self.folder().backups("record").expect("they can be read");
        let Some(found) = self.chance.one_of(kept) else { return };
        self.back_up(BackupReason::BeforeRestore);
        let today = self.clock;
        let mut source = FolderSource::of(&found.path);
        let of = Restorable::look_at(&mut source).expect("it opens");
        let restored = self
            .open()
            .restore(&of, &mut source, false, today, &mut |_| ControlFlow::Continue(()))
            .expect("it is restored");
        assert_eq!(restored.lost.len(), 0);
        let closed = |of: &super::model::Model| of.now.cycles.values().filter(|it| it.closed.is_some()).count();
        if closed(&self.backups[&found.backup.number]) < closed(&self.model) {
            self.tally.has("restored from before a closing");
        }
        self.model.restored(&self.backups[&found.backup.number]);
    }

    /// Another computer, to which only the backups are brought, or on which the record was lost.
    pub fn begin_anew(&mut self) {
        self.back_up(BackupReason::Asked);
        let found = self.folder().backups("record").expect("they can be read").remove(0);
        self.close();
        let from = self.data();
        self.moves += 1;
        let to = self.data();
        let mut source = FolderSource::of(&found.path);
        let of = Restorable::look_at(&mut source).expect("it opens");
        let (logbook, restored) =
            Logbook::create_from(&to, &of, &mut source, true, self.clock, &mut |_| ControlFlow::Continue(()))
                .expect("it is taken over");
        assert_eq!(restored.lost.len(), 0);
        std::fs::rename(from.join("backups"), to.join("backups")).expect("they are brought along");
        self.logbook = Some(logbook);
        self.tally.has("begun anew");
    }
}
