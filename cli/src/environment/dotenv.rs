//! `.env` files, as the npm package `dotenv` reads them.

/// The variables of a file; the last of several lines for one name counts.
pub(crate) fn parse(text: &str) -> Vec<(String, String)> {
    let mut variables: Vec<(String, String)> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, behind) = split_line(rest);
        let Some((name, value)) = assignment(line) else {
            rest = behind;
            continue;
        };
        let (value, behind) = match value.chars().next() {
            // A quoted value may go on over several lines.
            Some(quote @ ('"' | '\'' | '`')) => {
                let start = line.len() - value.len();
                quoted(&rest[start..], quote).unwrap_or_else(|| (plain(value), behind))
            }
            _ => (plain(value), behind),
        };
        variables.retain(|(known, _)| known != name);
        variables.push((name.to_owned(), value));
        rest = behind;
    }
    variables
}

fn split_line(text: &str) -> (&str, &str) {
    match text.find('\n') {
        Some(end) => (text[..end].trim_end_matches('\r'), &text[end + 1..]),
        None => (text, ""),
    }
}

/// Name and raw value of a line.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let line = line.strip_prefix("export").filter(|rest| rest.starts_with([' ', '\t'])).unwrap_or(line).trim_start();
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')))?;
    let (name, rest) = line.split_at(end);
    let value = rest.trim_start().strip_prefix('=').or_else(|| rest.strip_prefix(": "))?;
    (!name.is_empty()).then(|| (name, value.trim_start()))
}

/// A value without quotes ends at a `#`.
fn plain(value: &str) -> String {
    value.split('#').next().unwrap_or_default().trim().to_owned()
}

/// The value in the quotes that `text` starts with, and the text of the lines behind it.
fn quoted(text: &str, quote: char) -> Option<(String, &str)> {
    let inner = &text[1..];
    let mut escaped = false;
    let end = inner.char_indices().find_map(|(at, c)| {
        let closes = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        closes.then_some(at)
    })?;
    let value = inner[..end].replace("\r\n", "\n");
    let value = if quote == '"' { value.replace("\\n", "\n").replace("\\r", "\r") } else { value };
    Some((value, split_line(&inner[end + 1..]).1))
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn shown(text: &str) -> Vec<String> {
        parse(text).into_iter().map(|(name, value)| format!("{name}={value}")).collect()
    }

    #[test]
    fn reads_every_form() {
        let text =
            "# comment\nA=1\n export B = two words # note\r\nC='it # is'\nD=\"a\\nb\" # note\nE=\nF: yaml\nno\nA=2\n";
        assert_eq!(shown(text), ["B=two words", "C=it # is", "D=a\nb", "E=", "F=yaml", "A=2"]);
    }

    #[test]
    fn reads_values_over_several_lines() {
        assert_eq!(
            shown("KEY=\"-----BEGIN\nabc\n-----END\"\r\nB=`x'y`\nC=\"open\nD=1"),
            ["KEY=-----BEGIN\nabc\n-----END", "B=x'y", "C=\"open", "D=1"]
        );
    }
}
