//! Keywords that judge a value without looking at its members or items one by one.

use super::step::Step;
use crate::document::{Value, ValueKind};
use crate::schema::issue::{Bound, IssueKind};
use crate::schema::regexp::Regexp;
use crate::schema::uri;
use serde_json::{Map, Value as Json};

/// The largest whole number that JavaScript counts as safe.
const SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// What is wrong with `value` by one keyword.
pub(super) fn broken(keyword: &str, rule: &'static Json, value: &Value) -> Option<IssueKind> {
    match keyword {
        "type" => is_other_kind(rule, value).then(|| IssueKind::WrongKind(kinds(rule), Vec::new())),
        "enum" => {
            let allowed = rule.as_array()?;
            (!allowed.iter().any(|one| is_same(one, value))).then(|| not_allowed(allowed, value))
        }
        "const" => (!is_same(rule, value)).then(|| IssueKind::NotAllowed(vec![rule.clone()])),
        "uniqueItems" => (*rule == Json::Bool(true) && repeats(value.as_array()?)).then_some(IssueKind::Repeated),
        "pattern" => {
            let pattern = rule.as_str()?;
            let fits = Regexp::of_shape(pattern)?.is_match(value.as_str()?);
            (!fits).then(|| IssueKind::Pattern(pattern.to_owned()))
        }
        // OpenClaw's own schemas say all other formats as patterns too, and those decide.
        "format" => (rule == "uri" && !uri::is_uri(value.as_str()?)).then(|| IssueKind::Format("uri".to_owned())),
        _ => out_of_bounds(keyword, rule, value),
    }
}

/// Outside of plugins no release takes a whole number that a double cannot hold exactly.
pub(super) fn unsafe_integer(keywords: &Map<String, Json>, value: &Value, at: &Step<'_>) -> Option<IssueKind> {
    let number = value.as_f64().filter(|number| number.is_finite() && number.abs() > SAFE_INTEGER)?;
    if keywords.get("type").is_none_or(|kind| kind != "integer") || at.is_plugin_config() {
        return None;
    }
    let (bound, limit, keyword) = if number > 0.0 {
        (Bound::Maximum, SAFE_INTEGER, "maximum")
    } else {
        (Bound::Minimum, -SAFE_INTEGER, "minimum")
    };
    (!keywords.contains_key(keyword)).then_some(IssueKind::Bound(bound, limit))
}

fn out_of_bounds(keyword: &str, rule: &Json, value: &Value) -> Option<IssueKind> {
    let limit = rule.as_f64()?;
    let number = || value.as_f64().filter(|number| number.is_finite());
    let (bound, fits) = match keyword {
        "minimum" => (Bound::Minimum, number()? >= limit),
        "maximum" => (Bound::Maximum, number()? <= limit),
        "exclusiveMinimum" => (Bound::Above, number()? > limit),
        "exclusiveMaximum" => (Bound::Below, number()? < limit),
        "minLength" => (Bound::MinLength, characters(value)? >= limit),
        "maxLength" => (Bound::MaxLength, characters(value)? <= limit),
        "minItems" => (Bound::MinItems, size(value.as_array()?.len()) >= limit),
        "maxItems" => (Bound::MaxItems, size(value.as_array()?.len()) <= limit),
        "minProperties" => (Bound::MinKeys, size(value.as_object()?.len()) >= limit),
        "maxProperties" => (Bound::MaxKeys, size(value.as_object()?.len()) <= limit),
        _ => return None,
    };
    (!fits).then_some(IssueKind::Bound(bound, limit))
}

fn characters(value: &Value) -> Option<f64> {
    value.as_str().map(|text| size(text.chars().count()))
}

#[allow(clippy::cast_precision_loss, reason = "sizes are small")]
fn size(count: usize) -> f64 {
    count as f64
}

/// A value outside a list: of another kind than all of it, or just not in it.
fn not_allowed(allowed: &[Json], value: &Value) -> IssueKind {
    let same_kind = allowed.iter().any(|one| is_kind(kind_of(one), value));
    let allowed = allowed.to_vec();
    if same_kind { IssueKind::NotAllowed(allowed) } else { IssueKind::WrongKind(Vec::new(), allowed) }
}

fn is_other_kind(rule: &Json, value: &Value) -> bool {
    match rule {
        Json::String(kind) => !is_kind(kind, value),
        Json::Array(kinds) => !kinds.iter().filter_map(Json::as_str).any(|kind| is_kind(kind, value)),
        _ => false,
    }
}

fn kinds(rule: &Json) -> Vec<String> {
    let all = rule.as_array().map_or(std::slice::from_ref(rule), Vec::as_slice);
    all.iter().filter_map(Json::as_str).map(str::to_owned).collect()
}

fn is_kind(kind: &str, value: &Value) -> bool {
    match &value.kind {
        // JSON has no such number; see `Value::to_json`.
        ValueKind::Number(number) if !number.is_finite() => kind == "null",
        ValueKind::Number(number) => kind == "number" || (kind == "integer" && number.fract() == 0.0),
        ValueKind::Null => kind == "null",
        ValueKind::Bool(_) => kind == "boolean",
        ValueKind::String(_) => kind == "string",
        ValueKind::Array(_) => kind == "array",
        ValueKind::Object(_) => kind == "object",
        ValueKind::Unknown => true,
    }
}

fn kind_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(_) => "number",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    }
}

/// Whether both are the same value. The shapes name no lists or objects as values.
fn is_same(json: &Json, value: &Value) -> bool {
    match &value.kind {
        ValueKind::String(text) => json == text.as_str(),
        ValueKind::Bool(flag) => json == flag,
        ValueKind::Number(number) if number.is_finite() => json.as_f64() == Some(*number),
        ValueKind::Number(_) | ValueKind::Null => json.is_null(),
        _ => false,
    }
}

/// Whether two items are the same.
fn repeats(items: &[Value]) -> bool {
    let written = |item: &Value| {
        let mut json = item.to_json();
        json.sort_all_objects();
        json.to_string()
    };
    let mut written: Vec<String> = items.iter().map(written).collect();
    written.sort_unstable();
    written.windows(2).any(|pair| pair[0] == pair[1])
}
