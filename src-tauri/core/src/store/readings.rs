//! The tables `readings` and `evidence_words`: what was read from files, and finding words in it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{AsJson, Id, if_known};
use super::file_says;
use super::stored::evidence::StoredText;
use super::stored::words::{StoredLegibility, StoredRecognition};
use crate::domain::activity::ActivityId;
use crate::domain::evidence::{Evidence, EvidenceId, FileReading, FileType, Legibility, READER, TRIES};
use crate::text::folded;

/// What was read from a file; nothing where it was not looked into yet.
pub(crate) fn one(connection: &Connection, id: EvidenceId) -> Result<Option<FileReading>> {
    connection
        .prepare_cached("SELECT legibility, pages, text, recognition FROM readings WHERE evidence = ?1")?
        .query_row([id.0], from_row)
        .optional()
}

/// How each file that was looked into could be read, and how many pages it has. Their texts stay
/// where they are.
pub(crate) fn pages(connection: &Connection) -> Result<BTreeMap<EvidenceId, (Legibility, u32)>> {
    connection
        .prepare_cached("SELECT evidence, legibility, pages FROM readings")?
        .query_map([], |row| Ok((EvidenceId(row.get(0)?), (row.get::<_, StoredLegibility>(1)?.0, row.get(2)?))))?
        .collect()
}

/// Reads every row, and drops what cannot be understood: those files are read again.
pub(super) fn drop_unknown(connection: &Connection) -> Result<()> {
    let unknown = connection
        .prepare("SELECT * FROM readings")?
        .query_map([], |row| {
            let numbers = ["reader", "failed", "recognition_failed"];
            let reading =
                from_row(row).and_then(|_| numbers.iter().try_for_each(|it| row.get::<_, u32>(*it).map(drop)));
            Ok(if_known(reading)?.is_none().then_some(row.get::<_, i64>("evidence")?))
        })?
        .filter_map(Result::transpose)
        .collect::<Result<Vec<i64>>>()?;
    for evidence in unknown {
        connection.execute("DELETE FROM readings WHERE evidence = ?1", [evidence])?;
    }
    Ok(())
}

/// The files that were not looked into yet, in order of arrival; then those that only an older version
/// has read.
pub(crate) fn missing(connection: &Connection) -> Result<Vec<EvidenceId>> {
    connection
        .prepare_cached(
            "SELECT id FROM evidence LEFT JOIN readings ON readings.evidence = evidence.id
             WHERE reader IS NULL OR reader < ?1 ORDER BY reader IS NOT NULL, id",
        )?
        .query_map([READER], |row| row.get(0).map(EvidenceId))?
        .collect()
}

/// The files that could not be read for a reason that may pass, and are to be tried again.
pub(crate) fn failed(connection: &Connection) -> Result<Vec<EvidenceId>> {
    connection
        .prepare_cached("SELECT evidence FROM readings WHERE failed BETWEEN 1 AND ?1 - 1 ORDER BY failed, evidence")?
        .query_map([TRIES], |row| row.get(0).map(EvidenceId))?
        .collect()
}

/// How often reading a file has failed since this version first tried.
pub(crate) fn failures(connection: &Connection, id: EvidenceId) -> Result<u32> {
    connection
        .prepare_cached("SELECT failed FROM readings WHERE evidence = ?1 AND reader = ?2")?
        .query_row(params![id.0, READER], |row| row.get(0))
        .optional()
        .map(Option::unwrap_or_default)
}

/// Notes that recognising the text of a file has failed once more. Answers how often it has by now.
pub(crate) fn recognition_failed(connection: &Connection, id: EvidenceId) -> Result<u32> {
    connection
        .prepare_cached(
            "UPDATE readings SET recognition_failed = recognition_failed + 1 WHERE evidence = ?1
             RETURNING recognition_failed",
        )?
        .query_row([id.0], |row| row.get(0))
}

/// By which version each attached file was read that was looked into, and of what type it is.
pub(crate) fn readers(connection: &Connection) -> Result<BTreeMap<EvidenceId, (u32, FileType)>> {
    connection
        .prepare_cached(
            "SELECT evidence, reader, file_type FROM readings JOIN evidence ON id = evidence
             WHERE evidence IN (SELECT evidence FROM attachments)",
        )?
        .query_map([], |row| Ok((EvidenceId(row.get(0)?), (row.get(1)?, row.get::<_, Id<FileType>>(2)?.0))))?
        .collect()
}

/// The files whose text can be recognised, those first that were not tried yet: each could be read, has no text
/// layer, and is not put away.
pub(crate) fn to_recognise(connection: &Connection) -> Result<Vec<EvidenceId>> {
    connection
        .prepare_cached(
            "SELECT evidence.id FROM evidence JOIN readings ON readings.evidence = evidence.id
             WHERE legibility = 'read' AND recognition IS NULL AND NOT set_aside
               AND file_type IN ('pdf', 'jpg', 'png', 'webp', 'heic')
               AND NOT EXISTS (SELECT 1 FROM json_each(text) AS page WHERE json_array_length(page.value) > 0)
             ORDER BY recognition_failed, evidence.id",
        )?
        .query_map([], |row| row.get(0).map(EvidenceId))?
        .collect()
}

/// Keeps what was read from a file, and makes its words ready to be found. `failed` says how often that has failed, and
/// is nothing where it is final.
pub(crate) fn put(connection: &Connection, evidence: &Evidence, reading: &FileReading, failed: u32) -> Result<()> {
    let id = evidence.id.0;
    connection
        .prepare_cached(
            "INSERT INTO readings (evidence, legibility, pages, text, recognition, reader, failed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (evidence) DO UPDATE SET legibility = excluded.legibility, pages = excluded.pages,
                text = excluded.text, recognition = excluded.recognition, reader = excluded.reader,
                failed = excluded.failed",
        )?
        .execute(params![
            id,
            StoredLegibility(reading.legibility),
            reading.pages,
            AsJson(StoredText::from(&reading.text)),
            reading.recognition.map(StoredRecognition),
            READER,
            failed,
        ])?;
    file_says::fall_behind(connection, evidence.id)?;
    connection.prepare_cached("DELETE FROM evidence_words WHERE rowid = ?1")?.execute([id])?;
    put_words(connection, evidence, reading)
}

/// Makes the words of a file ready to be found, of which none are.
fn put_words(connection: &Connection, evidence: &Evidence, reading: &FileReading) -> Result<()> {
    let mut words = folded(&evidence.file_name);
    for line in reading.text.lines() {
        words.push(' ');
        words.push_str(&folded(&line.text));
    }
    connection
        .prepare_cached("INSERT INTO evidence_words (rowid, words) VALUES (?1, ?2)")?
        .execute(params![evidence.id.0, words])?;
    Ok(())
}

/// Makes the words of every file that was read ready to be found, whatever was there. Answers of how many.
pub(crate) fn make_words_anew(connection: &Connection) -> Result<u32> {
    connection.execute("INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')", [])?;
    let mut made = 0;
    for file in super::evidence::all(connection)? {
        if let Some(reading) = one(connection, file.id)? {
            put_words(connection, &file, &reading)?;
            made += 1;
        }
    }
    Ok(made)
}

/// The files in which every word of `text` begins a word, each with every activity it proves; none
/// beside one that waits to be filed. The best match first.
pub(crate) fn find(connection: &Connection, text: &str) -> Result<Vec<(Option<ActivityId>, EvidenceId)>> {
    let folded = folded(text);
    // In quotes a word is a word, whatever it means to the query language; folded, it has no quote.
    let query: Vec<String> =
        folded.split('-').filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"*")).collect();
    if query.is_empty() {
        return Ok(Vec::new());
    }
    connection
        .prepare_cached(
            "SELECT attachments.activity, evidence.id FROM evidence_words
             JOIN evidence ON evidence.id = evidence_words.rowid
             LEFT JOIN attachments ON attachments.evidence = evidence.id
             WHERE evidence_words MATCH ?1 AND (attachments.activity IS NOT NULL OR NOT evidence.set_aside)
             ORDER BY evidence_words.rank, attachments.activity",
        )?
        .query_map([query.join(" ")], |row| {
            Ok((row.get::<_, Option<i64>>(0)?.map(ActivityId), EvidenceId(row.get(1)?)))
        })?
        .collect()
}

fn from_row(row: &Row<'_>) -> Result<FileReading> {
    let AsJson::<StoredText>(text) = row.get("text")?;
    let recognition: Option<StoredRecognition> = row.get("recognition")?;
    Ok(FileReading {
        legibility: row.get::<_, StoredLegibility>("legibility")?.0,
        pages: row.get("pages")?,
        text: text.into(),
        recognition: recognition.map(|it| it.0),
    })
}
