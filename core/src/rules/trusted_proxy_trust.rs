//! How far a trusted proxy is trusted.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{is_on, mode, texts};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "trusted-proxy-trust",
    summary: "A trusted proxy may let in more people than it should",
    explanation: "With `auth.mode: \"trusted-proxy\"` whoever the proxy signs in is let in. `allowUsers` narrows that to \
        people you name. `allowLoopback` lets programs of this machine pose as the proxy. \
        `deviceAutoApprove` pairs devices without asking, and with the scope `operator.admin` gives them \
        everything.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", trustedProxies: [\"10.0.0.2\"], auth: { mode: \"trusted-proxy\", trustedProxy: { userHeader: \"x-forwarded-user\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", trustedProxies: [\"10.0.0.2\"], auth: { mode: \"trusted-proxy\", trustedProxy: { userHeader: \"x-forwarded-user\", allowUsers: [\"me@example.com\"] } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    const PROXY: [&str; 3] = ["gateway", "auth", "trustedProxy"];
    let path = ConfigPath::of(&PROXY);
    if mode(context) != Some("trusted-proxy") || context.dig(&PROXY).is_none() {
        return;
    }
    let users = texts(context, &["gateway", "auth", "trustedProxy", "allowUsers"]);
    if users.is_some_and(|users| users.is_empty()) {
        let finding = Finding::new(Anchor::Key(path.clone()), text!("everybody whom the proxy signs in may use the gateway"));
        let finding = finding.help(text!("name the people in `allowUsers`")).at_level(Level::Info);
        audit::push(context, findings, "gateway.trusted_proxy_no_allowlist", finding);
    }
    if is_on(context, &["gateway", "auth", "trustedProxy", "allowLoopback"]) {
        let finding = Finding::new(Anchor::Value(path.key("allowLoopback")), text!("programs of this machine can pose as the proxy"));
        let finding = finding.help(text!("use `requiredHeaders` with a value that only the proxy knows, or run it elsewhere")).at_level(Level::Info);
        audit::push(context, findings, "gateway.trusted_proxy_allow_loopback", finding);
    }
    if is_on(context, &["gateway", "auth", "trustedProxy", "deviceAutoApprove", "enabled"]) {
        let path = path.key("deviceAutoApprove");
        let scopes = texts(context, &["gateway", "auth", "trustedProxy", "deviceAutoApprove", "scopes"]).unwrap_or_default();
        if let Some(index) = scopes.iter().position(|scope| scope.trim() == "operator.admin") {
            let finding = Finding::new(Anchor::Value(path.key("scopes").index(index)), text!("new devices become administrators without a question"));
            audit::push(context, findings, "gateway.trusted_proxy_device_auto_approve_admin", finding.help(text!("remove this scope")));
        }
        let finding = Finding::new(Anchor::Value(path.key("enabled")), text!("new devices are paired without a question"));
        let finding = finding.help(text!("approve devices by hand, unless the proxy checks devices too")).at_level(Level::Info);
        audit::push(context, findings, "gateway.trusted_proxy_device_auto_approve", finding);
    }
}
