//! `ui`: appearance of the control interface.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::schema::schema_newtype;
use crate::config::common::text::HexColor;

/// Appearance of the control interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UiConfig {
    /// Accent color of the native apps, as six hexadecimal digits.
    pub seam_color: Option<HexColor>,
    /// Preferences that all devices of the operator share.
    pub prefs: Option<UiPreferences>,
}

/// Preferences of the control interface shared by all clients.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UiPreferences {
    /// Color theme of the web interface.
    pub theme: Option<UiTheme>,
    /// Light or dark appearance, or that of the operating system.
    pub theme_mode: Option<ThemeMode>,
    /// Accent color: `"theme"` for that of the theme, or a color such as `#ff5a36`.
    pub accent: Option<Accent>,
    /// Language of the interface, such as `de`.
    #[schemars(length(max = 20))]
    pub locale: Option<String>,
    /// Show the reasoning of the model in the chat.
    pub chat_show_thinking: Option<bool>,
    /// Show tool calls in the chat.
    pub chat_show_tool_calls: Option<bool>,
    /// Keep remarks of the agent visible after a run.
    pub chat_persist_commentary: Option<bool>,
    /// Whether enter alone sends a message or needs Ctrl or Cmd.
    pub chat_send_shortcut: Option<ChatSendShortcut>,
    /// What a message does while the agent is busy; absent follows the queue mode.
    pub chat_follow_up_mode: Option<ChatFollowUpMode>,
    /// Entries of the sidebar, in their order.
    pub sidebar_entries: Option<Vec<String>>,
}

/// A color theme.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum UiTheme {
    /// The built-in theme Claw.
    Claw,
    /// The built-in theme Knot.
    Knot,
    /// The built-in theme Dash.
    Dash,
    /// The built-in theme Absolutely.
    Absolutely,
    /// The built-in theme Tide.
    Tide,
    /// The built-in theme Beacon.
    Beacon,
    /// The built-in theme Phosphor.
    Phosphor,
    /// The built-in theme CRT, after old monitors.
    Crt,
    /// The built-in theme Manuscript.
    Manuscript,
    /// The built-in theme Rose.
    Rose,
    /// The built-in theme Miami.
    Miami,
    /// A theme that you imported or made yourself.
    Custom,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ThemeMode {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the operating system has it.
    System,
}

/// The key that sends a message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ChatSendShortcut {
    /// The enter key sends.
    Enter,
    /// Enter together with Ctrl or Cmd sends; enter alone starts a new line.
    ModifierEnter,
}

/// What a second message does during a run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ChatFollowUpMode {
    /// The message joins the current run.
    Steer,
    /// The message waits for the end of the run.
    Queue,
}

/// The accent color: that of the theme, or a custom one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Accent {
    /// The color of the theme.
    Theme(ThemeKeyword),
    /// A color of your choice.
    Color(AccentColor),
}

/// The keyword `theme`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ThemeKeyword {
    /// The color of the theme.
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
