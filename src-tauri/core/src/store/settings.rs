//! The table `settings`: how the member wants the window.

use rusqlite::{Connection, OptionalExtension as _, Result, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::columns::AsJson;
use crate::domain::values::settings::Settings;

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

fn read<T: DeserializeOwned>(connection: &Connection, name: &str, into: &mut T) -> Result<()> {
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
