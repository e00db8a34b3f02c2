//! The programs that come with Ledgerline: what their sources publish, and nothing else.

use std::collections::BTreeSet;
use std::fs;

use ledgerline_core::domain::program::file::{read, write};
use ledgerline_core::domain::program::{Confidence, Program, RuleShape, Source};
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Bilingual;

use super::{credits, programs};

fn shipped(id: &str) -> Program {
    Program::shipped_with_id(id).expect("the shipped files are fine").expect("it is shipped")
}

/// Who says each of a program's figures.
fn sources(program: &Program) -> Vec<&Source> {
    let of_rules = program.rules.iter().flat_map(|rule| {
        std::iter::once(&rule.source).chain(rule.alternatives.iter().map(|alternative| &alternative.source))
    });
    std::iter::once(&program.cycle.source).chain(of_rules).collect()
}

/// Every text of a program that somebody reads.
fn texts(program: &Program) -> Vec<&Bilingual> {
    let of_rules = program.rules.iter().flat_map(|rule| {
        let question = match &rule.shape {
            RuleShape::YesNo { question } => Some(question),
            _ => None,
        };
        [rule.name.as_ref(), rule.remark.as_ref(), question].into_iter().flatten()
    });
    [&program.name, &program.body].into_iter().chain(of_rules).collect()
}

#[test]
fn every_file_of_the_folder_is_shipped_under_its_own_id() {
    let files: BTreeSet<String> = fs::read_dir(programs())
        .expect("there are programs")
        .filter_map(|entry| entry.expect("an entry can be read").file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect();
    let shipped = Program::shipped().expect("the shipped files are fine");
    assert_eq!(shipped.iter().map(|program| program.id.clone()).collect::<BTreeSet<_>>(), files);
    assert_eq!(shipped.len(), files.len());
}

#[test]
fn every_figure_says_where_it_was_read_and_when() {
    for program in Program::shipped().expect("the shipped files are fine") {
        for source in sources(&program) {
            assert!(source.text.starts_with("https://"), "{}: {source:?}", program.id);
            assert!(source.text["https://".len()..].contains('.'), "{}: {source:?}", program.id);
            let days = if program.id == "camt-mta" { ["2026-11-20"] } else { ["2026-11-23"] };
            assert!(days.contains(&source.read_on.to_string().as_str()), "{}: {source:?}", program.id);
            assert_ne!(source.confidence, Confidence::Yours, "{}: nobody's own rule is shipped", program.id);
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages_with_their_own_typography() {
    for program in Program::shipped().expect("the shipped files are fine") {
        for text in texts(&program) {
            assert!(!text.en.trim().is_empty() && !text.fr.trim().is_empty(), "{}: {text:?}", program.id);
            for wrong in [" :", " ;", " !", " ?", " %", " »", "« ", "'"] {
                assert!(!text.fr.contains(wrong), "{}: “{wrong}” in {}", program.id, text.fr);
            }
            assert!(!text.en.contains('\''), "{}: {}", program.id, text.en);
        }
        let remarks = program.rules.iter().filter_map(|rule| rule.remark.as_ref());
        for remark in remarks {
            assert_ne!(remark.en, remark.fr, "{}: the remark is translated", program.id);
        }
    }
}

#[test]
fn a_shipped_file_is_written_as_it_stands_but_for_its_comments() {
    for program in Program::shipped().expect("the shipped files are fine") {
        assert_eq!(read(write(&program).as_bytes()), Ok(program.clone()));
        let file = fs::read_to_string(programs().join(format!("{}.toml", program.id))).expect("it can be read");
        let bare: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(bare.join("\n").trim(), write(&program).trim(), "{}", program.id);
    }
}

/// The figures as their sources publish them.
#[test]
fn the_published_figures() {
    for (id, total, months, ends, unit) in [
        ("camt-mta", "60", 60, None, None),
        ("cbmt-mtbc", "100", 60, None, Some(50)),
        ("crpo-rp", "40", 24, Some("12-31"), Some(60)),
        ("ccpa-ccc", "36", 36, None, Some(60)),
        ("nmt", "50", 60, None, None),
    ] {
        let program = shipped(id);
        let credits_in_all = program.total().and_then(|rule| rule.shape.credits());
        assert_eq!(credits_in_all, Some(credits(total)), "{id}: credits in all");
        assert_eq!(program.cycle.months, months, "{id}: months of a cycle");
        assert_eq!(program.cycle.ends.map(String::from), ends.map(str::to_owned), "{id}: the day a cycle ends");
        assert_eq!(program.unit_minutes(), unit, "{id}: minutes of a credit");
    }
}

#[test]
fn camt_names_the_one_other_figure_and_nothing_else() {
    let camt = shipped("camt-mta");
    let [rule] = camt.rules.as_slice() else { panic!("CAMT has one rule") };
    let [other] = rule.alternatives.as_slice() else { panic!("and one other figure") };
    assert_eq!(other.credits, credits("45"));
    assert_eq!(other.source.confidence, Confidence::Unconfirmed);
    assert!(other.source.text.starts_with("https://inmt.ca/"));
    for text in texts(&camt).iter().filter(|text| text.en.contains("45")) {
        assert!(text.fr.contains("45"), "the remark says so in both languages");
    }
}

#[test]
fn cbmt_asks_for_three_credits_of_ethics_and_a_year_of_proof() {
    let cbmt = shipped("cbmt-mtbc");
    let ethics = cbmt.rule("ethics").map(|rule| rule.shape.clone());
    let topic = Topic::from_word("ethics").expect("a topic");
    assert_eq!(ethics, Some(RuleShape::MinimumOfTopic { topic, credits: credits("3") }));
    assert_eq!(cbmt.keep_proof_months(), Some(12));
}

#[test]
fn crpo_asks_for_one_didactic_and_one_experiential_activity_and_two_forms() {
    let crpo = shipped("crpo-rp");
    for word in ["didactic", "experiential"] {
        let topics = vec![Topic::from_word(word).expect("a topic")];
        let rule = crpo.rule(word).map(|rule| rule.shape.clone());
        assert_eq!(rule, Some(RuleShape::AtLeastOne { kinds: Vec::new(), topics }), "{word}");
    }
    for id in ["self-assessment", "attestation"] {
        assert!(matches!(crpo.rule(id).map(|rule| &rule.shape), Some(RuleShape::YesNo { .. })), "{id}");
    }
    assert!(crpo.only_while_member());
}

#[test]
fn ccpa_counts_a_graduate_course_as_a_whole_cycle() {
    let kind = Kind::from_id("graduate-course").expect("a kind");
    let worth = RuleShape::Worth { kind, credits: credits("36") };
    assert!(shipped("ccpa-ccc").rules.iter().any(|rule| rule.shape == worth));
}

#[test]
fn nmt_asks_for_three_areas_and_three_support_chapters() {
    let nmt = shipped("nmt");
    let Some(RuleShape::DifferentTopics { count: 3, among }) = nmt.rule("areas").map(|rule| rule.shape.clone()) else {
        panic!("three areas are asked for");
    };
    assert_eq!(among.len(), 11, "the Academy names eleven areas");
    let chapter = Topic::from_word("support chapter").expect("a topic");
    assert!(among.contains(&chapter), "a support chapter is an area too");
    let chapters = nmt.rule("support-chapters").map(|rule| rule.shape.clone());
    assert_eq!(chapters, Some(RuleShape::ActivitiesWithTopic { topic: chapter, count: 3 }));
    let remark = nmt.rule("areas").and_then(|rule| rule.remark.clone()).expect("the areas are explained");
    for topic in &among {
        assert!(remark.en.contains(&format!(": {}.", topic.id())), "{} is explained in English", topic.id());
        assert!(remark.fr.contains(&format!("\u{a0}: {}.", topic.id())), "{} is explained in French", topic.id());
    }
    let supervision = nmt.rule("supervision-received").map(|rule| rule.shape.clone());
    let kind = Kind::from_id("supervision-received").expect("a kind");
    assert_eq!(supervision, Some(RuleShape::MaximumOfKind { kind, credits: credits("12") }));
}
