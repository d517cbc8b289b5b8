//! How large the package is, and whether that is too much.

use super::package::NOTES;
use std::io::Write as _;
use std::path::Path;

/// Most bytes, compressed with Brotli, that may have to be loaded before a page can check its first config.
const BUDGET: usize = 600 * 1024;
/// What a page loads before its first check.
const NEEDED: [&str; 4] = ["openclaw_lint_bg.wasm", "openclaw_lint_web.js", "web.js", "guard.js"];

/// A table of sizes, or an error over the budget. Takes its time: Brotli is slow at its best.
pub(super) fn report(folder: &Path) -> Result<String, String> {
    let mut table = heading();
    let mut total = Sizes::default();
    for name in NEEDED {
        let sizes = Sizes::of(&folder.join(name))?;
        table.push_str(&sizes.line(name));
        total.add(sizes);
    }
    table.push_str(&total.line("before the first check"));
    table.push_str(&Sizes::of(&folder.join(NOTES))?.line(NOTES));
    total.within(BUDGET).map_err(|error| format!("{table}{error}"))?;
    Ok(table)
}

/// The first line of a table.
pub(crate) fn heading() -> String {
    format!("{:<34} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip", "brotli")
}

/// Sizes of a file, in bytes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    pub(crate) fn of(path: &Path) -> Result<Self, String> {
        let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? })
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    /// A line of a table.
    pub(crate) fn line(self, name: &str) -> String {
        format!("{name:<34} {:>9} {:>9} {:>9}\n", self.raw, self.gzip, self.brotli)
    }

    /// An error when there are more compressed bytes than `budget`.
    pub(crate) fn within(self, budget: usize) -> Result<(), String> {
        match self.brotli.checked_sub(budget) {
            None | Some(0) => Ok(()),
            Some(over) => Err(format!("over the budget of {budget} bytes by {over}")),
        }
    }
}

fn gzip(bytes: &[u8]) -> Result<usize, String> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map(|bytes| bytes.len()).map_err(|error| format!("gzip: {error}"))
}

fn brotli(bytes: &[u8]) -> Result<usize, String> {
    let options = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &options).map_err(|error| format!("brotli: {error}"))?;
    Ok(out.len())
}
