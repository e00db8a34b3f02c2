//! Reads files from strangers in a process of its own: their text, and their pages as pictures.
