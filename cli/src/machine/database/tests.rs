use super::*;
use rusqlite::params;
use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

const CELL: Cell = Cell { table: "store", key_column: "store_key", key: "primary", column: "store_json" };

/// A database in WAL mode that is still open.
fn writer(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "user_version", 7).unwrap();
    connection.execute("CREATE TABLE store (store_key TEXT PRIMARY KEY, store_json TEXT) STRICT", []).unwrap();
    connection
}

fn write(connection: &Connection, text: &str) {
    connection.execute("INSERT OR REPLACE INTO store VALUES ('primary', ?1)", params![text]).unwrap();
}

fn text(path: &Path) -> Result<Option<String>, String> {
    Database::read(path)?.text(CELL)
}

fn content(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let file = |path: &Path| (fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), file(&entry.path()))).collect()
}

#[test]
fn sees_what_is_only_in_the_log_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a b?#%.sqlite");
    let connection = writer(&path);
    write(&connection, "first");
    connection.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
    write(&connection, &"second ".repeat(5_000));
    let before = content(folder.path());
    assert!(before.len() == 3, "{:?}", before.keys());
    assert_eq!(text(&path).unwrap().unwrap(), "second ".repeat(5_000));
    assert_eq!(Database::read(&path).unwrap().version(), Ok(7));
    assert!(content(folder.path()) == before);
}

#[test]
fn does_not_see_what_is_not_committed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let mut connection = writer(&path);
    write(&connection, "committed");
    connection.pragma_update(None, "cache_size", 1).unwrap();
    let transaction = connection.transaction().unwrap();
    for at in 0..200 {
        transaction.execute("INSERT INTO store VALUES (?1, ?2)", params![at.to_string(), "x".repeat(3_000)]).unwrap();
    }
    transaction.execute("UPDATE store SET store_json = 'open' WHERE store_key = 'primary'", []).unwrap();
    assert_eq!(text(&path).unwrap().as_deref(), Some("committed"));
    transaction.rollback().unwrap();
    assert_eq!(text(&path).unwrap().as_deref(), Some("committed"));
}

#[test]
fn ignores_the_rest_of_an_older_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let connection = writer(&path);
    for round in 0..50 {
        write(&connection, &format!("round {round} {}", "x".repeat(4_000)));
    }
    connection.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
    write(&connection, "after");
    assert_eq!(text(&path).unwrap().as_deref(), Some("after"));
    drop(connection);
    assert!(!folder.path().join("x.sqlite-wal").exists());
    assert_eq!(text(&path).unwrap().as_deref(), Some("after"));
}

#[test]
fn a_cut_or_damaged_log_counts_up_to_the_last_whole_commit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let connection = writer(&path);
    write(&connection, "one");
    let log = folder.path().join("x.sqlite-wal");
    let whole = fs::metadata(&log).unwrap().len();
    write(&connection, "two");
    let copy = tempfile::tempdir().unwrap();
    let copied = copy.path().join("x.sqlite");
    fs::copy(&path, &copied).unwrap();
    let bytes = fs::read(&log).unwrap();
    let with = |bytes: &[u8]| {
        fs::write(copy.path().join("x.sqlite-wal"), bytes).unwrap();
        text(&copied)
    };
    assert_eq!(with(&bytes).unwrap().as_deref(), Some("two"));
    assert_eq!(with(&bytes[..bytes.len() - 1]).unwrap().as_deref(), Some("one"));
    let mut damaged = bytes.clone();
    damaged[usize::try_from(whole).unwrap() + 100] ^= 1;
    assert_eq!(with(&damaged).unwrap().as_deref(), Some("one"));
    damaged[0] ^= 0xff;
    assert!(matches!(with(&damaged), Ok(None) | Err(_)));
    for cut in (0..bytes.len()).step_by(97) {
        let _ = with(&bytes[..cut]);
    }
}

#[test]
fn says_what_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let error = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        text(&path).unwrap_err()
    };
    assert_eq!(error(b""), "it is empty");
    assert_eq!(error(b"made-up text"), "it is no SQLite database");
    assert_eq!(error(b"SQLite format 3\0"), "it is no SQLite database");
    let mut damaged = b"SQLite format 3\0".to_vec();
    damaged.extend([0xff; 5_000]);
    assert!(!error(&damaged).is_empty());
    assert_eq!(text(&folder.path().join("nothing")).unwrap_err(), "no such file or folder");
}

#[test]
fn reads_while_another_program_holds_the_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let connection = writer(&path);
    write(&connection, "here");
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(text(&path).unwrap().as_deref(), Some("here"));
}

#[test]
fn a_table_that_is_not_there_is_an_empty_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    drop(writer(&path));
    assert_eq!(text(&path), Ok(None));
    assert_eq!(Database::read(&path).unwrap().text(Cell { table: "other", ..CELL }), Ok(None));
}

#[test]
fn no_damage_makes_it_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let connection = writer(&path);
    write(&connection, &"a".repeat(10_000));
    connection.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
    write(&connection, &"b".repeat(10_000));
    let log = folder.path().join("x.sqlite-wal");
    let (database, frames) = (fs::read(&path).unwrap(), fs::read(&log).unwrap());
    let copy = tempfile::tempdir().unwrap();
    let (path, log) = (copy.path().join("x.sqlite"), copy.path().join("x.sqlite-wal"));
    let mut seed: u64 = 7;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % most
    };
    for round in 0..300 {
        let (mut database, mut frames) = (database.clone(), frames.clone());
        // Some damage to the headers, some anywhere.
        let area = if round % 2 == 0 { 100 } else { database.len() };
        for _ in 0..=next(8) {
            let at = next(area.min(database.len()));
            database[at] = u8::try_from(next(256)).unwrap();
            let at = next(area.min(frames.len()));
            frames[at] = u8::try_from(next(256)).unwrap();
        }
        database.truncate(database.len() - if round % 5 == 0 { next(5_000) } else { 0 });
        fs::write(&path, &database).unwrap();
        fs::write(&log, &frames).unwrap();
        let _ = text(&path);
    }
}
