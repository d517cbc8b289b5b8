#!/bin/sh
# Builds openclaw-lint beside this script or in CARGO_TARGET_DIR, if need be, and runs it on the files of a commit.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
cargo build --quiet --release --locked --package openclaw-lint \
    --manifest-path "$root/Cargo.toml" --target-dir "$target" >&2
exec "$target/release/openclaw-lint" "$@"
