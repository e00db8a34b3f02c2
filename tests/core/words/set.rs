//! How sentences are set: every message with every figure, in both languages. Its plurals, its spaces
//! and marks, and one word for one thing.

use std::collections::BTreeSet;

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_tests::day;
use ledgerline_tests::ledger::credits;
use ledgerline_words::Words;

use super::variables;

/// None, a half, one, between one and two, the first plural in French, and many.
const AMOUNTS: [&str; 6] = ["0", "0.5", "1", "1.5", "2", "60"];

/// Variables that may be given days from one to another, which in French begin with a preposition.
const RANGES: [&str; 3] = ["found", "days", "value"];

/// Sentences that show what to type, letter for letter.
const TYPED: [&str; 2] = ["help-line-", "help-example-"];

/// Frames that begin or end with a space, and stand beside another sentence.
const FRAMES: [&str; 2] = ["program-fault-where", "program-fault-example"];

const NO_BREAK: char = '\u{a0}';

struct Habits {
    /// What a figure counts, of one and of several.
    nouns: &'static [(&'static str, &'static str)],
    /// What is said of them, of one and of several.
    verbs: &'static [(&'static str, &'static str)],
    /// What may stand between a figure and what it counts.
    between: &'static [&'static str],
    /// What stands before several only.
    before_several: &'static [&'static str],
    /// Words that other words were chosen for.
    avoided: &'static [&'static str],
}

const ENGLISH: Habits = Habits {
    nouns: &[
        ("activity", "activities"),
        ("character", "characters"),
        ("check", "checks"),
        ("course", "courses"),
        ("credit", "credits"),
        ("day", "days"),
        ("difference", "differences"),
        ("field", "fields"),
        ("file", "files"),
        ("hour", "hours"),
        ("kind", "kinds"),
        ("minute", "minutes"),
        ("month", "months"),
        ("page", "pages"),
        ("passage", "passages"),
        ("place", "places"),
        ("plan", "plans"),
        ("point", "points"),
        ("rule", "rules"),
        ("session", "sessions"),
        ("step", "steps"),
        ("thing", "things"),
        ("topic", "topics"),
        ("week", "weeks"),
        ("year", "years"),
    ],
    verbs: &[
        ("counts", "count"),
        ("does", "do"),
        ("has", "have"),
        ("is", "are"),
        ("lacks", "lack"),
        ("lies", "lie"),
        ("looks", "look"),
        ("needs", "need"),
        ("waits", "wait"),
        ("was", "were"),
    ],
    between: &["counted", "different", "lost", "more", "original", "required", "selected", "surplus"],
    before_several: &["all", "both", "these", "those"],
    avoided: &[
        "anew",
        "e-mail",
        "e-mails",
        "even pace",
        "ledger",
        "mend",
        "mended",
        "mending",
        "put away",
        "taken out",
        "take out",
        "taken back",
        "unfiled",
        "well again",
        "would ask for",
        "byte",
        "bytes",
    ],
};

const FRENCH: Habits = Habits {
    nouns: &[
        ("activité", "activités"),
        ("année", "années"),
        ("autre", "autres"),
        ("caractère", "caractères"),
        ("champ", "champs"),
        ("chose", "choses"),
        ("crédit", "crédits"),
        ("endroit", "endroits"),
        ("étape", "étapes"),
        ("fichier", "fichiers"),
        ("heure", "heures"),
        ("jour", "jours"),
        ("minute", "minutes"),
        ("page", "pages"),
        ("passage", "passages"),
        ("personne", "personnes"),
        ("point", "points"),
        ("pièce", "pièces"),
        ("règle", "règles"),
        ("semaine", "semaines"),
        ("séance", "séances"),
        ("thème", "thèmes"),
        ("type", "types"),
        ("vérification", "vérifications"),
    ],
    verbs: &[
        ("a", "ont"),
        ("attend", "attendent"),
        ("compte", "comptent"),
        ("dépasse", "dépassent"),
        ("est", "sont"),
        ("manque", "manquent"),
        ("reste", "restent"),
        ("ressemble", "ressemblent"),
    ],
    between: &[],
    before_several: &["aux", "ces", "des", "les", "mes", "ses", "vos"],
    avoided: &[
        "chiffre propre",
        "comme 2",
        "dossier d’audit",
        "emplacement",
        "octet",
        "octets",
        "preuve",
        "preuves",
        "registre",
        "réparer",
    ],
};

impl Habits {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
        }
    }
}

/// A figure in a text, and where it ends.
struct Figure {
    value: f64,
    start: usize,
    end: usize,
}

fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|it: char| it.is_ascii_digit()).map(|it| at + it) {
        let rest = &text[start..];
        let mut end = start + rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
        // A decimal mark is one where a digit follows.
        let after = &text[end..];
        let fraction = after
            .strip_prefix(['.', ','])
            .map(|it| it.len() - it.trim_start_matches(|it: char| it.is_ascii_digit()).len());
        if let Some(digits) = fraction.filter(|it| *it > 0) {
            end += 1 + digits;
        }
        if let Ok(value) = text[start..end].replace(',', ".").parse() {
            found.push(Figure { value, start, end });
        }
        at = end;
    }
    found
}

/// The word at the beginning of a text, in small letters.
fn word(text: &str) -> String {
    text.chars().take_while(|it| it.is_alphabetic()).collect::<String>().to_lowercase()
}

fn after_space(text: &str) -> Option<&str> {
    text.strip_prefix([' ', NO_BREAK])
}

/// What is wrong with how a sentence is set.
pub fn faults(language: Language, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for line in text.lines() {
        marks(language, line, &mut faults);
        counted(language, line, &mut faults);
        words(language, line, &mut faults);
    }
    faults
}

/// Spaces, and the marks beside them.
fn marks(language: Language, text: &str, faults: &mut Vec<String>) {
    let mut wrong = |what: &str| faults.push(what.to_owned());
    if text.contains(['{', '}', '$']) {
        wrong("what a message is made of");
    }
    if text.contains("  ") || text.contains("...") || text.contains(['\u{202f}', '\u{2009}', '\'']) {
        wrong("two spaces, three dots, a thin space or a straight apostrophe");
    }
    if text.starts_with([' ', NO_BREAK]) || text.ends_with([' ', NO_BREAK]) {
        wrong("a space at the edge");
    }
    let chars: Vec<char> = text.chars().collect();
    let at = |place: usize| chars.get(place).copied().unwrap_or('\n');
    for (place, mark) in chars.iter().enumerate() {
        let (before, after) = (if place == 0 { '\n' } else { at(place - 1) }, at(place + 1));
        let spaced = before == ' ' || before == NO_BREAK;
        // A mark that belongs to a word, as in “!plan” and “https://”.
        let in_word = after.is_alphanumeric() || after == '/';
        let fine = match (mark, language) {
            (',' | '.' | '…' | ')', _) | (':' | '%', Language::English) => !spaced,
            (';' | '?' | '!', _) => !spaced || in_word,
            (':' | '%', Language::French) => before == NO_BREAK || in_word,
            ('«', Language::French) => after == NO_BREAK,
            ('»', Language::French) => before == NO_BREAK,
            ('«' | '»' | '"', Language::English) | ('“' | '”' | '"' | '°', Language::French) => false,
            _ => true,
        };
        if !fine {
            wrong(&format!("“{mark}” between “{before}” and “{after}”"));
        }
    }
}

/// Singular and plural, and in French that a figure stays with what it counts.
fn counted(language: Language, text: &str, faults: &mut Vec<String>) {
    let habits = Habits::of(language);
    for figure in figures(text) {
        let shown = &text[figure.start..];
        let shown: String = shown.chars().take(40).collect();
        let is_singular = match language {
            Language::English => (figure.value - 1.0).abs() < f64::EPSILON,
            Language::French => figure.value < 2.0,
        };
        let before = text[..figure.start].trim_end_matches([' ', NO_BREAK]);
        let last = before.rsplit([' ', NO_BREAK]).next().unwrap_or_default().to_lowercase();
        if is_singular && habits.before_several.contains(&last.as_str()) {
            faults.push(format!("“{last}” before one: {shown}"));
        }
        let rest = text[figure.end..].strip_prefix("er").unwrap_or(&text[figure.end..]);
        let Some(mut next) = after_space(rest) else { continue };
        if habits.between.contains(&word(next).as_str()) {
            next = after_space(&next[word(next).len()..]).unwrap_or_default();
        }
        let counted = word(next);
        let noun = habits.nouns.iter().find(|(one, several)| counted == *one || counted == *several);
        if let Some((one, several)) = noun {
            let expected = if is_singular { *one } else { *several };
            if counted != expected {
                faults.push(format!("one or several: {shown}"));
            }
            let then = after_space(&next[counted.len()..]).map(word).unwrap_or_default();
            // In “1 of 60 credits counts” something else counts.
            let verbs = if ["of", "de"].contains(&last.as_str()) { &[] } else { habits.verbs };
            let verb = verbs.iter().find(|(one, several)| then == *one || then == *several);
            if verb.is_some_and(|(one, several)| then != if is_singular { *one } else { *several }) {
                faults.push(format!("one or several do it: {shown}"));
            }
        }
        let is_counted = noun.is_some() || INVARIABLE.contains(&counted.as_str());
        if language == Language::French && is_counted && rest.starts_with(' ') {
            faults.push(format!("a figure can lose what it counts: {shown}"));
        }
    }
    for month in (1..=12).map(|month| Words::of(Language::French).text(&format!("month-{month}"))) {
        let breaks = |(place, _): (usize, &str)| text[place + month.len()..].starts_with(" 2");
        if language == Language::French && text.match_indices(month.as_str()).any(breaks) {
            faults.push(format!("a month can lose its year: {text}"));
        }
    }
}

/// What is counted or measured and has no plural of its own, and months, which days belong to.
const INVARIABLE: [&str; 22] = [
    "cours",
    "uec",
    "mois",
    "h",
    "min",
    "ko",
    "mo",
    "go",
    "kio",
    "fois",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Words that follow each other and should not, and words that others were chosen for.
fn words(language: Language, text: &str, faults: &mut Vec<String>) {
    let spoken: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric() && it != '-' && it != '’')
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    // Only a space lies between them.
    for pair in spoken.windows(2).filter(|pair| text.to_lowercase().contains(&pair.join(" "))) {
        let is_letters = pair[0].chars().all(char::is_alphabetic);
        let twice = pair[0] == pair[1] && is_letters && !["vous", "nous", "that", "had"].contains(&pair[0].as_str());
        let prepositions = ["du", "au", "le", "de", "jusqu’au", "d’ici"];
        let heaped = language == Language::French
            && prepositions.contains(&pair[0].as_str())
            && ["du", "au"].contains(&pair[1].as_str());
        if twice || heaped {
            faults.push(format!("“{}” stand together: {text}", pair.join(" ")));
        }
    }
    let flowing = format!(" {} ", spoken.join(" "));
    for avoided in Habits::of(language).avoided {
        if flowing.contains(&format!(" {avoided} ")) {
            faults.push(format!("“{avoided}” has another word: {text}"));
        }
    }
}

/// A message with this amount wherever a figure decides between singular and plural, and elsewhere with
/// the variable's name, or days where they may be given.
fn filled(id: &str, variables: &BTreeSet<String>, amount: &str, language: Language) -> Vec<Phrase> {
    let words = Words::of(language);
    let range = Phrase::new("date-range").with("from", day("2024-05-04")).with("to", day("2024-05-06"));
    let range = words.phrase(&range);
    let with = |ranging: bool| {
        // The frame of a sentence about a program file asks for more than its sentence.
        let mut phrase = Phrase::new(id).with("line", credits(amount)).with("key", "credits").with("example", "60");
        for name in variables {
            phrase = if let Some(name) = name.strip_suffix("-count") {
                phrase.with(name, credits(amount))
            } else if ranging && RANGES.contains(&name.as_str()) {
                phrase.with(name.as_str(), range.clone())
            } else if variables.contains(&format!("{name}-count")) {
                phrase
            } else {
                phrase.with(name.as_str(), format!("({name})"))
            };
        }
        phrase
    };
    [false, true].map(with).to_vec()
}

#[test]
fn every_message_is_set_well_with_every_figure_in_both_languages() {
    let mut wrong = Vec::new();
    let mut looked_at = BTreeSet::new();
    for language in Language::ALL {
        let folder = match language {
            Language::English => "en-CA",
            Language::French => "fr-CA",
        };
        for (id, variables) in variables(folder) {
            for phrase in AMOUNTS.iter().flat_map(|amount| filled(&id, &variables, amount, language)) {
                let text =
                    Words::of(language).try_phrase(&phrase).unwrap_or_else(|fault| panic!("{language:?}: {fault}"));
                let text = if FRAMES.contains(&id.as_str()) { text.trim() } else { &text };
                if TYPED.iter().any(|it| id.starts_with(it)) {
                    continue;
                }
                looked_at.insert(text.to_owned());
                wrong
                    .extend(faults(language, text).into_iter().map(|fault| format!("{folder} {id}: {fault} – {text}")));
            }
        }
    }
    wrong.dedup();
    assert!(looked_at.len() > 3_000, "the messages were found: {}", looked_at.len());
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_set_badly_is_noticed() {
    for (language, planted) in [
        (Language::English, "1 credits count so far."),
        (Language::English, "0.5 credit counts."),
        (Language::English, "2 files needs fixing."),
        (Language::English, "All 1 files are unchanged."),
        (Language::English, "You have 2 credits , and more."),
        (Language::English, "Is it there ?"),
        (Language::English, "It is  there."),
        (Language::English, "It's there."),
        (Language::English, "It is \"there\"."),
        (Language::English, "Wait..."),
        (Language::English, "It is is there."),
        (Language::English, "The file is in Unfiled."),
        (Language::English, "Send an e-mail."),
        (Language::English, "{ $count } files"),
        (Language::French, "1,5\u{a0}crédits comptent."),
        (Language::French, "0\u{a0}crédits"),
        (Language::French, "2\u{a0}crédit"),
        (Language::French, "2\u{a0}fichiers attend d’être classés."),
        (Language::French, "2 fichiers attendent d’être classés."),
        (Language::French, "dans les 1\u{a0}mois du cycle"),
        (Language::French, "60 mois"),
        (Language::French, "2 h"),
        (Language::French, "le 4 mars\u{a0}2026"),
        (Language::French, "le 1er mai\u{a0}2026"),
        (Language::French, "le 4\u{a0}mars 2026"),
        (Language::French, "Il est daté du du 4\u{a0}mai\u{a0}2024 au 6\u{a0}mai\u{a0}2024."),
        (Language::French, "jusqu’au du 4\u{a0}mai\u{a0}2024"),
        (Language::French, "Titre : Chorale"),
        (Language::French, "Titre: Chorale"),
        (Language::French, "Est-il là\u{a0}?"),
        (Language::French, "Est-il là ?"),
        (Language::French, "Il est là\u{a0}; il reste."),
        (Language::French, "Il est là\u{202f}; il reste."),
        (Language::French, "« Chorale »"),
        (Language::French, "«Chorale»"),
        (Language::French, "“Chorale”"),
        (Language::French, "45 %"),
        (Language::French, "l'activité"),
        (Language::French, "N° de membre"),
        (Language::French, "Il manque une preuve."),
        (Language::French, "Exporter le dossier d’audit"),
    ] {
        assert!(!faults(language, planted).is_empty(), "{language:?}: “{planted}” is not noticed");
    }
}

#[test]
fn what_is_set_well_is_left_alone() {
    for (language, sound) in [
        (Language::English, "1 of 60 credits counts so far."),
        (Language::English, "“Choir” (4 March 2026): 2.5 credits; 45% of it, or 10,000 characters."),
        (Language::English, "Change the date, or remove !plan."),
        (Language::French, "1,5\u{a0}crédit compte, sur 60."),
        (Language::French, "Les 2\u{a0}fichiers sont inchangés; 45\u{a0}% en reste. Est-il là?"),
        (Language::French, "«\u{a0}Chorale\u{a0}», du 1er\u{a0}mai au 6\u{a0}juin\u{a0}2024\u{a0}: 25\u{a0}mois"),
        (Language::French, "Changez la date, ou retirez !plan."),
    ] {
        assert_eq!(faults(language, sound), Vec::<String>::new(), "{language:?}: {sound}");
    }
}
