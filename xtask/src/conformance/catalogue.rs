//! What one release accepts, for the generator: shapes by path pattern, and what other releases know.

use crate::releases::History;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::flatten::Flat;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One release seen from the generator.
pub(crate) struct Catalogue {
    rows: Flat,
    /// Rows that the release does not have, as they were in the newest release that has them.
    elsewhere: Flat,
    below: BTreeMap<Pattern, Vec<Step>>,
    foreign: BTreeMap<Pattern, Vec<String>>,
    /// Channel ids and plugin ids that the release knows.
    pub(crate) channels: Vec<String>,
    /// Bundled plugins.
    pub(crate) plugins: Vec<String>,
    unchecked: Vec<String>,
}

impl Catalogue {
    /// The catalogue of `release`; None when the history does not have it.
    pub(crate) fn new(history: &History, release: &Release) -> Option<Self> {
        let (_, info) = history.releases.iter().find(|(known, _)| known == release)?;
        let names = |key: &str| {
            info[key].as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
        };
        let (rows, elsewhere) = history.rows(release);
        let known = Self::of(rows, elsewhere, names("channels"), names("plugins"));
        Some(Self { unchecked: names("uncheckedChannels"), ..known })
    }

    pub(crate) fn of(rows: Flat, elsewhere: Flat, channels: Vec<String>, plugins: Vec<String>) -> Self {
        let mut below: BTreeMap<Pattern, Vec<Step>> = BTreeMap::new();
        let mut foreign: BTreeMap<Pattern, Vec<String>> = BTreeMap::new();
        for pattern in rows.keys() {
            if let Some((parent, step)) = split(pattern) {
                below.entry(parent).or_default().push(step);
            }
        }
        for pattern in elsewhere.keys() {
            if let Some((parent, Step::Key(name))) = split(pattern) {
                foreign.entry(parent).or_default().push(name);
            }
        }
        Self { rows, elsewhere, below, foreign, channels, plugins, unchecked: Vec::new() }
    }

    /// All path patterns of the release.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.rows.keys()
    }

    /// The shape at `pattern`, in this release or else in another one.
    pub(crate) fn shape(&self, pattern: &Pattern) -> Option<&Value> {
        let found = |pattern: &Pattern| self.rows.get(pattern).or_else(|| self.elsewhere.get(pattern));
        found(pattern).or_else(|| found(&as_any_plugin(pattern)?))
    }

    /// Named members of `pattern` in this release.
    pub(crate) fn members(&self, pattern: &Pattern) -> Vec<&str> {
        let own = self.below.get(pattern).into_iter().flatten();
        let general = as_any_plugin(pattern).and_then(|general| self.below.get(&general)).into_iter().flatten();
        let mut names: Vec<&str> = own
            .chain(general)
            .filter_map(|step| if let Step::Key(name) = step { Some(name.as_str()) } else { None })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Keys that only other releases have, in places where this release refuses unknown keys.
    pub(crate) fn foreign_patterns(&self) -> Vec<Pattern> {
        let closed = |parent: &Pattern| {
            let shape = self.rows.get(parent);
            shape.is_some_and(|shape| shape.to_string().contains("\"additionalProperties\":false"))
                && !self.is_unchecked(parent)
        };
        let known = self.foreign.iter().filter(|(parent, _)| closed(parent));
        known.flat_map(|(parent, names)| names.iter().map(|name| parent.key(name))).collect()
    }

    /// Members of `pattern` that only other releases know.
    pub(crate) fn foreign(&self, pattern: &Pattern) -> &[String] {
        self.foreign.get(pattern).map_or(&[], Vec::as_slice)
    }

    /// The pattern of member `name` of a place with `pattern`.
    pub(crate) fn member(&self, pattern: &Pattern, name: &str) -> Option<Pattern> {
        let named = pattern.key(name);
        let named_here =
            if named.is_one_plugin() { self.plugins.iter().any(|known| known == name) } else { self.knows(&named) };
        if named_here {
            return Some(named);
        }
        let any = pattern.join(Step::AnyKey);
        self.knows(&any).then_some(any)
    }

    /// Whether the release loads anything at that place: a channel whose members it does not look at.
    fn is_unchecked(&self, pattern: &Pattern) -> bool {
        match pattern.steps() {
            [Step::Key(top), Step::Key(id), ..] => top == "channels" && self.unchecked.contains(id),
            _ => false,
        }
    }

    /// Whether `channels` may have a member of that name.
    pub(crate) fn is_under_channels(&self, name: &str) -> bool {
        ["defaults", "modelByChannel"].contains(&name) || self.channels.iter().any(|known| known == name)
    }

    /// The pattern of the items of a place with `pattern`.
    pub(crate) fn items(&self, pattern: &Pattern) -> Option<Pattern> {
        let items = pattern.join(Step::Items);
        self.knows(&items).then_some(items)
    }

    fn knows(&self, pattern: &Pattern) -> bool {
        self.rows.contains_key(pattern)
            || as_any_plugin(pattern).is_some_and(|general| self.rows.contains_key(&general))
    }
}

/// The alternatives of a shape; empty when nothing is accepted, one empty object when anything is.
pub(crate) fn alternatives(shape: &Value) -> Vec<Map<String, Value>> {
    match shape {
        Value::Object(keywords) => match keywords.get("anyOf") {
            Some(Value::Array(parts)) => parts.iter().flat_map(alternatives).collect(),
            _ => vec![keywords.clone()],
        },
        Value::Bool(true) => vec![Map::new()],
        _ => Vec::new(),
    }
}

/// The complete schema of a place whose parts depend on each other.
pub(crate) fn whole(shape: &Value) -> Option<&Value> {
    shape.get("whole")
}

fn split(pattern: &Pattern) -> Option<(Pattern, Step)> {
    let (last, parent) = pattern.steps().split_last()?;
    Some((parent.iter().cloned().collect(), last.clone()))
}

/// The rows of a named plugin stand under `plugins.entries.*`, except for its `config`.
fn as_any_plugin(pattern: &Pattern) -> Option<Pattern> {
    let named: Pattern = pattern.steps().iter().take(3).cloned().collect();
    if !named.is_one_plugin() {
        return None;
    }
    let mut steps = pattern.steps().to_vec();
    steps[2] = Step::AnyKey;
    Some(steps.into_iter().collect())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::json;

    /// A small release.
    pub(crate) fn small() -> Catalogue {
        let closed = json!({"additionalProperties": false, "type": "object"});
        let rows = [
            ("", closed.clone()),
            ("gateway", json!({"additionalProperties": false, "required": ["bind"], "type": "object"})),
            ("gateway.port", json!({"maximum": 65535, "minimum": 1, "type": "integer"})),
            ("gateway.bind", json!({"enum": ["auto", "lan"], "type": "string"})),
            ("tools", closed.clone()),
            ("tools.allow", json!({"type": "array"})),
            ("tools.allow[]", json!({"type": "string", "pattern": "^[a-z]+$"})),
            ("plugins", closed.clone()),
            ("plugins.entries", json!({"additionalProperties": true, "type": "object"})),
            ("plugins.entries.*", closed.clone()),
            ("plugins.entries.*.enabled", json!({"type": "boolean"})),
            ("plugins.entries.voice.config", closed.clone()),
            (
                "secret",
                json!({"whole": {"anyOf": [
                    {"type": "string"},
                    {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"], "additionalProperties": false}
                ]}}),
            ),
        ];
        let elsewhere = [("gateway.token", json!({"type": "string"}))];
        let flat = |rows: &[(&str, Value)]| {
            rows.iter().map(|(path, shape)| (Pattern::parse(path).unwrap(), shape.clone())).collect::<Flat>()
        };
        Catalogue::of(flat(&rows), flat(&elsewhere), vec!["telegram".to_owned()], vec!["voice".to_owned()])
    }

    fn pattern(text: &str) -> Pattern {
        Pattern::parse(text).unwrap()
    }

    #[test]
    fn finds_members_by_name_first() {
        let catalogue = small();
        assert_eq!(catalogue.member(&pattern("gateway"), "port"), Some(pattern("gateway.port")));
        assert_eq!(catalogue.member(&pattern("gateway"), "nope"), None);
        assert_eq!(catalogue.member(&pattern("plugins.entries"), "voice"), Some(pattern("plugins.entries.voice")));
        assert_eq!(catalogue.member(&pattern("plugins.entries"), "other"), Some(pattern("plugins.entries.*")));
        assert_eq!(catalogue.members(&pattern("plugins.entries.voice")), ["config", "enabled"]);
        assert_eq!(catalogue.foreign(&pattern("gateway")), ["token"]);
    }

    #[test]
    fn a_named_plugin_has_the_shape_of_any_plugin() {
        let catalogue = small();
        assert_eq!(catalogue.shape(&pattern("plugins.entries.voice.enabled")), Some(&json!({"type": "boolean"})));
        assert_eq!(alternatives(&json!({"anyOf": [{"type": "string"}, {"type": "null"}]})).len(), 2);
        assert!(alternatives(&json!(false)).is_empty());
    }
}
