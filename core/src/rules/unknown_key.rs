//! Keys that no release knows at that place: slips, right names in the wrong place, inventions.

use crate::report::text::{all_of, any_of, in_quotes};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Plan, Rule, Scope};
use crate::document::Value;
use crate::migrate;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::schema::reason::Reason;
use crate::schema::similar::clearest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "unknown-key",
    summary: "A key that the release does not know",
    explanation: "Nearly every object of the config is closed: one key that the release does not know, and OpenClaw does \
        not start. This rule reports keys that no release knows at that place: a slip of the pen, a key that \
        belongs elsewhere, or one that never existed. Keys that other releases know have rules of their own \
        (`moved-key`, `retired-key`, `future-key`).",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ channels: { telegram: { bot_token: \"123456:made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { botToken: \"123456:made-up\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// More names than this help nobody.
const MOST_NAMES: usize = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for unknown in context.unknown_keys() {
        let message = text!("unknown key {key}", key = in_quotes(&unknown.name));
        let finding = Finding::new(Anchor::Key(unknown.path.clone()), message);
        if let Some(plan) = telegram_mentions(context, &unknown.path) {
            findings.push(finding.help(text!("it is said for groups now: `groups[\"*\"].requireMention`")).plan(Some(plan)));
            continue;
        }
        let finding = match &unknown.reason {
            Reason::Never | Reason::Typo { .. } | Reason::Misplaced { .. } if migrate::is_note(&unknown.name) => {
                finding.help(text!("a key is no place for a comment; comments start with `//`, on a line of their own or behind a value"))
                    .plan(migrate::note(context, &unknown.path))
            }
            Reason::Typo { names } => {
                let help = text!("did you mean {names}?", names = any_of(names.iter().map(|name| format!("`{name}`"))));
                let known: Vec<&str> = names.iter().map(String::as_str).collect();
                let only = clearest(&unknown.name, &known);
                finding.help(help).plan(only.and_then(|only| renamed(context, &unknown.path, &only)))
            }
            Reason::Misplaced { places } => {
                let places = any_of(places.iter().map(|place| format!("`{place}`")));
                finding.help(text!("this key belongs in {places}", places))
            }
            Reason::Never if unknown.known.is_empty() => finding.help(text!("no release knows this key; this object takes no keys")),
            Reason::Never if unknown.known.len() <= MOST_NAMES => {
                let known = all_of(unknown.known.iter().map(|name| format!("`{name}`")));
                finding.help(text!("no release knows this key; the keys here are {known}", known))
            }
            Reason::Never => {
                let place = if unknown.parent.is_root() { ".".to_owned() } else { unknown.parent.to_string() };
                finding.help(text!("no release knows this key; `openclaw-lint explain {place}` lists the keys here", place))
            }
            _ => continue,
        };
        // Whoever slipped or took the wrong place meant something: only inventions may go.
        findings.push(if unknown.reason == Reason::Never {
            finding.fix(Safety::Unsafe, text!("remove `{key}`", key = unknown.path), vec![Change::Remove(unknown.path.clone())])
        } else {
            finding
        });
    }
}

/// The key under its right name; together with what stands under that name already.
fn renamed(context: &Context<'_>, path: &ConfigPath, name: &str) -> Option<Plan> {
    let right = path.parent()?.key(name);
    if context.root().at(&right).is_some() {
        let plan = migrate::merged(context, path, &right)?;
        return Some(Plan { safety: Safety::Unsafe, ..plan });
    }
    let title = text!("rename `{name}` to `{new}`", name = path.last_key()?, new = name);
    Some(Plan { title, safety: Safety::Unsafe, changes: vec![Change::Rename(path.clone(), name.to_owned())] })
}

/// Telegram had this at the channel once.
fn telegram_mentions(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let names = ["requireMention", "groupMentionsOnly"].map(|name| ConfigPath::of(&["channels", "telegram", name]));
    let value: &Value = context.root().at(path).filter(|_| names.contains(path))?;
    migrate::mentions(context, path, value, &["telegram"])
}
