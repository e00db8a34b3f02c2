//! Ages: `8 years old`, `(8 ans)`, `8yo`.

use super::words::Word;

/// No age is above this.
const OLDEST: u32 = 120;

/// The word after an age, if one begins here, behind a space, a comma or a bracket.
pub(super) fn age_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let first = words.get(at)?;
    if !matches!(first.gap.trim_start_matches('.').trim(), "" | "," | "(" | "–" | "—" | "-") || first.gap.contains('\n')
    {
        return None;
    }
    let is = |at: usize, expected: &[&str]| words.get(at).is_some_and(|word| word.is(expected));
    let is_age = |at: usize| words.get(at).and_then(|word| word.number(3)).is_some_and(|age| age <= OLDEST);
    if is(at, &["aged", "age", "agee"]) {
        let number = at + 1 + usize::from(is(at + 1, &["de", "of"]));
        let has_unit = is(number + 1, &["ans", "an", "mois", "years", "months"]);
        return is_age(number).then_some(number + 1 + usize::from(has_unit));
    }
    if !is_age(at) {
        // Written as one word: `8yo`.
        let digits = first.folded.strip_suffix("yo").or_else(|| first.folded.strip_suffix("yrs"))?;
        return digits.parse().is_ok_and(|age: u32| age <= OLDEST).then_some(at + 1);
    }
    let unit = at + 1;
    if is(unit, &["year", "years", "yr", "yrs", "month", "months", "week", "weeks"]) {
        return is(unit + 1, &["old"]).then_some(unit + 2);
    }
    if is(unit, &["y"]) && is(unit + 1, &["o"]) {
        return Some(unit + 2);
    }
    // « 8 ans d’expérience » is nobody's age.
    (is(unit, &["ans", "mois"]) && !is(unit + 1, &["d", "de", "en"])).then_some(unit + 1)
}
