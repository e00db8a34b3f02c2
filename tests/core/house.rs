//! The house itself: which of its rooms lead to which, and what its documents and its comments say of it.

mod circles;
mod imports;
mod paths;
mod programs;
mod walls;
