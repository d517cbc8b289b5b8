// Which findings the list shows, and in which order.
import type { Check, Diagnostic, Severity } from "openclaw-lint-wasm";

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** By place, the worse one first where two begin at the same place. */
export function ordered(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.toSorted((a, b) => a.range.start.offset - b.range.start.offset || WEIGHT[a.severity] - WEIGHT[b.severity] || a.range.end.offset - b.range.end.offset);
}

/** The findings of the chosen severities. */
export function filtered(findings: readonly Diagnostic[], hidden: ReadonlySet<Severity>): Diagnostic[] {
  return findings.filter(({ severity }) => !hidden.has(severity));
}

/** A name for a finding that stays when lines are added above it; `seen` counts equal ones. */
export function nameOf(finding: Diagnostic, seen: Map<string, number>): string {
  const base = `${finding.rule} ${finding.configPath} ${finding.message.text}`;
  const count = seen.get(base) ?? 0;
  seen.set(base, count + 1);
  return `${base} ${count}`;
}

/** How many findings have a fix that is safe. */
export function safeFixes(report: Check | null): number {
  return (report?.diagnostics ?? []).filter(({ fixes }) => fixes.some(({ safety, edits }) => safety === "safe" && edits.length > 0)).length;
}
