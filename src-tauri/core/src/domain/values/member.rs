//! The member: the person whose record it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};

/// Who the record is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Member {
    /// Name.
    pub name: String,
    /// Name on certificates, where it is another.
    pub name_on_certificates: Option<String>,
    /// Member number.
    pub member_no: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

impl Member {
    /// The first letters of the name: enough for those who share a computer to tell whose record it is.
    #[must_use]
    pub fn initials(&self) -> String {
        let letter =
            |part: &str| part.chars().find(|it| it.is_alphabetic()).map(|it| format!("{}.", it.to_uppercase()));
        let word =
            |word: &str| word.split(['-', '\u{2010}', '\u{2011}']).filter_map(letter).collect::<Vec<_>>().join("-");
        let words: Vec<String> = self.name.split_whitespace().map(word).filter(|word| !word.is_empty()).collect();
        words.join("\u{a0}")
    }
}

/// The member's form as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct MemberForm {
    /// Name.
    pub name: String,
    /// Name on certificates; may be empty.
    pub name_on_certificates: String,
    /// Member number; may be empty.
    pub member_no: String,
    /// E-mail address; may be empty.
    pub email: String,
}

impl MemberForm {
    /// Turns what was typed into a member.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn check(&self) -> Result<Member, Vec<FieldProblem>> {
        let mut checker = Checker::default();
        let name = checker.line(Field::Name, &self.name, LONGEST_LINE);
        if name.is_none() {
            checker.problem(Field::Name, Problem::Missing);
        }
        let name_on_certificates = checker.line(Field::NameOnCertificates, &self.name_on_certificates, LONGEST_LINE);
        let member_no = checker.line(Field::MemberNo, &self.member_no, LONGEST_LINE);
        let email = checker.line(Field::Email, &self.email, LONGEST_LINE);
        if email.as_deref().is_some_and(|email| !looks_like_address(email)) {
            checker.problem(Field::Email, Problem::NotAnAddress);
        }
        checker.finish()?;
        Ok(Member { name: name.unwrap_or_default(), name_on_certificates, member_no, email })
    }
}

fn looks_like_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(before, after)| !before.is_empty() && after.contains('.') && !text.contains(char::is_whitespace))
}

/// Reads the first day of a cycle as it was typed.
///
/// # Errors
/// What is wrong with it.
pub fn check_first_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Vec<FieldProblem>> {
    let mut checker = Checker::default();
    let day = checker.day(Field::FirstDay, text, today);
    if text.trim().is_empty() {
        checker.problem(Field::FirstDay, Problem::Missing);
    }
    checker.finish()?;
    day.ok_or_else(Vec::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_a_name() {
        for (name, initials) in [
            ("Sample Therapist", "S.\u{a0}T."),
            ("marie-ève Tremblay", "M.-È.\u{a0}T."),
            ("Dr. (Anna) van d’Arc", "D.\u{a0}A.\u{a0}V.\u{a0}D."),
            ("Zo\u{eb} – 李", "Z.\u{a0}李."),
            ("7", ""),
        ] {
            let member = Member { name: name.to_owned(), ..Member::default() };
            assert_eq!(member.initials(), initials, "{name}");
        }
    }
}
