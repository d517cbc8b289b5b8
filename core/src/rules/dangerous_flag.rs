//! Switches that turn a protection off.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{is_exposed, is_on};
use super::sandbox_scopes::sandboxes;
use super::tool_scopes::tool_sections;
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "dangerous-flag",
    summary: "A setting turns a protection off",
    explanation: "Some settings exist to get around a protection: reading pages in private networks, writing outside \
        the workspace, taking mail as if you had written it, containers that reach into others. They may be \
        needed; this rule keeps them in sight. Accept one for good with an entry in \
        `security.audit.suppressions`, or with a comment for this linter.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ browser: { ssrfPolicy: { dangerouslyAllowPrivateNetwork: true } } }", target: "2026.9.6" },
    good: Example { text: "{ browser: { ssrfPolicy: { allowedHostnames: [\"wiki.lan\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const FLAGS: &str = "config.insecure_or_dangerous_flags";

/// A switch, and what it does when it has the dangerous value.
struct Flag {
    names: &'static [&'static str],
    id: &'static str,
    message: Text,
    /// Whether it weighs more when others reach the gateway.
    weighty: bool,
}

const SWITCHES: [Flag; 5] = [
    Flag {
        names: &["gateway", "controlUi", "dangerouslyAllowHostHeaderOriginFallback"],
        id: "gateway.control_ui.host_header_origin_fallback",
        message: text!("web pages that send the right `Host` header may connect to the gateway"),
        weighty: true,
    },
    Flag {
        names: &["gateway", "allowRealIpFallback"],
        id: "gateway.real_ip_fallback_enabled",
        message: text!("a header that clients can write themselves may decide about their address"),
        weighty: true,
    },
    Flag {
        names: &["browser", "ssrfPolicy", "dangerouslyAllowPrivateNetwork"],
        id: FLAGS,
        message: text!("the browser of agents may open pages in private networks"),
        weighty: false,
    },
    Flag {
        names: &["hooks", "gmail", "allowUnsafeExternalContent"],
        id: FLAGS,
        message: text!("mails reach the agent without being marked as untrusted"),
        weighty: false,
    },
    Flag {
        names: &["hooks", "allowRequestSessionKey"],
        id: "hooks.request_session_key_enabled",
        message: text!("callers of webhooks may choose the session"),
        weighty: true,
    },
];
const DOCKER: [(&str, Text); 3] = [
    ("dangerouslyAllowReservedContainerTargets", text!("folders of the sandbox itself may be replaced")),
    ("dangerouslyAllowExternalBindSources", text!("folders outside the workspace may be mounted into the sandbox")),
    ("dangerouslyAllowContainerNamespaceJoin", text!("the sandbox may join the network of another container")),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut push = |id: &str, path: ConfigPath, message: Text, level: Level| {
        let finding = Finding::new(Anchor::Value(path), message).help(text!("remove the setting if nothing needs it"));
        audit::push(context, findings, id, finding.at_level(level));
    };
    for flag in SWITCHES.iter().filter(|flag| is_on(context, flag.names)) {
        let level = if flag.weighty && is_exposed(context) { Level::Warning } else { Level::Info };
        push(flag.id, ConfigPath::of(flag.names), flag.message.clone(), level);
    }
    for (index, mapping) in context.dig(&["hooks", "mappings"]).and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
        if mapping.get("allowUnsafeExternalContent").and_then(Value::as_bool) == Some(true) {
            let path = ConfigPath::of(&["hooks", "mappings"]).index(index).key("allowUnsafeExternalContent");
            push(FLAGS, path, text!("requests reach the agent without being marked as untrusted"), Level::Info);
        }
    }
    for (path, section) in tool_sections(context) {
        for (names, message) in [
            (&["exec", "applyPatch", "workspaceOnly"][..], text!("patches may change files outside the workspace")),
            (&["fs", "workspaceOnly"], text!("file tools reach outside the workspace")),
        ] {
            if section.dig(names).and_then(Value::as_bool) == Some(false) {
                push(FLAGS, names.iter().fold(path.clone(), |path, name| path.key(name)), message, Level::Info);
            }
        }
    }
    for (path, sandbox) in sandboxes(context) {
        for (name, message) in DOCKER {
            if sandbox.dig(&["docker", name]).and_then(Value::as_bool) == Some(true) {
                push(FLAGS, path.key("docker").key(name), message, Level::Info);
            }
        }
    }
}
