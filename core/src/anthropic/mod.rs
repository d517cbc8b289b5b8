//! Anthropic: who can log in, with which credential, until when.

mod eras;
pub mod inputs;
pub mod secret;
pub mod shape;
pub mod store;
