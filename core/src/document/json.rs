//! The resolved config as plain JSON, for validators.

use super::{Document, Value, ValueKind};
use serde_json::{Map, Number, Value as Json};

/// Above this, not every integer is a double.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

impl Document {
    /// The resolved root; see [`Value::to_json`].
    #[must_use]
    pub fn to_json(&self) -> Json {
        self.root.to_json()
    }
}

impl Value {
    /// This value as JSON. Whole numbers become JSON integers where they are exact. What JSON cannot
    /// hold (`Infinity`, `NaN`) and what is unknown becomes `null`: where a validator complains about a
    /// `null`, ask the value itself.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match &self.kind {
            ValueKind::Null | ValueKind::Unknown => Json::Null,
            ValueKind::Bool(value) => Json::Bool(*value),
            ValueKind::Number(value) => number(*value),
            ValueKind::String(text) => Json::String(text.as_str().to_owned()),
            ValueKind::Array(items) => Json::Array(items.iter().map(Self::to_json).collect()),
            ValueKind::Object(object) => {
                let members = object.iter().map(|entry| (entry.name.as_str().to_owned(), entry.value.to_json()));
                Json::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() <= MAX_EXACT {
        // The cast is exact: the value is whole and in range.
        #[allow(clippy::cast_possible_truncation)]
        let whole = value as i64;
        return Json::from(whole);
    }
    Number::from_f64(value).map_or(Json::Null, Json::Number)
}
