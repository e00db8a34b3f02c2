//! More files than there are, files that nobody lists, and files under other names.

use zip::CompressionMethod;

use super::{Chance, Kind, hidden, insert, some};
use crate::package::differential::bytes::{Head, Part, Pieces, SIZES_BEHIND, extra, long};

/// Names that mean something else to some system.
pub const RESERVED: [&str; 7] = ["CON", "nul.txt", "evidence/aux.pdf", "COM1.pdf", "report.pdf ", "report.pdf.", "a:b"];
pub const ELSEWHERE: [&str; 6] = ["../outside", "/absolute", "evidence/../../up", "C:\\x", "./report2.pdf", "a//b"];
pub const BACKSLASH: [&str; 4] = ["evidence\\x.pdf", "x\\", "..\\up", "\\x"];
pub const TWINS: [&str; 4] = ["REPORT.pdf", "Manifest.SHA256", "Evidence/E-001 certificate.pdf", "record.JSON"];

/// What is done with them.
pub const ALL: [(&str, Kind); 27] = [
    ("a file more", |it, chance| insert(it, chance, hidden(true))),
    ("an empty folder more", |it, chance| {
        let mut part = Part::of(chance.one(&["more/", "evidence/", "__MACOSX/"]), b"", CompressionMethod::Stored);
        part.heads().for_each(|head| head.external = 0o40_755 << 16 | 0x10);
        insert(it, chance, part);
    }),
    ("a folder with bytes", |it, chance| {
        let name = chance.one(&["evidence/", "evil.sh/", "report.pdf/"]);
        insert(it, chance, Part::of(name, b"#!/bin/sh", CompressionMethod::Stored));
    }),
    ("a file that is not listed, before the first", |it, _| it.parts.insert(0, hidden(false))),
    ("a file that is not listed, between others", |it, chance| insert(it, chance, hidden(false))),
    ("a file that is not listed, behind the last", |it, _| it.parts.push(hidden(false))),
    ("a file that is not listed, behind the directory", |it, _| it.behind_directory = hidden(false).bytes()),
    ("a file that is not listed, behind the end", |it, _| it.behind = hidden(false).bytes()),
    ("a file that is not listed, in an extra field", |it, chance| {
        let field = extra(0x7777, &hidden(false).bytes());
        some(it, chance).heads().for_each(|head| head.extra.extend(&field));
    }),
    ("a file that is not listed, behind packed bytes", |it, chance| {
        let part = some(it, chance);
        part.data.extend(hidden(false).bytes());
        let packed = long(part.data.len());
        part.heads().for_each(|head| head.packed = packed);
    }),
    ("a file that is not listed, behind packed bytes whose size is said behind", |it, chance| {
        let part = some(it, chance);
        part.data.extend(hidden(false).bytes());
        let packed = long(part.data.len());
        part.heads().for_each(|head| (head.packed, head.flags) = (packed, head.flags | SIZES_BEHIND));
        part.behind = part.local.as_ref().expect("a head").descriptor();
        let local = part.local.as_mut().expect("a head");
        (local.checksum, local.packed, local.unpacked) = (0, 0, 0);
    }),
    ("a file that is not listed, with its own directory in front", |it, _| {
        it.in_front = Pieces::of(&[("setup.exe".to_owned(), b"MZ".to_vec())], CompressionMethod::Stored).bytes();
    }),
    ("a file that is not listed, with its own directory behind", |it, _| {
        it.behind = Pieces::of(&[("setup.exe".to_owned(), b"MZ".to_vec())], CompressionMethod::Stored).bytes();
    }),
    ("another name in front of a file", |it, chance| rename(&mut some(it, chance).local, b"renamed.exe")),
    ("another name in the directory", |it, chance| rename(&mut some(it, chance).central, b"renamed.exe")),
    ("another name in both", |it, chance| {
        some(it, chance).heads().for_each(|head| head.name = b"renamed.exe".to_vec());
    }),
    ("a backslash in a name", |it, chance| {
        let name = chance.one(&BACKSLASH);
        name_one(it, chance, name);
    }),
    ("a backslash for every slash", |it, _| {
        let turn = |head: &mut Head| head.name.iter_mut().filter(|it| **it == b'/').for_each(|it| *it = b'\\');
        it.parts.iter_mut().flat_map(Part::heads).for_each(turn);
    }),
    ("a twin but for capitals", |it, chance| {
        let name = chance.one(&TWINS);
        name_one(it, chance, name);
    }),
    ("a reserved name", |it, chance| {
        let name = chance.one(&RESERVED);
        name_one(it, chance, name);
    }),
    ("a name that leads elsewhere", |it, chance| {
        let name = chance.one(&ELSEWHERE);
        name_one(it, chance, name);
    }),
    ("no name", |it, chance| name_one(it, chance, "")),
    ("a name with a zero", |it, chance| some(it, chance).heads().for_each(|head| head.name.extend(b"\0.exe"))),
    ("two files of one name", |it, chance| {
        let name = String::from_utf8(some(it, chance).name().to_vec()).expect("a name");
        insert(it, chance, Part::of(&name, b"another", CompressionMethod::Stored));
    }),
    ("the same file twice", |it, chance| {
        let part = some(it, chance).clone();
        insert(it, chance, part);
    }),
    ("two entries for one file", |it, chance| {
        let at = chance.below(it.parts.len());
        let place = long(it.parts[..at].iter().map(|part| part.bytes().len()).sum());
        let mut head = it.parts[at].central.clone().expect("a head");
        (head.name, head.place) = (chance.one(&["second.pdf", "report.pdf"]).into(), Some(place));
        it.parts.push(Part { local: None, data: Vec::new(), behind: Vec::new(), central: Some(head) });
    }),
    ("a file that lies in another", |it, _| {
        let inner = hidden(true);
        let mut head = inner.central.clone().expect("a head");
        let outer = &mut it.parts[0];
        head.place = Some(long(outer.bytes().len()));
        outer.data.extend(inner.bytes());
        let packed = long(outer.data.len());
        outer.heads().for_each(|head| head.packed = packed);
        it.parts.push(Part { local: None, data: Vec::new(), behind: Vec::new(), central: Some(head) });
    }),
];

fn rename(head: &mut Option<Head>, name: &[u8]) {
    if let Some(head) = head {
        head.name = name.to_vec();
    }
}

/// A file more of this name, or one of the files renamed so.
fn name_one(it: &mut Pieces, chance: &mut Chance, name: &str) {
    if chance.below(2) == 0 {
        some(it, chance).heads().for_each(|head| head.name = name.into());
    } else {
        insert(it, chance, Part::of(name, b"more", CompressionMethod::Stored));
    }
}
