//! Evidence through the commands without a window, as a script meets them: what is refused is told
//! in a sentence, and nothing of it is kept.

#[cfg(unix)]
#[path = "evidence_commands/disks.rs"]
mod disks;
#[path = "evidence_commands/kept.rs"]
mod kept;
#[path = "evidence_commands/rebuilt.rs"]
mod rebuilt;
#[path = "evidence_commands/refused.rs"]
mod refused;
#[path = "evidence_commands/seen.rs"]
mod seen;
