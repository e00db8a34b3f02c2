//! Writes PDF files object by object, sound or not.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// The words on the page of a document that is readable after all.
pub const WORDS: &str = "Certificate of attendance";

/// A PDF being written: object 1 is the catalogue, 2 the page tree, 3 the page, 4 its content, 5 its
/// font. Objects may be replaced and added.
pub struct Document {
    objects: Vec<(usize, Vec<u8>)>,
    trailer: String,
}

impl Document {
    /// One page with [`WORDS`] on it.
    pub fn new() -> Self {
        let document = Self { objects: Vec::new(), trailer: String::new() };
        document
            .object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .page("")
            .stream(4, "", format!("BT /F 18 Tf 72 700 Td ({WORDS}) Tj ET").as_bytes())
            .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    }

    /// Sets an object.
    pub fn object(mut self, number: usize, body: &str) -> Self {
        self.set(number, body.as_bytes().to_vec());
        self
    }

    /// Adds entries to the catalogue.
    pub fn catalogue(self, entries: &str) -> Self {
        self.object(1, &format!("<</Type/Catalog/Pages 2 0 R {entries}>>"))
    }

    /// Adds entries to the page.
    pub fn page(self, entries: &str) -> Self {
        self.page_with("[0 0 612 792]", "", entries)
    }

    /// Sets the page's size, adds entries to its resources and to itself.
    pub fn page_with(self, media_box: &str, resources: &str, entries: &str) -> Self {
        let page = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox {media_box}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>{resources}>>{entries}>>"
        );
        self.object(3, &page)
    }

    /// Sets the page's content.
    pub fn content(self, content: &str) -> Self {
        self.stream(4, "", content.as_bytes())
    }

    /// Sets a stream.
    pub fn stream(mut self, number: usize, entries: &str, bytes: &[u8]) -> Self {
        let mut body = format!("<</Length {}{entries}>>\nstream\n", bytes.len()).into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\nendstream");
        self.set(number, body);
        self
    }

    /// Sets a stream that is packed.
    pub fn packed(self, number: usize, entries: &str, bytes: &[u8]) -> Self {
        self.stream(number, &format!("/Filter/FlateDecode{entries}"), &pack(bytes))
    }

    /// Shows an image on the whole page: object 6, with these entries and bytes.
    pub fn image(self, entries: &str, bytes: &[u8]) -> Self {
        self.page_with("[0 0 612 792]", "/XObject<</I 6 0 R>>", "")
            .content(&format!("BT /F 18 Tf 72 700 Td ({WORDS}) Tj ET q 612 0 0 792 0 0 cm /I Do Q"))
            .stream(6, &format!("/Type/XObject/Subtype/Image{entries}"), bytes)
    }

    /// A page that is nothing but a photo.
    pub fn of_scan(jpeg: &[u8], width: u32, height: u32) -> Vec<u8> {
        let entries =
            format!("/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode");
        Self::new().image(&entries, jpeg).finish()
    }

    /// Adds entries to the trailer.
    pub fn trailer(mut self, entries: &str) -> Self {
        self.trailer.push_str(entries);
        self
    }

    fn set(&mut self, number: usize, body: Vec<u8>) {
        self.objects.retain(|(it, _)| *it != number);
        self.objects.push((number, body));
    }

    /// The file.
    pub fn finish(mut self) -> Vec<u8> {
        self.objects.sort_by_key(|(number, _)| *number);
        let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let size = self.objects.last().map_or(0, |(number, _)| *number) + 1;
        let mut places = vec![None; size];
        for (number, body) in &self.objects {
            places[*number] = Some(file.len());
            file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
            file.extend_from_slice(body);
            file.extend_from_slice(b"\nendobj\n");
        }
        let start = file.len();
        file.extend_from_slice(format!("xref\n0 {size}\n").as_bytes());
        for place in places {
            let entry = place.map_or("0000000000 65535 f \n".into(), |place| format!("{place:010} 00000 n \n"));
            file.extend_from_slice(entry.as_bytes());
        }
        let trailer = format!("trailer\n<</Size {size}/Root 1 0 R{}>>\nstartxref\n{start}\n%%EOF\n", self.trailer);
        file.extend_from_slice(trailer.as_bytes());
        file
    }
}

/// Packed as PDF and PNG do.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory can be written to");
    encoder.finish().expect("memory can be written to")
}

/// So many megabytes of `byte`, packed.
pub fn packed_megabytes(megabytes: usize, byte: u8) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let piece = vec![byte; 1024 * 1024];
    for _ in 0..megabytes {
        encoder.write_all(&piece).expect("memory can be written to");
    }
    encoder.finish().expect("memory can be written to")
}
