// Every call, with its types.

import init, {
  check, complete, explain, fix, hover, readiness, redact, releases, retention, schema, upgrade,
  type AppliedFix, type Cache, type Check, type CheckOptions, type Completion, type Diagnostic, type Failure, type Fixed,
  type FixOptions, type Help, type Hover, type Outcome, type Readiness, type ReadinessInputs, type Redacted, type ReleaseInfo,
  type Text, type Upgrade, type UpgradeItem, type UpgradeOptions,
} from "openclaw-lint-wasm";

declare const console: { log(...all: unknown[]): void };

function take<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const error: Failure = outcome.error;
  throw new Error(`${error.code}: ${error.message} ${error.help ?? ""}`);
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(what);
}

await init();
const text = `{
  // kept
  agent: { model: "anthropic/claude-opus-4-5" },
  gateway: { bind: "lan", auth: { mode: "token", token: "made-up-made-up-made-up" } },
}
`;

const options: CheckOptions = { target: "2026.9.6", name: "mine.json5" };
const checked: Check = take(check(text, options));
const first: Diagnostic | undefined = checked.diagnostics[0];
expect("check", !checked.accepted && first !== undefined && first.severity === "error" && checked.target.note === null);
const said: Text | null | undefined = first?.help;
expect("help", said === null || typeof said?.text === "string");
expect("offsets", text.slice(first!.range.start.offset, first!.range.end.offset) === "agent");
expect("auto", take(check(text)).target.note !== null);

const wanted: FixOptions = { ...options, unsafe: false, only: ["moved-key"], keepAsComment: false };
const fixed: Fixed = take(fix(text, wanted));
const done: AppliedFix[] = fixed.applied;
expect("fix", fixed.changed && fixed.text.includes("// kept") && done.length > 0 && fixed.check.accepted);

const step: UpgradeOptions = { from: "2026.2.9", to: "latest" };
const told: Upgrade = take(upgrade(text, step));
const items: UpgradeItem[] = told.sections.flatMap((section) => section.items);
expect("upgrade", told.direction === "up" && items.length > 0 && told.markdown.startsWith("## "));
expect("masked", !told.markdown.includes("made-up-made-up"));

const inputs: ReadinessInputs = { variables: { ANTHROPIC_API_KEY: `sk-ant-api03-${"made-up-".repeat(12)}abcd` } };
const ready: Readiness = take(readiness(fixed.text, inputs, { now: 1_795_312_800_000, target: "2026.9.6" }));
const provider = ready.agents[0]?.providers[0];
expect("readiness", provider !== undefined && provider.verdict !== "blocked" && provider.candidates.length > 0);
if (provider?.verdict === "cooling") console.log(provider.until);

const cache: Cache = take(retention(fixed.text, { target: "2026.9.6" }));
expect("retention", cache.agents[0]?.models[0]?.model === "anthropic/claude-opus-4-5");

const draft: object = take(schema({ target: "2026.4" }));
expect("schema", "properties" in draft);

const key: Help = take(explain("gateway.bind"));
expect("explain a key", key.kind === "key" && key.values.includes('"lan"'));
const rule: Help = take(explain("moved-key", { target: "latest" }));
expect("explain a rule", rule.kind === "rule" && rule.bad.text.length > 0);

const offered: Completion[] = take(complete("{ gateway: {  } }", 13)).items;
expect("complete", offered.some((item) => item.label === "bind" && item.kind === "key"));

const hovered: Hover | null = take(hover(text, text.indexOf("bind") + 1));
expect("hover", hovered?.configPath === "gateway.bind");
expect("hover on nothing", take(hover(text, 0)) === null);

const known: ReleaseInfo[] = take(releases());
expect("releases", known.length > 20 && known.at(-1)!.latest);

const shared: Redacted = take(redact(text));
expect("redact", !shared.text.includes("made-up") && shared.masked[0]?.configPath === "gateway.auth.token");

console.log("every call answered");
