//! The rules and the records of Ledgerline.
//!
//! Ledgerline keeps one therapist's continuing-education record and says at any moment whether the
//! cycle will be met. This crate knows no window, no clock and no environment: the day it is and
//! the folder of the ledger are given to it.
//!
//! # Words
//! - A **member** is the person whose record it is.
//! - A **program** is a credential's rules; a **rule** is one requirement, with who says so.
//! - A **cycle** is a member's period in one program, its first and last day included. It keeps its
//!   own copy of the rules; an **adjustment** changes it alone. **Closing** it freezes a snapshot.
//! - An **activity** is something learnt or given; its **kind** and its **topics** say what sort.
//! - A **claim** is what an activity counts for in a program, in **credits**.
//! - **Evidence** is a file kept for activities; its **fingerprint** is the SHA-256 of its bytes. A
//!   **checklist** says what evidence activities of a kind are to have, and their **proof** whether
//!   they do. A file that proves nothing yet is **unfiled**; one **put away** is kept and not offered.
//! - An **audit** looks at what somebody who checks a cycle would ask for; a **drill** draws a few
//!   activities as such a letter would. A file in a report is an **exhibit**, with its number there.
//! - The **standing** is what the rules say today: computed each time, never stored.
//! - A **plan** is an activity meant to be done; a **draft** is one that is done and lacks credits.
//!
//! # Map
//! - [`Logbook`]: the verbs, one front door.
//! - [`domain`]: values and pure functions.
//! - [`store`]: the ledger's file; the only place with SQL.
//! - [`evidence`]: the files themselves, in a folder beside the ledger.

#![warn(missing_docs)]

pub mod domain;
mod error;
pub mod logbook;
pub mod reading;
pub mod store;
pub mod text;
pub mod vault;

pub use error::Error;
pub use logbook::Logbook;
