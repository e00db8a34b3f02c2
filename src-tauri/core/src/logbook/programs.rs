//! The verbs about programs and their rules, and about kinds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Logbook;
use super::answers::{Done, KnownProgram, RulePreview};
use super::cycles::field;
use crate::domain::cycle::CycleId;
use crate::domain::cycle::comparison::{self, Difference};
use crate::domain::program::Program;
use crate::domain::program::check::{self, LONGEST_ID, LONGEST_NAME};
use crate::domain::program::file;
use crate::domain::program::form::{RuleForm, with_rule};
use crate::domain::program::words::WordedRule;
use crate::domain::standing;
use crate::domain::values::deed::Deed;
use crate::domain::values::form::{Field, Problem, one_line};
use crate::domain::values::kind::{Kind, Kinds, LONGEST_KIND_NAME, NamedKind};
use crate::domain::values::language::Bilingual;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::{activities, kinds, programs};
use crate::text::folded;

/// Whose rules a verb is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum RulesOf {
    /// Those of an open cycle.
    Cycle {
        /// Which.
        cycle: CycleId,
    },
    /// Those of one of the member's own programs, for the cycles opened in it from now on.
    Program {
        /// Its id.
        program: String,
    },
}

impl Logbook {
    /// Every program there is: those that come with Ledgerline, then the member's own.
    ///
    /// # Errors
    /// The store's.
    pub fn programs(&self) -> Result<Vec<KnownProgram>, Error> {
        let known = |program: Program, own| KnownProgram { worded: WordedRule::all(&program), program, own };
        let shipped = Program::shipped()?.into_iter().map(|program| known(program, false));
        let own = programs::all(self.store.connection())?.into_iter().map(|program| known(program, true));
        Ok(shipped.chain(own).collect())
    }

    /// The program with this id as it is published now.
    ///
    /// # Errors
    /// [`Error::UnknownProgram`].
    pub fn program(&self, id: &str) -> Result<Program, Error> {
        self.programs()?
            .into_iter()
            .map(|known| known.program)
            .find(|program| program.id == id)
            .ok_or_else(|| Error::UnknownProgram(id.to_owned()))
    }

    /// Copies a program under a name of the member's own, to be changed freely.
    ///
    /// # Errors
    /// [`Error::UnknownProgram`], [`Error::Fields`] for the name.
    pub fn copy_program(&mut self, id: &str, name: &str) -> Result<Done, Error> {
        let name = one_line(name);
        if name.is_empty() {
            return Err(field(Field::Name, Problem::Missing));
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(field(Field::Name, Problem::TooLong));
        }
        let copied = self.program(id)?;
        let id = self.free_program_id(&name)?;
        let program = Program { id, name: Bilingual::same(&name), ..copied };
        self.change(Deed::ProgramAdded, vec![Step::program(None, Some(program))])
    }

    /// Reads a program file into a program of the member's own.
    ///
    /// # Errors
    /// [`Error::ProgramFile`] with the line and what is wrong there, [`Error::ProgramExists`]
    /// where a program has its id.
    pub fn import_program(&mut self, bytes: &[u8]) -> Result<Done, Error> {
        let kinds = self.kinds()?;
        let program = file::read_with(bytes, &|id| kinds.from_id(id))?;
        if self.programs()?.iter().any(|known| known.program.id == program.id) {
            return Err(Error::ProgramExists(program.id));
        }
        self.change(Deed::ProgramAdded, vec![Step::program(None, Some(program))])
    }

    /// A program as a file: that of a cycle with its own rules, or one of the member's own.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`], [`Error::UnknownProgram`].
    pub fn program_file(&self, of: &RulesOf) -> Result<(Program, String), Error> {
        let program = match of {
            RulesOf::Cycle { cycle } => self.cycle(*cycle)?.program,
            RulesOf::Program { program } => self.program(program)?,
        };
        let text = file::write(&program);
        Ok((program, text))
    }

    /// Deletes a program of the member's own; cycles in it keep their rules.
    ///
    /// # Errors
    /// [`Error::UnknownProgram`].
    pub fn remove_program(&mut self, id: &str) -> Result<Done, Error> {
        let program = self.own_program(id)?;
        self.change(Deed::ProgramRemoved, vec![Step::program(Some(program), None)])
    }

    /// Adds a rule, or changes the one with the id `rule`.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchRule`], [`Error::NoSuchCycle`],
    /// [`Error::CycleClosed`], [`Error::UnknownProgram`].
    pub fn put_rule(
        &mut self,
        of: &RulesOf,
        rule: Option<&str>,
        form: &RuleForm,
        today: NaiveDate,
    ) -> Result<Done, Error> {
        let kinds = self.kinds()?;
        self.change_rules(of, Deed::RuleChanged, |program| {
            if let Some(id) = rule {
                program.rule(id).ok_or_else(|| Error::NoSuchRule(id.to_owned()))?;
            }
            let rule = form.check(program, rule, &kinds, today).map_err(Error::Fields)?;
            Ok(with_rule(program, rule))
        })
    }

    /// Takes a rule out; the total stays.
    ///
    /// # Errors
    /// [`Error::NoSuchRule`], [`Error::NothingToDo`] for the total, and as [`Logbook::put_rule`].
    pub fn remove_rule(&mut self, of: &RulesOf, rule: &str) -> Result<Done, Error> {
        self.change_rules(of, Deed::RuleRemoved, |program| {
            let mut program = program.clone();
            let place = program.rules.iter().position(|it| it.id == rule);
            program.rules.remove(place.ok_or_else(|| Error::NoSuchRule(rule.to_owned()))?);
            // Every program has its total, and there is no other rule that makes a program none.
            check::check(&program).map_err(|_| Error::NothingToDo)?;
            Ok(program)
        })
    }

    /// What a cycle would say with a rule as it is typed: before and after, and nothing is kept.
    ///
    /// # Errors
    /// As [`Logbook::put_rule`].
    pub fn preview_rule(
        &self,
        cycle: CycleId,
        rule: Option<&str>,
        form: &RuleForm,
        today: NaiveDate,
    ) -> Result<RulePreview, Error> {
        let before = self.open_cycle_with(cycle)?;
        let rule = form.check(&before.program, rule, &self.kinds()?, today).map_err(Error::Fields)?;
        let mut after = before.clone();
        after.program = with_rule(&before.program, rule.clone());
        after.settle_last_day();
        let all = activities::all(self.store.connection())?;
        let proofs = self.proofs(&all, today)?;
        Ok(RulePreview {
            rule: rule.id,
            before: standing::standing(&before, &all, &proofs, today),
            after: standing::standing(&after, &all, &proofs, today),
        })
    }

    /// What has changed in what is published of a cycle's program since the cycle took it over.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn compare_rules(&self, cycle: CycleId) -> Result<Vec<Difference>, Error> {
        let cycle = self.cycle(cycle)?;
        match self.program(&cycle.program.id) {
            Ok(newer) => Ok(comparison::compare(&cycle, &newer)),
            // A program of one's own may have been deleted.
            Err(Error::UnknownProgram(_)) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Takes over what has changed in what is published, or keeps the cycle's rules and has it
    /// offered no more.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where nothing has changed, [`Error::NoSuchCycle`],
    /// [`Error::CycleClosed`], [`Error::RulesDisagree`] where the member's own rules cannot stand
    /// beside the new ones.
    pub fn settle_rules(&mut self, id: CycleId, take_over: bool) -> Result<Done, Error> {
        let newer = self.program(&self.cycle(id)?.program.id)?;
        self.change_cycle(id, Deed::RulesCompared, |cycle| {
            *cycle =
                if take_over { comparison::taken_over(cycle, &newer) } else { comparison::declined(cycle, &newer) };
            check::check(&cycle.program).map_err(Error::RulesDisagree)
        })
    }

    /// The list of kinds, as far as the member has changed it.
    ///
    /// # Errors
    /// The store's.
    pub fn kinds(&self) -> Result<Kinds, Error> {
        Ok(kinds::get(self.store.connection())?)
    }

    /// Adds a kind to the list.
    ///
    /// # Errors
    /// [`Error::Fields`] for the name.
    pub fn add_kind(&mut self, name: &str) -> Result<Done, Error> {
        let before = self.kinds()?;
        let name = checked_kind_name(name)?;
        let kind = before.new_kind(&name).ok_or_else(|| field(Field::Name, Problem::Already))?;
        let mut after = before.clone();
        after.0.push(NamedKind { kind, name });
        self.change(Deed::KindsChanged, vec![Step::Kinds { before, after }])
    }

    /// Renames a kind; an empty name gives a kind that came with Ledgerline its own name back. No
    /// activity and no rule changes.
    ///
    /// # Errors
    /// [`Error::Fields`] for the name.
    pub fn rename_kind(&mut self, kind: &Kind, name: &str) -> Result<Done, Error> {
        let before = self.kinds()?;
        let known = before.from_id(kind.id()).ok_or_else(|| field(Field::Kind, Problem::Unknown))?;
        let mut after = before.clone();
        if name.trim().is_empty() && Kind::from_id(known.id()).is_some() {
            after.0.retain(|named| named.kind != known);
        } else {
            let name = checked_kind_name(name)?;
            if before.from_word(&name).is_some_and(|other| other != known) {
                return Err(field(Field::Name, Problem::Already));
            }
            match after.0.iter_mut().find(|named| named.kind == known) {
                Some(named) => named.name = name,
                None => after.0.push(NamedKind { kind: known, name }),
            }
        }
        if after == before {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::KindsChanged, vec![Step::Kinds { before, after }])
    }

    /// Deletes a kind the member added and no activity and no rule has.
    ///
    /// # Errors
    /// [`Error::KindInUse`], [`Error::NothingToDo`] where the member has not added it.
    pub fn remove_kind(&mut self, kind: &Kind) -> Result<Done, Error> {
        let before = self.kinds()?;
        if !before.added().any(|added| added == kind) {
            return Err(Error::NothingToDo);
        }
        let connection = self.store.connection();
        // A closed cycle keeps its rules and is still read.
        let in_cycles = self.every_cycle()?.into_iter().map(|cycle| cycle.program);
        let in_programs = in_cycles.chain(programs::all(connection)?);
        let is_used = activities::all(connection)?.iter().any(|it| it.details.kind.as_ref() == Some(kind))
            || in_programs.flat_map(|program| program.rules).any(|rule| rule.shape.names_kind(kind));
        if is_used {
            return Err(Error::KindInUse);
        }
        let mut after = before.clone();
        after.0.retain(|named| named.kind != *kind);
        self.change(Deed::KindsChanged, vec![Step::Kinds { before, after }])
    }

    fn own_program(&self, id: &str) -> Result<Program, Error> {
        programs::all(self.store.connection())?
            .into_iter()
            .find(|program| program.id == id)
            .ok_or_else(|| Error::UnknownProgram(id.to_owned()))
    }

    fn change_rules(
        &mut self,
        of: &RulesOf,
        deed: Deed,
        change: impl FnOnce(&Program) -> Result<Program, Error>,
    ) -> Result<Done, Error> {
        match of {
            RulesOf::Cycle { cycle } => self.change_cycle(*cycle, deed, |cycle| {
                cycle.program = change(&cycle.program)?;
                cycle.forget_rules_that_are_gone();
                Ok(())
            }),
            RulesOf::Program { program } => {
                let before = self.own_program(program)?;
                let after = change(&before)?;
                if after == before {
                    return Err(Error::NothingToDo);
                }
                self.change(deed, vec![Step::program(Some(before), Some(after))])
            }
        }
    }

    /// An id that no program has, made of a name.
    fn free_program_id(&self, name: &str) -> Result<String, Error> {
        let word = folded(name);
        let word: String = word.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
        let word = word.trim_matches('-');
        let begins_well = word.starts_with(|first: char| first.is_ascii_lowercase());
        let word = if begins_well { word.to_owned() } else { format!("program-{word}") };
        let word: String = word.trim_end_matches('-').chars().take(LONGEST_ID - 4).collect();
        let word = word.trim_end_matches('-').to_owned();
        let known = self.programs()?;
        let is_free = |id: &String| !known.iter().any(|it| it.program.id == *id);
        let numbered = (2..1_000).map(|number| format!("{word}-{number}"));
        std::iter::once(word.clone()).chain(numbered).find(is_free).ok_or(Error::ProgramExists(word))
    }
}

fn checked_kind_name(name: &str) -> Result<String, Error> {
    let name = one_line(name);
    if folded(&name).is_empty() {
        Err(field(Field::Name, Problem::Missing))
    } else if name.chars().count() > LONGEST_KIND_NAME {
        Err(field(Field::Name, Problem::TooLong))
    } else {
        Ok(name)
    }
}
