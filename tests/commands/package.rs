//! The audit package through the commands without a window: made and checked.

mod checked;
mod made;
