//! A length of time in words.

/// A length of time in milliseconds, of either sign, as `5 hours`.
#[must_use]
pub fn span(ms: i64) -> String {
    let minutes = ms.unsigned_abs() / 60_000;
    match minutes {
        0 => "less than a minute".to_owned(),
        1 => "1 minute".to_owned(),
        2..120 => format!("{minutes} minutes"),
        120..2880 => format!("{} hours", minutes / 60),
        _ => format!("{} days", minutes / 1440),
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
            assert_eq!(span(ms), is);
        }
    }
}
