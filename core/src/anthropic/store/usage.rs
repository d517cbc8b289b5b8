//! How a stored credential fared: cooldowns, disabled and blocked windows.

use super::super::eras;
use crate::release::Release;
use serde_json::Value;

/// The windows in which a profile is not used. All times are milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// When it was last used.
    pub last_used: Option<i64>,
    /// The end of a short rest after a failure.
    pub cooldown_until: Option<i64>,
    /// Why it rests.
    pub cooldown_reason: Option<String>,
    /// The one model that the rest is about.
    pub cooldown_model: Option<String>,
    /// The end of a long pause, mostly for want of credit.
    pub disabled_until: Option<i64>,
    /// Why it is disabled.
    pub disabled_reason: Option<String>,
    /// The end of a limit of the subscription.
    pub blocked_until: Option<i64>,
    /// Why it is blocked.
    pub blocked_reason: Option<String>,
    /// The one model that is blocked.
    pub blocked_model: Option<String>,
    /// The most frequent cause of the failures so far.
    pub most_frequent: Option<String>,
}

/// Causes of failures, those that count more first where several are as frequent.
const CAUSES: [&str; 9] = [
    "auth_permanent",
    "auth",
    "session_expired",
    "billing",
    "format",
    "model_not_found",
    "overloaded",
    "timeout",
    "rate_limit",
];

/// A window that is open now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window {
    /// A rest after failures.
    Cooling {
        /// Its end.
        until: i64,
        /// Its reason, where it is stored.
        reason: Option<String>,
    },
    /// A pause for want of credit or for a lasting refusal.
    Disabled {
        /// Its end.
        until: i64,
        /// Its reason, where it is stored.
        reason: Option<String>,
    },
}

impl Window {
    /// Its end.
    #[must_use]
    pub const fn until(&self) -> i64 {
        match self {
            Self::Cooling { until, .. } | Self::Disabled { until, .. } => *until,
        }
    }
}

impl Usage {
    pub(super) fn read(value: &Value) -> Option<Self> {
        let members = value.as_object()?;
        #[expect(clippy::cast_possible_truncation, reason = "a time too large for it saturates")]
        let time = |name: &str| members.get(name)?.as_f64().filter(|time| *time > 0.0).map(|time| time as i64);
        let text = |name: &str| Some(members.get(name)?.as_str()?.to_owned());
        let model_block = members.get("blockedScope").and_then(Value::as_str) == Some("model");
        Some(Self {
            last_used: time("lastUsed"),
            cooldown_until: time("cooldownUntil"),
            cooldown_reason: text("cooldownReason"),
            cooldown_model: text("cooldownModel"),
            disabled_until: time("disabledUntil"),
            disabled_reason: text("disabledReason"),
            blocked_until: time("blockedUntil"),
            blocked_reason: text("blockedReason"),
            blocked_model: text("blockedModel").filter(|_| model_block),
            most_frequent: members.get("failureCounts").and_then(most_frequent),
        })
    }

    /// The window that keeps the profile from being used now for a model, the longest of several.
    #[must_use]
    pub fn window(&self, release: &Release, now: i64, model: Option<&str>) -> Option<Window> {
        let scoped = *release >= eras::DATABASE;
        let other =
            |of: &Option<String>| scoped && matches!((of, model), (Some(of), Some(model)) if !same_model(of, model));
        let scoped_reason =
            matches!(self.cooldown_reason.as_deref(), Some("rate_limit" | "timeout" | "model_not_found"));
        let cooling = self.cooldown_until.filter(|_| !(scoped_reason && other(&self.cooldown_model)));
        let blocked = self.blocked_until.filter(|_| scoped && !other(&self.blocked_model));
        let windows = [
            cooling.map(|until| {
                let reason = self.cooldown_reason.as_ref().or(self.most_frequent.as_ref()).cloned();
                Window::Cooling { until, reason }
            }),
            blocked.map(|until| Window::Cooling { until, reason: self.blocked_reason.clone() }),
            self.disabled_until.map(|until| Window::Disabled { until, reason: self.disabled_reason.clone() }),
        ];
        windows.into_iter().flatten().filter(|window| now < window.until()).max_by_key(Window::until)
    }
}

/// The cause with the highest count.
fn most_frequent(counts: &Value) -> Option<String> {
    let count = |cause: &str| counts.get(cause).and_then(Value::as_f64).filter(|count| *count > 0.0);
    let counted = CAUSES.iter().filter_map(|cause| Some((*cause, count(cause)?)));
    // The first of equals.
    let most = counted.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some(most.0.to_owned())
}

/// Models are stored with and without their provider.
fn same_model(a: &str, b: &str) -> bool {
    let bare = |model: &str| model.rsplit_once('/').map_or(model, |(_, name)| name).to_lowercase();
    bare(a) == bare(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NEW: Release = Release::new(2026, 9, 6);

    #[test]
    fn the_longest_open_window_counts() {
        let usage =
            Usage::read(&json!({"cooldownUntil": 200, "disabledUntil": 900, "disabledReason": "billing"})).unwrap();
        assert_eq!(
            usage.window(&NEW, 100, None),
            Some(Window::Disabled { until: 900, reason: Some("billing".into()) })
        );
        assert_eq!(usage.window(&NEW, 900, None), None);
    }

    #[test]
    fn the_most_frequent_failure_stands_in_for_a_missing_reason() {
        let reason = |usage: serde_json::Value| match Usage::read(&usage).unwrap().window(&NEW, 100, None) {
            Some(Window::Cooling { reason, .. }) => reason,
            _ => None,
        };
        let counts = json!({"rate_limit": 2, "auth": 2, "timeout": 1, "made-up": 9});
        assert_eq!(reason(json!({"cooldownUntil": 200, "failureCounts": counts})).as_deref(), Some("auth"));
        let stated = json!({"cooldownUntil": 200, "cooldownReason": "timeout", "failureCounts": counts});
        assert_eq!(reason(stated).as_deref(), Some("timeout"));
    }

    #[test]
    fn a_limit_of_one_model_leaves_the_others() {
        let usage = Usage::read(
            &json!({"cooldownUntil": 200, "cooldownReason": "rate_limit", "cooldownModel": "claude-opus-5"}),
        )
        .unwrap();
        assert_eq!(usage.window(&NEW, 100, Some("anthropic/claude-sonnet-5")), None);
        assert!(usage.window(&NEW, 100, Some("anthropic/claude-opus-5")).is_some());
        let blocked =
            Usage::read(&json!({"blockedUntil": 200, "blockedScope": "model", "blockedModel": "claude-opus-5"}))
                .unwrap();
        assert_eq!(blocked.window(&NEW, 100, Some("claude-sonnet-5")), None);
        assert!(blocked.window(&NEW, 100, Some("claude-opus-5")).is_some());
        assert_eq!(blocked.window(&Release::new(2026, 2, 9), 100, None), None);
    }
}
