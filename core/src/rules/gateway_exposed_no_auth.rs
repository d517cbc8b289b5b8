//! A gateway that others reach and that asks for nothing.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Presence, Reach, has_mode, mode, password, reach, token};
use super::levels::level_in;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-exposed-no-auth",
    summary: "The gateway listens beyond its own machine and has no authentication",
    explanation: "A gateway that others can reach must ask for a token or a password, or leave that to a trusted \
        proxy. With `auth.mode: \"none\"` it does not start on another address than loopback. With neither \
        mode nor secret, releases before 2026.2.26 do not start either; later ones may make up a token that \
        nobody knows. Variables of the gateway's environment count; where they are not known, only `none` is \
        reported.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { mode: \"none\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { mode: \"token\", token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Without any secret: from some time before this release on, the start makes up a token.
const SILENT: &[(Release, Level)] = &[(ALWAYS, Level::Error), (Release::new(2026, 2, 26), Level::Warning)];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let reach = reach(context);
    if reach == Reach::Local {
        return;
    }
    let gone = [token(context), password(context)].iter().all(|secret| *secret == Presence::Missing);
    let level = match mode(context) {
        Some("none") => Level::Error,
        Some("token") if token(context) == Presence::Missing => level_in(SILENT, &context.target),
        None if gone && !has_mode(context) => level_in(SILENT, &context.target),
        _ => return,
    };
    // Tailscale may not be there, and then the gateway listens on loopback.
    let level = if reach == Reach::Perhaps { Level::Warning } else { level };
    findings.push(
        Finding::new(
            Anchor::Value(ConfigPath::of(&["gateway", "bind"])),
            text!("the gateway can be reached from other machines and has no authentication"),
        )
        .help(text!("set `gateway.auth.token` to `${{NAME}}` of a variable, or `bind` to \"loopback\" (OpenClaw audit id: gateway.bind_no_auth)"))
        .at_level(level),
    );
}
