//! The browser of the tests, which look for it in the same places: `www/e2e/browser.mjs`.

use std::path::Path;

const VARIABLE: &str = "CHROMIUM";
const PLACES: [&str; 3] = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// An error that says how to get it, when it is not there.
pub(super) fn demand() -> Result<(), String> {
    let named = std::env::var_os(VARIABLE);
    if named.as_ref().is_some_and(|path| Path::new(path).exists()) || PLACES.iter().any(|path| Path::new(path).exists())
    {
        return Ok(());
    }
    Err(format!(
        "the tests of the page need Chromium or Chrome, and there is none at {}. Install it (on Debian: \
         `apt-get install chromium`), or say where the program is: `{VARIABLE}=/path/to/chrome cargo xtask test`",
        PLACES.join(", ")
    ))
}
