//! The objects of the PDF that Typst wrote, and which of them are blanks.
//!
//! Only what Typst writes is read here, not any PDF: one table of offsets, objects numbered without
//! gaps, each where the table says.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blank::Leaf;
use super::part::Part;
use crate::error::ReportError;
use crate::seal;

/// The offsets in a PDF's table have ten digits.
const LARGEST_OFFSET: u64 = 9_999_999_999;

/// What follows the data of a stream. The carriage return makes sure that no reader takes a last
/// byte of the data for a part of this end of line.
pub(super) const END_OF_STREAM: &[u8] = b"\r\nendstream\nendobj\n";

const BEGIN_OF_DATA: &[u8] = b"stream\n";
const END_OF_DATA: &[u8] = b"\nendstream\nendobj\n";

/// A PDF taken apart, and where everything will be in the report.
#[derive(Debug)]
pub(super) struct Bound {
    /// What stands before the first object.
    pub(super) header: Range<usize>,
    /// By their places.
    pub(super) objects: Vec<Object>,
    /// Where each object will begin, by its number from 1.
    pub(super) offsets: Vec<u64>,
    /// Where the table of offsets will begin.
    pub(super) table_at: u64,
    /// From `trailer` up to, not with, `startxref`.
    pub(super) trailer: Range<usize>,
}

/// One object.
#[derive(Debug)]
pub(super) enum Object {
    /// Its bytes in the PDF with the blanks.
    AsItIs(Range<usize>),
    /// A blank that will be filled.
    Filled {
        /// Everything up to its data.
        head: Vec<u8>,
        part: Part,
        /// The length of its data.
        bytes: u64,
    },
}

impl Bound {
    pub(super) fn of(pdf: &[u8], leaves: &[Leaf]) -> Result<Self, ReportError> {
        let table = Table::of(pdf).ok_or(ReportError::Structure("its table of offsets"))?;
        let mut places: Vec<(usize, usize)> = (0..).zip(&table.offsets).map(|(index, at)| (*at, index)).collect();
        places.sort_unstable();
        let header = 0..places.first().map_or(table.begin, |(at, _)| *at);
        let mut blanks: BTreeMap<Vec<u8>, &Leaf> = leaves.iter().map(|leaf| (leaf.blank(), leaf)).collect();
        if blanks.len() != leaves.len() {
            return Err(ReportError::Structure("two blanks that are the same"));
        }
        let mut objects = Vec::with_capacity(places.len());
        let mut offsets = vec![0; places.len()];
        let mut at = to_u64(header.end) + length(seal::SEALED);
        let ends = places.iter().skip(1).map(|(begin, _)| *begin).chain([table.begin]);
        for ((begin, index), end) in places.iter().copied().zip(ends) {
            let bytes = pdf.get(begin..end).ok_or(ReportError::Structure("an offset"))?;
            if !bytes.starts_with(format!("{} 0 obj\n", index + 1).as_bytes()) {
                return Err(ReportError::Structure("an object's number"));
            }
            let object = match data(bytes).and_then(|(head, data)| Some((head, blanks.remove(data)?))) {
                Some((head, leaf)) => filled(head, leaf)?,
                None => Object::AsItIs(begin..end),
            };
            offsets[index] = at;
            at = at.checked_add(object.bytes()).ok_or(ReportError::TooLarge)?;
            objects.push(object);
        }
        if !blanks.is_empty() {
            return Err(ReportError::Structure("a blank that is not there"));
        }
        if at > LARGEST_OFFSET {
            return Err(ReportError::TooLarge);
        }
        Ok(Self { header, objects, offsets, table_at: at, trailer: table.trailer })
    }
}

impl Object {
    fn bytes(&self) -> u64 {
        match self {
            Self::AsItIs(range) => to_u64(range.len()),
            Self::Filled { head, bytes, .. } => bytes.saturating_add(length(head) + length(END_OF_STREAM)),
        }
    }
}

/// Where the objects are, and what follows them.
struct Table {
    /// By the objects' numbers from 1.
    offsets: Vec<usize>,
    begin: usize,
    trailer: Range<usize>,
}

impl Table {
    fn of(pdf: &[u8]) -> Option<Self> {
        let start = b"startxref\n";
        let startxref = pdf.windows(start.len()).rposition(|window| window == start)?;
        let begin: usize = number(&pdf[startxref + start.len()..])?;
        let mut rest = pdf.get(begin..startxref)?.strip_prefix(b"xref\n0 ")?;
        let count: usize = number(rest)?;
        let line = rest.iter().position(|byte| *byte == b'\n')?;
        rest = &rest[line + 1..];
        let (free, used) = rest.split_at_checked(count.checked_mul(20)?)?.0.split_at_checked(20)?;
        if !free.starts_with(b"0000000000 65535 f") {
            return None;
        }
        let offset = |entry: &[u8]| entry.ends_with(b" 00000 n\r\n").then(|| number(entry)).flatten();
        let offsets = used.chunks(20).map(offset).collect::<Option<Vec<usize>>>()?;
        let trailer = startxref - (rest.len() - count * 20)..startxref;
        pdf[trailer.clone()].starts_with(b"trailer\n").then_some(Self { offsets, begin, trailer })
    }
}

/// The digits at the beginning.
fn number<T: std::str::FromStr>(bytes: &[u8]) -> Option<T> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}

/// The data of a stream, and what stands before it; none of another object.
fn data(object: &[u8]) -> Option<(&[u8], &[u8])> {
    let begin = object.windows(BEGIN_OF_DATA.len()).position(|window| window == BEGIN_OF_DATA)? + BEGIN_OF_DATA.len();
    let (head, data) = object.split_at(begin);
    Some((head, data.strip_suffix(END_OF_DATA)?))
}

/// The blank with the figures of what fills it.
fn filled(head: &[u8], leaf: &Leaf) -> Result<Object, ReportError> {
    let mut figures = vec![("/Length ", leaf.bytes)];
    match leaf.pixels {
        Some((width, height)) => figures.extend([("/Width ", width.into()), ("/Height ", height.into())]),
        None => figures.push(("/Size ", leaf.bytes)),
    }
    let is_as_expected =
        if leaf.pixels.is_some() { count(head, b"/Filter/DCTDecode") == 1 } else { count(head, b"/Filter") == 0 };
    let mut head = head.to_vec();
    for (key, figure) in figures {
        head = with_figure(&head, key, figure).ok_or(ReportError::Structure("a figure of a blank"))?;
    }
    if !is_as_expected {
        return Err(ReportError::Structure("a blank's filter"));
    }
    Ok(Object::Filled { head, part: leaf.part, bytes: leaf.bytes })
}

/// With another figure behind `key`, which stands in it once.
fn with_figure(head: &[u8], key: &str, figure: u64) -> Option<Vec<u8>> {
    if count(head, key.as_bytes()) != 1 {
        return None;
    }
    let at = head.windows(key.len()).position(|window| window == key.as_bytes())? + key.len();
    let digits = head[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| [&head[..at], figure.to_string().as_bytes(), &head[at + digits..]].concat())
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| *window == wanted).count()
}

pub(super) fn length(bytes: &[u8]) -> u64 {
    to_u64(bytes.len())
}

pub(super) fn to_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
