//! The binder: puts the pages of the evidence and its original files into a report.
//!
//! Typst wants everything that goes into a document in memory. A report can hold 150 certificates
//! of several megabytes, so Typst is given a blank of a few bytes for each picture and each file,
//! and only when the report is written do they take their places, one after the other, read in
//! small pieces. Every object of the PDF keeps its number; its table of offsets is written anew.

mod blank;
mod objects;
mod part;

use std::io::{self, Read, Write};

pub(crate) use self::blank::Leaf;
use self::objects::{Bound, END_OF_STREAM, Object, length, to_u64};
pub use self::part::Part;
pub(crate) use self::part::place_of;
use crate::error::ReportError;
use crate::seal::{self, Sealing};

/// How much of a picture or a file is in memory at a time, in bytes.
const PIECE: usize = 64 * 1024;

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// A picture or a file could not be read.
    #[error("a part of the report cannot be read: {part:?}")]
    Read {
        /// Which.
        part: Part,
        /// What the system, or whoever opened it, says.
        source: io::Error,
    },
    /// A picture or a file is not as long as it was said to be when the report was laid out.
    #[error("a part of the report is not of the {declared} bytes it was laid out for: {part:?}")]
    Length {
        /// Which.
        part: Part,
        /// How long it was said to be, in bytes.
        declared: u64,
    },
    /// The report could not be written where it was to go.
    #[error("the report cannot be written")]
    Write(#[source] io::Error),
}

/// A report that is laid out and ready to be written.
#[derive(Debug)]
pub struct Laid {
    /// The PDF with blanks, of which `objects` are the parts.
    pdf: Vec<u8>,
    bound: Bound,
}

impl Laid {
    /// Takes the blanks of the `leaves` out of `pdf`.
    ///
    /// # Errors
    /// [`ReportError::TooLarge`], and [`ReportError::Structure`] where the PDF is not written the
    /// way it is read here.
    pub(crate) fn new(pdf: Vec<u8>, leaves: &[Leaf]) -> Result<Self, ReportError> {
        let bound = Bound::of(&pdf, leaves)?;
        Ok(Self { pdf, bound })
    }

    /// The size of the finished report, in bytes: exactly what [`Laid::write`] writes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bound.table_at + length(&self.table()) + to_u64(seal::LENGTH) + length(&self.end())
    }

    /// Writes the report. Each picture and each file is asked for once, in the order in which it
    /// stands in the report, read to its end, and let go of before the next.
    ///
    /// The same parts always give the same bytes.
    ///
    /// # Errors
    /// [`BindError`]. What was written until then is of no use.
    pub fn write<'a>(
        &self,
        out: &mut dyn Write,
        open: &mut dyn FnMut(Part) -> io::Result<Box<dyn Read + 'a>>,
    ) -> Result<(), BindError> {
        let mut out = Sealing::new(out);
        let mut put = |bytes: &[u8]| out.write(bytes).map_err(BindError::Write);
        put(&self.pdf[self.bound.header.clone()])?;
        put(seal::SEALED)?;
        for object in &self.bound.objects {
            match object {
                Object::AsItIs(range) => put(&self.pdf[range.clone()])?,
                Object::Filled { head, part, bytes } => {
                    put(head)?;
                    let mut source = open(*part).map_err(|source| BindError::Read { part: *part, source })?;
                    copy(&mut *source, *part, *bytes, &mut put)?;
                    put(END_OF_STREAM)?;
                }
            }
        }
        put(&self.table())?;
        out.finish(&self.end()).map_err(BindError::Write)
    }

    /// The table of offsets and the trailer.
    fn table(&self) -> Vec<u8> {
        let offsets = &self.bound.offsets;
        let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", offsets.len() + 1).into_bytes();
        for offset in offsets {
            table.extend(format!("{offset:010} 00000 n\r\n").into_bytes());
        }
        table.extend_from_slice(&self.pdf[self.bound.trailer.clone()]);
        table
    }

    /// What follows the seal.
    fn end(&self) -> Vec<u8> {
        format!("startxref\n{}\n%%EOF\n", self.bound.table_at).into_bytes()
    }
}

/// Copies a part that must have just so many bytes. It is read beyond them, so that whoever opened
/// it can still say at its end that something is the matter with it.
fn copy(
    source: &mut dyn Read,
    part: Part,
    declared: u64,
    put: &mut dyn FnMut(&[u8]) -> Result<(), BindError>,
) -> Result<(), BindError> {
    let mut piece = vec![0; PIECE];
    let mut left = declared;
    loop {
        match source.read(&mut piece) {
            Ok(0) if left == 0 => return Ok(()),
            Ok(0) => return Err(BindError::Length { part, declared }),
            Ok(count) => {
                left = left.checked_sub(to_u64(count)).ok_or(BindError::Length { part, declared })?;
                put(&piece[..count])?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(source) => return Err(BindError::Read { part, source }),
        }
    }
}

#[cfg(test)]
mod tests;
