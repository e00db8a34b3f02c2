//! What files say, and how proof is judged by it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::activity::Recorded;
use crate::domain::evidence::file_says::{FileSays, HowRead, Stated};
use crate::domain::evidence::file_text::FileText;
use crate::domain::evidence::proof::{Grounds, Proofs};
use crate::domain::evidence::recognition::Recognition;
use crate::domain::evidence::{EvidenceId, FileReading, FileType};
use crate::domain::values::member::Member;
use crate::error::Error;
use crate::logbook::Logbook;
use crate::reading::suggestion::{self, Found};
use crate::store::file_says::{self, KeptSays};
use crate::store::{acceptances, attachments, checklists, readings};

impl Logbook {
    /// The proof of each of `activities`.
    ///
    /// # Errors
    /// The store's.
    pub fn proofs(&self, activities: &[impl Recorded], today: NaiveDate) -> Result<Proofs, Error> {
        Ok(Proofs::of(activities, &self.grounds(today)?))
    }

    /// What proofs are judged by today.
    pub(super) fn grounds(&self, today: NaiveDate) -> Result<Grounds, Error> {
        let connection = self.store.connection();
        let member = self.member()?;
        Ok(Grounds {
            attached: attachments::all(connection)?,
            says: self.says(&member, today)?,
            checklists: checklists::get(connection)?,
            accepted: acceptances::all(connection)?,
            member,
        })
    }

    /// What each attached file says that was read. What is behind is made anew and kept: by what makes
    /// it now, for whom the member is now, of what the file was last read as.
    fn says(&self, member: &Member, today: NaiveDate) -> Result<BTreeMap<EvidenceId, FileSays>, Error> {
        let connection = self.store.connection();
        let mut kept = file_says::all(connection)?;
        let names = names(member);
        let (mut said, mut anew) = (BTreeMap::new(), Vec::new());
        for (id, (reader, file_type)) in readings::readers(connection)? {
            if let Some(current) = kept.remove(&id).filter(|it| is_current(it, reader, &names, today)) {
                said.insert(id, current.says);
                continue;
            }
            let made = KeptSays {
                version: suggestion::VERSION,
                reader,
                names: names.clone(),
                as_of: today,
                says: says(file_type, readings::one(connection, id)?.as_ref(), member, today),
                behind: false,
            };
            said.insert(id, made.says.clone());
            anew.push((id, made));
        }
        self.keep_says(&anew);
        Ok(said)
    }

    /// Keeps what was made anew. Where that is not possible now, as on a full disk, it is made once
    /// more when it is asked for.
    fn keep_says(&self, anew: &[(EvidenceId, KeptSays)]) {
        if anew.is_empty() {
            return;
        }
        let keep = || -> rusqlite::Result<()> {
            let transaction = self.store.derived()?;
            for (id, kept) in anew {
                file_says::put(&transaction, *id, kept)?;
            }
            transaction.commit()
        };
        let _ = keep();
    }
}

fn is_current(kept: &KeptSays, reader: u32, names: &str, today: NaiveDate) -> bool {
    // A day that was still to come is believed once it is there.
    let may_say_a_day = kept.says.read == HowRead::Read && kept.says.days.is_none() && kept.as_of < today;
    !kept.behind
        && kept.version == suggestion::VERSION
        && kept.reader == reader
        && kept.names == names
        && !may_say_a_day
}

/// Whom certificates may be made out to.
fn names(member: &Member) -> String {
    format!("{}\n{}", member.name, member.name_on_certificates.as_deref().unwrap_or_default())
}

/// What a file says: the one place where what its text suggests becomes that.
///
/// Its name says nothing: that is the member's, and no word of whoever issued it. What is not sure is
/// left out, for it must never speak against anybody.
pub(in crate::logbook) fn says(
    file_type: FileType,
    reading: Option<&FileReading>,
    member: &Member,
    today: NaiveDate,
) -> FileSays {
    let read = HowRead::of(reading, file_type);
    let empty = FileText::default();
    let text = reading.map_or(&empty, |reading| &reading.text);
    if text.is_empty() {
        return FileSays { read, ..FileSays::default() };
    }
    let suggested = suggestion::suggest(text, "", member, today);
    let is_doubtful = reading.and_then(|reading| reading.recognition) == Some(Recognition::Doubtful);
    let days = suggested.sure_days().filter(|_| !is_doubtful);
    // The title of a file speaks against an activity only where its day does not speak for it, so that
    // it says none where it may. One of several courses has no title for all.
    let has_title = (days.is_some() || suggested.days().is_none()) && suggested.courses.len() < 2;
    FileSays {
        read,
        name: sure(suggested.name).filter(|_| !suggestion::names_also(text, member)),
        title: sure(suggested.title).filter(|_| has_title),
        // It only ever speaks for an activity.
        provider: suggested.provider.map(|provider| provider.value),
        days,
        credits: suggested.credits.map(stated),
        minutes: suggested.minutes.map(stated),
        kind: suggested.kind,
        number: sure(suggested.number),
        presenter: sure(suggested.presenter),
    }
}

fn sure<T>(found: Option<Found<T>>) -> Option<T> {
    found.filter(|it| it.sure).map(|it| it.value)
}

fn stated<T>(found: Found<T>) -> Stated<T> {
    Stated { amount: found.value, sure: found.sure }
}
