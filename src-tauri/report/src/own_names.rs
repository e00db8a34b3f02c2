//! What our own lists call things, for whoever reads one again.

use ledgerline_core::domain::activity::{Format, Status};
use ledgerline_core::domain::values::kind::{Kinds, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::columns::answer::OwnNames;
use ledgerline_words::Words;

use crate::activity::{kind_name, topic_name};
use crate::table::{self, COLUMNS};

/// The names of headings, kinds, topics, formats and statuses in the lists that are written, in both languages; kinds as the
/// member calls them and as they are called otherwise.
#[must_use]
pub fn own_names(kinds: &Kinds) -> OwnNames {
    let mut names = OwnNames::default();
    for language in Language::ALL {
        let words = &*Words::with_kinds(language, kinds);
        let headings = table::headings(words).into_iter().zip(COLUMNS);
        names
            .headings
            .extend(headings.filter_map(|(heading, column)| Some((heading, table::meaning(column.heading)?))));
        for words in [words, Words::of(language)] {
            for kind in kinds.all().into_iter().filter(|kind| words.has(&format!("kind-{}", kind.id()))) {
                names.kinds.push(&kind_name(&kind, words), kind);
            }
        }
        for topic in Topic::named() {
            names.topics.push(&topic_name(&topic, words), topic);
        }
        for format in Format::ALL {
            names.formats.push(&words.text(&format!("format-{}", format.id())), format);
        }
        for status in [Status::Draft, Status::Planned, Status::Done] {
            names.statuses.push(&words.text(&format!("status-{}", status.id())), status);
            names.statuses.push(status.id(), status);
        }
    }
    names
}
