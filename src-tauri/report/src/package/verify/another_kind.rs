//! Archives that are archives of another kind as well: bsdtar, for one, knows a file by its bytes and not by its name.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

/// The image of a disk says so behind its first 32 KiB.
const DISK: &[u8] = b"CD001";
const DISK_AT: usize = 32_769;

/// The first head of a tape archive, and where its checksum is in it.
const TAPE_HEAD: usize = 512;
const TAPE_SUM: std::ops::Range<usize> = 148..156;

/// Whether a program that unpacks other archives, too, may find a tape archive or the image of a disk in this one: what is in
/// a file of it may be made so.
pub(super) fn is(file: &mut File) -> io::Result<bool> {
    let mut start = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take((DISK_AT + DISK.len()) as u64).read_to_end(&mut start)?;
    Ok(start.get(DISK_AT..) == Some(DISK) || start.get(..TAPE_HEAD).is_some_and(is_tape))
}

/// Whether these bytes say how much they are together, as the head of a tape archive does: its own eight digits taken as
/// spaces, each byte as a number from 0 on or from -128 on.
fn is_tape(head: &[u8]) -> bool {
    let sum = |value: &dyn Fn(u8) -> i64| -> i64 {
        let of = |(at, byte): (usize, &u8)| value(if TAPE_SUM.contains(&at) { b' ' } else { *byte });
        head.iter().enumerate().map(of).sum()
    };
    let said = said(head.get(TAPE_SUM).unwrap_or_default());
    said == sum(&|byte| i64::from(byte)) || said == sum(&|byte| i64::from(byte.cast_signed()))
}

/// A number as a tape archive writes it: in digits up to 7 behind spaces, or in bytes behind a mark.
fn said(field: &[u8]) -> i64 {
    if let Some((first, rest)) = field.split_first().filter(|(first, _)| **first >= 0x80) {
        return rest.iter().fold(i64::from(first & 0x3f), |number, byte| number.wrapping_shl(8) | i64::from(*byte));
    }
    let digits =
        field.iter().skip_while(|it| matches!(**it, b' ' | b'\t')).take_while(|it| (b'0'..=b'7').contains(*it));
    digits.fold(0, |number, digit| number * 8 + i64::from(digit - b'0'))
}
