use std::path::{Path, PathBuf};

use image::{DynamicImage, GenericImageView as _, Rgba, RgbaImage};

use super::*;
use ledgerline_reader::wire::{Answer, understand};
use ledgerline_reader::{FormState, ReadFile};

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/samples/certificates");
    std::fs::read(folder.join(name)).expect("the sample is there")
}

/// What the parent understands of what the child answers.
fn read(bytes: Vec<u8>, ask: &Ask) -> Answer {
    let mut output = Vec::new();
    answer(ask, bytes, &mut output).expect("memory can be written to");
    understand(ask, &output).expect("both halves speak the same language")
}

fn reading(bytes: Vec<u8>, ask: &Ask) -> ReadFile {
    match read(bytes, ask) {
        Answer::Read(reading) => reading,
        other => panic!("not read: {other:?}"),
    }
}

fn preview(file_type: FileType, pages: u32, width: u32) -> Ask {
    Ask::preview(PathBuf::from("/not/opened"), file_type, pages, width)
}

fn lines_of_sample(name: &str) -> Vec<String> {
    let ask = Ask::text(PathBuf::from("/not/opened"), FileType::Pdf);
    reading(sample(name), &ask).text.lines().map(|line| line.text.clone()).collect()
}

/// Whether these lines are there, in this order, others between them or not.
fn expect_in_order(name: &str, expected: &[&str]) {
    let lines = lines_of_sample(name);
    let mut rest = lines.iter();
    for line in expected {
        assert!(rest.any(|it| it == line), "{name}: {line:?} is missing or misplaced in {lines:#?}");
    }
}

#[test]
fn an_english_certificate_reads_as_it_looks() {
    expect_in_order(
        "cert-text.pdf",
        &[
            "Larkspur Example Institute for Music and Health",
            "CERTIFICATE OF COMPLETION",
            "Sample Therapist, MTA",
            "Songwriting in Palliative Care",
            "From the first line to the legacy recording",
            "November 15, 2024 · 9:00 a.m. to 12:00 p.m. · online",
            "3 contact hours · 1 continuing education credit",
            "Workshop presenter\tEducation coordinator",
        ],
    );
}

#[test]
fn a_french_certificate_keeps_its_accents() {
    expect_in_order(
        "cert-fr.pdf",
        &[
            "Centre de formation L’Exemple sonore",
            "Montréal (Québec)",
            "Attestation de participation",
            "nº de membre : 0000",
            "Musicothérapie et deuil : accompagner par la chanson",
            "le 23 mai 2025, de 13 h à 15 h 30",
            "Durée : 2,5 heures – 1 crédit de formation continue",
            "Cœur de l’atelier : écriture à deux voix, rituels d’adieu, façons de conclure",
            "Fait à Montréal, le 26 mai 2025",
            "FORMATION CONTINUE",
        ],
    );
}

#[test]
fn the_columns_of_a_log_and_of_a_transcript_stay_apart() {
    expect_in_order(
        "cert-3pages.pdf",
        &[
            "Dates\tJanuary 20 to March 24, 2025 (10 Monday evenings, by video)",
            "1\tJan 20, 2025\tWelcome, group agreement, goals of each member\t1.0",
            "8\tMar 10, 2025\tCultural humility: repertoire and protocol\t1.0",
            "Total hours\t10.0",
            "Signed March 24, 2025\tSigned March 24, 2025",
        ],
    );
    expect_in_order(
        "transcript.pdf",
        &[
            "Example Open University\tTRANSCRIPT OF RECORD",
            "Date of issue\tMarch 3, 2025",
            "TIP 102\tTrauma-Informed Practice, part 2\tSep 21, 2024\t12\t1.0\tA",
            "Total earned\t30\t2.5",
        ],
    );
}

#[test]
fn the_title_is_larger_than_what_is_around_it() {
    let ask = Ask::text(PathBuf::from("/not/opened"), FileType::Pdf);
    let text = reading(sample("cert-text.pdf"), &ask).text;
    let size = |start: &str| text.lines().find(|line| line.text.starts_with(start)).map(|line| line.size);
    assert_eq!(size("Songwriting in"), Some(240));
    assert_eq!(size("From the first"), Some(140));
}

#[test]
fn a_scan_has_pages_and_no_text() {
    let answer = reading(sample("cert-scan.pdf"), &preview(FileType::Pdf, 3, 800));
    assert_eq!((answer.pages, answer.text.is_empty(), answer.whole), (1, true, true));
    assert_eq!(answer.text.0.len(), 0);
    assert_eq!(answer.images.len(), 1);
}

#[test]
fn the_pages_that_are_asked_for_come_as_pictures_of_the_width_asked_for() {
    let sizes = |reading: &ReadFile| -> Vec<_> {
        reading.images.iter().map(|image| (image.page, image.width, image.height)).collect()
    };
    let answer = reading(sample("cert-3pages.pdf"), &preview(FileType::Pdf, 2, 850));
    assert_eq!(answer.pages, 3);
    assert_eq!(sizes(&answer), [(1, 850, 1100), (2, 850, 1100)]);
    let third = Ask::page(PathBuf::from("/not/opened"), FileType::Pdf, 3, 2550);
    let answer = reading(sample("cert-3pages.pdf"), &third);
    assert_eq!(sizes(&answer), [(3, 2550, 3300)]);
    assert!(answer.text.is_empty());
    let fourth = Ask::page(PathBuf::from("/not/opened"), FileType::Pdf, 4, 850);
    assert_eq!(sizes(&reading(sample("cert-3pages.pdf"), &fourth)), []);
    for image in &answer.images {
        let decoded = image::load_from_memory(&image.jpeg).expect("it is a picture");
        assert_eq!(decoded.dimensions(), (image.width, image.height));
    }
}

#[test]
fn a_photo_taken_on_its_side_stands_upright_and_says_nothing_about_where_it_was_taken() {
    let answer = reading(sample("cert.jpg"), &preview(FileType::Jpeg, 1, 900));
    let [image] = answer.images.as_slice() else { panic!("one picture") };
    assert_eq!((image.width, image.height), (900, 1200));
    let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|it| it == what);
    assert!(holds(&sample("cert.jpg"), b"Exif"));
    assert!(!holds(&image.jpeg, b"Exif"));
    let shown = image::load_from_memory(&image.jpeg).expect("it is a picture").into_luma8();
    let stored = image::load_from_memory(&sample("cert.jpg")).expect("it is a picture").into_luma8();
    let upright = image::imageops::thumbnail(&image::imageops::rotate90(&stored), 900, 1200);
    let apart: u64 = shown.iter().zip(upright.iter()).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
    assert!(apart / (900 * 1200) < 4, "{}", apart / (900 * 1200));
}

#[test]
fn a_small_picture_is_not_blown_up() {
    let answer = reading(sample("cert.png"), &preview(FileType::Png, 1, 4000));
    let [image] = answer.images.as_slice() else { panic!("one picture") };
    assert_eq!((image.width, image.height), (1600, 1100));
}

#[test]
fn what_is_transparent_lies_on_white_paper() {
    let image = RgbaImage::from_fn(64, 64, |x, _| if x < 32 { Rgba([0, 0, 0, 0]) } else { Rgba([200, 0, 0, 255]) });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let file_type = if format == ImageFormat::Png { FileType::Png } else { FileType::Webp };
        let mut bytes = io::Cursor::new(Vec::new());
        DynamicImage::from(image.clone()).write_to(&mut bytes, format).expect("a picture can be written");
        let answer = reading(bytes.into_inner(), &preview(file_type, 1, 64));
        let shown = image::load_from_memory(&answer.images[0].jpeg).expect("it is a picture").into_rgb8();
        assert!(
            shown.get_pixel(8, 32).0.iter().all(|colour| *colour > 250),
            "{format:?}: {:?}",
            shown.get_pixel(8, 32)
        );
        assert!(shown.get_pixel(56, 32).0[0] > 180 && shown.get_pixel(56, 32).0[1] < 20, "{format:?}");
    }
}

#[test]
fn a_phones_photo_is_shown_as_any_other() {
    let bytes = sample("../photos/cert.heic");
    let answer = reading(bytes.clone(), &preview(FileType::Heic, 1, 800));
    let [image] = answer.images.as_slice() else { panic!("one picture") };
    assert_eq!((answer.pages, image.width, image.height), (1, 800, 550));
    // It was made from the screenshot.
    let grey = |jpeg: &[u8]| image::load_from_memory(jpeg).expect("it is a picture").into_luma8();
    let screenshot = reading(sample("cert.png"), &preview(FileType::Png, 1, 800));
    let (photo, screenshot) = (grey(&image.jpeg), grey(&screenshot.images[0].jpeg));
    let apart: u64 = photo.iter().zip(screenshot.iter()).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
    assert!(apart / (800 * 550) < 6, "{}", apart / (800 * 550));
    let with_blanks = [b"\xef\xbb\xbf\r\n", bytes.as_slice()].concat();
    assert_eq!(reading(with_blanks, &preview(FileType::Heic, 1, 800)).images.len(), 1);
}

/// Phones keep how they were held beside the picture.
#[test]
fn a_phones_photo_taken_on_its_side_stands_upright() {
    let bytes = sample("../photos/cert.heic");
    let at = |what: &[u8]| bytes.windows(4).position(|it| it == what).expect("it is there");
    let wide = reading(bytes.clone(), &preview(FileType::Heic, 1, 400));
    assert_eq!((wide.images[0].width, wide.images[0].height), (400, 275));
    // The place of a property that says little is given to one that turns it by a quarter.
    let mut turned = bytes.clone();
    let place = at(b"pixi");
    turned[place..place + 4].copy_from_slice(b"irot");
    turned[place + 4] = 1;
    let high = reading(turned, &preview(FileType::Heic, 1, 400));
    assert_eq!((high.images[0].width, high.images[0].height), (400, 582));
}

/// A form as programs leave it that fill it in and draw nothing.
fn form(fields: &str, entries: &str) -> Vec<u8> {
    form_with("/F 12 Tf 50 700 Td (This is to certify that) Tj", fields, entries)
}

fn form_with(words: &str, fields: &str, entries: &str) -> Vec<u8> {
    let stream = |entries: &str, words: &str| {
        let content = format!("BT {words} ET");
        format!("<<{entries}/Length {}>>\nstream\n{content}\nendstream", content.len())
    };
    let looks = "/Type/XObject/Subtype/Form/BBox[0 0 300 20]/Resources<</Font<</F 5 0 R>>>>";
    let objects = [
        format!("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]{entries}>>>>"),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[{fields}]\
             /Resources<</Font<</F 5 0 R>>>>>>"
        ),
        stream("", words),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
        stream(looks, "/F 12 Tf 2 6 Td (Old Name) Tj"),
    ];
    let objects: Vec<String> = objects.iter().zip(1..).map(|(it, no)| format!("{no} 0 obj\n{it}\nendobj")).collect();
    let objects = objects.join("\n");
    format!("%PDF-1.7\n{objects}\ntrailer\n<</Root 1 0 R>>\n").into_bytes()
}

fn field(entries: &str) -> String {
    format!("<</Subtype/Widget/FT/Tx/Rect[180 694 480 714]/DA(/F 12 Tf 0 g){entries}>>")
}

fn said(reading: &ReadFile) -> Vec<&str> {
    reading.text.lines().map(|line| line.text.as_str()).collect()
}

/// How many dark dots there are where the field stands.
fn ink(reading: &ReadFile) -> usize {
    let page = image::load_from_memory(&reading.images[0].jpeg).expect("it is a picture").into_luma8();
    let dark = |x, y| usize::from(page.get_pixel(x, y).0[0] < 128);
    (182..478).flat_map(|x| (88..104).map(move |y| (x, y))).map(|(x, y)| dark(x, y)).sum()
}

#[test]
fn what_was_filled_in_stands_in_the_text_and_on_the_picture_though_nothing_draws_it() {
    let ask = preview(FileType::Pdf, 1, 600);
    let empty = reading(form(&field(""), ""), &ask);
    assert_eq!((said(&empty), empty.form, ink(&empty)), (vec!["This is to certify that"], Some(FormState::Empty), 0));
    let filled = reading(form(&field("/V(Sample Therapist)"), ""), &ask);
    assert_eq!((said(&filled), filled.form), (vec!["This is to certify that\tSample Therapist"], None));
    assert!(ink(&filled) > 150, "{}", ink(&filled));
    let parent = field("/Parent<</V(Sample Therapist)/FT/Tx>>");
    assert_eq!(said(&reading(form(&parent, ""), &ask)), ["This is to certify that\tSample Therapist"]);
    let hidden = reading(form(&field("/V(Sample Therapist)/F 2"), ""), &ask);
    assert_eq!(said(&hidden), ["This is to certify that"]);
    let secret = reading(form(&field("/V(open sesame)/Ff 8192"), ""), &ask);
    assert_eq!(said(&secret), ["This is to certify that"]);
}

#[test]
fn what_is_drawn_is_said_once_and_what_it_looked_like_before_is_not_said() {
    let ask = preview(FileType::Pdf, 1, 600);
    let drawn = reading(form(&field("/V(Old Name)/AP<</N 6 0 R>>"), ""), &ask);
    assert_eq!(said(&drawn), ["This is to certify that\tOld Name"]);
    let changed = field("/V(Sample Therapist)/AP<</N 6 0 R>>");
    assert_eq!(said(&reading(form(&changed, ""), &ask)), ["This is to certify that\tOld Name"], "as viewers show it");
    let told = reading(form(&changed, "/NeedAppearances true"), &ask);
    assert_eq!(said(&told), ["This is to certify that\tSample Therapist"]);
    assert!(ink(&told) > 150, "{}", ink(&told));
}

#[test]
fn fields_of_several_lines_of_cells_and_of_choices_are_written_too() {
    let ask = preview(FileType::Pdf, 1, 600);
    let long = "<</Subtype/Widget/FT/Tx/Ff 4096/Rect[50 500 170 560]/V(Songwriting in Palliative Care)/DA(/F 12 Tf)>>";
    assert_eq!(said(&reading(form(long, ""), &ask))[1..], ["Songwriting in", "Palliative Care"]);
    let cells = field("/Ff 16777216/MaxLen 8/V(20250603)");
    let of_cells = reading(form(&cells, ""), &ask);
    let digits: String = said(&of_cells).concat().chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, "20250603");
    let choice = field("/FT/Ch/V(2)/Opt[[(1)(One credit)][(2)(Two credits)]]").replace("/FT/Tx", "");
    assert_eq!(said(&reading(form(&choice, ""), &ask)), ["This is to certify that\tTwo credits"]);
    let box_at = |state: &str| format!("<</Subtype/Widget/FT/Btn/Rect[180 694 194 708]/V/{state}/AS/{state}>>");
    let ticked = reading(form(&box_at("Yes"), ""), &ask);
    assert!(said(&ticked)[0].contains('☒') && ink(&ticked) > 10, "{:?}", said(&ticked));
    let open = reading(form(&box_at("Off"), ""), &ask);
    assert_eq!((said(&open)[0], ink(&open)), ("This is to certify that", 0));
}

#[test]
fn a_form_is_empty_where_nobody_has_put_anything_on_it() {
    let ask = preview(FileType::Pdf, 1, 600);
    let two = |second: &str| format!("{} {}", field("/V()"), field(second).replace("694 480 714", "594 480 614"));
    let state = |fields: &str| reading(form(fields, ""), &ask).form;
    assert_eq!(state(&two("/V(  )")), Some(FormState::Empty));
    assert_eq!(state(&two("/V(3 credits)")), None);
    assert_eq!(state(&two("/AP<</N 6 0 R>>")), None, "something draws it");
    let beside = format!("{} <</Subtype/FreeText/Rect[50 100 90 120]/Contents(Sample Therapist)>>", two(""));
    assert_eq!(state(&beside), None, "somebody typed over it");
    assert_eq!(state(""), None, "no form");
    assert_eq!(state("<</Subtype/Link/Rect[0 0 9 9]>>"), None);
    assert_eq!(state("<</Subtype/Widget/FT/Sig/Rect[50 100 90 120]>>"), None, "only a place to sign");
}

/// A field for notes or for a date makes no form of a certificate that is printed whole, and a scan has
/// its words still to be recognised.
#[test]
fn a_certificate_that_names_somebody_and_a_scan_are_no_empty_forms() {
    let ask = preview(FileType::Pdf, 1, 600);
    let state = |lines: &[&str]| {
        let line = |(line, no): (&&str, i32)| format!("/F 12 Tf 1 0 0 1 50 {} Tm ({line}) Tj ", 600 - no * 20);
        let content: Vec<String> = lines.iter().zip(0..).map(line).collect();
        reading(form_with(&content.concat(), &field(""), ""), &ask).form
    };
    let whole = ["This is to certify that", "Sample Therapist", "has completed", "Lullabies and Bonding", "Notes:"];
    assert_eq!(state(&whole), None);
    let french = ["La pr\\351sente atteste que", "Sample Therapist", "a suivi", "Berceuses et attachement", "Date :"];
    assert_eq!(state(&french), None);
    let nameless = ["This is to certify that", "has completed", "Lullabies and Bonding", "April 9, 2025", "2 credits"];
    assert_eq!(state(&nameless), Some(FormState::Empty), "the name is what is left empty");
    let labels = ["Continuing education claim", "Name of member", "Title of the course", "Date of the course"];
    assert_eq!(state(&labels), Some(FormState::Empty), "all of it is labels");
    assert_eq!(state(&[]), None, "a scan");
}

#[test]
fn a_form_that_asks_to_wait_is_told_from_others() {
    let ask = preview(FileType::Pdf, 1, 600);
    let page = |words: &str| {
        let line = |(line, no)| format!("/F 9 Tf 1 0 0 1 50 {} Tm ({line}) Tj ", 700 - no * 14);
        let content: Vec<String> = words.lines().zip(0..).map(line).collect();
        let content = content.concat();
        String::from_utf8(form_with(&content, "", "/XFA[(datasets) 9 0 R]")).expect("it is text")
    };
    let waits = "Please wait...\nIf this message is not eventually replaced with the proper contents of the document,\n\
                 your PDF viewer may not be able to display this type of document.";
    let state = |file: String| reading(file.into_bytes(), &ask).form;
    assert_eq!(state(page(waits)), Some(FormState::Live));
    assert_eq!(state(page("Veuillez patienter...\nSi ce message... Adobe Reader")), Some(FormState::Live));
    assert_eq!(state(page(waits).replace("/XFA[(datasets) 9 0 R]", "")), Some(FormState::Live), "printed as it was");
    assert_eq!(state(page("Certificate of attendance")), None, "described beside its pages, and shown on them");
    let built = page("Certificate").replace("/Type/Catalog", "/Type/Catalog/NeedsRendering true");
    assert_eq!(state(built), Some(FormState::Live));
}

/// Where its objects are is counted from its first line, or from the first byte.
#[test]
fn a_pdf_is_read_and_an_encrypted_one_told_whatever_stands_before_its_first_line() {
    let ask = Ask::text(PathBuf::from("/not/opened"), FileType::Pdf);
    let whole = sample("cert-text.pdf");
    for before in [&b""[..], b"\xef\xbb\xbf", b"\r\n\r\n", b"Content-Type: application/pdf\r\n\r\n", &[b'#'; 1000]] {
        let answer = reading([before, whole.as_slice()].concat(), &ask);
        assert!(said(&answer).contains(&"Songwriting in Palliative Care"), "{before:?}");
        let locked = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n\
            trailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<41>/U<41>>>/ID[<00><00>]>>";
        assert_eq!(read([before, locked.as_bytes()].concat(), &ask), Answer::NotReadable(NotReadable::Encrypted));
    }
}

#[test]
fn a_pdf_that_was_cut_short_is_damaged_wherever_a_page_lacks_something() {
    for name in ["cert-text.pdf", "cert-scan.pdf", "cert-3pages.pdf", "transcript.pdf"] {
        let whole = sample(name);
        for cut in 1..8 {
            let answer = read(whole[..whole.len() * cut / 8].to_vec(), &preview(FileType::Pdf, 3, 100));
            let Answer::Read(there) = answer else {
                assert_eq!(answer, Answer::NotReadable(NotReadable::Broken), "{name}, {cut} of 8");
                continue;
            };
            let all = reading(whole.clone(), &preview(FileType::Pdf, 3, 100));
            assert_eq!((there.pages, said(&there)), (all.pages, said(&all)), "{name}, {cut} of 8");
        }
    }
    // A form from our own tests has no such end, and lacks nothing.
    assert_eq!(reading(form("", ""), &preview(FileType::Pdf, 1, 100)).pages, 1);
}

#[test]
fn a_file_that_is_not_what_it_claims_to_be_is_said_to_be_damaged() {
    for file_type in [FileType::Pdf, FileType::Jpeg, FileType::Png, FileType::Webp] {
        for bytes in [b"".to_vec(), b"%PDF-1.7\n".to_vec(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()] {
            assert_eq!(read(bytes, &preview(file_type, 1, 64)), Answer::NotReadable(NotReadable::Broken));
        }
    }
}
