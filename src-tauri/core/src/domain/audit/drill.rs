//! The drill: "the letter came today". Some activities are drawn, and each is held against the proof
//! that its kind needs, while those who give certificates still answer.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::record::{Listed, Record};
use crate::domain::activity::ActivityId;
use crate::domain::evidence::proof::{Proof, ProofReason, ProofState};
use crate::domain::evidence::{EvidenceId, EvidenceKind, Soundness};
use crate::domain::program::Program;
use crate::domain::values::member::Member;
use crate::domain::values::phrase::{Argument, Phrase};
use crate::text::folded;

/// So many activities are drawn, where there are as many.
pub const DRAWN: usize = 5;

/// A file of a drawn activity that is not as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DrawnFile {
    /// Which.
    pub evidence: EvidenceId,
    /// Its name.
    pub file_name: String,
    /// What is the matter with it.
    pub soundness: Soundness,
}

/// An activity that was drawn, and what its proof lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DrawnActivity {
    /// Which.
    pub id: ActivityId,
    /// Its number in a report of the cycle.
    pub no: u32,
    /// Its title.
    pub title: String,
    /// Its last day.
    pub end: NaiveDate,
    /// How it is proved.
    pub state: ProofState,
    /// What its checklist asks for and is not there, or is there and not well.
    pub lacking: Vec<EvidenceKind>,
    /// Its files that are not as they were kept.
    pub broken: Vec<DrawnFile>,
    /// What has to be looked at, and is not accepted.
    pub reasons: Vec<ProofReason>,
}

/// A message that asks for what is lacking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Mail {
    /// Whom it goes to: the provider, or who taught where no provider is known; none where the
    /// member has to find out.
    pub provider: Option<String>,
    /// The activities it is about.
    pub activities: Vec<ActivityId>,
    /// What stands above it.
    pub subject: Phrase,
    /// What it says, paragraph by paragraph.
    pub body: Vec<Phrase>,
}

/// What a drill found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Drill {
    /// The number the draw was made with: the same number draws the same activities of the same
    /// record.
    pub seed: u32,
    /// What was drawn, in the order of the report; empty where nothing counts in the cycle yet.
    pub drawn: Vec<DrawnActivity>,
    /// How many of them are proved, or need no proof.
    pub in_order: u32,
    /// The messages to write, in the order of the activities they are about.
    pub mails: Vec<Mail>,
}

/// Draws `count` of `pool`, or all where there are fewer, each of them as likely as any other, and
/// answers them in the order of the pool. The same seed draws the same.
#[must_use]
pub fn draw(pool: &[ActivityId], count: usize, seed: u32) -> Vec<ActivityId> {
    let mut generator = Generator(u64::from(seed));
    let mut places: Vec<usize> = (0..pool.len()).collect();
    let count = count.min(places.len());
    for place in 0..count {
        let other = place + generator.below(places.len() - place);
        places.swap(place, other);
    }
    places.truncate(count);
    places.sort_unstable();
    places.into_iter().filter_map(|place| pool.get(place).copied()).collect()
}

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and the same on every machine and in every
/// version, which no library promises of its own generators.
struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, each as likely as any other; 0 where the bound is 0.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        // What is left over above the last whole multiple would make small numbers likelier.
        let usable = u64::MAX - u64::MAX % bound;
        loop {
            let drawn = self.next();
            if drawn < usable {
                return usize::try_from(drawn % bound).unwrap_or(0);
            }
        }
    }
}

/// The activities that a drill of this record draws with this seed: of those that are done and
/// count, at most [`DRAWN`].
#[must_use]
pub fn drawn<C>(record: &Record<C>, seed: u32) -> Vec<ActivityId> {
    let counts = |listed: &&Listed| listed.counting.outcome.is_earned() && !listed.counting.counted.is_zero();
    let pool: Vec<ActivityId> = record.activities.iter().filter(counts).map(|listed| listed.activity.id).collect();
    draw(&pool, DRAWN, seed)
}

/// What a drill of this record finds.
#[must_use]
pub fn drill<C>(record: &Record<C>, seed: u32) -> Drill {
    let ids = drawn(record, seed);
    let listed: Vec<&Listed> = record.activities.iter().filter(|listed| ids.contains(&listed.activity.id)).collect();
    let drawn: Vec<DrawnActivity> = listed.iter().map(|listed| looked_at(record, listed)).collect();
    let in_order = drawn.iter().filter(|it| it.state.is_in_order()).count();
    Drill {
        seed,
        in_order: u32::try_from(in_order).unwrap_or(u32::MAX),
        mails: mails(&listed.into_iter().zip(&drawn).collect::<Vec<_>>(), &record.member, &record.cycle.program),
        drawn,
    }
}

fn looked_at<C>(record: &Record<C>, listed: &Listed) -> DrawnActivity {
    let broken = record.exhibits.iter().filter(|it| it.proves.contains(&listed.no) && !it.is_available());
    let proof = listed.proof.as_ref();
    DrawnActivity {
        id: listed.activity.id,
        no: listed.no,
        title: listed.activity.details.title.clone(),
        end: listed.activity.details.end,
        state: proof.map_or(ProofState::Missing, |proof| proof.state),
        lacking: proof.map(|proof| proof.lacking.clone()).unwrap_or_default(),
        broken: broken
            .map(|exhibit| DrawnFile {
                evidence: exhibit.evidence.id,
                file_name: exhibit.evidence.file_name.clone(),
                soundness: exhibit.soundness,
            })
            .collect(),
        reasons: proof.into_iter().flat_map(Proof::open).cloned().collect(),
    }
}

/// What others can send: notes are the member's own.
fn to_ask_for(drawn: &DrawnActivity) -> Vec<EvidenceKind> {
    drawn.lacking.iter().copied().filter(|kind| *kind != EvidenceKind::Notes).collect()
}

/// What one message asks for.
struct Request<'a> {
    /// Of whom, where somebody is known.
    to: Option<&'a str>,
    /// What is lacking of each activity.
    wanted: Vec<(&'a Listed, Vec<EvidenceKind>)>,
}

/// One message to each who is to be asked; one for each activity of which nobody is known.
fn mails(drawn: &[(&Listed, &DrawnActivity)], member: &Member, program: &Program) -> Vec<Mail> {
    let mut requests: Vec<Request<'_>> = Vec::new();
    for (listed, looked_at) in drawn {
        let wanted = to_ask_for(looked_at);
        if wanted.is_empty() {
            continue;
        }
        let details = &listed.activity.details;
        let to = details.provider.as_deref().or(details.presenter.as_deref());
        let is_same = |known: Option<&str>| known.zip(to).is_some_and(|(known, to)| folded(known) == folded(to));
        if let Some(request) = requests.iter_mut().find(|request| is_same(request.to)) {
            request.wanted.push((listed, wanted));
        } else {
            requests.push(Request { to, wanted: vec![(listed, wanted)] });
        }
    }
    requests.iter().map(|request| mail(request, member, program)).collect()
}

fn mail(request: &Request<'_>, member: &Member, program: &Program) -> Mail {
    let group = &request.wanted;
    let count = u32::try_from(group.len()).unwrap_or(u32::MAX);
    let title = group.first().map_or("", |(listed, _)| listed.activity.details.title.as_str());
    let mut body = vec![Phrase::new("drill-mail-greeting"), Phrase::new("drill-mail-asks").with("activities", count)];
    body.extend(group.iter().map(|(listed, wanted)| asked_for(listed, wanted)));
    let name = member.name.as_str();
    if let Some(other) = member.name_on_certificates.as_deref().filter(|other| *other != name) {
        body.push(Phrase::new("drill-mail-other-name").with("other", other));
    }
    body.push(Phrase::new("drill-mail-thanks"));
    body.push(match &member.member_no {
        Some(number) => Phrase::new("drill-mail-signed-with-number")
            .with("name", name)
            .with("number", number.as_str())
            .with("body", program.body.clone()),
        None => Phrase::new("drill-mail-signed").with("name", name),
    });
    Mail {
        provider: request.to.map(str::to_owned),
        activities: group.iter().map(|(listed, _)| listed.activity.id).collect(),
        subject: Phrase::new("drill-mail-subject").with("activities", count).with("title", title),
        body,
    }
}

/// The line of one activity: its title, its days, what is asked for.
fn asked_for(listed: &Listed, wanted: &[EvidenceKind]) -> Phrase {
    let details = &listed.activity.details;
    let kinds = wanted.iter().map(|kind| Argument::Message(format!("evidence-kind-{}", kind.id())));
    let phrase = if details.start == details.end {
        Phrase::new("drill-mail-activity").with("day", details.end)
    } else {
        Phrase::new("drill-mail-activity-days").with("from", details.start).with("to", details.end)
    };
    phrase.with("title", details.title.as_str()).with("wanted", Argument::List(kinds.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(length: i64) -> Vec<ActivityId> {
        (1..=length).map(ActivityId).collect()
    }

    #[test]
    fn a_draw_takes_nothing_twice_and_no_more_than_there_is() {
        for seed in 0..500 {
            let drawn = draw(&pool(34), 5, seed);
            assert_eq!(drawn.len(), 5);
            assert!(drawn.is_sorted_by(|one, next| one < next), "in order and each once: {drawn:?}");
        }
        assert_eq!(draw(&pool(3), 5, 7), pool(3));
        assert_eq!(draw(&[], 5, 7), []);
        assert_eq!(draw(&pool(3), 0, 7), []);
    }

    #[test]
    fn the_same_seed_draws_the_same() {
        assert_eq!(draw(&pool(34), 5, 2_026), draw(&pool(34), 5, 2_026));
        let different = (0..100).map(|seed| draw(&pool(34), 5, seed)).collect::<std::collections::BTreeSet<_>>();
        assert!(different.len() > 95, "other seeds draw others: {}", different.len());
    }

    /// The first numbers that the published generator gives for the seed 1234567.
    #[test]
    fn the_generator_is_the_published_one() {
        let mut generator = Generator(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn each_activity_is_drawn_as_often_as_any_other() {
        let mut times = [0_u32; 8];
        for seed in 0..8_000 {
            for drawn in draw(&pool(8), 2, seed) {
                times[usize::try_from(drawn.0).unwrap() - 1] += 1;
            }
        }
        assert!(times.iter().all(|times| (1_850..2_150).contains(times)), "2000 times each: {times:?}");
    }
}
