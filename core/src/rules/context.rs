//! What a rule sees.

use super::Anchor;
use super::caching::Caching;
use super::key_reason::{self, UnknownKey};
use super::{model_places, params};
use crate::document::{Document, Environment, Files, Text, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::roster::{self, Agent};
use crate::schema::atlas::Atlas;
use crate::schema::history::{History, ReleaseFacts};
use crate::schema::issue::Issue;
use crate::suppress::{self, IgnoreComment, Unused};
use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;

/// Everything that a rule may look at.
pub struct Context<'a> {
    /// The config.
    pub document: &'a Document,
    /// The release that the run checks against.
    pub target: Release,
    /// What the target accepts, for the sections that the document has.
    pub atlas: &'a Atlas,
    /// What the schema of the target does not allow.
    pub issues: &'a [Issue],
    /// The file system, or as much of it as is known here.
    pub files: &'a dyn Files,
    /// The environment of the gateway, as far as it is known here.
    pub environment: &'a dyn Environment,
    issue_paths: OnceCell<HashSet<ConfigPath>>,
    unknown_keys: OnceCell<Vec<UnknownKey>>,
    model_places: OnceCell<Vec<Anchor>>,
    params_places: OnceCell<Vec<ConfigPath>>,
    ignore_comments: OnceCell<Vec<IgnoreComment>>,
    unused_ignores: RefCell<Vec<Unused>>,
    caching: OnceCell<Caching>,
}

impl<'a> Context<'a> {
    /// What rules see of one config.
    #[must_use]
    pub fn new(
        document: &'a Document,
        atlas: &'a Atlas,
        issues: &'a [Issue],
        files: &'a dyn Files,
        environment: &'a dyn Environment,
    ) -> Self {
        let target = document.release;
        Self {
            document,
            target,
            atlas,
            issues,
            files,
            environment,
            issue_paths: OnceCell::new(),
            unknown_keys: OnceCell::new(),
            model_places: OnceCell::new(),
            params_places: OnceCell::new(),
            ignore_comments: OnceCell::new(),
            unused_ignores: RefCell::default(),
            caching: OnceCell::new(),
        }
    }

    /// Whether the schema already refuses the value at `path`, so that a rule need not say it again.
    #[must_use]
    pub fn has_issue(&self, path: &ConfigPath) -> bool {
        self.issue_paths.get_or_init(|| self.issues.iter().map(|issue| issue.path.clone()).collect()).contains(path)
    }

    /// Whether every agent of the config can be seen: no include is unread, no text unreadable.
    #[must_use]
    pub fn sees_all_agents(&self) -> bool {
        let whole = |names: &[&str]| self.dig(names).is_none_or(|value| !value.incomplete && !value.is_unknown());
        !self.root().incomplete && [&["agents"][..], &["agents", "entries"], &["agents", "list"]].into_iter().all(whole)
    }

    /// The keys that the target does not know, and why it does not.
    pub(super) fn unknown_keys(&self) -> &[UnknownKey] {
        self.unknown_keys.get_or_init(|| key_reason::unknown_keys(self))
    }

    /// Where models for chats are named.
    pub(super) fn model_places(&self) -> &[Anchor] {
        self.model_places.get_or_init(|| model_places::places(self))
    }

    /// Where parameters for requests to models stand.
    pub(super) fn params_places(&self) -> &[ConfigPath] {
        self.params_places.get_or_init(|| params::places(self))
    }

    /// The comments that silence findings.
    pub(crate) fn ignore_comments(&self) -> &[IgnoreComment] {
        self.ignore_comments.get_or_init(|| suppress::comments(self.document))
    }

    /// Ids in those comments that silence nothing; known only when all other rules have run.
    pub(super) fn unused_ignores(&self) -> Vec<Unused> {
        self.unused_ignores.borrow().clone()
    }

    pub(crate) fn set_unused_ignores(&self, unused: Vec<Unused>) {
        self.unused_ignores.replace(unused);
    }

    /// Which models the agents use, and how long their prompts are cached.
    pub(super) fn caching(&self) -> &Caching {
        self.caching.get_or_init(|| Caching::of(self.root(), self.target, self.environment))
    }

    /// Names and treatments of the target release.
    #[must_use]
    pub fn facts(&self) -> &'static ReleaseFacts {
        History::get().facts(self.atlas.release())
    }

    /// The root value.
    #[must_use]
    pub fn root(&self) -> &'a Value {
        &self.document.root
    }

    /// Whether the target is that release or a newer one.
    #[must_use]
    pub fn since(&self, year: u16, month: u8, patch: u16) -> bool {
        self.target >= Release::new(year, month, patch)
    }

    /// The value below a chain of member names, from the root.
    #[must_use]
    pub fn dig(&self, names: &[&str]) -> Option<&'a Value> {
        self.root().dig(names)
    }

    /// The agents of the config, in order; see [`roster::agents`].
    #[must_use]
    pub fn agents(&self) -> Vec<Agent<'a>> {
        roster::agents(self.root())
    }

    /// Where settings of agents stand: `agents.defaults`, then every agent.
    #[must_use]
    pub fn agent_settings(&self) -> Vec<(ConfigPath, &'a Value)> {
        roster::agent_settings(self.root())
    }
}

/// The text of a value, unless it hangs on a variable that is not known here: then nothing can be said.
#[must_use]
pub fn known_text(value: &Value) -> Option<&str> {
    value.as_text().filter(|text| !text.has_unknown()).map(Text::as_str)
}
