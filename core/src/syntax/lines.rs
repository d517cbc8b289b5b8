//! Lines and columns of byte offsets, in characters for people and in UTF-16 for editors.

use std::ops::Range;

/// A place as people count it: both numbers begin at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values.
    Char,
    /// UTF-16 code units, as language servers count.
    Utf16,
}

/// Where the lines of a text begin and end. Built once; every question costs a binary search. Lines
/// end with LF, CRLF or CR.
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// Content of every line, line break excluded.
    lines: Vec<Range<usize>>,
    wide: Vec<Wide>,
}

/// A character of more than one byte.
#[derive(Clone, Copy, Debug)]
struct Wide {
    start: usize,
    end: usize,
    /// By how much bytes outnumber characters, and UTF-16 units, up to the end of this one.
    excess: [usize; 2],
}

impl Unit {
    const fn slot(self) -> usize {
        match self {
            Self::Char => 0,
            Self::Utf16 => 1,
        }
    }
}

impl LineIndex {
    /// Reads a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut lines = Vec::new();
        let mut wide: Vec<Wide> = Vec::new();
        let mut start = 0;
        let mut excess = [0, 0];
        let mut chars = text.char_indices().peekable();
        while let Some((at, found)) = chars.next() {
            let end = at + found.len_utf8();
            match found {
                '\n' | '\r' => {
                    let next = if found == '\r' { chars.next_if(|&(_, next)| next == '\n') } else { None };
                    lines.push(start..at);
                    start = end + usize::from(next.is_some());
                }
                _ if end - at > 1 => {
                    excess[Unit::Char.slot()] += end - at - 1;
                    excess[Unit::Utf16.slot()] += end - at - found.len_utf16();
                    wide.push(Wide { start: at, end, excess });
                }
                _ => {}
            }
        }
        lines.push(start..text.len());
        Self { lines, wide }
    }

    /// Number of lines; a text without any line break has one.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Line and column of a byte offset. An offset inside a character counts as its start, one inside
    /// or behind the last line break as the end of that line or text.
    #[must_use]
    pub fn position(&self, offset: usize, unit: Unit) -> Position {
        let line = self.line(offset);
        let content = self.content(line);
        let offset = self.char_start(offset.min(content.end));
        let column = offset - content.start - (self.excess(offset, unit) - self.excess(content.start, unit)) + 1;
        Position { line, column }
    }

    /// The byte offset of a line and column; columns behind the line's end give its end.
    #[must_use]
    pub fn offset(&self, position: Position, unit: Unit) -> usize {
        let content = self.content(position.line);
        let slot = unit.slot();
        let base = self.excess(content.start, unit);
        let wanted = position.column.saturating_sub(1);
        let first = self.wide.partition_point(|wide| wide.start < content.start);
        let behind = self.wide.partition_point(|wide| wide.start < content.end);
        let in_line = self.wide.get(first..behind).unwrap_or_default();
        // Wide characters that end at or before the wanted column.
        let passed = in_line.partition_point(|wide| wide.end - content.start - (wide.excess[slot] - base) <= wanted);
        let excess = passed.checked_sub(1).and_then(|last| in_line.get(last)).map_or(base, |wide| wide.excess[slot]);
        self.char_start((content.start + wanted + (excess - base)).min(content.end))
    }

    /// A byte offset as the index of a character in a text of UTF-16 units, as JavaScript has them. An offset inside
    /// a character counts as its start.
    #[must_use]
    pub fn utf16(&self, offset: usize) -> usize {
        let offset = self.char_start(offset);
        offset - self.excess(offset, Unit::Utf16)
    }

    /// The byte offset of such an index; the middle of a surrogate pair counts as its start. An index behind the end
    /// of the text gives an offset behind it.
    #[must_use]
    pub fn from_utf16(&self, index: usize) -> usize {
        let slot = Unit::Utf16.slot();
        let passed = self.wide.partition_point(|wide| wide.end - wide.excess[slot] <= index);
        let excess = passed.checked_sub(1).and_then(|last| self.wide.get(last)).map_or(0, |wide| wide.excess[slot]);
        self.char_start(index.saturating_add(excess))
    }

    /// The line, counted from 1, that holds a byte offset.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).max(1)
    }

    /// The bytes of a line, counted from 1, without its line break; the last line when there are fewer.
    #[must_use]
    pub fn content(&self, line: usize) -> Range<usize> {
        let index = line.saturating_sub(1).min(self.lines.len().saturating_sub(1));
        self.lines.get(index).cloned().unwrap_or_default()
    }

    fn excess(&self, offset: usize, unit: Unit) -> usize {
        let count = self.wide.partition_point(|wide| wide.end <= offset);
        count.checked_sub(1).and_then(|last| self.wide.get(last)).map_or(0, |wide| wide.excess[unit.slot()])
    }

    fn char_start(&self, offset: usize) -> usize {
        let next = self.wide.partition_point(|wide| wide.end <= offset);
        self.wide.get(next).map_or(offset, |wide| if wide.start < offset { wide.start } else { offset })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn counts_lines_of_every_kind() {
        let index = LineIndex::new("a\nb\r\nc\rd");
        assert_eq!(index.line_count(), 4);
        assert_eq!(index.position(0, Unit::Char), at(1, 1));
        assert_eq!(index.position(2, Unit::Char), at(2, 1));
        assert_eq!(index.position(5, Unit::Char), at(3, 1));
        assert_eq!(index.position(7, Unit::Char), at(4, 1));
        assert_eq!(index.position(99, Unit::Char), at(4, 2));
        assert_eq!(index.position(4, Unit::Char), at(2, 2), "inside CRLF is the end of its line");
    }

    #[test]
    fn counts_characters_and_utf16_units() {
        let text = "é😀x\n日y";
        let index = LineIndex::new(text);
        assert_eq!(index.position(6, Unit::Char), at(1, 3));
        assert_eq!(index.position(6, Unit::Utf16), at(1, 4));
        assert_eq!(index.position(4, Unit::Utf16), at(1, 2), "inside a character is its start");
        assert_eq!(index.position(11, Unit::Char), at(2, 2));
        for unit in [Unit::Char, Unit::Utf16] {
            for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(index.offset(index.position(offset, unit), unit), offset, "{unit:?}");
            }
        }
        for (offset, found) in text.char_indices() {
            let before: usize = text[..offset].chars().map(char::len_utf16).sum();
            assert_eq!((index.utf16(offset), index.from_utf16(before)), (before, offset), "{found}");
        }
        assert_eq!((index.utf16(text.len()), index.from_utf16(7)), (7, 12));
        assert_eq!((index.utf16(4), index.from_utf16(2)), (1, 2), "inside a character is its start");
        assert_eq!(index.offset(at(1, 3), Unit::Utf16), 2, "the middle of a surrogate pair");
        assert_eq!(index.offset(at(1, 99), Unit::Char), 7);
        assert_eq!(index.offset(at(9, 1), Unit::Char), 8);
    }
}
