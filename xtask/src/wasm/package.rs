//! The npm package: glue for each host, types, README, licences and `package.json`.

use super::bindings::{Host, STEM, glue};
use openclaw_lint_core::schema::notes;
use serde_json::json;
use std::path::Path;

const NAME: &str = "openclaw-lint-wasm";
/// The sentences about config keys, which are loaded when they are needed.
pub(super) const NOTES: &str = "openclaw_lint_notes.txt";

/// Writes all of it into an empty folder.
pub(super) fn write(root: &Path, module: &Path, folder: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    std::fs::create_dir_all(folder).map_err(failed)?;
    for (name, bytes) in files(root, module)? {
        std::fs::write(folder.join(&name), bytes).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

fn files(root: &Path, module: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let (web, node, bundler) = (glue(module, Host::Web)?, glue(module, Host::Node)?, glue(module, Host::Bundler)?);
    let wasm = format!("{STEM}_bg.wasm");
    let calls = calls(&bundler.ts);
    let types = format!(
        "{}\n{}\n{}",
        source(root, "index.d.ts")?,
        functions(&bundler.ts),
        openclaw_lint_wasm::types::declarations()
    );
    let guard = source(root, "guard.js")?.replace("__CALLS__", &format!("{calls:?}"));
    let filled = |name: &str| -> Result<Vec<u8>, String> {
        let exports: String = calls.iter().map(|call| format!("exports.{call} = calls.{call};\n")).collect();
        let text = source(root, name)?.replace("__NAMES__", &calls.join(", ")).replace("__EXPORTS__\n", &exports);
        Ok(text.into_bytes())
    };
    let mut files = vec![
        ("guard.js".to_owned(), guard.clone().into_bytes()),
        // `require` in older releases of Node takes no modules.
        (
            "guard.cjs".to_owned(),
            guard.replace("export function guard", "exports.guard = guard;\nfunction guard").into_bytes(),
        ),
        ("web.js".to_owned(), filled("web.js")?),
        ("bundler.js".to_owned(), filled("bundler.js")?),
        ("node.js".to_owned(), filled("node.js")?),
        ("node.cjs".to_owned(), filled("node.cjs")?),
        ("index.d.ts".to_owned(), types.clone().into_bytes()),
        ("index.d.cts".to_owned(), types.into_bytes()),
        (format!("{STEM}_web.js"), web.js.into_bytes()),
        (format!("{STEM}_node.cjs"), node.js.into_bytes()),
        (format!("{STEM}_bundler.js"), bundler.js.into_bytes()),
        ("package.json".to_owned(), format!("{:#}\n", manifest()).into_bytes()),
    ];
    // One module for all of them.
    if web.wasm != node.wasm || web.wasm != bundler.wasm {
        return Err("wasm-bindgen makes different modules for different hosts now".to_owned());
    }
    files.push((format!("{STEM}_bg.js"), bundler.start.unwrap_or_default().into_bytes()));
    files.push((wasm, web.wasm));
    files.push((NOTES.to_owned(), notes::PACKED.as_bytes().to_owned()));
    for (name, path) in
        [("README.md", "wasm/README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")]
    {
        files.push((name.to_owned(), std::fs::read(root.join(path)).map_err(|error| format!("{path}: {error}"))?));
    }
    Ok(files)
}

/// A source file of the package.
fn source(root: &Path, name: &str) -> Result<String, String> {
    std::fs::read_to_string(root.join("wasm/js").join(name)).map_err(|error| format!("wasm/js/{name}: {error}"))
}

/// The declarations of the calls, with their comments, from those that wasm-bindgen made.
fn functions(ts: &str) -> String {
    let lines = ts.lines().filter(|line| !line.starts_with("/* ") && !line.is_empty());
    let mut out = String::new();
    for line in lines {
        // Whoever wants a comment finds it above.
        if line.starts_with("/**") {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The names of the calls.
fn calls(ts: &str) -> Vec<String> {
    let name = |line: &str| Some(line.strip_prefix("export function ")?.split('(').next()?.to_owned());
    ts.lines().filter_map(name).collect()
}

fn manifest() -> serde_json::Value {
    let entry = |types: &str, code: &str| json!({ "types": types, "default": code });
    let esm = |code: &str| entry("./index.d.ts", code);
    json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Validator, linter and migrator for openclaw.json, in the browser and in Node",
        "keywords": ["openclaw", "json5", "lint", "linter", "validator", "wasm"],
        "license": "MIT OR Apache-2.0",
        "repository": { "type": "git", "url": concat!("git+", env!("CARGO_PKG_REPOSITORY"), ".git") },
        "type": "module",
        "main": "./node.cjs",
        "module": "./web.js",
        "browser": "./web.js",
        "types": "./index.d.ts",
        "exports": {
            ".": {
                "node": { "import": esm("./node.js"), "require": entry("./index.d.cts", "./node.cjs") },
                "default": esm("./web.js"),
            },
            "./bundler": esm("./bundler.js"),
            "./web": esm("./web.js"),
            "./openclaw_lint_bg.wasm": "./openclaw_lint_bg.wasm",
            "./openclaw_lint_notes.txt": "./openclaw_lint_notes.txt",
            "./package.json": "./package.json",
        },
        "sideEffects": ["./bundler.js", "./node.cjs", "./node.js", "./openclaw_lint_bundler.js", "./openclaw_lint_bg.js", "./openclaw_lint_node.cjs"],
        "engines": { "node": ">=18" },
    })
}
