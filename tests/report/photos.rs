//! Photos of pages as one document.

use std::fs;

use ledgerline_report::{Photo, photos_as_pdf};
use ledgerline_tests::pdf::told_by;
use ledgerline_tests::samples;

fn photo() -> Photo {
    let jpeg = fs::read(samples().join("certificates").join("cert.jpg")).expect("the sample can be read");
    Photo { width: 3000, height: 2250, jpeg }
}

#[test]
fn photos_become_pages_that_others_open_and_lose_nothing() {
    let (upright, photo) = (Photo { width: 600, height: 800, ..photo() }, photo());
    let pdf = photos_as_pdf(&[photo.clone(), upright]);
    let times = pdf.windows(photo.jpeg.len()).filter(|bytes| *bytes == photo.jpeg).count();
    assert_eq!(times, 2, "their bytes are there as they are");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("photos.pdf");
    fs::write(&path, &pdf).expect("it can be written");
    let Some(checked) = told_by("qpdf", &["--check"], &path, &[]) else { return };
    assert!(String::from_utf8_lossy(&checked).contains("No syntax or stream encoding errors"), "it is in order");
    let told = told_by("pdfinfo", &["-f", "1", "-l", "2"], &path, &[]).expect("poppler is there as well");
    let told = String::from_utf8_lossy(&told).into_owned();
    assert!(told.contains("Pages:           2"), "{told}");
    assert!(told.contains("594 x 792 pts"), "the longer side is a letter's: {told}");
    let again = photos_as_pdf(std::slice::from_ref(&photo));
    assert_eq!(again, photos_as_pdf(&[photo]), "the same photos make the same bytes");
}
