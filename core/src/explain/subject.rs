//! Config paths as people write them: `agents.list[0].id`, `agents.list[].id`,
//! `agents.defaults.models["anthropic/x"].params`, `agents.defaults.models.*`.

use super::key::Kept;
use crate::path::{ConfigPath, Segment};
use crate::schema::atlas::Atlas;
use crate::schema::history::{History, Run};
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;

/// Reads a path; `.` is the whole config. None when the text is in no such form.
pub(super) fn parse(text: &str) -> Option<ConfigPath> {
    let text = text.trim();
    let mut rest = text.strip_prefix('$').filter(|rest| rest.is_empty() || rest.starts_with('.')).unwrap_or(text);
    let mut path = ConfigPath::root();
    rest = rest.strip_prefix('.').unwrap_or(rest);
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix('[') {
            let (segment, behind) = bracket(inner)?;
            path.push(segment);
            rest = behind;
        } else {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            if end == 0 {
                return None;
            }
            path.push(Segment::Key(rest[..end].into()));
            rest = &rest[end..];
        }
        if let Some(behind) = rest.strip_prefix('.') {
            if behind.is_empty() {
                return None;
            }
            rest = behind;
        }
    }
    Some(path)
}

/// `0]`, `]`, `*]`, `"key"]` or `'key']`, and what stands behind it.
fn bracket(inner: &str) -> Option<(Segment, &str)> {
    if let Some(quoted) = inner.strip_prefix('\'') {
        let (key, behind) = quoted.split_once("']")?;
        return Some((Segment::Key(key.into()), behind));
    }
    if inner.starts_with('"') {
        let mut values = serde_json::Deserializer::from_str(inner).into_iter::<String>();
        let key = values.next()?.ok()?;
        return Some((Segment::Key(key.into()), inner[values.byte_offset()..].strip_prefix(']')?));
    }
    let (index, behind) = inner.split_once(']')?;
    let index = if index.is_empty() || index == "*" { 0 } else { index.parse().ok()? };
    Some((Segment::Index(index), behind))
}

/// The pattern of a path that any release knows, and when which shape held there. Forgives `list.0` and
/// `list.id` for `list[0]` and `list[].id`.
pub(super) fn find(path: &ConfigPath) -> Option<Kept> {
    let candidates = [path.clone(), numbers_as_items(path)];
    let direct = candidates.iter().map(kept).find(|kept| !kept.runs.is_empty());
    direct.or_else(|| {
        let written = pattern_of(path);
        let wanted = plain(&written);
        let row = History::get().all_rows().find(|row| plain(&row.pattern()) == wanted)?;
        Some(Kept { pattern: row.pattern(), runs: row.runs().collect() })
    })
}

/// The pattern of a path that stands in a config.
pub(super) fn kept(path: &ConfigPath) -> Kept {
    let pattern = pattern_of(path);
    let own = runs(&pattern);
    match like_any(&pattern).filter(|_| own.is_empty()) {
        Some(kept) => kept,
        None => Kept { runs: own, pattern },
    }
}

/// The same place of any member of a map, for a member that has some rows of its own and not this one.
fn like_any(pattern: &Pattern) -> Option<Kept> {
    let steps = pattern.steps();
    let other = |index: usize| -> Pattern {
        let step = |(at, step): (usize, &Step)| if at == index { Step::AnyKey } else { step.clone() };
        steps.iter().enumerate().map(step).collect()
    };
    let inner = 1..steps.len().saturating_sub(1);
    inner.filter(|index| matches!(steps[*index], Step::Key(_))).map(other).find_map(|pattern| {
        let runs = History::get().runs(&pattern);
        (!runs.is_empty()).then_some(Kept { pattern, runs })
    })
}

/// A path of that pattern, with the names of `path` where both have the same form.
pub(super) fn example(pattern: &Pattern, path: &ConfigPath) -> ConfigPath {
    let same = pattern.steps().len() == path.segments().len();
    let segment = |(index, step): (usize, &Step)| match (step, path.segments().get(index).filter(|_| same)) {
        (Step::Key(key), _) => Segment::Key(key.as_str().into()),
        (Step::AnyKey, Some(Segment::Key(key))) => Segment::Key(key.clone()),
        (Step::AnyKey, _) => Segment::Key("*".into()),
        (Step::Items, Some(Segment::Index(index))) => Segment::Index(*index),
        (Step::Items, _) => Segment::Index(0),
    };
    pattern.steps().iter().enumerate().map(segment).collect::<Vec<_>>().into()
}

/// When which shape held at `pattern`; a named member of a map without a row of its own is like any other.
fn runs(pattern: &Pattern) -> Vec<Run> {
    let history = History::get();
    let own = history.runs(pattern);
    let named = Atlas::whole(history.versions().len() - 1).find(pattern).is_some();
    match pattern.steps().split_last() {
        Some((Step::Key(_), parent)) if own.is_empty() && named => {
            history.runs(&parent.iter().cloned().collect::<Pattern>().join(Step::AnyKey))
        }
        _ => own,
    }
}

fn numbers_as_items(path: &ConfigPath) -> ConfigPath {
    let segments = path.segments().iter().map(|segment| match segment {
        Segment::Key(key) => key.parse().map_or_else(|_| segment.clone(), Segment::Index),
        Segment::Index(_) => segment.clone(),
    });
    segments.collect::<Vec<_>>().into()
}

/// A pattern without the steps that people leave out.
fn plain(pattern: &Pattern) -> Vec<&Step> {
    pattern.steps().iter().filter(|step| matches!(step, Step::Key(_))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        Some(find(&parse(text)?)?.pattern.to_string())
    }

    #[test]
    fn reads_every_notation() {
        for text in
            ["agents.list[0].id", "agents.list[].id", "agents.list.0.id", "agents.list.id", "$.agents.list[*].id"]
        {
            assert_eq!(found(text).as_deref(), Some("agents.list[].id"), "{text}");
        }
        for name in ["[\"anthropic/x.y\"]", "['anthropic/x.y']", ".*", ".sonnet"] {
            let text = format!("agents.defaults.models{name}.params");
            assert_eq!(found(&text).as_deref(), Some("agents.defaults.models.*.params"), "{text}");
        }
        assert_eq!(found("plugins.entries.telegram").as_deref(), Some("plugins.entries.telegram"));
    }

    #[test]
    fn refuses_what_is_no_path() {
        for text in ["a..b", "a.", "a[", "a[x]", "a[\"b]"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("."), Some(ConfigPath::root()));
    }
}
