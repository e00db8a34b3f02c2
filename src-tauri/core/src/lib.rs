//! The rules and the records of Ledgerline.
//!
//! Ledgerline keeps one therapist's continuing-education record and says at any moment whether the
//! cycle will be met. This crate knows no window, no clock and no environment: the day it is and
//! the folder of the ledger are given to it.
//!
//! # Words
//! One word names one thing, in every layer. Behind *avoid* stand words that meant it elsewhere.
//!
//! - A **member** is the person whose record it is. *Avoid: user, therapist, owner.*
//! - A **program** is a credential's rules; a **rule** is one requirement, with who says so. Its
//!   **shape** says what sort of requirement it is. *Avoid: credential for the rules; requirement
//!   for what nobody states.*
//! - A **cycle** is a member's period in one program, its first and last day included. It keeps its
//!   own copy of the rules; an **adjustment** changes it alone. **Closing** it freezes a
//!   **snapshot**. *Avoid: period, term.*
//! - An **activity** is something learnt or given; its **kind** and its **topics** say what sort.
//!   What of it may leave the ledger are its *public details*; its **private note** never does.
//!   *Avoid: entry, event, item; category or type for its kind.*
//! - A **claim** is what an activity counts for in a program, in **credits**. A **portion** is so
//!   many credits of one activity, claimed or counted. *Avoid: points, hours, units.*
//! - **Evidence** is a file kept for activities; its **fingerprint** is the SHA-256 of its bytes. A
//!   **checklist** says what evidence activities of a kind are to have, and their **proof** whether
//!   they do. A file that proves nothing yet is **unfiled**; one **put away** is kept and not
//!   offered. *Avoid: document, attachment for the file; set aside for put away.*
//! - The **ledger** is the file in which everything but the evidence is kept, `ledger.db`; a damaged
//!   one is **kept** beside its successor. *Avoid: database, store for the file; set aside.*
//! - The **store** is the code that reads and writes the ledger. What it writes is *stored*; it has
//!   types of its own. *Avoid: store for the folder of files.*
//! - The **vault** is the folder of evidence files beside the ledger; a **sidecar** tells in plain
//!   text of one of them. *Avoid: store, archive.*
//! - A **backup** is a copy of ledger and vault at one moment, which needs no program to be read; to **restore** one is to
//!   put it in the place of what is there. What is **exported** whole is a backup in one file. *Avoid: snapshot, archive.*
//! - The **logbook** is ledger and vault together, as verbs: the one front door to both. *Avoid:
//!   service, manager.*
//! - A **record** is everything a report about one cycle says; an **outline** is what of it is known
//!   before the evidence is put beside it. A file in a report is an **exhibit**, with its number
//!   there; an **exception** is told before anybody asks. To members, *your record* is all they
//!   keep. *Avoid: record for the ledger, and for a row of it.*
//! - A **package** is what answers an audit letter: one PDF, or one ZIP. What a system installs is
//!   an **installer**. *Avoid: bundle, export for the package.*
//! - An **audit** looks at what somebody who checks a cycle would ask for; a **drill** draws a few
//!   activities as such a letter would.
//! - The **standing** is what the rules say today: computed each time, never stored. Its **figures**
//!   are what of it can be counted.
//! - The **verdict** on an activity that is not kept yet is what it would count for a credential, and
//!   why not more. **Twins** are activities that look like one. *Avoid: preview; duplicate for both.*
//! - A **plan** is an activity meant to be done; a **draft** is one that is done and lacks credits.
//! - The **history** of an activity is what was done to it and stands, and when. What the member has
//!   deleted is in the **trash** until it is brought back, or deleted **for good**. *Avoid: log; bin,
//!   archive.*
//! - A **reading** is what was understood: of a line, of a file. What a file's text says an activity
//!   to be is **suggested**.
//! - A **table** is a spreadsheet, a site's list, or one of our own; to **import** it is to take in its activities. A
//!   column's **meaning** is what its cells say. *Avoid: mapping; field for a meaning.*
//!
//! # Map
//! From the ground up; a room knows those above it in this list, and never one below.
//!
//! - [`disk`]: what makes files last, as each system does it; [`cloud`]: what services do to folders.
//! - [`text`]: letters, marks, numbers and days as people write them.
//! - [`domain`]: values and pure functions, a room for each concept.
//! - [`reading`]: what a line, a certificate or a table says.
//! - [`store`]: the ledger's file; the only place with SQL.
//! - [`vault`]: the evidence files.
//! - [`backups`]: whole records as they were.
//! - [`Logbook`]: the verbs, one front door.

#![warn(missing_docs)]

#[cfg(test)]
mod any;
pub mod backups;
pub mod cloud;
pub mod disk;
pub mod domain;
mod error;
pub mod logbook;
mod own_words;
pub mod reading;
pub mod store;
pub mod text;
pub mod vault;

pub use error::Error;
pub use logbook::Logbook;
