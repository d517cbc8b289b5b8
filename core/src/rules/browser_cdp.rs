//! Browsers that are controlled over the network.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use std::net::IpAddr;
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "browser-cdp",
    summary: "A browser on another machine is controlled without encryption, or is an internal one",
    explanation: "Whoever can talk to the DevTools port of a browser has all its logins. To a browser on another \
        machine use `https` or `wss`. An address in a private network is fine when it is yours; it is told \
        because a wrong one opens internal services.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ browser: { profiles: { far: { cdpUrl: \"http://browser.example.com:9222\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ browser: { profiles: { far: { cdpUrl: \"https://browser.example.com:9222\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut all = vec![ConfigPath::of(&["browser", "cdpUrl"])];
    let profiles = context.dig(&["browser", "profiles"]).and_then(Value::as_object);
    let path = ConfigPath::of(&["browser", "profiles"]);
    all.extend(profiles.into_iter().flat_map(|profiles| profiles.iter()).map(|entry| path.key(&entry.name).key("cdpUrl")));
    for path in all {
        let Some((scheme, host)) = context.root().at(&path).and_then(known_text).and_then(parts) else { continue };
        if is_loopback(&host) {
            continue;
        }
        if matches!(scheme.as_str(), "http" | "ws") {
            let finding = Finding::new(Anchor::Value(path.clone()), text!("the browser is controlled over the network without encryption"));
            audit::push(context, findings, "browser.remote_cdp_http", finding.help(text!("use `https` or `wss`, or a tunnel to this machine")));
        }
        if is_private(&host) {
            let finding = Finding::new(Anchor::Value(path), text!("this browser is at an internal address"));
            audit::push(context, findings, "browser.remote_cdp_private_host", finding.help(text!("make sure that it is the one you mean")));
        }
    }
}

/// Scheme and host of an address.
fn parts(url: &str) -> Option<(String, String)> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next()?,
        None => host.split(':').next()?,
    };
    Some((scheme.to_lowercase(), host.to_lowercase())).filter(|(_, host)| !host.is_empty())
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn is_private(host: &str) -> bool {
    let named = [".local", ".lan", ".internal", ".home", ".intranet"].iter().any(|end| host.ends_with(end));
    named
        || match host.parse::<IpAddr>() {
            Ok(IpAddr::V4(address)) => address.is_private() || address.is_link_local(),
            Ok(IpAddr::V6(address)) => address.is_unique_local() || address.is_unicast_link_local(),
            Err(_) => false,
        }
}
