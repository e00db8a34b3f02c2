//! Photos of pages as one document.

use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref};

/// The longer side of each page, in points: that of a letter.
const LONGER_SIDE: f32 = 792.0;

/// The photo of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Its bytes, in three colours of eight bits.
    pub jpeg: Vec<u8>,
}

/// A PDF with a page for each photo, in their order. It holds their bytes as they are: nothing is lost once more. The same
/// photos make the same bytes.
#[must_use]
pub fn photos_as_pdf(photos: &[Photo]) -> Vec<u8> {
    let mut next = 0;
    let mut new = || {
        next += 1;
        Ref::new(next)
    };
    let (catalogue, tree) = (new(), new());
    let mut pdf = Pdf::new();
    pdf.catalog(catalogue).pages(tree);
    let mut pages = Vec::new();
    for photo in photos {
        let (page, image, content) = (new(), new(), new());
        pages.push(page);
        let (width, height) = size(photo);
        let mut written = pdf.page(page);
        written.parent(tree).media_box(Rect::new(0.0, 0.0, width, height)).contents(content);
        written.resources().x_objects().pair(Name(b"Photo"), image);
        written.finish();
        let mut object = pdf.image_xobject(image, &photo.jpeg);
        object.filter(Filter::DctDecode);
        let side = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
        object.width(side(photo.width)).height(side(photo.height)).bits_per_component(8);
        object.color_space().device_rgb();
        object.finish();
        let mut drawn = Content::new();
        drawn.save_state().transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(Name(b"Photo")).restore_state();
        pdf.stream(content, &drawn.finish());
    }
    pdf.pages(tree).count(i32::try_from(pages.len()).unwrap_or(i32::MAX)).kids(pages);
    pdf.finish()
}

/// The size of a photo's page in points.
#[expect(clippy::cast_precision_loss, reason = "no photo has so many pixels")]
fn size(photo: &Photo) -> (f32, f32) {
    let (width, height) = (photo.width.max(1) as f32, photo.height.max(1) as f32);
    let scale = LONGER_SIDE / width.max(height);
    (width * scale, height * scale)
}
