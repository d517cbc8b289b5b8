//! What a place takes, as far as it matters for typing it.

use crate::explain::words::parts;
use serde_json::Value;
use std::collections::BTreeSet;

/// The kinds of value of a place.
#[derive(Debug, Default)]
pub(super) struct Takes {
    /// Any text.
    pub(super) text: bool,
    pub(super) boolean: bool,
    pub(super) number: bool,
    pub(super) list: bool,
    pub(super) object: bool,
    /// The values that are listed; `null` is left out.
    pub(super) listed: Vec<Value>,
    /// Any value at all.
    pub(super) anything: bool,
}

/// How a value begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Opening {
    /// Nobody knows.
    Bare,
    /// `""`
    Text,
    /// `{}`
    Object,
    /// `[]`
    List,
    /// There is one value only.
    Only(Value),
}

impl Takes {
    pub(super) fn of(shape: &Value) -> Self {
        let mut takes = Self::default();
        for part in parts(shape) {
            let listed: Vec<&Value> =
                part.get("enum").and_then(Value::as_array).into_iter().flatten().chain(part.get("const")).collect();
            for value in listed.iter().filter(|value| !value.is_null()) {
                if !takes.listed.contains(value) {
                    takes.listed.push((*value).clone());
                }
            }
            match part.get("type").and_then(Value::as_str) {
                _ if !listed.is_empty() => {}
                Some("string") => takes.text = true,
                Some("boolean") => takes.boolean = true,
                Some("number" | "integer") => takes.number = true,
                Some("array") => takes.list = true,
                Some("object") => takes.object = true,
                Some(_) => {}
                None => takes.anything |= *part != Value::Bool(false),
            }
        }
        takes
    }

    /// How the value of a new key begins.
    pub(super) fn opening(&self) -> Opening {
        let words = self.text || (!self.listed.is_empty() && self.listed.iter().all(Value::is_string));
        match self.listed.as_slice() {
            _ if self.boolean || self.number || self.anything => Opening::Bare,
            [only] if !self.text && !self.list && !self.object => Opening::Only(only.clone()),
            _ if words => Opening::Text,
            [] if self.object && !self.list => Opening::Object,
            [] if self.list && !self.object => Opening::List,
            _ => Opening::Bare,
        }
    }
}

/// What a union of objects says about its keys, once some are there.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// The keys that every form needs.
    pub(super) required: BTreeSet<String>,
    /// The keys of any form that still fits; none when the shape does not tell.
    pub(super) keys: Option<BTreeSet<String>>,
}

impl Forms {
    /// `text_at` gives the strings that stand in the object.
    pub(super) fn of<'a>(shape: &Value, text_at: impl Fn(&str) -> Option<&'a str>) -> Self {
        let is_object = |part: &&Value| part.get("type").and_then(Value::as_str) == Some("object");
        let all: Vec<&Value> = parts(shape).into_iter().filter(is_object).collect();
        let fitting: Vec<&Value> = all.iter().copied().filter(|part| fits(part, &text_at)).collect();
        let forms = if fitting.is_empty() { all } else { fitting };
        let mut required: Option<BTreeSet<String>> = None;
        let mut keys = Some(BTreeSet::new());
        for form in forms {
            let needs = form.get("required").and_then(Value::as_array).into_iter().flatten();
            let needs: BTreeSet<String> = needs.filter_map(Value::as_str).map(str::to_owned).collect();
            required = Some(required.map_or(needs.clone(), |before| &before & &needs));
            let named = form.get("properties").and_then(Value::as_object);
            keys = keys.zip(named).map(|(mut keys, named)| {
                keys.extend(named.keys().cloned());
                keys
            });
        }
        Self { required: required.unwrap_or_default(), keys: keys.filter(|keys| !keys.is_empty()) }
    }
}

/// Whether the strings that stand in the object are among those that this form of it lists.
fn fits<'a>(form: &Value, text_at: &impl Fn(&str) -> Option<&'a str>) -> bool {
    let properties = form.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().all(|(name, schema)| {
        let takes = Takes::of(schema);
        let listed = !takes.listed.is_empty() && !takes.text && !takes.anything;
        !listed || text_at(name).is_none_or(|text| takes.listed.iter().any(|value| value == text))
    })
}
