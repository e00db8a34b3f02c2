//! Values and pure functions: what a record means, never where it is kept.

pub mod activity;
pub mod counting;
pub mod credits;
pub mod cycle;
pub mod dates;
pub mod deed;
mod heading;
pub mod kind;
pub mod language;
pub mod member;
pub mod phrase;
pub mod program;
pub mod quick_add;
pub mod record;
pub mod score;
pub mod settings;
pub mod standing;
pub mod text;
pub mod warning;
