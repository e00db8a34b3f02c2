//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod audit;
pub mod backup;
pub mod cycle;
pub mod evidence;
pub mod history;
pub mod program;
pub mod reminder;
pub mod standing;
pub mod values;
