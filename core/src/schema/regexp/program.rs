//! From the tree of a pattern to a program.

use super::parse::Node;
use super::set::Set;

/// Steps; the first is where to begin.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) sets: Vec<Set>,
}

/// A step of a program. Where nothing else is said, the next one follows.
#[derive(Debug)]
pub(super) enum Step {
    /// Takes one character of the set with that number.
    Take(usize),
    /// Goes on at both places.
    Both(usize, usize),
    /// Goes on at that place.
    Jump(usize),
    /// Only at the start of the text.
    Start,
    /// Only at the end of the text.
    End,
    /// Only where what follows matches, or where it does not.
    Ahead(Program, bool),
    /// The pattern matches.
    Match,
}

impl Program {
    pub(super) fn of(node: &Node) -> Self {
        let mut program = Self { steps: Vec::new(), sets: Vec::new() };
        program.put(node);
        program.steps.push(Step::Match);
        program
    }

    fn put(&mut self, node: &Node) {
        match node {
            Node::Set(set) => {
                let number = self.sets.iter().position(|known| known == set).unwrap_or_else(|| {
                    self.sets.push(set.clone());
                    self.sets.len() - 1
                });
                self.steps.push(Step::Take(number));
            }
            Node::Start => self.steps.push(Step::Start),
            Node::End => self.steps.push(Step::End),
            Node::Sequence(parts) => parts.iter().for_each(|part| self.put(part)),
            Node::Choice(branches) => self.choice(branches),
            Node::Repeat(inner, least, most) => self.repeat(inner, *least, *most),
            Node::Ahead(inner, wanted) => self.steps.push(Step::Ahead(Self::of(inner), *wanted)),
        }
    }

    fn choice(&mut self, branches: &[Node]) {
        let mut ends = Vec::new();
        for (position, branch) in branches.iter().enumerate() {
            let fork = self.steps.len();
            let is_last = position + 1 == branches.len();
            if !is_last {
                self.steps.push(Step::Both(fork + 1, fork + 1));
            }
            self.put(branch);
            if !is_last {
                ends.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                self.steps[fork] = Step::Both(fork + 1, self.steps.len());
            }
        }
        let after = self.steps.len();
        ends.into_iter().for_each(|end| self.steps[end] = Step::Jump(after));
    }

    fn repeat(&mut self, inner: &Node, least: u32, most: Option<u32>) {
        (0..least).for_each(|_| self.put(inner));
        let Some(most) = most else {
            let fork = self.steps.len();
            self.steps.push(Step::Jump(0));
            self.put(inner);
            self.steps.push(Step::Jump(fork));
            self.steps[fork] = Step::Both(fork + 1, self.steps.len());
            return;
        };
        let mut forks = Vec::new();
        for _ in least..most {
            forks.push(self.steps.len());
            self.steps.push(Step::Jump(0));
            self.put(inner);
        }
        let after = self.steps.len();
        forks.into_iter().for_each(|fork| self.steps[fork] = Step::Both(fork + 1, after));
    }
}
