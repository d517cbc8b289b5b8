//! Browser profiles that lead to no browser.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{Safety, Text};

/// See the module.
pub const RULE: Rule = Rule {
    id: "browser-profile",
    summary: "A browser profile that leads to no browser",
    explanation: "A profile needs `cdpPort` or `cdpUrl`, so that OpenClaw knows where its browser listens. Profiles with the \
        driver `existing-session` (since 2026.3.13) or `extension` (2026.4.14 to 2026.4.29, and since 2026.7.1) do \
        without. `userDataDir` is for `existing-session` only, and the driver `extension` takes no `cdpUrl`.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ browser: { profiles: { work: { headless: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ browser: { profiles: { work: { headless: true, cdpPort: 18801 } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Until this release `extension` is another name of a driver that needs a port; after it, there is
/// none, or one that needs nothing.
const EXTENSION_SINCE: Release = Release::new(2026, 3, 24);
/// From this release on `extension` is a driver in its own right and not another name of `existing-session`.
const OWN_DRIVER_SINCE: Release = Release::new(2026, 7, 1);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["browser", "profiles"]);
    let profiles = context.dig(&["browser", "profiles"]).and_then(Value::as_object);
    for entry in profiles.into_iter().flat_map(Object::iter) {
        let profile = &entry.value;
        if profile.as_object().is_none() || profile.incomplete {
            continue;
        }
        let driver = profile.get("driver");
        let driver = match driver.map(known_text) {
            // A driver that is not known here, or that the schema refuses.
            Some(None) => continue,
            Some(Some(driver)) => driver,
            None => "openclaw",
        };
        let set = |name: &str| profile.get(name).is_some_and(|value| value.as_text().is_none_or(|text| text.has_unknown() || !text.as_str().is_empty()));
        let extension = driver == "extension" && context.target >= EXTENSION_SINCE;
        let old_extension = extension && context.target < OWN_DRIVER_SINCE;
        let existing = driver == "existing-session" || old_extension;
        let at = path.key(&entry.name);
        let say = |findings: &mut Findings, anchor: Anchor, message: Text, help: Text| findings.push(Finding::new(anchor, message).help(help));
        if !existing && !extension && !set("cdpPort") && !set("cdpUrl") {
            say(findings, Anchor::Key(at.clone()), text!("this browser profile leads to no browser"), text!("add `cdpPort` or `cdpUrl`"));
        }
        if set("userDataDir") && !existing {
            let help = text!("remove it, or set `driver: \"existing-session\"`");
            say(findings, Anchor::Key(at.key("userDataDir")), text!("`userDataDir` is for the driver `existing-session` only"), help);
        }
        if extension && !old_extension && set("cdpUrl") {
            let url = at.key("cdpUrl");
            let finding = Finding::new(Anchor::Key(url.clone()), text!("the driver `extension` takes no `cdpUrl`")).help(text!("remove it, or choose another driver"));
            findings.push(finding.fix(Safety::Safe, text!("remove `{key}`", key = url), vec![Change::Remove(url)]));
        }
    }
}
