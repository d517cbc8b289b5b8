//! A small random generator: the same seed gives the same corpus on every machine.

/// SplitMix64.
pub(crate) struct Random(u64);

impl Random {
    /// A generator for one config: streams of different `index` are independent, so that a change to
    /// one config does not shift all later ones.
    pub(crate) fn new(seed: u64, index: u64) -> Self {
        let mut random = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ index.wrapping_mul(0xD1B5_4A32_D192_ED03));
        random.next();
        random
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { usize::try_from(self.next() % end as u64).unwrap_or(0) }
    }

    /// True in `percent` of a hundred cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `list`.
    pub(crate) fn pick<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(list.len()))
    }

    /// The same things in another order.
    pub(crate) fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        for end in (1..list.len()).rev() {
            list.swap(end, self.below(end + 1));
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_same_everywhere() {
        let mut random = Random::new(1, 2);
        let numbers: Vec<usize> = (0..5).map(|_| random.below(100)).collect();
        let mut again = Random::new(1, 2);
        assert_eq!(numbers, (0..5).map(|_| again.below(100)).collect::<Vec<_>>());
        let mut other = Random::new(1, 3);
        assert_ne!(numbers, (0..5).map(|_| other.below(100)).collect::<Vec<_>>());
    }

    #[test]
    fn shuffles_without_loss() {
        let mut list = Random::new(7, 0).shuffled((0..50).collect::<Vec<_>>());
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }
}
