//! Settings of the voice directly under `talk`: they belong to its provider.

use super::forms::{Answer, Old, literal};
use crate::path::ConfigPath;

/// The provider that spoke when none was named.
const USUAL: &str = "elevenlabs";

/// One setting.
pub(super) fn provider_setting(old: &Old<'_>) -> Answer {
    let provider = match old.at(&ConfigPath::of(&["talk", "provider"])) {
        None => USUAL,
        Some(provider) => match literal(provider).map(str::trim) {
            Some(provider) if !provider.is_empty() => provider,
            _ => return Answer::Stuck,
        },
    };
    let to = ConfigPath::of(&["talk", "providers", provider, old.name()]);
    match old.at(&to) {
        Some(there) if there.to_json() == old.value.to_json() => old.repeats(&to),
        Some(_) => old.gives_way_to(&to),
        None => old.move_to(to),
    }
}
