//! `${NAME}` in string values: where names get their values, and the replacement in the whole config.

use super::environment::{Environment, Lookup};
use super::problem::{ProblemKind, Problems};
use super::reference::{Token, has_reference, tokens};
use super::trail::Trail;
use super::{Entry, Object, Outcome, Reference, SourceFile, Text, Value, ValueKind};
use crate::release::Release;
use crate::report::{Location, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// From this release on, a missing variable is a warning and its text is kept; before, the file was refused.
const MISSING_ALLOWED_SINCE: Release = Release::new(2026, 3, 7);

/// From this release on, a value in the `env` section that holds a reference itself is not applied.
const NESTED_IGNORED_SINCE: Release = Release::new(2026, 2, 17);

/// What the `env` section calls things other than variables.
const NO_VARIABLES: [&str; 2] = ["shellEnv", "vars"];

/// Replaces every reference in the config by what the environment and the config itself say.
pub(super) fn replace_all(
    root: &mut Value,
    environment: &dyn Environment,
    release: Release,
    files: &[Arc<SourceFile>],
    problems: &mut Problems,
) {
    let config = ConfigVariables::of(root, release);
    let fatal = release < MISSING_ALLOWED_SINCE;
    Replacement { environment, config, fatal, files, problems }.visit(root, Trail::Root);
}

/// The variables that the config sets for itself.
struct ConfigVariables {
    values: HashMap<String, String>,
    complete: bool,
}

impl ConfigVariables {
    /// `env.vars.NAME`, then `env.NAME`, which wins. Releases from 2026.8 on refuse the latter, yet apply it.
    fn of(root: &Value, release: Release) -> Self {
        let env = root.get("env");
        let vars = env.and_then(|env| env.get("vars"));
        let complete = ![Some(root), env, vars].into_iter().flatten().any(|value| value.incomplete);
        let flat = members(env).filter(|entry| !NO_VARIABLES.contains(&entry.name.as_str()));
        let values = members(vars)
            .chain(flat)
            .filter_map(|entry| Some((&entry.name, entry.value.as_str()?)))
            .filter(|(_, value)| !value.trim().is_empty())
            .filter(|(_, value)| release < NESTED_IGNORED_SINCE || !has_reference(value))
            .map(|(name, value)| (name.clone(), value.to_owned()))
            .collect();
        Self { values, complete }
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = &Entry> {
    value.and_then(Value::as_object).into_iter().flat_map(Object::iter)
}

struct Replacement<'a> {
    environment: &'a dyn Environment,
    config: ConfigVariables,
    fatal: bool,
    files: &'a [Arc<SourceFile>],
    problems: &'a mut Problems,
}

impl Replacement<'_> {
    fn visit(&mut self, value: &mut Value, trail: Trail<'_>) {
        let location = value.location;
        match &mut value.kind {
            ValueKind::String(text) if text.as_str().contains('$') => {
                if let Some(replaced) = self.text(text.as_str(), location, trail) {
                    *text = replaced;
                }
            }
            ValueKind::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.visit(item, Trail::Index(&trail, index));
                }
            }
            ValueKind::Object(object) => object.each_entry_mut(&mut |entry| {
                self.visit(&mut entry.value, Trail::Key(&trail, &entry.name));
            }),
            _ => {}
        }
    }

    /// The text after replacement; none when there is nothing to replace.
    fn text(&mut self, raw: &str, location: Location, trail: Trail<'_>) -> Option<Text> {
        let tokens = tokens(raw);
        if tokens.iter().all(Token::is_plain) {
            return None;
        }
        let mut value = String::with_capacity(raw.len());
        let mut references: Vec<Reference> = Vec::new();
        for token in tokens {
            match token {
                Token::Plain(text) => value.push_str(text),
                Token::Escaped(text) => value.push_str(text),
                Token::Reference { name, text } => {
                    let (found, outcome) = self.lookup(name);
                    value.push_str(found.as_deref().unwrap_or(text));
                    if let Outcome::Missing = outcome {
                        self.report(name, text, location, trail);
                    }
                    references.push(Reference { name: name.to_owned(), outcome });
                }
            }
        }
        Some(Text::replaced(value, raw.to_owned(), references))
    }

    /// The environment wins over the config, unless its value is blank.
    fn lookup(&self, name: &str) -> (Option<String>, Outcome) {
        let outer = self.environment.lookup(name);
        if let Lookup::Set(value) = &outer
            && !value.trim().is_empty()
        {
            return (Some(value.clone()), Outcome::Environment);
        }
        if let Some(value) = self.config.values.get(name) {
            return (Some(value.clone()), Outcome::Config);
        }
        match outer {
            Lookup::Set(value) if !value.is_empty() => (Some(value), Outcome::Environment),
            Lookup::Set(_) | Lookup::Unset if self.config.complete => (None, Outcome::Missing),
            _ => (None, Outcome::Unknown),
        }
    }

    fn report(&mut self, name: &str, written: &str, location: Location, trail: Trail<'_>) {
        let empty = matches!(self.environment.lookup(name), Lookup::Set(_));
        let kind = ProblemKind::VariableMissing { name: name.to_owned(), empty, fatal: self.fatal };
        self.problems.push(kind, self.narrow(location, written), trail);
    }

    /// The reference itself, when the source has it as it stands.
    fn narrow(&self, location: Location, written: &str) -> Location {
        let source = self.files.get(location.file.0 as usize).map_or("", |file| location.span.text(&file.text));
        match source.find(written) {
            Some(offset) => {
                let start = location.span.start + offset;
                Location { file: location.file, span: Span::new(start, start + written.len()) }
            }
            None => location,
        }
    }
}
