//! What is made to be handed out: the report, the lists, the signature sheet and the audit package, as their
//! readers have them.

mod as_read;
mod audit_reports;
mod evidence;
mod files;
mod fuzzed;
mod lists;
mod package;
mod photos;
mod proof;
mod signature_sheet;
