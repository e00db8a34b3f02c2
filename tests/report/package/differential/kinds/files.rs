//! What is done with the files before they are packed.

use zip::CompressionMethod;

use super::names::{BACKSLASH, ELSEWHERE, RESERVED, TWINS};
use super::{Chance, File};
use crate::package::differential::another_kind::{disk, tape};
use crate::package::differential::bytes::{Part, Pieces, end, locator};

const OF_A_SYSTEM: [&str; 4] = [".DS_Store", "desktop.ini", "__MACOSX/._report.pdf", "Thumbs.db"];
const ODD: [&str; 8] = [
    "evidence/E-009 🎶.pdf",
    "evidence/E-009 l'été \u{202e}fdp.exe",
    "evidence/E-009 \u{f0e9}\u{ef81}.pdf",
    "-rf",
    "evidence/E-009 $HOME `x` %s [a] ~.pdf",
    " lead",
    "evidence/E-009 #U00e9.pdf",
    "evidence/E-009 \u{200b}\u{feff}.pdf",
];

/// Something that is done with the files.
type Change = fn(&mut Vec<File>, &mut Chance);

/// What is done with the files before they are packed: the list names what is there, as whoever changes a package can do.
pub const ALL: [(&str, Change); 13] = [
    ("a name that is long is listed", |files, chance| {
        let name = "x".repeat(chance.one(&[200, 255, 256, 300, 1_200]));
        files.push((name, b"long".to_vec()));
    }),
    ("names of thousands of bytes are listed", |files, chance| {
        files.push(("folder/".repeat(chance.one(&[20, 140, 180, 700])) + "x", b"deep".to_vec()));
    }),
    ("a file is listed that is the folder of another", |files, chance| {
        let (one, other) =
            chance.one(&[("evidence", "evidence/x"), ("a/b/c", "a/b"), ("A", "a/x"), ("report.pdf/x", "y")]);
        files.extend([one, other].map(|name| (name.to_owned(), name.as_bytes().to_vec())));
    }),
    ("twins but for capitals are listed", |files, chance| {
        files.push((chance.one(&TWINS).to_owned(), b"twin".to_vec()));
    }),
    ("a reserved name is listed", |files, chance| files.push((chance.one(&RESERVED).to_owned(), b"kept".to_vec()))),
    ("a name that leads elsewhere is listed", |files, chance| {
        files.push((chance.one(&ELSEWHERE).to_owned(), b"up".to_vec()));
    }),
    ("a backslash is listed", |files, chance| files.push((chance.one(&BACKSLASH).to_owned(), b"back".to_vec()))),
    ("odd letters are listed", |files, chance| files.push((chance.one(&ODD).to_owned(), b"odd".to_vec()))),
    ("a system's file is listed", |files, chance| files.push((chance.one(&OF_A_SYSTEM).to_owned(), b"left".to_vec()))),
    ("an empty file is listed", |files, _| files.insert(1, ("empty.txt".to_owned(), Vec::new()))),
    ("a listed file is a tape archive as well", |files, _| files[0].1 = tape(&files[0].0)),
    ("a listed file is the image of a disk as well", |files, _| files[0].1 = disk(&files[0].0)),
    ("a listed file is full of heads", |files, chance| {
        let hidden = Part::of("setup.exe", b"MZ", CompressionMethod::Stored);
        let head = hidden.central.clone().expect("a head");
        let inner = Pieces::of(&[("setup.exe".to_owned(), b"MZ".to_vec())], CompressionMethod::Stored).bytes();
        let pieces = [hidden.bytes(), head.descriptor(), inner, end(0, 0, 0, 0, b""), locator(0), b"BZh9".to_vec()];
        let chosen: Vec<u8> = (0..6).flat_map(|_| pieces[chance.below(pieces.len())].clone()).collect();
        let at = chance.below(files.len());
        files.insert(at, ("evidence/E-010 heads.pdf".to_owned(), chosen));
    }),
];
