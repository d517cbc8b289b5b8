//! Core of `openclaw-lint`: everything that can be said about an OpenClaw config without touching
//! a disk, a network, a clock or an environment. The CLI, the language server and the WebAssembly
//! build are thin faces over this crate.

#[macro_use]
pub mod report;

pub mod anthropic;
pub mod assist;
mod check;
#[cfg(feature = "typed")]
pub mod config;
pub mod document;
pub mod explain;
pub mod fix;
pub mod migrate;
pub mod path;
pub mod policy;
pub mod release;
pub mod roster;
pub mod rules;
pub mod schema;
pub mod share;
pub mod suppress;
pub mod syntax;
pub mod upgrade;

pub use check::{MOST_FINDINGS, Report, Request, check};
