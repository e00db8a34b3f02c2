//! Days as people type them: understood, or asked about, and never taken for today.

use super::{day, days, reading, refusal, understood};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::quick_add::{Choice, ChoiceSays, RefusalKind};

/// Every day or range that a refused line offers, as `2026-03-04` or `2026-03-01..2026-03-31`; a
/// series as its days with `+` between them.
fn offered(line: &str) -> Vec<String> {
    let says = |choice: Choice| match choice.says {
        ChoiceSays::Days { start, end } if start == end => Some(start.to_string()),
        ChoiceSays::Days { start, end } => Some(format!("{start}..{end}")),
        ChoiceSays::Series { days, .. } => Some(days.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")),
        _ => None,
    };
    refusal(line).choices.into_iter().filter_map(says).collect()
}

fn assert_asked(kind: RefusalKind, message: &str, cases: &[(&str, &[&str])]) {
    for (typed, offers) in cases {
        for line in [
            format!("Groove lab 2cr {typed}"),
            format!("{typed}, groove lab, 2cr"),
            format!("Groove lab ({typed}) 2cr"),
        ] {
            let refusal = refusal(&line);
            assert_eq!((refusal.kind, refusal.words.as_str()), (kind, *typed), "«{line}»");
            assert_eq!(refusal.text.id, message, "«{line}»");
            assert_eq!(offered(&line), *offers, "«{line}»");
            for line in refusal.lines() {
                let title = understood(line).title;
                assert!(title.to_lowercase().starts_with("groove lab") || title.contains(typed), "«{line}»: «{title}»");
            }
        }
    }
}

#[test]
fn a_day_is_understood_as_people_type_it() {
    for (typed, expected) in [
        ("4th of March 2026", "2026-03-04"),
        ("the 4th of March 2026", "2026-03-04"),
        ("the 4th of March", "2026-03-04"),
        ("March 4th", "2026-03-04"),
        ("March the 4th", "2026-03-04"),
        ("March 4th of 2026", "2026-03-04"),
        ("4 March '26", "2026-03-04"),
        ("4 mars", "2026-03-04"),
        ("le 4", "2026-11-04"),
        ("25/11", "2025-11-25"),
        ("27/1", "2026-01-27"),
        ("11/25", "2025-11-25"),
        ("18.11.25", "2025-11-18"),
        ("20260304", "2026-03-04"),
        ("2026.03.04", "2026-03-04"),
        ("2026 03 04", "2026-03-04"),
        ("2026 - 03 - 04", "2026-03-04"),
        ("2026 March 4", "2026-03-04"),
        ("2026, 4 mars", "2026-03-04"),
        ("2026-Mar-04", "2026-03-04"),
        ("4/mars/2026", "2026-03-04"),
        ("4.mars.26", "2026-03-04"),
        ("March-4-2026", "2026-03-04"),
        ("Mar.4.2026", "2026-03-04"),
        ("March 4 last year", "2025-03-04"),
        ("4 mars de l’an dernier", "2025-03-04"),
        ("4 mars de l'année passée", "2025-03-04"),
        ("4 mars dernier", "2026-03-04"),
        ("mercredi le 4 mars dernier", "2026-03-04"),
        ("last March 4", "2026-03-04"),
        ("'4 March 2026'", "2026-03-04"),
        ("4 mars 26", "2026-03-04"),
        ("04MAR2026", "2026-03-04"),
        ("le premier mai 2026", "2026-05-01"),
        ("Mon 12/10", "2026-10-12"),
        ("two weeks ago", "2026-11-09"),
        ("il y a deux semaines", "2026-11-09"),
        ("Sept 12/25", "2025-09-12"),
        ("Sept. 12/2025", "2025-09-12"),
        ("Fri 6 Mar 2026", "2026-03-06"),
        ("Friday, March 6th, 2026", "2026-03-06"),
        ("Friday the 6th of March 2026", "2026-03-06"),
        ("vendredi le 6 mars 2026", "2026-03-06"),
        ("vendredi, 6 mars 2026", "2026-03-06"),
        ("ven. 6 mars 2026", "2026-03-06"),
        ("VEN 6 MARS 2026", "2026-03-06"),
        ("mar. 3 mars 2026", "2026-03-03"),
        ("6 March 2026, Friday", "2026-03-06"),
        ("6 March 2026 (Friday)", "2026-03-06"),
        ("2026-03-06 Fri.", "2026-03-06"),
        ("Fri 2026-03-06", "2026-03-06"),
        // The day of the week says which of the two it is.
        ("Wed 04/03/26", "2026-03-04"),
        ("04/03/26 (Friday)", "2026-04-03"),
        ("Tuesday the 17th", "2026-11-17"),
        ("mardi 17", "2026-11-17"),
        ("mardi le 17", "2026-11-17"),
        ("last Tuesday", "2026-11-17"),
        ("this past Tuesday", "2026-11-17"),
        ("Tuesday last", "2026-11-17"),
        ("last Monday", "2026-11-16"),
        ("mardi dernier", "2026-11-17"),
        ("mardi passé", "2026-11-17"),
        ("lundi dernier", "2026-11-16"),
        ("dernier mardi", "2026-11-17"),
        ("Saturday", "2026-11-21"),
        ("on Saturday", "2026-11-21"),
        ("samedi", "2026-11-21"),
        ("DIMANCHE", "2026-11-22"),
        ("avant-hier", "2026-11-21"),
        ("the day before yesterday", "2026-11-21"),
        ("3 days ago", "2026-11-20"),
        ("il y a 3 jours", "2026-11-20"),
        ("May 8-11 2025", "2025-05-08..2025-05-11"),
        ("Friday 6 to Sunday 8 March 2026", "2026-03-06..2026-03-08"),
        ("du vendredi 6 au dimanche 8 mars 2026", "2026-03-06..2026-03-08"),
        ("Fri-Sun 6-8 March 2026", "2026-03-06..2026-03-08"),
        ("from the 6th to the 8th of March 2026", "2026-03-06..2026-03-08"),
        ("March 6 through March 8, 2026", "2026-03-06..2026-03-08"),
        ("6 mars 2026 jusqu’au 8 mars 2026", "2026-03-06..2026-03-08"),
        ("6 mars au 8", "2026-03-06..2026-03-08"),
        ("du 4 au 6", "2026-11-04..2026-11-06"),
        ("2026-03-06/08", "2026-03-06..2026-03-08"),
        ("2026-03-06/2026-03-08", "2026-03-06..2026-03-08"),
        ("2026-03-06 au 08", "2026-03-06..2026-03-08"),
        ("15/03-17/03", "2026-03-15..2026-03-17"),
        ("3-4/03/2026", "2026-03-03..2026-03-04"),
    ] {
        for line in [
            format!("Groove lab 2cr {typed}"),
            format!("{typed}, groove lab, 2cr"),
            format!("Groove lab ({typed}) 2cr"),
        ] {
            assert_eq!(days(&line), expected, "«{line}»");
            assert_eq!(understood(&line).title.to_lowercase(), "groove lab", "«{line}»");
        }
    }
    assert_eq!(understood("On the 4th of March 2026, groove lab, 2cr").title, "groove lab");
}

#[test]
fn a_number_that_two_days_share_is_asked_about() {
    for (line, readings) in [
        ("Groove lab 12/10", ["2026-10-12", "2025-12-10"]),
        ("Groove lab 04.03.26", ["2026-03-04", "2026-04-03"]),
        ("Groove lab 4-3-26", ["2026-03-04", "2026-04-03"]),
        ("Groove lab 04 / 03 / 2026", ["2026-03-04", "2026-04-03"]),
        ("Groove lab 04 03 2026", ["2026-03-04", "2026-04-03"]),
        ("Version 1.2.26", ["2026-02-01", "2026-01-02"]),
        // A year is first where that is the nearer one.
        ("Groove lab 26-03-04", ["2004-03-26", "2026-03-04"]),
        ("Groove lab 12/10 !plan", ["2027-10-12", "2026-12-10"]),
    ] {
        let refusal = refusal(line);
        assert_eq!(refusal.kind, RefusalKind::AmbiguousDate, "«{line}»");
        assert_eq!(refusal.days(), readings.map(day), "«{line}»");
    }
}

#[test]
fn a_month_a_season_or_a_week_is_no_day() {
    assert_asked(
        RefusalKind::Unclear,
        "refusal-unclear-not-a-day",
        &[
            ("Feb. 2026", &["2026-02-28", "2026-02-01..2026-02-28"]),
            ("February, 2026", &["2026-02-28", "2026-02-01..2026-02-28"]),
            ("févr. 2026", &["2026-02-28", "2026-02-01..2026-02-28"]),
            ("FÉVRIER 2026", &["2026-02-28", "2026-02-01..2026-02-28"]),
            ("Feb '26", &["2026-02-28", "2026-02-01..2026-02-28"]),
            ("2026-03", &["2026-03-31", "2026-03-01..2026-03-31"]),
            ("03/2026", &["2026-03-31", "2026-03-01..2026-03-31"]),
            ("automne 2025", &["2025-12-20", "2025-09-22..2025-12-20"]),
            ("fall 2025", &["2025-12-20", "2025-09-22..2025-12-20"]),
            ("fall of 2025", &["2025-12-20", "2025-09-22..2025-12-20"]),
            ("2025 (fall)", &["2025-12-20", "2025-09-22..2025-12-20"]),
            ("next May", &["2027-05-31", "2027-05-01..2027-05-31"]),
            ("mai prochain", &["2027-05-31", "2027-05-01..2027-05-31"]),
            ("next spring", &["2027-06-20", "2027-03-20..2027-06-20"]),
            ("Q3 2025", &["2025-09-30", "2025-07-01..2025-09-30"]),
            ("2025-Q3", &["2025-09-30", "2025-07-01..2025-09-30"]),
            ("3e trimestre 2025", &["2025-09-30", "2025-07-01..2025-09-30"]),
            ("3rd quarter of 2025", &["2025-09-30", "2025-07-01..2025-09-30"]),
            ("2026-W10", &["2026-03-08", "2026-03-02..2026-03-08"]),
            ("été 2025", &["2025-09-21", "2025-06-21..2025-09-21"]),
            ("winter 2026", &["2026-03-19", "2025-12-21..2026-03-19"]),
            ("March to May 2026", &["2026-05-31", "2026-03-01..2026-05-31"]),
            ("mars à mai 2026", &["2026-05-31", "2026-03-01..2026-05-31"]),
            ("Nov-Feb 2026", &["2026-02-28", "2025-11-01..2026-02-28"]),
            ("Sept. 2025 to May 2026", &["2026-05-31", "2025-09-01..2026-05-31"]),
            ("March and April 2026", &["2026-04-30", "2026-03-01..2026-04-30"]),
            ("March/April 2026", &["2026-04-30", "2026-03-01..2026-04-30"]),
            ("3 days Aug 2025", &["2025-08-31", "2025-08-01..2025-08-31"]),
            ("3 jours en août 2025", &["2025-08-31", "2025-08-01..2025-08-31"]),
            ("last week", &["2026-11-22", "2026-11-16..2026-11-22"]),
            ("semaine dernière", &["2026-11-22", "2026-11-16..2026-11-22"]),
            ("semaine passée", &["2026-11-22", "2026-11-16..2026-11-22"]),
            ("last weekend", &["2026-11-22", "2026-11-21..2026-11-22"]),
            ("last month", &["2026-10-31", "2026-10-01..2026-10-31"]),
            ("mois dernier", &["2026-10-31", "2026-10-01..2026-10-31"]),
            ("last March", &["2026-03-31", "2026-03-01..2026-03-31"]),
            ("mars dernier", &["2026-03-31", "2026-03-01..2026-03-31"]),
            ("hiver 2025-2026", &["2026-03-19", "2025-12-21..2026-03-19"]),
            ("mi-mars 2026", &["2026-03-31", "2026-03-01..2026-03-31"]),
            ("last fall", &["2025-12-20", "2025-09-22..2025-12-20"]),
            ("été dernier", &["2026-09-21", "2026-06-21..2026-09-21"]),
            ("Winter term 2026", &["2026-03-19", "2025-12-21..2026-03-19"]),
            ("this month", &["2026-11-30", "2026-11-01..2026-11-30"]),
            ("Jan/Feb/Mar 2026", &["2026-03-31", "2026-01-01..2026-03-31"]),
            ("jan, fév et mars 2026", &["2026-03-31", "2026-01-01..2026-03-31"]),
            ("March 4, 2026 to June 2026", &["2026-03-04..2026-06-30", "2026-03-04"]),
            ("sept.–oct. 2025", &["2025-10-31", "2025-09-01..2025-10-31"]),
            ("2025-09/2025-12", &["2025-12-31", "2025-09-01..2025-12-31"]),
            ("semaine du 2 mars 2026", &["2026-03-02..2026-03-08", "2026-03-02"]),
        ],
    );
    for title in ["Marches of May 1968", "The March 2026 review", "Room 2026-03"] {
        assert_eq!(refusal(&format!("{title} 1cr")).kind, RefusalKind::Unclear, "«{title}»");
    }
}

#[test]
fn several_days_are_a_series_or_one_stretch_and_never_one_of_them() {
    let march = &["2026-03-04+2026-03-11+2026-03-18", "2026-03-04..2026-03-18"];
    let two = &["2026-03-04+2026-03-11", "2026-03-04..2026-03-11"];
    assert_asked(
        RefusalKind::Unclear,
        "refusal-unclear-several-days",
        &[
            ("4, 11 et 18 mars 2026", march),
            ("4, 11 et 18 mars", march),
            ("4, 11, 18 mars", march),
            ("4, 11, and 18 March", march),
            ("March 4, 11 and 18, 2026", march),
            ("March 4, 11, 18", march),
            ("mercredi 4, 11 et 18 mars 2026", march),
            ("4 & 11 March", two),
            ("4 and 11 March 2026", two),
            ("4 + 11 mars 2026", two),
            ("3/10/17 April 2026", &["2026-04-03+2026-04-10+2026-04-17", "2026-04-03..2026-04-17"]),
            ("Apr 3/10/17 2026", &["2026-04-03+2026-04-10+2026-04-17", "2026-04-03..2026-04-17"]),
            ("2026-03-04, 11, 18", march),
            ("les 4 et 11", &["2026-11-04+2026-11-11", "2026-11-04..2026-11-11"]),
            ("7/8 March 2026", &["2026-03-07+2026-03-08", "2026-03-07..2026-03-08"]),
            ("March 7/8, 2026", &["2026-03-07+2026-03-08", "2026-03-07..2026-03-08"]),
            ("15/03 et 22/03", &["2026-03-15+2026-03-22", "2026-03-15..2026-03-22"]),
            ("3 et 4/03/2026", &["2026-03-03+2026-03-04", "2026-03-03..2026-03-04"]),
            ("every Tuesday from 3 to 17 March 2026", &["2026-03-03+2026-03-10+2026-03-17", "2026-03-03..2026-03-17"]),
            ("3 to 17 March 2026, weekly", &["2026-03-03+2026-03-10+2026-03-17", "2026-03-03..2026-03-17"]),
            ("4th and 11th of March 2026", two),
            ("4 March and 11 March 2026", two),
            ("Mar 4 and Mar 11, 2026", two),
            ("4 mars et le 8 avril 2026", &["2026-03-04+2026-04-08", "2026-03-04..2026-04-08"]),
            ("Oct 24, 25 and 26 2025", &["2025-10-24+2025-10-25+2025-10-26", "2025-10-24..2025-10-26"]),
            ("20 Dec and 10 Jan 2026", &["2025-12-20+2026-01-10", "2025-12-20..2026-01-10"]),
            ("Saturday and Sunday", &["2026-11-21+2026-11-22", "2026-11-21..2026-11-22"]),
            ("Saturday/Sunday", &["2026-11-21+2026-11-22", "2026-11-21..2026-11-22"]),
            ("sam.-dim.", &["2026-11-21+2026-11-22", "2026-11-21..2026-11-22"]),
            (
                "Tuesdays in March 2026",
                &["2026-03-03+2026-03-10+2026-03-17+2026-03-24+2026-03-31", "2026-03-01..2026-03-31"],
            ),
            (
                "6 Mondays from November 2, 2026",
                &["2026-11-02+2026-11-09+2026-11-16+2026-11-23+2026-11-30+2026-12-07", "2026-11-02..2026-12-07"],
            ),
            ("3 mardis à partir du 3 mars 2026", &["2026-03-03+2026-03-10+2026-03-17", "2026-03-03..2026-03-17"]),
            (
                "every Monday since November 9, 2026",
                &["2026-11-09+2026-11-16+2026-11-23", "2026-11-09..2026-11-23", "2026-11-09"],
            ),
            ("March 4, 2026 - present", &["2026-03-04..2026-11-23", "2026-03-04"]),
            ("March 4, 2026 to date", &["2026-03-04..2026-11-23", "2026-03-04"]),
            ("4 mars 2026 à ce jour", &["2026-03-04..2026-11-23", "2026-03-04"]),
            ("since March 4, 2026", &["2026-03-04..2026-11-23", "2026-03-04"]),
            ("depuis le 4 mars 2026", &["2026-03-04..2026-11-23", "2026-03-04"]),
            ("every month Jan-Mar 2026", &["2026-01-31+2026-02-28+2026-03-31", "2026-01-01..2026-03-31"]),
            ("chaque mois de janvier à mars 2026", &["2026-01-31+2026-02-28+2026-03-31", "2026-01-01..2026-03-31"]),
        ],
    );
    assert_eq!(refusal("Choir every month Jan-June 2026").choices[0].lines.len(), 6, "one line for each month");
}

/// Nobody claims the same credits three times without having seen it.
#[test]
fn a_series_says_what_each_of_it_is_worth() {
    let choices = refusal("Choir 3cr 2h 4, 11 et 18 mars 2026 #workshop").choices;
    let ChoiceSays::Series { days, credits, minutes } = &choices[0].says else { panic!("{choices:?}") };
    assert_eq!(days.len(), 3);
    assert_eq!((credits.map(Credits::hundredths), *minutes), (Some(300), Some(120)));
    for (line, day) in choices[0].lines.iter().zip(days) {
        let read = understood(line);
        assert_eq!((read.title.as_str(), read.start, read.end, read.minutes), ("Choir", *day, *day, Some(120)));
    }
}

#[test]
fn a_day_of_the_week_goes_with_its_date_and_one_that_contradicts_it_is_asked_about() {
    for (line, offers) in [
        ("Choir Friday 7 March 2026", &["2026-03-07", "2026-03-06"]),
        ("Choir vendredi le 7 mars 2026", &["2026-03-07", "2026-03-06"]),
        ("Choir 2026-03-07 (Fri.)", &["2026-03-07", "2026-03-06"]),
        // Without a year it may be that day of another year.
        ("Choir Thursday 6 March", &["2026-03-06", "2025-03-06"]),
    ] {
        assert_eq!(refusal(line).text.id, "refusal-unclear-weekday-differs", "«{line}»");
        assert_eq!(offered(line), *offers, "«{line}»");
    }
    for (line, title) in [
        ("Friday night jam 2cr 2026-03-04", "Friday night jam"),
        ("Songs for a Sunday 2cr 4 March 2026", "Songs for a Sunday"),
        ("Here comes the sun 7 March 2026", "Here comes the sun"),
    ] {
        assert_eq!(understood(line).title, title, "«{line}»");
    }
}

#[test]
fn on_its_own_day_a_day_of_the_week_is_asked_about() {
    for (typed, offers) in [("Monday", ["2026-11-23", "2026-11-16"]), ("lundi", ["2026-11-23", "2026-11-16"])] {
        assert_eq!(offered(&format!("Choir {typed} 2cr")), offers);
    }
    assert_eq!(offered("Choir Monday !plan"), ["2026-11-23", "2026-11-30"]);
    assert_eq!(days("Choir Saturday !plan"), "2026-11-28");
    assert_eq!(refusal("Choir next Tuesday").text.id, "refusal-unclear-which-week");
    assert_eq!(refusal("Chorale mardi prochain").text.id, "refusal-unclear-which-week");
}

#[test]
fn an_abbreviation_alone_is_asked_about_where_it_may_be_a_word() {
    for line in ["Choir 2cr Sat", "Choir 2cr Fri", "Chorale 2cr ven.", "Sat., choir 2cr", "Chorale 2cr (sam.)"] {
        assert_eq!(refusal(line).text.id, "refusal-unclear-perhaps-a-day", "«{line}»");
    }
    for title in
        ["Jeu et thérapie", "Mon premier atelier", "La mer", "Thérapie par le jeu", "Here comes the sun", "Sun songs"]
    {
        let read = understood(&format!("{title} 2cr"));
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true));
    }
}

#[test]
fn beside_one_full_date_everything_else_is_title() {
    for (line, title) in [
        ("Fall prevention and rhythm 2cr 2026-10-30", "Fall prevention and rhythm"),
        ("Top 10 songs 24/7 2cr 2026-03-04", "Top 10 songs 24/7"),
        ("9/11 and collective grief 2cr 2026-03-04", "9/11 and collective grief"),
        ("Saturday choir 2cr 2026-03-04", "Saturday choir"),
        ("The March 2025 review 2cr 2026-03-04", "The March 2025 review"),
        ("March 4th commemoration 2cr 2026-10-30", "March 4th commemoration"),
        ("Music therapy today 2cr 2026-03-04", "Music therapy today"),
        ("Été 2025 en chansons 2cr 4 mars 2026", "Été 2025 en chansons"),
        ("Waltz in 3/4 2cr 4 March", "Waltz in 3/4"),
        ("Room 2026-03 2cr 2026-05-04", "Room 2026-03"),
    ] {
        let read = understood(line);
        assert_eq!((read.title.as_str(), read.date_assumed), (title, false), "«{line}»");
    }
    assert_eq!(refusal("Choir 2026-03-04 2026-03-05").kind, RefusalKind::Twice);
}

#[test]
fn what_may_be_a_day_or_none_is_asked_about() {
    assert_eq!(offered("Choir 4 mars 206"), ["2026-03-04"]);
    assert_eq!(refusal("Choir 4 mars 206").lines()[0], "Choir 2026-03-04 \"206\"");
    for typed in ["24/7", "4/4", "the 4th", "04032026", "1.2.3", "13.13.26"] {
        assert_eq!(refusal(&format!("Choir {typed}")).text.id, "refusal-unclear-perhaps-a-day", "«{typed}»");
    }
    assert_eq!(offered("Choir févr.-26"), ["2026-02-26", "2026-02-28", "2026-02-01..2026-02-28"]);
    assert_eq!(offered("Choir Mar-26"), ["2026-03-26", "2026-03-31", "2026-03-01..2026-03-31"]);
    assert_eq!(offered("Choir Febuary 4, 2026"), ["2026-02-04"]);
    assert_eq!(refusal("Chorale à l’automne 2025").lines()[0], "Chorale à l’ 2025-12-20");
    assert_eq!(understood("Chorale à l’ 2025-12-20").title, "Chorale");
    assert_eq!(refusal("Choir 4 March 25").text.id, "refusal-unclear-short-year");
    assert_eq!(offered("Choir 4 March 25"), ["2025-03-04", "2026-03-04"]);
    for title in [
        "Waltz in 3/4 time",
        "Part 1/2",
        "Rythmes 6/8 mesure",
        "1/2 day workshop",
        "The 4th annual conference",
        "Ratio 45/90",
    ] {
        let read = understood(&format!("{title} 2cr"));
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true));
    }
}

#[test]
fn a_date_that_is_written_against_more_is_asked_about() {
    for line in [
        "Groove lab-4 March 2026 2cr",
        "Groove lab 4 March 2026/2cr",
        "Groove lab 2026-03-04T19:00 2cr",
        "Groove lab 2026-03-04_final 2cr",
        "Groove lab2026-03-04 2cr",
        "Groove lab 4 March/2cr",
        "Groove lab 2cr/4 March",
        "Groove lab_4 mars 2cr",
        "Groove lab.4 March 2cr",
        "Groove lab 2026-03-04.choir",
        "Groove 4 March 2026-2cr",
    ] {
        let refusal = refusal(line);
        assert_eq!(refusal.text.id, "refusal-unclear-run-together", "«{line}»");
        assert_eq!(refusal.days(), [day("2026-03-04")], "«{line}»");
    }
    for line in [
        "-4 March 2026, choir",
        "•4 March 2026 choir",
        "Choir:4 March 2026",
        "Choir=4 March 2026",
        "Choir (-4 March 2026)",
    ] {
        assert!(
            reading(line).refusal.is_some_and(|it| it.kind == RefusalKind::Unclear) || days(line) == "2026-03-04",
            "«{line}»"
        );
    }
    for title in [
        "Report 2026-03-04.pdf",
        "IMG_20260304.jpg",
        "scan-2026-03-04.pdf",
        "Notes 4 March 2026.docx",
        "2026-03-04-05",
        "http://example.org/2026/03/04/choir",
        "Call 555-12-3456",
        "4 May's songs",
        "COVID-19 March review",
    ] {
        let read = understood(title);
        assert_eq!((read.title.as_str(), read.date_assumed), (title, true));
    }
}

#[test]
fn the_reason_is_the_real_one() {
    for (line, message) in [
        ("Choir 30 February", "refusal-no-such-date"),
        ("Choir 30 février 2026", "refusal-no-such-date"),
        ("Choir 31/04", "refusal-no-such-date"),
        ("Choir 2026-13-01", "refusal-no-such-date"),
        ("Choir 4 mars 1926", "refusal-no-such-date-too-far"),
        ("Choir 2101-01-01", "refusal-no-such-date-too-far"),
        ("Choir 03/04/1900", "refusal-no-such-date-too-far"),
    ] {
        let refusal = refusal(line);
        assert_eq!((refusal.kind, refusal.text.id.as_str()), (RefusalKind::NoSuchDate, message), "«{line}»");
    }
}

#[test]
fn what_nobody_sees_hides_no_day_and_stays_in_no_title() {
    for line in [
        "Groove lab 2cr 4 Mar\u{ad}ch 2026",
        "Groove lab 2cr 4\u{200b}March\u{200b}2026",
        "Groove lab 2cr\u{200b}4 March 2026",
        "Groove\u{ad} lab\u{200b} 2cr 20\u{200b}26-03-04",
        "Groove lab 2cr \u{200f}2026-03-04\u{200e}",
        "Groove lab 2cr \u{2067}4 mars 2026\u{2069}",
        "Groove lab 2cr 4\u{2009}mars\u{3000}2026",
        "Groove lab 2cr 4\u{2060} ma\u{200d}rs 2026",
        "\u{feff}Groove lab 2cr 4 March 2026",
        "Groove lab 2cr 2026\u{2011}03\u{2011}04",
        "4 March 2026\u{200b}Groove lab 2cr",
        "Groove lab 2cr 4\u{fe0f} March 2026",
    ] {
        assert_eq!(days(line), "2026-03-04", "«{}»", line.escape_unicode());
        assert_eq!(understood(line).title, "Groove lab", "«{}»", line.escape_unicode());
    }
    let title = |line: &str| understood(line).title;
    assert_eq!(title("E\u{301}tude des sonorite\u{301}s"), "Étude des sonorités");
    assert_eq!(title("Sono\u{ad}rités \u{200e}vivantes\u{200b}"), "Sonorités vivantes");
    assert_eq!(title("🎵 Chœur 👩🏽‍🎤"), "🎵 Chœur 👩🏽‍🎤");
    assert_eq!(understood("Choir @\"Re\u{301}seau\u{200b}\"").provider.as_deref(), Some("Réseau"));
}
