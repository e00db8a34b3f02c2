//! The inbox: a folder that the member has named, as that of a scanner or of downloads. New files in it come by themselves
//! and wait to be filed; nothing in it is ever moved or changed.
//!
//! What was there when it was named stays there. A file that is still being written waits. Which folder it is and what was
//! seen in it belongs to this computer and not to the ledger, which a restored backup would turn back.

#[cfg(test)]
mod tests;
mod watched;

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, UNIX_EPOCH};

use ledgerline_core::disk;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::Filing;
use ledgerline_core::vault;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::drops::is_table;
use super::intake::{CameBy, take_in_new};
use crate::failure::{Failure, Obstacle, refused};
use crate::session::Session;
use crate::work::Work;

pub use watched::Inbox;

/// The note beside the ledger.
const NOTE: &str = "inbox.toml";

/// A file that has not changed for so long is written.
const SETTLED: Duration = Duration::from_secs(3);

/// The same of a file of which nobody knows how it ends.
const UNKNOWN_SETTLED: Duration = Duration::from_secs(30);

/// A file that has not its end is taken all the same after so long: it will not come any more.
const GIVEN_UP: Duration = Duration::from_mins(10);

/// What could not be kept, as on a full disk, is tried again after so long.
const PUT_OFF: Duration = Duration::from_mins(1);

/// So many bytes from its end the end of a file is looked for: phones write more behind it.
const TAIL: u64 = 64 * 1024;

/// The inbox, as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct InboxFolder {
    /// Where it is.
    pub folder: String,
    /// Whether it can be reached now.
    pub is_there: bool,
}

/// The inbox, as it is noted down. Fields are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Noted {
    folder: PathBuf,
    /// What was seen in it, by name.
    seen: BTreeMap<String, State>,
}

/// What tells whether a file is another than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct State {
    bytes: u64,
    /// When it was written last, in milliseconds since 1970; 0 where nobody knows.
    written: u64,
}

impl State {
    fn of(file: &Metadata) -> Self {
        let since = file.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let written = since.and_then(|since| u64::try_from(since.as_millis()).ok()).unwrap_or_default();
        Self { bytes: file.len(), written }
    }
}

/// The inbox, where one is named.
#[must_use]
pub fn inbox(session: &Session) -> Option<InboxFolder> {
    let Noted { folder, .. } = noted(session)?;
    Some(InboxFolder { is_there: folder.is_dir(), folder: folder.display().to_string() })
}

/// Names the folder from which new files come by themselves. What is in it now stays there.
///
/// # Errors
/// [`Obstacle::Inbox`] where it is the record's own folder or lies in it, where it cannot be read, and where that cannot be
/// noted down.
pub fn set_inbox(session: &Session, folder: &Path) -> Result<InboxFolder, Failure> {
    session.may_change()?;
    let cannot = |why: &str| {
        let phrase = Phrase::new(why).with("folder", folder.display().to_string());
        refused(Obstacle::Inbox, phrase)
    };
    let folder = folder.canonicalize().map_err(|_| cannot("failure-inbox-not-read"))?;
    if session.folder().canonicalize().is_ok_and(|own| folder.starts_with(own)) {
        return Err(cannot("failure-inbox-own"));
    }
    let seen = files_in(&folder).map_err(|_| cannot("failure-inbox-not-read"))?;
    let _turn = held();
    note(session, &Noted { folder: folder.clone(), seen }).map_err(|_| cannot("failure-inbox-not-noted"))?;
    Ok(InboxFolder { is_there: true, folder: folder.display().to_string() })
}

/// No files come by themselves any more. Those that came stay.
///
/// # Errors
/// [`Failure::NothingToDo`] where none is named, [`Obstacle::Inbox`] where that cannot be noted down.
pub fn forget_inbox(session: &Session) -> Result<(), Failure> {
    session.may_change()?;
    let _turn = held();
    match fs::remove_file(session.folder().join(NOTE)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Failure::NothingToDo),
        done => done.map_err(|_| refused(Obstacle::Inbox, Phrase::new("failure-inbox-not-forgotten"))),
    }
}

/// One change of the note at a time.
fn held() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn noted(session: &Session) -> Option<Noted> {
    toml::from_str(&fs::read_to_string(session.folder().join(NOTE)).ok()?).ok()
}

fn note(session: &Session, noted: &Noted) -> io::Result<()> {
    let text = toml::to_string(noted).map_err(io::Error::other)?;
    disk::write_whole(&session.folder().join(NOTE), text.as_bytes())
}

/// The files in a folder, by name: not those in folders within it, no links, and nothing hidden.
fn files_in(folder: &Path) -> io::Result<BTreeMap<String, State>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // A name that is no text could not be noted down.
        let Ok(name) = entry.file_name().into_string() else { continue };
        // One that is gone again was a download.
        let Ok(metadata) = fs::symlink_metadata(entry.path()) else { continue };
        if metadata.is_file() && !name.starts_with('.') && vault::by_name(&name).is_none() {
            files.insert(name, State::of(&metadata));
        }
    }
    Ok(files)
}

/// What is kept in mind from one look to the next.
#[derive(Debug, Default)]
struct Mind {
    /// Files that may still be written, and since when each is as it is.
    unsettled: BTreeMap<String, (State, Instant)>,
    /// Files that could not be kept, as on a full disk, and when that was.
    put_off: BTreeMap<String, Instant>,
    /// Files that the member did not want to wait for, as they were then.
    passed_over: BTreeMap<String, State>,
}

impl Mind {
    /// Whether a file is left alone at this look.
    fn leaves_alone(&self, name: &str, state: State, now: Instant) -> bool {
        let is_put_off = |at: &Instant| now.saturating_duration_since(*at) < PUT_OFF;
        self.passed_over.get(name) == Some(&state) || self.put_off.get(name).is_some_and(is_put_off)
    }

    /// A file is tried again some other time.
    fn put_off(&mut self, name: String, now: Instant) {
        self.unsettled.remove(&name);
        self.put_off.insert(name, now);
    }
}

/// Looks into the inbox once: what is new there and written comes, and waits to be filed. Answers with what came, and
/// whether something is to be looked at again soon.
fn look(session: &Session, work: &Work, noted: &Noted, mind: &mut Mind, now: Instant) -> (Option<Filing>, bool) {
    let Noted { folder, seen } = noted;
    if session.may_change().is_err() {
        return (None, false);
    }
    // A folder that is not there today has lost nothing.
    let Ok(there) = files_in(folder) else { return (None, false) };
    let mut written = Vec::new();
    mind.unsettled.retain(|name, (state, _)| there.get(name) == Some(&*state));
    for (name, state) in &there {
        if seen.get(name) == Some(state) || mind.leaves_alone(name, *state, now) || is_table(Path::new(name)) {
            continue;
        }
        let (_, since) = *mind.unsettled.entry(name.clone()).or_insert((*state, now));
        let settled = now.saturating_duration_since(since);
        let has_come = settled >= SETTLED
            && match end_of(&folder.join(name)) {
                End::There => true,
                End::Unknown => settled >= UNKNOWN_SETTLED,
                End::Missing => settled >= GIVEN_UP,
            };
        if state.bytes > 0 && has_come {
            written.push((name.clone(), *state));
        }
    }
    let filing = if written.is_empty() { None } else { take(session, work, mind, folder, written, now) };
    let may_come = |(_, since): &(State, Instant)| now.saturating_duration_since(*since) < GIVEN_UP;
    (filing, mind.unsettled.values().any(may_come))
}

/// Takes in what has come, and notes that it was seen. What is refused, because it is no proof, was seen as well.
fn take(
    session: &Session,
    work: &Work,
    mind: &mut Mind,
    folder: &Path,
    written: Vec<(String, State)>,
    now: Instant,
) -> Option<Filing> {
    let paths: Vec<PathBuf> = written.iter().map(|(name, _)| folder.join(name)).collect();
    let Ok(CameBy { filing, later, stopped }) = take_in_new(session, work, &paths) else {
        for (name, _) in written {
            mind.put_off(name, now);
        }
        return None;
    };
    let mut seen = Vec::new();
    for ((name, state), path) in written.into_iter().zip(&paths) {
        if stopped {
            mind.unsettled.remove(&name);
            mind.passed_over.insert(name, state);
        } else if later.contains(path) {
            mind.put_off(name, now);
        } else {
            mind.unsettled.remove(&name);
            seen.push((name, state));
        }
    }
    // Where that cannot be noted, they are known by their fingerprints the next time.
    let _ = note_seen(session, folder, seen);
    filing
}

/// Notes what was seen in the folder, unless another one was named meanwhile. Names are never forgotten: a drive that is not
/// there leaves an empty folder, and is the same when it is back.
fn note_seen(session: &Session, folder: &Path, seen: Vec<(String, State)>) -> io::Result<()> {
    let _turn = held();
    let Some(mut known) = noted(session).filter(|it| it.folder == folder) else { return Ok(()) };
    known.seen.extend(seen);
    note(session, &known)
}

/// Whether the end of a file is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// It is.
    There,
    /// It is not: more is to come.
    Missing,
    /// The file does not say how it ends.
    Unknown,
}

/// Whether a file ends as its first bytes promise.
fn end_of(path: &Path) -> End {
    let found = disk::open_plain(path).and_then(|mut file| {
        let mut head = [0; 12];
        let count = file.read(&mut head)?;
        let length = file.metadata()?.len();
        let tail = tail_of(&mut file, length)?;
        let has = |end: &[u8]| tail.windows(end.len()).any(|bytes| bytes == end);
        Ok(Some(match head.get(..count).unwrap_or_default() {
            [b'%', b'P', b'D', b'F', ..] => has(b"%%EOF"),
            [0xFF, 0xD8, ..] => ends_as_photo(&tail, length),
            [0x89, b'P', b'N', b'G', ..] => has(b"IEND"),
            [b'P', b'K', 3, 4, ..] => has(b"PK\x05\x06"),
            [b'R', b'I', b'F', b'F', a, b, c, d, ..] => u64::from(u32::from_le_bytes([*a, *b, *c, *d])) + 8 <= length,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => ends_with_a_box(&mut file, length)?,
            _ => return Ok(None),
        }))
    });
    match found {
        Ok(Some(true)) => End::There,
        Ok(None) => End::Unknown,
        // What cannot be read now may be read when it is written.
        Ok(Some(false)) | Err(_) => End::Missing,
    }
}

fn tail_of(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

/// Whether a JPEG ends: behind its last beginning there is an end, and each small picture within it has its own.
fn ends_as_photo(tail: &[u8], length: u64) -> bool {
    let places =
        |mark: u8| tail.windows(2).enumerate().filter(move |(_, pair)| *pair == [0xFF, mark]).map(|(at, _)| at);
    let is_whole = length > TAIL || places(0xD9).count() >= places(0xD8).count();
    is_whole && places(0xD9).max() > places(0xD8).max()
}

/// Whether the boxes of a phone's photo or recording end where the file does.
fn ends_with_a_box(file: &mut File, length: u64) -> io::Result<bool> {
    const MOST_BOXES: usize = 1000;
    let mut at = 0;
    for _ in 0..MOST_BOXES {
        if at >= length {
            return Ok(at == length);
        }
        let mut head = [0; 16];
        file.seek(SeekFrom::Start(at))?;
        // The last one may be shorter than the longest head.
        let read = file.read(&mut head)?;
        if read < 8 {
            return Ok(false);
        }
        let [a, b, c, d, _, _, _, _, large @ ..] = head;
        let size = match u32::from_be_bytes([a, b, c, d]) {
            // To the end of the file.
            0 => return Ok(true),
            1 => u64::from_be_bytes(large),
            size => size.into(),
        };
        if size < 8 {
            return Ok(false);
        }
        at = at.saturating_add(size);
    }
    Ok(true)
}
