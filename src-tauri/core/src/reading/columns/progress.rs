//! How far along sites say that an activity is.

use crate::text::folded;

/// What a word says of how far along an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// It was done.
    Done,
    /// It is meant to be done.
    Planned,
    /// Somebody has still to decide.
    Pending,
    /// It does not count.
    Denied,
    /// It was begun, looked at or put on a list.
    NotDone,
}

#[rustfmt::skip]
const WORDS: &[(Progress, &[&str])] = &[
    (Progress::Done, &[
        "done", "approved", "accepted", "complete", "completed", "attended", "earned", "awarded", "granted", "verified", "passed",
        "finished", "credited", "yes", "y", "true", "confirmed", "issued", "received", "present",
        "fait", "faite", "approuve", "approuvee", "accepte", "acceptee", "termine", "terminee", "complete", "completee", "reussi",
        "reussie", "obtenu", "obtenue", "suivi", "suivie", "oui", "o", "realise", "realisee", "reconnu", "reconnue", "valide", "validee",
    ]),
    (Progress::Planned, &[
        "planned", "plan", "registered", "upcoming", "enrolled", "scheduled", "booked", "future",
        "prevu", "prevue", "planifie", "planifiee", "inscrit", "inscrite", "a-venir", "reserve", "reservee",
    ]),
    (Progress::Pending, &[
        "pending", "submitted", "in-review", "under-review", "awaiting-approval", "pending-approval", "waiting", "requested",
        "applied", "awaiting", "awaiting-certificate", "pending-review", "tbc", "tbd",
        "en-attente", "soumis", "soumise", "en-cours-d-examen", "en-evaluation", "demande", "demandee", "a-confirmer",
    ]),
    (Progress::Denied, &[
        "denied", "rejected", "declined", "refused", "not-approved", "not-accepted", "disallowed", "void", "cancelled", "canceled",
        "withdrawn", "failed", "no-show", "absent", "expired", "revoked", "dropped",
        "refuse", "refusee", "rejete", "rejetee", "annule", "annulee", "non-approuve", "non-approuvee", "echoue", "retire", "retiree",
        "absente",
    ]),
    (Progress::NotDone, &[
        "no", "n", "false", "not-started", "in-progress", "started", "viewed", "watched", "saved", "incomplete", "not-completed",
        "not-complete", "not-attended", "not-done", "wish-list", "bookmarked", "open",
        "non", "non-commence", "non-commencee", "en-cours", "commence", "commencee", "incomplet", "incomplete", "non-termine", "non-terminee", "vu", "visionne",
        "enregistre", "pas-fait", "pas-commence",
    ]),
];

/// What a word or a sign says; none where it is not known.
pub(super) fn progress(word: &str) -> Option<Progress> {
    match word.trim().trim_end_matches('\u{fe0f}') {
        "✓" | "✔" | "☑" | "✅" => return Some(Progress::Done),
        "✗" | "✘" | "☐" | "❌" => return Some(Progress::NotDone),
        _ => {}
    }
    let key = folded(word);
    let found = WORDS.iter().find(|(_, words)| words.contains(&key.as_str()));
    found.map(|(progress, _)| *progress)
}
