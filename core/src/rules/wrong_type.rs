//! Values of the wrong kind.

use crate::report::text::{Arg, ToArg, any_of};
use super::secret_refs::as_reference;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Value, ValueKind};
use crate::migrate;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::describe;
use crate::schema::issue::IssueKind;
use crate::schema::reason::pattern_of;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "wrong-type",
    summary: "A value of the wrong kind",
    explanation: "A number in quotes, a single value where a list is expected, `null` instead of leaving the key out: OpenClaw \
        converts nothing and refuses the file. Where the meaning is plain the value can be converted safely. Note \
        that `${NAME}` always gives a string, so a number cannot come from a variable.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ gateway: { port: \"18789\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { port: 18789 } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        let IssueKind::WrongKind(kinds, values) = &issue.kind else { continue };
        let Some(value) = context.root().at(&issue.path) else { continue };
        // This has a rule of its own.
        if as_reference(&issue.path, value).is_some() {
            continue;
        }
        let wanted = any_of(kinds.iter().map(|kind| article(kind)).chain(values.iter().map(|value| format!("`{value}`").to_arg())));
        let message = text!("expected {kinds}, got {value}", kinds = wanted, value = describe(&issue.path, value));
        let finding = Finding::new(Anchor::Value(issue.path.clone()), message);
        let streaming = migrate::streaming(context, &issue.path, value);
        if streaming.is_some() {
            findings.push(finding.help(text!("the mode of streaming is one setting of several now")).plan(streaming));
            continue;
        }
        let capture = migrate::capture_content(context, &issue.path, value);
        if capture.is_some() {
            findings.push(finding.help(text!("one switch is for all content now")).plan(capture));
            continue;
        }
        findings.push(advice(finding, &issue.path, value, kinds));
    }
}

fn article(kind: &str) -> Arg {
    let text = match kind {
        "array" => text!("a list"),
        "integer" => text!("a whole number"),
        "number" => text!("a number"),
        "object" => text!("an object"),
        "string" => text!("a string"),
        "boolean" => text!("true or false"),
        other => return other.to_arg(),
    };
    text.into()
}

fn advice(finding: Finding, path: &ConfigPath, value: &Value, kinds: &[String]) -> Finding {
    let wants = |kind: &str| kinds.iter().any(|wanted| wanted == kind);
    if matches!(value.kind, ValueKind::Null) && migrate::translated(&pattern_of(path), value).is_some_and(Json::is_null) {
        return finding.help(text!("leave the key out to say \"not set\"")).fix(Safety::Safe, text!("remove the key"), vec![Change::Remove(path.clone())]);
    }
    if matches!(value.kind, ValueKind::Null) {
        let finding = finding.help(text!("OpenClaw has no null: leave the key out to say \"not set\""));
        return finding.fix(Safety::Unsafe, text!("remove the key"), vec![Change::Remove(path.clone())]);
    }
    if let Some(converted) = converted(value, kinds) {
        let title = text!("write {new}", new = converted);
        return finding.fix(Safety::Safe, title, vec![Change::Replace(path.clone(), converted)]);
    }
    if let Some(meant) = meant(value, kinds) {
        let title = text!("write {new}", new = meant);
        return finding.fix(Safety::Unsafe, title, vec![Change::Replace(path.clone(), meant)]);
    }
    let plain = match &value.kind {
        ValueKind::String(text) => text.is_literal(),
        ValueKind::Number(_) => true,
        _ => false,
    };
    if wants("array") && !wants("object") && plain {
        return finding
            .help(text!("put the value into a list"))
            .fix(Safety::Unsafe, text!("put the value into a list"), vec![Change::Replace(path.clone(), Json::Array(vec![value.to_json()]))]);
    }
    match &value.kind {
        ValueKind::String(text) if !text.is_literal() => finding.help(text!("`${{NAME}}` always gives a string")),
        ValueKind::Number(number) if !number.is_finite() => finding.help(text!("JSON5 can write this number, OpenClaw cannot use it")),
        _ => finding,
    }
}

/// The value in the wanted kind, where there is only one reading.
fn converted(value: &Value, kinds: &[String]) -> Option<Json> {
    let wants = |kind: &str| kinds.iter().any(|wanted| wanted == kind);
    match &value.kind {
        ValueKind::String(text) if text.is_literal() => match text.as_str() {
            "true" if wants("boolean") => Some(Json::Bool(true)),
            "false" if wants("boolean") => Some(Json::Bool(false)),
            digits if wants("integer") || wants("number") => {
                let plain = digits.strip_prefix('-').unwrap_or(digits);
                let canonical = plain == "0" || !plain.starts_with('0');
                let whole = plain.len() <= 15 && !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
                (canonical && whole).then(|| digits.parse::<i64>().ok().map(Json::from))?
            }
            _ => None,
        },
        ValueKind::Number(number) if wants("string") && number.fract() == 0.0 && number.abs() < 9e15 => Some(Json::String(format!("{number}"))),
        _ => None,
    }
}

/// What a value of another kind was probably meant to say.
fn meant(value: &Value, kinds: &[String]) -> Option<Json> {
    let wants = |kind: &str| kinds.iter().any(|wanted| wanted == kind);
    match &value.kind {
        ValueKind::String(text) if wants("boolean") && text.is_literal() => {
            match text.as_str().trim().to_lowercase().as_str() {
                "true" | "yes" | "on" | "1" => Some(true.into()),
                "false" | "no" | "off" | "0" => Some(false.into()),
                _ => None,
            }
        }
        ValueKind::Number(number) if wants("boolean") && (*number == 0.0 || *number == 1.0) => Some((*number == 1.0).into()),
        // The next whole number keeps an upper limit from being lower than it was.
        #[allow(clippy::cast_possible_truncation, reason = "checked to be small")]
        ValueKind::Number(number) if wants("integer") && number.fract() != 0.0 && number.abs() < 1e12 => {
            Some(Json::from(number.ceil() as i64))
        }
        _ => None,
    }
}
