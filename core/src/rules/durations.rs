//! Durations that cannot be read.

use super::duration::{Form, Unit, in_bounds, parse};
use super::heartbeat_every::{BOUNDED_SINCE, SUMS_SINCE};
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::{Object, Value, ValueKind};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "durations",
    summary: "A time span that cannot be read",
    explanation: "Retention times are numbers with a unit: `ms`, `s`, `m`, `h` or `d`; there are no weeks, months or years. Since \
        2026.2.26 several parts may follow each other, as in `1d12h`, without spaces. Since 2026.8.1 times after which \
        something is deleted must be more than zero; to keep things for ever, say `false` where that is allowed. `cloudWorkers.profiles.*.suspendAfter` is a minute \
        or more.",
    levels: &[(Release::new(2026, 2, 17), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ cron: { sessionRetention: \"2 weeks\" } }", target: "2026.9.6" },
    good: Example { text: "{ cron: { sessionRetention: \"14d\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// A setting that is a duration.
struct Place {
    names: &'static [&'static str],
    /// The unit of a bare number.
    bare: Unit,
    /// First release that looks at it.
    since: Release,
    /// First release that refuses zero, in text and as a number.
    zero: Option<(Release, Option<Release>)>,
}

/// Times after which a cloud worker is put to sleep, and the shortest one.
const SUSPEND_LEAST: f64 = 60_000.0;

const POSITIVE: Release = Release::new(2026, 8, 1);
const PLACES: [Place; 4] = [
    Place { names: &["cron", "sessionRetention"], bare: Unit::Hours, since: Release::new(2026, 2, 26), zero: None },
    Place {
        names: &["session", "maintenance", "pruneAfter"],
        bare: Unit::Days,
        since: Release::new(2026, 2, 17),
        zero: Some((POSITIVE, Some(POSITIVE))),
    },
    Place {
        names: &["session", "maintenance", "resetArchiveRetention"],
        bare: Unit::Days,
        since: Release::new(2026, 2, 26),
        zero: Some((POSITIVE, Some(POSITIVE))),
    },
    Place {
        names: &["session", "maintenance", "archiveDashboardAfter"],
        bare: Unit::Days,
        since: POSITIVE,
        // The number 0 turns it off.
        zero: Some((POSITIVE, None)),
    },
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    suspend_times(context, findings);
    let (sums, bounded) = (context.target >= SUMS_SINCE, context.target >= BOUNDED_SINCE);
    for place in PLACES.iter().filter(|place| place.since <= context.target) {
        let path = ConfigPath::of(place.names);
        let Some(value) = context.dig(place.names).filter(|_| !context.has_issue(&path)) else { continue };
        let Some(length) = length(value, Form { bare: place.bare, sums, bounded }) else { continue };
        let in_number = matches!(value.kind, ValueKind::Number(_));
        let refuses_zero = place.zero.is_some_and(|(text, number)| {
            let since = if in_number { number } else { Some(text) };
            since.is_some_and(|since| since <= context.target)
        });
        let problem = match length {
            None => text!("is not a duration"),
            Some(length) if length <= 0.0 && refuses_zero => text!("is no time at all"),
            Some(_) => continue,
        };
        let message = text!("{value} {problem}", value = describe(&path, value), problem);
        let zero = matches!(length, Some(length) if length <= 0.0) && matches!(place.names, ["session", "maintenance", "pruneAfter" | "resetArchiveRetention"]);
        let finding = Finding::new(Anchor::Value(path.clone()), message);
        // What the newest release's own repair does.
        let finding = if zero { finding.fix(Safety::Unsafe, text!("remove `{key}`", key = path), vec![Change::Remove(path)]) } else { finding };
        findings.push(finding.help(text!("write a number with `ms`, `s`, `m`, `h` or `d`, such as \"30d\"")));
    }
}

/// `cloudWorkers.profiles.*.suspendAfter`: always with a unit, and a minute or more.
fn suspend_times(context: &Context<'_>, findings: &mut Findings) {
    let profiles = context.dig(&["cloudWorkers", "profiles"]).and_then(Value::as_object);
    for entry in profiles.into_iter().flat_map(Object::iter) {
        let path = ConfigPath::of(&["cloudWorkers", "profiles"]).key(&entry.name).key("suspendAfter");
        let Some(value) = entry.value.get("suspendAfter").filter(|_| context.atlas.at(&path).is_some()) else { continue };
        let Some(text) = known_text(value) else { continue };
        let length = parse(text, Form { bare: Unit::Minutes, sums: true, bounded: true });
        let problem = match length {
            Some(_) if text.trim().ends_with(|c: char| c.is_ascii_digit()) => text!("has no unit"),
            Some(length) if length < SUSPEND_LEAST => text!("is less than a minute"),
            Some(_) => continue,
            None => text!("is not a duration"),
        };
        let message = text!("{value} {problem}", value = describe(&path, value), problem);
        let help = text!("write a minute or more, with `s`, `m`, `h` or `d`, such as \"30m\"");
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}

/// The length in milliseconds, if it can be read; none at all when there is nothing to read.
#[allow(clippy::option_option, reason = "nothing to read is not the same as unreadable")]
fn length(value: &Value, form: Form) -> Option<Option<f64>> {
    match value.kind {
        ValueKind::String(_) => known_text(value).map(|text| parse(text, form)),
        ValueKind::Number(number) => {
            let length = number * form.bare.milliseconds();
            Some((number >= 0.0 && (!form.bounded || in_bounds(length))).then(|| length.round()))
        }
        _ => None,
    }
}
