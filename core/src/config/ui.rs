//! `ui`: appearance of the control interface.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::schema::schema_newtype;
use crate::config::common::text::HexColor;

/// Appearance of the control interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UiConfig {
    pub seam_color: Option<HexColor>,
    pub prefs: Option<UiPreferences>,
}

/// Preferences of the control interface shared by all clients.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UiPreferences {
    pub theme: Option<UiTheme>,
    pub theme_mode: Option<ThemeMode>,
    pub accent: Option<Accent>,
    #[schemars(length(max = 20))]
    pub locale: Option<String>,
    pub chat_show_thinking: Option<bool>,
    pub chat_show_tool_calls: Option<bool>,
    pub chat_persist_commentary: Option<bool>,
    pub chat_send_shortcut: Option<ChatSendShortcut>,
    pub chat_follow_up_mode: Option<ChatFollowUpMode>,
    pub sidebar_entries: Option<Vec<String>>,
}

/// A color theme.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum UiTheme {
    Claw,
    Knot,
    Dash,
    Absolutely,
    Tide,
    Beacon,
    Phosphor,
    Crt,
    Manuscript,
    Rose,
    Miami,
    Custom,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ThemeMode {
    Light,
    Dark,
    System,
}

/// The key that sends a message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ChatSendShortcut {
    Enter,
    ModifierEnter,
}

/// What a second message does during a run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ChatFollowUpMode {
    Steer,
    Queue,
}

/// The accent color: that of the theme, or a custom one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Accent {
    Theme(ThemeKeyword),
    Color(AccentColor),
}

/// The keyword `theme`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ThemeKeyword {
    Theme,
}

schema_newtype! {
    /// A color with a leading `#`.
    AccentColor(String) = {
        "type": "string",
        "format": "starts_with",
        "allOf": [
            { "type": "string", "pattern": r"^#?[0-9a-fA-F]{6}$" },
            { "type": "string", "pattern": r"^#.*" }
        ]
    }
}
