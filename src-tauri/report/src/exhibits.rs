//! The evidence: its index, and what is shown of each exhibit.

use std::collections::{BTreeMap, BTreeSet};

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

use crate::binder::{Part, place_of};
use crate::characters::speakable;
use crate::short_names::shortened as in_short;
use crate::shown::{NotShown, PagePicture, Shown};

/// The most of a page's text that is read aloud, in characters: a dense page has about three
/// thousand, and a certificate a few hundred.
const LONGEST_ALT: usize = 3_000;

/// An exhibit in the index.
#[derive(Serialize)]
pub(crate) struct IndexLine {
    no: String,
    file_name: String,
    /// What it is, who issued it, its pages.
    about: String,
    date: String,
    proves: Vec<Reference>,
    keep_until: String,
    sha256: String,
    /// Why its file cannot be handed over.
    not_available: Option<String>,
}

/// A number, which leads to what it stands for where the report shows that.
#[derive(Serialize)]
pub(crate) struct Reference {
    no: String,
    is_shown: bool,
}

/// What is shown of an exhibit.
#[derive(Serialize)]
pub(crate) struct Opened {
    no: String,
    /// “Exhibit E-012”: what stands over it where no page is shown.
    name: String,
    /// What it is and the file's name, beside the strip.
    about: String,
    /// Why pages are not shown, or which.
    notes: Vec<String>,
    pages: Vec<Page>,
}

/// A page of an exhibit.
#[derive(Serialize)]
struct Page {
    /// “Exhibit E-012, page 2 of 3”.
    strip: String,
    place: String,
    width: u32,
    height: u32,
    /// What is read aloud instead of the picture.
    alt: String,
}

/// The index of the evidence.
pub(crate) fn index(record: &Record, words: &Words) -> Vec<IndexLine> {
    let listed: BTreeSet<u32> = record.numbers().into_iter().map(|(_, no)| no).collect();
    let line = |exhibit: &Exhibit| IndexLine {
        no: exhibit.no.to_string(),
        file_name: exhibit.evidence.file_name.clone(),
        about: [Some(kind(exhibit, words)), issuer(exhibit, words), pages(exhibit, words)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        date: exhibit.contents.date.map_or_else(|| "–".to_owned(), |day| words.day(day)),
        proves: exhibit
            .proves
            .iter()
            .map(|no| Reference { no: no.to_string(), is_shown: listed.contains(no) })
            .collect(),
        keep_until: words.phrase(&Phrase::new("report-exhibit-keep-until").with("day", exhibit.keep_until)),
        sha256: exhibit.evidence.fingerprint.to_string(),
        not_available: (!exhibit.is_available())
            .then(|| words.text(&format!("report-exhibit-{}", exhibit.soundness.id()))),
    };
    record.exhibits.iter().map(line).collect()
}

/// What is shown of each exhibit.
pub(crate) fn opened(record: &Record, shown: &BTreeMap<EvidenceId, Shown>, words: &Words) -> Vec<Opened> {
    record.exhibits.iter().filter_map(|it| Some(open(it, shown.get(&it.evidence.id)?, words))).collect()
}

fn open(exhibit: &Exhibit, shown: &Shown, words: &Words) -> Opened {
    let no = exhibit.no.to_string();
    let notes = if shown.pages.is_empty() {
        Some(words.text(&format!("report-not-shown-{}", shown.why_not.unwrap_or(NotShown::NoPreview).id())))
    } else {
        left_out(shown).map(|phrase| words.phrase(&phrase))
    };
    Opened {
        name: words.phrase(&Phrase::new("report-exhibit").with("no", no.as_str())),
        about: format!("{} · {}", kind(exhibit, words), in_short(&exhibit.evidence.file_name)),
        notes: notes.into_iter().collect(),
        pages: shown.pages.iter().map(|picture| page(picture, exhibit, shown.of, words)).collect(),
        no,
    }
}

fn page(picture: &PagePicture, exhibit: &Exhibit, of: u32, words: &Words) -> Page {
    let strip = Phrase::new("report-exhibit-page")
        .with("no", exhibit.no.to_string())
        .with("page", picture.page)
        .with("pages", of.max(picture.page));
    let strip = words.phrase(&strip);
    Page {
        place: place_of(Part::Page { evidence: exhibit.evidence.id, page: picture.page }),
        width: picture.width,
        height: picture.height,
        alt: alt(&strip, exhibit, picture.page, words),
        strip,
    }
}

/// Which pages are in the original file alone, where some are shown.
fn left_out(shown: &Shown) -> Option<Phrase> {
    let mut gaps: Vec<(u32, u32)> = Vec::new();
    let mut next = 1;
    // How many pages there are is what the file says: they are never gone through one by one.
    for seen in shown.pages.iter().map(|picture| picture.page).chain([shown.of.saturating_add(1)]) {
        if next < seen {
            gaps.push((next, seen - 1));
        }
        next = next.max(seen.saturating_add(1));
    }
    if gaps.is_empty() {
        return None;
    }
    let named = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let numbers = gaps.iter().map(named).collect::<Vec<_>>().join(", ");
    let count: u32 = gaps.iter().map(|(first, last)| last - first + 1).sum();
    Some(Phrase::new("report-exhibit-rest").with("numbers", numbers).with("pages", count))
}

/// What is read aloud instead of a page: which it is, what it is, who issued it, what it says.
fn alt(strip: &str, exhibit: &Exhibit, page: u32, words: &Words) -> String {
    let text = usize::try_from(page).ok().and_then(|page| exhibit.contents.texts.get(page.checked_sub(1)?));
    let text = text.map(|text| ended(&speakable(text))).filter(|text| !text.is_empty());
    let id = if exhibit.contents.recognised { "report-exhibit-recognised" } else { "report-exhibit-text" };
    let says = match text {
        Some(text) => words.phrase(&Phrase::new(id).with("text", text)),
        None => words.text("report-exhibit-no-text"),
    };
    let parts = [Some(strip.to_owned()), Some(kind(exhibit, words)), issuer(exhibit, words), Some(says)];
    speakable(&parts.into_iter().flatten().collect::<Vec<_>>().join(". "))
}

fn ended(text: &str) -> String {
    match text.char_indices().nth(LONGEST_ALT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn kind(exhibit: &Exhibit, words: &Words) -> String {
    words.text(&format!("evidence-kind-{}", exhibit.evidence.kind.id()))
}

fn issuer(exhibit: &Exhibit, words: &Words) -> Option<String> {
    let issuer = exhibit.contents.issuer.as_deref()?;
    Some(words.phrase(&Phrase::new("report-exhibit-issuer").with("issuer", issuer)))
}

fn pages(exhibit: &Exhibit, words: &Words) -> Option<String> {
    let pages = exhibit.contents.pages;
    (pages > 0).then(|| words.phrase(&Phrase::new("report-exhibit-pages").with("pages", pages)))
}
