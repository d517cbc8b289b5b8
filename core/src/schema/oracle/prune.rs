//! The part of a release's schema that one document can touch, as JSON Schema.
//!
//! Building a validator for a whole release costs tens of milliseconds, most of it for keys that the
//! document does not have. The pruned schema gives the same verdict on this document: every member
//! that exists is described in full, members that do not exist are left out.

use crate::document::{Value as Config, ValueKind};
use crate::release::Release;
use crate::schema::atlas::Place;
use crate::schema::history::{ReleaseFacts, ShapeId};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The schema for `root` as the place `place` sees it.
pub(super) fn prune(place: Place, root: &Config) -> Value {
    let mut pruner = Pruner { whole: BTreeMap::new(), trail: Vec::new() };
    let mut schema = pruner.schema(place, &[root]);
    if !pruner.whole.is_empty()
        && let Value::Object(keywords) = &mut schema
    {
        let definitions: Map<String, Value> =
            pruner.whole.into_iter().map(|(id, schema)| (id.to_string(), schema.clone())).collect();
        keywords.insert("definitions".to_owned(), Value::Object(definitions));
    }
    schema
}

/// From this release on every channel must at least be an object.
const OBJECTS_SINCE: Release = Release::new(2026, 4, 5);
/// From this release on the few members that are described are looked at, and others are free.
const DESCRIBED_SINCE: Release = Release::new(2026, 4, 14);

/// Takes from the schema of a whole config what it says about channels that the release does not look
/// at when it loads a config.
pub(super) fn open_unchecked(schema: &mut Value, facts: &ReleaseFacts) {
    if facts.version >= DESCRIBED_SINCE {
        return;
    }
    let Some(Value::Object(channels)) = schema.pointer_mut("/properties/channels/properties") else { return };
    for (_, channel) in channels.iter_mut().filter(|(id, _)| facts.unchecked_channels.contains(id)) {
        *channel = if facts.version < OBJECTS_SINCE { Value::Bool(true) } else { json!({"type": "object"}) };
    }
}

/// The largest whole number that JavaScript counts as safe.
const SAFE_INTEGER: i64 = 9_007_199_254_740_991;

struct Pruner {
    whole: BTreeMap<ShapeId, &'static Value>,
    /// The names of the members above; `*` for those without a place of their own.
    trail: Vec<String>,
}

impl Pruner {
    fn schema(&mut self, place: Place, values: &[&Config]) -> Value {
        let (Some(id), Some(shape)) = (place.shape_id(), place.shape()) else { return Value::Bool(true) };
        let Value::Object(keywords) = shape else { return shape.clone() };
        if let Some(whole) = keywords.get("whole") {
            self.whole.insert(id, whole);
            return json!({"$ref": format!("#/definitions/{id}")});
        }
        if let Some(Value::Array(parts)) = keywords.get("anyOf") {
            let parts: Vec<Value> = parts.iter().map(|part| self.part(place, part, values)).collect();
            return json!({"anyOf": parts});
        }
        self.part(place, shape, values)
    }

    /// Whether a plugin's own validator judges here, which has no such limit.
    fn in_plugin_config(&self) -> bool {
        matches!(self.trail.as_slice(), [plugins, entries, _, config, ..]
            if plugins == "plugins" && entries == "entries" && config == "config")
    }

    fn part(&mut self, place: Place, part: &Value, values: &[&Config]) -> Value {
        let Value::Object(keywords) = part else { return part.clone() };
        let mut out = keywords.clone();
        match keywords.get("type").and_then(Value::as_str) {
            Some("object") => self.members(place, values, &mut out),
            Some("array") => {
                let items: Vec<&Config> = values.iter().filter_map(|value| value.as_array()).flatten().collect();
                if let Some(item) = place.item()
                    && !items.is_empty()
                {
                    out.insert("items".to_owned(), self.schema(item, &items));
                }
            }
            Some("integer") if !self.in_plugin_config() => {
                // Outside of plugins no release takes a whole number that a double cannot hold exactly.
                out.entry("maximum").or_insert_with(|| json!(SAFE_INTEGER));
                out.entry("minimum").or_insert_with(|| json!(-SAFE_INTEGER));
            }
            _ => {}
        }
        Value::Object(out)
    }

    fn members(&mut self, place: Place, values: &[&Config], out: &mut Map<String, Value>) {
        let mut named: BTreeMap<&str, Vec<&Config>> = BTreeMap::new();
        for entry in values.iter().filter_map(|value| value.as_object()).flat_map(|object| object.iter()) {
            named.entry(entry.name.as_str()).or_default().push(&entry.value);
        }
        let mut properties = Map::new();
        let mut others = Vec::new();
        for (name, values) in named {
            // Text that could not be parsed stands for any value.
            let known: Vec<&Config> =
                values.into_iter().filter(|value| !matches!(value.kind, ValueKind::Unknown)).collect();
            match place.named_member(name) {
                Some(_) if known.is_empty() => {
                    properties.insert(name.to_owned(), Value::Bool(true));
                }
                Some(member) => {
                    self.trail.push(name.to_owned());
                    properties.insert(name.to_owned(), self.schema(member, &known));
                    self.trail.pop();
                }
                None => others.extend(known),
            }
        }
        if !properties.is_empty() {
            out.insert("properties".to_owned(), Value::Object(properties));
        }
        if out.get("additionalProperties") == Some(&Value::Bool(true))
            && let Some(any) = place.any_member()
        {
            self.trail.push("*".to_owned());
            let schema = if others.is_empty() { Value::Bool(true) } else { self.schema(any, &others) };
            self.trail.pop();
            out.insert("additionalProperties".to_owned(), schema);
        }
    }
}
