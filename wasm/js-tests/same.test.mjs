// The module answers what the native build answers, for every config of the fixtures.

import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { project, root } from "./project.mjs";

let user, all;
before(async () => {
  user = project();
  all = await user.load();
});
after(() => user.remove());

// `cargo xtask wasm --test` writes them.
test("native answers and the module's are the same", async () => {
  const lines = createInterface({ input: createReadStream(join(root, "wasm/js-tests/answers.jsonl")) });
  const counts = {};
  for await (const line of lines) {
    const { call, file, rest, answer } = JSON.parse(line);
    const text = readFileSync(join(root, file), "utf8");
    assert.deepStrictEqual(all[call](text, ...rest), answer, `${call} ${file} ${JSON.stringify(rest).slice(0, 100)}`);
    counts[call] = (counts[call] ?? 0) + 1;
  }
  console.log(counts);
  for (const call of ["check", "fix", "upgrade", "retention", "readiness", "redact"]) assert.ok(counts[call] > 70, call);
});
