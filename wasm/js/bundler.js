// For bundlers that take WebAssembly modules by `import`.

import * as raw from "./openclaw_lint_bundler.js";
import { guard } from "./guard.js";

export default async function init() {}
export function initSync() {}

export const { __NAMES__ } = guard(raw, () => undefined);
