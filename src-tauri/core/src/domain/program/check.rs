//! What makes no sense in a program, wherever it comes from: a file, or a form in which a member
//! edits a rule.
//!
//! Every bound of a program stands here, once. That a kind exists is settled where its word is
//! read; everything else that a [`Program`] may not be is refused by [`check`].

mod fault;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::Datelike as _;

use super::shape::{ShapeKey, Values};
use super::{Program, Rule, RuleShape, Source};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::language::Bilingual;
use crate::text::dates::YEARS;
use crate::text::invisible::is_invisible;

pub use fault::{Fault, ProgramFault};

/// The most rules of a program.
pub const MOST_RULES: usize = 100;
/// The most other figures of a total.
pub const MOST_ALTERNATIVES: usize = 10;
/// The most kinds or topics that one rule names in a list.
pub const MOST_LISTED: usize = 50;

/// The longest id of a program or a rule, in characters.
pub const LONGEST_ID: usize = 40;
/// The longest name of a program, a body or a rule, in characters.
pub const LONGEST_NAME: usize = 200;
/// The longest topic, in characters.
pub const LONGEST_TOPIC: usize = 100;
/// The longest source, in characters.
pub const LONGEST_SOURCE: usize = 500;
/// The longest question of a yes-no item, in characters.
pub const LONGEST_QUESTION: usize = 500;
/// The longest remark, in characters.
pub const LONGEST_REMARK: usize = 2_000;

/// How many months a cycle can last.
pub const CYCLE_MONTHS: RangeInclusive<u32> = 1..=240;
/// How many kinds, topics or activities a rule can ask for.
pub const COUNT: RangeInclusive<u32> = 1..=1_000;
/// How many minutes one credit can last: up to a day.
pub const UNIT_MINUTES: RangeInclusive<u32> = 1..=1_440;
/// From how many months of a cycle credits can be carried over: up to the longest cycle.
pub const CARRY_MONTHS: RangeInclusive<u32> = CYCLE_MONTHS;
/// For how many days after a cycle its activities can be handed in: up to a year.
pub const LATE_DAYS: RangeInclusive<u32> = 1..=366;
/// For how many months after a cycle proof can have to be kept: up to fifty years.
pub const PROOF_MONTHS: RangeInclusive<u32> = 1..=600;

/// The most credits of a rule about one activity, as much as one activity can be worth.
pub const MOST_OF_ONE: Credits = Credits::MOST_PER_CLAIM;
/// The most credits of any other rule.
pub const MOST_IN_ALL: Credits = Credits::from_hundredths(10_000_000);

/// Looks for what makes no sense in `program`: first in its head, then in each rule, then between
/// the rules.
///
/// # Errors
/// The first fault, with the rule and the key it is in.
pub fn check(program: &Program) -> Result<(), ProgramFault> {
    head(program)?;
    if program.rules.len() > MOST_RULES {
        return Err(RulePlace::rule(MOST_RULES).fault("rules", Fault::TooMany { most: figure(MOST_RULES) }));
    }
    for (index, rule) in program.rules.iter().enumerate() {
        one_rule(RulePlace::rule(index), rule)?;
    }
    single_rules(program)?;
    minimums_within_maximums(&program.rules)
}

/// What a fault is about: the program's head, a rule, or another figure of a rule.
#[derive(Clone, Copy)]
struct RulePlace {
    rule: Option<usize>,
    alternative: Option<usize>,
}

impl RulePlace {
    const HEAD: Self = Self { rule: None, alternative: None };

    const fn rule(index: usize) -> Self {
        Self { rule: Some(index), alternative: None }
    }

    const fn alternative(self, index: usize) -> Self {
        Self { rule: self.rule, alternative: Some(index) }
    }

    const fn fault(self, key: &'static str, fault: Fault) -> ProgramFault {
        ProgramFault { rule: self.rule, alternative: self.alternative, key, fault }
    }

    /// Refuses `key` where `is_fine` does not hold.
    fn ensure(self, is_fine: bool, key: &'static str, fault: impl FnOnce() -> Fault) -> Result<(), ProgramFault> {
        if is_fine { Ok(()) } else { Err(self.fault(key, fault())) }
    }

    fn id(self, id: &str) -> Result<(), ProgramFault> {
        let is_fine = id.len() <= LONGEST_ID
            && id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        self.ensure(is_fine, "id", || Fault::NotAnId { most: figure(LONGEST_ID) })
    }

    fn text(self, key: &'static str, text: &str, longest: usize) -> Result<(), ProgramFault> {
        self.ensure(!text.trim().is_empty(), key, || Fault::Blank)?;
        self.ensure(text.chars().count() <= longest, key, || Fault::TooLong { most: figure(longest) })?;
        self.ensure(!text.chars().any(is_invisible), key, || Fault::HiddenCharacter)
    }

    fn texts(self, keys: [&'static str; 2], texts: &Bilingual, longest: usize) -> Result<(), ProgramFault> {
        self.text(keys[0], &texts.en, longest)?;
        self.text(keys[1], &texts.fr, longest)
    }

    fn whole(self, key: &'static str, value: u32, bounds: &RangeInclusive<u32>) -> Result<(), ProgramFault> {
        let (least, most) = (*bounds.start(), *bounds.end());
        self.ensure(bounds.contains(&value), key, || Fault::OutOfRange { least, most })
    }

    fn credits(self, credits: Credits, most: Credits) -> Result<(), ProgramFault> {
        self.ensure(credits > Credits::ZERO && credits <= most, "credits", || Fault::NotThatMany { most })
    }

    fn topic(self, key: &'static str, topic: &Topic) -> Result<(), ProgramFault> {
        self.text(key, topic.id(), LONGEST_TOPIC)?;
        self.ensure(Topic::from_word(topic.id()).as_ref() == Some(topic), key, || Fault::NotATopic)
    }

    fn topics(self, key: &'static str, topics: &[Topic]) -> Result<(), ProgramFault> {
        topics.iter().try_for_each(|topic| self.topic(key, topic))?;
        self.list(key, topics.iter().map(Topic::id))
    }

    fn kinds(self, key: &'static str, kinds: &[Kind]) -> Result<(), ProgramFault> {
        self.list(key, kinds.iter().map(Kind::id))
    }

    fn list<'a>(self, key: &'static str, words: impl ExactSizeIterator<Item = &'a str>) -> Result<(), ProgramFault> {
        self.ensure(words.len() <= MOST_LISTED, key, || Fault::TooMany { most: figure(MOST_LISTED) })?;
        let mut seen = BTreeSet::new();
        let mut words = words;
        match words.find(|word| !seen.insert(*word)) {
            Some(word) => Err(self.fault(key, Fault::ListedTwice { word: word.to_owned() })),
            None => Ok(()),
        }
    }

    fn source(self, keys: [&'static str; 2], source: &Source) -> Result<(), ProgramFault> {
        self.text(keys[0], &source.text, LONGEST_SOURCE)?;
        let (from, to) = (figure(*YEARS.start()), figure(*YEARS.end()));
        self.ensure(YEARS.contains(&source.read_on.year()), keys[1], || Fault::NoSuchYear { from, to })
    }
}

/// A bound as sentences take it.
fn figure(bound: impl TryInto<u32>) -> u32 {
    bound.try_into().unwrap_or(u32::MAX)
}

fn head(program: &Program) -> Result<(), ProgramFault> {
    let head = RulePlace::HEAD;
    head.id(&program.id)?;
    head.texts(["name.en", "name.fr"], &program.name, LONGEST_NAME)?;
    head.texts(["body.en", "body.fr"], &program.body, LONGEST_NAME)?;
    head.whole("cycle.months", program.cycle.months, &CYCLE_MONTHS)?;
    head.source(["cycle.source", "cycle.read_on"], &program.cycle.source)
}

fn one_rule(place: RulePlace, rule: &Rule) -> Result<(), ProgramFault> {
    place.id(&rule.id)?;
    shape(place, &rule.shape)?;
    place.source(["source", "read_on"], &rule.source)?;
    if let Some(name) = &rule.name {
        place.texts(["name.en", "name.fr"], name, LONGEST_NAME)?;
    }
    if let Some(remark) = &rule.remark {
        place.texts(["remark.en", "remark.fr"], remark, LONGEST_REMARK)?;
    }
    alternatives(place, rule)
}

fn shape(place: RulePlace, shape: &RuleShape) -> Result<(), ProgramFault> {
    let (keys, values) = (shape.spec().keys, shape.values());
    let is_figure = |key: &&ShapeKey| matches!(key, ShapeKey::Credits | ShapeKey::CreditsOfOne);
    let is_count = |key: &&ShapeKey| **key == ShapeKey::Count;
    // Credits first and counts last, which are held against what is listed.
    let in_between = keys.iter().filter(|key| !is_figure(key) && !is_count(key));
    for key in keys.iter().filter(is_figure).chain(in_between).chain(keys.iter().filter(is_count)) {
        one_value(place, *key, &values)?;
    }
    match shape {
        RuleShape::DifferentKinds { count, among } => {
            different(place, *count, if among.is_empty() { Kind::all().count() } else { among.len() })
        }
        RuleShape::DifferentTopics { count, among } => {
            different(place, *count, if among.is_empty() { usize::MAX } else { among.len() })
        }
        RuleShape::AtLeastOne { kinds, topics } => {
            place.ensure(!(kinds.is_empty() && topics.is_empty()), "kinds", || Fault::NothingNamed)
        }
        // Of these, no value is held against another.
        RuleShape::Total { .. }
        | RuleShape::MinimumOfKind { .. }
        | RuleShape::MinimumOfTopic { .. }
        | RuleShape::MinimumEachYear { .. }
        | RuleShape::ActivitiesWithTopic { .. }
        | RuleShape::YesNo { .. }
        | RuleShape::MaximumOfKind { .. }
        | RuleShape::MaximumOfTopic { .. }
        | RuleShape::MaximumOfFormat { .. }
        | RuleShape::MaximumPerActivity { .. }
        | RuleShape::MaximumPerDay { .. }
        | RuleShape::Unit { .. }
        | RuleShape::Worth { .. }
        | RuleShape::CarryOver { .. }
        | RuleShape::LateEntry { .. }
        | RuleShape::KeepProof { .. }
        | RuleShape::OnlyWhileMember => Ok(()),
    }
}

/// Holds the value of one key against its bounds.
fn one_value(place: RulePlace, key: ShapeKey, values: &Values) -> Result<(), ProgramFault> {
    let name = key.name();
    let whole = |value: Option<u32>, bounds| value.map_or(Ok(()), |value| place.whole(name, value, bounds));
    match key {
        ShapeKey::Credits => values.credits.map_or(Ok(()), |credits| place.credits(credits, MOST_IN_ALL)),
        ShapeKey::CreditsOfOne => values.credits.map_or(Ok(()), |credits| place.credits(credits, MOST_OF_ONE)),
        // That there is such a kind, format or rounding is settled where its word is read.
        ShapeKey::Kind | ShapeKey::KindOrAny | ShapeKey::Format | ShapeKey::Rounding => Ok(()),
        ShapeKey::Kinds | ShapeKey::AmongKinds => place.kinds(name, &values.kinds),
        ShapeKey::Topic => values.topic.as_ref().map_or(Ok(()), |topic| place.topic(name, topic)),
        ShapeKey::Topics | ShapeKey::AmongTopics => place.topics(name, &values.topics),
        ShapeKey::Count => whole(values.count, &COUNT),
        ShapeKey::Question => values
            .question
            .as_ref()
            .map_or(Ok(()), |question| place.texts(["question.en", "question.fr"], question, LONGEST_QUESTION)),
        ShapeKey::Minutes => whole(values.minutes, &UNIT_MINUTES),
        ShapeKey::Shortest => whole(values.shortest, &UNIT_MINUTES),
        ShapeKey::Days => whole(values.days, &LATE_DAYS),
        ShapeKey::Months => whole(values.months, &PROOF_MONTHS),
        ShapeKey::LastMonths => whole(values.months, &CARRY_MONTHS),
    }
}

/// So many different ones can be asked for, and there are only so many.
fn different(place: RulePlace, count: u32, there_are: usize) -> Result<(), ProgramFault> {
    let most = figure(there_are);
    place.ensure(count <= most, "count", || Fault::MoreThanListed { most })
}

fn alternatives(place: RulePlace, rule: &Rule) -> Result<(), ProgramFault> {
    if rule.alternatives.is_empty() {
        return Ok(());
    }
    let RuleShape::Total { credits } = rule.shape else {
        return Err(place.fault("alternatives", Fault::OnlyForTotal));
    };
    let few = rule.alternatives.len() <= MOST_ALTERNATIVES;
    place.ensure(few, "alternatives", || Fault::TooMany { most: figure(MOST_ALTERNATIVES) })?;
    let mut figures = BTreeSet::from([credits]);
    for (index, alternative) in rule.alternatives.iter().enumerate() {
        let place = place.alternative(index);
        place.credits(alternative.credits, MOST_IN_ALL)?;
        place.ensure(figures.insert(alternative.credits), "credits", || Fault::SameFigure)?;
        place.source(["source", "read_on"], &alternative.source)?;
    }
    Ok(())
}

/// Ids are unlike each other, and what a program says once is said once.
fn single_rules(program: &Program) -> Result<(), ProgramFault> {
    let (mut ids, mut shapes, mut worths) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (index, rule) in program.rules.iter().enumerate() {
        let place = RulePlace::rule(index);
        place.ensure(ids.insert(rule.id.as_str()), "id", || Fault::IdTwice)?;
        let is_first = !rule.shape.is_single() || shapes.insert(rule.shape.id());
        place.ensure(is_first, "shape", || Fault::ShapeTwice { shape: rule.shape.id().to_owned() })?;
        if let RuleShape::Worth { kind, .. } = &rule.shape {
            place.ensure(worths.insert(kind), "kind", || Fault::WorthTwice { kind: kind.id().to_owned() })?;
        }
    }
    RulePlace::HEAD.ensure(program.total().is_some(), "rules", || Fault::NoTotal)
}

/// No maximum of a kind or a topic is below what another rule asks for of it.
fn minimums_within_maximums(rules: &[Rule]) -> Result<(), ProgramFault> {
    for (index, rule) in rules.iter().enumerate() {
        let most = rules.iter().filter_map(|other| match (&rule.shape, &other.shape) {
            (RuleShape::MinimumOfKind { kind, .. }, RuleShape::MaximumOfKind { kind: limited, credits })
                if kind == limited =>
            {
                Some(*credits)
            }
            (RuleShape::MinimumOfTopic { topic, .. }, RuleShape::MaximumOfTopic { topic: limited, credits })
                if topic == limited =>
            {
                Some(*credits)
            }
            _ => None,
        });
        if let (Some(maximum), Some(minimum)) = (most.min(), rule.shape.credits()) {
            let place = RulePlace::rule(index);
            place.ensure(minimum <= maximum, "credits", || Fault::AboveMaximum { minimum, maximum })?;
        }
    }
    Ok(())
}
