//! The credential stores of an install, those of older releases included.

use super::database::{Cell, Database};
use super::folders::Folders;
use super::login::read;
use openclaw_lint_core::anthropic::inputs::{Content, Owner, SharedLocation, StoreDocument, StoreKind};
use openclaw_lint_core::anthropic::secret::RawText;
use openclaw_lint_core::release::Release;
use std::path::{Path, PathBuf};

/// Table versions of the newest release that was looked at.
const KNOWN_STATE_VERSION: i64 = 18;
const KNOWN_AGENT_VERSION: i64 = 23;
/// First release that keeps credentials in a database.
const DATABASES_SINCE: Release = Release::new(2026, 6, 1);
/// First release that keeps the shared credentials in the state database.
const STATE_DATABASE_SINCE: Release = Release::new(2026, 8, 2);

/// A file that was looked at.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Whose it is.
    pub(crate) owner: Owner,
    /// Why it could not be read.
    pub(crate) unreadable: Option<String>,
    /// Something worth knowing about it.
    pub(crate) note: Option<String>,
}

/// The stores of an install.
#[derive(Debug, Default)]
pub(crate) struct Stores {
    /// What they hold.
    pub(crate) documents: Vec<StoreDocument>,
    /// Who owns the shared one.
    pub(crate) shared: SharedLocation,
    /// The files that there are.
    pub(crate) files: Vec<Found>,
}

impl Stores {
    /// Reads all that the release could look at.
    pub(crate) fn read(folders: &Folders, release: Release) -> Self {
        let mut stores = Self::default();
        if release >= STATE_DATABASE_SINCE {
            stores.state_database(&folders.state_database());
        }
        stores.file(&folders.oauth.join("oauth.json"), &Owner::Shared, StoreKind::OauthFile);
        for (id, folder) in &folders.agents {
            let owner = Owner::Agent(id.clone());
            if release >= DATABASES_SINCE {
                stores.agent_database(&folder.join("openclaw-agent.sqlite"), &owner);
            }
            stores.file(&folder.join("auth-profiles.json"), &owner, StoreKind::ProfilesFile);
            stores.file(&folder.join("auth-state.json"), &owner, StoreKind::StateFile);
            stores.file(&folder.join("auth.json"), &owner, StoreKind::FlatFile);
        }
        stores
    }

    fn file(&mut self, path: &Path, owner: &Owner, kind: StoreKind) {
        let Some(content) = read(path) else { return };
        let unreadable = match &content {
            Content::Text(_) => None,
            Content::Unreadable(reason) => Some(reason.clone()),
        };
        self.files.push(Found { path: path.to_owned(), owner: owner.clone(), unreadable, note: None });
        self.document(path, owner, kind, content);
    }

    fn document(&mut self, path: &Path, owner: &Owner, kind: StoreKind, content: Content) {
        let origin = path.display().to_string();
        self.documents.push(StoreDocument { owner: owner.clone(), kind, origin, content });
    }

    fn agent_database(&mut self, path: &Path, owner: &Owner) {
        let cells = [
            (StoreKind::ProfilesCell, cell("auth_profile_store", "store_key", "primary", "store_json")),
            (StoreKind::StateCell, cell("auth_profile_state", "state_key", "primary", "state_json")),
        ];
        self.database(path, owner, KNOWN_AGENT_VERSION, &cells);
    }

    fn state_database(&mut self, path: &Path) {
        let of_state = |key| cell("config_machine_state", "state_key", key, "value_json");
        let cells = [
            (StoreKind::ProfilesCell, of_state("authProfiles.store")),
            (StoreKind::StateCell, of_state("authProfiles.state")),
        ];
        if let Some(database) = self.database(path, &Owner::Shared, KNOWN_STATE_VERSION, &cells) {
            self.shared = match database.text(of_state("auth.sharedStore")) {
                Ok(None) => SharedLocation::Absent,
                Ok(Some(text)) => location(&text),
                Err(reason) => SharedLocation::Other(reason),
            };
        }
    }

    /// Reads the cells of a database, which is given back when it could be opened.
    fn database(&mut self, path: &Path, owner: &Owner, known: i64, cells: &[(StoreKind, Cell)]) -> Option<Database> {
        if !path.exists() {
            return None;
        }
        let mut found = Found { path: path.to_owned(), owner: owner.clone(), unreadable: None, note: None };
        let database = Database::read(path);
        match &database {
            Ok(database) => {
                if let Ok(version) = database.version()
                    && version > known
                {
                    found.note = Some(format!(
                        "made by a newer OpenClaw (table version {version}; known are those up to {known})"
                    ));
                }
                for (kind, cell) in cells {
                    match database.text(*cell) {
                        Ok(None) => {}
                        Ok(Some(text)) => self.document(path, owner, *kind, Content::Text(RawText::new(text))),
                        Err(reason) => {
                            found.unreadable = Some(reason.clone());
                            self.document(path, owner, *kind, Content::Unreadable(reason));
                        }
                    }
                }
            }
            Err(reason) => {
                found.unreadable = Some(reason.clone());
                self.document(path, owner, StoreKind::ProfilesCell, Content::Unreadable(reason.clone()));
            }
        }
        self.files.push(found);
        database.ok()
    }
}

const fn cell(table: &'static str, key_column: &'static str, key: &'static str, column: &'static str) -> Cell {
    Cell { table, key_column, key, column }
}

/// The owner of the shared store, as its cell says.
fn location(text: &str) -> SharedLocation {
    let value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    match value["location"].as_str() {
        Some("state-db") => SharedLocation::StateDb,
        Some("legacy-main") => SharedLocation::LegacyMain,
        _ => SharedLocation::Other("the cell `auth.sharedStore` holds no known place".to_owned()),
    }
}
