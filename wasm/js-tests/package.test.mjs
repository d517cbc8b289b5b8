// The package as its users have it: `import`, `require`, TypeScript, the web entry, and its README.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { project, root } from "./project.mjs";

const CALLS = ["check", "complete", "explain", "fix", "hover", "readiness", "redact", "releases", "retention", "schema", "upgrade"];
let user;
before(() => (user = project()));
after(() => user.remove());

test("holds what it needs, and nothing else", () => {
  const names = readdirSync(user.installed).sort();
  assert.deepEqual(names, [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "bundler.js", "guard.cjs", "guard.js", "index.d.cts", "index.d.ts", "node.cjs",
    "node.js", "openclaw_lint_bg.js", "openclaw_lint_bg.wasm", "openclaw_lint_bundler.js", "openclaw_lint_node.cjs",
    "openclaw_lint_notes.txt", "openclaw_lint_web.js", "package.json", "web.js",
  ]);
  const { version, license } = JSON.parse(readFileSync(join(user.installed, "package.json"), "utf8"));
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  assert.ok(manifest.includes(`version = "${version}"`) && manifest.includes(`license = "${license}"`));
});

test("works by import, ready at once", () => {
  user.write("main.mjs", `
    import init, * as all from "openclaw-lint-wasm";
    await init();
    const answer = all.check("{ colour: 1 }", { target: "latest" });
    console.log(JSON.stringify([Object.keys(all).sort(), answer.value.accepted, answer.value.diagnostics[0].rule]));
  `);
  const [names, accepted, rule] = JSON.parse(user.node("main.mjs"));
  assert.deepEqual(names, [...CALLS, "default", "initSync", "loadNotes"].sort());
  assert.deepEqual([accepted, rule], [false, "unknown-key"]);
});

test("works by require, with all calls", () => {
  user.write("main.cjs", `
    const { default: init, check, ...others } = require("openclaw-lint-wasm");
    init().then(() => console.log(JSON.stringify([check("{}").value.accepted, Object.keys(others).filter((name) => !/^(initSync|loadNotes|check)$/.test(name)).length + 1])));
  `);
  assert.deepEqual(JSON.parse(user.node("main.cjs")), [true, CALLS.length]);
});

test("the web entry waits for init, and can be given the bytes", async () => {
  const web = await user.load("openclaw-lint-wasm/web");
  const early = web.check("{}");
  assert.equal(early.error.code, "internal");
  assert.match(early.error.message, /init\(\)/);
  await web.default({ module_or_path: readFileSync(join(user.installed, "openclaw_lint_bg.wasm")) });
  assert.equal(web.check("{}").value.accepted, true);
  for (const call of CALLS) assert.equal(typeof web[call], "function", call);
});

test("the bundler's entry has all calls", () => {
  const entry = readFileSync(join(user.installed, "openclaw_lint_bundler.js"), "utf8");
  const code = readFileSync(join(user.installed, "openclaw_lint_bg.js"), "utf8");
  assert.ok(entry.includes('from "./openclaw_lint_bg.js"'));
  for (const call of CALLS) assert.ok(entry.includes(call) && code.includes(`function ${call}(`), call);
});

test("after a trap there is a value, and then a new instance", async () => {
  const { guard } = await import(join(user.installed, "guard.js"));
  let instances = 1;
  const raw = { check: (text) => { if (text === "trap") throw new WebAssembly.RuntimeError("unreachable"); return { ok: true, value: text }; } };
  const { check } = guard(raw, () => void instances++);
  assert.deepEqual([check("trap").error.code, check("x").value, instances], ["internal", "x", 2]);
});

test("TypeScript takes every call, and refuses wrong ones", () => {
  user.write("example.ts", readFileSync(join(root, "wasm/js-tests/example.ts"), "utf8"));
  for (const resolution of ["bundler", "nodenext"]) {
    const module = resolution === "bundler" ? "esnext" : "nodenext";
    user.tsc("example.ts", "--strict", "--target", "es2022", "--lib", "es2022", "--module", module, "--moduleResolution", resolution);
  }
  assert.match(user.node("example.js"), /^every call answered/m);
  user.write("wrong.ts", `import { check } from "openclaw-lint-wasm"; check(5); check("{}", { targt: "latest" });`);
  assert.throws(() => user.tsc("wrong.ts", "--strict", "--noEmit", "--lib", "es2022", "--module", "nodenext"), /(TS2345[^]*){1}(TS2353|TS2561)/);
});

test("the examples of the README work", () => {
  const readme = readFileSync(join(user.installed, "README.md"), "utf8");
  const block = (language) => readme.match(new RegExp("```" + language + "\n([^]*?)```"))[1];
  user.write("readme.mjs", block("js"));
  const out = user.node("readme.mjs");
  assert.match(out, /^false\n[^]*\n1:3 [^]*\ntrue \{[^]*January/);
  const ambient = "declare const console: { log(...all: unknown[]): void };\n";
  user.write("readme.ts", ambient + block("ts"));
  user.tsc("readme.ts", "--strict", "--target", "es2022", "--lib", "es2022", "--module", "nodenext");
  assert.match(user.node("readme.js"), /2026[^]*\ntrue\n/);
});
