//! Small valid values, and the smallest config in which a given path exists.

use super::catalogue::{Catalogue, alternatives, whole};
use super::random::Random;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::HashMap;

/// Texts that satisfy the patterns and formats of real configs.
const TEXTS: [&str; 50] = [
    "sample",
    "two words",
    "1",
    "#aabbcc",
    "/sample",
    "1h",
    "90m",
    "30d",
    "https://example.com",
    "https://example.com/",
    "http://127.0.0.1:8080/a",
    "wss://example.com",
    "+15550001111",
    "SAMPLE_X",
    "a/b",
    "anthropic/claude-sonnet-4-5",
    "12:30",
    "127.0.0.1",
    "::1",
    "user@example.com",
    "svc:sample",
    "00000000-0000-4000-8000-000000000000",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "en-US",
    "2026-01-01T00:00:00Z",
    "10MB",
    "a.b",
    "@a",
    "~/a",
    "/tmp/a",
    "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "1920x1080",
    "16:9",
    "openai:default",
    "github:sample",
    concat!("ghp", "_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    "https://a.cloudflareaccess.com",
    "#general",
    "/^a$/",
    "main",
    "telegram",
    "default",
    "anthropic",
    "claude-sonnet-4-5",
    "env:SAMPLE",
    "UTC",
    "0 9 * * *",
    "a:b:c",
    "",
];
const DEEP: usize = 12;

/// Where a value is to be made for: a row of the history, or a part of a complete schema.
#[derive(Clone)]
enum Node<'s> {
    Row(Pattern),
    Schema(&'s Value),
}

/// Makes values for one release.
pub(crate) struct Sampler<'c> {
    catalogue: &'c Catalogue,
    texts: RefCell<HashMap<String, Vec<Value>>>,
}

impl<'c> Sampler<'c> {
    /// A sampler over `catalogue`.
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, texts: RefCell::default() }
    }

    /// A small valid value for `pattern`.
    pub(crate) fn value(&self, pattern: &Pattern, random: &mut Random) -> Option<Value> {
        self.sample(&Node::Row(pattern.clone()), random, 0)
    }

    /// A small config in which the path exists.
    pub(crate) fn config(&self, pattern: &Pattern, random: &mut Random) -> Option<Value> {
        self.with(&Node::Row(Pattern::root()), pattern.steps(), random)
    }

    fn shape<'a>(&'a self, node: &Node<'a>) -> Option<&'a Value> {
        match node {
            Node::Row(pattern) => self.catalogue.shape(pattern),
            Node::Schema(schema) => Some(schema),
        }
    }

    /// The alternatives of a node, in random order, each with the node for which its parts are made.
    fn branches<'a>(&'a self, node: &Node<'a>, random: &mut Random) -> Vec<(Map<String, Value>, Node<'a>)> {
        let Some(shape) = self.shape(node) else { return Vec::new() };
        let node = whole(shape).map_or_else(|| node.clone(), Node::Schema);
        let all = match &node {
            Node::Schema(schema) => alternatives(schema),
            Node::Row(_) => alternatives(shape),
        };
        random.shuffled(all).into_iter().map(|alternative| (alternative, node.clone())).collect()
    }

    fn sample(&self, node: &Node<'_>, random: &mut Random, depth: usize) -> Option<Value> {
        if depth > DEEP {
            return None;
        }
        let branches = self.branches(node, random);
        branches.into_iter().find_map(|(alternative, node)| self.sample_one(&alternative, &node, random, depth))
    }

    fn sample_one(
        &self,
        one: &Map<String, Value>,
        node: &Node<'_>,
        random: &mut Random,
        depth: usize,
    ) -> Option<Value> {
        if let Some(Value::Array(values)) = one.get("enum") {
            return random.pick(values).cloned();
        }
        match kind(one) {
            "object" => Some(Value::Object(self.object(one, node, None, random, depth)?)),
            "array" => self.array(one, node, random, depth),
            "boolean" => Some(Value::Bool(random.chance(50))),
            "null" => Some(Value::Null),
            "string" => random.pick(&self.texts(one)).cloned(),
            "integer" | "number" => random.pick(&numbers(one)).cloned(),
            _ => random.pick(&[json!("sample"), json!(1), json!(true), json!({}), json!(["sample"])]).cloned(),
        }
    }

    /// The required members, except for `skip`.
    fn object(
        &self,
        one: &Map<String, Value>,
        node: &Node<'_>,
        skip: Option<&str>,
        random: &mut Random,
        depth: usize,
    ) -> Option<Map<String, Value>> {
        let mut out = Map::new();
        let required = one.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for name in required.filter(|name| Some(*name) != skip) {
            let value = match self.member(one, node, name) {
                Some(node) => self.sample(&node, random, depth + 1)?,
                None => json!("sample"),
            };
            out.insert(name.to_owned(), value);
        }
        Some(out)
    }

    fn array(&self, one: &Map<String, Value>, node: &Node<'_>, random: &mut Random, depth: usize) -> Option<Value> {
        if let Some(Value::Array(tuple)) = one.get("items") {
            return tuple.iter().map(|item| self.sample(&Node::Schema(item), random, depth + 1)).collect();
        }
        let fewest = one.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let Some(item) = self.item(one, node) else { return Some(json!([])) };
        let count = fewest.max(random.below(2) as u64);
        (0..count).map(|_| self.sample(&item, random, depth + 1)).collect()
    }

    /// The node of a member, named or of a map.
    fn member<'a>(&'a self, one: &Map<String, Value>, node: &Node<'a>, name: &str) -> Option<Node<'a>> {
        match node {
            Node::Row(pattern) => {
                let named = pattern.key(name);
                let known = self.catalogue.shape(&named).is_some();
                Some(Node::Row(if known { named } else { self.catalogue.member(pattern, name)? }))
            }
            Node::Schema(schema) => part_of(schema, one, &["properties", name], "additionalProperties"),
        }
    }

    fn item<'a>(&'a self, one: &Map<String, Value>, node: &Node<'a>) -> Option<Node<'a>> {
        match node {
            Node::Row(pattern) => Some(Node::Row(self.catalogue.items(pattern)?)),
            Node::Schema(schema) => part_of(schema, one, &["items"], "items"),
        }
    }

    /// The smallest value of `node` in which the path exists.
    fn with(&self, node: &Node<'_>, steps: &[Step], random: &mut Random) -> Option<Value> {
        let Some((step, rest)) = steps.split_first() else { return self.sample(node, random, 0) };
        let branches = self.branches(node, random);
        branches.into_iter().find_map(|(one, node)| self.with_step(&one, &node, step, rest, random))
    }

    fn with_step(
        &self,
        one: &Map<String, Value>,
        node: &Node<'_>,
        step: &Step,
        rest: &[Step],
        random: &mut Random,
    ) -> Option<Value> {
        let open = one.is_empty();
        match step {
            Step::Items if open || kind(one) == "array" => {
                let item = self.item(one, node)?;
                let fewest = one.get("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
                (0..fewest).map(|_| self.with(&item, rest, random)).collect()
            }
            Step::Key(_) | Step::AnyKey if open || kind(one) == "object" => {
                let (name, member) = match step {
                    Step::Key(name) => (name.clone(), self.member(one, node, name)?),
                    _ => (self.map_key(one, random)?, self.map_value(one, node)?),
                };
                let value = self.with(&member, rest, random)?;
                let mut out = self.object(one, node, Some(&name), random, 0)?;
                out.insert(name, value);
                Some(Value::Object(out))
            }
            _ => None,
        }
    }

    fn map_value<'a>(&'a self, one: &Map<String, Value>, node: &Node<'a>) -> Option<Node<'a>> {
        match node {
            Node::Row(pattern) => Some(Node::Row(pattern.join(Step::AnyKey))),
            Node::Schema(schema) => part_of(schema, one, &["additionalProperties"], "additionalProperties"),
        }
    }

    /// A key that a map accepts.
    fn map_key(&self, one: &Map<String, Value>, random: &mut Random) -> Option<String> {
        let Some(Value::Object(names)) = one.get("propertyNames") else {
            return random.pick(&["sample", "main", "a/b", "Two Words"]).map(|name| (*name).to_owned());
        };
        if let Some(Value::Array(values)) = names.get("enum") {
            return Some(random.pick(values)?.as_str()?.to_owned());
        }
        Some(random.pick(&self.texts(names))?.as_str()?.to_owned())
    }

    /// The texts that satisfy a fragment for strings.
    fn texts(&self, one: &Map<String, Value>) -> Vec<Value> {
        let key = Value::Object(one.clone()).to_string();
        if let Some(known) = self.texts.borrow().get(&key) {
            return known.clone();
        }
        let mut all: Vec<Value> = TEXTS.iter().map(|text| json!(text)).collect();
        let shortest = one.get("minLength").and_then(Value::as_u64).unwrap_or(0);
        all.push(json!("a".repeat(usize::try_from(shortest).unwrap_or(0).min(5000))));
        // A pattern that only JavaScript understands does not narrow the choice; OpenClaw itself will.
        if let Ok(validator) = jsonschema::options().should_validate_formats(true).build(&Value::Object(one.clone())) {
            all.retain(|text| validator.is_valid(text));
        }
        self.texts.borrow_mut().insert(key, all.clone());
        all
    }
}

/// The kind of value that an alternative describes; `any` when it does not say.
pub(crate) fn kind(one: &Map<String, Value>) -> &str {
    match one.get("type").and_then(Value::as_str) {
        Some(kind) => kind,
        None if one.contains_key("properties") || one.contains_key("required") => "object",
        None => "any",
    }
}

/// A part of the alternative `one` of `schema`, found again inside `schema` so that it can be borrowed.
fn part_of<'a>(schema: &'a Value, one: &Map<String, Value>, path: &[&str], otherwise: &str) -> Option<Node<'a>> {
    let own = same(schema, one)?;
    let part = path.iter().try_fold(own, |part, step| part.get(step));
    let part = part.or_else(|| own.get(otherwise)).filter(|part| !part.is_boolean())?;
    Some(Node::Schema(part))
}

fn same<'a>(schema: &'a Value, one: &Map<String, Value>) -> Option<&'a Value> {
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(parts) => parts.iter().find_map(|part| same(part, one)),
        None => (schema.as_object()? == one).then_some(schema),
    }
}

/// Numbers that satisfy a fragment, its limits among them.
fn numbers(one: &Map<String, Value>) -> Vec<Value> {
    let bound = |keyword: &str| one.get(keyword).and_then(Value::as_f64);
    let limits = [bound("minimum"), bound("maximum"), bound("exclusiveMinimum"), bound("exclusiveMaximum")];
    let mut all = vec![0.0, 1.0, 2.0, 0.5, 100.0, 5000.0];
    all.extend(limits.into_iter().flatten().flat_map(|limit| [limit - 1.0, limit, limit + 1.0, limit + 0.5]));
    let schema = Value::Object(one.clone());
    let mut all: Vec<Value> = all.into_iter().map(number).collect();
    all.retain(|value| jsonschema::is_valid(&schema, value));
    all
}

/// A JSON number, without a fraction where there is none.
#[allow(clippy::cast_possible_truncation, reason = "only whole numbers that fit are cast")]
pub(crate) fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::small;
    use super::*;

    fn config(path: &str) -> Option<Value> {
        let catalogue = small();
        Sampler::new(&catalogue).config(&Pattern::parse(path).unwrap(), &mut Random::new(1, 1))
    }

    #[test]
    fn makes_the_smallest_config_with_a_path() {
        let port = config("gateway.port").unwrap();
        assert!(port["gateway"]["port"].as_i64().is_some_and(|port| (1..=65535).contains(&port)));
        let allow = config("tools.allow[]").unwrap();
        assert!(allow["tools"]["allow"][0].as_str().unwrap().chars().all(|letter| letter.is_ascii_lowercase()));
        assert!(
            config("plugins.entries.voice.enabled").unwrap()["plugins"]["entries"]["voice"]["enabled"].is_boolean()
        );
        assert_eq!(config("gateway.nope"), None);
    }

    #[test]
    fn sees_into_complete_schemas() {
        let catalogue = small();
        let sampler = Sampler::new(&catalogue);
        let pattern = Pattern::parse("secret.id").unwrap();
        let value = sampler.config(&pattern, &mut Random::new(3, 1)).unwrap();
        assert!(value["secret"]["id"].is_string());
    }
}
