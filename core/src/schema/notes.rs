//! A sentence about each path, in our own words. They are the doc comments of the typed config, put
//! into `core/data/notes.txt` by `cargo xtask schema`: path, type name, sentence.

use super::packed::unpack;
use super::pattern::{Pattern, Step};
use std::collections::HashMap;
use std::sync::OnceLock;

#[cfg(feature = "embedded-notes")]
/// `notes.txt`, packed: what [`provide`] takes where the program does not have it.
pub const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/notes.txt"));

/// The unpacked table.
static WHOLE: OnceLock<String> = OnceLock::new();

/// What is known about a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// A name for the kind of object that stands there; may be empty.
    pub type_name: &'static str,
    /// One or two sentences; may be empty.
    pub text: &'static str,
}

/// Hands over the packed table, for programs that are built without it: until then nothing is known about any path.
/// The first one stays.
pub fn provide(packed: &str) {
    WHOLE.get_or_init(|| unpack(packed));
}

fn table() -> Option<&'static HashMap<&'static str, Note>> {
    static TABLE: OnceLock<HashMap<&'static str, Note>> = OnceLock::new();
    #[cfg(feature = "embedded-notes")]
    provide(PACKED);
    let whole = WHOLE.get()?;
    let row = |line: &'static str| {
        let mut fields = line.split('\t');
        let path = fields.next()?;
        Some((path, Note { type_name: fields.next()?, text: fields.next()? }))
    };
    Some(TABLE.get_or_init(|| whole.lines().filter_map(row).collect()))
}

/// What is known about a path pattern. A path that only older releases know has the note of the agent
/// entry that `agents.list[]` became, or none.
#[must_use]
pub fn note(pattern: &Pattern) -> Option<Note> {
    let table = table()?;
    table.get(pattern.to_string().as_str()).copied().or_else(|| {
        let steps = pattern.steps();
        let [Step::Key(agents), Step::Key(list), Step::Items, rest @ ..] = steps else { return None };
        if agents != "agents" || list != "list" {
            return None;
        }
        let entry = Pattern::root().key("agents").key("entries").join(Step::AnyKey);
        let entry = rest.iter().fold(entry, |path, step| path.join(step.clone()));
        table.get(entry.to_string().as_str()).copied()
    })
}
