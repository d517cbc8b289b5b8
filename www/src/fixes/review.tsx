// Review
import type { Fixed } from "openclaw-lint-wasm";

export function review(_fixed: Fixed): void {}
