//! Members turned into comments: out of the config, still in the file.

use super::super::Node;
use super::Edit;
use super::editor::{Editor, Entries};
use super::remove::Belongings;
use crate::report::Span;

impl Editor<'_> {
    /// Turns a member of an object into a comment, with its comma; comments around it stay as they are.
    #[must_use]
    pub fn comment_out_member(&self, object: &Node, index: usize) -> Vec<Edit> {
        let Some(entries) = Entries::of(object, self.layout.text) else { return Vec::new() };
        let Some(own) = self.belongings(entries, index) else { return Vec::new() };
        let mut edits: Vec<Edit> = self.comma_left_over(entries, index, &own).into_iter().collect();
        if own.own_lines {
            edits.extend(self.line_comments(&own));
        } else {
            edits.push(self.block_comment(&own));
        }
        edits
    }

    /// `//` in front of the entry, and of each further line of it.
    fn line_comments(&self, own: &Belongings) -> Vec<Edit> {
        let layout = &self.layout;
        let mut edits = vec![Edit::insert(own.entry.start, "// ".to_owned())];
        let mut line = layout.next_line(own.entry.start);
        while line < own.comments_end {
            if !layout.is_blank_line(line) {
                edits.push(Edit::insert(line + layout.indent_at(line).len(), "// ".to_owned()));
            }
            line = layout.next_line(line);
        }
        edits
    }

    /// The entry in `/* */`. Block comments do not nest: those inside lose their end marks.
    fn block_comment(&self, own: &Belongings) -> Edit {
        let text = Span::new(own.entry.start, own.end).text(self.layout.text);
        Edit::replace(Span::new(own.entry.start, own.end), format!("/* {} */", text.replace("*/", "* /")))
    }
}
