//! Evidence through the commands without a window, as a script meets them: what is refused is told
//! in a sentence, and nothing of it is kept.

#[cfg(unix)]
mod disks;
mod forms;
mod kept;
mod names;
mod photos;
mod rebuilt;
mod refused;
mod seen;

#[cfg(windows)]
pub use seen::refused;
