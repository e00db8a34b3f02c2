//! Names in short, where there is little room.

/// The longest name that still stands on one line at the foot of a page, in characters.
const FOOT_NAME: usize = 48;

/// `CAMT` of “Canadian Association of Music Therapists (CAMT)”; the whole name where it has no
/// short one.
pub(crate) fn short_name(body: &str) -> &str {
    body.strip_suffix(')').and_then(|body| body.rsplit_once('(')).map_or(body, |(_, short)| short.trim())
}

pub(crate) fn shortened(name: &str) -> String {
    if name.chars().count() <= FOOT_NAME {
        return name.to_owned();
    }
    let start: String = name.chars().take(FOOT_NAME).collect();
    format!("{}…", start.trim_end())
}
