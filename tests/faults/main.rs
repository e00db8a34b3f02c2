//! What must hold whatever happens: the program killed and the disk failing at each step, and files made to do harm.
//!
//! A program of its own, because these watch processes call by call and minute their time and memory: nothing else of
//! the tests runs beside them.

#[cfg(unix)]
mod asked_to_end;
#[cfg(target_os = "linux")]
mod backups;
mod damaged;
#[cfg(target_os = "linux")]
mod doing;
mod double;
mod evidence;
#[cfg(target_os = "linux")]
mod full;
mod hostile_files;
mod hostile_mails;
mod hostile_tables;
mod killed;
#[cfg(target_os = "linux")]
mod ledger;
mod living;
#[cfg(target_os = "linux")]
mod opening;
#[cfg(target_os = "linux")]
mod package;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
mod press;
#[cfg(target_os = "linux")]
mod recovery;
mod started;
#[cfg(target_os = "linux")]
mod years;
