//! The audit screen: what is in order, what looks private, what a drill finds.

#[path = "audit/privacy.rs"]
mod privacy;
