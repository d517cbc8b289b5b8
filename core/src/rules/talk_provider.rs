//! Talk with a provider that is not set up.

use crate::report::text::{any_of, in_quotes};
use super::levels::level_in;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "talk-provider",
    summary: "Talk uses a provider that is not set up, or does not say which",
    explanation: "`talk.provider` names one of `talk.providers`. When any are set up it has to be one of them, in small letters; when \
        several are, it has to be said. The same holds for `talk.realtime`. Without any set up, the name alone is enough.",
    levels: &[(Release::new(2026, 3, 13), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ talk: { provider: \"elevenlabs\", providers: { openai: {} } } }", target: "2026.9.6" },
    good: Example { text: "{ talk: { provider: \"openai\", providers: { openai: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Whether the realtime provider is looked at too.
const REALTIME: &[(Release, Level)] = &[(ALWAYS, Level::Off), (Release::new(2026, 5, 12), Level::Refuse)];

fn check(context: &Context<'_>, findings: &mut Findings) {
    check_at(context, &["talk"], findings);
    if level_in(REALTIME, &context.target) == Level::Refuse {
        check_at(context, &["talk", "realtime"], findings);
    }
}

fn check_at(context: &Context<'_>, names: &[&str], findings: &mut Findings) {
    let Some(settings) = context.dig(names).filter(|settings| !settings.incomplete) else { return };
    let Some(providers) = settings.get("providers").filter(|providers| !providers.incomplete).and_then(Value::as_object) else { return };
    let known: Vec<&str> = providers.iter().map(|entry| entry.name.as_str()).collect();
    let path = ConfigPath::of(names);
    let wanted = match settings.get("provider") {
        Some(value) => known_text(value),
        None => Some(""),
    };
    let Some(wanted) = wanted.map(|wanted| wanted.trim().to_lowercase()) else { return };
    let list = any_of(known.iter().map(|name| format!("{name:?}")));
    if wanted.is_empty() && known.len() > 1 {
        let finding = Finding::new(Anchor::Inside(path), text!("several providers are set up, and none is chosen"));
        findings.push(finding.help(text!("set `provider` to {list}", list)));
    } else if !wanted.is_empty() && !known.is_empty() && !known.contains(&wanted.as_str()) {
        let path = path.key("provider");
        let Some(value) = context.root().at(&path) else { return };
        let message = text!("{value} is not among the providers that are set up", value = describe(&path, value));
        let help = match closest(&wanted, &known).first() {
            Some(near) if *near != wanted => text!("did you mean {near}? names of providers are compared in small letters", near = in_quotes(near)),
            _ => text!("use {list}, or set it up in `providers`", list),
        };
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}
