//! Deadlines and plans for a calendar (RFC 5545).
//!
//! What Apple's, Google's and Outlook's calendars do with one file differs most in reminders:
//! Outlook keeps one for an event, and Google may keep none. So the days on which a member should
//! be reminded of the cycle's end are events of their own, which every calendar shows, and each
//! event has one alarm, at nine in the morning of the day before, which all of them understand.
//! Writing the file cannot fail, so the few rules of the format stand here.

use std::fmt::Write as _;

use chrono::{Days, Months, NaiveDate};
use ledgerline_core::domain::audit::record::{Listed, Record};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use sha2::{Digest, Sha256};

use crate::activity::kind_name;
use crate::short_names::short_name;

/// The months before a cycle's end at which calendars remind of it.
const REMINDERS: [u32; 4] = [12, 6, 3, 1];

/// At nine in the morning of the day before an event of whole days.
const TRIGGER: &str = "-PT15H";

/// The longest line, in bytes without its end.
const LONGEST_LINE: usize = 75;

/// An event of whole days.
struct Event {
    /// What it is, unlike any other of the same ledger, and of nothing that can be corrected: its
    /// identity is made of it.
    thing: String,
    /// Its first day.
    first: NaiveDate,
    /// Its last day.
    last: NaiveDate,
    summary: String,
    about: Vec<String>,
    place: Option<String>,
}

/// The deadlines of the record's cycle and its plans for a calendar (iCalendar, RFC 5545), in
/// `language`.
///
/// All are events of whole days. What lies ahead of the day the record is made has one alarm each,
/// at nine in the morning of the day before, and the cycle's end is told 12, 6, 3 and 1 months
/// ahead. A calendar that reads the file of a later day changes the events it has instead of doubling
/// them, unless the member's name has changed since; what is no longer in the file stays in it.
#[must_use]
pub fn ics(record: &Record, language: Language) -> Vec<u8> {
    let words = &*Words::with_kinds(language, &record.kinds);
    let mut events = deadlines(record, words);
    events.extend(record.plans.iter().map(|plan| planned(plan, record, words)));
    let mut out = Lines(String::new());
    out.put("BEGIN", "VCALENDAR");
    out.put("PRODID", &format!("-//Ledgerline//Continuing education record//{}", language.code().to_uppercase()));
    out.put("VERSION", "2.0");
    out.put("CALSCALE", "GREGORIAN");
    out.put("METHOD", "PUBLISH");
    out.text("X-WR-CALNAME", &words.phrase(&Phrase::new("calendar-name").with("program", program(record, words))));
    for event in &events {
        put(&mut out, event, record);
    }
    out.put("END", "VCALENDAR");
    out.0.into_bytes()
}

/// The end of the cycle, what reminds of it, and the days until which things can be handed in and
/// are kept.
fn deadlines(record: &Record, words: &Words) -> Vec<Event> {
    let (cycle, standing) = (&record.cycle, &record.standing);
    let phrase = |id: &str| {
        Phrase::new(id)
            .with("program", program(record, words))
            .with("first", cycle.first_day)
            .with("day", cycle.last_day)
    };
    let result = Phrase::new("calendar-result")
        .with("made-on", record.made_on)
        .with("required", standing.required)
        .with("counted", standing.counted)
        .with("missing", standing.missing);
    let on = |thing: &str, day: NaiveDate, summary: &Phrase, about: Vec<String>| Event {
        // Its first day can be corrected, its number and its program cannot.
        thing: format!("cycle/{}/{}/{thing}", cycle.id.0, cycle.program.id),
        first: day,
        last: day,
        summary: words.phrase(summary),
        about,
        place: None,
    };
    let about_end = || vec![words.phrase(&phrase("calendar-cycle")), words.phrase(&result)];
    let mut events = vec![on("last-day", cycle.last_day, &phrase("calendar-last-day"), about_end())];
    let reminders = REMINDERS.iter().filter_map(|months| {
        let day = cycle.last_day.checked_sub_months(Months::new(*months))?;
        let summary = phrase("calendar-reminder").with("months", *months);
        (cycle.closed_on.is_none() && day >= record.made_on && day >= cycle.first_day)
            .then(|| on(&format!("{months}-months-left"), day, &summary, about_end()))
    });
    events.extend(reminders);
    if let Some(day) = standing.late_entry_until {
        let about = vec![words.phrase(&phrase("calendar-late-entry-about"))];
        events.push(on("late-entry", day, &phrase("calendar-late-entry"), about));
    }
    let is_rule = cycle.program.keep_proof_months().is_some();
    let id = if is_rule { "calendar-keep-proof-about" } else { "calendar-keep-proof-suggested" };
    let about = vec![words.phrase(&phrase(id))];
    events.push(on("keep-proof", standing.keep_proof_until, &phrase("calendar-keep-proof"), about));
    events
}

/// A plan, on the days for which it is planned. Of whole days, since no record says at what hour.
fn planned(listed: &Listed, record: &Record, words: &Words) -> Event {
    let details = &listed.activity.details;
    let named = |id: &str, name: &str, text: &Option<String>| {
        text.as_deref().map(|text| words.phrase(&Phrase::new(id).with(name, text)))
    };
    let would_count =
        Phrase::new("calendar-plan").with("program", program(record, words)).with("credits", listed.counting.counted);
    let about = [
        Some(words.phrase(&would_count)),
        details.kind.as_ref().map(|kind| kind_name(kind, words)),
        named("report-provider", "provider", &details.provider),
        named("report-approval", "approval", &details.approval_no),
        named("report-with", "presenter", &details.presenter),
    ];
    Event {
        thing: format!("activity/{}/{}", listed.activity.id.0, listed.activity.entered_on),
        first: details.start.min(details.end),
        last: details.end,
        summary: details.title.clone(),
        about: about.into_iter().flatten().collect(),
        place: details.place.clone(),
    }
}

/// What the program is called in a line of a calendar.
fn program(record: &Record, words: &Words) -> String {
    let program = &record.cycle.program;
    let body = program.body.in_language(words.language());
    let name = program.name.in_language(words.language());
    format!("{name} – {}", short_name(body))
}

fn put(out: &mut Lines, event: &Event, record: &Record) {
    let compact = |day: NaiveDate| day.format("%Y%m%d").to_string();
    // An event ends before this day.
    let end = event.last.checked_add_days(Days::new(1)).unwrap_or(event.last);
    out.put("BEGIN", "VEVENT");
    out.put("UID", &identity(record, &event.thing));
    out.put("DTSTAMP", &format!("{}T000000Z", compact(record.made_on)));
    // A file of a later day has the higher number, and replaces what an earlier one said. Two of one
    // day have the same, and a calendar may keep what it read first: no clock is asked here.
    out.put("SEQUENCE", &(record.made_on - NaiveDate::default()).num_days().max(0).to_string());
    out.put("DTSTART;VALUE=DATE", &compact(event.first));
    out.put("DTEND;VALUE=DATE", &compact(end));
    out.text("SUMMARY", &event.summary);
    out.text("DESCRIPTION", &event.about.join("\n"));
    if let Some(place) = &event.place {
        out.text("LOCATION", place);
    }
    // It does not take up the day, in the words of the standard and in those of Outlook.
    out.put("TRANSP", "TRANSPARENT");
    out.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    if event.last >= record.made_on {
        out.put("BEGIN", "VALARM");
        out.put("ACTION", "DISPLAY");
        out.text("DESCRIPTION", &event.summary);
        out.put("TRIGGER", TRIGGER);
        out.put("END", "VALARM");
    }
    out.put("END", "VEVENT");
}

/// By what calendars know an event again: the same for the same thing in every file of this ledger
/// as long as the member's name is the same, and it says nothing about either.
///
/// The name is in it because two members who share a calendar have cycles and activities with the
/// same numbers, and one's deadlines must not replace the other's. The member number is not: many
/// members add it later. It has the form of a UUID, as RFC 7986 recommends.
fn identity(record: &Record, thing: &str) -> String {
    let mut hash = Sha256::new();
    for part in ["ledgerline", &record.member.name, thing] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0_u8; 16];
    for (byte, hashed) in bytes.iter_mut().zip(hash.finalize()) {
        *byte = hashed;
    }
    // Version 8: made in a way of one's own.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The lines of the file.
struct Lines(String);

impl Lines {
    /// A line whose value holds nothing that needs care.
    fn put(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line whose value is text, whatever is in it. Line ends are kept, other control characters
    /// have no place in a calendar and become spaces.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = format!("{name}:");
        for character in value.replace("\r\n", "\n").chars() {
            match character {
                '\\' | ';' | ',' => escaped.extend(['\\', character]),
                '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
                _ if character.is_control() => escaped.push(' '),
                _ => escaped.push(character),
            }
        }
        self.fold(&escaped);
    }

    /// Cuts a line that is too long: what follows a line end and a space belongs to it. Never
    /// within a character.
    fn fold(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for character in line.chars() {
            if character.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.0.push(character);
            room -= character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
