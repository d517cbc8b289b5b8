//! Ways to damage, or merely to change, a config. Each one takes a site and says whether it did
//! anything; `ALL` is the list that the generator picks from.

use super::catalogue::{Catalogue, alternatives};
use super::place::{Place, Step, at, at_mut, remove};
use super::random::Random;
use super::render::raw;
use super::sample::{Sampler, number};
use openclaw_lint_core::schema::pattern::Pattern;
use serde_json::{Map, Value, json};

/// A config about to be changed, and the place at which.
pub(crate) struct Site<'s> {
    /// The config.
    pub(crate) config: &'s mut Value,
    /// The place.
    pub(crate) place: &'s Place,
    /// All other places.
    pub(crate) places: &'s [Place],
    /// The release.
    pub(crate) catalogue: &'s Catalogue,
    /// Makes valid values.
    pub(crate) sampler: &'s Sampler<'s>,
    /// Where choices come from.
    pub(crate) random: &'s mut Random,
}

/// One kind of change.
pub(crate) type Mutation = fn(&mut Site<'_>) -> Option<()>;

/// All of them, by name.
pub(crate) const ALL: [(&str, Mutation); 25] = [
    ("unknown-key", unknown_key),
    ("misspelt-key", misspelt_key),
    ("foreign-key", foreign_key),
    ("foreign-key", foreign_key),
    ("another-key", another_key),
    ("another-key", another_key),
    ("drop-key", drop_key),
    ("drop-required", drop_required),
    ("change-type", change_type),
    ("another-value", another_value),
    ("enum", enumeration),
    ("bounds", bounds),
    ("bounds", bounds),
    ("pattern", pattern),
    ("null", null),
    ("empty-string", empty_string),
    ("items", items),
    ("scalar-or-list", scalar_or_list),
    ("secret-ref", secret_ref),
    ("swap", swap),
    ("quoted", quoted),
    ("number", odd_number),
    ("unknown-name", unknown_name),
    ("map-key", map_key),
    ("empty", empty),
];

impl Site<'_> {
    fn value(&mut self) -> Option<&mut Value> {
        at_mut(self.config, &self.place.steps)
    }

    fn set(&mut self, new: Value) -> Option<()> {
        let old = self.value()?;
        if *old == new {
            return None;
        }
        *old = new;
        Some(())
    }

    /// One alternative of the shape here that has any of `keywords`.
    fn limited(&mut self, keywords: &[&str]) -> Option<Map<String, Value>> {
        let shape = self.catalogue.shape(self.place.pattern.as_ref()?)?;
        let mut found = alternatives(shape);
        found.retain(|one| keywords.iter().any(|keyword| one.contains_key(*keyword)));
        self.random.pick(&found).cloned()
    }

    /// The nearest object: this place or one of its parents.
    fn object(&self) -> Option<(Vec<Step>, Option<Pattern>)> {
        let mut steps = self.place.steps.as_slice();
        while !at(self.config, steps)?.is_object() {
            steps = &steps[..steps.len().checked_sub(1)?];
        }
        let pattern = self.places.iter().find(|place| place.steps == steps).and_then(|place| place.pattern.clone());
        Some((steps.to_vec(), pattern))
    }

    fn insert(&mut self, steps: &[Step], name: &str, value: Value) -> Option<()> {
        let members = at_mut(self.config, steps)?.as_object_mut()?;
        if members.contains_key(name) {
            return None;
        }
        members.insert(name.to_owned(), value);
        Some(())
    }

    fn any_value(&mut self) -> Value {
        let all =
            [json!("sample"), json!(1), json!(true), json!({}), json!([]), json!(null), json!({"a": 1}), json!(["a"])];
        self.random.pick(&all).cloned().unwrap_or_default()
    }
}

fn unknown_key(site: &mut Site<'_>) -> Option<()> {
    let (steps, _) = site.object()?;
    let name = *site.random.pick(&["noSuchKey", "x-note", "$comment", "no.such", "0", "__note", "_comment"])?;
    let value = site.any_value();
    site.insert(&steps, name, value)
}

fn misspelt_key(site: &mut Site<'_>) -> Option<()> {
    let (steps, _) = site.object()?;
    let members = at(site.config, &steps)?.as_object()?;
    let names: Vec<String> = members.keys().cloned().collect();
    let name = site.random.pick(&names)?.clone();
    let letters: Vec<char> = name.chars().collect();
    let changed = match site.random.below(4) {
        0 => name.to_uppercase(),
        1 => letters.iter().skip(1).collect(),
        2 => format!("{name} "),
        _ => format!("{name}s"),
    };
    let members = at_mut(site.config, &steps)?.as_object_mut()?;
    if changed == name || members.contains_key(&changed) {
        return None;
    }
    let renamed = std::mem::take(members).into_iter();
    *members = renamed.map(|(key, value)| (if key == name { changed.clone() } else { key }, value)).collect();
    Some(())
}

fn foreign_key(site: &mut Site<'_>) -> Option<()> {
    let (steps, pattern) = site.object()?;
    let pattern = pattern?;
    let name = site.random.pick(site.catalogue.foreign(&pattern))?.clone();
    let value = site.sampler.value(&pattern.key(&name), site.random)?;
    site.insert(&steps, &name, value)
}

fn another_key(site: &mut Site<'_>) -> Option<()> {
    let (steps, pattern) = site.object()?;
    let pattern = pattern?;
    let names = site.catalogue.members(&pattern);
    let name = (*site.random.pick(&names)?).to_owned();
    let member = site.catalogue.member(&pattern, &name)?;
    let value = site.sampler.value(&member, site.random)?;
    site.insert(&steps, &name, value)
}

fn drop_key(site: &mut Site<'_>) -> Option<()> {
    remove(site.config, &site.place.steps).map(|_| ())
}

fn drop_required(site: &mut Site<'_>) -> Option<()> {
    let one = site.limited(&["required"])?;
    let required: Vec<String> =
        one.get("required")?.as_array()?.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect();
    let name = site.random.pick(&required)?.clone();
    site.value()?.as_object_mut()?.shift_remove(&name).map(|_| ())
}

fn change_type(site: &mut Site<'_>) -> Option<()> {
    let new = site.any_value();
    if std::mem::discriminant(&new) == std::mem::discriminant(site.value()?) {
        return None;
    }
    site.set(new)
}

fn another_value(site: &mut Site<'_>) -> Option<()> {
    let new = site.sampler.value(site.place.pattern.as_ref()?, site.random)?;
    site.set(new)
}

fn enumeration(site: &mut Site<'_>) -> Option<()> {
    let one = site.limited(&["enum"])?;
    let value = site.random.pick(one.get("enum")?.as_array()?)?.clone();
    let new = match (&value, site.random.below(4)) {
        (Value::String(text), 0) => json!(text.to_uppercase()),
        (Value::String(text), 1) => json!(format!(" {text}")),
        (Value::String(text), 2) => json!(format!("{text}x")),
        (Value::Bool(flag), 0) => json!(!flag),
        (Value::Number(_), 0) => json!(value.as_f64()? + 1.0),
        _ => json!("no-such-value"),
    };
    site.set(new)
}

fn bounds(site: &mut Site<'_>) -> Option<()> {
    const KEYWORDS: [&str; 9] = [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "multipleOf",
    ];
    let one = site.limited(&KEYWORDS)?;
    let keywords: Vec<&str> = KEYWORDS.into_iter().filter(|keyword| one.contains_key(*keyword)).collect();
    let keyword = *site.random.pick(&keywords)?;
    let limit = one.get(keyword)?.as_f64()?;
    let near = limit + *site.random.pick(&[-1.0, -0.5, 0.0, 0.5, 1.0])?;
    let new = match keyword {
        "minLength" | "maxLength" => json!("a".repeat(count(near)?)),
        "minItems" | "maxItems" => {
            let item = site.value()?.get(0).cloned().unwrap_or(json!("sample"));
            Value::Array(vec![item; count(near)?])
        }
        _ => number(near),
    };
    site.set(new)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be small and positive")]
fn count(number: f64) -> Option<usize> {
    (number.fract() == 0.0 && (0.0..=10_000.0).contains(&number)).then_some(number as usize)
}

fn pattern(site: &mut Site<'_>) -> Option<()> {
    if !site.value()?.is_string() {
        return None;
    }
    let odd = [
        "no such value!",
        " sample",
        "sample ",
        "a\nb",
        "ünïcode",
        "🦞",
        "-x",
        "../a",
        "http://",
        "https://u:p@example.com",
        "*",
        "0",
        "true",
        "SAMPLE",
        "a.b.c",
        "__proto__",
        "constructor",
        "a,b",
        "group:sample",
        "\u{0}",
        "\\",
        "/",
    ];
    let new = json!(site.random.pick(&odd)?);
    site.set(new)
}

fn null(site: &mut Site<'_>) -> Option<()> {
    site.set(Value::Null)
}

fn empty_string(site: &mut Site<'_>) -> Option<()> {
    let new = json!(if site.random.chance(30) { "  " } else { "" });
    site.set(new)
}

fn items(site: &mut Site<'_>) -> Option<()> {
    let new = site.any_value();
    let again = site.random.chance(40);
    let front = site.random.chance(50);
    let list = site.value()?.as_array_mut()?;
    let item = if again { list.first()?.clone() } else { new };
    list.insert(if front { 0 } else { list.len() }, item);
    Some(())
}

fn scalar_or_list(site: &mut Site<'_>) -> Option<()> {
    let new = match site.value()? {
        Value::Array(list) => list.first().cloned().unwrap_or_default(),
        Value::Object(members) => json!(members.keys().collect::<Vec<_>>()),
        other => json!([other.clone()]),
    };
    site.set(new)
}

fn secret_ref(site: &mut Site<'_>) -> Option<()> {
    let shape = site.place.pattern.as_ref().and_then(|pattern| site.catalogue.shape(pattern));
    let takes_one = shape.is_some_and(|shape| shape.to_string().contains("source"));
    if site.value()?.is_boolean() || !(takes_one || site.random.chance(5)) {
        return None;
    }
    let all = [
        json!({"source": "env", "provider": "default", "id": "SAMPLE_KEY"}),
        json!({"source": "env", "id": "SAMPLE_KEY"}),
        json!({"source": "env", "provider": "default", "id": "sample-key"}),
        json!({"source": "file", "provider": "default", "id": "/sample/key"}),
        json!({"source": "file", "provider": "default", "id": "value"}),
        json!({"source": "file", "provider": "default", "id": "sample"}),
        json!({"source": "exec", "provider": "default", "id": "sample/key"}),
        json!({"source": "exec", "provider": "default", "id": "../key"}),
        json!({"source": "vault", "provider": "default", "id": "sample"}),
        json!({"source": "env", "provider": "Default!", "id": "SAMPLE_KEY"}),
        json!({"source": "env", "provider": "default", "id": "SAMPLE_KEY", "note": 1}),
        json!({"source": "env", "provider": "default"}),
        json!("secretref-env:SAMPLE_KEY"),
    ];
    let new = site.random.pick(&all)?.clone();
    site.set(new)
}

fn swap(site: &mut Site<'_>) -> Option<()> {
    let other = site.random.pick(site.places)?.steps.clone();
    let here = &site.place.steps;
    if other.starts_with(here) || here.starts_with(&other) {
        return None;
    }
    let (mine, theirs) = (at(site.config, here)?.clone(), at(site.config, &other)?.clone());
    *at_mut(site.config, &other)? = mine;
    site.set(theirs)
}

fn quoted(site: &mut Site<'_>) -> Option<()> {
    let new = match site.value()? {
        Value::String(text) => match text.parse::<i64>() {
            Ok(number) => json!(number),
            Err(_) => json!({"value": text.as_str()}),
        },
        Value::Number(number) => json!(number.to_string()),
        Value::Bool(flag) => json!(flag.to_string()),
        _ => return None,
    };
    site.set(new)
}

fn odd_number(site: &mut Site<'_>) -> Option<()> {
    if !site.value()?.is_number() && !site.random.chance(3) {
        return None;
    }
    let all = [
        json!(-1),
        json!(0),
        json!(1.5),
        json!(-0.5),
        json!(1e308),
        json!(1_000_000_000_000_i64),
        json!(9_007_199_254_740_991_i64),
        json!(9_007_199_254_740_993_i64),
        json!(65536),
        raw("Infinity"),
        raw("NaN"),
        raw("0x10"),
        raw("+1"),
        raw(".5"),
        raw("1e400"),
        raw("2.0"),
        raw("-0"),
    ];
    let new = site.random.pick(&all)?.clone();
    site.set(new)
}

/// Names of channels, plugins and agents that nothing declares, or that only some releases know.
fn unknown_name(site: &mut Site<'_>) -> Option<()> {
    let key = |name: &str| Step::Key(name.to_owned());
    let known_plugin = site.random.pick(&site.catalogue.plugins).cloned().unwrap_or_default();
    let known_channel = site.random.pick(&site.catalogue.channels).cloned().unwrap_or_default();
    let name = match site.random.below(4) {
        0 => "no-such-name".to_owned(),
        1 => known_plugin,
        2 => known_channel,
        _ => (*site.random.pick(&["acme", "memory-core", "telegram", "No Such", "", "none", "main"])?).to_owned(),
    };
    let (path, value): (Vec<Step>, Value) = match site.random.below(11) {
        0 => (vec![key("channels"), Step::Key(name)], json!({})),
        1 => (vec![key("channels"), Step::Key(name)], json!({"enabled": true})),
        2 => (vec![key("plugins"), key("entries"), Step::Key(name)], json!({})),
        3 => (vec![key("plugins"), key("entries"), Step::Key(name)], json!({"enabled": true, "config": {"a": 1}})),
        4 => (vec![key("plugins"), key("allow")], json!([name])),
        5 => (vec![key("plugins"), key("deny")], json!([name])),
        6 => (vec![key("plugins"), key("slots")], json!({"memory": name})),
        7 => (vec![key("bindings")], json!([{"agentId": name, "match": {"channel": "telegram"}}])),
        8 => (vec![key("broadcast")], json!({"peer": [name]})),
        9 => (vec![key("channels"), key("modelByChannel"), Step::Key(name)], json!({"a": "b/c"})),
        _ => (vec![key("agents"), key("defaults"), key("heartbeat")], json!({"target": name})),
    };
    put(site.config, &path, value)
}

/// Puts a value at a path of members, making the objects on the way.
fn put(config: &mut Value, path: &[Step], value: Value) -> Option<()> {
    let mut here = config;
    for step in path {
        let Step::Key(name) = step else { return None };
        here = here.as_object_mut()?.entry(name.clone()).or_insert_with(|| json!({}));
    }
    *here = value;
    Some(())
}

fn map_key(site: &mut Site<'_>) -> Option<()> {
    let (steps, _) = site.object()?;
    let odd = ["", " ", "No Such Name", "a/b", "Sample", "sample", "MAIN", "é", "a.b", "-", "toString", "*", "id:1"];
    let name = *site.random.pick(&odd)?;
    let members = at(site.config, &steps)?.as_object()?;
    let values: Vec<Value> = members.values().cloned().collect();
    let value = site.random.pick(&values)?.clone();
    site.insert(&steps, name, value)
}

fn empty(site: &mut Site<'_>) -> Option<()> {
    let new = match site.value()? {
        Value::Array(_) => json!([]),
        Value::Object(_) => json!({}),
        _ => return None,
    };
    site.set(new)
}
