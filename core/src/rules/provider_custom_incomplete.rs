//! Model providers that OpenClaw does not know and that say too little.

use crate::report::text::{Arg, all_of, in_quotes};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "provider-custom-incomplete",
    summary: "A model provider of your own without `baseUrl` or `models`",
    explanation: "OpenClaw knows the address and the models of many providers; for those an entry in `models.providers` may say only what \
        differs. Any other id is a provider of your own and needs a `baseUrl` and `models` (which may be empty), else \
        OpenClaw refuses the file. Before 2026.5.28 every provider needed both (see `missing-key`). The id is compared \
        without regard to case; beware of names that are close to a known one, such as `gemini` for `google`.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 5, 28), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ models: { providers: { gemini: { apiKey: \"${GEMINI_API_KEY}\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ models: { providers: { google: { apiKey: \"${GEMINI_API_KEY}\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Providers that every release since 2026.5.28 knows.
pub(super) const KNOWN: [&str; 60] = [
    "amazon-bedrock",
    "amazon-bedrock-mantle",
    "anthropic",
    "anthropic-vertex",
    "arcee",
    "byteplus",
    "byteplus-plan",
    "cerebras",
    "chutes",
    "cloudflare-ai-gateway",
    "codex",
    "comfy",
    "copilot-proxy",
    "dashscope",
    "deepinfra",
    "deepseek",
    "fal",
    "fireworks",
    "github-copilot",
    "google",
    "google-antigravity",
    "google-gemini-cli",
    "google-vertex",
    "groq",
    "huggingface",
    "kilocode",
    "kimi",
    "kimi-coding",
    "litellm",
    "lmstudio",
    "microsoft-foundry",
    "minimax",
    "minimax-portal",
    "mistral",
    "modelstudio",
    "moonshot",
    "nvidia",
    "ollama",
    "openai",
    "opencode",
    "opencode-go",
    "openrouter",
    "qianfan",
    "qwen",
    "qwencloud",
    "sglang",
    "stepfun",
    "stepfun-plan",
    "synthetic",
    "tencent-tokenhub",
    "together",
    "venice",
    "vercel-ai-gateway",
    "vllm",
    "volcengine",
    "volcengine-plan",
    "vydra",
    "xai",
    "xiaomi",
    "zai",
];

/// Providers that some releases know: the first that does, and the first that does no longer.
const SOMETIMES: [(&str, Release, Option<Release>); 23] = [
    ("azure-openai-responses", Release::new(2026, 7, 1), None),
    ("claude-cli", Release::new(2026, 7, 1), None),
    ("clawrouter", Release::new(2026, 8, 1), None),
    ("gmi", Release::new(2026, 7, 1), None),
    ("gmi-cloud", Release::new(2026, 7, 1), None),
    ("gmicloud", Release::new(2026, 7, 1), None),
    ("meta", Release::new(2026, 7, 1), None),
    ("moonshot-ai", Release::new(2026, 7, 1), None),
    ("moonshotai", Release::new(2026, 7, 1), None),
    ("novita", Release::new(2026, 7, 1), None),
    ("novita-ai", Release::new(2026, 7, 1), None),
    ("novitaai", Release::new(2026, 7, 1), None),
    ("ollama-cloud", Release::new(2026, 7, 1), None),
    ("openai-codex", Release::new(2026, 5, 28), Some(Release::new(2026, 6, 1))),
    ("qwen-cli", Release::new(2026, 7, 1), Some(Release::new(2026, 8, 1))),
    ("qwen-oauth", Release::new(2026, 7, 1), Some(Release::new(2026, 8, 1))),
    ("qwen-portal", Release::new(2026, 7, 1), Some(Release::new(2026, 8, 1))),
    ("qwen-token-plan", Release::new(2026, 8, 1), None),
    ("tencent-tokenplan", Release::new(2026, 7, 1), None),
    ("x-ai", Release::new(2026, 8, 1), None),
    ("xiaomi-token-plan", Release::new(2026, 6, 1), None),
    ("z-ai", Release::new(2026, 7, 1), None),
    ("z.ai", Release::new(2026, 7, 1), None),
];

/// What people call providers, and what OpenClaw calls them.
pub(super) const NAMES: [(&str, &str); 11] = [
    ("aws-bedrock", "amazon-bedrock"),
    ("azure", "azure-openai-responses"),
    ("azure-openai", "azure-openai-responses"),
    ("bailian", "modelstudio"),
    ("bedrock", "amazon-bedrock"),
    ("claude", "anthropic"),
    ("gemini", "google"),
    ("gpt", "openai"),
    ("grok", "xai"),
    ("openai-codex", "openai"),
    ("qwen-portal", "qwen"),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(value) = context.dig(&["models", "providers"]) else { return };
    for entry in value.as_object().into_iter().flat_map(|providers| providers.iter()) {
        let provider = &entry.value;
        if provider.as_object().is_none() || provider.incomplete || is_known(&entry.name, context.target) {
            continue;
        }
        let empty = provider.get("baseUrl").is_none_or(|url| url.as_str() == Some(""));
        let missing: Vec<&str> =
            [("baseUrl", empty), ("models", provider.get("models").is_none())].iter().filter(|(_, missing)| *missing).map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            let provider = in_quotes(&entry.name);
            let message = match missing.as_slice() {
                [one] => text!("the provider {provider} is not built in and has no `{key}`", provider, key = one),
                _ => text!("the provider {provider} is not built in and has no `baseUrl` and no `models`", provider),
            };
            let names = all_of(missing.iter().map(|name| format!("`{name}`")));
            let anchor = Anchor::Key(ConfigPath::of(&["models", "providers"]).key(&entry.name));
            findings.push(advice(Finding::new(anchor, message), &entry.name, &names, value, context.target));
        }
    }
}

fn advice(finding: Finding, name: &str, missing: &Arg, providers: &Value, target: Release) -> Finding {
    let id = name.trim().to_lowercase();
    let other = NAMES.iter().find(|(alias, _)| *alias == id).map(|(_, id)| (*id).to_owned());
    let other = other.filter(|other| is_known(other, target)).or_else(|| match closest(&id, &KNOWN).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    });
    match other {
        Some(other) if providers.get(&other).is_none() => finding
            .help(text!("did you mean `{name}`, which is built in? else add {missing}", name = other, missing))
            .fix(
                Safety::Unsafe,
                text!("rename it to `{name}`", name = other),
                vec![Change::Rename(ConfigPath::of(&["models", "providers"]).key(name), other)],
            ),
        _ => finding.help(text!("add {missing}", missing)),
    }
}

/// Whether the release knows the provider by itself.
pub(super) fn is_known(name: &str, target: Release) -> bool {
    let id = name.trim().to_lowercase();
    let now = |since: &Release, until: &Option<Release>| target >= *since && until.is_none_or(|until| target < until);
    KNOWN.contains(&id.as_str()) || SOMETIMES.iter().any(|(known, since, until)| *known == id && now(since, until))
}

/// Whether any release knows the provider by itself. `name` is in small letters.
pub(super) fn is_ever_known(name: &str) -> bool {
    KNOWN.contains(&name) || SOMETIMES.iter().any(|(known, ..)| *known == name)
}
