//! JavaScript around the module, by the same version of wasm-bindgen as the crate's own.

use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What the package is called in file names.
pub(super) const STEM: &str = "openclaw_lint";

/// Glue for one kind of host.
pub(super) struct Glue {
    /// The code.
    pub(super) js: String,
    /// What the code of bundlers keeps in a file of its own, `…_bg.js`.
    pub(super) start: Option<String>,
    /// The declarations, for TypeScript.
    pub(super) ts: String,
    /// The module that goes with it.
    pub(super) wasm: Vec<u8>,
}

/// The kinds of host.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    Web,
    Node,
    Bundler,
}

/// Makes the glue.
pub(super) fn glue(module: &Path, host: Host) -> Result<Glue, String> {
    let error = |error: &dyn std::fmt::Display| format!("wasm-bindgen: {error:#}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(STEM).typescript(true).remove_name_section(true).remove_producers_section(true);
    match host {
        Host::Web => bindgen.web(true),
        Host::Node => bindgen.nodejs(true),
        Host::Bundler => bindgen.bundler(true),
    }
    .map_err(|found| error(&found))?;
    // Bundlers instantiate the module by themselves, once.
    bindgen.reset_state_function(host != Host::Bundler);
    let mut output = bindgen.generate_output().map_err(|found| error(&found))?;
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Glue {
        js: output.js().to_owned(),
        start: output.start().cloned(),
        ts: output.ts().unwrap_or_default().to_owned(),
        wasm,
    })
}
