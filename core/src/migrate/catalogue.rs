//! The catalogue of migrations, `core/data/migrations/*.jsonl`: what became of every old form, one a line. It
//! is the one place that says which value wins, how far a program may go, and why. Forms that the newest
//! release accepts in silence stand apart, because every run looks for them.

use super::routes::{Route, Routes};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::history::History;
use crate::schema::pattern::Pattern;
use serde::Deserialize;
use serde_json::Value as Json;
use std::sync::OnceLock;

const REFUSED: &str = include_str!("../../data/migrations/refused.jsonl");
const ACCEPTED: &str = include_str!("../../data/migrations/accepted.jsonl");

/// What happens to an old form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It has another place or name.
    Move,
    /// Its parts go to several places.
    Split,
    /// It is joined with what stands at the new place, or several old forms are joined.
    Merge,
    /// The place stays, the value has another spelling.
    Values,
    /// The same wish takes another shape.
    Restructure,
    /// It goes, and nothing takes its place.
    Drop,
    /// It stays, and a copy is needed elsewhere.
    Copy,
    /// Something is missing that used to go without saying.
    Add,
}

/// Which value counts when the old and the new form stand side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conflict {
    /// The new one; the old one is dropped.
    #[default]
    NewWins,
    /// The old one takes the place of the new one.
    OldWins,
    /// The new one, member by member; members that it lacks are carried over.
    FillMissing,
    /// A person has to say, unless both are equal.
    Ask,
}

/// One migration.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Migration {
    /// Stable name, kebab-case.
    pub id: String,
    /// What happens.
    pub kind: Kind,
    /// How far a program may go. With `display` only a person can decide, and `reason` says what.
    pub safety: Safety,
    /// Old places. Braces stand for alternatives: `channels.{slack,discord}{,.accounts.*}.dm`.
    pub from: Vec<String>,
    /// New places: none, one for all of `from`, or one for each; `-` where nothing follows, and `{1}` for
    /// what the first braces of `from` stood for.
    #[serde(default)]
    pub to: Vec<String>,
    /// Which value counts when both forms are there.
    #[serde(default)]
    pub conflict: Conflict,
    /// Old and new values; null for a key that goes. Empty when values stay as they are.
    #[serde(default)]
    pub values: Vec<(Json, Json)>,
    /// What a number is multiplied by.
    #[serde(default)]
    pub factor: Option<f64>,
    /// Whether values are written in another way, by more than a list of `values` can say.
    #[serde(default)]
    pub respells: bool,
    /// The rule that reports an old form which releases accept in silence; none when it is refused.
    #[serde(default)]
    pub rule: Option<String>,
    /// With `rule`: the first release for which the new form is the right one.
    #[serde(default)]
    pub since: Option<Release>,
    /// Why, in one line.
    pub reason: String,
    /// A config with the old form.
    pub before: Json,
    /// The same config in the new form. For `display`, what a person might write.
    #[serde(default)]
    pub after: Option<Json>,
    /// The release for which the example holds; the newest when there is none.
    #[serde(default)]
    pub target: Option<Release>,
}

impl Migration {
    /// Whether the target refuses the old form as an unknown key, so that the table of moves knows it.
    #[must_use]
    pub(crate) fn is_of_keys(&self) -> bool {
        !matches!(self.kind, Kind::Values | Kind::Copy | Kind::Add)
    }

    /// Whether keys go elsewhere, whatever their values are.
    #[must_use]
    pub(crate) fn is_of_whole_keys(&self) -> bool {
        !self.to.is_empty() || matches!(self.kind, Kind::Copy | Kind::Add | Kind::Restructure)
    }

    /// What becomes of `old`: the new value, null when the key goes. None when the value says nothing
    /// about it.
    #[must_use]
    pub(crate) fn translate(&self, old: &Json) -> Option<&Json> {
        self.values.iter().find(|(from, _)| from == old).map(|(_, to)| to)
    }
}

/// Migrations with an index of their old places.
struct Set {
    migrations: Vec<Migration>,
    routes: Routes,
}

impl Set {
    fn of(lines: &str) -> Self {
        let migrations: Vec<Migration> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let routes = Routes::of(&migrations);
        Self { migrations, routes }
    }

    fn find(&'static self, pattern: &Pattern, wanted: impl Fn(&Migration, &Route) -> bool) -> Option<Found> {
        self.routes.covering(pattern).find_map(|route| {
            let migration = &self.migrations[route.migration];
            wanted(migration, route).then_some(Found { migration, route })
        })
    }
}

fn refused() -> &'static Set {
    static SET: OnceLock<Set> = OnceLock::new();
    SET.get_or_init(|| Set::of(REFUSED))
}

fn accepted() -> &'static Set {
    static SET: OnceLock<Set> = OnceLock::new();
    SET.get_or_init(|| Set::of(ACCEPTED))
}

fn set_of(migration: &Migration) -> &'static Set {
    if migration.rule.is_some() { accepted() } else { refused() }
}

/// All migrations.
pub fn all() -> impl Iterator<Item = &'static Migration> {
    refused().migrations.iter().chain(of_accepted_forms())
}

/// Those whose old form the newest release refuses.
pub(crate) fn of_refused_forms() -> impl Iterator<Item = &'static Migration> {
    refused().migrations.iter()
}

/// Those whose old form releases accept in silence.
pub(crate) fn of_accepted_forms() -> impl Iterator<Item = &'static Migration> {
    accepted().migrations.iter()
}

/// A migration that concerns a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// The migration.
    pub(crate) migration: &'static Migration,
    /// The old and the new place in it.
    pub(crate) route: &'static Route,
}

impl Found {
    /// The new place of the old one at `path`, with what stands below it.
    pub(crate) fn target(&self, path: &ConfigPath) -> Option<ConfigPath> {
        self.route.carry(path)
    }
}

/// Migrations of keys whose old place is `pattern` or above it, the closest one.
#[must_use]
pub(crate) fn of_key(pattern: &Pattern) -> Option<Found> {
    refused().find(pattern, |migration, _| migration.is_of_keys())
}

/// The migration of the key at exactly `pattern`.
#[must_use]
pub(crate) fn at_key(pattern: &Pattern) -> Option<Found> {
    let exact = |route: &Route| route.from.steps().len() == pattern.steps().len();
    refused().find(pattern, |migration, route| migration.is_of_keys() && exact(route))
}

/// The migrations that take the key at exactly `pattern` away, although releases accept it in silence.
pub(crate) fn leaves(pattern: &Pattern) -> impl Iterator<Item = &'static Migration> {
    let set = accepted();
    let here = |route: &&Route| route.from.steps().len() == pattern.steps().len() && route.covers(pattern);
    let migrations = set.routes.all().filter(here).map(|route| &set.migrations[route.migration]);
    migrations.filter(|migration| matches!(migration.kind, Kind::Move | Kind::Merge | Kind::Split | Kind::Drop))
}

/// The migrations of values at exactly `pattern`.
pub(crate) fn of_values(pattern: &Pattern) -> impl Iterator<Item = &'static Migration> {
    let of_set = |set: &'static Set| {
        let here = |route: &&Route| route.from.steps().len() == pattern.steps().len() && route.covers(pattern);
        set.routes.all().filter(here).map(|route| &set.migrations[route.migration])
    };
    [refused(), accepted()].into_iter().flat_map(of_set).filter(|migration| !migration.values.is_empty())
}

/// The way of `migration` that starts at `path`.
pub(crate) fn found(migration: &Migration, path: &ConfigPath) -> Option<Found> {
    let set = set_of(migration);
    let mine = |route: &&Route| set.migrations[route.migration].id == migration.id && route.starts_at(path);
    set.routes.all().find(mine).map(|route| Found { migration: &set.migrations[route.migration], route })
}

/// Every old place of a migration, braces written out.
pub fn places(migration: &'static Migration) -> impl Iterator<Item = &'static Pattern> {
    let set = set_of(migration);
    set.routes.all().filter(|route| set.migrations[route.migration].id == migration.id).map(|route| &route.from)
}

/// The migration of the key at `pattern` or above it, its old place, and the new place of `pattern`.
#[must_use]
pub fn route_of(pattern: &Pattern) -> Option<(&'static Migration, &'static Pattern, Option<Pattern>)> {
    let wanted = |migration: &Migration, _: &Route| migration.is_of_keys();
    let found = refused().find(pattern, wanted).or_else(|| accepted().find(pattern, wanted))?;
    Some((found.migration, &found.route.from, found.route.carry_pattern(pattern)))
}

/// The last release whose schema knows one of the old places of a migration that moves or drops keys, from
/// the history. None when none of the known releases does, or when it is about values.
#[must_use]
pub fn last_release(migration: &'static Migration) -> Option<Release> {
    let history = History::get();
    if !migration.is_of_keys() {
        return None;
    }
    let last = places(migration).filter_map(|pattern| history.runs(pattern).last().map(|run| run.last)).max();
    last.map(|last| history.versions()[last])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_line_can_be_read() {
        for line in REFUSED.lines().chain(ACCEPTED.lines()) {
            if let Err(error) = serde_json::from_str::<Migration>(line) {
                panic!("{error}: {line}");
            }
        }
        for migration in all() {
            let ways = [0, 1, migration.from.len()];
            assert!(ways.contains(&migration.to.len()), "{}", migration.id);
            assert!(places(migration).count() >= migration.from.len(), "{}: a place cannot be read", migration.id);
            assert!(!migration.reason.is_empty() && !migration.reason.contains('\n'), "{}", migration.id);
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(migration.id.chars().all(kebab), "{}", migration.id);
        }
    }

    #[test]
    fn names_are_their_own() {
        let names: HashSet<&str> = all().map(|migration| migration.id.as_str()).collect();
        assert_eq!(names.len(), all().count());
        assert!(of_refused_forms().all(|migration| migration.rule.is_none()));
        assert!(of_accepted_forms().all(|migration| migration.rule.is_some() && migration.since.is_some()));
    }

    #[test]
    fn finds_the_closest_place() {
        let of = |text: &str| {
            Pattern::parse(text).and_then(|pattern| of_key(&pattern)).map(|found| found.migration.id.as_str())
        };
        assert_eq!(of("agent"), Some("agent-section"));
        assert_eq!(of("agent.modelAliases"), Some("agent-model-strings"));
        assert_eq!(of("channels.slack.accounts.*.dm.policy"), Some("dm-policy-nested"));
        assert_eq!(of("channels.telegram.threadBindings.ttlHours"), Some("thread-ttl"));
        assert_eq!(of("gateway.mode"), None);
    }
}
