//! What is said of a file: before it, behind it and in the directory.

use zip::CompressionMethod;

use super::{Chance, Kind, hidden, some};
use crate::package::differential::bytes::{Head, Part, Pieces, SIZES_BEHIND, UTF_8, extra};
use crate::package::differential::checksum;

/// What is done with it.
pub const ALL: [(&str, Kind); 25] = [
    ("other sizes in front of a file", |it, chance| sizes(chance, |it| &mut it.local)(it)),
    ("other sizes in the directory", |it, chance| sizes(chance, |it| &mut it.central)(it)),
    ("another checksum in front of a file", |it, chance| {
        some(it, chance).local.as_mut().expect("a head").checksum ^= 1;
    }),
    ("another checksum in the directory", |it, chance| {
        some(it, chance).central.as_mut().expect("a head").checksum ^= 1;
    }),
    ("other flags in front of a file", |it, chance| {
        let flag = 1 << chance.below(16);
        some(it, chance).local.as_mut().expect("a head").flags ^= flag;
    }),
    ("other flags in the directory", |it, chance| {
        let flag = 1 << chance.below(16);
        some(it, chance).central.as_mut().expect("a head").flags ^= flag;
    }),
    ("other flags in both", |it, chance| {
        let flag = 1 << chance.below(16);
        some(it, chance).heads().for_each(|head| head.flags ^= flag);
    }),
    ("another method", |it, chance| {
        let method = chance.one(&[0, 1, 6, 8, 9, 12, 14, 93, 95, 98, 99]);
        let (part, both) = (chance.below(it.parts.len()), chance.below(2) == 0);
        it.parts[part].heads().skip(usize::from(!both)).for_each(|head| head.method = method);
    }),
    ("other versions", |it, chance| {
        let (needed, made_by) = (chance.one(&[0, 10, 20, 45, 46, 63, 0xffff]), chance.one(&[0, 3, 7, 10, 11, 19, 255]));
        let part = some(it, chance);
        part.heads().for_each(|head| (head.needed, head.made_by) = (needed, made_by << 8 | (head.made_by & 0xff)));
    }),
    ("another day", |it, chance| {
        let moment = chance.one(&[0, 1, 0xffff_ffff, 46 << 25]);
        some(it, chance).local.as_mut().expect("a head").moment = moment;
    }),
    ("sizes behind a file, said so", |it, chance| {
        behind(some(it, chance), true, Head::descriptor);
    }),
    ("sizes behind a file, without a mark", |it, chance| {
        behind(some(it, chance), true, |head| head.descriptor().split_off(4));
    }),
    ("sizes behind a file, not said so", |it, chance| {
        behind(some(it, chance), false, Head::descriptor);
    }),
    ("no sizes behind a file, though said so", |it, chance| behind(some(it, chance), true, |_| Vec::new())),
    ("other sizes behind a file", |it, chance| {
        behind(some(it, chance), true, |head| {
            Head { packed: head.packed / 2, checksum: 7, ..head.clone() }.descriptor()
        });
    }),
    ("sizes in a large field", |it, chance| large(it, chance, true, true, 0)),
    ("sizes in a large field on one side, or others", |it, chance| {
        let side = chance.below(2) == 0;
        let off = chance.below(3) as u64;
        large(it, chance, side, !side, off);
    }),
    ("a larger end", |it, chance| {
        it.large_end = true;
        if chance.below(2) == 0 {
            (it.count, it.size, it.place) = (Some(0xffff), Some(u32::MAX), Some(u32::MAX));
        }
    }),
    ("a larger end with another directory", |it, _| {
        it.large_end = true;
        let mut head = hidden(true).central.expect("a head");
        head.place = Some(0);
        let other = Part { local: None, data: Vec::new(), behind: Vec::new(), central: Some(head) };
        let mut directory = Pieces::of(&[], CompressionMethod::Stored);
        directory.parts.push(other);
        it.before_directory = directory.bytes();
        it.large_place = Some(it.parts.iter().map(|part| part.bytes().len() as u64).sum());
    }),
    ("the same name in an extra field", |it, chance| other_path(some(it, chance), None, true)),
    ("another name in an extra field", |it, chance| {
        let sides = chance.below(3);
        let part = some(it, chance);
        let (local, central) = (part.local.clone(), part.central.clone());
        other_path(part, Some(b"renamed.exe"), true);
        match sides {
            0 => part.local = local,
            1 => part.central = central,
            _ => {}
        }
    }),
    ("another name in an extra field for another", |it, chance| {
        other_path(some(it, chance), Some(b"renamed.exe"), false);
    }),
    ("letters that are not said to be UTF-8", |it, _| {
        it.parts.iter_mut().flat_map(Part::heads).for_each(|head| head.flags &= !UTF_8);
    }),
    ("bytes that are no letters", |it, chance| {
        some(it, chance).heads().for_each(|head| {
            head.name.push(0xff);
            head.flags |= UTF_8;
        });
    }),
    ("a link, a pipe or a folder in the place of a file", |it, chance| {
        let external = chance.one(&[0o120_777 << 16, 0o10_644 << 16, 0o40_755 << 16, 0x10, 0o100_644 << 16 | 0x10]);
        let made_by = chance.one(&[0, 3, 3, 10, 19]) << 8 | 0x14;
        let part = some(it, chance);
        part.central.iter_mut().for_each(|head| (head.external, head.made_by) = (external, made_by));
    }),
];

/// Changes what is said of the sizes of a file on one side.
fn sizes(chance: &mut Chance, side: fn(&mut Part) -> &mut Option<Head>) -> impl FnMut(&mut Pieces) {
    let (at, which, by) = (chance.below(1_000), chance.below(3), chance.one(&[1, 40, 0x100, u32::MAX]));
    move |it| {
        let at = at % it.parts.len();
        let Some(head) = side(&mut it.parts[at]) else { return };
        match which {
            0 => head.packed = head.packed.wrapping_sub(by),
            1 => head.unpacked = head.unpacked.wrapping_sub(by),
            _ => (head.packed, head.unpacked) = (head.packed.wrapping_add(by), head.unpacked.wrapping_add(by)),
        }
    }
}

/// Puts the sizes of a file behind it.
fn behind(part: &mut Part, is_said: bool, descriptor: impl Fn(&Head) -> Vec<u8>) {
    let Some(head) = part.local.clone() else { return };
    part.behind = descriptor(&head);
    if is_said {
        part.heads().for_each(|head| head.flags |= SIZES_BEHIND);
        part.local.iter_mut().for_each(|head| (head.checksum, head.packed, head.unpacked) = (0, 0, 0));
    }
}

/// Puts the sizes of a file in a field for large ones: before it, in the directory, and others than they are.
fn large(it: &mut Pieces, chance: &mut Chance, local: bool, central: bool, off: u64) {
    let part = some(it, chance);
    let put = |head: &mut Head| {
        let numbers = [u64::from(head.unpacked) + off, u64::from(head.packed) + off].map(u64::to_le_bytes).concat();
        (head.packed, head.unpacked) = if off == 2 { (head.packed, head.unpacked) } else { (u32::MAX, u32::MAX) };
        head.extra = extra(1, &numbers);
    };
    if local {
        part.local.iter_mut().for_each(put);
    }
    if central {
        part.central.iter_mut().for_each(put);
    }
}

/// Puts a name into the extra field that says it in UTF-8, for the name that is there or for another.
fn other_path(part: &mut Part, name: Option<&[u8]>, is_for_this: bool) {
    for head in part.heads() {
        let sum = checksum(&head.name) ^ u32::from(!is_for_this);
        let data = [&[1][..], &sum.to_le_bytes(), name.unwrap_or(&head.name)].concat();
        head.extra.extend(extra(0x7075, &data));
    }
}
