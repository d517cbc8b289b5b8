//! From the text of a pattern to its tree.

use super::set::Set;
use std::iter::Peekable;
use std::str::Chars;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// One character of a set.
    Set(Set),
    /// `^`
    Start,
    /// `$`
    End,
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of these.
    Choice(Vec<Node>),
    /// So many times; no end without a second number.
    Repeat(Box<Node>, u32, Option<u32>),
    /// What follows must match, or must not.
    Ahead(Box<Node>, bool),
}

/// Groups nested deeper than this are refused.
const DEEPEST: usize = 50;
/// More repetitions than this are refused: each of them becomes a step of the program.
const MOST: u32 = 10_000;

pub(super) fn parse(pattern: &str) -> Option<Node> {
    let mut parser = Parser { rest: pattern.chars().peekable(), depth: 0 };
    let node = parser.choice()?;
    parser.rest.next().is_none().then_some(node)
}

struct Parser<'a> {
    rest: Peekable<Chars<'a>>,
    depth: usize,
}

impl Parser<'_> {
    fn eat(&mut self, c: char) -> bool {
        self.rest.next_if_eq(&c).is_some()
    }

    fn choice(&mut self) -> Option<Node> {
        let mut branches = vec![self.sequence()?];
        while self.eat('|') {
            branches.push(self.sequence()?);
        }
        Some(if branches.len() == 1 { branches.remove(0) } else { Node::Choice(branches) })
    }

    fn sequence(&mut self) -> Option<Node> {
        let mut parts = Vec::new();
        while self.rest.peek().is_some_and(|c| !matches!(c, '|' | ')')) {
            let part = self.part()?;
            parts.push(self.repeated(part)?);
        }
        Some(Node::Sequence(parts))
    }

    fn part(&mut self) -> Option<Node> {
        Some(match self.rest.next()? {
            '^' => Node::Start,
            '$' => Node::End,
            '.' => Node::Set(Set::any()),
            '(' => return self.group(),
            '[' => Node::Set(self.class()?),
            '\\' => Node::Set(self.escape()?),
            '*' | '+' | '?' | '{' | '}' | ']' => return None,
            c => Node::Set(Set::one(c)),
        })
    }

    fn group(&mut self) -> Option<Node> {
        self.depth += 1;
        let ahead = if self.eat('?') {
            match self.rest.next()? {
                ':' => None,
                '=' => Some(true),
                '!' => Some(false),
                _ => return None,
            }
        } else {
            None
        };
        let inner = if self.depth > DEEPEST { None } else { self.choice() }?;
        self.depth -= 1;
        self.eat(')').then_some(match ahead {
            Some(wanted) => Node::Ahead(Box::new(inner), wanted),
            None => inner,
        })
    }

    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = match self.rest.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.rest.next();
                return self.counted(node);
            }
            _ => return Some(node),
        };
        self.rest.next();
        self.repeat(node, least, most)
    }

    fn counted(&mut self, node: Node) -> Option<Node> {
        let least = self.number()?;
        let most = if !self.eat(',') {
            Some(least)
        } else if self.rest.peek() == Some(&'}') {
            None
        } else {
            Some(self.number()?)
        };
        self.eat('}').then_some(())?;
        self.repeat(node, least, most)
    }

    fn repeat(&mut self, node: Node, least: u32, most: Option<u32>) -> Option<Node> {
        // Whether it takes as few or as many as it can makes no difference to whether it matches.
        self.eat('?');
        let single = matches!(node, Node::Set(_) | Node::Sequence(_) | Node::Choice(_));
        let fits = single && least.max(most.unwrap_or(0)) <= MOST && most.is_none_or(|most| least <= most);
        fits.then(|| Node::Repeat(Box::new(node), least, most))
    }

    fn number(&mut self) -> Option<u32> {
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        digits.parse().ok()
    }

    /// What follows a `\`.
    fn escape(&mut self) -> Option<Set> {
        Some(match self.rest.next()? {
            'd' => Set::digits(),
            'D' => Set::digits().complement(),
            'w' => Set::word(),
            'W' => Set::word().complement(),
            's' => Set::blanks(),
            'S' => Set::blanks().complement(),
            'p' => self.property()?,
            'n' => Set::one('\n'),
            'r' => Set::one('\r'),
            't' => Set::one('\t'),
            '0' if !self.rest.peek().is_some_and(char::is_ascii_digit) => Set::one('\0'),
            'x' => Set::one(self.code(2)?),
            'u' => Set::one(self.code(4)?),
            c if c.is_ascii_alphanumeric() => return None,
            c => Set::one(c),
        })
    }

    /// The name behind `\p`.
    fn property(&mut self) -> Option<Set> {
        let mut name = String::new();
        self.eat('{').then_some(())?;
        loop {
            match self.rest.next()? {
                '}' => break,
                c => name.push(c),
            }
        }
        match name.as_str() {
            "Cc" => Some(Set::controls()),
            // Half of a pair is in no text of Rust.
            "Cs" => Some(Set::default()),
            _ => None,
        }
    }

    fn code(&mut self, digits: usize) -> Option<char> {
        let mut code = 0;
        for _ in 0..digits {
            code = code * 16 + self.rest.next()?.to_digit(16)?;
        }
        char::from_u32(code)
    }

    /// What stands between `[` and `]`.
    fn class(&mut self) -> Option<Set> {
        let negated = self.eat('^');
        let mut ranges = Vec::new();
        loop {
            let first = match self.rest.next()? {
                ']' => break,
                '\\' => self.escape()?,
                c => Set::one(c),
            };
            let is_range = self.rest.peek() == Some(&'-') && {
                let mut ahead = self.rest.clone();
                ahead.next();
                ahead.next() != Some(']')
            };
            if !is_range {
                ranges.extend(first.ranges());
                continue;
            }
            self.rest.next();
            let last = match self.rest.next()? {
                '\\' => self.escape()?,
                c => Set::one(c),
            };
            match (first.ranges(), last.ranges()) {
                (&[(first, same)], &[(again, last)]) if first == same && again == last && first <= last => {
                    ranges.push((first, last));
                }
                _ => return None,
            }
        }
        let set = Set::of(&ranges);
        Some(if negated { set.complement() } else { set })
    }
}
