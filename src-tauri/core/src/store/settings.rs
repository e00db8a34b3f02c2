//! The table `settings`: how the member wants the window.

use rusqlite::{Connection, OptionalExtension as _, Result, params};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::columns::AsJson;
use crate::domain::language::Language;

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

/// The settings; what was never set is as it comes.
pub(crate) fn get(connection: &Connection) -> Result<Settings> {
    let mut settings = Settings::default();
    read(connection, "language", &mut settings.language)?;
    read(connection, "theme", &mut settings.theme)?;
    read(connection, "legible-font", &mut settings.legible_font)?;
    Ok(settings)
}

/// Writes all settings.
pub(crate) fn put(connection: &Connection, settings: Settings) -> Result<()> {
    write(connection, "language", settings.language)?;
    write(connection, "theme", settings.theme)?;
    write(connection, "legible-font", settings.legible_font)
}

fn read<T: serde::de::DeserializeOwned>(connection: &Connection, name: &str, into: &mut T) -> Result<()> {
    let found = connection
        .query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get::<_, AsJson<T>>(0))
        .optional()?;
    if let Some(AsJson(value)) = found {
        *into = value;
    }
    Ok(())
}

fn write(connection: &Connection, name: &str, value: impl Serialize) -> Result<()> {
    connection.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, AsJson(value)],
    )?;
    Ok(())
}
