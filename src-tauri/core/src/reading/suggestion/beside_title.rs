//! What stands where a title may stand and is none: labels of other things, addresses, approvals,
//! roles, amounts, places, and what is said around it all.

use super::excerpt::NOUNS;
use super::measured::{amounts_in, plain};
use super::sheet::Words;
use crate::text::dates::{WEEKDAYS, dates_in};

/// Whether a text is surely something else than a title.
pub(super) fn is_beside_the_title(text: &str, words: &Words) -> bool {
    is_of_something_else(text)
        || words.iter().all(|word| OTHER_LABELS.contains(&word))
        || is_address(text, words)
        || words.has(APPROVAL)
        || is_role(words)
        || is_position(words)
        || is_place(text)
        || words.begin_with(CHATTER).is_some()
        || words.iter().all(|word| HOW.contains(&word) || NOUNS.contains(&word) || word.len() < 2)
        || is_of_single_letters(text)
}

/// Words of labels of other things than the title, before a colon.
#[rustfmt::skip]
const OTHER_LABELS: &[&str] = &[
    "program", "programme", "provider", "date", "dates", "day", "grade", "score", "result", "mark", "instructor",
    "instructors", "presenter", "presenters", "facilitator", "facilitators", "speaker", "speakers", "teacher",
    "trainer", "trainers", "author", "location", "lieu", "place", "venue", "hours", "hour", "heures", "credit",
    "credits", "ce", "cmte", "cmtes", "ceu", "ceus", "pdu", "pdus", "cdus", "contact", "contacthours", "certificate",
    "certificat", "no", "number", "numero", "num", "id", "code", "reference", "ref", "signature", "signatures",
    "duration", "duree", "length", "time", "formateur", "formatrice", "formateurs", "animateur", "animatrice",
    "conferencier", "conferenciere", "organisme", "approval", "approved", "accredited", "expires", "expiry",
    "valid", "issued", "issue", "delivre", "delivree", "completed", "completion", "attended", "printed", "verify",
    "verification", "url", "email", "courriel", "phone", "tel", "telephone", "fax", "format", "delivery", "mode",
    "language", "langue", "objectives", "objectifs", "registry", "sponsor", "host", "organizer", "organisateur",
    "member", "membre", "name", "nom", "participant", "participante", "attendee", "student", "learner", "license",
    "licence", "permis", "order", "commande", "invoice", "receipt", "amount", "total", "fee", "price", "prix",
    "from", "to", "sent", "subject", "objet", "re", "status", "statut", "type", "category", "categorie", "skills",
    "covered", "supervisor", "superviseur", "superviseure", "and", "et", "of", "de", "d", "du", "des", "la", "le",
    "l", "the", "s", "for", "your", "total", "earned", "obtenus", "awarded", "nombre", "credential", "course",
    "cours", "activity", "activite", "website", "site", "web", "address", "adresse", "period", "periode", "education",
    "continue", "formation", "continuing", "professional", "development", "units",
];

/// Whether words are nothing but those of labels: the name of a column, not what stands in it.
pub(super) fn is_of_labels(words: &Words) -> bool {
    words.iter().all(|word| OTHER_LABELS.contains(&word) || NOUNS.contains(&word))
}

/// Labels that could be a title's are one only where no number or the like is meant.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "course", "cours", "activity", "activite", "formation", "and", "et", "of", "de", "d", "du", "des", "la", "le",
    "l", "the", "s", "for", "your", "education", "continue", "continuing", "professional", "development", "subject",
    "objet",
];

/// Whether a whole text is a label of something else with its value, or nothing but amounts and days.
pub(super) fn is_of_something_else(text: &str) -> bool {
    is_labelled_otherwise(text) || is_of_amounts_and_days(text)
}

fn is_labelled_otherwise(text: &str) -> bool {
    const LONGEST_LABEL: usize = 6;
    // `Registration no. 0000`.
    let words = Words::of(text);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let ends_with_number = words.last().is_some_and(is_number)
        && words
            .len()
            .checked_sub(2)
            .and_then(|at| words.get(at))
            .is_some_and(|word| matches!(word, "no" | "number" | "numero" | "id"));
    if ends_with_number && words.len() <= LONGEST_LABEL {
        return true;
    }
    let Some((label, _)) = text.split_once([':', '#']) else { return false };
    let words = Words::of(label);
    (1..=LONGEST_LABEL).contains(&words.len())
        && words.iter().all(|word| OTHER_LABELS.contains(&word))
        && (words.iter().any(|word| !TELLING.contains(&word)) || label.len() < text.find('#').map_or(0, |at| at + 1))
}

fn is_address(text: &str, words: &Words) -> bool {
    #[rustfmt::skip]
    const STREETS: &[&str] = &[
        "street", "avenue", "ave", "road", "rd", "boulevard", "boul", "blvd", "rue", "drive", "suite", "bureau",
        "chemin", "highway", "lane", "crescent", "po box", "p o box", "case postale",
    ];
    const SITES: &[&str] = &["http", "www.", ".com", ".org", ".net", ".ca/", "@example", ".edu", ".example"];
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    (text.contains('@') && !text.contains(" @ "))
        || SITES.iter().any(|site| text.contains(site))
        || (has_digit && words.has(STREETS))
        || has_postal_code(text)
        || is_telephone(text)
}

/// `K1A 0A1`.
fn has_postal_code(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_like = |(letter, shape): (&char, char)| match shape {
        'A' => letter.is_ascii_uppercase(),
        '1' => letter.is_ascii_digit(),
        _ => *letter == ' ',
    };
    letters.windows(7).any(|seven| seven.iter().zip("A1A 1A1".chars()).all(is_like))
}

fn is_telephone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 10 && text.chars().filter(|it| it.is_alphabetic()).count() < 8
}

/// Words of the sentences about who approved, accredited or owns something.
#[rustfmt::skip]
const APPROVAL: &[&str] = &[
    "is approved", "are approved", "was approved", "been approved", "approved by", "approved provider", "approved as",
    "approved for", "accredited by", "is accredited", "accredits", "accreditation", "is recognized", "is recognised",
    "recognized by", "recognised by", "maintains responsibility", "maintains full responsibility", "reconnu par",
    "reconnue par", "est reconnu", "est reconnue", "reconnu pour", "reconnue pour", "agree par", "agreee par", "est agree",
    "approuve par", "approuvee par", "est approuve", "est approuvee", "owns", "owned by", "all rights reserved",
    "tous droits reserves", "trademark*", "copyright", "have been granted", "has been granted", "in accordance",
    "meet the", "meets the", "fulfills the", "continuing education provider", "provider number", "provider id",
    "provider no", "endorsed by", "co sponsored", "cosponsored", "credits are accepted", "credits awarded", "credit requirement*",
    "repond aux exigences", "admissible*", "eligible for", "is a registered", "registered trademark", "under license",
    "in partnership with", "en partenariat avec", "affiliated with", "affilie a", "with the support of",
    "avec l appui de", "avec le soutien de", "funded by",
];

/// Roles of those who sign, teach and organise.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "director", "directeur", "directrice", "coordinator", "coordonnateur", "coordonnatrice", "registrar", "registraire",
    "president", "presidente", "chair", "chairperson", "responsable", "presenter", "presentatrice", "instructor",
    "facilitator", "formateur", "formatrice", "supervisor", "superviseur", "superviseure", "secretary", "secretaire",
    "manager", "administrator", "educator", "dean", "doyen", "doyenne", "conferencier", "conferenciere", "trainer",
    "founder", "fondatrice", "fondateur", "ceo", "officer", "head", "lecturer", "professor", "professeur",
    "professeure", "speaker", "moderator", "animateur", "animatrice", "gestionnaire", "personne ressource",
];

pub(super) fn is_role(words: &Words) -> bool {
    const LONGEST: usize = 7;
    const LEADS_ON: &[&str] = &["of", "for", "de", "du", "des", "d", "and", "et", "a", "la"];
    let is = |at: usize| words.get(at).is_some_and(|word| ROLES.contains(&word));
    let begins = is(0) && words.get(1).is_none_or(|word| LEADS_ON.contains(&word) || ROLES.contains(&word));
    let ends = words.len() <= 4 && words.len() > 0 && is(words.len() - 1);
    words.len() <= LONGEST && (begins || ends || words.begin_with(&["personne ressource"]).is_some())
}

/// What somebody is by profession, below a name.
pub(super) fn is_position(words: &Words) -> bool {
    #[rustfmt::skip]
    const POSITIONS: &[&str] = &[
        "music therapist", "certified music therapist", "accredited music therapist", "board certified",
        "music therapist board certified", "registered psychotherapist", "psychotherapist", "musicotherapeute",
        "musicotherapeute accredite", "musicotherapeute accreditee", "musicotherapeute certifiee",
        "musicotherapeute certifie", "psychotherapeute", "therapist", "registered music therapist", "counsellor",
        "canadian certified counsellor", "board certified music therapist", "mta", "mt bc", "mta rp",
    ];
    words.are(POSITIONS)
}

/// `3 contact hours · 1 CE credit`, `a 12.5 hour digital seminar`, `Saturday, May 4, 2025`.
fn is_of_amounts_and_days(text: &str) -> bool {
    #[rustfmt::skip]
    const FILLERS: &[&str] = &[
        "hour", "hours", "hr", "hrs", "h", "heure", "heures", "minute", "minutes", "min", "credit", "credits", "cmte",
        "cmtes", "cec", "cecs", "ces", "ceu", "ceus", "uec", "ce", "cpd", "cme", "pd", "contact", "continuing",
        "education", "educational", "professional", "development", "training", "learning", "clock", "instruction",
        "of", "de", "d", "for", "pour", "a", "an", "the", "un", "une", "total", "online", "live", "digital", "virtual",
        "and", "et", "with", "worth", "value", "valued", "at", "from", "to", "on", "le", "du", "au", "les", "am",
        "pm", "m", "p", "est", "edt", "et", "pst", "pdt", "formation", "continue", "in", "duree", "duration", "earned",
        "length", "approved", "accredite", "accreditees", "approuve", "unit", "units", "unite", "unites", "music",
        "therapy", "day", "days", "jour", "jours", "week", "weeks", "semaine", "semaines", "session", "sessions",
    ];
    let plain = plain(text);
    let dates = dates_in(text);
    if amounts_in(&plain).is_empty() && dates.is_empty() && !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let rest = dates.iter().rev().fold(text.to_owned(), |mut rest, date| {
        rest.replace_range(date.start..date.end, " ");
        rest
    });
    Words::of(&rest).iter().all(|word| {
        FILLERS.contains(&word)
            || NOUNS.contains(&word)
            || WEEKDAYS.contains(&word)
            || word.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// `Winnipeg, Manitoba`, `Montréal (Québec)`, `Toronto, ON`.
pub(super) fn is_place(text: &str) -> bool {
    const LONGEST: usize = 7;
    #[rustfmt::skip]
    const REGIONS: &[&str] = &[
        "ontario", "quebec", "manitoba", "saskatchewan", "alberta", "british columbia", "colombie britannique",
        "nova scotia", "nouvelle ecosse", "new brunswick", "nouveau brunswick", "newfoundland and labrador",
        "newfoundland", "terre neuve", "prince edward island", "yukon", "nunavut", "canada", "usa", "u s a",
        "united states", "etats unis", "on", "qc", "mb", "sk", "ab", "bc", "ns", "nb", "nl", "pe", "pei", "yt", "nt", "nu",
        "ny", "ca", "pa", "tx", "fl", "ma", "il", "oh", "wa", "co", "ga", "nc", "va", "mi", "mn", "az", "uk", "france",
        "new york", "california", "pennsylvania", "texas", "florida", "massachusetts", "illinois", "ohio",
    ];
    let parts: Vec<&str> = text.split([',', '(', ')']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [_, .., last] = parts.as_slice() else { return false };
    Words::of(text).len() <= LONGEST && Words::of(last).are(REGIONS)
}

/// What is said around it all.
#[rustfmt::skip]
const CHATTER: &[&str] = &[
    "congratulations", "felicitations", "bravo", "thank you", "thanks", "merci", "by continuing", "in recognition of",
    "en reconnaissance", "for your", "pour votre", "keep this", "conservez", "verify", "scan this", "scan the", "page",
    "this course", "this activity", "this program", "this workshop", "this webinar", "this training", "this event",
    "this certificate", "this letter", "la presente lettre", "cette lettre", "this document", "this is to", "ce cours", "cette formation", "cette activite", "ce webinaire",
    "cet atelier", "ce document", "cette attestation", "ce certificat", "le present", "la presente", "in witness",
    "en foi de quoi", "given at", "given this", "fait a", "dear", "sincerely", "cordialement", "veuillez", "please",
    "signed", "signature", "learning objectives", "objectifs", "at the end of the", "participants will", "certificate no",
    "certificate id", "certificate number", "no de certificat", "you have", "vous avez", "you attended",
    "successfully completed all", "has met", "has fulfilled", "via zoom", "presente par", "presented by", "offered by",
    "offert par", "offerte par", "member no", "membre no", "n de membre", "no de membre", "member since",
    "membre depuis", "is a member", "the following", "les suivants", "attended", "completed", "a suivi", "a participe",
    "top skills", "umbrella", "is hereby", "est decerne", "with all the rights", "having", "ayant", "specimen",
    "not valid", "non valide", "module 1 of", "module 2 of", "module 3 of", "module 4 of", "module 5 of", "on this day", "en ce jour",
];

/// How something was held, which by itself is no title.
#[rustfmt::skip]
const HOW: &[&str] = &[
    "online", "live", "virtual", "virtuel", "virtuelle", "webinar", "webinaire", "ligne", "en", "direct", "zoom", "via",
    "by", "par", "video", "recorded", "on", "demand", "self", "paced", "in", "person", "personne", "hybrid", "hybride",
    "presentiel", "distance", "differe", "enregistrement", "enregistre", "enregistree", "recording", "asynchronous", "synchronous", "the", "le", "la", "of", "de", "d", "l",
];

fn is_of_single_letters(text: &str) -> bool {
    let pieces = text.split_whitespace().count();
    pieces > 3 && text.split_whitespace().filter(|piece| piece.chars().count() == 1).count() * 10 >= pieces * 6
}
