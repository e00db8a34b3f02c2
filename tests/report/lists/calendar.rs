//! The calendar, read by a reader that follows RFC 5545 to the letter and forgives nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::ics;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{cycle, done, planned, since};
use ledgerline_tests::{day, full_record, output};

use super::{HOSTILE, hostile, member, record_of};

/// A component with its lines and the components in it.
#[derive(Debug)]
struct Component {
    name: String,
    /// Name, parameters and value of each line.
    lines: Vec<(String, String, String)>,
    inside: Vec<Component>,
}

impl Component {
    fn value(&self, name: &str) -> &str {
        let values: Vec<&str> =
            self.lines.iter().filter(|(it, ..)| it == name).map(|(_, _, value)| value.as_str()).collect();
        let [value] = values.as_slice() else { panic!("{} of {name} in {}", values.len(), self.name) };
        value
    }

    fn text(&self, name: &str) -> String {
        unescaped(self.value(name))
    }

    fn day(&self, name: &str) -> NaiveDate {
        let line = self.lines.iter().find(|(it, ..)| it == name).unwrap_or_else(|| panic!("no {name}"));
        assert_eq!(line.1, ";VALUE=DATE", "{name} is a day");
        NaiveDate::parse_from_str(&line.2, "%Y%m%d").unwrap_or_else(|_| panic!("{} is no day", line.2))
    }

    fn alarms(&self) -> usize {
        self.inside.len()
    }
}

/// The calendar in a file, every rule of the format held against it.
fn read(bytes: &[u8]) -> Component {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let physical: Vec<&str> = text.strip_suffix("\r\n").expect("the last line has its end").split("\r\n").collect();
    let mut lines: Vec<String> = Vec::new();
    for line in physical {
        assert!(!line.is_empty() && line.len() <= 75, "a line of {} bytes: {line}", line.len());
        assert!(line.chars().all(|it| !it.is_control()), "a control character in {line:?}");
        match line.strip_prefix([' ', '\t']) {
            Some(rest) => lines.last_mut().expect("a line to go on").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let mut lines = lines.iter().map(|line| content_line(line));
    let (name, parameters, value) = lines.next().expect("a line");
    assert_eq!((name.as_str(), parameters.as_str(), value.as_str()), ("BEGIN", "", "VCALENDAR"));
    let calendar = component(value, &mut lines);
    assert!(lines.next().is_none(), "nothing stands behind the calendar");
    check_calendar(&calendar);
    calendar
}

fn content_line(line: &str) -> (String, String, String) {
    let is_name = |it: char| it.is_ascii_alphanumeric() || it == '-';
    let end = line.find(|it| !is_name(it)).unwrap_or_else(|| panic!("no value in {line}"));
    let (name, rest) = line.split_at(end);
    // None of these has a parameter with a quoted value.
    let (parameters, value) = rest.split_once(':').unwrap_or_else(|| panic!("no value in {line}"));
    assert!(!name.is_empty() && name == name.to_uppercase(), "{line}");
    assert!(["", ";VALUE=DATE"].contains(&parameters), "{line}");
    (name.to_owned(), parameters.to_owned(), value.to_owned())
}

fn component(name: String, lines: &mut dyn Iterator<Item = (String, String, String)>) -> Component {
    let mut read = Component { name, lines: Vec::new(), inside: Vec::new() };
    loop {
        let (name, parameters, value) = lines.next().unwrap_or_else(|| panic!("{} has no end", read.name));
        match name.as_str() {
            "BEGIN" => read.inside.push(component(value, lines)),
            "END" => {
                assert_eq!(value, read.name);
                return read;
            }
            _ => {
                assert!(read.inside.is_empty(), "lines stand before the components in {}", read.name);
                read.lines.push((name, parameters, value));
            }
        }
    }
}

/// A text as it was meant; nothing in it may stand unescaped that has to be.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some(it @ ('\\' | ';' | ',')) => text.push(it),
                Some('n') => text.push('\n'),
                other => panic!("\\{other:?} in {value}"),
            },
            ';' | ',' => panic!("an unescaped {character} in {value}"),
            _ => text.push(character),
        }
    }
    text
}

fn check_calendar(calendar: &Component) {
    assert_eq!((calendar.value("VERSION"), calendar.value("CALSCALE")), ("2.0", "GREGORIAN"));
    assert_eq!(calendar.value("METHOD"), "PUBLISH");
    assert!(calendar.value("PRODID").starts_with("-//Ledgerline//"));
    only(calendar, &["PRODID", "VERSION", "CALSCALE", "METHOD", "X-WR-CALNAME"], &[]);
    calendar.text("X-WR-CALNAME");
    let mut identities = BTreeSet::new();
    for event in &calendar.inside {
        assert_eq!(event.name, "VEVENT");
        let needed = ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"];
        only(event, &[&needed[..], &["X-MICROSOFT-CDO-BUSYSTATUS"]].concat(), &["LOCATION"]);
        assert!(identities.insert(event.value("UID").to_owned()), "two events are one: {event:?}");
        assert!(is_uuid(event.value("UID")), "{}", event.value("UID"));
        let stamp = event.value("DTSTAMP").strip_suffix("T000000Z").expect("a time of the world");
        NaiveDate::parse_from_str(stamp, "%Y%m%d").expect("a day");
        event.value("SEQUENCE").parse::<u32>().expect("a number");
        assert!(event.day("DTEND") > event.day("DTSTART"), "the day after the last one");
        assert!(!event.text("SUMMARY").is_empty() && !event.text("DESCRIPTION").is_empty());
        assert!(event.alarms() <= 1, "Outlook has only one");
        for alarm in &event.inside {
            assert_eq!(alarm.name, "VALARM");
            only(alarm, &["ACTION", "DESCRIPTION", "TRIGGER"], &[]);
            assert_eq!((alarm.value("ACTION"), alarm.value("TRIGGER")), ("DISPLAY", "-PT15H"));
            assert_eq!(alarm.text("DESCRIPTION"), event.text("SUMMARY"));
        }
    }
}

fn only(component: &Component, needed: &[&str], allowed: &[&str]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, ..) in &component.lines {
        *counts.entry(name).or_default() += 1;
    }
    for name in needed {
        assert_eq!(counts.remove(name), Some(1), "{name} in {component:?}");
    }
    for name in allowed {
        assert!(counts.remove(name).is_none_or(|count| count == 1), "{name} twice");
    }
    assert_eq!(counts.into_keys().collect::<Vec<_>>(), Vec::<&str>::new());
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && text.chars().all(|it| it == '-' || matches!(it, '0'..='9' | 'a'..='f'))
}

fn events(record: &Record, language: Language) -> Vec<Component> {
    read(&ics(record, language)).inside
}

fn days(events: &[Component]) -> Vec<(String, NaiveDate, usize)> {
    events.iter().map(|it| (it.text("SUMMARY"), it.day("DTSTART"), it.alarms())).collect()
}

#[test]
fn the_cycle_s_end_is_told_a_year_half_a_year_three_months_and_a_month_ahead() {
    let rules = vec![RuleShape::LateEntry { days: 30 }, RuleShape::KeepProof { months: 12 }];
    let record = record(
        member(),
        cycle("2024-01-01", rules),
        &[done(1, "2026-03-04", "29.5")],
        &Proofs::default(),
        day("2026-11-23"),
    );
    let program = "Certified Music Therapist (MTA) – CAMT";
    let wanted = [
        (format!("Last day of the cycle: {program}"), "2028-12-31"),
        (format!("12 months left in the cycle: {program}"), "2027-12-31"),
        (format!("6 months left in the cycle: {program}"), "2028-06-30"),
        (format!("3 months left in the cycle: {program}"), "2028-09-30"),
        (format!("1 month left in the cycle: {program}"), "2028-11-30"),
        (format!("Last day to hand in activities: {program}"), "2029-01-30"),
        (format!("Last day to keep proof: {program}"), "2029-12-31"),
    ];
    let found = events(&record, Language::English);
    assert_eq!(days(&found), wanted.map(|(summary, on)| (summary, day(on), 1)));
    assert_eq!(
        found[0].text("DESCRIPTION"),
        "The cycle runs from 1 January 2024 to 31 December 2028.\nOn 23 November 2026: 29.5 credits of 60 counted, 30.5 missing."
    );
    let french = events(&record, Language::French);
    assert_eq!(
        french[1].text("SUMMARY").replace('\u{a0}', " "),
        "Il reste 12 mois au cycle : Musicothérapeute certifié·e (MTA) – ACM"
    );
    for language in Language::ALL {
        let name = output().join(format!("calendar-{}.ics", language.code()));
        std::fs::write(name, ics(&record, language)).expect("kept to be looked at");
    }
}

#[test]
fn what_is_past_has_no_alarm_and_is_not_told_ahead() {
    let on = |today: &str| {
        let record = record(
            member(),
            cycle("2024-01-01", Vec::new()),
            &[planned(1, "2028-10-05", "2")],
            &Proofs::default(),
            day(today),
        );
        days(&events(&record, Language::English))
            .into_iter()
            .map(|(_, day, alarms)| (day.to_string(), alarms))
            .collect::<Vec<_>>()
    };
    let told =
        |days: &[(&str, usize)]| days.iter().map(|(day, alarms)| ((*day).to_owned(), *alarms)).collect::<Vec<_>>();
    assert_eq!(on("2028-10-05"), told(&[("2028-12-31", 1), ("2028-11-30", 1), ("2034-12-31", 1), ("2028-10-05", 1)]));
    assert_eq!(on("2028-12-31"), told(&[("2028-12-31", 1), ("2034-12-31", 1), ("2028-10-05", 0)]));
    assert_eq!(on("2029-01-01"), told(&[("2028-12-31", 0), ("2034-12-31", 1), ("2028-10-05", 0)]));
}

#[test]
fn a_plan_takes_all_its_days_and_the_day_after_is_its_end() {
    let mut plan = since(planned(7, "2027-05-08", "5"), "2027-05-06");
    plan.details.place = Some("Halifax; Nova Scotia, Canada".to_owned());
    plan.details.presenter = Some("Dr. Amara Osei".to_owned());
    plan.details.note = Some("a note".to_owned());
    let events = events(&record_of(&[plan]), Language::English);
    let event = events.last().expect("the plan");
    assert_eq!((event.day("DTSTART"), event.day("DTEND")), (day("2027-05-06"), day("2027-05-08") + Days::new(1)));
    assert_eq!(event.text("LOCATION"), "Halifax; Nova Scotia, Canada");
    let about = "Planned for Certified Music Therapist (MTA) – CAMT: 5 credits\nWith Dr. Amara Osei";
    assert_eq!(event.text("DESCRIPTION"), about);
}

#[test]
fn an_event_is_the_same_one_in_every_file_and_no_other_member_has_it() {
    let identities = |record: &Record| -> Vec<String> {
        events(record, Language::English).iter().map(|event| event.value("UID").to_owned()).collect()
    };
    let plans = [planned(1, "2027-05-06", "1"), planned(2, "2027-06-06", "1")];
    let record = record_of(&plans);
    let french: Vec<String> =
        events(&record, Language::French).iter().map(|event| event.value("UID").to_owned()).collect();
    assert_eq!(identities(&record), french, "whatever the language");

    let mut later = record_of(&[plans[1].clone()]);
    later.made_on = day("2026-12-24");
    (later.cycle.first_day, later.cycle.last_day) = (day("2024-07-01"), day("2029-06-30"));
    later.member.member_no = Some("MTA-1188".to_owned());
    let (before, after) = (identities(&record), identities(&later));
    assert_eq!(before[0], after[0], "the cycle's end, though it has moved and there is a member number");
    assert_eq!(before.last(), after.last(), "the plan, though another is gone");
    let number =
        |record: &Record| events(record, Language::English)[0].value("SEQUENCE").parse::<u32>().expect("a number");
    assert!(number(&later) > number(&record), "the later file is the one that holds");

    let mut other = record;
    other.member.name = "Another Therapist".to_owned();
    let ours: BTreeSet<String> = before.into_iter().collect();
    assert!(ours.is_disjoint(&identities(&other).into_iter().collect()));
}

#[test]
fn whatever_was_typed_the_calendar_can_be_read() {
    let mut titles = HOSTILE.to_vec();
    let long = "é🎶 音楽 \\,;".repeat(400);
    titles.extend([
        "two\r\nlines\n\r",
        "nul\0 bell\u{7}\u{85}",
        "\u{2028}END:VCALENDAR",
        &long,
        "\r\nEND:VEVENT\r\n",
        ":;,\\",
    ]);
    let record = hostile(&titles);
    for language in Language::ALL {
        let bytes = ics(&record, language);
        let calendar = read(&bytes);
        let plans: Vec<&Component> =
            calendar.inside.iter().filter(|event| event.day("DTSTART") == day("2027-03-04")).collect();
        assert_eq!(plans.len(), titles.len());
        for (plan, title) in plans.iter().zip(&titles) {
            let meant: String = title
                .replace("\r\n", "\n")
                .replace(['\r', '\u{85}', '\u{2028}'], "\n")
                .chars()
                .map(|it| if it.is_control() && it != '\n' { ' ' } else { it })
                .collect();
            assert_eq!(plan.text("SUMMARY"), meant);
            assert_eq!(plan.text("LOCATION"), meant);
        }
        assert!(!String::from_utf8_lossy(&bytes).contains("client"), "a private note");
        assert!(bytes == ics(&record, language), "two calendars of one record differ");
    }
}

#[test]
fn a_closed_cycle_needs_no_reminder() {
    let found = days(&events(&full_record::closed(), Language::English));
    assert!(found.iter().all(|(summary, ..)| !summary.contains("left in the cycle")), "{found:?}");
    assert!(
        found.iter().any(|(summary, _, alarms)| summary.starts_with("Last day to keep proof") && *alarms == 1),
        "{found:?}"
    );
}
