//! The built program through its commands without a window, as a script meets them.

mod away;
mod backups;
mod certificates;
#[cfg(target_os = "linux")]
mod clocks;
#[cfg(unix)]
mod disks;
mod evidence;
mod fuzzed;
mod headless;
mod history;
mod import;
#[cfg(unix)]
mod modes;
mod only_read;
mod package;
mod proof;
mod recovery;
mod remind;
mod signature_sheet;
#[cfg(windows)]
mod windows;
