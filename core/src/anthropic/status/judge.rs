//! The verdict for each provider of a status.

use super::super::candidates::{Candidate, Rejection, Source, State};
use super::super::inputs::VariableSource;
use super::super::model_name::provider_id;
use super::super::readiness::{BlockedReason, Failure, FailureKind, ProviderReadiness, Verdict, repairs_for};
use super::super::store::{Expires, ProfileType};
use crate::release::Release;
use serde_json::Value;

/// One status and the moment of the question.
pub(super) struct Judge<'a> {
    pub(super) status: &'a Value,
    pub(super) release: Release,
    pub(super) now: i64,
    pub(super) agent: &'a str,
}

impl Judge<'_> {
    /// The providers in use, that of the default model first.
    pub(super) fn providers(&self) -> Vec<ProviderReadiness> {
        let mut models: Vec<(String, bool)> = Vec::new();
        for (name, needed) in [
            ("resolvedDefault", true),
            ("fallbacks", true),
            ("imageModel", true),
            ("imageFallbacks", true),
            ("allowed", false),
        ] {
            let value = self.status.get(name);
            let texts = value
                .and_then(Value::as_array)
                .map_or_else(|| value.into_iter().collect(), |items| items.iter().collect::<Vec<_>>());
            models.extend(texts.into_iter().filter_map(Value::as_str).map(|text| (text.to_owned(), needed)));
        }
        let mut providers: Vec<(String, Vec<String>, bool)> = Vec::new();
        for (model, needed) in models {
            let Some((provider, _)) = model.split_once('/') else { continue };
            let provider = provider_id(provider, self.release);
            match providers.iter_mut().find(|(known, ..)| *known == provider) {
                Some((_, models, in_use)) => {
                    *in_use |= needed;
                    if !models.contains(&model) {
                        models.push(model);
                    }
                }
                None => providers.push((provider, vec![model], needed)),
            }
        }
        providers.into_iter().map(|(provider, models, needed)| self.provider(provider, models, needed)).collect()
    }

    /// The answer of a status that consists of an error only, when it is a known one.
    pub(super) fn stopped(&self) -> Option<ProviderReadiness> {
        let text = self.status.get("error")?.to_string();
        let old = text.contains("AUTH_PROFILE_MIGRATION_REQUIRED") || text.contains("legacy credential migration");
        old.then(|| {
            let verdict = Verdict::Blocked { reason: BlockedReason::OldFiles };
            self.answer(
                "anthropic".to_owned(),
                Vec::new(),
                true,
                verdict,
                Some(FailureKind::MigrationRequired),
                Vec::new(),
            )
        })
    }

    fn provider(&self, provider: String, models: Vec<String>, needed: bool) -> ProviderReadiness {
        let mut candidates = self.profiles(&provider);
        let entry = self.list(&["auth", "providers"]).iter().find(|entry| text(entry, "provider") == Some(&provider));
        let effective = entry.and_then(|entry| entry.get("effective")).and_then(|effective| text(effective, "kind"));
        let variable = entry.and_then(|entry| text(entry.get("env")?, "source"));
        candidates.extend(variable.map(|source| self.variable(source, effective == Some("env"))));
        let missing = self.list(&["auth", "missingProvidersInUse"]).iter().any(|name| name.as_str() == Some(&provider));
        let (verdict, failure) = match effective {
            _ if missing => (Verdict::Blocked { reason: BlockedReason::NoCredential }, Some(FailureKind::NoApiKey)),
            Some("env" | "models.json") => (Verdict::Ready, None),
            Some("profiles") => of_profiles(&mut candidates, self.release),
            Some("missing") | None => {
                (Verdict::Blocked { reason: BlockedReason::NoCredential }, Some(FailureKind::NoApiKey))
            }
            Some(_) => (Verdict::Unknown { why: text!("the status does not tell how the provider logs in") }, None),
        };
        self.answer(provider, models, needed, verdict, failure, candidates)
    }

    fn answer(
        &self,
        provider: String,
        models: Vec<String>,
        needed: bool,
        verdict: Verdict,
        failure: Option<FailureKind>,
        candidates: Vec<Candidate>,
    ) -> ProviderReadiness {
        let about = candidates.iter().find_map(Candidate::profile).map(str::to_owned);
        let failure = failure.and_then(|kind| Failure::new(kind, &provider, about.as_deref(), &self.release));
        let repairs = repairs_for(&verdict, failure.as_ref(), self.release, self.agent, &provider, true);
        ProviderReadiness { provider, models, needed, requested: None, verdict, candidates, failure, repairs }
    }

    fn profiles(&self, provider: &str) -> Vec<Candidate> {
        let origin = self.status.pointer("/auth/storePath").and_then(Value::as_str).unwrap_or_default();
        let of_provider =
            |entry: &&Value| text(entry, "provider").is_some_and(|name| provider_id(name, self.release) == provider);
        let profiles = self.list(&["auth", "oauth", "profiles"]).iter().filter(of_provider);
        profiles
            .filter_map(|entry| {
                let id = text(entry, "profileId")?.to_owned();
                let kind = text(entry, "type").and_then(ProfileType::from_name);
                let expires = Expires::read(entry.get("expiresAt")).at();
                let state = self.window(&id).unwrap_or_else(|| self.state(entry, kind, expires));
                let source = Source::Profile { id, kind, origin: origin.to_owned(), own: true };
                let rejected =
                    matches!(state, State::Expired { .. } | State::Missing | State::InvalidExpires | State::Inactive)
                        .then_some(Rejection::Unusable);
                Some(Candidate { source, credential: None, reference: None, expires, state, rejected, used: false })
            })
            .collect()
    }

    /// The rest of a profile, when it is not over yet.
    fn window(&self, id: &str) -> Option<State> {
        let entry =
            self.list(&["auth", "unusableProfiles"]).iter().find(|entry| text(entry, "profileId") == Some(id))?;
        let until = Expires::read(entry.get("until")).at().filter(|until| *until > self.now)?;
        let reason = text(entry, "reason").map(str::to_owned);
        Some(match text(entry, "kind") {
            Some("disabled") => State::Disabled { until, reason },
            _ => State::Cooling { until, reason },
        })
    }

    fn state(&self, entry: &Value, kind: Option<ProfileType>, expires: Option<i64>) -> State {
        let login = kind == Some(ProfileType::Oauth);
        match (text(entry, "reasonCode"), text(entry, "status"), expires) {
            (Some("unresolved_ref"), ..) => State::Unresolved { why: text!("gives nothing") },
            (Some("invalid_expires"), ..) => State::InvalidExpires,
            (Some("setup_inactive"), ..) => State::Inactive,
            (_, Some("missing"), _) => State::Missing,
            // A status is read later than it was made.
            (_, _, Some(at)) if at <= self.now && !login => State::Expired { at },
            (_, Some("expired"), _) | (_, _, Some(_)) if login && expires.is_none_or(|at| at <= self.now) => {
                State::NeedsRefresh
            }
            (_, Some("expired"), _) => State::Expired { at: expires.unwrap_or(self.now) },
            (_, Some("expiring"), Some(at)) if !login => State::Expiring { at },
            _ => State::Ok,
        }
    }

    fn variable(&self, source: &str, used: bool) -> Candidate {
        let name = source.rsplit(':').next().unwrap_or(source).trim().to_owned();
        let source = Source::Variable { name, layer: VariableSource::Process, origin: String::new() };
        let rejected = (!used).then_some(Rejection::NotReached);
        Candidate { source, credential: None, reference: None, expires: None, state: State::Ok, rejected, used }
    }

    fn list(&self, names: &[&str]) -> &[Value] {
        let value = names.iter().try_fold(self.status, |value, name| value.get(name));
        value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

fn of_profiles(candidates: &mut [Candidate], release: Release) -> (Verdict, Option<FailureKind>) {
    let listed = |candidate: &&mut Candidate| candidate.profile().is_some() && candidate.rejected.is_none();
    let works = |state: &State| state.is_usable() || *state == State::NeedsRefresh;
    let sure = candidates.iter().any(|one| one.profile().is_some() && one.rejected.is_none() && one.state.is_usable());
    if let Some(first) = candidates.iter_mut().filter(listed).find(|candidate| works(&candidate.state)) {
        first.used = true;
        return (if sure { Verdict::Ready } else { Verdict::ReadyAfterRefresh }, None);
    }
    if let Some(until) = candidates.iter().filter_map(|one| one.state.until()).min() {
        return (Verdict::Cooling { until }, FailureKind::of_rest(release, candidates.iter().map(|one| &one.state)));
    }
    let expired = candidates.iter().any(|one| matches!(one.state, State::Expired { .. } | State::InvalidExpires));
    let reason = if expired { BlockedReason::Expired } else { BlockedReason::Missing };
    (Verdict::Blocked { reason }, Some(FailureKind::NoApiKey))
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}
