//! How one stored credential or text is now.

use super::super::eras;
use super::super::providers::{Login, login};
use super::super::resolve::{Resolved, Resolver};
use super::super::secret::Secret;
use super::super::shape::{CredentialKind, Defect};
use super::super::store::{Effective, Profile, ProfileType, SecretReference, Window};
use super::{Candidate, Source, State};

/// How long before its end a credential counts as expiring, in milliseconds: a day, as in OpenClaw.
const WARN_BEFORE: i64 = 24 * 60 * 60 * 1000;

/// Judges credentials of one provider at one moment.
pub(crate) struct Judge<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    pub(crate) store: &'a Effective,
    /// The provider, in the form that OpenClaw compares.
    pub(crate) provider: &'a str,
    /// The model that is asked for.
    pub(crate) model: Option<&'a str>,
    /// Whether requests go to the host of the provider itself, so that the forms of its credentials are known.
    pub(crate) own_host: bool,
}

impl Judge<'_> {
    /// A stored profile as a candidate.
    pub(crate) fn profile(&self, profile: &Profile) -> Candidate {
        let (credential, unresolved) = match &profile.reference {
            None => (profile.secret.clone(), None),
            Some(reference) => self.behind(reference),
        };
        let state = unresolved.unwrap_or_else(|| self.state_of(profile, credential.as_ref()));
        let source = Source::Profile {
            id: profile.id.clone(),
            kind: Some(profile.kind),
            origin: profile.origin.clone(),
            own: profile.own,
        };
        let (reference, expires) = (profile.reference.clone(), profile.expires.at());
        Candidate { source, credential, reference, expires, state, rejected: None, used: false }
    }

    /// A credential that is given as a text or a reference, from the environment or the config.
    pub(crate) fn direct(
        &self,
        source: Source,
        credential: Option<Secret>,
        reference: Option<SecretReference>,
    ) -> Candidate {
        let (credential, unresolved) = match &reference {
            None => (credential, None),
            Some(reference) => self.behind(reference),
        };
        let shape = || credential.as_ref().map_or(State::Missing, |secret| self.shape(secret).unwrap_or(State::Ok));
        let state = unresolved.unwrap_or_else(shape);
        Candidate { source, credential, reference, expires: None, state, rejected: None, used: false }
    }

    /// The secret behind a reference, or the state that the reference leads to.
    fn behind(&self, reference: &SecretReference) -> (Option<Secret>, Option<State>) {
        match self.resolver.resolve(reference) {
            Resolved::Secret(secret) => (Some(secret), None),
            Resolved::Nothing(why) => (None, Some(State::Unresolved { why })),
            Resolved::Unknown(why) => (None, Some(State::Unknown { why })),
        }
    }

    fn state_of(&self, profile: &Profile, credential: Option<&Secret>) -> State {
        let inputs = self.resolver.inputs;
        let login = profile.kind == ProfileType::Oauth;
        if profile.inactive && inputs.release >= eras::DATABASE {
            return State::Inactive;
        }
        if profile.id == "anthropic:claude-cli" && inputs.release >= eras::SHARED_STORE {
            return State::Retired;
        }
        if credential.is_none() && !(login && profile.refresh.is_some()) {
            return State::Missing;
        }
        if profile.kind == ProfileType::Token && profile.expires.is_refused(&inputs.release) {
            return State::InvalidExpires;
        }
        if let Some(at) = profile.expires.at().filter(|at| profile.kind == ProfileType::Token && *at <= inputs.now) {
            return State::Expired { at };
        }
        if let Some(state) = credential.and_then(|secret| self.shape(secret)) {
            return state;
        }
        let window =
            self.store.usage.get(&profile.id).and_then(|usage| usage.window(&inputs.release, inputs.now, self.model));
        match window {
            // OpenClaw never rests these two.
            _ if matches!(self.provider, "openrouter" | "kilocode") => {}
            Some(Window::Cooling { until, reason }) => return State::Cooling { until, reason },
            Some(Window::Disabled { until, reason }) => return State::Disabled { until, reason },
            None => {}
        }
        if login {
            return self.login(profile);
        }
        match profile.expires.at() {
            Some(at) if profile.kind == ProfileType::Token && at - inputs.now <= WARN_BEFORE => State::Expiring { at },
            _ => State::Ok,
        }
    }

    fn login(&self, profile: &Profile) -> State {
        let inputs = self.resolver.inputs;
        let margin = eras::refresh_margin(&inputs.release);
        let fresh = profile.expires.at().filter(|at| profile.secret.is_some() && inputs.now + margin < *at);
        match (fresh, &profile.refresh) {
            (Some(at), None) if at - inputs.now <= WARN_BEFORE => State::Expiring { at },
            (Some(_), _) => State::Ok,
            (None, Some(_)) => State::NeedsRefresh,
            (None, None) => State::CannotRefresh,
        }
    }

    /// What the form of a credential rules out; none where it may work.
    fn shape(&self, secret: &Secret) -> Option<State> {
        // Servers on the own machine and proxies take any text.
        if !self.own_host || !matches!(login(self.provider, self.resolver.inputs.release), Login::Variables(_)) {
            return None;
        }
        let shape = secret.shape();
        match shape.fatal() {
            Some(Defect::Placeholder) => return Some(State::Placeholder),
            Some(defect) => return Some(State::Malformed { defect }),
            None => {}
        }
        let wrong = matches!(shape.kind, CredentialKind::AdminKey | CredentialKind::RefreshToken);
        wrong.then_some(State::WrongKind { kind: shape.kind })
    }
}
