//! The window's commands about the audit: what is in order, the drill, the package.

use std::path::Path;

use ledgerline_app::evidence::{Previews, checking};
use ledgerline_app::failure::{Failure, not_verified};
use ledgerline_app::package::{self, Contents, Estimate, NotAvailable, PackageForm, Question, Steps};
use ledgerline_app::place::Place;
use ledgerline_app::work::{Task, Work};
use ledgerline_core::domain::audit::Audit;
use ledgerline_core::domain::audit::drill::Drill;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::Done;
use ledgerline_report::package::{self as archive, Verification};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::evidence::folder_of;
use super::{Answer, Exported, Shared, exported, held};
use crate::desktop::{self, FileType, OpenDialog};

/// A package that was made.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PackageMade {
    /// Its file.
    pub file: Exported,
    /// Its size in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How many files it is about.
    pub exhibits: u32,
    /// Those that are not in it: they are not there as they were kept.
    pub not_available: Vec<NotAvailable>,
    /// How many are in it without a picture.
    pub not_shown: u32,
}

/// What a check of a package found.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Verified {
    /// The name of the package.
    pub file_name: String,
    /// What was found.
    pub verification: Verification,
}

/// What is in order for an audit of a cycle, and what is not.
#[tauri::command(async)]
#[specta::specta]
pub fn audit(session: Shared<'_>, cycle: CycleId) -> Answer<Audit> {
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(logbook.audit(cycle, today)?)
}

#[tauri::command(async)]
#[specta::specta]
pub fn accept_finding(session: Shared<'_>, key: String) -> Answer<Done> {
    Ok(held(&session).logbook()?.0.accept_finding(&key)?)
}

/// Draws activities as an audit would, and looks at their files; nothing where that is stopped.
#[tauri::command(async)]
#[specta::specta]
pub fn drill(session: Shared<'_>, work: State<'_, Work>, cycle: CycleId, seed: u32) -> Answer<Option<Drill>> {
    let files = {
        let mut session = held(&session);
        let (logbook, today) = session.logbook()?;
        logbook.files_of_drill(cycle, seed, today)?
    };
    let folder = folder_of(&session)?;
    let count = u32::try_from(files.len()).ok();
    let looked = work.run(Task::Checking, count, |piece| {
        let mut keep = |found: &checking::Found| {
            let mut session = held(&session);
            let (logbook, today) = session.logbook()?;
            Ok(logbook.keep_checks(found, today)?)
        };
        checking::check(&folder, &files, &mut keep, &mut |done, at| piece.goes_on(done, at))
    })?;
    // Of files that nobody looked at nothing is said.
    if looked.is_break() {
        return Ok(None);
    }
    let mut session = held(&session);
    let (logbook, today) = session.logbook()?;
    Ok(Some(logbook.drill(cycle, seed, today)?))
}

/// How large a package would be.
#[tauri::command(async)]
#[specta::specta]
pub fn package_estimate(session: Shared<'_>, cycle: CycleId, form: PackageForm) -> Answer<Estimate> {
    let (record, findings, previews) = {
        let mut session = held(&session);
        let previews = Previews::of_ledger(session.folder());
        let (logbook, today) = session.logbook()?;
        let findings = logbook.private_words(cycle, form.choice(), form.chosen_ids().as_ref(), today)?.len();
        (form.chosen(logbook.package_outline(cycle, today)?), findings, previews)
    };
    Ok(package::estimate(&record, findings, &form, &previews))
}

/// Asks where to, and makes the package; nothing where the question is cancelled or the work is
/// stopped.
#[tauri::command(async)]
#[specta::specta]
pub fn export_package(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    cycle: CycleId,
    form: PackageForm,
) -> Answer<Option<PackageMade>> {
    let (name, count, record_folder) = {
        let mut session = held(&session);
        let folder = session.folder().to_path_buf();
        let (logbook, today) = session.logbook()?;
        let record = form.chosen(logbook.package_outline(cycle, today)?);
        (package::file_name(&record, &form), Contents::steps(&form, record.exhibits.len()), folder)
    };
    let file_type = if form.as_zip { FileType::Package } else { FileType::Pdf };
    let Some(path) = desktop::ask_where_to_save(&app, &name, file_type, form.language) else {
        return Ok(None);
    };
    // The dialog has asked whether a file that is there may be replaced.
    let place = Place::prepare(&path, true, &record_folder)?;
    let previews = Previews::of_ledger(&record_folder);
    let made = work.run(Task::Packing, Some(count), |piece| {
        let stop = piece.stop_flag();
        let mut tell = |done: u32, at: &str| {
            let _ = piece.goes_on(done, at);
        };
        let mut steps = Steps::new(stop, &mut tell);
        let mut lend = |question: &mut Question<'_>| {
            let mut session = held(&session);
            let (logbook, today) = session.logbook()?;
            question(logbook, today)
        };
        let Some(contents) = package::gather(cycle, form, previews, &mut lend, &mut steps)? else {
            return Ok(None);
        };
        let bytes = package::write(&contents, place, &mut steps)?;
        Ok::<_, Failure>(bytes.map(|bytes| (contents, bytes)))
    })?;
    let Some((contents, bytes)) = made else { return Ok(None) };
    let file = exported(&session, path);
    Ok(Some(PackageMade {
        file,
        bytes,
        exhibits: u32::try_from(contents.record.exhibits.len()).unwrap_or(u32::MAX),
        not_available: contents.not_available(),
        not_shown: u32::try_from(contents.not_shown()).unwrap_or(u32::MAX),
    }))
}

/// Asks for a package and checks it; nothing where the question is cancelled or the check is
/// stopped.
#[tauri::command(async)]
#[specta::specta]
pub fn verify_package(app: AppHandle, work: State<'_, Work>, language: Language) -> Answer<Option<Verified>> {
    let Some(path) =
        desktop::ask_for_files(&app, OpenDialog::Package, language).and_then(|paths| paths.into_iter().next())
    else {
        return Ok(None);
    };
    let name = file_name(&path);
    let verified = work.run(Task::Verifying, Some(HUNDREDTHS), |piece| {
        archive::verify(&path, &mut |done, of| piece.goes_on(hundredths(done, of), &name))
    });
    match verified {
        Ok(verification) => Ok(Some(Verified { file_name: name, verification })),
        Err(archive::NotVerified::Stopped) => Ok(None),
        Err(why) => Err(not_verified(&name, &why)),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The check of a package is told of in shares of its bytes.
const HUNDREDTHS: u32 = 100;

fn hundredths(done: u64, of: u64) -> u32 {
    u32::try_from(done.saturating_mul(u64::from(HUNDREDTHS)) / of.max(1)).unwrap_or(HUNDREDTHS)
}
