//! Taking in what lies in files that somebody chose: activities of tables, and program files.

mod opened;
mod program;
mod table;

pub use opened::{OpenedTable, Tables, with_template};
pub use program::import_program;
pub use table::{Imported, all_understood, import_table, preview_table, read_table};
