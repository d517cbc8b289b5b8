//! What a live check would send, with the credential masked.

use super::services;
use super::{Options, Probe};
use crate::output::plain::line;
use std::fmt::Write as _;

/// The requests for one credential as text, or why there are none.
pub(crate) fn preview(probe: &Probe, options: &Options) -> String {
    let base = match options.origins.base(probe.service, probe.base.as_deref()) {
        Ok(base) => base,
        Err(refusal) => return format!("  {}\n", line(&refusal.reason)),
    };
    let plan = match services::plan(probe.service, &probe.secret, options.message) {
        Ok(plan) => plan,
        Err(finding) => return format!("  {}\n", line(&finding.detail)),
    };
    let mut out = String::new();
    for step in plan {
        let when = if step.when.is_empty() { String::new() } else { format!("   ({})", step.when) };
        let _ =
            writeln!(out, "  {} {}{when}", step.request.method, line(&format!("{}{}", base.url, step.request.path)));
        for (name, value) in &step.request.headers {
            let _ = writeln!(out, "    {name}: {}", line(&value.to_string()));
        }
        if let Some(body) = step.request.body {
            let _ = writeln!(out, "    {body}");
        }
    }
    out
}
