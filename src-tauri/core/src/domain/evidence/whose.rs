//! Whose name stands on a file.

use crate::domain::values::member::Member;
use crate::text::folded;

/// Whose a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The member's, in any order, with or without accents, a middle name or initials.
    Members,
    /// The member's first name, without a surname.
    WithoutSurname,
    /// Somebody else's, or the member's with another surname.
    Others,
}

/// What stands before or behind a name and is no part of it.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "m", "mme", "mlle", "dr", "dre", "prof", "mta", "mt", "bc", "phd", "rp", "mmt",
    "bmt", "ccc", "md", "rn", "msw", "rsw", "slp", "nmt", "fami", "jr", "sr", "ii", "iii", "iv",
];

/// Small words of a surname, which are written or left out.
const PARTICLES: &[&str] =
    &["de", "du", "des", "d", "la", "le", "l", "les", "van", "von", "der", "den", "del", "da", "dos", "di", "el", "al"];

/// So many letters of a first name are the name: `Kath` for `Katharina`.
const SHORT_FORM: usize = 3;

/// Whose the name `on_file` is. The member goes by one name or, on certificates, by another.
#[must_use]
pub fn whose(on_file: &str, member: &Member) -> Whose {
    let on_file = Written::of(without_degrees(on_file));
    let names = [Some(member.name.as_str()), member.name_on_certificates.as_deref()];
    let found: Vec<Whose> =
        names.into_iter().flatten().map(Name::of).filter(Name::is_there).map(|name| name.is(&on_file)).collect();
    // Of somebody without a name, nothing can be said.
    if on_file.words().next().is_none() || found.is_empty() || found.contains(&Whose::Members) {
        Whose::Members
    } else if found.contains(&Whose::WithoutSurname) {
        Whose::WithoutSurname
    } else {
        Whose::Others
    }
}

/// The name without what follows it behind a comma, unless what stands before is a surname alone.
fn without_degrees(name: &str) -> &str {
    match name.split_once(',') {
        Some((first, _)) if Written::of(first).0.len() > 1 => first,
        _ => name,
    }
}

/// A name as it is written, part by part; each part is the words that hyphens join.
struct Written(Vec<Vec<String>>);

impl Written {
    fn of(text: &str) -> Self {
        let parts = text.split(|it: char| it.is_whitespace() || matches!(it, ',' | '.' | '(' | ')' | '/'));
        let words = |part: &str| folded(part).split('-').filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let is_name = |part: &Vec<String>| match part.as_slice() {
            [] => false,
            [one] => !TITLES.contains(&one.as_str()),
            _ => part.iter().any(|word| !TITLES.contains(&word.as_str())),
        };
        Self(parts.map(words).filter(is_name).collect())
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(String::as_str)
    }
}

/// A member's name: what it is given as, and the surname.
struct Name {
    given: Vec<String>,
    surname: Vec<String>,
}

impl Name {
    /// The surname is what stands last, or before a comma: `Roe, Jane`.
    fn of(text: &str) -> Self {
        let (parts, comes_first) = match text.split_once(',') {
            Some((surname, given)) if !Written::of(given).0.is_empty() => {
                let (mut parts, surname) = (Written::of(given).0, Written::of(surname).0);
                let count = surname.len();
                parts.extend(surname);
                (parts, count)
            }
            _ => (Written::of(text).0, 1),
        };
        let (given, surname) = parts.split_at(parts.len().saturating_sub(comes_first));
        let is_particle = |word: &String| PARTICLES.contains(&word.as_str());
        let words = |parts: &[Vec<String>]| parts.iter().flatten().filter(|it| !is_particle(it)).cloned().collect();
        Self { given: words(given), surname: words(surname) }
    }

    fn is_there(&self) -> bool {
        !self.surname.is_empty()
    }

    /// Whether a word is one of the first names, or short for one, or its initial.
    fn is_given(&self, word: &str) -> bool {
        self.given.iter().any(|given| {
            let is_short = word.len() == 1 || word.len() >= SHORT_FORM;
            let is_long = given.len() >= SHORT_FORM && word.starts_with(given.as_str());
            given == word || is_long || (is_short && given.starts_with(word))
        })
    }

    fn is(&self, on_file: &Written) -> Whose {
        let has = |word: &String| on_file.words().any(|it| it == word);
        let is_surname = |word: &str| self.surname.iter().any(|it| it == word);
        let others = || on_file.words().filter(|word| !is_surname(word) && !PARTICLES.contains(word));
        if !self.surname.iter().any(has) {
            let only_given = !self.given.is_empty() && others().all(|word| self.is_given(word));
            return if only_given { Whose::WithoutSurname } else { Whose::Others };
        }
        let is_another = self.surname.iter().any(|word| !has(word))
            || self.has_further_surname(on_file)
            || (!self.given.is_empty() && others().next().is_some() && !others().any(|word| self.is_given(word)));
        if is_another { Whose::Others } else { Whose::Members }
    }

    /// Whether another surname is joined to the member's, or follows it: `Jane Roe-Doe`, `Jane Roe Doe`.
    fn has_further_surname(&self, on_file: &Written) -> bool {
        let is_surname = |word: &String| self.surname.contains(word);
        let is_known =
            |word: &String| is_surname(word) || PARTICLES.contains(&word.as_str()) || self.given.contains(word);
        let joined = on_file.0.iter().any(|part| part.iter().any(is_surname) && !part.iter().all(is_known));
        let begins_with_given = on_file.words().next().is_some_and(|word| self.is_given(word));
        let ends_otherwise = on_file.0.last().is_some_and(|part| !part.iter().any(|it| is_known(it) || it.len() == 1));
        joined || (begins_with_given && ends_otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(name: &str, on_certificates: Option<&str>) -> Member {
        Member { name: name.to_owned(), name_on_certificates: on_certificates.map(str::to_owned), ..Member::default() }
    }

    #[test]
    fn a_name_is_the_members_in_any_order_with_accents_or_without() {
        for (name, on_file) in [
            ("Sample Therapist", "Sample Therapist"),
            ("Sample Therapist", "THERAPIST, Sample"),
            ("Sample Therapist", "Therapist Sample"),
            ("Sample Therapist", "Sample Q. Therapist, MTA"),
            ("Sample Therapist", "Sample Marie Therapist"),
            ("Sample Therapist", "Therapist, Sample Marie"),
            ("Sample Therapist", "S. Therapist"),
            ("Sample Therapist", "Ms. Therapist"),
            ("Sample Therapist", "Dr Sample Therapist, PhD"),
            ("Lin Ma", "Lin Ma, MA"),
            ("Noémie Lefèvre", "NOEMIE LEFEVRE"),
            ("Anne-Élise de la Tour", "Anne Elise de La Tour"),
            ("Anne-Élise de la Tour", "Anne-Élise Tour"),
            ("Maëlle Tremblay-Osei", "Maelle Tremblay Osei"),
            ("Maëlle Tremblay-Osei", "TREMBLAY-OSEI Maëlle"),
            ("Roe, Jane", "Jane Roe"),
            ("Jane O’Neil", "Jane O'Neil"),
            ("Katharina Muster", "Kath Muster"),
        ] {
            assert_eq!(whose(on_file, &called(name, None)), Whose::Members, "{on_file} for {name}");
        }
    }

    #[test]
    fn a_first_name_alone_lacks_its_surname() {
        for on_file in ["Sample", "SAMPLE", "Sample, MTA", "S.", "Mme Sample"] {
            assert_eq!(whose(on_file, &called("Sample Therapist", None)), Whose::WithoutSurname, "{on_file}");
        }
    }

    #[test]
    fn another_first_name_or_another_surname_is_somebody_elses() {
        for (name, on_file) in [
            ("Sample Therapist", "Robin Exemple"),
            ("Sample Therapist", "Robin Therapist"),
            ("Sample Therapist", "Sample Exemple"),
            ("Sample Therapist", "Robin"),
            ("Sample Therapist", "Sample Therapist-Exemple"),
            ("Sample Therapist", "Sample Exemple-Therapist"),
            ("Sample Therapist", "Sample Therapist Exemple"),
            ("Maëlle Tremblay-Osei", "Maëlle Tremblay"),
        ] {
            assert_eq!(whose(on_file, &called(name, None)), Whose::Others, "{on_file} for {name}");
        }
    }

    #[test]
    fn the_name_on_certificates_is_the_members_too() {
        let member = called("Sample Therapist", Some("Sample Therapist-Exemple"));
        for on_file in ["Sample Therapist", "Sample Therapist-Exemple", "THERAPIST-EXEMPLE Sample"] {
            assert_eq!(whose(on_file, &member), Whose::Members, "{on_file}");
        }
        assert_eq!(whose("Robin Exemple", &member), Whose::Others);
        assert_eq!(whose("Anybody", &Member::default()), Whose::Members, "of nobody, nothing can be said");
    }
}
