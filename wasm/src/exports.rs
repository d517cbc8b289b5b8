//! What JavaScript sees. The names of types are checked against the calls by a test, and their form is made from the
//! Rust types (see `types`).

use crate::calls::check::{CheckOptions, check_text};
use crate::calls::complete::complete_at;
use crate::calls::explain::explain_subject;
use crate::calls::fix::{FixOptions, fix_text};
use crate::calls::hover::hover_at;
use crate::calls::readiness::{ReadinessInputs, ReadinessOptions, readiness_of};
use crate::calls::redact::redact_text;
use crate::calls::releases;
use crate::calls::retention::retention_of;
use crate::calls::schema::{TargetOptions, schema_of};
use crate::calls::upgrade::{UpgradeOptions, upgrade_text};
use crate::failure::{Code, Failure};
use crate::javascript::{json, offset, options, outcome, text};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Checks the text of a config against a release.
#[wasm_bindgen(js_name = check, unchecked_return_type = "Outcome<Check>")]
#[must_use]
pub fn check(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "CheckOptions")] with: &JsValue,
) -> JsValue {
    outcome(&text(config, "text").and_then(|config| check_text(&config, &options(with, CheckOptions::FORM)?)))
}

/// Mends the text of a config: applies fixes and migrations, keeping comments and layout.
#[wasm_bindgen(js_name = fix, unchecked_return_type = "Outcome<Fixed>")]
#[must_use]
pub fn fix(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "FixOptions")] with: &JsValue,
) -> JsValue {
    outcome(&text(config, "text").and_then(|config| fix_text(&config, &options(with, FixOptions::FORM)?)))
}

/// Tells what a step between two releases means for the text of a config.
#[wasm_bindgen(js_name = upgrade, unchecked_return_type = "Outcome<Upgrade>")]
#[must_use]
pub fn upgrade(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "UpgradeOptions")] with: &JsValue,
) -> JsValue {
    outcome(&text(config, "text").and_then(|config| upgrade_text(&config, &options(with, UpgradeOptions::FORM)?)))
}

/// Tells who can log in, with which credential, until when. Credentials are masked.
#[wasm_bindgen(js_name = readiness, unchecked_return_type = "Outcome<Readiness>")]
#[must_use]
pub fn readiness(
    #[wasm_bindgen(js_name = config, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = inputs, unchecked_param_type = "ReadinessInputs")] inputs: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_param_type = "ReadinessOptions")] with: &JsValue,
) -> JsValue {
    let answer = || {
        let config = text(config, "config")?;
        let form = ReadinessInputs::FORM;
        let inputs: ReadinessInputs = options(inputs, form)
            .map_err(|_| Failure::new(Code::BadInputs, &format!("the inputs are not of the form {form}"), None))?;
        // Other than elsewhere there is something to be said: the time.
        let with: ReadinessOptions = json(with)
            .and_then(|text| serde_json::from_str(&text).ok())
            .ok_or_else(|| Failure::options(ReadinessOptions::FORM))?;
        readiness_of(&config, &inputs, &with)
    };
    outcome(&answer())
}

/// Tells how long the prompts of each agent and model stay in the provider's cache, and why.
#[wasm_bindgen(js_name = retention, unchecked_return_type = "Outcome<Cache>")]
#[must_use]
pub fn retention(
    #[wasm_bindgen(js_name = config, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "TargetOptions")] with: &JsValue,
) -> JsValue {
    outcome(&text(config, "config").and_then(|config| retention_of(&config, &options(with, TargetOptions::FORM)?)))
}

/// The JSON Schema (draft-07) of a release.
#[wasm_bindgen(js_name = schema, unchecked_return_type = "Outcome<object>")]
#[must_use]
pub fn schema(
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "TargetOptions")] with: &JsValue,
) -> JsValue {
    outcome(&options(with, TargetOptions::FORM).and_then(|with| schema_of(&with)))
}

/// Explains a rule by its id, or a config key by its path, such as `agents.defaults.model`; `.` is the whole config.
#[wasm_bindgen(js_name = explain, unchecked_return_type = "Outcome<Help>")]
#[must_use]
pub fn explain(
    #[wasm_bindgen(js_name = subject, unchecked_param_type = "string")] subject: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "TargetOptions")] with: &JsValue,
) -> JsValue {
    let answer = || explain_subject(&text(subject, "subject")?, &options(with, TargetOptions::FORM)?);
    outcome(&answer())
}

/// Tells what may be put in at a place of the text: keys, and values that are allowed there.
#[wasm_bindgen(js_name = complete, unchecked_return_type = "Outcome<Completions>")]
#[must_use]
pub fn complete(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = offset, unchecked_param_type = "number")] at: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "CheckOptions")] with: &JsValue,
) -> JsValue {
    let answer = || complete_at(&text(config, "text")?, offset(at)?, &options(with, CheckOptions::FORM)?);
    outcome(&answer())
}

/// Tells what is known about the key or plain value at a place of the text; `null` between them.
#[wasm_bindgen(js_name = hover, unchecked_return_type = "Outcome<Hover | null>")]
#[must_use]
pub fn hover(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = offset, unchecked_param_type = "number")] at: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "CheckOptions")] with: &JsValue,
) -> JsValue {
    let answer = || hover_at(&text(config, "text")?, offset(at)?, &options(with, CheckOptions::FORM)?);
    outcome(&answer())
}

/// The releases that the linter has facts about, oldest first.
#[wasm_bindgen(js_name = releases, unchecked_return_type = "Outcome<ReleaseInfo[]>")]
#[must_use]
pub fn releases() -> JsValue {
    outcome(&Ok(releases::all()))
}

/// The text with every secret replaced, for sharing: values at sensitive places, and whatever looks like a
/// credential, in comments and keys as well. References such as `${NAME}` stay.
#[wasm_bindgen(js_name = redact, unchecked_return_type = "Outcome<Redacted>")]
#[must_use]
pub fn redact(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] config: &JsValue,
    #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "CheckOptions")] with: &JsValue,
) -> JsValue {
    let answer = || Ok(redact_text(&text(config, "text")?, &options(with, CheckOptions::FORM)?));
    outcome(&answer())
}

/// Takes the sentences about config keys, `openclaw_lint_notes.txt` of the package, which the module comes without.
/// Those who use the package call `loadNotes`.
#[wasm_bindgen(js_name = provideNotes, skip_typescript)]
pub fn provide_notes(packed: &str) {
    openclaw_lint_core::schema::notes::provide(packed);
}
