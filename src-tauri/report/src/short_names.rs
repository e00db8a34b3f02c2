//! Names in short, where there is little room.

pub(crate) use ledgerline_core::domain::values::language::short_name;

/// The longest name that still stands on one line at the foot of a page, in characters.
const FOOT_NAME: usize = 48;

pub(crate) fn shortened(name: &str) -> String {
    if name.chars().count() <= FOOT_NAME {
        return name.to_owned();
    }
    let start: String = name.chars().take(FOOT_NAME).collect();
    format!("{}…", start.trim_end())
}
