//! `cargo xtask conformance migrations`: does the real release agree with the example of every migration?

use super::options::Options;
use super::ours::Linter;
use super::render::{Style, render};
use super::verdicts::Judge;
use crate::openclaw::Scratch;
use openclaw_lint_core::migrate::catalogue::{self, Migration};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::schema::history::History;
use std::path::Path;

/// Asks about every example: the new form has to be accepted by the release that it is for, and the linter has
/// to be right about the old form, on whatever release, and about what it makes of it there.
pub(crate) fn run(root: &Path, words: &[&str], say: &dyn Fn(&str)) -> Result<String, String> {
    let mut options = Options::parse(words)?;
    let newest = *History::get().versions().last().ok_or("there is no history")?;
    if words.iter().all(|word| word.starts_with('-')) {
        options.releases = vec![newest];
    }
    let scratch = Scratch::new(root);
    let mut faults = Vec::new();
    for release in &options.releases {
        let mut bench = Bench::new(&scratch, *release)?;
        for migration in catalogue::all() {
            bench.try_one(migration, migration.target.unwrap_or(newest) == *release)?;
        }
        say(&format!(
            "{release}: {} examples; {} questions, {} answered as expected",
            catalogue::all().count(),
            bench.asked,
            bench.asked - bench.faults.len()
        ));
        faults.append(&mut bench.faults);
    }
    if faults.is_empty() { Ok("the releases agree with the catalogue".to_owned()) } else { Err(faults.join("\n")) }
}

struct Bench {
    release: Release,
    judge: Judge,
    linter: Linter,
    asked: usize,
    faults: Vec<String>,
}

impl Bench {
    fn new(scratch: &Scratch, release: Release) -> Result<Self, String> {
        let judge = Judge::new(scratch, &release)?;
        let linter = Linter::new(release, judge.environment());
        Ok(Self { release, judge, linter, asked: 0, faults: Vec::new() })
    }

    fn try_one(&mut self, migration: &Migration, is_target: bool) -> Result<(), String> {
        let before = render(&migration.before, Style::Compact);
        self.compare(&migration.id, "old form", &before)?;
        for safety in [Safety::Safe, Safety::Unsafe] {
            let fixed = self.linter.mended(&self.judge.place(), before.as_bytes(), safety);
            if fixed != before {
                self.compare(&migration.id, "mended form", &fixed)?;
            }
        }
        if let Some(after) = migration.after.as_ref().filter(|_| is_target) {
            let accepted = self.compare(&migration.id, "new form", &render(after, Style::Compact))?;
            if !accepted {
                self.faults.push(format!("{} {}: the new form is refused", self.release, migration.id));
            }
        }
        Ok(())
    }

    /// Asks both; the release's verdict.
    fn compare(&mut self, id: &str, what: &str, text: &str) -> Result<bool, String> {
        let theirs = self.judge.of_text(text)?;
        let ours = self.linter.of_text(&self.judge.place(), text.as_bytes());
        self.asked += 1;
        let word = |accepted: bool| if accepted { "accepts" } else { "refuses" };
        if theirs.crash.is_none() && theirs.accepted != ours.accepted {
            let places: Vec<&str> = theirs.issues.iter().map(|issue| issue.path.as_str()).collect();
            self.faults.push(format!(
                "{} {id}: {} the {what}, and the linter {} it: {text} ({})",
                self.release,
                word(theirs.accepted),
                word(ours.accepted),
                places.join(", ")
            ));
        }
        Ok(theirs.accepted)
    }
}
