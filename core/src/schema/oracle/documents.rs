//! Real configs and made-up ones: the same issues as the judge finds.

use super::compare;
use crate::schema::atlas::{Atlas, Place};
use crate::schema::history::History;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

fn releases() -> usize {
    History::get().versions().len()
}

/// Compares the real configs on some releases.
fn real(part: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/real");
    let mut count = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        (0..releases()).filter(|release| release % 3 == part).for_each(|release| compare(&text, release));
        count += 1;
    }
    assert!(count > 40);
}

#[test]
fn real_configs_on_a_first_third_of_the_releases() {
    real(0);
}

#[test]
fn real_configs_on_a_second_third_of_the_releases() {
    real(1);
}

#[test]
fn real_configs_on_the_last_third_of_the_releases() {
    real(2);
}

/// Decides what a made-up config holds.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % count.max(1)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

const NAMES: [&str; 6] = ["main", "ops-1", "Upper", "has space", "1", "enabled"];

/// Any value at all.
fn anything(dice: &mut Dice) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(99_999),
        json!(9_007_199_254_740_993_u64),
        json!(""),
        json!("text"),
        json!("https://h.example/"),
        json!("/path"),
        json!([]),
        json!(["text", 1, "text"]),
        json!({}),
        json!({"id": "main", "x": 1}),
    ];
    dice.pick(&all).cloned().unwrap_or_default()
}

/// A value for a place, mostly of the right form.
fn at_place(place: Place, dice: &mut Dice, depth: usize) -> Value {
    if dice.one_in(12) {
        return anything(dice);
    }
    match place.shape() {
        Some(shape) => at_schema(shape, Some(place), dice, depth),
        None => anything(dice),
    }
}

fn at_schema(schema: &Value, place: Option<Place>, dice: &mut Dice, depth: usize) -> Value {
    if let Some(whole) = schema.get("whole") {
        return at_schema(whole, None, dice, depth);
    }
    if let Some(branch) = schema["anyOf"].as_array().and_then(|branches| dice.pick(branches)) {
        return at_schema(branch, place, dice, depth);
    }
    if let Some(value) = schema["enum"].as_array().and_then(|values| dice.pick(values)).filter(|_| !dice.one_in(6)) {
        return value.clone();
    }
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    let limits: Vec<f64> = bounds.iter().filter_map(|bound| schema[*bound].as_f64()).collect();
    match schema["type"].as_str() {
        Some("object") => object(schema, place, dice, depth),
        Some("array") => {
            let count = dice.below(if depth < 2 { 1 } else { 4 });
            let item = |dice: &mut Dice| match (place.and_then(|place| place.item()), &schema["items"]) {
                (Some(item), _) => at_place(item, dice, depth - 1),
                (None, Value::Object(_)) => at_schema(&schema["items"], None, dice, depth - 1),
                _ => anything(dice),
            };
            (0..count).map(|_| item(dice)).collect()
        }
        Some("integer" | "number") if !dice.one_in(8) => {
            let near = dice.pick(&limits).copied().unwrap_or(7.0);
            json!(near + [0.0, 1.0, -1.0, 0.5][dice.below(4)])
        }
        Some("boolean") => json!(dice.one_in(2)),
        Some("string") => {
            let texts = ["text", "a", "https://h.example/", "${NOT_SET}", "ID_1", "10m", "two words", "/x", "*"];
            json!(texts[dice.below(texts.len())])
        }
        _ => anything(dice),
    }
}

fn object(schema: &Value, place: Option<Place>, dice: &mut Dice, depth: usize) -> Value {
    let mut members = Map::new();
    if depth == 0 {
        return Value::Object(members);
    }
    let own: Vec<&str> = match place {
        Some(place) => place.names(),
        None => {
            schema["properties"].as_object().map(|all| all.keys().map(String::as_str).collect()).unwrap_or_default()
        }
    };
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut names: Vec<&str> = required.filter(|_| !dice.one_in(10)).collect();
    names.extend((0..dice.below(5)).filter_map(|_| dice.pick(&own).copied()).collect::<Vec<_>>());
    names.extend((0..dice.below(4)).filter_map(|_| dice.pick(&NAMES).copied()).collect::<Vec<_>>());
    for name in names {
        let value = match place {
            Some(place) => place.member(name).map(|member| at_place(member, dice, depth - 1)),
            None => {
                let member = schema["properties"].get(name).or_else(|| schema.get("additionalProperties"));
                member.filter(|member| member.is_object()).map(|member| at_schema(member, None, dice, depth - 1))
            }
        };
        members.insert(name.to_owned(), value.unwrap_or_else(|| anything(dice)));
    }
    Value::Object(members)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn made_up_configs(seed in 1..u64::MAX, release in 0..releases()) {
        let mut dice = Dice(seed);
        let root = Atlas::whole(release).root();
        let mut config = Map::new();
        for _ in 0..6 {
            let Some(name) = dice.pick(&root.names()).copied() else { continue };
            let Some(section) = root.named_member(name) else { continue };
            let mut value = section.shape().map_or(Value::Null, |shape| at_schema(shape, Some(section), &mut dice, 6));
            // One channel of many.
            if name == "channels" && let Some(id) = dice.pick(&section.names()).copied() {
                value[id] = at_place(section.named_member(id).unwrap(), &mut dice, 5);
            }
            config.insert(name.to_owned(), value);
        }
        compare(&Value::Object(config).to_string(), release);
    }
}
