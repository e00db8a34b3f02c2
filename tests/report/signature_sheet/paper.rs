//! The sheet as the person who signs it has it: its words, its pages, its room for a pen.

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::evidence::signature_sheet::{SheetChoice, SheetFor, SignatureSheet};
use ledgerline_core::domain::values::language::Language;
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::{camt_mta, kind, shipped, today};
use ledgerline_tests::output;
use ledgerline_tests::pdf::found;
use ledgerline_words::Words;

use super::{bodies, meetings, series, set, sheet_of};

/// The text of all pages in the order in which the file has it, with single spaces.
fn text_of(pdf: &[u8]) -> Option<String> {
    Some(spaced(&found(pdf, &["-raw"])?))
}

/// The text of all pages as it is selected and copied, where words of a script from right to left
/// stand in their order, without the marks that steer the direction of writing.
fn copied(pdf: &[u8]) -> Option<String> {
    Some(spaced(&found(pdf, &[])?))
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

fn assert_once(text: &str, wanted: &str) {
    assert_eq!(text.matches(wanted).count(), 1, "a reader should find “{wanted}” once in:\n{text}");
}

fn assert_reads(text: &str, wanted: &str) {
    assert!(text.contains(wanted), "a reader should find “{wanted}” in:\n{text}");
}

fn keep(pdf: &[u8], name: &str, language: Language) {
    let file = format!("signature-{name}-{}.pdf", language.code());
    std::fs::write(output().join(file), pdf).expect("kept to be looked at");
}

#[test]
fn every_session_stands_on_the_sheet_once() {
    for how_many in [1, 12, 60] {
        for (name, activities, sheet_for) in [
            ("supervision", series(how_many), SheetFor::Supervision),
            ("peer-group", meetings(how_many), SheetFor::PeerGroup),
        ] {
            let sheet = sheet_of(&activities, sheet_for);
            for language in Language::ALL {
                let pdf = set(&sheet, language);
                keep(&pdf, &format!("{name}-{how_many}"), language);
                let Some(text) = text_of(&pdf) else { return };
                for activity in &activities {
                    assert_once(&text, &activity.details.start.to_string());
                    if sheet_for == SheetFor::PeerGroup && how_many > 1 {
                        assert_once(&text, &activity.details.title);
                    }
                }
                if sheet_for == SheetFor::Supervision {
                    assert_once(&text, "Group supervision, hospice team");
                }
                for id in text.split(' ') {
                    assert!(!id.contains("signature-") && !Words::of(language).has(id), "the id of a sentence: {id}");
                }
            }
        }
    }
}

#[test]
fn a_supervisor_and_the_member_sign_for_what_they_know() {
    let sheet = sheet_of(&series(12), SheetFor::Supervision);
    let Some(english) = text_of(&set(&sheet, Language::English)) else { return };
    for wanted in [
        "Supervision log – signatures",
        "Member Maëlle Tremblay-Osei",
        "Name on certificates Maëlle Tremblay",
        "Member no. MTA-1187",
        "Supervisor Dr. Amara Osei",
        "Series Group supervision, hospice team",
        "Sessions 12, 10 January 2024 to 12 June 2024",
        "Sheet made on 23 November 2026",
        "The supervisor initials each session, then signs at the end.",
        "No. Date Duration Initials or signature",
        "Total duration 18 h",
        "For 12 sessions, 10 January 2024 to 12 June 2024; 18 h in total",
        "I supervised the member in these sessions.",
        "I took part in these sessions.",
    ] {
        assert_once(&english, wanted);
    }
    assert_reads(&english, "A record kept by the member; not issued by CAMT.");
    assert_eq!(english.matches("1 h 30").count(), 12, "{english}");
    assert!(!english.to_lowercase().contains("credit"), "credits are the member's own claim: {english}");
    let Some(french) = text_of(&set(&sheet, Language::French)) else { return };
    for wanted in [
        "Feuille de signatures – supervision",
        "Membre Maëlle Tremblay-Osei",
        "Nº de membre MTA-1187",
        "Personne qui supervise Dr. Amara Osei",
        "Séances 12, du 10 janvier 2024 au 12 juin 2024",
        "La personne qui supervise paraphe chaque séance, puis signe à la fin.",
        "Durée totale 18 h",
        "Pour 12 séances, du 10 janvier 2024 au 12 juin 2024; 18 h au total",
        "J’ai supervisé le ou la membre lors de ces séances.",
        "J’ai participé à ces séances.",
    ] {
        assert_once(&french, wanted);
    }
    assert_reads(&french, "non délivré par l’organisme (ACM).");
}

#[test]
fn a_single_session_is_spoken_of_as_one() {
    for (activities, sheet_for) in [(series(1), SheetFor::Supervision), (meetings(1), SheetFor::PeerGroup)] {
        let sheet = sheet_of(&activities, sheet_for);
        let Some(english) = text_of(&set(&sheet, Language::English)) else { return };
        for wanted in ["Date 10 January 2024", "For 1 session, 10 January 2024; 1 h 30 in total"] {
            assert_once(&english, wanted);
        }
        assert_reads(&english, "initials the session");
        assert!(!english.contains("these sessions") && !english.contains("Series"), "{english}");
        let Some(french) = text_of(&set(&sheet, Language::French)) else { return };
        assert_reads(&french, "Pour 1 séance, 10 janvier 2024");
        assert!(!french.contains("ces séances") && !french.contains("Série"), "{french}");
    }
}

#[test]
fn a_peer_group_signs_on_as_many_lines_as_it_needs() {
    for lines in [0, 4, 12] {
        let choice = SheetChoice { sheet_for: Some(SheetFor::PeerGroup), participants: Some(lines) };
        let sheet = SignatureSheet::new(member(), bodies(), &meetings(3), choice, today()).expect("three meetings");
        let Some(text) = text_of(&set(&sheet, Language::English)) else { return };
        let heading = usize::from(lines > 0);
        assert_eq!(text.matches("Other participants").count(), heading, "{lines} lines: {text}");
        // They may go on over the page, under the same headings.
        let (_, rest) = text.split_once("Other participants").unwrap_or_default();
        let mut numbers = rest.split(' ').filter_map(|word| word.parse::<u32>().ok());
        for line in 1..=lines {
            assert!(numbers.any(|number| number == line), "line {line} of {lines} is not in: {rest}");
        }
        assert!(!numbers.any(|number| number == lines + 1), "more than {lines} lines: {rest}");
        assert_eq!(rest.contains("No. Name Signature Date"), lines > 0, "{rest}");
        assert_reads(&text, "Facilitator, if any");
        assert_reads(&text, "Another participant initials each session; everybody signs at the end.");
    }
    let Some(french) = text_of(&set(&sheet_of(&meetings(3), SheetFor::PeerGroup), Language::French)) else { return };
    for wanted in ["Feuille de signatures – groupe de pairs", "Autres personnes du groupe", "toutes signent à la fin"]
    {
        assert_once(&french, wanted);
    }
}

#[test]
fn whoever_was_supervised_signs_where_the_member_supervised() {
    let mut activities = series(2);
    for activity in &mut activities {
        activity.details.kind = Some(kind("supervision-given"));
        activity.details.presenter = Some(member().name);
    }
    let Some(text) = text_of(&set(&sheet_of(&activities, SheetFor::Supervision), Language::English)) else { return };
    assert_once(&text, "The supervisee initials each session");
    assert_once(&text, "The member supervised me in these sessions.");
    assert_once(&text, "I supervised these sessions.");
    assert!(!text.contains("Supervisor") && !text.contains("With Maëlle"), "{text}");
}

#[test]
fn sessions_with_others_or_without_a_duration_say_so() {
    let mut activities = series(3);
    activities[0].details.presenter = Some("Jean-Rémi Gélinas".to_owned());
    activities[1].details.minutes = None;
    activities[2].details.minutes = Some(45);
    activities[2].details.provider = Some("North Shore hospice network".to_owned());
    let sheet = sheet_of(&activities, SheetFor::Supervision);
    let Some(english) = text_of(&set(&sheet, Language::English)) else { return };
    for wanted in [
        "With Jean-Rémi Gélinas",
        "With Dr. Amara Osei · Provider: North Shore hospice network",
        "The duration of 1 session is to be filled in by hand.",
        "Total of the durations stated 2 h 15",
        "45 min",
    ] {
        assert_once(&english, wanted);
    }
    assert!(!english.contains("in total"), "the total is not known: {english}");
    let Some(french) = text_of(&set(&sheet, Language::French)) else { return };
    assert_once(&french, "La durée de 1 séance est à inscrire à la main.");
}

#[test]
fn each_body_of_the_members_programs_is_named_as_not_issuing_it() {
    let told = |bodies, language| {
        let sheet = SignatureSheet::new(member(), bodies, &series(1), SheetChoice::default(), today()).expect("one");
        text_of(&set(&sheet, language))
    };
    let three = vec![camt_mta().body, shipped("cbmt-mtbc").body, shipped("crpo-rp").body];
    let Some(english) = told(three.clone(), Language::English) else { return };
    assert_reads(&english, "not issued by CAMT, CBMT or CRPO.");
    let Some(french) = told(three, Language::French) else { return };
    assert_reads(&french, "non délivré par les organismes (ACM, CBMT et OPAO).");
    let Some(nobody) = told(Vec::new(), Language::English) else { return };
    assert_reads(&nobody, "not issued by an association.");
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_typed() {
    let titles = [
        "#set text(red)",
        "*bold* and _emphasis_",
        "$x$ and $x^2$ #{1 + 1} @ref <label> ] [",
        "= Not a heading // not a comment /* nor this */",
        "`raw` \\ ~ -- --- 'single' \"double\"",
        "{page} of {pages}",
    ];
    let mut activities = meetings(6);
    for (activity, title) in activities.iter_mut().zip(titles) {
        title.clone_into(&mut activity.details.title);
    }
    activities[0].details.presenter = Some("#panic(\"presenter\")".to_owned());
    activities[1].details.provider = Some("#include \"sheet.json\"".to_owned());
    for language in Language::ALL {
        let Some(text) = text_of(&set(&sheet_of(&activities, SheetFor::PeerGroup), language)) else { return };
        for title in titles.into_iter().chain(["#panic(\"presenter\")", "#include \"sheet.json\""]) {
            assert_once(&text, title);
        }
    }
}

/// Titles in other scripts, with signs, and far too long ones.
pub fn awkward() -> Vec<Activity> {
    let titles = [
        "Musique 🎶 et mémoire".to_owned(),
        "מוזיקה וטיפול".to_owned(),
        "الموسيقى والعلاج".to_owned(),
        "日本の音楽療法".to_owned(),
        "lorem ipsum dolor ".repeat(27).trim().to_owned(),
        "W".repeat(500),
        "B♭ et F♯ ♩ ᐃᓄᒃᑎᑐᑦ".to_owned(),
        "e\u{20e3} \u{202e}x \u{e000} nul\0 \u{feff}end".to_owned(),
    ];
    let mut activities = meetings(8);
    for (activity, title) in activities.iter_mut().zip(titles) {
        activity.details.title = title;
    }
    activities[1].details.minutes = None;
    activities[2].details.minutes = Some(525_600);
    activities[3].details.presenter = Some("P".repeat(300));
    activities[4].details.start = ledgerline_tests::day("2024-01-02");
    activities
}

#[test]
fn other_scripts_and_long_titles_are_printed_whole() {
    for language in Language::ALL {
        let pdf = set(&sheet_of(&awkward(), SheetFor::PeerGroup), language);
        keep(&pdf, "awkward", language);
        let Some(text) = copied(&pdf) else { return };
        for title in ["Musique 🎶 et mémoire", "מוזיקה וטיפול", "الموسيقى والعلاج", "B♭ et F♯ ♩ ᐃᓄᒃᑎᑐᑦ", "□□□□□□□"]
        {
            assert_once(&text, title);
        }
        let says_so = match language {
            Language::English => "The sign □ stands for a character that this document’s fonts lack.",
            Language::French => "Le signe □",
        };
        assert_reads(&text, says_so);
        // A reader's tool joins what a hyphen at the end of a line divides.
        assert_reads(&text.replace([' ', '-'], ""), &"W".repeat(500));
    }
}

#[test]
fn nothing_runs_over_the_edge_of_the_paper() {
    let mut long = series(2);
    for activity in &mut long {
        activity.details.title = "W".repeat(500);
        activity.details.presenter = Some("M".repeat(300));
        activity.details.provider = Some("lorem ipsum dolor ".repeat(15).trim().to_owned());
    }
    let mut of_long_names = sheet_of(&long, SheetFor::Supervision);
    of_long_names.member.name = "N".repeat(300);
    for sheet in
        [of_long_names, sheet_of(&awkward(), SheetFor::PeerGroup), sheet_of(&series(60), SheetFor::Supervision)]
    {
        for language in Language::ALL {
            let Some(boxes) = found(&set(&sheet, language), &["-bbox"]) else { return };
            let places = |edge: &str| -> Vec<f64> {
                let ends = boxes.split(edge).skip(1).filter_map(|rest| rest.split('"').next());
                ends.map(|place| place.parse().expect("a place on the page")).collect()
            };
            assert!(places("xMax=\"").len() > 50, "the words were found");
            for (edge, nearest, farthest) in [
                ("xMin=\"", 50.0, 612.0),
                ("xMax=\"", 0.0, 612.0 - 50.0),
                ("yMin=\"", 25.0, 792.0),
                ("yMax=\"", 0.0, 792.0 - 25.0),
            ] {
                for place in places(edge) {
                    assert!(place >= nearest && place <= farthest, "{edge}{place}: on a page of 612 by 792 points");
                }
            }
        }
    }
}

/// The lines of the table that a pen writes between: where each session's date stands.
#[test]
fn every_session_has_nine_millimetres_for_a_pen() {
    for sheet in [sheet_of(&series(12), SheetFor::Supervision), sheet_of(&meetings(12), SheetFor::PeerGroup)] {
        let Some(boxes) = found(&set(&sheet, Language::French), &["-bbox"]) else { return };
        let mut heights: Vec<f64> = Vec::new();
        for page in boxes.split("<page ").skip(1) {
            let is_date = |line: &&str| line.contains(">2024-") && line.contains("</word>");
            let top = |line: &str| -> f64 {
                let place = line.split("yMin=\"").nth(1).and_then(|rest| rest.split('"').next());
                place.expect("a word has a place").parse().expect("a number")
            };
            let tops: Vec<f64> = page.lines().filter(is_date).map(top).collect();
            heights.extend(tops.windows(2).map(|pair| pair[1] - pair[0]));
        }
        assert!(heights.len() >= 10, "the sessions were found: {heights:?}");
        let pen = 9.0 / 25.4 * 72.0;
        assert!(heights.iter().all(|height| *height >= pen), "points from one session to the next: {heights:?}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let sheet = sheet_of(&meetings(12), SheetFor::PeerGroup);
    for language in Language::ALL {
        assert!(set(&sheet, language) == set(&sheet, language), "two prints of one sheet differ ({language:?})");
    }
}
