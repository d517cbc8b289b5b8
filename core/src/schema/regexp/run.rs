//! Runs a program over a text.

use super::program::{Program, Step};

/// Whether the program matches anywhere in the text.
pub(super) fn finds(program: &Program, text: &str) -> bool {
    run(program, text, 0, true)
}

/// Whether it matches at `begin`, or anywhere behind.
fn run(program: &Program, text: &str, begin: usize, anywhere: bool) -> bool {
    // At the start of the text only: no need to look further.
    let anywhere = anywhere && !matches!(program.steps.first(), Some(Step::Start));
    let mut now = States::new(program, text);
    let mut next = States::new(program, text);
    if now.add(0, begin) {
        return true;
    }
    let mut at = begin;
    for c in text[begin..].chars() {
        at += c.len_utf8();
        next.clear();
        for &state in &now.waiting {
            if let Step::Take(set) = program.steps[state]
                && program.sets[set].contains(c)
                && next.add(state + 1, at)
            {
                return true;
            }
        }
        if anywhere && next.add(0, at) {
            return true;
        }
        if next.waiting.is_empty() && !anywhere {
            return false;
        }
        std::mem::swap(&mut now, &mut next);
    }
    false
}

/// Where the program may be at one place of the text.
struct States<'a> {
    program: &'a Program,
    text: &'a str,
    /// Steps that wait for a character.
    waiting: Vec<usize>,
    seen: Vec<bool>,
    visited: Vec<usize>,
}

impl<'a> States<'a> {
    fn new(program: &'a Program, text: &'a str) -> Self {
        let count = program.steps.len();
        Self { program, text, waiting: Vec::new(), seen: vec![false; count], visited: Vec::new() }
    }

    fn clear(&mut self) {
        self.waiting.clear();
        self.visited.drain(..).for_each(|step| self.seen[step] = false);
    }

    /// Adds a step and all that follow without a character; true when the program matches.
    fn add(&mut self, step: usize, at: usize) -> bool {
        let mut open = vec![step];
        while let Some(step) = open.pop() {
            if std::mem::replace(&mut self.seen[step], true) {
                continue;
            }
            self.visited.push(step);
            match &self.program.steps[step] {
                Step::Take(_) => self.waiting.push(step),
                Step::Both(one, other) => open.extend([*other, *one]),
                Step::Jump(to) => open.push(*to),
                Step::Start if at == 0 => open.push(step + 1),
                Step::End if at == self.text.len() => open.push(step + 1),
                Step::Ahead(program, wanted) if run(program, self.text, at, false) == *wanted => open.push(step + 1),
                Step::Start | Step::End | Step::Ahead(..) => {}
                Step::Match => return true,
            }
        }
        false
    }
}
