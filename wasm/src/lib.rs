//! JavaScript bindings of `openclaw-lint`: thin calls of the core, plain objects in and out.
//!
//! Nothing here reads a file, an environment or a network; included files and variables are unknown.

mod view;

use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Known;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::{Request, check as check_config};
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
    serde_wasm_bindgen::to_value(&view).map_err(Into::into)
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
    use super::look;

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
    }
}
