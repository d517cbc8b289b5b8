//! The words after `cargo xtask conformance`.

use openclaw_lint_core::release::Release;
use std::path::PathBuf;

/// Releases that stand for a time each; all others are checked by name.
const SAMPLED: [&str; 7] = ["2026.1.30", "2026.2.9", "2026.3.13", "2026.4.14", "2026.6.11", "2026.8.2", "2026.9.6"];

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The releases to ask.
    pub(crate) releases: Vec<Release>,
    /// Changed configs per release.
    pub(crate) mutations: usize,
    /// Seed of the generator.
    pub(crate) seed: u64,
    /// Where the JSON report goes.
    pub(crate) report: Option<PathBuf>,
}

impl Options {
    /// Reads the words.
    pub(crate) fn parse(words: &[&str]) -> Result<Self, String> {
        let mut options = Self { releases: Vec::new(), mutations: 2000, seed: 1, report: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().copied().ok_or_else(|| format!("{word} needs a value"));
            let number = |text: &str| text.parse::<u64>().map_err(|e| format!("{word} {text}: {e}"));
            match *word {
                "--mutations" => options.mutations = usize::try_from(number(value()?)?).map_err(|e| e.to_string())?,
                "--seed" => options.seed = number(value()?)?,
                "--report" => options.report = Some(PathBuf::from(value()?)),
                flag if flag.starts_with('-') => return Err(format!("unknown option {flag}")),
                release => options.releases.push(release.parse().map_err(|e| format!("{e}"))?),
            }
        }
        if options.releases.is_empty() {
            options.releases = SAMPLED.iter().filter_map(|version| version.parse().ok()).collect();
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_words() {
        let options = Options::parse(&["2026.9.6", "--seed", "7", "--mutations", "10"]).unwrap();
        let expected = Options { releases: vec![Release::new(2026, 9, 6)], mutations: 10, seed: 7, report: None };
        assert_eq!(options, expected);
        assert_eq!(Options::parse(&[]).unwrap().releases.len(), SAMPLED.len());
        assert_eq!(Options::parse(&["--seed"]), Err("--seed needs a value".to_owned()));
        assert_eq!(Options::parse(&["--fast"]), Err("unknown option --fast".to_owned()));
        assert!(Options::parse(&["9.6"]).is_err());
    }
}
