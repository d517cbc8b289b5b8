//! Sets of characters, as sorted ranges.

/// Characters, as ranges in order that neither touch nor overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set(Vec<(u32, u32)>);

const LAST: u32 = char::MAX as u32;

impl Set {
    pub(super) fn of(ranges: &[(u32, u32)]) -> Self {
        let mut sorted = ranges.to_vec();
        sorted.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(sorted.len());
        for (first, last) in sorted {
            match joined.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
                _ => joined.push((first, last)),
            }
        }
        Self(joined)
    }

    pub(super) fn one(c: char) -> Self {
        Self(vec![(c.into(), c.into())])
    }

    /// `\d`
    pub(super) fn digits() -> Self {
        Self::of(&[(0x30, 0x39)])
    }

    /// `\w`
    pub(super) fn word() -> Self {
        Self::of(&[(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)])
    }

    /// `\s`: blanks and line ends of ECMAScript.
    pub(super) fn blanks() -> Self {
        let single = [0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
        let mut ranges = vec![(0x09, 0x0d), (0x2000, 0x200a)];
        ranges.extend(single.map(|c| (c, c)));
        Self::of(&ranges)
    }

    /// `.`: all but line ends.
    pub(super) fn any() -> Self {
        Self::of(&[(0x0a, 0x0a), (0x0d, 0x0d), (0x2028, 0x2029)]).complement()
    }

    /// `\p{Cc}`
    pub(super) fn controls() -> Self {
        Self::of(&[(0, 0x1f), (0x7f, 0x9f)])
    }

    pub(super) fn complement(&self) -> Self {
        let mut gaps = Vec::with_capacity(self.0.len() + 1);
        let mut next = 0;
        for &(first, last) in &self.0 {
            if first > next {
                gaps.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            gaps.push((next, LAST));
        }
        Self(gaps)
    }

    pub(super) fn ranges(&self) -> &[(u32, u32)] {
        &self.0
    }

    pub(super) fn contains(&self, c: char) -> bool {
        let c = u32::from(c);
        self.0.iter().any(|&(first, last)| first <= c && c <= last)
    }
}
