//! How a file is written, so that new text looks like the old.

use super::super::{Kind, Node, Parse, Quote};
use super::layout::Layout;

/// The habits of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// One step of indentation.
    pub indent: String,
    /// The line break.
    pub newline: &'static str,
    /// How keys are quoted that could do without quotes.
    pub key_quote: Quote,
    /// How strings are quoted; never [`Quote::None`].
    pub string_quote: Quote,
    /// Whether the last member or item on lines of its own has a comma.
    pub trailing_comma: bool,
}

impl Default for Style {
    /// Plain JSON, indented by two spaces.
    fn default() -> Self {
        Self {
            indent: "  ".to_owned(),
            newline: "\n",
            key_quote: Quote::Double,
            string_quote: Quote::Double,
            trailing_comma: false,
        }
    }
}

/// What a file was seen to do, and how often.
#[derive(Default)]
struct Habits {
    indent: Option<String>,
    /// Double, single, none.
    keys: [usize; 3],
    strings: [usize; 2],
    /// Without and with.
    trailing_commas: [usize; 2],
}

impl Style {
    /// Takes the habits of a file: where it has several, the most frequent; where it has none, plain
    /// JSON's.
    #[must_use]
    pub fn detect(text: &str, parse: &Parse) -> Self {
        Self::of(&Layout::new(text, parse), parse)
    }

    pub(super) fn of(layout: &Layout<'_>, parse: &Parse) -> Self {
        let mut habits = Habits::default();
        let mut open: Vec<&Node> = parse.root.iter().collect();
        while let Some(node) = open.pop() {
            habits.note(node, layout);
            match &node.kind {
                Kind::Array(items) => open.extend(items.iter().rev()),
                Kind::Object(members) => open.extend(members.iter().rev().map(|member| &member.value)),
                _ => {}
            }
        }
        let plain = Self::default();
        let [double, single, bare] = habits.keys;
        let key_quote = if bare > double.max(single) {
            Quote::None
        } else if single > double {
            Quote::Single
        } else {
            Quote::Double
        };
        let [double, single] = habits.strings;
        let single_strings = single > double || (single == double && key_quote == Quote::Single);
        Self {
            indent: habits.indent.unwrap_or(plain.indent),
            newline: layout.newline(),
            key_quote,
            string_quote: if single_strings { Quote::Single } else { Quote::Double },
            trailing_comma: habits.trailing_commas[1] > habits.trailing_commas[0],
        }
    }
}

impl Habits {
    fn note(&mut self, node: &Node, layout: &Layout<'_>) {
        let (first, last) = match &node.kind {
            Kind::Object(members) => {
                for member in members {
                    self.keys[match member.key.quote {
                        Quote::Double => 0,
                        Quote::Single => 1,
                        Quote::None => 2,
                    }] += 1;
                }
                (members.first().map(|member| member.key.span), members.last().map(|member| member.value.span))
            }
            Kind::Array(items) => (items.first().map(|item| item.span), items.last().map(|item| item.span)),
            Kind::String(_) => {
                self.strings[usize::from(layout.text.as_bytes().get(node.span.start) == Some(&b'\''))] += 1;
                return;
            }
            _ => return,
        };
        let (Some(first), Some(last)) = (first, last) else { return };
        if self.indent.is_none() && layout.begins_line(first.start) {
            let outer = layout.indent_at(node.span.start);
            self.indent =
                layout.indent_at(first.start).strip_prefix(outer).filter(|unit| !unit.is_empty()).map(str::to_owned);
        }
        if layout.begins_line(node.span.end.saturating_sub(1)) {
            self.trailing_commas[usize::from(layout.comma_after(last.end).is_some())] += 1;
        }
    }
}
