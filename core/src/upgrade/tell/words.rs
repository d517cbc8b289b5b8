//! Sentences that all forms of the report share.

use super::Told;
use crate::release::{NAMED, Target};
use crate::report::Safety;
use crate::report::mask::scrub_path;
use crate::upgrade::group::count;
use crate::upgrade::{Becomes, Choice, Direction, Part, Upgrade};

/// What a part is called.
#[must_use]
pub fn heading(part: Part, told: &Told<'_>) -> String {
    let Told { from, upgrade, .. } = told;
    match part {
        Part::Decisions => "Needs your decision".to_owned(),
        Part::Already => format!("Open already with {}", from.release),
        Part::Automatic if told.written.is_some() => "Changed".to_owned(),
        Part::Automatic => "Automatic changes".to_owned(),
        Part::Different => "Loads, but behaves differently".to_owned(),
        Part::Possible if upgrade.direction == Direction::Up => "Now possible, beside what you use".to_owned(),
        Part::Possible => "Possible".to_owned(),
    }
}

/// What breaks: what both releases say to the file as it is.
#[must_use]
pub fn breaks(upgrade: &Upgrade) -> String {
    let (from, to, verdict) = (upgrade.from, upgrade.to, &upgrade.verdict);
    let reasons = count(verdict.reasons, "reason");
    let new = verdict.reasons - verdict.known_reasons;
    match (verdict.taken_now, verdict.taken_as_is) {
        (true, true) => "Both releases take this file as it is.".to_owned(),
        (true, false) => format!("{from} takes this file. {to} refuses it as it is, for {reasons}."),
        (false, true) => format!("{from} refuses this file. {to} takes it as it is."),
        (false, false) if new == 0 => {
            format!("Both releases refuse this file as it is, {to} for {reasons}, none of them new.")
        }
        (false, false) if verdict.known_reasons == 0 => {
            format!("Both releases refuse this file as it is, {to} for {reasons} that {from} did not have.")
        }
        (false, false) => format!("Both releases refuse this file as it is, {to} for {reasons}, {new} of them new."),
    }
}

/// The last line.
#[must_use]
pub fn verdict(told: &Told<'_>) -> String {
    let Upgrade { to, verdict, .. } = told.upgrade;
    let mut needs = Vec::new();
    if verdict.changes > 0 && told.written.is_none() {
        needs.push(match verdict.changes {
            1 => "the automatic change".to_owned(),
            number => format!("the {number} automatic changes"),
        });
    }
    let decisions = verdict.decisions + verdict.already;
    if decisions > 0 {
        needs.push(count(decisions, "decision"));
    }
    let done = match &told.written {
        Some(_) if verdict.changes > 0 => format!("{} written. ", count(verdict.changes, "change")),
        _ => String::new(),
    };
    match needs.as_slice() {
        [] if verdict.starts && done.is_empty() => format!("{to} starts with this file as it is."),
        [] if verdict.starts => format!("{done}{to} starts with this file."),
        [] => format!("{done}{to} does not start with this file."),
        _ => format!("{done}{to} will start with this file after {}.", needs.join(" and ")),
    }
}

/// What is said where both releases are the same.
#[must_use]
pub fn same(told: &Told<'_>) -> String {
    let to = told.to.release;
    let verdict = &told.upgrade.verdict;
    let says = match (verdict.taken_as_is, verdict.starts) {
        (true, true) => "It takes this file as it is",
        (true, false) => "It takes this file, and its gateway will not work with it",
        (false, _) => "It refuses this file as it is",
    };
    format!(
        "Nothing to update: both releases are {to}. {says}; `openclaw-lint check --target {to} {}` tells more. For a \
         step, name its ends with `--from` and `--to`.",
        told.name
    )
}

/// Why a release was taken; none when it was named.
#[must_use]
pub fn reason(target: &Target) -> Option<&str> {
    Some(target.reason.as_str()).filter(|reason| *reason != NAMED)
}

/// The same of both ends, where it is not plain.
#[must_use]
pub fn reasons(told: &Told<'_>) -> Vec<String> {
    let line = |target: &Target| {
        let reason = reason(target).filter(|reason| *reason != "the latest")?;
        Some(format!("{}: {reason}", target.release))
    };
    [told.from, told.to].into_iter().filter_map(line).collect()
}

/// What becomes of a place, behind its path: an arrow and the new form.
#[must_use]
pub fn becomes(becomes: &Becomes) -> Option<(&'static str, String)> {
    Some(match becomes {
        Becomes::Moved { to, value } => {
            let to: Vec<String> = to.iter().map(scrub_path).collect();
            let value = value.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
            ("→", format!("{}{value}", to.join(", ")))
        }
        Becomes::Value { was: Some(was), is } => ("", format!("{was} → {is}")),
        Becomes::Value { was: None, is } => ("→", is.clone()),
        Becomes::Removed { was } | Becomes::Kept { value: was } => ("", was.clone()?),
        Becomes::Added { value } if value.is_empty() => return None,
        Becomes::Added { value } => ("", value.clone()),
        Becomes::Rewritten => return None,
    })
}

/// Who can make a choice come true.
const fn by(choice: &Choice) -> &'static str {
    match choice.fix {
        Some(Safety::Safe) => "`fix` does it",
        Some(Safety::Unsafe) => "`fix --unsafe` does it",
        Some(Safety::Display) | None => "",
    }
}

/// What to type next.
#[must_use]
pub fn next(told: &Told<'_>) -> Option<String> {
    let Upgrade { to, verdict, .. } = told.upgrade;
    if verdict.changes > 0 && told.written.is_none() {
        return Some(format!("`openclaw-lint upgrade {} --to {to} --write` makes the automatic changes.", told.name));
    }
    (!verdict.starts)
        .then(|| format!("`openclaw-lint check --target {to} {}` shows what is left in the text.", told.name))
}

/// A choice as one sentence without a full stop.
#[must_use]
pub fn choice(choice: &Choice) -> String {
    let meaning = choice.meaning.as_ref().map(|meaning| format!(": {meaning}")).unwrap_or_default();
    let by = by(choice);
    let by = if by.is_empty() { String::new() } else { format!(" ({by})") };
    format!("{}{meaning}{by}", choice.action)
}
