//! The program is stopped, or the disk fails, at every step of writing evidence: no row points at a
//! missing or short file, nothing acknowledged is lost, and the next start clears up.

#[path = "evidence_faults/aftermath.rs"]
mod aftermath;
#[cfg(target_os = "linux")]
#[path = "evidence_faults/calls.rs"]
mod calls;
#[cfg(target_os = "linux")]
#[path = "evidence_faults/order.rs"]
mod order;
#[path = "evidence_faults/steps.rs"]
mod steps;
