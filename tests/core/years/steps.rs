//! What a member does to activities and their certificates, and takes back.

use std::ops::ControlFlow;
use std::rc::Rc;

use chrono::Days;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::vault::EvidenceFolder;
use ledgerline_tests::ledger::kept;

use super::life::{Harm, Life};
use super::model::Known;

impl Life {
    /// An activity of the last months, or a plan for the next.
    fn form(&mut self) -> ActivityForm {
        let planned = self.chance.once_in(6);
        let day = if planned {
            self.clock + Days::new(1 + self.chance.below(250))
        } else {
            self.clock - Days::new(self.chance.below(300))
        };
        ActivityForm {
            title: format!("Session {}", self.chance.below(1_000_000)),
            credits: format!("{}.5", 1 + self.chance.below(8)),
            start: day.to_string(),
            end: day.to_string(),
            planned,
            note: if self.chance.once_in(3) { "Improvisation, « été »".to_owned() } else { String::new() },
            private_note: if self.chance.once_in(4) { "Only for me".to_owned() } else { String::new() },
            ..ActivityForm::default()
        }
    }

    pub fn add(&mut self) {
        let (form, today) = (self.form(), self.clock);
        let done = self.open().add_activity(&form, today).expect("it is added");
        let id = done.activities[0].id;
        self.model.does(|known| {
            known.activities.insert(id, Rc::new(Known::of(&form)));
        });
    }

    pub fn correct(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        let (form, today) = (self.form(), self.clock);
        self.open().correct_activity(id, &form, today).expect("it is corrected");
        self.model.does(|known| {
            let before = &known.activities[&id];
            let (files, claims) = (before.files.clone(), before.claims.clone());
            known.activities.insert(id, Rc::new(Known { claims, files, ..Known::of(&form) }));
        });
    }

    pub fn delete(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        self.open().remove_activities(&[id]).expect("it is deleted");
        self.model.does(|known| {
            let it = known.activities.remove(&id).expect("it is known");
            known.deleted.insert(id, it);
        });
    }

    pub fn bring_back(&mut self) {
        let Some(id) = self.chance.one_of(self.model.now.deleted.keys().copied()) else { return };
        self.open().bring_back(&[id]).expect("it is brought back");
        self.tally.has("brought back");
        self.model.does(|known| {
            let it = known.deleted.remove(&id).expect("it is known");
            known.activities.insert(id, it);
        });
    }

    /// What was planned is done once it is over, and nothing else is.
    pub fn mark_done(&mut self) {
        let plans = self.model.now.activities.iter().filter(|(_, it)| it.status == "planned");
        let mut plans: Vec<_> = plans.map(|(id, it)| (it.last_day(), *id)).collect();
        plans.sort_unstable();
        let is_latest = self.chance.once_in(2);
        let Some((_, id)) = plans.last().copied().filter(|_| is_latest).or_else(|| self.chance.one_of(plans)) else {
            return;
        };
        let today = self.clock;
        let is_over = self.model.now.activities[&id].last_day() <= today;
        let answer = self.open().mark_done(&[id], today);
        if !is_over {
            assert!(matches!(answer, Err(Error::NotOverYet { .. })), "{answer:?}");
            self.tally.has("plan not over");
            return;
        }
        answer.expect("it is done");
        self.tally.has("plan done");
        self.model.does(|known| {
            let plan = Rc::make_mut(known.activities.get_mut(&id).expect("it is known"));
            "done".clone_into(&mut plan.status);
        });
    }

    pub fn attach(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        self.files += 1;
        let words = format!("certificate {}", self.files);
        if self.harm == Some(Harm::RowBeforeFile) {
            self.attach_row_before_file(&words, id);
        } else {
            let (place, today) = (self.home.path().to_owned(), self.clock);
            let file = kept(self.open(), &place, &words);
            self.open().file(&[file], &[id], today).expect("it is attached");
        }
        self.model.does(|known| {
            let activity = Rc::make_mut(known.activities.get_mut(&id).expect("it is known"));
            activity.files.insert(format!("{words}.pdf"));
        });
        self.model.certificates.insert(format!("{words}.pdf"));
    }

    /// As a program would that has the fault: the row is committed, and only then does the file come into the vault, for
    /// which it is sometimes too late.
    fn attach_row_before_file(&mut self, words: &str, id: ledgerline_core::domain::activity::ActivityId) {
        let (elsewhere, today) = (self.home.path().join("elsewhere"), self.clock);
        std::fs::create_dir_all(&elsewhere).expect("a folder can be made");
        let path = elsewhere.join(format!("{words}.pdf"));
        std::fs::write(&path, format!("%PDF-1.7\n% {words}\n")).expect("a file can be written");
        let mut go_on = |_| ControlFlow::Continue(());
        let row = EvidenceFolder::of_ledger(&elsewhere).keep(&path, &mut go_on).expect("it is kept");
        self.open().file(&[row], &[id], today).expect("its row is committed");
        if self.chance.once_in(3) {
            self.close();
        } else {
            let vault = self.open().evidence_folder().expect("there is one").clone();
            vault.keep(&path, &mut go_on).expect("it is kept");
        }
    }

    pub fn undo(&mut self) {
        let is_restarted = self.chance.once_in(2);
        if is_restarted {
            self.close();
        }
        if self.model.is_at_its_beginning() && self.is_released {
            self.undo_and_redo();
            return;
        }
        match self.open().undo() {
            Ok(done) => {
                self.model.undo();
                if is_restarted {
                    self.tally.has("undone after a restart");
                }
                if done.deed == Deed::CycleClosed {
                    self.tally.has("closing undone");
                }
                // Often somebody thinks better of it at once.
                if self.chance.once_in(4) {
                    self.redo();
                }
            }
            Err(error) => {
                assert!(matches!(error, Error::NothingToDo), "{error}");
                assert!(self.model.is_at_its_beginning(), "there is something to undo");
            }
        }
    }

    pub fn redo(&mut self) {
        let done = self.open().redo();
        if done.as_ref().is_ok_and(|it| it.deed == Deed::CycleClosed) {
            self.tally.has("closing done again");
        }
        assert_eq!(done.is_ok(), self.model.redo(), "there is something to do again, or there is not");
    }

    /// Some actions are taken back, those of an earlier release among them, and after a restart all are done again.
    pub fn undo_and_redo(&mut self) {
        let own = self.model.undoable();
        let most = self.chance.below(13) + if self.chance.once_in(2) { own } else { 1 };
        let mut undone = 0;
        while undone < most && self.open().undo().is_ok() {
            undone += 1;
        }
        self.close();
        for _ in 0..undone {
            self.open().redo().expect("it is done again");
        }
        if self.is_released && undone > own {
            self.tally.has("earlier actions undone and done again");
        }
    }
}
