//! Secrets in plain text: words that look like a credential, passwords in addresses, and what stands behind words
//! such as `token:`. For comments, messages and values.

use super::name::{counts, is_secret_name};
use crate::report::Span;

/// How credentials of well-known services start.
const PREFIXES: [&str; 29] = [
    "sk-",
    "xoxb-",
    "xoxp-",
    "xapp-",
    "ghp_",
    "gho_",
    "github_pat_",
    "AIza",
    "AKIA",
    "glpat-",
    "hf_",
    "gsk_",
    "xai-",
    "eyJ",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "whsec_",
    "ghs_",
    "ghu_",
    "ghr_",
    "xoxa-",
    "xoxe-",
    "GOCSPX-",
    "ya29.",
    "tvly-",
    "pplx-",
    "nvapi-",
    "r8_",
];
/// The words before credentials in a header.
const SCHEMES: [&str; 2] = ["basic", "bearer"];

/// Whether a text looks like a credential, wherever it stands.
#[must_use]
pub fn looks_secret(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let telegram = (6..=12).contains(&digits) && text[digits..].starts_with(':') && text.len() > digits + 25;
    let random = text.len() >= 32
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_+/=.".contains(&b))
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().any(|b| b.is_ascii_alphabetic())
        // Names of models and paths of files are long too, but made of words.
        && text.split(|c: char| !c.is_ascii_alphanumeric()).any(|run| run.len() >= 16);
    let header = text.split_once(char::is_whitespace).is_some_and(|(scheme, rest)| {
        let rest = rest.trim_start();
        is_scheme(scheme) && !rest.contains(char::is_whitespace) && !is_reference(rest)
    });
    telegram || random || header || begins_like_one(text)
}

fn begins_like_one(text: &str) -> bool {
    PREFIXES.iter().any(|prefix| text.starts_with(prefix) && text.len() >= prefix.len() + 8)
}

/// Whether a text is nothing but `${NAME}` references, which give nothing away.
#[must_use]
pub fn is_reference(text: &str) -> bool {
    let mut rest = text.trim();
    while let Some(inner) = rest.strip_prefix("${") {
        let Some((name, behind)) = inner.split_once('}') else { return false };
        if !name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_') {
            return false;
        }
        rest = behind;
    }
    rest.is_empty()
}

/// The places of all secrets in a text, in no order; some may overlap.
#[must_use]
pub fn credentials(text: &str) -> Vec<Span> {
    find(text, &[':', '='], true)
}

/// The same in a sentence, where what stands behind "token:" is the next thing that is said.
#[must_use]
pub fn credentials_in_prose(text: &str) -> Vec<Span> {
    find(text, &['='], false)
}

fn find(text: &str, signs: &[char], spaces: bool) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut scheme = false;
    for word in words(text, |c| c.is_whitespace() || "\"'`,;()[]{}<>|\u{FFFD}".contains(c)) {
        let written = word.text(text);
        // Words of a sentence are in small letters.
        let opaque = written.len() >= 6 && !written.chars().all(|c| c.is_lowercase() || ".:-!?".contains(c));
        if looks_secret(written) || (scheme && opaque && !text[..word.start].ends_with("${")) {
            spans.push(word);
        }
        scheme = is_scheme(written.rsplit([':', '=']).next().unwrap_or_default());
        // `key=sk-...`, `?token=...`, and keys in paths.
        for part in words(written, |c| "=&?:@,.".contains(c)) {
            let at = word.start + part.start;
            if looks_secret(part.text(written)) {
                spans.push(Span::new(at, word.start + part.end));
                continue;
            }
            // The steps of a path may be long and random without being secret.
            let steps =
                words(part.text(written), |c| c == '/').filter(|step| begins_like_one(step.text(part.text(written))));
            spans.extend(steps.map(|step| Span::new(at + step.start, at + step.end)));
        }
    }
    // A password may have almost any sign in it.
    for word in words(text, |c| c.is_whitespace() || "\"'`<>".contains(c)) {
        spans.extend(passwords(word.text(text)).map(|part| Span::new(word.start + part.start, word.start + part.end)));
    }
    // Values within a value that has been found end where it ends; looking for that end again and again is quadratic.
    let mut bare_end = 0;
    for name in words(text, |c| !(c.is_alphanumeric() || c == '_' || c == '-')) {
        if is_secret_name(name.text(text))
            && let Some(value) = value_behind(text, name, signs, spaces, bare_end)
        {
            if !value.text(text).starts_with(['"', '\'', '`']) {
                bare_end = value.end;
            }
            spans.push(value);
        }
    }
    spans.retain(|span| !is_reference(span.text(text).trim_matches(['"', '\'', '`'])));
    spans
}

fn is_scheme(word: &str) -> bool {
    SCHEMES.iter().any(|scheme| word.eq_ignore_ascii_case(scheme))
}

/// The stretches between separators.
fn words(text: &str, separates: impl Fn(char) -> bool) -> impl Iterator<Item = Span> {
    text.split(separates).filter(|word| !word.is_empty()).map(move |word| {
        let start = offset(text, word);
        Span::new(start, start + word.len())
    })
}

/// Where `part`, a slice of `text`, begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

/// The passwords of `https://user:password@host`.
fn passwords(word: &str) -> impl Iterator<Item = Span> {
    in_authority(word).chain(in_query(word)).chain(in_hook(word))
}

/// `?key=`, `&sig=` and the like of an address: names that mean nothing elsewhere.
fn in_query(word: &str) -> impl Iterator<Item = Span> {
    const NAMES: [&str; 8] = ["auth", "code", "key", "pass", "pat", "pwd", "sig", "signature"];
    let query = word.find("://").and_then(|at| Some(at + word[at..].find('?')? + 1)).unwrap_or(word.len());
    words(&word[query..], |c| c == '&' || c == '#').filter_map(move |pair| {
        let text = pair.text(&word[query..]);
        let (name, value) = text.split_once('=')?;
        let hides = NAMES.contains(&name.to_ascii_lowercase().as_str()) && !value.is_empty();
        hides.then(|| Span::new(query + pair.end - value.len(), query + pair.end))
    })
}

/// Addresses that are secrets themselves: whoever knows them may post there.
fn in_hook(word: &str) -> impl Iterator<Item = Span> {
    ["hooks.slack.com/services/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/"]
        .into_iter()
        .filter_map(|place| Some(Span::new(word.find(place)? + place.len(), word.len())))
        .filter(|span| !span.is_empty())
}

fn in_authority(word: &str) -> impl Iterator<Item = Span> {
    word.match_indices("://").filter_map(|(at, sign)| {
        let start = at + sign.len();
        let authority = &word[start..];
        let authority = &authority[..authority.find(['/', '?', '#']).unwrap_or(authority.len())];
        let at = authority.rfind('@')?;
        let colon = authority[..at].find(':')?;
        Some(Span::new(start + colon + 1, start + at))
    })
}

/// The value of `name: value`, `name = value` or `"name": "value"`; none for one without quotation marks that begins before
/// `bare_end`, where such a value ends.
fn value_behind(text: &str, name: Span, signs: &[char], spaces: bool, bare_end: usize) -> Option<Span> {
    let trimmed = |text| if spaces { str::trim_start(text) } else { text };
    let rest = &text[name.end..];
    let rest = trimmed(rest.strip_prefix(['"', '\'']).unwrap_or(rest));
    let value = trimmed(rest.strip_prefix(signs)?);
    let start = text.len() - value.len();
    let first = value.chars().next()?;
    let length = match first {
        '"' | '\'' | '`' => value[1..].find([first, '\n']).map_or(value.len(), |at| at + 2),
        '{' | '[' | ',' | '}' | ']' => return None,
        _ if start < bare_end => return None,
        _ => value.find(|c: char| c.is_whitespace() || ",}])\"'`&;".contains(c)).unwrap_or(value.len()),
    };
    let value = value[..length].trim_end_matches(['\n', '\r']);
    let plain = matches!(value, "true" | "false" | "null" | "//" | "/*" | "…");
    let number = counts(name.text(text)) && value.parse::<f64>().is_ok();
    (!value.is_empty() && !plain && !number).then_some(Span::new(start, start + value.len()))
}
