//! The shapes a rule can have: one table that program files, forms and the window all follow.
//!
//! A shape is a variant of [`RuleShape`] with its row in [`SHAPES`], and is put together from and
//! taken apart into [`Values`] by its keys. What it does to credits is one function in
//! [`rules`](crate::domain::standing::rules); what it says is a sentence of
//! [`words`](super::words).

use serde::Serialize;
use specta::Type;

use crate::domain::activity::Format;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::Field;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::language::Bilingual;
use crate::domain::values::unit::Rounding;

/// What a rule asks for, limits or defines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "shape")]
pub enum RuleShape {
    /// So many credits in all.
    Total {
        /// How many.
        credits: Credits,
    },
    /// At least so many of one kind.
    MinimumOfKind {
        /// Which.
        kind: Kind,
        /// How many.
        credits: Credits,
    },
    /// At least so many with one topic, whatever their kind.
    MinimumOfTopic {
        /// Which.
        topic: Topic,
        /// How many.
        credits: Credits,
    },
    /// At least so many in each year of the cycle, counted from its first day.
    MinimumEachYear {
        /// How many.
        credits: Credits,
    },
    /// Activities of at least so many different kinds.
    DifferentKinds {
        /// How many.
        count: u32,
        /// Among these; empty for any.
        among: Vec<Kind>,
    },
    /// Activities with at least so many different topics.
    DifferentTopics {
        /// How many.
        count: u32,
        /// Among these; empty for any.
        among: Vec<Topic>,
    },
    /// At least so many activities with one topic, whatever they are worth.
    ActivitiesWithTopic {
        /// Which.
        topic: Topic,
        /// How many.
        count: u32,
    },
    /// At least one activity of any of these kinds or with any of these topics.
    AtLeastOne {
        /// Of these kinds.
        kinds: Vec<Kind>,
        /// With these topics.
        topics: Vec<Topic>,
    },
    /// Something that is done or not: a self-assessment, an attestation.
    YesNo {
        /// What is to be confirmed, as a short statement.
        question: Bilingual,
    },
    /// At most so many of one kind count.
    MaximumOfKind {
        /// Which.
        kind: Kind,
        /// How many.
        credits: Credits,
    },
    /// At most so many with one topic count.
    MaximumOfTopic {
        /// Which.
        topic: Topic,
        /// How many.
        credits: Credits,
    },
    /// At most so many of what is held in one way count.
    MaximumOfFormat {
        /// In which.
        format: Format,
        /// How many.
        credits: Credits,
    },
    /// At most so many of any one activity count.
    MaximumPerActivity {
        /// How many.
        credits: Credits,
        /// Only for activities of this kind; none for all.
        kind: Option<Kind>,
    },
    /// At most so many of any one day count.
    MaximumPerDay {
        /// How many.
        credits: Credits,
    },
    /// One credit is so many minutes.
    Unit {
        /// How many, from 1 to 1440.
        minutes: u32,
        /// What is counted of each activity.
        rounding: Rounding,
        /// How many minutes an activity takes at least to count anything; none where any counts.
        shortest: Option<u32>,
    },
    /// An activity of this kind for which no credits are given is worth so many.
    Worth {
        /// Which.
        kind: Kind,
        /// How many.
        credits: Credits,
    },
    /// What is left over may count in the next cycle.
    CarryOver {
        /// At most so many.
        credits: Credits,
        /// Only from the last so many months of the cycle; none for all of it.
        months: Option<u32>,
        /// Only of these kinds; empty for any.
        kinds: Vec<Kind>,
        /// Only with one of these topics; empty for any.
        topics: Vec<Topic>,
    },
    /// For so many days after the last day, activities of the cycle can still be handed in.
    LateEntry {
        /// How many.
        days: u32,
    },
    /// Proof is to be kept for so many months after the cycle.
    KeepProof {
        /// How many.
        months: u32,
    },
    /// Only what ends while one is a member counts.
    OnlyWhileMember,
}

/// What a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RuleRole {
    /// It asks for something, and is met or not.
    Asks,
    /// It limits what counts.
    Limits,
    /// It says how something is counted or kept.
    Defines,
}

/// What every rule of a shape has in common.
#[derive(Debug)]
pub struct ShapeSpec {
    /// Its id in files, in the ledger, and at the end of its messages' ids.
    pub id: &'static str,
    /// What it does.
    pub role: RuleRole,
    /// Whether a program can have only one rule of it.
    pub single: bool,
    /// What belongs to it, in the order in which files have it.
    pub keys: &'static [ShapeKey],
    /// Puts a rule's own values together; none where one that it needs is missing.
    pub make: fn(Values) -> Option<RuleShape>,
}

/// What can belong to a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeKey {
    /// Credits of a cycle, a year or a day.
    Credits,
    /// Credits of one activity, which can be worth only so many.
    CreditsOfOne,
    /// One kind.
    Kind,
    /// One kind; none stands for any.
    KindOrAny,
    /// A list of kinds.
    Kinds,
    /// A list of kinds among which are counted; empty for all there are.
    AmongKinds,
    /// One topic.
    Topic,
    /// A list of topics.
    Topics,
    /// A way in which activities are held.
    Format,
    /// A list of topics among which are counted; empty for any.
    AmongTopics,
    /// How many kinds, topics or activities.
    Count,
    /// What is to be confirmed.
    Question,
    /// How many minutes.
    Minutes,
    /// What is counted of each activity; nothing stands for hundredths.
    Rounding,
    /// The minutes of the shortest activity that counts; none for any.
    Shortest,
    /// How many days.
    Days,
    /// How many months.
    Months,
    /// The last so many months of a cycle; none for all of it.
    LastMonths,
}

impl ShapeKey {
    /// Its name in a file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Credits | Self::CreditsOfOne => "credits",
            Self::Kind | Self::KindOrAny => "kind",
            Self::Kinds => "kinds",
            Self::AmongKinds | Self::AmongTopics => "among",
            Self::Topic => "topic",
            Self::Topics => "topics",
            Self::Format => "format",
            Self::Count => "count",
            Self::Question => "question",
            Self::Minutes => "minutes",
            Self::Rounding => "rounding",
            Self::Shortest => "shortest",
            Self::Days => "days",
            Self::Months | Self::LastMonths => "months",
        }
    }

    /// Its field in a form.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::Credits | Self::CreditsOfOne => Field::Credits,
            Self::Kind | Self::KindOrAny => Field::Kind,
            Self::Kinds | Self::AmongKinds => Field::Kinds,
            Self::Topic => Field::Topic,
            Self::Topics | Self::AmongTopics => Field::Topics,
            Self::Format => Field::Format,
            Self::Count => Field::Count,
            Self::Question => Field::Question,
            Self::Minutes => Field::Minutes,
            Self::Rounding => Field::Rounding,
            Self::Shortest => Field::Shortest,
            Self::Days => Field::Days,
            Self::Months | Self::LastMonths => Field::Months,
        }
    }
}

/// The values of a shape by their keys; what has no key is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    /// Credits.
    pub credits: Option<Credits>,
    /// One kind.
    pub kind: Option<Kind>,
    /// A list of kinds.
    pub kinds: Vec<Kind>,
    /// One topic.
    pub topic: Option<Topic>,
    /// A list of topics.
    pub topics: Vec<Topic>,
    /// A way in which activities are held.
    pub format: Option<Format>,
    /// How many kinds, topics or activities.
    pub count: Option<u32>,
    /// What is to be confirmed.
    pub question: Option<Bilingual>,
    /// How many minutes.
    pub minutes: Option<u32>,
    /// What is counted of each activity.
    pub rounding: Option<Rounding>,
    /// The minutes of the shortest activity that counts.
    pub shortest: Option<u32>,
    /// How many days.
    pub days: Option<u32>,
    /// How many months.
    pub months: Option<u32>,
}

/// Every shape, in the order in which files describe them and forms offer them.
pub static SHAPES: [ShapeSpec; 20] = [
    ShapeSpec {
        id: "total",
        role: RuleRole::Asks,
        single: true,
        keys: &[ShapeKey::Credits],
        make: |of| Some(RuleShape::Total { credits: of.credits? }),
    },
    ShapeSpec {
        id: "minimum-of-kind",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Kind, ShapeKey::Credits],
        make: |of| Some(RuleShape::MinimumOfKind { kind: of.kind?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "minimum-of-topic",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Topic, ShapeKey::Credits],
        make: |of| Some(RuleShape::MinimumOfTopic { topic: of.topic?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "minimum-each-year",
        role: RuleRole::Asks,
        single: true,
        keys: &[ShapeKey::Credits],
        make: |of| Some(RuleShape::MinimumEachYear { credits: of.credits? }),
    },
    ShapeSpec {
        id: "different-kinds",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Count, ShapeKey::AmongKinds],
        make: |of| Some(RuleShape::DifferentKinds { count: of.count?, among: of.kinds }),
    },
    ShapeSpec {
        id: "different-topics",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Count, ShapeKey::AmongTopics],
        make: |of| Some(RuleShape::DifferentTopics { count: of.count?, among: of.topics }),
    },
    ShapeSpec {
        id: "activities-with-topic",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Topic, ShapeKey::Count],
        make: |of| Some(RuleShape::ActivitiesWithTopic { topic: of.topic?, count: of.count? }),
    },
    ShapeSpec {
        id: "at-least-one",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Kinds, ShapeKey::Topics],
        make: |of| Some(RuleShape::AtLeastOne { kinds: of.kinds, topics: of.topics }),
    },
    ShapeSpec {
        id: "yes-no",
        role: RuleRole::Asks,
        single: false,
        keys: &[ShapeKey::Question],
        make: |of| Some(RuleShape::YesNo { question: of.question? }),
    },
    ShapeSpec {
        id: "maximum-of-kind",
        role: RuleRole::Limits,
        single: false,
        keys: &[ShapeKey::Kind, ShapeKey::Credits],
        make: |of| Some(RuleShape::MaximumOfKind { kind: of.kind?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "maximum-of-topic",
        role: RuleRole::Limits,
        single: false,
        keys: &[ShapeKey::Topic, ShapeKey::Credits],
        make: |of| Some(RuleShape::MaximumOfTopic { topic: of.topic?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "maximum-of-format",
        role: RuleRole::Limits,
        single: false,
        keys: &[ShapeKey::Format, ShapeKey::Credits],
        make: |of| Some(RuleShape::MaximumOfFormat { format: of.format?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "maximum-per-activity",
        role: RuleRole::Limits,
        single: false,
        keys: &[ShapeKey::CreditsOfOne, ShapeKey::KindOrAny],
        make: |of| Some(RuleShape::MaximumPerActivity { credits: of.credits?, kind: of.kind }),
    },
    ShapeSpec {
        id: "maximum-per-day",
        role: RuleRole::Limits,
        single: true,
        keys: &[ShapeKey::Credits],
        make: |of| Some(RuleShape::MaximumPerDay { credits: of.credits? }),
    },
    ShapeSpec {
        id: "unit",
        role: RuleRole::Defines,
        single: true,
        keys: &[ShapeKey::Minutes, ShapeKey::Rounding, ShapeKey::Shortest],
        make: |of| {
            let (rounding, shortest) = (of.rounding.unwrap_or_default(), of.shortest);
            Some(RuleShape::Unit { minutes: of.minutes?, rounding, shortest })
        },
    },
    ShapeSpec {
        id: "worth",
        role: RuleRole::Defines,
        single: false,
        keys: &[ShapeKey::Kind, ShapeKey::CreditsOfOne],
        make: |of| Some(RuleShape::Worth { kind: of.kind?, credits: of.credits? }),
    },
    ShapeSpec {
        id: "carry-over",
        role: RuleRole::Defines,
        single: true,
        keys: &[ShapeKey::Credits, ShapeKey::LastMonths, ShapeKey::Kinds, ShapeKey::Topics],
        make: |of| {
            let (months, kinds, topics) = (of.months, of.kinds, of.topics);
            Some(RuleShape::CarryOver { credits: of.credits?, months, kinds, topics })
        },
    },
    ShapeSpec {
        id: "late-entry",
        role: RuleRole::Defines,
        single: true,
        keys: &[ShapeKey::Days],
        make: |of| Some(RuleShape::LateEntry { days: of.days? }),
    },
    ShapeSpec {
        id: "keep-proof",
        role: RuleRole::Defines,
        single: true,
        keys: &[ShapeKey::Months],
        make: |of| Some(RuleShape::KeepProof { months: of.months? }),
    },
    ShapeSpec {
        id: "only-while-member",
        role: RuleRole::Defines,
        single: true,
        keys: &[],
        make: |_| Some(RuleShape::OnlyWhileMember),
    },
];

/// The shape with this id, if there is one.
#[must_use]
pub fn shape_with_id(id: &str) -> Option<&'static ShapeSpec> {
    SHAPES.iter().find(|spec| spec.id == id)
}

impl RuleShape {
    /// A unit of which every hundredth counts, however short an activity is.
    #[must_use]
    pub const fn unit(minutes: u32) -> Self {
        Self::Unit { minutes, rounding: Rounding::Hundredth, shortest: None }
    }

    /// Its row in [`SHAPES`].
    #[must_use]
    pub fn spec(&self) -> &'static ShapeSpec {
        let [
            total,
            minimum_of_kind,
            minimum_of_topic,
            minimum_each_year,
            different_kinds,
            different_topics,
            activities_with_topic,
            at_least_one,
            yes_no,
            maximum_of_kind,
            maximum_of_topic,
            maximum_of_format,
            maximum_per_activity,
            maximum_per_day,
            unit,
            worth,
            carry_over,
            late_entry,
            keep_proof,
            only_while_member,
        ] = &SHAPES;
        match self {
            Self::Total { .. } => total,
            Self::MinimumOfKind { .. } => minimum_of_kind,
            Self::MinimumOfTopic { .. } => minimum_of_topic,
            Self::MinimumEachYear { .. } => minimum_each_year,
            Self::DifferentKinds { .. } => different_kinds,
            Self::DifferentTopics { .. } => different_topics,
            Self::ActivitiesWithTopic { .. } => activities_with_topic,
            Self::AtLeastOne { .. } => at_least_one,
            Self::YesNo { .. } => yes_no,
            Self::MaximumOfKind { .. } => maximum_of_kind,
            Self::MaximumOfTopic { .. } => maximum_of_topic,
            Self::MaximumOfFormat { .. } => maximum_of_format,
            Self::MaximumPerActivity { .. } => maximum_per_activity,
            Self::MaximumPerDay { .. } => maximum_per_day,
            Self::Unit { .. } => unit,
            Self::Worth { .. } => worth,
            Self::CarryOver { .. } => carry_over,
            Self::LateEntry { .. } => late_entry,
            Self::KeepProof { .. } => keep_proof,
            Self::OnlyWhileMember => only_while_member,
        }
    }

    /// Its values by their keys, from which its row's `make` makes it again.
    #[must_use]
    pub fn values(&self) -> Values {
        let none = Values::default();
        match self.clone() {
            Self::Total { credits } | Self::MinimumEachYear { credits } | Self::MaximumPerDay { credits } => {
                Values { credits: Some(credits), ..none }
            }
            Self::MinimumOfKind { kind, credits }
            | Self::MaximumOfKind { kind, credits }
            | Self::Worth { kind, credits } => Values { kind: Some(kind), credits: Some(credits), ..none },
            Self::MinimumOfTopic { topic, credits } | Self::MaximumOfTopic { topic, credits } => {
                Values { topic: Some(topic), credits: Some(credits), ..none }
            }
            Self::MaximumOfFormat { format, credits } => {
                Values { format: Some(format), credits: Some(credits), ..none }
            }
            Self::MaximumPerActivity { credits, kind } => Values { credits: Some(credits), kind, ..none },
            Self::DifferentKinds { count, among } => Values { count: Some(count), kinds: among, ..none },
            Self::DifferentTopics { count, among } => Values { count: Some(count), topics: among, ..none },
            Self::ActivitiesWithTopic { topic, count } => Values { topic: Some(topic), count: Some(count), ..none },
            Self::AtLeastOne { kinds, topics } => Values { kinds, topics, ..none },
            Self::YesNo { question } => Values { question: Some(question), ..none },
            Self::Unit { minutes, rounding, shortest } => {
                // Where every hundredth counts, nothing says so.
                let rounding = Some(rounding).filter(|it| *it != Rounding::default());
                Values { minutes: Some(minutes), rounding, shortest, ..none }
            }
            Self::CarryOver { credits, months, kinds, topics } => {
                Values { credits: Some(credits), months, kinds, topics, ..none }
            }
            Self::LateEntry { days } => Values { days: Some(days), ..none },
            Self::KeepProof { months } => Values { months: Some(months), ..none },
            Self::OnlyWhileMember => none,
        }
    }

    /// Its id, which is also the end of its messages' ids.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.spec().id
    }

    /// What it does.
    #[must_use]
    pub fn role(&self) -> RuleRole {
        self.spec().role
    }

    /// Whether a program can have only one rule of this shape.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.spec().single
    }

    /// Whether it names this kind.
    #[must_use]
    pub fn names_kind(&self, kind: &Kind) -> bool {
        let values = self.values();
        values.kind.as_ref() == Some(kind) || values.kinds.contains(kind)
    }

    /// The figure in credits, where it has one.
    #[must_use]
    pub fn credits(&self) -> Option<Credits> {
        self.values().credits
    }
}
