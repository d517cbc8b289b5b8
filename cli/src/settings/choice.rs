//! What the settings and the command line make of the rules, for one config. The command line wins.

use super::file::Level;
use super::{Override, Settings, resolved};
use crate::target::Wanted;
use openclaw_lint_core::policy::{Policy, Treatment};
use openclaw_lint_core::report::{Diagnostic, Severity};
use std::path::{Path, PathBuf};

/// What the command line says.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) target: Option<Wanted>,
    /// These rules only, at whatever level, even when the settings have them off.
    pub(crate) select: Vec<String>,
    pub(crate) ignore: Vec<String>,
    pub(crate) severity: Option<Severity>,
    pub(crate) fail_on: Option<Severity>,
    pub(crate) no_ignore_comments: bool,
}

/// What holds for one config.
pub(crate) struct Choice<'a> {
    options: &'a Options,
    settings: Option<&'a Settings>,
    /// The overrides for the config as a whole.
    of_config: Vec<&'a Override>,
}

impl<'a> Choice<'a> {
    pub(crate) fn new(options: &'a Options, settings: Option<&'a Settings>, config: &Path) -> Self {
        let config: PathBuf = resolved(config);
        let overrides = settings.map_or(&[][..], |settings| &settings.overrides);
        Self { options, settings, of_config: overrides.iter().filter(|entry| entry.files.has(&config)).collect() }
    }

    /// The release that is asked for.
    pub(crate) fn target(&self) -> Wanted {
        let of_override = || self.of_config.iter().rev().find_map(|entry| entry.target.clone());
        let of_file = || self.settings.and_then(|settings| Some(settings.file.target.as_ref()?.wanted(&settings.name)));
        self.options.target.clone().or_else(of_override).or_else(of_file).unwrap_or(Wanted::Auto)
    }

    /// Whether a finding is bad enough to be reported.
    pub(crate) fn lets(&self, diagnostic: &Diagnostic) -> bool {
        let of_file = self.settings.and_then(|settings| settings.file.severity).map(Severity::from);
        diagnostic.severity >= self.options.severity.or(of_file).unwrap_or(Severity::Info)
    }

    /// From which severity on a finding is a failure.
    pub(crate) fn fail_on(&self) -> Severity {
        let of_file = self.settings.and_then(|settings| settings.file.fail_on).map(Severity::from);
        self.options.fail_on.or(of_file).unwrap_or(Severity::Error)
    }

    /// The overrides that fit the config or the file, the last one first.
    fn overrides(&self, file: &Path) -> impl Iterator<Item = &'a Override> {
        let all = self.settings.map_or(&[][..], |settings| &settings.overrides);
        let fits = move |entry: &&'a Override| {
            self.of_config.iter().any(|fitting| std::ptr::eq(*fitting, *entry)) || entry.files.has(file)
        };
        all.iter().rev().filter(fits).collect::<Vec<_>>().into_iter()
    }

    /// The level that the settings give a rule, the nearest word first: an override, the lists, the rule itself.
    fn level(&self, rule: &str, file: &Path, selected: bool) -> Option<Level> {
        let settings = self.settings?;
        let of_override = self.overrides(file).find_map(|entry| entry.rules.get(rule)?.0);
        let has = |list: &[super::names::RuleId]| list.iter().any(|id| **id == *rule);
        let (select, ignore) = (&settings.file.select, &settings.file.ignore);
        let unlisted = !select.is_empty() && !has(select) || has(ignore);
        let of_lists = (unlisted && !selected).then_some(Level::Off);
        of_override.or(of_lists).or_else(|| settings.rules.get(rule)?.0)
    }

    fn is_excluded(&self, rule: &str, file: &Path) -> bool {
        let Some(settings) = self.settings else { return false };
        let of_overrides = self.overrides(file).filter_map(|entry| entry.rules.get(rule));
        settings.rules.get(rule).into_iter().chain(of_overrides).any(|(_, exclude)| exclude.has(file))
    }
}

impl Policy for Choice<'_> {
    fn treatment(&self, rule: &str, file: &Path) -> Treatment {
        let has = |list: &[String]| list.iter().any(|id| id == rule);
        let selected = has(&self.options.select);
        if has(&self.options.ignore) || !self.options.select.is_empty() && !selected || self.is_excluded(rule, file) {
            return Treatment::Off;
        }
        match self.level(rule, file, selected) {
            None => Treatment::Own,
            Some(Level::Off) if selected => Treatment::Own,
            Some(level) => level.severity().map_or(Treatment::Off, Treatment::As),
        }
    }

    fn heeds_comments(&self) -> bool {
        let of_file = self.settings.and_then(|settings| settings.file.ignore_comments);
        !self.options.no_ignore_comments && of_file.unwrap_or(true)
    }
}
