//! Photos of phones that are damaged, or claim to be far larger than they are.

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::NotReadable::{NoPreview, TooLarge};
use ledgerline_tests::samples;

use super::damaged::noise;
use super::{Expected, Hostile};

/// The photos.
pub fn files() -> Vec<Hostile> {
    let sound = std::fs::read(samples().join("photos/cert.heic")).expect("the sample is there");
    let heic = |name: &str, bytes: Vec<u8>, expected| Hostile::new(name, FileType::Heic, bytes, expected);
    let refused = Expected::Refused(NoPreview);
    let head = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let mut files = vec![
        heic("HEIC of nothing", Vec::new(), refused),
        heic("HEIC, its head only", head.clone(), refused),
        heic("HEIC of noise", [head.clone(), noise(60_000, 40)].concat(), refused),
        heic("SVG called HEIC", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), refused),
        heic("a box without end", [head.clone(), b"\xff\xff\xff\xffmeta\0\0\0\0".to_vec()].concat(), refused),
        heic("boxes in each other", [head, nested(50_000)].concat(), refused),
        heic("HEIC 50,000 x 50,000", sized(&sound, 50_000, 50_000), Expected::Refused(TooLarge)),
        heic("HEIC 4,294,967,295 x 4,294,967,295", sized(&sound, u32::MAX, u32::MAX), Expected::Refused(TooLarge)),
        heic("HEIC of no size", sized(&sound, 0, 0), refused),
        heic("HEIC smaller than it says", sized(&sound, 7_000, 7_000), Expected::Answer),
        heic("HEIC larger than it says", sized(&sound, 16, 16), Expected::Answer),
        heic("HEIC without its end", sound[..sound.len() / 2].to_vec(), Expected::Answer),
    ];
    for cut in (1..12).map(|it| sound.len() * it / 12) {
        files.push(heic(&format!("HEIC cut after {cut} bytes"), sound[..cut].to_vec(), Expected::Answer));
    }
    for seed in 0..24 {
        let mut bytes = sound.clone();
        // Half of the changes fall among the boxes at its beginning.
        let reach = if seed % 2 == 0 { 700 } else { bytes.len() };
        for change in noise(12, 100 + seed).chunks_exact(3) {
            let at = usize::from(change[0]) * 256 + usize::from(change[1]);
            bytes[at % reach] ^= change[2] | 1;
        }
        files.push(heic(&format!("HEIC with bytes changed, {seed}"), bytes, Expected::Answer));
    }
    files
}

/// The photo, said to be so large.
fn sized(sound: &[u8], width: u32, height: u32) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, it)| it == b"ispe").map(|(at, _)| at + 8).collect();
    assert!(!places.is_empty(), "the sample says how large it is");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&width.to_be_bytes());
        bytes[at + 4..at + 8].copy_from_slice(&height.to_be_bytes());
    }
    bytes
}

/// Boxes in each other, so many.
fn nested(count: u32) -> Vec<u8> {
    (1..=count).rev().flat_map(|left| [&(left * 8).to_be_bytes()[..], b"iprp"].concat()).collect()
}
