//! The audit package through the commands without a window: made, checked, and never half written.

#[path = "package_commands/checked.rs"]
mod checked;
#[cfg(target_os = "linux")]
#[path = "package_commands/faults.rs"]
mod faults;
#[path = "package_commands/made.rs"]
mod made;
