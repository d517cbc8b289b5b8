//! Addresses that must be of the web, or no more than an origin.

use crate::report::Text;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::uri::{self, Web};

/// See the module.
pub const RULE: Rule = Rule {
    id: "url-form",
    summary: "An address of the wrong kind",
    explanation: "`proxy.proxyUrl` (since 2026.4.29) and `cron.webhook` (up to 2026.7.35) must start with `http://` or `https://`. \
        `gateway.publicOrigin` and `mcp.apps.sandboxOrigin` (since 2026.8.1) must be origins: scheme, host and port, \
        without path, query, fragment or password. The public origin must be `https:`, except on the own machine \
        (`localhost`, `127.0.0.1`, `[::1]`); so must `models.catalogRefresh.url` (since 2026.8.1), which may have a path.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ gateway: { publicOrigin: \"https://example.com/openclaw\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { publicOrigin: \"https://example.com\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// What an address must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One of the web.
    Web,
    /// An origin of the web.
    Origin,
    /// An origin that others can trust.
    SafeOrigin,
    /// Any address that others can trust.
    Safe,
}

/// The places, with the release since which they are there.
const PLACES: [(&[&str], Form, Release); 5] = [
    (&["cron", "webhook"], Form::Web, Release::new(2026, 2, 17)),
    (&["proxy", "proxyUrl"], Form::Web, Release::new(2026, 4, 29)),
    (&["gateway", "publicOrigin"], Form::SafeOrigin, Release::new(2026, 8, 1)),
    (&["models", "catalogRefresh", "url"], Form::Safe, Release::new(2026, 8, 1)),
    (&["mcp", "apps", "sandboxOrigin"], Form::Origin, Release::new(2026, 8, 1)),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (names, form, since) in PLACES {
        let path = ConfigPath::of(names);
        // Keys that the release does not know are found elsewhere; so is what is no address at all.
        let Some(value) = context.dig(names).filter(|_| context.target >= since && context.atlas.at(&path).is_some()) else {
            continue;
        };
        let Some(text) = certain(value).filter(|text| form == Form::Safe || uri::is_uri(text)) else { continue };
        let wrong = match (uri::web(text), form) {
            (None, _) => Some(text!("it must start with `http://` or `https://`")),
            (Some(_), Form::Web) => None,
            (Some(web), Form::Safe) => open_to_others(&web),
            (Some(web), Form::Origin) => more_than_origin(&web),
            (Some(web), Form::SafeOrigin) => more_than_origin(&web).or_else(|| open_to_others(&web)),
        };
        if let Some(help) = wrong {
            let message = text!("{value} is the wrong kind of address here", value = describe(&path, value));
            findings.push(Finding::new(Anchor::Value(path), message).help(help));
        }
    }
}

fn more_than_origin(web: &Web) -> Option<Text> {
    // Steps such as `/.` and other spellings of a path are left to OpenClaw.
    let path = web.path.chars().any(|c| !matches!(c, '/' | '\\' | '.')) || matches!(web.path.as_str(), "//");
    (path || !web.rest.is_empty() || !web.user.is_empty())
        .then(|| text!("write scheme, host and port only: `https://example.com`"))
}

/// Plain `http:` to another machine.
fn open_to_others(web: &Web) -> Option<Text> {
    let name = match web.host.find(']') {
        Some(end) => &web.host[..=end],
        None => web.host.split(':').next().unwrap_or_default(),
    };
    // Other spellings of these addresses end up as the same.
    let own = matches!(name, "localhost" | "[::1]") || is_own_number(name) || name.contains('%');
    (web.scheme == "http" && !own).then(|| text!("use `https:`; only `localhost`, `127.0.0.1` and `[::1]` may do without"))
}

/// `127.0.0.1`, or a number in a form that may stand for it.
fn is_own_number(name: &str) -> bool {
    name == "127.0.0.1"
        || (name.parse::<std::net::Ipv4Addr>().is_err()
            && name.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()) || last.is_empty()))
}
