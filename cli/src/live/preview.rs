//! What a live check would send, with the credential masked.

use super::services;
use super::{Options, Probe};
use openclaw_lint_core::report::plain::line;
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt::Write as _;

/// One request that would be sent.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Planned {
    /// `GET` or `POST`.
    method: String,
    /// The address, credentials in it masked.
    url: String,
    /// Names in lower case, credentials masked.
    headers: Vec<Header>,
    /// The JSON that is sent.
    body: Option<&'static str>,
    /// When it is sent; null when always.
    when: Option<&'static str>,
}

/// A header of a request.
#[derive(Debug, Serialize, JsonSchema)]
struct Header {
    name: &'static str,
    value: String,
}

/// The requests for one credential, or why there are none.
pub(crate) fn planned(probe: &Probe, options: &Options) -> Result<Vec<Planned>, String> {
    let base = options.origins.base(probe.service, &probe.address).map_err(|refusal| refusal.reason)?;
    let plan =
        services::plan(probe.service, &probe.secret, options.message).map_err(|finding| finding.detail.into_owned())?;
    let one = |step: services::Step| Planned {
        method: step.request.method.to_string(),
        url: format!("{}{}", base.url, step.request.path),
        headers: step.request.headers.iter().map(|(name, value)| Header { name, value: value.to_string() }).collect(),
        body: step.request.body,
        when: Some(step.when).filter(|when| !when.is_empty()),
    };
    Ok(plan.into_iter().map(one).collect())
}

/// The same as text.
pub(crate) fn preview(probe: &Probe, options: &Options) -> String {
    let plan = match planned(probe, options) {
        Ok(plan) => plan,
        Err(reason) => return format!("  {}\n", line(&reason)),
    };
    let mut out = String::new();
    for request in plan {
        let when = request.when.map(|when| format!("   ({when})")).unwrap_or_default();
        let _ = writeln!(out, "  {} {}{when}", request.method, line(&request.url));
        for Header { name, value } in &request.headers {
            let _ = writeln!(out, "    {name}: {}", line(value));
        }
        if let Some(body) = request.body {
            let _ = writeln!(out, "    {body}");
        }
    }
    out
}
