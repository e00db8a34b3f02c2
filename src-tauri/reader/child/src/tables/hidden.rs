//! Rows and columns that a workbook hides, and in LibreOffice's the cells that it merges, of which the reader of its cells says
//! nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use ledgerline_reader::NoTable;
use ledgerline_reader::limits::{MAX_TABLE_COLUMNS, MAX_TABLE_ROWS};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// What a sheet hides.
#[derive(Debug, Default)]
pub struct Hidden {
    /// Rows, counted from 1.
    pub rows: BTreeSet<u32>,
    /// Columns, counted from 0.
    pub columns: Vec<u16>,
    /// Cells that are one over several rows: first row, column and last row, counted from 0.
    pub merged: Vec<(u32, u32, u32)>,
}

/// Where the sheets of an Excel workbook lie in its archive, by their names.
pub fn sheet_paths(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<BTreeMap<String, String>, NoTable> {
    let links = super::workbook::part(archive, "xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let mut targets = BTreeMap::new();
    each_element(&links, |element| {
        if element.local_name().as_ref() == b"Relationship"
            && let (Some(id), Some(target)) = (attribute(element, b"Id"), attribute(element, b"Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path);
        }
    })?;
    let workbook = super::workbook::part(archive, "xl/workbook.xml")?.unwrap_or_default();
    let mut paths = BTreeMap::new();
    each_element(&workbook, |element| {
        if element.local_name().as_ref() == b"sheet"
            && let (Some(name), Some(id)) = (attribute(element, b"name"), attribute(element, b"id"))
            && let Some(path) = targets.get(&id)
        {
            paths.insert(name, path.clone());
        }
    })?;
    Ok(paths)
}

/// What a sheet of Excel hides.
pub fn of_xlsx(sheet: &[u8]) -> Result<Hidden, NoTable> {
    let mut hidden = Hidden::default();
    let mut number = 0_u32;
    each_element(sheet, |element| {
        let is_hidden = attribute(element, b"hidden").is_some_and(|it| it == "1" || it == "true");
        match element.local_name().as_ref() {
            b"row" => {
                number = attribute(element, b"r").and_then(|it| it.parse().ok()).unwrap_or(number.saturating_add(1));
                if is_hidden && hidden.rows.len() < MAX_TABLE_ROWS {
                    hidden.rows.insert(number);
                }
            }
            b"col" if is_hidden => {
                let bound = |name| attribute(element, name).and_then(|it| it.parse::<u16>().ok());
                if let (Some(first), Some(last)) = (bound(b"min"), bound(b"max")) {
                    let most = u16::try_from(MAX_TABLE_COLUMNS).unwrap_or(u16::MAX);
                    hidden.columns.extend((first.max(1)..=last.min(most)).map(|column| column - 1));
                    hidden.columns.sort_unstable();
                    hidden.columns.dedup();
                }
            }
            _ => {}
        }
    })?;
    Ok(hidden)
}

/// What the sheets of a LibreOffice workbook hide, by their names.
pub fn of_ods(content: &[u8]) -> Result<BTreeMap<String, Hidden>, NoTable> {
    let mut all: BTreeMap<String, Hidden> = BTreeMap::new();
    let (mut name, mut row, mut column, mut cell) = (String::new(), 1_u32, 0_u16, 0_u32);
    each_element(content, |element| {
        let is_hidden = attribute(element, b"visibility").is_some_and(|it| it == "collapse" || it == "filter");
        let times = |what| attribute(element, what).and_then(|it| it.parse::<u32>().ok()).unwrap_or(1);
        match element.local_name().as_ref() {
            b"table" => {
                name = attribute(element, b"name").unwrap_or_default();
                (row, column) = (1, 0);
                all.entry(name.clone()).or_default();
            }
            b"table-row" => {
                let last = row.saturating_add(times(b"number-rows-repeated"));
                let most = u32::try_from(MAX_TABLE_ROWS).unwrap_or(u32::MAX).saturating_add(1);
                if let Some(hidden) = all.get_mut(&name).filter(|_| is_hidden) {
                    hidden.rows.extend(row..last.min(most));
                }
                (row, cell) = (last, 0);
            }
            b"table-cell" | b"covered-table-cell" => {
                let spanned = times(b"number-rows-spanned");
                // The row that is read has been counted already.
                let first = row.saturating_sub(2);
                if let Some(hidden) = all.get_mut(&name).filter(|it| spanned > 1 && it.merged.len() < MAX_TABLE_ROWS) {
                    hidden.merged.push((first, cell, first.saturating_add(spanned - 1)));
                }
                cell = cell.saturating_add(times(b"number-columns-repeated"));
            }
            b"table-column" => {
                let last = column.saturating_add(u16::try_from(times(b"number-columns-repeated")).unwrap_or(u16::MAX));
                let most = u16::try_from(MAX_TABLE_COLUMNS).unwrap_or(u16::MAX);
                if let Some(hidden) = all.get_mut(&name).filter(|_| is_hidden) {
                    hidden.columns.extend(column..last.min(most));
                }
                column = last;
            }
            _ => {}
        }
    })?;
    Ok(all)
}

fn each_element(xml: &[u8], mut each: impl FnMut(&BytesStart<'_>)) -> Result<(), NoTable> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => each(&element),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(NoTable::Broken),
        }
    }
}

/// An attribute by its name, whatever space of names it is in.
fn attribute(element: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let mut all = element.attributes();
    all.with_checks(false);
    let found = all.flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.decoded_and_normalized_value(XmlVersion::Implicit1_0, element.decoder());
    Some(value.ok()?.into_owned())
}
