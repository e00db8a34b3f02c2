//! What holds for any program and for any file.

use chrono::{Days, NaiveDate};
use ledgerline_core::domain::activity::Format;
use ledgerline_core::domain::program::check::check;
use ledgerline_core::domain::program::file::{read, write};
use ledgerline_core::domain::program::{
    Alternative, Confidence, CycleLength, MonthDay, Program, Rule, RuleShape, Source,
};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::unit::Rounding;
use proptest::prelude::*;

use super::{GOOD, sentence};

/// A text without what a file may not hold; sometimes with what TOML could stumble over.
fn text() -> impl Strategy<Value = String> {
    let plain = r#"[\PC"'\\#=\[\]{}]{1,40}"#;
    plain.prop_filter("a text that is there", |text| {
        let hidden = |character: char| character.is_control() || ('\u{2000}'..='\u{206f}').contains(&character);
        !text.trim().is_empty() && !text.chars().any(|character| hidden(character) || character == '\u{feff}')
    })
}

fn bilingual() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(en, fr)| Bilingual { en, fr })
}

fn source() -> impl Strategy<Value = Source> {
    let first: NaiveDate = "1950-01-01".parse().expect("a day");
    (text(), 0..55_000_u64, prop::sample::select(&Confidence::ALL[..]))
        .prop_map(move |(text, days, confidence)| Source { text, read_on: first + Days::new(days), confidence })
}

fn figure(most: i64) -> impl Strategy<Value = Credits> {
    (1..=most).prop_map(Credits::from_hundredths)
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::all().collect::<Vec<_>>())
}

fn topic() -> impl Strategy<Value = Topic> {
    text().prop_filter_map("a topic", |word| Topic::from_word(&word))
}

/// Any shape, whether or not it makes sense.
fn shape() -> impl Strategy<Value = RuleShape> {
    let kinds = || prop::collection::vec(kind(), 0..4);
    let topics = || prop::collection::vec(topic(), 0..4);
    let all = || figure(10_000_000);
    prop_oneof![
        (kind(), all()).prop_map(|(kind, credits)| RuleShape::MinimumOfKind { kind, credits }),
        (topic(), all()).prop_map(|(topic, credits)| RuleShape::MinimumOfTopic { topic, credits }),
        all().prop_map(|credits| RuleShape::MinimumEachYear { credits }),
        (1..5_u32, kinds()).prop_map(|(count, among)| RuleShape::DifferentKinds { count, among }),
        (1..5_u32, topics()).prop_map(|(count, among)| RuleShape::DifferentTopics { count, among }),
        (topic(), 1..=1_000_u32).prop_map(|(topic, count)| RuleShape::ActivitiesWithTopic { topic, count }),
        (kinds(), topics()).prop_map(|(kinds, topics)| RuleShape::AtLeastOne { kinds, topics }),
        bilingual().prop_map(|question| RuleShape::YesNo { question }),
        (kind(), all()).prop_map(|(kind, credits)| RuleShape::MaximumOfKind { kind, credits }),
        (topic(), all()).prop_map(|(topic, credits)| RuleShape::MaximumOfTopic { topic, credits }),
        (prop::sample::select(&Format::ALL[..]), all())
            .prop_map(|(format, credits)| RuleShape::MaximumOfFormat { format, credits }),
        (figure(100_000), prop::option::of(kind()))
            .prop_map(|(credits, kind)| RuleShape::MaximumPerActivity { credits, kind }),
        all().prop_map(|credits| RuleShape::MaximumPerDay { credits }),
        (1..=1_440_u32, prop::sample::select(&Rounding::ALL[..]), prop::option::of(1..=1_440_u32))
            .prop_map(|(minutes, rounding, shortest)| RuleShape::Unit { minutes, rounding, shortest }),
        (kind(), figure(100_000)).prop_map(|(kind, credits)| RuleShape::Worth { kind, credits }),
        (all(), prop::option::of(1..=240_u32), kinds(), topics())
            .prop_map(|(credits, months, kinds, topics)| RuleShape::CarryOver { credits, months, kinds, topics }),
        (1..=366_u32).prop_map(|days| RuleShape::LateEntry { days }),
        (1..=600_u32).prop_map(|months| RuleShape::KeepProof { months }),
        Just(RuleShape::OnlyWhileMember),
    ]
}

fn rule() -> impl Strategy<Value = Rule> {
    (shape(), source(), prop::option::of(bilingual()), prop::option::of(bilingual())).prop_map(
        |(shape, source, name, remark)| Rule {
            id: String::new(),
            name,
            shape,
            source,
            remark,
            alternatives: Vec::new(),
        },
    )
}

/// The rule of all credits, with other figures.
fn total() -> impl Strategy<Value = Rule> {
    let others = prop::collection::vec((figure(10_000_000), source()), 0..3);
    (rule(), figure(10_000_000), others).prop_map(|(mut rule, credits, others)| {
        rule.shape = RuleShape::Total { credits };
        rule.alternatives = others.into_iter().map(|(credits, source)| Alternative { credits, source }).collect();
        rule
    })
}

/// Any program that makes sense: any rules at all, without those that do not go with the others.
fn program() -> impl Strategy<Value = Program> {
    let day = prop::option::of(0..366_u64).prop_map(|days| {
        let leap: NaiveDate = "2000-01-01".parse().expect("a day");
        days.and_then(|days| MonthDay::try_from((leap + Days::new(days)).format("%m-%d").to_string()).ok())
    });
    let cycle = (1..=240_u32, day, source()).prop_map(|(months, ends, source)| CycleLength { months, ends, source });
    let rules = (prop::collection::vec(rule(), 0..12), total(), any::<prop::sample::Index>());
    ("[a-z][a-z0-9-]{0,39}", bilingual(), bilingual(), cycle, rules).prop_map(
        |(id, name, body, cycle, (mut rules, total, place))| {
            rules.insert(place.index(rules.len() + 1), total);
            for (number, rule) in rules.iter_mut().enumerate() {
                rule.id = format!("rule-{number}");
            }
            let mut program = Program { id, name, body, cycle, rules };
            while let Err(fault) = check(&program) {
                let place = fault.rule.expect("its head makes sense");
                match fault.alternative {
                    Some(index) => drop(program.rules[place].alternatives.remove(index)),
                    None => drop(program.rules.remove(place)),
                }
            }
            program
        },
    )
}

/// That a file is read, or refused with a line of it and in words.
fn is_answered(file: &[u8]) {
    if let Err(problem) = read(file) {
        let lines = file.split(|byte| *byte == b'\n').count();
        assert!((1..=lines).contains(&(problem.line as usize)), "{problem:?} of {lines} lines");
        for language in Language::ALL {
            sentence(&problem, language);
        }
    }
}

#[test]
fn a_file_that_breaks_off_anywhere_is_answered() {
    let mut files = vec![GOOD.to_owned()];
    files.extend(Program::shipped().expect("the shipped files are fine").iter().map(write));
    for file in files {
        for length in 0..file.len() {
            is_answered(&file.as_bytes()[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_program_is_read_as_it_was_written(program in program()) {
        let file = write(&program);
        prop_assert_eq!(read(file.as_bytes()), Ok(program), "{}", file);
    }

    #[test]
    fn a_file_with_any_bytes_changed_is_answered(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut file = GOOD.as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        is_answered(&file);
    }

    #[test]
    fn a_file_with_any_lines_moved_is_answered(
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8),
    ) {
        let mut lines: Vec<&str> = GOOD.lines().collect();
        for (from, to) in moves {
            lines.swap(from.index(GOOD.lines().count()), to.index(GOOD.lines().count()));
        }
        is_answered(lines.join("\n").as_bytes());
    }

    #[test]
    fn any_text_at_all_is_answered(text in r#"[\PC\n"=\[\]{}.,#]{0,200}"#) {
        is_answered(text.as_bytes());
    }
}
