//! Tables of paths, packed: each line says how many steps it shares with the one before, as a digit or
//! what follows `9` in ASCII, then the other steps and the other fields. The build script packs them.

/// The table with whole paths.
pub(super) fn unpack(packed: &str) -> String {
    let mut out = String::with_capacity(packed.len() * 2);
    let mut path = String::new();
    let mut ends: Vec<usize> = Vec::new();
    for line in packed.lines() {
        let (shared, rest) = line.split_at(line.len().min(1));
        let shared = usize::from(shared.bytes().next().unwrap_or(b'0') - b'0').min(ends.len());
        ends.truncate(shared);
        path.truncate(ends.last().copied().unwrap_or_default());
        if !path.is_empty() && !rest.starts_with(['\t', '[']) && !rest.is_empty() {
            path.push('.');
        }
        // Every start of the program waits for this: one look at each byte, as in the build script.
        let start = path.len();
        let mut length = 0;
        for byte in rest.bytes().take_while(|byte| *byte != b'\t') {
            if matches!(byte, b'.' | b'[') && length > 0 {
                ends.push(start + length);
            }
            length += 1;
        }
        if length > 0 {
            ends.push(start + length);
        }
        path.push_str(&rest[..length]);
        out.push_str(&path);
        out.push_str(&rest[length..]);
        out.push('\n');
    }
    out
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
