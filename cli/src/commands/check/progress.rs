//! How far a long run is: one line on the terminal of a person, and nothing in CI.

use crate::terminal::is_dumb;
use std::io::{self, IsTerminal as _, Write};
use std::time::{Duration, Instant};

/// A run that is shorter needs no line.
const SILENT: Duration = Duration::from_secs(1);
/// Time between two changes of the line.
const PAUSE: Duration = Duration::from_millis(100);

/// The line of a run.
pub(super) struct Progress<W> {
    /// Where it is written; nowhere when nobody would see it.
    screen: Option<W>,
    total: usize,
    next: Instant,
    visible: bool,
}

impl Progress<io::Stderr> {
    /// The line for so many configs, on standard error.
    pub(super) fn new(total: usize) -> Self {
        let in_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        let seen = io::stderr().is_terminal() && !is_dumb() && !in_ci;
        Self::on(seen.then(io::stderr), total, Instant::now())
    }
}

impl<W: Write> Progress<W> {
    fn on(screen: Option<W>, total: usize, begin: Instant) -> Self {
        Self { screen, total, next: begin + SILENT, visible: false }
    }

    /// Says how many configs are done.
    pub(super) fn show(&mut self, done: usize) {
        self.show_at(done, Instant::now());
    }

    fn show_at(&mut self, done: usize, now: Instant) {
        let Some(screen) = self.screen.as_mut().filter(|_| now >= self.next || self.visible) else { return };
        if now >= self.next {
            self.next = now + PAUSE;
        }
        let _ = write!(screen, "\r{} of {} files\x1b[K", grouped(done), grouped(self.total));
        let _ = screen.flush();
        self.visible = true;
    }

    /// Takes the line away, for other output.
    pub(super) fn erase(&mut self) {
        if let Some(screen) = self.screen.as_mut().filter(|_| self.visible) {
            let _ = write!(screen, "\r\x1b[K");
            let _ = screen.flush();
        }
    }
}

/// `1234567` as `1,234,567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Progress, grouped};
    use std::time::{Duration, Instant};

    #[test]
    fn groups_digits() {
        assert_eq!([0, 12, 999, 1_000, 1_234_567].map(grouped), ["0", "12", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_run_of_over_a_second_says_how_far_it_is() {
        let begin = Instant::now();
        let mut screen = Vec::new();
        let mut progress = Progress::on(Some(&mut screen), 10_000, begin);
        progress.show_at(32, begin + Duration::from_millis(900));
        progress.erase();
        progress.show_at(1_234, begin + Duration::from_millis(1_100));
        progress.erase();
        assert_eq!(String::from_utf8_lossy(&screen), "\r1,234 of 10,000 files\u{1b}[K\r\u{1b}[K");
    }
}
