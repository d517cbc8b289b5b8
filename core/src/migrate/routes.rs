//! Old and new places as the catalogue writes them, with braces for alternatives, and the search among them.

use super::catalogue::Migration;
use crate::path::{ConfigPath, Segment};
use crate::schema::pattern::{Pattern, Step};
use std::collections::HashMap;

/// One old place and where it leads.
#[derive(Debug)]
pub(crate) struct Route {
    /// The old place.
    pub(crate) from: Pattern,
    /// The new place; none where nothing follows.
    pub(crate) to: Option<Pattern>,
    /// The position of the migration in the catalogue.
    pub(crate) migration: usize,
}

/// All old places, by their first name.
#[derive(Debug, Default)]
pub(super) struct Routes(HashMap<String, Vec<Route>>);

impl Routes {
    /// The places of a catalogue.
    pub(super) fn of(catalogue: &[Migration]) -> Self {
        let mut routes = Self::default();
        for (migration, entry) in catalogue.iter().enumerate() {
            for (index, from) in entry.from.iter().enumerate() {
                let to = entry.to.get(index).or(entry.to.first()).filter(|to| *to != "-");
                for (from, chosen) in alternatives(from) {
                    let Some(from) = Pattern::parse(&from) else { continue };
                    let to = to.and_then(|to| Pattern::parse(&filled(to, &chosen)));
                    let first = match from.steps().first() {
                        Some(Step::Key(name)) => name.clone(),
                        _ => continue,
                    };
                    routes.0.entry(first).or_default().push(Route { from, to, migration });
                }
            }
        }
        // Deeper places say more, and named ones more than `*`.
        for of_section in routes.0.values_mut() {
            of_section.sort_by_key(|route| {
                let any = route.from.steps().iter().filter(|step| **step == Step::AnyKey).count();
                (std::cmp::Reverse(route.from.steps().len()), any)
            });
        }
        routes
    }

    /// Every route.
    pub(super) fn all(&self) -> impl Iterator<Item = &Route> {
        self.0.values().flatten()
    }

    /// The routes from `pattern` or above it, the closest one first.
    pub(super) fn covering<'a, 'p>(&'a self, pattern: &'p Pattern) -> impl Iterator<Item = &'a Route> + use<'a, 'p> {
        let section = match pattern.steps().first() {
            Some(Step::Key(name)) => self.0.get(name),
            _ => None,
        };
        section.into_iter().flatten().filter(move |route| route.covers(pattern))
    }
}

impl Route {
    /// Whether `pattern` is the old place or below it.
    pub(crate) fn covers(&self, pattern: &Pattern) -> bool {
        let same = |(here, there): (&Step, &Step)| here == there || (*here == Step::AnyKey && *there != Step::Items);
        self.from.steps().len() <= pattern.steps().len() && self.from.steps().iter().zip(pattern.steps()).all(same)
    }

    /// The new place of `pattern`, with the names that it has.
    pub(crate) fn carry_pattern(&self, pattern: &Pattern) -> Option<Pattern> {
        let steps = || self.from.steps().iter().zip(pattern.steps());
        let mut names = steps().filter(|(step, _)| **step == Step::AnyKey).map(|(_, there)| there.clone());
        let head = self.to.as_ref()?.steps().iter().map(|step| match step {
            Step::AnyKey => names.next().unwrap_or(Step::AnyKey),
            other => other.clone(),
        });
        let tail = pattern.steps().iter().skip(self.from.steps().len()).cloned();
        Some(head.chain(tail).collect())
    }

    /// Whether the old place is exactly `path`.
    pub(crate) fn starts_at(&self, path: &ConfigPath) -> bool {
        let same = |(step, segment): (&Step, &Segment)| match (step, segment) {
            (Step::Items, Segment::Index(_)) | (Step::AnyKey, Segment::Key(_)) => true,
            (Step::Key(name), Segment::Key(key)) => name == key,
            _ => false,
        };
        let segments = path.segments();
        self.from.steps().len() == segments.len() && self.from.steps().iter().zip(segments).all(same)
    }

    /// The new place for the old one at `path`, with the names and positions that `path` has.
    pub(crate) fn carry(&self, path: &ConfigPath) -> Option<ConfigPath> {
        let steps = || self.from.steps().iter().zip(path.segments());
        let mut names = steps().filter(|(step, _)| **step == Step::AnyKey).map(|(_, segment)| segment.clone());
        let mut items = steps().filter(|(step, _)| **step == Step::Items).map(|(_, segment)| segment.clone());
        let head = self.to.as_ref()?.steps().iter().map(|step| match step {
            Step::Key(key) => Some(Segment::Key(key.as_str().into())),
            Step::AnyKey => names.next(),
            Step::Items => items.next(),
        });
        let mut all: Vec<Segment> = head.collect::<Option<_>>()?;
        all.extend(path.segments().get(self.from.steps().len()..)?.iter().cloned());
        Some(all.into())
    }
}

/// The texts that one with braces stands for, each with what was chosen in its braces.
fn alternatives(text: &str) -> Vec<(String, Vec<String>)> {
    let Some((head, rest)) = text.split_once('{') else { return vec![(text.to_owned(), Vec::new())] };
    let Some((group, tail)) = rest.split_once('}') else { return Vec::new() };
    let tails = alternatives(tail);
    let with = |choice: &str| {
        let one = |(tail, chosen): &(String, Vec<String>)| {
            let all = std::iter::once(choice.to_owned()).chain(chosen.iter().cloned()).collect();
            (format!("{head}{choice}{tail}"), all)
        };
        tails.iter().map(one).collect::<Vec<_>>()
    };
    group.split(',').flat_map(with).collect()
}

/// A new place with what was chosen in place of `{1}`, `{2}` …
fn filled(to: &str, chosen: &[String]) -> String {
    let fill = |text: String, (index, choice): (usize, &String)| text.replace(&format!("{{{}}}", index + 1), choice);
    chosen.iter().enumerate().fold(to.to_owned(), fill)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_braces_out() {
        let all: Vec<String> = alternatives("a{,.x}.{b,c}").into_iter().map(|(text, _)| text).collect();
        assert_eq!(all, ["a.b", "a.c", "a.x.b", "a.x.c"]);
        assert_eq!(alternatives("a"), [("a".to_owned(), Vec::new())]);
        assert_eq!(filled("z{1}.{2}", &[".x".to_owned(), "b".to_owned()]), "z.x.b");
    }

    #[test]
    fn carries_names_along() {
        let (from, to) = (Pattern::parse("a.*.b[]").unwrap_or_default(), Pattern::parse("c[].*"));
        let route = Route { from, to, migration: 0 };
        let path = ConfigPath::of(&["a", "x", "b"]).index(3).key("tail");
        assert_eq!(route.carry(&path).map(|path| path.to_string()).as_deref(), Some("c[3].x.tail"));
    }
}
