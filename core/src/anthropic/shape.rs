//! What a credential looks like: its kind by prefix, and what is wrong with the way it was pasted.

use crate::report::Text;
use crate::rules::placeholder::{is_placeholder, is_redacted};
use serde::Serialize;

/// The kinds of Anthropic credential, told apart by their prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CredentialKind {
    /// `sk-ant-api…`: a key of the Console, paid by use.
    ApiKey,
    /// `sk-ant-oat…`: a setup-token, or the access token of a login. OpenClaw sends it as a bearer token.
    Token,
    /// `sk-ant-ort…`: renews a login; no request can be made with it.
    RefreshToken,
    /// `sk-ant-admin…`: manages an organisation; no model can be called with it.
    AdminKey,
    /// Anything else: the key of another provider or of a proxy, or no credential.
    Unknown,
}

impl CredentialKind {
    /// The kind in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ApiKey => "API key",
            Self::Token => "setup-token or access token",
            Self::RefreshToken => "refresh token",
            Self::AdminKey => "admin key",
            Self::Unknown => "credential of an unknown kind",
        }
    }
}

/// Something wrong with the form of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Defect {
    /// It is still the sample of a manual, a masked text or an unreplaced reference.
    Placeholder,
    /// It stands in quotes, which OpenClaw keeps.
    Quotes,
    /// `Bearer ` stands in front.
    BearerPrefix,
    /// `export ` stands in front.
    ExportPrefix,
    /// The name of a variable and `=` stand in front.
    NamePrefix,
    /// It is a whole command line.
    CommandLine,
    /// There are blanks in it.
    InnerWhitespace,
    /// There are invisible characters in it.
    ZeroWidth,
    /// There are letters or quotation marks in it that no credential has.
    NonAscii,
    /// It is shorter than credentials of its kind are.
    Truncated,
    /// It is wrapped in several lines, or has blanks around. OpenClaw removes those.
    LineBreaks,
}

impl Defect {
    /// Whether OpenClaw mends it by itself.
    #[must_use]
    pub const fn is_harmless(self) -> bool {
        matches!(self, Self::LineBreaks)
    }

    /// The defect in words, to be put behind "the key" or "the token".
    #[must_use]
    pub const fn describe(self) -> Text {
        match self {
            Self::Placeholder => text!("is still a placeholder"),
            Self::Quotes => text!("is in quotes, and OpenClaw sends them too"),
            Self::BearerPrefix => text!("has `Bearer ` in front"),
            Self::ExportPrefix => text!("has `export ` in front"),
            Self::NamePrefix => text!("has the name of a variable and `=` in front"),
            Self::CommandLine => text!("is a whole command line"),
            Self::InnerWhitespace => text!("has blanks in it"),
            Self::ZeroWidth => text!("has invisible characters in it"),
            Self::NonAscii => text!("has characters in it that no credential has"),
            Self::Truncated => text!("is too short and was probably cut"),
            Self::LineBreaks => text!("is wrapped in several lines, which OpenClaw joins"),
        }
    }
}

/// What a credential looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shape {
    /// Its kind.
    pub kind: CredentialKind,
    /// Everything wrong with its form, worst first.
    pub defects: Vec<Defect>,
}

impl Shape {
    /// The worst thing about its form that makes requests fail.
    #[must_use]
    pub fn fatal(&self) -> Option<Defect> {
        self.defects.iter().copied().find(|defect| !defect.is_harmless())
    }
}

/// OpenClaw takes no setup-token shorter than this.
const TOKEN_LENGTH: usize = 80;
/// API keys have about a hundred characters; the bound leaves room for other forms.
const KEY_LENGTH: usize = 50;

/// The kind of a credential, whatever stands around it.
#[must_use]
pub fn kind(text: &str) -> CredentialKind {
    let Some(start) = text.find("sk-ant-") else { return CredentialKind::Unknown };
    let name: String = text[start + "sk-ant-".len()..].chars().take_while(char::is_ascii_lowercase).collect();
    match name.as_str() {
        "api" => CredentialKind::ApiKey,
        "oat" => CredentialKind::Token,
        "ort" => CredentialKind::RefreshToken,
        "admin" => CredentialKind::AdminKey,
        _ => CredentialKind::Unknown,
    }
}

/// The kind of a credential, and everything wrong with its form.
#[must_use]
pub fn classify(text: &str) -> Shape {
    let kind = kind(text);
    let trimmed = text.trim();
    let line_breaks = text.len() != trimmed.len() || trimmed.contains(['\n', '\r']);
    let joined: String = trimmed.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    let command = is_command(&joined);
    let bearer = joined.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("bearer "));
    let export = joined.starts_with("export ");
    let core = strip_prefixes(&joined);
    let zero_width = joined.chars().any(is_zero_width);
    let checks = [
        (Defect::Placeholder, is_sample(core)),
        (Defect::Quotes, is_quoted(core) || is_quoted(&joined)),
        (Defect::BearerPrefix, bearer),
        (Defect::ExportPrefix, export),
        (Defect::NamePrefix, has_name(&joined)),
        (Defect::CommandLine, command),
        (Defect::InnerWhitespace, !command && core.chars().any(char::is_whitespace)),
        (Defect::ZeroWidth, zero_width),
        (Defect::NonAscii, joined.chars().any(|c| !c.is_ascii() && !is_zero_width(c) && c != '…')),
        (Defect::Truncated, is_truncated(kind, core)),
        (Defect::LineBreaks, line_breaks),
    ];
    let mut defects: Vec<Defect> = checks.into_iter().filter_map(|(defect, found)| found.then_some(defect)).collect();
    if defects.contains(&Defect::Placeholder) {
        defects.retain(|defect| !matches!(defect, Defect::Truncated | Defect::NonAscii));
    }
    Shape { kind, defects }
}

/// The text behind `export `, `NAME=`, `Bearer ` and an opening quote.
fn strip_prefixes(text: &str) -> &str {
    let text = text.strip_prefix("export ").unwrap_or(text).trim_start();
    let text = if has_name(text) { text.split_once('=').map_or(text, |(_, value)| value) } else { text };
    match text.get(..7) {
        Some(start) if start.eq_ignore_ascii_case("bearer ") => text[7..].trim_start(),
        _ => text,
    }
}

/// Whether the text starts like `ANTHROPIC_API_KEY=`. Padding at the end of a key is no such thing.
fn has_name(text: &str) -> bool {
    let text = text.strip_prefix("export ").unwrap_or(text).trim_start();
    text.split_once('=').is_some_and(|(name, value)| {
        let upper = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        name.contains('_') && !value.trim_matches('=').is_empty() && name.chars().all(upper)
    })
}

fn is_quoted(text: &str) -> bool {
    const QUOTES: [char; 7] = ['"', '\'', '`', '“', '”', '‘', '’'];
    text.starts_with(QUOTES) || text.ends_with(QUOTES)
}

fn is_command(text: &str) -> bool {
    ["openclaw ", "claude ", "npx "].iter().any(|start| text.starts_with(start))
}

const fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Placeholders of secrets in general, and those that keep the prefix of a real one.
fn is_sample(text: &str) -> bool {
    let small = text.to_lowercase();
    let inside = ["...", "…", "your_", "your-", "changeme", "example", "xxxx", "${", "<", "placeholder"];
    is_placeholder(text)
        || is_redacted(text)
        || inside.iter().any(|sample| small.contains(sample))
        || ["sk-ant-xxx", "sk-ant-", "sk-ant", "sk-xxx"].contains(&small.as_str())
}

fn is_truncated(kind: CredentialKind, text: &str) -> bool {
    let length = text.chars().filter(|c| !c.is_whitespace()).count();
    match kind {
        CredentialKind::Token => length < TOKEN_LENGTH,
        CredentialKind::ApiKey => length < KEY_LENGTH,
        CredentialKind::RefreshToken | CredentialKind::AdminKey | CredentialKind::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(prefix: &str) -> String {
        format!("{prefix}{}", "made-up-".repeat(11))
    }

    fn defects(text: &str) -> Vec<Defect> {
        classify(text).defects
    }

    #[test]
    fn tells_the_kinds_apart() {
        let rows = [
            ("sk-ant-api03-", CredentialKind::ApiKey),
            ("sk-ant-oat01-", CredentialKind::Token),
            ("sk-ant-ort01-", CredentialKind::RefreshToken),
            ("sk-ant-admin01-", CredentialKind::AdminKey),
            ("sk-ant-new01-", CredentialKind::Unknown),
            ("sk-proj-", CredentialKind::Unknown),
        ];
        for (prefix, kind) in rows {
            assert_eq!(classify(&long(prefix)), Shape { kind, defects: vec![] }, "{prefix}");
        }
    }

    #[test]
    fn finds_what_pasting_adds() {
        let key = long("sk-ant-api03-");
        let rows = [
            (format!("\"{key}\""), Defect::Quotes),
            (format!("“{key}”"), Defect::Quotes),
            (format!("Bearer {key}"), Defect::BearerPrefix),
            (format!("ANTHROPIC_API_KEY={key}"), Defect::NamePrefix),
            (format!("export ANTHROPIC_API_KEY={key}"), Defect::ExportPrefix),
            (key.replacen("made-", "made -", 1), Defect::InnerWhitespace),
            (key.replacen("made-", "made\u{200b}-", 1), Defect::ZeroWidth),
            (key.replacen("made-", "mäde-", 1), Defect::NonAscii),
            (format!("openclaw onboard --auth-choice apiKey --anthropic-api-key {key}"), Defect::CommandLine),
        ];
        for (text, defect) in rows {
            let shape = classify(&text);
            assert_eq!((shape.kind, shape.fatal()), (CredentialKind::ApiKey, Some(defect)), "{text}");
        }
    }

    #[test]
    fn line_breaks_are_harmless() {
        let shape = classify(&format!("{}\n", long("sk-ant-oat01-").replacen("made-", "made\n-", 1)));
        assert_eq!((shape.fatal(), shape.defects), (None, vec![Defect::LineBreaks]));
    }

    #[test]
    fn finds_samples_and_cut_ones() {
        for text in [
            "sk-ant-...",
            "sk-ant-api03-…",
            "<key>",
            "YOUR_API_KEY",
            "sk-ant-xxx",
            "changeme",
            "${KEY}",
            "sk-ant-example",
        ] {
            assert_eq!(defects(text), [Defect::Placeholder], "{text}");
        }
        assert_eq!(defects("sk-ant-oat01-made-up"), [Defect::Truncated]);
        assert_eq!(defects("made-up-proxy-key"), []);
        assert_eq!(defects("bWFkZS11cA=="), []);
    }
}
