//! How providers take their credentials: the names of their variables, and those that need none.

use crate::release::Release;

/// Since ever.
const FIRST: Release = Release::new(2026, 1, 1);
/// Providers became plugins, whose manifests name the variables; 2026.3.13 has them in a list of its own.
const MANIFESTS: Release = Release::new(2026, 3, 24);
/// 2026.9.1 still differs.
const LATEST: Release = Release::new(2026, 9, 6);

/// Variables that give a credential to a provider: its id, the first release that reads these, and the
/// variables, of which the first that is set wins. Later rows replace earlier ones of the same provider.
const VARIABLES: &[(&str, Release, &[&str])] = &[
    ("alibaba", Release::new(2026, 4, 5), &["MODELSTUDIO_API_KEY", "DASHSCOPE_API_KEY", "QWEN_API_KEY"]),
    ("anthropic", FIRST, &["ANTHROPIC_OAUTH_TOKEN", "ANTHROPIC_API_KEY"]),
    ("arcee", Release::new(2026, 4, 14), &["ARCEEAI_API_KEY"]),
    ("baseten", LATEST, &["BASETEN_API_KEY"]),
    ("byteplus", Release::new(2026, 2, 26), &["BYTEPLUS_API_KEY"]),
    ("byteplus-plan", Release::new(2026, 2, 26), &["BYTEPLUS_API_KEY"]),
    ("cerebras", FIRST, &["CEREBRAS_API_KEY"]),
    ("chutes", FIRST, &["CHUTES_OAUTH_TOKEN", "CHUTES_API_KEY"]),
    ("chutes", MANIFESTS, &["CHUTES_API_KEY", "CHUTES_OAUTH_TOKEN"]),
    ("clawrouter", Release::new(2026, 7, 1), &["CLAWROUTER_API_KEY"]),
    ("cloudflare-ai-gateway", Release::new(2026, 2, 9), &["CLOUDFLARE_AI_GATEWAY_API_KEY"]),
    ("cohere", Release::new(2026, 6, 11), &["COHERE_API_KEY"]),
    ("deepinfra", Release::new(2026, 4, 29), &["DEEPINFRA_API_KEY"]),
    ("deepseek", MANIFESTS, &["DEEPSEEK_API_KEY"]),
    ("featherless", LATEST, &["FEATHERLESS_API_KEY"]),
    ("fireworks", Release::new(2026, 4, 5), &["FIREWORKS_API_KEY"]),
    ("github-copilot", FIRST, &["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN"]),
    ("github-copilot", LATEST, &["COPILOT_GITHUB_TOKEN"]),
    ("gmi", Release::new(2026, 6, 1), &["GMI_API_KEY"]),
    ("google", FIRST, &["GEMINI_API_KEY"]),
    ("google", MANIFESTS, &["GEMINI_API_KEY", "GOOGLE_API_KEY"]),
    ("groq", FIRST, &["GROQ_API_KEY"]),
    ("huggingface", Release::new(2026, 2, 17), &["HUGGINGFACE_HUB_TOKEN", "HF_TOKEN"]),
    ("kilocode", Release::new(2026, 2, 26), &["KILOCODE_API_KEY"]),
    ("kimi", MANIFESTS, &["KIMI_API_KEY", "KIMICODE_API_KEY"]),
    ("kimi-coding", FIRST, &["KIMI_API_KEY", "KIMICODE_API_KEY"]),
    ("litellm", Release::new(2026, 2, 17), &["LITELLM_API_KEY"]),
    ("longcat", LATEST, &["LONGCAT_API_KEY"]),
    ("meta", Release::new(2026, 7, 1), &["MODEL_API_KEY"]),
    ("minimax", FIRST, &["MINIMAX_API_KEY"]),
    ("minimax", Release::new(2026, 4, 29), &["MINIMAX_CODE_PLAN_KEY", "MINIMAX_CODING_API_KEY", "MINIMAX_API_KEY"]),
    ("minimax-portal", FIRST, &["MINIMAX_OAUTH_TOKEN", "MINIMAX_API_KEY"]),
    ("mistral", FIRST, &["MISTRAL_API_KEY"]),
    ("modelstudio", Release::new(2026, 3, 13), &["MODELSTUDIO_API_KEY"]),
    ("moonshot", FIRST, &["MOONSHOT_API_KEY"]),
    ("moonshot", Release::new(2026, 4, 29), &["MOONSHOT_API_KEY", "KIMI_API_KEY"]),
    ("novita", Release::new(2026, 6, 1), &["NOVITA_API_KEY"]),
    ("nvidia", Release::new(2026, 2, 17), &["NVIDIA_API_KEY"]),
    ("openai", FIRST, &["OPENAI_API_KEY"]),
    ("opencode", FIRST, &["OPENCODE_API_KEY", "OPENCODE_ZEN_API_KEY"]),
    ("opencode-go", Release::new(2026, 3, 13), &["OPENCODE_API_KEY", "OPENCODE_ZEN_API_KEY"]),
    ("openrouter", FIRST, &["OPENROUTER_API_KEY"]),
    ("qianfan", Release::new(2026, 2, 9), &["QIANFAN_API_KEY"]),
    ("qwen", Release::new(2026, 4, 5), &["QWEN_API_KEY", "MODELSTUDIO_API_KEY", "DASHSCOPE_API_KEY"]),
    ("qwen-portal", FIRST, &["QWEN_OAUTH_TOKEN", "QWEN_PORTAL_API_KEY"]),
    ("qwen-token-plan", LATEST, &["QWEN_TOKEN_PLAN_API_KEY"]),
    ("radius", LATEST, &["RADIUS_API_KEY"]),
    ("stepfun", Release::new(2026, 4, 5), &["STEPFUN_API_KEY"]),
    ("stepfun-plan", Release::new(2026, 4, 5), &["STEPFUN_API_KEY"]),
    ("synthetic", FIRST, &["SYNTHETIC_API_KEY"]),
    ("tencent-tokenhub", Release::new(2026, 4, 29), &["TOKENHUB_API_KEY"]),
    ("tencent-tokenplan", LATEST, &["TOKENPLAN_API_KEY"]),
    ("together", Release::new(2026, 2, 17), &["TOGETHER_API_KEY"]),
    ("venice", FIRST, &["VENICE_API_KEY"]),
    ("vercel-ai-gateway", FIRST, &["AI_GATEWAY_API_KEY"]),
    ("volcengine", Release::new(2026, 2, 26), &["VOLCANO_ENGINE_API_KEY"]),
    ("volcengine-plan", Release::new(2026, 2, 26), &["VOLCANO_ENGINE_API_KEY"]),
    ("xai", FIRST, &["XAI_API_KEY"]),
    ("xiaomi", FIRST, &["XIAOMI_API_KEY"]),
    ("xiaomi-token-plan", Release::new(2026, 6, 1), &["XIAOMI_TOKEN_PLAN_API_KEY"]),
    ("zai", FIRST, &["ZAI_API_KEY", "Z_AI_API_KEY"]),
];

/// Providers on the own machine, which take requests without a credential.
const LOCAL: [&str; 5] = ["apple-fm", "lmstudio", "ollama", "sglang", "vllm"];

/// Providers that find their credentials through a cloud's own tools, which cannot be seen here.
const CLOUD: [&str; 4] = ["amazon-bedrock", "anthropic-vertex", "google-vertex", "microsoft-foundry"];

/// How a provider takes its credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Login {
    /// From a profile, the config, or one of these variables.
    Variables(&'static [&'static str]),
    /// It needs none.
    Local,
    /// From the tools of a cloud.
    Cloud,
    /// That is not known here.
    Unknown,
}

/// How the provider of that id takes its credential in a release.
pub(crate) fn login(provider: &str, release: Release) -> Login {
    match VARIABLES.iter().rfind(|(id, since, _)| *id == provider && *since <= release) {
        Some((_, _, names)) => Login::Variables(names),
        None if LOCAL.contains(&provider) => Login::Local,
        None if CLOUD.contains(&provider) => Login::Cloud,
        None => Login::Unknown,
    }
}

/// The providers whose variables are known, in order of their ids.
pub(crate) fn ids(release: Release) -> impl Iterator<Item = &'static str> {
    let mut last = "";
    VARIABLES.iter().filter(move |(_, since, _)| *since <= release).filter_map(move |(id, ..)| {
        let new = *id != last;
        last = id;
        new.then_some(*id)
    })
}

/// Whether a text is the name of a variable that gives a credential to some provider.
pub(crate) fn is_credential_variable(name: &str) -> bool {
    VARIABLES.iter().any(|(_, _, names)| names.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_change_with_the_release() {
        for (provider, release, names) in [
            ("google", (2, 9), Login::Variables(&["GEMINI_API_KEY"])),
            ("google", (9, 6), Login::Variables(&["GEMINI_API_KEY", "GOOGLE_API_KEY"])),
            ("github-copilot", (9, 6), Login::Variables(&["COPILOT_GITHUB_TOKEN"])),
            ("chutes", (2, 9), Login::Variables(&["CHUTES_OAUTH_TOKEN", "CHUTES_API_KEY"])),
            ("chutes", (9, 6), Login::Variables(&["CHUTES_API_KEY", "CHUTES_OAUTH_TOKEN"])),
            ("deepseek", (2, 9), Login::Unknown),
            ("ollama", (2, 9), Login::Local),
        ] {
            assert_eq!(login(provider, Release::new(2026, release.0, release.1)), names, "{provider} {release:?}");
        }
    }

    #[test]
    fn rows_of_a_provider_are_in_order() {
        assert!(VARIABLES.is_sorted_by_key(|(id, since, _)| (*id, *since)));
    }
}
