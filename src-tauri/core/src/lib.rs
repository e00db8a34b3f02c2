//! The rules and the records of Ledgerline.
pub mod domain;
