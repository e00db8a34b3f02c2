//! Backups of the record: made while it is open, kept beside it and in a second folder, restored in its place; and all of
//! one in one file.

mod everything;
mod failed;
mod kept;
mod making;
mod restoring;
mod second;

pub use everything::{EverythingExported, export_everything, name_of_everything};
pub use kept::{BackupPlace, Backups, KeptBackup, backups};
pub use making::{BackedUp, back_up, back_up_daily, back_up_if_changed, back_up_to};
pub use restoring::{RestoreDone, RestoreFrom, page_of, preview_restore, restore};
pub use second::{SecondFolder, forget_second_folder, second_reached_on, set_second_folder};
