//! Model providers of one's own, web search providers.

use super::support::{expect, report_unseen};

#[test]
fn own_providers_need_an_address_and_models() {
    expect(
        "provider-custom-incomplete",
        &[
            ("2026.9.6", "{ models: { providers: { mine: { apiKey: 'k' } } } }", "!models.providers.mine"),
            ("2026.9.6", "{ models: { providers: { mine: { baseUrl: '', models: [] } } } }", "!models.providers.mine"),
            ("2026.9.6", "{ models: { providers: { mine: { baseUrl: ' ', models: [] } } } }", ""),
            ("2026.9.6", "{ models: { providers: { OPENAI: {}, ' openai': {}, 'z.AI': {} } } }", ""),
            ("2026.6.11", "{ models: { providers: { 'z.ai': {} } } }", "!models.providers[\"z.ai\"]"),
            ("2026.5.28", "{ models: { providers: { 'openai-codex': {} } } }", ""),
            ("2026.6.1", "{ models: { providers: { 'openai-codex': {} } } }", "!models.providers.openai-codex"),
            ("2026.7.35", "{ models: { providers: { 'qwen-portal': {} } } }", ""),
            ("2026.8.1", "{ models: { providers: { 'qwen-portal': {} } } }", "!models.providers.qwen-portal"),
        ],
    );
}

#[test]
fn search_providers() {
    let at = "!tools.web.search.provider";
    expect(
        "web-search-provider",
        &[
            ("2026.4.29", "{ tools: { web: { search: { provider: 'nope' } } } }", ""),
            ("2026.5.12", "{ tools: { web: { search: { provider: 'nope' } } } }", at),
            ("2026.5.12", "{ tools: { web: { search: { provider: '' } } } }", at),
            ("2026.6.1", "{ tools: { web: { search: { provider: 'tavily' } } } }", ""),
            ("2026.6.11", "{ tools: { web: { search: { provider: 'tavily' } } } }", at),
            ("2026.7.35", "{ tools: { web: { search: { provider: 'duckduckgo' } } } }", ""),
            ("2026.8.1", "{ tools: { web: { search: { provider: 'duckduckgo' } } } }", at),
            ("2026.9.6", "{ tools: { web: { search: { provider: ' grok ' } } }, plugins: { deny: ['xai'] } }", ""),
            ("2026.9.6", "{ tools: { web: { search: { provider: 'Grok' } } } }", at),
            (
                "2026.9.6",
                "{ tools: { web: { search: { provider: 'kimi' } } }, plugins: { entries: { moonshot: {} } } }",
                "tools.web.search.provider",
            ),
        ],
    );
    let unseen = report_unseen("2026.9.6", "{ tools: { web: { search: { provider: '${SEARCH}' } } } }");
    assert!(unseen.accepted);
}

#[test]
fn settings_of_search_providers_moved() {
    expect(
        "web-search-old-key",
        &[
            ("2026.5.28", "{ tools: { web: { search: { brave: {}, foo: {} } } } }", "!tools.web.search.brave"),
            ("2026.5.28", "{ tools: { web: { search: { brave: 'x' } } } }", ""),
            ("2026.9.6", "{ tools: { web: { search: { apiKey: 'k' } } } }", "!tools.web.search.apiKey"),
            ("2026.7.35", "{ tools: { web: { search: { apiKey: 'k' } } } }", ""),
        ],
    );
}
