//! What a report shows of the evidence.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Logbook;
use crate::domain::activity::PublicDetails;
use crate::domain::audit::exhibit::{Contents, Exhibit, ExhibitNo, PAGES_SHOWN, in_order};
use crate::domain::audit::record::Outline;
use crate::domain::cycle::Cycle;
use crate::domain::evidence::file_text::{FileText, PageText};
use crate::domain::evidence::{Evidence, FileReading, Soundness};
use crate::domain::values::member::Member;
use crate::error::Error;
use crate::store::{attachments, checks, evidence, readings};
use crate::text::folded;

impl Logbook {
    /// The evidence of what a record lists, with what `contents` tells of each file that proves some
    /// of it.
    pub(super) fn exhibits<C>(
        &self,
        outline: &Outline,
        contents: impl Fn(&Evidence, &[&PublicDetails]) -> Result<C, Error>,
    ) -> Result<Vec<Exhibit<C>>, Error> {
        let connection = self.store.connection();
        let (cycles, found) = (self.every_cycle()?, checks::all(connection)?);
        let numbers: Vec<_> = outline.listed().map(|listed| (listed.activity.id, listed.no)).collect();
        let listed: BTreeMap<u32, &PublicDetails> =
            outline.listed().map(|listed| (listed.no, &listed.activity.details)).collect();
        let mut exhibits = Vec::new();
        for ((id, proves), no) in in_order(&numbers, &attachments::all(connection)?).into_iter().zip(1..) {
            let Some(evidence) = evidence::one(connection, id)? else { continue };
            let proved: Vec<&PublicDetails> = proves.iter().filter_map(|no| listed.get(no).copied()).collect();
            exhibits.push(Exhibit {
                no: ExhibitNo(no),
                soundness: found.get(&id).map_or(Soundness::Sound, |(soundness, _)| *soundness),
                keep_until: keep_until(&cycles, proved.iter().map(|it| it.end), outline.cycle()),
                contents: contents(&evidence, &proved)?,
                evidence,
                proves,
            });
        }
        Ok(exhibits)
    }

    /// What was read from a file that proves activities, as far as a report says it: who issued it and
    /// its day only where the member has recorded the same.
    pub(super) fn contents(
        &self,
        file: &Evidence,
        proved: &[&PublicDetails],
        member: &Member,
        today: NaiveDate,
    ) -> Result<Contents, Error> {
        let reading = readings::one(self.store.connection(), file.id)?;
        let says = super::evidence::says(file.file_type, reading.as_ref(), member, today);
        let is_recorded = |issuer: &String| {
            let mut providers = proved.iter().filter_map(|it| it.provider.as_deref());
            providers.any(|provider| folded(provider) == folded(issuer))
        };
        Ok(Contents {
            legibility: reading.as_ref().map(|reading| reading.legibility),
            pages: reading.as_ref().filter(|_| file.file_type.has_pictures()).map_or(0, |reading| reading.pages),
            issuer: says.provider.filter(is_recorded),
            date: says.days.map(|(_, end)| end).filter(|day| proved.iter().any(|it| it.end == *day)),
            recognised: reading.as_ref().is_some_and(FileReading::is_recognised),
            texts: reading.map(|reading| texts(&reading.text)).unwrap_or_default(),
        })
    }
}

/// The longest of the cycles in which the days lie; `own` where they lie in none.
fn keep_until(cycles: &[Cycle], days: impl Iterator<Item = NaiveDate>, own: &Cycle) -> NaiveDate {
    days.flat_map(|day| cycles.iter().filter(move |cycle| cycle.contains(day)))
        .map(Cycle::keep_proof_until)
        .max()
        .unwrap_or_else(|| own.keep_proof_until())
}

/// The text of the pages that a report shows.
fn texts(text: &FileText) -> Vec<String> {
    let most = usize::try_from(PAGES_SHOWN).unwrap_or(usize::MAX);
    let page = |page: &PageText| page.0.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    text.0.iter().take(most).map(page).collect()
}
