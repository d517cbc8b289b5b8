//! Published schemas of the program's own output.

#![allow(clippy::unwrap_used, unreachable_pub, reason = "a helper of tests")]

use super::common::Sandbox;
use serde_json::Value;
use std::path::Path;

/// What `schema --of NAME` prints, which is what is published.
pub fn schema(name: &str) -> Value {
    let (code, out, _) = Sandbox::new().output(&format!("schema --of {name}"), "");
    assert_eq!(code, 0);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../schema/{name}.schema.json"));
    assert_eq!(std::fs::read_to_string(path).unwrap(), out, "run `cargo xtask schema`");
    serde_json::from_str(&out).unwrap()
}

/// Refuses members that are not described, which readers must not do.
pub fn close(schema: &mut Value) {
    if let Value::Object(keywords) = schema {
        if keywords.contains_key("properties") {
            keywords.insert("additionalProperties".to_owned(), false.into());
        }
        keywords.values_mut().for_each(close);
    }
}
