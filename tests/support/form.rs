//! PDF forms, filled in or not, as programs of many kinds leave them.

use std::fmt::Write as _;

/// The flag of a field of several lines.
pub const SEVERAL_LINES: u32 = 1 << 12;

/// A page with words and fields on it.
#[derive(Debug, Clone)]
pub struct Form {
    catalogue: String,
    entries: String,
    content: String,
    fields: Vec<String>,
    looks: Vec<String>,
    page: String,
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

impl Form {
    /// A page without a word.
    #[must_use]
    pub fn new() -> Self {
        Self {
            catalogue: String::new(),
            entries: String::new(),
            content: String::new(),
            fields: Vec::new(),
            looks: Vec::new(),
            page: "/MediaBox[0 0 612 792]".to_owned(),
        }
    }

    /// Words on the page itself, 12 points large, beginning at this place.
    #[must_use]
    pub fn words(mut self, x: u32, y: u32, words: &str) -> Self {
        let _ = writeln!(self.content, "BT /F 12 Tf {x} {y} Td ({words}) Tj ET");
        self
    }

    /// A field, or whatever else stands on the page: its entries, as they are written in the file.
    #[must_use]
    pub fn field(mut self, entries: &str) -> Self {
        self.fields.push(entries.to_owned());
        self
    }

    /// A field for text at this place with this value, which nothing draws.
    #[must_use]
    pub fn value(self, place: [u32; 4], value: &str) -> Self {
        let [left, low, right, high] = place;
        self.field(&format!(
            "/Subtype/Widget/FT/Tx/T(field)/Rect[{left} {low} {right} {high}]/V({value})/DA(/F 12 Tf 0 g)"
        ))
    }

    /// A field with a value, and with looks that say `shown`.
    #[must_use]
    pub fn drawn(mut self, place: [u32; 4], value: &str, shown: &str) -> Self {
        let [left, low, right, high] = place;
        let content = format!("/Tx BMC BT /F 12 Tf 2 4 Td ({shown}) Tj ET EMC");
        let entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 {} {}]", right - left, high - low);
        self.looks.push(format!(
            "<<{entries}/Resources<</Font<</F 5 0 R>>>>/Length {}>>\nstream\n{content}\nendstream",
            content.len()
        ));
        let number = 100 + self.looks.len();
        self.field(&format!(
            "/Subtype/Widget/FT/Tx/T(field)/Rect[{left} {low} {right} {high}]/V({value})/AP<</N {number} 0 R>>"
        ))
    }

    /// Entries of the form as a whole.
    #[must_use]
    pub fn form(mut self, entries: &str) -> Self {
        self.entries.push_str(entries);
        self
    }

    /// Entries of the catalogue.
    #[must_use]
    pub fn catalogue(mut self, entries: &str) -> Self {
        self.catalogue.push_str(entries);
        self
    }

    /// Entries of the page in the place of its size.
    #[must_use]
    pub fn page(mut self, entries: &str) -> Self {
        entries.clone_into(&mut self.page);
        self
    }

    /// The file.
    #[must_use]
    pub fn finish(&self) -> Vec<u8> {
        let numbers: Vec<String> = (0..self.fields.len()).map(|it| format!("{} 0 R", it + 10)).collect();
        let numbers = numbers.join(" ");
        let mut objects = vec![
            (
                1,
                format!(
                    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{numbers}]{}>>{}>>",
                    self.entries, self.catalogue
                ),
            ),
            (2, "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned()),
            (
                3,
                format!(
                    "<</Type/Page/Parent 2 0 R{}/Contents 4 0 R/Annots[{numbers}]\
                     /Resources<</Font<</F 5 0 R>>>>>>",
                    self.page
                ),
            ),
            (4, format!("<</Length {}>>\nstream\n{}\nendstream", self.content.len(), self.content)),
            (5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned()),
        ];
        objects.extend(self.fields.iter().enumerate().map(|(at, it)| (at + 10, format!("<</Type/Annot{it}>>"))));
        objects.extend(self.looks.iter().cloned().enumerate().map(|(at, it)| (at + 101, it)));
        let mut file = String::from("%PDF-1.7\n");
        let mut table = String::new();
        for (number, body) in &objects {
            let _ = write!(table, "{number} 1\n{:010} 00000 n \n", file.len());
            let _ = writeln!(file, "{number} 0 obj\n{body}\nendobj");
        }
        let start = file.len();
        let size = objects.last().map_or(0, |(number, _)| *number) + 1;
        let _ = write!(file, "xref\n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        file.into_bytes()
    }
}
