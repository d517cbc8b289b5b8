//! How providers take their credentials: the names of their variables, and those that need none.

/// Variables that give a credential to a provider, by id; the first that is set wins.
const VARIABLES: &[(&str, &[&str])] = &[
    ("alibaba", &["MODELSTUDIO_API_KEY", "DASHSCOPE_API_KEY", "QWEN_API_KEY"]),
    ("anthropic", &["ANTHROPIC_OAUTH_TOKEN", "ANTHROPIC_API_KEY"]),
    ("cerebras", &["CEREBRAS_API_KEY"]),
    ("chutes", &["CHUTES_OAUTH_TOKEN", "CHUTES_API_KEY"]),
    ("clawrouter", &["CLAWROUTER_API_KEY"]),
    ("cloudflare-ai-gateway", &["CLOUDFLARE_AI_GATEWAY_API_KEY"]),
    ("deepseek", &["DEEPSEEK_API_KEY"]),
    ("github-copilot", &["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN"]),
    ("google", &["GEMINI_API_KEY", "GOOGLE_API_KEY"]),
    ("groq", &["GROQ_API_KEY"]),
    ("huggingface", &["HUGGINGFACE_HUB_TOKEN", "HF_TOKEN"]),
    ("kilocode", &["KILOCODE_API_KEY"]),
    ("kimi-coding", &["KIMI_API_KEY", "KIMICODE_API_KEY"]),
    ("litellm", &["LITELLM_API_KEY"]),
    ("minimax", &["MINIMAX_CODE_PLAN_KEY", "MINIMAX_CODING_API_KEY", "MINIMAX_API_KEY"]),
    ("minimax-portal", &["MINIMAX_OAUTH_TOKEN", "MINIMAX_API_KEY"]),
    ("mistral", &["MISTRAL_API_KEY"]),
    ("moonshot", &["MOONSHOT_API_KEY"]),
    ("nvidia", &["NVIDIA_API_KEY"]),
    ("openai", &["OPENAI_API_KEY"]),
    ("opencode", &["OPENCODE_API_KEY", "OPENCODE_ZEN_API_KEY"]),
    ("opencode-go", &["OPENCODE_API_KEY", "OPENCODE_ZEN_API_KEY"]),
    ("openrouter", &["OPENROUTER_API_KEY"]),
    ("qianfan", &["QIANFAN_API_KEY"]),
    ("synthetic", &["SYNTHETIC_API_KEY"]),
    ("together", &["TOGETHER_API_KEY"]),
    ("venice", &["VENICE_API_KEY"]),
    ("vercel-ai-gateway", &["AI_GATEWAY_API_KEY"]),
    ("volcengine", &["VOLCANO_ENGINE_API_KEY"]),
    ("xai", &["XAI_API_KEY"]),
    ("xiaomi", &["XIAOMI_API_KEY"]),
    ("zai", &["ZAI_API_KEY", "Z_AI_API_KEY"]),
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

/// How the provider of that id takes its credential.
pub(crate) fn login(provider: &str) -> Login {
    match VARIABLES.iter().find(|(id, _)| *id == provider) {
        Some((_, names)) => Login::Variables(names),
        None if LOCAL.contains(&provider) => Login::Local,
        None if CLOUD.contains(&provider) => Login::Cloud,
        None => Login::Unknown,
    }
}

/// Whether a text is the name of a variable that gives a credential to some provider.
pub(crate) fn is_credential_variable(name: &str) -> bool {
    VARIABLES.iter().any(|(_, names)| names.contains(&name))
}
