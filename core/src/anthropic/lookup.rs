//! Secrets by the name of a variable or by a value of the config, as the gateway finds them: for whoever has to
//! look at the secrets themselves, such as a live check.

use super::environment::{Found, Variables};
use super::inputs::{Inputs, VariableSource};
use super::resolve::{Resolved, Resolver};
use super::secret::Secret;
use super::store::SecretReference;
use crate::document::{Document, Files, Value};

/// Finds secrets.
pub struct SecretLookup<'a> {
    document: &'a Document,
    inputs: &'a Inputs,
    files: &'a dyn Files,
    variables: Variables<'a>,
}

impl<'a> SecretLookup<'a> {
    /// Looks into these.
    #[must_use]
    pub fn new(document: &'a Document, inputs: &'a Inputs, files: &'a dyn Files) -> Self {
        Self { document, inputs, files, variables: Variables::new(document, inputs) }
    }

    /// The value of a variable and where it comes from; none when it is not set or cannot be seen.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<(Secret, VariableSource)> {
        match self.variables.lookup(name) {
            Found::Set(variable) => Some((cleaned(variable.value.expose())?, variable.source)),
            Found::Unset | Found::Unknown => None,
        }
    }

    /// The secret behind a reference; none when it gives none or cannot be followed from here.
    #[must_use]
    pub fn reference(&self, reference: &SecretReference) -> Option<Secret> {
        let (document, inputs, files) = (self.document, self.inputs, self.files);
        let resolver = Resolver { document, inputs, variables: &self.variables, files };
        match resolver.resolve(reference) {
            Resolved::Secret(secret) => cleaned(secret.expose()),
            Resolved::Nothing(_) | Resolved::Unknown(_) => None,
        }
    }

    /// The secret that a value of the config stands for: a text, the name of a variable, or a SecretRef.
    #[must_use]
    pub fn value(&self, value: &Value) -> Option<Secret> {
        let Some(text) = value.as_text() else {
            return self.reference(&SecretReference::read(&value.to_json())?);
        };
        let written = text.as_str().trim();
        if text.has_unresolved() {
            return None;
        }
        match SecretReference::short(written) {
            Some(short) => self.reference(&short),
            None if is_variable_name(written) => self.variable(written).map(|(secret, _)| secret),
            None => cleaned(written),
        }
    }
}

/// A secret as OpenClaw sends it: without line breaks, ends trimmed; none when nothing is left.
#[must_use]
pub fn cleaned(text: &str) -> Option<Secret> {
    let text: String = text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| Secret::new(text))
}

/// The name of a variable in place of a key, as OpenClaw writes it into its config.
fn is_variable_name(text: &str) -> bool {
    let name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    text.contains('_') && text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anthropic::inputs::VariableLayer;
    use crate::document::{MapEnvironment, NoFiles};
    use crate::release::Release;

    fn shown(config: &str) -> Option<String> {
        let release = Release::new(2026, 9, 6);
        let mut inputs = Inputs::empty_machine(release, 0);
        let values = [("MADE_UP".to_owned(), Secret::new(" made-up\n "))].into();
        inputs.environment.push(VariableLayer { source: VariableSource::Process, origin: String::new(), values });
        let document = Document::load("x", config, &NoFiles, &MapEnvironment::default(), &release);
        let lookup = SecretLookup::new(&document, &inputs, &NoFiles);
        lookup.value(document.root.get("x")?).map(|secret| secret.expose().to_owned())
    }

    #[test]
    fn finds_secrets_behind_every_form() {
        for form in ["'made-up'", "'MADE_UP'", "'$MADE_UP'", "{source: 'env', provider: 'default', id: 'MADE_UP'}"] {
            assert_eq!(shown(&format!("{{x: {form}}}")).as_deref(), Some("made-up"), "{form}");
        }
        for nothing in ["' '", "'OTHER_NAME'", "'${OTHER_NAME}'", "1", "{source: 'exec', provider: 'x', id: 'y'}"] {
            assert_eq!(shown(&format!("{{x: {nothing}}}")), None, "{nothing}");
        }
    }
}
