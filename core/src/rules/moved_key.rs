//! Keys that have another place now.

use crate::report::text::{all_of, in_quotes};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::path::ConfigPath;
use crate::report::{Safety, Text};
use crate::schema::moves;
use crate::schema::reason::{Reason, pattern_of};

/// See the module.
pub const RULE: Rule = Rule {
    id: "moved-key",
    summary: "A key that has another place or name in this release",
    explanation: "OpenClaw renames and moves keys from release to release and refuses the old form once its own migration is \
        gone. The value is still good: it only has to stand somewhere else.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ env: { ANTHROPIC_API_KEY: \"made-up\" } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"made-up\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for unknown in context.unknown_keys() {
        let Reason::Moved { to, until } = &unknown.reason else { continue };
        let places = all_of(to.iter().map(|place| format!("`{}`", unknown.concrete(place))));
        let message = match until {
            Some(_) => text!("the key {key} has moved", key = in_quotes(&unknown.name)),
            None => text!("the key {key} has another place", key = in_quotes(&unknown.name)),
        };
        let help = match until {
            Some(until) => text!("it is {places} now; {until} is the last known release that takes the old form", places, until),
            None => text!("it is {places} in this release", places),
        };
        let help = of_parts(context, &unknown.path).unwrap_or(help);
        let plan = if unknown.path == ConfigPath::of(&["agents", "list"]) {
            migrate::to_entries(context)
        } else {
            migrate::relocate(context, &unknown.path)
        };
        let help = migrate::with_decision(&unknown.pattern, help);
        findings.push(Finding::new(Anchor::Key(unknown.path.clone()), message).help(help).plan(plan));
    }
}

/// Where the members of a section are that no longer stand together.
fn of_parts(context: &Context<'_>, path: &ConfigPath) -> Option<Text> {
    let object = context.root().at(path)?.as_object()?;
    let mut places: Vec<String> = Vec::new();
    let mut apart = false;
    for entry in object.iter() {
        let pattern = pattern_of(&path.key(&entry.name));
        apart |= moves::row(&pattern).is_some();
        for place in moves::successors(&pattern, context.atlas.release()).unwrap_or_default() {
            let place = format!("`{place}`");
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    (apart && places.len() > 1).then(|| text!("its members have places of their own now: {names}", names = all_of(places.into_iter())))
}
