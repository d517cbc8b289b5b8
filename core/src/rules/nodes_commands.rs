//! Commands of paired devices.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::is_exposed;
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "nodes-commands",
    summary: "Sensitive commands of nodes are allowed, or a ban has no effect",
    explanation: "Nodes are devices that lend the gateway their camera, screen, contacts and more. Sensitive commands \
        run only when the allow list names them: then an agent that was talked into it can use them too. The \
        deny list knows exact names only; patterns such as `camera.*` ban nothing. The lists are \
        `gateway.nodes.commands.allow` and `.deny`, before 2026.8.1 `gateway.nodes.allowCommands` and \
        `denyCommands`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", nodes: { commands: { allow: [\"camera.snap\"], deny: [\"sms.*\"] } } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", nodes: { commands: { deny: [\"sms.send\"] } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const SENSITIVE: [&str; 12] = [
    "camera.snap", "camera.clip", "screen.record", "contacts.add", "calendar.add", "reminders.add", "sms.send", "sms.search",
    "contacts.update", "contacts.delete", "calendar.delete", "photos.delete",
];
/// The allow list and the deny list, in the new and the old form.
const LISTS: [(&[&str], bool); 4] = [
    (&["gateway", "nodes", "commands", "allow"], true),
    (&["gateway", "nodes", "allowCommands"], true),
    (&["gateway", "nodes", "commands", "deny"], false),
    (&["gateway", "nodes", "denyCommands"], false),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (names, allows) in LISTS {
        for (index, item) in context.dig(names).and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
            let Some(command) = known_text(item).map(str::trim) else { continue };
            let anchor = Anchor::Value(ConfigPath::of(names).index(index));
            if allows && SENSITIVE.contains(&command) {
                let level = if is_exposed(context) { Level::Warning } else { Level::Info };
                let finding = Finding::new(anchor, text!("agents may use the sensitive command `{command}` of nodes", command));
                let finding = finding.help(text!("remove it, unless you need it")).at_level(level);
                audit::push(context, findings, "gateway.nodes.allow_commands_dangerous", finding);
            } else if !allows && command.contains(['*', '?', ' ', '/']) {
                let finding = Finding::new(anchor, text!("this is no exact name of a command and bans nothing"));
                let finding = finding.help(text!("write each command by its full name")).at_level(Level::Info);
                audit::push(context, findings, "gateway.nodes.deny_commands_ineffective", finding);
            }
        }
    }
}
