//! What `auth.mode: "trusted-proxy"` needs.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Presence, TOKEN_VARIABLES, is_filled, mode, sees, texts, variable};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-trusted-proxy",
    summary: "`auth.mode: \"trusted-proxy\"` without a proxy to trust, or with a shared token",
    explanation: "In this mode a reverse proxy signs people in and says in a header who they are. That needs \
        `gateway.trustedProxies` with the addresses of the proxy and `gateway.auth.trustedProxy.userHeader` \
        with the name of the header, and leaves no room for a `gateway.auth.token`. The gateway does not \
        start otherwise.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning), (Release::new(2026, 3, 13), Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"trusted-proxy\", trustedProxy: { userHeader: \"x-forwarded-user\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", trustedProxies: [\"10.0.0.2\"], auth: { mode: \"trusted-proxy\", trustedProxy: { userHeader: \"x-forwarded-user\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if mode(context) != Some("trusted-proxy") {
        return;
    }
    let auth = ConfigPath::of(&["gateway", "auth"]);
    let mode = || Anchor::Value(auth.key("mode"));
    let mut push = |anchor, message: Text, help: Text| findings.push(Finding::new(anchor, message).help(help));
    let proxies = texts(context, &["gateway", "trustedProxies"]);
    if proxies.is_some_and(|proxies| proxies.iter().all(|proxy| proxy.trim().is_empty())) {
        push(
            mode(),
            text!("no proxy is trusted: `gateway.trustedProxies` is empty"),
            text!("list the addresses of your reverse proxy there (OpenClaw audit id: gateway.trusted_proxy_no_proxies)"),
        );
    }
    let settings = ["gateway", "auth", "trustedProxy"];
    if context.dig(&settings).is_none() && sees(context, &settings) {
        push(
            mode(),
            text!("nothing says in which header the proxy names the user"),
            text!("set `gateway.auth.trustedProxy.userHeader` (OpenClaw audit id: gateway.trusted_proxy_no_user_header)"),
        );
    }
    if context.dig(&["gateway", "auth", "token"]).is_some_and(is_filled) {
        push(
            Anchor::Key(auth.key("token")),
            text!("a shared token cannot stand beside `mode: \"trusted-proxy\"`"),
            text!("remove it; the proxy signs people in"),
        );
    } else if variable(context, &TOKEN_VARIABLES[..1]) == Presence::Set {
        push(
            mode(),
            text!("the variable OPENCLAW_GATEWAY_TOKEN cannot stand beside `mode: \"trusted-proxy\"`"),
            text!("unset it for the gateway; the proxy signs people in"),
        );
    }
}
