//! A corpus of certificates: wordings as they are seen in public, in English and French, each with a text layer and as a
//! scan or a photo, and what a careful person answers to each.
//!
//! `make corpus` makes it. In the folder `samples/corpus` each certificate has its key in three parts: what `must` be
//! read, what `may` be, and what nobody can be `unsure` enough of: that is not offered, or only with a mark. Whatever is
//! in none of them is not there to be read. Every field has the answers that are all right.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::recognition::{RecognisedPage, Recognition, settle};
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::suggest;
use ledgerline_core::text::folded;
use ledgerline_tests::samples;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::today;

/// The fields of a suggestion, and how many in a hundred of what must be read are read at least.
const FIELDS: [(&str, usize); 14] = [
    ("title", 90),
    ("start", 90),
    ("end", 90),
    ("credits", 95),
    ("minutes", 90),
    ("ceu", 90),
    ("number", 95),
    ("provider", 0),
    ("presenter", 0),
    ("name", 0),
    ("topics", 0),
    ("format", 0),
    ("partial", 0),
    ("kind", 0),
];

/// A certificate as it is kept.
#[derive(Deserialize)]
struct Certificate {
    #[serde(skip)]
    name: String,
    source: String,
    member: String,
    must: Map<String, Value>,
    unsure: Map<String, Value>,
    may: Map<String, Value>,
    pages: Value,
}

impl Certificate {
    /// Its words, as far as they are sure, and whether a day among them is in doubt.
    fn text(&self) -> (FileText, bool) {
        let pages = self.pages.clone();
        if self.source == "text" {
            return (serde_json::from_value(pages).expect("pages of lines"), false);
        }
        let pages: Vec<RecognisedPage> = serde_json::from_value(pages).expect("pages of recognised lines");
        let (text, recognition) = settle(&pages);
        (text, recognition == Recognition::Doubtful)
    }
}

/// What is offered for a field.
struct Offer {
    value: Value,
    /// The words it was read from; of a kind there are none.
    from: Option<String>,
    is_sure: bool,
}

/// What an offer is, beside the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// It is what must be read.
    Right,
    /// It is what must be read, with a mark.
    RightMarked,
    /// It must be read, and is not.
    Empty,
    /// There is nothing to read, or nothing that must be, and what is offered does no harm.
    Fair,
    /// It is wrong, or in doubt for everybody, and marked.
    Marked,
    /// It is wrong, or in doubt for everybody, and offered as if it were sure.
    Wrong,
}

fn corpus() -> Vec<Certificate> {
    let folder = samples().join("corpus");
    let files = std::fs::read_dir(&folder).expect("the corpus is there");
    let paths = files.map(|file| file.expect("an entry can be read").path()).collect::<BTreeSet<_>>();
    let read = |path: &std::path::PathBuf| {
        let json = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let certificate: Certificate =
            serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Certificate { name, ..certificate }
    };
    paths.iter().map(read).collect()
}

/// What is offered for each field.
fn offers(certificate: &Certificate, text: &FileText, is_doubtful: bool) -> BTreeMap<String, Offer> {
    let member = Member { name: certificate.member.clone(), ..Member::default() };
    let suggested = suggest(text, "scan0001.pdf", &member, today());
    let Value::Object(fields) = serde_json::to_value(&suggested).expect("a suggestion can be written as JSON") else {
        panic!("a suggestion is an object")
    };
    let is_held_back = |field: &str| is_doubtful && matches!(field, "start" | "end");
    let fields = fields.into_iter().filter(|(field, value)| !is_held_back(field) && !is_nothing(value));
    let offer = |value: Value| match value {
        Value::Object(mut found) => Offer {
            value: found.remove("value").expect("what was found has a value"),
            from: found["from"].as_str().map(str::to_owned),
            is_sure: found["sure"] == true,
        },
        value => Offer { value, from: None, is_sure: true },
    };
    fields.map(|(field, value)| (field, offer(value))).filter(|(_, offer)| !is_nothing(&offer.value)).collect()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

fn judge(certificate: &Certificate, field: &str, offer: Option<&Offer>) -> Verdict {
    let is_among = |part: &Map<String, Value>, offer: &Offer| {
        part.get(field)
            .and_then(Value::as_array)
            .is_some_and(|answers| answers.iter().any(|answer| is_same(field, &offer.value, answer)))
    };
    let must = certificate.must.contains_key(field);
    match offer {
        None if must => Verdict::Empty,
        None => Verdict::Fair,
        Some(offer) if is_among(&certificate.must, offer) => {
            if offer.is_sure {
                Verdict::Right
            } else {
                Verdict::RightMarked
            }
        }
        Some(offer) if is_among(&certificate.may, offer) => Verdict::Fair,
        Some(offer) if is_among(&certificate.unsure, offer) && !offer.is_sure => Verdict::Fair,
        Some(offer) if offer.is_sure => Verdict::Wrong,
        Some(_) => Verdict::Marked,
    }
}

fn is_same(field: &str, found: &Value, answer: &Value) -> bool {
    match (field, found, answer) {
        ("topics", Value::Array(found), Value::Array(answer)) => {
            let set = |topics: &[Value]| topics.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
            set(found) == set(answer)
        }
        ("presenter" | "name", Value::String(found), Value::String(answer)) => person(found) == person(answer),
        ("title" | "provider" | "number", Value::String(found), Value::String(answer)) => plain(found) == plain(answer),
        (_, Value::Number(found), Value::Number(answer)) => found.as_f64() == answer.as_f64(),
        _ => found == answer,
    }
}

/// Letters and digits in small letters: an accent or a mark that was not seen is the same to whoever reads it.
fn plain(text: &str) -> String {
    folded(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The words of a name in any order, without what the person has earned.
fn person(name: &str) -> BTreeSet<String> {
    const EARNED: [&str; 5] = ["mta", "mtbc", "phd", "mmt", "dr"];
    name.split_whitespace().map(plain).filter(|word| !word.is_empty() && !EARNED.contains(&word.as_str())).collect()
}

/// What was offered of all certificates, and how it was judged.
#[derive(Default)]
struct Figures {
    counts: BTreeMap<(usize, String, Verdict), usize>,
    /// How often a field must be read.
    asked: BTreeMap<(usize, String), usize>,
    notes: BTreeMap<(Verdict, usize), String>,
    /// Where the words it is said to be read from are not on the page.
    unfounded: String,
}

impl Figures {
    fn count(&self, field: usize, source: Option<&str>, verdicts: &[Verdict]) -> usize {
        let counted = self.counts.iter().filter(|((of, from, verdict), _)| {
            *of == field && source.is_none_or(|source| source == from) && verdicts.contains(verdict)
        });
        counted.map(|(_, count)| count).sum()
    }

    fn asked(&self, field: usize, source: Option<&str>) -> usize {
        let asked = self.asked.iter().filter(|((of, from), _)| *of == field && source.is_none_or(|it| it == from));
        asked.map(|(_, count)| count).sum()
    }

    fn table(&self) -> String {
        let mut table = format!(
            "{:10} {:6} {:>5} {:>6} {:>7} {:>6} {:>7} {:>6}\n",
            "field", "from", "asked", "right", "(marked)", "empty", "marked", "WRONG",
        );
        for (number, (field, _)) in FIELDS.iter().enumerate() {
            for source in [Some("text"), Some("scan"), Some("photo"), None] {
                let count = |verdicts: &[Verdict]| self.count(number, source, verdicts);
                writeln!(
                    table,
                    "{field:10} {:6} {:5} {:6} {:8} {:6} {:7} {:6}",
                    source.unwrap_or("all"),
                    self.asked(number, source),
                    count(&[Verdict::Right, Verdict::RightMarked]),
                    count(&[Verdict::RightMarked]),
                    count(&[Verdict::Empty]),
                    count(&[Verdict::Marked]),
                    count(&[Verdict::Wrong]),
                )
                .expect("text can be written");
            }
        }
        table
    }

    fn notes(&self) -> String {
        let mut notes = String::new();
        for ((verdict, field), lines) in self.notes.iter().rev() {
            write!(notes, "\n{verdict:?}: {}\n{lines}", FIELDS[*field].0).expect("text can be written");
        }
        notes
    }
}

fn figures(corpus: &[Certificate]) -> Figures {
    let mut figures = Figures::default();
    for certificate in corpus {
        let (text, is_doubtful) = certificate.text();
        let offers = offers(certificate, &text, is_doubtful);
        let words: BTreeSet<String> = text.lines().flat_map(|line| line.text.split_whitespace()).map(plain).collect();
        for (number, (field, _)) in FIELDS.iter().enumerate() {
            let offer = offers.get(*field);
            let verdict = judge(certificate, field, offer);
            let asked = figures.asked.entry((number, certificate.source.clone())).or_default();
            *asked += usize::from(certificate.must.contains_key(*field));
            *figures.counts.entry((number, certificate.source.clone(), verdict)).or_default() += 1;
            if matches!(verdict, Verdict::Empty | Verdict::Marked | Verdict::Wrong) {
                let keys = [("must", &certificate.must), ("unsure", &certificate.unsure), ("may", &certificate.may)];
                let key = keys.iter().find_map(|(part, answers)| Some(format!("{part} be {}", answers.get(*field)?)));
                let offered = offer.map_or("nothing".to_owned(), |offer| offer.value.to_string());
                let note = figures.notes.entry((verdict, number)).or_default();
                let key = key.unwrap_or_else(|| "is not there".to_owned());
                writeln!(note, "  {}: {offered}; it {key}", certificate.name).expect("text can be written");
            }
            if let Some(from) = offer.and_then(|offer| offer.from.as_ref())
                && (from.trim().is_empty() || !from.split_whitespace().all(|word| words.contains(&plain(word))))
            {
                writeln!(figures.unfounded, "  {}: {field} from «{from}»", certificate.name)
                    .expect("text can be written");
            }
        }
    }
    figures
}

#[test]
fn the_corpus_has_every_wording_in_both_languages_and_from_every_source() {
    let corpus = corpus();
    let count = |end: &str| corpus.iter().filter(|it| it.name.ends_with(end)).count();
    assert!(corpus.len() >= 120, "there are only {} certificates", corpus.len());
    for language in ["en", "fr"] {
        for source in ["text", "scan", "photo"] {
            let found = count(&format!("-{language}-{source}"));
            assert!(found >= 20, "there are only {found} in {language} from {source}");
        }
    }
    for certificate in &corpus {
        for field in [&certificate.must, &certificate.unsure, &certificate.may].into_iter().flat_map(Map::keys) {
            assert!(FIELDS.iter().any(|(known, _)| known == field), "{}: {field}", certificate.name);
        }
    }
}

#[test]
fn nothing_wrong_is_offered_unmarked_and_nearly_all_is_read() {
    let corpus = corpus();
    let figures = figures(&corpus);
    println!("{} certificates\n\n{}{}", corpus.len(), figures.table(), figures.notes());
    let mut short = Vec::new();
    for (number, (field, least)) in FIELDS.iter().enumerate() {
        let wrong = figures.count(number, None, &[Verdict::Wrong]);
        let right = figures.count(number, None, &[Verdict::Right, Verdict::RightMarked]);
        let asked = figures.asked(number, None);
        if wrong > 0 {
            short.push(format!("{field}: {wrong} wrong and unmarked"));
        }
        if right * 100 < asked * least {
            short.push(format!("{field}: {right} of {asked} read, not {least} in a hundred"));
        }
    }
    assert!(figures.unfounded.is_empty(), "these words are not on the page:\n{}", figures.unfounded);
    assert!(short.is_empty(), "{}", short.join("\n"));
}
