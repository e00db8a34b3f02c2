//! One table of a file, whose values are taken by their keys.
//!
//! Every refusal knows its line: that of the key, or of the table's heading where the key is
//! missing.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};
use toml::value::Datetime;

use super::problem::{FileFault, FileProblem, Sort, line_after};
use crate::domain::program::{Confidence, Source};
use crate::domain::values::credits::Credits;
use crate::domain::values::language::Bilingual;

/// A table of the file `text`.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    text: &'a str,
    values: &'a DeTable<'a>,
    line: u32,
}

type Entry<'a> = (&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>);

impl<'a> Table<'a> {
    /// The file itself: what stands above its first heading, and all its tables.
    pub fn of_file(text: &'a str, values: &'a DeTable<'a>) -> Self {
        Self { text, values, line: 1 }
    }

    fn inner(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        let values = value.get_ref().as_table()?;
        Some(Self { text: self.text, values, line: self.line_of(value) })
    }

    fn line_of<T>(&self, spanned: &Spanned<T>) -> u32 {
        line_after(self.text.as_bytes().get(..spanned.span().start).unwrap_or_default())
    }

    fn entry(&self, key: &str) -> Option<Entry<'a>> {
        self.values.get_key_value(key)
    }

    /// That something is wrong with `key`, which may lead on into inner tables (`name.en`).
    pub fn problem(&self, key: &str, fault: FileFault) -> FileProblem {
        let (mut table, mut line) = (Some(*self), self.line);
        for step in key.split('.') {
            let Some((found, value)) = table.and_then(|table| table.entry(step)) else { break };
            line = self.line_of(found);
            table = self.inner(value);
        }
        FileProblem::new(line, key, fault)
    }

    /// Who says so: three keys that stand with every figure.
    pub fn source(&self) -> Result<Source, FileProblem> {
        let confidence = self.text("confidence")?;
        Ok(Source {
            text: self.text("source")?,
            read_on: self.day("read_on")?,
            confidence: Confidence::from_id(&confidence).ok_or_else(|| {
                let known = Confidence::ALL.map(Confidence::id).join(", ");
                self.problem("confidence", FileFault::unknown_word(&confidence, known))
            })?,
        })
    }

    /// That a value is of another sort than `wanted`; the line is the value's own, which in a
    /// list is not always the key's.
    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: Sort) -> FileProblem {
        let found = sort_of(value.get_ref());
        FileProblem::new(self.line_of(value), key, FileFault::WrongSort { wanted, found })
    }

    /// Refuses every key that is not one of `known`, the first in the file first.
    pub fn only(&self, known: &[&str]) -> Result<(), FileProblem> {
        let unknown = self.values.keys().filter(|key| !known.contains(&key.get_ref().as_ref()));
        match unknown.min_by_key(|key| key.span().start) {
            None => Ok(()),
            Some(key) => Err(FileProblem::of_unknown_key(self.line_of(key), key.get_ref(), known)),
        }
    }

    /// What `take` makes of `key`, where it is there.
    pub fn if_there<T>(
        &self,
        key: &'static str,
        take: impl FnOnce(&Self, &'static str) -> Result<T, FileProblem>,
    ) -> Result<Option<T>, FileProblem> {
        self.entry(key).map(|_| take(self, key)).transpose()
    }

    fn value(&self, key: &str) -> Result<&'a Spanned<DeValue<'a>>, FileProblem> {
        let (_, value) = self.entry(key).ok_or_else(|| self.problem(key, FileFault::Missing))?;
        Ok(value)
    }

    /// A text.
    pub fn text(&self, key: &str) -> Result<String, FileProblem> {
        let value = self.value(key)?;
        let text = value.get_ref().as_str().ok_or_else(|| self.wrong(key, value, Sort::Text))?;
        Ok(text.to_owned())
    }

    /// Texts in a list, each with its line; none where there is no such list.
    pub fn texts(&self, key: &str) -> Result<Vec<(String, u32)>, FileProblem> {
        let Some((_, list)) = self.entry(key) else { return Ok(Vec::new()) };
        let items = list.get_ref().as_array().ok_or_else(|| self.wrong(key, list, Sort::Texts))?;
        items
            .iter()
            .map(|item| {
                let text = item.get_ref().as_str().ok_or_else(|| self.wrong(key, item, Sort::Text))?;
                Ok((text.to_owned(), self.line_of(item)))
            })
            .collect()
    }

    /// A text in both languages.
    pub fn bilingual(&self, key: &str) -> Result<Bilingual, FileProblem> {
        let table = self.table(key)?;
        table.only(&["en", "fr"])?;
        Ok(Bilingual { en: table.text("en")?, fr: table.text("fr")? })
    }

    /// A whole number. One that is out of every bound stays so: what is less than nothing becomes
    /// nothing, and what is too large the largest there is.
    pub fn whole(&self, key: &str) -> Result<u32, FileProblem> {
        let value = self.value(key)?;
        match value.get_ref() {
            DeValue::Integer(_) => Ok(integer(value.get_ref()).clamp(0, i64::from(u32::MAX)).try_into().unwrap_or(0)),
            _ => Err(self.wrong(key, value, Sort::Whole)),
        }
    }

    /// Credits, with two decimals at most. Their bounds are for the program to judge.
    pub fn credits(&self, key: &str) -> Result<Credits, FileProblem> {
        let value = self.value(key)?;
        match value.get_ref() {
            DeValue::Integer(_) => Ok(Credits::from_hundredths(integer(value.get_ref()).saturating_mul(100))),
            DeValue::Float(float) => {
                // What overflows is as far from an amount of credits as what is infinite.
                let number = float.as_str().parse().unwrap_or(f64::INFINITY);
                exact(number).map_err(|fault| self.problem(key, fault))
            }
            _ => Err(self.wrong(key, value, Sort::Number)),
        }
    }

    /// A day: `"2026-11-20"`, or the same without quotation marks.
    pub fn day(&self, key: &str) -> Result<NaiveDate, FileProblem> {
        let value = self.value(key)?;
        let day = match value.get_ref() {
            DeValue::String(text) => text.parse().ok().filter(|day: &NaiveDate| day.to_string() == *text),
            DeValue::Datetime(Datetime { date: Some(date), time: None, offset: None }) => {
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            }
            _ => return Err(self.wrong(key, value, Sort::Day)),
        };
        day.ok_or_else(|| self.problem(key, FileFault::NotADay))
    }

    /// A table.
    pub fn table(&self, key: &str) -> Result<Self, FileProblem> {
        let value = self.value(key)?;
        self.inner(value).ok_or_else(|| self.wrong(key, value, Sort::Table))
    }

    /// Tables, under headings in double brackets.
    pub fn tables(&self, key: &str) -> Result<Vec<Self>, FileProblem> {
        let list = self.value(key)?;
        let items = list.get_ref().as_array().ok_or_else(|| self.wrong(key, list, Sort::Tables))?;
        items.iter().map(|item| self.inner(item).ok_or_else(|| self.wrong(key, item, Sort::Table))).collect()
    }

    /// One of the tables of `key`, counted from 0, where it is there.
    pub fn item(&self, key: &str, index: usize) -> Option<Self> {
        let (_, list) = self.entry(key)?;
        self.inner(list.get_ref().as_array()?.get(index)?)
    }
}

/// The amount that a number with at most two decimals is.
fn exact(number: f64) -> Result<Credits, FileFault> {
    if !number.is_finite() {
        return Err(FileFault::NotFinite);
    }
    let hundredths = (number * 100.0).round();
    // The number that is nearest to these hundredths is the one that was written, if it has no
    // more decimals than they.
    #[expect(clippy::float_cmp, reason = "nearly two decimals are more than two decimals")]
    if hundredths / 100.0 != number {
        return Err(FileFault::TooFine);
    }
    #[expect(clippy::cast_possible_truncation, reason = "what is too large becomes the largest there is")]
    Ok(Credits::from_hundredths(hundredths as i64))
}

/// A whole number, or the nearest there is to one that is too long.
fn integer(value: &DeValue<'_>) -> i64 {
    let Some(integer) = value.as_integer() else { return 0 };
    let nearest = if integer.as_str().starts_with('-') { i64::MIN } else { i64::MAX };
    i64::from_str_radix(integer.as_str(), integer.radix()).unwrap_or(nearest)
}

fn sort_of(value: &DeValue<'_>) -> Sort {
    match value {
        DeValue::String(_) => Sort::Text,
        DeValue::Integer(_) => Sort::Whole,
        DeValue::Float(_) => Sort::Decimals,
        DeValue::Boolean(_) => Sort::TrueOrFalse,
        DeValue::Datetime(Datetime { time: None, .. }) => Sort::Day,
        DeValue::Datetime(_) => Sort::Time,
        DeValue::Array(_) => Sort::List,
        DeValue::Table(_) => Sort::Table,
    }
}
