//! Amounts and hours as people type them.

use super::{hundredths, reading, refusal, understood};
use ledgerline_core::reading::quick_add::{ChipKind, ChoiceSays, RefusalKind};

#[test]
fn credits_are_understood_with_the_words_round_them() {
    for (typed, expected) in [
        ("6 CE credits", 600),
        ("6 ce credit", 600),
        ("3 CMTE", 300),
        ("3 CMTEs", 300),
        ("5 CMTE credits", 500),
        ("5 credits CMTE", 500),
        ("(2 credits)", 200),
        ("1/2 credit", 50),
        ("1/2 cr", 50),
        ("3/4 crédit", 75),
        ("1 1/2 credits", 150),
        ("credits: 6", 600),
        ("crédits : 1,5", 150),
        ("CMTE: 3", 300),
        ("6 credit hours", 600),
        ("3 CMTE hours", 300),
        ("3 MTA credits", 300),
        ("6 crédits de formation continue", 600),
    ] {
        let read = understood(&format!("Choir {typed} 2026-03-04"));
        assert_eq!(
            (read.title.as_str(), hundredths(&read), read.minutes),
            ("Choir", Some(expected), None),
            "«{typed}»"
        );
    }
    for (typed, minutes) in [
        ("1h15", 75),
        ("1 h 15 min", 75),
        ("45 heures", 2700),
        ("12 h", 720),
        ("6 contact hours", 360),
        ("1/2 h", 30),
        ("2 heures et demie", 150),
        ("1 hour and 30 minutes", 90),
        ("2 h et 15 min", 135),
    ] {
        let read = understood(&format!("Choir {typed} 2026-03-04"));
        assert_eq!((read.title.as_str(), read.minutes, read.credits), ("Choir", Some(minutes), None), "«{typed}»");
    }
    for title in ["A 2-hour walk", "The 6-credit course", "A 2‑hour walk", "Une pause de 2-heures"] {
        let read = understood(title);
        assert_eq!((read.title.as_str(), read.minutes, read.credits), (title, None, None));
    }
}

fn amounts(line: &str) -> Vec<(Option<u32>, Option<i64>)> {
    let refusal = refusal(line);
    assert_eq!(refusal.kind, RefusalKind::Unclear, "«{line}»");
    refusal
        .choices
        .into_iter()
        .filter_map(|choice| match choice.says {
            ChoiceSays::Minutes { minutes } => {
                assert_eq!(understood(&choice.lines[0]).minutes, Some(minutes), "«{line}»");
                Some((Some(minutes), None))
            }
            ChoiceSays::Credits { credits } => {
                assert_eq!(understood(&choice.lines[0]).credits, Some(credits), "«{line}»");
                Some((None, Some(credits.hundredths())))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn so_many_times_so_much_is_asked_about() {
    for typed in [
        "3 x 1.5h",
        "3x1,5 h",
        "3 × 1h30",
        "1.5h x 3",
        "3 sessions of 1.5 hours",
        "3 séances de 1 h 30",
        "3 sessions (1.5 h each)",
    ] {
        assert_eq!(amounts(&format!("Choir {typed} 2026-03-04")), [(Some(270), None), (Some(90), None)], "«{typed}»");
    }
    assert_eq!(amounts("Choir 5 sessions of 1 hour"), [(Some(300), None), (Some(60), None)]);
    assert_eq!(amounts("Chorale 5 séances d’une heure"), [(Some(300), None), (Some(60), None)]);
    assert_eq!(amounts("Choir five sessions of 1 hour"), [(Some(300), None), (Some(60), None)]);
    assert_eq!(amounts("Choir 2 x 3cr"), [(None, Some(600)), (None, Some(300))]);
    assert_eq!(amounts("Choir 2 days of 6 credits each"), [(None, Some(1200)), (None, Some(600))]);
    assert_eq!(understood("Choir \"3 x 1.5h\" 4.5h").minutes, Some(270));
}

#[test]
fn what_may_be_an_amount_is_asked_about() {
    assert_eq!(amounts("Choir 2-3 h"), [(Some(120), None), (Some(180), None)]);
    assert_eq!(amounts("Chorale 2 à 3 h 2026-03-04"), [(Some(120), None), (Some(180), None)]);
    assert_eq!(amounts("Choir 3 to 5 credits"), [(None, Some(300)), (None, Some(500))]);
    assert_eq!(amounts("Choir 6 CE 2026-03-04"), [(None, Some(600))]);
    assert_eq!(amounts("Chorale une heure 2026-03-04"), [(Some(60), None)]);
    assert_eq!(amounts("Choir two credits 2026-03-04"), [(None, Some(200))]);
    assert_eq!(amounts("Choir half an hour"), [(Some(30), None)]);
    assert_eq!(amounts("Choir 2 hours per week"), [(Some(120), None)]);
    assert_eq!(amounts("Choir 2h each, 3 sessions"), [(Some(360), None), (Some(120), None)]);
    assert_eq!(amounts("Choir 2 hours/week for 10 weeks"), [(Some(1200), None), (Some(120), None)]);
    assert_eq!(understood("Trauma part 2 - 6cr").title, "Trauma part 2");
}

#[test]
fn a_continuing_education_unit_is_always_asked_about() {
    for typed in [
        "0.6 CEU",
        ".6 CEUs",
        "0,6 UEC",
        "0.6 ceu credits",
        "0.6 continuing education units",
        "0,6 unité d’éducation continue",
    ] {
        assert_eq!(
            amounts(&format!("Choir {typed} 2026-03-04")),
            [(Some(360), None), (Some(36), None), (None, Some(60))],
            "«{typed}»"
        );
    }
    assert_eq!(amounts("Choir 6 CEUs"), [(Some(3600), None), (Some(360), None), (None, Some(600))]);
    // With the credits beside it, only the hours are left to tell.
    assert_eq!(amounts("Choir 6cr 0.6 CEU"), [(Some(360), None), (Some(36), None)]);
}

#[test]
fn a_start_and_an_end_of_the_day_propose_how_long_it_took() {
    for (typed, minutes) in [
        ("9h à 16h30", 450),
        ("de 9h à 16h30", 450),
        ("de 9 h à 16 h 30", 450),
        ("de 9 à 16 h", 420),
        ("9h-16h30", 450),
        ("12h00-13h30", 90),
        ("13 h 30 à 15 h 00", 90),
        ("10 h à midi", 120),
        ("de 10h jusqu’à midi", 120),
        ("entre 9h et 11h", 120),
        ("from 9 to 4:30 pm", 450),
        ("from 9 to 4:30", 450),
        ("9:00-16:30", 450),
        ("9:00 – 16:30", 450),
        ("9am-4:30pm", 450),
        ("9 a.m. to 4:30 p.m.", 450),
        ("9 to noon", 180),
        ("1 to 3 pm", 120),
        ("11-1 pm", 120),
        ("7-9pm", 120),
        ("between 9:00 and 10:30", 90),
        ("22h à 1h", 180),
        ("from 19:00 to 20:30", 90),
        ("7-8:30 pm ET", 90),
    ] {
        for line in [
            format!("Choir 2cr 2026-03-04 {typed}"),
            format!("Choir {typed} 2cr 2026-03-04"),
            format!("Choir 2026-03-04 ({typed}) 2cr"),
        ] {
            let read = understood(&line);
            assert_eq!(
                (read.title.as_str(), read.minutes, hundredths(&read)),
                ("Choir", Some(minutes), Some(200)),
                "«{line}»"
            );
            assert!(reading(&line).chips.iter().any(|chip| chip.kind == ChipKind::Hours), "«{line}»");
        }
        // What is said counts more than what is worked out.
        assert_eq!(understood(&format!("Choir 1h15 2026-03-04, {typed}")).minutes, Some(75), "«{typed}»");
    }
    let two = understood("Choir 2026-03-04 9h-12h, 13h-16h");
    assert_eq!((two.title.as_str(), two.minutes), ("Choir", Some(360)));
}

#[test]
fn an_hour_of_the_day_is_no_duration() {
    for typed in [
        "à 19h",
        "à 19h30",
        "à 19 h 30",
        "at 7pm",
        "at 7 p.m.",
        "7pm",
        "7:30 pm",
        "19:00",
        "vers 19h",
        "dès 19h",
        "à midi",
        "@ 7pm",
        "à partir de 19h",
    ] {
        for line in [
            format!("Choir 2026-03-04 {typed}"),
            format!("Choir 2026-03-04, {typed} 2cr"),
            format!("Choir {typed} 2026-03-04"),
        ] {
            let read = understood(&line);
            assert_eq!((read.title.as_str(), read.minutes), ("Choir", None), "«{line}»");
        }
        assert_eq!(understood(&format!("Choir {typed} 1h30 2026-03-04")).minutes, Some(90), "«{typed}»");
    }
    // Away from a date it stays where it was put.
    assert_eq!(understood("John 3:16 in song 2cr 2026-03-04").title, "John 3:16 in song");
    assert_eq!(understood("Concert à 19h, salle B 2026-03-04").title, "Concert à 19h, salle B");
    // Two hours, at three in the afternoon.
    assert_eq!(understood("Supervision 2 h à 15h 4 mars 2026").minutes, Some(120));
    assert_eq!(understood("Supervision 2 h 4 mars 2026").minutes, Some(120));
}

#[test]
fn a_late_hour_right_behind_a_day_is_asked_about() {
    for line in ["Choir 4 mars 2026 19h", "Choir 2026-03-04, 19h30", "Choir 4 mars 19 h"] {
        assert_eq!(refusal(line).text.id, "refusal-unclear-hour", "«{line}»");
        assert_eq!(amounts(line).len(), 1, "«{line}»");
    }
    assert_eq!(understood("Choir 12 h 4 mars 2026").minutes, Some(720));
    assert_eq!(understood("Choir 4 mars 2026 12 h").minutes, Some(720));
    assert_eq!(understood("Choir 4-6 mars 2026 15 h").minutes, Some(900));
}

#[test]
fn a_marker_that_is_none_is_asked_about() {
    for (line, offers) in [
        ("Choir 2cr !important", 0),
        ("Choir !urgent, 2cr", 0),
        ("!todo Choir", 0),
        ("Choir !workshop", 1),
        ("Choir !éthique", 1),
        ("Choir !planning 2027-03-04", 1),
        ("Choir !planifier 2027-03-04", 1),
    ] {
        let refusal = refusal(line);
        assert_eq!(refusal.text.id, "refusal-unclear-marker", "«{line}»");
        assert!(refusal.words.starts_with('!'), "«{line}»");
        assert_eq!(refusal.choices.len(), offers + 1, "«{line}»: {:?}", refusal.choices);
        assert_eq!(refusal.choices.last().map(|it| &it.says), Some(&ChoiceSays::Title));
        for line in refusal.lines() {
            assert!(understood(line).title.contains("Choir"), "«{line}»");
        }
    }
    for plan in ["!prévu", "!PREVUE", "!planifié", "!planifiée", "!plan", "!planned"] {
        let read = understood(&format!("Choir 2027-03-04 {plan}"));
        assert_eq!((read.title.as_str(), read.status.id()), ("Choir", "planned"), "«{plan}»");
    }
    for title in ["wow!plan", "Bravo !", "!!!", "Sing! now"] {
        assert_eq!(understood(title).title, title);
    }
}
