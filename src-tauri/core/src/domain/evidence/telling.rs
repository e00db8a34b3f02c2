//! Whether two titles can be of one thing: the words in them that say what it was about.
//!
//! A certificate may be in the other language than the record, so a word is compared by how it
//! begins and by what it is called in French; a word that stands in half of all titles tells nothing.

use std::collections::BTreeSet;

use crate::text::folded;

/// Words that stand in titles of anything.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    // What it was.
    "activity", "activite", "annual", "annuel", "annuelle", "atelier", "ateliers", "attendance", "attestation", "basics",
    "bases", "certificate", "certificat", "certification", "class", "classe", "colloque", "completion", "conference",
    "conferences", "congres", "congress", "continuing", "continue", "course", "courses", "cours", "credit", "credits",
    "day", "days", "jour", "jours", "journee", "journees", "education", "educational", "event", "formation",
    "formations", "foundations", "fondements", "hour", "hours", "heure", "heures", "institute", "intensive", "intensif",
    "intro", "introduction", "introductory", "lecture", "lecon", "level", "niveau", "module", "modules", "national",
    "nationale", "online", "ligne", "part", "partie", "participation", "peer", "pairs", "practice", "pratique",
    "presence", "professional", "professionnel", "professionnelle", "professionnels", "program", "programme",
    "recorded", "enregistre", "seminar", "seminaire", "serie", "series", "session", "sessions", "skills", "symposium",
    "theme", "training", "webinaire", "webinaires", "webinar", "webinars", "week", "semaine", "workshop", "workshops",
    "year", "annee",
    // What all of it is about.
    "music", "musique", "musical", "musicale", "therapy", "therapie", "therapies", "therapist", "therapists",
    "therapeute", "therapeutic", "therapeutique", "musicotherapy", "musicotherapie", "musicotherapeute",
    "musicotherapeutes",
    // What joins words.
    "about", "and", "are", "aux", "avec", "between", "dans", "des", "during", "elle", "est", "for", "from", "how",
    "into", "les", "leur", "notre", "nos", "our", "over", "par", "pour", "que", "qui", "ses", "son", "sous", "sur",
    "that", "the", "their", "this", "through", "toward", "towards", "travers", "une", "using", "vers", "vos", "votre",
    "what", "when", "where", "with", "your",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
];

/// Words that stand in the names of bodies of any sort, and of the places where there are many.
#[rustfmt::skip]
const OF_BODIES: &[&str] = &[
    "academy", "academie", "agency", "agence", "alliance", "arts", "association", "authority", "board", "branch",
    "campus", "care", "centre", "centres", "center", "chapter", "clinic", "clinical", "clinique", "coalition",
    "college", "cegep", "collective", "collectif", "commission", "committee", "comite", "community", "communautaire",
    "company", "conservatory", "conservatoire", "consortium", "council", "conseil", "department", "departement",
    "division", "ecole", "faculty", "faculte", "federation", "foundation", "fondation", "general", "group", "groupe",
    "guild", "health", "hospice", "hospital", "hospitals", "hopital", "hopitaux", "inc", "institut", "institution",
    "international", "internationale", "laboratory", "laboratoire", "library", "bibliotheque", "llc", "ltd", "ltee",
    "maison", "medical", "medicine", "ministry", "ministere", "network", "reseau", "office", "bureau", "ordre",
    "organisation", "organization", "organisme", "project", "projet", "provincial", "provinciale", "regional",
    "regionale", "region", "registry", "regroupement", "research", "recherche", "sante", "school", "science",
    "sciences", "service", "services", "society", "societe", "studies", "etudes", "studio", "team", "equipe", "trust",
    "universite", "universitaire", "university", "union",
    "canada", "canadian", "canadien", "canadienne", "canadiens", "canadiennes", "american", "americaine", "alberta",
    "british", "columbia", "britannique", "colombie", "manitoba", "brunswick", "newfoundland", "labrador", "neuve",
    "scotia", "ecosse", "nouvelle", "nouveau", "ontario", "prince", "edward", "island", "quebec", "quebecois",
    "quebecoise", "saskatchewan", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "nord", "sud", "est", "ouest", "new", "saint", "sainte", "city", "ville",
];

/// Words of the field that begin otherwise in the other language.
#[rustfmt::skip]
const SAME: &[(&str, &str)] = &[
    ("grief", "deuil"), ("bereavement", "deuil"), ("loss", "perte"), ("child", "enfant"), ("children", "enfant"),
    ("adolescent", "ado"), ("teen", "ado"), ("voice", "voix"), ("song", "chanson"), ("songwriting", "chanson"),
    ("songs", "chanson"), ("singing", "chant"), ("lullaby", "berceuse"), ("lullabies", "berceuse"),
    ("bonding", "attachement"), ("attachment", "attachement"), ("dementia", "demence"), ("aging", "vieillissement"),
    ("ageing", "vieillissement"), ("elder", "aine"), ("elders", "aine"), ("pain", "douleur"), ("drum", "tambour"),
    ("drumming", "tambour"), ("rhythm", "rythme"), ("stroke", "avc"), ("speech", "parole"), ("language", "langage"),
    ("hospice", "palliatif"), ("life", "vie"), ("care", "soin"), ("caring", "soin"), ("school", "ecole"),
    ("schools", "ecole"), ("brain", "cerveau"), ("listening", "ecoute"), ("listen", "ecoute"), ("play", "jeu"),
    ("breath", "souffle"), ("breathing", "respiration"), ("body", "corps"), ("women", "femme"), ("birth", "naissance"),
    ("perinatal", "perinatal"), ("newborn", "nouveau"), ("boundaries", "limite"), ("burnout", "epuisement"),
    ("self", "soi"), ("health", "sante"), ("mental", "mentale"), ("research", "recherche"), ("writing", "ecriture"),
    ("group", "groupe"), ("groups", "groupe"), ("team", "equipe"), ("law", "loi"), ("ethics", "ethique"),
    ("ethical", "ethique"), ("guitar", "guitare"), ("autism", "autisme"), ("trauma", "traumatisme"),
    ("supervision", "supervision"), ("indigenous", "autochtone"), ("safety", "securite"), ("learning", "apprentissage"),
];

/// So many first letters in common make two words one, whatever they end in: `ethics`, `éthique`.
const STEM: usize = 5;

/// The words of a title that tell what it was about.
fn telling(title: &str) -> BTreeSet<String> {
    let folded = folded(title);
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit());
    folded
        .split('-')
        .filter(|word| word.len() > 2 || word.bytes().any(|it| it.is_ascii_digit()))
        .filter(|word| !is_year(word) && !COMMON.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Whether two words are one, language aside.
fn are_one(one: &str, other: &str) -> bool {
    let stem = one.get(..STEM).is_some_and(|stem| other.starts_with(stem));
    let means = |word: &str, in_french: &str| {
        SAME.iter().any(|(english, french)| *english == word && in_french.starts_with(french))
    };
    one == other || stem || means(one, other) || means(other, one)
}

/// Whether two titles share no telling word, language and accents aside. Where either of them has
/// none, nothing can be said.
#[must_use]
pub fn share_nothing(one: &str, other: &str) -> bool {
    let (one, other) = (telling(one), telling(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|word| other.iter().any(|it| are_one(word, it)))
}

/// Whether two names of providers can be of one: they are the same, or share a word that stands in the
/// names of few.
#[must_use]
pub fn share_a_word(one: &str, other: &str) -> bool {
    let telling = |name: &str| -> Vec<String> {
        telling(name).into_iter().filter(|word| !OF_BODIES.contains(&word.as_str())).collect()
    };
    let is_named = |name: &str| !folded(name).is_empty();
    if is_named(one) && folded(one) == folded(other) {
        return true;
    }
    let (one, other) = (telling(one), telling(other));
    one.iter().any(|word| other.iter().any(|it| are_one(word, it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_one_thing_share_a_word_in_either_language() {
        for (one, other) in [
            ("Music and Grief", "Grief and music (workshop)"),
            ("Music and Grief", "Musique et deuil : accompagner par la chanson"),
            ("Lullabies and Bonding", "Berceuses et attachement"),
            ("Ethics of telehealth", "L’éthique en télépratique"),
            ("Vocal improvisation", "L’improvisation en groupe"),
            ("Musicothérapie et démence", "MUSIC THERAPY IN DEMENTIA CARE"),
            ("NMT workshop", "NMT Training Institute"),
        ] {
            assert!(!share_nothing(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn titles_of_two_things_share_none_that_tells() {
        for (one, other) in [
            ("Purchasing Basics for Small Charities", "Lullabies and Bonding"),
            ("Ethics workshop 2025", "Music and Grief workshop 2025"),
            ("Music Therapy and Grief", "Music Therapy in Schools"),
            ("NMT workshop", "Fall prevention"),
        ] {
            assert!(share_nothing(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn providers_are_one_by_a_word_that_few_bodies_have() {
        for (one, other) in [
            ("Harbour Birth Centre", "Centre Harbour"),
            ("Université Exemple", "Exemple University, Faculty of Music"),
            ("University of British Columbia", "UNIVERSITY OF BRITISH COLUMBIA"),
        ] {
            assert!(share_a_word(one, other), "{one} / {other}");
        }
        for (one, other) in [
            ("Larkspur University", "Harbour University"),
            ("Canadian Association of Music Therapists", "Canadian Counselling Association"),
            ("Larkspur Hospital", "Hôpital Harbour"),
            ("Centre Exemple", "Centre Harbour"),
            ("Collège Larkspur", "Harbour College"),
            ("University of British Columbia", "British Columbia Hospice Association"),
            ("Société Larkspur du Québec", "Société Harbour du Québec"),
            ("", ""),
        ] {
            assert!(!share_a_word(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn of_titles_without_a_telling_word_nothing_can_be_said() {
        for (one, other) in [("Workshop", "Lullabies"), ("Music therapy conference 2025", "Grief"), ("", "")] {
            assert!(!share_nothing(one, other), "{one} / {other}");
        }
    }
}
