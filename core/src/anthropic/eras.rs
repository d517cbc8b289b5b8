//! Which release changed what about credentials.

use crate::release::Release;

/// SecretRefs in stored profiles, other spellings of their fields, and the fallback to the stored profiles
/// when every listed one is missing; 2026.2.17 has none of them.
pub(crate) const REFERENCES: Release = Release::new(2026, 2, 26);
/// An `expires` that is no positive number makes a token unusable; 2026.3.2 ignores it.
pub(crate) const STRICT_EXPIRES: Release = Release::new(2026, 3, 13);
/// Keys of providers in the `.env` of the working folder are ignored; 2026.3.24 takes them.
pub(crate) const WORKSPACE_DOTENV_IGNORED: Release = Release::new(2026, 3, 31);
/// The login of Claude Code is imported, until [`SHARED_STORE`].
pub(crate) const CLAUDE_LOGIN_IMPORTED: Release = Release::new(2026, 3, 31);
/// Models are skipped while every profile of their provider rests because the service refused it; 2026.2.17
/// says that the provider is in cooldown.
pub(crate) const AUTH_ISSUE_SKIPS: Release = Release::new(2026, 2, 26);
/// A profile that is asked for and not stored has a message of its own; 2026.9.1 has none.
pub(crate) const SELECTED_PROFILE: Release = Release::new(2026, 9, 6);
/// `auth: "api-key"` of a provider in the config puts its key before the stored profiles; 2026.3.31 ignores it.
pub(crate) const CONFIG_KEY_FIRST: Release = Release::new(2026, 4, 5);
/// Order and usage moved to `auth-state.json`.
pub(crate) const STATE_FILE: Release = Release::new(2026, 4, 14);
/// The message about a provider in cooldown of the usual chat path is gone; 2026.4.29 has it.
pub(crate) const CHAT_COOLDOWN_TEXT_GONE: Release = Release::new(2026, 5, 12);
/// Credentials moved into a database per agent.
pub(crate) const DATABASE: Release = Release::new(2026, 6, 1);
/// A stored command line is refused as a key; 2026.6.11 sends it.
pub(crate) const MALFORMED_KEY: Release = Release::new(2026, 7, 1);
/// A shared store beside those of the agents; old files beside an empty store stop everything.
pub(crate) const SHARED_STORE: Release = Release::new(2026, 8, 1);

/// How long before its end an OAuth access token is renewed, in milliseconds.
pub(crate) fn refresh_margin(release: &Release) -> i64 {
    if *release >= DATABASE { 5 * 60 * 1000 } else { 0 }
}
