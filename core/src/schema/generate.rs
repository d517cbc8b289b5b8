//! The complete JSON Schema (draft-07) of any known release, for editors and other validators.
//!
//! It is the schema of the typed config patched by the release history: keys that came later are left
//! out, keys and shapes that are gone are put back. Keys with a default are never required, other than
//! in the schema that OpenClaw prints.

use super::atlas::{Atlas, Place};
use super::history::{History, Run};
use super::pattern::{Pattern, Step};
use super::share::share;
use super::{moves, notes};
use serde_json::{Map, Value, json};

/// Where the published schemas are, without a `/` at the end.
pub const PUBLISHED: &str = "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema";

/// The schema of the release with index `release`.
#[must_use]
pub fn schema(release: usize) -> Value {
    let history = History::get();
    let version = history.versions()[release];
    let atlas = Atlas::whole(release);
    let newest = Atlas::whole(history.versions().len() - 1);
    let generator = Generator { history, newest, own: Atlas::whole(release) };
    let mut root = Map::new();
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("$id".to_owned(), json!(format!("{PUBLISHED}/releases/{version}.schema.json")));
    root.insert("title".to_owned(), json!(format!("OpenClaw config, release {version}")));
    let body = generator.schema(atlas.root(), &Pattern::root());
    let (body, mut definitions) = share(body);
    definitions.insert("include".to_owned(), include());
    if let Value::Object(body) = body {
        root.extend(body);
    }
    root.insert("definitions".to_owned(), Value::Object(definitions));
    Value::Object(root)
}

/// What stands behind `$include`.
fn include() -> Value {
    json!({
        "description": "A file, or several, whose content is merged here; paths are relative to this file.",
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
    })
}

struct Generator {
    history: &'static History,
    newest: Atlas,
    /// Of the release itself.
    own: Atlas,
}

impl Generator {
    fn schema(&self, place: Place, path: &Pattern) -> Value {
        let mut out = match place.shape() {
            Some(Value::Object(shape)) => self.body(place, path, shape),
            Some(other) => return other.clone(),
            None => Map::new(),
        };
        let note = notes::note(path);
        if let Some(name) = note.map(|note| note.type_name).filter(|name| !name.is_empty()) {
            out.insert("x-type".to_owned(), json!(name));
        }
        self.describe(path, note.map(|note| note.text).unwrap_or_default(), &mut out);
        Value::Object(out)
    }

    fn body(&self, place: Place, path: &Pattern, shape: &Map<String, Value>) -> Map<String, Value> {
        if let Some(Value::Object(whole)) = shape.get("whole") {
            return whole.clone();
        }
        if let Some(Value::Array(parts)) = shape.get("anyOf") {
            let parts: Vec<Value> = parts
                .iter()
                .map(|part| {
                    part.as_object().map_or_else(|| part.clone(), |part| Value::Object(self.part(place, path, part)))
                })
                .collect();
            return Map::from_iter([("anyOf".to_owned(), Value::Array(parts))]);
        }
        self.part(place, path, shape)
    }

    fn part(&self, place: Place, path: &Pattern, part: &Map<String, Value>) -> Map<String, Value> {
        let mut out = part.clone();
        match part.get("type").and_then(Value::as_str) {
            Some("object") => {
                let members = place.names().into_iter().filter_map(|name| {
                    Some((name.to_owned(), self.schema(place.named_member(name)?, &path.key(name))))
                });
                let mut members: Map<String, Value> = members.collect();
                if !members.is_empty() {
                    // Any object may take its members from another file, in every release.
                    members.insert("$include".to_owned(), json!({"$ref": "#/definitions/include"}));
                    out.insert("properties".to_owned(), Value::Object(members));
                }
                if part.get("additionalProperties") == Some(&Value::Bool(true))
                    && let Some(any) = place.any_member()
                {
                    out.insert("additionalProperties".to_owned(), self.schema(any, &path.join(Step::AnyKey)));
                }
            }
            Some("array") => {
                if let Some(item) = place.item() {
                    out.insert("items".to_owned(), self.schema(item, &path.join(Step::Items)));
                }
            }
            _ => {}
        }
        out
    }

    fn describe(&self, path: &Pattern, text: &str, out: &mut Map<String, Value>) {
        if path.steps().is_empty() || matches!(path.steps().last(), Some(Step::Items)) {
            return;
        }
        let runs = self.history.runs(path);
        let versions = self.history.versions();
        let mut marks = Vec::new();
        if let Some(Run { first, .. }) = runs.first().filter(|run| run.first > 0) {
            marks.push(format!("Since {}.", versions[*first]));
        }
        if let Some(Run { last, .. }) = runs.last().filter(|run| run.last + 1 < versions.len()) {
            let after = versions[last + 1];
            let message = match moves::successors_among(path, |to| self.newest.find(to).is_some()) {
                Some(to) => {
                    let to: Vec<String> = to.iter().map(|to| format!("`{to}`")).collect();
                    format!("Moved to {} in {after}.", to.join(" and "))
                }
                None => format!("Retired in {after}."),
            };
            // Nobody can do better yet where this release has only the old form.
            if moves::successors_among(path, |to| self.own.find(to).is_some()).is_some() {
                out.insert("deprecated".to_owned(), Value::Bool(true));
                out.insert("deprecationMessage".to_owned(), json!(message));
            }
            marks.push(message);
        }
        if !text.is_empty() {
            out.insert("description".to_owned(), json!(text));
        }
        if !marks.is_empty() {
            let text = if text.is_empty() { String::new() } else { format!("{text}\n\n") };
            out.insert("markdownDescription".to_owned(), json!(format!("{text}{}", marks.join(" "))));
        }
    }
}
