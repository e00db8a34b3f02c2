//! The first run: whose record it is, and the first cycles.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::form::{RuleForm, with_rule};
use crate::domain::program::{Confidence, Program};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::Kinds;
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
    /// How many credits the first of them asks for, as typed; empty for the figure that comes with it.
    pub required: String,
    /// Who says so, where it is none of the figures that come with the program: an address or a note.
    pub required_source: String,
    /// The language chosen.
    pub language: Language,
}

/// Has a cycle ask for another figure than comes with its program: one of those that other sources give, or the member's
/// own.
fn ask_for(cycle: &mut Cycle, required: &str, source: &str, today: NaiveDate) -> Result<(), Error> {
    let Some(total) = cycle.program.total().filter(|_| !required.trim().is_empty()) else { return Ok(()) };
    let typed = Credits::parse(required).ok();
    if typed == total.shape.credits() {
        return Ok(());
    }
    if let Some(other) = total.alternatives.iter().find(|other| Some(other.credits) == typed) {
        cycle.choices.insert(total.id.clone(), other.credits);
        return Ok(());
    }
    let form = RuleForm {
        shape: total.shape.id().to_owned(),
        credits: required.to_owned(),
        source: source.to_owned(),
        confidence: Confidence::Yours.id().to_owned(),
        ..RuleForm::default()
    };
    let own = form.check(&cycle.program, Some(&total.id), &Kinds::default(), today).map_err(Error::Fields)?;
    cycle.program = with_rule(&cycle.program, own);
    Ok(())
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
        let first = cycles.first_mut().ok_or_else(|| Error::UnknownProgram(String::new()))?;
        ask_for(first, &first_run.required, &first_run.required_source, today)?;
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
