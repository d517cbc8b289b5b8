#!/bin/sh
# Builds openclaw-lint beside this script, if need be, and runs it on the files of a commit.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cargo build --quiet --release --locked --package openclaw-lint \
    --manifest-path "$root/Cargo.toml" --target-dir "$root/target" >&2
exec "$root/target/release/openclaw-lint" "$@"
