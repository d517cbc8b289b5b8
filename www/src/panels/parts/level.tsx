// How bad something is, in a sign and a word.
import type { Severity } from "openclaw-lint-wasm";
import { t } from "../../i18n";

const SIGNS: Record<Severity, string> = { error: "✗", warning: "!", info: "i" };

export function Level({ severity }: { severity: Severity }) {
  return (
    <span class={`level level-${severity}`}>
      <span aria-hidden="true">{SIGNS[severity]}</span> {t(`panels.${severity}`)}
    </span>
  );
}
