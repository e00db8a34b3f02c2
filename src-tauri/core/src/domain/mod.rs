//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod credits;
pub mod dates;
pub mod kind;
pub mod language;
pub mod phrase;
pub mod quick_add;
pub mod text;
