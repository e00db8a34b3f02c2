//! The window's commands, each one verb of the logbook.

#![expect(clippy::needless_pass_by_value, reason = "a command owns what the window sent it")]

use std::sync::{Mutex, MutexGuard};

use chrono::NaiveDate;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::{ActivityForm, ActivityId};
use ledgerline_core::domain::cycle::{self, CycleId};
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::member::{self, Member, MemberForm};
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::quick_add::Reading;
use ledgerline_core::domain::score::Score;
use ledgerline_core::domain::settings::Settings;
use ledgerline_core::logbook::{Done, FirstRun, History, Overview, YearOfActivities};
use ledgerline_core::store::OpenError;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::desktop::{self, DesktopTheme};
use crate::export::{self, ExportFormat};
use crate::failure::{Failure, Trouble};
use crate::session::Session;

/// What every command works on. A command that panicked has changed nothing that was not
/// committed, so the next one may go on.
pub type Shared<'a> = State<'a, Mutex<Session>>;

type Answer<T> = Result<T, Failure>;

/// How the window begins.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Opening {
    /// The ledger is open.
    Ready,
    /// There is none yet: the first run.
    New,
    /// There is one and it cannot be used.
    Trouble {
        /// Why.
        trouble: Trouble,
    },
}

/// A file that was exported.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Exported {
    /// Its name.
    pub file_name: String,
    /// The folder it is in.
    pub folder: String,
}

/// What the settings say of the program itself.
#[derive(Debug, Clone, Serialize, Type)]
pub struct About {
    /// Its version.
    pub version: String,
    /// The ledger's folder.
    pub data_folder: String,
}

fn held<'a>(session: &'a Shared<'_>) -> MutexGuard<'a, Session> {
    session.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[tauri::command(async)]
#[specta::specta]
pub fn opening(session: Shared<'_>) -> Opening {
    open(&mut held(&session))
}

#[tauri::command(async)]
#[specta::specta]
pub fn open_again(session: Shared<'_>) -> Opening {
    let mut session = held(&session);
    session.close();
    open(&mut session)
}

#[tauri::command(async)]
#[specta::specta]
pub fn set_damaged_aside(session: Shared<'_>) -> Answer<Opening> {
    let mut session = held(&session);
    session.set_aside()?;
    Ok(open(&mut session))
}

fn open(session: &mut Session) -> Opening {
    match session.open() {
        Ok(()) => Opening::Ready,
        Err(Error::Open(OpenError::NoLedger(_))) => Opening::New,
        Err(Error::Open(error)) => Opening::Trouble { trouble: error.into() },
        Err(error) => {
            let path = session.folder().to_path_buf();
            Opening::Trouble { trouble: OpenError::Unreachable { path, detail: error.to_string() }.into() }
        }
    }
}

#[tauri::command(async)]
#[specta::specta]
pub fn start(session: Shared<'_>, first_run: FirstRun) -> Answer<()> {
    Ok(held(&session).create(&first_run)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn programs() -> Answer<Vec<Program>> {
    Ok(Program::shipped().map_err(Error::from)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn propose_last_day(session: Shared<'_>, program: String, first_day: String) -> Answer<NaiveDate> {
    let first_day = member::check_first_day(&first_day, held(&session).today()).map_err(Error::Fields)?;
    let program = Program::shipped_with_id(&program)
        .map_err(Error::from)?
        .ok_or_else(|| Error::UnknownProgram(program.clone()))?;
    Ok(cycle::last_day(first_day, program.cycle_months))
}

#[tauri::command(async)]
#[specta::specta]
pub fn overview(session: Shared<'_>) -> Answer<Overview> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.overview(today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn score(session: Shared<'_>, cycle: CycleId, width: f64) -> Answer<Score> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.score(cycle, today, width)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn read_line(session: Shared<'_>, line: String) -> Answer<Reading> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.read_line(&line, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn add_line(session: Shared<'_>, line: String) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.add_line(&line, today)?.0)
}

#[tauri::command(async)]
#[specta::specta]
pub fn activities(session: Shared<'_>, cycle: CycleId) -> Answer<Vec<YearOfActivities>> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.activities_by_year(cycle, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn add_activity(session: Shared<'_>, form: ActivityForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.add_activity(&form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn correct_activity(session: Shared<'_>, id: ActivityId, form: ActivityForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.correct_activity(id, &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn mark_done(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.mark_done(&ids, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn duplicate_activity(session: Shared<'_>, id: ActivityId) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.duplicate_activity(id, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_activities(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_activities(&ids)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn undo(session: Shared<'_>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.undo()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn redo(session: Shared<'_>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.redo()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn history(session: Shared<'_>) -> Answer<History> {
    Ok(held(&session).logbook()?.0.history()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn member(session: Shared<'_>) -> Answer<Member> {
    Ok(held(&session).logbook()?.0.member()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn change_member(session: Shared<'_>, form: MemberForm) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.change_member(&form)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn settings(session: Shared<'_>) -> Answer<Settings> {
    Ok(held(&session).logbook()?.0.settings()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn change_settings(session: Shared<'_>, settings: Settings) -> Answer<()> {
    Ok(held(&session).logbook()?.0.change_settings(settings)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn correct_cycle(session: Shared<'_>, id: CycleId, first_day: String) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.correct_cycle(id, &first_day, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn dismiss_warning(session: Shared<'_>, key: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.dismiss_warning(&key)?)
}

/// Asks where to, and writes; nothing where the question is cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn export_record(
    app: AppHandle,
    session: Shared<'_>,
    cycle: CycleId,
    format: ExportFormat,
    language: Language,
) -> Answer<Option<Exported>> {
    let record = {
        let mut session = held(&session);
        let (logbook, today) = session.logbook()?;
        logbook.record(cycle, today)?
    };
    let bytes = export::bytes(&record, format, language)?;
    let name = export::file_name(&record, format, language);
    let Some(path) = desktop::ask_where_to_save(&app, &name, format, language) else {
        return Ok(None);
    };
    // The dialog has asked whether a file that is there may be replaced.
    let record_folder = held(&session).folder().to_path_buf();
    export::write(&path, &bytes, true, &record_folder)?;
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let exported =
        Exported { file_name: text(path.file_name()), folder: text(path.parent().map(std::path::Path::as_os_str)) };
    held(&session).exported = Some(path);
    Ok(Some(exported))
}

#[tauri::command(async)]
#[specta::specta]
pub fn open_exported(session: Shared<'_>) -> Answer<()> {
    let path = held(&session).exported.clone().ok_or(Failure::NothingToDo)?;
    desktop::open_file(&path)
}

#[tauri::command(async)]
#[specta::specta]
pub fn show_exported(session: Shared<'_>) -> Answer<()> {
    let path = held(&session).exported.clone().ok_or(Failure::NothingToDo)?;
    desktop::show_in_folder(&path)
}

#[tauri::command(async)]
#[specta::specta]
pub fn desktop_theme() -> Option<DesktopTheme> {
    desktop::theme()
}

#[tauri::command(async)]
#[specta::specta]
pub fn about(session: Shared<'_>) -> About {
    About { version: env!("CARGO_PKG_VERSION").to_owned(), data_folder: held(&session).folder().display().to_string() }
}
