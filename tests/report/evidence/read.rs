//! What a reader finds, and where links lead.

use std::collections::{BTreeMap, BTreeSet};

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::audit::exhibit::PAGES_SHOWN;
use ledgerline_core::domain::audit::report_choice::{Originals, ReportChoice};
use ledgerline_core::domain::evidence::{FileType, Soundness};
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::NotShown;
use ledgerline_tests::output;
use ledgerline_tests::pdf::{found, objects};
use ledgerline_tests::reports::{Evidences, FULL, SUMMARY};
use ledgerline_words::Words;
use serde_json::Value;

use super::{activities, evidences, with};

fn assert_reads(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "a reader should find “{words}” in:\n{text}");
    }
}

fn assert_lacks(text: &str, unwanted: &[&str]) {
    for words in unwanted {
        assert!(!text.contains(words), "“{words}” should not be in:\n{text}");
    }
}

/// The text of a report of these files, kept to be looked at.
fn read(name: &str, evidences: &Evidences, choice: ReportChoice, language: Language) -> Option<String> {
    let pdf = evidences.report(&with(evidences), choice, language);
    let path = output().join(format!("report-{name}-{}.pdf", language.code()));
    std::fs::write(path, &pdf).expect("kept to be looked at");
    text_in_order(&pdf)
}

/// The text of all pages in the order in which the file has it, with single spaces.
fn text_in_order(pdf: &[u8]) -> Option<String> {
    Some(found(pdf, &["-raw"])?.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " "))
}

#[test]
fn a_full_report_holds_the_result_the_details_and_the_proof() {
    let evidences = evidences();
    for language in Language::ALL {
        let Some(text) = read("full", &evidences, FULL, language) else { return };
        for activity in activities() {
            assert_eq!(text.matches(&activity.details.title).count(), 1, "{} in:\n{text}", activity.details.title);
        }
        for exhibit in &evidences.exhibits {
            assert_reads(&text, &[&exhibit.evidence.fingerprint.to_string(), &exhibit.evidence.file_name]);
        }
        let wanted: &[&str] = match language {
            Language::English => &[
                "In this document",
                "The 5 original files of the evidence are attached to this document",
                "The file is sealed:",
                "Description Writing songs with families at the bedside: – legacy songs – new words",
                "Relation to practice Half of my caseload",
                "Reflection I had underestimated",
                "How it can be verified https://example.org/workshops",
                "Partial attendance or another number The member’s own number instead of 2.5",
                "Signed sheet · Issued by North Shore hospice network · 3 pages",
                "Exhibit E-001, page 1 of 3",
                "Exhibit E-001, page 3 of 3",
                "Exhibit E-002, page 1 of 1",
                "Back to the index",
                "Its pages are not shown: no picture of this photo can be made. Another app may be able to open it.",
                "Its pages are not shown: the file asks for a password.",
                "Its pages are not shown: the file is not available.",
                "Not available: its file is missing.",
                "Exhibit E-005 is not available",
                "I declare that",
            ],
            Language::French => &[
                "Dans ce document",
                "Les 5 fichiers originaux des pièces justificatives sont joints à ce document",
                "Ce fichier est scellé :",
                "Lien avec la pratique Half of my caseload",
                "Réflexion I had underestimated",
                "Comment la vérifier https://example.org",
                "Participation partielle ou autre nombre Nombre choisi par le ou la membre, au lieu de",
                "Feuille signée · Émise par North Shore hospice network · 3 pages",
                "Pièce E-001, page 1 sur 3",
                "Pièce E-002, page 1 sur 1",
                "Retour à l’index",
                "Ses pages ne sont pas reproduites : le fichier demande un mot de passe.",
                "Non disponible : son fichier est introuvable.",
                "La pièce E-005 n’est pas disponible",
                "Je déclare",
            ],
        };
        assert_reads(&text, wanted);
        assert_lacks(&text, &["Bellefeuille", "report-", "Exhibit E-005, page", "Pièce E-005, page"]);
        assert!(!text.split(' ').any(|word| word.contains('-') && Words::of(language).has(word)), "an id in:\n{text}");
    }
}

#[test]
fn a_summary_is_light_and_says_where_the_rest_is() {
    let evidences = evidences();
    for (language, wanted, unwanted) in [
        (
            Language::English,
            [
                "This is a summary.",
                "This is the lighter version: the 5 original files of the evidence (0.1 MB) are left out",
                "Not available: its file is missing.",
            ],
            ["page 1 of", "Relation to practice", "Details of the activities"],
        ),
        (
            Language::French,
            [
                "Ceci est un résumé.",
                "Ceci est la version allégée : les 5 fichiers originaux des pièces justificatives (0,1 Mo)",
                "Non disponible : son fichier est introuvable.",
            ],
            ["page 1 sur", "Lien avec la pratique", "Détails des activités"],
        ),
    ] {
        let Some(text) = read("summary", &evidences, SUMMARY, language) else { return };
        assert_reads(&text, &wanted);
        // The foot of the first page is not a page of an exhibit.
        assert_lacks(&text.replace("Page 1 ", ""), &unwanted);
        assert_lacks(&text, &["I had underestimated", "I now offer", "at the bedside"]);
        for exhibit in &evidences.exhibits {
            assert_reads(&text, &[&exhibit.evidence.fingerprint.to_string()]);
        }
    }
    let beside = ReportChoice { originals: Originals::Beside, ..SUMMARY };
    let Some(text) = text_in_order(&evidences.report(&with(&evidences), beside, Language::English)) else { return };
    assert_reads(&text, &["come with this document, in the folder “evidence”"]);
}

#[test]
fn reflections_are_printed_only_where_they_were_chosen() {
    let evidences = evidences();
    let without = ReportChoice { reflections: false, ..FULL };
    let Some(text) = text_in_order(&evidences.report(&with(&evidences), without, Language::English)) else { return };
    assert_lacks(&text, &["I had underestimated", "Reflection"]);
    assert_reads(&text, &["Half of my caseload"]);
}

#[test]
fn chosen_activities_are_shown_with_the_totals_of_the_whole_record() {
    let evidences = evidences();
    let chosen = with(&evidences).of_chosen(&BTreeSet::from([ActivityId(2), ActivityId(5)]));
    for language in Language::ALL {
        let pdf = evidences.report(&chosen, FULL, language);
        let path = output().join(format!("report-chosen-{}.pdf", language.code()));
        std::fs::write(path, &pdf).expect("kept to be looked at");
        let Some(text) = text_in_order(&pdf) else { return };
        for (at, activity) in activities().iter().enumerate() {
            let times = usize::from(at == 1 || at == 4);
            assert_eq!(text.matches(&activity.details.title).count(), times, "{}", activity.details.title);
        }
        let wanted: [&str; 4] = match language {
            Language::English => [
                "2 of 9 activities are shown, chosen by the member; every total is of the whole record.",
                "Required 60 Earned 19 Counted 19",
                "Counted in 2026, of the activities shown",
                "its totals are those of the whole record",
            ],
            Language::French => [
                "2 sur 9 activités figurent ici, choisies par le ou la membre; toutes les sommes portent sur le dossier entier.",
                "Exigés 60 Acquis 19 Comptés 19",
                "Comptés en 2026, parmi les activités présentées",
                "ses sommes sont celles du dossier entier",
            ],
        };
        assert_reads(&text, &wanted);
        assert_lacks(&text, &["E-001", "E-003", "certificate songwriting"]);
        assert_reads(&text, &["E-002, page 1", "E-006, page 2"]);
    }
}

#[test]
fn of_a_long_exhibit_the_report_says_which_pages_are_in_the_original_only() {
    let mut evidences = Evidences::default();
    for (of, left_out) in [(60, Vec::new()), (41, Vec::new()), (3, vec![2]), (6, vec![2, 5])] {
        let exhibit = evidences.add("long.pdf", FileType::Pdf, 1, &[1]).evidence.id;
        let shown = evidences.shown.get_mut(&exhibit).expect("it was added");
        let first = shown.pages[0];
        shown.pages = (1..=of.min(PAGES_SHOWN))
            .filter(|page| !left_out.contains(page))
            .map(|page| ledgerline_report::PagePicture { page, ..first })
            .collect();
        shown.of = of;
        let jpeg = evidences.page(exhibit, 1).to_vec();
        for page in 2..=PAGES_SHOWN {
            evidences.add_page(exhibit, page, jpeg.clone());
        }
    }
    let pdf = evidences.report(&with(&evidences), FULL, Language::English);
    let Some(text) = text_in_order(&pdf) else { return };
    assert_reads(
        &text,
        &[
            "Exhibit E-001, page 40 of 60",
            "Pages 41–60 are in the original file only.",
            "Page 41 is in the original file only.",
            "Page 2 is in the original file only.",
            "Pages 2, 5 are in the original file only.",
        ],
    );
    assert_lacks(&text, &["page 41 of 60", "Exhibit E-003, page 2"]);
}

#[test]
fn whatever_keeps_a_file_from_being_shown_is_said_in_words() {
    let mut evidences = Evidences::default();
    for why_not in NotShown::ALL {
        let exhibit = evidences.add("file.pdf", FileType::Pdf, 0, &[1]).evidence.id;
        evidences.shown.get_mut(&exhibit).expect("it was added").why_not = Some(why_not);
    }
    for soundness in [Soundness::Missing, Soundness::Changed, Soundness::Unreadable] {
        evidences.add("gone.pdf", FileType::Pdf, 2, &[2]).soundness = soundness;
    }
    let unknown = evidences.add("unknown.pdf", FileType::Pdf, 1, &[3]).evidence.id;
    evidences.shown.remove(&unknown);
    for language in Language::ALL {
        let Some(text) = text_in_order(&evidences.report(&with(&evidences), FULL, language)) else { return };
        let words = Words::of(language);
        let mut wanted: Vec<String> = NotShown::ALL.iter().map(|it| format!("report-not-shown-{}", it.id())).collect();
        wanted.extend(["missing", "changed", "unreadable"].map(|it| format!("report-exhibit-{it}")));
        for id in wanted {
            let sentence = words.text(&id);
            assert!(words.has(&id), "{id} is worded");
            assert_reads(&text, &[&sentence.replace('\u{a0}', " ")]);
        }
        let name = if language == Language::English { "Exhibit" } else { "Pièce" };
        for no in 1..=9 {
            assert_reads(&text, &[&format!("{name} E-00{no}")]);
        }
    }
}

#[test]
fn a_record_without_evidence_says_so() {
    let Some(text) = read("without-evidence", &Evidences::default(), FULL, Language::English) else { return };
    assert_reads(&text, &["No file is attached to these activities."]);
    assert_lacks(&text, &["Pages of the evidence", "original file"]);
}

/// A report taken apart: where its links and bookmarks lead.
struct Ways {
    objects: BTreeMap<String, Value>,
    /// Where the named places are.
    names: BTreeMap<String, String>,
    /// The pages' objects, in their order.
    pages: Vec<String>,
    /// What stands on each page.
    texts: Vec<String>,
}

impl Ways {
    fn of(pdf: &[u8]) -> Option<Self> {
        let objects = objects(pdf)?;
        let tree = objects.values().find(|it| it["/Type"] == "/Pages").expect("a tree of pages");
        let pages: Vec<String> = texts_in(&tree["/Kids"]);
        let texts = found(pdf, &[])?.split('\u{c}').map(|page| page.replace('\u{a0}', " ")).collect();
        let catalogue = objects.values().find(|it| it["/Type"] == "/Catalog").expect("a catalogue");
        let names = texts_in(&catalogue["/Names"]["/Dests"]["/Names"]);
        let names = names.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        Some(Self { objects, names, pages, texts })
    }

    /// The page to which a destination leads, from 0.
    fn page_of(&self, destination: &Value) -> usize {
        let name = destination.as_str().map(|name| self.names.get(name).map_or(name, String::as_str));
        let place = name.map_or(destination, |name| &self.objects[&format!("obj:{name}")]);
        let page = place[0].as_str().unwrap_or_else(|| panic!("{destination} names no page"));
        self.pages.iter().position(|it| it == page).unwrap_or_else(|| panic!("{destination} leads to no page"))
    }

    /// The pages to which links of a page lead within the document.
    fn links_of(&self, page: usize) -> Vec<usize> {
        let page = &self.objects[&format!("obj:{}", self.pages[page])];
        let links = texts_in(&page["/Annots"]).into_iter().map(|name| &self.objects[&format!("obj:{name}")]);
        links.filter(|link| !link["/Dest"].is_null()).map(|link| self.page_of(&link["/Dest"])).collect()
    }

    fn page_with(&self, words: &str) -> usize {
        self.texts.iter().position(|text| text.contains(words)).unwrap_or_else(|| panic!("no page has “{words}”"))
    }
}

fn texts_in(array: &Value) -> Vec<String> {
    array.as_array().into_iter().flatten().map(|it| it.as_str().expect("a reference").to_owned()).collect()
}

#[test]
fn links_lead_from_an_activity_to_its_proof_and_back() {
    let evidences = evidences();
    let Some(ways) = Ways::of(&evidences.report(&with(&evidences), FULL, Language::English)) else { return };
    let (list, details) = (ways.page_with("Community choir and aphasia"), ways.page_with("Relation to practice"));
    let (index, first) = (ways.page_with("SHA-256"), ways.page_with("Exhibit E-001, page 1 of 3"));
    for (from, to) in [
        (0, list),
        (0, index),
        (0, first),
        (0, ways.page_with("I declare")),
        (list, first),
        (list, ways.page_with("Exhibit E-006, page 1 of 2")),
        (list, ways.page_with("Exhibit E-003")),
        (list, details),
        (details, list),
        (index, first),
        (index, list),
        (first, index),
        (ways.page_with("Exhibit E-001, page 3 of 3"), index),
    ] {
        assert!(ways.links_of(from).contains(&to), "page {from} should lead to page {to}: {:?}", ways.links_of(from));
    }
    let Some(summary) = Ways::of(&evidences.report(&with(&evidences), SUMMARY, Language::English)) else { return };
    let (list, index) = (summary.page_with("Community choir and aphasia"), summary.page_with("SHA-256"));
    assert!(summary.links_of(list).contains(&index) && summary.links_of(index).contains(&list));
}

#[test]
fn every_part_and_every_exhibit_has_a_bookmark() {
    let evidences = evidences();
    let Some(ways) = Ways::of(&evidences.report(&with(&evidences), FULL, Language::English)) else { return };
    let bookmarks: BTreeMap<String, usize> = ways
        .objects
        .values()
        .filter(|it| !it["/Title"].is_null() && !it["/Dest"].is_null())
        .map(|it| {
            (it["/Title"].as_str().expect("text").trim_start_matches("u:").to_owned(), ways.page_of(&it["/Dest"]))
        })
        .collect();
    for wanted in [
        "Result",
        "Rules",
        "Activities",
        "2026",
        "Planned",
        "Details of the activities",
        "Evidence",
        "Pages of the evidence",
        "Exhibit E-001, page 1 of 3",
        "Exhibit E-003",
        "Exhibit E-006, page 1 of 2",
        "Exceptions",
        "Declaration",
    ] {
        let page = bookmarks.get(wanted).unwrap_or_else(|| panic!("no bookmark for “{wanted}”: {bookmarks:?}"));
        assert!(ways.texts[*page].contains(wanted), "“{wanted}” should stand on page {page}");
    }
    assert!(!bookmarks.contains_key("Exhibit E-001, page 2 of 3"), "one for each exhibit: {bookmarks:?}");
}

#[test]
fn a_page_is_described_to_those_who_cannot_see_it() {
    let mut evidences = evidences();
    evidences.exhibits[1].contents.texts = vec![format!("Zusammen\u{0}singen\n{}", "la ".repeat(5_000))];
    evidences.exhibits[5].contents.texts = vec![String::new()];
    let Some(objects) = objects(&evidences.report(&with(&evidences), FULL, Language::English)) else { return };
    let described: Vec<&str> =
        objects.values().filter(|it| it["/S"] == "/Figure").filter_map(|it| it["/Alt"].as_str()).collect();
    let of = |strip: &str| {
        let found: Vec<&&str> = described.iter().filter(|it| it.contains(strip)).collect();
        assert_eq!(found.len(), 1, "“{strip}” in {described:?}");
        (*found[0]).to_owned()
    };
    assert_eq!(
        of("Exhibit E-001, page 2 of 3"),
        "u:Exhibit E-001, page 2 of 3. Signed sheet. Issued by North Shore hospice network. \
         Text of the page: Certificate of attendance Page 2 for Maëlle"
    );
    let long = of("Exhibit E-002, page 1 of 1");
    assert!(
        long.contains("Text recognised on the picture, which may be wrong in places: Zusammen singen la la"),
        "{long}"
    );
    assert!(long.ends_with("la…") && long.chars().count() < 3_300, "it has an end: {}", long.chars().count());
    assert!(of("Exhibit E-006, page 1 of 2").ends_with("No text of the page could be read."), "{described:?}");
}
