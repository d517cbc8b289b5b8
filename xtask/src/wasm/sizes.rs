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
    let mut table = format!("{:<26} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip", "brotli");
    let mut total = [0; 3];
    for name in NEEDED {
        let bytes = std::fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let sizes = [bytes.len(), gzip(&bytes)?, brotli(&bytes)?];
        table.push_str(&line(name, sizes));
        total.iter_mut().zip(sizes).for_each(|(total, size)| *total += size);
    }
    table.push_str(&line("before the first check", total));
    let notes = std::fs::read(folder.join(NOTES)).map_err(|error| format!("{NOTES}: {error}"))?;
    table.push_str(&line(NOTES, [notes.len(), gzip(&notes)?, brotli(&notes)?]));
    let [.., compressed] = total;
    if compressed > BUDGET {
        return Err(format!("{table}over the budget of {BUDGET} bytes by {}", compressed - BUDGET));
    }
    Ok(table)
}

fn line(name: &str, [raw, gzip, brotli]: [usize; 3]) -> String {
    format!("{name:<26} {raw:>9} {gzip:>9} {brotli:>9}\n")
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
