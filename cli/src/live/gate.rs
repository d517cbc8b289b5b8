//! What is never sent, to whatever service: credentials that are no good for requests, that belong to somebody else, or
//! that have another form than those of the service.

use super::service::Service;
use super::verdict::Finding;
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::shape::{CredentialKind, Defect};

/// Credentials that say by their beginning whose they are. The longer one comes first.
const OWNERS: &[(&str, Option<Service>)] = &[
    ("sk-ant-", Some(Service::Anthropic)),
    ("sk-or-", Some(Service::OpenRouter)),
    ("sk-proj-", Some(Service::OpenAi)),
    ("sk-svcacct-", Some(Service::OpenAi)),
    ("xox", Some(Service::Slack)),
    ("xapp-", Some(Service::Slack)),
    ("ghp_", None),
    ("gho_", None),
    ("ghs_", None),
    ("github_pat_", None),
    ("glpat-", None),
    ("AKIA", None),
    ("ASIA", None),
    ("AIza", None),
    ("hf_", None),
    ("npm_", None),
    ("gsk_", None),
    ("xai-", None),
    ("-----BEGIN", None),
];

/// Says why a credential is not sent; nothing when it may be.
pub(super) fn refusal(service: Service, secret: &Secret) -> Option<Finding> {
    if secret.shape().fatal() == Some(Defect::Placeholder) {
        return Some(Finding::unknown("not sent: it is still a placeholder"));
    }
    match secret.kind() {
        CredentialKind::RefreshToken => {
            return Some(Finding::unknown("not sent: no request can be made with a refresh token"));
        }
        CredentialKind::AdminKey => {
            return Some(Finding::unknown("not sent: no model can be called with an admin key"));
        }
        _ => {}
    }
    let text = secret.expose();
    let owner = OWNERS.iter().find(|(start, _)| text.starts_with(start)).map(|(_, owner)| *owner);
    if owner.is_some_and(|owner| owner != Some(service)) {
        return Some(Finding::unknown("not sent: by its form it belongs to another service"));
    }
    (!has_form(service, text)).then(|| Finding::unknown("not sent: credentials of this service have another form"))
}

/// The forms that are fixed. Keys of Anthropic and OpenAI may come from a proxy and have any.
fn has_form(service: Service, text: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    match service {
        Service::Anthropic | Service::OpenAi => true,
        Service::OpenRouter => text.starts_with("sk-or-"),
        // App-level tokens are told apart later.
        Service::Slack => text.starts_with("xox") || text.starts_with("xapp-"),
        Service::Telegram => text
            .split_once(':')
            .is_some_and(|(id, key)| id.bytes().all(|b| b.is_ascii_digit()) && word(id) && word(key)),
        Service::Discord => {
            let parts: Vec<&str> = text.split('.').collect();
            parts.len() == 3 && parts.iter().all(|part| word(part))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(service: Service, text: &str) -> bool {
        refusal(service, &Secret::new(text)).is_none()
    }

    #[test]
    fn nothing_goes_to_a_stranger() {
        let refresh = format!("sk-ant-ort01-{}", "made-up-".repeat(12));
        let admin = format!("sk-ant-admin01-{}", "made-up-".repeat(12));
        let key = format!("sk-ant-api03-{}", "made-up-".repeat(12));
        for service in [
            Service::Anthropic,
            Service::OpenAi,
            Service::OpenRouter,
            Service::Telegram,
            Service::Discord,
            Service::Slack,
        ] {
            assert!(!goes(service, &refresh) && !goes(service, &admin), "{service:?}");
            assert_eq!(goes(service, &key), service == Service::Anthropic, "{service:?}");
            assert!(!goes(service, "ghp_made0up0made0up0made0up0made0up0made"), "{service:?}");
        }
        assert!(!goes(Service::Discord, "wJalrXUtnFEMI-made-up-made-up-made-up"));
        assert!(goes(Service::Discord, "MADEUPMADEUPMADEUPMADEUP.MADEUP.MADEUPMADEUPMADEUPMADEUP"));
        assert!(goes(Service::Telegram, "123456789:made-up-made-up-made-up-made-up"));
        assert!(!goes(Service::Telegram, "../123456789:made-up"));
        assert!(goes(Service::Slack, "xoxb-made-up-made-up-made-up-made-up"));
        assert!(!goes(Service::OpenAi, "xoxb-made-up-made-up-made-up-made-up"));
    }
}
