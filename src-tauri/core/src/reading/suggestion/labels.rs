//! What the words beside a date say of it.

use super::sheet::{Phrase, Words};

/// What a date is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Something else than the activity: an issue, a birth, an expiry, a payment.
    Other,
    /// The activity.
    Held,
    /// The activity's beginning.
    Start,
    /// The activity's end.
    End,
    /// One of several meetings.
    Session,
    /// Nothing but "date".
    Date,
}

/// When the file was issued, printed, signed or sent.
#[rustfmt::skip]
const ISSUE: &[&str] = &[
    "issu*", "date of issue", "issue date", "delivre", "delivree", "delivres", "delivrance", "emis", "emise",
    "emission", "fait a", "fait le", "given at", "given this", "dated", "donne a", "print*", "imprime*",
    "impression", "generated", "genere*", "download*", "telecharge*", "created", "cree le", "retrieved", "accessed",
    "exported", "as of", "signed", "signe", "signee", "signature", "sign date", "awarded to", "awarded",
    "awarded on", "presented to", "presente a", "decerne*", "octroye*", "remis a", "remise a", "remis le",
    "remise le", "remise", "conferred", "conferred on", "granted", "certificate date", "date on certificate",
    "date du certificat", "date de l attestation", "verified", "verifie*", "certified on", "certifie le", "reported",
    "published", "publie*", "posted", "sent", "received", "recu le", "envoye*", "saved", "enregistre le", "enregistree le",
    "extracted", "extrait le", "produit le", "produite le", "etabli le", "etablie le", "consulte le", "as at", "en date du",
    "last login", "last viewed", "viewed", "requested",
];

/// With these a text leads to the last day of something. Only at its end: a webinar is given by
/// somebody, and a course lasts until its end.
#[rustfmt::skip]
const UNTIL: &[&str] = &["by", "until", "till", "jusqu au", "jusqu a", "jusqu en", "d ici le", "d ici au", "d ici la"];

/// What may be done for some time, in a sentence with its day: a title may have these words, too.
#[rustfmt::skip]
const MAY_BE_DONE: &[&str] = &[
    "available", "accessible*", "disponible*", "access to", "access until", "access ends", "acces a", "acces jusqu", "submit*", "soumett*",
    "soumis*", "retournez", "retourner", "remettez", "remettre", "remplir", "remplissez", "fill out", "fill in", "complete your", "complete the",
    "completez", "your evaluation", "votre evaluation", "evaluation by", "evaluation form*", "formulaire d evaluation", "can be watched",
    "may be watched", "peut etre visionne*", "peut etre vu*", "claim your", "closes", "ferme le", "recording ends",
];

/// Whether the words right before a date make it the last day of something.
pub(super) fn is_until(words: &Words) -> bool {
    words.last_of(UNTIL).is_some_and(|phrase| words.ends_with(phrase))
}

/// Whether a sentence says until when something may be done.
pub(super) fn is_deadline(words: &Words) -> bool {
    let attended = words.last_of(HELD).map(Phrase::nearness);
    words.last_of(MAY_BE_DONE).is_some_and(|phrase| Some(phrase.nearness()) > attended)
}

/// When somebody was born.
const BIRTH: &[&str] = &["birth", "birthdate", "born", "dob", "d o b", "naissance", "ne le", "nee le", "ne e le"];

/// Until when something holds, and what is to come or past.
#[rustfmt::skip]
const EXPIRY: &[&str] = &[
    "expir*", "valid", "valide", "valable", "validity", "validite", "echeance", "renew*", "renouvel*", "due",
    "deadline", "avant le", "before", "no later than", "au plus tard", "until further", "next", "prochain*",
    "upcoming", "save the date", "previous", "precedent*", "retain*", "conserver",
];

/// Approvals and memberships.
#[rustfmt::skip]
const APPROVAL: &[&str] = &[
    "approved", "approval", "approuve*", "accredit*", "agree", "agreement", "agrement", "reconnu*", "licen*",
    "permis", "regist*", "inscri*", "enrol*", "member since", "membre depuis", "since", "depuis", "effective",
    "en vigueur", "updated", "mis a jour", "mise a jour", "revised", "rev", "revision", "version", "established",
    "founded", "fonde*", "admitted", "admission", "hired", "appointed", "approval period", "accreditation period",
    "validity period", "registration period", "reporting period", "membership period", "periode de validite",
    "periode d inscription", "periode de reference",
];

/// Payments.
#[rustfmt::skip]
const PAYMENT: &[&str] = &[
    "paid", "payment", "paye*", "paiement", "invoice*", "facture*", "receipt", "purchas*", "achat", "order*",
    "commande*", "transaction", "refund*", "rembours*", "cancel*", "annul*", "early bird",
];

/// Figures that look like dates.
#[rustfmt::skip]
const FIGURES: &[&str] = &[
    "no", "number", "numero", "ref", "reference", "id", "code", "phone", "tel", "telephone", "fax",
];

/// Never the activity's date.
const OTHER: [&[&str]; 6] = [ISSUE, BIRTH, EXPIRY, APPROVAL, PAYMENT, FIGURES];

/// Surely the activity's date.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "held", "took place", "taken place", "attended", "attending", "attendance", "participated", "participation",
    "participating", "completed", "completing", "completion", "completion date", "completed on", "conducted",
    "took part", "dates", "period", "periode", "course date", "workshop date", "event date", "training date",
    "activity date", "session date", "class date", "conference date", "webinar date", "program date", "delivered on",
    "date of course", "date of the course", "date of workshop", "date of the workshop", "date of event",
    "date of the event", "date of training", "date of activity", "date of the activity", "date of session",
    "date of program", "date of programme", "date of service", "date of presentation", "date of conference",
    "date s of", "date s de", "tenu", "tenue", "tenus", "tenues", "s tenait", "eu lieu", "deroule*", "suivi",
    "suivie", "suivis", "assiste", "participe", "termine", "terminee", "acheve", "achevee", "achevement", "complete",
    "completee", "realise*", "date de l activite", "date de la formation", "date de formation", "date de l atelier",
    "date de l evenement", "date du cours", "date de la conference", "date du colloque", "date du webinaire",
    "date de participation", "date de presence", "date de realisation", "date de fin de formation", "presente le",
    "offert le", "donne le",
];

/// Headings that speak of attendance and say nothing about the date beside them.
#[rustfmt::skip]
const HEADING: &[&str] = &[
    "certificate of attendance", "certificate of completion", "certificate of participation", "letter of attendance",
    "confirmation of attendance", "verification of attendance", "proof of attendance", "record of attendance",
    "record of completion", "statement of completion", "attestation de participation", "certificat de participation",
    "attestation de presence",
];

#[rustfmt::skip]
const START: &[&str] = &[
    "start", "starts", "started", "starting", "start date", "begin*", "began", "date de debut", "debut", "debutant",
    "a compter du", "a partir du", "commenc*", "week of", "semaine du", "week beginning",
];

const END: &[&str] = &["end", "ends", "ended", "ending", "end date", "date de fin", "fin", "finish*"];

/// Words that are labels only where they stand alone: in a sentence they mean too many things.
const START_ALONE: &[&str] = &["from", "du", "de"];
const END_ALONE: &[&str] = &["to", "au"];

/// What one of several meetings is called, before its number.
#[rustfmt::skip]
const MEETING: &[&str] = &[
    "session", "seance", "rencontre", "day", "jour", "week", "semaine", "module", "class", "meeting",
];

const DATE: &[&str] = &["date"];

/// The label that stands nearest to the end of these words, and the phrase that says so.
///
/// A lone "date" counts only where nothing says more: it is the last word of `expiry date`.
pub(super) fn label(words: &Words) -> Option<(Label, Phrase)> {
    let alone = |phrases| words.are(phrases).then(|| words.begin_with(phrases)).flatten();
    let other = OTHER.iter().filter_map(|phrases| words.last_of(phrases)).max_by_key(|phrase| phrase.nearness());
    let found = [
        (Some(Label::Other), other),
        (Some(Label::Held), words.last_of(HELD)),
        (Some(Label::Start), words.last_of(START).or_else(|| alone(START_ALONE))),
        (Some(Label::End), words.last_of(END).or_else(|| alone(END_ALONE))),
        (Some(Label::Session), words.last_numbered(MEETING)),
        (None, words.last_of(HEADING)),
    ];
    let nearest = found
        .into_iter()
        .filter_map(|(label, phrase)| Some((label, phrase?)))
        .max_by_key(|(_, phrase)| phrase.nearness());
    match nearest {
        Some((label, phrase)) => label.map(|label| (label, phrase)),
        None => words.last_of(DATE).map(|phrase| (Label::Date, phrase)),
    }
}
