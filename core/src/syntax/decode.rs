//! Bytes of a file to text.

use crate::report::Text;
use std::borrow::Cow;
use std::fmt;

/// Most invalid places that are listed.
const MAX_LISTED: usize = 100;

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text; every invalid sequence became U+FFFD, as it does in OpenClaw.
    pub text: Cow<'a, str>,
    /// Where bytes were not UTF-8: the first hundred places, in order.
    pub invalid: Vec<InvalidBytes>,
    /// How many such places there are.
    pub invalid_count: usize,
}

/// A sequence of bytes that is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidBytes {
    /// Offset in the file.
    pub offset: usize,
    /// Offset of the U+FFFD in the text.
    pub text_offset: usize,
    /// Its line, counted from 1.
    pub line: usize,
}

/// A file that is no text in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodingError {
    /// Two bytes a character.
    Utf16 {
        /// Low byte first.
        little_endian: bool,
    },
    /// Four bytes a character.
    Utf32 {
        /// Low byte first.
        little_endian: bool,
    },
    /// Not text at all.
    Binary,
}

impl EncodingError {
    /// What is wrong: one sentence without a full stop.
    #[must_use]
    pub fn message(&self) -> Text {
        let encoding = match self {
            Self::Utf16 { little_endian: true } => "UTF-16LE",
            Self::Utf16 { little_endian: false } => "UTF-16BE",
            Self::Utf32 { little_endian: true } => "UTF-32LE",
            Self::Utf32 { little_endian: false } => "UTF-32BE",
            Self::Binary => return text!("this is a binary file, not a config"),
        };
        text!("the file is encoded in {encoding}; OpenClaw reads UTF-8 only", encoding)
    }

    /// What to do about it.
    #[must_use]
    pub const fn help(&self) -> Text {
        match self {
            Self::Utf16 { little_endian: true } => {
                text!("save it as UTF-8: `iconv -f UTF-16LE -t UTF-8 in > out`; in PowerShell, add `-Encoding utf8`")
            }
            Self::Utf16 { little_endian: false } => text!("save it as UTF-8: `iconv -f UTF-16BE -t UTF-8 in > out`"),
            Self::Utf32 { little_endian: true } => text!("save it as UTF-8: `iconv -f UTF-32LE -t UTF-8 in > out`"),
            Self::Utf32 { little_endian: false } => text!("save it as UTF-8: `iconv -f UTF-32BE -t UTF-8 in > out`"),
            Self::Binary => text!("is this the right file?"),
        }
    }
}

impl fmt::Display for EncodingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for EncodingError {}

/// Reads the bytes of a file.
///
/// # Errors
/// When they are UTF-16, UTF-32 or no text at all.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, EncodingError> {
    if let Some(error) = other_encoding(bytes) {
        return Err(error);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if text.starts_with('\0') {
            return Err(EncodingError::Binary);
        }
        return Ok(Decoded { text: Cow::Borrowed(text), invalid: Vec::new(), invalid_count: 0 });
    }
    // OpenClaw does take a NUL inside a string, so that NUL alone does not make a file binary.
    if bytes.contains(&0) {
        return Err(EncodingError::Binary);
    }
    let mut decoded = Decoded { text: Cow::Borrowed(""), invalid: Vec::new(), invalid_count: 0 };
    let mut text = String::with_capacity(bytes.len());
    let (mut offset, mut line, mut after_return) = (0, 1, false);
    for chunk in bytes.utf8_chunks() {
        for byte in chunk.valid().bytes() {
            line += usize::from(byte == b'\r' || (byte == b'\n' && !after_return));
            after_return = byte == b'\r';
        }
        text.push_str(chunk.valid());
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            if decoded.invalid.len() < MAX_LISTED {
                decoded.invalid.push(InvalidBytes { offset, text_offset: text.len(), line });
            }
            decoded.invalid_count += 1;
            text.push(char::REPLACEMENT_CHARACTER);
            offset += chunk.invalid().len();
            after_return = false;
        }
    }
    decoded.text = Cow::Owned(text);
    Ok(decoded)
}

/// Tells by the byte order mark, or by where the zero bytes of the first characters stand.
const fn other_encoding(bytes: &[u8]) -> Option<EncodingError> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [1..=255, 0, 0, 0, ..] => Some(EncodingError::Utf32 { little_endian: true }),
        [0, 0, 0xFE, 0xFF, ..] | [0, 0, 0, 1..=255, ..] => Some(EncodingError::Utf32 { little_endian: false }),
        [0xFF, 0xFE, ..] | [1..=255, 0, 1..=255, 0, ..] | [1..=255, 0] => {
            Some(EncodingError::Utf16 { little_endian: true })
        }
        [0xFE, 0xFF, ..] | [0, 1..=255, 0, 1..=255, ..] | [0, 1..=255] => {
            Some(EncodingError::Utf16 { little_endian: false })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = if mark { Some(0xFEFF) } else { None };
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn names_other_encodings() {
        for mark in [true, false] {
            let error = decode(&utf16("{a: 1}", mark, u16::to_le_bytes)).unwrap_err();
            assert_eq!(error.to_string(), "the file is encoded in UTF-16LE; OpenClaw reads UTF-8 only");
            assert!(error.help().to_string().contains("iconv -f UTF-16LE"), "{}", error.help());
            let error = decode(&utf16("{a: 1}", mark, u16::to_be_bytes)).unwrap_err();
            assert_eq!(error, EncodingError::Utf16 { little_endian: false });
            let utf32: Vec<u8> =
                "\u{FEFF}{}".chars().skip(usize::from(!mark)).flat_map(|c| u32::from(c).to_le_bytes()).collect();
            assert_eq!(decode(&utf32), Err(EncodingError::Utf32 { little_endian: true }));
            let utf32: Vec<u8> =
                "\u{FEFF}{}".chars().skip(usize::from(!mark)).flat_map(|c| u32::from(c).to_be_bytes()).collect();
            assert_eq!(decode(&utf32), Err(EncodingError::Utf32 { little_endian: false }));
        }
    }

    #[test]
    fn replaces_what_is_not_utf8_and_tells_where() {
        let decoded = decode(b"{\r\n a: '\xFFx\xE2\x82'}").unwrap();
        assert_eq!(decoded.text, "{\r\n a: '\u{FFFD}x\u{FFFD}'}");
        assert_eq!(decoded.invalid_count, 2);
        assert_eq!(decoded.invalid[0], InvalidBytes { offset: 8, text_offset: 8, line: 2 });
        assert_eq!(decoded.invalid[1], InvalidBytes { offset: 10, text_offset: 12, line: 2 });
    }

    #[test]
    fn refuses_binary_files() {
        let error = decode(b"\x7FELF\x02\x01\x01\0\0\0\xFF").unwrap_err();
        assert_eq!(error.to_string(), "this is a binary file, not a config");
    }

    #[test]
    fn keeps_the_byte_order_mark_of_utf8_and_nul_in_strings() {
        assert_eq!(decode("\u{FEFF}{}".as_bytes()).unwrap().text, "\u{FEFF}{}");
        assert_eq!(decode(b"{a: '\0'}").unwrap().text, "{a: '\0'}");
        assert_eq!(decode(b"").unwrap().text, "");
    }
}
