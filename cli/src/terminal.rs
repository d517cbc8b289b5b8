//! Where output goes, with or without colours.

use crate::args::Color;
use crate::output::style;
use crate::problem::Problem;
use anstream::{AutoStream, ColorChoice};
use openclaw_lint_core::report::plain;
use std::io::{self, IsTerminal as _, Stderr, Stdout, Write};

/// Standard output and standard error. Text may always hold ANSI styles; they are taken out where they
/// are not wanted.
pub(crate) struct Terminal {
    /// Results.
    pub(crate) out: AutoStream<Stdout>,
    /// Everything else.
    pub(crate) err: AutoStream<Stderr>,
}

impl Terminal {
    pub(crate) fn new(color: Color) -> Self {
        let choice = match color {
            // `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM=dumb` and pipes are looked at behind this.
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { out: AutoStream::new(std::io::stdout(), choice), err: AutoStream::new(std::io::stderr(), choice) }
    }

    /// Empties the screen, where there is one.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        if !io::stdout().is_terminal() || is_dumb() {
            return Ok(());
        }
        self.out.flush()?;
        // Not by way of `out`, which may take codes out: this one is no colour.
        let mut screen = io::stdout();
        screen.write_all(b"\x1b[H\x1b[2J\x1b[3J")?;
        screen.flush()
    }

    /// Says what is no error and should not be overlooked, on one line.
    pub(crate) fn note(&mut self, text: &str) {
        let (blue, reset) = (style::INFO.render(), style::INFO.render_reset());
        let _ = writeln!(self.err, "{blue}note{reset}: {}", plain::line(text));
    }

    /// Says why something could not be done.
    pub(crate) fn report(&mut self, problem: &Problem) {
        let (bad, reset) = (style::ERROR.render(), style::ERROR.render_reset());
        let _ = writeln!(self.err, "{bad}error{reset}: {problem}");
        if let Some(help) = problem.help() {
            let (good, reset) = (style::HELP.render(), style::HELP.render_reset());
            let _ = writeln!(self.err, "{good}help{reset}: {help}");
        }
    }
}

/// Whether the terminal obeys no codes.
pub(crate) fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}
