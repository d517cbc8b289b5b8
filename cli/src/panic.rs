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

#[cfg(test)]
mod tests {
    use std::process::Command;

    /// Runs in a process of its own, as the hook ends the process.
    #[test]
    #[ignore = "is run by the other test"]
    fn a_bug_with_a_secret() {
        super::install();
        let secret: Result<(), String> = Err("CANARYpanic".to_owned());
        assert_eq!(secret, Ok(()), "CANARYmessage");
    }

    #[test]
    fn a_panic_shows_its_place_and_no_secret() {
        let tests = std::env::current_exe().unwrap();
        let arguments = ["--ignored", "--exact", "--nocapture", "panic::tests::a_bug_with_a_secret"];
        let output = Command::new(tests).args(arguments).output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("has a bug") && said.contains("panic.rs") && !said.contains("CANARY"), "{said}");
    }
}
