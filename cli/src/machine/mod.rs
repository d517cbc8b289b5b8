//! What is on this machine for the agents to log in with: credential stores, variables, logins of other
//! programs. Nothing is ever written.

mod database;
mod exec;
mod folders;
mod login;
mod stores;
mod variables;

pub(crate) use exec::run_references;
pub(crate) use folders::{Folders, default_state};
pub(crate) use stores::{Found, Stores};
pub(crate) use variables::{Surroundings, flat, layers};

pub(crate) use login::claude_login;
