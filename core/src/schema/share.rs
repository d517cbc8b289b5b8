//! Object schemas that stand in several places, written once.

use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};

/// Keywords that belong to a place rather than to what stands there.
const OF_PLACE: [&str; 5] = ["deprecated", "deprecationMessage", "description", "markdownDescription", "x-type"];
/// What is shorter than this, in bytes, is not worth a name.
const SHORT: usize = 160;

/// Replaces repeated object schemas by references; the second part is their definitions. `x-type` gives
/// the name to use and is taken out.
pub(super) fn share(schema: Value) -> (Value, Map<String, Value>) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    count(&schema, &mut counts);
    let mut sharer = Sharer { counts, names: HashMap::new(), definitions: BTreeMap::new() };
    let Value::Object(root) = schema else { return (schema, Map::new()) };
    let root = sharer.members(root);
    (Value::Object(root), sharer.definitions.into_iter().collect())
}

/// The part of a schema that says what is accepted there; none when it is too small to share.
fn body(keywords: &Map<String, Value>) -> Option<(Map<String, Value>, String)> {
    let body: Map<String, Value> = keywords
        .iter()
        .filter(|(name, _)| !OF_PLACE.contains(&name.as_str()))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    let text = Value::Object(body.clone()).to_string();
    let shareable = body.contains_key("properties") || body.contains_key("anyOf");
    (shareable && text.len() >= SHORT).then_some((body, text))
}

fn count(value: &Value, counts: &mut HashMap<String, usize>) {
    match value {
        Value::Object(keywords) => {
            if let Some((_, text)) = body(keywords) {
                *counts.entry(text).or_default() += 1;
            }
            keywords.values().for_each(|sub| count(sub, counts));
        }
        Value::Array(parts) => parts.iter().for_each(|part| count(part, counts)),
        _ => {}
    }
}

struct Sharer {
    counts: HashMap<String, usize>,
    names: HashMap<String, String>,
    definitions: BTreeMap<String, Value>,
}

impl Sharer {
    fn value(&mut self, value: Value) -> Value {
        match value {
            Value::Object(keywords) => Value::Object(self.object(keywords)),
            Value::Array(parts) => parts.into_iter().map(|part| self.value(part)).collect(),
            other => other,
        }
    }

    fn object(&mut self, keywords: Map<String, Value>) -> Map<String, Value> {
        let Some((body, text)) =
            body(&keywords).filter(|(_, text)| self.counts.get(text).is_some_and(|times| *times > 1))
        else {
            return self.members(keywords);
        };
        let mut place: Map<String, Value> =
            keywords.into_iter().filter(|(name, _)| OF_PLACE.contains(&name.as_str())).collect();
        let wanted = place.shift_remove("x-type").and_then(|name| name.as_str().map(str::to_owned));
        let name = match self.names.get(&text) {
            Some(name) => name.clone(),
            None => {
                let name = self.free_name(wanted.as_deref().unwrap_or("Shared"));
                self.names.insert(text, name.clone());
                self.definitions.insert(name.clone(), Value::Null);
                let body = self.members(body);
                self.definitions.insert(name.clone(), Value::Object(body));
                name
            }
        };
        place.insert("$ref".to_owned(), json!(format!("#/definitions/{name}")));
        place
    }

    fn members(&mut self, keywords: Map<String, Value>) -> Map<String, Value> {
        keywords.into_iter().filter(|(name, _)| name != "x-type").map(|(name, sub)| (name, self.value(sub))).collect()
    }

    fn free_name(&self, wanted: &str) -> String {
        if !self.definitions.contains_key(wanted) {
            return wanted.to_owned();
        }
        (2..)
            .map(|number| format!("{wanted}{number}"))
            .find(|name| !self.definitions.contains_key(name))
            .unwrap_or_default()
    }
}
