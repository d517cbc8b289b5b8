//! Keys in a `.env` that is not read for them.

use super::rule::nothing_in_config;
use super::{Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-cwd-dotenv-ignored",
    summary: "A key is only in the `.env` of the working folder",
    explanation: "From 2026.3.31 on, keys of providers in the `.env` of the folder that the gateway is started in are \
        ignored. Put them into the `.env` of the state folder, `~/.openclaw/.env`.",
    levels: &[(Release::new(2026, 3, 31), Level::Warning)],
    fix: None,
    bad: Example { text: "{ \"workspace/.env\": { ANTHROPIC_API_KEY: \"<an API key>\" } }", target: "2026.9.6" },
    good: Example { text: "{ \".env\": { ANTHROPIC_API_KEY: \"<an API key>\" } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates().filter(|(_, candidate)| candidate.rejected == Some(Rejection::WorkspaceDotenv)) {
        let message = text!("{credential} is only in the `.env` of the working folder, where it is ignored", credential = candidate.called());
        found.push(AuthFinding::of(candidate, message).help(text!("move it to the `.env` of the state folder")));
    }
}
