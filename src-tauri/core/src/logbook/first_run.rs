//! The first run: whose record it is, and the first cycles.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::Program;
use crate::domain::values::language::Language;
use crate::domain::values::member::{self, Member, MemberForm};
use crate::domain::values::settings::Settings;
use crate::error::Error;
use crate::store::{cycles, members, settings};

/// What the first run asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FirstRun {
    /// The member.
    pub member: MemberForm,
    /// The cycle's first day, as typed.
    pub first_day: String,
    /// The programs' ids.
    pub programs: Vec<String>,
    /// The language chosen.
    pub language: Language,
}

/// The first run, checked.
pub(super) struct Opening {
    member: Member,
    cycles: Vec<Cycle>,
    language: Language,
}

impl Opening {
    pub(super) fn check(first_run: &FirstRun, today: NaiveDate) -> Result<Self, Error> {
        let member = first_run.member.check();
        let first_day = member::check_first_day(&first_run.first_day, today);
        let (member, first_day) = match (member, first_day) {
            (Ok(member), Ok(first_day)) => (member, first_day),
            (member, first_day) => {
                let problems = member.err().into_iter().chain(first_day.err()).flatten().collect();
                return Err(Error::Fields(problems));
            }
        };
        let mut cycles: Vec<Cycle> = Vec::new();
        for id in &first_run.programs {
            let program = Program::shipped_with_id(id)?.ok_or_else(|| Error::UnknownProgram(id.clone()))?;
            if cycles.iter().any(|known| known.program.id == program.id) {
                continue;
            }
            let number = i64::try_from(cycles.len()).unwrap_or(i64::MAX).saturating_add(1);
            cycles.push(Cycle::new(CycleId(number), program, first_day));
        }
        if cycles.is_empty() {
            return Err(Error::UnknownProgram(String::new()));
        }
        Ok(Self { member, cycles, language: first_run.language })
    }

    pub(super) fn programs(&self) -> Vec<Program> {
        self.cycles.iter().map(|cycle| cycle.program.clone()).collect()
    }

    pub(super) fn write(&self, connection: &rusqlite::Connection) -> rusqlite::Result<()> {
        members::put(connection, &self.member)?;
        for cycle in &self.cycles {
            cycles::put(connection, cycle)?;
        }
        settings::put(connection, Settings { language: self.language, ..Settings::default() })
    }
}
