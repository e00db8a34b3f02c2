//! Evidence as the program's outer half sees it: files come in, pictures of them are shown, copies
//! of them are opened.

pub mod checking;
pub mod desk;
pub mod drops;
mod previews;

use std::ffi::OsStr;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::{Evidence, Legibility, Reading};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::vault::{CopyStep, EvidenceFolder, Kept, NotKept};
use ledgerline_reader::{NotRead, NotReadable, Reader};
use serde::Serialize;
use specta::Type;

use crate::failure::{Failure, not_kept};

pub use desk::Desk;
pub use drops::Drops;
pub use previews::{PREVIEW_PAGES, PREVIEW_WIDTH, PRINT_WIDTH, Previews};

/// For work that nobody stops.
pub static NEVER: AtomicBool = AtomicBool::new(false);

/// What reads files, in a process of this same program; none where the system does not say which
/// program this is.
pub fn reader() -> Option<Reader> {
    std::env::current_exe().ok().map(Reader::new)
}

/// A file that was not kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RefusedFile {
    /// Its name.
    pub file_name: String,
    /// What is the matter, and what to do.
    pub why: Phrase,
}

/// What became of the files of one batch before the ledger knows of them.
#[derive(Debug, Default)]
pub struct Batch {
    /// Those in the store.
    pub kept: Vec<Kept>,
    /// Those refused.
    pub refused: Vec<RefusedFile>,
    /// Whether the member stopped it: then nothing of it is kept.
    pub stopped: bool,
}

/// Copies files into the store, one after the other. `watch` is told the number of files done and
/// the name of the one at hand, and can stop it all: what was copied until then goes again.
pub fn keep(folder: &EvidenceFolder, paths: &[PathBuf], watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>) -> Batch {
    let mut batch = Batch::default();
    for (done, path) in (0..).zip(paths) {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned());
        let kept = folder.keep(path, &mut |step| match step {
            CopyStep::Copying { .. } => watch(done, &name),
            _ => ControlFlow::Continue(()),
        });
        match kept {
            Ok(kept) => batch.kept.push(kept),
            Err(NotKept::Cancelled) => {
                discard(folder, &batch.kept);
                return Batch { stopped: true, ..Batch::default() };
            }
            Err(why) => batch.refused.push(RefusedFile { why: not_kept(&name, &why), file_name: name }),
        }
    }
    batch
}

/// Takes files away again that the ledger was not told of. What cannot be taken away waits to be
/// filed at the next start.
pub fn discard(folder: &EvidenceFolder, kept: &[Kept]) {
    for file in kept {
        let _ = folder.discard(file);
    }
}

/// What the ledger keeps of an attempt to read a file; nothing where it may go better another time.
pub fn reading(attempt: Result<&ledgerline_reader::ReadFile, &NotRead>) -> Option<Reading> {
    let without = |legibility| Some(Reading { legibility, pages: 0, text: FileText::default(), recognition: None });
    match attempt {
        Ok(read) => Some(Reading {
            legibility: Legibility::Read,
            pages: read.pages,
            text: read.text.clone(),
            recognition: None,
        }),
        Err(NotRead::File(NotReadable::Encrypted)) => without(Legibility::Encrypted),
        Err(NotRead::File(NotReadable::TooLarge)) => without(Legibility::TooLarge),
        Err(NotRead::File(NotReadable::NoPreview)) => without(Legibility::NoPreview),
        // Whatever ended the reading process will end it again.
        Err(NotRead::File(NotReadable::Broken) | NotRead::TookTooLong | NotRead::Died | NotRead::Nonsense) => {
            without(Legibility::Broken)
        }
        Err(NotRead::File(NotReadable::NotOpened) | NotRead::Stopped | NotRead::NotStarted(_)) => None,
    }
}

/// Copies a file into `folder` under a name that every system takes, to be opened there: the store's
/// own file is never handed out.
///
/// # Errors
/// [`Failure::Refused`] where the file cannot be read or the copy not be written.
pub fn copy_to_open(store: &EvidenceFolder, file: &Evidence, folder: &Path) -> Result<PathBuf, Failure> {
    let source = store.path_of(file.fingerprint, file.file_type);
    let place = folder.join(file_name_for_opening(&file.file_name, file.file_type.extension()));
    let cannot = |_: std::io::Error| crate::failure::cannot_open(&file.file_name);
    std::fs::copy(source, &place).map_err(cannot)?;
    Ok(place)
}

/// The name without its ending, if no system would stumble over it, and the ending of what the file
/// is.
fn file_name_for_opening(name: &str, extension: &str) -> String {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = Path::new(name).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let kept: String = stem.chars().filter(|it| it.is_alphanumeric() || " -_.,()".contains(*it)).take(80).collect();
    let kept = kept.trim_matches([' ', '.']);
    let small = kept.to_lowercase();
    let first = small.split('.').next().unwrap_or_default().trim();
    let is_port = |it: &str| it.len() == 4 && (it.starts_with("com") || it.starts_with("lpt"));
    if kept.is_empty() || RESERVED.contains(&first) || is_port(first) {
        format!("evidence-{kept}.{extension}")
    } else {
        format!("{kept}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::file_name_for_opening;

    #[test]
    fn a_copy_to_open_has_a_name_that_every_system_takes() {
        for (name, expected) in [
            ("Certificat de présence.PDF", "Certificat de présence.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("CON.pdf", "evidence-CON.pdf"),
            ("lpt1.pdf", "evidence-lpt1.pdf"),
            ("a\u{202e}fdp.exe", "afdp.pdf"),
            ("<>:\"|?*.pdf", "evidence-.pdf"),
            ("...", "evidence-.pdf"),
            ("report .pdf", "report.pdf"),
        ] {
            assert_eq!(file_name_for_opening(name, "pdf"), expected, "{name}");
        }
    }
}
