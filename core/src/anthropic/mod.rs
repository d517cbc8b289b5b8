//! What a config means for Anthropic and its models: which models the agents use, over which route, and
//! whether their prompts are cached.

mod defaults;
mod model_name;
pub mod models;
pub mod route;

pub use defaults::step;
pub use model_name::{ModelName, Names};
pub use models::{AgentModels, Role, UsedModel, models_in_use};
pub use route::{Api, Route, route};
