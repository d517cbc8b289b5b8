//! Templates: literal text with names in braces.

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it is.
    Literal(&'static str),
    /// The name of an argument.
    Placeholder(&'static str),
}

/// The parts of a template, in order.
pub(super) fn pieces(template: &'static str) -> impl Iterator<Item = Piece> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (piece, tail) = first(rest)?;
        rest = tail;
        Some(piece)
    })
}

fn first(template: &'static str) -> Option<(Piece, &'static str)> {
    let literal = template.find(['{', '}']).unwrap_or(template.len());
    if literal > 0 {
        return Some((Piece::Literal(&template[..literal]), &template[literal..]));
    }
    let (brace, tail) = template.split_at_checked(1)?;
    if tail.starts_with(brace) {
        return Some((Piece::Literal(brace), &tail[1..]));
    }
    Some(match tail.split_once('}') {
        Some((name, tail)) if brace == "{" => (Piece::Placeholder(name), tail),
        // No checked template has a brace alone.
        _ => (Piece::Literal(brace), tail),
    })
}

/// The placeholders of a template, each once, in the order of their first use.
#[must_use]
pub fn names(template: &'static str) -> Vec<&'static str> {
    let mut names = Vec::new();
    for piece in pieces(template) {
        if let Piece::Placeholder(name) = piece
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// Whether these are the placeholders of a template, in the order of their first use, and its braces pair.
#[must_use]
pub const fn fits(template: &str, names: &[&str]) -> bool {
    let bytes = template.as_bytes();
    let (mut at, mut used) = (0, 0);
    while at < bytes.len() {
        let brace = bytes[at];
        at += 1;
        if brace != b'{' && brace != b'}' {
            continue;
        }
        if at < bytes.len() && bytes[at] == brace {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && (bytes[at].is_ascii_lowercase() || bytes[at].is_ascii_digit() || bytes[at] == b'_') {
            at += 1;
        }
        if brace == b'}' || at == start || at == bytes.len() || bytes[at] != b'}' {
            return false;
        }
        let mut known = 0;
        while known < used && !is_part(bytes, start, at, names[known]) {
            known += 1;
        }
        if known == used {
            if used == names.len() || !is_part(bytes, start, at, names[used]) {
                return false;
            }
            used += 1;
        }
        at += 1;
    }
    used == names.len()
}

const fn is_part(bytes: &[u8], start: usize, end: usize, name: &str) -> bool {
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() && start + at < end {
        if bytes[start + at] != name[at] {
            return false;
        }
        at += 1;
    }
    at == name.len() && start + at == end
}

/// The name of a template in catalogues: ten characters of its hash. Another sentence has another name, so that the
/// translation of an old one never stands for it.
#[must_use]
pub fn id_of(template: &str) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash = fnv(template);
    (0..10).map(|digit| char::from(DIGITS[(hash >> (5 * digit)) as usize & 31])).collect()
}

/// FNV-1a, 64 bits.
const fn fnv(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}
