//! What a file says and its activity lacks is offered, also what a newer version finds in a file that an
//! older one had read; nothing that the member filed is changed by it.

use ledgerline_core::Error;
use ledgerline_core::domain::activity::{Format, Status};
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::Topic;
use ledgerline_core::domain::values::language::Language;
use ledgerline_tests::ledger::{read, today};
use ledgerline_words::Words;

use super::{Desk, LULLABIES};

/// Does something to the ledger that only an older version would have done.
fn as_an_older_version_left_it(desk: Desk, sql: &str) -> Desk {
    let Desk { logbook, home, files } = desk;
    drop(logbook);
    let ledger = rusqlite::Connection::open(home.path().join("data/ledger.db")).expect("it opens");
    ledger.execute_batch(sql).expect("it can be changed");
    drop(ledger);
    let logbook = ledgerline_core::Logbook::open(&home.path().join("data")).expect("the record opens again");
    Desk { logbook, home, files }
}

fn also_says(desk: &Desk) -> Vec<String> {
    let activity = desk.logbook.activities(None).expect("they can be read").remove(0);
    let files = desk.logbook.evidence_of(activity.id, today()).expect("they can be read");
    let words = Words::of(Language::English);
    files[0].also_says.iter().map(|it| words.try_phrase(it).expect("it is worded")).collect()
}

#[test]
fn a_file_that_an_older_reader_has_read_is_read_again_and_tells_what_is_new() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2025-04-09 #workshop");
    let file = desk.attach(&LULLABIES[..5], course);
    assert_eq!(desk.logbook.unread().expect("they can be read"), []);
    assert_eq!(also_says(&desk), Vec::<String>::new());
    let mut desk = as_an_older_version_left_it(desk, "UPDATE readings SET reader = 0; UPDATE file_says SET reader = 0");
    let unread: Vec<_> = desk.logbook.unread().expect("they can be read").into_iter().map(|it| it.id).collect();
    assert_eq!(unread, [file], "it is read once more");
    let before = desk.logbook.activity(course).expect("it is there");
    desk.read(file, &read(&LULLABIES));
    assert_eq!(also_says(&desk), ["Credits: 2, from “2 credits”"]);
    assert_eq!(desk.logbook.activity(course).expect("it is there"), before, "nothing is changed by that");
    assert_eq!(desk.logbook.unread().expect("they can be read"), []);
    desk.logbook.add_also_said(course, file, today()).expect("it is added");
    let after = desk.logbook.activity(course).expect("it is there");
    assert_eq!(after.details.credits, Some(Credits::from_hundredths(2_00)));
    assert_eq!((after.details.title, after.details.start), (before.details.title.clone(), before.details.start));
    assert_eq!(after.details.status, Status::Done, "it counts now");
    assert_eq!(also_says(&desk), Vec::<String>::new(), "the activity has it");
    let again = desk.logbook.add_also_said(course, file, today());
    assert!(matches!(again, Err(Error::NothingToDo)), "{again:?}");
    desk.logbook.undo().expect("it is taken back");
    assert_eq!(desk.logbook.activity(course).expect("it is there").details, before.details);
    assert_eq!(also_says(&desk), ["Credits: 2, from “2 credits”"]);
}

/// What was offered and not yet taken stands for as long as the activity lacks it.
#[test]
fn an_offer_outlives_an_update() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2025-04-09 #workshop");
    let file = desk.attach(&LULLABIES, course);
    assert_eq!(also_says(&desk), ["Credits: 2, from “2 credits”"]);
    let desk = as_an_older_version_left_it(desk, "UPDATE file_says SET version = 0");
    assert_eq!(also_says(&desk), ["Credits: 2, from “2 credits”"], "a better version finds it again");
    let older = "UPDATE readings SET reader = 0; UPDATE file_says SET reader = 0";
    let mut desk = as_an_older_version_left_it(desk, older);
    desk.read(file, &read(&LULLABIES));
    assert_eq!(also_says(&desk), ["Credits: 2, from “2 credits”"], "and so does a better reader");
}

#[test]
fn what_a_certificate_says_and_the_activity_lacks_is_offered_with_its_words() {
    let mut desk = Desk::new();
    let course = desk.add("Ethics of Endings 2cr 2025-04-09 #workshop");
    let lines = [
        "Certificate of Completion",
        "This certifies that",
        "Sample Therapist",
        "completed the live webinar",
        "Ethics of Endings",
        "April 9, 2025",
        "2 credits",
        "Provider number: P-097",
    ];
    let file = desk.attach(&lines, course);
    assert_eq!(
        also_says(&desk),
        [
            "Approval number: P-097, from “Provider number: P-097”",
            "Format: Live online, from “completed the live webinar”",
            "Topics: Ethics, from “Ethics of Endings”",
        ]
    );
    desk.logbook.add_also_said(course, file, today()).expect("it is added");
    let details = desk.logbook.activity(course).expect("it is there").details;
    assert_eq!(details.topics.iter().map(Topic::id).collect::<Vec<_>>(), ["ethics"]);
    assert_eq!((details.approval_no.as_deref(), details.format), (Some("P-097"), Some(Format::LiveOnline)));
    assert_eq!(also_says(&desk), Vec::<String>::new());
}

#[test]
fn nothing_is_offered_from_a_file_that_may_be_about_something_else() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2025-05-19 #workshop");
    desk.attach(&LULLABIES, course);
    assert_eq!(desk.open(course), Vec::<&str>::new(), "a draft needs no proof");
    assert_eq!(also_says(&desk), Vec::<String>::new(), "its credits are those of another day");
}

#[test]
fn what_a_file_says_is_made_anew_by_a_newer_version() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    desk.attach(&["Certificate of Attendance", "This certifies that", "Robin Exemple", "attended"], course);
    assert_eq!(desk.state(course), ProofState::ToCheck);
    let older = r#"UPDATE file_says SET version = 0, says = '{"read":"read"}'"#;
    let desk = as_an_older_version_left_it(desk, older);
    assert_eq!(desk.state(course), ProofState::ToCheck, "the older one had missed the name");
    let unreadable = r"UPDATE file_says SET says = '{}'";
    let desk = as_an_older_version_left_it(desk, unreadable);
    assert_eq!(desk.state(course), ProofState::ToCheck, "what cannot be understood is made anew");
}

/// Words that were recognised are not lost by reading the file once more.
#[test]
fn reading_again_never_leaves_less_than_was_known() {
    use ledgerline_core::domain::evidence::recognition::{RecognisedLine, RecognisedPage};
    use ledgerline_core::domain::evidence::{FileReading, Legibility};
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let scan = FileReading { pages: 1, ..read(&[]) };
    let file = desk.attach_reading(&scan, course);
    assert_eq!(desk.open(course), ["unread"]);
    let line = |text: &&str| RecognisedLine {
        text: (*text).to_owned(),
        size: 120,
        confidence: 96,
        digits: Some(96),
        place: None,
    };
    let page = RecognisedPage(LULLABIES.iter().map(line).collect());
    desk.logbook.keep_recognised(file, &[page]).expect("it is kept");
    assert_eq!(desk.state(course), ProofState::Proved);
    desk.read(file, &scan);
    assert_eq!(desk.state(course), ProofState::Proved, "its words stay");
    desk.read(file, &super::unreadable(Legibility::Broken));
    assert_eq!((desk.state(course), desk.open(course)), (ProofState::ToCheck, vec!["unopenable"]), "that is told");
    let found = desk.logbook.find_in_evidence("lullabies bonding").expect("it can be searched");
    assert_eq!(found.len(), 1, "and its words stay all the same");
    desk.read(file, &super::unreadable(Legibility::Encrypted));
    assert_eq!(desk.open(course), ["locked"]);
    desk.read(file, &scan);
    assert_eq!(desk.state(course), ProofState::Proved, "where it can be opened again, they count again");
}

/// A draft and a plan ask for no proof, and yet what somebody else's certificate says is none of theirs.
#[test]
fn nothing_is_offered_from_what_is_made_out_to_somebody_else() {
    for line in ["Lullabies and Bonding 2025-04-09 #workshop", "Lullabies and Bonding 2026-12-01 #workshop !plan"] {
        for (name, offers) in [("Sample Therapist", true), ("Robin Exemple", false)] {
            let mut desk = Desk::new();
            let course = desk.add(line);
            let mut lines = super::lullabies(2, name).to_vec();
            lines.retain(|line| !line.contains("April"));
            let file = desk.attach(&lines, course);
            assert_eq!(desk.open(course), Vec::<&str>::new(), "it needs no proof yet");
            assert_eq!(!also_says(&desk).is_empty(), offers, "{line} by {name}: {:?}", also_says(&desk));
            assert_eq!(desk.logbook.add_also_said(course, file, today()).is_ok(), offers, "{line} by {name}");
        }
    }
}

/// Nor from one that another file has settled; what the member has accepted is the member's.
#[test]
fn what_is_accepted_is_offered_and_what_is_only_settled_is_not() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let lines = [&super::lullabies(2, "Robin Exemple")[..], &["Provider number: P-097"]].concat();
    let file = desk.attach(&lines, course);
    desk.accept(course, file, "My name before I married");
    assert_eq!(also_says(&desk), ["Approval number: P-097, from “Provider number: P-097”"]);
    desk.logbook.take_back_acceptance(course, file).expect("it is taken back");
    desk.attach(&LULLABIES, course);
    assert_eq!((desk.state(course), also_says(&desk)), (ProofState::Proved, vec![]));
}
