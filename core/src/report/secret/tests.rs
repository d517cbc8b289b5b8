use super::*;

fn path(names: &[&str]) -> ConfigPath {
    ConfigPath::of(names)
}

#[test]
fn tells_credentials_from_names() {
    for secret in [
        "sk-ant-api03-abcdefgh",
        "0123456789abcdef0123456789abcdef",
        concat!("123456789", ":", "madeup0madeup1madeup2madeup3madeup4x"),
        "Basic made-up",
        "bearer made-up",
    ] {
        assert!(looks_secret(secret), "{secret}");
    }
    for name in [
        "anthropic/claude-sonnet-4-5-20250929",
        "/home/me/.openclaw/workspace-2/agents/main",
        "openclaw",
        "Bearer ${TOKEN}",
        "Basic",
        "Basic things to know",
    ] {
        assert!(!looks_secret(name), "{name}");
    }
}

#[test]
fn a_secret_is_one_in_any_form() {
    for secret in [
        &["gateway", "auth", "password"] as &[&str],
        &["gateway", "auth", "password", "value"],
        &["channels", "slack", "signingSecret", "a", "b"],
        &["models", "providers", "x", "headers", "X-Auth"],
        &["models", "providers", "x", "headers", "id"],
        &["env", "vars", "MY_VALUE"],
    ] {
        assert!(is_secret_path(&path(secret)), "{secret:?}");
    }
    for other in [
        &["gateway", "auth", "password", "source"] as &[&str],
        &["channels", "slack", "signingSecret", "id"],
        &["models", "providers", "x", "headers", "X-Auth", "provider"],
        &["models", "providers", "x", "headers", "anthropic-beta"],
        &["models", "providers", "x", "headers", "Content-Type"],
        &["secrets", "providers", "vault", "path"],
        &["agents", "defaults", "maxTokens"],
    ] {
        assert!(!is_secret_path(&path(other)), "{other:?}");
    }
    assert!(!is_secret_number(&path(&["agents", "defaults", "compaction", "keepRecentTokens"])));
    assert!(is_secret_number(&path(&["gateway", "auth", "password"])));
}

#[test]
fn finds_secrets_inside_texts() {
    let shown = |text: &str| without(text, credentials(text));
    assert_eq!(shown("https://me:hun,t(er2@host/"), "https://me:…@host/");
    assert_eq!(shown("https://h/?token=made-up&x=1"), "https://h/?token=…&x=1");
    assert_eq!(shown("Authorization: Bearer Made-up"), "Authorization: … …");
    assert_eq!(shown("token: made-up"), "token: …");
    assert_eq!(shown("a\u{FFFD}ghp_abcdefgh1234"), "a\u{FFFD}ghp_…");
    for text in ["https://me:${PASSWORD}@host/", "Basic knowledge", "keepRecentTokens: 20000", "Bearer ${MY_TOKEN}"] {
        assert_eq!(shown(text), text);
    }
    let prose = |text: &str| without(text, credentials_in_prose(text));
    assert_eq!(prose("wrong token: it has a space"), "wrong token: it has a space");
    assert_eq!(prose("open \"/?token=made-up\""), "open \"/?token=…\"");
}

#[test]
fn a_long_text_is_cut_behind_its_secrets() {
    let text = format!("https://me:{}@host/", "made-up".repeat(8));
    assert_eq!(quoted(&text), "\"https://me:…@host/\"");
}

#[test]
fn a_chain_of_names_costs_no_more_than_it_is_long() {
    let chain = "token:".repeat(40_000);
    assert_eq!(credentials(&chain).len(), 1);
    assert_eq!(credentials("token: password: hunter22 pin").len(), 2);
}

#[test]
fn known_beginnings_are_seen_in_paths() {
    for text in [
        "anthropic/ghp_made-up-made-up",
        "https://x.example/sk-ant-made-up-made-up/chat",
        "openai/sk_live_made-up-made-up",
    ] {
        assert_eq!(credentials(text).len(), 1, "{text}");
    }
    assert!(credentials("anthropic/claude-opus-5, ~/clawd/skills/ghost").is_empty());
}
