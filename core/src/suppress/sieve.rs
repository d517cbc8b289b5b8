//! Parts the findings that are reported from those that are not.

use super::Ignores;
use crate::document::Document;
use crate::policy::{Policy, Treatment};
use crate::report::Diagnostic;
use std::path::Path;

/// A finding that is not reported.
#[derive(Clone, Debug)]
pub struct Silenced {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What silences it.
    pub by: Silencer,
}

/// What silences a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silencer {
    /// The settings.
    Settings,
    /// A comment in the config.
    Comment,
}

/// What settings and comments let through.
pub(crate) struct Sieve<'a> {
    pub(crate) document: &'a Document,
    pub(crate) policy: &'a dyn Policy,
    pub(crate) ignores: Ignores,
    pub(crate) shown: Vec<Diagnostic>,
    pub(crate) silenced: Vec<Silenced>,
}

impl Sieve<'_> {
    /// Takes a finding. Settings come first: a comment about a rule that is off is not of use.
    pub(crate) fn sift(&mut self, diagnostic: Diagnostic) {
        if let Some(diagnostic) = self.by_settings(diagnostic) {
            if self.ignores.silence(self.document, &diagnostic) && self.policy.heeds_comments() {
                self.silenced.push(Silenced { diagnostic, by: Silencer::Comment });
            } else {
                self.shown.push(diagnostic);
            }
        }
    }

    /// The same for a finding that no comment may silence.
    pub(crate) fn sift_past_comments(&mut self, diagnostic: Diagnostic) {
        let passed = self.by_settings(diagnostic);
        self.shown.extend(passed);
    }

    fn by_settings(&mut self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        let file = self.document.file(diagnostic.location.file).map_or(Path::new(""), |source| &source.path);
        match self.policy.treatment(diagnostic.rule, file) {
            Treatment::Own => {}
            Treatment::As(severity) => diagnostic.severity = severity,
            Treatment::Off => {
                self.silenced.push(Silenced { diagnostic, by: Silencer::Settings });
                return None;
            }
        }
        Some(diagnostic)
    }
}
