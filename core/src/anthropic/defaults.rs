//! Names of models that releases bring along: what they use when a config names none, and short names.

use crate::release::Release;

/// The value of the last step that `release` has reached, of a table that is in ascending order; none
/// before the first.
#[must_use]
pub fn step<T: Copy>(steps: &[(Release, T)], release: Release) -> Option<T> {
    steps.iter().rev().find(|(since, _)| *since <= release).map(|(_, value)| *value)
}

const fn at(year: u16, month: u8, patch: u16) -> Release {
    Release::new(year, month, patch)
}

/// The provider and model of an agent when the config names none.
pub(super) const DEFAULT_MODEL: &[(Release, (&str, &str))] = &[
    (at(0, 0, 0), ("anthropic", "claude-opus-4-5")),
    (at(2026, 2, 9), ("anthropic", "claude-opus-4-6")),
    (at(2026, 4, 5), ("openai", "gpt-5.4")),
    (at(2026, 4, 29), ("openai", "gpt-5.5")),
    (at(2026, 8, 1), ("openai", "gpt-5.6-sol")),
    (at(2026, 9, 6), ("openai", "gpt-6-astra")),
];

/// What `opus` stands for where it is an alias that the release brings along.
pub(super) const OPUS: &[(Release, &str)] = &[
    (at(0, 0, 0), "claude-opus-4-5"),
    (at(2026, 2, 9), "claude-opus-4-6"),
    (at(2026, 4, 29), "claude-opus-4-7"),
    (at(2026, 5, 28), "claude-opus-4-8"),
    (at(2026, 8, 1), "claude-opus-5"),
];

/// What `sonnet` stands for where it is an alias that the release brings along.
pub(super) const SONNET: &[(Release, &str)] =
    &[(at(0, 0, 0), "claude-sonnet-4-5"), (at(2026, 2, 17), "claude-sonnet-4-6"), (at(2026, 7, 1), "claude-sonnet-5")];

/// Models of Anthropic by other names: the name in small letters, the model, and since and until (first
/// without it) which release.
pub(super) const ANTHROPIC_NAMES: &[(&str, &str, Release, Option<Release>)] = &[
    // 2026.4.29 looks for the names of its own plugins in the wrong folder, and knows none.
    ("opus-4.5", "claude-opus-4-5", at(0, 0, 0), Some(at(2026, 4, 29))),
    ("opus-4.5", "claude-opus-4-5", at(2026, 5, 12), Some(at(2026, 5, 28))),
    ("sonnet-4.5", "claude-sonnet-4-5", at(0, 0, 0), Some(at(2026, 4, 29))),
    ("sonnet-4.5", "claude-sonnet-4-5", at(2026, 5, 12), Some(at(2026, 5, 28))),
    ("opus-4.6", "claude-opus-4-6", at(2026, 2, 9), Some(at(2026, 4, 29))),
    ("opus-4.6", "claude-opus-4-6", at(2026, 5, 12), None),
    ("sonnet-4.6", "claude-sonnet-4-6", at(2026, 2, 26), Some(at(2026, 4, 29))),
    ("sonnet-4.6", "claude-sonnet-4-6", at(2026, 5, 12), None),
    ("opus-4.8", "claude-opus-4-8", at(2026, 5, 28), None),
    ("opus", "claude-opus-4-8", at(2026, 5, 28), Some(at(2026, 8, 1))),
    ("opus", "claude-opus-5", at(2026, 8, 1), None),
    ("sonnet", "claude-sonnet-5", at(2026, 7, 1), None),
    ("sonnet-5", "claude-sonnet-5", at(2026, 7, 1), None),
    ("mythos-5", "claude-mythos-5", at(2026, 7, 1), None),
    ("opus-5", "claude-opus-5", at(2026, 7, 35), None),
    ("opus-4.7", "claude-opus-4-7", at(2026, 9, 1), None),
    ("haiku", "claude-haiku-4-5", at(2026, 9, 1), None),
    ("fable", "claude-fable-5-1", at(2026, 9, 1), None),
    ("fable-5", "claude-fable-5", at(2026, 9, 1), None),
    ("fable-5.1", "claude-fable-5-1", at(2026, 9, 1), None),
    ("fable-5-1", "claude-fable-5-1", at(2026, 9, 1), None),
    ("opus-5.5", "claude-opus-5-5", at(2026, 9, 6), None),
    ("opus-5-5", "claude-opus-5-5", at(2026, 9, 6), None),
];

/// Providers by other names: the name in small letters, the id, and since and until which release.
pub(super) const PROVIDER_NAMES: &[(&str, &str, Release, Option<Release>)] = &[
    ("z.ai", "zai", at(0, 0, 0), None),
    ("z-ai", "zai", at(0, 0, 0), None),
    ("bedrock", "amazon-bedrock", at(2026, 2, 26), None),
    ("aws-bedrock", "amazon-bedrock", at(2026, 2, 26), None),
];

/// First release that takes the provider of a bare model name from the models that the config lists.
pub(super) const PROVIDER_INFERRED: Release = at(2026, 2, 26);
/// First release that takes `@profile` off the end of a reference.
pub(super) const PROFILE_SPLIT: Release = at(2026, 2, 26);
/// First release that uses the first model of `models.providers` when the config names no model and does
/// not define the provider of the default one.
pub(super) const PROVIDER_FALLBACK: Release = at(2026, 3, 13);
/// First sampled release that does not use an alias for a model of its own when the config gives it to another.
pub(super) const ALIASES_TAKEN: Release = at(2026, 7, 1);
/// First release in which aliases of an agent's own `models` count. A model has one alias only since then,
/// the last one.
pub(super) const AGENT_ALIASES: Release = at(2026, 8, 1);

/// First release in which an alias may have a slash.
pub(super) const SLASHED_ALIASES: Release = at(2026, 4, 29);

/// The row of a table of names that holds for a release.
pub(super) fn known_name(
    table: &[(&'static str, &'static str, Release, Option<Release>)],
    name: &str,
    release: Release,
) -> Option<&'static str> {
    table
        .iter()
        .find(|(other, _, since, until)| {
            *other == name && *since <= release && until.is_none_or(|until| release < until)
        })
        .map(|(_, is, ..)| *is)
}
