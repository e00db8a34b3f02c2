//! The names under which files are handed over.

pub(crate) mod exhibit;
pub(crate) mod package;
