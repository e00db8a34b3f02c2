//! What is suggested from the text of a certificate, read on 23 November 2026.

use chrono::NaiveDate;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::values::kind::{Kinds, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::{
    Course, Suggested, belongs_to, likely_activities, names_also, of_one_course, suggest,
};

use super::letters_lacking;
use crate::ledger::{done, today};

/// Holds a certificate against its laws: its name behind an `@` where the first line begins so, then its lines, each
/// with the size of its print before a bar where there is one; a form feed begins a page and `¦` is a column's gap.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    let written = String::from_utf8_lossy(bytes);
    let (name, rest) = match written.strip_prefix("@ ").and_then(|it| it.split_once('\n')) {
        Some((name, rest)) => (name, rest),
        None => ("scan0001.pdf", written.as_ref()),
    };
    let text = FileText(rest.split('\u{c}').map(page).collect());
    let member = Member { name: "Sample Therapist".to_owned(), ..Member::default() };
    let found = suggest(&text, name, &member, today());
    assert_eq!(found, suggest(&text, name, &member, today()), "a certificate is always read alike");
    is_read_from(&found, &text, name);
    can_be_entered(&found);
    let _ = names_also(&text, &member);
    let mut at_hand = done(1, &day_or_today(&found).to_string(), "6");
    "Grief and Loss Across the Lifespan".clone_into(&mut at_hand.details.title);
    let of_it = belongs_to(&found, std::slice::from_ref(&at_hand));
    assert!(of_it.is_empty() || of_it == [at_hand.id], "{of_it:?}");
    let likely = likely_activities(&found, std::slice::from_ref(&at_hand));
    assert!(likely.is_empty() || likely == [at_hand.id], "{likely:?}");
    let (one, other) = (EvidenceId(1), EvidenceId(2));
    let courses = of_one_course(&[(one, &found), (other, &found)]);
    let is_of_none = courses.iter().all(Vec::is_empty);
    assert!(is_of_none || courses == [[other], [one]], "a file is of one course with its like or of none: {courses:?}");
}

fn day_or_today(found: &Suggested) -> NaiveDate {
    found.days().map_or_else(today, |(start, _)| start)
}

/// A page as the reading process hands it over: nothing in it is a control character, and no line is empty.
fn page(written: &str) -> PageText {
    let line = |line: &str| {
        let (size, text) = match line.split_once(" | ") {
            Some((size, text)) if size.parse::<u16>().is_ok() => (size.parse().unwrap_or_default(), text),
            _ => (12_u16, line),
        };
        let text = text.replace(" ¦ ", "\t");
        let text: String = text.chars().filter(|it| !it.is_control() || *it == '\t').collect();
        (!text.is_empty()).then(|| TextLine::new(text, size.saturating_mul(10)))
    };
    PageText(written.lines().filter_map(line).collect())
}

/// Every value has the words that it was read from, and they stand on the file or are its name.
fn is_read_from(found: &Suggested, text: &FileText, name: &str) {
    let there: String = text.lines().flat_map(|line| [line.text.as_str(), "\n"]).chain([name]).collect();
    let Suggested {
        title,
        provider,
        start,
        end,
        credits,
        ceu,
        minutes,
        number,
        topics,
        format,
        presenter,
        name,
        partial,
        ..
    } = found;
    let words = [
        title.as_ref().map(|it| &it.from),
        title.as_ref().map(|it| &it.value),
        provider.as_ref().map(|it| &it.from),
        provider.as_ref().map(|it| &it.value),
        start.as_ref().map(|it| &it.from),
        end.as_ref().map(|it| &it.from),
        credits.as_ref().map(|it| &it.from),
        ceu.as_ref().map(|it| &it.from),
        minutes.as_ref().map(|it| &it.from),
        number.as_ref().map(|it| &it.from),
        number.as_ref().map(|it| &it.value),
        topics.as_ref().map(|it| &it.from),
        format.as_ref().map(|it| &it.from),
        presenter.as_ref().map(|it| &it.from),
        presenter.as_ref().map(|it| &it.value),
        name.as_ref().map(|it| &it.from),
        partial.as_ref().map(|it| &it.from),
    ];
    for words in words.into_iter().flatten().chain(found.courses.iter().flat_map(|it| [&it.title, &it.from])) {
        assert_eq!(letters_lacking(words, &there), None, "{words:?} does not stand in {there:?}");
    }
}

/// What is suggested can be entered as it stands.
fn can_be_entered(found: &Suggested) {
    assert_eq!(found.start.is_some(), found.end.is_some(), "{found:?}");
    if let Some((start, end)) = found.days() {
        assert!(start <= end && end <= today(), "{found:?}");
    }
    assert!(found.ceu.as_ref().is_none_or(|ceu| ceu.value.hundredths() > 0), "{found:?}");
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let title = found.title.as_ref().map_or_else(|| "A title".to_owned(), |it| it.value.clone());
    let topics = found.topics.iter().flat_map(|it| &it.value).map(|it| Topic::id(it).to_owned()).collect();
    let form = ActivityForm {
        title,
        credits: found.credits.as_ref().map(|it| it.value.display(Language::English)).unwrap_or_default(),
        duration: found.minutes.as_ref().map(|it| it.value.to_string()).unwrap_or_default(),
        start: day_or_today(found).to_string(),
        end: found.days().map_or_else(today, |(_, end)| end).to_string(),
        topics,
        provider: text(found.provider.as_ref().map(|it| &it.value)),
        approval_no: text(found.number.as_ref().map(|it| &it.value)),
        presenter: text(found.presenter.as_ref().map(|it| &it.value)),
        format: found.format.as_ref().map(|it| it.value.id().to_owned()).unwrap_or_default(),
        ..ActivityForm::default()
    };
    enters(&form, found);
    assert_ne!(found.courses.len(), 1, "one course is no list: {found:?}");
    for Course { title, day, credits, minutes, .. } in &found.courses {
        assert!(day.is_none_or(|day| day <= today()), "{found:?}");
        let form = ActivityForm {
            title: title.clone(),
            credits: credits.map(|it| it.display(Language::English)).unwrap_or_default(),
            duration: minutes.map(|it| it.to_string()).unwrap_or_default(),
            start: day.unwrap_or_else(today).to_string(),
            ..ActivityForm::default()
        };
        enters(&form, found);
    }
}

fn enters(form: &ActivityForm, found: &Suggested) {
    if let Err(why) = form.check(today(), &Kinds::default()) {
        panic!("{why:?}: {form:?} of {found:?}");
    }
}
