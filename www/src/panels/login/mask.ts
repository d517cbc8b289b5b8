// A credential as it may be shown: its kind and at most its last four characters.
import { t } from "../../i18n";
import { isolate } from "../../i18n/isolate";
import type { CredentialKind } from "openclaw-lint-wasm";

/** Of shorter texts four characters would be too much. */
const SHOWS_ENDING_FROM = 20;

const PREFIXES: [string, CredentialKind][] = [
  ["sk-ant-api", "api-key"],
  ["sk-ant-oat", "token"],
  ["sk-ant-ort", "refresh-token"],
  ["sk-ant-admin", "admin-key"],
];

/** The kind of a credential by its first letters, and its ending. */
export function masked(secret: string): { kind: CredentialKind; ending: string | null } {
  const text = secret.trim();
  const kind = PREFIXES.find(([prefix]) => text.startsWith(prefix))?.[1] ?? "unknown";
  const ending = text.length >= SHOWS_ENDING_FROM ? text.slice(-4) : null;
  return { kind, ending: ending !== null && /^[\w-]{4}$/.test(ending) ? ending : null };
}

/** Such a credential in words. */
export function inWords({ kind, ending }: { kind: CredentialKind; ending: string | null }): string {
  const name = t(`login.kind.${kind}`);
  return ending === null ? name : t("login.ending", { name, ending: isolate(`…${ending}`) });
}
