//! Evidence files on disk: a folder in which a file's name is its fingerprint.
//!
//! A file is written once and never changed: `evidence/ab/abcd….pdf`, read-only, beside it a
//! *sidecar* `abcd….json` that says in plain text what the file is and what it proves, so that a
//! ledger can be rebuilt from this folder alone.
//!
//! # The order of writing
//! 1. The source is looked at: an ordinary file, not empty, not too large, of a type that is kept.
//! 2. It is copied into `incoming-….tmp` (new, readable by its owner only) while it is hashed.
//! 3. The source is looked at again: it has not changed meanwhile.
//! 4. The copy is made read-only and synced, renamed to its place, and the folder is synced.
//! 5. Only then does the ledger get its row, in one transaction with what the file is attached to.
//! 6. The sidecar is written, in the same way.
//!
//! So a row never points at a missing or short file. What a crash can leave is an `incoming-….tmp`,
//! which the next start removes; a whole file without a row, which the next start shows as an
//! unfiled certificate; or a sidecar that is behind, which the next start writes again.
//!
//! What is restored is staged in a folder within, and gets its place once the ledger that knows of it has got its own.
//!
//! A sidecar that tells of what the ledger does not know, as one of a ledger that was lost, is never
//! written over: it stays, or makes room under a name of its own, `abcd….2026-11-23.json`.

mod check;
mod folder;
mod hash;
mod keep;
mod search;
mod sidecar;
mod sidecar_file;
mod sniff;
mod staged;
mod unwanted;

pub use check::{Check, check};
pub use folder::{EvidenceFolder, FileInFolder, LARGEST};
pub(crate) use hash::fingerprint_of;
pub use keep::{CopyStep, Kept, NotKept, shown_name};
pub use search::{SearchFor, search};
pub(crate) use sidecar::{FoundSidecar, Proves, Sidecar};
pub use unwanted::{Unwanted, by_name};
