//! The table `table_templates`: what the member has chosen about tables of one sort.

use rusqlite::{Connection, Result, params};

use super::columns::{AsJson, if_known};
use super::stored::template::{StoredColumns, StoredTemplate};
use crate::reading::columns::template::TableTemplate;

/// All of them, by name. One that this program does not understand is not offered.
pub(crate) fn all(connection: &Connection) -> Result<Vec<TableTemplate>> {
    connection
        .prepare_cached("SELECT name, headings, columns, answers FROM table_templates ORDER BY name")?
        .query_map([], |row| {
            if_known((|| {
                let AsJson(headings) = row.get("headings")?;
                let AsJson::<StoredColumns>(columns) = row.get("columns")?;
                let AsJson(answers) = row.get("answers")?;
                Ok(StoredTemplate { name: row.get("name")?, headings, columns, answers }.into())
            })())
        })?
        .filter_map(Result::transpose)
        .collect()
}

/// Writes one, whether or not one of its name is there.
pub(crate) fn put(connection: &Connection, template: &TableTemplate) -> Result<()> {
    let StoredTemplate { name, headings, columns, answers } = template.into();
    connection.execute(
        "INSERT INTO table_templates (name, headings, columns, answers) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET headings = excluded.headings, columns = excluded.columns,
            answers = excluded.answers",
        params![name, AsJson(headings), AsJson(columns), AsJson(answers)],
    )?;
    Ok(())
}

/// Takes one away.
pub(crate) fn delete(connection: &Connection, name: &str) -> Result<()> {
    connection.execute("DELETE FROM table_templates WHERE name = ?1", [name])?;
    Ok(())
}
