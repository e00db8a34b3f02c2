//! Pictures that claim to be far larger than they are, or carry far more than a picture.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use image::codecs::jpeg::JpegEncoder;
use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::NotReadable::{Broken, TooLarge};

use super::damaged::noise;
use super::document::{pack, packed_megabytes};
use super::{Expected, Hostile};

/// The pictures.
pub fn files() -> Vec<Hostile> {
    let large = Expected::Refused(TooLarge);
    let png = |name: &str, bytes: Vec<u8>, expected| Hostile::new(name, FileType::Png, bytes, expected);
    let jpeg = |name: &str, bytes: Vec<u8>, expected| Hostile::new(name, FileType::Jpeg, bytes, expected);
    let webp = |name: &str, bytes: Vec<u8>, expected| Hostile::new(name, FileType::Webp, bytes, expected);
    let zeros = packed_megabytes(200, 0);
    let oriented = |orientation: u8| [&exif(orientation)[..], &noisy_jpeg(64, 64)[2..]].concat();
    vec![
        png("PNG 50,000 x 50,000, header only", png_of(50_000, 50_000, 8, 2, &[]), Expected::Refused(Broken)),
        png(
            "PNG 50,000 x 50,000 with little data",
            png_of(50_000, 50_000, 8, 2, &[(b"IDAT", &pack(&[0; 9_000]))]),
            large,
        ),
        png("PNG 2,000,000,000 x 1", png_of(2_000_000_000, 1, 1, 0, &[(b"IDAT", &zeros)]), large),
        png("PNG 7,900 x 7,900, deep colours", png_of(7_900, 7_900, 16, 6, &[(b"IDAT", &zeros)]), large),
        png(
            "PNG 7,900 x 7,900 that unpacks from little",
            png_of(7_900, 7_900, 8, 6, &[(b"IDAT", &zeros)]),
            Expected::Answer,
        ),
        png("PNG of no size", png_of(0, 0, 8, 2, &[(b"IDAT", &pack(&[0; 9]))]), Expected::Refused(Broken)),
        png(
            "PNG with 100 MB of text",
            png_of(9, 9, 8, 0, &[(b"tEXt", &vec![b'a'; 100_000_000]), (b"IDAT", &pack(&[0; 90]))]),
            Expected::Answer,
        ),
        png(
            "PNG with text that unpacks to a gigabyte",
            png_of(
                9,
                9,
                8,
                0,
                &[(b"zTXt", &[b"a\0\0", &packed_megabytes(1024, b'a')[..]].concat()), (b"IDAT", &pack(&[0; 90]))],
            ),
            Expected::Answer,
        ),
        png(
            "PNG with colours that unpack to a gigabyte",
            png_of(
                9,
                9,
                8,
                0,
                &[(b"iCCP", &[b"a\0\0", &packed_megabytes(1024, b'a')[..]].concat()), (b"IDAT", &pack(&[0; 90]))],
            ),
            Expected::Answer,
        ),
        png("PNG with 100,000 empty pieces", png_of(9, 9, 8, 0, &vec![(b"IDAT", &[][..]); 100_000]), Expected::Answer),
        png("PNG of noise", [PNG, &noise(60_000, 30)[..]].concat(), Expected::Refused(Broken)),
        jpeg("JPEG 50,000 x 50,000, header only", jpeg_header(50_000, 50_000), large),
        jpeg("JPEG 50,000 x 50,000 with little data", [jpeg_header(50_000, 50_000), noise(9_000, 31)].concat(), large),
        jpeg(
            "JPEG 65,535 x 900 with little data",
            [jpeg_header(65_535, 900), noise(9_000, 32)].concat(),
            Expected::Answer,
        ),
        jpeg("JPEG of no size", jpeg_header(0, 0), Expected::Refused(Broken)),
        jpeg("JPEG of noise", [&b"\xFF\xD8\xFF\xE0"[..], &noise(60_000, 33)].concat(), Expected::Refused(Broken)),
        jpeg("JPEG with 64 MB of comments", with_comments(1_000), Expected::Answer),
        jpeg("JPEG that stands in no known way", oriented(200), Expected::Answer),
        jpeg("JPEG upside down", oriented(3), Expected::Answer),
        webp("WebP 50,000 x 50,000, header only", webp_of(50_000, 50_000, &[]), Expected::Answer),
        webp("WebP 50,000 x 50,000 with little data", webp_of(50_000, 50_000, &noise(9_000, 34)), Expected::Answer),
        webp(
            "WebP of noise",
            [&b"RIFF\xFF\xFF\xFF\xFFWEBPVP8L"[..], &noise(60_000, 35)].concat(),
            Expected::Refused(Broken),
        ),
    ]
}

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";

fn png_of(width: u32, height: u32, depth: u8, colours: u8, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, colours, 0, 0, 0]].concat();
    let mut file = PNG.to_vec();
    let all = [(b"IHDR", &header[..])].into_iter().chain(chunks.iter().copied()).chain([(b"IEND", &[][..])]);
    for (name, bytes) in all {
        let length = u32::try_from(bytes.len()).expect("a chunk is smaller than 4 GB");
        let mut crc = Crc::new();
        crc.update(name);
        crc.update(bytes);
        file.extend_from_slice(&length.to_be_bytes());
        file.extend_from_slice(name);
        file.extend_from_slice(bytes);
        file.extend_from_slice(&crc.sum().to_be_bytes());
    }
    file
}

/// A real JPEG up to where its picture begins, with another size.
pub fn jpeg_header(width: u16, height: u16) -> Vec<u8> {
    let mut file = noisy_jpeg(16, 16);
    let frame = file.windows(2).position(|it| it == [0xFF, 0xC0]).expect("a frame");
    file[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    let scan = file.windows(2).position(|it| it == [0xFF, 0xDA]).expect("a scan");
    file.truncate(scan + 14);
    file
}

/// A sound JPEG with something everywhere.
pub fn noisy_jpeg(width: u32, height: u32) -> Vec<u8> {
    let pattern = noise(4_096, 36);
    let pixels = pattern.iter().copied().cycle().take(width as usize * height as usize * 3).collect();
    let image = image::RgbImage::from_raw(width, height, pixels).expect("as many pixels as it should have");
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 60).encode_image(&image).expect("a picture can be written");
    file
}

/// A sound PNG of dots that are half transparent.
pub fn transparent_png(width: u32, height: u32) -> Vec<u8> {
    let row = [vec![0], vec![127; width as usize * 4]].concat();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..height {
        packer.write_all(&row).expect("memory can be written to");
    }
    let rows = packer.finish().expect("memory can be written to");
    png_of(width, height, 8, 6, &[(b"IDAT", &rows)])
}

fn with_comments(count: usize) -> Vec<u8> {
    let mut file = b"\xFF\xD8".to_vec();
    for _ in 0..count {
        file.extend_from_slice(b"\xFF\xFE\xFF\xFF");
        file.extend(std::iter::repeat_n(b'a', 65_533));
    }
    file.extend_from_slice(&noisy_jpeg(64, 64)[2..]);
    file
}

/// The start of a JPEG whose camera says how it was held, in a directory that goes on with itself.
fn exif(orientation: u8) -> Vec<u8> {
    let directory =
        [&b"Exif\0\0MM\0\x2A\0\0\0\x08"[..], &[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 8]]
            .concat();
    let length = u16::try_from(directory.len() + 2).expect("it is short").to_be_bytes();
    [&b"\xFF\xD8\xFF\xE1"[..], &length, &directory].concat()
}

fn webp_of(width: u32, height: u32, bytes: &[u8]) -> Vec<u8> {
    let side = |pixels: u32| (pixels - 1).to_le_bytes()[..3].to_vec();
    let mut body = b"WEBPVP8X\x0A\0\0\0\0\0\0\0".to_vec();
    body.extend([side(width), side(height)].concat());
    body.extend_from_slice(b"VP8L");
    body.extend_from_slice(&u32::try_from(bytes.len()).expect("it is short").to_le_bytes());
    body.extend_from_slice(bytes);
    let length = u32::try_from(body.len()).expect("it is short").to_le_bytes();
    [&b"RIFF"[..], &length, &body].concat()
}
