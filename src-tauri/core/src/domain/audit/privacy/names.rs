//! Words that look like a client's name: behind a word for a client, or behind Mr or Mme.

use super::ages::age_at;
use super::printed::PrintedField;
use super::words::{Word, WordSpan, bare_initials, initials_at};

/// Words for one client, without accents.
#[rustfmt::skip]
const CLIENT: &[&str] = &[
    "client", "cliente", "patient", "patiente", "resident", "residente", "child", "kid", "toddler", "boy", "girl",
    "student", "pupil", "enfant", "garcon", "fille", "fillette", "garconnet", "eleve", "etudiant", "etudiante", "usager", "usagere",
    "beneficiaire", "jeune",
];

/// Words for several.
#[rustfmt::skip]
const CLIENTS: &[&str] = &[
    "clients", "clientes", "patients", "patientes", "residents", "residentes", "children", "kids", "boys", "girls",
    "students", "pupils", "enfants", "eleves", "etudiants", "etudiantes", "usagers", "usageres", "beneficiaires",
];

/// Words that lead from a client to the name: `a child named Emma`, `une élève prénommée Emma`.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "named", "called", "initials", "nomme", "nommee", "prenomme", "prenommee", "appele", "appelee", "initiales",
];

/// What stands before a person's name, as it is written.
#[rustfmt::skip]
const TITLES: &[&str] = &["Mr", "Mrs", "Ms", "Miss", "Mme", "Mmes", "Mlle", "Madame", "Monsieur", "Mademoiselle"];

/// Words before a title that say that the person teaches or organises.
#[rustfmt::skip]
const TEACHES: &[&str] = &[
    "by", "presenter", "presenters", "speaker", "speakers", "instructor", "facilitator", "trainer", "teacher",
    "professor", "supervisor", "supervisors", "registrar", "coordinator", "host", "par", "presentateur",
    "presentatrice", "conferencier", "conferenciere", "formateur", "formatrice", "animateur", "animatrice",
    "professeur", "professeure", "superviseur", "superviseure", "superviseuse", "registraire", "coordonnatrice",
    "coordonnateur", "responsable",
];

/// Words that stand behind one for a client without being a name: in headings, and as the names of
/// conditions, days and months.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    // Headings.
    "abuse", "access", "activities", "activity", "advocacy", "advocate", "advocates", "aged", "and", "art", "arts",
    "assessment", "association", "attachment", "autonomy", "awareness", "based", "behaviour", "bien", "board", "bonding", "care",
    "centered", "centred", "centre", "choice", "clinic", "club", "coaching", "collaboration", "communication",
    "conference", "confidentiality", "consent", "contact", "council", "counselling", "culture", "day", "death",
    "development", "dignity", "directed", "documentation", "education", "emotions", "empowerment", "engagement",
    "experience", "experiences", "families", "family", "feedback", "files", "focused", "forum", "goals", "grief", "group",
    "groups", "guidance", "health", "healing", "history", "home", "hospital", "hospitals", "information", "interaction",
    "interview", "issues", "labour", "led", "learning", "life", "loss", "mental", "mobility", "motivation", "music",
    "navigation", "needs", "notes", "outcomes", "participation", "partner", "partners", "partnership", "perspective",
    "perspectives", "placement", "play", "poster", "posters", "preference", "preferences", "presentation", "privacy",
    "progress", "protection", "psychiatry", "psychology", "psychotherapy", "quality", "records", "recovery", "rehabilitation",
    "relations", "relationship", "relationships", "research", "residence", "resilience", "retention", "rights", "safety",
    "satisfaction", "school", "self", "service", "services", "session", "skills", "society", "songs", "specialist",
    "stories", "story", "success", "summit", "supervision", "support", "survivors", "symposium", "therapist",
    "therapists", "therapy", "training", "transfer", "trauma", "union", "values", "voice", "voices", "welfare",
    "wellbeing", "wellness", "workshop", "youth", "zero",
    "bienetre", "centre", "developpement", "droits", "famille", "familles", "musique", "partenaire", "partenaires",
    "sante", "securite", "soins", "therapie", "temoignages", "vie",
    // Conditions.
    "aids", "alzheimer", "aphasia", "asd", "asperger", "autism", "autisme", "covid", "dementia", "down", "huntington",
    "parkinson", "rett", "tdah", "tourette", "tsa", "williams",
    // Days and months.
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet",
    "aout", "septembre", "octobre", "novembre", "decembre",
    // Where people are from, and what they speak.
    "canadian", "quebec", "ontario", "english", "french", "indigenous", "inuit", "metis",
];

/// Small words that go on with a heading.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "au", "aux", "avec", "by", "dans", "de", "des", "du", "en", "et", "for", "from", "in",
    "of", "on", "or", "ou", "par", "pour", "sur", "the", "through", "to", "with",
];

/// Every name in these words.
pub(super) fn names(words: &[Word<'_>], field: PrintedField) -> Vec<WordSpan> {
    let mut places = Vec::new();
    for at in 0..words.len() {
        places.extend(behind_client(words, at, field));
        if !field.names_people() {
            places.extend(behind_title(words, at));
            places.extend(before_client(words, at));
        }
    }
    places
}

/// Whether this is a word for a client or several.
fn is_client(word: &Word<'_>) -> bool {
    word.is(CLIENT) || word.is(CLIENTS)
}

/// How a word hangs on the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// By a space or a colon.
    Directly,
    /// By a comma, a dash or a bracket, so that something else may follow.
    Loosely,
    /// Not at all, or as part of one word.
    Not,
}

fn joined(word: &Word<'_>) -> Joined {
    let is_spaced = word.gap.contains(char::is_whitespace);
    let sign: String = word.gap.chars().filter(|it| !it.is_whitespace() && !"\"“«'‘".contains(*it)).collect();
    match sign.as_str() {
        _ if word.gap.contains('\n') || !(is_spaced || sign == "(") => Joined::Not,
        "" | ":" => Joined::Directly,
        "," | "(" | "–" | "—" | "-" => Joined::Loosely,
        _ => Joined::Not,
    }
}

/// A name behind a word for a client: `my client Sarah`, `patient J.T.`, `un élève nommé Luc`.
fn behind_client(words: &[Word<'_>], at: usize, field: PrintedField) -> Option<WordSpan> {
    let client = words.get(at).filter(|word| is_client(word))?;
    let (first, is_introduced) = introduced(words, at + 1)?;
    let name = words.get(first)?;
    let joint = joined(name);
    if joint == Joined::Not || TITLES.contains(&name.text) {
        return None;
    }
    if let Some(next) = initials_at(words, first) {
        return Some((first, end_of_name(words, next)));
    }
    let is_small = !client.begins_upper();
    if bare_initials(name) && joint == Joined::Directly && (is_small || is_introduced) && client.is(CLIENT) {
        return Some((first, first + 1));
    }
    let next = end_of_name(words, first + 1);
    let is_plain = (name.is_capitalised() || is_initial_of_name(words, first)) && !name.is(NO_NAMES);
    let is_listed = name.is_given_name() && (name.is_capitalised() || name.is_capitals());
    let is_name = match joint {
        _ if field.is_joined() && name.is_listed() => true,
        _ if is_introduced => is_plain || is_listed,
        Joined::Directly if client.is(CLIENT) && is_small => is_plain || is_listed,
        Joined::Directly if client.is(CLIENT) => {
            let in_sentence =
                client.begins_sentence() || words.get(at.wrapping_sub(1)).is_some_and(|it| !it.begins_upper());
            is_listed || (field.is_prose() && in_sentence && is_plain && sentence_goes_on(words, next))
        }
        _ => is_listed,
    };
    is_name.then_some((first, next))
}

/// The word that may be the name behind a client, over `'s name is` and `named`; and whether such
/// words lead to it.
fn introduced(words: &[Word<'_>], from: usize) -> Option<(usize, bool)> {
    let is_elided = |word: &Word<'_>| matches!(word.gap, "'" | "’");
    let mut at = from;
    let is_possessive = words.get(at).is_some_and(|word| word.folded == "s" && is_elided(word));
    at += usize::from(is_possessive);
    if words.get(at).is_some_and(|word| word.is(&["whose", "dont"])) {
        at += 1;
        at += usize::from(words.get(at).is_some_and(|word| word.is(&["le"])));
    }
    if words.get(at).is_some_and(|word| word.is(&["name", "prenom", "nom"])) {
        at += 1;
        at += usize::from(words.get(at).is_some_and(|word| word.is(&["is", "was", "est", "etait"])));
        return Some((at, true));
    }
    if words.get(at).is_some_and(|word| word.folded == "s")
        && words.get(at + 1).is_some_and(|word| is_elided(word) && word.is(&["appelle", "appelait", "appelant"]))
    {
        return Some((at + 2, true));
    }
    if words.get(at).is_some_and(|word| word.is(NAMED) && joined(word) != Joined::Not) {
        return Some((at + 1, true));
    }
    (!is_possessive).then_some((at, false))
}

/// Whether this is the initial of a first name before a surname: `J. Tremblay`.
fn is_initial_of_name(words: &[Word<'_>], at: usize) -> bool {
    let is_surname = |word: &Word<'_>| word.is_capitalised() && matches!(word.gap, ". " | ".\u{a0}");
    words.get(at).is_some_and(Word::is_initial) && words.get(at + 1).is_some_and(is_surname)
}

/// The word after a name that has these words before `at`: further names, initials and particles.
pub(super) fn end_of_name(words: &[Word<'_>], at: usize) -> usize {
    const MOST: usize = 4;
    const MOST_LINKS: usize = 2;
    let mut end = at;
    while end < at + MOST {
        // `de la`, and the letter of `O'Brien` or of `M. Tremblay`.
        let links = words.iter().skip(end).take(MOST_LINKS).take_while(|word| is_link(word)).count();
        let is_bound = (end..=end + links).all(|it| words.get(it).is_some_and(|word| binds(words, it, word)));
        if !is_bound || !words.get(end + links).is_some_and(Word::is_capitalised) {
            break;
        }
        end += links + 1;
    }
    end
}

/// Whether a word only leads on to a further part of a name.
fn is_link(word: &Word<'_>) -> bool {
    const PARTICLES: &[&str] = &["de", "du", "des", "la", "le", "van", "von", "der", "den", "da", "di", "d", "l"];
    PARTICLES.contains(&word.text) || word.is_initial()
}

/// Whether a word goes on with the name before it.
fn binds(words: &[Word<'_>], at: usize, word: &Word<'_>) -> bool {
    let is_initial = |at: usize| words.get(at).is_some_and(Word::is_initial);
    match word.gap {
        "-" | "‑" | "'" | "’" => true,
        ". " | ".\u{a0}" => at > 0 && is_initial(at - 1),
        _ => word.follows_space(),
    }
}

/// Whether what follows a name reads like a sentence and not like a heading.
fn sentence_goes_on(words: &[Word<'_>], next: usize) -> bool {
    words.get(next).is_none_or(|word| {
        word.gap.contains(['.', '!', '?', ',', '\n'])
            || !(word.begins_upper() || word.is(SMALL) || word.gap.contains(':'))
    })
}

/// A name behind Mr, Mme and their like, unless the person is said to teach.
fn behind_title(words: &[Word<'_>], at: usize) -> Option<WordSpan> {
    let (title, name) = (words.get(at)?, words.get(at + 1)?);
    let stop = name.gap.strip_prefix('.');
    let is_spaced = |gap: &str| !gap.is_empty() && gap.chars().all(|it| it.is_whitespace() && it != '\n');
    let is_title = match title.text {
        "M" | "MM" => stop.is_some_and(is_spaced) && !is_middle_initial(words, at),
        text if TITLES.contains(&text) => is_spaced(stop.unwrap_or(name.gap)),
        _ => false,
    };
    if !is_title || teaches_before(words, at) {
        return None;
    }
    if let Some(next) = initials_at(words, at + 1) {
        return Some((at, end_of_name(words, next)));
    }
    let is_surname = name.is_capitalised() || (name.is_capitals() && name.text.chars().count() > 2);
    let is_name = is_surname && !name.is(&["le", "la", "les", "the"]) || is_initial_of_name(words, at + 1);
    is_name.then(|| (at, end_of_name(words, at + 2)))
}

/// `Anna M. Tremblay`, `J. M. Barrie`: the letter belongs to a name.
fn is_middle_initial(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let binds = words.get(at).is_some_and(|word| matches!(word.gap, " " | ". " | "." | "-" | ".-" | "\u{a0}"));
    binds && before.is_some_and(|word| word.is_initial() || word.is_given_name())
}

/// Whether one of the few words before says that somebody teaches, in the same sentence.
fn teaches_before(words: &[Word<'_>], at: usize) -> bool {
    const NEAR: usize = 3;
    let before = words.iter().take(at + 1).rev();
    let same_sentence = before.scan(false, |ended, word| {
        let was = *ended;
        *ended |= word.begins_sentence() && !word.gap.contains(':');
        (!was).then_some(word)
    });
    same_sentence.skip(1).take(NEAR).any(|word| word.is(TEACHES))
}

/// A given name before a word for a client, or before an age: `Sarah, a client`, `Emma (8 ans)`.
fn before_client(words: &[Word<'_>], at: usize) -> Option<WordSpan> {
    const ARTICLES: &[&str] =
        &["a", "an", "my", "our", "the", "one", "of", "un", "une", "mon", "ma", "notre", "la", "le", "mes", "nos"];
    words.get(at).filter(|word| word.is_given_name() && word.is_capitalised())?;
    let next = end_of_name(words, at + 1);
    if age_at(words, next).is_some() {
        return Some((at, next));
    }
    words.get(next).filter(|word| joined(word) == Joined::Loosely)?;
    let articles = words.iter().skip(next).take(2).take_while(|word| word.is(ARTICLES)).count();
    let client = words.get(next + articles)?;
    let is_near = articles == 0 || client.follows_space();
    (is_near && client.is(CLIENT) && !client.begins_upper()).then_some((at, next))
}
