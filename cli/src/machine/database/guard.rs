//! What a database may make SQLite do: a crafted one can compute its content without end.

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OptionalExtension as _, Result};
use std::sync::atomic::{AtomicU32, Ordering};

/// The longest text or row, in bytes.
const MOST_BYTES: i32 = 16 << 20;
/// Steps of SQLite's machine between two looks, and how many looks there are: a second or so.
const STEPS: i32 = 10_000;
const LOOKS: u32 = 200;

/// What stands under the name of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Missing,
    /// A table with the values that were put into it.
    Plain,
    /// Something that computes its values: a view, a virtual table, a table with generated columns.
    Computed,
}

/// A connection that trusts no schema and no size.
pub(super) fn connection() -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, MOST_BYTES)?;
    Ok(connection)
}

/// Ends whatever takes more steps than any honest look does.
pub(super) fn limit_steps(connection: &mut Connection) -> Result<()> {
    let looks = AtomicU32::new(0);
    connection.progress_handler(STEPS, Some(move || looks.fetch_add(1, Ordering::Relaxed) >= LOOKS))
}

/// What stands under that name.
pub(super) fn kind(connection: &Connection, table: &str) -> Result<Kind> {
    let schema = "SELECT type, rootpage FROM sqlite_schema WHERE name = ?1 COLLATE NOCASE";
    let found: Option<(String, Option<i64>)> =
        connection.query_row(schema, [table], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    match found {
        None => return Ok(Kind::Missing),
        // Only what is stored has a first page; a virtual table has none.
        Some((kind, page)) if kind == "table" && page.is_some_and(|page| page > 0) => {}
        Some(_) => return Ok(Kind::Computed),
    }
    let columns = "SELECT count(*) FROM pragma_table_xinfo(?1) WHERE hidden <> 0";
    let computed: i64 = connection.query_row(columns, [table], |row| row.get(0))?;
    Ok(if computed == 0 { Kind::Plain } else { Kind::Computed })
}
