//! Durations as OpenClaw writes them: `30m`, `1.5h`, `500ms`, and since 2026.2.26 sums such as `1h30m`.

/// Milliseconds up to which numbers of a program in JavaScript are exact.
const MOST: f64 = 9_007_199_254_740_991.0;

/// How a duration is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// The unit of a bare number.
    pub(super) bare: Unit,
    /// Whether several parts may be added up.
    pub(super) sums: bool,
    /// Whether a duration that is too long to be exact is refused.
    pub(super) bounded: bool,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Hours,
    Days,
}

impl Unit {
    pub(super) const fn milliseconds(self) -> f64 {
        match self {
            Self::Minutes => 60_000.0,
            Self::Hours => 3_600_000.0,
            Self::Days => 86_400_000.0,
        }
    }
}

/// The length in whole milliseconds; none for text that is no duration.
pub(super) fn parse(text: &str, form: Form) -> Option<f64> {
    let text = text.trim().to_lowercase();
    let (mut rest, mut total, mut parts) = (text.as_str(), 0.0, 0);
    while !rest.is_empty() {
        let number = number(rest)?;
        let value: f64 = number.parse().ok()?;
        rest = &rest[number.len()..];
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        total += value
            * match &rest[..end] {
                // A bare number stands alone.
                "" if parts == 0 && rest.is_empty() => form.bare.milliseconds(),
                "ms" => 1.0,
                "s" => 1_000.0,
                "m" => Unit::Minutes.milliseconds(),
                "h" => Unit::Hours.milliseconds(),
                "d" => Unit::Days.milliseconds(),
                _ => return None,
            };
        rest = &rest[end..];
        parts += 1;
    }
    let fits = !form.bounded || in_bounds(total);
    (parts > 0 && (form.sums || parts == 1) && fits).then(|| total.round())
}

/// Whether that many milliseconds can be told exactly.
pub(super) fn in_bounds(milliseconds: f64) -> bool {
    milliseconds.round() <= MOST
}

/// The number at the start: digits, and a fraction with digits on both sides of the point.
fn number(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let fraction = text[whole..].strip_prefix('.').map_or(0, digits);
    let end = if fraction > 0 { whole + 1 + fraction } else { whole };
    (whole > 0).then(|| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: Form = Form { bare: Unit::Minutes, sums: true, bounded: true };

    #[test]
    fn reads_what_openclaw_reads() {
        for (text, is) in [
            ("30m", 1_800_000.0),
            ("0", 0.0),
            ("30", 1_800_000.0),
            ("1h30m", 5_400_000.0),
            (" 1D2H ", 93_600_000.0),
            ("1.5h", 5_400_000.0),
        ] {
            assert_eq!(parse(text, FORM), Some(is), "{text}");
        }
        assert_eq!(parse("9007199254740991ms", FORM), Some(MOST));
    }

    #[test]
    fn refuses_what_openclaw_refuses() {
        for text in [
            "",
            " ",
            "1h 30m",
            "-1m",
            "+5m",
            "30 m",
            "abc",
            "m",
            "1w",
            "1y",
            "30min",
            "1e3m",
            ".5h",
            "5.",
            "1.d",
            "1m30",
            "∞",
            "1_0m",
            "0x10m",
            "104249992d",
        ] {
            assert_eq!(parse(text, FORM), None, "{text}");
        }
        assert_eq!(parse("1h30m", Form { sums: false, ..FORM }), None);
    }
}
