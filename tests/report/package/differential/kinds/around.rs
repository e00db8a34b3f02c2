//! What stands in front of files, between them and behind them.

use zip::CompressionMethod;

use super::{Kind, hidden, some};
use crate::package::differential::bytes::{Pieces, end, locator, long};

/// What is done there.
pub const ALL: [(&str, Kind); 20] = [
    ("bytes in front", |it, chance| it.in_front = chance.bytes(20)),
    ("bytes in front that no place counts", |it, chance| {
        let count = chance.one(&[1, 4, 30, 512]);
        let (mut place, mut parts) = (0, Vec::new());
        for mut part in std::mem::take(&mut it.parts) {
            let length = part.bytes().len();
            part.central.iter_mut().for_each(|head| head.place = Some(place));
            place += long(length);
            parts.push(part);
        }
        (it.parts, it.place, it.in_front) = (parts, Some(place), chance.bytes(count));
    }),
    ("a program in front", |it, _| it.in_front = b"#!/bin/sh\nexit\n".to_vec()),
    ("bytes between files", |it, chance| {
        let count = chance.one(&[1, 4, 12, 16, 20, 24, 100]);
        let bytes = chance.bytes(count);
        some(it, chance).behind = bytes;
    }),
    ("bytes before the directory", |it, chance| it.before_directory = chance.bytes(16)),
    ("bytes behind the directory", |it, chance| it.behind_directory = chance.bytes(16)),
    ("bytes behind the end", |it, chance| it.behind = chance.bytes(16)),
    ("a remark on a file", |it, chance| {
        some(it, chance).central.as_mut().expect("a head").comment = b"remark".to_vec();
    }),
    ("a remark in front of the seal", |it, _| it.comment.splice(0..0, *b"remark ").for_each(drop)),
    ("a second end in the remark", |it, _| {
        let other = Pieces::of(&[("setup.exe".to_owned(), b"MZ".to_vec())], CompressionMethod::Stored);
        let directory = 30 + 9 + 2;
        let bytes = other.bytes();
        // Its directory lies in the remark, too, and its file behind the last of the package.
        it.parts.push(hidden(false));
        let seal = it.comment.clone();
        let whole = it.bytes().len() - seal.len();
        let entries = &bytes[directory..bytes.len() - 22];
        it.comment = [entries, &end(0, 1, long(entries.len()), long(whole), &seal), &seal].concat();
    }),
    ("what looks like a larger end in the last remark", |it, _| {
        let last = it.parts.last_mut().and_then(|part| part.central.as_mut()).expect("a head");
        last.comment = locator(0);
    }),
    ("fewer files than there are", |it, _| it.count = Some(u16::try_from(it.parts.len() - 1).expect("a few"))),
    ("more files than there are", |it, _| it.count = Some(u16::try_from(it.parts.len() + 1).expect("a few"))),
    ("a directory of another size", |it, chance| {
        let size: usize =
            it.parts.iter().filter_map(|part| part.central.as_ref()).map(|head| 46 + head.name.len()).sum();
        it.size = Some(long(size) - chance.one(&[0, 1, 60]) + chance.one(&[1, 5]));
    }),
    ("a directory at another place", |it, chance| {
        let place: usize = it.parts.iter().map(|part| part.bytes().len()).sum();
        it.place = Some(long(place) - chance.one(&[1, 50]));
    }),
    ("another disk", |it, chance| match chance.below(2) {
        0 => it.disk = 1,
        _ => some(it, chance).central.as_mut().expect("a head").disk = 1,
    }),
    ("the directory backwards", |it, _| it.is_reversed = true),
    ("the files backwards", |it, _| it.parts.reverse()),
    ("a file less", |it, chance| drop(it.parts.remove(chance.below(it.parts.len())))),
    ("a changed byte", |it, chance| {
        let part = some(it, chance);
        let at = chance.below(part.data.len());
        part.data.get_mut(at).into_iter().for_each(|byte| *byte ^= 1);
    }),
];
