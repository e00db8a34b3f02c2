//! What every other room speaks with: credits, kinds and topics, languages, phrases, forms.

pub mod credits;
pub mod deed;
pub mod form;
pub mod kind;
pub mod language;
pub mod member;
pub mod phrase;
pub mod settings;
pub mod unit;
