//! The verbs about differences that the member has looked at and stands by.

use chrono::NaiveDate;

use crate::domain::activity::ActivityId;
use crate::domain::evidence::EvidenceId;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::proof::Proof;
use crate::domain::values::deed::Deed;
use crate::domain::values::form::{Checker, Field, LONGEST_LINE, Problem};
use crate::error::Error;
use crate::logbook::{Done, Logbook};
use crate::store::acceptances;
use crate::store::changes::Step;

impl Logbook {
    /// Accepts differences between a file and an activity, by their keys, with a reason that reports
    /// print. They are accepted as they are: a new difference is asked about anew.
    ///
    /// # Errors
    /// [`Error::Fields`] without a reason, [`Error::NoSuchActivity`], [`Error::NoSuchEvidence`],
    /// [`Error::NothingToDo`] where none of them is open.
    pub fn accept_proof(
        &mut self,
        activity: ActivityId,
        file: EvidenceId,
        differences: &[String],
        reason: &str,
        today: NaiveDate,
    ) -> Result<Done, Error> {
        self.evidence(file)?;
        let mut checker = Checker::default();
        let reason = checker.line(Field::Reason, reason, LONGEST_LINE);
        if reason.is_none() {
            checker.problem(Field::Reason, Problem::Missing);
        }
        checker.finish().map_err(Error::Fields)?;
        let reason = reason.unwrap_or_default();
        let recorded = self.activity(activity)?;
        let proofs = self.proofs(std::slice::from_ref(&recorded), today)?;
        let open = proofs.get(activity).into_iter().flat_map(Proof::open);
        let accepted = open.filter(|it| it.evidence == file && differences.contains(&it.key)).map(|it| Acceptance {
            activity,
            evidence: file,
            difference: it.key.clone(),
            reason: reason.clone(),
            on: today,
        });
        let steps = accepted.map(|acceptance| Step::acceptance(acceptance, true)).collect();
        self.change(Deed::ProofAccepted, steps)
    }

    /// Takes back what was accepted of a file at an activity: it is asked about again.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`], [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where nothing was.
    pub fn take_back_acceptance(&mut self, activity: ActivityId, file: EvidenceId) -> Result<Done, Error> {
        self.activity(activity)?;
        self.evidence(file)?;
        let mut steps = self.no_longer_accepting(activity)?;
        steps.retain(|step| step.evidence_id() == Some(file));
        self.change(Deed::AcceptanceTakenBack, steps)
    }

    /// The steps that take all acceptances off an activity.
    pub(super) fn no_longer_accepting(&self, activity: ActivityId) -> Result<Vec<Step>, Error> {
        let accepted = acceptances::of_activity(self.store.connection(), activity)?;
        Ok(accepted.into_iter().map(|it| Step::acceptance(it, false)).collect())
    }
}
