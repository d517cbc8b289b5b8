//! The `openclaw-lint` command.
fn main() {}
