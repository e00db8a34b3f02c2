//! Waiting for what comes in its own time: always for something that can be seen, and never for ever.

use std::time::{Duration, Instant};

/// How long a person would wait before calling it broken.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long after one look the next one is.
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Looks again and again until what is waited for is there, and answers with it. `look` says what a person would see
/// instead as long as it is not.
///
/// # Panics
/// Where it does not come in time, with what was seen last.
pub fn until<T>(mut look: impl FnMut() -> Result<T, String>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        match look() {
            Ok(there) => return there,
            Err(instead) => assert!(Instant::now() < end, "after {PATIENCE:?}: {instead}"),
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

/// What a look answers with where only whether it is there matters.
///
/// # Errors
/// What a person sees instead, where it is not there.
pub fn seen(there: bool, instead: impl FnOnce() -> String) -> Result<(), String> {
    if there { Ok(()) } else { Err(instead()) }
}
