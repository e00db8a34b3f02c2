//! Settings: how the member wants the window.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::language::Language;

/// How the member wants the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct Settings {
    /// The language of every sentence.
    pub language: Language,
    /// Light, dark, or as the desktop is.
    pub theme: Theme,
    /// Whether text is set in a face made for low vision.
    pub legible_font: bool,
}

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the desktop is.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}
