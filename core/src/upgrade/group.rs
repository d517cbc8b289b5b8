//! Things of one kind told together: those of one section of the config, when there are several, and the
//! rest.

use crate::path::{ConfigPath, Segment};

/// From so many on, a section has an item of its own.
const SEVERAL: usize = 3;

/// What belongs together.
pub(super) struct Group<T> {
    /// The section that all of them are in; none when they come from several.
    pub(super) section: Option<ConfigPath>,
    /// In the order in which they came.
    pub(super) members: Vec<T>,
}

/// Sections that are as large as a whole config of their own, by the names that lead to them.
const DEEP: [&[&str]; 3] = [&["channels"], &["agents"], &["tools"]];
const DEEPER: [&[&str]; 3] = [&["models", "providers"], &["plugins", "entries"], &["agents", "entries"]];

/// The part of a config that a place belongs to, in the sense of people: `gateway`, `channels.telegram`.
pub(super) fn section_of(path: &ConfigPath) -> ConfigPath {
    let starts = |names: &&[&str]| {
        let keys = path.segments().iter().zip(names.iter());
        path.segments().len() > names.len() && keys.into_iter().all(|(at, name)| *at == Segment::Key((*name).into()))
    };
    let depth = match () {
        () if DEEPER.iter().any(&starts) => 3,
        () if DEEP.iter().any(starts) => 2,
        () => 1,
    };
    let most = path.segments().len().saturating_sub(1).max(1).min(depth);
    path.segments().iter().take(most).cloned().collect::<Vec<_>>().into()
}

/// Groups members by the section of their place, in order of first appearance; the rest comes last.
pub(super) fn by_section<T>(members: Vec<T>, place: impl Fn(&T) -> &ConfigPath) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    for member in members {
        let section = section_of(place(&member));
        match groups.iter_mut().find(|group| group.section.as_ref() == Some(&section)) {
            Some(group) => group.members.push(member),
            None => groups.push(Group { section: Some(section), members: vec![member] }),
        }
    }
    if groups.len() == 1 {
        return groups;
    }
    let (mut large, small): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.members.len() >= SEVERAL);
    let mut rest: Vec<T> = Vec::new();
    let mut section = None;
    let one = small.len() == 1;
    for group in small {
        section = group.section.filter(|_| one);
        rest.extend(group.members);
    }
    if !rest.is_empty() {
        large.push(Group { section, members: rest });
    }
    large
}

/// `1 key`, `3 keys`.
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(keys: &[&str]) -> String {
        section_of(&ConfigPath::of(keys)).to_string()
    }

    #[test]
    fn finds_the_section_of_a_place() {
        assert_eq!(of(&["gateway", "auth", "token"]), "gateway");
        assert_eq!(of(&["channels", "telegram", "streamMode"]), "channels.telegram");
        assert_eq!(of(&["agents", "entries", "main", "model"]), "agents.entries.main");
        assert_eq!(of(&["agents", "list"]), "agents");
        assert_eq!(of(&["identity"]), "identity");
    }

    #[test]
    fn keeps_small_sections_together() {
        let paths =
            ["a.1", "b.1", "a.2", "a.3", "c.1"].map(|text| ConfigPath::of(&text.split('.').collect::<Vec<_>>()));
        let groups = by_section(paths.to_vec(), |path| path);
        let sizes: Vec<_> = groups.iter().map(|group| (group.section.is_some(), group.members.len())).collect();
        assert_eq!(sizes, [(true, 3), (false, 2)]);
    }
}
