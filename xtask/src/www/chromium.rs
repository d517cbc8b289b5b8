//! The browser of the tests, which look for it in the same places: `www/e2e/browser.mjs`.

use crate::npm;
use std::path::Path;

const VARIABLE: &str = "CHROMIUM";
const PLACES: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Sees to it that there is one: of the machine, or else one that Playwright fetches for `www`. An error says how to get it.
pub(super) fn demand(www: &Path) -> Result<(), String> {
    let named = std::env::var_os(VARIABLE);
    if named.as_ref().is_some_and(|path| Path::new(path).exists()) || PLACES.iter().any(|path| Path::new(path).exists())
    {
        return Ok(());
    }
    npm::install(www)?;
    npm::run(www, &["exec", "--offline", "--", "playwright-core", "install", "--only-shell", "chromium"]).map_err(|error| {
        format!(
            "the tests of the page need Chromium or Chrome. There is none at {}, and it could not be fetched ({error}). \
             Install it (on Debian: `apt-get install chromium`), or say where the program is: \
             `{VARIABLE}=/path/to/chrome cargo xtask test`",
            PLACES.join(", ")
        )
    })
}
