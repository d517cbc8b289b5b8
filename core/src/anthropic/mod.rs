//! What a config means for Anthropic and its models: which models the agents use, over which route, and
//! whether their prompts are cached.

mod auth_mode;
mod defaults;
mod model_name;
pub mod models;
pub mod retention;
pub mod route;
mod variables;

pub use auth_mode::{AuthMode, DerivedAuth, derive_auth};
pub use defaults::step;
pub use model_name::{ModelName, Names};
pub use models::{AgentModels, Role, UsedModel, models_in_use};
pub use retention::{Effective, Inputs, Retention, retention};
pub use route::{Api, Route, route};
