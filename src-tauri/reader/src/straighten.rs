//! How a photo is to be straightened: turned, and cut to the page on it.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How a photo is straightened. It is turned first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct Straightening {
    /// By how many quarters it is turned to the right; more than three are whole turns besides.
    pub quarters: u8,
    /// What is cut away at its sides then.
    pub cut: Cut,
}

/// What is cut away at each side of a picture, in thousandths of its width or height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct Cut {
    /// At its left side.
    pub left: u16,
    /// At its upper side.
    pub top: u16,
    /// At its right side.
    pub right: u16,
    /// At its lower side.
    pub bottom: u16,
}

/// So many thousandths of its width and of its height are left of a picture at least.
const LEAST: u16 = 50;

impl Cut {
    /// Whether enough of the picture is left.
    #[must_use]
    pub const fn leaves_enough(self) -> bool {
        let across = self.left.saturating_add(self.right);
        let down = self.top.saturating_add(self.bottom);
        across <= 1000 - LEAST && down <= 1000 - LEAST
    }
}
