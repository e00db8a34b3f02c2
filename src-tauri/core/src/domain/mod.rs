//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod audit;
pub mod best_next;
pub mod closing;
pub mod counting;
pub mod cycle;
pub mod drill;
pub mod evidence;
pub mod exhibit;
mod heading;
pub mod package;
pub mod privacy;
pub mod program;
pub mod quick_add;
pub mod record;
pub mod request;
mod rule_standing;
pub mod rules;
pub mod score;
pub mod standing;
pub mod suggestion;
pub mod values;
pub mod warning;
