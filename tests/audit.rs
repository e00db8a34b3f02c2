//! Audits: what is in order, what looks private, what a drill finds.

#[path = "audit/checks.rs"]
mod checks;
#[path = "audit/desk.rs"]
mod desk;
#[path = "audit/drill.rs"]
mod drill;
#[path = "audit/outline.rs"]
mod outline;
#[path = "audit/privacy.rs"]
mod privacy;
