//! Program files: a program as TOML that people read and write.
//!
//! The keys, with an example of each, are described in `programs/README.md`. A file is read in
//! three steps: TOML with the place of every value, [`table`]; the program's words and figures,
//! [`rules`]; and what makes no sense in a program, [`check`](super::check), whose faults are led
//! back to their lines. Whatever is wrong is a [`FileProblem`], and the first one found
//! is told.

mod problem;
mod rules;
mod table;
mod written;

use toml::de::DeTable;

use super::check::{self, ProgramFault};
use super::{CycleLength, MonthDay, Program};
use crate::domain::values::kind::Kind;
use table::Table;

pub use problem::{FileFault, FileProblem, Sort};
pub use written::write;

/// The number of the schema that is read and written here.
pub const SCHEMA: u32 = 1;

/// The largest file that is read, in KiB: many times what the longest program takes.
pub const MOST_KIB: u32 = 256;

/// Reads a program file whose kinds are those that come with Ledgerline.
///
/// # Errors
/// [`FileProblem`]: the first line with something wrong, what it is, and an example of right.
pub fn read(bytes: &[u8]) -> Result<Program, FileProblem> {
    read_with(bytes, &Kind::from_id)
}

/// Reads a program file in which `kind_of` knows the kinds by their ids.
///
/// # Errors
/// As [`read`].
pub fn read_with(bytes: &[u8], kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Program, FileProblem> {
    let text = text_of(bytes)?;
    let root = DeTable::parse(text).map_err(|error| FileProblem::of_toml(text, &error))?;
    let file = Table::of_file(text, root.get_ref());
    // A file of another schema may have other keys, so this is the first thing to look at.
    match file.whole("schema")? {
        SCHEMA => {}
        newer if newer > SCHEMA => return Err(file.problem("schema", FileFault::NewerSchema { known: SCHEMA })),
        _ => return Err(file.problem("schema", FileFault::NoSuchSchema { known: SCHEMA })),
    }
    let program = program(&file, kind_of)?;
    match check::check(&program) {
        Ok(()) => Ok(program),
        Err(fault) => Err(in_its_line(&file, fault)),
    }
}

/// The file's text, if it is one and of a size that is worth reading.
fn text_of(bytes: &[u8]) -> Result<&str, FileProblem> {
    let most = MOST_KIB as usize * 1024;
    if let Some(kept) = bytes.get(..most).filter(|_| bytes.len() > most) {
        return Err(FileProblem::of_file(kept, FileFault::TooLarge { most_kib: MOST_KIB }));
    }
    // Some editors begin a file with a mark of its encoding.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| FileProblem::of_file(&bytes[..error.valid_up_to()], FileFault::NotUtf8))
}

fn program(file: &Table<'_>, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Program, FileProblem> {
    file.only(&["schema", "id", "name", "body", "cycle", "rules"])?;
    Ok(Program {
        id: file.text("id")?,
        name: file.bilingual("name")?,
        body: file.bilingual("body")?,
        cycle: cycle(&file.table("cycle")?)?,
        rules: file.tables("rules")?.iter().map(|rule| rules::rule(rule, kind_of)).collect::<Result<_, _>>()?,
    })
}

fn cycle(cycle: &Table<'_>) -> Result<CycleLength, FileProblem> {
    cycle.only(&["months", "ends", "source", "read_on", "confidence"])?;
    let ends = cycle.if_there("ends", |cycle, key| {
        let text = cycle.text(key)?;
        MonthDay::try_from(text.clone())
            .ok()
            .filter(|day| String::from(*day) == text)
            .ok_or_else(|| cycle.problem(key, FileFault::NotADayOfTheYear))
    })?;
    Ok(CycleLength { months: cycle.whole("months")?, ends, source: cycle.source()? })
}

/// The problem of a fault: the fault with the line of its key, or of its rule where the key is
/// missing.
fn in_its_line(file: &Table<'_>, fault: ProgramFault) -> FileProblem {
    let rule = fault.rule.and_then(|index| file.item("rules", index));
    let table = match fault.alternative {
        None => rule,
        Some(index) => rule.and_then(|rule| rule.item("alternatives", index)),
    };
    table.as_ref().unwrap_or(file).problem(fault.key, FileFault::Program(fault.fault))
}
