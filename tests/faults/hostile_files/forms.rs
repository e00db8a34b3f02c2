//! Forms that are made to do harm.

use ledgerline_core::domain::evidence::FileType;
use ledgerline_tests::form::{Form, SEVERAL_LINES};

use super::document::WORDS;
use super::{Expected, Hostile};

/// The forms, each with words on its page.
pub fn files() -> Vec<Hostile> {
    let place = "/Subtype/Widget/FT/Tx/Rect[72 600 300 620]";
    let many = (0..5_000).fold(page(), |form, _| form.field(&format!("{place}/V(again)")));
    let crowded = (0..1_500).fold(page(), |form, _| {
        form.field(&format!("/Subtype/Widget/FT/Tx/Ff {SEVERAL_LINES}/Rect[0 0 612 20]/V({})", "word ".repeat(900)))
    });
    let forms = [
        ("a field of itself", page().field(&format!("{place}/Parent 10 0 R"))),
        ("fields of each other", page().field(&format!("{place}/Parent 11 0 R")).field("/Parent 10 0 R")),
        ("a value without end", page().field(&format!("{place}/V({})", "a".repeat(3_000_000)))),
        ("a value of control characters", page().field(&format!("{place}/V(\\000\\001\\033\\177\\r\\n)"))),
        ("a value that is itself", page().field(&format!("{place}/V 10 0 R"))),
        ("a value in many lines", {
            page().field(&format!("{place}/Ff {SEVERAL_LINES}/V({})/DA(/F 144 Tf)", "a\\n".repeat(4_000)))
        }),
        ("cells without number", page().field(&format!("{place}/Ff 16777216/MaxLen 4000000000/V(2026)"))),
        ("letters without measure", page().field(&format!("{place}/V(a)/DA(/F 1{} Tf)", "0".repeat(300)))),
        ("letters of no number", page().field(&format!("{place}/V(a)/DA(/F NaN Tf)"))),
        ("a field without measure", {
            page().field(&format!("/Subtype/Widget/FT/Tx/V(a)/Rect[0 0 1{0} 1{0}]", "0".repeat(38)))
        }),
        ("a field without size", page().field("/Subtype/Widget/FT/Tx/V(a)/Rect[72 600 72 600]")),
        ("a field beside the page", page().field("/Subtype/Widget/FT/Tx/V(a)/Rect[-9000 -9000 -8000 -8000]")),
        ("5,000 fields", many),
        ("1,500 long fields in one place", crowded),
        ("a list of itself", page().field("/Subtype/Widget/FT/Ch/V(a)/Opt 10 0 R/Rect[72 600 300 620]")),
        (
            "looks without end",
            page().drawn([72, 600, 300, 620], "other", &"a".repeat(200_000)).form("/NeedAppearances true"),
        ),
    ];
    forms.into_iter().map(|(name, form)| Hostile::new(name, FileType::Pdf, form.finish(), Expected::Text)).collect()
}

fn page() -> Form {
    Form::new().words(72, 700, WORDS)
}
