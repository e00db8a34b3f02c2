//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod audit;
pub mod cycle;
pub mod drill;
pub mod evidence;
pub mod exhibit;
pub mod package;
pub mod privacy;
pub mod program;
pub mod quick_add;
pub mod record;
pub mod standing;
pub mod suggestion;
pub mod values;
