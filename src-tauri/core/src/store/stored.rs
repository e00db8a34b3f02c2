//! What the ledger keeps as JSON, in types of its own.
//!
//! A ledger outlives the program that wrote it. What stands in it has therefore its own types, with
//! their own names, and every value is turned into one of them when it is written and made of one when
//! it is read: what the program, the window or a message is called never changes what is on disk, and
//! what is on disk never holds a sentence or the id of a message.
//!
//! Older ledgers lack what was added later. Such a field has a `default`; no field is ever renamed.

pub(super) mod activity;
pub(super) mod cycle;
pub(super) mod deleted;
pub(super) mod evidence;
pub(super) mod member;
pub(super) mod program;
pub(super) mod says;
pub(super) mod snapshot;
pub(super) mod step;
pub(super) mod template;
pub(super) mod words;

#[cfg(test)]
mod tests;

/// Each of `values` as it is stored, or made of what is stored.
pub(super) fn each<T, S: From<T>>(values: impl IntoIterator<Item = T>) -> Vec<S> {
    values.into_iter().map(S::from).collect()
}
