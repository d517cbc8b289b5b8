//! A token and a password, and no word on which counts.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{has_mode, is_filled, sees};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-two-secrets",
    summary: "A gateway with token and password and no `auth.mode`",
    explanation: "When `gateway.auth` has both a `token` and a `password`, `gateway.auth.mode` has to say which of \
        them clients must show. Releases since 2026.3.7 load the file and do not start without it.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 3, 7), Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${GATEWAY_TOKEN}\", password: \"${GATEWAY_PASSWORD}\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"token\", token: \"${GATEWAY_TOKEN}\", password: \"${GATEWAY_PASSWORD}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let filled = |name: &str| context.dig(&["gateway", "auth", name]).is_some_and(is_filled);
    if has_mode(context) || !sees(context, &["gateway", "auth", "mode"]) || !filled("token") || !filled("password") {
        return;
    }
    let auth = ConfigPath::of(&["gateway", "auth"]);
    let set = |mode: &str| vec![Change::Insert(auth.clone(), "mode".to_owned(), Json::from(mode))];
    findings.push(
        Finding::new(Anchor::Key(auth.key("password")), text!("with a token and a password, `gateway.auth.mode` must say which counts"))
            .help(text!("set it to \"token\" or \"password\", or remove one of the two"))
            .label(Anchor::Key(auth.key("token")), text!("the token"))
            .fix(Safety::Unsafe, text!("add `mode: \"token\"`"), set("token"))
            .fix(Safety::Unsafe, text!("add `mode: \"password\"`"), set("password")),
    );
}
