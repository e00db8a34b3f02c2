//! The grammar, one table for each of its sentences, in both languages.

use super::{TODAY, counts_hours, day, days, hundredths, reading, understood};
use ledgerline_core::domain::activity::Status;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::reading::quick_add::read;

#[test]
fn credits_are_understood_however_they_are_written() {
    for (typed, expected) in [
        ("6cr", 600),
        ("6 cr", 600),
        ("6 CR", 600),
        ("6 cr.", 600),
        ("6\u{a0}cr", 600),
        ("6\u{202f}crédits", 600),
        ("6 credits", 600),
        ("1 credit", 100),
        ("1 Crédit", 100),
        ("2 CREDITS", 200),
        ("2 cre\u{301}dits", 200),
        ("1.5cr", 150),
        ("1,5 crédit", 150),
        ("1,0 cr", 100),
        ("2.25 credits", 225),
        ("1½ cr", 150),
        ("1½cr", 150),
        ("1 ½ cr", 150),
        ("1\u{202f}½ cr", 150),
        ("½ crédit", 50),
        ("¼ cr", 25),
        ("2¾ credits", 275),
        (".5cr", 50),
        (".5 cr", 50),
        (",5cr", 50),
        (",5 cr", 50),
        ("0,01 cr", 1),
        ("1000 credits", 100_000),
    ] {
        let read = understood(&format!("Webinar {typed} 2026-03-04"));
        assert_eq!(hundredths(&read), Some(expected), "«{typed}»");
        assert_eq!((read.title.as_str(), read.minutes), ("Webinar", None), "«{typed}»");
    }
}

#[test]
fn minutes_are_understood_however_they_are_written() {
    for (typed, minutes) in [
        ("2h", 120),
        ("2 h", 120),
        ("2 H", 120),
        ("2 h 30", 150),
        ("2h30", 150),
        ("2H30", 150),
        ("2\u{a0}h\u{a0}30", 150),
        ("2 h 05", 125),
        ("2h 30 min", 150),
        ("2h30min", 150),
        ("2 h 5 min", 125),
        ("12h00", 720),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1½ h", 90),
        ("½ hour", 30),
        (".25 h", 15),
        ("2 hours", 120),
        ("1 heure", 60),
        ("3 heures", 180),
        ("90 min", 90),
        ("90min", 90),
        ("90 minutes", 90),
    ] {
        let read = understood(&format!("Webinar {typed} 2026-03-04"));
        assert_eq!(read.minutes, Some(minutes), "«{typed}»");
        assert_eq!((read.title.as_str(), read.credits), ("Webinar", None), "«{typed}»");
    }
}

#[test]
fn a_number_after_the_hours_is_minutes_only_where_it_is_nothing_else() {
    for (typed, title, minutes, credits, days) in [
        ("Choir 2 h 30 May 2026", "Choir", 120, None, "2026-05-30"),
        ("Choir 2 h 30 30 mai 2026", "Choir", 150, None, "2026-05-30"),
        ("Choir 2 h 17/10/2025", "Choir", 120, None, "2025-10-17"),
        ("Choir 2 h 2026-05-30", "Choir", 120, None, "2026-05-30"),
        ("Choir 2h 10 cr 2026-05-30", "Choir", 120, Some(1000), "2026-05-30"),
        ("Choir 2 h 6cr 2026-05-30", "Choir", 120, Some(600), "2026-05-30"),
        ("2 h 4 choirs 2026-05-30", "4 choirs", 120, None, "2026-05-30"),
        ("2 h 75 singers 2026-05-30", "75 singers", 120, None, "2026-05-30"),
    ] {
        let read = understood(typed);
        assert_eq!(read.title, title, "«{typed}»");
        assert_eq!(read.minutes, Some(minutes), "«{typed}»");
        assert_eq!(hundredths(&read), credits, "«{typed}»");
        assert_eq!(super::days(typed), days, "«{typed}»");
    }
}

#[test]
fn one_day_is_understood_however_it_is_written() {
    for (typed, expected) in [
        // Year first.
        ("2026-03-04", "2026-03-04"),
        ("2025/06/14", "2025-06-14"),
        ("2026-3-4", "2026-03-04"),
        // Day and month name.
        ("4 mar 2026", "2026-03-04"),
        ("4 Mar. 2026", "2026-03-04"),
        ("4 MARCH 2026", "2026-03-04"),
        ("4 mars 2026", "2026-03-04"),
        ("4\u{a0}mars\u{202f}2026", "2026-03-04"),
        ("1er mai 2026", "2026-05-01"),
        ("1ᵉʳ mai 2026", "2026-05-01"),
        ("3rd June 2026", "2026-06-03"),
        ("12 févr. 2025", "2025-02-12"),
        ("12 fevr 2025", "2025-02-12"),
        ("12 FÉVRIER 2025", "2025-02-12"),
        ("12 fe\u{301}vrier 2025", "2025-02-12"),
        ("15 janv. 2024", "2024-01-15"),
        ("1 avr. 2026", "2026-04-01"),
        ("3 août 2025", "2025-08-03"),
        ("3 aout 2025", "2025-08-03"),
        ("14 juill. 2025", "2025-07-14"),
        ("14 juil. 2025", "2025-07-14"),
        ("21 Sept 2024", "2024-09-21"),
        ("9 déc. 2025", "2025-12-09"),
        ("04 May 2026", "2026-05-04"),
        ("4-May-2026", "2026-05-04"),
        ("29 Feb 2024", "2024-02-29"),
        // Month name and day.
        ("Mar 4 2026", "2026-03-04"),
        ("March 4, 2026", "2026-03-04"),
        ("Mar. 4, 2026", "2026-03-04"),
        ("June 3rd, 2026", "2026-06-03"),
        ("June 1st 2026", "2026-06-01"),
        // Numbers that have one reading.
        ("17/10/2025", "2025-10-17"),
        ("10/17/2025", "2025-10-17"),
        ("17-10-2025", "2025-10-17"),
        ("17/10/25", "2025-10-17"),
        ("04/04/2026", "2026-04-04"),
        ("4/4/26", "2026-04-04"),
        // Words.
        ("today", "2026-11-23"),
        ("aujourd'hui", "2026-11-23"),
        ("Aujourd’hui", "2026-11-23"),
        ("yesterday", "2026-11-22"),
        ("Hier", "2026-11-22"),
        ("tomorrow", "2026-11-24"),
        ("DEMAIN", "2026-11-24"),
    ] {
        let line = format!("Webinar 1cr {typed}");
        assert_eq!(days(&line), expected, "«{typed}»");
        assert_eq!(understood(&line).title, "Webinar", "«{typed}»");
    }
}

#[test]
fn a_range_is_understood_however_it_is_written() {
    for (typed, expected) in [
        ("4-6 May 2026", "2026-05-04..2026-05-06"),
        ("4 - 6 May 2026", "2026-05-04..2026-05-06"),
        ("4–6 mai 2026", "2026-05-04..2026-05-06"),
        ("4 to 6 May 2026", "2026-05-04..2026-05-06"),
        ("4..6 May 2026", "2026-05-04..2026-05-06"),
        ("from 4 to 6 May 2026", "2026-05-04..2026-05-06"),
        ("May 4-6, 2026", "2026-05-04..2026-05-06"),
        ("May 4 – 6 2026", "2026-05-04..2026-05-06"),
        ("du 9 au 11 mai 2025", "2025-05-09..2025-05-11"),
        ("9 au 11 mai 2025", "2025-05-09..2025-05-11"),
        ("du 1er au 3 mai 2025", "2025-05-01..2025-05-03"),
        ("30 May - 1 June 2025", "2025-05-30..2025-06-01"),
        ("du 30 mai au 1er juin 2025", "2025-05-30..2025-06-01"),
        ("Jan 20 - Mar 24, 2025", "2025-01-20..2025-03-24"),
        ("Jan 20, 2025 - Mar 24, 2025", "2025-01-20..2025-03-24"),
        ("Jan 20, 2025–Mar 24, 2025", "2025-01-20..2025-03-24"),
        ("Dec 28 - Jan 3, 2026", "2025-12-28..2026-01-03"),
        ("28 Dec 2025 - 3 Jan", "2025-12-28..2026-01-03"),
        ("4 May 2026 - 6 May", "2026-05-04..2026-05-06"),
        ("May 4 to June 6, 2026", "2026-05-04..2026-06-06"),
        ("2024-09-03 to 2024-12-13", "2024-09-03..2024-12-13"),
        ("2025-09-02 au 2025-12-12", "2025-09-02..2025-12-12"),
        ("2026-01-24..2026-01-25", "2026-01-24..2026-01-25"),
        ("2026-01-24 – 2026-01-25", "2026-01-24..2026-01-25"),
        ("4 mar..6 mar 2026", "2026-03-04..2026-03-06"),
        ("17/10/2025 - 18/10/2025", "2025-10-17..2025-10-18"),
        ("20 Nov to today", "2026-11-20..2026-11-23"),
        ("2026-11-20 to yesterday", "2026-11-20..2026-11-22"),
        ("4-4 May 2026", "2026-05-04"),
        ("28-29 Feb", "2024-02-28..2024-02-29"),
        ("28 Feb - 2 Mar", "2026-02-28..2026-03-02"),
    ] {
        let line = format!("Congrès 1cr {typed}");
        assert_eq!(days(&line), expected, "«{typed}»");
        assert_eq!(understood(&line).title, "Congrès", "«{typed}»");
    }
}

#[test]
fn a_day_without_a_year_is_the_latest_one_not_in_the_future() {
    for (typed, expected) in [
        ("23 Nov", "2026-11-23"),
        ("24 Nov", "2025-11-24"),
        ("le 4 mars", "2026-03-04"),
        ("Dec 5", "2025-12-05"),
        ("29 Feb", "2024-02-29"),
        ("20-22 Nov", "2026-11-20..2026-11-22"),
        ("22-24 Nov", "2025-11-22..2025-11-24"),
        ("28 Dec - 3 Jan", "2025-12-28..2026-01-03"),
    ] {
        assert_eq!(days(&format!("Webinar 1cr {typed}")), expected, "«{typed}»");
    }
}

#[test]
fn a_planned_day_without_a_year_is_the_next_one() {
    for (typed, expected) in [
        ("23 Nov", "2026-11-23"),
        ("22 Nov", "2027-11-22"),
        ("le 4 mars", "2027-03-04"),
        ("29 Feb", "2028-02-29"),
        ("22-24 Nov", "2026-11-22..2026-11-24"),
        ("28 Dec - 3 Jan", "2026-12-28..2027-01-03"),
    ] {
        assert_eq!(days(&format!("Webinar 1cr {typed} !plan")), expected, "«{typed}»");
    }
}

#[test]
fn a_month_name_counts_only_beside_the_number_of_a_day() {
    for title in [
        "Top 40 March tunes",
        "mai 68 en chansons",
        "Songs for May",
        "Mars attaque",
        "COVID-19 March review",
        "4 marches",
        "4 May's songs",
    ] {
        let read = understood(&format!("{title} 1cr"));
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true));
    }
    assert_eq!(days("Top 10 March tunes 1cr"), "2026-03-10");
}

#[test]
fn the_number_of_a_part_is_not_taken_for_a_day_when_a_full_date_follows() {
    for (typed, title, expected) in [
        ("Trauma, part 2 June 3, 2026 1cr", "Trauma, part 2", "2026-06-03"),
        ("Trauma, part 2 May 4-6, 2026 1cr", "Trauma, part 2", "2026-05-04..2026-05-06"),
        ("Module 3 4 mai 2026 1cr", "Module 3", "2026-05-04"),
        ("The Ides of March 15 March 2026 1cr", "The Ides of March", "2026-03-15"),
        ("Bilan de mars 4 mai 2026 1cr", "Bilan de mars", "2026-05-04"),
    ] {
        assert_eq!(understood(typed).title, title, "«{typed}»");
        assert_eq!(days(typed), expected, "«{typed}»");
    }
}

#[test]
fn a_number_before_a_unit_is_an_amount_and_not_a_day_or_a_year() {
    for (typed, title, credits, date) in [
        ("In May 2 credits 2026-03-04", "In May", 200, Some("2026-03-04")),
        ("Choir Mar 4 2cr", "Choir", 200, Some("2026-03-04")),
        ("Choir Mar 4 ½ cr", "Choir", 50, Some("2026-03-04")),
        ("Choir 4 mars 2026 ½ cr", "Choir", 50, Some("2026-03-04")),
        ("Choir 4 mars 1½ cr", "Choir", 150, Some("2026-03-04")),
        ("Choir May 4 - 6 cr", "Choir", 600, Some("2026-05-04")),
        ("Choir 4 May 1000 cr", "Choir", 100_000, Some("2026-05-04")),
        ("Bach in 2000 ½ cr", "Bach in 2000", 50, None),
        ("Part 2 .5cr", "Part 2", 50, None),
        ("Part 2. 5cr", "Part 2.", 500, None),
    ] {
        let read = understood(typed);
        assert_eq!(read.title, title, "«{typed}»");
        assert_eq!(hundredths(&read), Some(credits), "«{typed}»");
        assert_eq!((!read.date_assumed).then(|| days(typed)).as_deref(), date, "«{typed}»");
    }
}

#[test]
fn dates_and_amounts_are_found_inside_brackets_and_between_commas() {
    for typed in [
        "Choir (6cr, 4 May 2026)",
        "Choir,6cr,2026-05-04",
        "Choir,4 mai 2026,6cr",
        "2026-05-04,6cr: Choir",
        "17/10/2025,6cr,Choir",
        "Choir [2026-05-04] (6 cr).",
        "6cr;4 May 2026;Choir",
    ] {
        let read = understood(typed);
        assert_eq!(read.title, "Choir", "«{typed}»");
        assert_eq!(hundredths(&read), Some(600), "«{typed}»");
        assert!(!read.date_assumed, "«{typed}»");
    }
}

#[test]
fn what_is_only_near_to_a_date_or_an_amount_is_title() {
    for title in [
        "3 articles",
        "Module 3 of 4",
        "GIM level 1",
        "Chapters 2-4",
        "A 2-hour walk",
        "The 6-credit course",
        "12\u{2032} remix",
        "Report 2026-03-04.pdf",
        "2026-03-04-05",
        "Opus 12.5 h2",
        "A4cr",
        "Call 555-12-3456",
        "Credit and hours",
        "todays tomorrows",
        "today's methods",
        "Bach to 2000",
        "me@example.org",
        "http://example.org/a//b",
        "and//or",
        "C# and F#",
        "wow!plan",
        "# 3",
        "meet @ noon",
    ] {
        let read = understood(title);
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true));
        assert_eq!((read.credits, read.minutes, read.provider), (None, None, None), "«{title}»");
        assert!(read.tags.is_empty() && read.note.is_none(), "«{title}»");
    }
}

#[test]
fn a_tag_is_a_kind_in_either_language_or_else_a_topic() {
    for (tag, kind) in [
        ("#workshop", "workshop"),
        ("#Atelier", "workshop"),
        ("#cours", "workshop"),
        ("#CONFERENCE", "conference"),
        ("#congrès", "conference"),
        ("#congres", "conference"),
        ("#reading", "independent-learning"),
        ("#lecture", "independent-learning"),
        ("#supervision", "supervision-received"),
        ("#presentation", "presentation"),
        ("#présentation", "presentation"),
        ("#publication", "publication"),
        ("#\"journal club\"", "independent-learning"),
    ] {
        let read = understood(&format!("Choir {tag}"));
        assert_eq!(read.kind.as_ref().map(Kind::id), Some(kind), "«{tag}»");
        assert!(read.topics.is_empty(), "«{tag}»");
    }
    for (tag, topic) in [
        ("#ethics", "ethics"),
        ("#déontologie", "ethics"),
        ("#didactique", "didactic"),
        ("#hospice", "hospice"),
        ("#\"end of life\"", "end-of-life"),
        ("#« fin de vie »", "fin-de-vie"),
    ] {
        let read = understood(&format!("Choir {tag}"));
        assert_eq!(read.kind, None, "«{tag}»");
        assert_eq!(read.topics.iter().map(Topic::id).collect::<Vec<_>>(), [topic], "«{tag}»");
    }
}

#[test]
fn the_first_kind_wins_and_every_other_tag_is_a_topic() {
    let read = understood("#ethics Choir #Workshop, #conference #hospice #déontologie 1cr");
    assert_eq!(read.title, "Choir");
    assert_eq!(read.kind.as_ref().map(Kind::id), Some("workshop"));
    assert_eq!(read.topics.iter().map(Topic::id).collect::<Vec<_>>(), ["ethics", "conference", "hospice"]);
    assert_eq!(read.tags, ["ethics", "Workshop", "conference", "hospice", "déontologie"]);
}

#[test]
fn a_provider_is_one_word_or_several_in_quotation_marks() {
    for (typed, provider) in [
        ("@CAMT", "CAMT"),
        ("@réseau-palliatif", "réseau-palliatif"),
        ("@CAMT,", "CAMT"),
        ("@\"Hospice Network\"", "Hospice Network"),
        ("@“Hospice Network”", "Hospice Network"),
        ("@«Réseau palliatif»", "Réseau palliatif"),
        ("@« Réseau palliatif »", "Réseau palliatif"),
        ("@«\u{a0}Réseau\u{a0}palliatif\u{a0}»", "Réseau palliatif"),
        ("@\"4 May 2026\"", "4 May 2026"),
    ] {
        let read = understood(&format!("{typed} Choir"));
        assert_eq!((read.title.as_str(), read.provider.as_deref()), ("Choir", Some(provider)), "«{typed}»");
    }
    assert_eq!(understood("Choir @\"Hospice Network").provider.as_deref(), Some("Hospice Network"));
}

#[test]
fn a_note_goes_on_to_the_end_and_is_not_looked_into() {
    for (typed, note) in [
        ("Choir // share the handout", Some("share the handout")),
        ("Choir //share", Some("share")),
        ("Choir // 6cr 2026-03-04 #workshop @CAMT !plan // \"more\"", {
            Some("6cr 2026-03-04 #workshop @CAMT !plan // \"more\"")
        }),
        ("Choir // see http://example.org", Some("see http://example.org")),
        ("Choir //", None),
    ] {
        let read = understood(typed);
        assert_eq!((read.title.as_str(), read.note.as_deref()), ("Choir", note), "«{typed}»");
        assert_eq!((read.credits, read.tags.len(), read.provider), (None, 0, None), "«{typed}»");
        assert!(read.date_assumed, "«{typed}»");
    }
}

#[test]
fn text_in_quotation_marks_is_never_understood_as_anything() {
    for (typed, title) in [
        ("\"Bach to 2000\"", "Bach to 2000"),
        ("\"12 bars in 90 minutes\"", "12 bars in 90 minutes"),
        ("« 6cr 2026-03-04 »", "6cr 2026-03-04"),
        ("«\u{a0}Top 10 March tunes\u{a0}»", "Top 10 March tunes"),
        ("“#workshop @CAMT // !plan”", "#workshop @CAMT // !plan"),
        ("Best of \"10 March\" live", "Best of 10 March live"),
        ("Choir \"6cr and // to the end", "Choir 6cr and // to the end"),
        ("Choir « 6cr et jusqu'à la fin", "Choir 6cr et jusqu'à la fin"),
        ("Choir “today", "Choir today"),
        ("\"A   B\tC\"", "A B C"),
        ("(\"4 May\")", "(4 May)"),
    ] {
        let read = understood(typed);
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true), "«{typed}»");
        assert_eq!((read.credits, read.minutes), (None, None), "«{typed}»");
    }
    let read = understood("\"4 saisons\"#atelier,6cr");
    assert_eq!((read.title.as_str(), read.tags.len()), ("4 saisons", 1));
}

#[test]
fn an_activity_that_ends_after_today_is_planned_and_any_other_is_done() {
    for (typed, status) in [
        ("Choir 1cr 2026-11-23", Status::Done),
        ("Choir 1cr 2026-11-24", Status::Planned),
        ("Choir 1cr demain", Status::Planned),
        ("Choir 1cr 2026-11-20..2026-11-24", Status::Planned),
        ("Choir 1cr today !plan", Status::Planned),
        ("Choir 2027-03-04 !PLAN", Status::Planned),
        ("!plan, Choir 2027-03-04", Status::Planned),
        ("Choir 1cr", Status::Done),
        ("Choir", Status::Draft),
        ("Choir 2026-03-04", Status::Draft),
        ("Choir 2h 2026-03-04", Status::Draft),
        ("Choir 2h 1cr 2026-03-04", Status::Done),
    ] {
        assert_eq!(understood(typed).status, status, "«{typed}»");
    }
}

#[test]
fn minutes_alone_are_enough_where_a_program_converts_them() {
    let status = |line| read(line, day(TODAY), &counts_hours()).understood.map(|understood| understood.status);
    assert_eq!(status("Choir 2h 2026-03-04"), Some(Status::Done));
    assert_eq!(status("Choir 2026-03-04"), Some(Status::Draft));
}

#[test]
fn without_a_date_it_is_today_and_that_is_said() {
    let read = understood("Choir 1cr");
    assert_eq!((read.start, read.end, read.date_assumed), (day(TODAY), day(TODAY), true));
    let last = reading("Choir 1cr").chips.pop().expect("a chip for the date");
    assert_eq!((last.words.as_str(), last.line_without), ("", None));
}

#[test]
fn emoji_and_writing_from_right_to_left_survive_in_a_title() {
    for title in ["🎵 Chœur 👩🏽‍🎤", "טיפול במוזיקה", "العلاج بالموسيقى", "می\u{200c}خواهم", "מוזיקה"]
    {
        let read = understood(&format!("{title} 6cr 2026-03-04"));
        assert_eq!(read.title, title);
        assert_eq!(hundredths(&read), Some(600));
    }
}
