//! The house itself: what its documents and its comments say of it.

mod paths;
