//! What decides in which order things happen.

/// Numbers that are the same for the same beginning, on every computer (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

/// By so much each number is further than the one before.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

const fn mixed(mut number: u64) -> u64 {
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

impl Chance {
    /// The numbers that begin with this one. Those of the next one are others: unmixed they would be the same, one later.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        Self(mixed(seed.wrapping_add(STEP)))
    }

    /// A number below this one.
    pub const fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        if most == 0 { 0 } else { mixed(self.0) % most }
    }

    /// Whether something happens that happens once in so many times.
    pub const fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One of these, where there is any.
    pub fn one_of<T: Clone>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
        let all: Vec<T> = all.into_iter().collect();
        let at = self.below(u64::try_from(all.len()).unwrap_or(u64::MAX));
        all.get(usize::try_from(at).unwrap_or(usize::MAX)).cloned()
    }
}

/// A number that somebody has set for the tests, as `YEARS_SEEDS`.
#[must_use]
pub fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn neighbours_have_nothing_in_common() {
        let numbers = |seed| {
            let mut chance = Chance::of(seed);
            (0..100).map(|_| chance.below(1_000_000_007)).collect::<Vec<_>>()
        };
        let all: std::collections::BTreeSet<u64> = (1..=20).flat_map(numbers).collect();
        assert_eq!(all.len(), 2_000, "no number is met twice");
    }
}
