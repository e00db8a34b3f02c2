//! The table `settings`: how the member wants the window.

use rusqlite::{Connection, OptionalExtension as _, Result, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::columns::AsJson;
use super::stored::words::{StoredLanguage, StoredTheme};
use crate::domain::values::settings::Settings;

/// The settings; what was never set is as it comes.
pub(crate) fn get(connection: &Connection) -> Result<Settings> {
    let mut settings = Settings::default();
    if let Some(StoredLanguage(language)) = read(connection, "language")? {
        settings.language = language;
    }
    if let Some(StoredTheme(theme)) = read(connection, "theme")? {
        settings.theme = theme;
    }
    if let Some(legible_font) = read(connection, "legible-font")? {
        settings.legible_font = legible_font;
    }
    Ok(settings)
}

/// Writes all settings.
pub(crate) fn put(connection: &Connection, settings: Settings) -> Result<()> {
    write(connection, "language", StoredLanguage(settings.language))?;
    write(connection, "theme", StoredTheme(settings.theme))?;
    write(connection, "legible-font", settings.legible_font)
}

fn read<T: DeserializeOwned>(connection: &Connection, name: &str) -> Result<Option<T>> {
    connection
        .query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get::<_, AsJson<T>>(0))
        .optional()
        .map(|found| found.map(|value| value.0))
}

fn write(connection: &Connection, name: &str, value: impl Serialize) -> Result<()> {
    connection.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, AsJson(value)],
    )?;
    Ok(())
}
