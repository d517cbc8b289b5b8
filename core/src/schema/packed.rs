//! Tables of paths, packed: each line says how many steps it shares with the one before, as a digit or
//! what follows `9` in ASCII, then the other steps and the other fields. The build script packs them.

/// The table with whole paths.
pub(super) fn unpack(packed: &str) -> String {
    let mut out = String::with_capacity(packed.len() * 2);
    let mut path = String::new();
    let mut ends: Vec<usize> = Vec::new();
    for line in packed.lines() {
        let (shared, rest) = line.split_at(line.len().min(1));
        let tail = &rest[..rest.find('\t').unwrap_or(rest.len())];
        let shared = usize::from(shared.bytes().next().unwrap_or(b'0') - b'0').min(ends.len());
        ends.truncate(shared);
        path.truncate(ends.last().copied().unwrap_or_default());
        if !path.is_empty() && !tail.is_empty() && !tail.starts_with('[') {
            path.push('.');
        }
        let start = path.len();
        path.push_str(tail);
        ends.extend(step_ends(tail).map(|end| start + end));
        out.push_str(&path);
        out.push_str(&rest[tail.len()..]);
        out.push('\n');
    }
    out
}

/// Where the steps of a path end; `[]` is a step, and so is what stands between dots.
pub(super) fn step_ends(path: &str) -> impl Iterator<Item = usize> {
    let starts = path.bytes().enumerate().skip(1).filter(|(_, byte)| matches!(byte, b'.' | b'[')).map(|(at, _)| at);
    starts.chain((!path.is_empty()).then_some(path.len()))
}

#[cfg(test)]
mod tests {
    use super::unpack;

    #[test]
    fn nothing_is_lost() {
        let paths = include_str!("../../data/history/paths.txt");
        assert!(unpack(include_str!(concat!(env!("OUT_DIR"), "/paths.txt"))) == paths);
        let notes = include_str!("../../data/notes.txt");
        assert!(unpack(include_str!(concat!(env!("OUT_DIR"), "/notes.txt"))) == notes);
    }
}
