//! Credential stores: what each release makes of the documents on disk, and what an agent sees of them.

mod document;
mod effective;
mod expires;
mod old_files;
mod profile;
mod reference;
mod usage;

pub use document::{Dropped, DroppedReason, StoreProblem, StoreProblemKind};
pub use effective::{Effective, Shadow, effective};
pub use expires::Expires;
pub use old_files::{Refusal, refusal};
pub use profile::{Profile, ProfileType};
pub use reference::SecretReference;
pub use usage::{Usage, Window};

pub(crate) use document::read_owner;
