//! A JSON Schema taken apart: for every path pattern the shape that may stand there.
//!
//! This is how a release's own validator, once exported as JSON Schema, becomes rows of the release
//! history, and how the schema of the typed config is compared with those rows.

use super::alternatives::{Alternative, expand};
use super::pattern::{Pattern, Step};
use super::shape::shape_of;
use serde_json::Value;
use std::collections::BTreeMap;

/// Path pattern -> shape. A shape is a schema fragment without the schemas of members and items, which
/// have rows of their own; see [`super::shape`].
pub type Flat = BTreeMap<Pattern, Value>;

/// Takes `schema` apart.
#[must_use]
pub fn flatten(schema: &Value) -> Flat {
    let mut flat = Flat::new();
    visit(&mut flat, schema, &Pattern::root(), std::slice::from_ref(schema));
    flat
}

fn visit(flat: &mut Flat, root: &Value, path: &Pattern, nodes: &[Value]) {
    let mut alternatives: Vec<Alternative> = Vec::new();
    for alternative in nodes.iter().flat_map(|node| expand(node, root)) {
        if !alternatives.contains(&alternative) {
            alternatives.push(alternative);
        }
    }
    let mut below = children(&alternatives);
    if path.is_one_plugin() {
        // The members of a named plugin differ from those of any plugin in `config` only.
        below.retain(|step, _| matches!(step, Step::Key(name) if name == "config"));
    } else {
        flat.insert(path.clone(), shape_of(&alternatives, root));
    }
    for (step, subs) in below {
        visit(flat, root, &path.join(step), &subs);
    }
}

/// The schemas of members and items, those of all alternatives together.
fn children(alternatives: &[Alternative]) -> BTreeMap<Step, Vec<Value>> {
    let mut below: BTreeMap<Step, Vec<Value>> = BTreeMap::new();
    let mut add = |step: Step, sub: &Value| below.entry(step).or_default().push(sub.clone());
    for alternative in alternatives {
        if let Some(Value::Object(properties)) = alternative.get("properties") {
            properties.iter().for_each(|(name, sub)| add(Step::Key(name.clone()), sub));
        }
        if let Some(Value::Object(patterns)) = alternative.get("patternProperties") {
            patterns.values().for_each(|sub| add(Step::AnyKey, sub));
        }
        if let Some(extra @ Value::Object(keywords)) = alternative.get("additionalProperties")
            && !keywords.is_empty()
        {
            add(Step::AnyKey, extra);
        }
        match alternative.get("items") {
            Some(Value::Array(tuple)) => {
                tuple.iter().for_each(|sub| add(Step::Items, sub));
                if let Some(extra @ Value::Object(_)) = alternative.get("additionalItems") {
                    add(Step::Items, extra);
                }
            }
            Some(item) => add(Step::Items, item),
            None => {}
        }
    }
    below
}
