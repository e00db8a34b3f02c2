//! The page in a backup: what is in it, for whoever finds it and has a browser and nothing else.

use chrono::NaiveDateTime;
use ledgerline_core::backups::Contents;
use ledgerline_core::domain::activity::PublicActivity;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::Evidence;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use maud::{DOCTYPE, Markup, html};

use crate::list::details_line;

const STYLE: &str = "
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #16231e; background: #f7f9f1 }
h1 { font-size: 1.75rem } h2 { font-size: 1.25rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #c6d0bc }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
td.day { white-space: nowrap } p.small, td p { margin: .2rem 0; color: #47574f } ul { margin: 0; padding-left: 1.1rem }
a { color: #1b5e4b } @media print { body { background: none } }
";

/// The page of a backup, in the member's language: the cycles and the activities, each with links to the files that prove
/// it. `certificates` is the way from the page to their folder, and ends in `/`. Private notes are not in it.
#[must_use]
pub fn page(contents: &Contents, made_at: NaiveDateTime, certificates: &str) -> Vec<u8> {
    let words = &*Words::with_kinds(contents.language, &contents.kinds);
    let title = words.phrase(&Phrase::new("backup-page-title").with("name", contents.member.name.as_str()));
    let made =
        Phrase::new("backup-page-made").with("day", made_at.date()).with("time", made_at.format("%H:%M").to_string());
    let link = |file: &Evidence| link(file, certificates);
    let unfiled: Vec<_> = contents.unfiled().collect();
    let page = html! {
        (DOCTYPE)
        html lang=(contents.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (STYLE) }
            }
            body {
                h1 { (title) }
                p { (words.phrase(&made)) " " (words.text("backup-page-about")) }
                h2 { (words.text("backup-page-cycles")) }
                ul { @for cycle in &contents.cycles { li { (of_cycle(cycle, words)) } } }
                h2 { (words.text("backup-page-activities")) }
                @if contents.activities.is_empty() {
                    p { (words.text("backup-page-no-activities")) }
                } @else {
                    table {
                        thead { tr {
                            th scope="col" { (words.text("backup-page-days")) }
                            th scope="col" { (words.text("backup-page-activity")) }
                            th scope="col" class="number" { (words.text("backup-page-credits")) }
                            th scope="col" { (words.text("backup-page-files")) }
                        } }
                        tbody { @for activity in &contents.activities {
                            tr {
                                td class="day" { (days(activity)) }
                                td { (told(activity, words)) }
                                td class="number" { @if let Some(credits) = activity.details.credits { (words.credits(credits)) } }
                                td { (list(contents.files_of(activity.id), &link)) }
                            }
                        } }
                    }
                }
                @if !unfiled.is_empty() {
                    h2 { (words.text("backup-page-unfiled")) }
                    (list(unfiled.into_iter(), &link))
                }
            }
        }
    };
    page.into_string().into_bytes()
}

fn of_cycle(cycle: &Cycle, words: &Words) -> String {
    let phrase = Phrase::new("backup-page-cycle")
        .with("program", cycle.program.name.clone())
        .with("first", cycle.first_day)
        .with("last", cycle.last_day);
    words.phrase(&phrase)
}

fn days(activity: &PublicActivity) -> String {
    let (start, end) = (activity.details.start, activity.details.end);
    if start == end { end.to_string() } else { format!("{start} – {end}") }
}

/// The title of an activity and what is said of it, in the order of the form.
fn told(activity: &PublicActivity, words: &Words) -> Markup {
    let details = &activity.details;
    let minutes =
        details.minutes.map(|minutes| words.phrase(&Phrase::new("backup-page-minutes").with("minutes", minutes)));
    let parts =
        [Some(words.text(&format!("status-{}", details.status.id()))), minutes, Some(details_line(details, words))];
    let line: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    html! {
        (details.title)
        p class="small" { (line.join(" · ")) }
        @for text in [&details.note, &details.practice, &details.reflection, &details.verification].into_iter().flatten() {
            p { (text) }
        }
    }
}

fn list<'a>(files: impl Iterator<Item = &'a Evidence>, link: &dyn Fn(&Evidence) -> Markup) -> Markup {
    let files: Vec<_> = files.collect();
    html! { @if !files.is_empty() { ul { @for file in files { li { (link(file)) } } } } }
}

fn link(file: &Evidence, certificates: &str) -> Markup {
    let fingerprint = file.fingerprint.to_string();
    let shelf = fingerprint.get(..2).unwrap_or_default();
    let address = format!("{certificates}{shelf}/{fingerprint}.{}", file.file_type.extension());
    html! { a href=(address) { (file.file_name) } }
}
