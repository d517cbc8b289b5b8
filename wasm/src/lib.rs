//! JavaScript bindings of `openclaw-lint`: thin calls of the core, plain objects in and out.
//!
//! Nothing here reads a file, an environment or a network; included files and variables are unknown.

mod auth;
mod retention;
mod view;

use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::{Known, Release};
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::{Request, check as check_config};
use retention::Cache;
use serde::Serialize as _;
use std::path::Path;
use view::View;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Checks the text of a config against a release, `latest` or `2026.9.6`.
///
/// Gives `{ target, note, accepted, diagnostics, suppressed }`; see `view` for the form.
///
/// # Errors
/// A sentence, when `target` is not a release or the answer cannot be handed over.
#[wasm_bindgen]
pub fn check(name: &str, text: &str, target: &str) -> Result<JsValue, JsValue> {
    let view = look(name, text, target).map_err(|message| JsValue::from_str(&message))?;
    view.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(Into::into)
}

/// The known releases, oldest first.
///
/// # Errors
/// When the list cannot be handed over.
#[wasm_bindgen]
pub fn releases() -> Result<JsValue, JsValue> {
    let versions: Vec<String> = History::get().versions().iter().map(ToString::to_string).collect();
    serde_wasm_bindgen::to_value(&versions).map_err(Into::into)
}

/// Tells who can log in, with which credential, until when. `inputs` is JSON: `{ stores: [{ agent, name, text }], status,
/// variables }`, all of it optional; `now` is in milliseconds since 1970.
///
/// Gives `{ release, now, agents, findings }` as the core writes it; credentials are masked.
///
/// # Errors
/// A sentence, when `target` is not a release, `inputs` has another form, or the answer cannot be handed over.
#[wasm_bindgen]
pub fn readiness(config: &str, inputs: &str, target: &str, now: f64) -> Result<JsValue, JsValue> {
    let answer = who_can_log_in(config, inputs, target, now).map_err(|message| JsValue::from_str(&message))?;
    // Without this, members would come as a Map.
    answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(Into::into)
}

/// What [`readiness`] says, as JSON; tested natively.
///
/// # Errors
/// A sentence, when `target` is not a release, or `inputs` has another form.
pub fn who_can_log_in(config: &str, inputs: &str, target: &str, now: f64) -> Result<serde_json::Value, String> {
    let release = release(target)?;
    if !(0.0..=8.64e15).contains(&now) {
        return Err("`now` is no time in milliseconds since 1970".to_owned());
    }
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
    auth::answer(config, inputs, release, now as i64)
}

/// Tells how long the prompts of each agent and model are cached, and why.
///
/// Gives `{ target, auth, agents: [{ agent, incomplete, models }] }`; see `retention` for the form.
///
/// # Errors
/// A sentence, when `target` is not a release or the answer cannot be handed over.
#[wasm_bindgen]
pub fn retention(config: &str, target: &str) -> Result<JsValue, JsValue> {
    let cache = cached(config, target).map_err(|message| JsValue::from_str(&message))?;
    serde_wasm_bindgen::to_value(&cache).map_err(Into::into)
}

/// What [`retention()`] says, as Rust values; tested natively.
///
/// # Errors
/// A sentence, when `target` is not a release.
pub fn cached(config: &str, target: &str) -> Result<Cache, String> {
    release(target).map(|release| Cache::of(config, release))
}

fn release(target: &str) -> Result<Release, String> {
    let known = Known::new(History::get().versions());
    known.resolve(target).map(|resolution| resolution.release).map_err(|error| error.to_string())
}

/// What [`check`] says, as Rust values; tested natively.
///
/// # Errors
/// A sentence, when `target` is not a release.
pub fn look(name: &str, text: &str, target: &str) -> Result<View, String> {
    let known = Known::new(History::get().versions());
    let resolution = known.resolve(target).map_err(|error| error.to_string())?;
    let report = check_config(&Request {
        path: Path::new(name),
        source: text.as_bytes(),
        target: resolution.release,
        files: &NoFiles,
        environment: &UnknownEnvironment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    });
    Ok(View::new(&report, resolution.note))
}

#[cfg(test)]
mod tests {
    use super::{cached, look, who_can_log_in};

    #[test]
    fn the_same_text_gets_another_verdict_on_another_release() {
        let text = "{ env: { ANTHROPIC_API_KEY: \"made-up\" } }";
        assert!(look("openclaw.json", text, "2026.2.9").unwrap().accepted);
        let today = look("openclaw.json", text, "2026.9.6").unwrap();
        assert!(!today.accepted);
        assert_eq!(today.diagnostics[0].config_path, "env.ANTHROPIC_API_KEY");
        assert_eq!(today.diagnostics[0].range.start.column, 10);
    }

    #[test]
    fn comments_in_the_text_silence_findings() {
        let view = look("openclaw.json", "{ colour: 1 } // openclaw-lint-ignore unknown-key: x", "2026.9.6").unwrap();
        assert_eq!((view.diagnostics.len(), view.suppressed, view.accepted), (0, 1, false));
    }

    #[test]
    fn an_unknown_target_is_a_sentence() {
        assert!(look("openclaw.json", "{}", "yesterday").unwrap_err().contains("yesterday"));
        assert!(cached("{}", "yesterday").unwrap_err().contains("yesterday"));
        assert!(who_can_log_in("{}", "", "yesterday", 0.0).unwrap_err().contains("yesterday"));
        assert!(who_can_log_in("{}", "", "latest", f64::NAN).unwrap_err().contains("`now`"));
    }
}
