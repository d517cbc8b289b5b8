// The engine's answer about logins, as it writes it.
import type { Severity } from "openclaw-lint-wasm";

export interface Readiness {
  release: string;
  /** Milliseconds since 1970, like every time in here. */
  now: number;
  agents: Agent[];
  findings: Finding[];
}

export interface Agent {
  agent: string;
  providers: Provider[];
  /** It may use more providers than are known here. */
  incomplete: boolean;
}

export type Verdict =
  | { verdict: "ready" }
  | { verdict: "ready-after-refresh" }
  | { verdict: "cooling"; until: number }
  | { verdict: "blocked"; reason: BlockedReason }
  | { verdict: "unknown"; why: string };

export type BlockedReason =
  | "no-credential" | "not-stored" | "mismatch" | "provider-case" | "expired" | "cannot-refresh" | "missing" | "malformed"
  | "placeholder" | "wrong-kind" | "unresolved" | "left-out" | "old-files" | "store-unreadable" | "retired";

export type Provider = Verdict & {
  provider: string;
  models: string[];
  /** The agent uses it by itself; otherwise its models can only be chosen. */
  needed: boolean;
  requested: string | null;
  candidates: Candidate[];
  failure: { kind: string; fragments: string[] } | null;
  repairs: Repair[];
};

export interface Repair {
  text: string;
  command: string | null;
}

export type CredentialKind = "api-key" | "token" | "refresh-token" | "admin-key" | "unknown";

export type Source =
  | { from: "profile"; id: string; kind: "oauth" | "token" | "api_key" | null; origin: string; own: boolean }
  | { from: "variable"; name: string; layer: "process" | "cwd-dotenv" | "state-dotenv" | "config"; origin: string }
  | { from: "config"; path: string };

export interface Candidate {
  source: Source;
  credential: { kind: CredentialKind; ending: string | null } | null;
  reference: { source: string; provider: string; id: string } | null;
  expires: number | null;
  state: State;
  rejected: Rejection | null;
  used: boolean;
}

export type State =
  | { state: "ok" | "needs-refresh" | "cannot-refresh" | "missing" | "placeholder" | "invalid-expires" | "inactive" | "retired" }
  | { state: "expiring" | "expired"; at: number }
  | { state: "cooling" | "disabled"; until: number; reason: string | null }
  | { state: "malformed"; defect: string }
  | { state: "wrong-kind"; kind: CredentialKind }
  | { state: "unresolved" | "unknown"; why: string }
  | { state: "provider-case"; written: string };

export type Rejection =
  | { why: "not-stored" | "unusable" | "not-in-stored-order" | "not-in-config-order" | "not-in-config-profiles" | "not-requested" | "not-reached" | "workspace-dotenv" }
  | { why: "other-provider"; stored: string }
  | { why: "other-provider-in-config"; config: string }
  | { why: "mode"; config: string; stored: string };

export interface Finding {
  rule: string;
  severity: Severity;
  agents: string[];
  message: string;
  help: string | null;
  profile: string | null;
  origin: string | null;
  repairs: Repair[];
}
