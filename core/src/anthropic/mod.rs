//! What a config means for Anthropic and its models: which models the agents use, over which route,
//! whether their prompts are cached, and who can log in, with which credential, until when.

mod auth_mode;
pub mod candidates;
mod defaults;
mod definitions;
mod environment;
mod eras;
pub mod inputs;
pub mod lookup;
mod model_name;
pub mod models;
pub(crate) mod providers;
pub mod readiness;
pub mod redact;
mod resolve;
pub mod retention;
pub mod route;
pub mod secret;
pub mod shape;
pub mod status;
pub mod store;
mod variables;

pub use auth_mode::{AuthMode, DerivedAuth, derive_auth};
pub use defaults::step;
pub use model_name::{ModelName, Names};
pub use models::{AgentModels, Role, UsedModel, models_in_use};
pub use retention::{Effective, Inputs, Retention, retention};
pub use route::{Api, Route, route};
