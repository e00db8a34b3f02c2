//! Files on their way in: copied into the vault, and then made known to the ledger.

use std::io;
use std::ops::ControlFlow;
use std::path::{self, Path, PathBuf};

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::{Done, Filing};
use ledgerline_core::vault::{self, CopyStep, EvidenceFolder, Kept, NotKept};
use ledgerline_reader::{Attached, MailAsk, NotRead};
use serde::Serialize;
use specta::Type;

use super::opened::file_name_for_opening;
use crate::failure::{Failure, Obstacle, not_kept, not_wanted, refused};
use crate::reading;
use crate::session::Session;
use crate::work::{Piece, Task, Work};

/// A file that was not kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RefusedFile {
    /// Its name.
    pub file_name: String,
    /// What is the matter, and what to do.
    pub why: Phrase,
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

/// Files that were taken in together.
#[derive(Debug)]
pub struct TakenIn {
    /// What was filed.
    pub filing: Filing,
    /// What was handed over with them and is nobody's: left out, and no reason to refuse the others.
    pub passed_over: Vec<RefusedFile>,
}

/// Why files that are taken in together were not; none of them is kept then.
#[derive(Debug)]
pub enum NotTakenIn {
    /// These were refused.
    Refused(Vec<RefusedFile>),
    /// It was not done.
    Failed(Failure),
}

impl From<Failure> for NotTakenIn {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// What a file that was to take another's place turned out to be.
#[derive(Debug)]
pub enum Replaced {
    /// The same file: where it was missing or changed, it is well again.
    Mended,
    /// A better copy.
    By(Kept),
}

/// Whether a file's name can say that it is no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// It can: what the system, a browser or a shortcut is called is passed over.
    Tell,
    /// It says nothing: the file is looked for by its fingerprint.
    SayNothing,
}

/// What became of the files of one batch before the ledger knows of them.
#[derive(Debug, Default)]
struct Batch {
    /// Those in the vault.
    kept: Vec<Kept>,
    /// Those refused.
    refused: Vec<RefusedFile>,
    /// How many of these are nobody's: they stand first.
    nobodys: usize,
    /// Those that could not be kept for a reason that may pass.
    later: Vec<PathBuf>,
    /// Whether the member stopped it: then nothing of it is kept.
    stopped: bool,
}

impl Batch {
    /// Tells of what was left out, and is no reason to refuse the others.
    fn tell(&mut self, file: RefusedFile) {
        self.refused.insert(self.nobodys, file);
        self.nobodys += 1;
    }
}

/// Takes files in and attaches them to activities; without any, they wait to be filed. What is
/// refused is told beside what was filed.
///
/// # Errors
/// The ledger's; nothing is kept then.
pub fn take_in(
    session: &Session,
    work: &Work,
    paths: &[PathBuf],
    activities: &[ActivityId],
) -> Result<Arrived, Failure> {
    let Batch { kept, refused, stopped, .. } = keep(session, work, paths, Names::Tell)?;
    let filing = match kept.as_slice() {
        [] => None,
        kept => Some(session.with_kept(kept, |logbook, today| logbook.file(kept, activities, today))?),
    };
    Ok(Arrived { filing, refused, stopped })
}

/// What became of files that came by themselves.
#[derive(Debug)]
pub(super) struct CameBy {
    /// What was filed; none where nothing of it was new.
    pub filing: Option<Filing>,
    /// What could not be kept for a reason that may pass.
    pub later: Vec<PathBuf>,
    /// Whether the member stopped it; nothing of it is kept then.
    pub stopped: bool,
}

/// Takes in what the ledger does not know yet, and lets it wait to be filed: what the member has filed or set aside stays
/// as it is. What is no proof is left out without a word.
///
/// # Errors
/// The ledger's; nothing is kept then.
pub(super) fn take_in_new(session: &Session, work: &Work, paths: &[PathBuf]) -> Result<CameBy, Failure> {
    let Batch { mut kept, later, stopped, .. } = keep(session, work, paths, Names::Tell)?;
    let known = session.with_kept(&kept, |logbook, _| logbook.known_among(&kept))?;
    kept.retain(|it| !known.contains(&it.fingerprint()));
    let filing = match kept.as_slice() {
        [] => None,
        kept => Some(session.with_kept(kept, |logbook, today| logbook.file(kept, &[], today))?),
    };
    Ok(CameBy { filing, later, stopped })
}

/// Takes files in as [`take_in`] does: all of them, or nothing where one is refused. Without a
/// `kind`, they are what the activities still lack.
///
/// # Errors
/// [`NotTakenIn`].
pub fn take_in_all(
    session: &Session,
    work: &Work,
    paths: &[PathBuf],
    activities: &[ActivityId],
    kind: Option<EvidenceKind>,
) -> Result<TakenIn, NotTakenIn> {
    let (kept, passed_over) = keep_all(session, work, paths)?;
    let filing = session.with_kept(&kept, |logbook, today| logbook.file_with_kind(&kept, activities, kind, today))?;
    Ok(TakenIn { filing, passed_over })
}

/// Puts a better copy in the place of a file; nothing where the member stopped it.
///
/// # Errors
/// [`Obstacle::NotKept`], and the ledger's; nothing is kept then.
pub fn replace(session: &Session, work: &Work, file: EvidenceId, by: &Path) -> Result<Option<Done>, Failure> {
    keep_one(session, work, by, Names::Tell)?.map(|better| put_in_place(session, file, &better)).transpose()
}

/// Puts a better copy in the place of a file, or the file itself where it was lost.
///
/// # Errors
/// [`NotTakenIn`].
pub fn replace_or_mend(session: &Session, work: &Work, file: &Evidence, by: &Path) -> Result<Replaced, NotTakenIn> {
    let (kept, _) = keep_all(session, work, &[by.to_path_buf()])?;
    let Some(better) = kept.into_iter().next() else { return Err(Failure::NothingToDo.into()) };
    if better.fingerprint() == file.fingerprint {
        session.with(|logbook, today| logbook.mended(file.id, &better, today))?;
        return Ok(Replaced::Mended);
    }
    put_in_place(session, file.id, &better)?;
    Ok(Replaced::By(better))
}

fn put_in_place(session: &Session, file: EvidenceId, better: &Kept) -> Result<Done, Failure> {
    session.with_kept(std::slice::from_ref(better), |logbook, today| logbook.replace(file, better, today))
}

/// Keeps one file; nothing where the member stopped it.
pub(super) fn keep_one(session: &Session, work: &Work, path: &Path, names: Names) -> Result<Option<Kept>, Failure> {
    let batch = keep(session, work, &[path.to_path_buf()], names)?;
    match batch.refused.into_iter().next() {
        Some(file) => Err(refused(Obstacle::NotKept, file.why)),
        None => Ok(batch.kept.into_iter().next()),
    }
}

/// Copies files into the vault: all of them, or nothing where one is refused. What is nobody's is
/// left out, and refused only where there is nothing else.
fn keep_all(session: &Session, work: &Work, paths: &[PathBuf]) -> Result<(Vec<Kept>, Vec<RefusedFile>), NotTakenIn> {
    let batch = keep(session, work, paths, Names::Tell)?;
    if batch.stopped {
        return Err(Failure::NothingToDo.into());
    }
    if batch.refused.len() == batch.nobodys && !batch.kept.is_empty() {
        return Ok((batch.kept, batch.refused));
    }
    discard(session, &batch.kept);
    Err(NotTakenIn::Refused(batch.refused))
}

/// Copies files into the vault, one after the other, as a piece of work. Where it is stopped, what
/// was copied until then goes again.
fn keep(session: &Session, work: &Work, paths: &[PathBuf], names: Names) -> Result<Batch, Failure> {
    let count = u32::try_from(paths.len()).ok();
    work.run(Task::Keeping, count, |piece| keep_as_it_goes(session, paths, names, piece))
}

fn keep_as_it_goes(
    session: &Session,
    paths: &[PathBuf],
    names: Names,
    piece: &mut Piece<'_>,
) -> Result<Batch, Failure> {
    session.may_change()?;
    let folder = session.evidence_folder()?;
    let mut batch = Batch::default();
    for (done, path) in (0..).zip(paths) {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned());
        if let Some(unwanted) = vault::by_name(&name).filter(|_| names == Names::Tell) {
            let file = RefusedFile { why: not_wanted(&name, unwanted), file_name: name };
            if unwanted.is_nobodys() {
                batch.tell(file);
            } else {
                batch.refused.push(file);
            }
            continue;
        }
        let kept = folder.keep(path, &mut |step| match step {
            CopyStep::Copying { .. } => piece.goes_on(done, &name),
            _ => ControlFlow::Continue(()),
        });
        match kept {
            Ok(kept) => {
                let mail = kept.clone();
                batch.kept.push(kept);
                if mail.file_type().is_mail() && keep_attached(session, &folder, &mail, &mut batch, piece).is_break() {
                    discard(session, &batch.kept);
                    return Ok(Batch { stopped: true, ..Batch::default() });
                }
            }
            Err(NotKept::Cancelled) => {
                discard(session, &batch.kept);
                return Ok(Batch { stopped: true, ..Batch::default() });
            }
            Err(why) => {
                if why.may_pass() {
                    batch.later.push(path.clone());
                }
                batch.refused.push(RefusedFile { why: not_kept(&name, &why), file_name: name });
            }
        }
    }
    Ok(batch)
}

/// Keeps the files that came with an email beside it. What of them is not kept is told, but for what a computer writes for
/// itself, and is no reason to refuse the email, in which it stays.
fn keep_attached(
    session: &Session,
    folder: &EvidenceFolder,
    mail: &Kept,
    batch: &mut Batch,
    piece: &mut Piece<'_>,
) -> ControlFlow<()> {
    let cannot = |why: &str| RefusedFile {
        file_name: mail.file_name().to_owned(),
        why: Phrase::new(why).with("file", mail.file_name()),
    };
    let place = folder.path_of(mail.fingerprint(), mail.file_type());
    let Ok(file) = path::absolute(place) else { return ControlFlow::Continue(()) };
    let ask = MailAsk { file, file_type: mail.file_type() };
    let attached = match reading::attached(session, &ask, piece.stop_flag()) {
        Ok(attached) => attached,
        Err(NotRead::Stopped) => return ControlFlow::Break(()),
        Err(_) => {
            batch.tell(cannot("not-kept-attachments"));
            return ControlFlow::Continue(());
        }
    };
    for Attached { name, bytes } in attached {
        let name = vault::shown_name(&name);
        if vault::by_name(&name).is_some() {
            continue;
        }
        let written = write_to_keep(session, &name, &bytes);
        let kept = written.map_err(NotKept::Unreadable).and_then(|path| {
            let kept = folder.keep(&path, &mut |_| piece.at(&name));
            let _ = std::fs::remove_file(path);
            kept
        });
        match kept {
            Ok(kept) => batch.kept.push(kept),
            Err(NotKept::Cancelled) => return ControlFlow::Break(()),
            Err(why) => batch.tell(RefusedFile { why: not_kept(&name, &why), file_name: name }),
        }
    }
    ControlFlow::Continue(())
}

/// Writes bytes that are to be kept to where copies of this run are, under a name that every system takes.
pub(super) fn write_to_keep(session: &Session, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let ending = Path::new(name).extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let folder = session.folder_to_open_in().map_err(|_| io::ErrorKind::PermissionDenied)?;
    let named = folder.join(file_name_for_opening(name, if ending.is_empty() { "file" } else { &ending }));
    let path = if ending.is_empty() { named.with_extension("") } else { named };
    std::fs::write(&path, bytes)?;
    Ok(path)
}

/// Takes files away again that were kept for nothing. Where the ledger cannot say whether it knows
/// them, they stay, and wait to be filed at the next start.
fn discard(session: &Session, kept: &[Kept]) {
    let _ = session.with(|logbook, _| logbook.discard(kept));
}
