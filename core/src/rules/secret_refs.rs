//! Every SecretRef of a config: an object `{ source, provider, id }` in place of a secret.

use super::Context;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};

/// One SecretRef.
pub(super) struct SecretRef<'a> {
    /// Where it stands.
    pub(super) path: ConfigPath,
    /// The kind of its source: `env`, `file`, `exec` or `store`.
    pub(super) source: &'a str,
    /// The alias under `secrets.providers`.
    pub(super) provider: &'a str,
    /// What it asks the provider for.
    pub(super) id: &'a str,
}

/// The SecretRef that an object is.
pub(super) fn as_reference(path: &ConfigPath, value: &'_ Value) -> Option<(String, String, String)> {
    parts(value)
        .filter(|_| !is_provider(path))
        .map(|(source, provider, id)| (source.to_owned(), provider.to_owned(), id.to_owned()))
}

/// All of them.
pub(super) fn secret_refs<'a>(context: &Context<'a>) -> Vec<SecretRef<'a>> {
    let mut all = Vec::new();
    below(&mut ConfigPath::root(), context.root(), &mut all);
    all
}

fn below<'a>(path: &mut ConfigPath, value: &'a Value, all: &mut Vec<SecretRef<'a>>) {
    if let Some((source, provider, id)) = parts(value).filter(|_| !is_provider(path)) {
        all.push(SecretRef { path: path.clone(), source, provider, id });
        return;
    }
    for entry in value.as_object().into_iter().flat_map(|object| object.iter()) {
        path.push(Segment::Key(entry.name.clone()));
        below(path, &entry.value, all);
        path.pop();
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        path.push(Segment::Index(index));
        below(path, item, all);
        path.pop();
    }
}

/// The three members, when the object has exactly those and all are certain texts.
fn parts(value: &Value) -> Option<(&str, &str, &str)> {
    let object = value.as_object().filter(|object| object.len() == 3)?;
    let text = |name: &str| object.get(name)?.as_text().filter(|text| !text.has_unknown()).map(|text| text.as_str());
    let source = text("source").filter(|source| ["env", "file", "exec", "store"].contains(source))?;
    Some((source, text("provider")?, text("id")?))
}

fn is_provider(path: &ConfigPath) -> bool {
    matches!(path.segments(), [Segment::Key(a), Segment::Key(b), ..] if a == "secrets" && b == "providers")
}
