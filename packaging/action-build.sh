#!/usr/bin/env bash
# First step of the action: builds openclaw-lint and puts it on PATH.
set -euo pipefail

source_folder=$ACTION_FOLDER
if [[ -n ${VERSION:-} ]]; then
    source_folder=$RUNNER_TEMP/openclaw-lint-source
    git clone --quiet --depth 1 --branch "$VERSION" -- \
        https://github.com/openclaw-lint/openclaw-lint "$source_folder"
fi
install_folder=$RUNNER_TEMP/openclaw-lint
(
    # cargo and rustup obey files of the current folder; those of the checked repository must not decide what runs.
    cd -- "$source_folder"
    RUSTUP_TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
    export RUSTUP_TOOLCHAIN
    cargo install --quiet --locked --path "$source_folder/cli" --root "$install_folder"
)
echo "$install_folder/bin" >> "$GITHUB_PATH"
