//! The window's commands: each takes what the page sends, has it done by a use case or a verb of the
//! logbook, and answers. What asks the desktop first is here as well: a dialog for a file or a place,
//! and the viewer for what was written. They come in by one door, see [`crate::door`].

#![expect(clippy::needless_pass_by_value, reason = "a command owns what the window sent it")]

mod backups;
mod evidence;
mod history;
mod inbox;
mod package;
mod recognition;
mod tables;

use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;
use ledgerline_app::evidence::Desk;
use ledgerline_app::export::{self, Document, ExportFormat, Exported};
use ledgerline_app::failure::Failure;
use ledgerline_app::notes::{self, RecordNote};
use ledgerline_app::records::{ChosenFolder, Records, Samples};
use ledgerline_app::session::{Opening, Session};
use ledgerline_app::work::Work;
use ledgerline_app::{cycles, import, reminding};
use ledgerline_core::Error;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::cycle::adjustment::Adjustment;
use ledgerline_core::domain::cycle::adjustment_form::AdjustmentForm;
use ledgerline_core::domain::cycle::comparison::Difference;
use ledgerline_core::domain::evidence::signature_sheet::{SheetChoice, SheetFor, SignatureSheet};
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::reminder::Reminder;
use ledgerline_core::domain::standing::explained::ProgramClaim;
use ledgerline_core::domain::standing::score::Score;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::{Member, MemberForm};
use ledgerline_core::domain::values::settings::Settings;
use ledgerline_core::logbook::{
    Done, FirstRun, KnownProgram, KnownWords, Overview, PastCycle, RulePreview, RulesOf, YearOfActivities,
};
use ledgerline_core::reading::beside_record::{Answered, LineAnswer, SeveralLines};
use ledgerline_core::reading::quick_add::Understood;
use serde::Serialize;
use specta::datatype::DataType;
use specta::function::FunctionArg;
use specta::{Type, Types};
use tauri::ipc::{CommandArg, CommandItem, InvokeError};
use tauri::{AppHandle, Runtime, State};

use crate::desktop::{self, DesktopTheme, SaveAs, SaveDialog};
use crate::menu;

pub use backups::*;
pub use evidence::*;
pub use history::*;
pub use inbox::*;
pub use package::*;
pub use recognition::*;
pub use tables::*;

/// What every command works on: the record that is open when it comes in, until it has answered.
#[derive(Clone)]
pub struct Shared<'a>(Arc<Session>, PhantomData<&'a ()>);

impl<'a, R: Runtime> CommandArg<'a, R> for Shared<'a> {
    fn from_command(command: CommandItem<'a, R>) -> Result<Self, InvokeError> {
        State::<'a, Arc<Records>>::from_command(command).map(|records| Self(records.now(), PhantomData))
    }
}

/// The page does not send it.
impl FunctionArg for Shared<'_> {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}

impl Deref for Shared<'_> {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

type Answer<T> = Result<T, Failure>;

/// What the settings say of the program itself.
#[derive(Debug, Clone, Serialize, Type)]
pub struct About {
    /// Its version.
    pub version: String,
    /// The ledger's folder.
    pub data_folder: String,
    /// The service that keeps that folder on several computers; none where none is seen.
    pub synced_by: Option<&'static str>,
    /// Whether it is the one that opens by itself where no other is chosen.
    pub is_usual: bool,
    /// Whether it is the sample records.
    pub samples: Samples,
}

#[tauri::command]
#[specta::specta]
pub fn opening(session: Shared<'_>, desk: State<'_, Desk>) -> Opening {
    let opening = session.opening();
    desk.wake();
    opening
}

#[tauri::command]
#[specta::specta]
pub fn open_again(session: Shared<'_>, desk: State<'_, Desk>) -> Opening {
    session.close();
    let opening = session.opening();
    desk.wake();
    opening
}

/// Closes the record, and opens what can be read of it to be read alone.
#[tauri::command]
#[specta::specta]
pub fn look(session: Shared<'_>, desk: State<'_, Desk>) -> Answer<Opening> {
    session.look()?;
    desk.wake();
    Ok(Opening::Ready)
}

#[tauri::command]
#[specta::specta]
pub fn record_notes(session: Shared<'_>) -> Answer<Vec<RecordNote>> {
    notes::notes(&session)
}

/// The member knows that a service keeps the folder of the record on several computers.
#[tauri::command]
#[specta::specta]
pub fn note_service(session: Shared<'_>) {
    notes::noted(&session);
}

/// Asks for the folder of another record, and says what is in it; nothing where the question is cancelled. Nothing is
/// opened or made.
#[tauri::command]
#[specta::specta]
pub fn choose_record(app: AppHandle, records: State<'_, Arc<Records>>, language: Language) -> Option<ChosenFolder> {
    Some(records.choose(&desktop::ask_for_record(&app, language)?))
}

/// Closes the record and goes on with the one in the folder that was chosen last. The page begins anew after it.
#[tauri::command]
#[specta::specta]
pub fn open_chosen(records: State<'_, Arc<Records>>, work: State<'_, Work>) -> Answer<()> {
    if records.open_chosen(&work) { Ok(()) } else { Err(Failure::NothingToDo) }
}

/// Closes the record and goes on with the usual one. The page begins anew after it.
#[tauri::command]
#[specta::specta]
pub fn open_usual(records: State<'_, Arc<Records>>, work: State<'_, Work>) -> Answer<()> {
    if records.open_usual(&work) { Ok(()) } else { Err(Failure::NothingToDo) }
}

/// Closes the record and goes on with sample records, which are made anew. The page begins anew after it.
#[tauri::command]
#[specta::specta]
pub fn open_samples(records: State<'_, Arc<Records>>, work: State<'_, Work>, language: Language) -> Answer<()> {
    records.open_samples(language, &work)
}

/// Closes the sample records and goes on with what was open before them. The page begins anew after it.
#[tauri::command]
#[specta::specta]
pub fn leave_samples(records: State<'_, Arc<Records>>, work: State<'_, Work>) -> Answer<()> {
    records.leave_samples(&work)
}

#[tauri::command]
#[specta::specta]
pub fn keep_damaged(session: Shared<'_>) -> Answer<Opening> {
    session.keep_damaged()?;
    Ok(session.opening())
}

#[tauri::command]
#[specta::specta]
pub fn start(session: Shared<'_>, desk: State<'_, Desk>, first_run: FirstRun) -> Answer<()> {
    session.create(&first_run)?;
    // Certificates of an earlier record may lie in the folder.
    desk.wake();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub fn programs() -> Answer<Vec<Program>> {
    Ok(Program::shipped().map_err(Error::from)?)
}

#[tauri::command]
#[specta::specta]
pub fn propose_last_day(session: Shared<'_>, program: String, first_day: String) -> Answer<NaiveDate> {
    cycles::propose_last_day(&session, &program, &first_day)
}

/// The day it is, for a window that stays open while days pass.
#[tauri::command]
#[specta::specta]
pub fn today(session: Shared<'_>) -> NaiveDate {
    session.today()
}

#[tauri::command]
#[specta::specta]
pub fn overview(session: Shared<'_>) -> Answer<Overview> {
    session.with(|logbook, today| logbook.overview(today))
}

#[tauri::command]
#[specta::specta]
pub fn score(session: Shared<'_>, cycle: CycleId, width: f64) -> Answer<Score> {
    session.with(|logbook, today| logbook.score(cycle, today, width))
}

#[tauri::command]
#[specta::specta]
pub fn read_line(session: Shared<'_>, line: String) -> Answer<LineAnswer> {
    session.with(|logbook, today| logbook.read_line(&line, today))
}

/// What several lines would be kept as together.
#[tauri::command]
#[specta::specta]
pub fn read_lines(session: Shared<'_>, lines: Vec<String>) -> Answer<SeveralLines> {
    session.with(|logbook, today| logbook.read_lines(&lines, today))
}

/// Keeps lines as they were shown, each an activity, in one action.
#[tauri::command]
#[specta::specta]
pub fn add_lines(
    session: Shared<'_>,
    lines: Vec<String>,
    shown: Option<Vec<Understood>>,
    answered: Answered,
) -> Answer<Done> {
    session.with(|logbook, today| logbook.add_lines(&lines, shown.as_deref(), answered, today)).map(|(done, _)| done)
}

/// Marks the plan as done that a line is the doing of, with what the line says.
#[tauri::command]
#[specta::specta]
pub fn mark_done_by_line(
    session: Shared<'_>,
    line: String,
    shown: Option<Understood>,
    answered: Answered,
) -> Answer<Done> {
    session
        .with(|logbook, today| logbook.mark_done_by_line(&line, shown.as_ref(), answered, today))
        .map(|(done, _)| done)
}

/// What a line can name that the record knows already.
#[tauri::command]
#[specta::specta]
pub fn known_words(session: Shared<'_>) -> Answer<KnownWords> {
    session.with(|logbook, _| logbook.known_words())
}

#[tauri::command]
#[specta::specta]
pub fn activities(session: Shared<'_>, cycle: CycleId) -> Answer<Vec<YearOfActivities>> {
    session.with(|logbook, today| logbook.activities_by_year(cycle, today))
}

#[tauri::command]
#[specta::specta]
pub fn add_activity(session: Shared<'_>, form: ActivityForm) -> Answer<Done> {
    session.with(|logbook, today| logbook.add_activity(&form, today))
}

#[tauri::command]
#[specta::specta]
pub fn correct_activity(session: Shared<'_>, id: ActivityId, form: ActivityForm) -> Answer<Done> {
    session.with(|logbook, today| logbook.correct_activity(id, &form, today))
}

#[tauri::command]
#[specta::specta]
pub fn mark_done(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Done> {
    session.with(|logbook, today| logbook.mark_done(&ids, today))
}

#[tauri::command]
#[specta::specta]
pub fn duplicate_activity(session: Shared<'_>, id: ActivityId) -> Answer<Done> {
    session.with(|logbook, today| logbook.duplicate_activity(id, today))
}

#[tauri::command]
#[specta::specta]
pub fn remove_activities(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_activities(&ids))
}

#[tauri::command]
#[specta::specta]
pub fn undo(session: Shared<'_>) -> Answer<Done> {
    session.with(|logbook, _| logbook.undo())
}

#[tauri::command]
#[specta::specta]
pub fn redo(session: Shared<'_>) -> Answer<Done> {
    session.with(|logbook, _| logbook.redo())
}

#[tauri::command]
#[specta::specta]
pub fn member(session: Shared<'_>) -> Answer<Member> {
    session.with(|logbook, _| logbook.member())
}

#[tauri::command]
#[specta::specta]
pub fn change_member(session: Shared<'_>, form: MemberForm) -> Answer<Done> {
    session.with(|logbook, _| logbook.change_member(&form))
}

#[tauri::command]
#[specta::specta]
pub fn settings(app: AppHandle, session: Shared<'_>) -> Answer<Settings> {
    let settings = session.with(|logbook, _| logbook.settings())?;
    menu::speak(&app, settings.language);
    Ok(settings)
}

#[tauri::command]
#[specta::specta]
pub fn change_settings(app: AppHandle, session: Shared<'_>, settings: Settings) -> Answer<()> {
    let language = settings.language;
    session.with(|logbook, _| logbook.change_settings(settings))?;
    menu::speak(&app, language);
    Ok(())
}

/// What is to be told now; it counts as told from then on.
#[tauri::command]
#[specta::specta]
pub fn reminders(session: Shared<'_>) -> Answer<Vec<Reminder>> {
    reminding::remind(&session)
}

/// Whether the computer reminds when the member logs in.
#[tauri::command]
#[specta::specta]
pub fn reminds_at_login() -> Answer<bool> {
    ledgerline_start::reminds_at_login().map_err(|_| Failure::login_item())
}

#[tauri::command]
#[specta::specta]
pub fn remind_at_login(wanted: bool) -> Answer<bool> {
    ledgerline_start::remind_at_login(wanted).map_err(|_| Failure::login_item())
}

#[tauri::command]
#[specta::specta]
pub fn correct_cycle(session: Shared<'_>, id: CycleId, first_day: String) -> Answer<Done> {
    session.with(|logbook, today| logbook.correct_cycle(id, &first_day, today))
}

#[tauri::command]
#[specta::specta]
pub fn dismiss_warning(session: Shared<'_>, key: String) -> Answer<Done> {
    session.with(|logbook, today| logbook.dismiss_warning(&key, today))
}

#[tauri::command]
#[specta::specta]
pub fn claims(session: Shared<'_>, id: ActivityId) -> Answer<Vec<ProgramClaim>> {
    session.with(|logbook, today| logbook.claims(id, today))
}

#[tauri::command]
#[specta::specta]
pub fn correct_claim(session: Shared<'_>, id: ActivityId, program: String, form: ClaimForm) -> Answer<Done> {
    session.with(|logbook, today| logbook.correct_claim(id, &program, &form, today))
}

#[tauri::command]
#[specta::specta]
pub fn known_programs(session: Shared<'_>) -> Answer<Vec<KnownProgram>> {
    session.with(|logbook, _| logbook.programs())
}

#[tauri::command]
#[specta::specta]
pub fn copy_program(session: Shared<'_>, program: String, name: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.copy_program(&program, &name))
}

#[tauri::command]
#[specta::specta]
pub fn remove_program(session: Shared<'_>, program: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_program(&program))
}

/// Asks for a program file and reads it; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn import_program(app: AppHandle, session: Shared<'_>, language: Language) -> Answer<Option<Done>> {
    let Some(path) = desktop::ask_for_program_file(&app, language) else {
        return Ok(None);
    };
    import::import_program(&session, &path).map(Some)
}

/// Asks where to, and writes the program file; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn export_program(
    app: AppHandle,
    session: Shared<'_>,
    of: RulesOf,
    language: Language,
) -> Answer<Option<Exported>> {
    save(&app, &session, &export::program(&session, &of)?, SaveDialog::Program, language)
}

#[tauri::command]
#[specta::specta]
pub fn put_rule(session: Shared<'_>, of: RulesOf, rule: Option<String>, form: RuleForm) -> Answer<Done> {
    session.with(|logbook, today| logbook.put_rule(&of, rule.as_deref(), &form, today))
}

#[tauri::command]
#[specta::specta]
pub fn remove_rule(session: Shared<'_>, of: RulesOf, rule: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_rule(&of, &rule))
}

#[tauri::command]
#[specta::specta]
pub fn preview_rule(session: Shared<'_>, cycle: CycleId, rule: Option<String>, form: RuleForm) -> Answer<RulePreview> {
    session.with(|logbook, today| logbook.preview_rule(cycle, rule.as_deref(), &form, today))
}

#[tauri::command]
#[specta::specta]
pub fn compare_rules(session: Shared<'_>, cycle: CycleId) -> Answer<Vec<Difference>> {
    session.with(|logbook, _| logbook.compare_rules(cycle))
}

#[tauri::command]
#[specta::specta]
pub fn settle_rules(session: Shared<'_>, cycle: CycleId, take_over: bool) -> Answer<Done> {
    session.with(|logbook, _| logbook.settle_rules(cycle, take_over))
}

#[tauri::command]
#[specta::specta]
pub fn choose_total(session: Shared<'_>, cycle: CycleId, credits: Credits) -> Answer<Done> {
    session.with(|logbook, _| logbook.choose_total(cycle, credits))
}

#[tauri::command]
#[specta::specta]
pub fn open_cycle(session: Shared<'_>, program: String, first_day: String) -> Answer<Done> {
    session.with(|logbook, today| logbook.open_cycle(&program, &first_day, today))
}

#[tauri::command]
#[specta::specta]
pub fn remove_cycle(session: Shared<'_>, cycle: CycleId) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_cycle(cycle))
}

#[tauri::command]
#[specta::specta]
pub fn adjust_cycle(session: Shared<'_>, cycle: CycleId, form: AdjustmentForm) -> Answer<Done> {
    session.with(|logbook, today| logbook.adjust_cycle(cycle, &form, today))
}

#[tauri::command]
#[specta::specta]
pub fn remove_adjustment(session: Shared<'_>, cycle: CycleId, adjustment: Adjustment) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_adjustment(cycle, &adjustment))
}

/// The paragraph that asks for an adjustment, in both languages.
#[tauri::command]
#[specta::specta]
pub fn request_text(session: Shared<'_>, cycle: CycleId, form: AdjustmentForm) -> Answer<Bilingual> {
    cycles::request_text(&session, cycle, &form)
}

#[tauri::command]
#[specta::specta]
pub fn confirm_item(session: Shared<'_>, cycle: CycleId, rule: String, on: String, note: String) -> Answer<Done> {
    session.with(|logbook, today| logbook.confirm_item(cycle, &rule, &on, &note, today))
}

#[tauri::command]
#[specta::specta]
pub fn reopen_item(session: Shared<'_>, cycle: CycleId, rule: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.reopen_item(cycle, &rule))
}

#[tauri::command]
#[specta::specta]
pub fn carry_in(session: Shared<'_>, cycle: CycleId, credits: String, note: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.carry_in(cycle, &credits, &note))
}

#[tauri::command]
#[specta::specta]
pub fn close_cycle(session: Shared<'_>, cycle: CycleId, open_next: bool) -> Answer<Done> {
    session.with(|logbook, today| logbook.close_cycle(cycle, open_next, today))
}

#[tauri::command]
#[specta::specta]
pub fn past_cycles(session: Shared<'_>) -> Answer<Vec<PastCycle>> {
    session.with(|logbook, _| logbook.past_cycles())
}

#[tauri::command]
#[specta::specta]
pub fn add_kind(session: Shared<'_>, name: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.add_kind(&name))
}

#[tauri::command]
#[specta::specta]
pub fn rename_kind(session: Shared<'_>, kind: Kind, name: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.rename_kind(&kind, &name))
}

#[tauri::command]
#[specta::specta]
pub fn remove_kind(session: Shared<'_>, kind: Kind) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_kind(&kind))
}

/// Asks where to, and writes; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn export_record(
    app: AppHandle,
    session: Shared<'_>,
    cycle: CycleId,
    format: ExportFormat,
    language: Language,
) -> Answer<Option<Exported>> {
    let document = export::record(&session, cycle, format, false, language)?;
    save(&app, &session, &document, format.into(), language)
}

/// What the signature sheet of these activities would hold; without a choice of who signs, what
/// their kinds suggest.
#[tauri::command]
#[specta::specta]
pub fn signature_sheet(
    session: Shared<'_>,
    activities: Vec<ActivityId>,
    sheet_for: Option<SheetFor>,
    participants: Option<u32>,
) -> Answer<SignatureSheet> {
    session.with(|logbook, today| logbook.signature_sheet(&activities, SheetChoice { sheet_for, participants }, today))
}

/// Asks where to, and writes the signature sheet; nothing where the question is cancelled.
#[tauri::command]
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
    save(&app, &session, &export::signature_sheet(&session, &sheet, language)?, SaveDialog::Pdf, language)
}

/// Asks where to, and writes; nothing where the question is cancelled.
fn save(
    app: &AppHandle,
    session: &Session,
    document: &Document,
    dialog: SaveDialog,
    language: Language,
) -> Answer<Option<Exported>> {
    let Some(SaveAs { path, replace }) = desktop::ask_where_to_save(app, &document.name, dialog, language) else {
        return Ok(None);
    };
    document.write(session, &path, replace).map(Some)
}

#[tauri::command]
#[specta::specta]
pub fn open_exported(session: Shared<'_>, no: u32) -> Answer<()> {
    desktop::open_file(&session.exported(no)?)
}

#[tauri::command]
#[specta::specta]
pub fn show_exported(session: Shared<'_>, no: u32) -> Answer<()> {
    desktop::show_in_folder(&session.exported(no)?)
}

#[tauri::command]
#[specta::specta]
pub fn desktop_theme() -> Option<DesktopTheme> {
    desktop::theme()
}

#[tauri::command]
#[specta::specta]
pub fn about(session: Shared<'_>, records: State<'_, Arc<Records>>) -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: session.folder().display().to_string(),
        synced_by: notes::synced_by(&session),
        is_usual: records.is_usual(),
        samples: records.samples(),
    }
}
