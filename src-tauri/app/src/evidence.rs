//! Evidence on its way in and out: files are taken in, looked after and read; pictures of them are
//! shown, and copies of them opened.

mod checking;
pub mod desk;
pub mod drops;
mod inbox;
mod intake;
mod mending;
mod opened;
mod previewing;
mod straightening;

pub use checking::{check, check_all, check_now};
pub use desk::Desk;
pub use drops::Drops;
pub use inbox::{Inbox, InboxFolder, forget_inbox, inbox, set_inbox};
pub use intake::{Arrived, NotTakenIn, RefusedFile, Replaced, TakenIn, replace, replace_or_mend, take_in, take_in_all};
pub use ledgerline_reader::{Cut, Straightening};
pub use mending::{Mended, mend_file, mend_from_folder};
pub use opened::copy_to_open;
pub use previewing::preview;
pub use straightening::{StraightenedPhoto, straighten, straightened};
