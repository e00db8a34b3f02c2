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
    "bmt", "ccc", "md", "rn", "msw", "rsw", "slp", "nmt", "fami", "jr", "sr", "ii", "iii", "iv", "madame", "monsieur",
    "mademoiselle", "docteur", "docteure", "doctor", "professor", "professeur", "professeure",
];

/// Small words of a surname, which are written or left out.
const PARTICLES: &[&str] =
    &["de", "du", "des", "d", "la", "le", "l", "les", "van", "von", "der", "den", "del", "da", "dos", "di", "el", "al"];

/// Short for which names. Where a name begins as another does it is another name all the same: `Jean`
/// and `Jeanne`, `Daniel` and `Danielle` are two people.
#[rustfmt::skip]
const SHORT_FOR: &[(&str, &[&str])] = &[
    ("alex", &["alexander", "alexandra", "alexandre"]), ("andy", &["andrew"]), ("becky", &["rebecca"]),
    ("ben", &["benjamin"]), ("beth", &["elizabeth"]), ("bill", &["william"]), ("bob", &["robert"]),
    ("cathy", &["catherine"]), ("chris", &["christian", "christina", "christine", "christophe", "christopher"]),
    ("dan", &["daniel"]), ("dave", &["david"]), ("deb", &["deborah"]), ("debbie", &["deborah"]),
    ("greg", &["gregory"]), ("jeff", &["jeffrey"]), ("jen", &["jennifer"]), ("jenny", &["jennifer"]),
    ("jess", &["jessica"]), ("jim", &["james"]), ("joe", &["joseph"]),
    ("kate", &["catherine", "katharina", "katherine", "kathryn"]),
    ("kath", &["katharina", "katherine", "kathleen", "kathryn"]), ("kathy", &["katherine", "kathleen", "kathryn"]),
    ("katie", &["catherine", "katherine", "kathryn"]), ("liz", &["elizabeth"]), ("matt", &["matthew"]),
    ("meg", &["margaret"]), ("mike", &["michael"]), ("nick", &["nicholas"]), ("pam", &["pamela"]),
    ("pat", &["patricia", "patrick"]), ("rob", &["robert"]), ("sam", &["samantha", "samuel"]),
    ("steph", &["stephanie"]), ("steve", &["stephen", "steven"]), ("sue", &["susan", "suzanne"]),
    ("tim", &["timothy"]), ("tom", &["thomas"]), ("tony", &["anthony"]), ("vicky", &["victoria"]),
    ("will", &["william"]),
];

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
    /// So many of these are the first name: of `Jean-Paul`, two.
    first: usize,
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
        let words = |parts: &[Vec<String>]| -> Vec<String> {
            parts.iter().flatten().filter(|it| !is_particle(it)).cloned().collect()
        };
        let first = given.first().map_or(0, |part| words(std::slice::from_ref(part)).len());
        Self { given: words(given), first, surname: words(surname) }
    }

    fn is_there(&self) -> bool {
        !self.surname.is_empty()
    }

    /// Whether a word is one of the given names, or short for one, or its initial.
    fn is_given(&self, word: &str) -> bool {
        self.given.iter().any(|given| is_same_given(word, given))
    }

    /// Whether the given names on a file are the member's: the first is, and where further ones stand on
    /// both sides, one of these is the same. An initial stands for a name as long as every name that is
    /// written out is the member's.
    fn is_given_so(&self, on_file: &Given) -> bool {
        let Given { words, first } = on_file;
        let length = self.first.max(*first);
        let (Some(theirs), Some(own)) = (words.get(..length), self.given.get(..length)) else { return false };
        if !theirs.iter().zip(own).all(|(word, given)| is_same_given(word, given)) {
            return false;
        }
        let is_initial = |word: &String| word.len() == 1;
        if theirs.iter().any(is_initial) && !words.iter().all(|word| is_initial(word) || self.is_given(word)) {
            return false;
        }
        let (further, own) = (words.iter().skip(length), self.given.iter().skip(length));
        let either_is_in =
            |word: &String| own.clone().any(|given| is_same_given(word, given) || is_same_given(given, word));
        further.clone().next().is_none() || own.clone().next().is_none() || further.clone().any(either_is_in)
    }

    /// The given names on a file, in their order.
    fn given_on(&self, on_file: &Written) -> Given {
        let is_given = |word: &&String| !self.surname.contains(word) && !PARTICLES.contains(&word.as_str());
        let parts: Vec<Vec<String>> =
            on_file.0.iter().map(|part| part.iter().filter(is_given).cloned().collect()).collect();
        let first = parts.iter().map(Vec::len).find(|length| *length > 0).unwrap_or_default();
        Given { words: parts.concat(), first }
    }

    fn is(&self, on_file: &Written) -> Whose {
        let has = |word: &String| on_file.words().any(|it| it == word);
        let given = self.given_on(on_file);
        if !self.surname.iter().any(has) {
            let only_given = !self.given.is_empty() && given.words.iter().all(|word| self.is_given(word));
            return if only_given { Whose::WithoutSurname } else { Whose::Others };
        }
        let is_another = self.surname.iter().any(|word| !has(word))
            || self.has_further_surname(on_file)
            || (!self.given.is_empty() && !given.words.is_empty() && !self.is_given_so(&given));
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

/// Given names as a file has them.
struct Given {
    words: Vec<String>,
    /// So many of these are joined by hyphens as the first name.
    first: usize,
}

/// Whether a word is this given name, or short for it, or its initial.
fn is_same_given(word: &str, given: &str) -> bool {
    let is_short = |short: &str, long: &str| SHORT_FOR.iter().any(|(it, names)| *it == short && names.contains(&long));
    word == given || (word.len() == 1 && given.starts_with(word)) || is_short(word, given) || is_short(given, word)
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
            ("Dan Roy", "Daniel Roy"),
            ("Christine Roy", "Chris Roy"),
            ("Jean-Paul Roy", "Jean Paul Roy"),
            ("Jean-Paul Roy", "J.-P. Roy"),
            ("Jean Paul Roy", "ROY, Jean-Paul"),
            ("Jane Robin Roe", "J. Robin Roe"),
            ("Jane M. Roe", "Jane Marie Roe"),
            ("Jane Roe", "Madame Jane Roe"),
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
            // Names that only begin alike.
            ("Daniel Roy", "Danielle Roy"),
            ("Danielle Roy", "Daniel Roy"),
            ("Jean Roy", "Jeanne Roy"),
            ("Paul Roy", "Paula Roy"),
            ("Michel Roy", "Michelle Roy"),
            ("Christine Roy", "Christopher Roy"),
            // An initial beside another name, or a given name that is not the first.
            ("Jane Roe", "Robin J. Roe"),
            ("Jane Roe", "J. Robin Roe"),
            ("Jane Roe", "Robin Jane Roe"),
            // One of two people whose names are joined is neither.
            ("Jean Roy", "Jean-Paul Roy"),
            ("Jean-Paul Roy", "Jean Roy"),
            ("Anne-Élise de la Tour", "Anne-Marie Tour"),
            ("Jane Marie Roe", "Jane Anne Roe"),
            ("Jane Marie Roe", "Jane K. Roe"),
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
