//! What the name of a file says where its text says nothing.

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::reading::suggestion::{Suggested, suggest};

use super::{member, page, today};

fn of_name(name: &str) -> Suggested {
    suggest(&FileText::default(), name, &member(), today())
}

#[test]
fn a_scan_that_somebody_named_has_its_date_and_title_from_the_name() {
    let named = [
        ("2025-02-12 ethics.pdf", Some("2025-02-12"), "ethics"),
        ("20250212_Ethics_in_practice.pdf", Some("2025-02-12"), "Ethics in practice"),
        ("Songwriting in Palliative Care 2024-11-15.pdf", Some("2024-11-15"), "Songwriting in Palliative Care"),
        ("Grief workshop, 4 May 2025 (certificate).jpg", Some("2025-05-04"), "Grief workshop"),
        ("atelier-deuil-2025-05-23.pdf", Some("2025-05-23"), "atelier deuil"),
        ("Atelier deuil 23 mai 2025.pdf", Some("2025-05-23"), "Atelier deuil"),
        ("Sample Therapist - Trauma-Informed Practice.pdf", None, "Trauma-Informed Practice"),
        ("Trauma-Informed Practice (1).pdf", None, "Trauma-Informed Practice"),
        ("Ethics 03-04-2025.pdf", None, "Ethics"),
        ("Ethics 2027-01-10.pdf", None, "Ethics"),
        ("certificate_songwriting_final.pdf", None, "songwriting"),
    ];
    for (name, day, title) in named {
        let found = of_name(name);
        assert_eq!(found.title.as_ref().map(|title| title.value.as_str()), Some(title), "{name}");
        assert_eq!(found.start.as_ref().map(|day| day.value.to_string()).as_deref(), day, "{name}");
        let from = [
            &found.title.as_ref().expect("it has one").from,
            &found.end.as_ref().map_or(name.to_owned(), |day| day.from.clone()),
        ];
        assert_eq!(from, [name, name]);
        assert!(found.title.is_some_and(|title| !title.sure), "a name is no certificate: {name}");
        assert_eq!(found.start, found.end, "{name}");
    }
}

#[test]
fn a_name_from_a_camera_a_scanner_or_a_website_says_nothing() {
    let silent = [
        "scan0001.pdf",
        "Scan_20250212.pdf",
        "Scan 2025-02-12 14.33.pdf",
        "IMG_20251011_1412.jpg",
        "IMG_1234.HEIC",
        "PXL_20251011_141233123.jpg",
        "20251011_141205.jpg",
        "2025-10-11.pdf",
        "20251011.pdf",
        "Screenshot 2025-10-11 at 14.12.05.png",
        "Capture d’écran 2025-10-11.png",
        "WhatsApp Image 2025-10-11 at 14.12.05.jpeg",
        "Adobe Scan Oct 11, 2025.pdf",
        "Numérisation_20251011.pdf",
        "cert.jpg",
        "certificate-20250526.pdf",
        "Certificate of Completion.pdf",
        "document (3).pdf",
        "a8f3e2c9-77d1-4b1e-9c55-0a1b2c3d4e5f.pdf",
        "Sample_Therapist_certificate_2025-05-26.pdf",
        "",
        ".pdf",
        "....",
    ];
    for name in silent {
        assert_eq!(of_name(name), Suggested::default(), "{name}");
    }
}

#[test]
fn a_date_in_the_name_never_stands_against_the_text() {
    let text = page(&["Certificate of Completion", "Sample Therapist completed", "Ethics", "Issued on May 26, 2025"]);
    let found = suggest(&text, "2025-05-26 ethics.pdf", &member(), today());
    assert_eq!((found.start, found.end), (None, None));
}
