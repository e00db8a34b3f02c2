//! What reading a file may cost. All of it in one place, so that it can be weighed as a whole.

use std::time::Duration;

/// The largest file that is read, in bytes; it is held in memory while it is read.
pub const MAX_FILE: u64 = 128 * 1024 * 1024;

/// The most pixels that a photo may have.
pub const MAX_PIXELS: u64 = 64_000_000;

/// The most bytes that the pixels of a photo may take: four for each.
pub const MAX_PHOTO: u64 = MAX_PIXELS * 4;

/// The most pixels that a photo of a phone may have: it is held twice while it is turned, at four
/// bytes for each.
pub const MAX_PHONE_PIXELS: u64 = 50_000_000;

/// The widest picture of a page that is made, in pixels.
pub const MAX_WIDTH: u32 = 4096;

/// The highest picture of a page that is made, in pixels; a page that would be higher is made narrower.
pub const MAX_HEIGHT: u32 = 8192;

/// The most pixels in a picture of a page: A3 at 300 dots per inch has fewer.
pub const MAX_IMAGE_PIXELS: u32 = 20_000_000;

/// The longest side that a PDF page may have, in points: 200 inches, the format's own limit.
pub const MAX_PAGE_SIDE: f32 = 14_400.0;

/// The most pictures in one reading.
pub const MAX_IMAGES: u32 = 32;

/// The most bytes that may stand before the first line of a PDF.
pub const MAX_BEFORE: usize = 2 * 1024;

/// The most pages whose text is read.
pub const MAX_TEXT_PAGES: usize = 200;

/// The most text that is kept, in bytes.
pub const MAX_TEXT: usize = 1024 * 1024;

/// The most letters of one page that are looked at.
pub const MAX_LETTERS: usize = 100_000;

/// The most fields of a page's form that are looked at, and choices of one field.
pub const MAX_FIELDS: usize = 2_000;

/// The most letters of what one field says.
pub const MAX_VALUE: usize = 4_000;

/// The most bytes in which a picture is handed over.
pub const MAX_IMAGE: usize = 16 * 1024 * 1024;

/// The most bytes of one answer.
pub const MAX_ANSWER: usize = 64 * 1024 * 1024;

/// The most bytes that the reading process may hold on its heap. A letter page scanned in colour at
/// 600 dots per inch needs some 240 MB, a photo of [`MAX_PIXELS`] some 320 MB.
pub const MAX_HEAP: usize = 400 * 1024 * 1024;

/// What Linux gives the reading process beside that heap and what the program's libraries had taken
/// before it began, in bytes: for the stack below, and for what is lost between the heap's pieces.
pub const BESIDE_HEAP: usize = 48 * 1024 * 1024;

/// The most memory that the reading process comes to hold in all under these limits, in bytes, its libraries
/// with it: the sum of the two, and 96 MB. Tests hold it to that.
pub const MAX_MEMORY: usize = MAX_HEAP + BESIDE_HEAP + 96 * 1024 * 1024;

/// The stack of the thread that reads, in bytes; what nests deeper ends the process.
pub const STACK: usize = 16 * 1024 * 1024;

/// The most processor time that the reading process may take, in whole seconds; Unix only.
pub const MAX_CPU_SECONDS: u64 = 15;

/// How long the parent waits before it ends the reading process.
pub const MAX_WAIT: Duration = Duration::from_secs(20);

/// The largest text or workbook whose tables are read, in bytes.
pub const MAX_TABLE_FILE: u64 = 20 * 1024 * 1024;

/// The most bytes that the parts of a workbook may have when they are unpacked.
pub const MAX_TABLE_UNPACKED: u64 = 64 * 1024 * 1024;

/// The most rows of a table: a hundred thousand, and what stands above and between them.
pub const MAX_TABLE_ROWS: usize = 101_000;

/// The most columns of a table.
pub const MAX_TABLE_COLUMNS: usize = 256;

/// The most cells of a workbook.
pub const MAX_TABLE_CELLS: usize = 200_000;

/// The most sheets of a workbook.
pub const MAX_TABLE_SHEETS: usize = 100;

/// The most bytes in which a table is handed over.
pub const MAX_TABLE_ANSWER: usize = 64 * 1024 * 1024;

/// The most bytes that the reading process may hold on its heap while it reads a table.
pub const MAX_TABLE_HEAP: usize = 200 * 1024 * 1024;

/// The most files that are taken out of an email.
pub const MAX_ATTACHED: usize = 30;

/// The most bytes that they may have together.
pub const MAX_ATTACHED_BYTES: usize = 60 * 1024 * 1024;

/// The most letters of the name of one.
pub const MAX_ATTACHED_NAME: usize = 255;
