// What the report comes to: the verdict and the counts, in words.
import { computed } from "@preact/signals";
import type { Severity } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { report, text } from "../state";

export interface Count {
  severity: Severity;
  words: string;
}

const WORDS = { error: "shell.errors", warning: "shell.warnings", info: "shell.notes" } as const;

/** Whether there is anything to judge. */
export const isEmpty = computed(() => text.value.trim() === "");

/** How many findings there are of each severity that occurs, worst first. */
export const counts = computed<Count[]>(() => {
  const found = report.value?.diagnostics ?? [];
  return (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: found.filter((diagnostic) => diagnostic.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => ({ severity, words: t(WORDS[severity], { count }) }));
});

/** Findings that a safe fix mends. */
export const safelyMended = computed(
  () => report.value?.diagnostics.filter(({ fixes }) => fixes.some(({ safety }) => safety === "safe")).length ?? 0,
);

/** The verdict as a sentence; null where there is none. */
export const verdict = computed(() => {
  if (!report.value || isEmpty.value) return null;
  const { accepted, target } = report.value;
  return t(accepted ? "shell.accepted" : "shell.refused", { release: target.release });
});
