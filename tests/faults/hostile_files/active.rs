//! Documents that ask a viewer to do something: to run a script or a program, to call home, to
//! fetch a part of themselves from elsewhere. Their words are read, and nothing is done.

use ledgerline_core::domain::evidence::FileType;

use super::document::Document;
use super::{Expected, Hostile};

/// The documents; those that would call anybody call `url`.
pub fn files(url: &str) -> Vec<Hostile> {
    let script = format!("(app.launchURL\\('{url}'\\); this.submitForm\\('{url}'\\); this.exportDataObject\\({{}}\\))");
    let opened = |action: &str| Document::new().catalogue(&format!("/OpenAction<<{action}>>"));
    let xfa = format!(
        "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template><subform><event activity='initialize'><submit \
         target='{url}'/></event></subform></template></xdp:xdp>"
    );
    let documents = [
        ("a script when it is opened", opened(&format!("/S/JavaScript/JS {script}"))),
        (
            "a script by name",
            Document::new().catalogue(&format!("/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS {script}>>]>>>>")),
        ),
        ("a script when a page is shown", Document::new().page(&format!("/AA<</O<</S/JavaScript/JS {script}>>>>"))),
        ("a program to launch", opened("/S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>/NewWindow true")),
        ("an address to open", opened(&format!("/S/URI/URI({url})"))),
        ("a form to send", opened(&format!("/S/SubmitForm/F<</FS/URL/F({url})>>/Fields[]/Flags 4"))),
        ("data to import", opened(&format!("/S/ImportData/F<</FS/URL/F({url})>>"))),
        ("another document to go to", opened(&format!("/S/GoToR/F<</FS/URL/F({url})>>/D[0/Fit]/NewWindow true"))),
        ("an embedded document to go to", opened(&format!("/S/GoToE/F<</FS/URL/F({url})>>/D[0/Fit]"))),
        ("a form in XML", Document::new().catalogue("/AcroForm<</Fields[]/XFA 6 0 R>>").stream(6, "", xfa.as_bytes())),
        (
            "a field that counts",
            Document::new()
                .catalogue(&format!("/AcroForm<</Fields[6 0 R]/CO[6 0 R]/SigFlags 3/DA(/F 9 Tf)/DR<<>>/NeedAppearances true/AA<</C<</S/JavaScript/JS {script}>>>>>>"))
                .page("/Annots[6 0 R]")
                .object(6, &format!("<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 99 99]/AA<</C<</S/JavaScript/JS {script}>>>>>>")),
        ),
        (
            "a link over the whole page",
            Document::new().page(&format!(
                "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 612 792]/A<</S/URI/URI({url})>>/PA<</S/URI/URI({url})>>>>]"
            )),
        ),
        (
            "a film",
            Document::new().page(&format!(
                "/Annots[<</Type/Annot/Subtype/Screen/Rect[0 0 99 99]/A<</S/Rendition/OP 0/R<</S/MR/C<</S/MCD/CT(video/mp4)/D<</FS/URL/F({url})>>>>>>>>>>]"
            )),
        ),
        (
            "a picture from elsewhere",
            Document::new().image(
                &format!("/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/F<</FS/URL/F({url})>>/FFilter/DCTDecode"),
                b"",
            ),
        ),
        (
            "a font from this computer",
            Document::new()
                .page_with("[0 0 612 792]", "/Font<</F 5 0 R/G 6 0 R>>", "")
                .object(6, "<</Type/Font/Subtype/TrueType/BaseFont/Passwd/FirstChar 0/LastChar 255/FontDescriptor<</Type/FontDescriptor/FontName/Passwd/Flags 4/FontFile2 7 0 R>>>>")
                .stream(7, "/F(/etc/passwd)", b""),
        ),
        (
            "an attached program",
            Document::new()
                .catalogue("/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>]>>>>/Collection<</View/D>>")
                .stream(6, "/Type/EmbeddedFile", b"MZ\x90\0 a program"),
        ),
    ];
    let pdf = |(name, document): (&str, Document)| Hostile::new(name, FileType::Pdf, document.finish(), Expected::Text);
    let mut files: Vec<Hostile> = documents.into_iter().map(pdf).collect();
    let elsewhere = Document::new().stream(4, &format!("/F<</FS/URL/F({url})>>"), b"").finish();
    files.push(Hostile::new("a page from elsewhere", FileType::Pdf, elsewhere, Expected::Answer));
    files
}
