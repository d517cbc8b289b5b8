// For bundlers that take WebAssembly modules by `import`.

import * as raw from "./openclaw_lint_bundler.js";
import { guard } from "./guard.js";

export default async function init() {}
export function initSync() {}

export async function loadNotes(input) {
  const answer = await (input ?? fetch(new URL("./openclaw_lint_notes.txt", import.meta.url)));
  if (answer?.ok === false) throw new Error(`openclaw_lint_notes.txt: status ${answer.status}`);
  raw.provideNotes(typeof answer === "string" ? answer : await answer.text());
}

export const { __NAMES__ } = guard(raw, () => undefined);
