//! Packs the large tables: the program is smaller, above all the one that a page loads.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).unwrap_or_default();
    for (from, to) in [("data/history/paths.txt", "paths.txt"), ("data/notes.txt", "notes.txt")] {
        println!("cargo::rerun-if-changed={from}");
        let table = fs::read_to_string(folder("CARGO_MANIFEST_DIR").join(from))?;
        fs::write(folder("OUT_DIR").join(to), pack(&table))?;
    }
    Ok(())
}

/// Where the steps of a path end; `[]` is a step, and so is what stands between dots.
fn step_ends(path: &str) -> impl Iterator<Item = usize> {
    let starts = path.bytes().enumerate().skip(1).filter(|(_, byte)| matches!(byte, b'.' | b'[')).map(|(at, _)| at);
    starts.chain((!path.is_empty()).then_some(path.len()))
}

fn pack(table: &str) -> String {
    let mut out = String::with_capacity(table.len());
    let mut before = "";
    for line in table.lines() {
        let path = &line[..line.find('\t').unwrap_or(line.len())];
        let ends = step_ends(before).zip(step_ends(path));
        let shared: Vec<usize> =
            ends.take_while(|(one, other)| before[..*one] == path[..*other]).map(|(end, _)| end).collect();
        out.push(u8::try_from(shared.len()).map_or('0', |count| char::from(b'0' + count)));
        let rest = &line[shared.last().copied().unwrap_or_default()..];
        out.push_str(if shared.is_empty() { rest } else { rest.strip_prefix('.').unwrap_or(rest) });
        out.push('\n');
        before = path;
    }
    out
}
