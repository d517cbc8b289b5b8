// The signs of the severities: told apart by shape, not by colour alone.
import type { Severity } from "openclaw-lint-wasm";

const SHAPE: Record<Severity, string> = {
  error: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5 4.2 8 7.2l3-3 .8.8-3 3 3 3-.8.8-3-3-3 3-.8-.8 3-3-3-3z",
  warning: "M8 1 .8 14.5h14.4zM7.3 6h1.4v4.5H7.3zm0 5.7h1.4v1.4H7.3z",
  info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7.3 4h1.4v1.5H7.3zm0 2.8h1.4V12H7.3z",
};

export function SeverityIcon({ severity }: { severity: Severity }) {
  return <svg class={`severity-icon ${severity}`} viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d={SHAPE[severity]} /></svg>;
}
