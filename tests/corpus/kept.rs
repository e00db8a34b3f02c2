//! What is left in the repository: of each certificate its key, and what the reader is given of it.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::recognition::RecognisedPage;
use ledgerline_tests::samples;
use serde_json::{Value, json};

use crate::filled::Certificate;

/// What the reader is given of a certificate.
pub enum Pages {
    /// Its text layer.
    Text(FileText),
    /// What was recognised on its picture, and by what the picture is known again.
    Recognised(String, Vec<RecognisedPage>),
}

fn folder() -> PathBuf {
    samples().join("corpus")
}

fn path(name: &str) -> PathBuf {
    folder().join(format!("{name}.json"))
}

/// Writes a certificate: its key, and a line for each line of its pages.
pub fn keep(certificate: &Certificate, pages: &Pages) {
    let (mark, pages) = match pages {
        Pages::Text(text) => (None, json!(text)),
        Pages::Recognised(mark, pages) => (Some(mark), json!(pages)),
    };
    let mut kept = String::from("{\n");
    let mut field = |name: &str, value: &Value| writeln!(kept, "\"{name}\": {value},").expect("text can be written");
    field("source", &json!(certificate.source.id()));
    field("language", &json!(certificate.language));
    field("member", &json!(certificate.member));
    for part in ["must", "unsure", "may"] {
        field(part, &certificate.key[part]);
    }
    if let Some(mark) = mark {
        field("picture", &json!(mark));
    }
    let page = |page: &Value| {
        let lines = page.as_array().expect("a page is lines").iter().map(|line| format!("  {line}"));
        format!(" [\n{}\n ]", lines.collect::<Vec<_>>().join(",\n"))
    };
    let pages: Vec<_> = pages.as_array().expect("there are pages").iter().map(page).collect();
    writeln!(kept, "\"pages\": [\n{}\n]\n}}", pages.join(",\n")).expect("text can be written");
    fs::create_dir_all(folder()).expect("the folder of the corpus can be made");
    fs::write(path(&certificate.name), kept).expect("a certificate can be written");
}

/// What was recognised on the picture with this mark, where it is kept.
pub fn recognised_before(certificate: &Certificate, mark: &str) -> Option<Vec<RecognisedPage>> {
    let kept: Value = serde_json::from_str(&fs::read_to_string(path(&certificate.name)).ok()?).ok()?;
    (kept["picture"] == mark).then(|| serde_json::from_value(kept["pages"].clone()).ok())?
}

/// Removes certificates of which there is no wording any more.
pub fn forget_others(certificates: &[Certificate]) {
    for entry in fs::read_dir(folder()).expect("the folder of the corpus can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !certificates.iter().any(|it| it.name == name) {
            fs::remove_file(&path).expect("a certificate can be removed");
        }
    }
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("text can be written");
        text
    })
}
