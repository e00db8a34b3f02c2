//! How sure it is what a file that waits proves, and filing all that are certain at once.

use ledgerline_core::Error;
use ledgerline_core::domain::activity::{ActivityId, Status};
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, FileReading, Legibility};
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::logbook::{CertainFile, Sureness, UnfiledFile};

use super::{Open, read, today};

/// A certificate in order.
const GAIT: [&str; 7] = [
    "Certificate of Attendance",
    "This certifies that",
    "Sample Therapist",
    "attended the workshop",
    "Rhythm and Gait Training",
    "on March 4, 2026",
    "3 credits",
];

/// Lines in the place of some of the certificate's, what that makes of it, and why.
type Case<'a> = (&'a [(usize, &'a str)], Sureness, &'a str);

/// The certificate with other lines in the place of some of its own.
fn certificate<'a>(others: &[(usize, &'a str)]) -> Vec<&'a str> {
    let mut lines = GAIT.to_vec();
    for (place, line) in others {
        lines[*place] = line;
    }
    lines
}

impl Open {
    /// A file that waits and says this.
    fn says(&mut self, name: &str, lines: &[&str]) -> EvidenceId {
        let id = self.comes(name);
        let file = self.logbook.evidence(id).expect("it is there");
        self.logbook.keep_reading(&file, &read(lines)).expect("it is read");
        id
    }

    /// A file that waits and was not read yet.
    fn comes(&mut self, name: &str) -> EvidenceId {
        let kept = self.kept(name);
        self.logbook.file(&[kept], &[], today()).expect("it waits").files[0].evidence.id
    }

    fn waiting(&self, id: EvidenceId) -> UnfiledFile {
        let files = self.logbook.unfiled(today()).expect("they can be read");
        files.into_iter().find(|file| file.evidence.id == id).expect("it waits")
    }

    /// Those that are certain, as they are shown.
    fn certain(&self) -> Vec<CertainFile> {
        let files = self.logbook.unfiled(today()).expect("they can be read");
        let certain = files.into_iter().filter(|file| file.sureness == Sureness::Certain);
        certain.map(|file| CertainFile { id: file.evidence.id, activities: file.proposed }).collect()
    }

    fn activities(&self) -> Vec<(ActivityId, String)> {
        let all = self.logbook.activities(None).expect("they can be read");
        all.into_iter().map(|it| (it.id, it.details.title)).collect()
    }
}

#[test]
fn a_certificate_that_says_all_a_new_activity_needs_is_certain() {
    let cases: &[Case<'_>] = &[
        (&[], Sureness::Certain, "in order"),
        (&[(6, "90 minutes")], Sureness::ToCheck, "what 90 minutes are worth is nowhere said"),
        (&[(6, "")], Sureness::ToCheck, "no amount"),
        (&[(6, "0.3 CEUs")], Sureness::ToCheck, "how many credits that is"),
        (&[(5, "on 03/04/2026")], Sureness::ToCheck, "March or April"),
        (&[(5, "")], Sureness::ToCheck, "no day"),
        (&[(4, "")], Sureness::ToCheck, "no title"),
        (&[(2, "Robin Exemple")], Sureness::ToCheck, "somebody else's"),
        (&[(0, "Registration"), (1, "Workshop:"), (3, "")], Sureness::ToCheck, "nothing shows that anybody was there"),
        (&[(4, "Cultural Safety in Music Therapy")], Sureness::ToCheck, "a topic that its title alone speaks of"),
        (
            &[(0, "Receipt"), (1, "Received from"), (3, "for the workshop"), (6, "Total paid: $120")],
            Sureness::ToCheck,
            "a receipt",
        ),
    ];
    for (others, expected, why) in cases {
        let mut record = Open::new();
        let file = record.says("file", &certificate(others));
        let waiting = record.waiting(file);
        assert_eq!(waiting.sureness, *expected, "{why}: {:?}", waiting.suggested);
    }
}

#[test]
fn a_file_that_has_one_plain_place_is_certain() {
    let cases: &[(&[&str], Case<'_>)] = &[
        (&["Rhythm and gait training 3cr 2026-03-04"], (&[], Sureness::Certain, "the very activity")),
        (&["Rhythm and gait training 3cr 2026-03-04"], (&[(6, "")], Sureness::Certain, "it has its amount already")),
        (&["Rhythm and gait training 3cr 2026-03-04"], (&[(2, "Robin Exemple")], Sureness::ToCheck, "somebody else's")),
        (&["Rhythm and gait training 4cr 2026-03-04"], (&[], Sureness::ToCheck, "more is claimed than it states")),
        (
            &["Rhythm and gait training, part 1 3cr 2026-03-04"],
            (&[(4, "Rhythm and Gait Training, Part 2")], Sureness::ToCheck, "another course of that day"),
        ),
        (
            &["Rhythm and gait training, level I 3cr 2026-03-04"],
            (&[(4, "Rhythm and Gait Training, Level II")], Sureness::ToCheck, "short words tell them apart"),
        ),
        (
            &["Rhythm and gait training 3cr 2026-03-04"],
            (&[(0, "Registration"), (1, "Workshop:"), (3, "")], Sureness::ToCheck, "it shows no attendance"),
        ),
        (&["Rhythm and gait training 3cr 2026-03-04"], (&[(6, "0.3 CEUs")], Sureness::ToCheck, "other units")),
        (&["Rhythm and gait training 3cr 2026-03-05"], (&[], Sureness::ToCheck, "the day beside it is not its day")),
        (
            &["Rhythm and gait training 3cr 2026-03-04", "Rhythm and gait training, evening 1cr 2026-03-04"],
            (&[], Sureness::ToCheck, "either of two"),
        ),
        (&["Rhythm and gait training 3cr 2027-03-04 !plan"], (&[(5, "on March 4, 2027")], Sureness::ToCheck, "a plan")),
        (
            &["Staff choir 3cr 2026-03-04 @\"Larkspur Institute\""],
            (&[(3, "attended, at Larkspur Institute,")], Sureness::ToCheck, "perhaps that day's"),
        ),
        (&["Staff choir 3cr 2026-05-04"], (&[], Sureness::Certain, "nothing of it is alike: a new one")),
    ];
    for (lines, (others, expected, why)) in cases {
        let mut record = Open::new();
        for line in *lines {
            record.add(line);
        }
        let file = record.says("file", &certificate(others));
        let waiting = record.waiting(file);
        assert_eq!(waiting.sureness, *expected, "{why}: {:?} {:?}", waiting.proposed, waiting.suggested);
    }
}

#[test]
fn what_was_not_read_is_not_sure_of_anything() {
    let mut record = Open::new();
    let unread = record.comes("Rhythm and gait training 2026-03-04");
    assert_eq!(record.waiting(unread).sureness, Sureness::Unread);
    let file = record.logbook.evidence(unread).expect("it is there");
    for (legibility, expected) in [
        (Legibility::Read, Sureness::Unread),
        (Legibility::Encrypted, Sureness::Unread),
        (Legibility::EmptyForm, Sureness::ToCheck),
    ] {
        let reading = FileReading { pages: 1, ..FileReading::nothing(legibility) };
        record.logbook.keep_reading(&file, &reading).expect("it is kept");
        assert_eq!(record.waiting(unread).sureness, expected, "{legibility:?}");
    }
}

#[test]
fn files_of_one_course_are_asked_about() {
    let mut record = Open::new();
    let one = record.says("one", &GAIT);
    assert_eq!(record.waiting(one).sureness, Sureness::Certain);
    let other = record.says("other", &certificate(&[(6, "1 credit")]));
    for file in [one, other] {
        assert_eq!(record.waiting(file).sureness, Sureness::ToCheck, "one activity or two");
    }
}

#[test]
fn all_that_are_certain_are_filed_at_once_and_one_undo_takes_them_back() {
    let mut record = Open::new();
    let choir = record.add("Choir conducting 2cr 2026-04-01");
    let attached =
        record.says("choir", &certificate(&[(4, "Choir Conducting"), (5, "on April 1, 2026"), (6, "2 credits")]));
    let new = record.says("gait", &GAIT);
    let other = record.says("other", &certificate(&[(4, "Songwriting in Hospice"), (6, "")]));
    let shown = record.certain();
    assert_eq!(shown.iter().map(|it| it.id).collect::<Vec<_>>(), [attached, new]);
    assert_eq!(shown[0].activities, [choir]);

    let done = record.logbook.file_certain(&shown, today()).expect("they are filed");
    assert_eq!((done.deed, done.title.as_str(), done.count), (Deed::CertainFiled, "choir.pdf", 2));
    assert_eq!(record.unfiled(), [other]);
    let (id, _) =
        record.activities().into_iter().find(|(_, title)| title == "Rhythm and Gait Training").expect("it is there");
    let details = record.logbook.activity(id).expect("it is there").details;
    assert_eq!((details.status, details.credits.map(|it| it.to_string())), (Status::Done, Some("3".to_owned())));
    assert_eq!(record.proof(choir).0, ProofState::Proved);
    assert_eq!(record.proof(id).0, ProofState::Proved);
    let told =
        |id| record.logbook.history_of(id).expect("it has a history").entries.first().map(|it| it.what.id.clone());
    assert_eq!(told(id).as_deref(), Some("history-filed"));
    assert_eq!(told(choir).as_deref(), Some("history-attached"));

    record.logbook.undo().expect("it is undone");
    assert_eq!(record.unfiled(), [attached, new, other]);
    assert_eq!(record.activities(), [(choir, "Choir conducting".to_owned())]);
    record.logbook.redo().expect("it is done again");
    assert_eq!(record.unfiled(), [other]);
}

#[test]
fn what_is_no_longer_as_it_was_shown_goes_on_waiting() {
    let mut record = Open::new();
    let file = record.says("gait", &GAIT);
    let shown = record.certain();
    assert_eq!(shown, [CertainFile { id: file, activities: Vec::new() }]);
    let activity = record.add("Rhythm and gait training 3cr 2026-03-04");
    assert!(matches!(record.logbook.file_certain(&shown, today()), Err(Error::NothingToDo)));
    assert_eq!(record.unfiled(), [file]);
    assert_eq!(record.certain(), [CertainFile { id: file, activities: vec![activity] }]);

    let unseen = record.says("choir", &certificate(&[(4, "Choir Conducting"), (5, "on April 1, 2026")]));
    let shown = vec![CertainFile { id: file, activities: vec![activity] }];
    record.logbook.file_certain(&shown, today()).expect("it is filed");
    assert_eq!(record.unfiled(), [unseen], "what nobody has seen is not filed with it");
    assert!(matches!(record.logbook.file_certain(&[], today()), Err(Error::NothingToDo)));
    assert_eq!(record.logbook.evidence(file).expect("it is there").kind, EvidenceKind::Certificate);
}
