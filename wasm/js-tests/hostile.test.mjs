// Whatever is passed in, there is an answer: no exception, no trap.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { project } from "./project.mjs";

let user, all;
before(async () => {
  user = project();
  all = await user.load();
});
after(() => user.remove());

const CALLS = ["check", "complete", "explain", "fix", "hover", "readiness", "redact", "releases", "retention", "schema", "upgrade"];

function answers(call, ...given) {
  let answer;
  assert.doesNotThrow(() => (answer = all[call](...given)), `${call}`);
  assert.equal(typeof answer?.ok, "boolean", call);
  if (answer.ok) assert.ok("value" in answer, call);
  else {
    assert.equal(typeof answer.error.message, "string", call);
    assert.notEqual(answer.error.code, "internal", `${call}: ${answer.error.message}`);
  }
  return answer;
}

function strange() {
  const circle = {};
  circle.self = circle;
  let deep = [];
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const throwing = new Proxy({}, { get: () => { throw new Error("get"); }, ownKeys: () => { throw new Error("keys"); } });
  return [
    undefined, null, 0, -1, 1.5, NaN, Infinity, 2 ** 53, 10n, true, "", "x", "\ud800", "\udc00 \ud83d", Symbol("x"), () => 1, [], [1],
    {}, { target: 5 }, { target: null }, { target: "yesterday" }, { target: "\ud800" }, { nonsense: 1 }, { toJSON: () => "x" },
    { toJSON: () => { throw new Error("json"); } }, circle, deep, throwing, new Date(NaN), new Map(), /x/, new String("{}"),
    { get target() { throw new Error("getter"); } }, { target: "x".repeat(1_000_000) }, { name: "\0\ud800/../x" }, { now: NaN },
    { only: ["nonsense"] }, { stores: [{ text: 5 }] }, { stores: "x" }, { variables: { x: null } }, Object.create(null), globalThis,
  ];
}

test("strange arguments in every place", () => {
  for (const call of CALLS) {
    answers(call);
    for (const one of strange()) {
      answers(call, one);
      answers(call, "{}", one);
      answers(call, "{}", 1, one);
      answers(call, "{}", {}, one);
    }
  }
});

test("failures say which argument is wrong", () => {
  const code = (call, ...given) => answers(call, ...given).error?.code;
  assert.equal(code("check", 5), "bad-inputs");
  assert.equal(code("check", "{}", { targt: "x" }), "bad-options");
  assert.equal(code("check", "{}", { target: "yesterday" }), "unknown-release");
  assert.equal(code("check", "{}", []), "bad-options");
  assert.equal(code("fix", "{}", { only: ["nonsense"] }), "bad-options");
  assert.equal(code("complete", "{}", "1"), "bad-inputs");
  assert.equal(code("explain", "gateway.nonsense"), "unknown-subject");
  assert.equal(code("readiness", "{}", { stores: 5 }, { now: 1 }), "bad-inputs");
  assert.equal(code("readiness", "{}", {}, { now: NaN }), "bad-options");
  assert.equal(code("readiness", "{}", {}), "bad-options");
  assert.equal(code("check", "{}", { target: undefined, name: null }), undefined);
});

const OF_TEXTS = ["check", "fix", "upgrade", "retention", "redact"];

test("texts nested as deep as can be", () => {
  for (const depth of [511, 512, 513, 100_000]) {
    for (const text of ["[".repeat(depth) + "]".repeat(depth), "[".repeat(depth), '{"a":'.repeat(depth) + "1" + "}".repeat(depth), "{agents:{defaults:".repeat(depth / 2)]) {
      for (const call of OF_TEXTS) answers(call, text);
      for (const call of ["complete", "hover"]) answers(call, text, text.length / 2);
      answers("readiness", text, { stores: [{ text }], status: text }, { now: 1 });
      answers("explain", text.slice(0, 20_000));
    }
  }
});

test("long texts", () => {
  const long = `{ agents: { list: [${'{ id: "a", nope: 1 }, '.repeat(100_000)}] } }`;
  const junk = "\u{1F600}".repeat(1_000_000);
  const line = `{ a: "${"x".repeat(10_000_000)}" }`;
  for (const text of [long, junk, line]) {
    assert.equal(answers("check", text).value.accepted, false);
    answers("redact", text);
    answers("hover", text, text.length);
    answers("complete", text, 5);
  }
});

test("places count as JavaScript does, whatever the text holds", () => {
  const text = '\ufeff{ "😀": 1, /* \ud800 日 */ "nope": 2 }';
  for (const { range } of answers("check", text).value.diagnostics) {
    const part = text.slice(range.start.offset, range.end.offset);
    assert.ok(['"😀"', '"nope"'].includes(part), part);
  }
  const { edits } = answers("fix", text) && answers("check", text).value.diagnostics.at(-1).fixes[0];
  let mended = text;
  for (const { range, text: put } of [...edits].reverse()) mended = mended.slice(0, range.start.offset) + put + mended.slice(range.end.offset);
  assert.ok(!mended.includes("nope") && mended.includes("😀"), mended);
});

test("keys that mean something to JavaScript are names like others", () => {
  const { value } = answers("check", '{ "__proto__": { a: 1 }, constructor: 1, toString: 2 }');
  assert.equal({}.a, undefined);
  assert.ok(value.diagnostics.length >= 2);
});

test("numbers and names that JavaScript treats specially", () => {
  const profiles = `{"anthropic:far": {"type": "token", "provider": "anthropic", "token": "x", "expires": 9007199254740993}, "__proto__": {"type": "token"}}`;
  const inputs = { stores: [{ agent: "main", name: "__proto__", text: `{"version": 1, "profiles": ${profiles}}` }] };
  const config = `{ agents: { defaults: { model: "anthropic/claude-opus-5" }, entries: { "__proto__": {}, constructor: {} } } }`;
  for (const target of ["2026.2.9", "2026.9.6"]) {
    assert.ok(answers("readiness", config, inputs, { now: 1_795_312_800_000, target }).ok);
    for (const call of ["check", "fix", "retention", "redact"]) assert.ok(answers(call, config, { target }).ok, call);
  }
  assert.equal({}.type, undefined);
});
