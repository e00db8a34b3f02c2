//! What must hold for any input, however strange: `make fuzz` looks for one that breaks a law, and the tests hold every
//! input that was kept against it.

#[cfg(feature = "answers")]
pub mod answer;
pub mod backup;
pub mod certificate;
pub mod line;
#[cfg(feature = "package")]
pub mod package;
pub mod program_file;
pub mod sidecar;

use std::collections::BTreeMap;
use std::path::Path;

use ledgerline_core::text::folded;

use crate::folders::tree;

/// Holds every kept input of a target against its laws: those that it begins with, and those that ever broke one.
///
/// # Panics
/// Where one does; its name is printed last.
pub fn kept(target: &str, hold: impl Fn(&[u8])) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let begins = tree(&fuzz.join("corpus").join(target));
    assert!(!begins.is_empty(), "{target} begins with something");
    for (path, bytes) in begins.into_iter().chain(tree(&fuzz.join("crashes").join(target))) {
        println!("{}", path.display());
        hold(&bytes);
    }
}

/// The letters and digits of a text, as they are compared, without letters that only keep a place empty.
fn letters(text: &str) -> String {
    folded(text).replace(['-', '\u{115f}', '\u{1160}'], "")
}

fn counted(text: &str) -> BTreeMap<char, usize> {
    let mut counted = BTreeMap::new();
    for letter in letters(text).chars() {
        *counted.entry(letter).or_default() += 1;
    }
    counted
}

/// A letter or digit that stands in `words` more often than in the text that they are said to be of.
fn letters_lacking(words: &str, of: &str) -> Option<char> {
    let there = counted(of);
    counted(words).into_iter().find(|(letter, count)| there.get(letter).is_none_or(|has| has < count)).map(|(it, _)| it)
}
