//! Bytes of a file that make the archive, in which it is the first, one of another kind as well.

use super::checksum;

/// What stands before the bytes of the first file.
const HEAD: usize = 30;

/// A tape archive with one file, from behind the head of the first file of a package on: what that head is counts in its sum.
pub fn tape(name: &str) -> Vec<u8> {
    let skipped = HEAD + name.len();
    let mut whole = vec![0; 2_048];
    whole[100..108].copy_from_slice(b"0000644\0");
    whole[108..116].copy_from_slice(b"0000000\0");
    whole[116..124].copy_from_slice(b"0000000\0");
    whole[124..136].copy_from_slice(b"00000000004\0");
    whole[136..148].copy_from_slice(b"00000000000\0");
    whole[156] = b'0';
    whole[257..265].copy_from_slice(b"ustar\x0000");
    whole[512..516].copy_from_slice(b"evil");
    // The head holds the checksum of these bytes, and these the sum of the head: some number makes both right.
    for turn in 0..1_000_000_u32 {
        whole[1_200..1_204].copy_from_slice(&turn.to_le_bytes());
        let sum = tape_sum(&whole, skipped, name);
        whole[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        if tape_sum(&whole, skipped, name) == sum {
            return whole.split_off(skipped);
        }
    }
    panic!("no number makes both sums right");
}

/// The sum of the first 512 bytes of the package whose first file this is, its own digits taken as spaces.
fn tape_sum(whole: &[u8], skipped: usize, name: &str) -> u32 {
    let (length, size) = (name.len(), whole.len() - skipped);
    let mut head = whole[..512].to_vec();
    head[..4].copy_from_slice(b"PK\x03\x04");
    head[4..14].copy_from_slice(&[10, 0, 0, 0, 0, 0, 0, 0, (0x2e << 9 | 0x0b << 5 | 0x17_u16).to_le_bytes()[0], 0]);
    head[13] = (0x2e << 9 | 0x0b << 5 | 0x17_u16).to_le_bytes()[1];
    head[14..18].copy_from_slice(&checksum(&whole[skipped..]).to_le_bytes());
    let size = u32::try_from(size).expect("a small file").to_le_bytes();
    head[18..22].copy_from_slice(&size);
    head[22..26].copy_from_slice(&size);
    head[26..28].copy_from_slice(&u16::try_from(length).expect("a short name").to_le_bytes());
    head[28..30].fill(0);
    head[30..30 + length].copy_from_slice(name.as_bytes());
    head[148..156].fill(b' ');
    head.iter().copied().map(u32::from).sum()
}

/// The image of a disk with an empty folder, from behind the head of the first file on.
pub fn disk(name: &str) -> Vec<u8> {
    const BLOCK: usize = 2_048;
    let mut whole = vec![0; 21 * BLOCK];
    let both = |number: u32| [number.to_le_bytes(), number.to_be_bytes()].concat();
    let both_short = |number: u16| [number.to_le_bytes(), number.to_be_bytes()].concat();
    // A folder's entry: how long it is, where, how large, that it is a folder, and its name, which is a byte.
    let folder = |name: u8| {
        let mut entry = vec![34, 0];
        entry.extend(both(19));
        entry.extend(both(2_048));
        entry.extend([126, 11, 23, 0, 0, 0, 0, 2, 0, 0]);
        entry.extend(both_short(1));
        entry.extend([1, name]);
        entry
    };
    let volume = 16 * BLOCK;
    whole[volume..volume + 7].copy_from_slice(b"\x01CD001\x01");
    whole[volume + 8..volume + 72].fill(b' ');
    whole[volume + 80..volume + 88].copy_from_slice(&both(21));
    whole[volume + 120..volume + 124].copy_from_slice(&both_short(1));
    whole[volume + 124..volume + 128].copy_from_slice(&both_short(1));
    whole[volume + 128..volume + 132].copy_from_slice(&both_short(2_048));
    whole[volume + 132..volume + 140].copy_from_slice(&both(10));
    whole[volume + 140..volume + 144].copy_from_slice(&18_u32.to_le_bytes());
    whole[volume + 148..volume + 152].copy_from_slice(&18_u32.to_be_bytes());
    whole[volume + 156..volume + 190].copy_from_slice(&folder(0));
    whole[volume + 190..volume + 813].fill(b' ');
    whole[volume + 881] = 1;
    whole[17 * BLOCK..17 * BLOCK + 7].copy_from_slice(b"\xffCD001\x01");
    whole[18 * BLOCK..18 * BLOCK + 10].copy_from_slice(&[1, 0, 19, 0, 0, 0, 1, 0, 0, 0]);
    whole[19 * BLOCK..19 * BLOCK + 34].copy_from_slice(&folder(0));
    whole[19 * BLOCK + 34..19 * BLOCK + 68].copy_from_slice(&folder(1));
    whole.split_off(HEAD + name.len())
}
