// For browsers and everything else that has `fetch`: `await init()` first.

import start, * as raw from "./openclaw_lint_web.js";
import { guard } from "./guard.js";

let ready = false;
let notes;

export default async function init(input) {
  // Bundlers see the file through exactly this form of address.
  await start({ module_or_path: input?.module_or_path ?? input ?? new URL("./openclaw_lint_bg.wasm", import.meta.url) });
  ready = true;
  if (notes !== undefined) raw.provideNotes(notes);
}

export function initSync(input) {
  raw.initSync(input);
  ready = true;
  if (notes !== undefined) raw.provideNotes(notes);
}

export async function loadNotes(input) {
  const answer = await (input ?? fetch(new URL("./openclaw_lint_notes.txt", import.meta.url)));
  if (answer?.ok === false) throw new Error(`openclaw_lint_notes.txt: status ${answer.status}`);
  notes = typeof answer === "string" ? answer : await answer.text();
  if (ready) raw.provideNotes(notes);
}

const calls = guard(raw, () => {
  if (!ready) return "the module is not there yet: `await init()` comes first";
  raw.__wbg_reset_state();
  if (notes !== undefined) raw.provideNotes(notes);
});

export const { __NAMES__ } = calls;
