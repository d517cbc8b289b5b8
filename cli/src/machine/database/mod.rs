//! Cells of OpenClaw's SQLite databases, read without touching them: opening a database in WAL mode would
//! create or change files beside it, and take locks that the gateway waits for. So the file and its log
//! are read into memory as they are, and only the copy is opened. It never gets to a disk.

mod guard;
mod snapshot;
mod wal;

use guard::Kind;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _};
use std::path::Path;

/// A database that was read.
pub(super) struct Database {
    connection: Connection,
}

/// Where a text is: table, column with the key, key, column with the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) table: &'static str,
    pub(super) key_column: &'static str,
    pub(super) key: &'static str,
    pub(super) column: &'static str,
}

impl Database {
    /// Reads a database. An error is a reason in words.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let image = snapshot::read(path)?;
        let mut connection = guard::connection().map_err(|error| reason(&error))?;
        let size = image.len();
        connection.deserialize_read_exact("main", image.as_slice(), size, true).map_err(|error| reason(&error))?;
        guard::limit_steps(&mut connection).map_err(|error| reason(&error))?;
        let database = Self { connection };
        // Says whether it is a database at all.
        database.version()?;
        Ok(database)
    }

    /// The version of its tables.
    pub(super) fn version(&self) -> Result<i64, String> {
        self.connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| reason(&error))
    }

    /// The text of a cell; none when there is no such table or row.
    pub(super) fn text(&self, cell: Cell) -> Result<Option<String>, String> {
        let Cell { table, key_column, column, key } = cell;
        match guard::kind(&self.connection, table).map_err(|error| reason(&error))? {
            Kind::Missing => return Ok(None),
            Kind::Computed => return Err("its table of credentials is no plain table".to_owned()),
            Kind::Plain => {}
        }
        // All four are constants of this program.
        let sql = format!("SELECT CAST({column} AS TEXT) FROM {table} WHERE {key_column} = ?1");
        let found = self.connection.query_row(&sql, [key], |row| row.get::<_, Option<String>>(0)).optional();
        found.map(Option::flatten).map_err(|error| reason(&error))
    }
}

/// The reason in words of ours: messages of SQLite may quote what they choke on.
fn reason(error: &rusqlite::Error) -> String {
    let reason = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "it is no SQLite database",
        Some(ErrorCode::DatabaseCorrupt) => "the database is damaged",
        Some(ErrorCode::OperationInterrupted) => "it takes too long to read",
        Some(ErrorCode::TooBig) => "it holds more than 16 MiB where the credentials should be",
        Some(ErrorCode::OutOfMemory) => "it is too large for the memory of this machine",
        Some(_) => "the database cannot be read",
        None => "the database holds something unexpected where the credentials should be",
    };
    reason.to_owned()
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
