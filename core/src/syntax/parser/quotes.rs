//! Strings in quotation marks that JSON5 does not have. Their text is kept, as if it were quoted well.

use super::super::edit::Edit;
use super::super::{Kind, SyntaxErrorKind};
use super::Parser;
use super::cursor::is_line_end;
use crate::report::Span;

/// Whether a character is a typographic quotation mark.
pub(super) const fn is_smart(found: char) -> bool {
    matches!(found, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '「' | '」' | '『' | '』' | '＂' | '＇')
}

impl Parser<'_> {
    /// Reads text in typographic quotes, up to the next one on this line.
    pub(super) fn smart_string(&mut self) -> String {
        let start = self.cursor.pos;
        let first = self.cursor.bump().unwrap_or_default();
        let body = self.cursor.pos;
        let rest = self.cursor.rest();
        let stop = rest.find(|found| is_smart(found) || is_line_end(found) || found == '"').unwrap_or(rest.len());
        let text = rest.get(..stop).unwrap_or_default();
        self.cursor.pos += stop;
        let closer = self.cursor.pos;
        if self.cursor.char().is_some_and(|found| is_smart(found) || found == '"') {
            self.cursor.bump();
        } else {
            // No closing mark on this line: what closes the line stays outside.
            let kept = text.trim_end_matches([' ', '\t', ',', '}', ']', ':']);
            self.cursor.pos = body + kept.len();
            self.suspect = true;
            self.sink.report(SyntaxErrorKind::SmartQuote(first), Span::new(start, body));
            return kept.to_owned();
        }
        let span = self.cursor.since(start);
        if text.contains('\\') {
            self.sink.report(SyntaxErrorKind::SmartQuote(first), span);
        } else {
            self.sink.report_with(SyntaxErrorKind::SmartQuote(first), span, true, || {
                let edits =
                    vec![Edit::replace(Span::new(start, body), "\""), Edit::replace(Span::new(closer, span.end), "\"")];
                (text!("use straight quotes"), edits)
            });
        }
        text.to_owned()
    }

    /// Reads text in back quotes, over line breaks too.
    pub(super) fn backtick_string(&mut self) {
        let start = self.cursor.pos;
        self.cursor.pos += 1;
        let rest = self.cursor.rest();
        let len = if self.no_more_backticks { None } else { rest.find('`') };
        let Some(len) = len else {
            self.no_more_backticks = true;
            self.skip_junk();
            self.sink.report(SyntaxErrorKind::Backtick, self.cursor.since(start));
            self.suspect = true;
            self.attach_invalid(self.cursor.since(start));
            return;
        };
        let text = rest.get(..len).unwrap_or_default().to_owned();
        self.cursor.pos += len + 1;
        let span = self.cursor.since(start);
        if text.contains(['"', '\\', '\n', '\r']) || text.contains("${") {
            self.sink.report(SyntaxErrorKind::Backtick, span);
        } else {
            self.sink.report_with(SyntaxErrorKind::Backtick, span, true, || {
                let quote = |at| Edit::replace(Span::new(at, at + 1), "\"");
                (text!("use straight quotes"), vec![quote(start), quote(span.end - 1)])
            });
        }
        self.attach_since(start, Kind::String(text));
    }
}
