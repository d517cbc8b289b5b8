//! Anthropic: who can log in, with which credential, until when.

pub mod inputs;
pub mod secret;
pub mod shape;
