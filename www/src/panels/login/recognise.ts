// What a pasted text is: a credential store, a status, variables, or nothing that is known here.
import type { CredentialKind } from "openclaw-lint-wasm";
import { masked } from "./mask";

export interface ProfileSummary {
  id: string;
  type: string;
  credential: { kind: CredentialKind; ending: string | null } | null;
}

export type Recognised =
  | { kind: "store"; profiles: ProfileSummary[] }
  | { kind: "status"; model: string | null }
  | { kind: "variables"; values: Record<string, string> }
  | { kind: "unknown" };

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null && !Array.isArray(value);
const SECRETS = ["key", "token", "access", "apiKey", "refresh"];

/** What a text is. */
export function recognise(text: string): Recognised {
  const value = parsed(text);
  if (isObject(value)) return ofObject(value);
  const values = variables(text);
  return Object.keys(values).length > 0 ? { kind: "variables", values } : { kind: "unknown" };
}

function parsed(text: string): unknown {
  // Programs print lines of their own before the JSON.
  const start = text.indexOf("{");
  if (start < 0) return null;
  for (const candidate of [text, text.slice(start)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next form.
    }
  }
  return null;
}

function ofObject(value: Members): Recognised {
  if (isObject(value["profiles"])) {
    const profiles = Object.entries(value["profiles"]).map(([id, profile]) => summary(id, isObject(profile) ? profile : {}));
    return { kind: "store", profiles };
  }
  if (isObject(value["auth"]) && ("resolvedDefault" in value || "defaultModel" in value || "allowed" in value)) {
    const model = value["resolvedDefault"] ?? value["defaultModel"];
    return { kind: "status", model: typeof model === "string" ? model : null };
  }
  // The status of a gateway that could not read its stores consists of the reason.
  if ("error" in value && Object.keys(value).length <= 3) return { kind: "status", model: null };
  return { kind: "unknown" };
}

function summary(id: string, profile: Members): ProfileSummary {
  const secret = SECRETS.map((name) => profile[name]).find((found) => typeof found === "string" && found !== "");
  return {
    // Somebody may have pasted a credential in the place of a name.
    id: masked(id).kind === "unknown" && id.length <= 80 ? id : "••••",
    type: typeof profile["type"] === "string" && /^[a-z_-]{1,20}$/.test(profile["type"]) ? profile["type"] : "?",
    credential: typeof secret === "string" ? masked(secret) : null,
  };
}

/** The variables of lines `NAME=value`, with `export`, quotes and comments as shells and .env files have them. */
export function variables(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = /^\s*(?:export\s+|set\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || raw === undefined) continue;
    const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(raw);
    values[name] = quoted?.[2] ?? raw.replace(/\s+#.*$/, "");
  }
  return values;
}
