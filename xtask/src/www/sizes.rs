//! How large the page is, and whether that is too much.

use crate::wasm::sizes::{Sizes, heading};
use std::collections::BTreeSet;
use std::path::Path;

/// Most bytes of scripts and styles, compressed with Brotli, that may be loaded at the start. The module has a budget of
/// its own.
const BUDGET: usize = 250 * 1024;

/// A table of sizes, or an error over the budget.
pub(super) fn report(dist: &Path) -> Result<String, String> {
    let page = std::fs::read_to_string(dist.join("index.html")).map_err(|error| format!("index.html: {error}"))?;
    let assets = dist.join("assets");
    let all = names(&assets)?;
    let needed = at_start(&page, &all)?;
    let mut table = heading();
    let mut total = Sizes::default();
    for name in &needed {
        let sizes = Sizes::of(&assets.join(name))?;
        table.push_str(&sizes.line(name));
        total.add(sizes);
    }
    table.push_str(&total.line("scripts and styles at the start"));
    for name in all.difference(&needed) {
        table.push_str(&Sizes::of(&assets.join(name))?.line(name));
    }
    total.within(BUDGET).map_err(|error| format!("{table}{error}"))?;
    Ok(table)
}

fn names(folder: &Path) -> Result<BTreeSet<String>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let names = std::fs::read_dir(folder).map_err(failed)?.map(|entry| entry.map(|entry| entry.file_name()));
    names.map(|name| Ok(name.map_err(failed)?.to_string_lossy().into_owned())).collect()
}

/// What the page itself names, and the worker that its script starts at once.
fn at_start(page: &str, all: &BTreeSet<String>) -> Result<BTreeSet<String>, String> {
    let named: BTreeSet<String> =
        page.split("=\"./assets/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    let worker = all.iter().find(|name| name.starts_with("worker-")).ok_or("the page has no worker any more")?;
    if !(named.iter().any(|name| name.ends_with(".js")) && named.iter().any(|name| name.ends_with(".css"))) {
        return Err("index.html names no script or no style in assets/".to_owned());
    }
    Ok(named.into_iter().chain([worker.clone()]).collect())
}

#[cfg(test)]
mod tests {
    use super::at_start;
    use std::collections::BTreeSet;

    #[test]
    fn counts_what_the_page_names_and_the_worker() {
        let page = r#"<link rel="icon" href="icon.svg" /><script src="./assets/index-1.js"></script>
            <link rel="modulepreload" href="./assets/i18n-2.js"><link rel="stylesheet" href="./assets/index-3.css">"#;
        let all = ["i18n-2.js", "index-1.js", "index-3.css", "later-4.js", "worker-5.js"].map(str::to_owned);
        let needed = at_start(page, &BTreeSet::from(all)).expect("a page");
        let names: Vec<&str> = needed.iter().map(String::as_str).collect();
        assert_eq!(names, ["i18n-2.js", "index-1.js", "index-3.css", "worker-5.js"]);
    }

    #[test]
    fn a_page_in_another_form_is_not_free() {
        assert!(at_start("<p>", &BTreeSet::from(["worker-5.js".to_owned()])).is_err());
    }
}
