//! Reads files from strangers in a process of its own: their text, and their pages as pictures.

pub mod child;
pub mod limits;

/// Why a file cannot be read.
#[derive(Debug)]
pub enum NotReadable { Encrypted, Broken, TooLarge, NoPreview }
