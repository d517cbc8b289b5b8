//! Which plugins a config can count on: those that come with the release, and those that the config
//! itself shows to be installed.

use super::{Context, Level};
use crate::document::{Object, Value};
use crate::release::Release;
use crate::report::Text;
use crate::schema::history::{History, Treatment};

/// Plugins that were taken back: OpenClaw knows their names and ignores them with a warning everywhere.
const REMOVED: [(&str, Release); 2] =
    [("google-antigravity-auth", Release::new(2026, 2, 26)), ("google-gemini-cli-auth", Release::new(2026, 3, 24))];

/// The plugins of a config.
pub(super) struct Plugins<'a> {
    section: Option<&'a Value>,
    bundled: &'static [String],
    target: Release,
}

impl<'a> Plugins<'a> {
    pub(super) fn of(context: &Context<'a>) -> Self {
        Self { section: context.dig(&["plugins"]), bundled: &context.facts().plugins, target: context.target }
    }

    /// The member of `plugins`.
    pub(super) fn get(&self, names: &[&str]) -> Option<&'a Value> {
        self.section?.dig(names)
    }

    /// The members of `plugins.entries`.
    pub(super) fn entries(&self) -> Option<&'a Object> {
        self.get(&["entries"])?.as_object()
    }

    /// The items of a list of ids, with their indices.
    pub(super) fn list(&self, name: &str) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let items = self.get(&[name]).and_then(Value::as_array).into_iter().flatten().enumerate();
        items.filter_map(|(index, item)| Some((index, item.as_text().filter(|text| !text.has_unknown())?.as_str())))
    }

    /// Whether the plugin comes with the target release.
    pub(super) fn is_bundled(&self, id: &str) -> bool {
        self.bundled.iter().any(|bundled| bundled == id)
    }

    /// The ids of the bundled plugins.
    pub(super) fn bundled(&self) -> Vec<&'static str> {
        self.bundled.iter().map(String::as_str).collect()
    }

    /// Whether the config names folders that may hold plugins of any id, or is not known in full.
    pub(super) fn may_hold_others(&self) -> bool {
        let unknown = self.section.is_some_and(|section| section.incomplete || section.is_unknown());
        let paths = self.get(&["load", "paths"]);
        let any = paths
            .and_then(Value::as_array)
            .is_some_and(|paths| paths.iter().any(|path| path.as_str().is_none_or(|path| !path.trim().is_empty())));
        unknown || any || paths.is_some_and(|paths| paths.incomplete)
    }

    /// Whether the config's own record of installations has the plugin.
    pub(super) fn is_installed(&self, id: &str) -> bool {
        self.get(&["installs", id]).is_some()
    }

    /// Whether `plugins.entries` or `plugins.allow` names the plugin, as the release compares names there.
    pub(super) fn is_named(&self, id: &str) -> bool {
        let loose = self.target >= Release::new(2026, 8, 1);
        let same = |name: &str| name == id || (loose && name.trim().eq_ignore_ascii_case(id));
        self.entries().is_some_and(|entries| entries.iter().any(|entry| same(&entry.name)))
            || self.list("allow").any(|(_, name)| same(name.trim()))
    }

    /// Whether the release still knows the name of that plugin and ignores it.
    pub(super) fn is_removed(&self, id: &str) -> bool {
        REMOVED.iter().any(|(name, since)| *name == id && self.target >= *since)
    }
}

/// The releases, of those known, that a plugin comes with: the first and the last.
pub(super) fn bundled_in(id: &str) -> Option<(Release, Release)> {
    let history = History::get();
    let mut with =
        (0..history.versions().len()).filter(|index| history.facts(*index).plugins.iter().any(|known| known == id));
    let first = with.next()?;
    Some((history.versions()[first], history.versions()[with.next_back().unwrap_or(first)]))
}

/// What to know about a plugin that does not come with the target.
pub(super) fn absent(id: &str, target: Release) -> Option<Text> {
    let (first, last) = bundled_in(id)?;
    Some(if first > target {
        text!("{first} is the first known release that brings `{id}`", first, id)
    } else if last < target {
        text!(
            "{last} is the last known release that brings `{id}`; newer ones need it installed as a package",
            last,
            id
        )
    } else {
        text!("other releases bring `{id}`, this one does not", id)
    })
}

/// The level of a treatment.
pub(super) const fn level(treatment: Treatment) -> Level {
    match treatment {
        Treatment::Error => Level::Refuse,
        Treatment::Warning => Level::Warning,
        Treatment::Accepted => Level::Off,
    }
}
