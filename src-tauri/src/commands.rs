//! The window's commands: the verbs of the logbook, and what needs the window itself, such as its dialogs and exports.

#![expect(clippy::needless_pass_by_value, reason = "a command owns what the window sent it")]

mod evidence;
mod package;
mod recognition;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use chrono::NaiveDate;
use ledgerline_app::evidence::Desk;
use ledgerline_app::export::{self, ExportFormat};
use ledgerline_app::failure::{Failure, Trouble};
use ledgerline_app::import;
use ledgerline_app::place;
use ledgerline_app::session::Session;
use ledgerline_core::Error;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::cycle::adjustment::Adjustment;
use ledgerline_core::domain::cycle::adjustment_form::AdjustmentForm;
use ledgerline_core::domain::cycle::comparison::Difference;
use ledgerline_core::domain::cycle::{CycleId, calendar};
use ledgerline_core::domain::evidence::signature_sheet::{SheetChoice, SheetFor, SignatureSheet};
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::standing::explained::ProgramClaim;
use ledgerline_core::domain::standing::score::Score;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::{self, Member, MemberForm};
use ledgerline_core::domain::values::settings::Settings;
use ledgerline_core::logbook::{
    Done, FirstRun, KnownProgram, Overview, PastCycle, RulePreview, RulesOf, YearOfActivities,
};
use ledgerline_core::reading::quick_add::Reading;
use ledgerline_core::store::OpenError;
use ledgerline_words::Words;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::desktop::{self, DesktopTheme, FileType};

pub use evidence::*;
pub use package::*;
pub use recognition::*;

/// What every command works on. A command that panicked has changed nothing that was not
/// committed, so the next one may go on.
pub type Shared<'a> = State<'a, Arc<Mutex<Session>>>;

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
    /// Which of the files of this run it is, for "Open" and "Show in folder".
    pub no: u32,
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
pub fn opening(session: Shared<'_>, desk: State<'_, Desk>) -> Opening {
    let opening = open(&mut held(&session));
    desk.wake();
    opening
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
pub fn keep_damaged(session: Shared<'_>) -> Answer<Opening> {
    let mut session = held(&session);
    session.keep_damaged()?;
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
    let mut session = held(&session);
    let first_day = member::check_first_day(&first_day, session.today()).map_err(Error::Fields)?;
    // Before the first run there is no record, and only the shipped programs are there.
    let program = match session.logbook() {
        Ok((logbook, _)) => logbook.program(&program)?,
        Err(_) => Program::shipped_with_id(&program)
            .map_err(Error::from)?
            .ok_or_else(|| Error::UnknownProgram(program.clone()))?,
    };
    Ok(calendar::regular_last_day(first_day, &program.cycle))
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

#[tauri::command(async)]
#[specta::specta]
pub fn claims(session: Shared<'_>, id: ActivityId) -> Answer<Vec<ProgramClaim>> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.claims(id, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn correct_claim(session: Shared<'_>, id: ActivityId, program: String, form: ClaimForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.correct_claim(id, &program, &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn known_programs(session: Shared<'_>) -> Answer<Vec<KnownProgram>> {
    Ok(held(&session).logbook()?.0.programs()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn copy_program(session: Shared<'_>, program: String, name: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.copy_program(&program, &name)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_program(session: Shared<'_>, program: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_program(&program)?)
}

/// Asks for a program file and reads it; nothing where the question is cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn import_program(app: AppHandle, session: Shared<'_>, language: Language) -> Answer<Option<Done>> {
    let Some(path) = desktop::ask_for_program_file(&app, language) else {
        return Ok(None);
    };
    let bytes = import::program_file(&path)?;
    Ok(Some(held(&session).logbook()?.0.import_program(&bytes)?))
}

/// Asks where to, and writes the program file; nothing where the question is cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn export_program(
    app: AppHandle,
    session: Shared<'_>,
    of: RulesOf,
    language: Language,
) -> Answer<Option<Exported>> {
    let (program, text) = held(&session).logbook()?.0.program_file(&of)?;
    save(&app, &session, &format!("{}.toml", program.id), FileType::Program, language, text.as_bytes())
}

#[tauri::command(async)]
#[specta::specta]
pub fn put_rule(session: Shared<'_>, of: RulesOf, rule: Option<String>, form: RuleForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.put_rule(&of, rule.as_deref(), &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_rule(session: Shared<'_>, of: RulesOf, rule: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_rule(&of, &rule)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn preview_rule(session: Shared<'_>, cycle: CycleId, rule: Option<String>, form: RuleForm) -> Answer<RulePreview> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.preview_rule(cycle, rule.as_deref(), &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn compare_rules(session: Shared<'_>, cycle: CycleId) -> Answer<Vec<Difference>> {
    Ok(held(&session).logbook()?.0.compare_rules(cycle)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn settle_rules(session: Shared<'_>, cycle: CycleId, take_over: bool) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.settle_rules(cycle, take_over)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn choose_total(session: Shared<'_>, cycle: CycleId, credits: Credits) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.choose_total(cycle, credits)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn open_cycle(session: Shared<'_>, program: String, first_day: String) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.open_cycle(&program, &first_day, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_cycle(session: Shared<'_>, cycle: CycleId) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_cycle(cycle)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn adjust_cycle(session: Shared<'_>, cycle: CycleId, form: AdjustmentForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.adjust_cycle(cycle, &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_adjustment(session: Shared<'_>, cycle: CycleId, adjustment: Adjustment) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_adjustment(cycle, &adjustment)?)
}

/// The paragraph that asks for an adjustment, in both languages.
#[tauri::command(async)]
#[specta::specta]
pub fn request_text(session: Shared<'_>, cycle: CycleId, form: AdjustmentForm) -> Answer<Bilingual> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    let request = logbook.request(cycle, &form, today)?;
    let in_language = |language| Words::of(language).phrase(&request);
    Ok(Bilingual { en: in_language(Language::English), fr: in_language(Language::French) })
}

#[tauri::command(async)]
#[specta::specta]
pub fn confirm_item(session: Shared<'_>, cycle: CycleId, rule: String, on: String, note: String) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.confirm_item(cycle, &rule, &on, &note, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn reopen_item(session: Shared<'_>, cycle: CycleId, rule: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.reopen_item(cycle, &rule)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn carry_in(session: Shared<'_>, cycle: CycleId, credits: String, note: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.carry_in(cycle, &credits, &note)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn close_cycle(session: Shared<'_>, cycle: CycleId, open_next: bool) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.close_cycle(cycle, open_next, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn past_cycles(session: Shared<'_>) -> Answer<Vec<PastCycle>> {
    Ok(held(&session).logbook()?.0.past_cycles()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn add_kind(session: Shared<'_>, name: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.add_kind(&name)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn rename_kind(session: Shared<'_>, kind: Kind, name: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.rename_kind(&kind, &name)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_kind(session: Shared<'_>, kind: Kind) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.remove_kind(&kind)?)
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
    let bytes = export::bytes(&record, format, false, language)?;
    let name = export::file_name(&record, format, language);
    save(&app, &session, &name, format.into(), language, &bytes)
}

/// What the signature sheet of these activities would hold; without a choice of who signs, what
/// their kinds suggest.
#[tauri::command(async)]
#[specta::specta]
pub fn signature_sheet(
    session: Shared<'_>,
    activities: Vec<ActivityId>,
    sheet_for: Option<SheetFor>,
    participants: Option<u32>,
) -> Answer<SignatureSheet> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.signature_sheet(&activities, SheetChoice { sheet_for, participants }, today)?)
}

/// Asks where to, and writes the signature sheet; nothing where the question is cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn export_signature_sheet(
    app: AppHandle,
    session: Shared<'_>,
    activities: Vec<ActivityId>,
    sheet_for: SheetFor,
    participants: u32,
    language: Language,
) -> Answer<Option<Exported>> {
    let sheet = signature_sheet(session.clone(), activities, Some(sheet_for), Some(participants))?;
    let bytes = export::sheet_bytes(&sheet, language)?;
    let name = export::sheet_name(&sheet, language);
    save(&app, &session, &name, FileType::Pdf, language, &bytes)
}

/// Asks where to, and writes; nothing where the question is cancelled.
fn save(
    app: &AppHandle,
    session: &Shared<'_>,
    name: &str,
    file_type: FileType,
    language: Language,
    bytes: &[u8],
) -> Answer<Option<Exported>> {
    let Some(path) = desktop::ask_where_to_save(app, name, file_type, language) else {
        return Ok(None);
    };
    // The dialog has asked whether a file that is there may be replaced.
    let record_folder = held(session).folder().to_path_buf();
    place::write(&path, bytes, true, &record_folder)?;
    Ok(Some(exported(session, path)))
}

/// Remembers a file that was exported, for "Open" and "Show in folder".
fn exported(session: &Shared<'_>, path: PathBuf) -> Exported {
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (file_name, folder) = (text(path.file_name()), text(path.parent().map(std::path::Path::as_os_str)));
    Exported { no: held(session).remember_exported(path), file_name, folder }
}

#[tauri::command(async)]
#[specta::specta]
pub fn open_exported(session: Shared<'_>, no: u32) -> Answer<()> {
    let path = held(&session).exported(no).ok_or(Failure::NothingToDo)?;
    desktop::open_file(&path)
}

#[tauri::command(async)]
#[specta::specta]
pub fn show_exported(session: Shared<'_>, no: u32) -> Answer<()> {
    let path = held(&session).exported(no).ok_or(Failure::NothingToDo)?;
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
