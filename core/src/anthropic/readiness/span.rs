//! A length of time in words.

use crate::report::Text;

/// A length of time in milliseconds, of either sign, as `5 hours`.
#[must_use]
pub fn span(ms: i64) -> Text {
    let minutes = ms.unsigned_abs() / 60_000;
    match minutes {
        0 => text!("less than a minute"),
        1 => text!("1 minute"),
        2..120 => text!("{minutes} minutes", minutes),
        120..2880 => text!("{minutes} hours", minutes = minutes / 60),
        _ => text!("{minutes} days", minutes = minutes / 1440),
    }
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn takes_the_unit_that_fits() {
        const MINUTE: i64 = 60_000;
        for (ms, is) in [
            (0, "less than a minute"),
            (MINUTE, "1 minute"),
            (-90 * MINUTE, "90 minutes"),
            (47 * 60 * MINUTE, "47 hours"),
            (48 * 60 * MINUTE, "2 days"),
            (i64::MIN, "106751991167 days"),
        ] {
            assert_eq!(span(ms).to_string(), is);
        }
    }
}
