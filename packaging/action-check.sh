#!/usr/bin/env bash
# Second step of the action: annotations for people, SARIF for code scanning. Everything that a workflow can set comes
# in by the environment, so that no text of an input becomes a command.
set -euo pipefail

arguments=(--target "$INPUT_TARGET")
case $INPUT_FAIL_ON in
    error | warning | info) arguments+=(--fail-on "$INPUT_FAIL_ON") ;;
    never) arguments+=(--exit-zero) ;;
    *)
        echo "::error::fail-on must be error, warning, info or never"
        exit 2
        ;;
esac
if [[ -n $INPUT_CONFIG ]]; then
    arguments+=(--config "$INPUT_CONFIG")
fi
list=$(mktemp)
printf '%s\n' "$INPUT_PATHS" > "$list"

sarif_file=${RUNNER_TEMP:-/tmp}/openclaw-lint.sarif
# The verdict is that of the second run.
openclaw-lint check --files-from "$list" "${arguments[@]}" --format sarif > "$sarif_file" || true
# A wrong input leaves nothing to upload.
if [[ -s $sarif_file ]]; then
    echo "sarif-file=$sarif_file" >> "$GITHUB_OUTPUT"
fi

openclaw-lint check --files-from "$list" "${arguments[@]}" --format github
