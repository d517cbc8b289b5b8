//! People recognised by a name that they choose.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::open_doors::accounts;
use crate::release::Release;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "name-matching",
    summary: "People are recognised by names that they can change",
    explanation: "`dangerouslyAllowNameMatching` lets entries of `allowFrom` match display names or user names. Most \
        services let people change those, so that somebody else can take the name of a person you trust. Use \
        the fixed ids of the service.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Info)],
    fix: None,
    bad: Example { text: "{ channels: { slack: { dangerouslyAllowNameMatching: true } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { slack: { allowFrom: [\"U00000001\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let channels = context.dig(&["channels"]).and_then(Value::as_object);
    for channel in channels.into_iter().flat_map(|channels| channels.iter()) {
        for (path, settings) in accounts(context, &channel.name) {
            if settings.get("dangerouslyAllowNameMatching").and_then(Value::as_bool) == Some(true) {
                let anchor = Anchor::Value(path.key("dangerouslyAllowNameMatching"));
                let finding = Finding::new(anchor, text!("people are recognised by names that they can change"));
                let id = format!("channels.{}.allowFrom.dangerous_name_matching_enabled", channel.name);
                audit::push(context, findings, &id, finding.help(text!("use the fixed ids of the service in `allowFrom`")));
            }
        }
    }
}
