//! The rules: one file each, listed in [`RULES`], and nothing else knows them.

mod context;
mod finding;
mod key_reason;
mod rule;

pub use context::{Agent, Context};
pub use finding::{Anchor, Change, Finding, Findings, Plan};
pub use rule::{ALWAYS, Example, Level, Rule, Scope};

macro_rules! registry {
    ($($module:ident),* $(,)?) => {
        $(pub mod $module;)*

        /// Every rule, in the order in which they run.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),*];
    };
}

registry! {
    syntax_error,
    invalid_utf8,
    include_failed,
    variable_missing,
    unknown_key,
    moved_key,
    retired_key,
    future_key,
    missing_key,
    wrong_type,
    invalid_value,
}

/// The rule with that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
