//! What a column of a table can say, and by which headings it is known.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::text::folded;

/// What the cells of a column say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The title.
    Title,
    /// The day, or the first of several.
    Start,
    /// The last day.
    End,
    /// The year of days that say none.
    Year,
    /// The moment at which a site says it was completed, in universal time.
    CompletedAt,
    /// Credits.
    Credits,
    /// Continuing education units: ten contact hours each, or what many take for one hour.
    Ceu,
    /// How long it took, in hours where nothing else is said.
    Hours,
    /// How long it took, in hours or minutes.
    Duration,
    /// How long it took, in minutes.
    Minutes,
    /// Provider.
    Provider,
    /// Approval number.
    #[serde(rename = "number")]
    ApprovalNo,
    /// A place, or the number of whoever approved it.
    PlaceOrNumber,
    /// Presenter or supervisor.
    Presenter,
    /// How it was held.
    Format,
    /// Where it was held.
    Place,
    /// What sort of learning it was.
    Kind,
    /// What it was about.
    Topics,
    /// A note.
    Note,
    /// How it relates to the member's practice.
    Practice,
    /// What the member made of it.
    Reflection,
    /// How it can be verified.
    Verification,
    /// How far along it is.
    Status,
    /// Nothing that is taken.
    Ignored,
}

impl Meaning {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 24] = [
        Self::Title,
        Self::Start,
        Self::End,
        Self::Year,
        Self::CompletedAt,
        Self::Credits,
        Self::Ceu,
        Self::Hours,
        Self::Duration,
        Self::Minutes,
        Self::Provider,
        Self::ApprovalNo,
        Self::PlaceOrNumber,
        Self::Presenter,
        Self::Format,
        Self::Place,
        Self::Kind,
        Self::Topics,
        Self::Note,
        Self::Practice,
        Self::Reflection,
        Self::Verification,
        Self::Status,
        Self::Ignored,
    ];

    /// Its name where one is chosen, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Start => "start",
            Self::End => "end",
            Self::Year => "year",
            Self::CompletedAt => "completed-at",
            Self::Credits => "credits",
            Self::Ceu => "ceu",
            Self::Hours => "hours",
            Self::Duration => "duration",
            Self::Minutes => "minutes",
            Self::Provider => "provider",
            Self::ApprovalNo => "number",
            Self::PlaceOrNumber => "place-or-number",
            Self::Presenter => "presenter",
            Self::Format => "format",
            Self::Place => "place",
            Self::Kind => "kind",
            Self::Topics => "topics",
            Self::Note => "note",
            Self::Practice => "practice",
            Self::Reflection => "reflection",
            Self::Verification => "verification",
            Self::Status => "status",
            Self::Ignored => "ignored",
        }
    }

    /// The meaning with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.id() == id)
    }

    /// Whether an activity has two of them never, and a wrong one would be a wrong figure: where two columns may be it,
    /// somebody is asked.
    #[must_use]
    pub const fn is_telling(self) -> bool {
        matches!(self, Self::Title | Self::Start | Self::End | Self::Credits | Self::Hours)
    }
}

/// How sure a heading says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// It holds a word for it.
    Holds,
    /// It is a word for it that means other things as well.
    Perhaps,
    /// It is a word for it.
    Is,
    /// It is what our own lists call it, or the member has said so.
    Own,
}

/// Headings that are a word for something, in the form in which words are compared.
#[rustfmt::skip]
const WORDS: &[(Meaning, &[&str])] = &[
    (Meaning::Title, &[
        "title", "activity", "activity-title", "activity-name", "name-of-activity", "title-of-activity", "course",
        "course-title", "course-name", "name-of-course", "title-of-course", "event", "event-title", "event-name",
        "name-of-event", "workshop", "workshop-title", "session-title", "session-name", "training", "training-title",
        "program-title", "content-title", "pd-activity", "ce-activity", "ce-activity-title", "learning-activity",
        "continuing-education-activity", "professional-development-activity", "name-of-workshop", "webinar",
        "activity-course", "course-activity", "course-workshop", "activity-event", "event-activity",
        "titre", "activite", "titre-de-l-activite", "titre-d-activite", "nom-de-l-activite", "titre-du-cours",
        "nom-du-cours", "titre-de-la-formation", "nom-de-la-formation", "formation", "evenement", "atelier", "intitule",
        "intitule-de-l-activite", "activite-de-formation", "formation-suivie", "nom-de-l-evenement",
        "activite-de-formation-continue", "titre-de-l-atelier",
    ]),
    (Meaning::Start, &[
        "date", "dates", "day", "days", "date-s", "activity-date", "date-of-activity", "event-date", "date-of-event", "date-of-course",
        "course-date", "date-attended", "date-taken", "dates-attended", "when", "workshop-date", "session-date",
        "activity-dates", "event-dates", "dates-of-activity", "training-date", "date-of-training", "date-of-workshop",
        "start", "start-date", "date-start", "from", "from-date", "date-from", "begin", "begins", "begin-date", "first-day",
        "date-started", "started", "begin-on", "starts", "date-begun", "beginning",
        "jour", "jours", "date-de-l-activite", "dates-de-l-activite", "date-d-activite", "date-de-la-formation",
        "date-de-formation", "date-du-cours", "date-de-l-evenement", "quand", "date-de-participation",
        "debut", "date-de-debut", "date-du-debut", "du", "premier-jour", "commence-le", "date-debut", "de",
    ]),
    (Meaning::End, &[
        "end", "end-date", "date-end", "to", "to-date", "date-to", "until", "last-day", "finish", "finish-date", "ends",
        "date-completed", "completion-date", "date-of-completion", "completed-on", "date-finished", "finished",
        "date-ended", "ended", "through", "end-on",
        "fin", "date-de-fin", "date-de-la-fin", "au", "dernier-jour", "jusqu-au", "date-d-achevement", "termine-le",
        "date-fin", "a", "complete-le", "date-de-completion",
    ]),
    (Meaning::Year, &["year", "annee"]),
    (Meaning::CompletedAt, &["content-completed-at", "completed-at"]),
    (Meaning::Credits, &[
        "credits", "credit", "cr", "crs", "ce-credits", "ce-credit", "credit-s", "cec", "cecs", "cmte", "cmtes", "cmte-credits",
        "cmte-credit", "credits-earned", "earned-credits", "ce-credits-earned", "credits-claimed", "claimed-credits",
        "number-of-credits", "no-of-credits", "of-credits", "nb-of-credits", "credits-awarded", "credits-granted",
        "credits-approved", "approved-credits", "credit-value", "credits-received", "ce-earned", "credit-earned",
        "continuing-education-credits", "continuing-ed-credits", "cont-ed-credits", "mta-credits", "camt-credits",
        "credit-hours", "cpd-credits", "pd-credits", "ce-s", "ces", "ce", "credit-amount", "credits-camt",
        "nombre-de-credits", "nb-de-credits", "nbre-de-credits", "nb-credits", "credits-obtenus", "credits-accordes",
        "credits-reconnus", "credits-reclames", "credits-declares", "credits-de-formation-continue", "credits-fc",
        "credits-de-formation", "credits-acm", "credits-mta", "credits-alloues", "credits-demandes-et-obtenus",
    ]),
    (Meaning::Ceu, &[
        "ceu", "ceus", "ceu-s", "ceu-credits", "ceus-earned", "number-of-ceus", "ceu-earned", "continuing-education-units",
        "uec", "uecs", "uec-s", "unites-d-education-continue", "unites-de-formation-continue", "ufc", "nombre-d-uec",
    ]),
    (Meaning::Hours, &[
        "hours", "hour", "hrs", "hr", "h", "hour-s", "hr-s", "contact-hours", "clock-hours", "number-of-hours", "no-of-hours",
        "total-hours", "hours-attended", "ce-hours", "ceh", "pd-hours", "cpd-hours", "duration-hours", "hours-spent",
        "hours-completed", "time-hours", "length-hours", "of-hours", "duration-h", "duration-hrs", "training-hours",
        "heures", "nb-d-heures", "nombre-d-heures", "nbre-d-heures", "heures-de-formation", "heures-contact",
        "heures-de-contact", "total-des-heures", "duree-heures", "duree-h", "heures-suivies", "nb-heures", "duree-en-heures",
        "heure-s",
    ]),
    (Meaning::Duration, &["duration", "length", "time-spent", "length-of-time", "duree", "temps-consacre"]),
    (Meaning::Minutes, &[
        "minutes", "mins", "min", "number-of-minutes", "duration-minutes", "duration-min", "duration-mins", "length-minutes",
        "total-minutes", "time-minutes", "duree-minutes", "duree-min", "nombre-de-minutes", "nb-de-minutes",
        "duree-en-minutes",
    ]),
    (Meaning::Provider, &[
        "provider", "providers", "provider-name", "name-of-provider", "organization", "organisation", "organizer", "organiser",
        "sponsor", "sponsoring-organization", "offered-by", "provided-by", "host", "hosted-by", "host-organization",
        "institution", "agency", "company", "training-provider", "course-provider", "ce-provider", "cmte-provider",
        "organization-name", "sponsored-by", "sponsor-provider", "provider-sponsor", "provider-organization",
        "organization-provider", "association", "organizing-body",
        "organisme", "organismes", "organisateur", "organisatrice", "organise-par", "offert-par", "fournisseur",
        "prestataire", "etablissement", "organisme-de-formation", "organisme-formateur", "nom-de-l-organisme",
        "organisme-organisateur", "dispensateur", "ecole", "fourni-par",
    ]),
    (Meaning::ApprovalNo, &[
        "approval-no", "approval-number", "provider-number", "provider-no", "approval", "course-number", "course-no",
        "cmte-number", "cmte-provider-number", "provider-id", "approval-code", "course-approval-number", "cmte-approval",
        "n-d-approbation", "no-d-approbation", "numero-d-approbation", "n-d-agrement", "no-d-agrement",
        "numero-d-agrement", "numero-du-cours", "n-du-cours",
    ]),
    (Meaning::PlaceOrNumber, &["location-provider-number", "provider-number-location"]),
    (Meaning::Presenter, &[
        "presenter", "presenters", "presenter-s", "presented-by", "instructor", "instructors", "teacher", "speaker", "speakers",
        "speaker-s", "facilitator", "facilitators", "trainer", "leader", "supervisor", "taught-by", "led-by", "given-by",
        "presenter-or-supervisor", "presenter-name", "instructor-name", "name-of-presenter", "presenter-instructor",
        "instructor-presenter", "facilitated-by", "professor",
        "formateur", "formatrice", "formateur-trice", "formateurs", "animateur", "animatrice", "conferencier", "conferenciere",
        "presentateur", "presentatrice", "personne-ressource", "enseignant", "enseignante", "superviseur", "superviseure",
        "presente-par", "anime-par", "donne-par", "personne-qui-forme-ou-supervise", "professeur", "personne-formatrice",
        "formateur-ou-formatrice", "intervenant", "intervenante",
    ]),
    (Meaning::Format, &[
        "format", "modality", "mode", "delivery", "delivery-method", "delivery-mode", "delivery-format", "modalite", "formule",
        "mode-de-formation", "mode-de-participation",
    ]),
    (Meaning::Place, &[
        "place", "location", "venue", "city", "where", "location-venue", "venue-location", "site", "city-province",
        "lieu", "endroit", "ville", "emplacement", "ou", "lieu-de-l-activite", "lieu-de-formation",
    ]),
    (Meaning::Kind, &[
        "kind", "type", "category", "activity-type", "type-of-activity", "activity-category", "credit-type", "credit-category",
        "event-type", "course-type", "type-of-credit", "ce-type", "ce-category", "pd-category", "type-of-learning",
        "kind-of-activity", "category-type",
        "genre", "categorie", "categories", "type-d-activite", "categorie-d-activite", "nature", "nature-de-l-activite", "sorte",
        "type-de-credit", "type-de-formation",
    ]),
    (Meaning::Topics, &[
        "topics", "topic-s", "tags", "keywords", "subject-area", "content-area", "topic-area", "area", "areas", "themes", "theme",
        "mots-cles", "domaine", "domaines", "sujets", "thematique", "thematiques", "etiquettes",
    ]),
    (Meaning::Note, &[
        "note", "notes", "remark", "remarks", "comment", "comments", "details", "additional-information", "additional-notes",
        "remarque", "remarques", "commentaire", "commentaires", "observations", "precisions", "note-s",
    ]),
    (Meaning::Practice, &["practice", "relation-to-practice", "relevance-to-practice", "lien-avec-la-pratique"]),
    (Meaning::Reflection, &["reflection", "reflections", "reflexion", "reflexions", "what-i-learned", "ce-que-j-ai-appris"]),
    (Meaning::Verification, &["verification", "how-it-can-be-verified", "comment-la-verifier"]),
    (Meaning::Status, &[
        "status", "state", "completion-status", "approval-status", "credit-status", "etat", "statut", "etat-d-avancement",
    ]),
    (Meaning::Ignored, &[
        "no", "n", "number", "numero", "id", "row", "ligne", "line", "certificate", "certificates", "certificate-y-n", "cert",
        "certificate-received", "certificate-on-file", "proof", "proof-y-n", "documentation", "documentation-y-n", "attestation",
        "attestations", "attestation-recue", "preuve", "preuves", "piece-justificative", "pieces-justificatives", "pieces",
        "exhibits", "fee", "fees", "fee-paid", "cost", "costs", "price", "amount-paid", "paid", "receipt", "tax-receipt", "frais",
        "cout", "couts", "prix", "recu", "montant", "montant-paye", "link", "url", "website", "site-web", "lien", "email", "courriel",
        "entered-on", "date-entered", "last-changed-on", "date-submitted", "submitted-on", "date-approved", "expiry-date",
        "expires", "expiration-date", "expiration", "date-added", "inscrite-le", "derniere-modification-le",
        "date-d-expiration", "echeance", "date-d-inscription", "date-de-saisie", "running-total", "cumulative", "cumulative-total",
        "cumulative-credits", "cumul", "cumulatif", "total-cumulatif", "total-to-date", "balance", "solde", "total-a-ce-jour",
        "credits-counted", "credits-comptes", "reason-for-another-number", "motif-d-un-autre-nombre", "accepted-on-proof",
        "accepte-dans-les-pieces", "credits-required", "credits-needed", "credits-requis", "month", "mois",
        "quarter", "trimestre", "cycle", "initials", "initiales", "signature", "content-saved",
    ]),
];

/// Headings that are a word for something, and for something else as well.
#[rustfmt::skip]
const PERHAPS: &[(Meaning, &[&str])] = &[
    (Meaning::Title, &[
        "name", "description", "topic", "subject", "session", "item", "program", "activity-description", "course-description",
        "conference", "learning", "details-of-activity", "event-description", "nom", "sujet", "cours", "conference-ou-atelier",
        "programme", "description-de-l-activite", "objet", "seance", "apprentissage", "conference-workshop",
    ]),
    (Meaning::Note, &["description", "content-description", "activity-description", "course-description", "description-de-l-activite"]),
    (Meaning::Topics, &["topic", "subject", "sujet"]),
    (Meaning::End, &["completed", "complete", "termine", "terminee"]),
    (Meaning::Status, &[
        "completed", "complete", "approved", "accepted", "attended", "done", "termine", "terminee", "approuve", "accepte", "fait",
        "progress", "content-completed",
    ]),
    (Meaning::Credits, &[
        "total-credits", "credits-total", "total-ce-credits", "credits-requested", "requested-credits", "possible-credits",
        "maximum-credits", "max-credits", "available-credits", "credits-possible", "credits-available", "points", "pts", "units",
        "value", "total", "amount", "credits-demandes", "credits-possibles", "total-des-credits", "unites", "valeur", "quantite",
    ]),
    (Meaning::Provider, &["source", "with", "by", "school", "company-name", "center", "centre", "avec", "par"]),
];

/// Words that a heading holds where it says something at length.
#[rustfmt::skip]
const HELD: &[(Meaning, &[&str])] = &[
    (Meaning::Credits, &["credits", "credit", "cmte", "cmtes", "cec", "cecs"]),
    (Meaning::Ceu, &["ceu", "ceus", "uec", "uecs"]),
    (Meaning::Hours, &["hours", "heures", "hrs"]),
    (Meaning::Minutes, &["minutes"]),
    (Meaning::Start, &["date", "dates"]),
    (Meaning::Title, &["title", "titre", "activity", "activite", "course", "formation", "workshop", "atelier"]),
    (Meaning::Provider, &["provider", "organization", "organisation", "organisme", "sponsor", "institution"]),
    (Meaning::Presenter, &["presenter", "instructor", "speaker", "supervisor", "formateur", "formatrice", "superviseur"]),
    (Meaning::Place, &["location", "venue", "lieu"]),
    (Meaning::Kind, &["type", "category", "categorie"]),
    (Meaning::Status, &["status", "statut"]),
    (Meaning::Note, &["notes", "comments", "remarques", "commentaires"]),
];

/// Words by which a heading says something about an activity that is not what else it holds a word for.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "fee", "fees", "cost", "price", "paid", "frais", "cout", "prix", "entered", "submitted", "expiry", "expires", "expiration",
    "saved", "viewed", "watched", "link", "url", "file", "fichier", "receipt", "recu", "registered", "registration", "inscription",
    "issued", "required", "needed", "remaining", "requis", "restant", "restants", "cumulative", "running", "cumul", "balance",
    "previous", "carried", "reportes", "requested", "possible", "available", "maximum", "max", "demandes", "certificate",
    "attestation", "member", "membre", "assigned", "enrollment", "enrolment", "due", "payment", "renewal", "reminder", "deadline",
    "echeance", "paiement", "rappel", "renouvellement", "time", "heure",
];

/// So many words may stand in a heading; what is longer is a sentence.
const MOST_WORDS: usize = 8;

/// What a heading may say, with how sure it does.
pub(super) fn meanings(heading: &str) -> Vec<(Meaning, Strength)> {
    let without_asides: String = outside_brackets(heading);
    let (key, whole) = (folded(&without_asides), folded(heading));
    let is_in = |words: &[&str]| words.contains(&key.as_str()) || words.contains(&whole.as_str());
    let found = |table: &[(Meaning, &[&str])], strength| -> Vec<_> {
        table.iter().filter(|(_, words)| is_in(words)).map(|(meaning, _)| (*meaning, strength)).collect()
    };
    let mut all = found(WORDS, Strength::Is);
    if all.is_empty() {
        all = found(PERHAPS, Strength::Perhaps);
    }
    let words: Vec<&str> = whole.split('-').filter(|word| !word.is_empty()).collect();
    if !all.is_empty() || words.is_empty() || words.len() > MOST_WORDS {
        return all;
    }
    if words.iter().any(|word| OTHER.contains(word)) {
        return vec![(Meaning::Ignored, Strength::Holds)];
    }
    let held = HELD.iter().filter(|(_, known)| words.iter().any(|word| known.contains(word)));
    held.map(|(meaning, _)| (*meaning, Strength::Holds)).take(1).collect()
}

/// What stands outside round and square brackets; all of it where nothing does.
fn outside_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let outside: String = text
        .chars()
        .filter(|character| {
            match character {
                '(' | '[' => depth += 1,
                ')' | ']' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    if folded(&outside).is_empty() { text.to_owned() } else { outside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_its_words_say() {
        for (heading, meaning) in [
            ("Date", Meaning::Start),
            ("Start Date (MM/DD/YYYY)", Meaning::Start),
            ("End Date", Meaning::End),
            ("To", Meaning::End),
            ("Titre de l’activité", Meaning::Title),
            ("Presented by", Meaning::Presenter),
            ("Hrs", Meaning::Hours),
            ("CE credits", Meaning::Credits),
            ("CEUs", Meaning::Ceu),
            ("Crédits", Meaning::Credits),
            ("# of credits", Meaning::Credits),
            ("Credits (CAMT)", Meaning::Credits),
            ("Certificate?", Meaning::Ignored),
            ("Fee paid ($)", Meaning::Ignored),
            ("Nº d’approbation", Meaning::ApprovalNo),
            ("Location / Provider Number", Meaning::PlaceOrNumber),
            ("Date of the workshop", Meaning::Start),
            ("Content Completed At (if completed)", Meaning::CompletedAt),
            ("Content Last Watched Date (if viewed)", Meaning::Ignored),
            ("Ethics credits", Meaning::Credits),
            ("Assigned Date", Meaning::Ignored),
            ("Time", Meaning::Ignored),
        ] {
            let found = meanings(heading);
            assert_eq!(found.first().map(|it| it.0), Some(meaning), "{heading}: {found:?}");
        }
        for nothing in ["", "Sample Therapist, MTA – member no. 0000 – cycle 2024 to 2028", "NMT", "123"] {
            assert!(meanings(nothing).iter().all(|it| it.0 == Meaning::Ignored), "{nothing}: {:?}", meanings(nothing));
        }
    }

    #[test]
    fn every_meaning_has_a_name_of_its_own() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::from_id(meaning.id()), Some(meaning));
        }
    }

    #[test]
    fn no_heading_stands_twice_among_those_that_are_sure() {
        let mut seen = std::collections::BTreeSet::new();
        for word in WORDS.iter().flat_map(|(_, words)| *words) {
            assert!(seen.insert(word) && folded(word) == **word, "{word}");
        }
    }
}
