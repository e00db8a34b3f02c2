//! The window's commands about evidence.

use std::ops::ControlFlow;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ledgerline_app::evidence::{self, Batch, Desk, Drops, NEVER, PREVIEW_WIDTH, Previews, RefusedFile, desk, reader};
use ledgerline_app::failure::Failure;
use ledgerline_app::work::{Task, Work};
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::evidence::checklist::Checklist;
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind};
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::{Done, EvidenceCare, FiledEvidence, Filing, Found, UnfiledFile};
use ledgerline_core::vault::{self as store, EvidenceFolder, NotKept};
use ledgerline_core::{Error, Logbook};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use super::{Answer, Shared, held};
use crate::desktop::{self, OpenDialog};

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
}

/// What became of files that came in.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Arrived {
    /// What was filed; none where nothing was.
    pub filing: Option<Filing>,
    /// What was not kept, and why.
    pub refused: Vec<RefusedFile>,
    /// Whether the member stopped it; nothing of it is kept then.
    pub stopped: bool,
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

/// What was found again.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Mended {
    /// How many files are well again.
    pub found: u32,
    /// How many are still lost.
    pub left: u32,
}

/// A page as a picture.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PagePicture {
    /// Its data as an address for an image element.
    pub address: String,
}

pub(super) fn folder_of(session: &Shared<'_>) -> Answer<EvidenceFolder> {
    let mut session = held(session);
    session.logbook()?.0.evidence_folder().cloned().ok_or(Failure::NothingToDo)
}

/// The paths of files that come in; nothing where the question is cancelled.
fn paths_from(app: &AppHandle, drops: &Drops, from: FilesFrom, language: Language) -> Answer<Option<Vec<PathBuf>>> {
    match from {
        FilesFrom::Chosen => Ok(desktop::ask_for_files(app, OpenDialog::Evidence, language)),
        FilesFrom::Dropped { drop } => drops.take(drop).map(Some).ok_or(Failure::NothingToDo),
    }
}

/// Copies files into the store, told of as it goes on.
fn keep(work: &Work, folder: &EvidenceFolder, paths: &[PathBuf]) -> Batch {
    let count = u32::try_from(paths.len()).ok();
    work.run(Task::Keeping, count, |piece| evidence::keep(folder, paths, &mut |done, at| piece.goes_on(done, at)))
}

/// Takes files in and attaches them to activities; without any, they wait to be filed. Nothing
/// where the question is cancelled.
#[tauri::command(async)]
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
    let folder = folder_of(&session)?;
    let Some(paths) = paths_from(&app, &drops, from, language)? else { return Ok(None) };
    let Batch { kept, refused, stopped } = keep(&work, &folder, &paths);
    if kept.is_empty() {
        return Ok(Some(Arrived { filing: None, refused, stopped }));
    }
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    match logbook.file(&kept, &activities, today) {
        Ok(filing) => {
            desk.wake();
            Ok(Some(Arrived { filing: Some(filing), refused, stopped }))
        }
        Err(error) => Err(not_done(logbook, &kept, error)),
    }
}

/// Asks for a better copy of a file and puts it in its place; nothing where the question is
/// cancelled.
#[tauri::command(async)]
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
    let folder = folder_of(&session)?;
    let Some(paths) = paths_from(&app, &drops, from, language)? else { return Ok(None) };
    let Some(by) = kept_one(&work, &folder, &paths)? else { return Ok(None) };
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    let done = logbook.replace(file, &by, today);
    match done {
        Ok(done) => {
            desk.wake();
            Ok(Some(done))
        }
        Err(error) => Err(not_done(logbook, &[by], error)),
    }
}

/// Keeps the first of the files; nothing where the member stopped it.
fn kept_one(work: &Work, folder: &EvidenceFolder, paths: &[PathBuf]) -> Answer<Option<store::Kept>> {
    let batch = keep(work, folder, paths.get(..1).unwrap_or_default());
    if let Some(refused) = batch.refused.into_iter().next() {
        return Err(ledgerline_app::failure::refused(ledgerline_app::failure::Obstacle::NotKept, refused.why));
    }
    Ok(batch.kept.into_iter().next())
}

#[tauri::command(async)]
#[specta::specta]
pub fn unfiled_evidence(session: Shared<'_>) -> Answer<Vec<UnfiledFile>> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.unfiled(today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn evidence_of(session: Shared<'_>, activity: ActivityId) -> Answer<Vec<FiledEvidence>> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.evidence_of(activity, today)?)
}

/// Adds the activity that a waiting file proves.
#[tauri::command(async)]
#[specta::specta]
pub fn file_evidence(session: Shared<'_>, file: EvidenceId, kind: EvidenceKind, form: ActivityForm) -> Answer<Done> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.file_as(file, kind, &form, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn attach_evidence(session: Shared<'_>, files: Vec<EvidenceId>, activities: Vec<ActivityId>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.attach(&files, &activities)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn detach_evidence(session: Shared<'_>, file: EvidenceId, activity: ActivityId) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.detach(file, activity)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn name_evidence_kind(session: Shared<'_>, file: EvidenceId, kind: EvidenceKind) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.name_evidence_kind(file, kind)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn put_away_evidence(session: Shared<'_>, files: Vec<EvidenceId>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.put_away(&files)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_back_evidence(session: Shared<'_>, files: Vec<EvidenceId>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.take_back(&files)?)
}

/// A page of a file (counted from 1) as a picture; nothing where none can be made.
#[tauri::command(async)]
#[specta::specta]
pub fn evidence_page(session: Shared<'_>, file: EvidenceId, page: u32) -> Answer<Option<PagePicture>> {
    let folder = folder_of(&session)?;
    let (row, previews) = {
        let mut session = held(&session);
        let previews = Previews::of_ledger(session.folder());
        (session.logbook()?.0.evidence(file)?, previews)
    };
    let jpeg = match previews.get(&row, page, PREVIEW_WIDTH) {
        Some(jpeg) => jpeg,
        None => match reader().and_then(|reader| {
            let path = folder.path_of(row.fingerprint, row.file_type);
            reader.page(path, row.file_type, page, PREVIEW_WIDTH, &NEVER).ok()
        }) {
            Some(image) => {
                let _ = previews.put(&row, &image, PREVIEW_WIDTH);
                image.jpeg
            }
            None => return Ok(None),
        },
    };
    Ok(Some(PagePicture { address: format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg)) }))
}

/// Opens a copy of a file in the system's viewer.
#[tauri::command(async)]
#[specta::specta]
pub fn open_evidence(session: Shared<'_>, file: EvidenceId) -> Answer<()> {
    let folder = folder_of(&session)?;
    let (row, place): (Evidence, PathBuf) = {
        let mut session = held(&session);
        let row = session.logbook()?.0.evidence(file)?;
        (row, session.folder_to_open_in()?)
    };
    let copy = evidence::copy_to_open(&folder, &row, &place)?;
    desktop::open_file(&copy)
}

#[tauri::command(async)]
#[specta::specta]
pub fn find_in_evidence(session: Shared<'_>, text: String) -> Answer<Vec<Found>> {
    Ok(held(&session).logbook()?.0.find_in_evidence(&text)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn checklists(session: Shared<'_>) -> Answer<Vec<Checklist>> {
    Ok(held(&session).logbook()?.0.checklists()?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn change_checklist(session: Shared<'_>, kind: Kind, wanted: Vec<EvidenceKind>) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.change_checklist(&kind, &wanted)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn evidence_care(session: Shared<'_>) -> Answer<EvidenceCare> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.evidence_care(today)?)
}

/// Holds every file against its fingerprint, and answers how they are. Stopped by the member, it
/// answers what is known until then.
#[tauri::command(async)]
#[specta::specta]
pub fn check_evidence(session: Shared<'_>, work: State<'_, Work>) -> Answer<EvidenceCare> {
    let count = u32::try_from(held(&session).logbook()?.0.files_to_check()?.len()).ok();
    work.run(Task::Checking, count, |piece| desk::check(&session, &mut |done, at| piece.goes_on(done, at)))?;
    evidence_care(session)
}

/// Asks where lost files are, and keeps those that are found again; nothing where the question is
/// cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn mend_evidence(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    from: MendFrom,
    language: Language,
) -> Answer<Option<Mended>> {
    let folder = folder_of(&session)?;
    let found = match from {
        MendFrom::File { evidence } => {
            let Some(paths) = desktop::ask_for_files(&app, OpenDialog::LostFile, language) else { return Ok(None) };
            let Some(kept) = kept_one(&work, &folder, &paths)? else { return Ok(None) };
            mend(&session, evidence, &kept)?;
            1
        }
        MendFrom::Folder => {
            let Some(place) = desktop::ask_for_folder(&app, language) else { return Ok(None) };
            let (wanted, lost) = {
                let mut session = held(&session);
                let (logbook, today) = session.logbook()?;
                (logbook.files_to_find(today)?, logbook.evidence_care(today)?.broken)
            };
            let mut looked_at = 0;
            let found = work.run(Task::Searching, None, |piece| {
                store::search(&place, &wanted, &mut |path| {
                    looked_at += 1;
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    piece.goes_on(looked_at, &name)
                })
            });
            let mut count = 0;
            for lost in lost.into_iter().map(|it| it.evidence) {
                let Some(path) = found.get(&lost.fingerprint) else { continue };
                let kept = folder.keep(path, &mut |_| ControlFlow::Continue(()));
                let not_kept = |why: NotKept| Error::NotKept { file_name: lost.file_name.clone(), why };
                mend(&session, lost.id, &kept.map_err(not_kept)?)?;
                count += 1;
            }
            count
        }
    };
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    let left = u32::try_from(logbook.evidence_care(today)?.broken.len()).unwrap_or(u32::MAX);
    Ok(Some(Mended { found, left }))
}

fn mend(session: &Shared<'_>, lost: EvidenceId, found: &store::Kept) -> Answer<()> {
    let mut session = held(session);
    let (logbook, today) = session.logbook()?;
    logbook.mended(lost, found, today).map_err(|error| not_done(logbook, std::slice::from_ref(found), error))
}

/// Takes files away again that were kept for an action which was refused. Where the ledger itself
/// failed they stay: what it could not write may still come to hold, and else they wait to be filed
/// at the next start.
fn not_done(logbook: &Logbook, kept: &[store::Kept], error: Error) -> Failure {
    if !matches!(error, Error::Open(_)) {
        let _ = logbook.discard(kept);
    }
    error.into()
}

/// Stops the long work that is going on.
#[tauri::command(async)]
#[specta::specta]
pub fn stop_work(work: State<'_, Work>) {
    work.stop();
}
