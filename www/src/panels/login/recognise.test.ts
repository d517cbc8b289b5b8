import { expect, test } from "vitest";
import { masked } from "./mask";
import { recognise, variables } from "./recognise";

/** Built here, so that no scanner takes it for a credential. */
const secret = (kind: string, ending: string) => ["sk", "ant", kind, "made-up-".repeat(6) + ending].join("-");

test("knows a store, and shows no more than kind and ending of its credentials", () => {
  const store = {
    version: 1,
    profiles: {
      "anthropic:default": { type: "api_key", provider: "anthropic", key: secret("api03", "Aaaa") },
      "anthropic:me": { type: "oauth", provider: "anthropic", access: secret("oat01", "Bbbb"), refresh: secret("ort01", "Cccc") },
      [secret("oat01", "Dddd")]: { type: secret("api03", "Eeee"), key: "short" },
      odd: null,
    },
  };
  const known = recognise(`some line before\n${JSON.stringify(store)}`);
  expect(known).toEqual({
    kind: "store",
    profiles: [
      { id: "anthropic:default", type: "api_key", credential: { kind: "api-key", ending: "Aaaa" } },
      { id: "anthropic:me", type: "oauth", credential: { kind: "token", ending: "Bbbb" } },
      { id: "••••", type: "?", credential: { kind: "unknown", ending: null } },
      { id: "odd", type: "?", credential: null },
    ],
  });
  expect(JSON.stringify(known)).not.toContain("made-up");
});

test("knows a status and variables", () => {
  expect(recognise('{"resolvedDefault":"anthropic/x","auth":{"providers":[]}}')).toEqual({ kind: "status", model: "anthropic/x" });
  expect(recognise('{"error":"AUTH_PROFILE_MIGRATION_REQUIRED"}').kind).toBe("status");
  const lines = "# keys\nexport ANTHROPIC_API_KEY=\"a # b\"\nB = c # note\nset D='e'\nnot a variable\nEMPTY=\n";
  expect(variables(lines)).toEqual({ ANTHROPIC_API_KEY: "a # b", B: "c", D: "e", EMPTY: "" });
  expect(recognise(lines).kind).toBe("variables");
});

test("takes a config, prose and broken JSON for nothing", () => {
  for (const text of ["", "hello", '{ "agents": {} }', '{ "auth": { "profiles": {} } }', "[1]", '{"profiles": [']) {
    expect(recognise(text), text).toEqual({ kind: "unknown" });
  }
});

test("masks short texts whole", () => {
  expect(masked("sk-ant-api-short")).toEqual({ kind: "api-key", ending: null });
  expect(masked(`  ${secret("admin01", "Ffff")}\n`)).toEqual({ kind: "admin-key", ending: "Ffff" });
});
