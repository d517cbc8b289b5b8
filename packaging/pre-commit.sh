#!/bin/sh
# Builds openclaw-lint beside this script or in CARGO_TARGET_DIR, if need be, and runs it on the files of a commit.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
target=${CARGO_TARGET_DIR:-target}
# Never a folder of the checked repository, whose own program would be run.
case $target in
    /* | [A-Za-z]:*) ;;
    *) target=$root/$target ;;
esac
(
    # cargo and rustup obey files of the current folder; those of the checked repository must not decide what runs.
    CDPATH='' cd -- "$root"
    RUSTUP_TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
    export RUSTUP_TOOLCHAIN
    cargo build --quiet --release --locked --package openclaw-lint \
        --manifest-path "$root/Cargo.toml" --target-dir "$target" >&2
)
exec "$target/release/openclaw-lint" "$@"
