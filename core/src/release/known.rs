//! The releases that the linter has facts about, and which of them answers for any other.

use super::{NotARelease, Release, parse_month};
use serde::Serialize;

/// The releases with known facts, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    releases: &'a [Release],
}

/// The known release that a run uses, and why when it is not the one asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Resolution {
    /// The known release to use.
    pub release: Release,
    /// What was asked for, as written.
    pub requested: String,
    /// One sentence for the report header; none when `release` is exactly what was asked for.
    pub note: Option<String>,
}

/// A request that names no release.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no OpenClaw release is called \"{requested}\"{}", did_you_mean(near))]
pub struct UnknownRelease {
    /// What was asked for.
    pub requested: String,
    /// Known releases with a similar name, most similar first.
    pub near: Vec<Release>,
}

impl<'a> Known<'a> {
    /// The given releases, which must be in ascending order.
    ///
    /// # Panics
    /// On an empty table. Build it in a `const`, and this is a compile error instead.
    #[must_use]
    pub const fn new(releases: &'a [Release]) -> Self {
        assert!(!releases.is_empty(), "a linter without any known release");
        Self { releases }
    }

    /// All of them, oldest first.
    #[must_use]
    pub const fn releases(&self) -> &'a [Release] {
        self.releases
    }

    /// The newest one.
    #[must_use]
    pub const fn latest(&self) -> Release {
        self.releases[self.releases.len() - 1]
    }

    /// The one that answers for `release`: itself, else the newest one before it, else the oldest.
    #[must_use]
    pub fn at_or_before(&self, release: &Release) -> Resolution {
        self.nearest(release, release.to_string())
    }

    /// The release meant by `latest`, by a month (`2026.4`: its newest known release) or by a version.
    ///
    /// # Errors
    /// When the text is none of these.
    pub fn resolve(&self, requested: &str) -> Result<Resolution, UnknownRelease> {
        let text = requested.trim();
        if text == "latest" {
            return Ok(Resolution { release: self.latest(), requested: text.to_owned(), note: None });
        }
        if let Some((year, month)) = parse_whole_month(text) {
            return Ok(self.newest_of_month(year, month, text));
        }
        match text.parse() {
            Ok(release) => Ok(self.nearest(&release, text.to_owned())),
            Err(NotARelease(_)) => Err(UnknownRelease { requested: text.to_owned(), near: self.similar(text) }),
        }
    }

    fn newest_of_month(&self, year: u16, month: u8, requested: &str) -> Resolution {
        let newest = self.releases.iter().rfind(|known| (known.year, known.month) == (year, month));
        match newest {
            Some(release) => Resolution { release: *release, requested: requested.to_owned(), note: None },
            None => self.nearest(&Release::new(year, month, u16::MAX), requested.to_owned()),
        }
    }

    fn nearest(&self, release: &Release, requested: String) -> Resolution {
        let later = self.releases.partition_point(|known| known <= release);
        let used = self.releases[later.saturating_sub(1)];
        let note = (used != *release).then(|| {
            let reason = match later {
                0 => "is older than every known release; checked against the oldest,",
                _ if later == self.releases.len() => "is newer than every known release; checked against the newest,",
                _ => "is not a known release; checked against the one before it,",
            };
            format!("{requested} {reason} {used}")
        });
        Resolution { release: used, requested, note }
    }

    fn similar(&self, text: &str) -> Vec<Release> {
        let mut near: Vec<(f64, Release)> = self
            .releases
            .iter()
            .map(|known| (strsim::jaro_winkler(&known.to_string(), text), *known))
            .filter(|(similarity, _)| *similarity > 0.8)
            .collect();
        near.sort_by(|(left, _), (right, _)| right.total_cmp(left));
        near.into_iter().take(3).map(|(_, known)| known).collect()
    }
}

fn parse_whole_month(text: &str) -> Option<(u16, u8)> {
    let (year, month) = text.strip_prefix('v').unwrap_or(text).split_once('.')?;
    parse_month(year, month)
}

fn did_you_mean(near: &[Release]) -> String {
    let names: Vec<String> = near.iter().map(ToString::to_string).collect();
    match names.split_last() {
        None => "; use \"latest\", a month such as 2026.4, or a version such as 2026.4.14".to_owned(),
        Some((last, [])) => format!("; did you mean {last}?"),
        Some((last, rest)) => format!("; did you mean {} or {last}?", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Known<'static> = Known::new(&[
        Release::new(2026, 2, 9),
        Release::new(2026, 4, 5),
        Release::new(2026, 4, 29),
        Release::new(2026, 9, 6),
    ]);

    fn shown(requested: &str) -> String {
        match KNOWN.resolve(requested) {
            Ok(Resolution { release, note: None, .. }) => release.to_string(),
            Ok(Resolution { note: Some(note), .. }) => note,
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn picks_what_was_asked_for() {
        assert_eq!(shown("latest"), "2026.9.6");
        assert_eq!(shown("v2026.4.5"), "2026.4.5");
        assert_eq!(shown("2026.4"), "2026.4.29");
    }

    #[test]
    fn says_when_another_release_answers() {
        assert_eq!(shown("2026.4.14"), "2026.4.14 is not a known release; checked against the one before it, 2026.4.5");
        assert_eq!(
            shown("2026.4.5-beta.2"),
            "2026.4.5-beta.2 is not a known release; checked against the one before it, 2026.2.9"
        );
        assert_eq!(shown("2026.6"), "2026.6 is not a known release; checked against the one before it, 2026.4.29");
        assert_eq!(
            shown("2026.1.1"),
            "2026.1.1 is older than every known release; checked against the oldest, 2026.2.9"
        );
        assert_eq!(
            shown("2027.1.1"),
            "2027.1.1 is newer than every known release; checked against the newest, 2026.9.6"
        );
    }

    #[test]
    fn offers_similar_names_for_a_typo() {
        assert_eq!(
            shown("2026.4.2x"),
            "no OpenClaw release is called \"2026.4.2x\"; did you mean 2026.4.29, 2026.4.5 or 2026.2.9?"
        );
        assert_eq!(
            shown("newest"),
            "no OpenClaw release is called \"newest\"; use \"latest\", a month such as 2026.4, or a version such as 2026.4.14"
        );
    }
}
