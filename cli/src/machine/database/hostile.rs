//! Databases that were made to hang or to fill the memory.

use super::*;
use std::fs::{self, File};
use std::time::{Duration, Instant};

const CELL: Cell = Cell { table: "store", key_column: "store_key", key: "primary", column: "store_json" };
const NO_TABLE: &str = "its table of credentials is no plain table";

/// What is read of a database that these statements made.
fn read(statements: &str) -> Result<Option<String>, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    Connection::open(&path).unwrap().execute_batch(statements).unwrap();
    let start = Instant::now();
    let found = Database::read(&path)?.text(CELL);
    assert!(start.elapsed() < Duration::from_secs(20), "{found:?}");
    found
}

#[test]
fn views_are_not_looked_into() {
    let endless = "CREATE VIEW store AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c)
        SELECT 'k'||x AS store_key, 'v' AS store_json FROM c;";
    let large = "CREATE VIEW store AS SELECT 'primary' AS store_key, hex(zeroblob(400000000)) AS store_json;";
    for statements in [endless, large] {
        assert_eq!(read(statements).unwrap_err(), NO_TABLE);
    }
}

#[test]
fn tables_that_compute_are_not_looked_into() {
    let generated = "CREATE TABLE store (store_key TEXT, store_json TEXT AS (hex(zeroblob(400000000))));
        INSERT INTO store VALUES ('primary');";
    assert_eq!(read(generated).unwrap_err(), NO_TABLE);
    let virtually = "CREATE VIRTUAL TABLE store USING fts5(store_key, store_json);";
    assert_eq!(read(virtually).unwrap_err(), NO_TABLE);
}

#[test]
fn a_view_that_poses_as_a_table_is_not_looked_into() {
    let forged = "CREATE TABLE store (store_key TEXT, store_json TEXT);
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = 'CREATE VIEW store AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c)
            SELECT ''k''||x AS store_key, ''v'' AS store_json FROM c' WHERE name = 'store';";
    assert!(read(forged).is_err());
}

#[test]
fn a_long_text_is_not_read() {
    let long = "CREATE TABLE store (store_key TEXT, store_json TEXT);
        INSERT INTO store VALUES ('primary', hex(zeroblob(9000000)));";
    assert_eq!(read(long).unwrap_err(), "it holds more than 16 MiB where the credentials should be");
}

#[test]
fn a_table_without_an_index_is_searched_for_a_while_only() {
    let many = "CREATE TABLE store (store_key TEXT, store_json TEXT);
        INSERT INTO store WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < 1000000) SELECT 'k', '' FROM c;";
    assert_eq!(read(many).unwrap_err(), "it takes too long to read");
}

#[test]
fn the_file_and_its_log_share_one_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let sized = |name: &str, bytes: u64| File::create(folder.path().join(name)).unwrap().set_len(bytes).unwrap();
    sized("x.sqlite", 200 << 20);
    sized("x.sqlite-wal", 100 << 20);
    assert_eq!(Database::read(&path).err().unwrap(), "it is larger than 256 MiB with its log");
}

#[test]
fn of_a_journal_only_the_start_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE store (store_key TEXT, store_json TEXT);").unwrap();
    let journal = folder.path().join("x.sqlite-journal");
    // A journal whose start is blank is one that was finished.
    File::create(&journal).unwrap().set_len(1 << 40).unwrap();
    assert!(matches!(Database::read(&path).unwrap().text(CELL), Ok(None)));
    fs::write(&journal, [0xd9, 0xd5]).unwrap();
    assert!(Database::read(&path).err().unwrap().contains("interrupted"));
}
