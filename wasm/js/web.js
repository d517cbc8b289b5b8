// For browsers and everything else that has `fetch`: `await init()` first.

import start, * as raw from "./openclaw_lint_web.js";
import { guard } from "./guard.js";

let ready = false;

export default async function init(input) {
  // Bundlers see the file through exactly this form of address.
  await start({ module_or_path: input?.module_or_path ?? input ?? new URL("./openclaw_lint_bg.wasm", import.meta.url) });
  ready = true;
}

export function initSync(input) {
  raw.initSync(input);
  ready = true;
}

const calls = guard(raw, () => {
  if (!ready) return "the module is not there yet: `await init()` comes first";
  raw.__wbg_reset_state();
});

export const { __NAMES__ } = calls;
