//! Archives of strangers: opened without reading more than it takes to learn what is in them.

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipResult;

/// The most that is read of an archive to learn what is in it, in bytes.
pub(crate) const MOST_DIRECTORY: u64 = 16_000_000;

/// An archive that was opened.
pub(crate) type Archive<R> = ZipArchive<BufReader<Budget<R>>>;

/// Opens an archive; nothing in it is unpacked.
pub(crate) fn open<R: Read + Seek>(inner: R) -> ZipResult<Archive<R>> {
    let left = Rc::new(Cell::new(Some(MOST_DIRECTORY)));
    let archive = ZipArchive::new(BufReader::new(Budget { inner, left: Rc::clone(&left) }))?;
    left.set(None);
    Ok(archive)
}

/// What can only be read so far, as long as it is not known what is in it.
pub(crate) struct Budget<R> {
    inner: R,
    left: Rc<Cell<Option<u64>>>,
}

impl<R: Read> Read for Budget<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if let Some(left) = self.left.get() {
            let left = left.checked_sub(count as u64);
            self.left.set(Some(left.ok_or_else(|| io::Error::other("the directory is too large"))?));
        }
        Ok(count)
    }
}

impl<R: Seek> Seek for Budget<R> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.inner.seek(position)
    }
}
