//! The border to JavaScript. Whatever comes over it is read as JSON, so that no getter or proxy runs while Rust code
//! does; answers go out as plain objects.

use crate::failure::{Code, Failure};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON, catch)]
    fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = JSON, catch)]
    fn parse(text: &str) -> Result<JsValue, JsValue>;
}

/// A string. Halves of surrogate pairs become U+FFFD.
pub(crate) fn text(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::new(Code::BadInputs, &format!("`{name}` is no string"), None))
}

/// A place in a text.
pub(crate) fn offset(value: &JsValue) -> Result<usize, Failure> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked")]
    let index = value.as_f64().filter(|index| (0.0..=4e9).contains(index)).map(|index| index as usize);
    index.ok_or_else(|| Failure::new(Code::BadInputs, "`offset` is no index of a string", None))
}

/// Options, which may be left out; `form` is what they look like.
pub(crate) fn options<T: DeserializeOwned + Default>(value: &JsValue, form: &str) -> Result<T, Failure> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    // A list would be read as an object without names.
    let text = json(value).filter(|text| text.starts_with('{'));
    text.and_then(|text| serde_json::from_str(&text).ok()).ok_or_else(|| Failure::options(form))
}

/// Any value as JSON; none for what has no JSON.
pub(crate) fn json(value: &JsValue) -> Option<String> {
    Some(whole_surrogates(&stringify(value).ok()?.as_string()?))
}

/// The escapes that JSON has for halves of surrogate pairs, and that Rust has no characters for, as U+FFFD.
fn whole_surrogates(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let is_half = escape.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("\\ud"));
        let length = if is_half { 6 } else { 2 }.min(escape.len());
        // `JSON.stringify` escapes halves and no whole pairs, all in ASCII.
        let (escape, behind) = escape.split_at_checked(length).unwrap_or((escape, ""));
        out.push_str(if is_half { "\\ufffd" } else { escape });
        rest = behind;
    }
    out + rest
}

/// What a call gives: `{ ok: true, value }` or `{ ok: false, error }`.
#[derive(Serialize)]
#[serde(untagged)]
enum Outcome<'a, T> {
    Value { ok: bool, value: &'a T },
    Error { ok: bool, error: &'a Failure },
}

impl<'a, T> Outcome<'a, T> {
    const fn new(answer: &'a Result<T, Failure>) -> Self {
        match answer {
            Ok(value) => Self::Value { ok: true, value },
            Err(error) => Self::Error { ok: false, error },
        }
    }
}

/// What a call gives, as JavaScript sees it.
pub(crate) fn outcome<T: Serialize>(answer: &Result<T, Failure>) -> JsValue {
    let given = Outcome::new(answer).serialize(&Serializer::json_compatible());
    // JSON rounds the integers that JavaScript has no exact numbers for, such as a time far beyond all calendars.
    given.unwrap_or_else(|_| outcome_json(answer).ok().and_then(|json| parse(&json).ok()).unwrap_or_default())
}

/// What a call gives, as JSON.
///
/// # Errors
/// When the answer has no JSON.
pub fn outcome_json<T: Serialize>(answer: &Result<T, Failure>) -> serde_json::Result<String> {
    serde_json::to_string(&Outcome::new(answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_surrogates_become_replacement_characters() {
        assert_eq!(whole_surrogates(r#"{"a":"\ud83d x \\ud83d \n\uDC00"}"#), r#"{"a":"\ufffd x \\ud83d \n\ufffd"}"#);
        assert_eq!(whole_surrogates("\"é\\"), "\"é\\");
        assert_eq!(whole_surrogates("\\ud8é"), "\\ufffd", "no JSON, and no panic");
    }

    #[test]
    fn answers_are_json() {
        assert_eq!(outcome_json(&Ok(1)).unwrap(), r#"{"ok":true,"value":1}"#);
        let failure = Failure::new(Code::BadInputs, "x", None);
        let expected = r#"{"ok":false,"error":{"code":"bad-inputs","message":"x","help":null}}"#;
        assert_eq!(outcome_json::<()>(&Err(failure)).unwrap(), expected);
    }
}
