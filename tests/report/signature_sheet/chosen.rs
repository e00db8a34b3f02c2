//! What core puts on a sheet.

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::signature_sheet::{
    MOST_PARTICIPANTS, SheetChoice, SheetFor, SheetProblem, SignatureSheet, USUAL_PARTICIPANTS,
};
use ledgerline_core::{Error, domain};
use ledgerline_tests::day;
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::{done, first_run, kind, lasting, of, since, today};

use super::{bodies, meetings, series, sheet_of};

fn of_choice(activities: &[domain::activity::Activity], choice: SheetChoice) -> Result<SignatureSheet, SheetProblem> {
    SignatureSheet::new(member(), bodies(), activities, choice, today())
}

#[test]
fn sessions_stand_by_their_day_whatever_the_order_they_were_chosen_in() {
    let mut activities = series(5);
    activities.push(since(lasting(9, "2024-03-01", 60), "2024-01-05"));
    activities.reverse();
    activities.push(activities[0].clone());
    let sheet = sheet_of(&activities, SheetFor::Supervision);
    let ids: Vec<i64> = sheet.sessions.iter().map(|session| session.activity.0).collect();
    assert_eq!(ids, [9, 1, 2, 3, 4, 5], "by first day, and what is given twice is one session");
    let numbers: Vec<u32> = sheet.sessions.iter().map(|session| session.no).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    assert_eq!((sheet.first_day(), sheet.last_day()), (day("2024-01-05"), day("2024-03-06")));
}

#[test]
fn what_all_sessions_share_is_said_once() {
    let mut activities = series(3);
    let sheet = sheet_of(&activities, SheetFor::Supervision);
    assert_eq!(sheet.series.as_deref(), Some("Group supervision, hospice team"));
    assert_eq!(sheet.presenter.as_deref(), Some("Dr. Amara Osei"));
    assert_eq!(sheet.provider, None);
    for activity in &mut activities {
        activity.details.provider = Some("North Shore hospice network".to_owned());
    }
    activities[1].details.title = "Individual supervision".to_owned();
    activities[2].details.presenter = None;
    let sheet = sheet_of(&activities, SheetFor::Supervision);
    assert_eq!((sheet.series, sheet.presenter), (None, None), "one session is different, or says nothing");
    assert_eq!(sheet.provider.as_deref(), Some("North Shore hospice network"));
}

#[test]
fn durations_are_added_up_and_those_that_lack_are_counted() {
    let mut activities = series(4);
    assert_eq!(sheet_of(&activities, SheetFor::Supervision).minutes, 360);
    activities[1].details.minutes = None;
    let sheet = sheet_of(&activities, SheetFor::Supervision);
    assert_eq!((sheet.minutes, sheet.without_duration), (270, 1));
    assert_eq!(sheet.sessions[1].minutes, None, "nothing is made up");
}

#[test]
fn the_kinds_suggest_who_signs() {
    for (kinds, suggested) in [
        (&["supervision-received", "supervision-received"][..], SheetFor::Supervision),
        (&["supervision-given"], SheetFor::Supervision),
        (&["supervision-received", "independent-learning"], SheetFor::Supervision),
        (&["independent-learning", "workshop"], SheetFor::PeerGroup),
        (&["other", ""], SheetFor::PeerGroup),
        (&["", ""], SheetFor::Supervision),
    ] {
        let activities: Vec<_> = (1_i64..)
            .zip(kinds)
            .map(|(id, kind)| of(lasting(id, "2024-03-01", 60), Some(*kind).filter(|kind| !kind.is_empty()), &[]))
            .collect();
        assert_eq!(SheetFor::suggested(&activities), suggested, "{kinds:?}");
        let sheet = of_choice(&activities, SheetChoice::default()).expect("there are sessions");
        assert_eq!(sheet.sheet_for, suggested, "{kinds:?}");
        for chosen in [SheetFor::Supervision, SheetFor::PeerGroup] {
            assert_eq!(sheet_of(&activities, chosen).sheet_for, chosen, "what is chosen is never overruled");
        }
    }
}

#[test]
fn the_member_supervises_where_every_session_is_supervision_given() {
    let mut activities = series(2);
    assert!(!sheet_of(&activities, SheetFor::Supervision).member_supervises);
    activities[0].details.kind = Some(kind("supervision-given"));
    assert!(!sheet_of(&activities, SheetFor::Supervision).member_supervises);
    activities[1].details.kind = Some(kind("supervision-given"));
    assert!(sheet_of(&activities, SheetFor::Supervision).member_supervises);
    assert!(!sheet_of(&activities, SheetFor::PeerGroup).member_supervises);
}

#[test]
fn only_a_peer_group_has_lines_for_participants_and_not_without_end() {
    let lines = |sheet_for, participants| {
        let choice = SheetChoice { sheet_for: Some(sheet_for), participants };
        of_choice(&meetings(2), choice).map(|sheet| sheet.participants)
    };
    assert_eq!(lines(SheetFor::PeerGroup, None), Ok(USUAL_PARTICIPANTS));
    for wanted in [0, 1, 7, MOST_PARTICIPANTS] {
        assert_eq!(lines(SheetFor::PeerGroup, Some(wanted)), Ok(wanted));
        assert_eq!(lines(SheetFor::Supervision, Some(wanted)), Ok(0));
    }
    let too_many = SheetProblem::TooManyParticipants { most: MOST_PARTICIPANTS };
    assert_eq!(lines(SheetFor::PeerGroup, Some(MOST_PARTICIPANTS + 1)), Err(too_many));
    assert_eq!(lines(SheetFor::PeerGroup, Some(u32::MAX)), Err(too_many));
}

#[test]
fn without_a_session_there_is_no_sheet() {
    assert_eq!(of_choice(&[], SheetChoice::default()), Err(SheetProblem::NoSessions));
}

#[test]
fn a_sheet_holds_neither_notes_nor_credits() {
    let mut activity = of(done(1, "2024-03-04", "7.25"), Some("supervision-received"), &[]);
    activity.private_note = Some("the client’s name".to_owned());
    activity.details.note = Some("a note to print".to_owned());
    activity.details.reflection = Some("what I made of it".to_owned());
    let sheet = serde_json::to_string(&sheet_of(&[activity], SheetFor::Supervision)).expect("it can be written");
    for word in ["client", "a note", "made of it", "7.25"] {
        assert!(!sheet.contains(word), "“{word}” is in {sheet}");
    }
}

#[test]
fn the_logbook_makes_the_sheet_of_what_is_in_it() {
    let mut programs = first_run();
    programs.programs.push("cbmt-mtbc".to_owned());
    let mut logbook = Logbook::in_memory(&programs, today()).expect("a ledger");
    for line in ["Supervision 2h 2026-03-04 #supervision", "Supervision 90 min 2026-02-04 #supervision"] {
        logbook.add_line(line, today()).expect("it can be understood");
    }
    let ids = [ActivityId(1), ActivityId(2)];
    let sheet = logbook.signature_sheet(&ids, SheetChoice::default(), today()).expect("they are there");
    assert_eq!((sheet.sheet_for, sheet.minutes, sheet.made_on), (SheetFor::Supervision, 210, today()));
    assert_eq!(sheet.sessions[0].activity, ActivityId(2));
    assert_eq!((sheet.member.name.as_str(), sheet.bodies.len()), ("Sample Therapist", 2));
    let missing = logbook.signature_sheet(&[ActivityId(1), ActivityId(99)], SheetChoice::default(), today());
    assert!(matches!(missing, Err(Error::NoSuchActivity(ActivityId(99)))), "{missing:?}");
    let empty = logbook.signature_sheet(&[], SheetChoice::default(), today());
    assert!(matches!(empty, Err(Error::Sheet(SheetProblem::NoSessions))), "{empty:?}");
}
