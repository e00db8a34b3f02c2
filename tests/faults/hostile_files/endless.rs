//! Documents that nest without end, hold themselves, or unpack to far more than they are.

use std::fmt::Write as _;

use ledgerline_core::domain::evidence::FileType;

use super::document::{Document, WORDS, pack, packed_megabytes};
use super::{Expected, Hostile};

/// The documents.
pub fn files() -> Vec<Hostile> {
    let pdf = |(name, bytes): (&str, Vec<u8>)| Hostile::new(name, FileType::Pdf, bytes, Expected::Answer);
    nested().into_iter().chain(page_trees()).chain(holding_themselves()).chain(bombs()).map(pdf).collect()
}

/// A document that is sound and takes very long.
pub fn slow() -> Vec<u8> {
    // Each form draws the next one ten times.
    let mut document = Document::new().page_with("[0 0 612 792]", "/XObject<</X 10 0 R>>", "").content("/X Do");
    for number in 10..30 {
        let next =
            format!("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X {} 0 R>>>>", number + 1);
        document = document.stream(number, &next, "/X Do ".repeat(10).as_bytes());
    }
    document.stream(30, "/Type/XObject/Subtype/Form/BBox[0 0 612 792]", b"0 0 1 1 re f").finish()
}

fn nested() -> Vec<(&'static str, Vec<u8>)> {
    let arrays = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let dictionaries = |depth: usize| format!("{}1{}", "<</A ".repeat(depth), ">>".repeat(depth));
    vec![
        ("10,000 nested arrays on the page", Document::new().page(&format!("/Annots {}", arrays(10_000))).finish()),
        ("1,000,000 nested arrays in the content", Document::new().content(&arrays(1_000_000)).finish()),
        ("100,000 arrays that are not closed", Document::new().content(&"[".repeat(100_000)).finish()),
        ("100,000 nested dictionaries", Document::new().page(&format!("/A {}", dictionaries(100_000))).finish()),
        ("100,000 nested dictionaries in the catalogue", Document::new().catalogue(&dictionaries(100_000)).finish()),
        ("3,000,000 saved states", Document::new().content(&"q ".repeat(3_000_000)).finish()),
        ("1,000,000 marked contents", Document::new().content(&"/A BMC ".repeat(1_000_000)).finish()),
        ("5,000,000 lines", Document::new().content(&format!("0 0 m {} S", "9 9 l ".repeat(5_000_000))).finish()),
        (
            "a dash of nothing",
            Document::new().content("[0 0] 0 d 9 w 0 0 m 600 700 l S [0.000000001] 0 d 0 0 m 600 700 l S").finish(),
        ),
        ("nested parentheses", Document::new().content(&format!("BT /F 9 Tf {} Tj ET", "(".repeat(500_000))).finish()),
        (
            "1,000,000 letters in one place",
            Document::new().content(&format!("BT /F 9 Tf 72 700 Td ({}) Tj ET", "a".repeat(1_000_000))).finish(),
        ),
    ]
}

fn page_trees() -> Vec<(&'static str, Vec<u8>)> {
    let mut deep = Document::new();
    let mut doubling = Document::new();
    for number in 10..5_010 {
        deep = deep.object(number, &format!("<</Type/Pages/Count 1/Kids[{} 0 R]>>", number + 1));
    }
    for number in 10..60 {
        doubling = doubling.object(number, &format!("<</Type/Pages/Count 1/Kids[{0} 0 R {0} 0 R]>>", number + 1));
    }
    let kids = "3 0 R ".repeat(200_000);
    vec![
        (
            "a deep page tree",
            deep.object(2, "<</Type/Pages/Count 1/Kids[10 0 R]>>").object(5_010, "<</Type/Page>>").finish(),
        ),
        (
            "a page tree that doubles 50 times",
            doubling.object(2, "<</Type/Pages/Kids[10 0 R]>>").object(60, "<</Type/Page>>").finish(),
        ),
        (
            "a page tree that holds itself",
            Document::new().object(2, "<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>").finish(),
        ),
        (
            "a page tree that is its page",
            Document::new().object(3, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]>>").finish(),
        ),
        (
            "one page 200,000 times",
            Document::new().object(2, &format!("<</Type/Pages/Count 200000/Kids[{kids}]>>")).finish(),
        ),
        ("a catalogue without pages", Document::new().object(1, "<</Type/Catalog>>").finish()),
        ("2,000,000,000 pages", Document::new().object(2, "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>").finish()),
    ]
}

fn holding_themselves() -> Vec<(&'static str, Vec<u8>)> {
    let form =
        "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R/Y 7 0 R>>/Font<</F 5 0 R>>>>";
    let with_forms = || Document::new().page_with("[0 0 612 792]", "/XObject<</X 6 0 R/Y 7 0 R>>", "").content("/X Do");
    let pattern = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<</Pattern<</P 6 0 R>>>>";
    let glyphs = "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[1]/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</F 6 0 R>>>>>>";
    let mask = "<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G 7 0 R>>>>";
    let group = "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</ExtGState<</G 6 0 R>>>>";
    vec![
        ("a form that draws itself", with_forms().stream(6, form, b"/X Do /X Do").finish()),
        (
            "forms that draw each other",
            with_forms().stream(6, form, b"/Y Do /Y Do").stream(7, form, b"/X Do /X Do").finish(),
        ),
        ("forms that draw ten others each", slow()),
        (
            "a pattern made of itself",
            Document::new()
                .page_with("[0 0 612 792]", "/Pattern<</P 6 0 R>>", "")
                .content("/Pattern cs /P scn 0 0 612 792 re f")
                .stream(6, pattern, b"/Pattern cs /P scn 0 0 1 1 re f")
                .finish(),
        ),
        (
            "a letter made of itself",
            Document::new()
                .page_with("[0 0 612 792]", "/Font<</F 6 0 R>>", "")
                .content("BT /F 9 Tf (aaaa) Tj ET")
                .object(6, glyphs)
                .stream(7, "", b"1 0 d0 BT /F 1 Tf (aaaa) Tj ET")
                .finish(),
        ),
        (
            "a mask behind itself",
            Document::new()
                .page_with("[0 0 612 792]", "/ExtGState<</G 6 0 R>>", "")
                .content("/G gs 0 0 612 792 re f")
                .object(6, mask)
                .stream(7, group, b"/G gs 0 0 612 792 re f")
                .finish(),
        ),
        ("an object that is itself", Document::new().object(4, "4 0 R").finish()),
        ("a length that is itself", Document::new().object(4, "<</Length 4 0 R>>\nstream\nq\nendstream").finish()),
        ("a filter that is its stream", Document::new().stream(4, "/Filter 4 0 R/DecodeParms 4 0 R", b"q Q").finish()),
        ("an object stream that holds itself", object_stream("6 0 ", "")),
        ("object streams that go on with each other", object_stream("8 0 ", "/Extends 6 0 R")),
        ("a table that comes before itself", Document::new().trailer("/Prev 15/XRefStm 15").finish()),
    ]
}

/// A document whose objects are in object stream 6, as its table (7) says; `first` is what the stream
/// says that it holds.
fn object_stream(first: &str, entries: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let place = file.len();
    let body = format!("{first}<</Type/ObjStm/N 1/First 4{entries}>>");
    file.extend_from_slice(
        format!(
            "6 0 obj\n<</Type/ObjStm/N 1/First 4/Length {}{entries}>>\nstream\n{body}\nendstream\nendobj\n",
            body.len()
        )
        .as_bytes(),
    );
    let start = file.len();
    // Each object, and the stream itself, is said to be in stream 6.
    let mut table: Vec<u8> = Vec::new();
    for number in 0..8_u8 {
        let in_stream = [2, 0, 6, 0];
        let at = u16::try_from(if number == 7 { start } else { place }).expect("the file is small").to_be_bytes();
        table.extend(if number == 7 { [1, at[0], at[1], 0] } else { in_stream });
    }
    file.extend_from_slice(
        format!("7 0 obj\n<</Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Length {}>>\nstream\n", table.len()).as_bytes(),
    );
    file.extend_from_slice(&table);
    file.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
    file
}

fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let gigabyte = packed_megabytes(1024, b' ');
    let thrice = pack(&pack(&gigabyte));
    let runs: Vec<u8> = [129, b' '].repeat(500_000);
    let image = "/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8";
    let mut ranges = String::from("1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange\n");
    for _ in 0..100_000 {
        let _ = writeln!(ranges, "<0000> <FFFF> <0041>");
    }
    ranges.push_str("endbfrange endcmap");
    let words = format!("BT /F 18 Tf 72 700 Td ({WORDS}) Tj ET");
    vec![
        ("a page of a gigabyte in a megabyte", Document::new().stream(4, "/Filter/FlateDecode", &gigabyte).finish()),
        ("a gigabyte packed three times", Document::new().stream(4, "/Filter[/FlateDecode/FlateDecode/FlateDecode]", &thrice).finish()),
        ("a picture of a gigabyte", Document::new().image(&format!("{image}/Filter/FlateDecode"), &gigabyte).finish()),
        ("a picture with an absurd predictor", Document::new().image(&format!("{image}/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 4/BitsPerComponent 16>>"), &gigabyte).finish()),
        ("runs that unpack 64 times", Document::new().stream(4, "/Filter[/RunLengthDecode/RunLengthDecode]", &runs).finish()),
        ("a filter 10,000 times", Document::new().stream(4, &format!("/Filter[{}]", "/FlateDecode".repeat(10_000)), &pack(b"q")).finish()),
        ("a page of ten gigabytes in 200 streams", {
            let contents = "6 0 R ".repeat(200);
            Document::new().object(4, &format!("[{contents}]")).stream(6, "/Filter/FlateDecode", &packed_megabytes(50, b' ')).finish()
        }),
        ("a font that names its letters 6,000,000,000 times", {
            Document::new()
                .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>")
                .packed(6, "", ranges.as_bytes())
                .content(&words)
                .finish()
        }),
        ("a table of 2,000,000,000 places", Document::new().trailer("/Size 2000000000").finish()),
        ("a function of 65,536 x 65,536 samples", {
            Document::new()
                .page_with("[0 0 612 792]", "/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 6 0 R>>>>", "")
                .content("/S sh")
                .stream(6, "/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]/Size[65536 65536]/BitsPerSample 32", b"")
                .finish()
        }),
        ("a function that computes for ever", {
            Document::new()
                .page_with("[0 0 612 792]", "/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 612 0 792]/Function 6 0 R>>>>", "")
                .content("/S sh")
                .stream(6, "/FunctionType 4/Domain[0 612 0 792]/Range[0 1 0 1 0 1]", format!("{{{} pop pop 0 0 0}}", "dup mul ".repeat(200_000)).as_bytes())
                .finish()
        }),
        ("tiles smaller than a dot", {
            Document::new()
                .page_with("[0 0 612 792]", "/Pattern<</P 6 0 R>>", "")
                .content("/Pattern cs /P scn 0 0 612 792 re f")
                .stream(6, "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<<>>", b"0 0 1 1 re f")
                .finish()
        }),
    ]
}
