//! Names of hosts that cannot be ones.

use crate::report::Text;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::uri;
use std::net::Ipv6Addr;

/// See the module.
pub const RULE: Rule = Rule {
    id: "host-name",
    summary: "A name that cannot be the name of a host",
    explanation: "`gateway.portals.ingress.domain` (since 2026.9.6) is a domain with a dot, such as `example.com`: no scheme, port, \
        path or `*`, and no address in numbers. `secrets.egressProxy.bypassHosts` (since 2026.8.1) are names or addresses \
        of hosts, one by one: no scheme, port or `*`. `remoteHost` of iMessage (2026.2.26 to 2026.4.5) is a host of SSH, with or without `user@`.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ secrets: { egressProxy: { bypassHosts: [\"*.example.com\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ secrets: { egressProxy: { bypassHosts: [\"api.example.com\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["gateway", "portals", "ingress", "domain"]);
    if let Some(value) = context.root().at(&path).filter(|_| context.atlas.at(&path).is_some()) {
        judge(&path, value, is_domain, text!("write the domain only, such as \"example.com\""), findings);
    }
    if REMOTE.0 <= context.target && context.target < REMOTE.1 {
        remote_hosts(context, findings);
    }
    let path = ConfigPath::of(&["secrets", "egressProxy", "bypassHosts"]);
    let hosts = context.root().at(&path).filter(|_| context.atlas.at(&path).is_some()).and_then(Value::as_array);
    for (index, value) in hosts.into_iter().flatten().enumerate() {
        judge(&path.index(index), value, is_host, text!("write one host, without scheme, port or `*`"), findings);
    }
}

/// When the remote host of iMessage is looked at.
const REMOTE: (Release, Release) = (Release::new(2026, 2, 26), Release::new(2026, 4, 5));

fn remote_hosts(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["channels", "imessage"]);
    let Some(settings) = context.dig(&["channels", "imessage"]) else { return };
    let accounts = settings.get("accounts").and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let accounts = accounts.map(|account| (path.key("accounts").key(&account.name), &account.value));
    for (path, settings) in std::iter::once((path.clone(), settings)).chain(accounts) {
        if let Some(value) = settings.get("remoteHost") {
            judge(&path.key("remoteHost"), value, is_ssh_host, text!("write `host` or `user@host`"), findings);
        }
    }
}

fn is_ssh_host(text: &str) -> bool {
    let (user, host) = text.trim().split_once('@').map_or((None, text.trim()), |(user, host)| (Some(user), host));
    let name = |text: &str| {
        let letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        !text.is_empty() && !text.starts_with('-') && letters
    };
    name(host) && user.is_none_or(name)
}

fn judge(path: &ConfigPath, value: &Value, fits: fn(&str) -> bool, help: Text, findings: &mut Findings) {
    if certain(value).is_some_and(|text| !fits(text)) {
        let message = text!("{value} is not the name of a host", value = describe(path, value));
        findings.push(Finding::new(Anchor::Value(path.clone()), message).help(help));
    }
}

fn is_domain(text: &str) -> bool {
    let last = text.rsplit('.').next().unwrap_or_default();
    text.is_ascii() && text.contains('.') && text.split('.').all(is_label) && !is_number(last)
}

fn is_host(text: &str) -> bool {
    let text = text.trim();
    if text.contains(':') {
        let address = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        return address.split('%').next().is_some_and(|address| address.parse::<Ipv6Addr>().is_ok());
    }
    let name = text.strip_suffix('.').unwrap_or(text);
    let last = name.rsplit('.').next().unwrap_or_default();
    name.split('.').all(is_label) && (!is_number(last) || uri::is_uri(&format!("http://{name}")))
}

fn is_label(label: &str) -> bool {
    let letters = label.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '-');
    (1..=63).contains(&label.len()) && letters && !label.starts_with('-') && !label.ends_with('-')
}

fn is_number(label: &str) -> bool {
    label.bytes().all(|byte| byte.is_ascii_digit())
}
