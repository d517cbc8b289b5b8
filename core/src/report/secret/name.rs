//! Secrets by the names of the keys that lead to them.

use crate::path::{ConfigPath, Segment};
use crate::schema::similar::letters;

/// Words that make a key the name of a secret.
const SECRET_WORDS: [&str; 16] = [
    "accesskey",
    "apikey",
    "appsecret",
    "authorization",
    "authtoken",
    "bearer",
    "bottoken",
    "cookie",
    "credential",
    "encryptkey",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "token",
];
/// Keys that have such a word in their name and hold no secret.
const HARMLESS: [&str; 15] = [
    "maxtokens",
    "maxtokensfield",
    "contexttokens",
    "tokenbudget",
    "tokenfile",
    "tokenizer",
    "tokenmode",
    "passwordfile",
    "secretfile",
    "tokens",
    "reservetokens",
    "tokenlimit",
    "softthresholdtokens",
    "secretref",
    "keepalive",
];
/// Groups of settings that have such a word in their name.
const HARMLESS_GROUPS: [&str; 2] = ["onepassword", "secrets"];
/// Names of secrets as they are; as a part of others they mean something else.
const WHOLE: [&str; 5] = ["key", "pass", "pat", "pw", "pwd"];
/// What a login of `auth.profiles` has beside its secrets.
const OF_LOGINS: [&str; 5] = ["displayname", "email", "mode", "provider", "type"];
/// What a reference to a secret is made of.
const REFERENCE: [&str; 3] = ["source", "provider", "id"];
/// Keys that take a SecretRef in some release, though their names do not tell (schemas of 2026.4.5 to 2026.9.6).
const DECLARED: [&str; 7] =
    ["authtag", "certificatedata", "edgeauth", "identitydata", "knownhostsdata", "serviceaccount", "serviceaccountref"];
/// The same, told by the key around as well.
const DECLARED_IN: [(&str, &str); 2] = [("auth", "value"), ("tlon", "code")];
/// Headers of requests that hold no secret; others may.
const HARMLESS_HEADERS: [&str; 9] = [
    "accept",
    "acceptencoding",
    "acceptlanguage",
    "anthropicbeta",
    "anthropicversion",
    "contenttype",
    "httpreferer",
    "useragent",
    "xtitle",
];

/// Whether the value at `path` is a secret by the name of its own key.
#[must_use]
pub fn is_secret_key(path: &ConfigPath) -> bool {
    let name = keys(path).last();
    let under_variables = matches!(path.segments(), [Segment::Key(env), ..] if env == "env");
    name.is_some_and(is_secret_name) || (under_variables && name.is_some_and(|name| name.to_uppercase() == name))
}

/// Whether the value at `path` is a secret by the names of all keys on the way to it: a secret that is written as
/// an object is one as well, and so are most headers of requests.
#[must_use]
pub fn is_secret_path(path: &ConfigPath) -> bool {
    let keys: Vec<&str> = keys(path).collect();
    let Some((last, above)) = keys.split_last() else { return false };
    let header = keys.iter().position(|key| letters(key) == "headers");
    let in_header = header.is_some_and(|at| {
        let name = keys.get(at + 1).map(|name| letters(name));
        name.is_none_or(|name| !HARMLESS_HEADERS.contains(&name.as_str()))
    });
    let is_group = |name: &str| HARMLESS_GROUPS.contains(&letters(name).as_str());
    let hides = |name: &str| is_secret_name(name) && !is_group(name);
    // The value of a header may be a reference, but `id` may also be the name of a header.
    let is_value_of_header = header.is_some_and(|at| keys.len() > at + 2);
    if REFERENCE.contains(last) && (is_value_of_header || above.last().is_some_and(|name| hides(name))) {
        return false;
    }
    // What a program gets in its environment may be anything; that of the gateway is judged by its names.
    let in_environment = above.iter().skip(1).any(|name| *name == "env");
    let in_login =
        keys.starts_with(&["auth", "profiles"]) && keys.len() > 3 && !OF_LOGINS.contains(&letters(last).as_str());
    let whole = WHOLE.contains(&letters(last).as_str());
    let declared = keys.iter().any(|name| DECLARED.contains(&letters(name).as_str()))
        || DECLARED_IN.iter().any(|(around, name)| name == last && above.contains(around));
    is_secret_key(path)
        || in_header
        || in_environment
        || in_login
        || whole
        || declared
        || above.iter().any(|name| hides(name))
}

/// Whether an argument of a program announces a secret, as `--token` does.
#[must_use]
pub fn announces_secret(argument: &str) -> bool {
    let name = argument.trim_start_matches('-');
    name.len() < argument.len()
        && !name.contains('=')
        && (is_secret_name(name) || WHOLE.contains(&letters(name).as_str()))
}

/// Whether a number at `path` is a secret. A number of tokens is none.
#[must_use]
pub fn is_secret_number(path: &ConfigPath) -> bool {
    is_secret_path(path) && !path.last_key().is_some_and(counts)
}

/// Whether a key of that name holds a secret.
#[must_use]
pub fn is_secret_name(name: &str) -> bool {
    let plain = letters(name);
    !HARMLESS.contains(&plain.as_str()) && SECRET_WORDS.iter().any(|word| plain.contains(word))
}

/// Whether a number at a key of that name tells how many tokens there are.
pub(super) fn counts(name: &str) -> bool {
    letters(name).ends_with("tokens")
}

fn keys(path: &ConfigPath) -> impl Iterator<Item = &str> {
    path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    })
}
