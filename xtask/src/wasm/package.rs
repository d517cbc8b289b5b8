//! The npm package: glue for each host, types, README, licences and `package.json`.

use super::bindings::{Glue, Host, STEM, glue};
use serde_json::json;
use std::path::Path;

const NAME: &str = "openclaw-lint-wasm";

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
    let types = format!("{}\n{}\n{}", source(root, "index.d.ts")?, functions(&bundler.ts), openclaw_lint_wasm::types::declarations());
    let guard = source(root, "guard.js")?.replace("__CALLS__", &format!("{calls:?}"));
    let filled = |name: &str| -> Result<Vec<u8>, String> {
        let exports: String = calls.iter().map(|call| format!("exports.{call} = calls.{call};\n")).collect();
        let text = source(root, name)?.replace("__NAMES__", &calls.join(", ")).replace("__EXPORTS__\n", &exports);
        Ok(text.into_bytes())
    };
    let mut files = vec![
        ("guard.js".to_owned(), guard.clone().into_bytes()),
        // `require` in older releases of Node takes no modules.
        ("guard.cjs".to_owned(), guard.replace("export function guard", "exports.guard = guard;\nfunction guard").into_bytes()),
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
    eprintln_sizes(&web.wasm, &node.wasm, &bundler.wasm);
    files.push((wasm, web.wasm));
    for (name, path) in [("README.md", "wasm/README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")] {
        files.push((name.to_owned(), std::fs::read(root.join(path)).map_err(|error| format!("{path}: {error}"))?));
    }
    Ok(files)
}
