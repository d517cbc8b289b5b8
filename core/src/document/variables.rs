//! The replacement of `${NAME}` in every string of a config.

use super::env_section::EnvSection;
use super::environment::{Environment, Lookup};
use super::problem::{ProblemKind, Problems};
use super::reference::{Token, tokens};
use super::trail::Trail;
use super::{Outcome, Reference, SourceFile, Text, Value, ValueKind};
use crate::release::Release;
use crate::report::{Location, Span};
use std::sync::Arc;

/// From this release on, a missing variable is a warning and its text is kept; before, the file was refused.
const MISSING_ALLOWED_SINCE: Release = Release::new(2026, 3, 7);

/// Replaces every reference in the config by what the environment and the config itself say.
pub(super) fn replace_all(
    root: &mut Value,
    environment: &dyn Environment,
    release: Release,
    files: &[Arc<SourceFile>],
    problems: &mut Problems,
) {
    let config = EnvSection::of(root, release);
    let fatal = release < MISSING_ALLOWED_SINCE;
    Replacement { environment, config, fatal, files, problems }.visit(root, Trail::Root);
}

struct Replacement<'a> {
    environment: &'a dyn Environment,
    config: EnvSection,
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
        if let Some(value) = self.config.get(name) {
            return (Some(value.to_owned()), Outcome::Config);
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
