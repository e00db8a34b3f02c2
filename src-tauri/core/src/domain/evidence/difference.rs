//! What a file says otherwise than the activity it is attached to.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::file_says::{FileSays, HowRead, Stated};
use super::telling::{share_a_word, share_nothing};
use super::whose::{Whose, whose};
use crate::domain::activity::PublicDetails;
use crate::domain::values::credits::Credits;
use crate::domain::values::member::Member;
use crate::domain::values::phrase::Phrase;
use crate::text::folded;

/// Why a file has to be looked at before it can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is made out to somebody else, or lacks the member's surname.
    Name,
    /// The activity does not lie within its days.
    Day,
    /// Its title is another, and neither its day nor its provider agrees.
    Title,
    /// The activity claims more than it states.
    Amount,
    /// It was not read yet, or nothing on it could be.
    Unread,
    /// It asks for a password.
    Locked,
    /// It is a form of which nothing that was filled in can be seen.
    EmptyForm,
    /// There is no picture of it.
    NoPicture,
    /// It cannot be opened.
    Unopenable,
    /// It is a receipt, which shows that somebody paid and not that somebody was there.
    Receipt,
}

impl Reason {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Day,
        Self::Title,
        Self::Amount,
        Self::Unread,
        Self::Locked,
        Self::EmptyForm,
        Self::NoPicture,
        Self::Unopenable,
        Self::Receipt,
    ];

    /// Its id, which is also the end of its message's id (`report-reason-empty-form`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Day => "day",
            Self::Title => "title",
            Self::Amount => "amount",
            Self::Unread => "unread",
            Self::Locked => "locked",
            Self::EmptyForm => "empty-form",
            Self::NoPicture => "no-picture",
            Self::Unopenable => "unopenable",
            Self::Receipt => "receipt",
        }
    }
}

/// One thing in which a file and an activity do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Of which sort.
    pub reason: Reason,
    /// What tells this very difference from any other: both sides of it. The ledger keeps it with an
    /// acceptance, so it is never written in another way.
    pub key: String,
    /// The sentence for the member.
    pub text: Phrase,
}

/// The key of a file that nobody has read yet.
const UNREAD: &str = "unread";

impl Difference {
    /// A file that is a receipt, where something else is wanted.
    #[must_use]
    pub fn receipt() -> Self {
        Self::plain(Reason::Receipt, "proof-reason-receipt")
    }

    /// Whether the difference with this key settles itself once the file is read.
    #[must_use]
    pub fn settles_itself(key: &str) -> bool {
        key == UNREAD
    }

    fn plain(reason: Reason, sentence: &str) -> Self {
        Self { reason, key: reason.id().to_owned(), text: Phrase::new(sentence) }
    }
}

/// The most that any file of an activity states, in each unit; none where no file states it for sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Most {
    credits: Option<Credits>,
    minutes: Option<u32>,
}

impl Most {
    /// The most of these files.
    #[must_use]
    pub fn of<'a>(files: impl IntoIterator<Item = &'a FileSays>) -> Self {
        files.into_iter().fold(Self::default(), |most, says| Self {
            credits: most.credits.max(sure(says.credits)),
            minutes: most.minutes.max(sure(says.minutes)),
        })
    }
}

fn sure<T>(stated: Option<Stated<T>>) -> Option<T> {
    stated.filter(|it| it.sure).map(|it| it.amount)
}

/// In what a file does not fit the activity it is attached to, beside files that state as much as
/// `most`. What either of them does not say differs in nothing.
///
/// More may be attended than is claimed, so the activity's days may be some of the file's and its
/// claim less. The activity's own figures for single programs are in those programs' units, of which
/// a file does not speak.
#[must_use]
pub fn differences(says: &FileSays, activity: &PublicDetails, member: &Member, most: Most) -> Vec<Difference> {
    let mut found = Vec::new();
    found.extend(unreadable(says.read));
    found.extend(says.name.as_deref().and_then(|name| of_name(name, member)));
    if let Some(days) = says.days.filter(|(start, end)| activity.start < *start || *end < activity.end) {
        found.push(of_days(days, activity));
    }
    found.extend(says.title.as_deref().and_then(|title| of_title(title, says, activity)));
    if let Some((on_file, claimed)) = sure(says.credits).zip(activity.credits)
        && most.credits.is_some_and(|most| claimed > most)
    {
        let key = format!("credits:{}<{}", on_file.hundredths(), claimed.hundredths());
        found.push(Difference { reason: Reason::Amount, key, text: credits_told(on_file, claimed) });
    }
    if let Some((on_file, claimed)) = sure(says.minutes).zip(activity.minutes)
        && most.minutes.is_some_and(|most| claimed > most)
    {
        let key = format!("minutes:{on_file}<{claimed}");
        found.push(Difference { reason: Reason::Amount, key, text: minutes_told(on_file, claimed) });
    }
    found
}

/// The amounts of a file that are others than the activity's, whether or not they are held against
/// it. One in another unit than the activity's is told as such.
///
/// Several activities may share a file, as the evenings of a series do: the amounts of one on some of
/// the file's days are not compared with those of the whole.
#[must_use]
pub fn amounts_told(says: &FileSays, activity: &PublicDetails) -> Vec<Phrase> {
    let own = (activity.start, activity.end);
    if says.days.is_some_and(|(start, end)| start <= own.0 && own.1 <= end && (start, end) != own) {
        return Vec::new();
    }
    let mut told = Vec::new();
    let credits = says.credits.map(|it| it.amount);
    let minutes = says.minutes.map(|it| it.amount);
    if let Some((on_file, claimed)) = credits.zip(activity.credits).filter(|(on_file, claimed)| on_file != claimed) {
        told.push(credits_told(on_file, claimed));
    }
    match (minutes, activity.minutes) {
        (Some(on_file), Some(claimed)) if on_file != claimed => told.push(minutes_told(on_file, claimed)),
        (Some(on_file), None) if credits.is_none() && activity.credits.is_some() => {
            told.push(Phrase::new("proof-told-minutes").with("stated", in_hours(on_file)));
        }
        _ => {}
    }
    told
}

fn unreadable(read: HowRead) -> Option<Difference> {
    let (reason, sentence) = match read {
        HowRead::Read => return None,
        HowRead::Unread => (Reason::Unread, "proof-reason-unread"),
        HowRead::Wordless => {
            let wordless = Difference::plain(Reason::Unread, "proof-reason-wordless");
            // Not what was accepted while nobody had looked yet, nor what settles itself.
            return Some(Difference { key: "wordless".to_owned(), ..wordless });
        }
        HowRead::Locked => (Reason::Locked, "proof-reason-locked"),
        HowRead::EmptyForm => (Reason::EmptyForm, "proof-reason-empty-form"),
        HowRead::LiveForm => (Reason::EmptyForm, "proof-reason-live-form"),
        HowRead::NoPicture => (Reason::NoPicture, "proof-reason-no-picture"),
        HowRead::TooLarge => (Reason::Unopenable, "proof-reason-too-large"),
        HowRead::Unopenable => (Reason::Unopenable, "proof-reason-unopenable"),
    };
    Some(Difference::plain(reason, sentence))
}

/// Whether a file is made out to somebody else than the member, or to nobody who can be told from
/// others.
#[must_use]
pub fn is_made_out_to_another(says: &FileSays, member: &Member) -> bool {
    says.name.as_deref().is_some_and(|name| of_name(name, member).is_some())
}

fn of_name(name: &str, member: &Member) -> Option<Difference> {
    let sentence = match whose(name, member) {
        Whose::Members => return None,
        Whose::WithoutSurname => "proof-reason-surname",
        Whose::Others => "proof-reason-name",
    };
    let text = Phrase::new(sentence).with("name", name);
    Some(Difference { reason: Reason::Name, key: format!("name:{}", folded(name)), text })
}

fn of_days((start, end): (NaiveDate, NaiveDate), activity: &PublicDetails) -> Difference {
    let text = if start == end {
        Phrase::new("proof-reason-day").with("day", start)
    } else {
        Phrase::new("proof-reason-days").with("from", start).with("to", end)
    };
    let key = format!("day:{start}..{end}|{}..{}", activity.start, activity.end);
    Difference { reason: Reason::Day, key, text }
}

fn of_title(title: &str, says: &FileSays, activity: &PublicDetails) -> Option<Difference> {
    let day_agrees = says.days.is_some_and(|(start, end)| start <= activity.end && activity.start <= end);
    let provider_agrees = || {
        says.provider.as_deref().zip(activity.provider.as_deref()).is_some_and(|(one, other)| share_a_word(one, other))
    };
    if !share_nothing(title, &activity.title) || day_agrees || provider_agrees() {
        return None;
    }
    let key = format!("title:{}|{}", folded(title), folded(&activity.title));
    Some(Difference { reason: Reason::Title, key, text: Phrase::new("proof-reason-title").with("title", title) })
}

fn credits_told(on_file: Credits, claimed: Credits) -> Phrase {
    Phrase::new("proof-told-credits").with("stated", on_file).with("claimed", claimed)
}

fn minutes_told(on_file: u32, claimed: u32) -> Phrase {
    Phrase::new("proof-told-duration").with("stated", in_hours(on_file)).with("claimed", in_hours(claimed))
}

/// A duration as both languages write it: `1 h 35`, `2 h`, `50 min`.
pub(crate) fn in_hours(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, rest) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
    }
}
