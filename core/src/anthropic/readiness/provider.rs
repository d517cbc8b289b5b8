//! One provider of one agent: gathers its credentials in order, and has the verdict drawn from them.

use super::super::candidates::{AuthConfig, Base, Candidate, Judge, Listing, Rejection, list};
use super::super::eras;
use super::super::models::Role;
use super::super::providers::{Login, login};
use super::super::resolve::Resolver;
use super::super::route::{Api, route};
use super::super::store::{Effective, Refusal, StoreProblemKind};
use super::conclude::{Conclusion, conclude};
use super::direct::{Direct, direct};
use super::failure::Failure;
use super::repair::repairs_for;
use super::{BlockedReason, FailureKind, ProviderReadiness, Use, Verdict};
use crate::report::Text;

/// What is asked about one provider of one agent.
pub(super) struct Question<'a> {
    pub(super) resolver: &'a Resolver<'a>,
    pub(super) config: &'a AuthConfig,
    pub(super) store: &'a Effective,
    pub(super) refusal: Option<&'a Refusal>,
    pub(super) used: Use,
}

impl Question<'_> {
    /// The answer.
    pub(super) fn answer(self) -> ProviderReadiness {
        let inputs = self.resolver.inputs;
        let root = &self.resolver.document.root;
        let first = self.used.models.first();
        let way = first.map(|model| route(root, &self.used.agent, &model.model, inputs.release));
        let judge = Judge {
            resolver: self.resolver,
            store: self.store,
            provider: &self.used.provider,
            model: first.map(|model| model.model.model.as_str()),
            own_host: way.as_ref().is_none_or(|way| way.base_url.is_none() || way.is_anthropic_host()),
        };
        let beside = direct(&judge);
        // The key of the config may be the id of a profile.
        let by_key = beside.literal.as_ref().filter(|_| inputs.release >= eras::SHARED_STORE);
        let by_key = by_key.filter(|id| self.store.profiles.contains_key(*id)).cloned();
        let requested = self.used.requested.clone().or(by_key);
        let listing = list(&judge, self.config, requested.as_deref());
        let by_program = way.is_some_and(|way| way.api == Api::CommandLine);
        let conclusion = self.conclude(&listing, &beside, by_program);
        self.put_together(requested, listing, beside, conclusion)
    }

    fn conclude(&self, listing: &Listing, beside: &Direct, by_program: bool) -> Conclusion {
        let inputs = self.resolver.inputs;
        if by_program {
            return Conclusion::unknown(text!("a command-line program does the work, and logs in by itself"));
        }
        if self.refusal.is_some_and(|refusal| refusal.stops(&self.used.provider)) {
            return Conclusion::blocked(BlockedReason::OldFiles, Some(FailureKind::MigrationRequired), None);
        }
        let unreadable = self.store.problems.iter().any(|problem| match problem.kind {
            StoreProblemKind::Unreadable(_) | StoreProblemKind::SharedLocation | StoreProblemKind::NotJson(_) => true,
            StoreProblemKind::NoProfiles => inputs.release >= eras::SHARED_STORE,
        });
        if unreadable && inputs.release >= eras::SHARED_STORE {
            return Conclusion::blocked(BlockedReason::StoreUnreadable, Some(FailureKind::StoreUnreadable), None);
        }
        let mut conclusion = conclude(listing, beside, inputs.release);
        let Verdict::Blocked { reason } = conclusion.verdict else { return conclusion };
        if unreadable && matches!(reason, BlockedReason::NotStored | BlockedReason::NoCredential) {
            // Older releases take such a store for an empty one.
            conclusion.verdict = Verdict::Blocked { reason: BlockedReason::StoreUnreadable };
        }
        self.doubt(beside).map_or(conclusion, Conclusion::unknown)
    }

    /// Why a blocked verdict may be wrong, when something that could help is not seen.
    fn doubt(&self, beside: &Direct) -> Option<Text> {
        let inputs = self.resolver.inputs;
        let listed = self.config.incomplete;
        let imports = inputs.release >= eras::CLAUDE_LOGIN_IMPORTED && inputs.release < eras::SHARED_STORE;
        let no_stores = !inputs.machine_known && inputs.stores.is_empty();
        match login(&self.used.provider, inputs.release) {
            Login::Local => Some(text!("the provider runs on the own machine and may need no credential")),
            Login::Cloud => Some(text!("the credentials of the cloud's own tools are not read here")),
            Login::Unknown => Some(text!("how this provider logs in is not known here")),
            Login::Variables(_) if no_stores => Some(text!("the credential stores were not read")),
            Login::Variables(_) if beside.unknown && beside.variables.is_empty() => {
                Some(text!("the environment of the gateway is not known here"))
            }
            Login::Variables(_) if listed => Some(text!("a part of the config cannot be read here")),
            Login::Variables(_) if imports && self.used.provider == "anthropic" && inputs.claude_login.is_some() => {
                Some(text!("this release takes over the login of Claude Code, which may do"))
            }
            Login::Variables(_) => None,
        }
    }

    fn put_together(
        &self,
        requested: Option<String>,
        listing: Listing,
        beside: Direct,
        conclusion: Conclusion,
    ) -> ProviderReadiness {
        let release = self.resolver.inputs.release;
        let order_in_store = listing.base == Base::StoredOrder;
        let Direct { variables, config, key_first, .. } = beside;
        let (early, late) = if key_first { (config, None) } else { (None, config) };
        let mut candidates: Vec<Candidate> =
            early.into_iter().chain(listing.listed).chain(variables).chain(late).collect();
        for candidate in &mut candidates {
            candidate.used = conclusion.used.as_deref() == Some(candidate.name().as_str());
        }
        reject_unreached(&mut candidates);
        candidates.extend(listing.rejected);
        let mut models: Vec<String> = Vec::new();
        for model in &self.used.models {
            let name = model.model.to_string();
            if !models.contains(&name) {
                models.push(name);
            }
        }
        let provider = self.used.provider.clone();
        let failure =
            conclusion.failure.and_then(|kind| Failure::new(kind, &provider, conclusion.about.as_deref(), &release));
        let agent = &self.used.agent;
        let repairs = repairs_for(&conclusion.verdict, failure.as_ref(), release, agent, &provider, order_in_store);
        let needed = self.used.models.iter().any(|model| model.role != Role::Listed);
        ProviderReadiness {
            provider,
            models,
            needed,
            requested,
            verdict: conclusion.verdict,
            candidates,
            failure,
            repairs,
        }
    }
}

/// Sources beside the profiles that come after the one that decides are not reached.
fn reject_unreached(candidates: &mut [Candidate]) {
    let mut decided = false;
    for candidate in candidates.iter_mut() {
        let profile = candidate.profile().is_some();
        if decided && !profile && candidate.rejected.is_none() {
            candidate.rejected = Some(Rejection::NotReached);
        }
        decided |= candidate.rejected.is_none();
    }
}
