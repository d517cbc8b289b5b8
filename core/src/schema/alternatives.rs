//! The alternatives of a schema node: the node free of references and combinations, once for every
//! way in which a value can satisfy it.

use serde_json::{Map, Value, json};

/// One way to satisfy a node: keywords only, no `$ref`, `anyOf` or `oneOf`. `allOf` stays where two
/// parts cannot be said in one.
pub type Alternative = Map<String, Value>;

/// Keywords that say nothing about what is accepted.
const PROSE: [&str; 15] = [
    "$comment",
    "$defs",
    "$id",
    "$schema",
    "default",
    "definitions",
    "deprecated",
    "deprecationMessage",
    "description",
    "examples",
    "markdownDescription",
    "readOnly",
    "title",
    "writeOnly",
    "x-extracted",
];
/// Bounds that a JavaScript validator adds to every integer.
const SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The alternative that no value satisfies.
fn never() -> Alternative {
    Map::from_iter([("never".to_owned(), Value::Bool(true))])
}

/// Whether no value satisfies it.
pub fn is_never(alternative: &Alternative) -> bool {
    alternative.contains_key("never")
}

/// All alternatives of `node`, a part of the schema document `root`.
#[must_use]
pub fn expand(node: &Value, root: &Value) -> Vec<Alternative> {
    let Value::Object(keywords) = node else {
        return vec![if *node == Value::Bool(false) { never() } else { Map::new() }];
    };
    if let Some(Value::String(reference)) = keywords.get("$ref") {
        // A dangling reference says nothing.
        return root
            .pointer(reference.trim_start_matches('#'))
            .map_or_else(|| vec![Map::new()], |target| expand(target, root));
    }
    if matches!(keywords.get("not"), Some(Value::Bool(true))) || keywords.get("not") == Some(&json!({})) {
        return vec![never()];
    }
    let mut alternatives = vec![own(keywords)];
    for (keyword, parts) in keywords {
        let Value::Array(parts) = parts else { continue };
        match keyword.as_str() {
            "allOf" => {
                for part in parts {
                    alternatives = product(&alternatives, &expand(part, root));
                }
            }
            "anyOf" | "oneOf" => {
                let branches: Vec<_> = parts.iter().flat_map(|part| expand(part, root)).collect();
                alternatives = product(&alternatives, &branches);
            }
            _ => {}
        }
    }
    alternatives.into_iter().flat_map(one_type_each).collect()
}

/// The keywords of a node itself, in one spelling.
fn own(keywords: &Map<String, Value>) -> Alternative {
    let mut own = Map::new();
    for (keyword, value) in keywords {
        let keyword = keyword.as_str();
        if PROSE.contains(&keyword) || matches!(keyword, "allOf" | "anyOf" | "oneOf" | "if" | "then" | "else" | "not") {
            continue;
        }
        let trivial = match keyword {
            "minimum" => value.as_f64() == Some(-SAFE_INTEGER),
            "maximum" => value.as_f64() == Some(SAFE_INTEGER),
            "propertyNames" => *value == json!({"type": "string"}) || *value == json!({}),
            "additionalProperties" | "items" => is_anything(value),
            "required" => value.as_array().is_some_and(Vec::is_empty),
            // Says again what the largest number of items says.
            "additionalItems" => {
                let listed = keywords.get("items").and_then(Value::as_array).map(Vec::len);
                let most = keywords.get("maxItems").and_then(Value::as_u64).and_then(|most| usize::try_from(most).ok());
                most.is_some_and(|most| listed.is_some_and(|listed| most <= listed))
            }
            "format" => {
                matches!(value.as_str(), Some(f) if f.starts_with("int") || f.starts_with("uint") || f == "double")
            }
            _ => false,
        };
        if trivial {
            continue;
        }
        match keyword {
            "const" if value.is_null() => own.insert("type".to_owned(), json!("null")),
            "const" => own.insert("enum".to_owned(), json!([value])),
            "propertyNames" => own.insert(keyword.to_owned(), name_rule(value)),
            // Not every regular expression engine takes this spelling of NUL.
            "pattern" => {
                own.insert(keyword.to_owned(), json!(value.as_str().unwrap_or_default().replace("\\0", "\\x00")))
            }
            "required" => own.insert("required".to_owned(), without_defaulted(value, keywords.get("properties"))),
            _ => own.insert(keyword.to_owned(), plain_number(value)),
        };
    }
    if own.get("required").is_some_and(|required| required == &json!([])) {
        own.remove("required");
    }
    let unit = |names: &[&str]| -> Map<String, Value> {
        names.iter().filter_map(|name| Some(((*name).to_owned(), keywords.get(*name)?.clone()))).collect()
    };
    // A condition means something as a unit only.
    let conditions: Vec<Value> = [unit(&["if", "then", "else"]), unit(&["not"])]
        .into_iter()
        .filter(|condition| !condition.is_empty())
        .map(Value::Object)
        .collect();
    if !conditions.is_empty() {
        own.insert("allOf".to_owned(), Value::Array(conditions));
    }
    own
}

/// A rule about names without the remark that names are strings.
fn name_rule(rule: &Value) -> Value {
    let mut rule = rule.clone();
    if let Value::Object(keywords) = &mut rule {
        keywords.retain(|keyword, value| !(keyword == "type" && value == "string"));
        if let Some(only) = keywords.shift_remove("const") {
            keywords.insert("enum".to_owned(), json!([only]));
        }
    }
    rule
}

/// Whether a schema allows every value: it says nothing, or names every kind.
fn is_anything(schema: &Value) -> bool {
    let Value::Object(keywords) = schema else { return *schema == Value::Bool(true) };
    let mut telling = keywords.iter().filter(|(keyword, _)| !PROSE.contains(&keyword.as_str()));
    let Some((keyword, value)) = telling.next() else { return true };
    if telling.next().is_some() {
        return false;
    }
    match (keyword.as_str(), value) {
        ("anyOf", Value::Array(parts)) => ["null", "boolean", "number", "string", "array", "object"]
            .iter()
            .all(|kind| parts.iter().any(|part| is_any(part, kind))),
        _ => false,
    }
}

/// Whether a schema allows every value of one kind.
fn is_any(schema: &Value, kind: &str) -> bool {
    schema.as_object().is_some_and(|keywords| {
        keywords.get("type").is_some_and(|name| name == kind)
            && keywords.iter().all(|(keyword, value)| match keyword.as_str() {
                "type" => true,
                "items" | "additionalProperties" => is_anything(value),
                "propertyNames" => *value == json!({"type": "string"}),
                other => PROSE.contains(&other),
            })
    })
}

/// A whole number in its one spelling: `1`, not `1.0`.
fn plain_number(value: &Value) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "the number is whole and small")]
    match value.as_f64() {
        Some(number) if value.is_f64() && number.fract() == 0.0 && number.abs() < SAFE_INTEGER => json!(number as i64),
        _ => value.clone(),
    }
}

/// Required keys, sorted, without those that a default fills in.
fn without_defaulted(required: &Value, properties: Option<&Value>) -> Value {
    let defaulted =
        |name: &str| properties.and_then(|all| all.get(name)).is_some_and(|sub| sub.get("default").is_some());
    let mut names: Vec<&str> = required.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    names.retain(|name| !defaulted(name));
    names.sort_unstable();
    json!(names)
}

fn product(left: &[Alternative], right: &[Alternative]) -> Vec<Alternative> {
    left.iter().flat_map(|a| right.iter().map(|b| intersect(a, b))).collect()
}

/// What satisfies both.
fn intersect(a: &Alternative, b: &Alternative) -> Alternative {
    let mut out = a.clone();
    for (keyword, right) in b {
        let Some(left) = out.get(keyword).cloned() else {
            out.insert(keyword.clone(), right.clone());
            continue;
        };
        if left == *right {
            continue;
        }
        let merged = match keyword.as_str() {
            "properties" => merge_properties(&left, right),
            "required" => both_lists(&left, right),
            "allOf" => both_lists(&left, right),
            "additionalProperties" if left == Value::Bool(false) || *right == Value::Bool(false) => Value::Bool(false),
            "type" => {
                return if both_types(&left, right).is_empty() { never() } else { narrowed(out, b, &left, right) };
            }
            _ => {
                let part = json!([{keyword: right}]);
                let all = out.get("allOf").map_or_else(|| part.clone(), |all| both_lists(all, &part));
                out.insert("allOf".to_owned(), all);
                continue;
            }
        };
        out.insert(keyword.clone(), merged);
    }
    out
}

/// Two lists in one: sorted, each value once.
fn both_lists(left: &Value, right: &Value) -> Value {
    let mut all: Vec<Value> = [left, right].into_iter().filter_map(Value::as_array).flatten().cloned().collect();
    all.sort_by_key(Value::to_string);
    all.dedup();
    Value::Array(all)
}

fn narrowed(mut out: Alternative, b: &Alternative, left: &Value, right: &Value) -> Alternative {
    let types = both_types(left, right);
    let mut rest = b.clone();
    rest.remove("type");
    out.remove("type");
    let mut out = intersect(&out, &rest);
    out.insert("type".to_owned(), if let [one] = types.as_slice() { one.clone() } else { Value::Array(types) });
    out
}

fn both_types(left: &Value, right: &Value) -> Vec<Value> {
    let (left, right) = (types_of(left), types_of(right));
    left.into_iter().filter(|name| right.contains(name)).collect()
}

fn types_of(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])
}

fn merge_properties(left: &Value, right: &Value) -> Value {
    let (Value::Object(left), Value::Object(right)) = (left, right) else { return right.clone() };
    let mut out = left.clone();
    for (name, sub) in right {
        let merged = match out.get(name) {
            Some(other) if other != sub => json!({"allOf": [other, sub]}),
            _ => sub.clone(),
        };
        out.insert(name.clone(), merged);
    }
    Value::Object(out)
}

/// Splits an alternative whose `type` is a list, so that every alternative has at most one type.
fn one_type_each(alternative: Alternative) -> Vec<Alternative> {
    match alternative.get("type").cloned() {
        Some(Value::Array(types)) => types
            .into_iter()
            .map(|name| {
                let mut one = alternative.clone();
                one.insert("type".to_owned(), name);
                one
            })
            .collect(),
        _ => vec![alternative],
    }
}
