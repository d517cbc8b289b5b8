//! Places in a generated config: where they are, and which path pattern of the release they match.

use super::catalogue::Catalogue;
use openclaw_lint_core::schema::pattern::Pattern;
use serde_json::Value;

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A member.
    Key(String),
    /// An item.
    Index(usize),
}

/// A place in a config.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The way to it.
    pub(crate) steps: Vec<Step>,
    /// Its pattern; None where the release knows no such path.
    pub(crate) pattern: Option<Pattern>,
}

/// All places of `config`, parents before their parts.
pub(crate) fn places(config: &Value, catalogue: &Catalogue) -> Vec<Place> {
    let mut found = vec![Place { steps: Vec::new(), pattern: Some(Pattern::root()) }];
    let mut next = 0;
    while next < found.len() {
        let place = found[next].clone();
        next += 1;
        let mut add = |step: Step, pattern: Option<Pattern>| {
            let mut steps = place.steps.clone();
            steps.push(step);
            found.push(Place { steps, pattern });
        };
        match at(config, &place.steps) {
            Some(Value::Object(members)) => members.keys().for_each(|name| {
                let pattern = place.pattern.as_ref().and_then(|pattern| catalogue.member(pattern, name));
                add(Step::Key(name.clone()), pattern);
            }),
            Some(Value::Array(items)) => (0..items.len()).for_each(|index| {
                let pattern = place.pattern.as_ref().and_then(|pattern| catalogue.items(pattern));
                add(Step::Index(index), pattern);
            }),
            _ => {}
        }
    }
    found
}

/// The value at `steps`.
pub(crate) fn at<'v>(value: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get(name),
        Step::Index(index) => value.get(index),
    })
}

/// The value at `steps`, to be changed.
pub(crate) fn at_mut<'v>(value: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get_mut(name),
        Step::Index(index) => value.get_mut(index),
    })
}

/// Takes the value at `steps` out of its object or array.
pub(crate) fn remove(value: &mut Value, steps: &[Step]) -> Option<Value> {
    let (last, parent) = steps.split_last()?;
    match (at_mut(value, parent)?, last) {
        (Value::Object(members), Step::Key(name)) => members.shift_remove(name),
        (Value::Array(items), Step::Index(index)) if *index < items.len() => Some(items.remove(*index)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::small;
    use super::*;
    use serde_json::json;

    #[test]
    fn knows_the_pattern_of_every_place() {
        let config =
            json!({"plugins": {"entries": {"x": {"enabled": true}}}, "tools": {"allow": ["a"]}, "nope": {"a": 1}});
        let shown: Vec<String> = places(&config, &small())
            .iter()
            .map(|place| place.pattern.as_ref().map_or("-".to_owned(), ToString::to_string))
            .collect();
        let expected = [
            "",
            "plugins",
            "tools",
            "-",
            "plugins.entries",
            "tools.allow",
            "-",
            "plugins.entries.*",
            "tools.allow[]",
            "plugins.entries.*.enabled",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn removes_members_and_items() {
        let mut config = json!({"a": [1, 2], "b": 1});
        assert_eq!(remove(&mut config, &[Step::Key("a".to_owned()), Step::Index(0)]), Some(json!(1)));
        assert_eq!(remove(&mut config, &[Step::Key("b".to_owned())]), Some(json!(1)));
        assert_eq!(config, json!({"a": [2]}));
    }
}
