//! Settings of voices: those directly under `talk` belong to its provider, and some have other names.

use super::forms::{Answer, Old, literal, next};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::Change;

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

/// The voice of a provider of spoken answers.
pub(super) fn voice(old: &Old<'_>) -> Answer {
    let name = if old.name() == "voiceId" { "speakerVoiceId" } else { "speakerVoice" };
    let to = old.beside(name);
    match old.at(&to) {
        Some(there) if there.to_json() == old.value.to_json() => old.repeats(&to),
        Some(_) => old.gives_way_to(&to),
        None => {
            let title = text!("rename `{name}` to `{new}`", name = old.path, new = name);
            next(Safety::Safe, title, vec![Change::Rename(old.path.clone(), name.to_owned())])
        }
    }
}

/// The switch beside `auto`, which says more and overrules it: as in the repair of 2026.9.6.
pub(super) fn speech_switch(old: &Old<'_>) -> Answer {
    let auto = old.beside("auto");
    if old.at(&auto).is_none() {
        return Answer::Usual;
    }
    let title = text!("remove `{path}`, which `{auto}` overrules", path = old.path, auto);
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}
