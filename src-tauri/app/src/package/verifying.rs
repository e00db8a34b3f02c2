//! A package that somebody was given, held against what it says of itself.

use std::path::Path;

use ledgerline_report::package::{self, NotVerified, Verification};
use serde::Serialize;
use specta::Type;

use crate::failure::{Failure, not_verified};
use crate::work::{Task, Work};

/// The check of a package is told of in shares of its bytes.
const HUNDREDTHS: u32 = 100;

/// What a check of a package found.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Verified {
    /// The name of the package.
    pub file_name: String,
    /// What was found.
    pub verification: Verification,
}

/// Checks a package as a piece of work; nothing where it is stopped.
///
/// # Errors
/// [`crate::failure::Obstacle::NotAPackage`].
pub fn verify(work: &Work, path: &Path) -> Result<Option<Verified>, Failure> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned());
    let verified = work.run(Task::Verifying, Some(HUNDREDTHS), |piece| {
        package::verify(path, &mut |done, of| piece.goes_on(hundredths(done, of), &name))
    });
    match verified {
        Ok(verification) => Ok(Some(Verified { file_name: name, verification })),
        Err(NotVerified::Stopped) => Ok(None),
        Err(why) => Err(not_verified(&name, &why)),
    }
}

fn hundredths(done: u64, of: u64) -> u32 {
    u32::try_from(done.saturating_mul(u64::from(HUNDREDTHS)) / of.max(1)).unwrap_or(HUNDREDTHS)
}
