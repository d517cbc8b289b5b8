#!/bin/sh
# Builds openclaw-lint beside this script, if need be, and runs it on the files of a commit.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
(
    # cargo and rustup obey files of the current folder; those of the checked repository must not decide what runs.
    CDPATH='' cd -- "$root"
    RUSTUP_TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
    export RUSTUP_TOOLCHAIN
    cargo build --quiet --release --locked --package openclaw-lint \
        --manifest-path "$root/Cargo.toml" --target-dir "$root/target" >&2
)
exec "$root/target/release/openclaw-lint" "$@"
