//! Audits: what is in order, what looks private, what a drill finds.

mod checks;
mod desk;
mod drill;
mod outline;
mod privacy;
