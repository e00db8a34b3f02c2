//! What each shape of a rule means: one small pure function each.
//!
//! - [`asks`]: what a minimum, a count or a total finds in what counts.
//! - [`limits`]: how much of a claim a maximum lets count.
//! - [`defines`]: carry-over, proration and the dates around a cycle.

pub mod asks;
pub mod defines;
pub mod limits;
