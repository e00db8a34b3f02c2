//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod audit;
pub mod cycle;
pub mod evidence;
pub mod program;
pub mod quick_add;
pub mod standing;
pub mod suggestion;
pub mod values;
