//! What a line can name after `#` and `@` that the record knows already.

use ledgerline_core::Logbook;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::KnownWords;
use ledgerline_tests::ledger::{first_run, today};
use ledgerline_words::Words;

fn known(lines: &[&str]) -> KnownWords {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    for line in lines {
        logbook.add_line(line, today()).expect("the line is kept");
    }
    logbook.known_words().expect("there are words")
}

fn words_of(known: &KnownWords, kind: &str) -> Vec<String> {
    let found = known.kinds.iter().find(|it| it.kind.id() == kind);
    found.unwrap_or_else(|| panic!("{kind} is not known")).words.clone()
}

#[test]
fn every_kind_is_known_by_its_words_in_both_languages() {
    let known = known(&[]);
    assert_eq!(known.kinds.len(), Kind::all().count());
    let workshop = words_of(&known, "workshop");
    for word in ["workshop", "webinar", "atelier", "formation"] {
        assert!(workshop.iter().any(|it| it == word), "{word} means a workshop: {workshop:?}");
    }
}

#[test]
fn a_kind_of_the_members_own_is_known_by_its_name() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    logbook.add_kind("Chœur d’été").expect("it is added");
    logbook.rename_kind(&Kind::kept("workshop"), "Day school").expect("it is renamed");
    let known = logbook.known_words().expect("there are words");
    let own: Vec<&str> = known.kinds.iter().filter_map(|it| it.words.first().map(String::as_str)).collect();
    assert!(own.contains(&"choeur-d-ete"), "{own:?}");
    assert_eq!(words_of(&known, "workshop")[..2], ["day-school", "workshop"], "it keeps its other words");
    assert_eq!(own.last(), Some(&"other"), "it stays the last");
}

#[test]
fn the_topics_known_by_name_come_first_then_those_of_the_activities_the_latest_first() {
    let known = known(&[
        "Choir 1cr 2025-01-05 #choir #ethics",
        "Groups 1cr 2026-03-04 #groups",
        "Voice 1cr 2026-01-04 #choir #voice",
    ]);
    let topics: Vec<&str> = known.topics.iter().map(|it| it.topic.id()).collect();
    let shipped: Vec<Topic> = Topic::known().collect();
    assert_eq!(topics[..shipped.len()], shipped.iter().map(Topic::id).collect::<Vec<_>>());
    assert_eq!(topics[shipped.len()..], ["groups", "choir", "voice"], "each once, ethics among the shipped ones");
    assert!(known.topics[0].words.contains(&"deontologie".to_owned()), "{:?}", known.topics[0]);
}

#[test]
fn providers_are_known_once_however_they_are_written_the_latest_first() {
    let known = known(&[
        "Course 1cr 2026-01-05 @\"Capilano University\"",
        "Course 1cr 2026-03-05 @Concordia",
        "Another 1cr 2025-01-05 @\"CAPILANO university\"",
        "Nothing said 1cr 2026-04-05",
    ]);
    assert_eq!(known.providers, ["Concordia", "Capilano University"]);
}

#[test]
fn what_is_offered_after_the_marker_means_what_it_is_offered_for() {
    for language in Language::ALL {
        let words = Words::of(language);
        for kind in Kind::all() {
            let word = words.text(&format!("offer-word-{}", kind.id()));
            assert_eq!(Kind::from_word(&word), Some(kind), "{language:?}: {word}");
        }
        for topic in Topic::known() {
            let word = words.text(&format!("offer-word-topic-{}", topic.id()));
            assert_eq!(Topic::from_word(&word), Some(topic), "{language:?}: {word}");
        }
    }
}
