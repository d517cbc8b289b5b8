//! How `${NAME}` is recognised in a text.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text as it stands; `$NAME`, `${name}` and `${NAME:-default}` included.
    Plain(&'a str),
    /// `$${NAME}`; holds the `${NAME}` that it stands for.
    Escaped(&'a str),
    /// `${NAME}`.
    Reference {
        /// What is between the braces.
        name: &'a str,
        /// Braces included.
        text: &'a str,
    },
}

impl Token<'_> {
    pub(super) fn is_plain(&self) -> bool {
        matches!(self, Token::Plain(_))
    }
}

/// Whether a text holds a `${NAME}` that is not escaped.
pub(super) fn has_reference(text: &str) -> bool {
    tokens(text).iter().any(|token| matches!(token, Token::Reference { .. }))
}

/// The names of the variables that a text refers to.
pub(crate) fn references(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).into_iter().filter_map(|token| match token {
        Token::Reference { name, .. } => Some(name),
        _ => None,
    })
}

/// Cuts a text into pieces, in order, none empty. Linear, whatever the text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut plain = 0;
    let mut from = 0;
    while let Some(offset) = text[from..].find('$') {
        let at = from + offset;
        let Some((token, length)) = token_at(&text[at..]) else {
            from = at + 1;
            continue;
        };
        if plain < at {
            tokens.push(Token::Plain(&text[plain..at]));
        }
        tokens.push(token);
        plain = at + length;
        from = plain;
    }
    if plain < text.len() {
        tokens.push(Token::Plain(&text[plain..]));
    }
    tokens
}

fn token_at(text: &str) -> Option<(Token<'_>, usize)> {
    let escaped = text.strip_prefix('$').and_then(|text| Some((text, braced(text)?)));
    if let Some((text, name)) = escaped {
        let length = name.len() + "${}".len();
        return Some((Token::Escaped(&text[..length]), length + 1));
    }
    let name = braced(text)?;
    let length = name.len() + "${}".len();
    Some((Token::Reference { name, text: &text[..length] }, length))
}

/// The NAME of a text that starts with `${NAME}`.
fn braced(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("${")?;
    let end = inner.find(|c: char| !matches!(c, 'A'..='Z' | '0'..='9' | '_'))?;
    let name = &inner[..end];
    let starts_well = name.starts_with(|c: char| !c.is_ascii_digit());
    (starts_well && inner[end..].starts_with('}')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let show = |token: &Token<'_>| match token {
            Token::Plain(text) => (*text).to_owned(),
            Token::Escaped(text) => format!("escaped {text}"),
            Token::Reference { name, .. } => format!("<{name}>"),
        };
        tokens(text).iter().map(show).collect()
    }

    #[test]
    fn finds_references_anywhere() {
        assert_eq!(shown("${A}"), ["<A>"]);
        assert_eq!(shown("x-${A_1}${_B}-y"), ["x-", "<A_1>", "<_B>", "-y"]);
        assert_eq!(shown("$$${A}"), ["$", "escaped ${A}"]);
        assert_eq!(shown("$${A}${B}"), ["escaped ${A}", "<B>"]);
    }

    #[test]
    fn leaves_everything_else_alone() {
        for text in ["", "$", "${", "${}", "$A", "${a}", "${A:-b}", "${1A}", "${A", "${A }", "${É}", "€${ö}"] {
            assert!(shown(text).iter().all(|piece| piece == text), "{text}");
        }
    }

    #[test]
    fn is_linear() {
        let text = "${A".repeat(200_000);
        assert_eq!(tokens(&text).len(), 1);
    }
}
