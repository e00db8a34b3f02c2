//! Backups as they leave the record: the page in each, and all of one in one file.

mod file;
mod page;

pub use file::{FileSource, NotOpened, export_everything};
pub use page::page;
