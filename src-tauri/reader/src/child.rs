//! What happens in the reading process.

mod letters;
mod lines;
pub mod pdf;
