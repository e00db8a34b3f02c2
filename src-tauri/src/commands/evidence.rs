//! The window's commands about evidence.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ledgerline_app::evidence::{self, Arrived, Cut, Desk, Drops, Mended, StraightenedPhoto};
use ledgerline_app::failure::Failure;
use ledgerline_app::reading::{Depth, look_into};
use ledgerline_app::work::{NEVER, Work};
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::evidence::checklist::Checklist;
use ledgerline_core::domain::evidence::marks::MarkedWords;
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, Legibility};
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::{
    CertainFile, Done, EvidenceCare, FiledEvidence, FoundInFile, NamedEvidence, Recoverable, UnfiledFile,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Emitter as _, State};

use super::{Answer, Shared};
use crate::desktop::{self, OpenDialog};
use crate::window::EVIDENCE_KNOWN;

/// Where files come from.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum FilesFrom {
    /// The member chooses them in a dialog.
    Chosen,
    /// They were dropped on the window.
    Dropped {
        /// The number of the drop.
        drop: u32,
    },
    /// They were dropped on the window with tables, which are opened apart.
    DroppedBesideTables {
        /// The number of the drop.
        drop: u32,
    },
}

/// Where a lost file is to be found.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum MendFrom {
    /// The member points at the file.
    File {
        /// Which file is lost.
        evidence: EvidenceId,
    },
    /// The member points at a folder, such as a backup: every lost file is looked for in it.
    Folder,
}

/// A page as a picture.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PagePicture {
    /// Its data as an address for an image element.
    pub address: String,
}

/// A JPEG as an address for an image element.
pub(super) fn address(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

/// The paths of files that come in; nothing where the question is cancelled.
fn paths_from(app: &AppHandle, drops: &Drops, from: FilesFrom, language: Language) -> Answer<Option<Vec<PathBuf>>> {
    match from {
        FilesFrom::Chosen => Ok(desktop::ask_for_files(app, OpenDialog::Evidence, language)),
        FilesFrom::Dropped { drop } => drops.take(drop).map(Some).ok_or(Failure::NothingToDo),
        FilesFrom::DroppedBesideTables { drop } => drops.take_beside_tables(drop).map(Some).ok_or(Failure::NothingToDo),
    }
}

/// Takes files in and attaches them to activities; without any, they wait to be filed. Nothing
/// where the question is cancelled.
#[tauri::command]
#[specta::specta]
#[expect(clippy::too_many_arguments, reason = "what Tauri keeps is handed over one by one")]
pub fn take_in_evidence(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    drops: State<'_, Drops>,
    desk: State<'_, Desk>,
    from: FilesFrom,
    activities: Vec<ActivityId>,
    language: Language,
) -> Answer<Option<Arrived>> {
    let Some(paths) = paths_from(&app, &drops, from, language)? else { return Ok(None) };
    let arrived = evidence::take_in(&session, &work, &paths, &activities)?;
    desk.wake();
    Ok(Some(arrived))
}

/// Asks for a better copy of a file and puts it in its place; nothing where the question is
/// cancelled.
#[tauri::command]
#[specta::specta]
#[expect(clippy::too_many_arguments, reason = "what Tauri keeps is handed over one by one")]
pub fn replace_evidence(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    drops: State<'_, Drops>,
    desk: State<'_, Desk>,
    file: EvidenceId,
    from: FilesFrom,
    language: Language,
) -> Answer<Option<Done>> {
    let paths = paths_from(&app, &drops, from, language)?;
    let Some(path) = paths.and_then(|paths| paths.into_iter().next()) else { return Ok(None) };
    let done = evidence::replace(&session, &work, file, &path)?;
    desk.wake();
    Ok(done)
}

#[tauri::command]
#[specta::specta]
pub fn unfiled_evidence(session: Shared<'_>) -> Answer<Vec<UnfiledFile>> {
    session.with(|logbook, today| logbook.unfiled(today))
}

#[tauri::command]
#[specta::specta]
pub fn evidence_of(session: Shared<'_>, activity: ActivityId) -> Answer<Vec<FiledEvidence>> {
    session.with(|logbook, today| logbook.evidence_of(activity, today))
}

/// Adds the activities that waiting files prove: one, or one for each course of a file.
#[tauri::command]
#[specta::specta]
pub fn file_evidence(session: Shared<'_>, files: Vec<NamedEvidence>, forms: Vec<ActivityForm>) -> Answer<Done> {
    session.with(|logbook, today| logbook.file_as(&files, &forms, today))
}

/// Files all that are certain, as they were shown.
#[tauri::command]
#[specta::specta]
pub fn file_certain(session: Shared<'_>, files: Vec<CertainFile>) -> Answer<Done> {
    session.with(|logbook, today| logbook.file_certain(&files, today))
}

#[tauri::command]
#[specta::specta]
pub fn attach_evidence(session: Shared<'_>, files: Vec<NamedEvidence>, activities: Vec<ActivityId>) -> Answer<Done> {
    session.with(|logbook, _| logbook.attach_as(&files, &activities))
}

#[tauri::command]
#[specta::specta]
pub fn detach_evidence(session: Shared<'_>, file: EvidenceId, activity: ActivityId) -> Answer<Done> {
    session.with(|logbook, _| logbook.detach(file, activity))
}

#[tauri::command]
#[specta::specta]
pub fn name_evidence_kind(session: Shared<'_>, file: EvidenceId, kind: EvidenceKind) -> Answer<Done> {
    session.with(|logbook, _| logbook.name_evidence_kind(file, kind))
}

#[tauri::command]
#[specta::specta]
pub fn put_away_evidence(session: Shared<'_>, files: Vec<EvidenceId>) -> Answer<Done> {
    session.with(|logbook, _| logbook.put_away(&files))
}

#[tauri::command]
#[specta::specta]
pub fn take_back_evidence(session: Shared<'_>, files: Vec<EvidenceId>) -> Answer<Done> {
    session.with(|logbook, _| logbook.take_back(&files))
}

/// Accepts differences between a file and an activity, by their keys, with the member's reason.
#[tauri::command]
#[specta::specta]
pub fn accept_proof(
    session: Shared<'_>,
    activity: ActivityId,
    file: EvidenceId,
    differences: Vec<String>,
    reason: String,
) -> Answer<Done> {
    session.with(|logbook, today| logbook.accept_proof(activity, file, &differences, &reason, today))
}

/// Takes back what was accepted of a file at an activity.
#[tauri::command]
#[specta::specta]
pub fn take_back_acceptance(session: Shared<'_>, activity: ActivityId, file: EvidenceId) -> Answer<Done> {
    session.with(|logbook, _| logbook.take_back_acceptance(activity, file))
}

/// Adds to an activity what one of its files says and the activity lacks.
#[tauri::command]
#[specta::specta]
pub fn add_also_said(session: Shared<'_>, activity: ActivityId, file: EvidenceId) -> Answer<Done> {
    session.with(|logbook, today| logbook.add_also_said(activity, file, today))
}

/// A page of a file (counted from 1) as a picture; nothing where none can be made.
#[tauri::command]
#[specta::specta]
pub fn evidence_page(session: Shared<'_>, file: EvidenceId, page: u32) -> Answer<Option<PagePicture>> {
    let jpeg = evidence::preview(&session, file, page)?;
    Ok(jpeg.map(|jpeg| PagePicture { address: address(&jpeg) }))
}

/// Where the words stand on a page (counted from 1) that something was read from.
#[tauri::command]
#[specta::specta]
pub fn marked_words(session: Shared<'_>, file: EvidenceId, page: u32) -> Answer<Vec<MarkedWords>> {
    session.with(|logbook, today| logbook.marked_words(file, page, today))
}

/// A photo that is straightened, as a picture.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StraightenedPicture {
    /// Its data as an address for an image element.
    pub address: String,
    /// What would have to be cut away to leave the page alone; none where no page is seen surely.
    pub paper: Option<Cut>,
}

/// A photo that is straightened so; nothing where no picture of it can be made.
#[tauri::command]
#[specta::specta]
pub fn straightened_photo(session: Shared<'_>, photo: StraightenedPhoto) -> Answer<Option<StraightenedPicture>> {
    let made = evidence::straightened(&session, photo)?;
    Ok(made.map(|it| StraightenedPicture { address: address(&it.jpeg), paper: it.paper }))
}

/// Makes one document of photos and puts it in their place; nothing where that is stopped.
#[tauri::command]
#[specta::specta]
pub fn straighten_photos(
    session: Shared<'_>,
    work: State<'_, Work>,
    desk: State<'_, Desk>,
    photos: Vec<StraightenedPhoto>,
) -> Answer<Option<Done>> {
    let done = evidence::straighten(&session, &work, &photos)?;
    desk.wake();
    Ok(done)
}

/// Opens a copy of a file in the system's viewer.
#[tauri::command]
#[specta::specta]
pub fn open_evidence(session: Shared<'_>, file: EvidenceId) -> Answer<()> {
    desktop::open_file(&evidence::copy_to_open(&session, file)?)
}

#[tauri::command]
#[specta::specta]
pub fn find_in_evidence(session: Shared<'_>, text: String) -> Answer<Vec<FoundInFile>> {
    session.with(|logbook, _| logbook.find_in_evidence(&text))
}

#[tauri::command]
#[specta::specta]
pub fn checklists(session: Shared<'_>) -> Answer<Vec<Checklist>> {
    session.with(|logbook, _| logbook.checklists())
}

#[tauri::command]
#[specta::specta]
pub fn change_checklist(session: Shared<'_>, kind: Kind, wanted: Vec<EvidenceKind>) -> Answer<Done> {
    session.with(|logbook, _| logbook.change_checklist(&kind, &wanted))
}

#[tauri::command]
#[specta::specta]
pub fn evidence_care(session: Shared<'_>) -> Answer<EvidenceCare> {
    session.with(|logbook, today| logbook.evidence_care(today))
}

/// Holds every file against its fingerprint, and answers how they are. Stopped by the member, it
/// answers what is known until then.
#[tauri::command]
#[specta::specta]
pub fn check_evidence(session: Shared<'_>, work: State<'_, Work>) -> Answer<EvidenceCare> {
    evidence::check_now(&session, &work)
}

/// What files tell of and the record does not know: before there is one, or where it does not open, too.
#[tauri::command]
#[specta::specta]
pub fn recoverable(session: Shared<'_>) -> Answer<Recoverable> {
    Ok(session.recoverable()?)
}

/// Takes in what files tell of and the record does not know.
#[tauri::command]
#[specta::specta]
pub fn recover(session: Shared<'_>, desk: State<'_, Desk>) -> Answer<Done> {
    let done = session.with(|logbook, _| logbook.recover())?;
    desk.wake();
    Ok(done)
}

/// Tries once more to read a file that could not be read, and answers how well that went.
#[tauri::command]
#[specta::specta]
pub fn read_evidence_again(app: AppHandle, session: Shared<'_>, file: EvidenceId) -> Answer<Option<Legibility>> {
    let file = session.with(|logbook, _| logbook.evidence(file))?;
    look_into(&session, &file, Depth::TextAndPreviews, &NEVER)?;
    let _ = app.emit(EVIDENCE_KNOWN, file.id);
    session.with(|logbook, _| logbook.legibility(file.id))
}

/// Asks where lost files are, and keeps those that are found again; nothing where the question is
/// cancelled.
#[tauri::command]
#[specta::specta]
pub fn mend_evidence(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    desk: State<'_, Desk>,
    from: MendFrom,
    language: Language,
) -> Answer<Option<Mended>> {
    let mended = match from {
        MendFrom::File { evidence } => {
            let Some(path) = desktop::ask_for_file(&app, OpenDialog::LostFile, language) else { return Ok(None) };
            evidence::mend_file(&session, &work, evidence, &path)?
        }
        MendFrom::Folder => {
            let Some(place) = desktop::ask_for_folder(&app, language) else { return Ok(None) };
            Some(evidence::mend_from_folder(&session, &work, &place)?)
        }
    };
    // What was lost before it was read can be read now.
    desk.wake();
    Ok(mended)
}

/// Stops the long work that is going on.
#[tauri::command]
#[specta::specta]
pub fn stop_work(work: State<'_, Work>) {
    work.stop();
}
