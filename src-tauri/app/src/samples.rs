//! Sample records, to look round in: of nobody, in a folder of their own that is marked, and made anew each time they are
//! opened. Nobody is reminded of anything in them, and no computer remembers them as a member's.

pub mod place;

use std::fs;
use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use chrono::{Datelike as _, Days, NaiveDate};
use ledgerline_core::disk;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::evidence::signature_sheet::SheetChoice;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::store::OpenError;
use ledgerline_core::{Error, Logbook};
use ledgerline_words::Words;

use crate::export;
use crate::failure::Failure;
use crate::session::Session;

use self::place::{MARK, are_in};

/// How many years before this one the cycle begins, on the first day of January.
const BEGAN: i32 = 2;

/// One activity. Its title and who offered it are sentences, `sample-title-…` and `sample-provider-…`.
struct Sample {
    id: &'static str,
    /// How many days ago it ended; ahead where it is a plan.
    ago: i64,
    /// How many days it lasted.
    days: u64,
    credits: &'static str,
    kind: &'static str,
    topics: &'static [&'static str],
    format: &'static str,
    provider: Option<&'static str>,
}

const fn sample(id: &'static str, ago: i64, credits: &'static str, kind: &'static str, format: &'static str) -> Sample {
    Sample { id, ago, days: 1, credits, kind, topics: &[], format, provider: None }
}

const SAMPLES: &[Sample] = &[
    Sample { provider: Some("academy"), ..sample("neurologic", 680, "6", "workshop", "in-person") },
    Sample {
        topics: &["ethics"],
        provider: Some("association"),
        ..sample("ethics", 610, "1.5", "workshop", "live-online")
    },
    sample("peers", 540, "2", "supervision-received", "in-person"),
    sample("peers", 500, "2", "supervision-received", "in-person"),
    Sample { days: 3, provider: Some("association"), ..sample("conference", 455, "6.5", "conference", "in-person") },
    sample("dementia", 420, "0.5", "independent-learning", "self-study"),
    sample("supervision", 365, "1", "supervision-received", "live-online"),
    Sample { provider: Some("college"), ..sample("safety", 310, "1.5", "independent-learning", "recorded") },
    Sample { provider: Some("hospice"), ..sample("songs", 250, "3", "workshop", "in-person") },
    sample("intern", 200, "1", "supervision-given", "in-person"),
    sample("article", 150, "2", "publication", ""),
    sample("talk", 95, "1", "presentation", "in-person"),
    sample("committee", 80, "1", "professional-service", ""),
    sample("drumming", 60, "0.5", "independent-learning", "self-study"),
    Sample { topics: &["ethics"], provider: Some("college"), ..sample("records", 30, "1", "workshop", "live-online") },
    sample("improvisation", 9, "", "workshop", "in-person"),
    Sample { days: 3, provider: Some("association"), ..sample("next-conference", -75, "5", "conference", "in-person") },
    Sample { provider: Some("academy"), ..sample("next-level", -160, "6", "workshop", "in-person") },
];

/// The activities with a sheet that was signed.
const SIGNED: &str = "peers";

/// Makes the sample records of `session` anew, and opens them.
///
/// # Errors
/// [`Failure::Trouble`] where another window has them open, or where their folder holds something else, which is not
/// touched; [`Failure::Unexpected`] where it cannot be written.
pub fn make(session: &Session, language: Language) -> Result<(), Failure> {
    let words = Words::of(language);
    clear(session.folder())?;
    let today = session.today();
    let member = MemberForm { name: words.text("sample-member"), ..MemberForm::default() };
    let first_day = NaiveDate::from_ymd_opt(today.year() - BEGAN, 1, 1).unwrap_or(today).to_string();
    let programs = vec!["camt-mta".to_owned()];
    session.create(&FirstRun {
        member,
        first_day,
        programs,
        required: String::new(),
        required_source: String::new(),
        language,
    })?;
    let mut signed = Vec::new();
    for sample in SAMPLES {
        let form = form(sample, today, words);
        let done = session.with(|logbook, today| logbook.add_activity(&form, today))?;
        if sample.id == SIGNED {
            signed.extend(done.activities.iter().map(|activity| activity.id));
        }
    }
    // Without anybody who sets documents, it is one certificate less.
    let _ = sign(session, &signed, language);
    Ok(())
}

fn form(sample: &Sample, today: NaiveDate, words: &Words) -> ActivityForm {
    let end = if sample.ago < 0 {
        today.checked_add_days(Days::new(sample.ago.unsigned_abs()))
    } else {
        today.checked_sub_days(Days::new(sample.ago.unsigned_abs()))
    };
    let end = end.unwrap_or(today);
    let start = end.checked_sub_days(Days::new(sample.days - 1)).unwrap_or(end);
    ActivityForm {
        title: words.text(&format!("sample-title-{}", sample.id)),
        credits: sample.credits.to_owned(),
        start: start.to_string(),
        end: end.to_string(),
        planned: sample.ago < 0,
        kind: sample.kind.to_owned(),
        topics: sample.topics.iter().map(|topic| (*topic).to_owned()).collect(),
        provider: sample.provider.map(|id| words.text(&format!("sample-provider-{id}"))).unwrap_or_default(),
        format: sample.format.to_owned(),
        ..ActivityForm::default()
    }
}

/// Attaches a signature sheet to these activities.
fn sign(session: &Session, activities: &[ActivityId], language: Language) -> Result<(), Failure> {
    let choice = SheetChoice { sheet_for: None, participants: None };
    let sheet = session.with(|logbook, today| logbook.signature_sheet(activities, choice, today))?;
    let document = export::signature_sheet(session, &sheet, language)?;
    let folder = tempfile::tempdir().map_err(Failure::unexpected)?;
    let path = folder.path().join(&document.name);
    fs::write(&path, &document.bytes).map_err(Failure::unexpected)?;
    let kept =
        [session.evidence_folder()?.keep(&path, &mut |_| ControlFlow::Continue(())).map_err(Failure::unexpected)?];
    session.with_kept(&kept, |logbook, today| logbook.file(&kept, activities, today)).map(drop)
}

/// Leaves a marked folder with nothing else in it.
fn clear(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        if !are_in(folder) && fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::Open(OpenError::Foreign(folder.to_path_buf())).into());
        }
        // Whoever has them open keeps them.
        if let Err(error @ Error::Open(OpenError::InUse(_))) = Logbook::open(folder).map(drop) {
            return Err(error.into());
        }
        empty(folder).map_err(Failure::unexpected)?;
    }
    disk::make_folder(folder).and_then(|()| mark(folder)).map_err(Failure::unexpected)
}

fn mark(folder: &Path) -> io::Result<()> {
    let mut file = fs::File::create(folder.join(MARK))?;
    writeln!(file, "Ledgerline: sample records, made anew each time they are opened.")?;
    writeln!(file, "Ledgerline : dossier d’exemple, refait chaque fois qu’il est ouvert.")?;
    file.sync_all()
}

/// Takes away everything but the mark: whatever ends it, the next time goes on.
fn empty(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let (path, is_folder) = entry.and_then(|entry| Ok((entry.path(), entry.file_type()?.is_dir())))?;
        if is_folder {
            empty(&path)?;
            fs::remove_dir(&path)?;
        } else if path.file_name().is_none_or(|name| name != MARK) {
            disk::make_writable(&path)?;
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::remembered::Remembered;
    use crate::reminding;

    fn run(home: &Path, today: &str) -> Session {
        let today: NaiveDate = today.parse().expect("it is a day");
        let remembered = Arc::new(Remembered::in_file(home.join("records.toml")));
        Session::new(home.join("samples"), remembered, None, move || today.into())
    }

    #[test]
    fn there_is_something_of_every_sort_in_both_languages_on_any_day() {
        for language in Language::ALL {
            for today in ["2026-11-28", "2027-01-01", "2028-02-29", "2099-12-31"] {
                let home = tempfile::tempdir().expect("a folder");
                let session = run(home.path(), today);
                make(&session, language).expect("they are made");
                let overview = session.with(|logbook, today| logbook.overview(today)).expect("they are open");
                assert_eq!((overview.activity_count, overview.plan_count), (16, 2), "{today}");
                let all = session.with(|logbook, _| logbook.activities(None)).expect("they are open");
                let kinds: BTreeSet<_> = all.iter().filter_map(|it| it.details.kind.clone()).collect();
                assert!(kinds.len() >= 8, "{kinds:?}");
                let drafts = all.iter().filter(|it| it.details.credits.is_none()).count();
                assert_eq!(drafts, 1);
                let cycle = &overview.cycles[0].cycle;
                assert!(all.iter().all(|it| it.details.status != ledgerline_core::domain::activity::Status::Done
                    || cycle.contains(it.details.end)));
                let settings = session.with(|logbook, _| logbook.settings()).expect("they are open");
                assert_eq!(settings.language, language);
            }
        }
    }

    #[test]
    fn they_are_made_anew_and_nobody_is_reminded_of_them_or_remembers_them() {
        let home = tempfile::tempdir().expect("a folder");
        let session = run(home.path(), "2026-11-28");
        make(&session, Language::English).expect("they are made");
        let ids: Vec<_> = (1..=16).map(ActivityId).collect();
        session.with(|logbook, _| logbook.remove_activities(&ids)).expect("somebody plays with them");
        session.close();
        // Long after, a plan has passed.
        let later = run(home.path(), "2027-06-01");
        later.open().expect("it opens");
        assert!(reminding::remind(&later).expect("it can be asked").is_empty());
        assert!(!home.path().join("records.toml").exists());
        later.close();
        let anew = run(home.path(), "2027-06-01");
        make(&anew, Language::French).expect("they are made anew");
        assert_eq!(anew.with(|logbook, today| logbook.overview(today)).expect("they are open").activity_count, 16);
    }

    #[test]
    fn nothing_that_is_not_marked_and_nothing_that_is_open_is_touched() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("samples");
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("ledger.db"), "somebody’s own").expect("a file");
        assert!(make(&run(home.path(), "2026-11-28"), Language::English).is_err());
        assert_eq!(fs::read_to_string(folder.join("ledger.db")).expect("it is there"), "somebody’s own");
        fs::remove_file(folder.join("ledger.db")).expect("it can be taken away");
        let open = run(home.path(), "2026-11-28");
        make(&open, Language::English).expect("they are made");
        assert!(make(&run(home.path(), "2026-11-28"), Language::English).is_err());
        assert_eq!(open.with(|logbook, today| logbook.overview(today)).expect("they are open").activity_count, 16);
    }
}
