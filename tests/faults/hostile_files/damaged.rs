//! Files that are not what they are called, are two things at once, hold garbage, or lost bytes.

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::NotReadable::{Broken, Encrypted};
use ledgerline_tests::samples;

use super::document::Document;
use super::pictures::noisy_jpeg;
use super::{Expected, Hostile};

/// What is not a document, or only outside.
pub fn files() -> Vec<Hostile> {
    let mut files = pretending();
    files.extend(
        garbage_inside()
            .into_iter()
            .map(|(name, document)| Hostile::new(name, FileType::Pdf, document.finish(), Expected::Answer)),
    );
    files.extend(sizes());
    files
}

fn pretending() -> Vec<Hostile> {
    let html = b"<!DOCTYPE html><script>alert(1)</script><img src=x onerror=alert(1)>".to_vec();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>1</script></svg>".to_vec();
    let zip = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0aPK\x05\x06".to_vec();
    let sound = Document::new().finish();
    let joined = |first: &[u8], second: &[u8]| [first, second].concat();
    let pdf = |name: &str, bytes: Vec<u8>, expected| Hostile::new(name, FileType::Pdf, bytes, expected);
    let broken = Expected::Refused(Broken);
    vec![
        pdf("HTML called PDF", html.clone(), broken),
        pdf("SVG called PDF", svg.clone(), broken),
        pdf("a program called PDF", joined(b"MZ\x90\0", &noise(4_000, 1)), broken),
        pdf("ZIP called PDF", zip.clone(), broken),
        pdf("nothing called PDF", Vec::new(), broken),
        pdf("a header and nothing else", b"%PDF-1.7\n".to_vec(), broken),
        pdf("noise called PDF", noise(500_000, 2), Expected::Answer),
        pdf("noise after a header", joined(b"%PDF-1.4\n", &noise(500_000, 3)), Expected::Answer),
        pdf("PDF and ZIP at once", joined(&sound, &zip), Expected::Text),
        pdf("HTML and PDF at once", joined(&html, &sound), Expected::Text),
        pdf("PDF with spaces before it", joined(&[b' '; 1_000], &sound), Expected::Text),
        Hostile::new("JPEG and HTML at once", FileType::Jpeg, joined(&noisy_jpeg(64, 64), &html), Expected::Answer),
        Hostile::new("SVG called PNG", FileType::Png, svg, broken),
        Hostile::new("PDF called JPEG", FileType::Jpeg, sound.clone(), broken),
        Hostile::new("HTML called WebP", FileType::Webp, html, broken),
        Hostile::new("nothing called PNG", FileType::Png, Vec::new(), broken),
        pdf("a document with a password", encrypted(&"41".repeat(32)), Expected::Refused(Encrypted)),
        pdf("a document with garbage for a password", encrypted("41"), Expected::Refused(Encrypted)),
        pdf(
            "a document encrypted in an unknown way",
            Document::new().trailer("/Encrypt<</Filter/Nobody/V 99/R 99>>/ID[<00><00>]").finish(),
            Expected::Refused(Encrypted),
        ),
    ]
}

fn encrypted(key: &str) -> Vec<u8> {
    let trailer = format!("/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<{key}>/U<{key}>>>/ID[<0123><0123>]");
    Document::new().trailer(&trailer).finish()
}

fn garbage_inside() -> Vec<(&'static str, Document)> {
    let huge = "/Width 50000/Height 50000/ColorSpace/DeviceRGB/BitsPerComponent 8";
    let small = "/Width 500/Height 500/ColorSpace/DeviceGray/BitsPerComponent 1";
    let image =
        |entries: &str, filter: &str, bytes: &[u8]| Document::new().image(&format!("{entries}/Filter{filter}"), bytes);
    let font = |kind: &str, file: &str, bytes: &[u8]| {
        Document::new()
            .object(
                5,
                &format!("<</Type/Font/Subtype/{kind}/BaseFont/Odd/FirstChar 0/LastChar 255/FontDescriptor 6 0 R>>"),
            )
            .object(6, &format!("<</Type/FontDescriptor/FontName/Odd/Flags 4/FontBBox[0 0 1 1]/{file} 7 0 R>>"))
            .stream(7, "/Subtype/Type1C", bytes)
    };
    let after = |start: &[u8], seed| [start, &noise(60_000, seed)].concat();
    let jbig2 = b"\0\0\0\0\x30\0\x01\0\0\0\x13\0\0\xC3\x50\0\0\xC3\x50\0\0\0\0\0\0\0\0\0\0\0";
    let jpx = b"\0\0\0\x0CjP  \r\n\x87\n\0\0\0\x14ftypjp2 \0\0\0\0jp2 \0\0\0\x2Djp2h\0\0\0\x16ihdr\0\0\xC3\x50\0\0\xC3\x50\0\x03\x07\x07\0\0";
    let mesh = "<</ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 32/BitsPerComponent 16/BitsPerFlag 8/Decode[0 1000000000 0 1000000000 0 1 0 1 0 1]";
    vec![
        ("a page of noise", Document::new().stream(4, "", &noise(500_000, 4))),
        ("JBIG2 of noise", image(small, "/JBIG2Decode", &noise(60_000, 5))),
        ("JBIG2 that claims a huge page", image(small, "/JBIG2Decode", &after(jbig2, 6))),
        ("JPEG 2000 of noise", image(small, "/JPXDecode", &noise(60_000, 7))),
        ("JPEG 2000 that claims to be huge", image(huge, "/JPXDecode", &after(jpx, 8))),
        ("a fax of noise", image(small, "/CCITTFaxDecode/DecodeParms<</K -1/Columns 500>>", &noise(60_000, 9))),
        (
            "a fax 2,000,000,000 dots wide",
            image(huge, "/CCITTFaxDecode/DecodeParms<</K -1/Columns 2000000000/Rows 2000000000>>", &noise(60_000, 10)),
        ),
        ("a JPEG of noise", image(small, "/DCTDecode", &after(b"\xFF\xD8\xFF\xE0", 11))),
        ("a JPEG that claims to be huge", image(huge, "/DCTDecode", &super::pictures::jpeg_header(50_000, 50_000))),
        ("LZW of noise", Document::new().stream(4, "/Filter/LZWDecode", &noise(60_000, 12))),
        ("packed noise", Document::new().stream(4, "/Filter/FlateDecode", &noise(60_000, 13))),
        ("a huge picture without bytes", Document::new().image(huge, b"")),
        (
            "a palette of noise",
            Document::new().image(
                "/Width 9/Height 9/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 2000000000 6 0 R]",
                &noise(81, 14),
            ),
        ),
        (
            "a colour profile of noise",
            Document::new()
                .image("/Width 9/Height 9/BitsPerComponent 8/ColorSpace[/ICCBased 6 0 R]/N 3", &noise(6_000, 15)),
        ),
        ("a TrueType font of noise", font("TrueType", "FontFile2", &after(b"\0\x01\0\0\0\x0C\0\x80\0\x03\0\x40", 16))),
        (
            "a Type 1 font of noise",
            font(
                "Type1",
                "FontFile",
                &after(b"%!PS-AdobeFont-1.0: Odd\n/Private 9 dict dup begin currentfile eexec\n", 17),
            ),
        ),
        ("a compact font of noise", font("Type1", "FontFile3", &after(b"\x01\0\x04\x01", 18))),
        ("a composite font of noise", {
            font("Type0", "FontFile2", b"").object(5, "<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding 7 0 R/DescendantFonts[<</Subtype/CIDFontType2/FontDescriptor 6 0 R/W[0 4000000000 1]/DW 99999999999999999999>>]>>").stream(7, "/UseCMap 7 0 R", &noise(60_000, 19))
        }),
        ("a mesh of noise", {
            Document::new().page_with("[0 0 612 792]", "/Shading<</S 6 0 R>>", "").content("/S sh").stream(
                6,
                &mesh[2..],
                &noise(300_000, 20),
            )
        }),
        ("numbers without measure", {
            let content = "HUGE 0 0 HUGE HUGE HUGE cm BT /F HUGE Tf HUGE 0 0 -HUGE 0 0 Tm (a) Tj ET 0 0 HUGE HUGE re f \
                           HUGE w 0 0 m HUGE HUGE l S";
            Document::new().content(&content.replace("HUGE", &format!("1{}", "0".repeat(38))))
        }),
        ("letters of no size", Document::new().content("BT /F 0 Tf (a) Tj 0 0 0 0 0 0 Tm /F 9 Tf (a) Tj ET")),
    ]
}

/// Pages of sizes that no paper has.
fn sizes() -> Vec<Hostile> {
    [
        "[0 0 1000000000 1000000000]",
        "[0 0 100000000000000000000000000000000000000 100000000000000000000000000000000000000]",
        "[-100000000000000000000000000000000000000 -100000000000000000000000000000000000000 100000000000000000000000000000000000000 100000000000000000000000000000000000000]",
        "[0 0 0 0]",
        "[0 0 0.0001 0.0001]",
        "[0 0 1 14400]",
        "[0 0 14400 1]",
        "[612 792 0 0]",
        "[0 0 99999999999999999999 1]",
        "[0 0 14400 14400]",
    ]
    .into_iter()
    .map(|size| {
        let document = Document::new().page_with(size, "", "/UserUnit 75000");
        Hostile::new(&format!("a page of {size}"), FileType::Pdf, document.finish(), Expected::Answer)
    })
    .collect()
}

/// The samples, cut at many places and with bytes changed at many others.
pub fn cut_and_changed() -> Vec<Hostile> {
    const CUTS: usize = 12;
    const CHANGES: u64 = 10;
    let mut files = Vec::new();
    for (name, file_type) in [
        ("cert-text.pdf", FileType::Pdf),
        ("cert-fr.pdf", FileType::Pdf),
        ("cert-scan.pdf", FileType::Pdf),
        ("transcript.pdf", FileType::Pdf),
        ("cert.jpg", FileType::Jpeg),
        ("cert.png", FileType::Png),
    ] {
        let whole = std::fs::read(samples().join("certificates").join(name)).expect("the sample is there");
        for cut in 1..=CUTS {
            let length = whole.len() * cut / (CUTS + 1);
            let bytes = whole[..length].to_vec();
            files.push(Hostile::new(&format!("{name} cut after {length} bytes"), file_type, bytes, Expected::Answer));
        }
        for seed in 1..=CHANGES {
            let mut bytes = whole.clone();
            let places = noise(8 * 64, seed);
            for place in places.chunks_exact(8) {
                let number = u64::from_be_bytes(place.try_into().expect("eight bytes"));
                let at = usize::try_from(number % bytes.len() as u64).expect("a place in the file");
                bytes[at] ^= place[0] | 1;
            }
            let name = format!("{name} changed in 64 places ({seed})");
            files.push(Hostile::new(&name, file_type, bytes, Expected::Answer));
        }
    }
    files
}

/// Bytes without sense, the same ones for the same seed.
pub fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[0]
    })
    .take(length)
    .collect()
}
