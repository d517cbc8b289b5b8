//! When the releases know the keys of one object: one look at the rows of its section for all of them.

use crate::schema::history::{History, Run, section_of};
use crate::schema::pattern::Pattern;
use std::collections::HashMap;

/// The runs of each of these patterns, by its text.
pub(super) fn runs(patterns: &[Pattern]) -> HashMap<String, Vec<Run>> {
    let history = History::get();
    let mut wanted: HashMap<String, Vec<String>> = HashMap::new();
    for pattern in patterns {
        let text = pattern.to_string();
        wanted.entry(section_of(&text).to_owned()).or_default().push(text);
    }
    let mut found = HashMap::new();
    for (section, texts) in wanted {
        // Most often there is one row for each of them, so that the rest need not be read.
        let rows = history.rows(&section).filter(|row| texts.iter().any(|text| text == row.path));
        found.extend(rows.take(texts.len()).map(|row| (row.path.to_owned(), row.runs().collect())));
    }
    found
}
