//! Addresses as OpenClaw sees them: what the URL parser of a browser takes counts as `uri`.
//!
//! The rules are those of the WHATWG URL standard, as far as they tell right from wrong. Names of
//! hosts beyond ASCII are taken as they are.

use std::net::Ipv6Addr;

/// Schemes with a host of which the parser knows more.
const SPECIAL: [&str; 6] = ["file", "ftp", "http", "https", "ws", "wss"];

/// Whether the text is an absolute address.
#[must_use]
pub fn is_uri(text: &str) -> bool {
    let text = cleaned(text);
    let Some((scheme, rest)) = split_scheme(&text) else { return false };
    let special = SPECIAL.contains(&scheme.as_str());
    match scheme.as_str() {
        // An address of a file needs no host, and forgives nearly everything.
        "file" => true,
        _ if special => is_authority(rest.trim_start_matches(['/', '\\']), true),
        _ => rest.strip_prefix("//").is_none_or(|rest| is_authority(rest, false)),
    }
}

/// The scheme of an address, in lower case.
#[must_use]
pub fn scheme(text: &str) -> Option<String> {
    split_scheme(&cleaned(text)).map(|(scheme, _)| scheme)
}

/// The text without what the parser skips: blanks around it, line ends and tabs anywhere.
fn cleaned(text: &str) -> String {
    let text = text.trim_matches(|c: char| c <= ' ');
    text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

fn split_scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let first = scheme.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    (first && letters).then(|| (scheme.to_ascii_lowercase(), rest))
}

/// The part up to the path: name and password, host and port.
fn is_authority(rest: &str, special: bool) -> bool {
    let end = rest.find(|c| matches!(c, '/' | '?' | '#') || (special && c == '\\')).unwrap_or(rest.len());
    let authority = &rest[..end];
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = match host_and_port.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, "")) => (Host::Six(address), None),
        Some((address, port)) => match port.strip_prefix(':') {
            Some(port) => (Host::Six(address), Some(port)),
            None => return false,
        },
        None => match host_and_port.split_once(':') {
            Some((name, port)) => (Host::Name(name), Some(port)),
            None => (Host::Name(host_and_port), None),
        },
    };
    let port_fits = port.is_none_or(|port| port.is_empty() || is_port(port));
    let host_fits = match host {
        Host::Six(address) => address.parse::<Ipv6Addr>().is_ok(),
        // Only an address of an unknown scheme may do without a host, and then without all of it.
        Host::Name("") => !special && authority.is_empty(),
        Host::Name(name) if special => is_name(name),
        Host::Name(name) => !name.contains(forbidden),
    };
    port_fits && host_fits
}

enum Host<'a> {
    Six(&'a str),
    Name(&'a str),
}

fn is_port(port: &str) -> bool {
    let digits = port.bytes().all(|byte| byte.is_ascii_digit());
    digits && port.trim_start_matches('0').len() <= 5 && port.parse::<u64>().is_ok_and(|port| port <= 65535)
}

/// Characters that no host may have.
fn forbidden(c: char) -> bool {
    matches!(c, '\0' | ' ' | '#' | '/' | ':' | '<' | '>' | '?' | '@' | '[' | '\\' | ']' | '^' | '|')
}

/// The name or number of a host.
fn is_name(name: &str) -> bool {
    let Some(name) = decoded(name) else { return true };
    if !name.is_ascii() {
        return true;
    }
    let plain = name.strip_suffix('.').unwrap_or(&name);
    let last = plain.rsplit('.').next().unwrap_or_default();
    let bad = |c: char| forbidden(c) || c == '%' || c.is_ascii_control();
    !name.is_empty() && !name.contains(bad) && (!is_number(last) || is_four(plain))
}

/// The name with `%41` replaced; none when that leads beyond ASCII.
fn decoded(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, more @ ..] = rest {
        let pair = more.get(..2).filter(|_| *first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = pair
            .filter(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        rest = if byte.is_some() { &more[2..] } else { more };
        bytes.push(byte.unwrap_or(*first));
    }
    String::from_utf8(bytes).ok()
}

/// Whether the last part of a name makes it an address in numbers.
fn is_number(part: &str) -> bool {
    let hex = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"));
    (!part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        || hex.is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// An IPv4 address with up to four numbers, the last of which fills the rest.
fn is_four(text: &str) -> bool {
    let parts: Vec<Option<u64>> = text.split('.').map(number).collect();
    let Some((last, init)) = parts.split_last() else { return false };
    let room = 256_u64.pow(4_u32.saturating_sub(u32::try_from(init.len()).unwrap_or(4)));
    parts.len() <= 4
        && init.iter().all(|part| part.is_some_and(|part| part < 256))
        && last.is_some_and(|last| last < room)
}

/// A decimal, octal (`017`) or hexadecimal (`0x1f`) number.
fn number(part: &str) -> Option<u64> {
    let hex = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"));
    match hex {
        Some("") => Some(0),
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None if part.len() > 1 && part.starts_with('0') => u64::from_str_radix(part, 8).ok(),
        None => part.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the releases since 2026.5.28 judge these texts.
    #[test]
    fn judges_as_openclaw_does() {
        let right = [
            "https://example.com/x",
            "ftp://x",
            "mailto:a@b",
            "a:b",
            "localhost:80",
            "javascript:1",
            " http://h ",
            "http:/h",
            "http:h",
            "HTTP:H",
            "http:\\\\h",
            "http://h/a b",
            "http://u:p@h/x",
            "http://[::1]:1/",
            "http://h:",
            "ht\ttp://h",
            "http://h%41/",
            "http://1.2/",
            "http://a_b/",
            "foo://",
            "foo:",
            "http://../",
            "http://0x1g/",
            "file:///x",
            "ws:x",
            "http://ä/",
            "a+b://h",
            "http://h/%zz",
        ];
        let wrong = [
            "",
            "word",
            "/mcp",
            "example.com/mcp",
            "http://",
            "http://a b",
            "http://h:99999/x",
            "http://h:-1",
            "http://a:b:c",
            "http://1.2.3.999/",
            "http://a<b/",
            "http://a^b/",
            "http://@/",
            "http://u@:80/",
            "foo://a b",
            "foo://h:999999",
            "http://#",
            "http://?",
            "http://[]/",
            "http://[::1%25eth]/",
            "http://%zz/",
            "http://4294967296/",
            "1http://h",
        ];
        for text in right {
            assert!(is_uri(text), "{text:?}");
        }
        for text in wrong {
            assert!(!is_uri(text), "{text:?}");
        }
    }
}
