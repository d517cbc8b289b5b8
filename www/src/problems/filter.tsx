// Which severities the list shows.
import type { Signal } from "@preact/signals";
import type { Severity } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { counts } from "../state";
import { SeverityIcon } from "./icon";
import { severityCount, SEVERITIES } from "./words";

export function Filter({ hidden }: { hidden: Signal<ReadonlySet<Severity>> }) {
  const toggle = (severity: Severity) => {
    const next = new Set(hidden.value);
    if (!next.delete(severity)) next.add(severity);
    hidden.value = next;
  };
  return (
    <div class="filter" role="group" aria-label={t("problems.filter")}>
      {SEVERITIES.map((severity) => (
        <button type="button" class={severity} data-testid={`filter-${severity}`} aria-pressed={!hidden.value.has(severity)} onClick={() => toggle(severity)}>
          <SeverityIcon severity={severity} /> {severityCount(severity, counts.value[severity])}
        </button>
      ))}
    </div>
  );
}
