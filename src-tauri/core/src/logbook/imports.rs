//! The verbs about tables: what an import would do, doing it, and what is kept to do it by.

use chrono::NaiveDate;

use super::Logbook;
use super::answers::Done;
use super::evidence::suggested;
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::evidence::Evidence;
use crate::domain::values::deed::Deed;
use crate::domain::values::form::{Checker, Field, Problem};
use crate::error::Error;
use crate::reading::beside_record::done_by;
use crate::reading::columns::answer::{Choices, ImportPair, ImportPreview, OwnNames, TakenRow};
use crate::reading::columns::table::TableFile;
use crate::reading::columns::template::{LONGEST_NAME, TableTemplate};
use crate::reading::columns::{BesideTable, keeps_file_apart, read};
use crate::reading::suggestion::{Places, worded};
use crate::store::changes::Step;
use crate::store::{Moment, activities, evidence, readings, table_templates};

/// What an import would do, and all it takes to do it.
#[derive(Debug)]
pub struct TableImport {
    preview: ImportPreview,
    /// The rows that are taken, with the number that each activity has or gets.
    taken: Vec<(ActivityId, TakenRow)>,
    /// The files that go with them.
    files: Vec<(Evidence, ActivityId)>,
    /// What was there when it was worked out.
    at: (Moment, NaiveDate),
}

impl TableImport {
    /// Every row with what would become of it, and what is asked.
    #[must_use]
    pub const fn preview(&self) -> &ImportPreview {
        &self.preview
    }

    /// The same, where nothing is to be done.
    #[must_use]
    pub fn into_preview(self) -> ImportPreview {
        self.preview
    }
}

impl Logbook {
    /// What an import of a table would do; nothing is kept.
    ///
    /// # Errors
    /// The store's.
    pub fn read_table(
        &self,
        table: &TableFile,
        choices: &Choices,
        own: &OwnNames,
        today: NaiveDate,
    ) -> Result<TableImport, Error> {
        let connection = self.store.connection();
        let at = (self.store.moment()?, today);
        let record = activities::all(connection)?;
        let beside = BesideTable { customs: &self.customs()?, own, record: &record, today };
        let (mut preview, taken) = read(table, choices, beside);
        let first = activities::next_id(connection)?.0;
        let numbered = |(row, number): (TakenRow, i64)| (row.plan.unwrap_or(ActivityId(number)), row);
        let taken: Vec<(ActivityId, TakenRow)> = taken.into_iter().zip(first..).map(numbered).collect();
        let waiting = evidence::unfiled(connection)?;
        preview.waiting_files = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
        let mut files = Vec::new();
        for (file, activity) in self.paired_files(&taken, record, waiting, today)? {
            let is_apart = keeps_file_apart(choices, file.id);
            let row = taken.iter().find(|(id, _)| *id == activity).map(|(_, row)| row.at).unwrap_or_default();
            preview.pairs.push(ImportPair { evidence: file.id, file_name: file.file_name.clone(), at: row, is_apart });
            if !is_apart && choices.files_shown.as_ref().is_none_or(|shown| shown.contains(&file.id)) {
                files.push((file, activity));
            }
        }
        Ok(TableImport { preview, taken, files, at })
    }

    /// Keeps the rows of a table about which nothing is asked, or everything that is asked is answered, and attaches the files
    /// that wait and belong to them: all of it in one action. Nothing is done where there is no such row. `worked_out` is what
    /// [`Self::read_table`] answered to the same choices; it is worked out anew where the record was changed since. Answers with
    /// what was taken, too.
    ///
    /// # Errors
    /// The store's; nothing is kept then.
    pub fn import_table(
        &mut self,
        worked_out: TableImport,
        table: &TableFile,
        choices: &Choices,
        own: &OwnNames,
        today: NaiveDate,
    ) -> Result<(Option<Done>, ImportPreview), Error> {
        let is_of_now = worked_out.at == (self.store.moment()?, today);
        let import = if is_of_now { worked_out } else { self.read_table(table, choices, own, today)? };
        let TableImport { preview, taken, files, .. } = import;
        if taken.is_empty() {
            return Ok((None, preview));
        }
        let customs = self.customs()?;
        let mut steps = Vec::with_capacity(taken.len() + 2 * files.len());
        for (id, TakenRow { details, plan, .. }) in taken {
            let before = plan.map(|plan| self.activity(plan)).transpose()?;
            let after = match &before {
                Some(plan) => done_by(plan, &details, &customs, today),
                None => Activity { id, details, private_note: None, entered_on: today, changed_on: today },
            };
            steps.push(Step::activity(before, Some(after)));
        }
        for (file, activity) in files {
            let before = self.evidence(file.id)?;
            if before != file {
                steps.push(Step::evidence(Some(before), file.clone()));
            }
            steps.push(Step::attachment(activity, file.id, true));
        }
        let done = self.change(Deed::Imported, steps)?;
        Ok((Some(done), preview))
    }

    /// The files that wait and fit one of the rows that are taken, and no activity of the record, each as what it is.
    fn paired_files(
        &self,
        taken: &[(ActivityId, TakenRow)],
        mut record: Vec<Activity>,
        waiting: Vec<Evidence>,
        today: NaiveDate,
    ) -> Result<Vec<(Evidence, ActivityId)>, Error> {
        if taken.is_empty() || waiting.is_empty() {
            return Ok(Vec::new());
        }
        let is_taken = |id: ActivityId| taken.iter().any(|(it, _)| *it == id);
        record.retain(|activity| !is_taken(activity.id));
        let new = |(id, row): &(ActivityId, TakenRow)| Activity {
            id: *id,
            details: row.details.clone(),
            private_note: None,
            entered_on: today,
            changed_on: today,
        };
        record.extend(taken.iter().map(new));
        let (member, worded) = (self.member()?, worded(&record));
        let mut found = Vec::new();
        for file in waiting {
            let reading = readings::one(self.store.connection(), file.id)?;
            let suggested = suggested(reading.as_ref(), &file, &member, today);
            if let [activity] = Places::of(&suggested, &worded).proposed[..]
                && is_taken(activity)
            {
                found.push((Evidence { kind: suggested.kind.unwrap_or(file.kind), ..file }, activity));
            }
        }
        Ok(found)
    }

    /// What was chosen about tables and kept, by name.
    ///
    /// # Errors
    /// The store's.
    pub fn table_templates(&self) -> Result<Vec<TableTemplate>, Error> {
        Ok(table_templates::all(self.store.connection())?)
    }

    /// Keeps what was chosen about tables of one sort. One of the same name is changed.
    ///
    /// # Errors
    /// [`Error::Fields`] for its name, [`Error::NothingToDo`] where it is kept so already.
    pub fn keep_table_template(&mut self, template: &TableTemplate) -> Result<Done, Error> {
        let mut checker = Checker::default();
        let name = checker.line(Field::Name, &template.name, LONGEST_NAME);
        if name.is_none() {
            checker.problem(Field::Name, Problem::Missing);
        }
        checker.finish().map_err(Error::Fields)?;
        let after = TableTemplate { name: name.unwrap_or_default(), ..template.clone() };
        let before = self.table_templates()?.into_iter().find(|it| it.name == after.name);
        if before.as_ref() == Some(&after) {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::TemplateKept, vec![Step::template(before, Some(after))])
    }

    /// Deletes what was kept by this name.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where there is nothing.
    pub fn remove_table_template(&mut self, name: &str) -> Result<Done, Error> {
        let before = self.table_templates()?.into_iter().find(|it| it.name == name).ok_or(Error::NothingToDo)?;
        self.change(Deed::TemplateRemoved, vec![Step::template(Some(before), None)])
    }
}
