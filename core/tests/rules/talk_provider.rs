//! Providers of talk.

use super::support::expect;

#[test]
fn the_provider_is_set_up() {
    expect(
        "talk-provider",
        &[
            ("2026.3.2", "{ talk: { provider: 'x', providers: { y: {} } } }", ""),
            ("2026.3.13", "{ talk: { provider: 'x', providers: { y: {} } } }", "!talk.provider"),
            ("2026.9.6", "{ talk: { provider: ' Y ', providers: { y: {} } } }", ""),
            ("2026.9.6", "{ talk: { provider: 'y', providers: { Y: {} } } }", "!talk.provider"),
            ("2026.9.6", "{ talk: { provider: 'x', providers: {} } }", ""),
            ("2026.9.6", "{ talk: { providers: { x: {} } } }", ""),
            ("2026.9.6", "{ talk: { providers: { x: {}, y: {} } } }", "!talk"),
            ("2026.9.6", "{ talk: { realtime: { provider: 'x', providers: { y: {} } } } }", "!talk.realtime.provider"),
        ],
    );
}
