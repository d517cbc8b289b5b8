//! `openclaw-lint-ignore rule-id, other-id: reason` in a comment.

use crate::report::Span;
use crate::rules;
use crate::syntax::Comment;

const WORD: &str = "openclaw-lint-ignore";

/// What an ignore comment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Directive {
    /// It is about the whole file.
    pub(crate) whole_file: bool,
    /// The ids that it names, known or not.
    pub(crate) ids: Vec<Id>,
    /// It says why.
    pub(crate) has_reason: bool,
}

/// A rule id as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Id {
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl Directive {
    /// Reads a comment; none when it is about something else.
    pub(crate) fn read(text: &str, comment: &Comment) -> Option<Self> {
        let whole = comment.span.text(text);
        let inner = if comment.block { whole.strip_suffix("*/").unwrap_or(whole) } else { whole };
        // `/**`, `///` and, by mistake, `#` open comments as well.
        let said =
            inner.trim_start_matches(['/', '*', '#']).trim_start_matches(|c: char| c == '*' || c.is_whitespace());
        let rest = said.strip_prefix(WORD)?;
        let (rest, whole_file) = rest.strip_prefix("-file").map_or((rest, false), |rest| (rest, true));
        if !(rest.is_empty() || rest.starts_with(|c: char| c == ':' || c.is_whitespace())) {
            return None;
        }
        let start = comment.span.start + inner.len() - rest.len();
        let (list, reason) = rest.split_once(':').unwrap_or((rest, ""));
        Some(Self { whole_file, ids: ids(list, start), has_reason: !reason.trim().is_empty() })
    }
}

/// Whether a comment is about the whole file, wherever it stands.
pub(crate) fn is_about_file(text: &str, comment: &Comment) -> bool {
    Directive::read(text, comment).is_some_and(|directive| directive.whole_file)
}

/// The first word between commas, and further words that are rules: what else stands there is prose.
fn ids(list: &str, start: usize) -> Vec<Id> {
    let mut found = Vec::new();
    let mut at = start;
    for part in list.split(',') {
        let mut first = true;
        for word in part.split_whitespace() {
            if first || rules::find(word).is_some() {
                let begin = at + (word.as_ptr() as usize - part.as_ptr() as usize);
                found.push(Id { name: word.to_owned(), span: Span::new(begin, begin + word.len()) });
            }
            first = false;
        }
        at += part.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax;

    fn read(text: &str) -> Option<(bool, Vec<String>, bool)> {
        let parse = syntax::parse(text);
        let directive = Directive::read(text, &parse.comments[0])?;
        for id in &directive.ids {
            assert_eq!(id.span.text(text), id.name, "{text}");
        }
        let names = directive.ids.into_iter().map(|id| id.name).collect();
        Some((directive.whole_file, names, directive.has_reason))
    }

    fn says(whole_file: bool, ids: &[&str], reason: bool) -> Option<(bool, Vec<String>, bool)> {
        Some((whole_file, ids.iter().map(ToString::to_string).collect(), reason))
    }

    #[test]
    fn reads_every_notation() {
        assert_eq!(read("// openclaw-lint-ignore weak-token: local"), says(false, &["weak-token"], true));
        assert_eq!(read("//openclaw-lint-ignore weak-token,dm-open :x"), says(false, &["weak-token", "dm-open"], true));
        assert_eq!(read("/* openclaw-lint-ignore-file é, dm-open: x */"), says(true, &["é", "dm-open"], true));
        assert_eq!(read("/**\n * openclaw-lint-ignore dm-open */"), says(false, &["dm-open"], false));
        assert_eq!(read("// openclaw-lint-ignore dm-open as asked"), says(false, &["dm-open"], false));
        assert_eq!(
            read("// openclaw-lint-ignore dm-open weak-token: x"),
            says(false, &["dm-open", "weak-token"], true)
        );
        assert_eq!(read("// openclaw-lint-ignore"), says(false, &[], false));
        assert_eq!(read("// openclaw-lint-ignore: all of it"), says(false, &[], true));
    }

    #[test]
    fn leaves_other_comments_alone() {
        for text in ["// see openclaw-lint-ignore", "// openclaw-lint-ignored dm-open", "// openclaw-lint", "/**/"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
