//! Texts with a fixed form.

use crate::config::common::schema::schema_newtype;

schema_newtype! {
    /// A text that is not empty.
    NonEmptyString(String) = { "type": "string", "minLength": 1 }
}

schema_newtype! {
    /// The name of an environment variable or of a stored secret.
    EnvVarName(String) = { "type": "string", "pattern": r"^[A-Z][A-Z0-9_]{0,127}$" }
}

schema_newtype! {
    /// The name under which a secret provider is configured.
    ProviderAlias(String) = { "type": "string", "pattern": r"^[a-z][a-z0-9_-]{0,63}$" }
}

schema_newtype! {
    /// A color as six hexadecimal digits, with or without `#`.
    HexColor(String) = { "type": "string", "pattern": r"^#?[0-9a-fA-F]{6}$" }
}

schema_newtype! {
    /// An id that consists of digits, kept as text.
    NumericId(String) = { "type": "string", "pattern": r"^\d+$" }
}

schema_newtype! {
    /// An absolute URL.
    Uri(String) = { "type": "string", "format": "uri" }
}

schema_newtype! {
    /// A URL with `https`.
    HttpsUrl(String) = { "type": "string", "format": "uri", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]:\/\/" }
}

schema_newtype! {
    /// A URL with `http` or `https`.
    HttpUrl(String) = { "type": "string", "format": "uri", "pattern": r"^https?:\/\/" }
}

schema_newtype! {
    /// A URL with `ws` or `wss`.
    WebSocketUrl(String) = { "type": "string", "format": "uri", "pattern": r"^[wW][sS][sS]?:\/\/" }
}

schema_newtype! {
    /// A URL with `http` or `https` that carries no user name or password.
    CredentialFreeUrl(String) = { "type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?![^/?#]*@)" }
}
