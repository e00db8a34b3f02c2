//! What a member is granted for a cycle, and how it is closed.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use ledgerline_core::Error;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::cycle::adjustment_form::{AdjustmentForm, AdjustmentKind};
use serde_json::{Value, json};

use super::life::{Life, told};
use super::model::{Closed, Known, KnownCycle, amount};

impl Life {
    /// A leave, with or without more time for it.
    pub fn grant(&mut self) {
        let Some(id) = self.chance.one_of(self.model.now.cycles.keys().copied()) else { return };
        let cycle = Rc::clone(&self.model.now.cycles[&id]);
        let today = self.clock;
        let is_extension = self.chance.once_in(2);
        let later = cycle.last_day + Days::new(1 + self.chance.below(200));
        let from = cycle.first_day + Days::new(self.chance.below(300));
        let to = from + Days::new(self.chance.below(240));
        let (change, form_of) = if is_extension {
            (json!({"change": "extension", "last_day": later}), (String::new(), later.to_string()))
        } else {
            (json!({"change": "leave", "from": from, "to": to}), (from.to_string(), to.to_string()))
        };
        let form = AdjustmentForm {
            change: if is_extension { AdjustmentKind::Extension } else { AdjustmentKind::Leave },
            from: form_of.0,
            to: form_of.1,
            reason: "Parental leave".to_owned(),
            letter: "Letter of 3 March".to_owned(),
            ..AdjustmentForm::default()
        };
        let overlaps = is_extension && self.is_taken(id, &cycle.program, cycle.first_day, later);
        let answer = self.open().adjust_cycle(CycleId(id), &form, today);
        if cycle.closed.is_some() {
            assert!(matches!(answer, Err(Error::CycleClosed(_))), "{answer:?}");
            self.tally.has("granted to a closed cycle");
            return;
        }
        if overlaps {
            assert!(matches!(answer, Err(Error::CycleOverlaps { .. })), "{answer:?}");
            return;
        }
        answer.expect("it is granted");
        self.tally.has(if is_extension { "extension" } else { "leave" });
        self.model.does(|known| {
            let cycle = Rc::make_mut(known.cycles.get_mut(&id).expect("it is known"));
            let mut granted = change;
            granted["reason"] = json!("Parental leave");
            granted["letter"] = json!("Letter of 3 March");
            granted["entered_on"] = json!(today);
            cycle.adjustments.push(granted);
            if is_extension {
                cycle.last_day = later;
            }
        });
    }

    /// Whether another cycle of the program has some of these days.
    fn is_taken(&self, id: i64, program: &str, first_day: NaiveDate, last_day: NaiveDate) -> bool {
        let mut others = self.model.now.cycles.iter().filter(|(other, it)| **other != id && it.program == program);
        others.any(|(_, it)| it.first_day <= last_day && first_day <= it.last_day)
    }

    /// A cycle that has ended is closed, with or without the next; one that runs is not.
    pub fn close_cycle(&mut self) {
        let open = self.model.now.cycles.iter().filter(|(_, it)| it.closed.is_none());
        let open: Vec<_> = open.map(|(id, it)| (*id, it.last_day)).collect();
        // Mostly one that can be closed, where there is any.
        let ended: Vec<_> = open.iter().copied().filter(|(_, last_day)| *last_day < self.clock).collect();
        let is_mostly = !self.chance.once_in(5);
        let Some((id, last_day)) = self.chance.one_of(if is_mostly && !ended.is_empty() { ended } else { open }) else {
            return;
        };
        // The last open one is always followed, so that there is one.
        let open_next =
            self.model.now.cycles.values().filter(|it| it.closed.is_none()).count() < 3 || !self.chance.once_in(4);
        let (cycle, today) = (Rc::clone(&self.model.now.cycles[&id]), self.clock);
        let next_day = last_day + Days::new(1);
        // Cycles of the program whose lengths are not known to be so many months are not foreseen.
        let months = self.months.get(&cycle.program).copied().flatten();
        let next = months.map(|months| KnownCycle::begun(&cycle.program, next_day, months));
        let overlaps =
            next.as_ref().is_some_and(|next| self.is_taken(id, &cycle.program, next.first_day, next.last_day));
        let earned = self.earned(&cycle);
        let is_released = self.is_released;

        let answer = self.open().close_cycle(CycleId(id), open_next, today);
        if today <= last_day {
            assert!(matches!(answer, Err(Error::CycleRuns { .. })), "{answer:?}");
            self.tally.has("running cycle not closed");
            return;
        }
        if open_next && overlaps {
            assert!(matches!(answer, Err(Error::CycleOverlaps { .. })), "{answer:?}");
            return;
        }
        answer.expect("it is closed");
        self.tally.has("closed");
        let snapshot = self.open().snapshot(CycleId(id)).expect("it is closed");
        let found = amount(&Value::from(snapshot.standing.earned.to_f64()));
        // What other programs count is worked out elsewhere.
        assert!(is_released || found == earned, "{found} and not {earned} are earned");
        let opened: Vec<_> = {
            let before: Vec<i64> = self.model.now.cycles.keys().copied().collect();
            let now = self.open().cycles().expect("they can be read");
            now.into_iter().filter(|it| !before.contains(&it.id.0)).collect()
        };
        assert_eq!(opened.len(), usize::from(open_next), "the next one is opened, where that is wanted");
        let listed = self.model.now.activities.iter().filter(|(_, it)| cycle.contains(it.last_day()));
        let listed = listed.map(|(id, it)| (*id, it.listed())).collect();
        let closed = Closed { on: today, earned: found, listed, told: told(&snapshot) };
        self.model.does(|known| {
            Rc::make_mut(known.cycles.get_mut(&id).expect("it is known")).closed = Some(closed);
            for it in opened {
                let as_found = KnownCycle {
                    program: cycle.program.clone(),
                    first_day: next_day,
                    last_day: it.last_day,
                    adjustments: Vec::new(),
                    closed: None,
                };
                known.cycles.insert(it.id.0, Rc::new(next.clone().unwrap_or(as_found)));
            }
        });
    }

    /// What is done in a cycle and over by today, added up.
    fn earned(&self, cycle: &KnownCycle) -> String {
        let counts =
            |it: &&Rc<Known>| it.status == "done" && cycle.contains(it.last_day()) && it.last_day() <= self.clock;
        let credits = self.model.now.activities.values().filter(counts).map(|it| it.credits.parse::<f64>());
        credits.fold(0.0, |sum, it| sum + it.expect("it is a number")).to_string()
    }
}
