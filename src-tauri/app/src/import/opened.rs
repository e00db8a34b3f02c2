//! The table that somebody looks at in the window: read once, and kept until it is imported or left.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview};
use ledgerline_core::reading::columns::table::TableFile;
use ledgerline_core::reading::columns::template::TableTemplate;
use ledgerline_core::reading::columns::{LETTERS, unknown_columns};
use ledgerline_core::vault;
use serde::Serialize;
use specta::Type;

use super::table::{Imported, import_table, preview_table, read_table};
use crate::failure::{Failure, Obstacle, refused};
use crate::session::Session;
use crate::work::Work;

/// A table that was opened to be looked at.
#[derive(Debug, Clone, Serialize, Type)]
pub struct OpenedTable {
    /// The number to ask about it by.
    pub table: u32,
    /// The name of its file.
    pub file_name: String,
    /// What was chosen about it by itself: that of a template for tables of its sort.
    pub choices: Choices,
    /// The name of that template.
    pub template: Option<String>,
    /// What an import would do.
    pub preview: ImportPreview,
}

/// The table that is open; opening another leaves it.
#[derive(Debug, Clone, Default)]
pub struct Tables(Arc<Mutex<Opened>>);

#[derive(Debug, Default)]
struct Opened {
    last: u32,
    table: Option<Arc<Open>>,
}

#[derive(Debug)]
struct Open {
    number: u32,
    path: PathBuf,
    /// The letters that it was read in, where they were chosen.
    letters: Option<String>,
    file: TableFile,
}

impl Tables {
    /// Opens a table, and looks at it with the template for tables of its sort, where there is one.
    ///
    /// # Errors
    /// [`Obstacle::NoTable`], and the ledger's; what was open stays.
    pub fn open(&self, session: &Session, path: &Path, stop: &AtomicBool) -> Result<OpenedTable, Failure> {
        let nothing = Choices::default();
        let mut file = read_table(session, path, &nothing, stop)?;
        let mut preview = preview_table(session, &file, &nothing)?;
        let templates = session.with(|logbook, _| logbook.table_templates())?;
        let template = templates.into_iter().find(|template| template.fits(&preview));
        let mut choices = template.as_ref().map_or(nothing, |template| template.applied_to(Choices::default()));
        // Another sheet of the file that it was made for may be missing here.
        for column in unknown_columns(&file, &choices) {
            choices.columns.remove(&column);
        }
        if template.is_some() {
            file = read_table(session, path, &choices, stop)?;
            preview = preview_table(session, &file, &choices)?;
        }
        let letters = choices.answers.get(LETTERS).cloned();
        let number = self.keep(path.to_owned(), letters, file);
        let name = path.file_name().map(|name| vault::shown_name(&name.to_string_lossy())).unwrap_or_default();
        Ok(OpenedTable {
            table: number,
            file_name: name,
            choices,
            template: template.map(|template| template.name),
            preview,
        })
    }

    /// What an import would do with these choices. A text is read once more where its letters were chosen anew.
    ///
    /// # Errors
    /// [`Failure::Gone`] for a table that is no longer open, and those of reading it.
    pub fn preview(
        &self,
        session: &Session,
        table: u32,
        choices: &Choices,
        stop: &AtomicBool,
    ) -> Result<ImportPreview, Failure> {
        let open = self.in_letters(session, table, choices, stop)?;
        preview_table(session, &open.file, choices)
    }

    /// Takes in the rows about which nothing is asked, in one action, after a backup. The table is closed then.
    ///
    /// # Errors
    /// As [`import_table`]; it stays open.
    pub fn import(
        &self,
        session: &Session,
        work: &Work,
        table: u32,
        choices: &Choices,
        stop: &AtomicBool,
    ) -> Result<Imported, Failure> {
        let open = self.in_letters(session, table, choices, stop)?;
        let imported = import_table(session, work, &open.file, choices)?;
        self.close(table);
        Ok(imported)
    }

    /// What of these choices holds for tables of the same sort, by a name.
    ///
    /// # Errors
    /// As [`Tables::preview`].
    pub fn template(
        &self,
        session: &Session,
        table: u32,
        name: &str,
        choices: &Choices,
        stop: &AtomicBool,
    ) -> Result<TableTemplate, Failure> {
        Ok(TableTemplate::of(name, &self.preview(session, table, choices, stop)?, choices))
    }

    /// The place of a table's file, where it is to be kept as it is.
    ///
    /// # Errors
    /// [`Failure::Gone`].
    pub fn path(&self, table: u32) -> Result<PathBuf, Failure> {
        self.opened(table).map(|open| open.path.clone())
    }

    /// Leaves a table.
    pub fn close(&self, table: u32) {
        let mut opened = self.held();
        opened.table.take_if(|open| open.number == table);
    }

    fn held(&self) -> MutexGuard<'_, Opened> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, path: PathBuf, letters: Option<String>, file: TableFile) -> u32 {
        let mut opened = self.held();
        opened.last += 1;
        let number = opened.last;
        opened.table = Some(Arc::new(Open { number, path, letters, file }));
        number
    }

    fn opened(&self, table: u32) -> Result<Arc<Open>, Failure> {
        self.held().table.clone().filter(|open| open.number == table).ok_or(Failure::Gone)
    }

    /// The table, read in the letters that are chosen.
    fn in_letters(
        &self,
        session: &Session,
        table: u32,
        choices: &Choices,
        stop: &AtomicBool,
    ) -> Result<Arc<Open>, Failure> {
        let open = self.opened(table)?;
        let letters = choices.answers.get(LETTERS).cloned();
        if open.letters == letters {
            return Ok(open);
        }
        let file = read_table(session, &open.path, choices, stop)?;
        let anew = Arc::new(Open { number: table, path: open.path.clone(), letters, file });
        let mut opened = self.held();
        if opened.table.as_ref().is_some_and(|open| open.number == table) {
            opened.table = Some(Arc::clone(&anew));
        }
        Ok(anew)
    }
}

/// `choices` with what the template of this name says where nothing was chosen.
///
/// # Errors
/// [`Obstacle::NoTemplate`] where there is none, and the ledger's.
pub fn with_template(session: &Session, name: &str, choices: Choices) -> Result<Choices, Failure> {
    let templates = session.with(|logbook, _| logbook.table_templates())?;
    if let Some(template) = templates.iter().find(|template| template.name == name) {
        return Ok(template.applied_to(choices));
    }
    let names = templates.into_iter().map(|template| template.name).collect::<Vec<_>>();
    let id = if names.is_empty() { "import-no-templates" } else { "import-no-such-template" };
    let text = Phrase::new(id).with("template", name).with("templates", names.join(", "));
    Err(refused(Obstacle::NoTemplate, text))
}
