//! The report with its evidence: what is read, where links lead, what is attached, what its seal
//! says.

mod bound;
mod read;

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::evidence::{FileType, Soundness};
use ledgerline_report::NotShown;
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{claiming, cycle, done, of, planned, today};
use ledgerline_tests::reports::Evidences;

/// A year of a therapist's evenings and weekends.
fn activities() -> Vec<Activity> {
    let titles = [
        "Songwriting in palliative care",
        "Rhythm and gait after stroke",
        "Ethics of private practice",
        "Group supervision, hospice team",
        "National conference",
        "Community choir and aphasia",
        "Neonatal lullabies",
        "Guided imagery and music, level I",
    ];
    let mut activities: Vec<Activity> = (1_i64..)
        .zip(titles)
        .map(|(id, title)| {
            let mut activity = of(done(id, &format!("2026-{id:02}-14"), "2.5"), Some("workshop"), &["ethics"]);
            title.clone_into(&mut activity.details.title);
            activity.details.provider = Some("North Shore hospice network".to_owned());
            activity
        })
        .collect();
    let first = &mut activities[0];
    first.details.note = Some("Writing songs with families at the bedside:\n– legacy songs\n– new words".to_owned());
    first.details.practice = Some("Half of my caseload is palliative; I now offer a song as a gift.".to_owned());
    first.details.reflection = Some("I had underestimated how much silence a first line needs.".to_owned());
    first.details.verification =
        Some("https://example.org/workshops/songwriting, or ask the network’s office".to_owned());
    first.private_note = Some("Mrs. Bellefeuille sang".to_owned());
    first.changed_on = ledgerline_tests::day("2026-02-01");
    activities[4] = claiming(activities[4].clone(), "camt-mta", "1.5");
    let mut plan = planned(20, "2027-02-20", "3");
    "Conference in Halifax".clone_into(&mut plan.details.title);
    activities.push(plan);
    activities
}

/// Six files, of which one proves two activities and some cannot be shown.
fn evidences() -> Evidences {
    let mut evidences = Evidences::default();
    evidences.add("certificate songwriting.pdf", FileType::Pdf, 3, &[1]);
    evidences.add("IMG_2041.jpg", FileType::Jpeg, 1, &[2, 3]);
    for (name, file_type, why_not) in [
        ("photo.heic", FileType::Heic, NotShown::NoPreview),
        ("log with a password.pdf", FileType::Pdf, NotShown::Encrypted),
    ] {
        let exhibit = evidences.add(name, file_type, 0, &[4]).evidence.id;
        evidences.shown.get_mut(&exhibit).expect("it was added").why_not = Some(why_not);
    }
    evidences.add("lost.pdf", FileType::Pdf, 1, &[5]).soundness = Soundness::Missing;
    evidences.add("programme de la conférence (numérisé).png", FileType::Png, 2, &[5]);
    evidences
}

fn with(evidences: &Evidences) -> Record {
    let record = record(member(), cycle("2024-01-01", Vec::new()), &activities(), &Proofs::default(), today());
    record.with_exhibits(evidences.exhibits.clone())
}
