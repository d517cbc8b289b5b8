//! The end of a credential, with the mistakes that people make in writing it.

use super::super::eras;
use crate::release::Release;
use serde_json::Value;

/// What `expires` of a stored profile says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expires {
    /// Nothing: the credential lasts, as far as OpenClaw knows.
    Never,
    /// This time, in milliseconds since 1970.
    At(i64),
    /// No time: a text, zero, a negative number or one beyond every date.
    Invalid,
}

/// The last time that a JavaScript date can hold.
const LAST_DATE: f64 = 8.64e15;

impl Expires {
    /// Reads the member `expires`.
    pub(crate) fn read(value: Option<&Value>) -> Self {
        match value {
            None => Self::Never,
            #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
            Some(value) => match value.as_f64() {
                Some(time) if time > 0.0 && time <= LAST_DATE => Self::At(time as i64),
                _ => Self::Invalid,
            },
        }
    }

    /// The time, if there is one.
    #[must_use]
    pub const fn at(self) -> Option<i64> {
        match self {
            Self::At(time) => Some(time),
            Self::Never | Self::Invalid => None,
        }
    }

    /// Whether the time is over.
    #[must_use]
    pub fn is_past(self, now: i64) -> bool {
        self.at().is_some_and(|time| time <= now)
    }

    /// Whether it was written in seconds: taken for milliseconds it lies in 1970 to 1973.
    #[must_use]
    pub fn is_in_seconds(self) -> bool {
        self.at().is_some_and(|time| (1_000_000_000..100_000_000_000).contains(&time))
    }

    /// Whether the release takes a static token with this `expires` for unusable because it is no time.
    #[must_use]
    pub fn is_refused(self, release: &Release) -> bool {
        self == Self::Invalid && *release >= eras::STRICT_EXPIRES
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tells_times_from_mistakes() {
        let rows = [
            (json!(1_826_829_654_894_i64), Expires::At(1_826_829_654_894)),
            (json!("2027-01-01"), Expires::Invalid),
            (json!(0), Expires::Invalid),
            (json!(-1), Expires::Invalid),
            (json!(9e15), Expires::Invalid),
            (json!(null), Expires::Invalid),
        ];
        for (value, expires) in rows {
            assert_eq!(Expires::read(Some(&value)), expires, "{value}");
        }
        assert_eq!(Expires::read(None), Expires::Never);
        assert!(Expires::At(1_826_829_654).is_in_seconds() && Expires::At(1_826_829_654).is_past(1_795_000_000_000));
        assert!(!Expires::At(1_826_829_654_894).is_in_seconds());
        assert!(!Expires::Invalid.is_refused(&Release::new(2026, 2, 9)));
        assert!(Expires::Invalid.is_refused(&Release::new(2026, 9, 6)));
    }
}
