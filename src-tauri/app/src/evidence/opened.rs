//! Copies of files that are opened in other programs: the vault's own are never handed out.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use ledgerline_core::disk::is_no_name_on_windows;
use ledgerline_core::domain::evidence::EvidenceId;

use crate::failure::{Failure, cannot_open};
use crate::session::Session;

/// Copies a file to a place of this run, under a name that every system takes, to be opened there.
///
/// # Errors
/// The ledger's, and [`Failure::Refused`] where the file cannot be read or the copy not be written.
pub fn copy_to_open(session: &Session, file: EvidenceId) -> Result<PathBuf, Failure> {
    let file = session.with(|logbook, _| logbook.evidence(file))?;
    let source = session.path_of(&file)?;
    let name = file_name_for_opening(&file.file_name, file.file_type.extension());
    let copy = session.folder_to_open_in()?.join(name);
    std::fs::copy(source, &copy).map_err(|_| cannot_open(&file.file_name))?;
    Ok(copy)
}

/// The name without its ending, if no system would stumble over it, and the ending of what the file
/// is.
pub(super) fn file_name_for_opening(name: &str, extension: &str) -> String {
    let stem = Path::new(name).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let kept: String = stem.chars().filter(|it| it.is_alphanumeric() || " -_.,()".contains(*it)).take(80).collect();
    let kept = kept.trim_matches([' ', '.']);
    if is_no_name_on_windows(kept) { format!("evidence-{kept}.{extension}") } else { format!("{kept}.{extension}") }
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
