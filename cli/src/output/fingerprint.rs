//! Names of findings that stay the same when lines move: rule, file and config path, and which of several of
//! the same kind it is.

use openclaw_lint_core::report::Diagnostic;
use std::collections::HashMap;
use std::hash::Hasher as _;

/// Fingerprints of the findings of one config, in their order.
pub(super) struct Fingerprints {
    seen: HashMap<u64, usize>,
}

/// One fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint {
    hash: u64,
    /// From 1.
    ordinal: usize,
}

impl Fingerprints {
    pub(super) fn new() -> Self {
        Self { seen: HashMap::new() }
    }

    /// The fingerprint of the next finding, which stands in the file called `file`.
    pub(super) fn next(&mut self, file: &str, diagnostic: &Diagnostic) -> Fingerprint {
        // The same on every machine and in every release of this program, unlike the hashes of std.
        let mut hasher = fnv::FnvHasher::default();
        for part in [diagnostic.rule, file, &diagnostic.path.to_string()] {
            hasher.write(part.as_bytes());
            hasher.write_u8(0);
        }
        let hash = hasher.finish();
        let ordinal = self.seen.entry(hash).or_default();
        *ordinal += 1;
        Fingerprint { hash, ordinal: *ordinal }
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:016x}:{}", self.hash, self.ordinal)
    }
}
