//! Sizes that cannot be read.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sizes",
    summary: "A size on disk that cannot be read",
    explanation: "`session.maintenance.maxDiskBytes` and `highWaterBytes` are bytes, or text such as `\"500mb\"`: a number, and \
        one of `b`, `k`, `kb`, `m`, `mb`, `g`, `gb`, `t`, `tb` right behind it.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ session: { maintenance: { maxDiskBytes: \"500 MiB\" } } }", target: "2026.9.6" },
    good: Example { text: "{ session: { maintenance: { maxDiskBytes: \"500mb\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const UNITS: [&str; 10] = ["", "b", "k", "kb", "m", "mb", "g", "gb", "t", "tb"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for name in ["maxDiskBytes", "highWaterBytes"] {
        let names = ["session", "maintenance", name];
        let path = ConfigPath::of(&names);
        let Some(value) = context.dig(&names).filter(|_| !context.has_issue(&path)) else { continue };
        let Some(text) = certain(value) else { continue };
        if !is_size(text) {
            let message = text!("{value} is not a size", value = describe(&path, value));
            findings.push(Finding::new(Anchor::Value(path), message).help(text!("write bytes, or a number with a unit such as \"500mb\"")));
        }
    }
}

fn is_size(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let end = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let right = number.split_once('.').map_or_else(|| digits(number), |(whole, rest)| digits(whole) && digits(rest));
    right && UNITS.contains(&unit)
}
