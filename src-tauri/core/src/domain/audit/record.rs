//! The record: everything a report about one cycle says, put together once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::exception::{Excepted, Exception};
use super::exhibit::{Contents, Exhibit};
use super::report_choice::{Extent, ReportChoice};
use crate::domain::activity::{Activity, ActivityId, PublicActivity, Recorded, Status};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::difference::Reason;
use crate::domain::evidence::proof::{Proof, Proofs};
use crate::domain::standing::closing::{ChangedAfter, Snapshot, changed_since};
use crate::domain::standing::counting::{Counting, Outcome};
use crate::domain::standing::score::{Score, score};
use crate::domain::standing::{Standing, standing};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::Kinds;
use crate::domain::values::member::Member;

/// Width of the score in a report, in the pixels of [`Score`].
pub const SCORE_WIDTH: f64 = 820.0;

/// A gap between two activities is told from this many months on.
const GAP: Months = Months::new(3);

/// An activity with the number it has in the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its number in this report, from 1.
    pub no: u32,
    /// The activity.
    pub activity: PublicActivity,
    /// What the cycle makes of it.
    pub counting: Counting,
    /// How it is proved today; none where nobody has looked.
    pub proof: Option<Proof>,
}

/// How much of a record is shown, where the member has chosen some of its activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Chosen {
    /// How many of them, plans among them.
    pub shown: u32,
    /// How many there are in the whole record, plans among them.
    pub of: u32,
}

/// Everything a report says that is known before its evidence is put beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    made_on: NaiveDate,
    member: Member,
    cycle: Cycle,
    standing: Standing,
    score: Score,
    activities: Vec<Listed>,
    plans: Vec<Listed>,
    exceptions: Vec<Exception>,
    changes: Vec<ChangedAfter>,
}

/// Everything a report about one cycle says. `C` is how much is known of the contents of its
/// files: only one with all of them is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<C = Contents> {
    /// The day it is made.
    pub made_on: NaiveDate,
    /// Whose record it is.
    pub member: Member,
    /// The cycle.
    pub cycle: Cycle,
    /// What the rules say.
    pub standing: Standing,
    /// The score.
    pub score: Score,
    /// What is done and drafted, by last day, then order of entry.
    pub activities: Vec<Listed>,
    /// What is planned in the cycle, by last day.
    pub plans: Vec<Listed>,
    /// The evidence of the activities, by its number.
    pub exhibits: Vec<Exhibit<C>>,
    /// What a reader should not have to find out alone.
    pub exceptions: Vec<Exception>,
    /// What has changed since the cycle was closed; empty for an open one.
    pub changes: Vec<ChangedAfter>,
    /// What the member calls kinds.
    pub kinds: Kinds,
    /// How much of it is shown; none where that is all of it.
    pub chosen: Option<Chosen>,
}

/// The record of a cycle for those who do not ask what stands in its files.
pub type UnreadRecord = Record<()>;

/// The outline of a cycle's record.
#[must_use]
pub fn outline(member: Member, cycle: Cycle, activities: &[Activity], proofs: &Proofs, today: NaiveDate) -> Outline {
    let standing = standing(&cycle, activities, proofs, today);
    assembled(member, cycle, standing, activities, proofs, today)
}

/// The outline of a closed cycle's record: as it was when it was closed, with what has changed
/// since. What lacks proof is what does today: a report holds the files of today, and must not say
/// of what it shows that it is missing.
#[must_use]
pub fn closed_outline(
    member: Member,
    snapshot: &Snapshot,
    activities: &[Activity],
    proofs: &Proofs,
    today: NaiveDate,
) -> Outline {
    let closed_on = snapshot.cycle.closed_on.unwrap_or(today);
    let (cycle, standing) = (snapshot.cycle.clone(), snapshot.standing.clone().with_proofs(proofs));
    let outline = assembled(member, cycle, standing, &snapshot.activities, proofs, closed_on);
    Outline { made_on: today, changes: changed_since(snapshot, activities), ..outline }
}

impl Outline {
    /// The cycle.
    #[must_use]
    pub const fn cycle(&self) -> &Cycle {
        &self.cycle
    }

    /// The activities and plans, in the order of the list.
    pub fn listed(&self) -> impl Iterator<Item = &Listed> {
        self.activities.iter().chain(&self.plans)
    }

    /// The record whole: with the evidence of what it lists, and with what the member calls kinds.
    #[must_use]
    pub fn into_record<C>(self, kinds: Kinds, exhibits: Vec<Exhibit<C>>) -> Record<C> {
        let Self { made_on, member, cycle, standing, score, activities, plans, exceptions, changes } = self;
        Record {
            made_on,
            member,
            cycle,
            standing,
            score,
            activities,
            plans,
            exhibits: Vec::new(),
            exceptions,
            changes,
            kinds,
            chosen: None,
        }
        .with_exhibits(exhibits)
    }
}

impl<C> Record<C> {
    /// The activities and plans with their numbers, in the order of the list.
    #[must_use]
    pub fn numbers(&self) -> Vec<(ActivityId, u32)> {
        self.activities.iter().chain(&self.plans).map(|listed| (listed.activity.id, listed.no)).collect()
    }

    /// The same with other evidence. What of it cannot be handed over is told among the exceptions.
    #[must_use]
    pub fn with_exhibits(self, exhibits: Vec<Exhibit<C>>) -> Self {
        let mut exceptions = self.exceptions;
        exceptions.retain(|exception| !matches!(exception, Exception::NotAvailable(_)));
        let lost: Vec<_> = exhibits.iter().filter(|exhibit| !exhibit.is_available()).map(|it| it.no).collect();
        if !lost.is_empty() {
            // It stands beside what has no proof at all, which comes first.
            let after = exceptions.iter().take_while(|it| matches!(it, Exception::NoEvidence(_))).count();
            exceptions.insert(after, Exception::NotAvailable(lost));
        }
        Self { exhibits, exceptions, ..self }
    }

    /// The same without what a report of this choice leaves out: the member's reflections, and in a
    /// summary what else stands among an activity's details. Notes stay: the list has them.
    #[must_use]
    pub fn of_choice(mut self, choice: ReportChoice) -> Self {
        for listed in self.activities.iter_mut().chain(&mut self.plans) {
            let details = &mut listed.activity.details;
            if !choice.prints_reflections() {
                details.reflection = None;
            }
            if choice.extent == Extent::Summary {
                (details.practice, details.verification) = (None, None);
            }
        }
        self
    }

    /// The same with the chosen activities and plans alone, with their evidence and with what has
    /// changed of them.
    ///
    /// Numbers stay those of the whole record, and so do its result, its score and its exceptions:
    /// what is left out is not shown, and not taken out of any sum.
    #[must_use]
    pub fn of_chosen(mut self, ids: &BTreeSet<ActivityId>) -> Self {
        let of = self.activities.len() + self.plans.len();
        self.activities.retain(|listed| ids.contains(&listed.activity.id));
        self.plans.retain(|listed| ids.contains(&listed.activity.id));
        let shown = self.activities.len() + self.plans.len();
        if shown == of {
            return self;
        }
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.chosen = Some(Chosen { shown: count(shown), of: count(of) });
        // What was added after the cycle was closed is not listed, and cannot be chosen.
        self.changes.retain(|change| ids.contains(&change.activity));
        let shown: BTreeSet<u32> = self.numbers().into_iter().map(|(_, no)| no).collect();
        let mut exhibits = std::mem::take(&mut self.exhibits);
        for exhibit in &mut exhibits {
            exhibit.proves.retain(|no| shown.contains(no));
        }
        exhibits.retain(|exhibit| !exhibit.proves.is_empty());
        self.with_exhibits(exhibits)
    }
}

fn assembled(
    member: Member,
    cycle: Cycle,
    standing: Standing,
    activities: &[impl Recorded],
    proofs: &Proofs,
    today: NaiveDate,
) -> Outline {
    let score = score(&cycle, &standing, activities, today, SCORE_WIDTH);
    let by_id: BTreeMap<ActivityId, _> = activities.iter().map(|activity| (activity.id(), activity)).collect();
    let mut listed: Vec<(PublicActivity, Counting)> = standing
        .countings
        .iter()
        .filter_map(|counting| Some((by_id.get(&counting.activity)?.public(), counting.clone())))
        .collect();
    listed.sort_by_key(|(activity, _)| (activity.details.end, activity.id));
    let (plans, done): (Vec<_>, Vec<_>) =
        listed.into_iter().partition(|(activity, _)| activity.details.status == Status::Planned);
    let number = |(no, (activity, counting)): (u32, (PublicActivity, Counting))| Listed {
        no,
        proof: proofs.get(activity.id).cloned(),
        activity,
        counting,
    };
    let activities: Vec<Listed> = (1..).zip(done).map(number).collect();
    let first_plan = u32::try_from(activities.len()).unwrap_or(0) + 1;
    let plans: Vec<Listed> = (first_plan..)
        .zip(plans.into_iter().filter(|(_, counting)| counting.outcome != Outcome::Outside))
        .map(number)
        .collect();
    let exceptions = exceptions(&cycle, &standing, &activities, &plans, today);
    Outline { made_on: today, member, cycle, standing, score, activities, plans, exceptions, changes: Vec::new() }
}

/// What a reader should not have to find out alone, in the order of `Outcome`.
fn exceptions(
    cycle: &Cycle,
    standing: &Standing,
    activities: &[Listed],
    plans: &[Listed],
    today: NaiveDate,
) -> Vec<Exception> {
    let mut exceptions = Vec::new();
    if !standing.without_evidence.is_zero() {
        let unproved = activities.iter().filter(|listed| standing.unproved.contains(&listed.activity.id));
        let numbers = unproved.map(|listed| listed.no).collect();
        exceptions.push(Exception::NoEvidence(Excepted { numbers, credits: standing.without_evidence }));
    }
    if !standing.to_check.is_zero() {
        let doubtful: Vec<&Listed> =
            activities.iter().filter(|listed| standing.doubtful.contains(&listed.activity.id)).collect();
        let why: BTreeSet<Reason> =
            doubtful.iter().filter_map(|it| it.proof.as_ref()).flat_map(Proof::open).map(|it| it.reason).collect();
        let numbers = doubtful.iter().map(|listed| listed.no).collect();
        let excepted = Excepted { numbers, credits: standing.to_check };
        exceptions.push(Exception::ToCheck { excepted, why: why.into_iter().collect() });
    }
    exceptions.extend(activities.iter().flat_map(accepted));
    let stopped = |counting: &Counting| counting.claimed - counting.counted;
    let claimed = |counting: &Counting| counting.claimed;
    let of = |listed: &[Listed], wanted: fn(&Outcome) -> bool, credits: &dyn Fn(&Counting) -> Credits| {
        let found: Vec<&Listed> = listed.iter().filter(|listed| wanted(&listed.counting.outcome)).collect();
        let credits = found.iter().map(|listed| credits(&listed.counting)).sum();
        (!found.is_empty()).then(|| Excepted { numbers: found.iter().map(|listed| listed.no).collect(), credits })
    };
    let over_cap = of(activities, |it| matches!(it, Outcome::OverCap { planned: false, .. }), &stopped);
    exceptions.extend(over_cap.map(Exception::OverCap));
    exceptions.extend(of(activities, |it| *it == Outcome::NotAMember, &claimed).map(Exception::NotAMember));
    exceptions.extend(of(activities, |it| *it == Outcome::Outside, &claimed).map(Exception::Outside));
    exceptions.extend(of(activities, |it| *it == Outcome::NeedsDetails, &claimed).map(Exception::NeedsDetails));
    exceptions.extend(of(activities, |it| *it == Outcome::NotYet, &claimed).map(Exception::NotYet));
    exceptions.extend(of(plans, |it| *it == Outcome::PlanPassed, &claimed).map(Exception::PlanPassed));
    exceptions.extend(gaps(cycle, activities, today));
    exceptions
}

/// What of an activity's proof the member has accepted: what was accepted together is told together.
fn accepted(listed: &Listed) -> Vec<Exception> {
    let mut together: BTreeMap<(NaiveDate, &str), BTreeSet<Reason>> = BTreeMap::new();
    for it in listed.proof.iter().flat_map(|proof| &proof.reasons) {
        if let Some(acceptance) = &it.accepted {
            together.entry((acceptance.on, acceptance.reason.as_str())).or_default().insert(it.reason);
        }
    }
    let told = |((on, reason), why): ((NaiveDate, &str), BTreeSet<Reason>)| Exception::Accepted {
        number: listed.no,
        why: why.into_iter().collect(),
        reason: reason.to_owned(),
        on,
    };
    together.into_iter().map(told).collect()
}

/// The stretches of three months and more in the cycle, up to `today`, in which nothing counts.
fn gaps(cycle: &Cycle, activities: &[Listed], today: NaiveDate) -> Vec<Exception> {
    let until = today.min(cycle.last_day);
    if until < cycle.first_day {
        return Vec::new();
    }
    let mut gaps = Vec::new();
    let mut since = cycle.first_day;
    let mut gap = |from: NaiveDate, to: NaiveDate| {
        if from.checked_add_months(GAP).is_some_and(|day| day <= to) {
            gaps.push(Exception::Gap { from, to });
        }
    };
    for listed in activities.iter().filter(|listed| listed.counting.outcome.is_earned()) {
        let details = &listed.activity.details;
        gap(since, details.start.min(until));
        since = since.max(details.end);
    }
    gap(since, until);
    gaps
}

/// The years of `activities` with the sum of what counts in each: how the list is grouped.
#[must_use]
pub fn sums_by_year(activities: &[Listed]) -> Vec<(i32, Credits)> {
    let mut sums: Vec<(i32, Credits)> = Vec::new();
    for listed in activities {
        let year = listed.activity.details.end.year();
        match sums.last_mut() {
            Some((last, sum)) if *last == year => *sum += listed.counting.counted,
            _ => sums.push((year, listed.counting.counted)),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audit::exhibit::ExhibitNo;
    use crate::domain::cycle::CycleId;
    use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint, Soundness};
    use crate::domain::program::Program;
    use crate::domain::standing::closing::ChangeAfter;
    use crate::domain::values::phrase::Phrase;
    use crate::reading::quick_add;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn exhibit(no: u32, proves: &[u32], soundness: Soundness) -> Exhibit {
        let evidence = Evidence {
            id: EvidenceId(i64::from(no)),
            fingerprint: Fingerprint::new([7; 32]),
            file_type: FileType::Pdf,
            bytes: 1,
            file_name: "certificate.pdf".to_owned(),
            kind: EvidenceKind::Certificate,
            kept_on: day("2026-11-20"),
            put_away: false,
        };
        let contents =
            Contents { legibility: None, pages: 0, issuer: None, date: None, texts: Vec::new(), recognised: false };
        let (no, keep_until) = (ExhibitNo(no), day("2034-12-31"));
        Exhibit { no, evidence, proves: proves.to_vec(), soundness, keep_until, contents }
    }

    /// Three activities and a plan, of which the second and the third have a file each, and one
    /// together with the first.
    fn whole() -> Record {
        let program = Program::shipped_with_id("camt-mta").unwrap().unwrap();
        let today = day("2026-11-23");
        let lines = ["One 1cr 2026-03-04", "Two 2cr 2026-03-05", "Three 3cr 2026-03-06", "Four !plan 4cr 2027-03-07"];
        let activity = |(id, line): (i64, &str)| Activity {
            id: ActivityId(id),
            details: quick_add::read(line, today, &crate::domain::program::conversion::Customs::default())
                .understood
                .unwrap()
                .into_details(),
            private_note: None,
            entered_on: today,
            changed_on: today,
        };
        let activities: Vec<Activity> = (11..).zip(lines).map(activity).collect();
        let cycle = Cycle::new(CycleId(1), program, day("2024-01-01"));
        outline(Member::default(), cycle, &activities, &Proofs::default(), today).into_record(
            Kinds::default(),
            vec![
                exhibit(1, &[1, 3], Soundness::Sound),
                exhibit(2, &[2], Soundness::Missing),
                exhibit(3, &[3], Soundness::Changed),
            ],
        )
    }

    fn not_available(record: &Record) -> Option<Phrase> {
        record.exceptions.iter().map(Exception::phrase).find(|told| told.id == NOT_AVAILABLE)
    }

    const NOT_AVAILABLE: &str = "report-exception-not-available";

    #[test]
    fn a_file_that_cannot_be_handed_over_is_told_by_its_number() {
        let whole = whole();
        let expected = Phrase::new(NOT_AVAILABLE).with("numbers", "E-002, E-003").with("files", 2);
        assert_eq!(not_available(&whole), Some(expected));
        assert_eq!(
            whole.exceptions.iter().position(|it| it.phrase().id == NOT_AVAILABLE),
            Some(1),
            "after what has no proof"
        );
    }

    #[test]
    fn a_choice_shows_less_and_changes_no_number_and_no_sum() {
        let whole = whole();
        let chosen = whole.clone().of_chosen(&BTreeSet::from([ActivityId(11), ActivityId(13)]));
        assert_eq!(chosen.chosen, Some(Chosen { shown: 2, of: 4 }), "plans are counted");
        assert_eq!(chosen.numbers(), [(ActivityId(11), 1), (ActivityId(13), 3)], "the plan was not chosen");
        let exhibits: Vec<(u32, &[u32])> = chosen.exhibits.iter().map(|it| (it.no.0, it.proves.as_slice())).collect();
        assert_eq!(exhibits, [(1, [1, 3].as_slice()), (3, &[3])]);
        let expected = Phrase::new(NOT_AVAILABLE).with("numbers", "E-003").with("files", 1);
        assert_eq!(not_available(&chosen), Some(expected));
        assert_eq!((&chosen.standing, &chosen.score), (&whole.standing, &whole.score));
        assert_eq!(chosen.exceptions.len(), whole.exceptions.len());

        let one = whole.of_chosen(&BTreeSet::from([ActivityId(11)]));
        assert_eq!(one.exhibits[0].proves, [1], "no link leads to what is not shown");
        assert_eq!(not_available(&one), None);
    }

    #[test]
    fn leaving_out_a_plan_alone_is_a_choice_that_is_told() {
        let without_plan = BTreeSet::from([ActivityId(11), ActivityId(12), ActivityId(13)]);
        assert_eq!(whole().of_chosen(&without_plan).chosen, Some(Chosen { shown: 3, of: 4 }));
    }

    #[test]
    fn what_has_changed_of_an_activity_that_was_not_chosen_is_not_told() {
        let change = |id, title: &str| ChangedAfter {
            activity: ActivityId(id),
            title: title.to_owned(),
            day: day("2026-03-05"),
            change: ChangeAfter::Changed,
            claimed_then: None,
            claimed_now: None,
        };
        let changes = vec![change(11, "One"), change(12, "Left out"), change(99, "Added since")];
        let whole = Record { changes, ..whole() };
        let titles = |record: Record| record.changes.into_iter().map(|it| it.title).collect::<Vec<_>>();
        assert_eq!(titles(whole.clone().of_chosen(&BTreeSet::from([ActivityId(11)]))), ["One"]);
        let all = whole.numbers().into_iter().map(|(id, _)| id).collect();
        assert_eq!(titles(whole.of_chosen(&all)), ["One", "Left out", "Added since"], "all is no choice");
    }

    #[test]
    fn what_a_choice_leaves_out_is_not_in_its_record() {
        let mut whole = whole();
        for listed in whole.activities.iter_mut().chain(&mut whole.plans) {
            let details = &mut listed.activity.details;
            details.note = Some("note".to_owned());
            details.practice = Some("practice".to_owned());
            details.reflection = Some("reflection".to_owned());
            details.verification = Some("verification".to_owned());
        }
        let of = |choice: ReportChoice| whole.clone().of_choice(choice);
        assert_eq!(of(ReportChoice::ALL), whole);
        let without = of(ReportChoice { reflections: false, ..ReportChoice::ALL });
        let summary = of(ReportChoice { extent: Extent::Summary, ..ReportChoice::ALL });
        for (full, short) in without.activities.iter().zip(&summary.activities) {
            let (full, short) = (&full.activity.details, &short.activity.details);
            assert_eq!((full.reflection.as_deref(), full.practice.as_deref()), (None, Some("practice")));
            assert_eq!((&short.reflection, &short.practice, &short.verification), (&None, &None, &None));
            assert_eq!((full.note.as_deref(), short.note.as_deref()), (Some("note"), Some("note")));
        }
    }

    #[test]
    fn choosing_everything_is_no_choice() {
        let whole = whole();
        let ids = whole.numbers().into_iter().map(|(id, _)| id).collect();
        assert_eq!(whole.clone().of_chosen(&ids), whole);
    }
}
