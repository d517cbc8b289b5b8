//! What is said when the program itself is at fault. The message of a panic may quote the config, so
//! that only its place is shown.

use std::io::Write as _;

/// Replaces the standard message, and makes the exit code 2 whatever the build profile does on a panic.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let mut stderr = std::io::stderr().lock();
        let _ = writeln!(
            stderr,
            "error: openclaw-lint {} has a bug and had to stop (at {place})\n\
             Please report this line at {}/issues, with the smallest config that shows it and without its secrets.",
            env!("CARGO_PKG_VERSION"),
            env!("CARGO_PKG_REPOSITORY"),
        );
        #[expect(clippy::exit, reason = "an abort would give another exit code")]
        std::process::exit(2);
    }));
}
