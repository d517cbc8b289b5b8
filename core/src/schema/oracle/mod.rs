//! The judge of our validation: the same shapes as one JSON Schema, judged by the crate `jsonschema`.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod documents;
mod patterns;
mod prune;

use super::atlas::{Atlas, Place};
use super::history::History;
use super::issue::Issue;
use super::validate;
use crate::document::{Document, NoFiles, UnknownEnvironment, Value};
use prune::{open_unchecked, prune};

fn load(text: &str, release: usize) -> Document {
    let release = History::get().versions()[release];
    Document::load("openclaw.json", text, &NoFiles, &UnknownEnvironment, &release)
}

/// What the judge does not accept in `value` at `place`, sorted; for a whole config with its release.
fn judged(place: Place, value: &Value, release: Option<usize>) -> Vec<String> {
    let mut schema = prune(place, value);
    if let Some(release) = release {
        open_unchecked(&mut schema, History::get().facts(release));
    }
    sorted(&validate::of_instance(&mut schema, &value.to_json()).unwrap())
}

fn sorted(issues: &[Issue]) -> Vec<String> {
    let mut all: Vec<String> = issues.iter().map(|issue| format!("{issue:?}")).collect();
    all.sort_unstable();
    all
}

/// Compares both on a whole config.
fn compare(text: &str, release: usize) {
    let document = load(text, release);
    let atlas = Atlas::whole(release);
    let (ours, judged) =
        (sorted(&validate::of_config(&document.root, &atlas)), judged(atlas.root(), &document.root, Some(release)));
    let lacking = |all: &[String], other: &[String]| -> Vec<String> {
        all.iter().filter(|one| !other.contains(one)).cloned().collect()
    };
    let version = History::get().versions()[release];
    assert_eq!(lacking(&ours, &judged), lacking(&judged, &ours), "ours and the judge's on {version}: {text}");
}
