//! The program is stopped, or the disk fails, at every step of writing evidence: no row points at a
//! missing or short file, nothing acknowledged is lost, and the next start clears up.

mod aftermath;
#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod order;
mod steps;
